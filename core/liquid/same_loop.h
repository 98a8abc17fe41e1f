// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/liquid/liquid_loops.h"

/// Campuses repeat: loops that differ in nothing but names are solved once.
namespace gridhall {

std::size_t fingerprint(const LoopCase &loop);
bool sameButNames(const LoopCase &one, const LoopCase &other);
/// The result of one loop as that of another that is the same but for names.
LoopResult renamed(const LoopResult &result, const LoopCase &was, const LoopCase &now);

} // namespace gridhall
