// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/liquid/liquid_loops.h"

namespace gridhall {

/// What keeps parts of a drawn loop from doing theirs: legs that lead nowhere, loads and coolers nothing flows through
/// (with the shut valve, where there is one), pumps that are pressed back. By id; empty where all is well.
std::vector<LoopTrouble> loopTroubles(const LoopCase &loop, const LoopHydraulics &hydraulics);

} // namespace gridhall
