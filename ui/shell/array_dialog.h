// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/operations.h"

#include <optional>

class QWidget;

namespace gridhall {

class Session;

/// Asks for columns, rows and exact pitches and answers with rows of the selected item, beginning where it stands.
/// Empty when the user stayed.
std::optional<Result<Placed>> askForArray(Session &session, QWidget *window);

} // namespace gridhall
