// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/epanet_inp.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double litresPerFlow = 28.317 / 0.028316846592; ///< l/s as EPANET counts them.

class InpWriter {
public:
    explicit InpWriter(const NamedNetwork &named) : named_(named), network_(named.network)
    {
        name(named_.nodes, "N");
        name(named_.links, "L");
        text_ = fmt::format("[TITLE]\n{}\n\n", named.title);
        writeNodes();
        writePipes();
        writePumps();
        writeValves();
        writeTail();
    }
    std::string taken() { return std::move(text_); }

private:
    /// EPANET's names are short, without spaces and quotes; others are numbered.
    static void name(std::vector<std::string> &names, const char *prefix)
    {
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i].empty() || names[i].size() > 31 || names[i].find_first_of(" \t;\"[") != std::string::npos)
                names[i] = prefix + std::string("_") + std::to_string(i + 1);
    }

    const std::string &node(std::int32_t i) const { return named_.nodes[static_cast<std::size_t>(i)]; }
    bool isPipe(const NetworkLink &link) const { return link.kind == NetworkLink::Kind::Pipe && link.length_m > 0; }

    void writeNodes()
    {
        text_ += "[JUNCTIONS]\n;id elevation demand\n";
        for (std::size_t i = 0; i < network_.nodes.size(); ++i)
            if (const NetworkNode &at = network_.nodes[i]; !at.fixed)
                text_ += fmt::format("{} {:.6g} {:.9g}\n", named_.nodes[i], at.elevation_m, at.demand_m3_per_s * litresPerFlow);
        text_ += "\n[RESERVOIRS]\n;id head\n";
        for (std::size_t i = 0; i < network_.nodes.size(); ++i)
            if (const NetworkNode &at = network_.nodes[i]; at.fixed)
                text_ += fmt::format("{} {:.9g}\n", named_.nodes[i], at.head_m);
    }

    /// A fixed loss as a minor loss of the bore.
    double minor(const NetworkLink &link) const
    {
        return link.minorLoss + link.resistance_s2_per_m5 * std::pow(link.bore_m, 4) / network_.constants.minorLoss_s2_per_m;
    }

    void writePipes()
    {
        text_ += "\n[PIPES]\n;id from to length bore roughness loss status\n";
        const double scale = network_.friction == Friction::HazenWilliams ? 1 : 1000;
        for (std::size_t k = 0; k < network_.links.size(); ++k) {
            const NetworkLink &link = network_.links[k];
            if (!isPipe(link))
                continue;
            text_ += fmt::format("{} {} {} {:.9g} {:.9g} {:.9g} {:.9g} {}\n", named_.links[k], node(link.from), node(link.to),
                                 link.length_m, link.bore_m * 1000, link.roughness * scale, minor(link),
                                 link.closed   ? "Closed"
                                 : link.checks ? "CV"
                                               : "Open");
        }
    }

    void writePumps()
    {
        text_ += "\n[PUMPS]\n;id from to\n";
        std::string curves;
        for (std::size_t k = 0; k < network_.links.size(); ++k) {
            const NetworkLink &link = network_.links[k];
            if (link.kind == NetworkLink::Kind::Power)
                text_ += fmt::format("{} {} {} POWER {:.9g}\n", named_.links[k], node(link.from), node(link.to),
                                     link.setting * 0.7457 / (8.814 * 0.3048 * 0.028316846592));
            if (link.kind != NetworkLink::Kind::Pump)
                continue;
            text_ += fmt::format("{} {} {} HEAD C{} SPEED {:.9g}\n", named_.links[k], node(link.from), node(link.to), k + 1, link.speed);
            for (const auto &[flow, head] : pointsOf(link))
                curves += fmt::format("C{} {:.9g} {:.9g}\n", k + 1, flow * litresPerFlow, head);
        }
        text_ += "\n[CURVES]\n;id flow head\n" + curves;
    }

    FlowTable pointsOf(const NetworkLink &link) const
    {
        if (link.table >= 0)
            return network_.tables[static_cast<std::size_t>(link.table)];
        const double most = std::pow(link.shutOff_m / std::max(link.curve, 1e-9), 1 / link.exponent);
        const auto head = [&](double flow) { return std::max(0.0, link.shutOff_m - link.curve * std::pow(flow, link.exponent)); };
        return {{0, link.shutOff_m}, {most / 2, head(most / 2)}, {most * 0.9, head(most * 0.9)}};
    }

    void writeValves()
    {
        text_ += "\n[VALVES]\n;id from to bore kind setting\n";
        std::string closed;
        for (std::size_t k = 0; k < network_.links.size(); ++k) {
            const NetworkLink &link = network_.links[k];
            const bool limits = link.kind == NetworkLink::Kind::Limiter;
            if (!limits && (link.kind != NetworkLink::Kind::Pipe || isPipe(link)))
                continue;
            text_ += fmt::format("{} {} {} {:.9g} {} {:.9g} 0\n", named_.links[k], node(link.from), node(link.to), link.bore_m * 1000,
                                 limits ? "FCV" : "TCV", limits ? link.setting * litresPerFlow : minor(link));
            if (link.closed)
                closed += named_.links[k] + " Closed\n";
        }
        for (std::size_t k = 0; k < network_.links.size(); ++k)
            if (network_.links[k].kind == NetworkLink::Kind::Pump && network_.links[k].closed)
                closed += named_.links[k] + " Closed\n";
        text_ += "\n[STATUS]\n" + closed;
    }

    void writeTail()
    {
        const double viscosity = network_.constants.viscosity_m2_per_s / (1.1e-5 * 0.3048 * 0.3048);
        text_ += fmt::format("\n[OPTIONS]\nUnits LPS\nHeadloss {}\nViscosity {:.9g}\nTrials 200\nAccuracy 0.00001\n\n[TIMES]\n"
                             "Duration 0\n\n[END]\n",
                             network_.friction == Friction::HazenWilliams ? "H-W" : "D-W", viscosity);
    }

    NamedNetwork named_;
    const PipeNetwork &network_;
    std::string text_;
};

} // namespace

std::string writeEpanetInp(const NamedNetwork &network) { return InpWriter(network).taken(); }

} // namespace gridhall
