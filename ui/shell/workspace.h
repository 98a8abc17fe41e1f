// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/main_window.h"

#include <QWidget>

#include <map>

class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace gridhall {

class BottomDock;
class CataloguePanel;
class InspectorPanel;
class KpiStrip;
class LayersPanel;
class MessageBar;
class ToolStrip;

/// The open design on screen: tool bar, key figures, the plan in the middle, catalogue and layers left, inspector
/// right, findings below.
class Workspace : public QWidget {
    Q_OBJECT

public:
    explicit Workspace(Session &session, QWidget *parent = nullptr);

    void addTools(ActionTable &actions); ///< The tool bar needs the actions, which need this.
    PlanCanvas &plan() const { return *plan_; }
    CataloguePanel &catalogue() const { return *catalogue_; }
    BottomDock &bottom() const { return *bottom_; }
    InspectorPanel &inspector() const { return *inspector_; }

    ViewKind view() const;
    void showView(ViewKind view);
    void setPanelShown(PanelKind panel, bool shown);
    bool isPanelShown(PanelKind panel) const;
    void setSpaceBeside(bool on); ///< A 3D view at the right of the plan.
    bool isSpaceBeside() const { return besideWanted_; }
    QByteArray arrangement() const;                  ///< Sizes and visibility of the panels, to be kept.
    bool arrangeAs(const QByteArray &kept);          ///< False, and nothing changes, if they are of another make.
    void showUnits();                                ///< Other units are in force: every figure is written anew.
    void resetArrangement();                         ///< All panels, at their usual sizes.
    void showMessage(MessageBar *bar, bool passing); ///< Takes it over; a passing one goes by itself.

signals:
    void viewShown(); ///< Another view of the design is in front.

private:
    QWidget *panel(PanelKind kind) const;
    QWidget *made(ViewKind view);
    QWidget *makeView(const DesignView &card);
    void showOnPlan(const std::vector<Id> &ids);
    void arrange();
    void showLeft();
    bool &findingsShown();
    void dropMessage();
    void placeMessage();
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

    Session &session_;
    PlanCanvas *plan_;
    CataloguePanel *catalogue_;
    LayersPanel *layers_;
    InspectorPanel *inspector_;
    BottomDock *bottom_;
    KpiStrip *kpis_;
    QVBoxLayout *all_;
    QSplitter *columns_, *left_, *middle_, *pair_;
    QStackedWidget *views_;
    std::map<ViewKind, QWidget *> shown_; ///< Views looked at so far.
    QWidget *beside_ = nullptr;           ///< Made when first asked for.
    MessageBar *message_ = nullptr;
    bool besideWanted_ = false;
    bool findingsOnPlan_ = true, findingsElsewhere_ = false;
    bool arranged_ = false;
    int leftWidth_ = 0; ///< Of the dock while another view has its room.
    QByteArray kept_;   ///< What the panels go back to in a window of that class of size.
};

} // namespace gridhall
