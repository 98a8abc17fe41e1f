// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/object_cells.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QTableView;

namespace gridhall {

class Session;

/// Everything on the plan as a list: for those who cannot see the plan, and for finding one thing among thousands.
/// Tags and places are edited where they stand: F2 or a double click.
class ObjectsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ObjectsPanel(Session &session, QWidget *parent = nullptr);

signals:
    void showWanted(const std::vector<gridhall::Id> &ids);
    void refused(const QString &why); ///< One sentence about what cannot be edited.

private:
    void refresh();
    void followSelection();
    void putCurrent(Id about, int column);
    void showEvent(QShowEvent *) override { refresh(); }
    void changeEvent(QEvent *event) override;

    Session &session_;
    ObjectTable model_;
    ObjectCells *cells_;
    QTableView *table_;
    QLineEdit *find_;
    QTimer rest_;
    bool selecting_ = false;
};

} // namespace gridhall
