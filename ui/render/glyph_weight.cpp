// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/glyph_weight.h"

#include <QtGlobal>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_MODULE_H

/// Of QtGui, which exports it for its platform plugins: the library that this thread's fonts are read with.
Q_DECL_IMPORT FT_Library qt_getFreetype();

namespace gridhall {

void evenGlyphWeight()
{
    const FT_Bool plainStems = true;
    FT_Property_Set(qt_getFreetype(), "cff", "no-stem-darkening", &plainStems);
}

} // namespace gridhall
