// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/frames.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "ui/render/amount_field.h"
#include "ui/panels/catalogue_panel.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/kpi_strip.h"
#include "ui/render/text.h"
#include "ui/session/session.h"

#include <QLineEdit>
#include <QTableView>
#include <QTreeView>
#include <QtTest>

using namespace gridhall;

/// The panels around one small design: two racks that stand in each other.
class PanelsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void theStripShowsTheNumbersOfTheSnapshot();
    void theStripFollowsAnEditAndSaysTheChange();
    void theInspectorMovesARackToTheExactPlaceTyped();
    void theInspectorRefusesNonsenseAndLeavesTheRack();
    void choosingAFindingSelectsItsSubjects();
    void selectingOnThePlanChoosesTheFinding();
    void theCatalogueFindsAPartByItsPower();
    void enterInTheCatalogueBeginsPlacing();

private:
    bool settled();
    AmountField *field(const QWidget &within, const QString &name);

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;
    std::vector<Id> racks_;
};

void PanelsTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    folder_ = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", folder_->path().toUtf8());
    const auto library = test::smallLibrary();
    racks_.clear();
    session_ = std::make_unique<Session>(library);
    session_->begin(test::with(test::hall(), *library, "rack", {{3000, 3000}, {3300, 3000}}, &racks_), {});
}

bool PanelsTest::settled()
{
    return QTest::qWaitFor(
        [this] {
            return session_->snapshot() && session_->snapshot()->revision == session_->revision() &&
                   session_->snapshot()->tier != Tier::Drag;
        },
        20000);
}

AmountField *PanelsTest::field(const QWidget &within, const QString &name)
{
    for (AmountField *one : within.findChildren<AmountField *>())
        if (one->accessibleName() == name)
            return one;
    return nullptr;
}

void PanelsTest::theStripShowsTheNumbersOfTheSnapshot()
{
    KpiStrip strip(*session_);
    QVERIFY(settled());
    const Kpis &kpis = session_->snapshot()->kpis;
    QVERIFY(kpis.itLoad_w.known);
    QCOMPARE(strip.tile(0)->words().value, shown(Amount(kpis.itLoad_w.value, Dimension::Power)).value);
    QCOMPARE(strip.tile(0)->words().value, QString("264"));
    QCOMPARE(strip.tile(1)->words().known, kpis.powerDensity_w_per_m2.known);
    QVERIFY(!strip.tile(0)->accessibleDescription().isEmpty());
}

void PanelsTest::theStripFollowsAnEditAndSaysTheChange()
{
    KpiStrip strip(*session_);
    QVERIFY(settled());
    session_->perform("Delete", removed(session_->layout(), {racks_[1]}));
    QVERIFY(settled());
    QCOMPARE(strip.tile(0)->words().value, QString("132"));
    QCOMPARE(strip.tile(0)->words().change, QString("−132 kW"));
}

void PanelsTest::theInspectorMovesARackToTheExactPlaceTyped()
{
    session_->select({racks_[0]});
    InspectorPanel panel(*session_);
    AmountField *x = field(panel, "X");
    QVERIFY(x);
    x->selectAll();
    QTest::keyClicks(x, "3*600 + 1200 mm");
    QTest::keyClick(x, Qt::Key_Return);
    QCOMPARE(sitePose(session_->layout(), racks_[0]).at.x, fromMm(3000));
    x->selectAll();
    QTest::keyClicks(x, "24 in + 1 m");
    QTest::keyClick(x, Qt::Key_Return);
    QCOMPARE(sitePose(session_->layout(), racks_[0]).at.x, Tenths(16096));
}

void PanelsTest::theInspectorRefusesNonsenseAndLeavesTheRack()
{
    session_->select({racks_[0]});
    InspectorPanel panel(*session_);
    const Pose before = sitePose(session_->layout(), racks_[0]);
    AmountField *y = field(panel, "Y");
    QVERIFY(y);
    y->selectAll();
    QTest::keyClicks(y, "12 kW");
    QTest::keyClick(y, Qt::Key_Return);
    QVERIFY(y->isBad());
    QCOMPARE(sitePose(session_->layout(), racks_[0]), before);
    QCOMPARE(session_->history()->count(), 0);
}

void PanelsTest::choosingAFindingSelectsItsSubjects()
{
    FindingsPanel panel(*session_);
    panel.resize(900, 200);
    panel.show();
    QVERIFY(settled());
    QVERIFY(panel.shownCount() > 0);
    QSignalSpy wanted(&panel, &FindingsPanel::showWanted);
    panel.step(1);
    QVERIFY(!session_->selection().empty());
    QCOMPARE(wanted.size(), 1);
}

void PanelsTest::selectingOnThePlanChoosesTheFinding()
{
    FindingsPanel panel(*session_);
    panel.show();
    QVERIFY(settled());
    session_->select({racks_[1]});
    QVERIFY(panel.table()->selectionModel()->hasSelection());
}

void PanelsTest::theCatalogueFindsAPartByItsPower()
{
    CataloguePanel panel(*session_);
    auto *search = panel.findChild<QLineEdit *>();
    auto *tree = panel.findChild<QTreeView *>();
    QTest::keyClicks(search, "132 kw");
    QCOMPARE(panel.currentPart(), QString("rack"));
    QCOMPARE(tree->model()->rowCount(), 1);
}

void PanelsTest::enterInTheCatalogueBeginsPlacing()
{
    CataloguePanel panel(*session_);
    QSignalSpy wanted(&panel, &CataloguePanel::placeWanted);
    auto *search = panel.findChild<QLineEdit *>();
    QTest::keyClicks(search, "cdu");
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().toString(), QString("cdu"));
}

GRIDHALL_TEST(PanelsTest)
#include "panels_test.moc"
