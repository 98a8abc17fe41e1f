// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/keys.h"
#include "core/checks/limits.h"
#include "core/layout/frames.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gridhall {

/// A figure of an item or run of a loop; empty if neither it nor its part states it.
std::optional<double> figureAt(const Snapshot &snapshot, Id id, const char *key);

/// What something in a loop has against its limit; `left`: of the limit, in its unit.
Finding atLimit(const Snapshot &snapshot, Id id, const Amount &demand, const Amount &limit, double left);

/// Pumps of the solved loops, alone or in CDUs and machines: loop and link.
template <class Visit>
void eachPump(const Snapshot &snapshot, Visit visit)
{
    for (const LoopResult &loop : snapshot.liquid.loops)
        for (std::size_t k = 0; loop.hydraulic && k < loop.network->links.size(); ++k)
            if (loop.network->pipes.links[k].kind == NetworkLink::Kind::Pump && loop.hydraulics.state.flow_m3_per_s[k] > 1e-7)
                visit(loop, k);
}

/// Parts that leave a figure blank, each with who uses it: one unproven Note for each part.
class FiguresLeftBlank {
public:
    void add(const Snapshot &snapshot, Id user);
    void addTo(const Snapshot &snapshot, std::vector<Finding> &found) const;

private:
    std::map<Id, std::vector<Id>> users_; ///< By part.
};

} // namespace gridhall
