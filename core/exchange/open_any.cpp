// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"

#include "core/exchange/project_json.h"
#include "core/storage/project_file.h"
#include "core/storage/replaced_file.h"

#include <fstream>

namespace gridhall {

namespace {

namespace fs = std::filesystem;

/// The whole file if it can be text: its first character other than white space opens a brace.
std::optional<std::string> textOf(const fs::path &path)
{
    std::error_code error;
    if (!fs::is_regular_file(path, error))
        return std::nullopt;
    const auto size = fs::file_size(path, error);
    std::ifstream file(path, std::ios::binary);
    std::string start(64, '\0');
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(file.gcount()));
    const auto first = start.find_first_not_of("\xef\xbb\xbf \t\r\n");
    if (first == std::string::npos || start[first] != '{')
        return std::nullopt;
    std::string text(size, '\0');
    file.clear();
    file.seekg(0);
    file.read(text.data(), static_cast<std::streamsize>(size));
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text;
}

} // namespace

Result<Project> openedAny(const fs::path &path)
{
    if (const auto text = textOf(path))
        return projectFromJson(*text, path.string());
    return opened(path);
}

Result<Done> savedAny(const Project &project, const fs::path &path)
{
    if (path.extension() == ".json")
        return replaced(path, std::string_view(jsonOf(project)));
    return saved(project, path);
}

} // namespace gridhall
