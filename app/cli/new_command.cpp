// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <algorithm>

namespace gridhall::cli {

namespace fs = std::filesystem;

namespace {

struct NewOptions {
    std::string out, sample;
    bool force = false, json = false;
};

std::string sampleNames()
{
    std::vector<std::string> names;
    std::error_code error;
    for (const auto &entry : fs::directory_iterator(shareFolder() / "samples", error))
        if (entry.path().extension() == ".json")
            names.push_back(entry.path().stem().string());
    std::ranges::sort(names);
    std::string list;
    for (const std::string &name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

Project emptyProject()
{
    Project project;
    FreshIds ids(project.layout);
    Edit edit;
    Site site;
    site.id = ids.next();
    edit.add(site);
    Criteria criteria;
    criteria.id = ids.next();
    edit.add(criteria);
    project.layout = project.layout.applying(edit);
    return project;
}

std::optional<Project> sampleOrEmpty(const NewOptions &options, Exit &exit)
{
    if (options.sample.empty())
        return emptyProject();
    std::error_code error;
    const fs::path file = shareFolder() / "samples" / (options.sample + ".json");
    if (options.sample.find('/') != std::string::npos || !fs::exists(file, error)) {
        complain({}, "There is no sample " + options.sample + ". Choose one of " + sampleNames() + ".");
        exit = Exit::Misuse;
        return std::nullopt;
    }
    exit = Exit::Unreadable;
    return read(file);
}

Exit runNew(const NewOptions &options)
{
    std::error_code error;
    if (fs::exists(options.out, error) && !options.force) {
        complain(options.out, "it exists already. Choose another name, or add --force to replace it.");
        return Exit::Misuse;
    }
    Exit exit = Exit::Misuse;
    const auto project = sampleOrEmpty(options, exit);
    if (!project)
        return exit;
    if (!write(*project, options.out))
        return Exit::Misuse;
    if (options.json)
        print(Json{{"written", options.out}, {"entities", project->layout.size()}});
    return Exit::Clean;
}

} // namespace

void addNew(CLI::App &app, Job &job)
{
    addCommand<NewOptions>(app, job, "new", "Start a project, empty or from a sample", runNew, [](CLI::App &command, NewOptions &o) {
        command.add_option("out", o.out, "File to write (.gridhall or .json)")->required();
        command.add_option("--sample", o.sample, "Sample to begin with: ai-pod, ai-hall-20mw, air-hall, campus-1gw, broken");
        command.add_flag("--force", o.force, "Replace the file if it exists");
    });
}

} // namespace gridhall::cli
