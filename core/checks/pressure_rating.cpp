// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/loop_figures.h"

namespace gridhall {

namespace {

/// The highest pressure at each thing of a loop.
std::map<Id, double> pressures(const LoopResult &loop)
{
    std::map<Id, double> highest;
    const auto &at = loop.hydraulics.pressure_pa;
    for (std::size_t k = 0; k < loop.network->links.size(); ++k) {
        const NetworkLink &link = loop.network->pipes.links[k];
        double &most = highest[loop.network->links[k].id];
        most = std::max({most, at[static_cast<std::size_t>(link.from)], at[static_cast<std::size_t>(link.to)]});
    }
    return highest;
}

std::vector<Finding> overPressure(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    FiguresLeftBlank blank;
    for (const LoopResult &loop : snapshot.liquid.loops) {
        if (!loop.hydraulic)
            continue;
        for (const auto &[id, pressure] : pressures(loop)) {
            const auto rating = figureAt(snapshot, id, key::pressureRating);
            if (!rating || *rating <= 0) {
                blank.add(snapshot, id);
                continue;
            }
            if (pressure > *rating)
                found.push_back(
                    atLimit(snapshot, id, Amount(pressure, Dimension::Pressure), Amount(*rating, Dimension::Pressure), *rating - pressure));
        }
    }
    blank.addTo(snapshot, found);
    return found;
}

} // namespace

const Check pressureRating{
    .code = "LIQ-013",
    .severity = Severity::Error,
    .title = translatable("Checks", "Pressure of coolant"),
    //: %1 a pipe, rack, CDU ..., %2 the pressure in it, %3 its rating.
    .message = translatable("Checks", "%1 stands under %2; it is rated for %3."),
    //: %1 a pipe, rack, CDU ..., %2 its part.
    .unproven = translatable("Checks", "%1 (%2) does not state the pressure it stands."),
    .basis = translatable("Checks", "Pressure ratings of the parts; pressures of the drawn loop over its expansion vessel"),
    .run = overPressure,
};

} // namespace gridhall
