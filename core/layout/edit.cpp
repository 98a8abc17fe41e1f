// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/edit.h"

#include <unordered_map>

namespace gridhall {

Edit Edit::inverted() const
{
    Edit inverse;
    for (auto change = changes_.rbegin(); change != changes_.rend(); ++change)
        inverse.push({change->after, change->before});
    return inverse;
}

Edit Edit::then(const Edit &later) const
{
    std::vector<Change> merged = changes_;
    std::unordered_map<Id, std::size_t> place;
    for (std::size_t i = 0; i < merged.size(); ++i)
        place[idOf(merged[i].either())] = i;
    for (const Change &change : later.changes()) {
        const auto [at, isNew] = place.try_emplace(idOf(change.either()), merged.size());
        if (isNew)
            merged.push_back(change);
        else
            merged[at->second].after = change.after;
    }
    Edit both;
    for (Change &change : merged) {
        const bool vanished = !change.before && !change.after;
        const bool same = change.before && change.after && sameContent(*change.before, *change.after);
        if (!vanished && !same)
            both.push(std::move(change));
    }
    return both;
}

} // namespace gridhall
