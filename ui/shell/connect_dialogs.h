// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/edit.h"

#include <optional>

class QWidget;

namespace gridhall {

class Session;

/// Asks which busway feeds the selected racks, with which tap-off and whip, and which CDU they hang on. Empty when the
/// user stayed; a problem when it cannot be done.
std::optional<Result<Edit>> askToConnectRow(Session &session, QWidget *window);

/// Asks for cable and pipe and joins every outer port of the selected module to the nearest one that fits.
std::optional<Result<Edit>> askToConnectModule(Session &session, QWidget *window);

} // namespace gridhall
