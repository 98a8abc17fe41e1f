// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/space_view.h"

#include "ui/render/plan_painter.h"
#include "ui/session/session.h"

#include <QPainter>

#include <algorithm>

namespace gridhall {

namespace {

constexpr double tagPad = 6, tagHeight = 18, tagLift = 22, edge = 20;

} // namespace

void SpaceView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    if (picture_.image.isNull()) {
        painter.fillRect(rect(), theme(Tone::Sheet));
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, picture_.image.size() != deviceSize());
        painter.drawImage(rect(), picture_.image);
        paintMarks(painter);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (scene_ && scene_->isEmpty()) {
        painter.setFont(fontOf(Type::Body));
        painter.setPen(theme(Tone::Text2));
        painter.drawText(rect(), Qt::AlignCenter, tr("Nothing stands here yet. Place something on the plan."));
        return;
    }
    paintTags(painter);
    paintFurniture(painter);
    paintTip(painter);
}

void SpaceView::paintMarks(QPainter &painter)
{
    for (const Highlight *mark : {&hovered_, &chosen_})
        if (!mark->image.isNull())
            painter.drawImage(rect(), mark->image);
}

/// The tags of what is selected, over it, even where something stands before it.
void SpaceView::paintTags(QPainter &painter)
{
    const Theme theme = currentTheme();
    painter.setFont(drawingFont(11, 600));
    for (const auto &[top, tag] : tags_) {
        const auto place = onScreen(top);
        if (!place || tag.isEmpty() || !QRectF(rect()).contains(*place))
            continue;
        const double wide = painter.fontMetrics().horizontalAdvance(tag) + 2 * tagPad;
        const QRectF pill(place->x() - wide / 2, place->y() - tagLift - tagHeight, wide, tagHeight);
        painter.setPen(QPen(theme(Tone::Selection), 1.5));
        painter.drawLine(*place, QPointF(place->x(), pill.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme(Tone::Selection));
        painter.drawEllipse(*place, 2.5, 2.5);
        painter.drawRoundedRect(pill, 4, 4);
        painter.setPen(theme(Tone::OnAccent));
        painter.drawText(pill, Qt::AlignCenter, tag);
    }
}

void SpaceView::paintTip(QPainter &painter)
{
    if (tip_.isEmpty())
        return;
    const Theme theme = currentTheme();
    const QFont strong = drawingFont(11, 600), plain = drawingFont(11);
    double wide = 0;
    for (int i = 0; i < tip_.size(); ++i)
        wide = std::max<double>(wide, QFontMetricsF(i == 0 ? strong : plain).horizontalAdvance(tip_[i]));
    constexpr double line = 16, pad = 8;
    QRectF box(pointer_ + QPointF(14, 18), QSizeF(wide + 2 * pad, line * static_cast<double>(tip_.size()) + pad));
    if (box.right() > width() - 4)
        box.moveRight(pointer_.x() - 8);
    if (box.bottom() > height() - 4)
        box.moveBottom(pointer_.y() - 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme(Tone::Tip));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(theme(Tone::OnTip));
    for (int i = 0; i < tip_.size(); ++i) {
        painter.setFont(i == 0 ? strong : plain);
        painter.drawText(QRectF(box.left() + pad, box.top() + pad / 2 + i * line, wide + 2, line),
                         int(Qt::AlignLeft) | int(Qt::AlignVCenter), tip_[i]);
    }
}

/// Where north is, what the colours mean, and how to get about.
void SpaceView::paintFurniture(QPainter &painter)
{
    static const PlanScene nothing;
    PlanStyle style;
    style.theme = currentTheme();
    style.overlay = values_ ? &*values_ : nullptr;
    style.powerPaths = !values_;
    style.northDegrees = session_.layout().site().northDegrees + camera_.azimuth;
    const PlanPainter furniture(nothing, style);
    furniture.paintNorth(painter, QPointF(edge, edge));
    const QSizeF legend = furniture.legendSize(false);
    if (legend.width() + edge < width() / 2.0 && legend.height() + edge < height() * 0.6)
        furniture.paintLegend(painter, {QPointF(width() - legend.width() - edge * 0.75, height() - legend.height() - edge * 0.75), legend},
                              false);
    painter.setFont(drawingFont(11));
    painter.setPen(style.theme(Tone::Text2));
    const QString words = tr("Drag turns, Shift moves, wheel goes nearer · a double click shows it on the plan");
    const double wide = painter.fontMetrics().horizontalAdvance(words);
    if (wide + legend.width() + 3 * edge >= width())
        return;
    const QRectF line(edge, height() - edge - 10, wide, 18);
    painter.fillRect(line.adjusted(-6, -1, 6, 1), style.theme(Tone::Panel, 0.82)); // readable over whatever stands there
    painter.drawText(line, int(Qt::AlignLeft) | int(Qt::AlignVCenter), words);
}

} // namespace gridhall
