// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/displace.h"
#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "core/layout/own_fields.h"

namespace gridhall {

namespace {

Displacements allBy(const std::vector<Id> &ids, const Pose &move)
{
    Displacements moves;
    for (const Id id : ids)
        moves.emplace(id, move);
    return moves;
}

/// Where a box begins, ends or has its middle, for one way of aligning; along x or y.
Tenths edgeOf(const Box &box, Align how)
{
    switch (how) {
    case Align::Left: return box.min.x;
    case Align::CentreX: return box.centre().x;
    case Align::Right: return box.max.x;
    case Align::Bottom: return box.min.y;
    case Align::CentreY: return box.centre().y;
    case Align::Top: return box.max.y;
    }
    return 0;
}

bool isAlongX(Align how) { return how == Align::Left || how == Align::CentreX || how == Align::Right; }

Pose shiftBy(Tenths by, bool alongX) { return {alongX ? Point{by, 0} : Point{0, by}, 0, false}; }

} // namespace

Edit moved(const Layout &layout, const std::vector<Id> &ids, Point by) { return displaced(layout, allBy(ids, {by, 0, false})); }

Edit rotated(const Layout &layout, const std::vector<Id> &ids, Point about, Millidegrees by)
{
    const Pose turn{{}, normalised(by), false};
    return displaced(layout, allBy(ids, {about - turn.map(about), turn.angle, false}));
}

Edit mirrored(const Layout &layout, const std::vector<Id> &ids, Tenths aboutX)
{
    return displaced(layout, allBy(ids, {{2 * aboutX, 0}, 0, true}));
}

Result<Edit> movedTo(const Layout &layout, Id item, const Place &place)
{
    const Kept<Item> before = layout.find<Item>(item);
    if (!before)
        return Problem(translatable("Edits", "What was to move is not in the design any more."));
    if (before->locked)
        return Problem(translatable("Edits", "%1 is locked; unlock it to move it."), {path(layout, item)});
    Item after = *before;
    after.place = place;
    return changed(layout, std::move(after));
}

Edit reparented(const Layout &layout, Id item, Id parent)
{
    Edit edit;
    const Pose frame = sitePose(layout, parent);
    if (const Kept<Item> before = layout.find<Item>(item)) {
        Item after = *before;
        const Tenths z = siteHeight(layout, item) - siteHeight(layout, parent);
        after.parent = parent;
        after.place = OnFloor{sitePose(layout, item).seenFrom(frame), z};
        if (!validityProblem(layout, std::make_shared<const Item>(after)))
            replaceByHand(edit, before, std::move(after));
    } else if (const Kept<Space> space = layout.find<Space>(item)) {
        Space after = *space;
        after.parent = parent;
        after.place.pose = sitePose(layout, item).seenFrom(frame);
        after.place.z = siteHeight(layout, item) - space->bottom - siteHeight(layout, parent);
        if (!validityProblem(layout, std::make_shared<const Space>(after)))
            replaceByHand(edit, space, std::move(after));
    }
    return edit;
}

Edit aligned(const Layout &layout, const std::vector<Id> &ids, Align how, Id key)
{
    Box all;
    for (const Id id : ids)
        all = all.united(siteBox(layout, id));
    const Tenths line = edgeOf(key ? siteBox(layout, key) : all, how);
    Displacements moves;
    for (const Id id : ids)
        if (const Box box = siteBox(layout, id); !box.isEmpty() && id != key)
            moves.emplace(id, shiftBy(line - edgeOf(box, how), isAlongX(how)));
    return displaced(layout, moves);
}

Edit distributed(const Layout &layout, const std::vector<Id> &ids, bool alongX, bool byCentres)
{
    struct Spread {
        Tenths low, high;
        Id id;
    };
    std::vector<Spread> boxes;
    for (const Id id : ids)
        if (const Box box = siteBox(layout, id); !box.isEmpty())
            boxes.push_back(alongX ? Spread{box.min.x, box.max.x, id} : Spread{box.min.y, box.max.y, id});
    if (boxes.size() < 3)
        return {};
    std::sort(boxes.begin(), boxes.end(),
              [](const Spread &a, const Spread &b) { return std::pair(a.low + a.high, a.id) < std::pair(b.low + b.high, b.id); });
    double gaps = static_cast<double>(boxes.back().low) - boxes.front().high;
    for (std::size_t i = 1; i + 1 < boxes.size(); ++i)
        gaps -= boxes[i].high - boxes[i].low;
    const double gap = gaps / static_cast<double>(boxes.size() - 1);
    Displacements moves;
    double at = boxes.front().high;
    for (std::size_t i = 1; i + 1 < boxes.size(); ++i) {
        at += gap;
        if (byCentres) {
            const double first = (double(boxes.front().low) + boxes.front().high) / 2,
                         last = (double(boxes.back().low) + boxes.back().high) / 2;
            const double middle = first + (last - first) * static_cast<double>(i) / static_cast<double>(boxes.size() - 1);
            at = middle - (double(boxes[i].high) - boxes[i].low) / 2;
        }
        moves.emplace(boxes[i].id, shiftBy(tenthsOf(at * 1e-4) - boxes[i].low, alongX));
        at += boxes[i].high - boxes[i].low;
    }
    return displaced(layout, moves);
}

} // namespace gridhall
