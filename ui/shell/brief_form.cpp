// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/brief_form.h"

#include "core/compose/presets.h"
#include "ui/panels/panel_frame.h"
#include "ui/render/amount_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gridhall {

namespace {

constexpr int leastLetters = 16; ///< Of a choice; longer ones are shown in full when it is open.
constexpr double perMega = 1e6, dayLength_s = 86400;

QFormLayout *formSection(QVBoxLayout &all, const QString &title)
{
    all.addWidget(label(title, "section"));
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 10);
    form->setVerticalSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    all.addLayout(form);
    return form;
}

QLineEdit *words(QFormLayout &form, const QString &name)
{
    auto *field = new QLineEdit;
    field->setAccessibleName(name);
    form.addRow(name, field);
    return field;
}

QComboBox *choice(QFormLayout &form, const QString &name, const QStringList &items)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->addItems(items);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(leastLetters);
    form.addRow(name, box);
    return box;
}

std::optional<double> wish(double value) { return value > 0 ? std::optional(value) : std::nullopt; }

} // namespace

BriefForm::BriefForm(QWidget *parent) : QWidget(parent)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 12, 0);
    all->setSpacing(4);
    QFormLayout *what = formSection(*all, tr("What"));
    name_ = words(*what, tr("Project"));
    customer_ = words(*what, tr("Customer"));
    it_ = amount(*what, tr("IT power"), static_cast<int>(Dimension::Power), "MW", 1e3, 2e9);
    tokens_ = amount(*what, tr("Tokens, at least"), static_cast<int>(Dimension::TokenRate), {}, 1, 1e12);
    QStringList accelerators;
    for (const std::string &each : knownAccelerators())
        accelerators << QString::fromStdString(each);
    accelerator_ = choice(*what, tr("Accelerator"), accelerators);
    work_ = choice(*what, tr("Work"), {});
    connect(accelerator_, &QComboBox::currentTextChanged, this, &BriefForm::fillWork);
    busy_ = amount(*what, tr("Busy share"), static_cast<int>(Dimension::Ratio), "%", 0.01, 1);

    QFormLayout *where = formSection(*all, tr("Where"));
    width_ = amount(*where, tr("Site, west to east"), static_cast<int>(Dimension::Length), "m", 1, 5e4);
    depth_ = amount(*where, tr("Site, south to north"), static_cast<int>(Dimension::Length), "m", 1, 5e4);
    cutWidth_ = amount(*where, tr("Cut out, north-east, width"), static_cast<int>(Dimension::Length), "m", 0, 5e4);
    cutDepth_ = amount(*where, tr("Cut out, north-east, depth"), static_cast<int>(Dimension::Length), "m", 0, 5e4);
    dryBulb_ = amount(*where, tr("Design dry bulb"), static_cast<int>(Dimension::Temperature), "°C", 230, 328);
    grid_ = amount(*where, tr("Grid connection"), static_cast<int>(Dimension::Power), "MW", 1e3, 1e11);

    QFormLayout *how = formSection(*all, tr("How"));
    power_ = choice(*how, tr("Power paths"), {tr("Two, each for all (2N)"), tr("One (N)")});
    cooling_ = choice(*how, tr("Cooling"), {tr("As needed (N)"), tr("One to spare (N+1)")});
    housing_ = choice(*how, tr("IT modules"), {tr("In the yard"), tr("In a hall")});
    generators_ = new QCheckBox(tr("Generators"));
    generators_->setAccessibleName(generators_->text());
    how->addRow(QString(), generators_);

    QFormLayout *limits = formSection(*all, tr("Limits"));
    pue_ = amount(*limits, tr("PUE, at most"), static_cast<int>(Dimension::None), {}, 0.5, 10);
    budget_ = amount(*limits, tr("Budget, million"), static_cast<int>(Dimension::None), {}, 0, 1e9);
    start_ = words(*limits, tr("Day of the order"));
    start_->setPlaceholderText("2027-01-04");
    ready_ = amount(*limits, tr("Ready within"), static_cast<int>(Dimension::Duration), "d", dayLength_s, 1e9);
    all->addStretch(1);
    alignForms({what, where, how, limits});
    setBrief(Brief());
}

AmountField *BriefForm::amount(QFormLayout &form, const QString &name, int dimension, const QString &unit, double min, double max)
{
    auto *field = new AmountField(name, static_cast<Dimension>(dimension));
    field->setRange(min, max);
    if (!unit.isEmpty())
        field->setUnit(unit);
    field->allowBlank(true);
    form.addRow(name, field);
    return field;
}

Polygon BriefForm::site() const
{
    if (!width_->amount() || !depth_->amount())
        return base_.site;
    const Tenths w = tenthsOf(*width_->amount()), d = tenthsOf(*depth_->amount());
    const Tenths cw = tenthsOf(cutWidth_->amount().value_or(0)), cd = tenthsOf(cutDepth_->amount().value_or(0));
    if (cw <= 0 || cd <= 0 || cw >= w || cd >= d)
        return {{0, 0}, {w, 0}, {w, d}, {0, d}};
    return {{0, 0}, {w, 0}, {w, d - cd}, {w - cw, d - cd}, {w - cw, d}, {0, d}};
}

