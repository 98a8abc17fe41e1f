// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/loop_capacity.h"

namespace gridhall {

std::vector<Finding> overLoopCapacity(const Snapshot &snapshot, Circuit circuit)
{
    std::vector<Finding> found;
    const double reserve = snapshot.layout.criteria().liquidReserve;
    for (const LoopResult &loop : snapshot.liquid.loops) {
        if (loop.circuit != circuit || loop.sources.empty() || !loop.capacityKnown)
            continue;
        auto finding = atMost(snapshot, Amount(loop.heat_w, Dimension::Power), Amount(loop.capacity_w * (1 - reserve), Dimension::Power));
        if (!finding)
            continue;
        for (const LoopResult::Source &source : loop.sources)
            finding->subjects.push_back(source.id);
        finding->arguments = {nameOf(snapshot, loop.sources.front().id), Amount(static_cast<double>(loop.sources.size()), Dimension::Count),
                              *finding->demand, *finding->limit};
        finding->cause = loop.runs;
        found.push_back(std::move(*finding));
    }
    return found;
}

} // namespace gridhall
