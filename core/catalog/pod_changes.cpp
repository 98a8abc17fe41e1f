// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/library.h"
#include "core/catalog/pod_contents.h"
#include "core/catalog/pods.h"
#include "core/layout/frames.h"

#include <algorithm>

namespace gridhall {

namespace {

Problem noPod() { return Problem(translatable("Pods", "Select a pod or module, or something inside one, first.")); }

/// The pod part of an instance; null if it is none.
Kept<Part> podOf(const Layout &layout, Id instance)
{
    const auto item = layout.find<Item>(instance);
    const auto part = item ? partOf(layout, *item) : nullptr;
    return part && part->contents ? part : nullptr;
}

/// Entities of one level: stamped ones, and those that a hand placed inside.
class PodLevel {
public:
    PodLevel(const Layout &layout, Id instance) : layout_(layout), instance_(instance)
    {
        collect(layout.all<Space>());
        collect(layout.all<Item>());
        collect(layout.all<Run>());
    }
    const std::vector<Entity> &entities() const { return entities_; }

private:
    void collect(const auto &table)
    {
        for (const auto &kept : table)
            if (kept->module == instance_ || (!kept->module && hangsInside(kept->parent)))
                entities_.push_back(Entity(kept));
    }
    bool hangsInside(Id above) const
    {
        for (int steps = 0; above && steps < 64; ++steps) {
            if (above == instance_)
                return true;
            const auto entity = layout_.entity(above);
            above = entity ? parentOf(*entity) : Id();
        }
        return false;
    }

    const Layout &layout_;
    Id instance_;
    std::vector<Entity> entities_;
};

/// The slots of a level; what a hand placed inside gets new ones.
PodSlots slotsOf(const PodLevel &level)
{
    PodSlots slots;
    const auto slotOf = [](const Entity &entity) {
        return std::visit(
            [](const auto &kept) {
                if constexpr (requires { kept->slot; })
                    return kept->slot;
                else
                    return Id();
            },
            entity);
    };
    for (const Entity &entity : level.entities())
        if (const Id slot = slotOf(entity))
            slots.take(idOf(entity), slot);
    for (const Entity &entity : level.entities())
        if (!slotOf(entity))
            slots.take(idOf(entity), slots.fresh());
    return slots;
}

/// The instance becomes what its contents say: slots for all, nothing of its own but layers.
Edit settled(const PodLevel &level, const PodSlots &slots, Id instance)
{
    Edit edit;
    for (const Entity &entity : level.entities())
        std::visit(
            [&](const auto &kept) {
                if constexpr (requires { kept->own; }) {
                    auto after = *kept;
                    after.slot = slots.of(kept->id);
                    after.module = instance;
                    std::erase_if(after.own, [](const std::string &field) { return field != "layer"; });
                    edit.replace(kept, after);
                }
            },
            entity);
    return edit;
}

} // namespace

Result<Edit> podSpread(const Layout &layout, const PartSource &library, Id instance)
{
    const Kept<Part> before = podOf(layout, instance);
    if (!before)
        return noPod();
    const PodLevel level(layout, instance);
    const PodSlots slots = slotsOf(level);
    const Edit first = settled(level, slots, instance);
    const Layout middle = layout.applying(first);
    Contents contents = contentsOf(middle, slots);
    for (const Contents::BoundaryPort &port : before->contents->boundary) {
        const auto inside = [&port](const auto &list) {
            return std::any_of(list.begin(), list.end(), [&port](const auto &one) { return one.id == port.inner.owner; });
        };
        if (inside(contents.items) || inside(contents.runs))
            contents.boundary.push_back(port);
    }
    Part part = *before;
    std::erase_if(part.ports, [&contents](const Port &port) {
        return std::none_of(contents.boundary.begin(), contents.boundary.end(), [&port](const auto &one) { return one.name == port.name; });
    });
    const PodExtent extent = extentOf(middle, contents);
    part.width = std::max(part.width, 2 * std::max(-extent.box.min.x, extent.box.max.x));
    part.depth = std::max(part.depth, 2 * std::max(-extent.box.min.y, extent.box.max.y));
    part.height = std::max(part.height, extent.height);
    part.revision = before->revision + 1;
    part.contents = std::make_shared<const Contents>(std::move(contents));
    part.hash = partHash(part);
    const Result<Edit> rest = revised(middle, library, before->id, part);
    return rest ? Result<Edit>(first.then(*rest)) : rest;
}

Result<Edit> overridesDropped(const Layout &layout, const PartSource &library, const std::vector<Id> &ids)
{
    Edit first;
    std::vector<Id> parts;
    for (const Id id : ids) {
        const auto entity = layout.entity(id);
        if (!entity)
            continue;
        std::visit(
            [&](const auto &kept) {
                if constexpr (requires { kept->own; }) {
                    const auto instance = layout.find<Item>(kept->module);
                    if (!instance)
                        return;
                    auto after = *kept;
                    after.own.clear();
                    first.replace(kept, after);
                    if (std::find(parts.begin(), parts.end(), instance->part) == parts.end())
                        parts.push_back(instance->part);
                }
            },
            *entity);
    }
    if (parts.empty())
        return noPod();
    for (const Id id : parts) {
        const Layout middle = layout.applying(first);
        const Result<Edit> rest = revised(middle, library, id, *middle.find<Part>(id));
        if (!rest)
            return rest;
        first = first.then(*rest);
    }
    return first;
}

namespace {

/// Frees what a module stamped, and hangs what stood in the instance where the instance stood.
class Dissolving {
public:
    Dissolving(const Layout &layout, const Kept<Item> &instance, const Part &part)
        : layout_(layout), instance_(instance), part_(part), floor_(std::get<OnFloor>(instance->place))
    {
    }

