// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/rack_painter.h"

#include "ui/render/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

/// What a rack or device can be joined to, by its ports.
struct Joints {
    bool coolant = false, busbar = false, a = false, b = false;
};

Joints jointsOf(const Layout &layout, Id rack)
{
    Joints joints;
    const auto item = layout.find<Item>(rack);
    if (const auto part = item ? partOf(layout, *item) : nullptr)
        for (const Port &port : part->ports) {
            joints.coolant = joints.coolant || port.kind == PortKind::Coolant;
            joints.busbar = joints.busbar || port.kind == PortKind::Dc;
        }
    for (const Kept<Run> &run : layout.all<Run>())
        if (run->from.owner == rack || run->to.owner == rack) {
            joints.a = joints.a || run->feed == Feed::A;
            joints.b = joints.b || run->feed == Feed::B;
        }
    for (const Id child : layout.children(rack))
        if (const auto device = layout.find<Item>(child); device && roleOf(layout, *device) == Role::PowerShelf)
            joints.busbar = true;
    return joints;
}

} // namespace

RackPainter::RackPainter(QPainter &painter, const Layout &layout, const Theme &theme, double unit)
    : painter_(painter), layout_(layout), theme_(theme), unit_(unit)
{
}

QFont RackPainter::font(double share, int weight) const { return drawingFont(std::max(7.5, unit_ * share), weight); }

QRectF RackPainter::place(QPointF topLeft, std::int32_t units, std::int32_t unit, std::int32_t count) const
{
    const double inset = unit_ * 0.75, top = topLeft.y() + unit_ * 0.5 + (units - (unit + count - 1)) * unit_;
    return {topLeft.x() + inset, top, width() - 2 * inset, count * unit_ - 1};
}

void RackPainter::paint(const RackFace &face, QPointF topLeft, bool rear, Id selected) const
{
    const QRectF frame(topLeft.x(), topLeft.y(), width(), height(face.units));
    const bool whole = selected == face.rack;
    paintFeeds(face, topLeft);
    paintFrame(face, frame, rear, whole);
    for (std::int32_t unit = 1; unit <= face.units; ++unit)
        if (!face.at(unit, rear) && (!face.devices.empty() || roleOf(layout_, *layout_.find<Item>(face.rack)) == Role::Rack)) {
            painter_.setPen(QPen(theme_(Tone::Border), 1, Qt::DotLine));
            painter_.setBrush(Qt::NoBrush);
            painter_.drawRect(place(topLeft, face.units, unit, 1).adjusted(0, 0, 0, -1));
        }
    for (const RackFace::Slot &slot : face.devices)
        if (slot.through || slot.rear == rear)
            paintSlot(slot, place(topLeft, face.units, slot.unit, slot.units), rear, selected == slot.device);
    paintFoot(face, QRectF(frame.left(), frame.bottom() + unit_ * 0.4, frame.width(), footHeight()));
}

/// Feed A solid, feed B dashed, from above.
void RackPainter::paintFeeds(const RackFace &face, QPointF topLeft) const
{
    const Joints joints = jointsOf(layout_, face.rack);
    const double top = topLeft.y() - feedHeight();
    const auto feed = [&](bool there, double x, double y, Tone tone, bool dashed) {
        if (!there)
            return;
        QPen pen(theme_(tone), std::max(1.5, unit_ * 0.16));
        if (dashed)
            pen.setDashPattern({4, 2});
        painter_.setPen(pen);
        painter_.drawLine(QPointF(topLeft.x() - unit_ * 0.4, y), QPointF(topLeft.x() + width() + unit_ * 0.4, y));
        painter_.drawLine(QPointF(x, y), QPointF(x, topLeft.y()));
        painter_.fillRect(QRectF(x - unit_ * 0.35, y - unit_ * 0.35, unit_ * 0.7, unit_ * 0.7), theme_(tone));
    };
    feed(joints.a, topLeft.x() + width() * 0.3, top + unit_ * 0.8, Tone::PowerA, false);
    feed(joints.b, topLeft.x() + width() * 0.7, top + unit_ * 1.8, Tone::PowerB, true);
}

