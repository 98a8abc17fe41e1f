// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/layout/operations.h"
#include "core/study/study.h"
#include "tests/soak/soak.h"

#include <fmt/core.h>

#include <algorithm>
#include <random>

namespace gridhall::test {

namespace {

/// Everything a reader sees of a settled study, digits and all.
std::string seenOf(const Snapshot &snapshot)
{
    const Kpis &kpis = snapshot.kpis;
    std::string seen;
    for (const Kpi &kpi : {kpis.itLoad_w, kpis.powerDensity_w_per_m2, kpis.tightestPowerMargin, kpis.thermalHeadroom,
                           kpis.pue, kpis.tokEnergy_j_per_token})
        seen += fmt::format("{} {} {} {} {}\n", kpi.value, kpi.limit, kpi.margin, kpi.known, kpi.where.value);
    for (const Finding &finding : snapshot.findings)
        seen += fmt::format("{} {}\n", finding.check->code, plain(finding.message()));
    return seen;
}

/// One thing a person may do to some objects of the design.
Edit someEdit(const Layout &layout, std::mt19937 &dice)
{
    const auto upTo = [&dice](int most) { return std::uniform_int_distribution(0, most)(dice); };
    std::vector<Id> ids;
    for (const Kept<Item> &item : layout.all<Item>())
        ids.push_back(item->id);
    if (ids.empty())
        return {};
    std::vector<Id> some;
    for (int i = upTo(2); i >= 0; --i)
        some.push_back(ids[static_cast<std::size_t>(upTo(static_cast<int>(ids.size()) - 1))]);
    std::sort(some.begin(), some.end());
    some.erase(std::unique(some.begin(), some.end()), some.end());
    switch (upTo(5)) {
    case 0:
        return rotated(layout, some, {0, 0}, 90000);
    case 1:
        return removed(layout, some);
    case 2: {
        const auto copies = duplicated(layout, some, {fromMm(600), 0});
        return copies ? copies->edit : Edit();
    }
    default:
        return moved(layout, some, {fromMm(100 * (upTo(40) - 20)), fromMm(100 * (upTo(40) - 20))});
    }
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
            return fmt::format("step {}: what was kept changes the answer\nkept:\n{}fresh:\n{}", step, seenOf(*kept),
                               seenOf(*fresh));
    }
    return {};
}

} // namespace gridhall::test
