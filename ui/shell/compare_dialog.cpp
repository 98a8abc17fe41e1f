// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/compare_dialog.h"

#include "core/exchange/epw.h"
#include "core/exchange/open_any.h"
#include "ui/panels/panel_frame.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"
#include "ui/session/study_runner.h"
#include "ui/shell/main_window.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <cmath>

namespace gridhall {

namespace {

constexpr int compareWide = 900, compareHigh = 700, compareRow = 24;

QTableWidget *compareTable(const QString &name, const QStringList &heads)
{
    auto *table = new QTableWidget(0, int(heads.size()));
    table->setAccessibleName(name);
    table->setHorizontalHeaderLabels(heads);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(compareRow);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

QTableWidgetItem *compareCell(const QString &words, bool left = false)
{
    auto *item = new QTableWidgetItem(words);
    item->setTextAlignment((left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    item->setToolTip(words);
    return item;
}

QString figureWords(std::optional<double> value, Dimension dimension) { return value ? spoken(Amount(*value, dimension)) : QString("–"); }

WeatherPtr weatherOf(const Project &project)
{
    const Site &site = project.layout.site();
    const auto blob = project.blobs.find(site.weather);
    if (site.climate != Climate::File || blob == project.blobs.end())
        return nullptr;
    const auto read = weatherFromEpw(*blob->second);
    return read ? read->weather : nullptr;
}

} // namespace

CompareDialog::CompareDialog(Session &session, QWidget *window) : QDialog(window), session_(session), open_(session.snapshot())
{
    setWindowTitle(tr("Compare designs"));
    resize(onScreen(*this, {compareWide, compareHigh}));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(20, 16, 20, 16);
    all->setSpacing(8);
    head_ = label({}, "title");
    changes_ = label({}, "secondary");
    changes_->setWordWrap(true);
    figures_ = compareTable(tr("Figures of both designs"), {tr("Figure"), "A", "B", tr("Change")});
    figures_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    factorHead_ = label({}, "section");
    factors_ = compareTable(tr("Change of TokEnergy by factor"), {tr("Factor"), "A", "B", tr("Change"), tr("Why")});
    factors_->horizontalHeaderItem(4)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    factors_->horizontalHeader()->setStretchLastSection(true);
    factors_->setWordWrap(true); // reasons are sentences
    factors_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (int column = 0; column < 4; ++column)
        factors_->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    all->addWidget(head_);
    all->addWidget(changes_);
    all->addWidget(figures_, 3);
    all->addWidget(factorHead_);
    all->addWidget(factors_, 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    all->addWidget(buttons);
    runner_ = std::make_unique<StudyRunner>(
        [this](const SnapshotPtr &other, int) { QMetaObject::invokeMethod(this, [this, other] { take(other); }); });
}

CompareDialog::~CompareDialog() { runner_.reset(); }

void CompareDialog::compareWith(const Project &other, const QString &name, Place place)
{
    name_ = name;
    place_ = place;
    head_->setText(place_ == Place::After ? tr("A: %1    B: %2").arg(session_.title(), name_)
                                          : tr("A: %1    B: %2").arg(name_, session_.title()));
    changes_->setText(tr("The other design is being studied …"));
    runner_->ask(other.layout, 0, Tier::Settled, 1, weatherOf(other));
}

void CompareDialog::take(const SnapshotPtr &other)
{
    if (const SnapshotPtr now = session_.snapshot(); now && now->tier != Tier::Drag)
        open_ = now;
    if (!open_ || !other)
        return;
    result_ = place_ == Place::After ? comparison(*open_, *other) : comparison(*other, *open_);
    display(*result_);
    emit compared();
}

void CompareDialog::display(const Comparison &comparison)
{
    const int sum = comparison.added + comparison.removed + comparison.changed;
    changes_->setText(
        sum == 0
            ? tr("Both hold the same.")
            : tr("From A to B: %1 added, %2 removed, %3 changed.").arg(comparison.added).arg(comparison.removed).arg(comparison.changed));
    fillFigures(comparison);
    fillFactors(comparison);
}

void CompareDialog::fillFigures(const Comparison &comparison)
{
    const Theme theme = currentTheme();
    figures_->setRowCount(int(comparison.figures.size()));
    int row = 0;
    for (const ComparedFigure &figure : comparison.figures) {
        figures_->setItem(row, 0, compareCell(spoken(figure.name), true));
        figures_->setItem(row, 1, compareCell(figureWords(figure.a, figure.dimension)));
        figures_->setItem(row, 2, compareCell(figureWords(figure.b, figure.dimension)));
        const auto change = figure.change();
        const QString words = change ? spokenChange(Amount(*change, figure.dimension)) : QString();
        const bool none = !change || words.startsWith(QChar(0xb1)); // what rounds to nothing is neither better nor worse
        auto *item = compareCell(!change ? QString("–") : none ? QString("=") : words);
        if (!none && !figure.neutral) { // a word and a sign carry it too, not colour alone
            const bool better = (*change > 0) == figure.moreIsBetter;
            item->setForeground(theme(better ? Tone::Ok : Tone::Error));
            item->setText(item->text() + "  " + (better ? tr("better") : tr("worse")));
        }
        figures_->setItem(row++, 3, item);
    }
}

void CompareDialog::fillFactors(const Comparison &comparison)
{
    const bool known = comparison.tokEnergyA && comparison.tokEnergyB;
    const double change = known ? *comparison.tokEnergyB - *comparison.tokEnergyA : 0;
    factorHead_->setText(
        !known ? tr("TokEnergy is not defined in both designs, so its change cannot be split.")
        : comparison.yearly
            ? tr("TokEnergy of the year changes by %1: what each factor adds").arg(spokenChange(Amount(change, Dimension::EnergyPerToken)))
            : tr("TokEnergy changes by %1: what each factor adds").arg(spokenChange(Amount(change, Dimension::EnergyPerToken))));
    factors_->setVisible(known);
    factors_->setRowCount(int(comparison.factors.size()));
    int row = 0;
    for (const ComparedFactor &factor : comparison.factors) {
        factors_->setItem(row, 0, compareCell(spoken(factor.name), true));
        factors_->setItem(row, 1, compareCell(spokenNumber(factor.a, 4)));
        factors_->setItem(row, 2, compareCell(spokenNumber(factor.b, 4)));
        factors_->setItem(row, 3, compareCell(spokenChange(Amount(factor.change_j_per_token, Dimension::EnergyPerToken))));
        auto *why = compareCell(spoken(factor.reason), true);
        why->setToolTip(why->text());
        factors_->setItem(row++, 4, why);
    }
}

namespace {

void compareFile(Desk &desk, const QString &path, CompareDialog::Place place)
{
    const Result<Project> other = openedAny(path.toStdString());
    if (!other)
        return desk.window.showProblem(other.problem());
    CompareDialog dialog(desk.session, &desk.window);
    dialog.compareWith(*other, QFileInfo(path).fileName(), place);
    dialog.exec();
}

} // namespace

void compareWithOther(Desk &desk)
{
    const QString path =
        QFileDialog::getOpenFileName(&desk.window, CompareDialog::tr("Compare with"), QFileInfo(desk.session.path()).path(),
                                     CompareDialog::tr("Gridhall designs (*.gridhall *.json);;All files (*)"));
    if (!path.isEmpty())
        compareFile(desk, path, CompareDialog::Place::After);
}

void compareWithSaved(Desk &desk) { compareFile(desk, desk.session.path(), CompareDialog::Place::Before); }

} // namespace gridhall