void RackPainter::paintFrame(const RackFace &face, const QRectF &frame, bool rear, bool selected) const
{
    painter_.setPen(QPen(theme_(selected ? Tone::Selection : Tone::Equipment), selected ? 2 : 1));
    painter_.setBrush(theme_(Tone::EquipmentFill2));
    painter_.drawRect(frame);
    painter_.fillRect(QRectF(frame.left(), frame.bottom() - unit_ * 0.3, frame.width(), unit_ * 0.3), theme_(Tone::Equipment));
    const Joints joints = jointsOf(layout_, face.rack);
    const double top = frame.top() + unit_ * 0.6, high = frame.height() - unit_ * 1.6, wide = std::max(2.0, unit_ * 0.22);
    if (joints.coolant) {
        painter_.fillRect(QRectF(frame.left() + unit_ * 0.25, top, wide, high), theme_(Tone::TcsSupply));
        painter_.fillRect(QRectF(frame.right() - unit_ * 0.25 - wide, top, wide, high), theme_(Tone::TcsReturn));
    }
    if (joints.busbar && rear)
        painter_.fillRect(QRectF(frame.center().x() - wide, top, 2 * wide, high), theme_(Tone::PowerBoth));
    if (!face.devices.empty() || roleOf(layout_, *layout_.find<Item>(face.rack)) == Role::Rack)
        return;
    // Sold and fed as one system: no devices to show.
    const QRectF system = place(frame.topLeft(), face.units, 1, face.units);
    painter_.setPen(QPen(theme_(Tone::Equipment, 0.5), 1));
    painter_.setBrush(theme_(Tone::EquipmentFill));
    painter_.drawRect(system);
    painter_.setPen(theme_(Tone::Text2));
    painter_.setFont(font(0.85));
    painter_.drawText(system.adjusted(4, 4, -4, -4), int(Qt::AlignCenter), tr("One system\n%1 U").arg(face.units));
}

void RackPainter::paintSlot(const RackFace::Slot &slot, const QRectF &place, bool rear, bool selected) const
{
    const auto device = layout_.find<Item>(slot.device);
    const auto part = device ? partOf(layout_, *device) : nullptr;
    const Role role = part ? part->role : Role::Other;
    const bool behind = slot.rear != rear; // seen from the other side
    painter_.setPen(QPen(theme_(selected ? Tone::Selection : Tone::Equipment), selected ? 2 : 1));
    painter_.setBrush(selected ? theme_(Tone::Selection, 0.16) : theme_(behind ? Tone::NetworkRack : Tone::EquipmentFill));
    painter_.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5));
    if (role == Role::PowerShelf || role == Role::RackPdu)
        painter_.fillRect(QRectF(place.right() - unit_ * 0.35, place.top() + 1, unit_ * 0.3, place.height() - 2), theme_(Tone::PowerBoth));
    else if (role == Role::InRackCdu)
        painter_.fillRect(QRectF(place.right() - unit_ * 0.35, place.top() + 1, unit_ * 0.3, place.height() - 2), theme_(Tone::TcsSupply));
    if (unit_ < 9)
        return;
    painter_.setFont(font(0.72));
    painter_.setPen(theme_(Tone::Text));
    const QRectF words = place.adjusted(unit_ * 0.3, 0, -unit_ * 0.5, 0);
    const QString tag = device->tag.empty() && part ? nameOf(*part) : QString::fromStdString(device->tag);
    painter_.drawText(words, int(Qt::AlignVCenter) | int(Qt::AlignLeft),
                      painter_.fontMetrics().elidedText(tag, Qt::ElideRight, int(words.width())));
}

