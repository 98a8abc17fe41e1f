// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/findings_panel.h"

#include <QFrame>

class QLabel;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace gridhall {

class ResultsPanel;

/// Findings, results and history under the plan: tabs of 30 px, counts at the right.
class BottomDock : public QFrame {
    Q_OBJECT

public:
    enum Tab { Findings, Results, Objects, History };

    explicit BottomDock(Session &session, QWidget *parent = nullptr);

    FindingsPanel *findings() const { return findings_; }
    void showTab(Tab tab);

signals:
    void showWanted(const std::vector<gridhall::Id> &ids);
    void refused(const QString &why);

private:
    void resizeEvent(QResizeEvent *event) override;
    void count();
    void showFilter();
    QToolButton *counter(const char *name);

    Session &session_;
    QTabBar *tabs_;
    QStackedWidget *pages_;
    FindingsPanel *findings_;
    ResultsPanel *results_;
    QToolButton *errors_, *warnings_, *notes_, *waived_, *filter_;
};

} // namespace gridhall
