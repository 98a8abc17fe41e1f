// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/neighbours.h"
#include "core/checks/shifts.h"

#include <set>

namespace gridhall {

namespace {

Finding overlapOf(const Snapshot &snapshot, const Standing &a, const Standing &b)
{
    Finding finding;
    finding.subjects = {a.item->id, b.item->id};
    finding.area = intersection(a.footprint, b.footprint);
    double area = 0;
    for (const Polygon &piece : finding.area)
        area += areaM2(piece);
    finding.demand = Amount(area, Dimension::Area);
    finding.limit = Amount(0, Dimension::Area);
    finding.arguments = {nameOf(snapshot, a.item->id), nameOf(snapshot, b.item->id), *finding.demand};
    finding.fixes.push_back(moveClear(snapshot, b.item->id, shiftClear(b.box, a.box)));
    return finding;
}

std::vector<Finding> overlapping(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    std::set<std::pair<Id, Id>> seen;
    for (const Standing &one : *snapshot.standing)
        for (const Standing &other : neighbours(snapshot, one, one.box)) {
            const auto pair = std::minmax(one.item->id, other.item->id);
            const bool high = one.bottom < other.top && other.bottom < one.top;
            if (!high || !overlaps(one.footprint, other.footprint) || !seen.insert(pair).second)
                continue;
            found.push_back(one.item->id < other.item->id ? overlapOf(snapshot, one, other) : overlapOf(snapshot, other, one));
        }
    return found;
}

} // namespace

const Check overlap{
    .code = "GEO-001",
    .severity = Severity::Error,
    .title = translatable("Checks", "Equipment overlaps"),
    //: %1 and %2 are tags, %3 an area.
    .message = translatable("Checks", "%1 and %2 stand on the same %3."),
    .unproven = {},
    .basis = translatable("Checks", "Geometry of the layout"),
    .run = overlapping,
    .geometric = true,
};

} // namespace gridhall
