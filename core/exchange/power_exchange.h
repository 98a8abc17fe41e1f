// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/power_case.h"

#include <string>

/// The power network in its normal state in the formats of other solvers, for an independent check of the flow. UPSs,
/// rectifiers and generators cut it into islands: their input is a load of the island above, their output a source of
/// the one below. No-load losses are loads. Cords are loads of their own at what feeds them.
namespace gridhall {

std::string openDssText(const PowerCase &network);        ///< OpenDSS script (.dss).
std::string matpowerText(const PowerCase &network);       ///< MATPOWER case, version 2 (.m).
std::string powerGridModelJson(const PowerCase &network); ///< power-grid-model input data (.pgm.json).

} // namespace gridhall
