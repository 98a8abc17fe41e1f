// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"

#include <QStringList>

namespace gridhall {

/// What the tip of a thing under the resting pointer says: its name, its load and its limit.
QStringList hoverFacts(const Session &session, Id entity);

} // namespace gridhall
