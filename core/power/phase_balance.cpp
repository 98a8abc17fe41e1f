// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/phase_balance.h"

#include "core/catalog/keys.h"

#include <cmath>
#include <map>
#include <numeric>

namespace gridhall {

namespace {

using Lines = std::array<double, 3>;

constexpr double supply_w = 3000; ///< Of a device that does not say how many supplies it has (assumption).

std::size_t least(const Lines &lines) { return static_cast<std::size_t>(std::ranges::min_element(lines) - lines.begin()); }

double figureOr(const Census::Row &row, const char *name, double otherwise)
{
    for (const Given &own : row.item->figures)
        if (own.key == name)
            return own.value;
    const Given *given = row.part ? row.part->figure(name) : nullptr;
    return given ? given->value : otherwise;
}

/// 0 to 2; -1: none named.
int lineOf(const Census::Row &row) { return std::clamp(static_cast<int>(std::lround(figureOr(row, key::line, 0))), 0, 3) - 1; }

bool isSinglePhaseStrip(const Census::Row &row)
{
    const Port *in = row.role() == Role::RackPdu && row.part ? row.part->port("in") : nullptr;
    return in && in->phases == 1;
}

/// What stands in each rack, by rack; rows of the census.
std::map<Id, std::vector<const Census::Row *>> insidesOf(const Census &census, const ItLoads &loads)
{
    std::map<Id, std::vector<const Census::Row *>> insides;
    for (const Census::Row &row : census.items())
        if (row.item->parent && (isItRole(row.role()) || row.role() == Role::RackPdu)) {
            const auto load = std::ranges::lower_bound(loads, row.item->parent, {}, &ItLoad::rack);
            if (load != loads.end() && load->rack == row.item->parent)
                insides[row.item->parent].push_back(&row);
        }
    return insides;
}

/// A rack's devices on its lines, in the proportions of their peaks.
Lines devicesOn(const std::vector<const Census::Row *> &devices, double rack_w)
{
    struct Supply {
        double w;
        int line;
    };
    std::vector<Supply> supplies;
    double all = 0;
    for (const Census::Row *row : devices) {
        const double peak = figureOr(*row, key::peakPower, 0);
        const int line = lineOf(*row);
        const double stated = std::clamp(figureOr(*row, key::supplies, std::ceil(peak / supply_w)), 1.0, 1000.0);
        const int count = line >= 0 || peak <= 0 ? 1 : static_cast<int>(std::lround(stated));
        for (int i = 0; i < count; ++i)
            supplies.push_back({peak / count, line});
        all += peak;
    }
    Lines lines{};
    if (all <= 0)
        return lines;
    std::ranges::stable_sort(supplies,
                             [](const Supply &a, const Supply &b) { return (a.line >= 0) != (b.line >= 0) ? a.line >= 0 : a.w > b.w; });
    for (const Supply &one : supplies)
        lines[one.line >= 0 ? static_cast<std::size_t>(one.line) : least(lines)] += one.w * rack_w / all;
    return lines;
}

/// The first distribution above a load that many racks share: a busway, panel, PDU or board.
std::int32_t feederOf(const PowerCase &network, const PowerFlow &flow, Id load)
{
    for (const PowerCord *cord : flow.cordsOf(load))
        for (std::int32_t e = cord->fedBy; e >= 0; e = flow.elements[static_cast<std::size_t>(e)].fedBy)
            if (const Role role = network.elements[static_cast<std::size_t>(e)].role;
                role == Role::Busway || role == Role::Rpp || role == Role::Pdu || role == Role::Switchboard)
                return e;
    return -1;
}

} // namespace

std::vector<LineLoad> lineLoads(const Census &census, const ItLoads &loads, const PowerCase &network, const PowerFlow &flow)
{
    std::vector<LineLoad> found;
    std::map<std::int32_t, Lines> onFeeder;
    const auto insides = insidesOf(census, loads);
    for (const ItLoad &load : loads) {
        const Census::Row *rack = census.item(load.rack);
        const auto inside = insides.find(load.rack);
        if (!rack || load.peak_w <= 0)
            continue;
        int line = lineOf(*rack);
        std::vector<const Census::Row *> devices;
        bool strips = false;
        if (inside != insides.end())
            for (const Census::Row *row : inside->second) {
                if (isSinglePhaseStrip(*row)) {
                    strips = true;
                    line = line >= 0 ? line : lineOf(*row);
                } else if (isItRole(row->role())) {
                    devices.push_back(row);
                }
            }
        LineLoad lines{load.rack, {}};
        Lines &sum = onFeeder[line >= 0 || strips ? feederOf(network, flow, load.rack) : -1];
        if (line >= 0 || strips) {
            const std::size_t on = line >= 0 ? static_cast<std::size_t>(line) : least(sum);
            lines.w[on] = load.peak_w;
            sum[on] += load.peak_w;
        } else if (!devices.empty()) {
            lines.w = devicesOn(devices, load.peak_w);
        }
        if (lines.w != Lines{})
            found.push_back(lines);
    }
    return found;
}

double PhaseBalance::Element::imbalance() const
{
    const double mean = (normal_w[0] + normal_w[1] + normal_w[2]) / 3;
    return mean > 0 ? std::ranges::max(normal_w) / mean - 1 : 0;
}

double PhaseBalance::Element::worst() const { return std::ranges::max(worst_w); }

const PhaseBalance::Element *PhaseBalance::find(std::int32_t element) const
{
    const auto at = std::ranges::lower_bound(elements, element, {}, &Element::element);
    return at != elements.end() && at->element == element ? &*at : nullptr;
}

const LineLoad *PhaseBalance::load(Id id) const
{
    const auto at = std::ranges::lower_bound(loads, id, {}, &LineLoad::load);
    return at != loads.end() && at->load == id ? &*at : nullptr;
}

PhaseBalance phaseBalance(const PowerCase &network, const PowerFlow &flow, std::vector<LineLoad> loads)
{
    struct Over {
        Lines normal{}, worst{};
    };
    std::map<std::int32_t, Over> over; // what each line carries over a third of all
    for (const LineLoad &load : loads) {
        const auto cords = flow.cordsOf(load.load);
        const auto live = std::ranges::count_if(cords, [](const PowerCord *cord) { return cord->live; });
        const double mean = (load.w[0] + load.w[1] + load.w[2]) / 3;
        std::map<std::int32_t, double> shares; // of the load, by element
        for (const PowerCord *cord : cords)
            for (std::int32_t e = cord->live ? cord->fedBy : -1; e >= 0; e = flow.elements[static_cast<std::size_t>(e)].fedBy) {
                shares[e] += 1.0 / static_cast<double>(live);
                if (network.elements[static_cast<std::size_t>(e)].converts)
                    break;
            }
        for (const auto &[e, share] : shares)
            for (std::size_t line = 0; line < 3; ++line) {
                over[e].normal[line] += share * (load.w[line] - mean);
                over[e].worst[line] += load.w[line] - mean;
            }
    }
    PhaseBalance balance;
    for (const auto &[e, more] : over) {
        const PowerElementFlow &of = flow.elements[static_cast<std::size_t>(e)];
        PhaseBalance::Element element;
        element.element = e;
        for (std::size_t line = 0; line < 3; ++line) {
            element.normal_w[line] = std::max(0.0, of.demand_w[0] / 3 + more.normal[line]);
            element.worst_w[line] = std::max(0.0, of.worst_w() / 3 + more.worst[line]);
        }
        balance.elements.push_back(element);
    }
    balance.loads = std::move(loads);
    return balance;
}

} // namespace gridhall
