// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/pods.h"

#include "core/catalog/library.h"
#include "core/catalog/pod_contents.h"
#include "core/layout/displace.h"
#include "core/layout/frames.h"
#include "core/layout/stamp.h"
#include "core/layout/tags.h"

#include <algorithm>

namespace gridhall {

namespace {

constexpr Tenths leastSide = 10, usualPodHeight = 25'000;

std::string freeNumber(const Layout &layout, const PartSource &library, const std::string &name)
{
    std::string stem = "pod.";
    for (const char c : name) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<signed char>(c) < 0;
        stem += plain ? c : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : '-';
    }
    const auto known = [&](const std::string &number) {
        const auto &parts = layout.all<Part>();
        return (library && library(number)) ||
               std::any_of(parts.begin(), parts.end(), [&](const Kept<Part> &part) { return part->number == number; });
    };
    for (int i = 1;; ++i)
        if (const std::string number = i == 1 ? stem : stem + "-" + std::to_string(i); !known(number))
            return number;
}

/// Gathers a selection: what stands on the floor, what hangs on it, and the runs that stay within.
class PodSelection {
public:
    PodSelection(const Layout &layout, const std::vector<Id> &ids) : layout_(layout), asked_(ids.begin(), ids.end()) {}

    std::optional<Problem> gather()
    {
        for (const Id id : asked_) {
            if (const Id module = moduleOf(layout_, id))
                return Problem(translatable("Pods", "%1 belongs to %2. Take that apart first, or leave it out."),
                               {path(layout_, id), path(layout_, module)});
            const auto item = layout_.find<Item>(id);
            if ((item || layout_.find<Space>(id)) && !liesInAnother(id)) {
                if (item && !std::holds_alternative<OnFloor>(item->place))
                    return Problem(translatable("Pods", "%1 hangs on something that is not selected; select that too."),
                                   {path(layout_, id)});
                roots_.insert(id);
                takeWithin(id);
            }
        }
        takeRuns();
        return taken_.empty() ? std::optional(Problem(translatable("Pods", "Select what stands on the floor first."))) : std::nullopt;
    }
    bool isRoot(Id id) const { return roots_.contains(id); }
    const std::set<Id> &taken() const { return taken_; }

private:
    bool liesInAnother(Id id) const
    {
        for (auto entity = layout_.entity(id); entity;) {
            const Id above = parentOf(*entity);
            if (asked_.contains(above))
                return true;
            entity = above ? layout_.entity(above) : std::nullopt;
        }
        return false;
    }
    void takeWithin(Id root)
    {
        std::vector<Id> open{root};
        while (!open.empty()) {
            const Id id = open.back();
            open.pop_back();
            const bool drawn = layout_.find<Item>(id) || layout_.find<Space>(id) || layout_.find<Run>(id);
            if (!drawn || !taken_.insert(id).second)
                continue;
            for (const Id child : layout_.children(id))
                open.push_back(child);
        }
    }
    /// Runs whose ends all lie inside: those that were selected, and those between two things inside.
    void takeRuns()
    {
        bool grew = true;
        for (int round = 0; grew && round < 8; ++round) {
            grew = false;
            for (const Kept<Run> &one : layout_.all<Run>()) {
                const bool between = one->from && one->to;
                if (one->module || taken_.contains(one->id) || !(between || asked_.contains(one->id)))
                    continue;
                if ((one->from && !taken_.contains(one->from.owner)) || (one->to && !taken_.contains(one->to.owner)))
                    continue;
                roots_.insert(one->id);
                takeWithin(one->id);
                grew = true;
            }
        }
    }

    const Layout &layout_;
    std::set<Id> asked_, roots_, taken_;
};

/// One call of `podMade`.
class PodMaking {
public:
    PodMaking(const Layout &layout, const PodSelection &selection) : layout_(layout), selection_(selection), ids_(layout) {}

    Result<Placed> run(Part part)
    {
        Box box;
        for (const Id id : selection_.taken())
            if (const Box own = siteBox(layout_, id); !own.isEmpty() && !moduleOf(layout_, id))
                box = box.united(own);
        frame_ = {box.centre(), 0, false};
        part.id = ids_.next();
        instance_.id = ids_.next();
        instance_.part = part.id;
        instance_.parent = commonSpace();
        instance_.place = OnFloor{frame_.seenFrom(sitePose(layout_, instance_.parent)), 0};
        Tags tags(layout_);
        instance_.tag = tags.next(tagPrefix(part));
        takeIn();
        // The entities inside, as they will be, tell what the pod holds.
        Edit provisional = inside_;
        provisional.add(part);
        provisional.add(instance_);
        const Layout after = layout_.applying(provisional);
        Contents contents = contentsOf(after, slots_);
        const PodExtent extent = extentOf(after, contents);
        part.width = std::max(leastSide, 2 * std::max(-extent.box.min.x, extent.box.max.x));
        part.depth = std::max(leastSide, 2 * std::max(-extent.box.min.y, extent.box.max.y));
        part.height = extent.height > 0 ? extent.height : usualPodHeight;
        addBoundary(part, contents);
        part.contents = std::make_shared<const Contents>(std::move(contents));
        part.hash = partHash(part);
        Placed result;
        result.edit.add(part);
        result.edit.add(instance_);
        result.edit = result.edit.then(inside_);
        result.ids = {instance_.id};
        return result;
    }

private:
    /// The space that the first root stands in.
    Id commonSpace() const
    {
        for (const Id id : selection_.taken())
            if (const auto entity = layout_.entity(id); entity && selection_.isRoot(id))
                if (const Id parent = parentOf(*entity); parent && layout_.find<Space>(parent))
                    return parent;
        return {};
    }

