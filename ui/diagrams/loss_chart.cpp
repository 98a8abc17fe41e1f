// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/loss_timeline.h"

#include "ui/render/text.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double celsius = 273.15;
constexpr qreal readingWidth = 170, axisWidth = 40, headRoom = 14, footRoom = 30;

void writeLoss(QPainter &painter, QPointF at, const QString &text, const QColor &colour, int pixels = 10, int weight = 400,
               Qt::Alignment align = Qt::AlignLeft)
{
    painter.setFont(drawingFont(pixels, weight));
    painter.setPen(colour);
    const qreal left = align & Qt::AlignRight ? at.x() - 300 : align & Qt::AlignHCenter ? at.x() - 150 : at.x();
    painter.drawText(QRectF(left, at.y() - 8, 300, 16), static_cast<int>(align) | Qt::AlignVCenter | Qt::TextDontClip, text);
}

} // namespace

LossChart::LossChart(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Temperatures after a loss"));
    setCursor(Qt::SplitHCursor);
}

void LossChart::show(std::vector<Curve> curves, std::vector<Mark> marks, double step_s, double ups_s, double charge_s)
{
    curves_ = std::move(curves);
    marks_ = std::move(marks);
    step_ = step_s;
    ups_ = ups_s;
    charge_ = charge_s;
    low_ = 1e9;
    high_ = 0;
    for (const Curve &curve : curves_) {
        if (curve.values_k.empty())
            continue;
        const auto [least, most] = std::ranges::minmax(curve.values_k);
        low_ = std::min(low_, least);
        // What runs away does not press all else to the ground.
        high_ = std::max({high_, std::min(most, curve.values_k.front() + 40), curve.limit_k});
    }
    low_ = celsius + std::floor((std::min(low_, high_) - celsius - 1) / 5) * 5;
    high_ = celsius + std::ceil((high_ - celsius + 1) / 5) * 5;
    update();
}

void LossChart::setTime(double seconds)
{
    time_ = std::clamp(seconds, 0.0, span());
    update();
}

double LossChart::span() const
{
    return curves_.empty() || curves_.front().values_k.size() < 2 ? 1 : static_cast<double>(curves_.front().values_k.size() - 1) * step_;
}

QRectF LossChart::frame() const
{
    return QRectF(rect()).adjusted(axisWidth, headRoom, -readingWidth, ups_ > 0 ? -footRoom - 10 : -footRoom + 6);
}

QPointF LossChart::at(double seconds, double kelvin) const
{
    const QRectF box = frame();
    return {box.left() + box.width() * seconds / span(), box.bottom() - box.height() * (kelvin - low_) / std::max(high_ - low_, 1.0)};
}

double LossChart::valueAt(const Curve &curve, double seconds) const
{
    const auto i = static_cast<std::size_t>(seconds / step_);
    return curve.values_k.empty() ? 0 : curve.values_k[std::min(i, curve.values_k.size() - 1)];
}

void LossChart::paintGrid(QPainter &painter, const Theme &theme) const
{
    constexpr double leastApart = 13; // pixels between two numbers
    double step = high_ - low_ > 30 ? 10 : 5;
    while (step < 80 && (at(0, low_).y() - at(0, low_ + step).y()) < leastApart)
        step *= 2;
    for (double t = std::ceil((low_ - celsius) / step) * step; t <= high_ - celsius + 0.01; t += step) {
        painter.setPen(QPen(theme(Tone::Border), 1));
        painter.drawLine(at(0, t + celsius), at(span(), t + celsius));
        writeLoss(painter, at(0, t + celsius) - QPointF(6, 0), spokenNumber(t, 0), theme(Tone::Text2), 10, 400, Qt::AlignRight);
    }
    const double minutes = span() / 60, every = minutes > 20 ? 5 : minutes > 8 ? 2 : 1;
    for (double m = 0; m <= minutes + 0.01; m += every)
        writeLoss(painter, QPointF(at(m * 60, low_).x(), frame().bottom() + 9), spokenNumber(m, 0), theme(Tone::Text2), 10, 400,
                  Qt::AlignHCenter);
    writeLoss(painter, QPointF(frame().right() + 6, frame().bottom() + 9), tr("min"), theme(Tone::Text2), 10);
    writeLoss(painter, QPointF(frame().left() - 32, frame().bottom() + 9), QStringLiteral("°C"), theme(Tone::Text2), 10);
    QFont small = painter.font();
    small.setPixelSize(9);
    qreal free = 0; // marks close by have their names side by side
    for (const Mark &mark : marks_) {
        painter.setPen(QPen(theme(Tone::Text3), 1, Qt::DashLine));
        painter.drawLine(at(mark.at_s, low_), at(mark.at_s, high_));
        const QPointF name(std::max(at(mark.at_s, high_).x() + 3, free), at(mark.at_s, high_).y() - 7);
        writeLoss(painter, name, mark.name, theme(Tone::Text2), 9);
        free = name.x() + QFontMetricsF(small).horizontalAdvance(mark.name) + 10;
    }
    if (ups_ > 0) {
        // What the batteries hold: down until generators charge them.
        const qreal y = frame().bottom() + 24, left = at(0, low_).x();
        const double until = std::min({ups_, charge_, span()});
        painter.fillRect(QRectF(left, y - 3, frame().width(), 6), theme(Tone::Border));
        painter.fillRect(QRectF(left, y - 3, std::max(1.0, frame().width() * until / span()), 6), theme(Tone::Accent));
        writeLoss(painter, QPointF(frame().right() + 6, y), tr("UPS holds IT %1").arg(spoken(Amount(ups_, Dimension::Duration))),
                  theme(Tone::Text2), 10);
    }
}

