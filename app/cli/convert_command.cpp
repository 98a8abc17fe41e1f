// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/exchange/epanet_inp.h"
#include "core/exchange/power_exchange.h"
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

/// What writes the power network in the format of a file name; null for a project.
auto powerFormat(const std::string &name) -> std::string (*)(const PowerCase &)
{
    if (name.ends_with(".dss"))
        return openDssText;
    if (name.ends_with(".m"))
        return matpowerText;
    return name.ends_with(".pgm.json") ? powerGridModelJson : nullptr;
}

bool writePower(const Project &project, const std::string &file, std::string (*format)(const PowerCase &))
{
    std::ofstream out(file, std::ios::binary);
    out << format(*study(project.layout, 0, Tier::Settled, nullptr)->network);
    if (!out)
        complain(file, "the file cannot be written; choose another folder.");
    return bool(out);
}

Exit runConvert(const ConvertOptions &options)
{
    const auto project = read(options.in);
    if (!project)
        return Exit::Unreadable;
    const auto format = powerFormat(options.out);
    const bool toEpanet = std::filesystem::path(options.out).extension() == ".inp";
    if (!(format ? writePower(*project, options.out, format) : toEpanet ? writeLoops(*project, options.out) : write(*project, options.out)))
        return Exit::Misuse;
    if (options.json)
        print(Json{{"read", options.in}, {"written", options.out}, {"entities", project->layout.size()}});
    return Exit::Clean;
}

} // namespace

void addConvert(CLI::App &app, Job &job)
{
    addCommand<ConvertOptions>(app, job, "convert", "Write a project as text, text as a project, or its power network for another solver",
                               runConvert, [](CLI::App &command, ConvertOptions &o) {
                                   command.add_option("in", o.in, "Project (.gridhall or .json)")->required();
                                   command
                                       .add_option("out", o.out,
                                                   "File to write: .json is the text form, .inp the coolant loops for EPANET, .dss, .m and "
                                                   ".pgm.json the power network for OpenDSS, MATPOWER and power-grid-model")
                                       ->required();
                               });
}

} // namespace gridhall::cli
