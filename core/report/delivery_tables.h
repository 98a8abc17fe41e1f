// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

namespace gridhall {

/// How each kind of large thing comes to its place and out again; no rows without large things.
TableBlock movingTable(const Snapshot &snapshot);

/// Each phase standing alone: errors, failures that drop IT, tokens; no rows for a design of one phase.
TableBlock stageTable(const Snapshot &snapshot);

} // namespace gridhall
