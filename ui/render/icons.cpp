// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>
#include <functional>
#include <optional>

namespace gridhall {

namespace {

QByteArray svgOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray recoloured(QByteArray svg, const QColor &colour) { return svg.replace("currentColor", colour.name().toLatin1()); }

/// Plan symbols are drawn in ink on white paper; the theme has its own ink and paper.
QByteArray inkAndPaper(QByteArray svg, const Theme &theme)
{
    return svg.replace("#1A1E23", theme(Tone::Text).name().toLatin1()).replace("#FFFFFF", theme(Tone::Field).name().toLatin1());
}

/// Paints by a function of rectangle, mode and state each time it is asked, through the pixmap cache.
class PaintedIcon final : public QIconEngine {
public:
    using Paint = std::function<void(QPainter &, const QRectF &, QIcon::Mode, QIcon::State)>;
    PaintedIcon(QString key, Paint paint) : key_(std::move(key)), paint_(std::move(paint)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override { paint_(*painter, rect, mode, state); }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1.0); }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const QString key = QString("gridhall/%1/%2x%3/%4/%5/%6/%7")
                                .arg(key_)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(int(mode))
                                .arg(int(state))
                                .arg(scale)
                                .arg(currentTheme().dark);
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paint_(painter, QRectF(QPointF(), QSizeF(size)), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }
    QIconEngine *clone() const override { return new PaintedIcon(key_, paint_); }
    bool isNull() override { return false; }

private:
    QString key_;
    Paint paint_;
};

QColor inkFor(QIcon::Mode mode, QIcon::State state, std::optional<Tone> tone)
{
    const Theme theme = currentTheme();
    if (mode == QIcon::Disabled)
        return theme(Tone::Text3, 0.7);
    if (tone)
        return theme(*tone);
    return theme(state == QIcon::On ? Tone::Accent : Tone::Text2);
}

QIcon tablerIcon(const QString &name, std::optional<Tone> tone)
{
    if (!QFile::exists(":/icons/" + name + ".svg"))
        return {};
    const QString key = name + (tone ? QString("@%1").arg(int(*tone)) : QString());
    return QIcon(new PaintedIcon(key, [name, tone](QPainter &painter, const QRectF &rect, QIcon::Mode mode, QIcon::State state) {
        paintIcon(painter, rect, name, inkFor(mode, state, tone));
    }));
}

void paintSymbol(QPainter &painter, const QRectF &target, const QString &name, const Theme &theme)
{
    const QByteArray svg = svgOf(":/symbols/" + name + ".svg");
    if (svg.isEmpty())
        return;
    QSvgRenderer(inkAndPaper(svg, theme)).render(&painter, target);
}

} // namespace

void paintIcon(QPainter &painter, const QRectF &target, const QString &name, const QColor &colour)
{
    const QByteArray svg = svgOf(":/icons/" + name + ".svg");
    if (svg.isEmpty())
        return;
    const double side = std::min(target.width(), target.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(target.center());
    painter.save();
    painter.setOpacity(painter.opacity() * colour.alphaF());
    QSvgRenderer(recoloured(svg, colour)).render(&painter, square);
    painter.restore();
}

QIcon icon(const QString &name) { return tablerIcon(name, std::nullopt); }
QIcon icon(const QString &name, Tone tone) { return tablerIcon(name, tone); }

QIcon symbolIcon(const QString &name)
{
    if (!QFile::exists(":/symbols/" + name + ".svg"))
        return {};
    return QIcon(new PaintedIcon("symbol-" + name, [name](QPainter &painter, const QRectF &rect, QIcon::Mode, QIcon::State) {
        paintSymbol(painter, rect, name, currentTheme());
    }));
}

QPixmap symbolPixmap(const QString &name, int side, double pixelRatio, const Theme &theme)
{
    QPixmap pixmap(QSize(side, side) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSymbol(painter, QRectF(0, 0, side, side), name, theme);
    return pixmap;
}

QIcon appIcon()
{
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(QString(":/logo.svg")).render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

void paintVerdict(QPainter &painter, const QRectF &target, Verdict verdict, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(target.topLeft());
    painter.scale(target.width() / 16, target.height() / 16);
    const QColor ground = theme(verdict == Verdict::Ok      ? Tone::Ok
                                : verdict == Verdict::Error ? Tone::Error
                                : verdict == Verdict::Note  ? Tone::Text2
                                                            : Tone::Warning);
    const QColor ink = theme(theme.dark ? Tone::OnAccent : Tone::Field);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    if (verdict == Verdict::Warning) {
        QPainterPath triangle(QPointF(8, 1.6));
        triangle.lineTo(15.2, 14.2);
        triangle.lineTo(0.8, 14.2);
        triangle.closeSubpath();
        painter.setPen(QPen(ground, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(triangle);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawRoundedRect(QRectF(7.2, 5.4, 1.6, 4.6), 0.7, 0.7);
        painter.drawEllipse(QPointF(8, 12), 1, 1);
    } else if (verdict == Verdict::Error) {
        QPolygonF octagon;
        for (int i = 0; i < 8; ++i)
            octagon << QPointF(8 + 7.4 * std::cos((i + 0.5) * M_PI / 4), 8 + 7.4 * std::sin((i + 0.5) * M_PI / 4));
        painter.drawPolygon(octagon);
        painter.setBrush(ink);
        painter.drawRoundedRect(QRectF(7.2, 4, 1.6, 5.2), 0.7, 0.7);
        painter.drawEllipse(QPointF(8, 11.4), 1, 1);
    } else if (verdict == Verdict::Ok) {
        painter.drawEllipse(QPointF(8, 8), 6.8, 6.8);
        painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({{5.2, 8.2}, {7.2, 10.2}, {11, 6.1}}));
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ground, 1.4));
        painter.drawEllipse(QPointF(8, 8), 6.2, 6.2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(QRectF(7.2, 7, 1.6, 4.6), 0.7, 0.7);
        painter.drawEllipse(QPointF(8, 4.9), 1, 1);
    }
    painter.restore();
}

QIcon verdictIcon(Verdict verdict)
{
    return QIcon(new PaintedIcon(QString("verdict-%1").arg(int(verdict)),
                                 [verdict](QPainter &painter, const QRectF &rect, QIcon::Mode, QIcon::State) {
                                     paintVerdict(painter, rect, verdict, currentTheme());
                                 }));
}

} // namespace gridhall
