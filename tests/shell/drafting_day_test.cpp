// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/layout/content_hash.h"
#include "core/layout/frames.h"
#include "core/report/report.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "tests/support/shown_window.h"
#include "ui/panels/bottom_dock.h"
#include "ui/plan/plan_canvas.h"
#include "ui/render/pdf_writer.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"
#include "ui/shell/action_table.h"
#include "ui/shell/design_card.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_design.h"
#include "ui/shell/presenting.h"
#include "ui/shell/workspace.h"

#include <QPdfDocument>
#include <QPdfSelection>
#include <QtTest>

#include <algorithm>
#include <random>

using namespace gridhall;

/// What a drafter does all day, in the real window with real keys and buttons.
class DraftingDayTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void fiveHundredStepsAreUndoneAndRedone();
    void gapsAreMadeEqualFromThePalette();
    void alikeAreSelectedAndLockedOnesStay();
    void aHiddenLayerIsNotHitButChecked();
    void aFindingAndItsPlaceSelectEachOther();
    void aFindingIsWaivedByKeysAndStandsInTheReport();
    void aStoryIsToldByKeys();
    void aCardOfTheStartPageOpensAndAPartIsPlaced();
    void anEscapeTakesTheMessageAway();
    void theDocksComeBackAsWideAsTheyWent();

private:
    void begin(const std::vector<std::pair<double, double>> &middles);
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window_.get(), which, modifiers);
    }
    void click(Point site) { QTest::mouseClick(&window_->plan(), Qt::LeftButton, {}, window_->plan().screenOf(site).toPoint()); }
    void fromPalette(const QString &words);
    QTableView *table(const QString &name) const;

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;
    std::vector<Id> racks_;
};

void DraftingDayTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    test::freshSurroundings(*folder_);
    session_ = std::make_unique<Session>(test::smallLibrary());
    window_ = test::shownWindow(*session_);
    QVERIFY(window_);
}

void DraftingDayTest::cleanup()
{
    session_->letGo();
    window_.reset();
}

void DraftingDayTest::begin(const std::vector<std::pair<double, double>> &middles)
{
    racks_.clear();
    Layout layout = newDesign();
    layout = layout.applying(drawn(layout, **test::hall().all<Space>().begin())->edit);
    session_->begin(test::with(layout, session_->library(), "rack", middles, &racks_), {});
    window_->showDesign();
    QTest::qWait(20);
    window_->plan().setFocus();
    window_->plan().fit();
    QTest::qWait(20);
}

void DraftingDayTest::fromPalette(const QString &words)
{
    QTimer::singleShot(50, window_.get(), [words] {
        QWidget *popup = QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::activeModalWidget();
        QVERIFY(popup);
        auto *edit = popup->findChild<QLineEdit *>();
        QVERIFY(edit);
        QTest::keyClicks(edit, words);
        const auto *list = popup->findChild<QListWidget *>();
        QVERIFY2(list && list->count() > 0, qPrintable(edit->text()));
        QTest::keyClick(edit, Qt::Key_Return);
        if (popup->isVisible())
            popup->close();
    });
    key(Qt::Key_K, Qt::ControlModifier);
}

QTableView *DraftingDayTest::table(const QString &name) const
{
    for (QTableView *each : window_->findChildren<QTableView *>())
        if (each->accessibleName() == name)
            return each;
    return nullptr;
}

