// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"
#include "ui/panels/row_table.h"

#include <QWidget>

class QLabel;
class QTableView;
class QTabBar;

namespace gridhall {

class Session;

/// What the study worked out, as tables: power elements, loops, rooms, heat rejection, IT.
class ResultsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ResultsPanel(Session &session, QWidget *parent = nullptr);

signals:
    void showWanted(const std::vector<gridhall::Id> &ids);

private:
    void refresh();
    void fillPower(const Snapshot &snapshot);
    void fillLoops(const Snapshot &snapshot);
    void fillRooms(const Snapshot &snapshot);
    void fillPlant(const Snapshot &snapshot);
    void fillIt(const Snapshot &snapshot);
    WordTable::Row row(const Snapshot &snapshot, Id id, QStringList cells, double demand, double limit) const;

    Session &session_;
    WordTable model_;
    QTableView *table_;
    QTabBar *kinds_;
    QLabel *empty_;
};

} // namespace gridhall
