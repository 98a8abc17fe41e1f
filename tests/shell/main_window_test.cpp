// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "ui/plan/plan_canvas.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"
#include "ui/shell/action_table.h"
#include "ui/shell/arranging.h"
#include "ui/shell/clip_text.h"
#include "ui/shell/design_files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_design.h"
#include "ui/shell/workspace.h"

#include <QtTest>

using namespace gridhall;

/// The whole window with its real parts, offscreen.
class MainWindowTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everyShortcutBelongsToOneAction();
    void everyActionHasATextAndAnIdOfItsOwn();
    void everyControlHasAName_data();
    void everyControlHasAName();
    void nothingIsClippedAt1280x720();
    void theMeasuresOfTheDesignHoldAt1600x1000();
    void closedPanelsComeBackByReset();
    void theArrangementOfPanelsIsKept();
    void diagramsHaveTheRoomOfTheFindingsUntilTheyAreAskedFor();
    void aNewDesignHasWhatAStudyNeeds();
    void whatIsSavedOpensAgain();
    void anUnreadableFileIsSaidAndLeavesTheDesign();
    void cutAndPasteKeepTheRack();
    void aClipSurvivesTheClipboard();

private:
    void openHall();

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;
    std::vector<Id> racks_;
};

void MainWindowTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    folder_ = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", folder_->path().toUtf8());
    qputenv("XDG_CONFIG_HOME", folder_->path().toUtf8());
    applyTheme(*qApp, Theme{});
    window_.reset();
    session_ = std::make_unique<Session>(test::smallLibrary());
    window_ = std::make_unique<MainWindow>(*session_);
    window_->resize(1600, 1000);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
}

void MainWindowTest::openHall()
{
    racks_.clear();
    session_->begin(test::with(test::hall(), session_->library(), "rack", {{3000, 3000}, {6000, 3000}}, &racks_), {});
    window_->showDesign();
    QCoreApplication::processEvents();
}

void MainWindowTest::everyShortcutBelongsToOneAction()
{
    QMap<QString, QString> users;
    for (const ActionCard &card : window_->actions().cards()) {
        const QString keys = window_->actions().action(card.id)->shortcut().toString();
        if (keys.isEmpty())
            continue;
        QVERIFY2(!users.contains(keys), qPrintable(keys + ": " + users.value(keys) + " and " + card.id));
        users.insert(keys, card.id);
    }
    QVERIFY(users.size() > 40);
}

void MainWindowTest::everyActionHasATextAndAnIdOfItsOwn()
{
    QSet<QString> ids;
    for (const ActionCard &card : window_->actions().cards()) {
        QVERIFY2(!ids.contains(card.id), card.id);
        ids.insert(card.id);
        QVERIFY2(!window_->actions().action(card.id)->text().isEmpty(), card.id);
        if (card.icon)
            QVERIFY2(!window_->actions().action(card.id)->icon().isNull(), card.icon);
    }
}

void MainWindowTest::everyControlHasAName_data()
{
    QTest::addColumn<bool>("open");
    QTest::newRow("start page") << false;
    QTest::newRow("workspace") << true;
}

void MainWindowTest::everyControlHasAName()
{
    QFETCH(bool, open);
    if (open) {
        openHall();
        session_->select({racks_[0]});
    } else {
        window_->showStart();
    }
    QCoreApplication::processEvents();
    for (const QWidget *widget : window_->findChildren<QWidget *>()) {
        const bool control = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
                             qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
        if (!control || !widget->isVisible() || widget->objectName().startsWith("qt_") || qobject_cast<const QHeaderView *>(widget))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const bool inside =
            qobject_cast<const QLineEdit *>(widget->parentWidget()) != nullptr || qobject_cast<const QTabBar *>(widget->parentWidget());
        QVERIFY2(named || inside,
                 qPrintable(QString("%1 in %2").arg(widget->metaObject()->className(), widget->parentWidget()->metaObject()->className())));
    }
}

void MainWindowTest::nothingIsClippedAt1280x720()
{
    openHall();
    window_->resize(1280, 720);
    QTest::qWait(50);
    QCOMPARE(window_->size(), QSize(1280, 720));
    const auto scrolls = [](const QWidget *widget) {
        while (widget && !qobject_cast<const QScrollArea *>(widget))
            widget = widget->parentWidget();
        return widget != nullptr;
    };
    for (const QWidget *widget : window_->findChildren<QToolButton *>()) {
        if (!widget->isVisible() || scrolls(widget))
            continue;
        const QRect place(widget->mapTo(window_.get(), QPoint()), widget->size());
        QVERIFY2(window_->rect().contains(place), qPrintable(widget->accessibleName()));
        const QRect parent = widget->parentWidget()->rect();
        QVERIFY2(parent.contains(widget->geometry()),
                 qPrintable(widget->accessibleName() + " in " + widget->parentWidget()->accessibleName() +
                            widget->parentWidget()->metaObject()->className()));
    }
}

