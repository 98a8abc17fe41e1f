// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_devices.h"

namespace gridhall {

/// Whose air racks breathe and where theirs goes, into `field`'s devices: a tracer carried from the coolers gives the
/// share of each intake that is local supply, the adjoint of the same sweep the share of each outlet that coolers draw in
/// without a rack between (capture indices; thermal reference A2). `sweep` holds the flow, `theta` the temperatures over
/// `airAbout_k` that it came to.
void addAirShares(const AirCase &room, const AirGrid &grid, const AirDevices &devices, const std::vector<float> &theta, HeatSweep &sweep,
                  AirField &field);

} // namespace gridhall
