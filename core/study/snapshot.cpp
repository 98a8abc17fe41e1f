// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/snapshot.h"

namespace gridhall {

int Snapshot::count(Severity severity) const
{
    return static_cast<int>(
        std::ranges::count_if(findings, [severity](const Finding &finding) { return !finding.waived && finding.effective() == severity; }));
}

const ItLoad *Snapshot::load(Id rack) const
{
    const auto at = std::ranges::lower_bound(loads, rack, {}, &ItLoad::rack);
    return at != loads.end() && at->rack == rack ? &*at : nullptr;
}

} // namespace gridhall
