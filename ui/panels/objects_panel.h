// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/row_table.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace gridhall {

class Session;

/// Everything on the plan as a list: for those who cannot see the plan, and for finding one thing among thousands.
class ObjectsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ObjectsPanel(Session &session, QWidget *parent = nullptr);

signals:
    void showWanted(const std::vector<gridhall::Id> &ids);

private:
    void refresh();
    void followSelection();
    void showEvent(QShowEvent *) override { refresh(); }
    void changeEvent(QEvent *event) override;

    Session &session_;
    WordTable model_;
    QTableView *table_;
    QLineEdit *find_;
    QTimer rest_;
    bool selecting_ = false;
};

} // namespace gridhall
