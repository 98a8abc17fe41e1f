// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_origins.h"

#include "core/air/air_devices.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double leastOrigin = 1e-3;
constexpr double originRests = 2e-3; ///< Largest change of a share that counts as none.

std::vector<double> flowsOf(const AirField &field)
{
    std::vector<double> flows;
    for (const AirField::Device &device : field.devices)
        flows.push_back(device.flow_m3_per_s);
    return flows;
}

} // namespace

std::vector<std::vector<AirOrigin>> airOrigins(const AirCase &room, const AirField &field, std::span<const std::size_t> racks)
{
    std::vector<std::vector<AirOrigin>> all(racks.size());
    const AirMethod method;
    const AirGrid grid = gridOf(room, method);
    if (field.rounds == 0 || field.devices.size() != room.devices.size() || grid.shape != field.shape)
        return all;
    const AirLevels levels = levelsOf(grid);
    const AirDevices devices(room, grid, flowsOf(field));
    HeatSweep heat(grid, levels);
    heat.set(field.flux_m3_per_s, devices.sourceFlow(), method.diffusivity_m2_per_s);
    for (std::size_t i = 0; i < racks.size(); ++i) {
        std::vector<float> asked(grid.shape.size(), 0.0F), weight(grid.shape.size(), 0.0F);
        for (const AirMouth &mouth : grid.devices[racks[i]].intake)
            asked[static_cast<std::size_t>(mouth.cell)] += mouth.share;
        std::vector<double> shares(room.devices.size(), 0.0);
        heat.solveBack(weight, asked, [&](const std::vector<float> &value) {
            double change = 0;
            for (std::size_t d = 0; d < shares.size(); ++d) {
                double now = 0;
                for (const AirMouth &mouth : grid.devices[d].outlet)
                    now += double(value[static_cast<std::size_t>(mouth.cell)]) * double(heat.perGain(mouth.cell)) * devices.flow(d) *
                           double(mouth.share);
                change = std::max(change, std::abs(now - shares[d]));
                shares[d] = now;
            }
            return change < originRests;
        });
        for (std::size_t d = 0; d < shares.size(); ++d)
            if (devices.works(d) && shares[d] > leastOrigin)
                all[i].push_back({d, shares[d]});
        std::ranges::sort(all[i], [](const AirOrigin &a, const AirOrigin &b) { return a.share > b.share; });
    }
    return all;
}

} // namespace gridhall
