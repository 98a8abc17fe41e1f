// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/glyph_weight.h"

#include <dlfcn.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_MODULE_H

namespace gridhall {

void evenGlyphWeight()
{
    // QtGui exports it for its platform plugins, without a promise: a Qt that has it no more leaves the words as they were.
    using LibraryOfThread = FT_Library (*)();
    const auto library = reinterpret_cast<LibraryOfThread>(dlsym(RTLD_DEFAULT, "_Z14qt_getFreetypev"));
    if (!library)
        return;
    const FT_Bool plainStems = true;
    FT_Property_Set(library(), "cff", "no-stem-darkening", &plainStems);
}

QString freetypeVersion() { return QString("%1.%2.%3").arg(FREETYPE_MAJOR).arg(FREETYPE_MINOR).arg(FREETYPE_PATCH); }

} // namespace gridhall
