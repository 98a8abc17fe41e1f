// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/power_flow.h"

namespace gridhall {

/// How long a UPS, or a rectifier with batteries on its bus, carries its load without an input: what the batteries drawn on its DC link hold, or it itself.
struct Autonomy {
    std::int32_t element = -1;
    std::vector<std::int32_t> stores; ///< Batteries on its link.
    double energy_j = 0;              ///< Usable; 0: not known.
    double draw_w = 0, worst_w = 0;   ///< Of its inverter: normal, and with a path lost.

    bool isKnown() const { return energy_j > 0; }
    double normal_s() const { return draw_w > 0 ? energy_j / draw_w : 0; }
    double worst_s() const { return worst_w > 0 ? energy_j / worst_w : 0; }
};

/// One for each, by element: t = E / (P + loss), the same share of losses as in normal operation. Batteries give
/// their usable energy whatever the power (planning grade: no Peukert, no ageing). Without a flow: energies alone.
std::vector<Autonomy> autonomies(const PowerCase &network, const PowerFlow *flow);

} // namespace gridhall
