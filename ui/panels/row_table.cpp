// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/row_table.h"

#include "ui/render/theme.h"

#include <QHeaderView>
#include <QTableView>

namespace gridhall {

QTableView *rowTable(QAbstractItemModel *model, const QString &name)
{
    auto *table = new QTableView;
    table->setModel(model);
    table->setAccessibleName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setMouseTracking(true);
    table->setTabKeyNavigation(false);
    table->setIconSize({13, 13});
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setMinimumSectionSize(24);
    table->verticalHeader()->setDefaultSectionSize(24);
    table->horizontalHeader()->setFixedHeight(23);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setMinimumSectionSize(24);
    return table;
}

void WordTable::set(QStringList heads, std::vector<Row> rows, int leftColumns)
{
    beginResetModel();
    heads_ = std::move(heads);
    rows_ = std::move(rows);
    leftColumns_ = leftColumns;
    endResetModel();
}

Id WordTable::aboutRow(int row) const { return row >= 0 && row < rowCount() ? rows_[static_cast<std::size_t>(row)].about : Id(); }

int WordTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(rows_.size()); }

int WordTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(heads_.size()); }

QVariant WordTable::data(const QModelIndex &index, int role) const
{
    const Row &row = rows_[static_cast<std::size_t>(index.row())];
    const bool last = index.column() == columnCount() - 1;
    switch (role) {
    case Qt::DisplayRole: return row.cells.value(index.column());
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter) | int(index.column() < leftColumns_ ? Qt::AlignLeft : Qt::AlignRight);
    case Qt::ForegroundRole:
        if (last && (row.broken || row.near))
            return currentTheme()(row.broken ? Tone::Error : Tone::Warning);
        return {};
    case Qt::FontRole: return index.column() == 0 || (last && row.broken) ? drawingFont(12, 500) : QVariant();
    default: return {};
    }
}

QVariant WordTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter) | int(section < leftColumns_ ? Qt::AlignLeft : Qt::AlignRight);
    return role == Qt::DisplayRole ? heads_.value(section) : QVariant();
}

} // namespace gridhall
