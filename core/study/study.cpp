// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.h"

#include "core/energy/workload_energy.h"

namespace gridhall {

SnapshotPtr study(const Layout &layout, std::int64_t revision, Tier tier, const SnapshotPtr &previous,
                  const std::stop_token &stop)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->layout = layout;
    snapshot->revision = revision;
    snapshot->tier = tier;
    if (previous)
        snapshot->index = previous->index;
    const Census census(layout);
    snapshot->loads = itLoads(census);
    for (const ItLoad &load : snapshot->loads)
        snapshot->kpis.itLoad_w.value += load.peak_w;
    for (const Check *check : allChecks()) {
        if (stop.stop_requested())
            return nullptr;
        for (Finding &finding : check->run(*snapshot)) {
            finding.check = check;
            snapshot->findings.push_back(std::move(finding));
        }
    }
    return snapshot;
}

} // namespace gridhall
