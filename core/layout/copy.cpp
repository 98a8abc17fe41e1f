// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "core/layout/stamp.h"

#include <algorithm>
#include <set>

namespace gridhall {

namespace {

/// One call of `copied`.
class Copying {
public:
    Copying(const Layout &layout, const std::vector<Id> &ids) : layout_(layout), asked_(ids.begin(), ids.end()) {}

    Clip run()
    {
        for (const Id id : asked_)
            if (!liesInAnother(id))
                takeRoot(id);
        takeRunsBetween();
        std::vector<Entity> spaces, items, runs, notes;
        for (const Id id : taken_) {
            if (const Kept<Space> space = layout_.find<Space>(id))
                spaces.push_back(Kept<Space>(std::make_shared<const Space>(written(*space))));
            else if (const Kept<Item> item = layout_.find<Item>(id))
                items.push_back(Kept<Item>(std::make_shared<const Item>(written(*item))));
            else if (const Kept<Run> one = layout_.find<Run>(id))
                runs.push_back(Kept<Run>(std::make_shared<const Run>(written(*one))));
            else if (const Kept<Note> note = layout_.find<Note>(id))
                notes.push_back(Kept<Note>(std::make_shared<const Note>(written(*note))));
        }
        takePartsAndLayers();
        for (const auto *list : {&spaces, &items, &runs, &notes})
            clip_.entities.insert(clip_.entities.end(), list->begin(), list->end());
        return std::move(clip_);
    }

private:
    bool liesInAnother(Id id) const
    {
        auto entity = layout_.entity(id);
        for (int steps = 0; entity && steps < 64; ++steps) {
            const Id above = parentOf(*entity);
            if (above && asked_.contains(above))
                return true;
            entity = above ? layout_.entity(above) : std::nullopt;
        }
        return false;
    }
    void takeRoot(Id id)
    {
        const auto entity = layout_.entity(id);
        const bool drawable = entity && (std::holds_alternative<Kept<Space>>(*entity) || std::holds_alternative<Kept<Item>>(*entity) ||
                                         std::holds_alternative<Kept<Run>>(*entity) || std::holds_alternative<Kept<Note>>(*entity));
        if (!drawable)
            return;
        clip_.roots.push_back(id);
        roots_.insert(id);
        takeWithChildren(id);
    }
    void takeWithChildren(Id root)
    {
        std::vector<Id> open{root};
        while (!open.empty()) {
            const Id id = open.back();
            open.pop_back();
            if (!taken_.insert(id).second)
                continue;
            for (const Id child : layout_.children(id))
                open.push_back(child);
        }
    }
    /// Runs whose both ends are on what is copied come along, with what hangs on them.
    void takeRunsBetween()
    {
        bool grew = true;
        for (int round = 0; grew && round < 8; ++round) {
            grew = false;
            for (const Kept<Run> &one : layout_.all<Run>())
                if (one->from && one->to && !taken_.contains(one->id) && taken_.contains(one->from.owner) &&
                    taken_.contains(one->to.owner)) {
                    clip_.roots.push_back(one->id);
                    roots_.insert(one->id);
                    takeWithChildren(one->id);
                    grew = true;
                }
        }
    }

    Id kept(Id reference)
    {
        if (!reference || taken_.contains(reference))
            return reference;
        ++clip_.lost;
        return {};
    }
    /// A stamped entity without its module becomes one placed by hand.
    template <class T>
    void freeFromModule(T &entity) const
    {
        if (entity.module && !taken_.contains(entity.module)) {
            entity.module = entity.slot = Id();
            entity.own.clear();
        }
    }
    Space written(Space space)
    {
        freeFromModule(space);
        layers_.insert(space.layer);
        if (roots_.contains(space.id))
            space.place.pose = sitePose(layout_, space.id);
        return space;
    }
    Item written(Item item)
    {
        freeFromModule(item);
        layers_.insert(item.layer);
        parts_.insert(item.part);
        auto *floor = std::get_if<OnFloor>(&item.place);
        if (floor && roots_.contains(item.id))
            floor->pose = sitePose(layout_, item.id);
        return item;
    }
    Run written(Run one)
    {
        freeFromModule(one);
        layers_.insert(one.layer);
        parts_.insert(one.part);
        one.twin = kept(one.twin);
        const bool isRoot = roots_.contains(one.id);
        const Pose frame = sitePose(layout_, one.parent);
        const Point first = portPlace(layout_, one.from).at, last = portPlace(layout_, one.to).at;
        if (one.from && !kept(one.from.owner)) {
            one.bends.insert(one.bends.begin(), frame.mapBack(first));
            one.from = {};
        }
        if (one.to && !kept(one.to.owner)) {
            one.bends.push_back(frame.mapBack(last));
            one.to = {};
        }
        if (isRoot)
            one.bends = frame.map(one.bends);
        return one;
    }
    Note written(Note note)
    {
        layers_.insert(note.layer);
        if (roots_.contains(note.id))
            note.points = sitePose(layout_, note.parent).map(note.points);
        return note;
    }

    void takePart(const PartsByNumber &byNumber, Id id, std::set<Id> &done)
    {
        const Kept<Part> part = id && done.insert(id).second ? byNumber.byId(id) : nullptr;
        if (!part)
            return;
        if (part->contents)
            for (const std::string &number : part->contents->partNumbers)
                if (const Kept<Part> inner = byNumber.find(number))
                    takePart(byNumber, inner->id, done);
        clip_.entities.push_back(part);
    }
    void takePartsAndLayers()
    {
        const PartsByNumber byNumber(layout_);
        std::set<Id> done;
        for (const Id id : parts_)
            takePart(byNumber, id, done);
        for (const Id id : layers_)
            if (const Kept<Layer> layer = layout_.find<Layer>(id))
                clip_.entities.push_back(layer);
    }

    const Layout &layout_;
    std::set<Id> asked_, taken_, roots_, parts_, layers_;
    Clip clip_;
};

} // namespace

Clip copied(const Layout &layout, const std::vector<Id> &ids) { return Copying(layout, ids).run(); }

} // namespace gridhall
