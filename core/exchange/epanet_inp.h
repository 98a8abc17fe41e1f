// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/liquid/pipe_network.h"

#include <string>
#include <string_view>

namespace gridhall {

/// Reads an EPANET 2 input file at its first hour: sections JUNCTIONS, RESERVOIRS, TANKS, PIPES, PUMPS, VALVES (TCV,
/// FCV, GPV), DEMANDS, PATTERNS, CURVES, STATUS, CONTROLS on tank levels, OPTIONS, TIMES. Flow units and constants are
/// EPANET's. What it cannot solve it refuses, naming the line.
Result<NamedNetwork> readEpanetInp(std::string_view text);

/// Writes a network as an EPANET input file in l/s, Darcy-Weisbach or Hazen-Williams. Fixed losses become throttle
/// valves; constants that EPANET does not let one choose differ in the fourth digit.
std::string writeEpanetInp(const NamedNetwork &network);

} // namespace gridhall
