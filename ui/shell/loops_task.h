// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

/// Balancing and sizing of the coolant loops: each is one undo step and says what it did.
namespace gridhall {

bool hasSolvedLoops(const Desk &desk); ///< At least one loop is drawn through.
void balanceLoops(Desk &desk);
void sizeLoops(Desk &desk);

} // namespace gridhall
