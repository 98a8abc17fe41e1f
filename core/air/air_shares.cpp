// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_shares.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double shareRests = 1e-2; ///< Largest change of a rack's share that counts as none.

class Shares {
public:
    Shares(const AirCase &room, const AirGrid &grid, const AirDevices &devices, HeatSweep &sweep, AirField &field)
        : room_(room), grid_(grid), devices_(devices), sweep_(sweep), field_(field), size_(grid.shape.size())
    {
    }

    void supply(std::vector<float> &tracer)
    {
        sweep_.solve(tracer, atCoolers(&AirGrid::Device::outlet), [&](const std::vector<float> &value) {
            return rested(&AirField::Device::supplyShare,
                          [&](std::size_t d) { return (1 - room_.devices[d].backflow) * double(meanAt(value, grid_.devices[d].intake)); });
        });
    }

    void returned(std::vector<float> &reach)
    {
        sweep_.solveBack(reach, atCoolers(&AirGrid::Device::intake), [&](const std::vector<float> &value) {
            return rested(&AirField::Device::returnShare, [&](std::size_t d) {
                double sum = 0;
                for (const AirMouth &mouth : grid_.devices[d].outlet)
                    sum += double(mouth.share) * double(value[static_cast<std::size_t>(mouth.cell)]) * double(sweep_.perGain(mouth.cell));
                return sum;
            });
        });
    }

private:
    /// Air that coolers give or take, by cell.
    std::vector<float> atCoolers(std::vector<AirMouth> AirGrid::Device::*opening) const
    {
        std::vector<float> flow(size_, 0.0F);
        for (std::size_t d = 0; d < room_.devices.size(); ++d)
            if (devices_.works(d) && room_.devices[d].cooler)
                for (const AirMouth &mouth : grid_.devices[d].*opening)
                    flow[static_cast<std::size_t>(mouth.cell)] += static_cast<float>(devices_.flow(d)) * mouth.share;
        return flow;
    }

    /// Takes the racks' shares; whether they are about what they were.
    template <class Share>
    bool rested(double AirField::Device::*into, const Share &share) const
    {
        double change = 0;
        for (std::size_t d = 0; d < room_.devices.size(); ++d) {
            if (!devices_.works(d) || room_.devices[d].cooler)
                continue;
            const double now = std::clamp(share(d), 0.0, 1.0);
            change = std::max(change, std::abs(now - field_.devices[d].*into));
            field_.devices[d].*into = now;
        }
        return change < shareRests;
    }

    const AirCase &room_;
    const AirGrid &grid_;
    const AirDevices &devices_;
    HeatSweep &sweep_;
    AirField &field_;
    std::size_t size_;
};

/// Air as cool as the supply has met no rack, air as warm as the exhaust has: a good start.
std::vector<float> tracerFrom(const AirCase &room, const AirGrid &grid, const AirDevices &devices, const std::vector<float> &theta)
{
    std::vector<float> tracer(grid.shape.size(), 0.0F);
    double rise = 0, flow = 0;
    for (std::size_t d = 0; d < room.devices.size(); ++d)
        if (!room.devices[d].cooler && devices.works(d)) {
            rise += room.devices[d].heat_w / (room.density_kg_per_m3 * airHeat_j_per_kg_k);
            flow += devices.flow(d);
        }
    if (rise <= 0)
        return tracer;
    const auto calm = static_cast<float>(devices.coolestSupply_k() - airAbout_k), share = static_cast<float>(flow / rise);
    for (std::size_t c = 0; c < tracer.size(); ++c)
        if (!grid.solid[c])
            tracer[c] = std::clamp(1 - (theta[c] - calm) * share, 0.0F, 1.0F);
    return tracer;
}

} // namespace

void addAirShares(const AirCase &room, const AirGrid &grid, const AirDevices &devices, const std::vector<float> &theta, HeatSweep &sweep,
                  AirField &field)
{
    Shares shares(room, grid, devices, sweep, field);
    std::vector<float> tracer = tracerFrom(room, grid, devices, theta);
    shares.supply(tracer);
    // What did not come straight from a cooler goes straight to one, by and large.
    for (std::size_t c = 0; c < tracer.size(); ++c)
        tracer[c] = grid.solid[c] ? 0.0F : (1 - tracer[c]) / std::max(sweep.perGain(static_cast<std::int32_t>(c)), 1e-6F);
    shares.returned(tracer);
}

} // namespace gridhall
