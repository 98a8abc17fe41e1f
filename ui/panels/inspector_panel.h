// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/entity.h"
#include "ui/panels/panel_frame.h"

#include <QTimer>

class QScrollArea;
class QStackedWidget;

namespace gridhall {

class InspectorPage;
class Session;

/// Everything about what is selected: exact entry, findings with their fixes, loads against limits, the path to the
/// utility, and why. With nothing selected: site, limits and workloads.
class InspectorPanel : public PanelFrame {
    Q_OBJECT

public:
    explicit InspectorPanel(Session &session, QWidget *parent = nullptr);

    InspectorPage *page() const { return page_; }
    void startOver(); ///< All pages anew: another design, other units.

signals:
    void refused(const gridhall::Problem &why);
    void showWanted(const std::vector<gridhall::Id> &ids);
    void connectRowWanted();
    void connectModuleWanted();

private:
    void rebuild();
    void refresh();

    void adopt(InspectorPage *page, QScrollArea *into);
    void dropPage();

    Session &session_;
    QStackedWidget *stack_;
    QScrollArea *scroll_, *siteScroll_;
    InspectorPage *page_ = nullptr; ///< The one shown.
    InspectorPage *site_ = nullptr; ///< That of the whole design: large, so it is kept while something is selected.
    QTimer soon_;                   ///< One refresh for many changes.
    bool pinned_ = false;
};

} // namespace gridhall
