// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/import_dialog.h"

#include "core/catalog/keys.h"
#include "ui/panels/panel_frame.h"
#include "ui/panels/row_table.h"
#include "ui/render/amount_field.h"
#include "ui/render/counted.h"
#include "ui/render/text.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace gridhall {

namespace {

constexpr int rowHeight = 34, mostNeedRows = 5;

} // namespace

ImportDialog::ImportDialog(Import import, QWidget *window) : QDialog(window), import_(std::move(import))
{
    setWindowTitle(tr("Import"));
    resize(onScreen(*this, {820, 560}));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(20, 16, 20, 16);
    all->setSpacing(10);
    addHead(*all);
    addNeeds(*all);
    addLines(*all);
    addButtons(*all);
}

bool ImportDialog::keepsParts() const { return keep_->isChecked(); }

void ImportDialog::addHead(QVBoxLayout &all)
{
    const QString racks = counted(static_cast<int>(import_.racks.size()), tr("1 rack"), tr("%1 racks"));
    const QString devices = counted(static_cast<int>(import_.devices.size()), tr("1 device"), tr("%1 devices"));
    const QString parts = counted(static_cast<int>(import_.parts.size()), tr("1 part"), tr("%1 parts"));
    all.addWidget(label(tr("%1, %2 and %3").arg(racks, devices, parts), "title"));
    all.addWidget(
        label(tr("Nothing changes until Apply. Nameplates are never taken as load; figures left blank stay unproven."), "secondary"));
}

/// One field for each figure that the files do not state.
void ImportDialog::addNeeds(QVBoxLayout &all)
{
    if (import_.needs.empty())
        return;
    all.addWidget(label(tr("Needs your value"), "section"));
    auto *rows = new QWidget;
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins(10, 4, 10, 4);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    for (std::size_t i = 0; i < import_.needs.size(); ++i)
        addNeed(*grid, i);
    grid->setRowStretch(static_cast<int>(import_.needs.size()), 1);
    auto *scroll = new QScrollArea;
    scroll->setProperty("look", "field");
    scroll->setWidget(rows);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Needs your value"));
    scroll->setFixedHeight(std::min(mostNeedRows, static_cast<int>(import_.needs.size())) * rowHeight + 12);
    all.addWidget(scroll);
}

/// Part, figure, a field for its value, and what is suggested.
void ImportDialog::addNeed(QGridLayout &grid, std::size_t index)
{
    const ImportNeed &need = import_.needs[index];
    const int row = static_cast<int>(index);
    const KeyCard *card = keyCard(need.key);
    const Dimension dimension = card ? card->dimension : Dimension::None;
    const QString figure = card ? spoken(card->label) : QString::fromStdString(need.key);
    QString part = QString::fromStdString(need.part);
    for (const Part &each : import_.parts)
        if (each.number == need.part)
            part = QString::fromStdString(each.name);
    grid.setRowMinimumHeight(row, rowHeight);
    grid.addWidget(label(part), row, 0);
    grid.addWidget(label(figure, "secondary"), row, 1);
    auto *field = new AmountField(tr("%1 of %2").arg(figure, part), dimension);
    field->setRange(card ? card->min : 0, card ? card->max : 1e12);
    if (dimension == Dimension::Power)
        field->setUnit("kW");
    field->allowBlank(true);
    field->setFixedWidth(120);
    connect(field, &AmountField::entered, this, [this, index](std::optional<double> si) { import_.needs[index].value = si; });
    grid.addWidget(field, row, 2);
    if (!need.suggestion) {
        grid.addWidget(label(tr("No suggestion"), "secondary"), row, 3);
        return;
    }
    auto *take = new QPushButton(tr("Use %1").arg(spoken(Amount(*need.suggestion, dimension))));
    take->setProperty("look", "link");
    take->setToolTip(QString::fromStdString(need.basis));
    take->setAccessibleName(tr("%1 for %2").arg(take->text(), part));
    take->setAutoDefault(false);
    connect(take, &QPushButton::clicked, this, [this, index, field] {
        import_.needs[index].value = import_.needs[index].suggestion;
        field->setModified(false);
        field->setAmount(import_.needs[index].value);
    });
    grid.addWidget(take, row, 3, Qt::AlignLeft);
}

void ImportDialog::addLines(QVBoxLayout &all)
{
    auto *segments = new QFrame;
    segments->setProperty("look", "segments");
    auto *bar = new QHBoxLayout(segments);
    bar->setContentsMargins(2, 2, 2, 2);
    bar->setSpacing(2);
    auto *group = new QButtonGroup(this);
    std::optional<Fate> first;
    for (const auto &[fate, name] : {std::pair(Fate::NeedsValue, tr("Needs your value")),
                                     {Fate::Guessed, tr("Guessed")},
                                     {Fate::Skipped, tr("Skipped")},
                                     {Fate::Read, tr("Read")}}) {
        const std::size_t count = import_.count(fate);
        auto *button = new QPushButton(tr("%1 (%2)").arg(name).arg(count));
        button->setProperty("look", "segment");
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setEnabled(count > 0);
        group->addButton(button, static_cast<int>(fate));
        bar->addWidget(button);
        if (count > 0 && !first)
            first = fate;
    }
    connect(group, &QButtonGroup::idClicked, this, [this](int id) { show(static_cast<Fate>(id)); });
    auto *line = new QHBoxLayout;
    line->addWidget(segments);
    line->addStretch(1);
    all.addLayout(line);
    lines_ = new WordTable(this);
    table_ = rowTable(lines_, tr("Report"));
    table_->setWordWrap(true);
    all.addWidget(table_, 1);
    if (first)
        group->button(static_cast<int>(*first))->setChecked(true);
    constexpr int fileWide = 150, lineWide = 56;
    show(first.value_or(Fate::Read));
    table_->setColumnWidth(0, fileWide);
    table_->setColumnWidth(1, lineWide);
    table_->horizontalHeader()->setStretchLastSection(true);
}

void ImportDialog::show(Fate fate)
{
    std::vector<WordTable::Row> rows;
    for (const ImportLine &line : import_.lines)
        if (line.fate == fate)
            rows.push_back(
                {{}, {QString::fromStdString(line.file), line.line ? QString::number(line.line) : QString(), spoken(line.text)}});
    constexpr std::size_t mostWrapped = 500; // of more, only one line each
    const bool wraps = rows.size() <= mostWrapped;
    lines_->set({tr("File"), tr("Line"), tr("What became of it")}, std::move(rows), 3);
    if (wraps)
        QTimer::singleShot(0, table_, &QTableView::resizeRowsToContents); // once the columns have their widths
}

void ImportDialog::addButtons(QVBoxLayout &all)
{
    keep_ = new QCheckBox(tr("Keep the parts in my library too"));
    keep_->setAccessibleName(keep_->text());
    keep_->setChecked(import_.racks.empty());
    keep_->setEnabled(!import_.parts.empty());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    apply_ = buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    apply_->setDefault(true);
    apply_->setEnabled(!import_.isEmpty());
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (settleFields(*this))
            accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *line = new QHBoxLayout;
    line->addWidget(keep_);
    line->addStretch(1);
    line->addWidget(buttons);
    all.addLayout(line);
}

} // namespace gridhall
