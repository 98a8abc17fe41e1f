// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/file_header.h"

#include "core/base/file_bytes.h"
#include "core/storage/project_file.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace gridhall {

namespace {

namespace fs = std::filesystem;
constexpr std::uintmax_t mostFile_mb = 4096; ///< Most of it backdrops and weather; rows have limits of their own.
constexpr std::string_view magic("SQLite format 3\0", 16);

/// The first bytes of a file, fewer if it is shorter.
std::string beginning(const fs::path &path, std::size_t count)
{
    std::ifstream file(path, std::ios::binary);
    std::string bytes(count, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(count));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

std::uint32_t bigEndian(const std::string &bytes, std::size_t at, std::size_t count)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::optional<Problem> placeProblem(const fs::path &path)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        return Problem(translatable("Files", "There is no file %1. Check the name."), {path.string()});
    if (status.type() == fs::file_type::directory)
        return Problem(translatable("Files", "%1 is a folder, not a Gridhall project."), {path.string()});
    if (status.type() != fs::file_type::regular)
        return Problem(translatable("Files", "%1 is not a file that can be opened."), {path.string()});
    errno = 0;
    if (!std::ifstream(path, std::ios::binary))
        return Problem(translatable("Files", "%1 cannot be read: %2. Check its permissions."),
                       {path.string(), std::string(std::strerror(errno))});
    if (auto problem = sizeProblem(path, mostFile_mb))
        return problem;
    if (fs::file_size(path, error) == 0)
        return Problem(translatable("Files", "%1 is empty. Restore it from a copy."), {path.string()});
    return std::nullopt;
}

Problem cutOff(const fs::path &path)
{
    return Problem(translatable("Files", "%1 is cut off: its end is missing. Restore it from a copy."), {path.string()});
}

} // namespace

bool looksLikeDatabase(const fs::path &path)
{
    std::error_code error;
    return fs::is_regular_file(path, error) && beginning(path, magic.size()) == magic;
}

Result<FileHeader> headerOf(const fs::path &path)
{
    if (const auto problem = placeProblem(path))
        return *problem;
    const std::string bytes = beginning(path, 100);
    if (bytes.substr(0, magic.size()) != magic.substr(0, bytes.size()))
        return Problem(translatable("Files", "%1 is not a Gridhall project."), {path.string()});
    if (bytes.size() < 100)
        return cutOff(path);
    FileHeader header;
    header.applicationId = static_cast<std::int32_t>(bigEndian(bytes, 68, 4));
    header.version = static_cast<std::int32_t>(bigEndian(bytes, 60, 4));
    const std::uint32_t stated = bigEndian(bytes, 16, 2);
    const std::uint64_t pageSize = stated == 1 ? 65536 : stated;
    std::error_code error;
    if (fs::file_size(path, error) < pageSize * bigEndian(bytes, 28, 4))
        return cutOff(path);
    return header;
}

} // namespace gridhall
