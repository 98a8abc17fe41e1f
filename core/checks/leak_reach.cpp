// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/loop_figures.h"
#include "core/layout/standing.h"

namespace gridhall {

namespace {

/// What must not get wet: gear under voltage that is not part of the loop.
bool isDelicate(Role role)
{
    return (isPowerRole(role) && role != Role::Utility && role != Role::Generator && role != Role::Cable && role != Role::Whip &&
            role != Role::Busway && role != Role::TapOff) ||
           role == Role::NetworkRack || role == Role::StorageRack;
}

/// Joints of coolant runs that were not made in a factory: ends of pipes and hoses, and what sits in them.
std::vector<std::pair<Id, PortPlace>> joints(const Snapshot &snapshot)
{
    std::vector<std::pair<Id, PortPlace>> all;
    for (const LoopResult &loop : snapshot.liquid.loops)
        for (const Id id : loop.runs) {
            const Kept<Run> run = snapshot.layout.find<Run>(id);
            if (!run || run->module)
                continue;
            for (const PortRef *end : {&run->from, &run->to})
                if (const PortPlace place = portPlace(snapshot.layout, *end); place.exists)
                    all.emplace_back(id, PortPlace{place.at, std::max(place.z, siteHeight(snapshot.layout, id)), true});
        }
    return all;
}

/// Each piece of gear once, with all joints over it.
std::vector<Finding> underJoints(const Snapshot &snapshot)
{
    const auto reach = fromMm(snapshot.layout.criteria().leakReach_m * 1000);
    std::map<Id, std::vector<Id>> wetted;
    for (const auto &[run, joint] : joints(snapshot)) {
        const Box box = Box{joint.at, joint.at}.grown(reach);
        if (!snapshot.index)
            continue;
        for (const SpatialIndex::Hit &hit : snapshot.index->within(box)) {
            const Kept<Item> item = snapshot.layout.find<Item>(hit.id);
            const Kept<Part> part = item && std::holds_alternative<OnFloor>(item->place) ? partOf(snapshot.layout, *item) : nullptr;
            if (!part || !isDelicate(part->role) || siteHeight(snapshot.layout, item->id) >= joint.z)
                continue;
            auto &list = wetted[item->id];
            if (list.empty() || list.back() != run)
                list.push_back(run);
        }
    }
    std::vector<Finding> found;
    for (auto &[id, runs] : wetted) {
        Finding finding;
        finding.subjects = {id};
        finding.arguments = {nameOf(snapshot, id), Amount(static_cast<double>(runs.size()), Dimension::Count),
                             nameOf(snapshot, runs.front())};
        finding.cause = runs;
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check leakReach{
    .code = "LIQ-019",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Electrical gear under coolant joints"),
    //: %1 a switchboard, UPS, network rack ..., %2 how many runs have a joint over it, %3 one of them.
    .message = translatable("Checks", "%1 stands under or beside coolant joints (runs: %2, such as %3); a leak would reach it."),
    .unproven = {},
    .basis = translatable("Checks", "Joints of the drawn runs and the reach of a leak in the criteria"),
    .run = underJoints,
    .late = true,
};

} // namespace gridhall
