// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace gridhall {

/// A whole file. Refuses what is no file, cannot be read or is larger than `most_mb` (1 MB = 2^20 bytes), before reading it.
Result<std::string> bytesOfFile(const std::filesystem::path &path, std::uintmax_t most_mb);

/// The sentence for a file larger than such a file ever is; nothing if it is not.
std::optional<Problem> sizeProblem(const std::filesystem::path &path, std::uintmax_t most_mb);

} // namespace gridhall
