// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/rack_view.h"

#include "ui/diagrams/rack_painter.h"
#include "ui/render/text.h"
#include "ui/session/session.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double leftMargin = 64, titleHeight = 44, gapBetween = 34, dragStart = 4, leastUnit = 6, mostUnit = 15;
constexpr std::int32_t unitsBeside = 13; ///< Feeds, foot and title in rack units.

} // namespace

RackView::RackView(Session &session, QWidget *parent) : QWidget(parent), session_(session)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(240, 160);
    setAccessibleName(tr("Rack elevation"));
    setAccessibleDescription(tr("Left and right walk along the row, up and down lift the selected device, F turns to the rear."));
    connect(&session, &Session::changed, this, [this] { follow(); });
    connect(&session, &Session::replaced, this, [this] { key_ = {}, follow(); });
    connect(&session, &Session::selectionChanged, this, [this] { follow(); });
    connect(&session, &Session::snapshotChanged, this, [this] { update(); });
}

void RackView::setRear(bool on)
{
    rear_ = on;
    rebuild();
}

/// The rack that is selected, or holds what is; else the one looked at before; else the first.
void RackView::follow()
{
    if (!isVisible())
        return;
    const Layout &layout = session_.layout();
    const auto rackAround = [&layout](Id id) {
        for (int steps = 0; id && steps < 16; ++steps) {
            const auto item = layout.find<Item>(id);
            if (item && isRackRole(roleOf(layout, *item)))
                return id;
            id = item ? item->parent : Id();
        }
        return Id();
    };
    for (const Id id : session_.selection())
        if (const Id rack = rackAround(id))
            key_ = rack;
    if (!layout.find<Item>(key_)) {
        key_ = {};
        for (const Kept<Item> &item : layout.all<Item>())
            if (!key_ && isRackRole(roleOf(layout, *item)) && std::holds_alternative<OnFloor>(item->place))
                key_ = item->id;
    }
    rebuild();
}

void RackView::rebuild()
{
    row_ = rackRow(session_.layout(), key_);
    if (rear_)
        std::reverse(row_.begin(), row_.end());
    faces_.clear();
    for (const Id rack : row_)
        faces_.push_back(rackFace(session_.layout(), rack));
    update();
}

double RackView::unitPixels() const
{
    std::int32_t most = 42;
    for (const RackFace &face : faces_)
        most = std::max(most, face.units);
    const double tall = (height() - titleHeight) / double(most + unitsBeside);
    // The whole row where it is a little too wide, rather than one rack cut in two.
    const double wide = faces_.empty() ? tall : ((width() - leftMargin) / double(faces_.size()) - gapBetween) / 10.6;
    constexpr double leastShare = 0.75;
    return std::clamp(wide < tall && wide >= leastShare * tall ? wide : tall, leastUnit, mostUnit);
}

/// The rack looked at stays in sight.
int RackView::firstShown() const
{
    const double pitch = unitPixels() * 10.6 + gapBetween;
    const int shown = std::max(1, static_cast<int>((width() - leftMargin) / pitch));
    const auto at = static_cast<int>(std::find(row_.begin(), row_.end(), key_) - row_.begin());
    return std::clamp(at - shown / 2, 0, std::max(0, static_cast<int>(row_.size()) - shown));
}

QPointF RackView::cornerOf(int index) const
{
    const double unit = unitPixels(), pitch = unit * 10.6 + gapBetween;
    std::int32_t most = 0;
    for (const RackFace &face : faces_)
        most = std::max(most, face.units);
    const RackFace &face = faces_[static_cast<std::size_t>(index)];
    return {leftMargin + (index - firstShown()) * pitch, titleHeight + unit * 4 + (most - face.units) * unit};
}

std::optional<QPointF> RackView::middleOf(Id rack, std::int32_t unit) const
{
    const auto at = std::find(row_.begin(), row_.end(), rack);
    if (at == row_.end())
        return std::nullopt;
    const auto index = static_cast<int>(at - row_.begin());
    const double pixels = unitPixels();
    const QPointF corner = cornerOf(index);
    return QPointF(corner.x() + pixels * 5.3, corner.y() + pixels * (0.5 + faces_[static_cast<std::size_t>(index)].units - unit + 0.5));
}

RackView::Spot RackView::spotAt(QPointF at) const
{
    const double unit = unitPixels();
    for (std::size_t i = 0; i < faces_.size(); ++i) {
        const QPointF corner = cornerOf(static_cast<int>(i));
        const RackFace &face = faces_[i];
        if (!QRectF(corner, QSizeF(unit * 10.6, unit * (face.units + 8))).contains(at))
            continue;
        const auto number = static_cast<std::int32_t>(face.units - std::floor((at.y() - corner.y() - unit * 0.5) / unit));
        const bool inside = number >= 1 && number <= face.units;
        return {face.rack, inside ? face.at(number, rear_) : Id(), inside ? number : 0};
    }
    return {};
}

