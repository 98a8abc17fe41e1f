// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/handles.h"

#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "core/layout/stamp.h"
#include "ui/session/layer_rules.h"

namespace gridhall {

namespace {

Point middle(Point a, Point b) { return {a.x + (b.x - a.x) / 2, a.y + (b.y - a.y) / 2}; }

bool isRectangle(const Polygon &outline)
{
    if (outline.size() != 4)
        return false;
    const Box box = boxOf(outline);
    for (std::size_t i = 0; i < 4; ++i) {
        const Point a = outline[i], b = outline[(i + 1) % 4];
        const bool onBox = (a.x == box.min.x || a.x == box.max.x) && (a.y == box.min.y || a.y == box.max.y);
        if (!onBox || (a.x != b.x && a.y != b.y))
            return false;
    }
    return true;
}

/// Neighbours of a rectangle's corner follow in the coordinate that they share with it.
void moveCorner(Polygon &outline, std::size_t corner, Point to)
{
    if (isRectangle(outline)) {
        const Point from = outline[corner];
        for (const std::size_t other : {(corner + 1) % 4, (corner + 3) % 4})
            (outline[other].x == from.x ? outline[other].x : outline[other].y) = outline[other].x == from.x ? to.x : to.y;
    }
    outline[corner] = to;
}

void moveSide(Polygon &outline, std::size_t corner, Point to)
{
    Point &a = outline[corner], &b = outline[(corner + 1) % outline.size()];
    if (a.x == b.x) {
        a.x = b.x = to.x;
    } else if (a.y == b.y) {
        a.y = b.y = to.y;
    } else {
        const Point by = to - middle(a, b);
        a = a + by;
        b = b + by;
    }
}

std::vector<Handle> cornersOf(const Polyline &points)
{
    std::vector<Handle> handles;
    for (std::size_t i = 0; i < points.size(); ++i)
        handles.push_back({points[i], i, false});
    return handles;
}

} // namespace

std::vector<Handle> handlesOf(const Session &session, Id entity)
{
    const Layout &layout = session.layout();
    if (session.isLocked(entity) || moduleOf(layout, entity))
        return {};
    if (const auto space = layout.find<Space>(entity)) {
        const Polygon outline = siteOutline(layout, *space);
        std::vector<Handle> handles = cornersOf(outline);
        for (std::size_t i = 0; i < outline.size(); ++i)
            handles.push_back({middle(outline[i], outline[(i + 1) % outline.size()]), i, true});
        return handles;
    }
    if (const auto run = layout.find<Run>(entity))
        return cornersOf(sitePose(layout, run->parent).map(run->bends));
    if (const auto note = layout.find<Note>(entity))
        return cornersOf(sitePose(layout, note->parent).map(note->points));
    return {};
}

Result<Edit> reshaped(const Layout &layout, Id entity, const Handle &handle, Point to)
{
    if (const auto space = layout.find<Space>(entity)) {
        Space after = *space;
        const Point local = sitePose(layout, entity).mapBack(to);
        if (handle.side)
            moveSide(after.outline, handle.corner, local);
        else
            moveCorner(after.outline, handle.corner, local);
        return changed(layout, std::move(after));
    }
    if (const auto run = layout.find<Run>(entity)) {
        Run after = *run;
        after.bends.at(handle.corner) = sitePose(layout, run->parent).mapBack(to);
        return changed(layout, std::move(after));
    }
    if (const auto note = layout.find<Note>(entity)) {
        Note after = *note;
        after.points.at(handle.corner) = sitePose(layout, note->parent).mapBack(to);
        return changed(layout, std::move(after));
    }
    return Edit();
}

} // namespace gridhall
