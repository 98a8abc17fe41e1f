// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plan/drafting_table.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;
using test::DraftingTable;

/// Joining ports, and runs that follow what they are joined to.
class ConnectingTest : public QObject {
    Q_OBJECT

private slots:
    void init() { table_ = std::make_unique<DraftingTable>(); }
    void cleanup() { table_.reset(); }
    void portsThatMateAreJoined();
    void portsThatDoNotMateAreRefused();
    void coolantMakesBothLegs();
    void aMovedRackKeepsItsWhip();
    void aMovedPanelKeepsTwentyFeedsAtRightAngles();

private:
    const Layout &layout() const { return table_->session.layout(); }

    std::unique_ptr<DraftingTable> table_;
};

void ConnectingTest::portsThatMateAreJoined()
{
    table_->put("rack", {{5000, 6000}});
    const Id rack = table_->ids[0];
    table_->put("panel", {{9000, 6000}});
    const Id panel = table_->ids[0];
    table_->canvas.setTool(ToolKind::Power);
    const Point from = portPlace(layout(), {panel, "out"}).at, to = portPlace(layout(), {rack, "psu.a"}).at;
    table_->click(metresOf(from.x) * 1000, metresOf(from.y) * 1000);
    table_->click(metresOf(to.x) * 1000, metresOf(to.y) * 1000);
    QCOMPARE(layout().all<Run>().size(), std::size_t(1));
    const auto run = *layout().all<Run>().begin();
    QCOMPARE(run->from, (PortRef{panel, "out"}));
    QCOMPARE(run->to, (PortRef{rack, "psu.a"}));
    QCOMPARE(run->feed, Feed::A);
}

void ConnectingTest::portsThatDoNotMateAreRefused()
{
    table_->put("rack", {{5000, 6000}, {9000, 6000}});
    QSignalSpy refusals(&table_->canvas, &PlanCanvas::refused);
    table_->canvas.setTool(ToolKind::Power);
    const Point from = portPlace(layout(), {table_->ids[0], "psu.a"}).at;
    const Point to = portPlace(layout(), {table_->ids[1], "psu.a"}).at;
    table_->click(metresOf(from.x) * 1000, metresOf(from.y) * 1000);
    table_->click(metresOf(to.x) * 1000, metresOf(to.y) * 1000);
    QCOMPARE(layout().all<Run>().size(), std::size_t(0));
    QCOMPARE(refusals.count(), 1);
    QVERIFY(!refusals[0][0].toString().isEmpty());
    QVERIFY(table_->canvas.tip().contains(refusals[0][0].toString()));
}

void ConnectingTest::coolantMakesBothLegs()
{
    table_->put("rack", {{5000, 6000}});
    const Id rack = table_->ids[0];
    table_->put("cdu", {{9000, 6000}});
    table_->canvas.setTool(ToolKind::Coolant);
    table_->click(9000, 6000); // anywhere on the unit
    table_->click(5000, 6000);
    QCOMPARE(layout().all<Run>().size(), std::size_t(2));
    for (const auto &run : layout().all<Run>()) {
        QVERIFY(bool(run->twin));
        QVERIFY(run->from.owner == rack || run->to.owner == rack);
    }
    QCOMPARE(table_->session.history()->count(), 1);
}

void ConnectingTest::aMovedRackKeepsItsWhip()
{
    portsThatMateAreJoined();
    const auto run = *layout().all<Run>().begin();
    const Id rack = run->to.owner;
    table_->key(Qt::Key_Escape);
    table_->key(Qt::Key_Escape);
    table_->drag({5000, 6000}, {4000, 9000});
    const auto after = layout().find<Run>(run->id);
    QCOMPARE(sitePath(layout(), *after).back(), portPlace(layout(), {rack, "psu.a"}).at);
}

void ConnectingTest::aMovedPanelKeepsTwentyFeedsAtRightAngles()
{
    std::vector<std::pair<double, double>> middles;
    for (int i = 0; i < 20; ++i)
        middles.emplace_back(2000 + i % 10 * 800, i < 10 ? 3000 : 6000);
    table_->put("rack", middles);
    const std::vector<Id> racks = table_->ids;
    table_->put("panel", {{14'000, 9000}});
    const Id panel = table_->ids.front();
    Layout with = layout();
    const Adopted cable = *adopted(with, table_->library->source(), "cable");
    with = with.applying(cable.edit);
    for (const Id rack : racks)
        with = with.applying(connected(with, Joint{{panel, "out"}, {rack, "psu.a"}, cable.part, Feed::A, 0, {}})->edit);
    table_->session.begin(with, {});
    table_->canvas.showPlace({100'000, 80'000}, 50);
    table_->drag({14'000, 9000}, {15'500, 11'300});
    QVERIFY(table_->place(panel) != Point({140'000, 90'000}));
    QCOMPARE(layout().all<Run>().size(), std::size_t(20));
    for (const auto &run : layout().all<Run>()) {
        const Polyline line = sitePath(layout(), *run);
        QCOMPARE(line.front(), portPlace(layout(), {panel, "out"}).at);
        QCOMPARE(line.back(), portPlace(layout(), {run->to.owner, "psu.a"}).at);
        for (std::size_t i = 1; i < line.size(); ++i)
            QVERIFY2(line[i].x == line[i - 1].x || line[i].y == line[i - 1].y, "a diagonal");
    }
}

GRIDHALL_TEST(ConnectingTest)
#include "connecting_test.moc"
