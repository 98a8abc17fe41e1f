// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/layout/operations.h"
#include "ui/panels/bottom_dock.h"
#include "ui/panels/catalogue_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/message_bar.h"
#include "ui/plan/plan_canvas.h"
#include "ui/render/icons.h"
#include "ui/render/text.h"
#include "ui/session/session.h"
#include "ui/shell/action_table.h"
#include "ui/shell/design_files.h"
#include "ui/shell/preferences.h"
#include "ui/shell/presenting.h"
#include "ui/shell/start_page.h"
#include "ui/shell/title_bar.h"
#include "ui/shell/workspace.h"

#include <QCloseEvent>
#include <QLabel>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUndoStack>

namespace gridhall {

namespace {
constexpr int statusHeight = 24;
constexpr int windowFrame = 40; ///< Height that a window manager may add.

/// The menu on the plan; a null parts what belongs together.
constexpr const char *onPlanMenu[] = {
    "edit.cut",           "edit.copy",       "edit.paste",    "edit.duplicate", "edit.delete", "edit.selectAlike", nullptr,
    "arrange.rotateLeft", "arrange.mirror",  "arrange.array", nullptr,          "connect.row", "connect.module",   nullptr,
    "arrange.group",      "arrange.ungroup", "pod.make",      "pod.spread",     "pod.reset",   "pod.dissolve",     nullptr,
    "arrange.hide",       "arrange.lock",    "view.fit"};
} // namespace

MainWindow::MainWindow(Session &session) : session_(session)
{
    setWindowTitle(tr("Gridhall"));
    setWindowIcon(appIcon());
    const QSize room = screen() ? screen()->availableSize() : QSize(1600, 1000);
    resize(QSize(1600, 1000).boundedTo(room - QSize(0, windowFrame)));
    setMinimumSize(1024, 600);
    files_ = new DesignFiles(session, this);
    workspace_ = new Workspace(session);
    start_ = new StartPage;
    pages_ = new QStackedWidget;
    pages_->addWidget(start_);
    pages_->addWidget(workspace_);
    setCentralWidget(pages_);
    desk_ = std::make_unique<Desk>(Desk{session, workspace_->plan(), *files_, *this});
    presenting_ = new Presenting(*this, session);
    actions_ = new ActionTable(*desk_, this);
    workspace_->addTools(*actions_);
    buildMenus();
    buildStatus();
    connectParts();
    refresh();
}

MainWindow::~MainWindow() = default;

PlanCanvas &MainWindow::plan() { return workspace_->plan(); }

void MainWindow::buildMenus()
{
    title_ = new TitleBar(session_, this);
    for (const MenuId id :
         {MenuId::File, MenuId::Edit, MenuId::View, MenuId::Insert, MenuId::Arrange, MenuId::Study, MenuId::Tools, MenuId::Help}) {
        QMenu *menu = title_->menus()->addMenu(menuTitle(id));
        actions_->fill(menu, id);
        connect(menu, &QMenu::aboutToShow, actions_, &ActionTable::refresh);
    }
    setMenuWidget(title_);
}

void MainWindow::buildStatus()
{
    QStatusBar *bar = statusBar();
    bar->setFixedHeight(statusHeight);
    bar->setSizeGripEnabled(false);
    bar->setAccessibleName(tr("Status"));
    hint_ = new QLabel;
    bar->addWidget(hint_, 1);
    for (QLabel **label : {&place_, &count_, &snap_, &scale_, &numbers_}) {
        *label = new QLabel;
        bar->addPermanentWidget(*label);
    }
}

void MainWindow::connectParts()
{
    PlanCanvas &canvas = plan();
    connect(&canvas, &PlanCanvas::hint, this, [this](const QString &words) {
        if (isDesignOpen() && view() == ViewKind::Plan)
            hint_->setText(words);
    });
    connect(&canvas, &PlanCanvas::refused, this, [this](const QString &why) { showNotice(why); });
    connect(&canvas, &PlanCanvas::cursorMoved, this, &MainWindow::showPlace);
    connect(&canvas, &PlanCanvas::viewChanged, this, &MainWindow::showPlace);
    connect(&canvas, &PlanCanvas::toolChanged, this, &MainWindow::refresh);
    connect(&canvas, &PlanCanvas::overlayChanged, this, &MainWindow::refresh);
    connect(workspace_, &Workspace::viewShown, this, [this] {
        hint_->setText(view() == ViewKind::Plan ? plan().currentHint() : hintOf(view()));
        refresh();
    });
    connect(&workspace_->bottom(), &BottomDock::refused, this, &MainWindow::showNotice);
    connect(&canvas, &PlanCanvas::yearWanted, this, [this] { showView(ViewKind::Year); });
    connect(&session_, &Session::hourChanged, this, &MainWindow::refresh);
    connect(&canvas, &PlanCanvas::contextMenuWanted, this, [this](const QPoint &at) {
        QMenu menu(this);
        actions_->refresh();
        for (const char *id : onPlanMenu)
            if (!id)
                menu.addSeparator(); // one in a row, none at the ends
            else if (QAction *action = actions_->action(id); action->isEnabled())
                menu.addAction(action);
        menu.exec(at);
    });
    CataloguePanel &catalogue = workspace_->catalogue();
    connect(&catalogue, &CataloguePanel::placeWanted, this, [this](const QString &number, bool asRows) {
        showView(ViewKind::Plan);
        plan().startPlacing(number, asRows);
        plan().setFocus();
    });
    connect(&catalogue, &CataloguePanel::addPartWanted, this, [this] { addOwnPart(); });
    connect(&catalogue, &CataloguePanel::editPartWanted, this, [this](const QString &number) { addOwnPart(number); });
    connect(&catalogue, &CataloguePanel::importWanted, this, qOverload<>(&MainWindow::importFiles));
    connect(&workspace_->inspector(), &InspectorPanel::refused, this, &MainWindow::showProblem);
    connect(&workspace_->inspector(), &InspectorPanel::connectRowWanted, this, &MainWindow::connectRow);
    connect(&workspace_->inspector(), &InspectorPanel::connectModuleWanted, this, &MainWindow::connectModule);

    connect(&session_, &Session::selectionChanged, this, &MainWindow::refresh);
    connect(&session_, &Session::changed, this, &MainWindow::refresh);
    connect(&session_, &Session::snapshotChanged, this, &MainWindow::showPlace);
    connect(session_.history(), &QUndoStack::indexChanged, this, &MainWindow::refresh);
    connect(files_, &DesignFiles::opened, this, &MainWindow::showDesign);
    connect(files_, &DesignFiles::saved, title_, &TitleBar::noteSaved);
    connect(files_, &DesignFiles::failed, this, &MainWindow::showProblem);
    connect(start_, &StartPage::newWanted, files_, &DesignFiles::makeNew);
    connect(start_, &StartPage::composeWanted, this, &MainWindow::composeDesign);
    connect(start_, &StartPage::openWanted, files_, &DesignFiles::askAndOpen);
    connect(start_, &StartPage::fileWanted, files_, &DesignFiles::open);
    connect(start_, &StartPage::copyWanted, files_, &DesignFiles::openCopy);
    connect(start_, &StartPage::recoverWanted, files_, &DesignFiles::recoverFrom);
    connect(start_, &StartPage::settingsWanted, this, &MainWindow::openSettings);
    connect(start_, &StartPage::manualWanted, this, &MainWindow::openManual);
    connect(start_, &StartPage::paletteWanted, this, &MainWindow::openPalette);
}

void MainWindow::refresh()
{
    actions_->refresh();
    showPlace();
}

void MainWindow::showPlace()
{
    const bool open = isDesignOpen();
    for (QLabel *label : {place_, snap_, scale_}) // of the plan alone
        label->setVisible(open && view() == ViewKind::Plan);
    for (QLabel *label : {count_, numbers_})
        label->setVisible(open);
    if (!open) {
        hint_->setText(tr("Ready"));
        return;
    }
    const Point at = plan().cursorPlace();
    const auto length = [](Tenths value) { return shownIn(Amount(metresOf(value), Dimension::Length), drawingUnit()); };
    place_->setText(tr("X %1  Y %2 %3").arg(length(at.x).value, length(at.y).value, length(at.y).unit));
    const auto selected = session_.selection().size();
    count_->setText(selected ? tr("%1 selected").arg(selected) : tr("Nothing selected"));
    snap_->setText(plan().snapping() ? tr("Snap on") : tr("Snap off"));
    const double perMm = logicalDpiX() / 25.4;
    const double scale = 1000 * perMm / std::max(1e-6, plan().pixelsPerMetre());
    scale_->setText(tr("1 : %1").arg(spokenNumber(scale, 0)));
    const SnapshotPtr snapshot = session_.snapshot();
    numbers_->setText(snapshot ? tr("Numbers: r%1").arg(snapshot->revision) : tr("Numbers: none yet"));
}

bool MainWindow::isDesignOpen() const { return pages_->currentWidget() == workspace_; }

void MainWindow::showStart()
{
    start_->refresh();
    pages_->setCurrentWidget(start_);
    title_->setDesignOpen(false);
    refresh();
}

void MainWindow::showDesign()
{
    pages_->setCurrentWidget(workspace_);
    title_->setDesignOpen(true);
    workspace_->showView(ViewKind::Plan);
    plan().fit();
    plan().setFocus();
    hint_->setText(plan().currentHint());
    if (!session_.notices().empty())
        showNotice(spoken(session_.notices().front()));
    refresh();
}

ViewKind MainWindow::view() const { return workspace_->view(); }

void MainWindow::showView(ViewKind view) { workspace_->showView(view); }

void MainWindow::setSpaceBeside(bool on)
{
    workspace_->setSpaceBeside(on);
    refresh();
}

bool MainWindow::isSpaceBeside() const { return workspace_->isSpaceBeside(); }

void MainWindow::setPanelShown(PanelKind panel, bool shown)
{
    workspace_->setPanelShown(panel, shown);
    refresh();
}

bool MainWindow::isPanelShown(PanelKind panel) const { return workspace_->isPanelShown(panel); }

void MainWindow::showProblem(const Problem &problem)
{
    if (!isDesignOpen()) {
        start_->showProblem(spoken(problem));
        return;
    }
    workspace_->showMessage(new MessageBar(Verdict::Error, tr("Not done"), spoken(problem)), false);
}

void MainWindow::showNotice(const QString &words) { workspace_->showMessage(new MessageBar(Verdict::Warning, words, {}), true); }

void MainWindow::placeFromCatalogue(bool asRows)
{
    setPanelShown(PanelKind::Catalogue, true);
    const QString number = workspace_->catalogue().currentPart();
    if (asRows && !number.isEmpty()) {
        plan().startPlacing(number, true);
        plan().setFocus();
        return;
    }
    workspace_->catalogue().focusSearch(asRows);
    hint_->setText(asRows ? tr("Type a name, press Enter to drag out rows of it") : tr("Type a name, press Enter to place it"));
}

void MainWindow::stepFinding(int by)
{
    showView(ViewKind::Plan);
    setPanelShown(PanelKind::Findings, true);
    workspace_->bottom().showTab(BottomDock::Findings);
    workspace_->bottom().findings()->step(by);
}

void MainWindow::showResults()
{
    setPanelShown(PanelKind::Findings, true);
    workspace_->bottom().showTab(BottomDock::Results);
}

void MainWindow::addWorkload()
{
    Workload workload;
    workload.name = tr("Workload %1").arg(session_.layout().all<Workload>().size() + 1).toStdString();
    session_.perform(tr("Add workload"), added(session_.layout(), workload).edit);
    session_.select({});
    setPanelShown(PanelKind::Inspector, true);
}

void MainWindow::leave() { close(); }

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(files_->mayLeave());
    if (!event->isAccepted())
        return;
    presenting_->setOn(false);
    keepPanels(workspace_->arrangement());
}

void MainWindow::restorePanels() { workspace_->arrangeAs(keptPanels()); }

void MainWindow::resetPanels()
{
    workspace_->resetArrangement();
    actions_->refresh();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && actions_)
        actions_->dress();
}

} // namespace gridhall
