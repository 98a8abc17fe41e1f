// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/loss_timeline.h"

#include "ui/render/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace gridhall {

namespace {

constexpr double lookedAt_s = 900;

QString duration(double seconds) { return spoken(Amount(seconds, Dimension::Duration)); }

} // namespace

LossTimeline::LossTimeline(QWidget *parent)
    : QWidget(parent), loss_(new QComboBox), verdict_(new QLabel), chart_(new LossChart), slider_(new QSlider(Qt::Horizontal))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 6, 12, 6);
    all->setSpacing(4);
    auto *head = new QHBoxLayout;
    for (const Loss loss : allLosses)
        loss_->addItem(spoken(lossName(loss)));
    loss_->setCurrentIndex(static_cast<int>(Loss::Power));
    loss_->setAccessibleName(tr("What is lost"));
    verdict_->setTextFormat(Qt::PlainText);
    verdict_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(loss_);
    head->addWidget(verdict_, 1);
    slider_->setRange(0, static_cast<int>(lookedAt_s));
    slider_->setPageStep(30);
    slider_->setAccessibleName(tr("Seconds after the loss"));
    all->addLayout(head);
    all->addWidget(chart_, 1);
    all->addWidget(slider_);
    connect(loss_, &QComboBox::currentIndexChanged, this, &LossTimeline::refresh);
    connect(slider_, &QSlider::valueChanged, chart_, [this](int value) { chart_->setTime(value); });
    connect(chart_, &LossChart::timeChosen, slider_, [this](double seconds) { slider_->setValue(static_cast<int>(seconds)); });
}

void LossTimeline::show(SnapshotPtr snapshot, Id plantLoop, Id rackLoop)
{
    snapshot_ = std::move(snapshot);
    plantLoop_ = plantLoop;
    rackLoop_ = rackLoop;
    refresh();
}

void LossTimeline::refresh()
{
    if (!snapshot_ || !snapshot_->network)
        return;
    const auto loss = static_cast<Loss>(std::clamp(loss_->currentIndex(), 0, 4));
    const LossStudy study(snapshot_->layout, snapshot_->liquid, snapshot_->air, snapshot_->loads, *snapshot_->network);
    const RideSite site = study.after(loss);
    const RideCurves curves = ride(site, lookedAt_s);
    std::vector<LossChart::Curve> shown;
    QStringList said;
    const auto add = [&](const QString &name, Tone tone, const std::vector<double> &values, double limit_k) {
        const double passes = limit_k > 0 ? RideCurves::secondsTo(values, limit_k, curves.step_s) : -1;
        shown.push_back({name, tone, values, limit_k, passes});
        if (passes >= 0)
            said << tr("%1: limit after %2").arg(name, duration(passes));
    };
    for (std::size_t i = 0; i < site.loops.size(); ++i)
        if (site.loops[i].id == rackLoop_) {
            add(tr("Cold plates"), Tone::TcsReturn, curves.loops[i].plate_k, curves.loops[i].plate_k.front() + study.plateRise_k());
            add(tr("Coolant supply"), Tone::TcsSupply, curves.loops[i].supply_k, site.loops[i].limit_k);
        }
    for (std::size_t i = 0; i < site.plants.size(); ++i)
        if (site.plants[i].id == plantLoop_)
            add(tr("Plant water"), Tone::FwsSupply, curves.plants_k[i], 0);
    std::size_t worst = site.rooms.size();
    for (std::size_t i = 0; i < site.rooms.size(); ++i)
        if (worst == site.rooms.size() || curves.rooms[i].inlet_k.back() > curves.rooms[worst].inlet_k.back())
            worst = i;
    if (worst < site.rooms.size())
        add(tr("Inlet air"), Tone::ColdAir, curves.rooms[worst].inlet_k, study.airMax_k());
    std::vector<LossChart::Mark> marks;
    const LossBackup &backup = study.backup();
    if (loss == Loss::Power) {
        if (backup.generators)
            marks.push_back({backup.generatorStart_s, tr("generators")});
        for (const RidePlant &plant : site.plants)
            if (plant.id == plantLoop_ && plant.rejection.back_s > 0 && plant.rejection.back_s < lookedAt_s)
                marks.push_back({plant.rejection.back_s, tr("rejection back")});
        std::ranges::sort(marks, {}, &LossChart::Mark::at_s);
    }
    verdict_->setText(said.isEmpty() ? tr("No limit is passed in %1.").arg(duration(lookedAt_s)) : said.join(QStringLiteral(" · ")));
    verdict_->setToolTip(verdict_->text());
    chart_->show(std::move(shown), std::move(marks), curves.step_s, loss == Loss::Power ? backup.ups_s() : 0,
                 backup.generators ? backup.generatorStart_s : 1e9);
    chart_->setTime(slider_->value());
}

} // namespace gridhall
