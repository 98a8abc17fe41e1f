// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/displace.h"

#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "core/layout/own_fields.h"

namespace gridhall {

namespace {

bool isLocked(const Layout &layout, const auto &entity)
{
    const Kept<Layer> layer = entity.layer ? layout.find<Layer>(entity.layer) : nullptr;
    return entity.locked || (layer && layer->locked);
}

/// Halls and yards of the site, not those inside modules, for finding where a thing has landed.
class Grounds {
public:
    explicit Grounds(const Layout &layout) : layout_(layout)
    {
        for (const Kept<Space> &space : layout.all<Space>())
            if (!space->module && (space->kind == SpaceKind::Hall || space->kind == SpaceKind::Yard)) {
                Polygon outline = siteOutline(layout, *space);
                const double area = areaM2(outline);
                grounds_.push_back({space->id, area, boxOf(outline), std::move(outline)});
            }
    }
    /// The smallest ground that holds the point; Id() if none.
    Id at(Point p) const
    {
        const Ground *best = nullptr;
        for (const Ground &ground : grounds_)
            if (ground.box.contains(p) && contains(ground.outline, p) && (!best || ground.area < best->area))
                best = &ground;
        return best ? best->id : Id();
    }
    /// The ground around a parent; Id() if none.
    Id around(Id parent) const
    {
        for (int steps = 0; parent && steps < 64; ++steps) {
            const Kept<Space> space = layout_.find<Space>(parent);
            if (!space)
                return {};
            if (space->kind == SpaceKind::Hall || space->kind == SpaceKind::Yard)
                return space->id;
            parent = space->parent;
        }
        return {};
    }

private:
    struct Ground {
        Id id;
        double area;
        Box box;
        Polygon outline;
    };
    const Layout &layout_;
    std::vector<Ground> grounds_;
};

/// One call of `displaced`.
class Displacing {
public:
    Displacing(const Layout &layout, const Displacements &moves) : layout_(layout), moves_(moves), grounds_(layout) {}

    Edit run()
    {
        for (const auto &[id, move] : moves_)
            if (!movesWithAnother(id))
                roots_.push_back(id);
        std::sort(roots_.begin(), roots_.end());
        for (const Id id : roots_)
            moveRoot(id, moves_.at(id));
        followRuns();
        return std::move(edit_);
    }

private:
    bool movesWithAnother(Id id) const
    {
        auto entity = layout_.entity(id);
        for (int steps = 0; entity && steps < 64; ++steps) {
            const Id above = parentOf(*entity);
            if (!above)
                return false;
            if (moves_.contains(above))
                return true;
            entity = layout_.entity(above);
        }
        return false;
    }

    void moveRoot(Id id, const Pose &move)
    {
        if (const Kept<Item> item = layout_.find<Item>(id))
            moveItem(item, move);
        else if (const Kept<Space> space = layout_.find<Space>(id))
            moveSpace(space, move);
        else if (const Kept<Run> one = layout_.find<Run>(id))
            moveRun(one, move);
        else if (const Kept<Note> note = layout_.find<Note>(id))
            moveNote(note, move);
    }

    void moveItem(const Kept<Item> &item, const Pose &move)
    {
        if (isLocked(layout_, *item))
            return;
        Item after = *item;
        if (auto *onRun = std::get_if<OnRun>(&after.place)) {
            const Kept<Run> host = layout_.find<Run>(item->parent);
            if (!host)
                return;
            const Point to = move.map(sitePose(layout_, item->id).at);
            onRun->distance = static_cast<Tenths>(nearestAlong(sitePath(layout_, *host), to));
        } else if (auto *floor = std::get_if<OnFloor>(&after.place)) {
            Pose site = sitePose(layout_, item->id).then(move);
            const Kept<Part> part = partOf(layout_, *item);
            if (part && !part->mirrorable)
                site.mirrored = false;
            after.parent = landedParent(*item, item->parent, site.at);
            floor->pose = site.seenFrom(sitePose(layout_, after.parent));
        }
        remember(item->id, move);
        replaceByHand(edit_, item, std::move(after));
    }

    void moveSpace(const Kept<Space> &space, const Pose &move)
    {
        if (isLocked(layout_, *space))
            return;
        Space after = *space;
        const Pose site = sitePose(layout_, space->id).then(move);
        const bool lies = space->kind == SpaceKind::Zone || space->kind == SpaceKind::Row || space->kind == SpaceKind::Aisle ||
                          space->kind == SpaceKind::NoGo;
        if (lies && !space->outline.empty())
            after.parent = landedParent(*space, space->parent, boxOf(site.map(space->outline)).centre());
        after.place.pose = site.seenFrom(sitePose(layout_, after.parent));
        remember(space->id, move);
        replaceByHand(edit_, space, std::move(after));
    }