void MainWindowTest::theMeasuresOfTheDesignHoldAt1600x1000()
{
    openHall();
    QTest::qWait(50);
    const auto named = [this](const QString &name) -> QWidget * {
        for (QWidget *widget : window_->findChildren<QWidget *>())
            if (widget->accessibleName() == name && widget->isVisible())
                return widget;
        return nullptr;
    };
    QCOMPARE(named("Key figures")->height(), 60);
    QCOMPARE(named("Tools")->height(), 40);
    QCOMPARE(named("Catalogue")->width(), 252);
    QCOMPARE(named("Layers")->height(), 240);
    QCOMPARE(named("Findings, results and history")->height(), 172);
    QCOMPARE(window_->statusBar()->height(), 24);
}

void MainWindowTest::closedPanelsComeBackByReset()
{
    openHall();
    const std::array panels{PanelKind::Catalogue, PanelKind::Layers, PanelKind::Inspector, PanelKind::Findings, PanelKind::KeyFigures};
    for (const PanelKind panel : panels)
        window_->setPanelShown(panel, false);
    window_->actions().refresh();
    window_->actions().action("panel.reset")->trigger();
    for (const PanelKind panel : panels)
        QVERIFY(window_->isPanelShown(panel));
}

void MainWindowTest::theArrangementOfPanelsIsKept()
{
    openHall();
    auto *workspace = window_->findChild<Workspace *>();
    window_->setPanelShown(PanelKind::Layers, false);
    const QByteArray kept = workspace->arrangement();
    window_->resetPanels();
    QVERIFY(window_->isPanelShown(PanelKind::Layers));
    QVERIFY(workspace->arrangeAs(kept));
    QVERIFY(!window_->isPanelShown(PanelKind::Layers));
    QCOMPARE(workspace->arrangement(), kept);
    QVERIFY(!workspace->arrangeAs("of another make"));
    QVERIFY(!window_->isPanelShown(PanelKind::Layers));
}

void MainWindowTest::diagramsHaveTheRoomOfTheFindingsUntilTheyAreAskedFor()
{
    openHall();
    QVERIFY(window_->isPanelShown(PanelKind::Findings));
    window_->showView(ViewKind::Loops);
    QVERIFY(!window_->isPanelShown(PanelKind::Findings));
    window_->setPanelShown(PanelKind::Findings, true);
    window_->showView(ViewKind::Plan);
    window_->showView(ViewKind::Racks);
    QVERIFY(window_->isPanelShown(PanelKind::Findings));
    window_->setPanelShown(PanelKind::Findings, false);
    window_->showView(ViewKind::Plan);
    QVERIFY(window_->isPanelShown(PanelKind::Findings));
}

void MainWindowTest::aNewDesignHasWhatAStudyNeeds()
{
    window_->files().makeNew();
    QVERIFY(window_->isDesignOpen());
    const Layout &layout = session_->layout();
    QCOMPARE(layout.all<Site>().size(), std::size_t(1));
    QCOMPARE(layout.all<Criteria>().size(), std::size_t(1));
    QVERIFY(layout.all<Workload>().empty()); // offered by a finding once there are racks to run one
    QVERIFY(layout.all<Layer>().size() >= 7);
    QVERIFY(!session_->isModified());
}

void MainWindowTest::whatIsSavedOpensAgain()
{
    openHall();
    const QString path = folder_->filePath("hall.gridhall");
    QVERIFY(session_->save(path));
    const std::size_t size = session_->layout().size();
    window_->files().makeNew();
    QVERIFY(window_->files().open(path));
    QCOMPARE(session_->layout().size(), size);
    QVERIFY(!session_->isModified());
}

void MainWindowTest::anUnreadableFileIsSaidAndLeavesTheDesign()
{
    openHall();
    const QString path = folder_->filePath("bad.gridhall");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a design");
    file.close();
    const std::size_t size = session_->layout().size();
    QSignalSpy failed(&window_->files(), &DesignFiles::failed);
    QVERIFY(!window_->files().open(path));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(session_->layout().size(), size);
}

void MainWindowTest::cutAndPasteKeepTheRack()
{
    openHall();
    session_->select({racks_[0]});
    const std::size_t items = session_->layout().all<Item>().size();
    window_->actions().refresh();
    window_->actions().action("edit.cut")->trigger();
    QCOMPARE(session_->layout().all<Item>().size(), items - 1);
    window_->actions().action("edit.paste")->trigger();
    QCOMPARE(session_->layout().all<Item>().size(), items);
    QCOMPARE(session_->selection().size(), std::size_t(1));
}

void MainWindowTest::aClipSurvivesTheClipboard()
{
    openHall();
    const Clip clip = copied(session_->layout(), racks_);
    const Result<Clip> back = clipFrom(clipBytes(clip));
    QVERIFY(back);
    QCOMPARE(back->roots, clip.roots);
    QCOMPARE(back->entities.size(), clip.entities.size());
    for (std::size_t i = 0; i < clip.entities.size(); ++i)
        QVERIFY(sameContent(back->entities[i], clip.entities[i]));
    QVERIFY(!clipFrom("rubbish"));
}

GRIDHALL_TEST(MainWindowTest)
#include "main_window_test.moc"
