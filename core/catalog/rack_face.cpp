// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/rack_face.h"

#include "core/catalog/keys.h"
#include "core/catalog/specs.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr Tenths sameLine = 1000; ///< 100 mm.

std::int32_t unitsOfPart(const Part &part)
{
    const Given *stated = part.figure(key::rackUnits);
    const double units = stated ? stated->value : metresOf(part.height) / rackUnit_m;
    return std::clamp(static_cast<std::int32_t>(std::ceil(units - 0.1)), 1, 100);
}

std::int32_t unitsOfRack(const Layout &layout, const Item &rack)
{
    const Given *stated = figureOf(layout, rack, key::rackUnits);
    return stated ? std::clamp(static_cast<std::int32_t>(std::lround(stated->value)), 1, 100) : 42;
}

std::optional<double> figure(const Layout &layout, const Item &item, const char *key)
{
    const Given *given = figureOf(layout, item, key);
    return given ? std::optional(given->value) : std::nullopt;
}

/// Adds loads, weights and heights up; what is not stated leaves a sum empty.
class RackSums {
public:
    void add(std::optional<double> &sum, std::optional<double> part) { sum = sum && part ? std::optional(*sum + *part) : std::nullopt; }
    void weigh(std::optional<double> weight_kg, double height_m)
    {
        if (!weight_kg || *weight_kg <= 0)
            return;
        mass_ += *weight_kg;
        moment_ += *weight_kg * height_m;
    }
    std::optional<double> centre() const { return mass_ > 0 ? std::optional(moment_ / mass_) : std::nullopt; }

private:
    double mass_ = 0, moment_ = 0;
};

bool takes(const RackFace::Slot &slot, std::int32_t unit, bool rear)
{
    return unit >= slot.unit && unit < slot.unit + slot.units && (slot.through || slot.rear == rear);
}

RackFace::Slot slotOf(const Layout &layout, const Item &device, const InRack &place, const Part *rack)
{
    const auto part = partOf(layout, device);
    RackFace::Slot slot{device.id, place.unit, part ? unitsOfPart(*part) : 1, place.rear, true};
    slot.through = !part || !rack || part->depth * 2 > rack->depth;
    return slot;
}

} // namespace

Id RackFace::at(std::int32_t unit, bool rear) const
{
    for (const Slot &slot : devices)
        if (takes(slot, unit, rear))
            return slot.device;
    return {};
}

bool isRackRole(Role role) { return role == Role::Rack || role == Role::ItRack || role == Role::NetworkRack || role == Role::StorageRack; }

RackFace rackFace(const Layout &layout, Id id)
{
    RackFace face;
    face.rack = id;
    const auto rack = layout.find<Item>(id);
    if (!rack)
        return face;
    const auto frame = partOf(layout, *rack);
    face.units = unitsOfRack(layout, *rack);
    face.rated_w = figure(layout, *rack, key::ratedPower);
    face.load_kg = figure(layout, *rack, key::loadRating);
    face.peak_w = 0;
    face.weight_kg = 0;
    RackSums sums;
    const auto own = figure(layout, *rack, key::weight);
    sums.add(face.weight_kg, own);
    sums.weigh(own, frame ? metresOf(frame->height) / 2 : 1);
    const double base = frame ? std::max(0.0, metresOf(frame->height) - face.units * rackUnit_m) / 2 : 0.05;
    for (const Id child : layout.children(id)) {
        const auto device = layout.find<Item>(child);
        const auto *place = device ? std::get_if<InRack>(&device->place) : nullptr;
        if (!place)
            continue;
        const RackFace::Slot slot = slotOf(layout, *device, *place, frame.get());
        const auto weight = figure(layout, *device, key::weight);
        sums.add(face.weight_kg, weight);
        sums.weigh(weight, base + (slot.unit - 1 + slot.units / 2.0) * rackUnit_m);
        if (isItRole(roleOf(layout, *device))) {
            const ItSpec spec = itSpec(layout, *device);
            sums.add(face.peak_w, spec.peak_w);
            face.liquid_w += spec.peak_w.value_or(0) * spec.liquidFraction;
        }
        face.devices.push_back(slot);
    }
    if (face.devices.empty() && roleOf(layout, *rack) != Role::Rack) {
        const ItSpec spec = itSpec(layout, *rack);
        face.peak_w = spec.peak_w;
        face.liquid_w = spec.peak_w.value_or(0) * spec.liquidFraction;
    }
    std::sort(face.devices.begin(), face.devices.end(),
              [](const auto &a, const auto &b) { return std::tuple(a.unit, a.rear, a.device) < std::tuple(b.unit, b.rear, b.device); });
    face.centreOfGravity_m = sums.centre();
    for (std::int32_t unit = 1; unit <= face.units; ++unit)
        face.freeUnits += face.at(unit, false) ? 0 : 1;
    return face;
}

std::vector<Id> rackRow(const Layout &layout, Id id)
{
    const auto key = layout.find<Item>(id);
    if (!key || !isRackRole(roleOf(layout, *key)))
        return {};
    const Pose pose = sitePose(layout, id);
    const Pose line{pose.at, pose.angle, false};
    std::vector<std::pair<Tenths, Id>> found;
    for (const Id sibling : layout.children(key->parent)) {
        const auto item = layout.find<Item>(sibling);
        if (!item || !isRackRole(roleOf(layout, *item)) || !std::holds_alternative<OnFloor>(item->place))
            continue;
        const Pose other = sitePose(layout, sibling);
        const Point local = line.mapBack(other.at);
        if (other.angle == pose.angle && std::abs(local.y) <= sameLine)
            found.emplace_back(local.x, sibling);
    }
    std::sort(found.begin(), found.end());
    std::vector<Id> row;
    for (const auto &[x, rack] : found)
        row.push_back(rack);
    return row;
}

Result<Edit> deviceMoved(const Layout &layout, Id device, Id rack, std::int32_t unit, bool rear)
{
    const auto before = layout.find<Item>(device), frame = layout.find<Item>(rack);
    if (!before || !frame || !isRackRole(roleOf(layout, *frame)))
        return Problem(translatable("Racks", "There is no such rack or device any more."));
    if (before->locked)
        return Problem(translatable("Racks", "%1 is locked; unlock it to move it."), {path(layout, device)});
    const RackFace face = rackFace(layout, rack);
    const RackFace::Slot slot = slotOf(layout, *before, InRack{unit, rear}, partOf(layout, *frame).get());
    if (unit < 1 || unit + slot.units - 1 > face.units)
        return Problem(translatable("Racks", "%1 has units 1 to %2; %3 does not fit there."),
                       {path(layout, rack), std::to_string(face.units), path(layout, device)});
    for (const RackFace::Slot &other : face.devices) {
        const bool sameSide = slot.through || other.through || slot.rear == other.rear;
        if (other.device != device && sameSide && unit < other.unit + other.units && other.unit < unit + slot.units)
            return Problem(translatable("Racks", "%1 stands there already."), {path(layout, other.device)});
    }
    Item after = *before;
    after.parent = rack;
    after.place = InRack{unit, rear};
    return changed(layout, std::move(after));
}

} // namespace gridhall