QString RackView::title() const
{
    if (row_.empty())
        return tr("No racks yet. Place one on the plan.");
    const auto part = partOf(session_.layout(), *session_.layout().find<Item>(key_));
    const QString side = rear_ ? tr("rears, seen from the hot aisle") : tr("fronts, seen from the cold aisle");
    const auto tag = [this](Id id) { return QString::fromStdString(session_.layout().find<Item>(id)->tag); };
    return tr("%1 to %2, %3").arg(tag(row_.front()), tag(row_.back()), side) + (part ? "   ·   " + nameOf(*part) : QString());
}

void RackView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = currentTheme();
    painter.fillRect(rect(), theme(Tone::Floor));
    painter.setFont(fontOf(Type::Section));
    painter.setPen(theme(Tone::Text));
    painter.drawText(QRectF(24, 8, width() - 48, 28), int(Qt::AlignLeft) | int(Qt::AlignVCenter), title());
    if (row_.empty())
        return;
    const RackPainter racks(painter, session_.layout(), theme, unitPixels());
    const Id selected = session_.selection().empty() ? key_ : session_.selection().back();
    racks.paintScale(faces_[static_cast<std::size_t>(firstShown())].units, cornerOf(firstShown()));
    for (int i = firstShown(); i < static_cast<int>(faces_.size()) && cornerOf(i).x() < width(); ++i)
        racks.paint(faces_[static_cast<std::size_t>(i)], cornerOf(i), rear_, selected);
    if (!dragging_)
        return;
    const Spot on = spotAt(now_);
    for (std::size_t i = 0; i < faces_.size(); ++i)
        if (faces_[i].rack == on.rack && on.unit > 0) {
            const bool fits = bool(deviceMoved(session_.layout(), pressed_->device, on.rack, on.unit, rear_));
            painter.setPen(QPen(theme(fits ? Tone::Selection : Tone::Error), 2));
            painter.setBrush(theme(fits ? Tone::Selection : Tone::Error, 0.16));
            painter.drawRect(racks.place(cornerOf(static_cast<int>(i)), faces_[i].units, on.unit, 1));
        }
}

void RackView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    pressedAt_ = now_ = event->position();
    pressed_ = spotAt(pressedAt_);
    dragging_ = false;
    if (const Id hit = pressed_->device ? pressed_->device : pressed_->rack)
        session_.select({hit});
}

void RackView::mouseMoveEvent(QMouseEvent *event)
{
    now_ = event->position();
    const QPointF by = now_ - pressedAt_;
    if (pressed_ && pressed_->device && std::hypot(by.x(), by.y()) > dragStart)
        dragging_ = true;
    if (dragging_)
        update();
}

void RackView::mouseReleaseEvent(QMouseEvent *event)
{
    if (dragging_)
        drop(spotAt(event->position()));
    dragging_ = false;
    pressed_.reset();
    update();
}

/// The unit under the pointer becomes the lowest one of the device.
void RackView::drop(const Spot &on)
{
    if (on.unit == 0)
        return;
    const Result<Edit> edit = deviceMoved(session_.layout(), pressed_->device, on.rack, on.unit, rear_);
    if (edit)
        session_.perform(tr("Move device"), *edit);
    else
        emit refused(spoken(edit.problem()));
}

void RackView::walk(int by)
{
    const auto at = std::find(row_.begin(), row_.end(), key_);
    if (at == row_.end())
        return;
    const auto to = std::clamp(static_cast<int>(at - row_.begin()) + by, 0, static_cast<int>(row_.size()) - 1);
    session_.select({row_[static_cast<std::size_t>(to)]});
}

void RackView::lift(int by)
{
    const auto device = session_.selection().size() == 1 ? session_.layout().find<Item>(session_.selection()[0]) : nullptr;
    const auto *place = device ? std::get_if<InRack>(&device->place) : nullptr;
    if (!place)
        return;
    const Result<Edit> edit = deviceMoved(session_.layout(), device->id, device->parent, place->unit + by, place->rear);
    if (edit)
        session_.perform(tr("Move device"), *edit);
    else
        emit refused(spoken(edit.problem()));
}

bool RackView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_F || key == Qt::Key_Escape || (key >= Qt::Key_Left && key <= Qt::Key_Down)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void RackView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: return walk(-1);
    case Qt::Key_Right: return walk(1);
    case Qt::Key_Up: return lift(1);
    case Qt::Key_Down: return lift(-1);
    case Qt::Key_F: return setRear(!rear_);
    case Qt::Key_Escape:
        dragging_ = false;
        pressed_.reset();
        return update();
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace gridhall
