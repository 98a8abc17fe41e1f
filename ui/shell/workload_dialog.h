// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/entities.h"

#include <QStringList>

#include <optional>
#include <vector>

class QWidget;

namespace gridhall {

/// Asks for one of the measured or stated throughputs; those of the design's own accelerators first. Empty when the
/// user stayed.
std::optional<Workload> askForWorkload(const std::vector<Workload> &cards, const QStringList &accelerators, QWidget *window);

} // namespace gridhall
