// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/library.h"

#include <QString>

#include <optional>

class QWidget;

namespace gridhall {

/// Asks for a part of the user's own, beginning with a copy of `like` (a part number; empty for a blank one).
std::optional<Part> askForPart(const Library &library, const QString &like, QWidget *window);

/// Adds parts to the personal library on disk, in the place of those with the same number.
Result<Done> keepOwnParts(const std::vector<Part> &parts);
/// Takes the parts of the personal library over into a library; lines that cannot be read are left out.
void addOwnParts(Library &library);

} // namespace gridhall
