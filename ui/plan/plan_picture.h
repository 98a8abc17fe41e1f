// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/viewport.h"

#include <QPixmap>
#include <QRegion>

#include <functional>

namespace gridhall {

/// The drawing as a kept picture: moving the view reuses it, an edit renews what it touched.
class KeptPicture {
public:
    /// Draws the design into a painter that shows `view`; what lies outside `part` (screen) may be left out.
    using Render = std::function<void(QPainter &painter, const Viewport &view, const QRectF &part)>;

    explicit KeptPicture(Render render) : render_(std::move(render)) {}

    void renewAll() { valid_ = false; }
    void renew(const Box &site); ///< What an edit touched.

    /// Brings the picture up to the view and draws it. A large design is only stretched while `hurried`.
    void paint(QPainter &painter, const Viewport &view, double pixelRatio, bool hurried);
    bool isStretched() const { return stretched_; } ///< The last paint was a stop-gap.
    double costMs() const { return costMs_; }       ///< Of the last full rendering.

private:
    void renderAll(const Viewport &view, double pixelRatio);
    void shift(const Viewport &view);
    void renderDirty();

    Render render_;
    QPixmap pixmap_;
    Viewport view_;
    QRegion dirty_;
    bool valid_ = false, stretched_ = false;
    double costMs_ = 0;
};

} // namespace gridhall
