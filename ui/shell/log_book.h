// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gridhall {

/// From now on what the program and Qt have to say goes into the state folder too (log.txt; the run before is
/// log.1.txt), each line with its time and category, and the last lines are kept for Diagnostics.
void keepLogBook();

/// The last lines, oldest first.
QStringList lastLogLines();

} // namespace gridhall
