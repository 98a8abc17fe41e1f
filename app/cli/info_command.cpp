// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/layout/content_hash.h"

#include <ctime>

namespace gridhall::cli {

namespace {

struct InfoOptions {
    std::string file;
    bool json = false;
};

/// ISO 8601 in UTC; empty if never saved.
std::string dateOf(std::int64_t seconds)
{
    const auto time = static_cast<std::time_t>(seconds);
    std::tm parts{};
    char text[32] = "";
    if (seconds != 0 && gmtime_r(&time, &parts))
        std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

Json countsOf(const Layout &layout)
{
    Json counts = Json::object();
    [&]<class... T>(std::variant<Kept<T>...> *) {
        ((counts[kindNames[Entity(Kept<T>()).index()]] = layout.all<T>().size()), ...);
    }(static_cast<Entity *>(nullptr));
    return counts;
}

Json infoOf(const std::string &file, const Project &project)
{
    const Site &site = project.layout.site();
    return {{"file", file},
            {"name", site.name},
            {"location", site.location},
            {"customer", site.customer},
            {"author", site.author},
            {"saved", dateOf(project.saved_s)},
            {"read_only", project.readOnly},
            {"content_hash", contentHash(project.layout)},
            {"branch", project.layout.branch()},
            {"entities", project.layout.size()},
            {"counts", countsOf(project.layout)},
            {"blobs", project.blobs.size()}};
}

Exit runInfo(const InfoOptions &options)
{
    const auto project = read(options.file);
    if (!project)
        return Exit::Unreadable;
    const Json info = infoOf(options.file, *project);
    if (options.json) {
        print(info);
        return Exit::Clean;
    }
    std::string lines;
    for (const auto &[name, value] : info.items()) {
        if (value.is_object())
            for (const auto &[kind, count] : value.items())
                lines += "  " + kind + ": " + count.dump() + "\n";
        else if (!value.is_string() || !value.get_ref<const std::string &>().empty())
            lines += name + ": " + (value.is_string() ? value.get<std::string>() : value.dump()) + "\n";
    }
    print(lines);
    return Exit::Clean;
}

} // namespace

void addInfo(CLI::App &app, Job &job)
{
    addCommand<InfoOptions>(app, job, "info", "Say what a project holds", runInfo, [](CLI::App &command, InfoOptions &o) {
        command.add_option("file", o.file, "Project (.gridhall or .json)")->required();
    });
}

} // namespace gridhall::cli
