// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/power_case.h"

namespace gridhall {

/// What an 800 VDC variant of an AC layout is reckoned with. All grade assumption, to be replaced by datasheets: the
/// rectifier's curve is fitted to 97.2, 98.0, 98.0 % at 25, 50, 100 %; supplies in racks at their working point.
struct DcVariant {
    double voltage_v = 800;
    LossCurve rectifier{0.005599, 0.003611, 0.011198};
    double rackSupplyAc = 0.975; ///< AC to the rack's busbar.
    double rackSupplyDc = 0.985; ///< 800 V to the rack's busbar.
};

/// The same layout with a rectifier in the place of each UPS and direct current on all that it feeds: conductors of the
/// same section (two in the loop instead of three phases), no transformers behind it, racks that draw what their busbar
/// needs through a DC/DC converter. Machines behind a UPS take direct current as they are. What no UPS feeds stays AC.
PowerCase dcVariantOf(const PowerCase &network, const DcVariant &variant);

/// Power that reaches the busbars of all racks, W: what both variants deliver alike.
double busbarPower(const PowerCase &network, const DcVariant &variant);

} // namespace gridhall
