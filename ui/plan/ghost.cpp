// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/ghost.h"

#include "core/catalog/specs.h"
#include "core/layout/frames.h"
#include "ui/plan/marks.h"
#include "ui/render/backdrop.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace gridhall {

namespace {

constexpr double rackUnitTenths = 444.5;

bool goesIntoRack(Role role)
{
    return role == Role::Server || role == Role::InRackCdu || role == Role::RackPdu || role == Role::PowerShelf;
}

/// Doors, walls and trays belong where other things are.
bool mayMeetOthers(Role role) { return role == Role::Door || role == Role::Wall || role == Role::Tray || role == Role::Column; }

std::int32_t unitsHigh(const Part &part) { return std::max(1, static_cast<std::int32_t>(std::ceil(part.height / rackUnitTenths - 0.1))); }

Pose within(const Pose &parent, const Pose &site)
{
    return {parent.mapBack(site.at), normalised(std::int64_t(site.angle) - parent.angle), site.mirrored};
}

} // namespace

bool Ghost::standsOnFloor() const { return !goesIntoRack(part_->role) && part_->role != Role::TapOff && !isFittingRole(part_->role); }

Proposal Ghost::at(const Pose &pose) const
{
    if (part_->role == Role::TapOff || isFittingRole(part_->role))
        return onRun(pose);
    return goesIntoRack(part_->role) ? inRack(pose) : onFloor(pose);
}

