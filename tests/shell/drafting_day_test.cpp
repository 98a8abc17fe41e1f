// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/content_hash.h"
#include "core/layout/sheet_order.h"
#include "tests/support/pictures.h"
#include "tests/support/room.h"
#include "tests/support/worked_window.h"
#include "ui/panels/bottom_dock.h"
#include "ui/render/amount_field.h"
#include "ui/render/sheet_painter.h"
#include "ui/shell/workspace.h"

#include <QPdfDocument>
#include <QUndoView>

#include <algorithm>
#include <random>

using namespace gridhall;
using test::WorkedWindow;

/// What a drafter does all day, in the real window with real keys and buttons.
class DraftingDayTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        desk_ = std::make_unique<WorkedWindow>();
        QVERIFY(desk_->window);
    }
    void cleanup() { desk_.reset(); }
    void fiveHundredStepsAreUndoneAndRedone();
    void figuresLayersAndLimitsAreStepsToo();
    void withinEightPixelsItLandsOnTheEdge_data();
    void withinEightPixelsItLandsOnTheEdge();
    void aTypedXIsExactAndNonsenseIsMarked();
    void twoRowsOfTenInThreeSteps();
    void gapsAreMadeEqualFromThePalette();
    void aCrossingBandTakesWhatItTouchesAndLockedOnesStay();
    void alikeAreSelectedAndLockedOnesStay();
    void aHiddenLayerIsNotHitNotPrintedButChecked();
    void aMeasureIsKeptAsADimension();
    void aMoveShowsItsGapsAndTakesATypedOne();

private:
    void pickStep(int step);
    QImage printed(const QString &name);

    std::unique_ptr<WorkedWindow> desk_;
};

/// A click in the list of steps.
void DraftingDayTest::pickStep(int step)
{
    desk_->window->workspace().bottom().showTab(BottomDock::History);
    auto *list = desk_->named<QUndoView>("History");
    QVERIFY(list);
    const QModelIndex row = list->model()->index(step, 0);
    list->scrollTo(row);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(row).center());
    QCOMPARE(desk_->session->history()->index(), step);
    desk_->plan().setFocus();
}

