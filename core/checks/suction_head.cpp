// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/loop_figures.h"
#include "core/liquid/coolant.h"
#include "core/plant/psychrometrics.h"

namespace gridhall {

namespace {

/// Net positive suction head at a pump: what the coolant has over its vapour pressure. Glycol's is lower than water's:
/// on the safe side.
double suctionHead_m(const Snapshot &snapshot, const LoopResult &loop, std::size_t k)
{
    const auto at = static_cast<std::size_t>(loop.network->pipes.links[k].from);
    const double warm = loop.hydraulics.temperature_k[at];
    const double pressure = loop.hydraulics.pressure_pa[at] + standardPressure_pa(snapshot.layout.site().elevation_m);
    return (pressure - saturationPressure_pa(warm)) / (coolantDensity_kg_per_m3(warm, loop.glycol) * standardGravity_m_per_s2);
}

std::vector<Finding> cavitating(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    FiguresLeftBlank blank;
    eachPump(snapshot, [&](const LoopResult &loop, std::size_t k) {
        const Id id = loop.network->links[k].id;
        const auto required = figureAt(snapshot, id, key::npsh);
        if (!required)
            return blank.add(snapshot, id);
        const double limit = *required + snapshot.layout.criteria().npshMargin_m, head = suctionHead_m(snapshot, loop, k);
        if (head < limit)
            found.push_back(atLimit(snapshot, id, Amount(head, Dimension::Length), Amount(limit, Dimension::Length), head - limit));
    });
    blank.addTo(snapshot, found);
    return found;
}

} // namespace

const Check suctionHead{
    .code = "LIQ-012",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Suction head of pumps"),
    //: %1 a pump or CDU, %2 the suction head it has, %3 what it requires with the margin of the criteria.
    .message = translatable("Checks", "%1 has a suction head (NPSH) of %2; it requires %3."),
    //: %1 a pump or CDU, %2 its part.
    .unproven = translatable("Checks", "%1 (%2) does not state the suction head it requires (NPSH)."),
    .basis = translatable("Checks", "NPSH of the pump's data sheet, margin of the criteria, fill pressure at the expansion vessel"),
    .run = cavitating,
};

} // namespace gridhall
