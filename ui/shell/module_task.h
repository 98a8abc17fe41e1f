// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

/// The module at hand as a product: its data, the library of own modules, its data sheet. What is inside is edited on the
/// plan (see pods_task).
namespace gridhall {

/// Name, kind, shell, clearances, weights, transport, price and lead time of the module; a revision of it for all
/// instances, one undo step.
void editModuleData(Desk &desk);
/// Keeps the module, with the parts inside that no catalogue has, among the person's own parts.
void keepModule(Desk &desk);
/// Asks for a file and writes the module's data sheet.
void exportModuleSheet(Desk &desk);

} // namespace gridhall
