// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/pulse_page.h"

#include "core/exchange/pulse_trace.h"
#include "ui/render/amount_field.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr int pulseSideWide = 320;
constexpr double pulseStep_s = 1e-3;

QLabel *pulseLabel(const QString &text, const char *look)
{
    auto *made = new QLabel(text);
    made->setWordWrap(true);
    setLook(*made, look);
    return made;
}

QFrame *pulseLine(QFrame::Shape shape)
{
    auto *line = new QFrame;
    line->setFrameShape(shape);
    setLook(*line, shape == QFrame::VLine ? "line-down" : "line");
    return line;
}

} // namespace

PulsePage::PulsePage(QWidget *parent) : QWidget(parent)
{
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(canvas_ = new PulseCanvas, 1);
    all->addWidget(pulseLine(QFrame::VLine));
    all->addWidget(buildSide());
}

/// A figure of the load in SI, with its range; `unit` is that of plain numbers if not the dimension's usual one.
AmountField *PulsePage::number(QFormLayout &form, const QString &name, Dimension dimension, double from, double to, double si,
                               const QString &unit)
{
    auto *field = new AmountField(name, dimension);
    field->setRange(from, to);
    if (!unit.isEmpty())
        field->setUnit(unit);
    field->setAmount(si);
    form.addRow(pulseLabel(name, "secondary"), field);
    connect(field, &AmountField::entered, this, &PulsePage::run);
    return field;
}

QWidget *PulsePage::buildSide()
{
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(16, 10, 16, 10);
    column->setSpacing(8);
    column->addWidget(verdict_ = pulseLabel({}, "strong"));
    column->addWidget(verdicts_ = new PulseVerdicts);
    column->addWidget(
        pulseLabel(tr("Limits are those of the site (ramp, short-circuit power) and of the grid quality in the criteria."), "small"));
    column->addWidget(pulseLabel(tr("Load"), "strong"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(10);
    form->setVerticalSpacing(5);
    scenario_ = new QComboBox;
    for (const PulseScenario scenario : allPulseScenarios)
        scenario_->addItem(spoken(pulseScenarioName(scenario)));
    scenario_->addItem(tr("Trace (CSV)…"));
    scenario_->setAccessibleName(tr("Scenario"));
    form->addRow(pulseLabel(tr("Scenario"), "secondary"), scenario_);
    length_ = new QComboBox;
    length_->addItems({tr("1 minute"), tr("10 minutes")});
    length_->setCurrentIndex(1);
    length_->setAccessibleName(tr("Length"));
    form->addRow(pulseLabel(tr("Length"), "secondary"), length_);
    period_ = number(*form, tr("Period"), Dimension::Duration, 0.05, 600, 2, "s");
    duty_ = number(*form, tr("At full load"), Dimension::Ratio, 0.05, 0.95, 0.7);
    rise_ = number(*form, tr("Rise"), Dimension::Duration, 0, 10, 0, "ms");
    jobs_ = number(*form, tr("Jobs"), Dimension::Count, 1, 64, 1);
    jitter_ = number(*form, tr("Out of step by"), Dimension::Duration, 0, 600, 0, "s");
    checkpoint_ = number(*form, tr("Checkpoint each"), Dimension::Duration, 0, 3600, 0, "s");
    column->addLayout(form);
    column->addWidget(pulseLabel(tr("Stores"), "strong"));
    auto *stores = new QFormLayout;
    stores->setHorizontalSpacing(10);
    stores->setVerticalSpacing(5);
    capacitor_ = number(*stores, tr("Supplies, each accelerator"), Dimension::Energy, 0, 1e5, 0, "J");
    column->addLayout(stores);
    for (auto &[box, name] :
         {std::pair{&racks_, tr("Batteries in racks smooth")}, {&ups_, tr("UPSs smooth")}, {&site_, tr("Battery on site smooths")}}) {
        *box = new QCheckBox(name);
        (*box)->setChecked(box != &ups_);
        connect(*box, &QCheckBox::toggled, this, &PulsePage::run);
        column->addWidget(*box);
    }
    column->addWidget(stores_ = pulseLabel({}, "secondary"));
    column->addWidget(trouble_ = pulseLabel({}, "error"));
    column->addStretch();
    connect(scenario_, &QComboBox::activated, this, &PulsePage::scenarioChosen);
    connect(length_, &QComboBox::currentIndexChanged, this, &PulsePage::run);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(list);
    scroll->setFixedWidth(pulseSideWide);
    return scroll;
}

void PulsePage::setSnapshot(SnapshotPtr snapshot)
{
    if (snapshot == snapshot_)
        return;
    const bool first = !snapshot_;
    snapshot_ = std::move(snapshot);
    if (first && snapshot_) {
        filling_ = true;
        const PulseSetup drawn = pulseSetup(*snapshot_);
        capacitor_->setAmount(drawn.capacitor_j);
        ups_->setChecked(std::ranges::any_of(drawn.stages, [](const PulseStage &stage) { return stage.place == PulsePlace::Ups; }));
        filling_ = false;
    }
    run();
}

PulseWish PulsePage::wish() const
{
    PulseWish wish;
    wish.capacitor_j = capacitor_->amount().value_or(0);
    wish.upsSmooth = ups_->isChecked();
    wish.rackBatteries = racks_->isChecked();
    wish.siteBattery = site_->isChecked();
    return wish;
}

/// The figures of a scenario into the fields, where one may change them.
void PulsePage::scenarioChosen()
{
    const int chosen = scenario_->currentIndex();
    if (chosen == static_cast<int>(std::size(allPulseScenarios)))
        return readTrace();
    filling_ = true;
    PulsePattern plain;
    plain.period_s = period_->amount().value_or(2);
    const PulsePattern now = scenarioPattern(plain, allPulseScenarios[chosen], length_->currentIndex() == 0 ? 60 : 600);
    rise_->setAmount(now.rise_s);
    jobs_->setAmount(now.jobs);
    jitter_->setAmount(now.jitter_s);
    checkpoint_->setAmount(now.checkpointEvery_s);
    trace_.clear();
    scenario_->setItemText(static_cast<int>(std::size(allPulseScenarios)), tr("Trace (CSV)…"));
    filling_ = false;
    run();
}

void PulsePage::readTrace()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Trace of a load"), {}, tr("Tables (*.csv *.txt)"));
    QFile file(path);
    trouble_->clear();
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > 64 * 1024 * 1024) {
        if (!path.isEmpty())
            trouble_->setText(tr("%1 cannot be read.").arg(path));
    } else if (const auto read = pulseTraceFromCsv(file.readAll().toStdString(), pulseStep_s)) {
        trace_ = *read;
        scenario_->setItemText(scenario_->currentIndex(), path.section('/', -1));
        return run();
    } else {
        trouble_->setText(spoken(read.problem()));
    }
    scenario_->setCurrentIndex(0);
    const QString why = trouble_->text();
    scenarioChosen();
    trouble_->setText(why);
}

