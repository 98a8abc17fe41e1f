// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace gridhall {

/// What the first hundred bytes of a database say, before SQLite looks at it.
struct FileHeader {
    std::int32_t applicationId = 0;
    std::int32_t version = 0; ///< user_version
};

/// Refuses, with a sentence each: nothing there, a folder or device, an empty file, something that is not a
/// database, a database that is cut off.
Result<FileHeader> headerOf(const std::filesystem::path &path);

} // namespace gridhall
