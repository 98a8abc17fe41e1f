// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

namespace gridhall {

void exportSheets(Desk &desk); ///< All drawing sheets as one PDF; asks for the file.
void sendSheets(Desk &desk);   ///< To a printer, true to scale.

} // namespace gridhall
