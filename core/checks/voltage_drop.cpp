// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

std::vector<Finding> lowVoltages(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const Amount limit(snapshot.layout.criteria().voltageDrop, Dimension::Ratio);
    for (const PowerCord &cord : snapshot.power.cords) {
        if (!cord.live || cord.fedBy < 0)
            continue;
        const PowerElementFlow &end = snapshot.power.elements[indexOf(cord.fedBy)];
        const double drop = 1 - end.voltage_pu;
        if (drop <= limit.si)
            continue;
        auto finding = atMost(snapshot, Amount(drop, Dimension::Ratio), limit);
        if (!finding)
            continue;
        finding->subjects = {cord.load, end.id};
        finding->arguments = {nameOf(snapshot, cord.load), *finding->demand, nameOf(snapshot, end.id), limit};
        finding->cause = snapshot.power.pathOf(cord);
        found.push_back(std::move(*finding));
    }
    return found;
}

} // namespace

const Check voltageDrop{
    .code = "PWR-018",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Voltage drop"),
    //: %1 a load, %2 the drop, %3 what it is fed by, %4 the limit.
    .message = translatable("Checks", "%1 gets its power %2 below nominal voltage over %3; the limit is %4."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria; power flow from the last transformer, UPS or rectifier"),
    .run = lowVoltages,
};

} // namespace gridhall
