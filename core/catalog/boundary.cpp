// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/boundary.h"

#include "core/layout/frames.h"

#include <algorithm>
#include <set>

namespace gridhall {

namespace {

class Choosing {
public:
    Choosing(const Layout &layout, const Item &instance, const Part &module) : layout_(layout), instance_(instance), module_(module)
    {
        for (const Kept<Run> &run : layout.all<Run>())
            for (const PortRef *end : {&run->from, &run->to})
                joined_.insert(*end);
        for (const Kept<Item> &other : layout.all<Item>())
            if (other->part == instance.part)
                instances_.push_back(other->id);
    }

    std::vector<BoundaryChoice> taken()
    {
        std::set<PortRef> outside;
        for (const Contents::BoundaryPort &port : module_.contents->boundary)
            if (const Port *outer = module_.port(port.name)) {
                choices_.push_back({*outer, port.inner, true, isJoined(port.name)});
                outside.insert(port.inner);
            }
        for (const Kept<Item> &item : layout_.all<Item>())
            if (item->module == instance_.id)
                if (const Kept<Part> part = partOf(layout_, *item))
                    for (const Port &port : part->ports)
                        if (!outside.contains({item->slot, port.name}))
                            offer(*item, port);
        return std::move(choices_);
    }

private:
    bool isJoined(const std::string &name) const
    {
        return std::ranges::any_of(instances_, [&](Id id) { return joined_.contains({id, name}); });
    }

    void offer(const Item &item, const Port &port)
    {
        const bool carries = port.kind == PortKind::Ac || port.kind == PortKind::Dc || port.kind == PortKind::Coolant;
        const PortRef ref{item.id, port.name};
        if (!carries || joined_.contains(ref))
            return;
        const PortPlace place = portPlace(layout_, ref);
        if (!place.exists)
            return;
        Port outer = port;
        outer.name = (item.tag.empty() ? std::to_string(item.slot.value) : item.tag) + "." + port.name;
        outer.at = sitePose(layout_, instance_.id).mapBack(place.at);
        outer.z = place.z - siteHeight(layout_, instance_.id);
        if (!module_.port(outer.name))
            choices_.push_back({std::move(outer), {item.slot, port.name}, false, false});
    }

    const Layout &layout_;
    const Item &instance_;
    const Part &module_;
    std::set<PortRef> joined_;
    std::vector<Id> instances_;
    std::vector<BoundaryChoice> choices_;
};

} // namespace

std::vector<BoundaryChoice> boundaryChoices(const Layout &layout, Id instance)
{
    const auto item = layout.find<Item>(instance);
    const Kept<Part> part = item ? partOf(layout, *item) : nullptr;
    return part && part->contents ? Choosing(layout, *item, *part).taken() : std::vector<BoundaryChoice>();
}

Part withBoundary(Part module, const std::vector<BoundaryChoice> &choices)
{
    if (!module.contents)
        return module;
    Contents contents = *module.contents;
    const auto named = [](const std::string &name) { return [&name](const auto &port) { return port.name == name; }; };
    for (const BoundaryChoice &choice : choices) {
        const std::string &name = choice.outer.name;
        const bool has = module.port(name) != nullptr;
        if (choice.chosen && !has) {
            module.ports.push_back(choice.outer);
            contents.boundary.push_back({name, choice.inner});
        } else if (!choice.chosen && has) {
            std::erase_if(module.ports, named(name));
            std::erase_if(contents.boundary, named(name));
        }
    }
    module.contents = std::make_shared<const Contents>(std::move(contents));
    return module;
}

} // namespace gridhall
