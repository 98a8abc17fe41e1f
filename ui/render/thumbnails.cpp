// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/thumbnails.h"

#include "core/catalog/specs.h"
#include "ui/render/icons.h"
#include "ui/render/names.h"
#include "ui/render/plan_frame.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QSvgGenerator>

namespace gridhall {

namespace {

/// Runs have no footprint of their own; their symbol stands for them.
bool showsAsSymbol(const Part &part)
{
    return part.width <= 0 || part.depth <= 0 || part.role == Role::TapOff || isFittingRole(part.role) || part.role == Role::Server;
}

/// A pipe, hose or duct has neither footprint nor symbol: its two legs stand for it.
void paintLegs(QPainter &painter, QSize size, const PlanStyle &style)
{
    const double middle = size.height() / 2.0, right = size.width() - 3.0;
    painter.setPen(planPen(style, Tone::FwsSupply, 2, 0.35));
    painter.drawLine(QPointF(3, middle - 4), QPointF(right, middle - 4));
    painter.setPen(planPen(style, Tone::FwsReturn, 2, 0.35, {8, 4}));
    painter.drawLine(QPointF(3, middle + 4), QPointF(right, middle + 4));
}

QPixmap blankPixmap(QSize size, double pixelRatio)
{
    QPixmap pixmap(size * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

void paintPicture(QPainter &painter, const Layout &layout, PlanPicture &picture)
{
    const PlanScene scene(layout);
    const QRectF rect(QPointF(), QSizeF(picture.size));
    const double edge = picture.furniture ? 0.06 : 0.04;
    const QRectF inner = rect.adjusted(rect.width() * edge, rect.height() * edge, -rect.width() * edge, -rect.height() * edge);
    const PlanView view = PlanView::fitted(planExtent(scene, picture.space), inner);
    picture.style.layers = layerLooks(layout);
    picture.style.layers.byRule[static_cast<std::size_t>(LayerRule::Labels)].visible &= picture.furniture;
    picture.style.northDegrees = layout.site().northDegrees;
    PlanPainter plan(scene, picture.style);
    plan.paint(painter, rect, view, picture.marks);
    if (picture.furniture)
        plan.paintFurniture(painter, rect, view, PlanPainter::scaleOf(view, picture.style.unitsPerMm), !picture.marks.empty());
}

} // namespace

Box planExtent(const PlanScene &scene, Id space)
{
    Box box = scene.bounds();
    if (const Drawn *drawn = space ? scene.find(space) : nullptr; drawn && !drawn->box.isEmpty())
        box = drawn->box;
    if (box.isEmpty())
        box = {{0, 0}, {tenthsOf(20), tenthsOf(12)}};
    return box.grown(fromMm(500));
}

QPixmap partThumbnail(const Part &part, QSize size, const Theme &theme, double pixelRatio)
{
    QPixmap pixmap = blankPixmap(size, pixelRatio);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF room = QRectF(QPointF(), QSizeF(size)).adjusted(2, 2, -2, -2);
    PlanStyle style;
    style.theme = theme;
    if (showsAsSymbol(part) && symbolOf(part).isEmpty()) {
        paintLegs(painter, size, style);
        return pixmap;
    }
    if (showsAsSymbol(part)) {
        const int side = std::min(size.width(), size.height());
        painter.drawPixmap(QPointF((size.width() - side) / 2.0, (size.height() - side) / 2.0),
                           symbolPixmap(symbolOf(part), side, pixelRatio, theme));
        return pixmap;
    }
    Drawn drawn;
    drawn.role = part.role;
    drawn.part = std::make_shared<const Part>(part);
    Frame frame(painter, style, PlanView::fitted(part.footprint(), room), drawn, followsLongerSide(part.role));
    paintArt(frame, drawn);
    return pixmap;
}

QPixmap layoutThumbnail(const Layout &layout, QSize size, const Theme &theme, double pixelRatio)
{
    QPixmap pixmap = blankPixmap(size, pixelRatio);
    QPainter painter(&pixmap);
    PlanPicture picture;
    picture.size = size;
    picture.style.theme = theme;
    picture.style.grid = false;
    picture.furniture = false;
    paintPicture(painter, layout, picture);
    return pixmap;
}

QImage planImage(const Layout &layout, PlanPicture picture)
{
    loadFonts();
    QImage image(picture.size, QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(picture.style.unitsPerMm * 1000));
    image.setDotsPerMeterY(qRound(picture.style.unitsPerMm * 1000));
    QPainter painter(&image);
    paintPicture(painter, layout, picture);
    return image;
}

QByteArray planSvg(const Layout &layout, PlanPicture picture)
{
    loadFonts();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size);
    generator.setViewBox(QRect(QPoint(), picture.size));
    generator.setTitle(QString::fromStdString(layout.site().name));
    generator.setDescription(QCoreApplication::translate("Plan", "Plan drawn by Gridhall"));
    QPainter painter(&generator);
    paintPicture(painter, layout, picture);
    painter.end();
    return bytes;
}

} // namespace gridhall
