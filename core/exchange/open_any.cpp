// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"

#include "core/base/file_bytes.h"
#include "core/exchange/project_json.h"
#include "core/storage/project_file.h"
#include "core/storage/replaced_file.h"

#include <fstream>

namespace gridhall {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t mostText_mb = 256; ///< A campus of 1 GW has 19.

/// Whether it can be the text form: its first character other than white space opens a brace.
bool looksLikeText(const fs::path &path)
{
    std::error_code error;
    if (!fs::is_regular_file(path, error))
        return false;
    std::ifstream file(path, std::ios::binary);
    std::string start(64, '\0');
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(file.gcount()));
    const auto first = start.find_first_not_of("\xef\xbb\xbf \t\r\n");
    return first != std::string::npos && start[first] == '{';
}

} // namespace

Result<Project> openedAny(const fs::path &path)
{
    if (!looksLikeText(path))
        return opened(path);
    const auto text = bytesOfFile(path, mostText_mb);
    if (!text)
        return text.problem();
    return projectFromJson(*text, path.string());
}

Result<Done> savedAny(const Project &project, const fs::path &path)
{
    if (path.extension() == ".json")
        return replaced(path, std::string_view(jsonOf(project)));
    return saved(project, path);
}

} // namespace gridhall
