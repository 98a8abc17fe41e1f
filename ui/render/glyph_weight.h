// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gridhall {

/// Chinese in the weight it was drawn in, on dark as on light. Qt thickens the stems of CFF fonts (Noto Sans CJK is one)
/// and blends them with a gamma meant to take that back, which holds for dark words only: light ones come out bold.
/// Without both they look like the Latin letters beside them. To be called on the thread of the window, before any font is used.
void evenGlyphWeight();

QString freetypeVersion();

} // namespace gridhall
