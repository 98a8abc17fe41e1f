// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

namespace gridhall::cli {

namespace {

struct ConvertOptions {
    std::string in, out;
    bool json = false;
};

Exit runConvert(const ConvertOptions &options)
{
    const auto project = read(options.in);
    if (!project)
        return Exit::Unreadable;
    if (!write(*project, options.out))
        return Exit::Misuse;
    if (options.json)
        print(Json{{"read", options.in}, {"written", options.out}, {"entities", project->layout.size()}});
    return Exit::Clean;
}

} // namespace

void addConvert(CLI::App &app, Job &job)
{
    addCommand<ConvertOptions>(app, job, "convert", "Write a project as text, or text as a project", runConvert,
                        [](CLI::App &command, ConvertOptions &o) {
                            command.add_option("in", o.in, "Project (.gridhall or .json)")->required();
                            command.add_option("out", o.out, "File to write; .json gives the text form")->required();
                        });
}

} // namespace gridhall::cli
