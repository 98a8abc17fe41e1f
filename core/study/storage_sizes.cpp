// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/storage_sizes.h"

#include <algorithm>

namespace gridhall {

std::vector<StorageSize> storageSizes(const Snapshot &snapshot)
{
    if (!snapshot.year)
        return {};
    const Year &year = *snapshot.year;
    const Site &site = snapshot.layout.site();
    std::vector<StorageSize> sizes;
    if (site.gridCap_w > 0) {
        std::vector<double> load;
        for (const YearHour &hour : year.hours)
            load.push_back(std::max(0.0, hour.site_w() - hour.pv_w - hour.wind_w));
        sizes.push_back(
            {"grid_cap", translatable("Storage", "Battery for the connection"), storageForCap(load, site.gridCap_w, year.battery)});
    }
    if (site.gridRamp_w_per_s > 0 && year.trainingStep_w > 0)
        sizes.push_back({"ramp", translatable("Storage", "Battery for the ramp limit"),
                         storageForRamp(year.trainingStep_w, site.gridRamp_w_per_s, year.battery)});
    if (const double seconds = snapshot.layout.criteria().rideThrough_s; seconds > 0)
        sizes.push_back({"ride_through", translatable("Storage", "Battery for the ride-through"),
                         storageForRideThrough(year.sitePeak_w, seconds, year.battery)});
    return sizes;
}

} // namespace gridhall
