// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/power_exchange.h"

#include "core/power/power_sweep.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace gridhall {

namespace {

/// The normal state as buses, branches, loads and sources. A bus is what a vertex gives out, numbered by vertex.
struct Grid {
    struct Bus {
        std::int64_t id; ///< Of the entity that gives it out.
        double voltage_v;
        bool isSource;
    };
    struct Branch {
        std::int32_t from, to; ///< Buses.
        double r_ohm, x_ohm;   ///< At the voltage of `to`.
        std::int64_t id;
        bool changesVoltage;
    };
    struct Load {
        std::int32_t bus;
        double p_w, q_var;
    };
    std::vector<Bus> buses;
    std::vector<Branch> branches;
    std::vector<Load> loads;
};

Grid gridOf(const PowerCase &network)
{
    const PowerNet net(network);
    const SupplyState normal = energised(net, Switching::Automatic, false, {});
    PowerSweep sweep(net);
    sweep.run(normal);
    Grid grid;
    std::vector<std::int32_t> busOf(indexOf(net.count), -1);
    for (std::int32_t v = 0; v < net.count; ++v) {
        const std::size_t i = indexOf(v);
        const PowerCase::Element &element = net.element(v);
        if (!(normal.bits[i] & supply::live) || net.dc[i] || net.voltage_v[i] <= 0)
            continue;
        const bool isSource = element.isSource || element.converts, passes = net.outStart[i] < net.outStart[i + 1];
        // What a load or a converter draws, and what an element loses without load, stands at the buses above it.
        const double series = sweep.loss_w(v);
        for (std::int32_t s = net.inStart[i]; s < net.inStart[i + 1]; ++s) {
            const double share = normal.share[indexOf(s)];
            const std::int32_t above = share > 0 ? busOf[indexOf(net.inFrom[indexOf(s)])] : -1;
            if (above < 0)
                continue;
            if (isSource || !passes) {
                grid.loads.push_back({above, share * sweep.input_w(v), share * sweep.input_var(v)});
                continue;
            }
            if (busOf[i] < 0) {
                busOf[i] = static_cast<std::int32_t>(grid.buses.size());
                grid.buses.push_back({element.id.value, net.voltage_v[i], false});
            }
            grid.branches.push_back({above, busOf[i], element.resistance_ohm, element.reactance_ohm, element.id.value,
                                     std::abs(grid.buses[indexOf(above)].voltage_v / net.voltage_v[i] - 1) > 1e-9});
            const double through = std::hypot(sweep.output_w(v), sweep.input_var(v));
            const double curve = element.rated_w > 0 && (element.loss.a > 0 || element.loss.b > 0 || element.loss.c > 0)
                                     ? element.rated_w * element.loss.at(sweep.output_w(v) / element.rated_w)
                                     : 0;
            if (curve > 0 && through > 0 && series > 0)
                grid.loads.push_back({above, share * curve, 0});
            if (element.load_w > 0)
                grid.loads.push_back({above, share * element.load_w, 0});
        }
        if (isSource && sweep.output_w(v) > 0) {
            busOf[i] = static_cast<std::int32_t>(grid.buses.size());
            grid.buses.push_back({element.id.value, net.voltage_v[i], true});
        }
    }
    return grid;
}

/// Loads summed by bus, so that every solver sees one each.
std::vector<std::pair<double, double>> loadsByBus(const Grid &grid)
{
    std::vector<std::pair<double, double>> sums(grid.buses.size());
    for (const Grid::Load &load : grid.loads) {
        sums[indexOf(load.bus)].first += load.p_w;
        sums[indexOf(load.bus)].second += load.q_var;
    }
    return sums;
}

/// What has no impedance gets 1e-8 of what 1 MVA would be: solvers want some, and with much less of it the difference of
/// two voltages is lost in rounding.
double atLeast(double ohm, double voltage_v) { return std::max(ohm, 1e-8 * voltage_v * voltage_v / 1e6); }

} // namespace

std::string openDssText(const PowerCase &network)
{
    const Grid grid = gridOf(network);
    std::string text = "! Power network of a Gridhall design, normal state\nClear\nSet DefaultBaseFrequency=50\n";
    bool first = true;
    for (std::size_t b = 0; b < grid.buses.size(); ++b)
        if (const Grid::Bus &bus = grid.buses[b]; bus.isSource) {
            text += first ? fmt::format("New Circuit.gridhall bus1=b{} basekv={:.9g} pu=1 MVAsc3=1e9 MVAsc1=1e9\n", b, bus.voltage_v / 1e3)
                          : fmt::format("New Vsource.s{} bus1=b{} basekv={:.9g} pu=1 MVAsc3=1e9 MVAsc1=1e9\n", b, b, bus.voltage_v / 1e3);
            first = false;
        }
    for (std::size_t i = 0; i < grid.branches.size(); ++i) {
        const Grid::Branch &branch = grid.branches[i];
        const double to = grid.buses[indexOf(branch.to)].voltage_v;
        if (branch.changesVoltage) {
            const double base = to * to / 1e6; // percent on 1 MVA
            text += fmt::format("New Transformer.t{} phases=3 windings=2 buses=(b{} b{}) conns=(wye wye) kvs=({:.9g} {:.9g}) "
                                "kvas=(1000 1000) xhl={:.12g} %rs=({:.12g} {:.12g}) %noloadloss=0 %imag=0\n",
                                i, branch.from, branch.to, grid.buses[indexOf(branch.from)].voltage_v / 1e3, to / 1e3,
                                100 * atLeast(branch.x_ohm, to) / base, 50 * branch.r_ohm / base, 50 * branch.r_ohm / base);
        } else {
            text += fmt::format(
                "New Line.l{} bus1=b{} bus2=b{} phases=3 r1={:.12g} x1={:.12g} r0={:.12g} x0={:.12g} c1=0 c0=0 length=1 units=none\n", i,
                branch.from, branch.to, atLeast(branch.r_ohm, to), atLeast(branch.x_ohm, to), atLeast(branch.r_ohm, to),
                atLeast(branch.x_ohm, to));
        }
    }
    const auto loads = loadsByBus(grid);
    for (std::size_t b = 0; b < loads.size(); ++b)
        if (loads[b].first != 0)
            text += fmt::format("New Load.d{} bus1=b{} phases=3 kv={:.9g} kw={:.12g} kvar={:.12g} model=1 vminpu=0.5 vmaxpu=1.5\n", b, b,
                                grid.buses[b].voltage_v / 1e3, loads[b].first / 1e3, loads[b].second / 1e3);
    return text + "Solve\n";
}

