// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/study/study.h"
#include "tests/soak/soak.h"
#include "tests/soak/some_edit.h"

#include <fmt/core.h>

#include <random>

namespace gridhall::test {

namespace {

/// Everything a reader sees of a settled study, digits and all.
std::string seenOf(const Snapshot &snapshot)
{
    const Kpis &kpis = snapshot.kpis;
    std::string seen;
    for (const Kpi &kpi :
         {kpis.itLoad_w, kpis.powerDensity_w_per_m2, kpis.tightestPowerMargin, kpis.thermalHeadroom, kpis.pue, kpis.tokEnergy_j_per_token})
        seen += fmt::format("{} {} {} {} {}\n", kpi.value, kpi.limit, kpi.margin, kpi.known, kpi.where.value);
    for (const Finding &finding : snapshot.findings)
        seen += fmt::format("{} {}\n", finding.check->code, plain(finding.message()));
    return seen;
}

} // namespace

Broken studyRound(std::uint32_t seed)
{
    const auto project = openedAny(std::string(GRIDHALL_SHARE) + "/samples/ai-pod.json");
    if (!project)
        return plain(project.problem().text);
    std::mt19937 dice(seed);
    Layout layout = project->layout;
    SnapshotPtr kept = study(layout, 0, Tier::Settled, nullptr);
    for (int step = 1; step <= 10; ++step) {
        layout = layout.applying(someEdit(layout, dice));
        kept = study(layout, step, Tier::Settled, kept);
        const SnapshotPtr fresh = study(layout, step, Tier::Settled, nullptr);
        if (seenOf(*kept) != seenOf(*fresh))
            return fmt::format("step {}: what was kept changes the answer\nkept:\n{}fresh:\n{}", step, seenOf(*kept), seenOf(*fresh));
    }
    return {};
}

} // namespace gridhall::test
