// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace gridhall {

/// Versions, folders and the last lines of the log, as text to copy into a report of a fault.
QString diagnosticText();

void showDiagnostics(QWidget *window);

} // namespace gridhall
