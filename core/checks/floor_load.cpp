// SPDX-License-Identifier: GPL-3.0-or-later
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
    const Amount limit(snapshot.layout.criteria().floorLoad_kg_per_m2, Dimension::FloorLoad);
    return overloaded(snapshot, limit, [&](const Standing &one, double weight_kg) -> std::optional<Amount> {
        const double area = tributaryM2(*one.part);
        if (isBuilding(one.part->role) || !hallOf(snapshot, *one.item) || area <= 0)
            return std::nullopt;
        return Amount(weight_kg / area, Dimension::FloorLoad);
    });
}

constexpr double feet = 4; ///< Racks and cabinets stand on four; modules on foundations of their own.

std::vector<Finding> overloadedPoints(const Snapshot &snapshot)
{
    const Amount limit(snapshot.layout.criteria().pointLoad_kg, Dimension::Mass);
    return overloaded(snapshot, limit, [&](const Standing &one, double weight_kg) -> std::optional<Amount> {
        if (!hallOf(snapshot, *one.item) || one.part->role == Role::Module)
            return std::nullopt;
        return Amount(weight_kg / feet, Dimension::Mass);
    });
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
