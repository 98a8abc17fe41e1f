// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/larger_part.h"

#include "core/catalog/keys.h"
#include "core/layout/own_fields.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

double statedOr0(const Part &part, const char *key)
{
    const Given *given = part.figure(key);
    return given ? given->value : 0;
}

/// Whether what is joined to one can be joined to the other.
bool hasPortsOf(const Part &candidate, const Part &now)
{
    return std::ranges::all_of(now.ports, [&](const Port &port) {
        const Port *same = candidate.port(port.name);
        return same && same->kind == port.kind && same->circuit == port.circuit;
    });
}

bool canReplace(const Part &candidate, const Part &now)
{
    const double was = statedOr0(now, key::voltage), is = statedOr0(candidate, key::voltage);
    return candidate.role == now.role && candidate.number != now.number && std::abs(is - was) <= 0.05 * was &&
           candidate.trait("current") == now.trait("current") && !candidate.contents == !now.contents && hasPortsOf(candidate, now);
}

template <class T>
Edit withPart(const Kept<T> &before, Adopted part)
{
    T after = *before;
    after.part = part.part;
    replaceByHand(part.edit, before, std::move(after));
    return std::move(part.edit);
}

} // namespace

Kept<Part> largerPart(const Library &library, const Part &now, const char *key, double atLeast)
{
    Kept<Part> best;
    for (const Kept<Part> &part : library.parts())
        if (canReplace(*part, now) && statedOr0(*part, key) >= atLeast && (!best || statedOr0(*part, key) < statedOr0(*best, key)))
            best = part;
    return best;
}

Result<Edit> replaced(const Layout &layout, const PartSource &library, Id entity, const std::string &number)
{
    const Kept<Item> item = layout.find<Item>(entity);
    const Kept<Run> run = layout.find<Run>(entity);
    if ((!item && !run) || (item ? item->module : run->module))
        return Problem(translatable("Catalog", "What belongs to a module is changed in the module."));
    auto part = adopted(layout, library, number);
    if (!part)
        return part.problem();
    return item ? withPart(item, std::move(*part)) : withPart(run, std::move(*part));
}

} // namespace gridhall
