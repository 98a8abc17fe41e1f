// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/plan_painter.h"

#include <QImage>
#include <QPixmap>

namespace gridhall {

/// A catalogue part as it looks on the plan, front down, centred in the given size (device-independent pixels).
QPixmap partThumbnail(const Part &part, QSize size, const Theme &theme, double pixelRatio = 1);
/// A whole design, without furniture, for the start page.
QPixmap layoutThumbnail(const Layout &layout, QSize size, const Theme &theme, double pixelRatio = 1);

/// What `render` writes: the site or one space, with legend, scale bar, north and findings.
struct PlanPicture {
    Id space; ///< Id(): the whole site.
    QSize size{1600, 1000};
    PlanStyle style;
    std::vector<Mark> marks;
    bool furniture = true;
};
QImage planImage(const Layout &layout, PlanPicture picture);
QByteArray planSvg(const Layout &layout, PlanPicture picture);

/// What a plan of a space (or of the site, Id()) has to show; never empty.
Box planExtent(const PlanScene &scene, Id space);

} // namespace gridhall
