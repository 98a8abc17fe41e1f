// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/exchange/open_any.h"
#include "ui/render/text.h"

#include <cstdlib>
#include <iostream>

namespace gridhall::cli {

namespace fs = std::filesystem;

void complain(const std::string &file, const std::string &sentence)
{
    std::string_view rest = sentence;
    // Most sentences begin with the file; it is not said twice.
    if (!file.empty() && rest.starts_with(file) && rest.size() > file.size()) {
        const auto next = rest.find_first_not_of(" ,:", file.size());
        if (next != file.size() && next != std::string_view::npos)
            rest.remove_prefix(next);
    }
    std::cerr << "gridhall-cli: " << (file.empty() ? "" : file + ": ") << rest << '\n';
}

void complain(const std::string &file, const Text &text) { complain(file, said(text)); }

std::string said(const Text &text) { return spoken(text).toStdString(); }

std::optional<Project> read(const fs::path &file)
{
    auto project = openedAny(file);
    if (!project) {
        complain(file.string(), project.problem().text);
        return std::nullopt;
    }
    for (const Text &notice : project->notices)
        complain(file.string(), notice);
    return std::move(*project);
}

bool write(const Project &project, const fs::path &file)
{
    const auto written = savedAny(project, file);
    if (!written)
        complain(file.string(), written.problem().text);
    return bool(written);
}

void print(const std::string &text) { std::cout << text; }

void print(const Json &json) { std::cout << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n'; }

fs::path shareFolder()
{
    if (const char *share = std::getenv("GRIDHALL_SHARE"); share && *share)
        return share;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return program.parent_path().parent_path() / "share" / "gridhall";
}

std::string knownAs(const Entity &entity)
{
    return std::visit(
        [](const auto &kept) {
            std::string words;
            if constexpr (requires { kept->tag; })
                words = kept->tag;
            else if constexpr (requires { kept->number; })
                words = kept->number;
            else if constexpr (requires { kept->name; })
                words = kept->name;
            else if constexpr (requires { kept->code; })
                words = kept->code;
            return words.empty() ? std::to_string(kept->id.value) : words;
        },
        entity);
}

Json named(const Layout &layout, Id id)
{
    const auto entity = layout.entity(id);
    if (!entity)
        return {{"id", id.value}};
    return {{"id", id.value}, {"kind", kindNames[entity->index()]}, {"name", knownAs(*entity)}};
}

} // namespace gridhall::cli
