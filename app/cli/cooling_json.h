// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include "core/study/snapshot.h"

namespace gridhall::cli {

/// What is left of cooling, place by place; the hot, humid and cold day; what happens after a loss.
Json headroomJson(const Snapshot &snapshot);
Json designDaysJson(const Snapshot &snapshot);
Json lossesJson(const Snapshot &snapshot);

/// A number of twelve digits, so that the last bits of a platform do not show; null if it is not finite.
Json rounded(double value);

} // namespace gridhall::cli
