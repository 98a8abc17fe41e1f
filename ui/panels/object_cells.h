// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/layout.h"
#include "ui/panels/row_table.h"

#include <QPointer>
#include <QStyledItemDelegate>

#include <functional>
#include <optional>

class QLineEdit;

namespace gridhall {

class Session;

/// The rows of the list of objects. Tags may be edited, and X and Y of what stands on the floor.
class ObjectTable : public WordTable {
    Q_OBJECT

public:
    enum Column { Tag, What, X, Y, Where, State };

    using WordTable::WordTable;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
};

/// What X and Y of an object are measured to: the middle of an item on the floor, the lower left corner of a space;
/// nothing for what has no place of its own.
std::optional<Point> objectPlace(const Layout &layout, Id id);

/// Editors in the cells: a tag in words, X and Y as exact lengths. What cannot be taken marks the editor, which stays.
class ObjectCells : public QStyledItemDelegate {
    Q_OBJECT

public:
    using Refuse = std::function<void(const QString &)>; ///< Gets one sentence about what cannot be edited.
    ObjectCells(Session &session, Refuse refuse, QObject *parent)
        : QStyledItemDelegate(parent), session_(session), refuse_(std::move(refuse))
    {
    }
    bool isEditing() const { return !editor_.isNull(); }

private:
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    bool eventFilter(QObject *object, QEvent *event) override;
    bool take(QLineEdit &editor) const;
    std::optional<Problem> rename(Id id, const QString &tag) const;
    void move(Id id, int column, double metres) const;

    Session &session_;
    Refuse refuse_;
    mutable QPointer<QLineEdit> editor_;
    mutable Id about_;
    mutable int column_ = 0;
};

} // namespace gridhall
