// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cooling_json.h"

#include "core/checks/headroom.h"
#include "core/energy/loss_study.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace gridhall::cli {

namespace {

constexpr const char *headroomKinds[] = {"rack", "loop", "cdu", "plant"};
constexpr const char *dayNames[] = {"hot", "humid", "cold"};
constexpr const char *lossNames[] = {"rack_side_pumps", "cdu", "machine", "utility", "heat_rejection"};

Json secondsOrNull(double seconds) { return seconds >= 0 ? rounded(seconds) : Json(); }

} // namespace

Json rounded(double value)
{
    if (!std::isfinite(value))
        return nullptr;
    char text[32];
    std::snprintf(text, sizeof text, "%.12g", value);
    return std::strtod(text, nullptr);
}

Json headroomJson(const Snapshot &snapshot)
{
    Json all = Json::array();
    for (const Headroom &room : headrooms(snapshot))
        all.push_back({{"kind", headroomKinds[static_cast<int>(room.kind)]},
                       {"id", named(snapshot.layout, room.id)},
                       {"heat_kw", rounded(room.heat_w * 1e-3)},
                       {"left_kw", room.wattsKnown() ? rounded(room.left_w() * 1e-3) : Json()},
                       {"left_pct", room.wattsKnown() ? rounded(room.share() * 100) : Json()},
                       {"left_k", room.kelvinsKnown() ? rounded(room.left_k()) : Json()},
                       {"limited_by", room.limitedBy.source}});
    return all;
}

Json designDaysJson(const Snapshot &snapshot)
{
    Json days = Json::array();
    for (const DesignDay &day : snapshot.plant.days)
        days.push_back({{"day", dayNames[static_cast<int>(day.kind)]},
                        {"dry_bulb_c", rounded(day.dryBulb_k - 273.15)},
                        {"wet_bulb_c", rounded(day.wetBulb_k - 273.15)},
                        {"plant_kw", rounded(day.electrical_w * 1e-3)},
                        {"water_l_per_s", rounded(day.water_m3_per_s * 1e3)},
                        {"supply_over_set_point_k", rounded(day.over_k)},
                        {"heat_not_taken_kw", rounded(day.unmet_w * 1e-3)}});
    return days;
}

Json lossesJson(const Snapshot &snapshot)
{
    Json losses = Json::array();
    if (!snapshot.network)
        return nullptr;
    const LossStudy study(snapshot.layout, snapshot.liquid, snapshot.air, snapshot.loads, *snapshot.network);
    if (study.steady().loops.empty() && study.steady().rooms.empty())
        return nullptr;
    for (const Loss loss : allLosses) {
        const LossTimes times = lossTimes(study, loss);
        losses.push_back({{"lost", lossNames[static_cast<int>(loss)]},
                          {"coolant_at_limit_s", secondsOrNull(times.supply_s)},
                          {"plates_too_warm_s", secondsOrNull(times.plate_s)},
                          {"inlet_air_too_warm_s", secondsOrNull(times.air_s)}});
    }
    const LossBackup &backup = study.backup();
    return {{"events", losses},
            {"ups_kwh", rounded(backup.ups_j / 3.6e6)},
            {"ups_carries_it_s", rounded(backup.ups_s())},
            {"generators", backup.generators},
            {"generator_start_s", rounded(backup.generatorStart_s)}};
}

} // namespace gridhall::cli
