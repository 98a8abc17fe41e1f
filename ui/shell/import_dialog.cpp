// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/import_dialog.h"

#include "core/catalog/keys.h"
#include "ui/render/amount_field.h"
#include "ui/panels/panel_frame.h"
#include "ui/panels/row_table.h"
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
    auto *list = new QVBoxLayout(rows);
    list->setContentsMargins(10, 4, 10, 4);
    list->setSpacing(0);
    for (std::size_t i = 0; i < import_.needs.size(); ++i)
        list->addWidget(needRow(i));
    list->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setProperty("look", "field");
    scroll->setWidget(rows);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Needs your value"));
    scroll->setFixedHeight(std::min(mostNeedRows, static_cast<int>(import_.needs.size())) * rowHeight + 12);
    all.addWidget(scroll);
}

QWidget *ImportDialog::needRow(std::size_t index)
{
    const ImportNeed &need = import_.needs[index];
    const KeyCard *card = keyCard(need.key);
    QString part = QString::fromStdString(need.part);
    for (const Part &each : import_.parts)
        if (each.number == need.part)
            part = QString::fromStdString(each.name);
    auto *row = new QWidget;
    row->setFixedHeight(rowHeight);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label(part), 3);
    line->addWidget(label(card ? spoken(card->label) : QString::fromStdString(need.key), "secondary"), 2);
    auto *field =
        new AmountField(tr("%1 of %2").arg(card ? spoken(card->label) : QString(), part), card ? card->dimension : Dimension::None);
    field->setRange(card ? card->min : 0, card ? card->max : 1e12);
    field->setUnit("kW");
    field->allowBlank(true);
    field->setFixedWidth(120);
    connect(field, &AmountField::entered, this, [this, index](std::optional<double> si) { import_.needs[index].value = si; });
    line->addWidget(field);
    auto *take = new QPushButton;
    take->setProperty("look", "link");
    take->setFixedWidth(150);
    if (need.suggestion) {
        take->setText(tr("Use %1").arg(spoken(Amount(*need.suggestion, card ? card->dimension : Dimension::None))));
        take->setToolTip(QString::fromStdString(need.basis));
        connect(take, &QPushButton::clicked, this, [this, index, field] {
            import_.needs[index].value = import_.needs[index].suggestion;
            field->setAmount(import_.needs[index].value);
        });
    } else {
        take->setEnabled(false);
        take->setText(tr("No suggestion"));
    }
    take->setAutoDefault(false);
    line->addWidget(take);
    return row;
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
    QTableView *table = rowTable(lines_, tr("Report"));
    table->setWordWrap(false);
    all.addWidget(table, 1);
    if (first)
        group->button(static_cast<int>(*first))->setChecked(true);
    show(first.value_or(Fate::Read));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setMinimumSectionSize(56);
    table->horizontalHeader()->setStretchLastSection(true);
}

void ImportDialog::show(Fate fate)
{
    std::vector<WordTable::Row> rows;
    for (const ImportLine &line : import_.lines)
        if (line.fate == fate)
            rows.push_back(
                {{}, {QString::fromStdString(line.file), line.line ? QString::number(line.line) : QString(), spoken(line.text)}});
    lines_->set({tr("File"), tr("Line"), tr("What became of it")}, std::move(rows), 3);
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
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *line = new QHBoxLayout;
    line->addWidget(keep_);
    line->addStretch(1);
    line->addWidget(buttons);
    all.addLayout(line);
}

} // namespace gridhall