PulsePattern PulsePage::pattern(const PulsePattern &of) const
{
    PulsePattern pattern = of;
    const double seconds = length_->currentIndex() == 0 ? 60 : 600;
    pattern.period_s = period_->amount().value_or(2);
    if (scenario_->currentIndex() < static_cast<int>(std::size(allPulseScenarios)))
        pattern = scenarioPattern(pattern, allPulseScenarios[scenario_->currentIndex()], seconds);
    pattern.duty = duty_->amount().value_or(0.7);
    pattern.rise_s = rise_->amount().value_or(0);
    pattern.jobs = static_cast<int>(std::lround(jobs_->amount().value_or(1)));
    pattern.jitter_s = jitter_->amount().value_or(0);
    pattern.checkpointEvery_s = checkpoint_->amount().value_or(0);
    pattern.checkpointFor_s = pattern.checkpointEvery_s / 12;
    return pattern;
}

void PulsePage::run()
{
    if (!snapshot_ || filling_)
        return;
    const PulseSetup setup = pulseSetup(*snapshot_, wish());
    if (!(setup.pattern.high_w > setup.pattern.low_w) && trace_.empty()) {
        canvas_->set(nullptr, setup.grid, {});
        verdicts_->set(nullptr);
        setLook(*verdict_, "secondary");
        verdict_->setText(tr("No rack has work that could swing."));
        stores_->clear();
        return;
    }
    trouble_->clear();
    const double seconds = length_->currentIndex() == 0 ? 60 : 600;
    const PulsePattern now = pattern(setup.pattern);
    std::vector<double> load = trace_.empty() ? pulseLoad_w(now, seconds, pulseStep_s) : trace_;
    auto result = std::make_shared<const PulseResult>(pulseBench(std::move(load), pulseStep_s, setup.stages, setup.grid, true));
    const int chosen = scenario_->currentIndex();
    const bool periodic = trace_.empty() && (chosen == 0 || chosen == 1 || chosen == 4) && checkpoint_->amount().value_or(0) <= 0;
    const PulseWindow window = periodic ? PulseWindow{seconds / 2, std::min(seconds, seconds / 2 + 8 * now.period_s)} : PulseWindow{};
    canvas_->set(result, setup.grid, window);
    verdicts_->set(result);
    tell(*result, setup);
}

void PulsePage::tell(const PulseResult &result, const PulseSetup &setup)
{
    const bool any = std::ranges::any_of(result.verdicts, [](const PulseVerdict &one) { return one.limit.si > 0; });
    setLook(*verdict_, !any ? "secondary" : result.passed ? "ok" : "error");
    verdict_->setText(!any            ? tr("No limit is stated to hold it against.")
                      : result.passed ? tr("Passes the grid's limits")
                                      : tr("Does not pass the grid's limits"));
    QStringList words;
    if (!setup.training && trace_.empty())
        words << tr("This design has no training: the bench takes all its work to run in step, which inference hardly does.");
    for (const PulseStageResult &stage : result.stages) {
        QString line = tr("%1: %2 used, %3 at most")
                           .arg(spoken(stage.name), spoken(Amount(stage.used_j, Dimension::Energy)),
                                spoken(Amount(std::max(stage.charge_w, stage.discharge_w), Dimension::Power)));
        if (stage.exhausted_s > 0)
            line += tr(", at its end for %1").arg(spoken(Amount(stage.exhausted_s, Dimension::Duration)));
        words << line;
    }
    if (setup.stages.empty())
        words << tr("Nothing between the chips and the grid stores energy.");
    stores_->setText(words.join('\n'));
}

} // namespace gridhall