void DraftingDayTest::fiveHundredStepsAreUndoneAndRedone()
{
    desk_->begin({{3000, 3000}, {6000, 3000}, {9000, 3000}, {12000, 6000}, {15000, 9000}});
    for (QAbstractButton *each : desk_->window->findChildren<QAbstractButton *>())
        if (each->accessibleName() == "Keep showing this object")
            each->click();           // a page of the inspector for each of 1,500 selections is not what is looked at here
    const auto breathe = [](int i) { // what was put off piles up otherwise
        if (i % 10 == 0)
            QTest::qWait(0);
    };
    const std::string before = contentHash(desk_->layout());
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
    for (int i = 0; i < 12'000 && desk_->session->history()->index() < 500; ++i) {
        auto [which, modifiers] = keys[random() % std::size(keys)];
        const std::size_t items = desk_->layout().all<Item>().size();
        const auto &selection = desk_->session->selection();
        const bool one = selection.size() == 1 && desk_->layout().find<Item>(selection.front());
        if ((which == Qt::Key_Delete && (items < 4 || !one)) || (which == Qt::Key_D && items > 40))
            which = Qt::Key_Right, modifiers = {};
        QTest::keyClick(&desk_->plan(), which, modifiers);
        breathe(i);
    }
    const std::string after = contentHash(desk_->layout());
    const int steps = desk_->session->history()->index();
    QVERIFY2(steps >= 500, qPrintable(QString::number(steps)));
    QVERIFY(after != before);
    constexpr int byKey = 60; // the rest by a click in the list of steps
    for (int i = 0; i < byKey; ++i)
        QTest::keyClick(&desk_->plan(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk_->session->history()->index(), steps - byKey);
    pickStep(0);
    QCOMPARE(contentHash(desk_->layout()), before);
    QVERIFY(!desk_->session->history()->canUndo());
    for (int i = 0; i < byKey; ++i)
        QTest::keyClick(&desk_->plan(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk_->session->history()->index(), byKey);
    pickStep(steps);
    QCOMPARE(contentHash(desk_->layout()), after);
}

/// What is typed into the inspector and clicked in the list of layers is undone like a move.
void DraftingDayTest::figuresLayersAndLimitsAreStepsToo()
{
    const auto racks = desk_->begin({{3000, 3000}, {6000, 3000}});
    const std::string before = contentHash(desk_->layout());
    const auto typed = [this](const QString &name, const QString &text) {
        auto *field = desk_->named<QLineEdit>(name);
        QVERIFY2(field, qPrintable(name));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    };
    typed("Altitude", "120 ft"); // of the site, while nothing is selected
    desk_->click(racks[0]);
    typed("Tag", "A07");
    typed("Peak power", "90 kW");
    typed("Angle", "30");
    for (const char *button : {"Hide Labels", "Lock Equipment"}) {
        QTRY_VERIFY2(desk_->named<QAbstractButton>(button), button); // the list is filled anew after each change
        QTest::mouseClick(desk_->named<QAbstractButton>(button), Qt::LeftButton);
    }
    QCOMPARE(desk_->session->history()->count(), 6);
    const std::string after = contentHash(desk_->layout());
    desk_->plan().setFocus();
    for (int i = 0; i < 6; ++i)
        desk_->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(contentHash(desk_->layout()), before);
    for (int i = 0; i < 6; ++i)
        desk_->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(contentHash(desk_->layout()), after);
}

void DraftingDayTest::withinEightPixelsItLandsOnTheEdge_data()
{
    QTest::addColumn<int>("pixels");
    for (const int pixels : {-7, -4, -1, 1, 4, 7})
        QTest::addRow("%d pixels away", pixels) << pixels;
}

void DraftingDayTest::withinEightPixelsItLandsOnTheEdge()
{
    QFETCH(int, pixels);
    const auto racks = desk_->begin({{3000, 3000}, {4500, 3000}, {6000, 6000}, {9000, 9500}});
    desk_->open(test::retagged(desk_->layout(), racks[2], "A03"));
    desk_->plan().showPlace({75'000, 75'000}, 50); // 20 mm to the pixel
    const QPoint from = desk_->at({90'000, 95'000}), to = desk_->at({66'000, 83'000}) + QPoint(pixels, 0);
    QTest::mousePress(&desk_->plan(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&desk_->plan(), (from + to) / 2);
    QTest::mouseMove(&desk_->plan(), to);
    QCOMPARE(desk_->plan().snapName().section(" · ", 0, 0), QString("edge of A03"));
    QTest::mouseRelease(&desk_->plan(), Qt::LeftButton, {}, to);
    QCOMPARE(siteBox(desk_->layout(), racks[3]).min.x, 63'000); // 0.000 mm beside A03
    QCOMPARE(desk_->session->history()->count(), 1);
}

void DraftingDayTest::aTypedXIsExactAndNonsenseIsMarked()
{
    const auto racks = desk_->begin({{3000, 3000}});
    desk_->click(racks[0]);
    auto *x = desk_->named<AmountField>("X");
    QVERIFY(x);
    const auto typed = [&](const QString &text) {
        QTest::mouseClick(x, Qt::LeftButton, {}, QPoint(12, x->height() / 2));
        desk_->key(Qt::Key_A, Qt::ControlModifier);
        desk_->type(text);
        desk_->key(Qt::Key_Return);
    };
    typed("24in");
    QCOMPARE(sitePose(desk_->layout(), racks[0]).at.x, 6096);
    typed("600*3");
    QCOMPARE(sitePose(desk_->layout(), racks[0]).at.x, 18'000);
    const std::string before = contentHash(desk_->layout());
    typed("24 sheep");
    QVERIFY(x->isBad() && !x->toolTip().isEmpty());
    QCOMPARE(contentHash(desk_->layout()), before);
    QCOMPARE(desk_->session->history()->count(), 2);
}

/// Name the part, type how many, place: two rows with a cold aisle of 1,200 mm between them.
void DraftingDayTest::twoRowsOfTenInThreeSteps()
{
    desk_->begin({});
    QTest::mouseMove(&desk_->plan(), desk_->at({50'000, 50'000}));
    desk_->key(Qt::Key_N, Qt::ShiftModifier);
    desk_->type("rack");
    desk_->key(Qt::Key_Return);
    QCOMPARE(desk_->plan().tool(), ToolKind::Array);
    QTest::mouseMove(&desk_->plan(), desk_->at({40'000, 40'000}));
    desk_->key(Qt::Key_M); // both look the same way: the aisle between them is a cold one
    desk_->type("10");
    desk_->key(Qt::Key_Tab);
    desk_->type("2");
    desk_->key(Qt::Key_Return);
    QCOMPARE(desk_->session->history()->count(), 1);
    std::map<std::string, Id> tagged;
    for (const auto &item : desk_->layout().all<Item>())
        tagged[item->tag] = item->id;
    QCOMPARE(tagged.size(), std::size_t(20));
    for (const char row : {'A', 'B'})
        for (int i = 1; i <= 10; ++i)
            QVERIFY(tagged.contains(row + QString("%1").arg(i, 2, 10, QChar('0')).toStdString()));
    const Box a = siteBox(desk_->layout(), tagged["A01"]), b = siteBox(desk_->layout(), tagged["B01"]);
    QCOMPARE(std::max(a.min.y, b.min.y) - std::min(a.max.y, b.max.y), 12'000);
}

void DraftingDayTest::gapsAreMadeEqualFromThePalette()
{
    auto ids = desk_->begin({{3000, 3000}});
    std::vector<Id> one;
    Layout layout = test::with(desk_->layout(), desk_->session->library(), "cdu", {{4900.3, 3100}}, &one);
    ids.push_back(one.front());
    layout = test::with(layout, desk_->session->library(), "panel", {{9000, 2900}}, &one);
    ids.push_back(one.front());
    desk_->open(layout);
    for (const Id id : ids)
        desk_->click(id, id == ids.front() ? Qt::NoModifier : Qt::ShiftModifier);
    QCOMPARE(desk_->session->selection(), ids);
    desk_->run("distribute hor");
    QCOMPARE(desk_->session->history()->count(), 1);
    const auto box = [&](std::size_t i) { return siteBox(desk_->layout(), ids[i]); };
    QVERIFY(box(0).width() != box(1).width() && box(1).width() != box(2).width());
    const Tenths first = box(1).min.x - box(0).max.x, second = box(2).min.x - box(1).max.x;
    QVERIFY2(std::abs(first - second) <= 1, qPrintable(QString("%1 and %2").arg(first).arg(second)));
    const Box key = box(2); // chosen last: it stays, the others come to it
    desk_->run("arrange bottom");
    QCOMPARE(box(2), key);
    QCOMPARE(box(0).min.y, key.min.y);
    QCOMPARE(box(1).min.y, key.min.y);
}

void DraftingDayTest::aCrossingBandTakesWhatItTouchesAndLockedOnesStay()
{
    const auto racks = desk_->begin({{3000, 3000}, {5000, 3000}, {7000, 3000}, {9000, 3000}});
    desk_->click(racks[1]);
    desk_->key(Qt::Key_L, Qt::ControlModifier);
    desk_->key(Qt::Key_Escape);
    desk_->drag({70'000, 50'000}, {30'000, 30'000}); // right to left, half of the outer ones
    auto taken = desk_->session->selection();
    std::ranges::sort(taken);
    QCOMPARE(taken, (std::vector<Id>{racks[0], racks[1], racks[2]}));
    desk_->key(Qt::Key_Up);
    QCOMPARE(sitePose(desk_->layout(), racks[0]).at, (Point{30'000, 31'000}));
    QCOMPARE(sitePose(desk_->layout(), racks[1]).at, (Point{50'000, 30'000})); // locked
    QCOMPARE(sitePose(desk_->layout(), racks[2]).at, (Point{70'000, 31'000}));
    desk_->drag({30'000, 50'000}, {70'000, 20'000}); // left to right: only what is wholly inside
    QCOMPARE(desk_->session->selection(), std::vector<Id>{racks[1]});
}

void DraftingDayTest::alikeAreSelectedAndLockedOnesStay()
{
    const auto racks = desk_->begin({{3000, 3000}, {6000, 3000}, {9000, 3000}});
    desk_->click(siteBox(desk_->layout(), racks[0]).centre());
    QCOMPARE(desk_->session->selection(), std::vector<Id>{racks[0]});
    desk_->key(Qt::Key_L, Qt::ControlModifier);
    desk_->click(siteBox(desk_->layout(), racks[1]).centre());
    desk_->key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk_->session->selection().size() >= 2);
    const Point still = sitePose(desk_->layout(), racks[0]).at, moving = sitePose(desk_->layout(), racks[2]).at;
    desk_->key(Qt::Key_Right);
    QCOMPARE(sitePose(desk_->layout(), racks[0]).at, still);
    QCOMPARE(sitePose(desk_->layout(), racks[2]).at, moving + Point({1000, 0}));
}

/// The first sheet as the export writes it.
QImage DraftingDayTest::printed(const QString &name)
{
    const QString path = desk_->folder.filePath(name);
    desk_->intoFileDialog(path);
    desk_->run("export sheets");
    if (!QTest::qWaitFor([&] { return QFileInfo(path).size() > 1000; }, 10'000))
        return {};
    QPdfDocument document;
    document.load(path);
    return document.render(0, (document.pagePointSize(0) * 2).toSize());
}

void DraftingDayTest::aHiddenLayerIsNotHitNotPrintedButChecked()
{
    const auto racks = desk_->begin({{3000, 3000}, {3400, 3000}}); // one in the other
    DrawingSheet sheet;
    sheet.number = "A-101";
    sheet.windows.push_back(windowFor({{0, 0}, {240'000, 160'000}}, paperFrame(sheet.paper, sheet.portrait).drawing()));
    sheet.windows[0].legend = sheet.windows[0].findings = false;
    desk_->open(desk_->layout().applying(added(desk_->layout(), sheet).edit));
    const Point middle = siteBox(desk_->layout(), racks[1]).centre();
    desk_->click(middle);
    QCOMPARE(desk_->session->selection(), std::vector<Id>{racks[1]});
    desk_->key(Qt::Key_Escape);
    const QImage shown = desk_->plan().grab().toImage(), paper = printed("shown.pdf");
    auto *eye = desk_->named<QAbstractButton>("Hide Equipment");
    QVERIFY(eye && !paper.isNull());
    QTest::mouseClick(eye, Qt::LeftButton);
    QVERIFY(!desk_->session->isVisible(racks[1]));
    desk_->click(middle);
    QVERIFY(!desk_->session->isSelected(racks[1]));
    const auto ink = [&](const QImage &picture) { return test::inkIn(picture, picture.rect()); };
    QVERIFY(desk_->plan().grab().toImage() != shown);
    const QImage blank = printed("hidden.pdf");
    QVERIFY2(ink(blank) > 0 && ink(blank) < ink(paper), qPrintable(QString("%1 of %2").arg(ink(blank)).arg(ink(paper))));
    QVERIFY(desk_->settled());
    const auto &findings = desk_->session->snapshot()->findings;
    QVERIFY(std::ranges::any_of(findings, [&](const Finding &finding) {
        return std::ranges::find(finding.subjects, racks[0]) != finding.subjects.end() &&
               std::ranges::find(finding.subjects, racks[1]) != finding.subjects.end();
    })); // out of sight, not out of the checks
    QVERIFY(desk_->session->snapshot()->load(racks[1]));
}

void DraftingDayTest::aMeasureIsKeptAsADimension()
{
    desk_->begin({{5000, 6000}, {9000.3, 6000}});
    desk_->plan().showPlace({70'000, 60'000}, 80);
    desk_->key(Qt::Key_E);
    desk_->click(Point{53'000 + 100, 54'000 - 100}); // near the corner of each rack
    QTest::mouseMove(&desk_->plan(), desk_->at({87'003 - 100, 54'000 - 100}));
    QVERIFY2(desk_->plan().tip().value(0).startsWith("3,400.3 mm"), qPrintable(desk_->plan().tip().join("; ")));
    desk_->click(Point{87'003 - 100, 54'000 - 100});
    desk_->key(Qt::Key_Return);
    QCOMPARE(desk_->layout().all<Note>().size(), std::size_t(1));
    const Note &note = **desk_->layout().all<Note>().begin();
    QCOMPARE(note.kind, NoteKind::Dimension);
    QCOMPARE(std::abs(note.points[1].x - note.points[0].x), 34'003);
}

void DraftingDayTest::aMoveShowsItsGapsAndTakesATypedOne()
{
    const auto racks = desk_->begin({{3000, 4000}, {6000, 4000}, {9500, 4000}});
    desk_->plan().showPlace({62'000, 40'000}, 80);
    const QPoint from = desk_->at({60'000, 40'000}), to = desk_->at({62'000, 40'000});
    QTest::mousePress(&desk_->plan(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&desk_->plan(), (from + to) / 2);
    QTest::mouseMove(&desk_->plan(), to);
    const QImage moving = desk_->plan().grab().toImage();
    const Box there = siteBox(desk_->layout(), racks[1]);
    desk_->key(Qt::Key_Tab); // the gap to the left
    desk_->type("1.25 m");
    desk_->key(Qt::Key_Return);
    QTest::mouseRelease(&desk_->plan(), Qt::LeftButton, {}, to);
    QCOMPARE(siteBox(desk_->layout(), racks[1]).min.x - siteBox(desk_->layout(), racks[0]).max.x, 12'500);
    QCOMPARE(desk_->session->history()->count(), 1);

    desk_->key(Qt::Key_Escape);
    QTest::mouseMove(&desk_->plan(), desk_->at({62'000, 70'000}));
    const QImage resting = desk_->plan().grab().toImage();
    const auto gapLine = [&](Tenths a, Tenths b) {
        return test::drawnShare(resting, moving, desk_->plan().screenOf({a, 40'000}), desk_->plan().screenOf({b, 40'000}));
    };
    QVERIFY(gapLine(33'000, there.min.x) > 0.8); // to R01
    QVERIFY(gapLine(there.max.x, 92'000) > 0.8); // to R03
}

GRIDHALL_TEST(DraftingDayTest)
#include "drafting_day_test.moc"
