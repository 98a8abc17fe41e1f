// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/energy/duty.h"
#include "core/energy/renewables.h"
#include "core/energy/year.h"

#include <algorithm>
#include <cmath>

/// A site for tests of its year, and a model of it that is worked out by hand.
namespace gridhall::test {

inline Work servers(Duty duty, double busy)
{
    Work work;
    work.workload = Id(1, 7);
    work.duty = duty;
    work.busy = busy;
    work.servers_w = 10e6;
    work.accelerators_w = 7e6;
    work.idle_w = 2.8e6;
    work.rate = 1e8;
    work.useFactor = 1.05;
    return work;
}

/// A site of 10 MW with everything on it: sun, wind, a battery, a tight connection, generators.
inline YearCase wholeSite()
{
    YearCase site;
    site.weather = syntheticTemperate();
    site.work.works = {servers(Duty::Conversation, 0.6)};
    site.work.network_w = 0.5e6;
    site.misc_fraction = 0.01;
    site.grid.cap_w = 9.6e6;
    site.grid.firm_w = 8e6;
    site.grid.flexible_h = 40;
    site.grid.response_h = 30;
    site.grid.responseShare = 0.25;
    site.grid.exportLimit_w = 0.2e6;
    site.battery.power_w = 2e6;
    site.battery.energy_j = 4 * 3.6e9;
    site.generators.power_w = 1e6;
    site.generators.count = 2;
    site.tariff.energy = {{0.08 / 3.6e6, {}}, {0.2 / 3.6e6, {16, 21, true, 0xfff}}};
    site.tariff.demand = {{10e-3, 0, {}}};
    site.carbon_kg_per_j = {0.4 / 3.6e6};
    PvPlant pv;
    pv.dc_w = 20e6;
    site.pv_w = pvYear_w(*site.weather, pv);
    site.wind_w = windYear_w(*site.weather, 1e6, 100);
    return site;
}

/// Losses with a constant and a square part, cooling by the dry bulb.
inline SiteModel plainModel(const WeatherYear &weather)
{
    return [&weather](double it_w, std::size_t hour) {
        SiteHour site;
        site.loss_w = 0.05e6 + 0.03 * it_w + 2e-9 * it_w * it_w;
        site.cool_w = it_w * (0.04 + 0.003 * std::max(0.0, weather.hours[hour].dryBulb_k - 288.15));
        site.heat_w = it_w + site.loss_w;
        site.water_m3_per_s = 1e-10 * it_w;
        site.mode = weather.hours[hour].dryBulb_k < 288.15 ? CoolingMode::Free : CoolingMode::Mechanical;
        return site;
    };
}

inline bool close(double a, double b, double relative) { return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b)); }

} // namespace gridhall::test
