// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/assembly.h"
#include "core/compose/compose.h"

namespace gridhall {

/// Numbers of blocks, and where they stand.
struct Fit {
    Sizing sizing;
    Siting siting;
    bool found = false;
};

/// Draws a sizing that has its places and studies it; a refusal in place of an answer says why not.
std::optional<Composition> answered(const Library &library, const Brief &brief, const std::stop_token &stop, Aim aim, const Fit &fit,
                                    const std::vector<ModuleBlock> &blocks, std::optional<Text> &refusal);

} // namespace gridhall
