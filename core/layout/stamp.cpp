// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/stamp.h"

#include <algorithm>

namespace gridhall {

namespace {

/// Part of a content entity: Id(0, index + 1) into the list of numbers.
const std::string *numberOf(const Contents &contents, Id local)
{
    const auto index = static_cast<std::size_t>(local.value) - 1;
    return local && index < contents.partNumbers.size() ? &contents.partNumbers[index] : nullptr;
}

std::optional<Problem> problemWithin(const PartsByNumber &parts, const Part &part, std::vector<std::string> &around)
{
    if (!part.contents)
        return std::nullopt;
    if (std::ranges::find(around, part.number) != around.end())
        return Problem(translatable("Edits", "Module %1 contains itself; take it out of its own contents."), {part.number});
    if (around.size() >= static_cast<std::size_t>(deepestNesting))
        return Problem(translatable("Edits", "Module %1 lies more than eight modules deep; nest them less."), {part.number});
    around.push_back(part.number);
    for (const std::string &number : part.contents->partNumbers) {
        const Kept<Part> inner = parts.find(number);
        if (!inner)
            return Problem(translatable("Edits", "Module %1 needs part %2, which is not in the project; add it first."),
                           {part.number, number});
        if (auto problem = problemWithin(parts, *inner, around))
            return problem;
    }
    around.pop_back();
    return std::nullopt;
}

} // namespace

Id moduleOf(const Layout &layout, Id entity)
{
    if (const auto item = layout.find<Item>(entity))
        return item->module;
    if (const auto run = layout.find<Run>(entity))
        return run->module;
    const auto space = layout.find<Space>(entity);
    return space ? space->module : Id();
}

PartsByNumber::PartsByNumber(const Layout &layout)
{
    for (const Kept<Part> &part : layout.all<Part>())
        add(part);
}

void PartsByNumber::add(Kept<Part> part)
{
    byId_[part->id] = part;
    Kept<Part> &newest = newest_[part->number];
    if (!newest || part->revision >= newest->revision)
        newest = std::move(part);
}

Kept<Part> PartsByNumber::find(const std::string &number) const
{
    const auto at = newest_.find(number);
    return at == newest_.end() ? nullptr : at->second;
}

Kept<Part> PartsByNumber::byId(Id id) const
{
    const auto at = byId_.find(id);
    return at == byId_.end() ? nullptr : at->second;
}

std::optional<Problem> moduleProblem(const PartsByNumber &parts, const Part &part)
{
    std::vector<std::string> around;
    return problemWithin(parts, part, around);
}

Stamped Stamper::level(const Contents &contents, Id instance, std::unordered_map<Id, Id> &known)
{
    const auto number = [&](const auto &list) {
        for (const auto &one : list)
            if (Id &id = known[one.id]; !id)
                id = ids_.next();
    };
    // Spaces first: they have the lowest ids, so that walks over children find them at once.
    number(contents.spaces), number(contents.items), number(contents.runs);
    const auto mapped = [&known](Id local) {
        const auto at = known.find(local);
        return at == known.end() ? Id() : at->second;
    };
    const auto hang = [&](auto &entity) {
        entity.slot = entity.id;
        entity.id = mapped(entity.id);
        entity.parent = entity.parent ? mapped(entity.parent) : instance;
        entity.module = instance;
        entity.layer = Id();
        entity.own.clear();
    };
    const auto partId = [&](Id local) {
        const std::string *partNumber = numberOf(contents, local);
        const Kept<Part> part = partNumber ? parts_.find(*partNumber) : nullptr;
        return part ? part->id : Id();
    };
    Stamped stamped{contents.spaces, contents.items, contents.runs};
    std::unordered_map<Id, Id> groups;
    for (Space &space : stamped.spaces)
        hang(space);
    for (Item &item : stamped.items) {
        hang(item);
        item.part = partId(item.part);
        if (item.group)
            item.group = groups.try_emplace(item.group, item.id).first->second;
    }
    for (Run &run : stamped.runs) {
        hang(run);
        run.part = partId(run.part);
        run.twin = mapped(run.twin);
        for (PortRef *ref : {&run.from, &run.to})
            if (ref->owner = mapped(ref->owner); !ref->owner)
                ref->port.clear();
    }
    return stamped;
}

void Stamper::add(Edit &edit, const Part &part, Id instance)
{
    if (!part.contents)
        return;
    std::unordered_map<Id, Id> known;
    Stamped stamped = level(*part.contents, instance, known);
    for (Space &space : stamped.spaces)
        edit.add(std::move(space));
    std::vector<std::pair<Id, Kept<Part>>> nested;
    for (Item &item : stamped.items) {
        if (Kept<Part> inner = parts_.byId(item.part); inner && inner->contents)
            nested.emplace_back(item.id, std::move(inner));
        edit.add(std::move(item));
    }
    for (Run &run : stamped.runs)
        edit.add(std::move(run));
    for (const auto &[id, inner] : nested)
        add(edit, *inner, id);
}

} // namespace gridhall
