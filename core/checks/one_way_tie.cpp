// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

#include "core/layout/layout.h"

#include <set>

namespace gridhall {

namespace {

/// What stands at both ends of each tie, from the side that gives.
struct Tie {
    Id id, from, to;
};

/// Runs that are drawn open themselves; what stands behind an open bypass is not a tie.
std::vector<Tie> ties(const Layout &layout, const PowerCase &network)
{
    std::vector<Tie> found(network.elements.size());
    for (const PowerCase::Arc &arc : network.arcs) {
        found[indexOf(arc.to)].from = network.elements[indexOf(arc.from)].id;
        found[indexOf(arc.from)].to = network.elements[indexOf(arc.to)].id;
    }
    std::size_t kept = 0;
    for (std::size_t e = 0; e < found.size(); ++e) {
        const PowerCase::Element &element = network.elements[e];
        if (element.state != SwitchState::OpenAuto && element.state != SwitchState::OpenManual)
            continue;
        const auto *run = layout.all<Run>().find(element.id);
        if (run && (*run)->state == element.state && found[e].from && found[e].to)
            found[kept++] = {element.id, found[e].from, found[e].to};
    }
    found.resize(kept);
    return found;
}

std::vector<Finding> oneWayTies(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const std::vector<Tie> all = ties(snapshot.layout, *snapshot.network);
    std::set<std::pair<Id, Id>> ways;
    for (const Tie &tie : all)
        ways.emplace(tie.from, tie.to);
    for (const Tie &tie : all) {
        if (ways.contains({tie.to, tie.from}))
            continue;
        Finding finding;
        finding.subjects = {tie.id};
        finding.arguments = {nameOf(snapshot, tie.id), nameOf(snapshot, tie.to), nameOf(snapshot, tie.from)};
        finding.cause = {tie.id, tie.from, tie.to};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check oneWayTie{
    .code = "PWR-016",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Tie carries one way only"),
    //: %1 the tie, %2 what it can feed, %3 what it cannot.
    .message =
        translatable("Checks", "Tie %1 can feed %2 from %3 and not the other way round: losing what feeds %3 gains nothing from it."),
    .unproven = {},
    .basis = translatable("Checks", "Directions of the drawn ports"),
    .run = oneWayTies,
};

} // namespace gridhall
