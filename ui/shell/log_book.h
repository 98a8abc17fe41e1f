// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gridhall {

class Session;

/// From now on what the program and Qt have to say goes into the state folder too (log.txt; the run before is
/// log.1.txt), each line with its time and category, and the last lines are kept for Diagnostics.
void keepLogBook();

/// Writes down what becomes of the open design, by category: gridhall.files (opened, saved), gridhall.study (how long,
/// how many findings), gridhall.journal (cannot be kept). Names of files, nothing of the design.
void logSession(Session &session);

/// The last lines, oldest first.
QStringList lastLogLines();

} // namespace gridhall
