// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"
#include "core/power/autonomy.h"

namespace gridhall {

namespace {

std::vector<Finding> shortBatteries(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    if (!snapshot.network)
        return found;
    const Amount start(snapshot.layout.criteria().generatorStart_s, Dimension::Duration);
    for (const Autonomy &ups : autonomies(*snapshot.network, &snapshot.power)) {
        if (!ups.isKnown() || ups.worst_w <= 0 || ups.worst_s() >= start.si)
            continue;
        auto finding = atLeast(snapshot, Amount(ups.worst_s(), Dimension::Duration), start);
        if (!finding)
            continue;
        finding->subjects = {snapshot.network->elements[indexOf(ups.element)].id};
        for (const std::int32_t store : ups.stores)
            finding->cause.push_back(snapshot.network->elements[indexOf(store)].id);
        finding->arguments = {nameOf(snapshot, finding->subjects.front()), *finding->demand, start};
        found.push_back(std::move(*finding));
    }
    return found;
}

} // namespace

const Check upsAutonomy{
    .code = "PWR-023",
    .severity = Severity::Error,
    .title = translatable("Checks", "Batteries empty before generators carry"),
    //: %1 a UPS, %2 how long its batteries last, %3 until generators carry the load.
    .message = translatable("Checks", "The batteries of %1 last %2 with a path lost; generators take %3 to carry the load."),
    .unproven = {},
    .basis =
        translatable("Checks", "Usable energy of the batteries on its DC link over what its inverter draws; start of generators in the "
                               "criteria"),
    .run = shortBatteries,
};

} // namespace gridhall
