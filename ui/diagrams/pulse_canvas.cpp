// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/chart_head.h"
#include "ui/diagrams/pulse_page.h"
#include "ui/render/text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace gridhall {

PulseCanvas::PulseCanvas(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(420, 380);
    setAccessibleName(tr("Pulse bench"));
}

void PulseCanvas::set(std::shared_ptr<const PulseResult> result, const PulseGrid &grid, const PulseWindow &window)
{
    result_ = std::move(result);
    grid_ = grid;
    window_ = window;
    update();
}

QRectF PulseCanvas::courses() const { return QRectF(12, 30, width() - 20, std::floor((height() - 30) * 0.70)); }

void PulseCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    painter.fillRect(rect(), theme(Tone::Panel));
    if (!result_ || result_->load_w.size() < 2)
        return;
    const QRectF area = courses();
    const double end_s = static_cast<double>(result_->load_w.size()) * result_->step_s;
    const bool whole = window_.from_s <= 0 && window_.to_s >= end_s;
    paintChartHead(painter, rect(), tr("What the grid sees of the pulses"),
                   whole ? tr("%1 in steps of %2 · drag to zoom")
                               .arg(spoken(Amount(end_s, Dimension::Duration)), tr("%1 ms").arg(spokenNumber(result_->step_s * 1e3, 0)))
                         : tr("a part of %1 · double click shows all of it").arg(spoken(Amount(end_s, Dimension::Duration))),
                   theme);
    paintPulse(painter, area, *result_, grid_, window_, theme);
    if (pressed_ && now_) {
        const QRectF plot = pulsePlot(area);
        const auto x = [&](double s) {
            return plot.left() + (s - window_.from_s) / (std::min(window_.to_s, end_s) - window_.from_s) * plot.width();
        };
        painter.fillRect(QRectF(QPointF(x(*pressed_), plot.top()), QPointF(x(*now_), plot.bottom())), theme(Tone::Accent, 0.15));
    }
    const double top = area.bottom() + 4;
    painter.setPen(QPen(theme(Tone::Border), 1));
    painter.drawLine(QPointF(0, top), QPointF(width(), top));
    paintChartHead(painter, QRectF(0, top - 4, width(), 30), tr("Amplitudes"), pulseBandWords(*result_, grid_), theme);
    paintPulseSpectrum(painter, QRectF(12, top + 28, width() - 20, height() - top - 34), *result_, theme);
    if (hasFocus()) {
        painter.setPen(QPen(theme(Tone::Accent), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

double PulseCanvas::secondsAt(double x) const
{
    const QRectF plot = pulsePlot(courses());
    const double end_s = result_ ? static_cast<double>(result_->load_w.size()) * result_->step_s : 0;
    const double share = std::clamp((x - plot.left()) / std::max(1.0, plot.width()), 0.0, 1.0);
    return window_.from_s + share * (std::min(window_.to_s, end_s) - window_.from_s);
}

void PulseCanvas::zoom(double from_s, double to_s)
{
    window_ = {std::max(0.0, from_s), std::max(to_s, from_s + 0.05)};
    update();
}

void PulseCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && courses().contains(event->position()))
        pressed_ = secondsAt(event->position().x());
}

void PulseCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!pressed_)
        return;
    now_ = secondsAt(event->position().x());
    update();
}

void PulseCanvas::mouseReleaseEvent(QMouseEvent *)
{
    if (pressed_ && now_ && std::abs(*now_ - *pressed_) > 0.01)
        zoom(std::min(*pressed_, *now_), std::max(*pressed_, *now_));
    pressed_.reset();
    now_.reset();
    update();
}

void PulseCanvas::mouseDoubleClickEvent(QMouseEvent *) { zoom(0, 1e9); }

void PulseCanvas::keyPressEvent(QKeyEvent *event)
{
    const double end_s = result_ ? static_cast<double>(result_->load_w.size()) * result_->step_s : 0;
    const double span = std::min(window_.to_s, end_s) - window_.from_s, middle = window_.from_s + span / 2;
    switch (event->key()) {
    case Qt::Key_Escape: return zoom(0, 1e9);
    case Qt::Key_Plus: return zoom(middle - span / 4, middle + span / 4);
    case Qt::Key_Minus: return zoom(middle - span, middle + span);
    case Qt::Key_Left: return zoom(window_.from_s - span / 4, window_.from_s + span * 3 / 4);
    case Qt::Key_Right: return zoom(std::min(window_.from_s + span / 4, end_s - span), std::min(window_.from_s + span * 5 / 4, end_s));
    default: return QWidget::keyPressEvent(event);
    }
}

PulseVerdicts::PulseVerdicts(QWidget *parent) : QWidget(parent) { setAccessibleName(tr("Verdict of the pulse bench")); }

void PulseVerdicts::set(std::shared_ptr<const PulseResult> result)
{
    result_ = std::move(result);
    setFixedHeight(result_ ? static_cast<int>(pulseVerdictsHeight(*result_)) + 6 : 0);
    QStringList words;
    if (result_)
        for (const PulseVerdict &verdict : result_->verdicts)
            words << QStringLiteral("%1 %2").arg(spoken(verdict.name), spoken(verdict.value));
    setAccessibleDescription(words.join(QStringLiteral(". ")));
    update();
}

void PulseVerdicts::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (result_)
        paintPulseVerdicts(painter, QRectF(rect()).adjusted(0, 0, -1, 0), *result_, currentTheme());
}

} // namespace gridhall
