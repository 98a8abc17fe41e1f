// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

class QTableView;

namespace gridhall {

/// A table of the bottom dock: rows of 24 px, a head of 22 px, whole rows selected.
QTableView *rowTable(QAbstractItemModel *model, const QString &name);

/// Rows of words, each about an entity; columns past the first are numbers, aligned right.
class WordTable : public QAbstractTableModel {
    Q_OBJECT

public:
    struct Row {
        Id about;
        QStringList cells;
        bool broken = false; ///< A limit is broken: the last cell is written in the error colour.
        bool near = false;   ///< Within the caution margin.
    };

    using QAbstractTableModel::QAbstractTableModel;

    void set(QStringList heads, std::vector<Row> rows, int leftColumns = 2);
    Id aboutRow(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList heads_;
    std::vector<Row> rows_;
    int leftColumns_ = 2;
};

} // namespace gridhall
