// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_bytes.h"

#include <fstream>

namespace gridhall {

namespace fs = std::filesystem;

std::optional<Problem> sizeProblem(const fs::path &path, std::uintmax_t most_mb)
{
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    if (error || size <= most_mb << 20)
        return std::nullopt;
    return Problem(translatable("Files", "%1 is larger than %2 MB, which is more than such a file may have; it was not opened."),
                   {path.string(), std::to_string(most_mb)});
}

Result<std::string> bytesOfFile(const fs::path &path, std::uintmax_t most_mb)
{
    std::error_code error;
    std::ifstream file(path, std::ios::binary);
    if (!fs::is_regular_file(path, error) || !file)
        return Problem(translatable("Files", "%1 is not a file that can be opened."), {path.string()});
    if (auto problem = sizeProblem(path, most_mb))
        return std::move(*problem);
    std::string bytes(fs::file_size(path, error), '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

} // namespace gridhall