/// Tag and power, part and weight, units that are free and the centre of gravity.
void RackPainter::paintFoot(const RackFace &face, const QRectF &foot) const
{
    const auto rack = layout_.find<Item>(face.rack);
    const auto part = partOf(layout_, *rack);
    const double limit = face.rated_w.value_or(layout_.criteria().rackPower_w);
    const bool over = face.peak_w && limit > 0 && *face.peak_w > limit,
               heavy = face.weight_kg && face.load_kg && *face.weight_kg > *face.load_kg;
    const QString power = face.peak_w ? spoken(Amount(*face.peak_w, Dimension::Power)) : tr("power not stated");
    const QString weight = face.weight_kg ? spoken(Amount(*face.weight_kg, Dimension::Mass)) : tr("weight not stated");
    const auto line = [&](int row, const QString &left, const QString &right, int weightOfFont, Tone tone) {
        const QRectF box(foot.left(), foot.top() + row * unit_ * 1.25, foot.width(), unit_ * 1.25);
        QFont words = font(weightOfFont > 400 ? 0.95 : 0.82, weightOfFont);
        if (const double wide = QFontMetricsF(words).horizontalAdvance(right); wide > box.width()) // smaller rather than cut
            words = drawingFont(std::max(6.0, std::floor(words.pixelSize() * box.width() / wide)), weightOfFont);
        painter_.setFont(words);
        const int wide = painter_.fontMetrics().horizontalAdvance(right) + 6;
        painter_.setPen(theme_(weightOfFont > 400 ? Tone::Text : Tone::Text2));
        const int room = std::max(0, int(box.width()) - wide);
        if (painter_.fontMetrics().horizontalAdvance(left) <= room || room > 40) // a letter and dots say nothing
            painter_.drawText(box, int(Qt::AlignLeft) | int(Qt::AlignVCenter),
                              painter_.fontMetrics().elidedText(left, Qt::ElideRight, room));
        painter_.setPen(theme_(tone));
        painter_.drawText(box, int(Qt::AlignRight) | int(Qt::AlignVCenter), right);
    };
    line(0, QString::fromStdString(rack->tag), power, 600, over ? Tone::Error : Tone::Text);
    line(1, part ? nameOf(*part) : QString(), weight, 400, heavy ? Tone::Error : Tone::Text2);
    const QString height = face.centreOfGravity_m ? spoken(Amount(*face.centreOfGravity_m, Dimension::Length)) : QString();
    const bool empty = face.devices.empty();
    const QString gravity = tr("Centre of gravity");
    const bool fits = QFontMetricsF(font(0.82)).horizontalAdvance(gravity + height) + 8 <= foot.width();
    line(2,
         empty ? height.isEmpty() ? QString()
                 : fits           ? gravity
                                  : tr("CG", "centre of gravity")
               : tr("%1 U free").arg(face.freeUnits),
         empty || height.isEmpty() ? height : tr("CG %1", "centre of gravity").arg(height), 400, Tone::Text2);
    if (face.peak_w && *face.peak_w > 0) {
        line(3, tr("To liquid"), spoken(Amount(face.liquid_w, Dimension::Power)), 400, Tone::Text2);
        line(4, tr("To air"), spoken(Amount(*face.peak_w - face.liquid_w, Dimension::Power)), 400, Tone::Text2);
    }
}

void RackPainter::paintScale(std::int32_t units, QPointF topRight) const
{
    painter_.setFont(font(0.75));
    painter_.setPen(theme_(Tone::Text2));
    for (std::int32_t unit = 1; unit <= units; unit += unit == 1 ? 5 : 6) {
        const double y = topRight.y() + unit_ * 0.5 + (units - unit + 0.5) * unit_;
        painter_.drawText(QRectF(topRight.x() - 40, y - unit_ / 2, 34, unit_), int(Qt::AlignRight) | int(Qt::AlignVCenter),
                          QString::number(unit));
    }
}

} // namespace gridhall
