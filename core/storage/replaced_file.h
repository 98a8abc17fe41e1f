// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <functional>

/// Files that are replaced as a whole: a reader sees the old file or the new one, never a half.
namespace gridhall {

/// Lets `write` fill a new file beside `path`, makes it durable and puts it in the place of the old one. Keeps the
/// rights of the old file and follows a symbolic link to its target. Whatever fails leaves the old file untouched.
Result<Done> replaced(const std::filesystem::path &path, const std::function<Result<Done>(const std::filesystem::path &beside)> &write);

/// The same with bytes at hand.
Result<Done> replaced(const std::filesystem::path &path, std::string_view bytes);

/// The sentence for a write to `path` that failed with this errno.
Problem writeProblem(const std::filesystem::path &path, int error);

} // namespace gridhall
