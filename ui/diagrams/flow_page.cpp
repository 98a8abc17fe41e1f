// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/flow_page.h"

#include "ui/diagrams/chart_head.h"
#include "ui/render/energy_flow_chart.h"
#include "ui/render/text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace gridhall {

FlowPage::FlowPage(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(520, 340);
    setAccessibleName(tr("Energy from grid to token"));
}

void FlowPage::setSnapshot(SnapshotPtr snapshot)
{
    if (snapshot == snapshot_)
        return;
    snapshot_ = std::move(snapshot);
    flow_ = snapshot_ ? energyFlow(*snapshot_) : EnergyFlow();
    light(std::nullopt);
    update();
}

QRectF FlowPage::chart() const
{
    const double high = std::min(height() - 60.0, std::max(300.0, width() * 0.62));
    return QRectF(20, 44, width() - 40, high);
}

void FlowPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    painter.fillRect(rect(), theme(Tone::Panel));
    if (flow_.sources.empty())
        return;
    paintChartHead(painter, rect(), tr("From grid to token"),
                   tr("energy of the year, by where it leaves · a click shows the objects behind a band"), theme);
    paintFlow(painter, chart(), flow_, theme, lit_);
    if (hasFocus()) {
        painter.setPen(QPen(theme(Tone::Accent), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void FlowPage::light(std::optional<std::size_t> band)
{
    if (band == lit_)
        return;
    lit_ = band;
    const bool shows = band && !flowBand(flow_, *band).behind.empty();
    setCursor(shows ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QString words;
    if (band) {
        const EnergyBand &one = flowBand(flow_, *band);
        words = tr("%1: %2").arg(spoken(one.name), spoken(Amount(one.energy_j, Dimension::Energy)));
        if (*one.factor)
            words += QStringLiteral(" · ") + QString::fromLatin1(one.factor);
        words += QStringLiteral(" · ") + (shows ? tr("%1 objects").arg(one.behind.size()) : tr("nothing drawn stands for it"));
    }
    emit bandRead(words);
    update();
}

void FlowPage::choose()
{
    if (lit_ && !flowBand(flow_, *lit_).behind.empty())
        emit bandChosen(flowBand(flow_, *lit_).behind);
}

void FlowPage::mouseMoveEvent(QMouseEvent *event) { light(flowBandAt(chart(), flow_, event->position())); }

void FlowPage::mouseReleaseEvent(QMouseEvent *event)
{
    light(flowBandAt(chart(), flow_, event->position()));
    if (event->button() == Qt::LeftButton)
        choose();
}

void FlowPage::leaveEvent(QEvent *) { light(std::nullopt); }

void FlowPage::keyPressEvent(QKeyEvent *event)
{
    const std::size_t count = flowBands(flow_);
    const bool next = event->key() == Qt::Key_Down || event->key() == Qt::Key_Right,
               before = event->key() == Qt::Key_Up || event->key() == Qt::Key_Left;
    if (count > 0 && (next || before))
        light(!lit_ ? 0 : (*lit_ + (next ? 1 : count - 1)) % count);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        choose();
    else
        QWidget::keyPressEvent(event);
}

} // namespace gridhall
