// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/weights.h"

#include "core/catalog/keys.h"

namespace gridhall {

std::optional<double> weightOf(const Layout &layout, const Item &item)
{
    const Given *own = figureOf(layout, item, key::weight);
    if (!own)
        return std::nullopt;
    double sum = own->value;
    if (roleOf(layout, item) == Role::Module)
        return sum;
    for (const Id child : layout.children(item.id)) {
        const auto mounted = layout.find<Item>(child);
        const auto weight = mounted ? weightOf(layout, *mounted) : std::optional<double>(0.0);
        if (!weight)
            return std::nullopt;
        sum += *weight;
    }
    return sum;
}

} // namespace gridhall
