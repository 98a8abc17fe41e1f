// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/frames.h"
#include "core/layout/operations.h"

#include <algorithm>
#include <set>

namespace gridhall {

namespace {

/// The first port that gives power.
std::string outletOf(const Part &part)
{
    for (const Port &port : part.ports)
        if (port.direction == PortDirection::Out && (port.kind == PortKind::Ac || port.kind == PortKind::Dc))
            return port.name;
    return "out";
}

std::set<PortRef> joinedPorts(const Layout &layout)
{
    std::set<PortRef> joined;
    for (const Kept<Run> &run : layout.all<Run>()) {
        joined.insert(run->from);
        joined.insert(run->to);
    }
    return joined;
}

/// Where along a busway a box hangs nearest to a point, whole on the busway if that is long enough.
std::int64_t hangingAt(const Polyline &line, Point point, Tenths width)
{
    const std::int64_t half = width / 2, length = lengthTenths(line);
    return length < 2 * half ? nearestAlong(line, point) : std::clamp(nearestAlong(line, point), half, length - half);
}

/// Whether a point lies right of a direction of travel.
bool liesRight(const Along &spot, Point p)
{
    const Point ahead = Pose{{}, spot.direction, false}.map(Point{10000, 0});
    const Point to = p - spot.point;
    return static_cast<double>(ahead.x) * to.y - static_cast<double>(ahead.y) * to.x < 0;
}

/// "TO-A05-B" for path B of rack A05; empty (numbered on) for a rack without a tag.
std::string tapOffTag(const Layout &layout, Id rack, Feed feed)
{
    const Kept<Item> item = layout.find<Item>(rack);
    if (!item || item->tag.empty())
        return {};
    return "TO-" + item->tag + (feed == Feed::A ? "-A" : feed == Feed::B ? "-B" : "");
}

/// The port of a rack that takes coolant from a supply.
const Port *liquidInlet(const Part &part, const Port &supply)
{
    for (const Port &port : part.ports)
        if (port.kind == PortKind::Coolant && port.leg != Leg::Return && port.direction != PortDirection::Out &&
            !matingProblem(supply, port))
            return &port;
    return nullptr;
}

} // namespace

Result<Placed> rowConnected(const Layout &layout, const RowFeed &feed)
{
    const Kept<Run> busway = layout.find<Run>(feed.busway);
    const Kept<Part> tapOff = layout.find<Part>(feed.tapOffPart);
    if (!busway || !tapOff)
        return Problem(translatable("Edits", "Feeding a row needs a busway and a tap-off part; choose both."));
    const Polyline line = sitePath(layout, *busway);
    const auto joined = joinedPorts(layout);
    std::vector<Placement> taps;
    std::vector<PortRef> cords;
    for (const Id rack : feed.racks) {
        const PortRef cord{rack, feed.rackPort};
        const PortPlace place = portPlace(layout, cord);
        if (!place.exists)
            return Problem(translatable("Edits", "%1 has no port %2; choose another port."), {path(layout, rack), feed.rackPort});
        if (joined.contains(cord))
            continue;
        const std::int64_t distance = hangingAt(line, place.at, tapOff->width);
        const bool side = liesRight(along(line, distance), place.at);
        taps.push_back({feed.tapOffPart, feed.busway, OnRun{static_cast<Tenths>(distance), side}, tapOffTag(layout, rack, feed.feed)});
        cords.push_back(cord);
    }
    const Result<Placed> standing = placed(layout, taps);
    if (!standing)
        return standing;
    const Layout middle = layout.applying(standing->edit);
    const std::string outlet = outletOf(*tapOff);
    std::vector<Joint> joints;
    for (std::size_t i = 0; i < cords.size(); ++i)
        joints.push_back({{standing->ids[i], outlet}, cords[i], feed.whipPart, feed.feed, busway->z, {}});
    Result<Placed> whips = connected(middle, joints);
    if (!whips)
        return whips;
    whips->edit = standing->edit.then(whips->edit);
    whips->ids.insert(whips->ids.begin(), standing->ids.begin(), standing->ids.end());
    return whips;
}

Result<Placed> rowPiped(const Layout &layout, const std::vector<Id> &racks, const PortRef &supply, Id hosePart)
{
    const auto source = portOf(layout, supply);
    if (!source)
        return Problem(translatable("Edits", "%1 has no port %2; choose another port."), {path(layout, supply.owner), supply.port});
    const auto joined = joinedPorts(layout);
    std::vector<Joint> joints;
    for (const Id rack : racks) {
        const Kept<Item> item = layout.find<Item>(rack);
        const Kept<Part> part = item ? partOf(layout, *item) : nullptr;
        const Port *inlet = part ? liquidInlet(*part, *source) : nullptr;
        if (!inlet)
            return Problem(translatable("Edits", "%1 has no coolant port that mates with %2; choose liquid-cooled racks."),
                           {path(layout, rack), source->name});
        if (!joined.contains(PortRef{rack, inlet->name}))
            joints.push_back({supply, {rack, inlet->name}, hosePart, Feed::None, 0, {}});
    }
    return connected(layout, joints);
}

} // namespace gridhall
