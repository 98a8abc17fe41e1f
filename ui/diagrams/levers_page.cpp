// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/levers_page.h"

#include "ui/diagrams/chart_head.h"
#include "ui/render/text.h"
#include "ui/render/year_charts.h"

#include <QPainter>
#include <QThread>

namespace gridhall {

LeversPage::LeversPage(QWidget *parent) : QWidget(parent)
{
    setMinimumSize(520, 340);
    setAccessibleName(tr("What moves TokEnergy most"));
}

LeversPage::~LeversPage()
{
    if (thread_)
        thread_->wait();
}

void LeversPage::setSnapshot(SnapshotPtr snapshot)
{
    if (snapshot == wanted_)
        return;
    const bool sameYear = shown_ && snapshot && shown_->year == snapshot->year;
    wanted_ = std::move(snapshot);
    if (sameYear)
        shown_ = wanted_;
    else
        start();
    update();
}

/// One at a time: what was asked for meanwhile is worked out after it.
void LeversPage::start()
{
    if (thread_ || !wanted_ || !wanted_->year || !wanted_->year->tokEnergy.defined)
        return;
    auto outlook = std::make_shared<YearOutlook>();
    const SnapshotPtr of = wanted_;
    thread_ = QThread::create([of, outlook] { *outlook = yearOutlook(*of); });
    connect(thread_, &QThread::finished, this, [this, of, outlook] { take(of, std::move(*outlook)); });
    thread_->start();
}

void LeversPage::take(const SnapshotPtr &of, YearOutlook outlook)
{
    thread_->wait();
    thread_->deleteLater();
    thread_ = nullptr;
    shown_ = of;
    outlook_ = std::move(outlook);
    update();
    if (of != wanted_ && (!wanted_ || of->year != wanted_->year))
        return start();
    emit worked();
}

void LeversPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    painter.fillRect(rect(), theme(Tone::Panel));
    if (!wanted_ || !wanted_->year || !wanted_->year->tokEnergy.defined)
        return paintChartHead(painter, rect(), tr("No output"), tr("No rack has a workload that yields tokens."), theme);
    const bool ready = shown_ && shown_->year == wanted_->year;
    paintChartHead(painter, rect(), tr("What moves TokEnergy most"),
                   ready ? tr("one input at a time, all else as drawn; J per useful output token")
                         : tr("Years with other inputs are being simulated …"),
                   theme);
    if (!ready)
        return;
    const double value = shown_->year->tokEnergy.j_per_token, wide = std::min(width() - 40.0, 1100.0),
                 high = tornadoHeight(outlook_.levers.size());
    paintTornado(painter, QRectF(20, 46, wide, high), outlook_.levers, value, theme);
    const QRectF below(0, 46 + high + 6, width(), 24);
    paintChartHead(painter, below, tr("How sure it is"),
                   tr("1,000 draws of all inputs by their grades, fixed seed: P10, as simulated, P90 in kWh per million tokens"), theme);
    paintBand(painter, QRectF(20, below.bottom() + 22, std::min(wide, 620.0), 56), outlook_.band, value,
              shown_->layout.criteria().tokEnergyTarget_j_per_token, theme);
}

} // namespace gridhall
