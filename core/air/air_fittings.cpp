// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_fittings.h"

#include "core/air/air_grid.h"
#include "core/catalog/rack_face.h"
#include "core/catalog/specs.h"

#include <cmath>

namespace gridhall {

namespace {

constexpr double doorReach_m = 0.45, besideDoor_m = 0.3, doorFrame_m = 0.05;

AirBox flatAt(AirBox box, std::size_t axis, double at)
{
    box.min[axis] = box.max[axis] = at;
    return box;
}

/// The plane nearest to a door among the sides of the containments it overlaps; its own if none is near.
double planeOf(const AirBox &door, std::size_t axis, double at, const std::vector<AirBox> &containments)
{
    const std::size_t along = 1 - axis;
    double nearest = doorReach_m, plane = at;
    for (const AirBox &box : containments)
        for (const double side : {box.min[axis], box.max[axis]})
            if (std::abs(side - at) < nearest && box.min[along] < door.max[along] && box.max[along] > door.min[along]) {
                nearest = std::abs(side - at);
                plane = side;
            }
    return plane;
}

} // namespace

std::vector<AirDevice::Layer> rackLayers(const Layout &layout, const AirStand &rack)
{
    if (!layout.hasChildren(rack.row->item->id))
        return {};
    const RackFace face = rackFace(layout, rack.row->item->id);
    const double foot = rack.z + std::max(0.0, (rack.height - face.units * rackUnit_m) / 2);
    std::vector<AirDevice::Layer> layers;
    for (const RackFace::Slot &slot : face.devices) {
        const auto device = layout.find<Item>(slot.device);
        if (!device || slot.rear)
            continue;
        const ItSpec spec = itSpec(layout, *device);
        const double heat = spec.peak_w.value_or(spec.typical_w.value_or(0)) * (1 - spec.liquidFraction);
        if (heat <= 0)
            continue;
        const double from = foot + (slot.unit - 1) * rackUnit_m;
        layers.push_back({from, from + slot.units * rackUnit_m, heat, spec.airFlow_m3_per_s.value_or(0)});
    }
    const bool stated = std::ranges::all_of(layers, [](const AirDevice::Layer &layer) { return layer.flow > 0; });
    for (AirDevice::Layer &layer : layers)
        if (!stated)
            layer.flow = layer.heat;
    return layers;
}

void addWall(AirCase &air, const AirStand &wall)
{
    const AirBox body = wall.body();
    air.solids.push_back(body);
    const std::size_t thin = body.max[0] - body.min[0] < body.max[1] - body.min[1] ? 0 : 1;
    air.panels.push_back({flatAt(body, thin, (body.min[thin] + body.max[thin]) / 2), static_cast<int>(thin), 0});
}

void addFitting(AirCase &air, const AirStand &fitting, double z, double open)
{
    air.panels.push_back({flatAt(fitting.body(), 2, z), 2, open});
}

void addDoor(AirCase &air, const AirStand &door, double clear_m, double open, double beyond_k, const std::vector<AirBox> &containments)
{
    if (open <= 0 || clear_m <= 0)
        return;
    const std::size_t axis = door.quarter % 2 == 0 ? 1 : 0;
    const double at = door.centre[axis], high = std::max(0.5, door.height - doorFrame_m);
    const AirBox leaf = flatAt(door.box(-clear_m / 2, 0, clear_m / 2, 0, 0, high), axis, at);
    const auto isRoom = [&](double away) {
        std::array<double, 2> beside = door.centre;
        beside[axis] += away;
        return isInside(air, beside[0], beside[1]);
    };
    const bool before = isRoom(-besideDoor_m), behind = isRoom(besideDoor_m);
    if (before != behind) {
        AirOpening opening{leaf, static_cast<int>(axis), behind ? 1 : -1};
        const double wall = std::abs(at) < besideDoor_m ? 0 : std::abs(at - air.size_m[axis]) < besideDoor_m ? air.size_m[axis] : at;
        opening.box = flatAt(leaf, axis, wall);
        air.doorways.push_back({opening, open, beyond_k});
    } else if (before) {
        air.panels.push_back({flatAt(leaf, axis, planeOf(leaf, axis, at, containments)), static_cast<int>(axis), open});
    }
}

} // namespace gridhall
