// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/project.h"

#include <filesystem>

/// The project file: one SQLite database per design.
namespace gridhall {

/// Writes a whole new file and puts it in the place of the old one; what fails leaves the old one untouched. The same
/// project gives the same bytes; the date in the file is the project's `saved_s`.
Result<Done> saved(const Project &project, const std::filesystem::path &path);

/// Reads a file without trusting or changing it. A file of a newer Gridhall opens read-only if it says that this one
/// can read it. The problem is one sentence that names the file and the remedy.
Result<Project> opened(const std::filesystem::path &path);

/// Whether the file begins like an SQLite database, of whatever program.
bool looksLikeDatabase(const std::filesystem::path &path);

} // namespace gridhall
