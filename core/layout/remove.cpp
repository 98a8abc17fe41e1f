// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/operations.h"
#include "core/layout/stamp.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace gridhall {

namespace {

/// Everything that goes when some entities go: children, runs on their ports, twins.
class Going {
public:
    Going(const Layout &layout, const std::vector<Id> &ids)
    {
        for (const Kept<Run> &run : layout.all<Run>())
            for (const Id owner : {run->from.owner, run->to.owner})
                if (owner)
                    runs_[owner].push_back(run->id);
        for (const Id id : ids)
            take(id);
        while (!open_.empty()) {
            const Id id = open_.back();
            open_.pop_back();
            for (const Id child : layout.children(id))
                take(child);
            if (const auto at = runs_.find(id); at != runs_.end())
                for (const Id run : at->second)
                    take(run);
            if (const Kept<Run> run = layout.find<Run>(id); run && run->twin)
                take(run->twin);
        }
    }
    bool contains(Id id) const { return going_.contains(id); }
    const std::set<Id> &ids() const { return going_; }

private:
    void take(Id id)
    {
        if (id && going_.insert(id).second)
            open_.push_back(id);
    }

    std::unordered_map<Id, std::vector<Id>> runs_;
    std::set<Id> going_;
    std::vector<Id> open_;
};

/// The parts an entity of these uses, with the parts inside them.
class UsedParts {
public:
    explicit UsedParts(const Layout &layout) : parts_(layout) {}
    void use(Id id)
    {
        const Kept<Part> part = id && used_.insert(id).second ? parts_.byId(id) : nullptr;
        if (part && part->contents)
            for (const std::string &number : part->contents->partNumbers)
                if (const Kept<Part> inner = parts_.find(number))
                    use(inner->id);
    }
    bool contains(Id id) const { return used_.contains(id); }
    const std::set<Id> &ids() const { return used_; }

private:
    PartsByNumber parts_;
    std::set<Id> used_;
};

/// Parts that only what goes has used, and asked-for parts nobody uses.
void removeUnusedParts(const Layout &layout, const Going &going, Edit &edit)
{
    UsedParts before(layout), after(layout);
    const auto look = [&](const auto &table) {
        for (const auto &kept : table)
            (going.contains(kept->id) ? before : after).use(kept->part);
    };
    look(layout.all<Item>());
    look(layout.all<Run>());
    for (const Kept<Part> &part : layout.all<Part>())
        if ((before.contains(part->id) || going.contains(part->id)) && !after.contains(part->id))
            edit.remove(part);
}

template <class T>
void removeOf(const Layout &layout, const Going &going, Edit &edit)
{
    for (const Id id : going.ids())
        if (const Kept<T> kept = layout.find<T>(id))
            edit.remove(kept);
}

bool anyGoes(const Going &going, const std::vector<Id> &ids)
{
    return std::any_of(ids.begin(), ids.end(), [&](Id id) { return going.contains(id); });
}

void removeMentions(const Layout &layout, const Going &going, Edit &edit)
{
    for (const Kept<Assignment> &kept : layout.all<Assignment>())
        if (going.contains(kept->id) || going.contains(kept->target) || going.contains(kept->workload))
            edit.remove(kept);
    for (const Kept<Waiver> &kept : layout.all<Waiver>())
        if (going.contains(kept->id) || anyGoes(going, kept->subjects))
            edit.remove(kept);
    for (const Kept<Scenario> &kept : layout.all<Scenario>()) {
        if (going.contains(kept->id)) {
            edit.remove(kept);
        } else if (anyGoes(going, kept->outOfService)) {
            Scenario after = *kept;
            std::erase_if(after.outOfService, [&](Id id) { return going.contains(id); });
            edit.replace(kept, std::move(after));
        }
    }
}

/// What stays but was drawn on a layer that goes.
template <class T>
void leaveLayers(const Layout &layout, const Going &going, Edit &edit)
{
    for (const Kept<T> &kept : layout.all<T>())
        if (kept->layer && going.contains(kept->layer) && !going.contains(kept->id)) {
            T after = *kept;
            after.layer = Id();
            edit.replace(kept, std::move(after));
        }
}

} // namespace

Edit removed(const Layout &layout, const std::vector<Id> &ids)
{
    const Going going(layout, ids);
    Edit edit;
    removeOf<Site>(layout, going, edit);
    removeOf<Criteria>(layout, going, edit);
    removeOf<Layer>(layout, going, edit);
    removeOf<Space>(layout, going, edit);
    removeOf<Item>(layout, going, edit);
    removeOf<Run>(layout, going, edit);
    removeOf<Workload>(layout, going, edit);
    removeOf<View>(layout, going, edit);
    removeOf<DrawingSheet>(layout, going, edit);
    removeOf<Note>(layout, going, edit);
    removeMentions(layout, going, edit);
    if (std::any_of(ids.begin(), ids.end(), [&](Id id) { return layout.all<Layer>().find(id) != nullptr; })) {
        leaveLayers<Space>(layout, going, edit);
        leaveLayers<Item>(layout, going, edit);
        leaveLayers<Run>(layout, going, edit);
        leaveLayers<Note>(layout, going, edit);
    }
    removeUnusedParts(layout, going, edit);
    return edit;
}

} // namespace gridhall
