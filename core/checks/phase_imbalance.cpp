// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"
#include "core/checks/line_loads.h"

namespace gridhall {

namespace {

/// What shares its lines among several loads: there imbalance costs capacity.
bool sharesLines(Role role)
{
    return role == Role::RackPdu || role == Role::Rpp || role == Role::Pdu || role == Role::Busway || role == Role::Switchboard ||
           role == Role::Ups;
}

std::vector<Finding> unbalanced(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    if (!snapshot.phases)
        return found;
    const Amount limit(snapshot.layout.criteria().phaseImbalance, Dimension::Ratio);
    for (const PhaseBalance::Element &element : snapshot.phases->elements) {
        const Id id = snapshot.network->elements[indexOf(element.element)].id;
        if (!sharesLines(snapshot.network->elements[indexOf(element.element)].role) || isSinglePhase(snapshot, id) ||
            element.imbalance() <= limit.si)
            continue;
        auto finding = atMost(snapshot, Amount(element.imbalance(), Dimension::Ratio), limit);
        if (!finding)
            continue;
        finding->subjects = {id};
        finding->arguments = {nameOf(snapshot, id),
                              Amount(element.normal_w[0], Dimension::Power),
                              Amount(element.normal_w[1], Dimension::Power),
                              Amount(element.normal_w[2], Dimension::Power),
                              *finding->demand,
                              limit};
        found.push_back(std::move(*finding));
    }
    return found;
}

} // namespace

const Check phaseImbalance{
    .code = "PWR-021",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Phases unbalanced"),
    //: %1 a PDU, panel, busway or board, %2 to %4 power on its three lines, %5 imbalance, %6 the limit.
    .message = translatable("Checks", "%1 carries %2, %3 and %4 on its lines, %5 out of balance; the limit is %6."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria; single-phase loads by line, devices without a line of their own balanced"),
    .run = unbalanced,
};

} // namespace gridhall
