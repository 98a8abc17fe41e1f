// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/energy/band.h"
#include "core/energy/year.h"
#include "core/study/snapshot.h"

namespace gridhall {

/// The made-up climate of a site; also what stands in for a weather file that is not there.
WeatherPtr syntheticWeather(const Site &site);

/// The year of a design as drawn: workloads, connection, tariff, battery, generators, sun and wind. `buildOut` is the
/// share of the racks that work.
YearCase yearCaseOf(const Layout &layout, WorkShape work, const WeatherPtr &weather, double buildOut = 1);

/// Simulates the year of a snapshot whose design point is solved; null without IT load.
YearPtr simulatedYear(const Snapshot &settled, const WeatherPtr &weather, double buildOut = 1);
/// The same with what is known already: a site without IT load has no year.
class SiteEngines;
class LossFit;
YearPtr simulatedYear(const SiteEngines &engines, const LossFit &losses, const YearCase &yearCase);

/// What surrounds the number: how sure it is, what moves it most.
struct YearOutlook {
    Band band;
    std::vector<Lever> levers; ///< The strongest ten.
};
/// Needs a few more simulations (weather 2 K colder and warmer).
YearOutlook yearOutlook(const Snapshot &settled);
/// The band alone: cheap.
Band yearBand(const Snapshot &settled);

} // namespace gridhall
