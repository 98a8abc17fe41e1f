// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/preferences.h"

#include <optional>

class QWidget;

namespace gridhall {

/// Language, theme and numbers. Empty when the user stayed with what was.
std::optional<Preferences> askForPreferences(const Preferences &now, QWidget *window);

} // namespace gridhall
