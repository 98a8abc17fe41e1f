// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

namespace gridhall {

/// Asks for a file and writes the workbook of the delivery: summary, bill, transport, schedule, request for quotation.
void exportBill(Desk &desk);

/// Asks for a picture that stands on the cover and in title blocks; it is kept in the design.
void chooseLogo(Desk &desk);

} // namespace gridhall
