// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/loop_scene.h"

#include "ui/render/text.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

/// Between cold and hot of the scene, in the tones of cold and hot air: legible as lines on light and dark.
QColor pipeColour(const LoopScene &scene, double temperature_k, const Theme &theme)
{
    const double span = std::max(scene.hottest_k - scene.coldest_k, 1.0);
    const double hot = std::clamp((temperature_k - scene.coldest_k) / span, 0.0, 1.0);
    const QColor from = theme(Tone::ColdAir), to = theme(Tone::HotAir);
    const auto between = [hot](int a, int b) { return static_cast<int>(std::lround(a + hot * (b - a))); };
    return {between(from.red(), to.red()), between(from.green(), to.green()), between(from.blue(), to.blue())};
}

/// Which way it flows, as wide as much flows: on the longest stretch.
void paintFlowArrow(QPainter &painter, const LoopScene::Pipe &pipe, const QColor &colour)
{
    qsizetype longest = 1;
    const auto lengthAt = [&](qsizetype i) { return QLineF(pipe.points[i - 1], pipe.points[i]).length(); };
    for (qsizetype i = 2; i < pipe.points.size(); ++i)
        if (lengthAt(i) > lengthAt(longest))
            longest = i;
    const qreal half = 2.5 + pipe.width;
    if (pipe.still || lengthAt(longest) < 5 * half)
        return;
    const QLineF stretch(pipe.points[longest - 1], pipe.points[longest]);
    painter.save();
    painter.translate(stretch.center());
    painter.rotate(-stretch.angle());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{{-half, -half}, {half * 1.3, 0}, {-half, half}});
    painter.restore();
}

void paintLoopPipe(QPainter &painter, const LoopScene &scene, const LoopScene::Pipe &pipe, const Theme &theme, bool selected)
{
    const QColor colour = pipe.still               ? theme(Tone::DeadPath)
                          : pipe.temperature_k > 0 ? pipeColour(scene, pipe.temperature_k, theme)
                                                   : theme(pipe.tone);
    QPen pen(colour, pipe.width, pipe.isReturn ? Qt::CustomDashLine : Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (pipe.isReturn)
        pen.setDashPattern({4.0 / std::max(1.0, pipe.width / 2), 2.0 / std::max(1.0, pipe.width / 2)});
    if (selected) {
        painter.setPen(QPen(theme(Tone::Selection, 0.35), pipe.width + 6));
        painter.drawPolyline(pipe.points);
    }
    painter.setPen(pen);
    painter.drawPolyline(pipe.points);
    paintFlowArrow(painter, pipe, colour);
}

void paintLoopSymbol(QPainter &painter, const LoopScene::Box &box, const Theme &theme)
{
    const QRectF r = box.rect;
    painter.setPen(QPen(theme(Tone::Text2), 1));
    painter.setBrush(Qt::NoBrush);
    switch (box.shape) {
    case LoopScene::Shape::Cdu:
        painter.drawLine(r.bottomLeft(), r.topRight());
        painter.setPen(QPen(theme(Tone::FwsSupply), 3));
        painter.drawLine(QPointF(r.left() + 2, r.top() + 1), QPointF(r.left() + 2, r.bottom() - 1));
        painter.setPen(QPen(theme(Tone::TcsSupply), 3));
        painter.drawLine(QPointF(r.right() - 2, r.top() + 1), QPointF(r.right() - 2, r.bottom() - 1));
        break;
    case LoopScene::Shape::DryCooler:
    case LoopScene::Shape::Tower:
        for (const qreal x : {0.28, 0.68}) {
            const QPointF c(r.left() + r.width() * x, r.top() + 15);
            painter.drawEllipse(c, 9, 9);
            painter.drawLine(c + QPointF(-6, -6), c + QPointF(6, 6));
            painter.drawLine(c + QPointF(-6, 6), c + QPointF(6, -6));
        }
        break;
    case LoopScene::Shape::Chiller: {
        const QPointF c(r.center().x(), r.top() + 15);
        painter.drawEllipse(c, 10, 10);
        painter.drawLine(c + QPointF(-8, -6), c + QPointF(9, -2));
        painter.drawLine(c + QPointF(-8, 6), c + QPointF(9, 2));
        break;
    }
    case LoopScene::Shape::AirCooler:
        painter.drawEllipse(r.center(), 10, 10);
        painter.drawLine(r.center() + QPointF(-7, 0), r.center() + QPointF(7, 0));
        painter.drawLine(r.center() + QPointF(0, -7), r.center() + QPointF(0, 7));
        break;
    default: break;
    }
}

void writeLoopWord(QPainter &painter, const QRectF &rect, Qt::Alignment align, const QString &text, const QColor &colour, int pixels,
                   int weight = 400)
{
    painter.setFont(drawingFont(pixels, weight));
    painter.setPen(colour);
    painter.drawText(rect, static_cast<int>(align) | Qt::TextDontClip, text);
}

void paintLoopBox(QPainter &painter, const LoopScene::Box &box, const Theme &theme, bool selected)
{
    const bool rack = box.shape == LoopScene::Shape::Rack, row = box.shape == LoopScene::Shape::Row;
    painter.setPen(QPen(theme(selected ? Tone::Selection : box.warns ? Tone::Error : Tone::Equipment), selected ? 2 : 1));
    painter.setBrush(box.warns ? theme(Tone::ErrorSoft) : theme(row ? Tone::Panel : Tone::EquipmentFill));
    painter.drawRect(box.rect);
    paintLoopSymbol(painter, box, theme);
    const QRectF in = box.rect.adjusted(6, 4, -6, -4);
    if (rack) {
        writeLoopWord(painter, box.rect, Qt::AlignCenter, box.remark, theme(box.remarkTone), 10, 500);
    } else if (row) {
        writeLoopWord(painter, in, Qt::AlignLeft | Qt::AlignTop, box.name, theme(Tone::Text), 11, 600);
        writeLoopWord(painter, in, Qt::AlignRight | Qt::AlignTop, box.remark, theme(box.remarkTone), 11);
    } else if (box.shape == LoopScene::Shape::Cdu || box.shape == LoopScene::Shape::AirCooler) {
        writeLoopWord(painter, box.rect.adjusted(-20, -15, 20, 0), Qt::AlignHCenter | Qt::AlignTop, QString(), theme(Tone::Text), 10);
        writeLoopWord(painter, box.rect.adjusted(-14, 3, 14, 0), Qt::AlignHCenter | Qt::AlignTop, box.name.section('-', -1),
                      theme(Tone::Text), 10, 600);
        writeLoopWord(painter, box.rect.adjusted(-14, 0, 14, -3), Qt::AlignHCenter | Qt::AlignBottom, box.remark, theme(box.remarkTone),
                      10);
    } else {
        writeLoopWord(painter, in, Qt::AlignLeft | Qt::AlignBottom, box.name, theme(Tone::Text), 11, 600);
        writeLoopWord(painter, in, Qt::AlignRight | Qt::AlignBottom, box.remark, theme(box.remarkTone), 10);
    }
}

} // namespace

