// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

/// One fixed unit for each dimension, so that scripts never meet a changed prefix.
namespace gridhall::cli {

struct UnitCard {
    const char *symbol;
    double factor, offset = 0; ///< shown = si * factor + offset
    double shown(double si) const { return si * factor + offset; }
};

/// "kW", "K", "kg/m2" ...; the symbol of a pure number is empty.
UnitCard unitOf(Dimension dimension);

} // namespace gridhall::cli
