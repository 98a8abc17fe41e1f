// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/shell/desk.h"
#include "ui/shell/views.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QStackedWidget;

namespace gridhall {

class ActionTable;
class Presenting;
class StartPage;
class TitleBar;
class Workspace;
struct CrashNote;
struct Part;

enum class PanelKind { Catalogue, Layers, Inspector, Findings, KeyFigures };

/// The window: menus, start page or workspace, status bar. It only joins its parts; what actions do is in the table.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Session &session);
    ~MainWindow() override;

    DesignFiles &files() { return *files_; }
    ActionTable &actions() { return *actions_; }
    Presenting &presenting() { return *presenting_; }
    Workspace &workspace() { return *workspace_; }
    StartPage &start() { return *start_; }
    PlanCanvas &plan();

    bool isDesignOpen() const; ///< False on the start page.
    void showStart();
    void showDesign();
    ViewKind view() const;
    void showView(ViewKind view);
    void setSpaceBeside(bool on); ///< A 3D view at the right of the plan.
    bool isSpaceBeside() const;
    void setPanelShown(PanelKind panel, bool shown);
    bool isPanelShown(PanelKind panel) const;

    void showProblem(const Problem &problem); ///< As a message bar; never a box.
    void showNotice(const QString &words);
    void showCrash(const CrashNote &note); ///< That the program ended unexpectedly, and where its trace is.

    void placeFromCatalogue(bool asRows);
    void stepFinding(int by);
    void showResults();
    void addWorkload();
    void addWorkloadFromTable();
    void connectRow();
    void connectModule();
    void arraySelection();
    void addOwnPart(const QString &like = {});
    void composeDesign();                           ///< From a brief to one of its answers.
    void importFiles();                             ///< Asks for the files.
    void importFiles(const QStringList &paths);     ///< Report first; one undo step when it is applied.
    void keepParts(const std::vector<Part> &parts); ///< Among the person's own, on disk and in the catalogue.
    void exportReport();
    void exportElevations();
    void openSettings();
    void saveView();      ///< Asks for its name.
    void restorePanels(); ///< As they were when the program was last closed.
    void resetPanels();
    void openPalette();
    void openShortcuts();
    void openManual();
    void openDiagnostics();
    void openAbout();
    void leave(); ///< Closes the window after asking.

private:
    void buildMenus();
    void buildStatus();
    void connectParts();
    void refresh();
    void showPlace();
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

    Session &session_;
    DesignFiles *files_;
    Workspace *workspace_;
    StartPage *start_;
    TitleBar *title_;
    QStackedWidget *pages_;
    QLabel *hint_, *place_, *count_, *snap_, *scale_, *numbers_;
    std::unique_ptr<Desk> desk_;
    ActionTable *actions_ = nullptr;
    Presenting *presenting_ = nullptr;
};

} // namespace gridhall