std::string matpowerText(const PowerCase &network)
{
    const Grid grid = gridOf(network);
    const auto loads = loadsByBus(grid);
    std::string text = "function mpc = gridhall\n%GRIDHALL  Power network of a Gridhall design, normal state\n"
                       "mpc.version = '2';\nmpc.baseMVA = 1;\nmpc.bus = [\n";
    for (std::size_t b = 0; b < grid.buses.size(); ++b)
        text += fmt::format("\t{}\t{}\t{:.12g}\t{:.12g}\t0\t0\t1\t1\t0\t{:.9g}\t1\t1.1\t0.5;\n", b + 1, grid.buses[b].isSource ? 3 : 1,
                            loads[b].first / 1e6, loads[b].second / 1e6, grid.buses[b].voltage_v / 1e3);
    text += "];\nmpc.gen = [\n";
    for (std::size_t b = 0; b < grid.buses.size(); ++b)
        if (grid.buses[b].isSource)
            text += fmt::format("\t{}\t0\t0\t1e6\t-1e6\t1\t1\t1\t1e6\t0;\n", b + 1);
    text += "];\nmpc.branch = [\n";
    for (const Grid::Branch &branch : grid.branches) {
        const double to = grid.buses[indexOf(branch.to)].voltage_v, base = to * to / 1e6;
        text += fmt::format("\t{}\t{}\t{:.15g}\t{:.15g}\t0\t0\t0\t0\t0\t0\t1\t-360\t360;\n", branch.from + 1, branch.to + 1,
                            atLeast(branch.r_ohm, to) / base, atLeast(branch.x_ohm, to) / base);
    }
    text += "];\nmpc.bus_name = {\n"; // entities of the design, bus by bus
    for (const Grid::Bus &bus : grid.buses)
        text += fmt::format("\t'{}';\n", bus.id);
    return text + "};\n";
}

std::string powerGridModelJson(const PowerCase &network)
{
    using Json = nlohmann::ordered_json;
    const Grid grid = gridOf(network);
    Json node = Json::array(), line = Json::array(), transformer = Json::array(), source = Json::array(), load = Json::array();
    std::int64_t next = static_cast<std::int64_t>(grid.buses.size());
    for (std::size_t b = 0; b < grid.buses.size(); ++b) {
        node.push_back({{"id", b}, {"u_rated", grid.buses[b].voltage_v}});
        if (grid.buses[b].isSource)
            source.push_back({{"id", next++}, {"node", b}, {"status", 1}, {"u_ref", 1.0}, {"sk", 1e20}});
    }
    for (const Grid::Branch &branch : grid.branches) {
        const double from = grid.buses[indexOf(branch.from)].voltage_v, to = grid.buses[indexOf(branch.to)].voltage_v;
        if (!branch.changesVoltage) {
            line.push_back({{"id", next++},
                            {"from_node", branch.from},
                            {"to_node", branch.to},
                            {"from_status", 1},
                            {"to_status", 1},
                            {"r1", atLeast(branch.r_ohm, to)},
                            {"x1", atLeast(branch.x_ohm, to)},
                            {"c1", 0.0},
                            {"tan1", 0.0}});
            continue;
        }
        const double rated_va = 1e6, base = to * to / rated_va;
        const double r = branch.r_ohm / base, x = atLeast(branch.x_ohm, to) / base;
        transformer.push_back({{"id", next++},
                               {"from_node", branch.from},
                               {"to_node", branch.to},
                               {"from_status", 1},
                               {"to_status", 1},
                               {"u1", from},
                               {"u2", to},
                               {"sn", rated_va},
                               {"uk", std::hypot(r, x)},
                               {"pk", r * rated_va},
                               {"i0", 0.0},
                               {"p0", 0.0},
                               {"winding_from", 1},
                               {"winding_to", 1},
                               {"clock", 0},
                               {"tap_side", 0},
                               {"tap_pos", 0},
                               {"tap_min", 0},
                               {"tap_max", 0},
                               {"tap_nom", 0},
                               {"tap_size", 0.0}});
    }
    const auto loads = loadsByBus(grid);
    for (std::size_t b = 0; b < loads.size(); ++b)
        if (loads[b].first != 0)
            load.push_back({{"id", next++},
                            {"node", b},
                            {"status", 1},
                            {"type", 0},
                            {"p_specified", loads[b].first},
                            {"q_specified", loads[b].second}});
    return Json{{"version", "1.0"},
                {"type", "input"},
                {"is_batch", false},
                {"attributes", Json::object()},
                {"data", {{"node", node}, {"line", line}, {"transformer", transformer}, {"source", source}, {"sym_load", load}}}}
               .dump(1) +
           "\n";
}

} // namespace gridhall
