// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/neighbours.h"
#include "core/checks/shifts.h"

#include <array>

namespace gridhall {

namespace {

struct Zone {
    Sentence side;
    Tenths depth = 0;
    Polygon area; ///< On the site.
};

std::array<Zone, 4> zonesOf(const Standing &one)
{
    const Box f = one.part->footprint();
    const Clearances &c = one.part->clearance;
    const auto zone = [&](Sentence side, Tenths depth, Box box) { return Zone{side, depth, one.pose.map(box.corners())}; };
    return {zone(translatable("Checks", "in front"), c.front, {{f.min.x, difference(f.min.y, c.front)}, {f.max.x, f.min.y}}),
            zone(translatable("Checks", "behind"), c.rear, {{f.min.x, f.max.y}, {f.max.x, sum(f.max.y, c.rear)}}),
            zone(translatable("Checks", "on the left"), c.left, {{difference(f.min.x, c.left), f.min.y}, {f.min.x, f.max.y}}),
            zone(translatable("Checks", "on the right"), c.right, {{f.max.x, f.min.y}, {sum(f.max.x, c.right), f.max.y}})};
}

Finding blocked(const Snapshot &snapshot, const Standing &one, const Zone &zone, Id by, double free_m)
{
    Finding finding;
    finding.subjects = {one.item->id, by};
    finding.demand = Amount(free_m, Dimension::Length);
    finding.limit = Amount(metresOf(zone.depth), Dimension::Length);
    finding.margin = (free_m - metresOf(zone.depth)) / metresOf(zone.depth);
    finding.arguments = {nameOf(snapshot, one.item->id), *finding.limit, zone.side, nameOf(snapshot, by), *finding.demand};
    finding.area = {zone.area};
    return finding;
}

/// What stands in the way moves out of it, unless it is part of a module.
Finding blockedBy(const Snapshot &snapshot, const Standing &one, const Zone &zone, const Standing &other)
{
    Finding finding = blocked(snapshot, one, zone, other.item->id, distanceM(one.footprint, other.footprint));
    const Standing &free = other.item->module ? one : other;
    const Box kept = &free == &other ? boxOf(zone.area) : other.box, moving = &free == &other ? other.box : boxOf(zone.area);
    if (!free.item->module)
        finding.fixes.push_back(moveClear(snapshot, free.item->id, shiftClear(moving, kept)));
    return finding;
}

void lookAt(const Snapshot &snapshot, const Standing &one, const Zone &zone, std::vector<Finding> &found)
{
    for (const Standing &other : neighbours(snapshot, one, boxOf(zone.area))) {
        const bool high = one.bottom < other.top && other.bottom < one.top;
        if (high && overlaps(zone.area, other.footprint) && !overlaps(one.footprint, other.footprint))
            found.push_back(blockedBy(snapshot, one, zone, other));
    }
    const auto hall = hallOf(snapshot, *one.item);
    if (!hall)
        return;
    const Polygon outline = siteOutline(snapshot.layout, *hall);
    if (contains(outline, one.footprint) && !contains(outline, zone.area)) {
        double free_m = metresOf(zone.depth);
        for (const Polygon &piece : difference(zone.area, outline))
            free_m = std::min(free_m, distanceM(one.footprint, piece));
        found.push_back(blocked(snapshot, one, zone, hall->id, free_m));
        if (!one.item->module)
            found.back().fixes.push_back(moveClear(snapshot, one.item->id, shiftInside(boxOf(zone.area), boxOf(outline))));
    }
}

std::vector<Finding> blockedClearances(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const Standing &one : *snapshot.standing)
        for (const Zone &zone : zonesOf(one))
            if (zone.depth > 0)
                lookAt(snapshot, one, zone, found);
    return found;
}

} // namespace

const Check serviceClearance{
    .code = "GEO-004",
    .severity = Severity::Error,
    .title = translatable("Checks", "Service clearance blocked"),
    //: %1 a tag, %2 the distance needed, %3 "in front", %4 what blocks it, %5 the distance there is.
    .message = translatable("Checks", "%1 needs %2 %3; %4 leaves %5."),
    .unproven = {},
    .basis = translatable("Checks", "Clearances of the part's data sheet or the user"),
    .run = blockedClearances,
    .geometric = true,
};

} // namespace gridhall
