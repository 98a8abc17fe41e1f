// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_indices.h"

#include <algorithm>

namespace gridhall {

AirIndices airIndices(const AirCase &room, const AirField &field, double recommended_k, double allowed_k)
{
    AirIndices out;
    double over = 0, in = 0, exhaust = 0, supply = 0, returned = 0;
    for (std::size_t d = 0; d < room.devices.size(); ++d) {
        const AirField::Device &device = field.devices[d];
        if (device.flow_m3_per_s <= 0)
            continue;
        if (room.devices[d].cooler) {
            out.coolerFlow_m3_per_s += device.flow_m3_per_s;
            supply += device.flow_m3_per_s * device.outlet_k;
            returned += device.flow_m3_per_s * device.intake_k;
            continue;
        }
        ++out.racks;
        out.rackFlow_m3_per_s += device.flow_m3_per_s;
        in += device.flow_m3_per_s * device.intake_k;
        exhaust += device.flow_m3_per_s * device.outlet_k;
        const double judged = judgedIntake_k(device);
        out.warmest_k = std::max(out.warmest_k, judged);
        over += std::max(0.0, judged - recommended_k);
        out.aboveRecommended += judged > recommended_k + 1e-6;
    }
    if (out.racks > 0 && allowed_k > recommended_k)
        out.rciHigh = std::max(0.0, 1 - over / (out.racks * (allowed_k - recommended_k)));
    if (out.coolerFlow_m3_per_s <= 0 || out.rackFlow_m3_per_s <= 0)
        return out;
    out.supply_k = supply / out.coolerFlow_m3_per_s;
    out.return_k = returned / out.coolerFlow_m3_per_s;
    out.meanIntake_k = in / out.rackFlow_m3_per_s;
    const double rise = (exhaust - in) / out.rackFlow_m3_per_s;
    if (rise > 0)
        out.rti = (out.return_k - out.supply_k) / rise;
    const double spent = exhaust - out.rackFlow_m3_per_s * out.supply_k;
    if (spent > 0)
        out.shi = std::clamp((in - out.rackFlow_m3_per_s * out.supply_k) / spent, 0.0, 1.0);
    return out;
}

} // namespace gridhall
