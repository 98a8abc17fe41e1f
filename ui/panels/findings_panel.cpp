// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/findings_panel.h"

#include "core/layout/operations.h"
#include "ui/panels/panel_frame.h"
#include "ui/panels/row_table.h"
#include "ui/render/counted.h"
#include "ui/render/icons.h"
#include "ui/render/text.h"
#include "ui/session/remedies.h"
#include "ui/session/session.h"

#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QTime>
#include <QVBoxLayout>

namespace gridhall {

FindingsPanel::FindingsPanel(Session &session, QWidget *parent) : QWidget(parent), session_(session)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    model_.setOffer([&session](const Finding &finding) { return !remedies(finding, session.layout(), session.library()).empty(); });
    table_ = rowTable(&model_, tr("Findings"));
    QHeaderView *head = table_->horizontalHeader();
    for (int column = 0; column < FindingsModel::ColumnCount; ++column)
        head->setSectionResizeMode(column, column == FindingsModel::What ? QHeaderView::Stretch : QHeaderView::Interactive);
    all->addWidget(table_, 1);
    empty_ = label({}, "secondary");
    empty_->setAlignment(Qt::AlignCenter);
    all->addWidget(empty_, 1);

    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!choosing_ && table_->hasFocus())
            choose(index.row(), true);
    });
    connect(table_, &QTableView::clicked, this, [this](const QModelIndex &index) {
        choose(index.row(), true);
        if (index.column() == FindingsModel::Way)
            offerWays(index.row(), table_->viewport()->mapToGlobal(table_->visualRect(index).bottomLeft()));
    });
    connect(table_, &QTableView::activated, this, [this](const QModelIndex &index) {
        offerWays(index.row(), table_->viewport()->mapToGlobal(table_->visualRect(index).bottomLeft()));
    });
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table_, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { offerWays(table_->currentIndex().row(), table_->viewport()->mapToGlobal(at)); });
    connect(&session, &Session::snapshotChanged, this, &FindingsPanel::refresh);
    connect(&session, &Session::whatIfChanged, this, &FindingsPanel::refresh);
    connect(&session, &Session::selectionChanged, this, &FindingsPanel::follow);
    refresh();
}

void FindingsPanel::setFilter(const FindingFilter &filter)
{
    model_.setFilter(filter);
    widen();
    refresh();
}

/// What stands in the place of an empty list.
QString FindingsPanel::emptyWords(const Snapshot *snapshot) const
{
    if (!snapshot)
        return tr("The first study is under way.");
    if (session_.failedStudy() && snapshot->count(Severity::Error) + snapshot->count(Severity::Warning) == 0)
        return tr("Under this failure all checks pass; what further failures would do is not studied.");
    if (snapshot->findings.empty())
        return tr("All checks pass, %1.").arg(QTime::currentTime().toString("HH:mm"));
    const int errors = snapshot->count(Severity::Error), warnings = snapshot->count(Severity::Warning);
    if (errors + warnings == 0)
        return counted(snapshot->count(Severity::Note), tr("All checks pass. 1 note is not shown."),
                       tr("All checks pass. %1 notes are not shown."));
    return tr("No findings of the kinds shown.");
}

void FindingsPanel::refresh()
{
    const SnapshotPtr snapshot = session_.judged();
    if (snapshot && snapshot->tier == Tier::Drag && model_.snapshot())
        return;
    const Finding *now = model_.findingAt(table_->currentIndex().row());
    const std::optional<Finding> chosen = now ? std::optional(*now) : std::nullopt;
    choosing_ = true;
    model_.setSnapshot(snapshot);
    widen();
    const int row = chosen ? model_.rowLike(*chosen) : -1;
    if (row >= 0)
        table_->selectRow(row);
    choosing_ = false;
    empty_->setText(emptyWords(snapshot.get()));
    empty_->setVisible(model_.rowCount() == 0);
    table_->setVisible(model_.rowCount() > 0);
    if (row < 0)
        follow();
}

/// A sentence without figures beside it runs on over their columns; a lone value that the sentence states too gives way.
void FindingsPanel::widen()
{
    constexpr int mostSpans = 300, cellMargins = 12;
    table_->clearSpans();
    for (int row = 0; row < std::min(model_.rowCount(), mostSpans); ++row) {
        const Finding *finding = model_.findingAt(row);
        if (!finding || finding->limit || finding->margin)
            continue;
        const QString words = model_.index(row, FindingsModel::What).data().toString(),
                      value = model_.index(row, FindingsModel::Value).data().toString();
        const bool fits = table_->fontMetrics().horizontalAdvance(words) + cellMargins <= table_->columnWidth(FindingsModel::What);
        if (value.isEmpty() || (!fits && words.contains(value)))
            table_->setSpan(row, FindingsModel::What, 1, FindingsModel::Way - FindingsModel::What);
    }
}

void FindingsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int narrowBelow = 860;
    constexpr int roomy[] = {38, 76, 104, 0, 92, 84, 78, 82}, narrow[] = {32, 76, 86, 0, 76, 72, 68, 62};
    const auto &widths = width() < narrowBelow ? narrow : roomy;
    if (const bool now = width() < narrowBelow; now != narrow_ || event->oldSize().width() <= 0) {
        narrow_ = now;
        for (int column = 0; column < FindingsModel::ColumnCount; ++column)
            if (widths[column] > 0)
                table_->setColumnWidth(column, widths[column]);
    }
    if (event->oldSize().width() != width())
        widen();
}

void FindingsPanel::follow()
{
    const Finding *current = model_.findingAt(table_->currentIndex().row());
    const auto &selection = session_.selection();
    if (current && !selection.empty() &&
        std::find(current->subjects.begin(), current->subjects.end(), selection.back()) != current->subjects.end())
        return;
    choosing_ = true;
    const int row = model_.rowOf(selection);
    if (row >= 0)
        table_->selectRow(row);
    else
        table_->clearSelection();
    choosing_ = false;
}

void FindingsPanel::choose(int row, bool show)
{
    const Finding *finding = model_.findingAt(row);
    if (!finding)
        return;
    const std::vector<Id> subjects = finding->subjects;
    session_.select(subjects);
    if (show && !subjects.empty())
        emit showWanted(subjects);
}

void FindingsPanel::step(int by)
{
    const int count = model_.rowCount();
    if (count == 0)
        return;
    const QModelIndex current = table_->selectionModel()->hasSelection() ? table_->currentIndex() : QModelIndex();
    const int row = current.isValid() ? (current.row() + by + count) % count : by > 0 ? 0 : count - 1;
    choosing_ = true;
    table_->selectRow(row);
    choosing_ = false;
    choose(row, true);
}

void FindingsPanel::addFixes(QMenu &menu, const Finding &finding)
{
    const std::vector<Fix> fixes = remedies(finding, session_.layout(), session_.library());
    for (const Fix &fix : fixes) {
        const QString name = spoken(fix.label);
        connect(menu.addAction(icon("tools"), name), &QAction::triggered, this,
                [this, name, fix] { session_.perform(name, fix.operation(session_.layout())); });
    }
    if (!fixes.empty())
        menu.addSeparator();
}

void FindingsPanel::offerWays(int row, const QPoint &at)
{
    const Finding *found = model_.findingAt(row);
    if (!found)
        return;
    const Finding finding = *found;
    QMenu menu(this);
    addFixes(menu, finding);
    connect(menu.addAction(icon("focus-2"), tr("Show on the plan")), &QAction::triggered, this,
            [this, finding] { emit showWanted(finding.subjects); });
    if (finding.waived)
        connect(menu.addAction(tr("Take the waiver back")), &QAction::triggered, this, [this, finding] { restore(finding); });
    else
        connect(menu.addAction(tr("Waive with a reason…")), &QAction::triggered, this, [this, finding] { waive(finding); });
    menu.exec(at);
}

void FindingsPanel::waive(const Finding &finding)
{
    bool ok = false;
    const QString reason = QInputDialog::getText(this, tr("Waive %1").arg(QString::fromLatin1(finding.check->code)),
                                                 tr("Why this is accepted:"), QLineEdit::Normal, {}, &ok)
                               .trimmed();
    if (!ok || reason.isEmpty())
        return;
    Waiver waiver;
    waiver.code = finding.check->code;
    waiver.subjects = finding.subjects;
    waiver.reason = reason.toStdString();
    waiver.by = session_.layout().site().author;
    session_.perform(tr("Waive %1").arg(QString::fromStdString(waiver.code)), added(session_.layout(), waiver).edit);
}

void FindingsPanel::restore(const Finding &finding)
{
    Edit edit;
    for (const auto &waiver : session_.layout().all<Waiver>())
        if (waiver->code == finding.check->code && waiver->subjects == finding.subjects)
            edit.remove(waiver);
    session_.perform(tr("Take the waiver back"), edit);
}

} // namespace gridhall