    void moveRun(const Kept<Run> &one, const Pose &move)
    {
        if (isLocked(layout_, *one))
            return;
        Run after = *one;
        const Pose frame = sitePose(layout_, one->parent);
        for (Point &bend : after.bends)
            bend = frame.mapBack(move.map(frame.map(bend)));
        remember(one->id, move);
        replaceByHand(edit_, one, std::move(after));
    }

    void moveNote(const Kept<Note> &note, const Pose &move)
    {
        Note after = *note;
        const Pose frame = sitePose(layout_, note->parent);
        for (Point &point : after.points)
            point = frame.mapBack(move.map(frame.map(point)));
        edit_.replace(note, std::move(after));
    }

    /// Another hall if it landed there; what stands in a module or on another thing stays with it.
    template <class T>
    Id landedParent(const T &entity, Id parent, Point at) const
    {
        if (entity.module || (parent && !layout_.all<Space>().find(parent)))
            return parent;
        const Id was = grounds_.around(parent), is = grounds_.at(at);
        if (was == is || (!is && parent && !was))
            return parent;
        return is;
    }

    /// All that an entity carries moves like it.
    void remember(Id id, const Pose &move)
    {
        std::vector<Id> open{id};
        while (!open.empty()) {
            const Id next = open.back();
            open.pop_back();
            if (!carried_.emplace(next, &move).second)
                continue;
            for (const Id child : layout_.children(next))
                open.push_back(child);
        }
    }

    /// The move of an owner or of what it stands on; null if it stays.
    const Pose *moveOf(Id owner) const
    {
        const auto at = owner ? carried_.find(owner) : carried_.end();
        return at == carried_.end() ? nullptr : at->second;
    }

    void followRuns()
    {
        if (carried_.empty())
            return;
        for (const Kept<Run> &one : layout_.all<Run>()) {
            const Pose *from = moveOf(one->from.owner), *to = moveOf(one->to.owner);
            if ((from || to) && !one->locked && !moveOf(one->id) && !moveOf(one->parent))
                follow(one, from, to);
        }
    }

    /// Bends move whole when both ends move alike; else the bend next to a moved port keeps its right angle.
    void follow(const Kept<Run> &one, const Pose *from, const Pose *to)
    {
        if (one->bends.empty())
            return followStraight(one, from, to);
        Run after = *one;
        const Pose frame = sitePose(layout_, one->parent);
        Polyline bends = frame.map(one->bends);
        if (from && to && *from == *to) {
            bends = from->map(bends);
        } else {
            if (from)
                drag(bends.front(), portPlace(layout_, one->from), *from);
            if (to)
                drag(bends.back(), portPlace(layout_, one->to), *to);
        }
        for (std::size_t i = 0; i < bends.size(); ++i)
            after.bends[i] = frame.mapBack(bends[i]);
        replaceByHand(edit_, one, std::move(after));
    }

    /// A straight run along x or y gets a corner when its ends leave the line.
    void followStraight(const Kept<Run> &one, const Pose *from, const Pose *to)
    {
        const PortPlace start = portPlace(layout_, one->from), end = portPlace(layout_, one->to);
        if (!start.exists || !end.exists || (start.at.x != end.at.x && start.at.y != end.at.y))
            return;
        const Pose frame = sitePose(layout_, one->parent);
        Run after = *one;
        for (const Point bend : rightAngled(from ? from->map(start.at) : start.at, to ? to->map(end.at) : end.at))
            after.bends.push_back(frame.mapBack(bend));
        replaceByHand(edit_, one, std::move(after));
    }

    static void drag(Point &bend, const PortPlace &port, const Pose &move)
    {
        if (!port.exists)
            return;
        const Point to = move.map(port.at);
        if (bend.x == port.at.x)
            bend.x = to.x;
        if (bend.y == port.at.y)
            bend.y = to.y;
    }

    const Layout &layout_;
    const Displacements &moves_;
    Grounds grounds_;
    std::vector<Id> roots_;
    std::unordered_map<Id, const Pose *> carried_; ///< Into moves_.
    Edit edit_;
};

} // namespace

Edit displaced(const Layout &layout, const Displacements &moves) { return Displacing(layout, moves).run(); }

} // namespace gridhall
