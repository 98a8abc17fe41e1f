// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

/// A figure of the year against its target; nothing without either.
std::vector<Finding> aboveOfYear(const Snapshot &snapshot, const Kpi &kpi, double target, Dimension dimension)
{
    if (!snapshot.year || target <= 0 || kpi.value <= target)
        return {};
    auto finding = atMost(snapshot, Amount(kpi.value, dimension), Amount(target, dimension));
    if (!finding)
        return {};
    finding->arguments = {*finding->demand, *finding->limit, snapshot.year->weather->place};
    return {std::move(*finding)};
}

std::vector<Finding> pueOfYear(const Snapshot &s)
{
    return aboveOfYear(s, s.kpis.pueYear, s.layout.criteria().pueTarget, Dimension::Efficiency);
}

std::vector<Finding> wueOfYear(const Snapshot &s)
{
    return aboveOfYear(s, s.kpis.wueYear_m3_per_j, s.layout.criteria().wueTarget_m3_per_j, Dimension::WaterPerEnergy);
}

std::vector<Finding> tokEnergyOfYear(const Snapshot &s)
{
    return aboveOfYear(s, s.kpis.tokEnergyYear_j_per_token, s.layout.criteria().tokEnergyTarget_j_per_token, Dimension::EnergyPerToken);
}

std::vector<Finding> waterOfYear(const Snapshot &s)
{
    const double limit = s.layout.criteria().waterLimit_m3;
    if (!s.year || limit <= 0 || s.year->total.water_m3 <= limit)
        return {};
    auto finding = atMost(s, Amount(s.year->total.water_m3, Dimension::Volume), Amount(limit, Dimension::Volume));
    if (!finding)
        return {};
    finding->arguments = {*finding->demand, *finding->limit, s.year->weather->place};
    return {std::move(*finding)};
}

} // namespace

const Check tokEnergyYearTarget{
    .code = "TOK-006",
    .severity = Severity::Error,
    .title = translatable("Checks", "TokEnergy of the year above target"),
    //: %1 the TokEnergy of the year, %2 the target, %3 the place of the weather.
    .message = translatable("Checks", "TokEnergy over the year is %1; the target is %2 (weather: %3)."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria; Gridhall's definition of TokEnergy, 8,760 hours"),
    .run = tokEnergyOfYear,
    .yearly = true,
};

const Check pueYearTarget{
    .code = "TOK-007",
    .severity = Severity::Error,
    .title = translatable("Checks", "PUE of the year above target"),
    //: %1 the PUE of the year, %2 the target, %3 the place of the weather.
    .message = translatable("Checks", "PUE over the year is %1; the target is %2 (weather: %3)."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria; ISO/IEC 30134-2, simulated over 8,760 hours"),
    .run = pueOfYear,
    .yearly = true,
};

const Check wueYearTarget{
    .code = "TOK-008",
    .severity = Severity::Error,
    .title = translatable("Checks", "WUE of the year above target"),
    //: %1 the WUE of the year, %2 the target, %3 the place of the weather.
    .message = translatable("Checks", "WUE over the year is %1; the target is %2 (weather: %3)."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria; ISO/IEC 30134-9, simulated over 8,760 hours"),
    .run = wueOfYear,
    .yearly = true,
};

const Check waterYearLimit{
    .code = "TOK-009",
    .severity = Severity::Error,
    .title = translatable("Checks", "More water than the site has"),
    //: %1 the water of the year, %2 the limit, %3 the place of the weather.
    .message = translatable("Checks", "The plant uses %1 of water a year; the limit is %2 (weather: %3)."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria"),
    .run = waterOfYear,
    .yearly = true,
};

} // namespace gridhall
