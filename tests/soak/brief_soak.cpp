// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/compose.h"
#include "tests/soak/soak.h"

#include <fmt/format.h>

#include <random>

namespace gridhall::test {

namespace {

Point cornerAt(double x, double y) { return {tenthsOf(x), tenthsOf(y)}; }

Brief someBrief(std::uint32_t seed)
{
    std::mt19937 dice(seed);
    const auto share = [&] { return std::uniform_real_distribution(0.0, 1.0)(dice); };
    Brief brief;
    brief.it_w = 1e6 + 25e6 * share() * share();
    brief.accelerator = share() < 0.75 ? "GB200" : "H200";
    if (brief.accelerator == "H200")
        brief.it_w *= 0.3;
    brief.twoPaths = share() < 0.7;
    brief.spareCooling = share() < 0.4;
    brief.generators = share() < 0.8;
    brief.designDryBulb_k = 288.15 + 20 * share();
    if (share() < 0.6)
        brief.gridCap_w = brief.it_w * (1.15 + 0.6 * share());
    if (share() < 0.6) {
        const double w = 70 + 200 * share(), d = 60 + 200 * share();
        brief.site = {cornerAt(0, 0), cornerAt(w, 0), cornerAt(w, d), cornerAt(w * 0.6, d), cornerAt(w * 0.6, d * 1.4), cornerAt(0, d * 1.4)};
    }
    return brief;
}

} // namespace

Broken briefRound(std::uint32_t seed)
{
    static const auto library = Library::loaded({GRIDHALL_SHARE "/catalog"});
    if (!library)
        return "the catalogue cannot be read";
    const Brief brief = someBrief(seed);
    const auto result = composed(brief, *library);
    if (!result || (result->answers.empty() && !result->refusal))
        return "neither an answer nor a reason";
    for (const Composition &answer : result->answers) {
        const Kpis &kpis = answer.snapshot->kpis;
        if (answer.snapshot->count(Severity::Error) > 0)
            return fmt::format("{} errors, first {}", answer.snapshot->count(Severity::Error), answer.snapshot->findings.front().check->code);
        if (kpis.itLoad_w.value < brief.it_w - 1 || (brief.gridCap_w > 0 && kpis.facilityLoad_w > brief.gridCap_w))
            return "an answer beside the brief";
    }
    return std::nullopt;
}

} // namespace gridhall::test