Brief BriefForm::brief() const
{
    Brief brief = base_;
    brief.name = name_->text().toStdString();
    brief.customer = customer_->text().toStdString();
    brief.it_w = it_->amount().value_or(0);
    brief.accelerator = accelerator_->currentText().toStdString();
    brief.tokens_per_s = tokens_->amount().value_or(0);
    brief.workload.reset();
    brief.model.clear(), brief.precision.clear(), brief.scenario.clear();
    if (const int card = work_->currentData().toInt(); card > 0) {
        const Workload &chosen = cards_[static_cast<std::size_t>(card) - 1];
        brief.workload = chosen;
        brief.model = chosen.model, brief.precision = chosen.precision, brief.scenario = chosen.scenario;
    }
    brief.utilisation = busy_->amount().value_or(base_.utilisation);
    brief.site = site();
    brief.designDryBulb_k = dryBulb_->amount().value_or(base_.designDryBulb_k);
    brief.gridCap_w = grid_->amount().value_or(0);
    brief.twoPaths = power_->currentIndex() == 0;
    brief.spareCooling = cooling_->currentIndex() == 1;
    brief.inHalls = housing_->currentIndex() == 1;
    brief.generators = generators_->isChecked();
    brief.pueTarget = pue_->amount().value_or(0);
    brief.budget = budget_->amount().value_or(0) * perMega;
    brief.start = start_->text().trimmed().toStdString();
    brief.readyWithin_d = ready_->amount().value_or(0) / dayLength_s;
    return brief;
}

void BriefForm::setBrief(const Brief &brief)
{
    base_ = brief;
    name_->setText(QString::fromStdString(brief.name));
    customer_->setText(QString::fromStdString(brief.customer));
    it_->setAmount(wish(brief.it_w));
    const QString accelerator = QString::fromStdString(brief.accelerator);
    if (accelerator_->findText(accelerator) < 0)
        accelerator_->addItem(accelerator);
    accelerator_->setCurrentText(accelerator);
    tokens_->setAmount(wish(brief.tokens_per_s));
    busy_->setAmount(brief.utilisation);
    fillWork();
    const bool four = brief.site.size() == 4, six = brief.site.size() == 6;
    const Box box = brief.site.empty() ? Box() : boxOf(brief.site);
    const bool shown = (four || six) && box.min == Point{0, 0};
    width_->setAmount(shown ? std::optional(metresOf(box.width())) : std::nullopt);
    depth_->setAmount(shown ? std::optional(metresOf(box.height())) : std::nullopt);
    cutWidth_->setAmount(shown && six ? std::optional(metresOf(box.max.x - brief.site[4].x)) : std::nullopt);
    cutDepth_->setAmount(shown && six ? std::optional(metresOf(box.max.y - brief.site[2].y)) : std::nullopt);
    if (shown)
        base_.site.clear();
    dryBulb_->setAmount(brief.designDryBulb_k);
    grid_->setAmount(wish(brief.gridCap_w));
    power_->setCurrentIndex(brief.twoPaths ? 0 : 1);
    cooling_->setCurrentIndex(brief.spareCooling ? 1 : 0);
    housing_->setCurrentIndex(brief.inHalls ? 1 : 0);
    generators_->setChecked(brief.generators);
    pue_->setAmount(wish(brief.pueTarget));
    budget_->setAmount(wish(brief.budget / perMega));
    start_->setText(QString::fromStdString(brief.start));
    ready_->setAmount(wish(brief.readyWithin_d * dayLength_s));
}

void BriefForm::setCards(std::vector<Workload> cards)
{
    cards_ = std::move(cards);
    fillWork();
}

/// The usual work of the accelerator, then the throughputs known for it.
void BriefForm::fillWork()
{
    work_->clear();
    work_->addItem(tr("Usual for the accelerator"), 0);
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        const Workload &card = cards_[i];
        if (card.accelerator != accelerator_->currentText().toStdString() || card.tokens_per_s <= 0)
            continue;
        work_->addItem(QString::fromStdString(card.model + " " + card.precision + " " + card.scenario), static_cast<int>(i) + 1);
        if (!base_.model.empty() && card.model == base_.model && card.precision == base_.precision && card.scenario == base_.scenario)
            work_->setCurrentIndex(work_->count() - 1);
    }
}

bool BriefForm::isReadable() const
{
    for (const AmountField *field : {it_, tokens_, busy_, width_, depth_, cutWidth_, cutDepth_, dryBulb_, grid_, pue_, budget_, ready_})
        if (field->isBad())
            return false;
    return true;
}

} // namespace gridhall
