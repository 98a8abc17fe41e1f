// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/census.h"

#include "core/catalog/specs.h"

namespace gridhall {

namespace {

constexpr int mostNested = 64; ///< Longest walk up a tree or down boundaries; broken files may hold cycles.

bool isShell(const Space &space)
{
    return space.kind == SpaceKind::Hall || space.kind == SpaceKind::Compartment || space.kind == SpaceKind::Building ||
           space.kind == SpaceKind::Level;
}

} // namespace

RowsById::RowsById(std::vector<Id> sorted) : ids_(std::move(sorted))
{
    constexpr std::int64_t mostEmpty = 16;
    const std::int64_t span = ids_.empty() ? 0 : ids_.back().value - ids_.front().value + 1;
    if (span <= 0 || span > mostEmpty * static_cast<std::int64_t>(ids_.size()))
        return;
    direct_.assign(static_cast<std::size_t>(span), -1);
    for (std::size_t row = 0; row < ids_.size(); ++row)
        direct_[static_cast<std::size_t>(ids_[row].value - ids_.front().value)] = static_cast<std::int32_t>(row);
}

std::int32_t RowsById::find(Id id) const
{
    if (ids_.empty() || id < ids_.front() || ids_.back() < id)
        return -1;
    if (!direct_.empty())
        return direct_[static_cast<std::size_t>(id.value - ids_.front().value)];
    const auto at = std::lower_bound(ids_.begin(), ids_.end(), id);
    return *at == id ? static_cast<std::int32_t>(at - ids_.begin()) : -1;
}

Census::Census(const Layout &layout, const SpatialIndex *index) : layout_(&layout), index_(index), frames_(layout)
{
    for (const Kept<Part> &part : layout.all<Part>())
        parts_[part->id] = part.get();
    const auto partOf = [this](Id id) {
        const auto at = parts_.find(id);
        return at == parts_.end() ? nullptr : at->second;
    };
    items_.reserve(layout.all<Item>().size());
    std::vector<Id> itemIds, runIds;
    itemIds.reserve(layout.all<Item>().size());
    runIds.reserve(layout.all<Run>().size());
    for (const Kept<Item> &item : layout.all<Item>()) {
        items_.push_back({item.get(), partOf(item->part)});
        itemIds.push_back(item->id);
    }
    runs_.reserve(layout.all<Run>().size());
    for (const Kept<Run> &run : layout.all<Run>()) {
        runs_.push_back({run.get(), partOf(run->part)});
        runIds.push_back(run->id);
    }
    itemIds_ = RowsById(std::move(itemIds));
    runIds_ = RowsById(std::move(runIds));
}

std::int32_t Census::itemRow(Id id) const { return itemIds_.find(id); }
std::int32_t Census::runRow(Id id) const { return runIds_.find(id); }

const Census::Row *Census::item(Id id) const
{
    const std::int32_t row = itemRow(id);
    return row < 0 ? nullptr : &items_[static_cast<std::size_t>(row)];
}

const std::vector<Census::Stamped> &Census::stampedOnes() const
{
    if (!stamped_.empty())
        return stamped_;
    for (const Row &row : items_)
        if (row.item->module)
            stamped_.push_back({row.item->module, row.item->slot, row.item->id});
    for (const RunRow &row : runs_)
        if (row.run->module)
            stamped_.push_back({row.run->module, row.run->slot, row.run->id});
    std::sort(stamped_.begin(), stamped_.end());
    return stamped_;
}

Id Census::stamped(Id module, Id slot) const
{
    const auto &all = stampedOnes();
    const auto at = std::lower_bound(all.begin(), all.end(), Stamped{module, slot, Id()});
    return at != all.end() && at->module == module && at->slot == slot ? at->id : Id();
}

PortRef Census::inner(PortRef ref) const
{
    for (int depth = 0; depth < mostNested; ++depth) {
        const Row *row = item(ref.owner);
        if (!row || !row->part || !row->part->contents)
            return ref;
        const auto &boundary = row->part->contents->boundary;
        const auto at = std::ranges::find(boundary, ref.port, &Contents::BoundaryPort::name);
        if (at == boundary.end())
            return {};
        const Id inside = stamped(ref.owner, at->inner.owner);
        if (!inside)
            return {};
        ref = {inside, at->inner.port};
    }
    return {};
}

Id Census::rackAround(Id id) const
{
    const Row *row = item(id);
    for (int depth = 0; row && depth < mostNested; ++depth) {
        const Row *parent = row->item->parent ? item(row->item->parent) : nullptr;
        if (!parent || !isItRole(parent->role()))
            return row->item->id;
        row = parent;
    }
    return id;
}

/// The space inside a module that stands for its shell: the first of a fitting kind.
Id Census::shellOf(Id module) const
{
    for (const Id child : layout_->children(module))
        if (const auto *space = layout_->all<Space>().find(child))
            if (isShell(**space))
                return child;
    return {};
}

Surroundings Census::around(Id entity) const
{
    if (!entity)
        return {};
    const auto known = around_.find(entity);
    if (known != around_.end())
        return known->second;
    around_[entity] = {}; // ends a walk in a circle
    Surroundings found;
    if (const auto *space = layout_->all<Space>().find(entity)) {
        found = around((*space)->parent);
        const bool stampedOne = bool((*space)->module);
        if ((*space)->kind == SpaceKind::Hall && !stampedOne)
            found = {entity, entity, entity};
        else if (stampedOne && isShell(**space))
            found.room = found.compartment = entity;
        else if ((*space)->kind == SpaceKind::Compartment)
            found.compartment = entity;
    } else if (const Row *row = item(entity)) {
        found = around(row->item->parent);
        if (row->part && row->part->contents)
            if (const Id shell = shellOf(entity))
                found.room = found.compartment = shell;
    } else if (const std::int32_t run = runRow(entity); run >= 0) {
        found = around(runs_[static_cast<std::size_t>(run)].run->parent);
    }
    around_[entity] = found;
    return found;
}

Tenths Census::heightOf(const Item &item) const { return frames_.height(item); }

double Census::lengthM(const Run &run) const { return index_ ? index_->lengthM(run.id) : runLengthM(*layout_, run); }

} // namespace gridhall