void paintSceneScale(QPainter &painter, const LoopScene &scene, const QRectF &area, const Theme &theme)
{
    if (scene.hottest_k <= 0)
        return;
    const QRectF bar(area.right() - 190, area.top() + 12, 120, 8);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 8; ++i)
        gradient.setColorAt(i / 8.0, pipeColour(scene, scene.coldest_k + i / 8.0 * (scene.hottest_k - scene.coldest_k), theme));
    painter.setPen(Qt::NoPen);
    painter.fillRect(bar.adjusted(-60, -8, 66, 12), theme(Tone::Sheet));
    painter.fillRect(bar, gradient);
    const auto degrees = [](double kelvin) { return spoken(Amount(kelvin, Dimension::Temperature)); };
    writeLoopWord(painter, QRectF(bar.left() - 62, bar.top() - 4, 56, 16), Qt::AlignRight | Qt::AlignVCenter, degrees(scene.coldest_k),
                  theme(Tone::Text2), 10);
    writeLoopWord(painter, QRectF(bar.right() + 6, bar.top() - 4, 56, 16), Qt::AlignLeft | Qt::AlignVCenter, degrees(scene.hottest_k),
                  theme(Tone::Text2), 10);
}

void paintScene(QPainter &painter, const LoopScene &scene, const Theme &theme, const std::vector<Id> &selected)
{
    const auto chosen = [&](Id id) { return id && std::ranges::find(selected, id) != selected.end(); };
    painter.setRenderHint(QPainter::Antialiasing);
    for (const LoopScene::Pipe &pipe : scene.pipes)
        paintLoopPipe(painter, scene, pipe, theme, chosen(pipe.id));
    for (const LoopScene::Box &box : scene.boxes)
        paintLoopBox(painter, box, theme, chosen(box.id));
    for (const LoopScene::Word &word : scene.words) {
        const QRectF at = word.align & Qt::AlignRight ? QRectF(word.at.x() - 400, word.at.y() - 20, 400, 20)
                                                      : QRectF(word.at.x(), word.at.y() - 20, 400, 20);
        painter.setFont(drawingFont(word.pixels, word.weight));
        painter.fillRect(painter.boundingRect(at, static_cast<int>(word.align) | Qt::AlignBottom, word.text), theme(Tone::Sheet));
        writeLoopWord(painter, at, word.align | Qt::AlignBottom, word.text, theme(word.tone), word.pixels, word.weight);
    }
}

} // namespace gridhall
