// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figure_table.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace gridhall {

namespace {

constexpr int figureRowHeight = 24, figureHeadHeight = 22, stopHeight = 36, numberWidth = 58, barWidth = 80;

QString joined(const QStringList &words)
{
    QStringList some = words;
    some.removeAll(QString());
    return some.join(", ");
}

} // namespace

FigureTable::FigureTable(const QString &name, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FigureTable::setRows(std::vector<Row> rows, bool withHead)
{
    rows_ = std::move(rows);
    withHead_ = withHead;
    QStringList words;
    for (const Row &row : rows_)
        words << joined({row.label, row.normal, row.worst, row.limit});
    setAccessibleDescription(words.join("; "));
    updateGeometry();
    update();
}

QSize FigureTable::sizeHint() const { return {220, static_cast<int>(rows_.size()) * figureRowHeight + (withHead_ ? figureHeadHeight : 0)}; }

void FigureTable::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    const int limitAt = width() - numberWidth, worstAt = limitAt - numberWidth, normalAt = worstAt - numberWidth;
    const auto number = [&](int x, int y, int height, const QString &text) {
        painter.drawText(QRect(x, y, numberWidth, height), Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, text);
    };
    int y = 0;
    if (withHead_) {
        painter.setFont(fontOf(Type::Small));
        painter.setPen(theme(Tone::Text2));
        number(normalAt, 0, figureHeadHeight - 2, tr("Normal"));
        number(worstAt, 0, figureHeadHeight - 2, tr("Worst"));
        number(limitAt, 0, figureHeadHeight - 2, tr("Limit"));
        painter.fillRect(0, figureHeadHeight - 1, width(), 1, theme(Tone::Border));
        y = figureHeadHeight;
    }
    for (const Row &row : rows_) {
        painter.setFont(fontOf(Type::Body));
        painter.setPen(theme(Tone::Text2));
        const auto reach = [&painter](const QString &text) { return painter.fontMetrics().horizontalAdvance(text) + 6; };
        const int room = row.wide               ? std::max(width() / 2, width() - reach(row.normal))
                         : row.normal.isEmpty() ? worstAt + numberWidth - reach(row.worst)
                                                : normalAt + numberWidth - reach(row.normal);
        painter.drawText(QRect(0, y, room, figureRowHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(row.label, Qt::ElideRight, room));
        painter.setPen(theme(Tone::Text));
        if (row.wide) {
            const int left = std::min(room, reach(row.label));
            painter.drawText(QRect(left, y, width() - left, figureRowHeight), Qt::AlignRight | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(row.normal, Qt::ElideMiddle, width() - left));
        } else {
            number(normalAt, y, figureRowHeight, row.normal);
            painter.setPen(theme(Tone::Text2));
            number(limitAt, y, figureRowHeight, row.limit);
            painter.setFont(row.broken ? fontOf(Type::Strong) : fontOf(Type::Body));
            painter.setPen(theme(row.broken ? Tone::Error : Tone::Text));
            number(worstAt, y, figureRowHeight, row.worst);
        }
        y += figureRowHeight;
    }
}

PathList::PathList(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Path to the utility"));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void PathList::setStops(std::vector<Stop> stops, Tone line, bool dashed)
{
    stops_ = std::move(stops);
    line_ = line;
    dashed_ = dashed;
    current_ = std::clamp(current_, 0, std::max(0, static_cast<int>(stops_.size()) - 1));
    QStringList words;
    for (const Stop &stop : stops_)
        words << joined({stop.name, stop.detail, stop.figure});
    setAccessibleDescription(words.join("; "));
    updateGeometry();
    update();
}

QSize PathList::sizeHint() const { return {220, static_cast<int>(stops_.size()) * stopHeight}; }

void PathList::paintStop(QPainter &painter, int index, int top) const
{
    const Theme theme = currentTheme();
    const Stop &stop = stops_[static_cast<std::size_t>(index)];
    const bool broken = stop.verdict == Verdict::Error;
    const QColor colour = theme(broken ? Tone::Error : line_);
    if (index + 1 < static_cast<int>(stops_.size())) {
        QPen pen(colour, broken ? 3 : 2);
        if (dashed_ && !broken)
            pen.setDashPattern({3.5, 1.5});
        painter.setPen(pen);
        painter.drawLine(QPointF(8, top + 14), QPointF(8, top + stopHeight + 5));
    }
    painter.fillRect(QRect(4, top + 5, 9, 9), colour);
    painter.setFont(fontOf(broken ? Type::Strong : Type::Body));
    painter.setPen(theme(broken ? Tone::Error : Tone::Text));
    const int left = 22, figureWidth = painter.fontMetrics().horizontalAdvance(stop.figure);
    painter.drawText(QRect(left, top, width() - left, 17), Qt::AlignRight | Qt::AlignVCenter, stop.figure);
    const int nameRoom = width() - left - figureWidth - 8;
    painter.setFont(drawingFont(12, 500));
    painter.drawText(QRect(left, top, nameRoom, 17), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(stop.name, Qt::ElideRight, nameRoom));
    painter.setFont(fontOf(Type::Small));
    painter.setPen(theme(Tone::Text2));
    const int detailRoom = width() - left - barWidth - 8;
    painter.drawText(QRect(left, top + 16, detailRoom, 15), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(stop.detail, Qt::ElideRight, detailRoom));
    if (!stop.used)
        return;
    const QRect bar(width() - barWidth, top + 22, barWidth, 3);
    painter.fillRect(bar, theme(Tone::Border));
    const Tone tone = broken ? Tone::Error : stop.verdict == Verdict::Warning ? Tone::Warning : Tone::Equipment;
    const double scale = 1.0 / 1.15; // The limit stands at the tick, so that an overload can be seen to pass it.
    painter.fillRect(QRect(bar.topLeft(), QSize(qRound(barWidth * std::min(1.0, *stop.used * scale)), 3)), theme(tone));
    painter.fillRect(QRect(bar.left() + qRound(barWidth * scale), bar.top() - 3, 1, 9), theme(Tone::Text2));
}

void PathList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = 0; i < static_cast<int>(stops_.size()); ++i)
        paintStop(painter, i, i * stopHeight);
    if (hasFocus()) {
        painter.setPen(QPen(currentTheme()(Tone::Accent), 1));
        painter.drawRect(0, current_ * stopHeight, width() - 1, stopHeight - 3);
    }
}

void PathList::mousePressEvent(QMouseEvent *event)
{
    const int index = event->pos().y() / stopHeight;
    if (index >= 0 && index < static_cast<int>(stops_.size()))
        emit chosen(stops_[static_cast<std::size_t>(index)].id);
}

void PathList::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(stops_.size()) - 1;
    if (event->key() == Qt::Key_Down)
        current_ = std::min(last, current_ + 1);
    else if (event->key() == Qt::Key_Up)
        current_ = std::max(0, current_ - 1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Space) && last >= 0)
        emit chosen(stops_[static_cast<std::size_t>(current_)].id);
    else
        return QWidget::keyPressEvent(event);
    update();
}

} // namespace gridhall
