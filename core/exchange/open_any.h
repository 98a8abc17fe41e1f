// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/project.h"

#include <filesystem>

namespace gridhall {

/// Opens a project file or its text form, told apart by their first bytes, not by their names.
Result<Project> openedAny(const std::filesystem::path &path);

/// Writes the text form if the name ends in .json, else a project file.
Result<Done> savedAny(const Project &project, const std::filesystem::path &path);

} // namespace gridhall
