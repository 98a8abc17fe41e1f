// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/drag.h"

#include "core/study/air_fields.h"
#include "core/study/findings.h"
#include "core/study/kpis.h"

namespace gridhall {

namespace {

/// What differs, and what hangs on it: children move with their parent. Sorted.
std::vector<Id> touchedIds(const Layout &before, const Layout &after)
{
    std::vector<Id> touched;
    const Edit difference = Layout::difference(before, after);
    for (const Edit::Change &change : difference.changes())
        touched.push_back(idOf(change.either()));
    for (std::size_t i = 0; i < touched.size(); ++i)
        for (const Id child : after.children(touched[i]))
            touched.push_back(child);
    std::ranges::sort(touched);
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    return touched;
}

} // namespace

SnapshotPtr draggedStudy(const Layout &layout, std::int64_t revision, const Snapshot &settled, const std::stop_token &stop)
{
    auto snapshot = std::make_shared<Snapshot>(settled);
    snapshot->layout = layout;
    snapshot->revision = revision;
    snapshot->tier = Tier::Drag;
    snapshot->touched = touchedIds(settled.layout, layout);
    snapshot->standing = std::make_shared<const std::vector<Standing>>(standingItems(layout, snapshot->touched));
    std::erase_if(snapshot->findings, [&](const Finding &finding) {
        return finding.check->geometric &&
               std::ranges::any_of(finding.subjects, [&](Id id) { return std::ranges::binary_search(snapshot->touched, id); });
    });
    if (!snapshot->touched.empty() && !addFindings(*snapshot, CheckKind::Geometric, stop))
        return nullptr;
    settleFindings(*snapshot);
    warmAirFields(*snapshot, stop);
    snapshot->kpis.thermalHeadroom = thermalHeadroomOf(*snapshot);
    return snapshot;
}

} // namespace gridhall
