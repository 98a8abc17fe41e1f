// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/operations.h"
#include "ui/shell/desk.h"

#include <QString>

/// Plans to trace: bringing them in, their layers, and a hall out of their outline.
namespace gridhall {

/// Asks for the file if no path is given. A DXF stands at its true size where it states its unit; pictures wait to be scaled.
void insertBackdrop(Desk &desk, const QString &path = {});
/// Asks which layers of the selected DXF are shown.
void chooseBackdropLayers(Desk &desk);
/// The largest closed outline of the selected DXF becomes a hall.
void hallFromBackdrop(Desk &desk);
/// The selected backdrop, or the only one; Id() if none.
Id backdropAt(const Desk &desk);
bool hasBackdrop(const Desk &desk);

/// Puts bytes that the session keeps into the design as a locked-by-layer plan of that size, lower left corner at the site's zero.
struct BackdropSpec {
    std::string blob, format, name;
    double width_m = 1, depth_m = 1;
    std::string layersOff; ///< Of a DXF: names, a line each.
};
Placed backdropPlaced(const Layout &layout, const BackdropSpec &spec, const std::string &layerName);

} // namespace gridhall
