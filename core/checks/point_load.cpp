// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/weights.h"
#include "core/checks/all_checks.h"
#include "core/checks/neighbours.h"

namespace gridhall {

namespace {

constexpr double feet = 4; ///< Racks and cabinets stand on four; modules on foundations of their own.

std::vector<Finding> overloadedPoints(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const double limit = snapshot.layout.criteria().pointLoad_kg;
    for (const Standing &one : *snapshot.standing) {
        const auto weight = weightOf(snapshot.layout, *one.item);
        if (!hallOf(snapshot, *one.item) || !weight || one.part->role == Role::Module)
            continue;
        auto finding = atMost(snapshot, Amount(*weight / feet, Dimension::Mass), Amount(limit, Dimension::Mass));
        if (!finding)
            continue;
        finding->subjects = {one.item->id};
        finding->arguments = {nameOf(snapshot, one.item->id), *finding->demand, *finding->limit};
        finding->area = {one.footprint};
        found.push_back(std::move(*finding));
    }
    return found;
}

} // namespace

const Check pointLoad{
    .code = "GEO-010",
    .severity = Severity::Error,
    .title = translatable("Checks", "Point load"),
    //: %1 the item, %2 its weight on each of four feet, %3 what a point of the floor carries.
    .message = translatable("Checks", "%1 puts %2 on each of four feet; a point of the floor carries %3."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria; a quarter of the weight on each foot"),
    .run = overloadedPoints,
};

} // namespace gridhall
