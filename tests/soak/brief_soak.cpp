// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/compose.h"
#include "tests/soak/soak.h"
#include "tests/support/some_brief.h"

#include <fmt/format.h>

namespace gridhall::test {

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
            return fmt::format("{} errors, first {}", answer.snapshot->count(Severity::Error),
                               answer.snapshot->findings.front().check->code);
        if (kpis.itLoad_w.value < brief.it_w - 1 || (brief.gridCap_w > 0 && kpis.facilityLoad_w > brief.gridCap_w))
            return "an answer beside the brief";
    }
    return std::nullopt;
}

} // namespace gridhall::test
