// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/one_line_canvas.h"

#include "ui/render/counted.h"

#include "core/layout/frames.h"
#include "core/power/autonomy.h"
#include "ui/render/names.h"
#include "ui/render/text.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {
constexpr double leastZoom = 0.05, mostZoom = 4, draggedPixels = 4;
}

OneLineCanvas::OneLineCanvas(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(300, 200);
}

void OneLineCanvas::show(OneLine drawn, std::shared_ptr<const WhatIf> whatIf)
{
    const bool same = drawn.extent == drawn_.extent && drawn.nodes.size() == drawn_.nodes.size();
    drawn_ = std::move(drawn);
    whatIf_ = std::move(whatIf);
    if (!same)
        fit();
    update();
}

void OneLineCanvas::highlight(const std::vector<Id> &selection)
{
    marked_.clear();
    update();
    if (!whatIf_ || selection.size() > 400)
        return;
    const auto &elements = whatIf_->snapshot()->network->elements;
    for (const Id id : selection)
        for (const Id on : pathsOf(*whatIf_->snapshot(), id))
            if (const auto at = std::ranges::lower_bound(elements, on, {}, &PowerCase::Element::id); at != elements.end() && at->id == on)
                marked_.insert(static_cast<std::int32_t>(at - elements.begin()));
}

void OneLineCanvas::fit()
{
    fitted_ = true;
    const QRectF all = drawn_.extent;
    if (all.isEmpty() || width() < 10)
        return;
    scale_ = std::clamp(std::min((width() - 24) / all.width(), (height() - 24) / all.height()), leastZoom, 1.4);
    origin_ = QPointF(width() / 2.0, height() / 2.0) - all.center() * scale_;
    update();
}

void OneLineCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    painter.fillRect(rect(), theme(Tone::Floor));
    if (!whatIf_)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(origin_);
    painter.scale(scale_, scale_);
    paintOneLine(painter, drawn_, *whatIf_, {theme, scale_, &marked_});
}

void OneLineCanvas::wheelEvent(QWheelEvent *event)
{
    const double factor = std::pow(1.0015, event->angleDelta().y());
    const double next = std::clamp(scale_ * factor, leastZoom, mostZoom);
    origin_ = event->position() - (event->position() - origin_) * (next / scale_);
    scale_ = next;
    fitted_ = false;
    update();
}

void OneLineCanvas::mousePressEvent(QMouseEvent *event)
{
    pressed_ = last_ = event->position();
    panning_ = event->button() == Qt::MiddleButton;
}

void OneLineCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton) {
        const OneLine::Node *node = drawn_.at(drawnAt(event->position()));
        setCursor(node ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    if ((event->position() - pressed_).manhattanLength() > draggedPixels)
        panning_ = true;
    if (!panning_)
        return;
    origin_ += event->position() - last_;
    last_ = event->position();
    fitted_ = false;
    update();
}

void OneLineCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (panning_ || event->button() != Qt::LeftButton)
        return;
    const OneLine::Node *node = drawn_.at(drawnAt(event->position()));
    if (!node)
        return;
    if (node->element >= 0) {
        emit picked(node->element, event->modifiers() & Qt::ShiftModifier);
        return;
    }
    std::vector<Id> loads;
    for (const std::int32_t load : node->loads)
        loads.push_back(whatIf_->snapshot()->network->elements[indexOf(load)].id);
    emit loadsPicked(loads);
}

void OneLineCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit restoreWanted();
    else if (event->key() == Qt::Key_F)
        fit();
    else
        QWidget::keyPressEvent(event);
}

void OneLineCanvas::resizeEvent(QResizeEvent *)
{
    if (fitted_)
        fit();
}

QString OneLineCanvas::tipFor(const OneLine::Node &node) const
{
    const Snapshot &snapshot = *whatIf_->snapshot();
    const std::int32_t e = node.element >= 0 ? node.element : node.loads.front();
    const PowerElementFlow &flow = snapshot.power.elements[indexOf(e)];
    QStringList lines{QString::fromStdString(path(snapshot.layout, flow.id)) + QStringLiteral(" · ") +
                      nameOf(snapshot.network->elements[indexOf(e)].role)};
    if (node.element < 0) {
        lines << counted(static_cast<int>(node.loads.size()), tr("1 load"), tr("%1 loads")) + ", " +
                     spoken(Amount(node.load_w, Dimension::Power));
        return lines.join('\n');
    }
    lines << spoken(Amount(whatIf_->demand_w(e), Dimension::Power));
    if (flow.limit_w > 0)
        lines << tr("Limit %1").arg(spoken(Amount(flow.limit_w, Dimension::Power)));
    if (flow.loss_w > 0)
        lines << tr("Loss %1").arg(spoken(Amount(flow.loss_w, Dimension::Power)));
    if (snapshot.failures && snapshot.failures->worst[indexOf(e)].byFailure)
        lines << tr("Highest after a failure: %1").arg(spoken(Amount(snapshot.failures->worst[indexOf(e)].demand_w, Dimension::Power)));
    if (node.role == Role::Ups || node.role == Role::Rectifier)
        for (const Autonomy &one : autonomies(*snapshot.network, &snapshot.power))
            if (one.element == e && one.isKnown())
                lines << tr("Batteries on its link: %1, last %2")
                             .arg(QString::number(one.stores.size()), spoken(Amount(one.normal_s(), Dimension::Duration)));
    return lines.join('\n');
}

bool OneLineCanvas::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !whatIf_)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const OneLine::Node *node = drawn_.at(drawnAt(help->pos())))
        QToolTip::showText(help->globalPos(), tipFor(*node), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace gridhall
