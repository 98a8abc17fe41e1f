// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/year_canvas.h"

#include "ui/diagrams/chart_head.h"
#include "ui/render/hour_words.h"
#include "ui/render/text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace gridhall {

namespace {

constexpr int headHigh = 34;
constexpr std::size_t narrowest = 24;

QRectF chartIn(const QRectF &area) { return area.adjusted(12, headHigh, -8, -8); }

} // namespace

YearCanvas::YearCanvas(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(520, 380);
    setAccessibleName(tr("Year"));
}

void YearCanvas::setSnapshot(SnapshotPtr snapshot)
{
    snapshot_ = std::move(snapshot);
    update();
}

YearCanvas::Places YearCanvas::places() const
{
    const QRectF all = rect();
    const double top = std::floor(all.height() * 0.38), left = std::floor(all.width() * 0.68);
    Places p;
    p.ledger = QRectF(all.left(), all.top(), all.width(), top);
    p.hours = QRectF(all.left(), all.top() + top, left, all.height() - top);
    const double half = (all.height() - top) * 0.46;
    p.duration = QRectF(all.left() + left, all.top() + top, all.width() - left, half);
    p.months = QRectF(all.left() + left, all.top() + top + half, all.width() - left, all.height() - top - half);
    return p;
}

void YearCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    painter.fillRect(rect(), theme(Tone::Panel));
    const Year *year = snapshot_ ? snapshot_->year.get() : nullptr;
    if (!year)
        return;
    const Layout &layout = snapshot_->layout;
    const YearLimits limits{layout.site().gridCap_w, layout.criteria().pueTarget, layout.criteria().tokEnergyTarget_j_per_token};
    const Places p = places();
    painter.setPen(QPen(theme(Tone::Border), 1));
    painter.drawLine(p.hours.topLeft(), QPointF(p.duration.right(), p.hours.top()));
    painter.drawLine(p.duration.topLeft(), p.months.bottomLeft());
    if (year->tokEnergy.defined) {
        paintChartHead(
            painter, p.ledger, tr("Where the energy of a token goes"),
            tr("J per useful output token, whole year · %1 · evidence: simulated").arg(QString::fromStdString(year->tokEnergy.workload)),
            theme);
        paintLedger(painter, chartIn(p.ledger), year->tokEnergy.ledger, limits.tokEnergyTarget_j_per_token, theme);
    } else {
        paintChartHead(painter, p.ledger, tr("No output"), tr("No rack has a workload that yields tokens."), theme);
    }
    const bool whole = window_.to - window_.from >= 8760;
    paintChartHead(painter, p.hours, tr("8,760 hours"),
                   whole ? tr("daily mean, lowest and highest hour · drag zooms · double click opens an hour on the plan")
                         : tr("double click opens an hour on the plan · Escape shows the whole year"),
                   theme);
    paintHours(painter, chartIn(p.hours), *year, limits, window_, theme);
    paintChartHead(painter, p.duration, tr("Load duration"), tr("hours at or above"), theme);
    paintDuration(painter, chartIn(p.duration), *year, limits, theme);
    paintChartHead(painter, p.months, tr("PUE by month"), {}, theme);
    paintMonths(painter, chartIn(p.months), *year, limits, theme);
    if (hasFocus()) {
        painter.setPen(QPen(theme(Tone::Accent), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

std::optional<std::size_t> YearCanvas::hourAt(const QPointF &at) const
{
    const QRectF plot = hoursPlot(chartIn(places().hours));
    if (!snapshot_ || !snapshot_->year || !plot.contains(at))
        return std::nullopt;
    const double share = (at.x() - plot.left()) / plot.width();
    const auto hour = window_.from + static_cast<std::size_t>(share * static_cast<double>(window_.to - window_.from));
    return std::min<std::size_t>(hour, snapshot_->year->hours.size() - 1);
}

void YearCanvas::zoom(std::size_t from, std::size_t to)
{
    from = std::min<std::size_t>(from, 8760 - narrowest);
    window_.from = from;
    window_.to = std::clamp<std::size_t>(to, from + narrowest, 8760);
    update();
}

QString YearCanvas::hourWords() const
{
    if (!window_.hour || !snapshot_ || !snapshot_->year)
        return {};
    const Year &year = *snapshot_->year;
    const YearHour &hour = year.hours[*window_.hour];
    return tr("%1 · %2").arg(hourDate(*window_.hour, year.weather->firstWeekday),
                             hourFacts(hour, year.weather->hours[*window_.hour].dryBulb_k));
}

void YearCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const auto now = hourAt(event->position());
    if (now == window_.hour)
        return;
    window_.hour = now;
    emit hourChanged();
    update();
}

void YearCanvas::mousePressEvent(QMouseEvent *event)
{
    pressed_ = event->button() == Qt::LeftButton ? hourAt(event->position()) : std::nullopt;
    const QRectF ledger = chartIn(places().ledger);
    if (event->button() != Qt::LeftButton || !ledger.contains(event->position()) || !snapshot_ || !snapshot_->year)
        return;
    const TokEnergyLedger &factors = snapshot_->year->tokEnergy.ledger;
    const auto columns = ledgerColumns(ledger, factors);
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].contains(event->position()))
            emit factorChosen(static_cast<int>(i) + (factors.wallOnly && i > 0 ? 1 : 0));
}

void YearCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const auto released = hourAt(event->position());
    if (pressed_ && released && *pressed_ != *released) {
        const auto [from, to] = std::minmax(*pressed_, *released);
        if (to - from >= 6)
            zoom(from / 24 * 24, (to / 24 + 1) * 24);
    }
    pressed_.reset();
}

void YearCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    pressed_.reset();
    if (const auto hour = hourAt(event->position()))
        emit hourChosen(*hour);
    else
        zoom(0, 8760);
}

void YearCanvas::leaveEvent(QEvent *)
{
    window_.hour.reset();
    emit hourChanged();
    update();
}

void YearCanvas::keyPressEvent(QKeyEvent *event)
{
    const std::size_t hour = window_.hour.value_or(window_.from), span = window_.to - window_.from;
    const std::size_t step = event->modifiers() & Qt::ControlModifier ? 24 : 1;
    switch (event->key()) {
    case Qt::Key_Left: window_.hour = hour >= step ? hour - step : 0; break;
    case Qt::Key_Right: window_.hour = std::min<std::size_t>(8759, hour + step); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (window_.hour)
            emit hourChosen(*window_.hour);
        return;
    case Qt::Key_Plus: zoom(hour > span / 4 ? hour - span / 4 : 0, hour + span / 4); break;
    case Qt::Key_Minus: zoom(window_.from > span / 2 ? window_.from - span / 2 : 0, window_.to + span / 2); break;
    case Qt::Key_Escape: zoom(0, 8760); break;
    default: return QWidget::keyPressEvent(event);
    }
    emit hourChanged();
    update();
}

} // namespace gridhall
