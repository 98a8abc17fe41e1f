// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"
#include "ui/shell/desk.h"

#include <QString>

/// Groups, pods and hiding: what the Arrange menu does with them. Each is one undo step.
namespace gridhall {

void groupSelection(Desk &desk);
void ungroupSelection(Desk &desk);
bool hasGroup(const Desk &desk);

/// Asks for the name if none is given.
void makePod(Desk &desk, QString name = {});
/// The instance that is selected alone or being worked in; Id() if none.
Id podAt(const Desk &desk);
void spreadPod(Desk &desk);
void dropOverrides(Desk &desk);
bool hasOverrides(const Desk &desk); ///< In the selection, or in the pod at hand.
void dissolvePod(Desk &desk);

void hideSelection(Desk &desk);
void showHidden(Desk &desk);
bool hasHidden(const Desk &desk);

} // namespace gridhall
