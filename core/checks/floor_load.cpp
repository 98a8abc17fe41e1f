// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
#include "core/catalog/weights.h"
#include "core/checks/all_checks.h"
#include "core/checks/neighbours.h"

namespace gridhall {

namespace {

/// The floor that carries the item: its footprint and half of the clearances in front and behind.
double tributaryM2(const Part &part)
{
    return metresOf(part.width) * (metresOf(part.depth) + 0.5 * metresOf(part.clearance.front + part.clearance.rear));
}

/// The building itself stands on foundations, not on the floor.
bool isBuilding(Role role) { return role == Role::Column || role == Role::Wall || role == Role::Door; }

std::vector<Finding> overloadedFloor(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const double limit = snapshot.layout.criteria().floorLoad_kg_per_m2;
    for (const Standing &one : *snapshot.standing) {
        const auto weight = weightOf(snapshot.layout, *one.item);
        const double area = tributaryM2(*one.part);
        if (isBuilding(one.part->role) || !hallOf(snapshot, *one.item) || !weight || area <= 0)
            continue;
        auto finding = atMost(snapshot, Amount(*weight / area, Dimension::FloorLoad), Amount(limit, Dimension::FloorLoad));
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

const Check floorLoad{
    .code = "GEO-009",
    .severity = Severity::Error,
    .title = translatable("Checks", "Floor load"),
    //: %1 the item, %2 its load over its share of floor, %3 what the floor carries.
    .message = translatable("Checks", "%1 loads its share of floor with %2; the floor carries %3."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria; weight over footprint plus half the clearances in front and behind"),
    .run = overloadedFloor,
};

} // namespace gridhall
