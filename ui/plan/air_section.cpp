// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/air_section.h"

#include "core/base/text.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"

#include <QDial>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double fastest_m_per_s = 2;
constexpr int dialSize = 56, degreesPerStep = 5, headHeight = 22;

} // namespace

AirSection::AirSection(QWidget *parent) : QFrame(parent), dial_(new QDial(this))
{
    setProperty("look", "card");
    setAutoFillBackground(true);
    setAttribute(Qt::WA_NoMousePropagation); // not through to the plan
    setAccessibleName(tr("Section through the air"));
    dial_->setRange(0, 180 / degreesPerStep);
    dial_->setValue(90 / degreesPerStep);
    dial_->setWrapping(true);
    dial_->setNotchesVisible(true);
    dial_->setAccessibleName(tr("Direction of the section"));
    dial_->setToolTip(tr("Direction of the section; it runs through the pointer"));
    connect(dial_, &QDial::valueChanged, this, [this] {
        follow(rooms_, site_, limit_k_, range_);
        emit turned();
    });
}

void AirSection::follow(const std::vector<RoomFieldPtr> &rooms, Point site, double limit_k, const AirRange &range)
{
    range_ = range;
    rooms_ = rooms;
    limit_k_ = limit_k;
    if (auto cut = AirCut::through(rooms, site, dial_->value() * degreesPerStep)) {
        site_ = site;
        cut_ = std::move(cut);
    } else if (cut_) {
        cut_ = AirCut::through(rooms, site_, dial_->value() * degreesPerStep); // the pointer is outside: the last line stays
    }
    update();
}

int AirSection::heightFor(int width) const
{
    const double wide = width - dialSize - 34;
    return headHeight + 10 +
           (cut_ ? static_cast<int>(std::clamp(wide * cut_->height_m() / cut_->length_m(), dialSize - 10.0, 170.0)) : dialSize);
}

QRectF AirSection::picture() const
{
    const QRectF all = QRectF(rect()).adjusted(10, headHeight, -dialSize - 24, -10);
    if (!cut_ || all.width() < 20 || all.height() < 10)
        return all;
    const double scale = std::min(all.width() / cut_->length_m(), all.height() / cut_->height_m());
    return {all.left(), all.bottom() - scale * cut_->height_m(), scale * cut_->length_m(), scale * cut_->height_m()};
}

void AirSection::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    dial_->setGeometry(width() - dialSize - 12, (height() - dialSize) / 2, dialSize, dialSize);
    QPainter painter(this);
    const Theme theme = currentTheme();
    painter.setPen(theme(Tone::Text2));
    painter.setFont(fontOf(Type::Small));
    const QRectF head(10, 4, width() - dialSize - 34, 16);
    if (!cut_) {
        painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, tr("Section: point at a room whose air is shown."));
        return;
    }
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Section, %1 long and %2 high; white line: %3")
                         .arg(spoken(Amount(cut_->length_m(), Dimension::Length)), spoken(Amount(cut_->height_m(), Dimension::Length)),
                              spoken(Amount(limit_k_, Dimension::Temperature))));
    paintRamp(painter, head);
    const QRectF frame = picture();
    painter.drawImage(
        frame, cut_->image((frame.size() / 2).toSize().expandedTo({2, 2}), range_.from_k, range_.to_k, theme(Tone::EquipmentFill2).rgb()));
    painter.setRenderHint(QPainter::Antialiasing);
    paintFlow(painter, frame);
    painter.setPen(QPen(theme(Tone::BorderStrong), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame);
}

/// The colours at the right of the head: the section covers the legend of the plan.
void AirSection::paintRamp(QPainter &painter, const QRectF &head) const
{
    constexpr double wide = 120, high = 8, gap = 6;
    if (head.width() < 460) // no room beside the words
        return;
    const auto [coolest, warmest] = cut_->extremes();
    const QString from = (coolest < range_.from_k ? QStringLiteral("≤ ") : QString()) +
                         shown(Amount(range_.from_k, Dimension::Temperature)).value,
                  to = (warmest > range_.to_k ? QStringLiteral("≥ ") : QString()) + spoken(Amount(range_.to_k, Dimension::Temperature));
    const QFontMetricsF metrics(painter.font());
    const QRectF bar(head.right() - metrics.horizontalAdvance(to) - gap - wide, head.center().y() - high / 2, wide, high);
    const int bands = std::max(1, static_cast<int>(std::lround(range_.to_k - range_.from_k)));
    for (int i = 0; i < bands; ++i)
        painter.fillRect(QRectF(bar.left() + wide * i / bands, bar.top(), wide / bands + 0.5, high),
                         rampColour(Ramp::AirTemperature, (i + 0.5) / bands));
    painter.drawText(QRectF(bar.right() + gap, head.top(), head.right() - bar.right(), head.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     to);
    const double left = bar.left() - gap - metrics.horizontalAdvance(from);
    painter.drawText(QPointF(left, bar.bottom()), from);
}

/// Where the recommended inlet is passed, and arrows of the air in the plane.
void AirSection::paintFlow(QPainter &painter, const QRectF &frame) const
{
    const double scale = frame.width() / cut_->length_m();
    const auto place = [&](double x, double y) { return std::pair((x - frame.left()) / scale, (frame.bottom() - y) / scale); };
    QPainterPath edge, arrows;
    constexpr double step = 3, raster = 24;
    for (double y = frame.top(); y < frame.bottom() - step; y += step)
        for (double x = frame.left(); x < frame.right() - step; x += step) {
            const auto warm = [&](double px, double py) {
                const auto [s, z] = place(px, py);
                return cut_->at(s, z);
            };
            const double here = warm(x, y), right = warm(x + step, y), below = warm(x, y + step);
            if (here > 0 && right > 0 && (here > limit_k_) != (right > limit_k_)) {
                edge.moveTo(x + step, y);
                edge.lineTo(x + step, y + step);
            }
            if (here > 0 && below > 0 && (here > limit_k_) != (below > limit_k_)) {
                edge.moveTo(x, y + step);
                edge.lineTo(x + step, y + step);
            }
        }
    for (double y = frame.top() + raster / 2; y < frame.bottom(); y += raster)
        for (double x = frame.left() + raster / 2; x < frame.right(); x += raster) {
            const auto [s, z] = place(x, y);
            const auto [u, w] = cut_->flow(s, z);
            const double speed = std::hypot(u, w), length = 20 * std::min(1.0, std::sqrt(speed / fastest_m_per_s));
            if (length < 3)
                continue;
            const QPointF along(u / speed, -w / speed), across(-along.y(), along.x()), tip = QPointF(x, y) + along * length / 2;
            arrows.moveTo(QPointF(x, y) - along * length / 2);
            arrows.lineTo(tip);
            arrows.moveTo(tip - along * 4 + across * 2.5);
            arrows.lineTo(tip);
            arrows.lineTo(tip - along * 4 - across * 2.5);
        }
    painter.setPen(QPen(QColor(255, 255, 255, 230), 1.5));
    painter.drawPath(edge);
    painter.setPen(QPen(QColor(0, 0, 0, 110), 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(arrows);
    painter.setPen(QPen(QColor(255, 255, 255, 230), 1.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(arrows);
}

} // namespace gridhall
