// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/delivery_bars.h"

#include "ui/render/text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double namesWide = 190, rightRoom = 24, leftRoom = 16;
constexpr int legendHigh = 26, growthHigh = 74, axisHigh = 20;

} // namespace

DeliveryBars::DeliveryBars(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(220);
    setAccessibleName(tr("Programme"));
    verticalScrollBar()->setSingleStep(static_cast<int>(ganttRowHigh));
}

double DeliveryBars::lastDay() const { return picture_ ? std::max(1.0, picture_->programme.finish_d.high) : 1; }

GanttScale DeliveryBars::scale() const { return {namesWide, viewport()->width() - rightRoom, lastDay() * 1.02}; }

int DeliveryBars::headHigh() const { return legendHigh + growthHigh + axisHigh; }

void DeliveryBars::setPicture(std::shared_ptr<const DeliveryPicture> picture)
{
    picture_ = std::move(picture);
    rows_ = picture_ ? ganttRows(picture_->programme, picture_->programme.consignments.size() > 60) : std::vector<GanttRow>();
    day_ = std::clamp(day_, 0.0, lastDay());
    layOut();
    viewport()->update();
}

void DeliveryBars::layOut()
{
    const int room = viewport()->height() - headHigh(), all = static_cast<int>(ganttRowHigh * static_cast<double>(rows_.size())) + 8;
    verticalScrollBar()->setRange(0, std::max(0, all - room));
    verticalScrollBar()->setPageStep(std::max(1, room));
}

void DeliveryBars::setDay(double day)
{
    day_ = std::clamp(day, 0.0, lastDay());
    viewport()->update();
    emit dayChanged(day_);
}

void DeliveryBars::setThings(const std::vector<Id> &items)
{
    things_ = items;
    viewport()->update();
}

void DeliveryBars::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme theme = currentTheme();
    painter.fillRect(viewport()->rect(), theme(Tone::Panel));
    if (!picture_)
        return;
    const GanttScale scale = this->scale();
    const QRectF rowsArea(0, headHigh(), viewport()->width(), viewport()->height() - headHigh());
    const QRectF handle = handleOf(scale);
    paintGanttAxis(painter, QRectF(scale.left, legendHigh + growthHigh, scale.right - scale.left, viewport()->height()), scale,
                   picture_->programme.start_day, theme, {handle.left(), handle.right()});
    painter.save();
    painter.setClipRect(rowsArea);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const double top = headHigh() + ganttRowHigh * static_cast<double>(i) - verticalScrollBar()->value();
        if (top + ganttRowHigh < rowsArea.top() || top > rowsArea.bottom())
            continue;
        const bool chosen = std::ranges::any_of(rows_[i].consignments, [&](std::size_t c) {
            return std::ranges::any_of(picture_->programme.consignments[c].items,
                                       [&](Id id) { return std::ranges::find(things_, id) != things_.end(); });
        });
        if (chosen)
            painter.fillRect(QRectF(0, top, viewport()->width(), ganttRowHigh), theme(Tone::AccentSoft));
        else if (rows_[i].head)
            painter.fillRect(QRectF(0, top, scale.left - 8, ganttRowHigh), theme(Tone::PanelHead));
        paintGanttRow(painter, rows_[i], top, leftRoom, scale, theme);
    }
    painter.restore();
    paintHead(painter, scale);
    paintDay(painter, scale);
    if (hasFocus()) {
        painter.setPen(QPen(theme(Tone::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void DeliveryBars::paintHead(QPainter &painter, const GanttScale &scale) const
{
    const Theme theme = currentTheme();
    paintGanttLegend(painter, QRectF(leftRoom, 2, viewport()->width() - leftRoom, legendHigh - 4), theme);
    const QRectF growth(scale.left, legendHigh, scale.right - scale.left, growthHigh - 4);
    paintGrowth(painter, growth, picture_->programme, picture_->snapshot->kpis.tokens_per_s, scale, theme);
    painter.setFont(fontOf(Type::Small));
    painter.setPen(theme(Tone::Text2));
    painter.drawText(QRectF(leftRoom, growth.top(), scale.left - leftRoom - 8, 32), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     tr("IT power and tokens in use"));
    painter.setPen(QPen(theme(Tone::Border), 1));
    painter.drawLine(QPointF(0, legendHigh + growthHigh - 0.5), QPointF(viewport()->width(), legendHigh + growthHigh - 0.5));
}

/// The line of the chosen day with its handle on the axis.
void DeliveryBars::paintDay(QPainter &painter, const GanttScale &scale) const
{
    const Theme theme = currentTheme();
    const double x = std::round(scale.x(day_)) + 0.5;
    painter.setPen(QPen(theme(Tone::Accent), 1));
    painter.drawLine(QPointF(x, legendHigh), QPointF(x, viewport()->height()));
    const QRectF handle = handleOf(scale);
    painter.setFont(fontOf(Type::Small));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme(Tone::Accent));
    painter.drawRoundedRect(handle, 4, 4);
    painter.setPen(theme(Tone::OnAccent));
    painter.drawText(handle, Qt::AlignCenter, ganttDay(picture_->programme.start_day, day_));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QRectF DeliveryBars::handleOf(const GanttScale &scale) const
{
    const double x = std::round(scale.x(day_)) + 0.5;
    const double wide = QFontMetricsF(fontOf(Type::Small)).horizontalAdvance(ganttDay(picture_->programme.start_day, day_)) + 14;
    return {std::clamp(x - wide / 2, scale.left - wide / 2, viewport()->width() - wide - 2), legendHigh + growthHigh - 1, wide, 18};
}

void DeliveryBars::resizeEvent(QResizeEvent *) { layOut(); }

int DeliveryBars::rowAt(const QPointF &at) const
{
    if (at.y() < headHigh())
        return -1;
    const int row = static_cast<int>((at.y() - headHigh() + verticalScrollBar()->value()) / ganttRowHigh);
    return row < static_cast<int>(rows_.size()) ? row : -1;
}

void DeliveryBars::dragTo(double x) { setDay(scale().day(x)); }

void DeliveryBars::mousePressEvent(QMouseEvent *event)
{
    if (!picture_ || event->button() != Qt::LeftButton)
        return;
    const int row = rowAt(event->position());
    if (row < 0)
        return dragTo(event->position().x());
    std::vector<Id> items;
    for (const std::size_t c : rows_[static_cast<std::size_t>(row)].consignments)
        items.insert(items.end(), picture_->programme.consignments[c].items.begin(), picture_->programme.consignments[c].items.end());
    emit picked(items);
}

void DeliveryBars::mouseMoveEvent(QMouseEvent *event)
{
    if (picture_ && event->buttons() & Qt::LeftButton && event->position().y() < headHigh())
        dragTo(event->position().x());
}

void DeliveryBars::keyPressEvent(QKeyEvent *event)
{
    const double by = event->modifiers() & Qt::ShiftModifier ? 1 : 7;
    switch (event->key()) {
    case Qt::Key_Left: return setDay(day_ - by);
    case Qt::Key_Right: return setDay(day_ + by);
    case Qt::Key_Home: return setDay(0);
    case Qt::Key_End: return setDay(lastDay());
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace gridhall