    void takeIn()
    {
        for (const Id id : selection_.taken())
            if (!moduleOf(layout_, id))
                slots_.take(id, slots_.fresh());
        base_ = siteHeight(layout_, instance_.parent);
        for (const auto &[id, slot] : slots_.all()) {
            if (const auto item = layout_.find<Item>(id))
                takeItem(item, slot);
            else if (const auto space = layout_.find<Space>(id))
                takeSpace(space, slot);
            else if (const auto run = layout_.find<Run>(id))
                takeRun(run, slot);
        }
    }
    void own(auto &entity, Id slot) const
    {
        entity.slot = slot;
        entity.module = instance_.id;
        if (selection_.isRoot(entity.id))
            entity.parent = instance_.id;
        entity.own.clear();
        if (entity.layer)
            entity.own.push_back("layer");
    }
    void takeItem(const Kept<Item> &before, Id slot)
    {
        Item after = *before;
        own(after, slot);
        if (auto *floor = std::get_if<OnFloor>(&after.place); floor && selection_.isRoot(after.id))
            *floor = {sitePose(layout_, after.id).seenFrom(frame_), siteHeight(layout_, after.id) - base_};
        if (after.group)
            after.group = groups_.try_emplace(after.group, after.id).first->second;
        inside_.replace(before, after);
    }
    void takeSpace(const Kept<Space> &before, Id slot)
    {
        Space after = *before;
        own(after, slot);
        if (selection_.isRoot(after.id))
            after.place = {sitePose(layout_, after.id).seenFrom(frame_), siteHeight(layout_, after.id) - after.bottom - base_};
        inside_.replace(before, after);
    }
    void takeRun(const Kept<Run> &before, Id slot)
    {
        Run after = *before;
        own(after, slot);
        if (selection_.isRoot(after.id)) {
            const Pose from = sitePose(layout_, before->parent);
            for (Point &bend : after.bends)
                bend = frame_.mapBack(from.map(bend));
        }
        inside_.replace(before, after);
    }

    /// Each connection that leads out is a port of the pod.
    void addBoundary(Part &part, Contents &contents) const
    {
        std::set<std::string> names;
        for (const Kept<Run> &run : layout_.all<Run>()) {
            if (slots_.has(run->id))
                continue;
            for (const PortRef *ref : {&run->from, &run->to}) {
                const auto owner = layout_.find<Item>(ref->owner);
                const auto port = portOf(layout_, *ref);
                if (!owner || !port || !slots_.has(ref->owner))
                    continue;
                Port outer = *port;
                outer.name = (owner->tag.empty() ? std::to_string(slots_.of(ref->owner).value) : owner->tag) + "." + ref->port;
                const PortPlace place = portPlace(layout_, *ref);
                outer.at = frame_.mapBack(place.at);
                outer.z = place.z - base_;
                if (!names.insert(outer.name).second)
                    continue;
                part.ports.push_back(outer);
                contents.boundary.push_back({outer.name, {slots_.of(ref->owner), ref->port}});
            }
        }
    }

    const Layout &layout_;
    const PodSelection &selection_;
    FreshIds ids_;
    PodSlots slots_;
    Item instance_;
    Pose frame_;
    Tenths base_ = 0;
    Edit inside_;
    std::map<Id, Id> groups_;
};

} // namespace

Result<Placed> podMade(const Layout &layout, const PartSource &library, const std::vector<Id> &ids, const std::string &name)
{
    PodSelection selection(layout, ids);
    if (auto problem = selection.gather())
        return *problem;
    Part part;
    part.role = Role::Module;
    part.name = name;
    part.number = freeNumber(layout, library, name);
    part.mirrorable = false;
    part.traits.push_back({"tag_prefix", "POD"});
    return PodMaking(layout, selection).run(std::move(part));
}

std::vector<Id> overridden(const Layout &layout, Id instance)
{
    std::vector<Id> ids;
    const auto look = [&](const auto &table) {
        for (const auto &kept : table)
            if (kept->module == instance && !kept->own.empty())
                ids.push_back(kept->id);
    };
    look(layout.all<Space>());
    look(layout.all<Item>());
    look(layout.all<Run>());
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace gridhall
