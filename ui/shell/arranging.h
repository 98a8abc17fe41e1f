// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/operations.h"
#include "ui/shell/desk.h"

/// What the Edit and Arrange menus do to the selection. Each is one undo step; refusals go to the window's message bar.
namespace gridhall {

/// The smallest upright rectangle around entities on the site; empty if none of them has an extent.
Box boundsOf(const Layout &layout, const std::vector<Id> &ids);

bool hasSelection(const Desk &desk);
bool hasSeveral(const Desk &desk); ///< At least two are selected.
bool canEdit(const Desk &desk);    ///< Something is selected and the design may be changed.

void deleteSelection(Desk &desk);
void copySelection(Desk &desk);
void cutSelection(Desk &desk);
void pasteClipboard(Desk &desk);
void duplicateSelection(Desk &desk);
void selectEverything(Desk &desk);
void selectAlike(Desk &desk); ///< All items of the same part as the key item.

void rotateSelection(Desk &desk, Millidegrees by);
void mirrorSelection(Desk &desk);
void nudgeSelection(Desk &desk, Point by);
void alignSelection(Desk &desk, Align how);
void distributeSelection(Desk &desk, bool alongX, bool byCentres = false);
void rotateByAngle(Desk &desk); ///< Asks for it.
void lockSelection(Desk &desk, bool locked);

} // namespace gridhall
