// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts_dialog.h"

#include "ui/panels/panel_frame.h"
#include "ui/panels/row_table.h"
#include "ui/render/theme.h"
#include "ui/shell/action_table.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTableView>
#include <QTextDocument>
#include <QVBoxLayout>

namespace gridhall {

ShortcutsDialog::ShortcutsDialog(ActionTable &actions, QWidget *window) : QDialog(window), actions_(actions)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(onScreen(*this, {560, 600}));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 14, 16, 14);
    all->setSpacing(8);
    find_ = new QLineEdit;
    find_->setPlaceholderText(tr("Find an action or its keys"));
    find_->setAccessibleName(find_->placeholderText());
    find_->setClearButtonEnabled(true);
    all->addWidget(find_);
    model_ = new WordTable(this);
    table_ = rowTable(model_, tr("Keyboard shortcuts"));
    all->addWidget(table_, 1);
    auto *line = new QHBoxLayout;
    keys_ = new QKeySequenceEdit;
    keys_->setAccessibleName(tr("New keys"));
    set_ = new QPushButton(tr("Set"));
    reset_ = new QPushButton(tr("Reset"));
    auto *resetAll = new QPushButton(tr("Reset All"));
    auto *print = new QPushButton(tr("Print…"));
    line->addWidget(keys_, 1);
    for (QPushButton *button : {set_, reset_, resetAll, print}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    all->addLayout(line);
    conflict_ = label({}, "warning");
    conflict_->setWordWrap(true);
    all->addWidget(conflict_);
    connect(find_, &QLineEdit::textChanged, this, &ShortcutsDialog::fill);
    connect(keys_, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::refresh);
    connect(set_, &QPushButton::clicked, this, &ShortcutsDialog::set);
    connect(reset_, &QPushButton::clicked, this, [this] { reset(false); });
    connect(resetAll, &QPushButton::clicked, this, [this] { reset(true); });
    connect(print, &QPushButton::clicked, this, &ShortcutsDialog::print);
    fill();
    table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table_->setColumnWidth(1, 110);
    table_->setColumnWidth(2, 150);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        keys_->setKeySequence(chosen() ? actions_.action(chosen()->id)->shortcut() : QKeySequence());
        refresh();
    });
    refresh();
}

void ShortcutsDialog::fill()
{
    const QString wanted = find_->text().toCaseFolded();
    std::vector<WordTable::Row> rows;
    shown_.clear();
    const auto offer = [&](const ActionCard *card, const QStringList &cells) {
        if (!cells.join(' ').toCaseFolded().contains(wanted))
            return;
        rows.push_back({Id(), cells, false, card && actions_.hasOwnKeys(card->id)});
        shown_.push_back(card);
    };
    for (const ActionCard &card : actions_.cards())
        offer(&card, {withoutMnemonic(actionText(card)), withoutMnemonic(menuTitle(card.menu)),
                      actions_.action(card.id)->shortcut().toString(QKeySequence::NativeText)});
    for (const auto &[what, keys] :
         {std::pair(tr("Rotate, mirror the selection on the plan"), "R, M"),
          std::pair(tr("Move by 100 mm, 1 m, 1 mm"), "← → ↑ ↓, Shift, Alt"), std::pair(tr("Pan the plan"), "Space")})
        offer(nullptr, {what, tr("Plan"), QString::fromUtf8(keys)});
    model_->set({tr("Action"), tr("Menu"), tr("Keys")}, std::move(rows), 3);
    refresh();
}

const ActionCard *ShortcutsDialog::chosen() const
{
    const int row = table_->currentIndex().row();
    return row >= 0 && row < static_cast<int>(shown_.size()) ? shown_[static_cast<std::size_t>(row)] : nullptr;
}

void ShortcutsDialog::choose(const char *id)
{
    find_->clear();
    for (std::size_t i = 0; i < shown_.size(); ++i)
        if (shown_[i] && QLatin1String(shown_[i]->id) == QLatin1String(id))
            table_->setCurrentIndex(model_->index(static_cast<int>(i), 0));
}

void ShortcutsDialog::refresh()
{
    const ActionCard *card = chosen();
    for (QWidget *widget : {static_cast<QWidget *>(keys_), static_cast<QWidget *>(set_), static_cast<QWidget *>(reset_)})
        widget->setEnabled(card);
    const ActionCard *other = card ? actions_.usedBy(keys_->keySequence(), card->id) : nullptr;
    conflict_->setText(other ? tr("These keys belong to \"%1\"; setting them takes them from it.").arg(withoutMnemonic(actionText(*other)))
                             : QString());
}

void ShortcutsDialog::set()
{
    const ActionCard *card = chosen();
    if (!card)
        return;
    const QKeySequence keys = keys_->keySequence();
    if (const ActionCard *other = actions_.usedBy(keys, card->id))
        actions_.setKeys(other->id, {});
    actions_.setKeys(card->id, keys);
    const int row = table_->currentIndex().row();
    fill();
    table_->setCurrentIndex(model_->index(row, 0));
}

/// The rows that are shown, as a table on paper.
void ShortcutsDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(windowTitle());
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QString html = QStringLiteral("<h2>%1</h2><table cellspacing='0' cellpadding='3' width='100%'>").arg(windowTitle().toHtmlEscaped());
    for (int row = -1; row < model_->rowCount(); ++row) {
        html += "<tr>";
        for (int column = 0; column < model_->columnCount(); ++column) {
            const QVariant words =
                row < 0 ? model_->headerData(column, Qt::Horizontal, Qt::DisplayRole) : model_->index(row, column).data();
            html += QString(row < 0 ? "<th align='left'>%1</th>" : "<td>%1</td>").arg(words.toString().toHtmlEscaped());
        }
        html += "</tr>";
    }
    QTextDocument paper;
    QFont small = font();
    small.setPointSizeF(9);
    paper.setDefaultFont(small);
    paper.setHtml(html + "</table>");
    paper.print(&printer);
}

void ShortcutsDialog::reset(bool all)
{
    const ActionCard *card = chosen();
    for (const ActionCard &each : actions_.cards())
        if (all || (card && each.id == card->id))
            actions_.resetKeys(each.id);
    const int row = table_->currentIndex().row();
    fill();
    table_->setCurrentIndex(model_->index(row, 0));
}

} // namespace gridhall