Proposal Ghost::onRun(const Pose &pose) const
{
    const bool fitting = isFittingRole(part_->role);
    Id busway = desk_.hits.runAt(pose.at, fitting ? Role::Pipe : Role::Busway);
    if (fitting && !busway)
        busway = desk_.hits.runAt(pose.at, Role::Hose);
    if (!busway)
        return {{},
                pose,
                fitting ? tr("%1 sits in a pipe or hose: point at one.").arg(nameOf(*part_))
                        : tr("A tap-off box hangs on a busway: point at one.")};
    const Polyline path = sitePath(desk_.layout(), *desk_.layout().find<Run>(busway));
    const std::int64_t distance = nearestAlong(path, pose.at);
    const Along spot = along(path, distance);
    const OnRun place{static_cast<Tenths>(distance), pose.angle >= 180'000};
    return {{{}, busway, place, {}}, {spot.point, spot.direction, false}, {}};
}

std::int32_t Ghost::freeUnit(Id rack) const
{
    const Layout &layout = desk_.layout();
    std::set<std::int32_t> taken;
    for (const Id child : layout.children(rack)) {
        const auto item = layout.find<Item>(child);
        const auto *place = item ? std::get_if<InRack>(&item->place) : nullptr;
        const auto device = item ? partOf(layout, *item) : nullptr;
        for (std::int32_t unit = 0; place && unit < (device ? unitsHigh(*device) : 1); ++unit)
            taken.insert(place->unit + unit);
    }
    const auto item = layout.find<Item>(rack);
    const Given *stated = figureOf(layout, *item, "rack_units");
    const auto units = static_cast<std::int32_t>(stated ? stated->value : 42);
    for (std::int32_t unit = 1; unit + unitsHigh(*part_) - 1 <= units; ++unit) {
        const auto first = taken.lower_bound(unit);
        if (first == taken.end() || *first >= unit + unitsHigh(*part_))
            return unit;
    }
    return 0;
}

Proposal Ghost::inRack(const Pose &pose) const
{
    const Id rack = desk_.hits.rackAt(pose.at);
    if (!rack)
        return {{}, pose, tr("%1 goes into a rack: point at one.").arg(nameOf(*part_))};
    const std::int32_t unit = freeUnit(rack);
    if (unit == 0)
        return {{}, pose, tr("%1 has no free place of that height.").arg(nameOf(desk_.layout(), rack))};
    return {{{}, rack, InRack{unit, false}, {}}, sitePose(desk_.layout(), rack), {}};
}

Proposal Ghost::onFloor(const Pose &pose) const
{
    const Id space = desk_.hits.entered() ? desk_.hits.entered() : desk_.hits.spaceAt(pose.at);
    const Pose local = within(sitePose(desk_.layout(), space), pose);
    return {{{}, space, OnFloor{local, 0}, {}}, pose, problemAt(pose, space)};
}

QString Ghost::collision(const Polygon &mine, const Item &item) const
{
    const Layout &layout = desk_.layout();
    const auto part = partOf(layout, item);
    if (!part || mayMeetOthers(part->role) || isBackdrop(*part) || !std::holds_alternative<OnFloor>(item.place))
        return {};
    if (siteHeight(layout, item.id) >= part_->height || !overlaps(siteFootprint(layout, item), mine))
        return {};
    return tr("Overlaps %1.").arg(nameOf(layout, item.id));
}

QString Ghost::problemAt(const Pose &pose, Id space) const
{
    if (mayMeetOthers(part_->role))
        return {};
    const Layout &layout = desk_.layout();
    const Polygon mine = footprint(pose);
    for (const auto &hit : desk_.scene.index().within(boxOf(mine))) {
        if (desk_.hits.resolved(hit.id) != hit.id)
            continue;
        if (const auto item = layout.find<Item>(hit.id)) {
            if (const QString problem = collision(mine, *item); !problem.isEmpty())
                return problem;
        } else if (const auto area = layout.find<Space>(hit.id)) {
            const Polygon outline = siteOutline(layout, *area);
            if (area->kind == SpaceKind::NoGo && overlaps(outline, mine))
                return tr("Stands in no-go area %1.").arg(nameOf(layout, hit.id));
            if (area->wall > 0 && overlaps(outline, mine) && !contains(outline, mine))
                return tr("Crosses the wall of %1.").arg(nameOf(layout, hit.id));
        }
    }
    const auto hall = layout.find<Space>(space);
    if (hall && hall->top - hall->bottom < part_->height)
        return tr("Is higher than %1.").arg(nameOf(layout, space));
    return {};
}

void Ghost::paint(QPainter &painter, const Proposal &proposal, bool withClearance) const
{
    const Theme theme = desk_.theme();
    const bool bad = !proposal.problem.isEmpty();
    const Box foot = part_->footprint();
    const Clearances &need = part_->clearance;
    if (withClearance && (need.front || need.rear || need.left || need.right)) {
        const Box zone{{foot.min.x - need.left, foot.min.y - need.front}, {foot.max.x + need.right, foot.max.y + need.rear}};
        paintClearance(painter, desk_.view.toScreen(proposal.pose.map(zone.corners())), theme, bad);
    }
    paintGhost(painter, desk_.view.toScreen(footprint(proposal.pose)), theme, bad);
    const Point left = proposal.pose.map(foot.min), right = proposal.pose.map(Point{foot.max.x, foot.min.y});
    paintFront(painter, desk_.view.toScreen(left), desk_.view.toScreen(right), theme, bad);
}

Kept<Part> partByNumber(const Session &session, const std::string &number)
{
    if (Kept<Part> part = session.library().find(number))
        return part;
    for (const Kept<Part> &part : session.layout().all<Part>())
        if (part->number == number)
            return part;
    return nullptr;
}

std::string usualPart(const Session &session, std::initializer_list<Role> roles)
{
    const Layout &layout = session.layout();
    for (const Role role : roles) {
        std::string last;
        for (const Kept<Part> &part : layout.all<Part>())
            if (part->role == role)
                last = part->number;
        if (!last.empty())
            return last;
        for (const Kept<Part> &part : session.library().parts())
            if (part->role == role)
                return part->number;
    }
    return {};
}

Result<Placed> placedPart(const Session &session, const std::string &number, std::vector<Placement> placements)
{
    const Result<Adopted> part = adopted(session.layout(), session.library().source(), number);
    if (!part)
        return part.problem();
    for (Placement &placement : placements)
        placement.part = part->part;
    Result<Placed> result = placed(session.layout().applying(part->edit), placements);
    if (result)
        result->edit = part->edit.then(result->edit);
    return result;
}

} // namespace gridhall