    Placed run()
    {
        const PodLevel level(layout_, instance_->id);
        for (const Entity &entity : level.entities())
            std::visit([this](const auto &kept) { free(kept); }, entity);
        reattach();
        for (const Kept<Assignment> &assignment : layout_.all<Assignment>())
            if (assignment->target == instance_->id)
                result_.edit.remove(assignment);
        for (const Kept<Scenario> &scenario : layout_.all<Scenario>()) {
            Scenario after = *scenario;
            std::erase(after.outOfService, instance_->id);
            result_.edit.replace(scenario, after);
        }
        for (const Kept<Waiver> &waiver : layout_.all<Waiver>())
            if (std::find(waiver->subjects.begin(), waiver->subjects.end(), instance_->id) != waiver->subjects.end())
                result_.edit.remove(waiver);
        result_.edit.remove(instance_);
        if (!isUsedElsewhere())
            result_.edit.remove(layout_.find<Part>(instance_->part));
        return std::move(result_);
    }

private:
    template <class T>
    void free(const Kept<T> &kept)
    {
        if constexpr (requires { kept->own; }) {
            T after = *kept;
            slots_[after.slot] = after.id;
            after.slot = after.module = Id();
            after.own.clear();
            if (after.parent == instance_->id) {
                after.parent = instance_->parent;
                result_.ids.push_back(after.id);
                move(after);
            }
            result_.edit.replace(kept, after);
        }
    }
    void move(Item &item) const
    {
        if (auto *floor = std::get_if<OnFloor>(&item.place))
            *floor = {floor->pose.then(floor_.pose), floor->z + floor_.z};
    }
    void move(Space &space) const { space.place = {space.place.pose.then(floor_.pose), space.place.z + floor_.z}; }
    void move(Run &run) const
    {
        for (Point &bend : run.bends)
            bend = floor_.pose.map(bend);
        run.z += floor_.z;
    }

    /// Runs on the pod's boundary end on the port behind it.
    void reattach()
    {
        for (const Kept<Run> &run : layout_.all<Run>()) {
            Run after = *run;
            for (PortRef *ref : {&after.from, &after.to})
                if (ref->owner == instance_->id)
                    for (const Contents::BoundaryPort &port : part_.contents->boundary)
                        if (port.name == ref->port) {
                            *ref = {slots_[port.inner.owner], port.inner.port};
                            break;
                        }
            if (!run->module || run->module != instance_->id)
                result_.edit.replace(run, after);
        }
    }
    bool isUsedElsewhere() const
    {
        const auto &items = layout_.all<Item>();
        return std::any_of(items.begin(), items.end(),
                           [this](const Kept<Item> &item) { return item->part == instance_->part && item->id != instance_->id; });
    }

    const Layout &layout_;
    const Kept<Item> &instance_;
    const Part &part_;
    OnFloor floor_;
    std::map<Id, Id> slots_;
    Placed result_;
};

} // namespace

Result<Placed> podDissolved(const Layout &layout, Id instance)
{
    const auto item = layout.find<Item>(instance);
    const Kept<Part> part = podOf(layout, instance);
    if (!item || !part || !std::holds_alternative<OnFloor>(item->place))
        return noPod();
    if (item->module)
        return Problem(translatable("Pods", "%1 belongs to %2. Take that apart first, or leave it out."),
                       {path(layout, instance), path(layout, item->module)});
    return Dissolving(layout, item, *part).run();
}

} // namespace gridhall
