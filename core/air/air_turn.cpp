// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_devices.h"

#include <algorithm>
#include <cmath>

/// What moves by itself in a room: fans of racks that breathe warm, air through open doors.
namespace gridhall {

namespace {

constexpr double discharge = 0.6, doorGravity_m_per_s2 = 9.81;

} // namespace

void AirDevices::injectDoors()
{
    for (std::size_t d = 0; d < doors_.size(); ++d) {
        const AirGrid::Doorway &at = grid_.doorways[d];
        const double flow = std::abs(doors_[d]);
        for (const AirMouth &mouth : doors_[d] > 0 ? at.high : at.low)
            injected_[static_cast<std::size_t>(mouth.cell)] -= static_cast<float>(flow * double(mouth.share));
        for (const AirMouth &mouth : doors_[d] > 0 ? at.low : at.high) {
            injected_[static_cast<std::size_t>(mouth.cell)] += static_cast<float>(flow * double(mouth.share));
            sourceFlow_[static_cast<std::size_t>(mouth.cell)] += static_cast<float>(flow * double(mouth.share));
        }
    }
}

/// What the difference of temperature drives through an open door (see AirDoorway).
double AirDevices::doorFlow(std::size_t door, const std::vector<float> &theta) const
{
    const AirGrid::Doorway &at = grid_.doorways[door];
    const AirDoorway &doorway = room_.doorways[door];
    if (at.low.empty() || at.high.empty() || doorway.open <= 0)
        return 0;
    const AirBox &box = doorway.opening.box;
    const double high = box.max[2] - box.min[2], wide = std::max(box.max[0] - box.min[0], box.max[1] - box.min[1]);
    const double warmer = (double(meanAt(theta, at.low)) + double(meanAt(theta, at.high))) / 2 + airAbout_k - doorway.beyond_k;
    return std::copysign(
        doorway.open * discharge / 3 * wide * high * std::sqrt(doorGravity_m_per_s2 * high * std::abs(warmer) / airAbout_k), warmer);
}

double AirDevices::turn(const std::vector<float> &theta)
{
    double most = 0;
    bool turned = false;
    for (std::size_t d = 0; d < flows_.size(); ++d) {
        const AirDevice &device = room_.devices[d];
        if (device.cooler || device.fanPerK <= 0 || !works(d))
            continue;
        const double intake_k = double(meanAt(theta, grid_.devices[d].intake)) + airAbout_k;
        const double asked = usual_[d] * std::clamp(1 + device.fanPerK * (intake_k - device.fanFrom_k), 1.0, mostFanFactor);
        if (std::abs(asked - flows_[d]) < 1e-3 * flows_[d])
            continue;
        most = std::max(most, std::abs(asked - flows_[d]) / flows_[d]);
        flows_[d] = (flows_[d] + asked) / 2;
        base_k_[d] = device.heat_w / (heatPerFlow_ * flows_[d]);
        turned = true;
    }
    for (std::size_t d = 0; d < doors_.size(); ++d) {
        const double asked = doorFlow(d, theta), change = std::abs(asked - doors_[d]);
        if (change < 1e-4 * throughput_)
            continue;
        most = std::max(most, change / std::max(throughput_, 1e-9));
        doors_[d] = (doors_[d] + asked) / 2;
        turned = true;
    }
    if (turned)
        inject();
    return most;
}

void AirDevices::take(std::vector<double> flows)
{
    flows_ = std::move(flows);
    const double most = limit();
    capacityShort_ = most > 0 && most < heat_;
    inject();
}

/// Heat that leaves through an open door.
double AirDevices::carriedOut_w(std::size_t door, const std::vector<float> &theta) const
{
    const double flow = doors_[door];
    if (flow == 0)
        return 0;
    const double out = double(meanAt(theta, flow > 0 ? grid_.doorways[door].high : grid_.doorways[door].low)) + airAbout_k;
    return heatPerFlow_ * std::abs(flow) * (out - room_.doorways[door].beyond_k);
}

} // namespace gridhall
