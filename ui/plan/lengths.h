// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"

#include <QString>

namespace gridhall {

/// A length of the drawing in the reader's unit and number format: "1,200 mm".
QString lengthText(std::int64_t tenths);

/// How far apart two places are, tenths of a millimetre, rounded.
std::int64_t distanceTenths(Point a, Point b);

} // namespace gridhall
