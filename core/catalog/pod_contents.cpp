// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/pod_contents.h"

#include "core/layout/frames.h"

#include <algorithm>

namespace gridhall {

Id PodSlots::fresh()
{
    for (const auto &[entity, slot] : slots_)
        last_ = std::max(last_, slot.value);
    return Id(++last_);
}

Id PodSlots::of(Id entity) const
{
    const auto found = slots_.find(entity);
    return found == slots_.end() ? Id() : found->second;
}

namespace {

class ContentsWriter {
public:
    ContentsWriter(const Layout &layout, const PodSlots &slots) : layout_(layout), slots_(slots) {}

    Contents run()
    {
        for (const auto &[entity, slot] : slots_.all()) {
            if (const auto space = layout_.find<Space>(entity)) {
                contents_.spaces.push_back(*space);
                name(contents_.spaces.back(), slot);
            } else if (const auto item = layout_.find<Item>(entity)) {
                contents_.items.push_back(*item);
                Item &made = contents_.items.back();
                name(made, slot);
                made.part = partIndex(made.part);
                made.group = slots_.of(made.group);
            } else if (const auto one = layout_.find<Run>(entity)) {
                contents_.runs.push_back(*one);
                Run &made = contents_.runs.back();
                name(made, slot);
                made.part = partIndex(made.part);
                made.twin = slots_.of(made.twin);
                for (PortRef *ref : {&made.from, &made.to})
                    if (ref->owner = slots_.of(ref->owner); !ref->owner)
                        ref->port.clear();
            }
        }
        const auto bySlot = [](const auto &a, const auto &b) { return a.id < b.id; };
        std::sort(contents_.spaces.begin(), contents_.spaces.end(), bySlot);
        std::sort(contents_.items.begin(), contents_.items.end(), bySlot);
        std::sort(contents_.runs.begin(), contents_.runs.end(), bySlot);
        return std::move(contents_);
    }

private:
    void name(auto &entity, Id slot) const
    {
        entity.id = slot;
        entity.parent = slots_.of(entity.parent);
        entity.slot = entity.module = entity.layer = Id();
        entity.own.clear();
    }

    Id partIndex(Id part)
    {
        const auto found = layout_.find<Part>(part);
        if (!found)
            return {};
        const auto at = std::find(contents_.partNumbers.begin(), contents_.partNumbers.end(), found->number);
        const auto index = at - contents_.partNumbers.begin();
        if (at == contents_.partNumbers.end())
            contents_.partNumbers.push_back(found->number);
        return Id(index + 1);
    }

    const Layout &layout_;
    const PodSlots &slots_;
    Contents contents_;
};

Kept<Part> partNumbered(const Layout &layout, const std::string &number)
{
    for (const Kept<Part> &part : layout.all<Part>())
        if (part->number == number)
            return part;
    return nullptr;
}

} // namespace

Contents contentsOf(const Layout &layout, const PodSlots &slots) { return ContentsWriter(layout, slots).run(); }

PodExtent extentOf(const Layout &layout, const Contents &contents)
{
    PodExtent extent;
    for (const Space &space : contents.spaces)
        if (!space.parent) {
            extent.box = extent.box.united(boxOf(space.place.pose.map(space.outline)));
            extent.height = std::max(extent.height, space.place.z + space.top);
        }
    for (const Item &item : contents.items) {
        const auto *floor = std::get_if<OnFloor>(&item.place);
        const auto index = static_cast<std::size_t>(item.part.value) - 1;
        const auto part = item.part ? partNumbered(layout, contents.partNumbers[index]) : nullptr;
        if (!floor || !part || item.parent)
            continue;
        extent.box = extent.box.united(boxOf(floor->pose.map(part->footprint().corners())));
        extent.height = std::max(extent.height, floor->z + part->height);
    }
    for (const Run &run : contents.runs)
        if (!run.parent && !run.bends.empty())
            extent.box = extent.box.united(boxOf(run.bends));
    return extent;
}

} // namespace gridhall
