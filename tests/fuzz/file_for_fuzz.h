// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace gridhall::test {

/// The bytes as a file in a folder of this process, for readers that take a path.
inline std::filesystem::path fileHolding(const std::uint8_t *data, std::size_t size, const char *name)
{
    const auto folder = std::filesystem::temp_directory_path() / ("gridhall-fuzz-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const auto path = folder / name;
    std::ofstream(path, std::ios::binary | std::ios::trunc).write(reinterpret_cast<const char *>(data), static_cast<std::streamsize>(size));
    return path;
}

} // namespace gridhall::test
