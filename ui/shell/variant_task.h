// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

/// Variants of the open design: each is one undo step and says what it did.
namespace gridhall {

bool hasUps(const Desk &desk);
void makeDirectCurrent(Desk &desk); ///< 800 V behind the UPSs that carry racks.

} // namespace gridhall
