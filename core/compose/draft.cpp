// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/draft.h"

#include "core/catalog/keys.h"

#include "core/layout/frames.h"

namespace gridhall {

namespace {

Point at(double x_mm, double y_mm) { return {fromMm(x_mm), fromMm(y_mm)}; }

Polygon rectangle(double width_mm, double depth_mm) { return {at(0, 0), at(width_mm, 0), at(width_mm, depth_mm), at(0, depth_mm)}; }

std::string counted(const std::string &prefix, int number) { return prefix + (number < 10 ? "0" : "") + std::to_string(number); }

} // namespace

template <class T>
T Draft::must(Result<T> result, const std::string &what)
{
    if (result)
        return std::move(*result);
    if (!problem_)
        problem_ = Problem(translatable("Compose", "%1: %2"), {what, plain(result.problem().text)});
    return {};
}

Draft::Draft(const Library &library) : source_(library.source()), layout_(1) {}

Id Draft::keep(const Placed &placed)
{
    apply(placed.edit);
    return placed.ids.empty() ? Id() : placed.ids.front();
}

Id Draft::part(const std::string &number)
{
    const auto known = parts_.find(number);
    if (known != parts_.end())
        return known->second;
    const Adopted found = must(adopted(layout_, source_, number), number);
    apply(found.edit);
    return parts_[number] = found.part;
}

Id Draft::space(SpaceKind kind, const std::string &tag, Id parent, double x, double y, double width, double depth, double height)
{
    Space space;
    space.kind = kind;
    space.tag = tag;
    space.parent = parent;
    space.place.pose.at = at(x, y);
    space.outline = rectangle(width, depth);
    space.top = fromMm(height);
    space.wall = kind == SpaceKind::Hall ? fromMm(300) : 0;
    return keep(must(drawn(layout_, space), tag));
}

Id Draft::hall(const std::string &tag, double x, double y, double width, double depth, double height)
{
    return space(SpaceKind::Hall, tag, Id(), x, y, width, depth, height);
}

void Draft::returnCeiling(Id hall, double height)
{
    const auto before = layout_.find<Space>(hall);
    Space after = *before;
    after.figures.push_back({key::ceilingHeight, height / 1000, Grade::User, "Drawing"});
    Edit edit;
    edit.replace(before, after);
    apply(edit);
}

void Draft::aisle(const std::string &tag, Id hall, AisleKind kind, double x, double y, double width, double depth)
{
    const Id id = space(SpaceKind::Aisle, tag, hall, x, y, width, depth, 2400);
    const auto before = layout_.find<Space>(id);
    if (!before)
        return;
    Space after = *before;
    after.aisle = kind;
    after.contained = kind == AisleKind::Hot;
    Edit edit;
    edit.replace(before, after);
    apply(edit);
}

Id Draft::place(const std::string &number, Id parent, double x, double y, int degrees, const std::string &tag, double z)
{
    Placement placement;
    placement.part = part(number);
    placement.parent = parent;
    placement.place = OnFloor{{at(x, y), degrees * 1000, false}, fromMm(z)};
    placement.tag = tag;
    return keep(must(placed(layout_, placement), number + " " + tag));
}

std::vector<Id> Draft::row(const std::string &number, Id parent, double x, double y, double pitch, int count, int degrees,
                           const std::string &prefix)
{
    return line(number, parent, {x, y}, {pitch, 0}, count, degrees, prefix);
}

std::vector<Id> Draft::column(const std::string &number, Id parent, double x, double y, double pitch, int count, int degrees,
                              const std::string &prefix)
{
    return line(number, parent, {x, y}, {0, pitch}, count, degrees, prefix);
}

std::vector<Id> Draft::line(const std::string &number, Id parent, Spot first, Spot step, int count, int degrees, const std::string &prefix)
{
    std::vector<Placement> placements;
    for (int i = 0; i < count; ++i)
        placements.push_back({part(number), parent, OnFloor{{at(first.x + i * step.x, first.y + i * step.y), degrees * 1000, false}, 0},
                              counted(prefix, i + 1)});
    const Placed done = must(placed(layout_, placements), number + " " + prefix);
    apply(done.edit);
    return done.ids;
}

Draft::Spot Draft::port(Id owner, const std::string &name) const
{
    const PortPlace place = portPlace(layout_, {owner, name});
    return {place.at.x / 10.0, place.at.y / 10.0};
}

void Draft::joinByLaneX(Id from, const std::string &fromPort, Id to, const std::string &toPort, const std::string &number, Feed feed,
                        double z, double x)
{
    join(from, fromPort, to, toPort, number, feed, z, {{x, port(from, fromPort).y}, {x, port(to, toPort).y}});
}

void Draft::joinByLaneY(Id from, const std::string &fromPort, Id to, const std::string &toPort, const std::string &number, Feed feed,
                        double z, double y)
{
    join(from, fromPort, to, toPort, number, feed, z, {{port(from, fromPort).x, y}, {port(to, toPort).x, y}});
}

void Draft::join(Id from, const std::string &fromPort, Id to, const std::string &toPort, const std::string &number, Feed feed, double z,
                 const std::vector<Spot> &bends)
{
    Joint joint;
    joint.from = {from, fromPort};
    joint.to = {to, toPort};
    joint.part = part(number);
    joint.feed = feed;
    joint.z = fromMm(z);
    for (const Spot bend : bends)
        joint.bends.push_back(at(bend.x, bend.y));
    keep(must(connected(layout_, joint), fromPort + " to " + toPort + " by " + number));
}

Id Draft::busway(const std::string &number, const std::string &tag, Id parent, Feed feed, double x1, double y1, double x2, double y2,
                 double z)
{
    Run run;
    run.part = part(number);
    run.id = FreshIds(layout_).next();
    run.parent = parent;
    run.tag = tag;
    run.feed = feed;
    run.bends = {at(x1, y1), at(x2, y2)};
    run.z = fromMm(z);
    Edit edit;
    edit.add(run);
    apply(edit);
    return run.id;
}

void Draft::feed(const std::vector<Id> &racks, Id busway, const std::string &tapOff, const std::string &whip, const std::string &port,
                 Feed feed)
{
    RowFeed row;
    row.racks = racks;
    row.busway = busway;
    row.tapOffPart = part(tapOff);
    row.whipPart = part(whip);
    row.rackPort = port;
    row.feed = feed;
    keep(must(rowConnected(layout_, row), "feeding " + port));
}

void Draft::pipe(const std::vector<Id> &racks, Id cdu, const std::string &hose)
{
    const Id hosePart = part(hose);
    keep(must(rowPiped(layout_, racks, {cdu, "tcs.supply"}, hosePart), "piping a row"));
}

} // namespace gridhall