void DraftingDayTest::fiveHundredStepsAreUndoneAndRedone()
{
    begin({{3000, 3000}, {6000, 3000}, {9000, 3000}, {12000, 6000}, {15000, 9000}});
    for (QAbstractButton *each : window_->findChildren<QAbstractButton *>())
        if (each->accessibleName() == "Keep showing this object")
            each->click();           // a page of the inspector for each of 1,500 selections is not what is looked at here
    const auto breathe = [](int i) { // what was put off piles up otherwise
        if (i % 10 == 0)
            QTest::qWait(0);
    };
    const std::string before = contentHash(session_->layout());
    std::mt19937 random(7);
    const std::pair<Qt::Key, Qt::KeyboardModifiers> keys[] = {{Qt::Key_Tab, {}},
                                                              {Qt::Key_Left, {}},
                                                              {Qt::Key_R, {}},
                                                              {Qt::Key_Right, Qt::ShiftModifier},
                                                              {Qt::Key_Up, {}},
                                                              {Qt::Key_Left, Qt::AltModifier},
                                                              {Qt::Key_Up, Qt::ShiftModifier},
                                                              {Qt::Key_Right, Qt::AltModifier},
                                                              {Qt::Key_Down, {}},
                                                              {Qt::Key_R, {}},
                                                              {Qt::Key_D, Qt::ControlModifier},
                                                              {Qt::Key_A, Qt::ControlModifier},
                                                              {Qt::Key_G, Qt::ControlModifier},
                                                              {Qt::Key_H, Qt::ControlModifier},
                                                              {Qt::Key_H, Qt::ControlModifier | Qt::AltModifier},
                                                              {Qt::Key_Delete, {}}};
    for (int i = 0; i < 12'000 && session_->history()->index() < 500; ++i) {
        auto [which, modifiers] = keys[random() % std::size(keys)];
        const std::size_t items = session_->layout().all<Item>().size();
        const auto &selection = session_->selection();
        const bool one = selection.size() == 1 && session_->layout().find<Item>(selection.front());
        if ((which == Qt::Key_Delete && (items < 4 || !one)) || (which == Qt::Key_D && items > 40))
            which = Qt::Key_Right, modifiers = {};
        QTest::keyClick(&window_->plan(), which, modifiers);
        breathe(i);
    }
    const std::string after = contentHash(session_->layout());
    const int steps = session_->history()->index();
    QVERIFY2(steps >= 500, qPrintable(QString::number(steps)));
    QVERIFY(after != before);
    constexpr int byKey = 60; // the rest through the list of steps: the same commands
    for (int i = 0; i < byKey; ++i)
        QTest::keyClick(&window_->plan(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(session_->history()->index(), steps - byKey);
    session_->history()->setIndex(0);
    QCOMPARE(contentHash(session_->layout()), before);
    QVERIFY(!session_->history()->canUndo());
    for (int i = 0; i < byKey; ++i)
        QTest::keyClick(&window_->plan(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(session_->history()->index(), byKey);
    session_->history()->setIndex(steps);
    QCOMPARE(contentHash(session_->layout()), after);
}

void DraftingDayTest::gapsAreMadeEqualFromThePalette()
{
    begin({{3000, 3000}, {4700.3, 3000}, {9000, 3000}});
    key(Qt::Key_A, Qt::ControlModifier);
    session_->select(racks_);
    fromPalette("distribute hor");
    QCOMPARE(session_->history()->count(), 1);
    std::vector<Box> boxes;
    for (const Id rack : racks_)
        boxes.push_back(siteBox(session_->layout(), rack));
    std::ranges::sort(boxes, {}, [](const Box &box) { return box.min.x; });
    const Tenths first = boxes[1].min.x - boxes[0].max.x, second = boxes[2].min.x - boxes[1].max.x;
    QVERIFY2(std::abs(first - second) <= 1, qPrintable(QString("%1 and %2").arg(first).arg(second)));
}

void DraftingDayTest::alikeAreSelectedAndLockedOnesStay()
{
    begin({{3000, 3000}, {6000, 3000}, {9000, 3000}});
    click(siteBox(session_->layout(), racks_[0]).centre());
    QCOMPARE(session_->selection(), std::vector<Id>{racks_[0]});
    key(Qt::Key_L, Qt::ControlModifier);
    click(siteBox(session_->layout(), racks_[1]).centre());
    key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(session_->selection().size() >= 2);
    const Point still = sitePose(session_->layout(), racks_[0]).at, moving = sitePose(session_->layout(), racks_[2]).at;
    key(Qt::Key_Right);
    QCOMPARE(sitePose(session_->layout(), racks_[0]).at, still);
    QCOMPARE(sitePose(session_->layout(), racks_[2]).at, moving + Point({1000, 0}));
}

void DraftingDayTest::aHiddenLayerIsNotHitButChecked()
{
    begin({{3000, 3000}, {6000, 3000}});
    const Point middle = siteBox(session_->layout(), racks_[1]).centre();
    click(middle);
    QCOMPARE(session_->selection(), std::vector<Id>{racks_[1]});
    key(Qt::Key_Escape);
    QAbstractButton *eye = nullptr;
    for (QAbstractButton *each : window_->findChildren<QAbstractButton *>())
        if (each->accessibleName() == "Hide Equipment")
            eye = each;
    QVERIFY(eye);
    const QImage with = window_->plan().grab().toImage();
    QTest::mouseClick(eye, Qt::LeftButton);
    QVERIFY(!session_->isVisible(racks_[1]));
    click(middle);
    QVERIFY(!session_->isSelected(racks_[1]));
    QVERIFY(window_->plan().grab().toImage() != with);
    QTRY_VERIFY_WITH_TIMEOUT(session_->snapshot() && session_->snapshot()->revision == session_->revision(), 20'000);
    QVERIFY(session_->snapshot()->load(racks_[1])); // out of sight, not out of the study
}

void DraftingDayTest::aFindingAndItsPlaceSelectEachOther()
{
    const auto project = openedAny(GRIDHALL_SHARE "/samples/broken.json");
    QVERIFY2(bool(project), "build the samples first");
    session_->begin(project->layout, {});
    window_->showDesign();
    QTRY_VERIFY_WITH_TIMEOUT(
        session_->snapshot() && session_->snapshot()->tier != Tier::Drag && session_->snapshot()->revision == session_->revision(), 30'000);
    window_->workspace().bottom().showTab(BottomDock::Findings);
    QTableView *findings = table("Findings");
    QVERIFY(findings && findings->model()->rowCount() > 3);
    const QRect first = findings->visualRect(findings->model()->index(0, 2));
    QTest::mouseClick(findings->viewport(), Qt::LeftButton, {}, first.center());
    QVERIFY(!session_->selection().empty());
    const Id subject = session_->selection().front();
    const bool about = std::ranges::any_of(session_->snapshot()->findings, [subject](const Finding &finding) {
        return std::ranges::find(finding.subjects, subject) != finding.subjects.end();
    });
    QVERIFY(about);
    QTest::mouseClick(findings->viewport(), Qt::LeftButton, {}, findings->visualRect(findings->model()->index(2, 2)).center());
    session_->select({});
    session_->select({subject}); // as a click on the plan does
    QCOMPARE(findings->currentIndex().row(), 0);
}

void DraftingDayTest::aFindingIsWaivedByKeysAndStandsInTheReport()
{
    const auto project = openedAny(GRIDHALL_SHARE "/samples/ai-pod.json");
    QVERIFY2(bool(project), "build the samples first");
    session_->begin(project->layout, {});
    window_->showDesign();
    const auto settled = [this] {
        return session_->snapshot() && session_->snapshot()->tier != Tier::Drag && session_->snapshot()->revision == session_->revision() &&
               !session_->isStudying();
    };
    QTRY_VERIFY_WITH_TIMEOUT(settled(), 30'000);
    window_->workspace().bottom().showTab(BottomDock::Findings);
    QTableView *findings = table("Findings");
    QVERIFY(findings && findings->model()->rowCount() > 1);
    const auto waived = [this] { return std::ranges::count_if(session_->snapshot()->findings, &Finding::waived); };
    QCOMPARE(waived(), 0);
    QTimer::singleShot(100, window_.get(), [] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *action : menu->actions())
            if (action->text().contains("Waive"))
                menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    QTimer::singleShot(400, window_.get(), [] {
        auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto *edit = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(edit, "Agreed with the insurer on 4 May");
        QTest::keyClick(edit, Qt::Key_Return);
    });
    findings->setFocus();
    findings->selectRow(0);
    QTest::keyClick(findings, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(settled() && waived() == 1, 30'000);

    const Result<Report> made = reported(*session_->snapshot());
    QVERIFY(made);
    const Report &report = *made;
    const QString file = folder_->filePath("waived.pdf");
    QVERIFY(writePdf(report, *session_->snapshot(), file, {}));
    QPdfDocument document;
    document.load(file);
    QString words;
    for (int page = 0; page < document.pageCount(); ++page)
        words += document.getAllText(page).text();
    const QString plain = words.simplified();
    QVERIFY(plain.contains("Agreed with the insurer on 4 May"));
    for (const Section &section : report.sections)
        QVERIFY2(plain.contains(spoken(section.title)), qPrintable(spoken(section.title)));
}

void DraftingDayTest::aStoryIsToldByKeys()
{
    begin({{3000, 3000}, {20'000, 12'000}});
    for (const auto &[name, at] : {std::pair("First row", Point{30'000, 30'000}), std::pair("Far corner", Point{200'000, 120'000})}) {
        window_->plan().showPlace(at, 80);
        QTimer::singleShot(80, window_.get(), [name = name] {
            auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            auto *edit = dialog->findChild<QLineEdit *>();
            edit->selectAll();
            QTest::keyClicks(edit, name);
            QTest::keyClick(edit, Qt::Key_Return);
        });
        QTest::keyClick(&window_->plan(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    }
    QCOMPARE(session_->layout().all<View>().size(), std::size_t(2));
    const QSize before = window_->size();
    QTest::keyClick(&window_->plan(), Qt::Key_F11);
    QVERIFY(window_->presenting().isOn());
    QVERIFY(!window_->menuWidget()->isVisible() && !window_->isPanelShown(PanelKind::Inspector));
    const auto caption = [this] {
        const auto *label = window_->findChild<QLabel *>("storyStep");
        return label && label->isVisible() ? label->text() : QString();
    };
    QCOMPARE(caption(), QString());
    QTest::keyClick(&window_->plan(), Qt::Key_PageDown);
    QVERIFY2(caption().contains("First row"), qPrintable(caption()));
    QTest::keyClick(&window_->plan(), Qt::Key_PageDown);
    QVERIFY2(caption().contains("Far corner"), qPrintable(caption()));
    QVERIFY(std::abs(window_->plan().viewCentre().x - 200'000) < 200);
    QTest::keyClick(&window_->plan(), Qt::Key_Home); // one key brings the view of all back
    QCOMPARE(caption(), QString());
    QTest::keyClick(&window_->plan(), Qt::Key_Escape);
    QVERIFY(!window_->presenting().isOn() && window_->menuWidget()->isVisible() && window_->isPanelShown(PanelKind::Inspector));
    QTRY_COMPARE(window_->size(), before);
}

void DraftingDayTest::aCardOfTheStartPageOpensAndAPartIsPlaced()
{
    window_->showStart();
    QTest::qWait(50);
    DesignCard *pod = nullptr;
    for (DesignCard *card : window_->findChildren<DesignCard *>())
        if (card->isVisible() && (card->accessibleName() == "ai-pod" || card->accessibleName() == "AI pod"))
            pod = card;
    QStringList names;
    for (DesignCard *card : window_->findChildren<DesignCard *>())
        names << card->accessibleName();
    if (!pod) {
        for (DesignCard *card : window_->findChildren<DesignCard *>())
            if (card->accessibleName().contains("pod", Qt::CaseInsensitive))
                pod = card;
    }
    QVERIFY2(pod, qPrintable(names.join(", ")));
    QTest::mouseClick(pod, Qt::LeftButton);
    QTRY_VERIFY(window_->isDesignOpen());
    const std::size_t items = session_->layout().all<Item>().size();
    QVERIFY(items > 10);
    QVERIFY(session_->path().isEmpty()); // an untitled copy
    window_->plan().setFocus();
    key(Qt::Key_N);
    QTest::keyClicks(QApplication::focusWidget(), "cdu");
    key(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&window_->plan()));
    window_->plan().showPlace({-400'000, -400'000}, 40); // a free yard
    click({-400'000, -400'000});
    QCOMPARE(session_->layout().all<Item>().size(), items + 1);
}

void DraftingDayTest::anEscapeTakesTheMessageAway()
{
    begin({{3000, 3000}});
    window_->showNotice("One thing to say.");
    const auto shown = [this] {
        for (const QWidget *each : window_->findChildren<QWidget *>())
            if (each->isVisible() && each->accessibleName() == "One thing to say.")
                return true;
        return false;
    };
    QVERIFY(shown());
    key(Qt::Key_Escape);
    QTRY_VERIFY(!shown());
}

void DraftingDayTest::theDocksComeBackAsWideAsTheyWent()
{
    begin({{3000, 3000}});
    const auto width = [this](const QString &name) {
        for (const QWidget *each : window_->findChildren<QWidget *>())
            if (each->isVisible() && each->accessibleName() == name)
                return each->width();
        return 0;
    };
    const int catalogue = width("Catalogue"), inspector = width("Inspector");
    for (const Qt::Key view : {Qt::Key_2, Qt::Key_6, Qt::Key_9, Qt::Key_1}) {
        key(view, Qt::ControlModifier);
        QTest::qWait(30);
    }
    QCOMPARE(width("Catalogue"), catalogue);
    QCOMPARE(width("Inspector"), inspector);
}

GRIDHALL_TEST(DraftingDayTest)
#include "drafting_day_test.moc"
