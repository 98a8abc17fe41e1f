// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/operations.h"
#include "core/layout/own_fields.h"
#include "core/layout/stamp.h"

namespace gridhall {

namespace {

/// Re-stamps the instances of one revised module.
class Restamping {
public:
    Restamping(const Layout &layout, const PartsByNumber &parts, FreshIds &ids) : layout_(layout), parts_(parts), stamper_(parts, ids) {}

    /// Entities of one instance, replaced, added or (by name, in `gone`) to be removed.
    void restamp(const Contents &contents, const std::vector<Entity> &stamped, Id instance)
    {
        std::unordered_map<Id, Id> known;
        std::unordered_map<Id, Entity> bySlot;
        for (const Entity &entity : stamped) {
            const Id slot = slotOf(entity);
            known[slot] = idOf(entity);
            bySlot.emplace(slot, entity);
        }
        Stamped fresh = stamper_.level(contents, instance, known);
        replaceAll(std::move(fresh.spaces), bySlot);
        replaceAll(std::move(fresh.items), bySlot);
        replaceAll(std::move(fresh.runs), bySlot);
        for (const auto &[slot, entity] : bySlot)
            gone_.push_back(idOf(entity));
    }
    static Id slotOf(const Entity &entity)
    {
        return std::visit(
            [](const auto &kept) {
                if constexpr (requires { kept->slot; })
                    return kept->slot;
                else
                    return Id();
            },
            entity);
    }

    Edit edit;
    const std::vector<Id> &gone() const { return gone_; }

private:
    template <class T>
    void replaceAll(std::vector<T> fresh, std::unordered_map<Id, Entity> &bySlot)
    {
        for (T &entity : fresh) {
            const auto at = bySlot.find(entity.slot);
            const Kept<T> *before = at == bySlot.end() ? nullptr : std::get_if<Kept<T>>(&at->second);
            if (before) {
                keepOwn(**before, entity);
                swapInside(**before, entity);
                edit.replace(*before, std::move(entity));
                bySlot.erase(at);
            } else {
                if constexpr (std::is_same_v<T, Item>)
                    addInside(entity);
                edit.add(std::move(entity));
            }
        }
    }
    void addInside(const Item &item)
    {
        if (const Kept<Part> inner = parts_.byId(item.part))
            stamper_.add(edit, *inner, item.id);
    }
    /// A slot that became another module loses the old one's entities and gets the new one's.
    void swapInside(const Item &before, const Item &after)
    {
        if (before.part == after.part)
            return;
        for (const Id child : layout_.children(before.id))
            if (const auto entity = layout_.entity(child); entity && slotOf(*entity))
                gone_.push_back(child);
        addInside(after);
    }
    template <class T>
    void swapInside(const T &, const T &)
    {
    }

    const Layout &layout_;
    const PartsByNumber &parts_;
    Stamper stamper_;
    std::vector<Id> gone_;
};

/// Stamped entities by the module instance they belong to.
std::unordered_map<Id, std::vector<Entity>> stampedByInstance(const Layout &layout, Id part)
{
    std::unordered_map<Id, std::vector<Entity>> instances;
    for (const Kept<Item> &item : layout.all<Item>())
        if (item->part == part)
            instances[item->id];
    const auto collect = [&](const auto &table) {
        for (const auto &kept : table)
            if (kept->slot)
                if (const auto at = instances.find(kept->module); at != instances.end())
                    at->second.push_back(Entity(kept));
    };
    collect(layout.all<Space>());
    collect(layout.all<Item>());
    collect(layout.all<Run>());
    return instances;
}

} // namespace

Result<Edit> revised(const Layout &layout, const PartSource &library, Id part, Part revision)
{
    const Kept<Part> before = layout.find<Part>(part);
    if (!before)
        return Problem(translatable("Edits", "The part to revise is not in the project any more."));
    revision.id = part;
    const Result<Edit> inside = adoptedInside(layout, library, revision);
    if (!inside)
        return inside.problem();
    Edit first = *inside;
    first.replace(before, revision);
    const Layout middle = layout.applying(first);
    const PartsByNumber parts(middle);
    if (auto problem = moduleProblem(parts, revision))
        return *problem;
    if (!before->contents && !revision.contents)
        return first;
    FreshIds ids(middle);
    Restamping restamping(middle, parts, ids);
    const Contents none;
    for (const auto &instances = stampedByInstance(middle, part); const Kept<Item> &item : middle.all<Item>())
        if (const auto at = instances.find(item->id); at != instances.end())
            restamping.restamp(revision.contents ? *revision.contents : none, at->second, item->id);
    const Layout stamped = middle.applying(restamping.edit);
    const Edit rest = restamping.gone().empty() ? Edit() : removed(stamped, restamping.gone());
    return first.then(restamping.edit).then(rest);
}

} // namespace gridhall
