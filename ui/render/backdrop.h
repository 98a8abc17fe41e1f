// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/dxf_drawing.h"
#include "core/layout/project.h"
#include "ui/render/plan_view.h"
#include "ui/render/theme.h"

#include <QImage>
#include <QPolygonF>

#include <map>
#include <memory>
#include <optional>

class QPainter;
class QSvgRenderer;

namespace gridhall {

/// A plan to trace, ready to draw: a DXF, a picture or an SVG, stretched over the footprint of its part.
///
/// The part's trait "backdrop" names the blob, "format" says what it is ("dxf", "image", "svg"), "layers_off" lists the
/// layers of a DXF that are not shown, one a line.
class BackdropPicture {
public:
    /// Null if the bytes are missing or cannot be read.
    static std::shared_ptr<const BackdropPicture> made(const Part &part, const Blobs &blobs);
    ~BackdropPicture();

    /// `pose` is that of the item on the site; `rect` the part of the device to draw.
    void paint(QPainter &painter, const QRectF &rect, const PlanView &view, const Part &part, const Pose &pose, const Theme &theme) const;
    /// The nearest corner or end of a drawn line within reach of a place in the part's own frame.
    std::optional<Point> cornerNear(Point local, double reachTenths, const Part &part) const;
    /// Of a DXF; null for pictures.
    const DxfDrawing *drawing() const { return drawing_ ? &*drawing_ : nullptr; }

private:
    BackdropPicture() = default;
    void index();
    template <class Act>
    void within(const QRectF &local, Act act) const;
    double metresPerUnit(const Part &part) const;
    bool isOff(const Part &part, int layer) const;
    void paintLines(QPainter &painter, const QRectF &local, double pixelsPerUnit, const Part &part, const Theme &theme) const;

    QImage image_;
    std::unique_ptr<QSvgRenderer> svg_;
    std::optional<DxfDrawing> drawing_;
    std::vector<QPolygonF> lines_; ///< About the middle of the drawing, in its units.
    std::vector<QRectF> boxes_;
    std::vector<std::vector<std::uint32_t>> bins_; ///< Lines by the squares they touch.
    QRectF extent_;
    mutable std::vector<std::uint32_t> seen_; ///< By line: the last look that met it.
    mutable std::uint32_t look_ = 0;
};

/// Pictures by part, made when first drawn.
class BackdropPictures {
public:
    std::shared_ptr<const BackdropPicture> of(const Part &part, const Blobs &blobs);

private:
    std::map<std::string, std::shared_ptr<const BackdropPicture>> made_; ///< By the blob's name.
};

/// Whether a part is a plan to trace.
inline bool isBackdrop(const Part &part) { return !part.trait("backdrop").empty(); }

} // namespace gridhall
