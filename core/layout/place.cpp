// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/operations.h"
#include "core/layout/stamp.h"
#include "core/layout/tags.h"

#include <unordered_set>

namespace gridhall {

namespace {

/// What a place asks of its parent; nothing if the parent fits.
std::optional<Problem> placeProblem(const Layout &layout, Id parent, const Place &place)
{
    if (std::holds_alternative<OnRun>(place) && !layout.all<Run>().find(parent))
        return Problem(translatable("Edits", "A place along a run needs the run; choose a busway or pipe."));
    if (std::holds_alternative<InRack>(place) && !layout.all<Item>().find(parent))
        return Problem(translatable("Edits", "A place in a rack needs the rack; choose one."));
    const bool onFloor = std::holds_alternative<OnFloor>(place);
    if (onFloor && parent && !layout.all<Space>().find(parent) && !layout.all<Item>().find(parent))
        return Problem(translatable("Edits", "The space to place into is gone; choose another."));
    return std::nullopt;
}

std::string spacePrefix(SpaceKind kind)
{
    switch (kind) {
    case SpaceKind::Building: return "B";
    case SpaceKind::Level: return "L";
    case SpaceKind::Hall: return "H";
    case SpaceKind::Yard: return "Y";
    case SpaceKind::Zone: return "Z";
    case SpaceKind::Row: return "ROW";
    case SpaceKind::Aisle: return "AI";
    case SpaceKind::Compartment: return "CP";
    case SpaceKind::NoGo: return "NG";
    }
    return "X";
}

} // namespace

Result<Placed> placed(const Layout &layout, const std::vector<Placement> &placements)
{
    const PartsByNumber parts(layout);
    FreshIds ids(layout);
    Tags tags(layout);
    Stamper stamper(parts, ids);
    std::unordered_set<Id> checked;
    Placed result;
    for (const Placement &placement : placements) {
        const Kept<Part> part = parts.byId(placement.part);
        if (!part)
            return Problem(translatable("Edits", "The part to place is not in the project; add it first."));
        if (auto problem = placeProblem(layout, placement.parent, placement.place))
            return *problem;
        if (checked.insert(part->id).second)
            if (auto problem = moduleProblem(parts, *part))
                return *problem;
        Item item;
        item.id = ids.next();
        item.parent = placement.parent;
        item.part = part->id;
        item.place = placement.place;
        item.tag = placement.tag.empty() ? tags.next(tagPrefix(*part)) : placement.tag;
        tags.use(item.tag);
        result.ids.push_back(item.id);
        const Id instance = item.id;
        result.edit.add(std::move(item));
        stamper.add(result.edit, *part, instance);
    }
    return result;
}

Result<Placed> drawn(const Layout &layout, Space space)
{
    space.id = FreshIds(layout).next();
    space.slot = space.module = Id();
    if (space.tag.empty())
        space.tag = freeTag(layout, spacePrefix(space.kind));
    if (auto problem = validityProblem(layout, std::make_shared<const Space>(space)))
        return *problem;
    Placed result;
    result.ids.push_back(space.id);
    result.edit.add(std::move(space));
    return result;
}

template <class T>
Placed added(const Layout &layout, T entity)
{
    entity.id = FreshIds(layout).next();
    Placed result;
    result.ids.push_back(entity.id);
    result.edit.add(std::move(entity));
    return result;
}

template Placed added(const Layout &, Part);
template Placed added(const Layout &, Site);
template Placed added(const Layout &, Criteria);
template Placed added(const Layout &, Layer);
template Placed added(const Layout &, Space);
template Placed added(const Layout &, Item);
template Placed added(const Layout &, Run);
template Placed added(const Layout &, Workload);
template Placed added(const Layout &, Assignment);
template Placed added(const Layout &, Scenario);
template Placed added(const Layout &, View);
template Placed added(const Layout &, Note);
template Placed added(const Layout &, Waiver);
template Placed added(const Layout &, Delivery);
template Placed added(const Layout &, DrawingSheet);

} // namespace gridhall
