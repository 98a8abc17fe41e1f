// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/layout/operations.h"
#include "core/study/study.h"
#include "tests/support/room.h"

#include <QtTest>

#include <algorithm>

using namespace gridhall;

/// Geometric checks on two racks in a hall of 10 x 10 m, against distances worked out by hand.
class GeometryChecksTest : public QObject {
    Q_OBJECT

private slots:
    void racksSideBySideDoNotOverlap();
    void racksThatShareFloorOverlapByThatArea();
    void theFixOfAnOverlapClearsIt();
    void aWallNearerThanTheClearanceIsFound();
    void aTurnedRackLooksTheOtherWay();
};

namespace {

struct Hall {
    Layout layout{1};
    Id hall, part;

    Hall()
    {
        Space space;
        space.outline = Box{{0, 0}, {fromMm(10000), fromMm(10000)}}.corners();
        space.top = fromMm(4000);
        take(drawn(layout, space), hall);
        Part rack;
        rack.number = "test.rack";
        rack.role = Role::Rack;
        rack.width = fromMm(600);
        rack.depth = fromMm(1200);
        rack.height = fromMm(2000);
        rack.clearance.front = fromMm(1000);
        const Placed placed = added(layout, rack);
        layout = layout.applying(placed.edit);
        part = placed.ids.front();
    }
    void take(const Result<Placed> &placed, Id &id)
    {
        layout = layout.applying(placed->edit);
        id = placed->ids.front();
    }
    Id rack(double x_mm, double y_mm, int degrees = 0)
    {
        Id id;
        Placement placement;
        placement.part = part;
        placement.parent = hall;
        placement.place = OnFloor{{{fromMm(x_mm), fromMm(y_mm)}, degrees * 1000, false}, 0};
        take(placed(layout, placement), id);
        return id;
    }
    std::vector<Finding> findings(const Check &check) const
    {
        std::vector<Finding> found;
        const SnapshotPtr snapshot = study(layout, 1, Tier::Settled, nullptr);
        for (const Finding &finding : snapshot->findings)
            if (finding.check == &check)
                found.push_back(finding);
        return found;
    }
};

} // namespace

void GeometryChecksTest::racksSideBySideDoNotOverlap()
{
    Hall hall;
    hall.rack(3000, 5000);
    hall.rack(3600, 5000);
    QCOMPARE(hall.findings(overlap).size(), std::size_t(0));
}

void GeometryChecksTest::racksThatShareFloorOverlapByThatArea()
{
    Hall hall;
    const Id a = hall.rack(3000, 5000), b = hall.rack(3500, 5000);
    const auto found = hall.findings(overlap);
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found[0].subjects == (std::vector<Id>{a, b}));
    QCOMPARE(found[0].demand->si, 0.1 * 1.2); // 100 mm of 1,200 mm
}

void GeometryChecksTest::theFixOfAnOverlapClearsIt()
{
    Hall hall;
    hall.rack(3000, 5000);
    hall.rack(3500, 5000);
    const auto found = hall.findings(overlap);
    QCOMPARE(found.at(0).fixes.size(), std::size_t(1));
    hall.layout = hall.layout.applying(found[0].fixes[0].operation(hall.layout));
    QCOMPARE(hall.findings(overlap).size(), std::size_t(0));
}

void GeometryChecksTest::aWallNearerThanTheClearanceIsFound()
{
    Hall hall;
    hall.rack(3000, 1600); // front edge at 1,000 mm: exactly enough
    QCOMPARE(hall.findings(serviceClearance).size(), std::size_t(0));
    hall.rack(6000, 1500); // 100 mm short
    const auto found = hall.findings(serviceClearance);
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(std::abs(found[0].demand->si - 0.9) < 1e-6);
}

void GeometryChecksTest::aTurnedRackLooksTheOtherWay()
{
    Hall hall;
    hall.rack(3000, 1500, 180); // front to the north: the south wall does not matter
    QCOMPARE(hall.findings(serviceClearance).size(), std::size_t(0));
    hall.rack(3000, 3200); // stands 500 mm in front of it
    QVERIFY(hall.findings(serviceClearance).size() >= 1);
}

GRIDHALL_TEST(GeometryChecksTest)
#include "geometry_checks_test.moc"
