// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <vector>

namespace gridhall {

namespace key {
inline constexpr const char *glycol = "glycol_share"; ///< Of propylene glycol by volume in the loop of a cooler.
}

/// Assumed where parts do not say: pressure drop of a rack with its hoses and couplings at its flow (70 to 150 kPa in
/// use), of a coil or exchanger, of a chiller or dry cooler, and the head of a pump built into a machine.
inline constexpr double rackDrop_pa = 100e3, coilDrop_pa = 50e3, machineDrop_pa = 60e3, ownPump_pa = 250e3;

/// A figure that a coolant loop hangs on and that can be stated for an item, with what is used until it is; 0: nothing.
struct CoolantFigure {
    const char *key = nullptr;
    double assumed = 0;
};
/// Of coolers, coils, tanks and liquid-cooled racks; empty for all else.
std::vector<CoolantFigure> coolantFigures(const Layout &layout, Id entity);

} // namespace gridhall
