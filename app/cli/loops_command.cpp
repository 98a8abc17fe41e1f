// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/base/file_bytes.h"
#include "core/exchange/epanet_inp.h"
#include "core/study/named_loops.h"
#include "core/study/study.h"

#include <cmath>
#include <cstdio>
#include <numbers>

namespace gridhall::cli {

namespace {

struct LoopsOptions {
    std::string file;
    bool json = false;
};

double velocity(const NetworkLink &link, double flow)
{
    const bool pipe = link.kind == NetworkLink::Kind::Pipe && link.length_m > 0;
    return pipe ? std::abs(flow) / (std::numbers::pi / 4 * link.bore_m * link.bore_m) : 0;
}

Json numberOrNull(bool known, double value) { return known && std::isfinite(value) ? Json(value) : Json(); }

Json nodesJson(const Layout *layout, const NamedLoops &loops)
{
    Json nodes = Json::array();
    for (std::size_t i = 0; i < loops.named.nodes.size(); ++i) {
        Json node{{"id", loops.named.nodes[i]},
                  {"head_m", loops.state.head_m[i]},
                  {"pressure_pa", loops.pressure_pa[i]},
                  {"temperature_c",
                   numberOrNull(i < loops.temperature_k.size(), i < loops.temperature_k.size() ? loops.temperature_k[i] - 273.15 : 0)}};
        if (layout)
            node["loop"] = named(*layout, loops.loopOfNode[i]);
        nodes.push_back(std::move(node));
    }
    return nodes;
}

Json linksJson(const Layout *layout, const NamedLoops &loops)
{
    Json links = Json::array();
    for (std::size_t k = 0; k < loops.named.links.size(); ++k) {
        const NetworkLink &link = loops.named.network.links[k];
        const double flow = loops.state.flow_m3_per_s[k];
        Json one{{"id", loops.named.links[k]},
                 {"from", loops.named.nodes[static_cast<std::size_t>(link.from)]},
                 {"to", loops.named.nodes[static_cast<std::size_t>(link.to)]},
                 {"flow_m3_per_s", flow},
                 {"velocity_m_per_s", velocity(link, flow)},
                 {"head_loss_m",
                  loops.state.head_m[static_cast<std::size_t>(link.from)] - loops.state.head_m[static_cast<std::size_t>(link.to)]}};
        if (layout)
            one["loop"] = named(*layout, loops.loopOfLink[k]);
        links.push_back(std::move(one));
    }
    return links;
}

std::string shown(double value, int digits)
{
    char text[48];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

std::string row(std::string name, std::string first, std::string second)
{
    name.resize(std::max<std::size_t>(name.size(), 40), ' ');
    first.insert(0, first.size() < 12 ? 12 - first.size() : 0, ' ');
    second.insert(0, second.size() < 15 ? 15 - second.size() : 0, ' ');
    return name + first + second + "\n";
}

void printLoops(const LoopsOptions &options, const Layout *layout, const NamedLoops &loops)
{
    if (options.json) {
        print(Json{{"file", options.file},
                   {"iterations", loops.state.iterations},
                   {"imbalance_m3_per_s", loops.state.imbalance_m3_per_s},
                   {"nodes", nodesJson(layout, loops)},
                   {"links", linksJson(layout, loops)}});
        return;
    }
    std::string text = row("node", "head m", "pressure kPa");
    for (std::size_t i = 0; i < loops.named.nodes.size(); ++i)
        text += row(loops.named.nodes[i], shown(loops.state.head_m[i], 4), shown(loops.pressure_pa[i] / 1000, 2));
    text += row("link", "flow l/s", "velocity m/s");
    for (std::size_t k = 0; k < loops.named.links.size(); ++k)
        text += row(loops.named.links[k], shown(loops.state.flow_m3_per_s[k] * 1000, 4),
                    shown(velocity(loops.named.network.links[k], loops.state.flow_m3_per_s[k]), 3));
    print(text);
}

Exit runInp(const LoopsOptions &options)
{
    const auto text = bytesOfFile(options.file, 64);
    const auto read = text ? readEpanetInp(*text) : Result<NamedNetwork>(text.problem());
    if (!read) {
        complain(options.file, read.problem().text);
        return Exit::Unreadable;
    }
    NamedLoops loops{*read, solveNetwork(read->network), {}, {}, {}, {}};
    const auto at = static_cast<std::size_t>(std::max(0, loops.state.at));
    if (loops.state.problem == NetworkProblem::Cut)
        complain(options.file, "The node " + read->nodes[at] + " has a demand, and no open way to a reservoir or tank.");
    else if (loops.state.problem == NetworkProblem::NoSteadyState)
        complain(options.file, "No steady state was found; the link " + read->links[at] + " changes most.");
    for (std::size_t i = 0; i < read->nodes.size(); ++i)
        loops.pressure_pa.push_back(9806.65 * (loops.state.head_m[i] - read->network.nodes[i].elevation_m));
    if (loops.state.problem != NetworkProblem::None)
        return Exit::Findings;
    printLoops(options, nullptr, loops);
    return Exit::Clean;
}

Exit runLoops(const LoopsOptions &options)
{
    const std::string suffix = std::filesystem::path(options.file).extension().string();
    if (suffix == ".inp" || suffix == ".INP")
        return runInp(options);
    const auto project = read(options.file);
    if (!project)
        return Exit::Unreadable;
    const SnapshotPtr snapshot = study(project->layout, 0, Tier::Settled, nullptr);
    printLoops(options, &project->layout, namedLoops(*snapshot));
    return Exit::Clean;
}

} // namespace

void addLoops(CLI::App &app, Job &job)
{
    addCommand<LoopsOptions>(app, job, "loops", "Solve the coolant loops of a design, or an EPANET network", runLoops,
                             [](CLI::App &command, LoopsOptions &o) {
                                 command.add_option("file", o.file, "Project (.gridhall or .json) or EPANET network (.inp)")->required();
                             });
}

} // namespace gridhall::cli