void LossChart::paintCurves(QPainter &painter, const Theme &theme) const
{
    painter.save();
    painter.setClipRect(frame().adjusted(0, -2, 1, 2));
    for (const Curve &curve : curves_) {
        QPainterPath path;
        const std::size_t stride = std::max<std::size_t>(1, curve.values_k.size() / 600);
        for (std::size_t i = 0; i < curve.values_k.size(); i += stride) {
            const QPointF point = at(static_cast<double>(i) * step_, curve.values_k[i]);
            i == 0 ? path.moveTo(point) : path.lineTo(point);
        }
        if (curve.limit_k > 0) {
            painter.setPen(QPen(theme(curve.tone), 1, Qt::DashLine));
            painter.drawLine(at(0, curve.limit_k), at(span(), curve.limit_k));
        }
        painter.setPen(QPen(theme(curve.tone), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        if (curve.passes_s >= 0) {
            painter.setPen(QPen(theme(Tone::Panel), 1.5));
            painter.setBrush(theme(Tone::Error));
            painter.drawEllipse(at(curve.passes_s, curve.limit_k), 4, 4);
        }
    }
    painter.restore();
}

/// The time that is read, and every curve there.
void LossChart::paintReading(QPainter &painter, const Theme &theme) const
{
    painter.setPen(QPen(theme(Tone::Accent), 1));
    painter.drawLine(at(time_, low_), at(time_, high_));
    const qreal x = frame().right() + 14;
    qreal y = frame().top() + 4;
    writeLoss(painter, {x, y}, tr("After %1").arg(spoken(Amount(time_, Dimension::Duration))), theme(Tone::Text), 11, 600);
    for (const Curve &curve : curves_) {
        y += 18;
        const double value = valueAt(curve, time_);
        const bool over = curve.limit_k > 0 && value > curve.limit_k;
        painter.fillRect(QRectF(x, y - 4, 8, 8), theme(curve.tone));
        writeLoss(painter, {x + 14, y}, curve.name, theme(Tone::Text), 10);
        writeLoss(painter, {QRectF(rect()).right() - 4, y}, spoken(Amount(value, Dimension::Temperature)),
                  theme(over ? Tone::Error : Tone::Text), 10, 600, Qt::AlignRight);
    }
}

void LossChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = currentTheme();
    if (curves_.empty()) {
        writeLoss(painter, QRectF(rect()).center(), tr("Nothing to follow: no loop or room with heat is solved."), theme(Tone::Text2), 11,
                  400, Qt::AlignHCenter);
        return;
    }
    paintGrid(painter, theme);
    paintCurves(painter, theme);
    paintReading(painter, theme);
}

void LossChart::mousePressEvent(QMouseEvent *event)
{
    const QRectF box = frame();
    emit timeChosen(std::clamp((event->position().x() - box.left()) / std::max(box.width(), 1.0), 0.0, 1.0) * span());
}

void LossChart::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        mousePressEvent(event);
}

} // namespace gridhall
