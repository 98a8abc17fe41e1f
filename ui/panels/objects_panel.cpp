// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/objects_panel.h"

#include "core/layout/frames.h"
#include "ui/render/names.h"
#include "ui/render/text.h"
#include "ui/session/session.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace gridhall {

namespace {

constexpr int objectsRestMs = 200;
constexpr std::size_t mostObjects = 5000;

/// In what it stands: a hall, a rack and its unit, a run.
QString placeOf(const Layout &layout, const Item &item)
{
    const QString parent = item.parent ? QString::fromStdString(path(layout, item.parent)) : ObjectsPanel::tr("Site");
    if (const auto *rack = std::get_if<InRack>(&item.place))
        return ObjectsPanel::tr("%1, unit %2").arg(parent).arg(rack->unit);
    if (const auto *run = std::get_if<OnRun>(&item.place))
        return ObjectsPanel::tr("%1, at %2 %3").arg(parent, drawnLength(metresOf(run->distance)), drawingUnit());
    return parent;
}

/// X and Y, the numbers alone; blank for what has no place of its own.
QStringList pointWords(const Layout &layout, Id id)
{
    const auto at = objectPlace(layout, id);
    return at ? QStringList{drawnLength(metresOf(at->x)), drawnLength(metresOf(at->y))} : QStringList{{}, {}};
}

} // namespace

ObjectsPanel::ObjectsPanel(Session &session, QWidget *parent) : QWidget(parent), session_(session)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    find_ = new QLineEdit;
    find_->setPlaceholderText(tr("Find by tag, part or state"));
    find_->setAccessibleName(find_->placeholderText());
    find_->setClearButtonEnabled(true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 12, 6);
    head->addWidget(find_);
    all->addLayout(head);
    table_ = rowTable(&model_, tr("Objects on the plan"));
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    cells_ = new ObjectCells(
        session, [this](const QString &why) { emit refused(why); }, this);
    table_->setItemDelegate(cells_);
    all->addWidget(table_, 1);
    rest_.setSingleShot(true);
    rest_.setInterval(objectsRestMs);
    connect(&rest_, &QTimer::timeout, this, &ObjectsPanel::refresh);
    connect(find_, &QLineEdit::textChanged, this, &ObjectsPanel::refresh);
    for (const auto signal : {&Session::replaced, &Session::snapshotChanged})
        connect(&session, signal, &rest_, qOverload<>(&QTimer::start));
    connect(&session, &Session::changed, this, [this] { rest_.start(); });
    connect(&session, &Session::selectionChanged, this, &ObjectsPanel::followSelection);
    connect(table_, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!(model_.flags(index) & Qt::ItemIsEditable))
            emit showWanted({model_.aboutRow(index.row())});
    });
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (selecting_)
            return;
        std::vector<Id> ids;
        for (const QModelIndex &index : table_->selectionModel()->selectedRows())
            ids.push_back(model_.aboutRow(index.row()));
        selecting_ = true;
        session_.select(std::move(ids));
        selecting_ = false;
    });
}

void ObjectsPanel::refresh()
{
    if (!isVisible())
        return;
    if (cells_->isEditing())
        return rest_.start(); // once the editor is closed
    const Layout &layout = session_.layout();
    const SnapshotPtr snapshot = session_.snapshot();
    std::map<Id, QString> states;
    if (snapshot)
        for (const Finding &finding : snapshot->findings)
            for (const Id id : finding.subjects)
                states.try_emplace(id, nameOf(finding.effective()));
    std::vector<WordTable::Row> rows;
    const QString wanted = find_->text().toCaseFolded();
    const auto offer = [&](Id id, const QStringList &cells, bool broken) {
        if (rows.size() < mostObjects && (wanted.isEmpty() || cells.join(' ').toCaseFolded().contains(wanted)))
            rows.push_back({id, cells, broken, false});
    };
    const auto state = [&](Id id) {
        const auto found = states.find(id);
        return session_.isLocked(id) && found == states.end() ? tr("locked") : found == states.end() ? QString() : found->second;
    };
    for (const Kept<Space> &space : layout.all<Space>())
        if (!space->module)
            offer(space->id,
                  QStringList{QString::fromStdString(space->tag), nameOf(space->kind)} + pointWords(layout, space->id) +
                      QStringList{spoken(Amount(areaM2(space->outline), Dimension::Area)), state(space->id)},
                  false);
    for (const Kept<Item> &item : layout.all<Item>()) {
        const auto part = partOf(layout, *item);
        offer(item->id,
              QStringList{QString::fromStdString(path(layout, item->id)), part ? nameOf(*part) : QString()} + pointWords(layout, item->id) +
                  QStringList{placeOf(layout, *item), state(item->id)},
              states.contains(item->id) && states.at(item->id) == nameOf(Severity::Error));
    }
    for (const Kept<Run> &run : layout.all<Run>())
        if (const auto part = partOf(layout, *run))
            offer(run->id,
                  {QString::fromStdString(path(layout, run->id)),
                   nameOf(*part),
                   {},
                   {},
                   spoken(Amount(runLengthM(layout, *run), Dimension::Length)),
                   state(run->id)},
                  false);
    selecting_ = true;
    const QModelIndex current = table_->currentIndex();
    const Id about = model_.aboutRow(current.row());
    model_.set({tr("Tag"), tr("What"), tr("X, %1").arg(drawingUnit()), tr("Y, %1").arg(drawingUnit()), tr("Where"), tr("State")},
               std::move(rows), ObjectTable::State + 1);
    selecting_ = false;
    table_->horizontalHeader()->setSectionResizeMode(ObjectTable::What, QHeaderView::Stretch);
    constexpr std::pair<int, int> widths[] = {
        {ObjectTable::Tag, 160}, {ObjectTable::X, 96}, {ObjectTable::Y, 96}, {ObjectTable::Where, 170}, {ObjectTable::State, 90}};
    for (const auto &[column, width] : widths)
        table_->setColumnWidth(column, width);
    putCurrent(about, current.column());
    followSelection();
}

/// The keys go on from the cell they were in.
void ObjectsPanel::putCurrent(Id about, int column)
{
    for (int row = 0; about && row < model_.rowCount(); ++row)
        if (model_.aboutRow(row) == about)
            return table_->selectionModel()->setCurrentIndex(model_.index(row, column), QItemSelectionModel::NoUpdate);
}

/// Units that were changed.
void ObjectsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        refresh();
}

void ObjectsPanel::followSelection()
{
    if (selecting_ || !isVisible())
        return;
    selecting_ = true;
    QItemSelection chosen;
    for (int row = 0; row < model_.rowCount(); ++row)
        if (session_.isSelected(model_.aboutRow(row)))
            chosen.select(model_.index(row, 0), model_.index(row, model_.columnCount() - 1));
    table_->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    if (!chosen.isEmpty())
        table_->scrollTo(chosen.indexes().front());
    selecting_ = false;
}

} // namespace gridhall
