// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/workloads.h"

#include "core/layout/layout.h"

namespace gridhall {

Workloads::Workloads(const Layout &layout) : layout_(layout)
{
    for (const auto &assignment : layout.all<Assignment>())
        byTarget_[assignment->target].push_back(assignment);
}

std::vector<Kept<Assignment>> Workloads::of(Id rack) const
{
    Id id = rack;
    for (int depth = 0; depth < 64; ++depth) {
        const auto at = byTarget_.find(id);
        if (at != byTarget_.end())
            return at->second;
        if (!id)
            break;
        const auto entity = layout_.entity(id);
        id = entity ? parentOf(*entity) : Id();
    }
    return {};
}

} // namespace gridhall
