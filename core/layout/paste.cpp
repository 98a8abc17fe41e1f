// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/displace.h"
#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "core/layout/tags.h"

#include <algorithm>
#include <set>

namespace gridhall {

namespace {

/// One call of `pasted`: the clip as new entities of a layout.
class Pasting {
public:
    /// Roots go into `parent`, or each beside its original if `beside`.
    Pasting(const Layout &layout, const Clip &clip, Id parent, Point by, bool beside)
        : layout_(layout), clip_(clip), parent_(parent), by_{by, 0, false}, beside_(beside), ids_(layout), tags_(layout),
          roots_(clip.roots.begin(), clip.roots.end())
    {
    }

    Placed run()
    {
        joinParts();
        for (const Entity &entity : clip_.entities)
            if (!std::holds_alternative<Kept<Part>>(entity) && !std::holds_alternative<Kept<Layer>>(entity))
                map_[idOf(entity)] = ids_.next();
        for (const Entity &entity : clip_.entities) {
            if (const auto *space = std::get_if<Kept<Space>>(&entity))
                add(**space);
            else if (const auto *item = std::get_if<Kept<Item>>(&entity))
                add(**item);
            else if (const auto *one = std::get_if<Kept<Run>>(&entity))
                add(**one);
            else if (const auto *note = std::get_if<Kept<Note>>(&entity))
                add(**note);
        }
        for (const Id root : clip_.roots)
            placed_.ids.push_back(mapped(root));
        return std::move(placed_);
    }

private:
    Id mapped(Id id) const
    {
        const auto at = map_.find(id);
        return at == map_.end() ? Id() : at->second;
    }
    PortRef mapped(const PortRef &ref) const
    {
        const Id owner = mapped(ref.owner);
        return owner ? PortRef{owner, ref.port} : PortRef{};
    }
    static bool isSame(const Part &used, Part other)
    {
        if (!used.hash.empty() || !other.hash.empty())
            return used.hash == other.hash;
        other.id = used.id;
        return used == other;
    }

    /// Parts of the same hash are joined, layers of the same name.
    void joinParts()
    {
        for (const Entity &entity : clip_.entities) {
            if (const auto *part = std::get_if<Kept<Part>>(&entity))
                map_[(*part)->id] = partHere(**part);
            else if (const auto *layer = std::get_if<Kept<Layer>>(&entity))
                for (const Kept<Layer> &here : layout_.all<Layer>())
                    if (here->name == (*layer)->name)
                        map_[(*layer)->id] = here->id;
        }
    }
    Id partHere(const Part &part)
    {
        for (const Kept<Part> &used : layout_.all<Part>())
            if (used->number == part.number && isSame(*used, part))
                return used->id;
        Part fresh = part;
        fresh.id = ids_.next();
        const Id id = fresh.id;
        placed_.edit.add(std::move(fresh));
        return id;
    }

    /// New id, references, and a free tag unless it is numbered inside a module.
    template <class T>
    void renumber(T &entity)
    {
        entity.id = mapped(entity.id);
        entity.slot = mapped(entity.module) ? entity.slot : Id();
        entity.module = mapped(entity.module);
        entity.layer = mapped(entity.layer);
        if (!entity.module)
            entity.tag = tags_.madeFree(entity.tag);
    }
    Id homeOf(Id original) const { return beside_ ? original : parent_; }

    void add(Space space)
    {
        const bool isRoot = roots_.contains(space.id);
        renumber(space);
        if (isRoot) {
            space.parent = homeOf(space.parent);
            space.place.pose = space.place.pose.then(by_).seenFrom(sitePose(layout_, space.parent));
        } else {
            space.parent = mapped(space.parent);
        }
        placed_.edit.add(std::move(space));
    }
    void add(Item item)
    {
        const bool isRoot = roots_.contains(item.id);
        renumber(item);
        item.part = mapped(item.part);
        item.group = item.group ? groups_.try_emplace(item.group, item.id).first->second : Id();
        if (isRoot)
            placeRoot(item);
        else
            item.parent = mapped(item.parent);
        placed_.edit.add(std::move(item));
    }
    void placeRoot(Item &item)
    {
        item.parent = homeOf(item.parent);
        const bool runFits = layout_.find<Run>(item.parent) != nullptr;
        const bool rackFits = layout_.find<Item>(item.parent) != nullptr;
        if (auto *floor = std::get_if<OnFloor>(&item.place)) {
            if (runFits)
                item.parent = Id();
            floor->pose = floor->pose.then(by_).seenFrom(sitePose(layout_, item.parent));
        } else if (std::holds_alternative<OnRun>(item.place) ? !runFits : !rackFits) {
            item.place = OnFloor{Pose{by_.at, 0, false}.seenFrom(sitePose(layout_, item.parent)), 0};
        }
    }
    void add(Run one)
    {
        const bool isRoot = roots_.contains(one.id);
        renumber(one);
        one.part = mapped(one.part);
        one.twin = mapped(one.twin);
        one.from = mapped(one.from);
        one.to = mapped(one.to);
        if (isRoot) {
            one.parent = homeOf(one.parent);
            moveInto(one.parent, one.bends);
        } else {
            one.parent = mapped(one.parent);
        }
        placed_.edit.add(std::move(one));
    }
    void add(Note note)
    {
        const bool isRoot = roots_.contains(note.id);
        note.id = mapped(note.id);
        note.layer = mapped(note.layer);
        if (isRoot) {
            note.parent = homeOf(note.parent);
            moveInto(note.parent, note.points);
        } else {
            note.parent = mapped(note.parent);
        }
        placed_.edit.add(std::move(note));
    }
    /// From site points of the clip into the new parent's frame.
    void moveInto(Id parent, Polyline &points) const
    {
        const Pose frame = sitePose(layout_, parent);
        for (Point &point : points)
            point = frame.mapBack(by_.map(point));
    }

    const Layout &layout_;
    const Clip &clip_;
    Id parent_;
    Pose by_;
    bool beside_;
    FreshIds ids_;
    Tags tags_;
    std::set<Id> roots_;
    std::unordered_map<Id, Id> map_, groups_;
    Placed placed_;
};

} // namespace

Result<Placed> pasted(const Layout &layout, const Clip &clip, Id parent, Point by)
{
    if (parent && !layout.entity(parent))
        return Problem(translatable("Edits", "The space to place into is gone; choose another."));
    return Pasting(layout, clip, parent, by, false).run();
}

Result<Placed> duplicated(const Layout &layout, const std::vector<Id> &ids, Point by)
{
    const Clip clip = copied(layout, ids);
    if (clip.roots.empty())
        return Problem(translatable("Edits", "There is nothing to duplicate; select something."));
    return Pasting(layout, clip, Id(), by, true).run();
}

} // namespace gridhall
