// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/move_in.h"
#include "core/checks/all_checks.h"
#include "core/checks/neighbours.h"

#include <cmath>

namespace gridhall {

namespace {

/// Equal things that cannot be moved: the first with its way, and how many more.
struct Stuck {
    const Standing *first = nullptr;
    std::vector<Id> items;
};

Finding stuckFinding(const Snapshot &snapshot, MoveStudy &moves, const Stuck &stuck, MoveTime time)
{
    const ItemMove move = moves.move(*stuck.first, time, true);
    Finding finding;
    finding.subjects = {stuck.first->item->id};
    Argument blocker = translatable("Checks", "the building");
    if (!move.blockedBy.empty()) {
        finding.subjects.push_back(move.blockedBy.front());
        blocker = nameOf(snapshot, move.blockedBy.front());
        if (const auto space = snapshot.layout.find<Space>(move.blockedBy.front()); space && space->kind == SpaceKind::Hall)
            blocker = std::vector<Text>{{translatable("Checks", "a wall of %1"), {blocker}}};
        if (const auto item = snapshot.layout.find<Item>(move.blockedBy.front()))
            finding.area = {siteFootprint(snapshot.layout, *item)};
    }
    std::vector<Text> others;
    if (stuck.items.size() > 1)
        others.push_back(
            {translatable("Checks", " (and %1 more alike)"), {Amount(static_cast<double>(stuck.items.size() - 1), Dimension::Count)}});
    finding.arguments = {nameOf(snapshot, stuck.first->item->id), others, blocker};
    finding.cause = stuck.items;
    finding.area.push_back(Box{move.blockedAt, move.blockedAt}.grown(fromMm(300)).corners());
    return finding;
}

/// Things in halls with doors that find no way.
std::vector<Finding> stuckThings(const Snapshot &snapshot, MoveTime time)
{
    MoveStudy moves(snapshot.layout, *snapshot.standing);
    std::map<Id, Stuck> kinds;
    for (const Standing *one : moves.things()) {
        const Id hall = moves.hallOf(*one);
        if (!hall || !moves.hasDoors(hall))
            continue;
        const ItemMove move = moves.move(*one, time, false);
        if (!move.known || move.free || (time == MoveTime::TakeOut && !moves.move(*one, MoveTime::BringIn, false).free))
            continue;
        Stuck &stuck = kinds[one->part->id];
        if (!stuck.first)
            stuck.first = one;
        stuck.items.push_back(one->item->id);
    }
    std::vector<Finding> found;
    for (const auto &[key, stuck] : kinds)
        found.push_back(stuckFinding(snapshot, moves, stuck, time));
    return found;
}

Finding craneFinding(const Snapshot &snapshot, const Standing &one, const ItemMove &move, bool first)
{
    Finding finding;
    finding.subjects = {one.item->id};
    const double distance = std::isfinite(move.distance_m) ? move.distance_m : 1e4;
    finding.demand = Amount(distance, Dimension::Length);
    finding.limit = Amount(move.reach_m, Dimension::Length);
    finding.margin = move.reach_m > 0 ? shareOf(move.reach_m - distance, move.reach_m) : -1;
    finding.arguments = {nameOf(snapshot, one.item->id), Amount(move.load_kg, Dimension::Mass), *finding.limit, *finding.demand};
    finding.area = {one.footprint};
    if (!first)
        finding.severity = Severity::Warning; // it can be set, but not taken away with all in place
    return finding;
}

std::vector<Finding> unliftedThings(const Snapshot &snapshot)
{
    MoveStudy moves(snapshot.layout, *snapshot.standing);
    std::vector<Finding> found;
    for (const Standing *one : moves.things()) {
        if (moves.hallOf(*one))
            continue;
        const ItemMove in = moves.move(*one, MoveTime::BringIn, false);
        if (!in.known)
            continue;
        if (!in.free) {
            found.push_back(craneFinding(snapshot, *one, in, true));
            continue;
        }
        const ItemMove out = moves.move(*one, MoveTime::TakeOut, false);
        if (out.known && !out.free)
            found.push_back(craneFinding(snapshot, *one, out, false));
    }
    return found;
}

/// Modules in the yard that nobody can walk to.
std::vector<Finding> enclosedModules(const Snapshot &snapshot)
{
    MoveStudy moves(snapshot.layout, *snapshot.standing);
    const double width = snapshot.layout.criteria().egressWidth_m;
    std::vector<Finding> found;
    for (const Standing *one : moves.things()) {
        if (width <= 0 || moves.hallOf(*one) || one->part->role != Role::Module || one->bottom > fromMm(500) ||
            moves.isWalkedTo(*one, width))
            continue;
        Finding finding;
        finding.subjects = {one->item->id};
        finding.limit = Amount(width, Dimension::Length);
        finding.arguments = {nameOf(snapshot, one->item->id), *finding.limit};
        finding.area = {one->footprint};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check serviceAccess{
    .code = "DLV-010",
    .severity = Severity::Error,
    .title = translatable("Checks", "No service access"),
    //: %1 a module, %2 the width a person needs.
    .message = translatable("Checks", "No side of %1 is reached on foot over a way of %2."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria: egress width; the way leads over the free yard to the middle of a side"),
    .run = enclosedModules,
};

const Check wayIn{
    .code = "DLV-001",
    .severity = Severity::Error,
    .title = translatable("Checks", "No way in"),
    //: %1 a tag, %2 empty, or how many equal things share it, %3 what is in the way.
    .message = translatable("Checks", "%1%2 cannot be brought to its place: %3 is in the way."),
    .unproven = {},
    .basis = translatable("Checks", "Ways over the floor through doors and corridors, moved straight or across and turned on the spot; the "
                                    "building alone"),
    .run = [](const Snapshot &snapshot) { return stuckThings(snapshot, MoveTime::BringIn); },
    .late = true,
};

const Check wayOut{
    .code = "DLV-002",
    .severity = Severity::Warning,
    .title = translatable("Checks", "No way out again"),
    //: %1 a tag, %2 empty, or how many equal things share it, %3 what is in the way.
    .message = translatable("Checks", "%1%2 cannot be taken out while the rest stands: %3 is in the way."),
    .unproven = {},
    .basis = translatable("Checks", "Ways over the floor through doors and corridors, moved straight or across and turned on the spot; all "
                                    "else in place"),
    .run = [](const Snapshot &snapshot) { return stuckThings(snapshot, MoveTime::TakeOut); },
    .late = true,
};

const Check craneReach{
    .code = "DLV-003",
    .severity = Severity::Error,
    .title = translatable("Checks", "Out of the crane's reach"),
    //: %1 a tag, %2 the load on the hook, %3 how far the crane carries it, %4 how near the crane comes.
    .message = translatable("Checks", "%1 puts %2 on the hook: the crane carries that to %3 and comes no nearer than %4."),
    .unproven = {},
    .basis = translatable("Checks", "Crane chart and lane width of the delivery card; the truck drives on the free yard"),
    .run = unliftedThings,
    .late = true,
};

} // namespace gridhall
