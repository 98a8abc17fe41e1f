// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/heat_sweep.h"

namespace gridhall {

/// Buoyancy through the z faces, m3/s: A tau g beta (T - T_ref); `theta` is over `airAbout_k`. Closed faces have none.
void setLift(const AirGrid &grid, double drag_s, const std::vector<float> &theta, std::vector<float> &lift);
/// What a potential has to carry: injected less what buoyancy brings.
void setSource(const AirGrid &grid, const std::vector<float> &injected, const std::vector<float> &lift, std::vector<float> &source);
/// Flow of a potential and of buoyancy.
void setFlux(const AirGrid &grid, const std::vector<float> &psi, const std::vector<float> &lift, AirFlux &flux);

} // namespace gridhall
