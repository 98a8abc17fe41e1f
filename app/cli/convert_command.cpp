// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/exchange/epanet_inp.h"
#include "core/study/named_loops.h"
#include "core/study/study.h"

#include <fstream>

namespace gridhall::cli {

namespace {

struct ConvertOptions {
    std::string in, out;
    bool json = false;
};

/// The piped loops of a design as an EPANET network.
bool writeLoops(const Project &project, const std::string &name)
{
    const NamedLoops loops = namedLoops(*study(project.layout, 0, Tier::Settled, nullptr));
    std::ofstream file(name, std::ios::binary);
    file << writeEpanetInp(loops.named);
    file.close();
    if (loops.named.nodes.empty())
        complain(name, "No loop of the design is piped through; the network is empty.");
    else if (!file)
        complain(name, "The file cannot be written; check the folder and its rights.");
    return file && !loops.named.nodes.empty();
}

Exit runConvert(const ConvertOptions &options)
{
    const auto project = read(options.in);
    if (!project)
        return Exit::Unreadable;
    const bool toEpanet = std::filesystem::path(options.out).extension() == ".inp";
    if (!(toEpanet ? writeLoops(*project, options.out) : write(*project, options.out)))
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
                            command.add_option("out", o.out, "File to write; .json gives the text form, .inp the coolant loops for EPANET")->required();
                        });
}

} // namespace gridhall::cli
