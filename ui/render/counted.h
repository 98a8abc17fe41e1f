// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/text.h"

#include <QString>

namespace gridhall {

/// "1 error", "4 errors": the right one of two sentences; %1 is the number.
inline QString counted(int number, const QString &one, const QString &many)
{
    return number == 1 ? one : many.arg(spokenNumber(number, 0));
}

} // namespace gridhall
