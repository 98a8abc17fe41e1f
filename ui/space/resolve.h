// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"
#include "ui/space/raster.h"

#include <QColor>

namespace gridhall {

/// A lamp far away and what it sees.
struct LampView {
    const Projection &projection;
    const Raster &shadow;
    const QVector3D &way;
};

/// One pass of light over a raster.
struct Resolving {
    const SpaceScene &scene;
    const SpaceCamera &camera;
    QSize size;
    Theme theme;
    const std::vector<QRgb> *tints; ///< By entity; null: none.
    const Projection &projection;
    const Raster &raster;
    LampView sun, sky;
    bool quick; ///< The sky without shadows.
};

/// Writes or adds three floats of light a pixel, of the rows [from, to), to `into`, which begins at row 0. A level
/// surface in the open shows exactly the colour of its coat.
void resolveRows(const Resolving &work, int from, int to, float *into, bool adding);

/// Amount of light in [0, 1] to a byte of sRGB, and back.
int fromLight(float light);
float toLight(int byte);

} // namespace gridhall
