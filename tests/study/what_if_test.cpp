// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.h"
#include "core/study/what_if.h"
#include "tests/study/small_hall.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;
using namespace gridhall::test;

/// What a failure looks like on the drawing.
class WhatIfTest : public QObject {
    Q_OBJECT

private slots:
    void aLostUpsLeavesItsRacksOnTheOtherPath();
    void bothPathsLostAreDark();
    void whatIsRestoredStandsAsBefore();
    void onlyPowerElementsCanFail();
    void pathsLeadFromTheRackToTheUtility();
};

void WhatIfTest::aLostUpsLeavesItsRacksOnTheOtherPath()
{
    SmallHall hall;
    WhatIf whatIf(study(hall.layout, 1, Tier::Settled, nullptr));
    whatIf.fail(keysOf(*whatIf.snapshot(), {hall.upsA}, FailureMode::Fault));
    const auto fates = whatIf.fates();
    QVERIFY(fates.at(hall.upsA) == SupplyFate::Lost);
    QVERIFY(fates.at(hall.upsB) == SupplyFate::Carries);
    for (const Id rack : hall.racks)
        QVERIFY(fates.at(rack) == SupplyFate::PathB);
    QVERIFY(!fates.contains(hall.utility) || fates.at(hall.utility) == SupplyFate::Carries);
}

void WhatIfTest::bothPathsLostAreDark()
{
    SmallHall hall;
    WhatIf whatIf(study(hall.layout, 1, Tier::Settled, nullptr));
    whatIf.fail(keysOf(*whatIf.snapshot(), {hall.upsA, hall.upsB}, FailureMode::Fault));
    QCOMPARE(whatIf.failure().dark, 4);
    for (const Id rack : hall.racks)
        QVERIFY(whatIf.fates().at(rack) == SupplyFate::Dark);
}

void WhatIfTest::whatIsRestoredStandsAsBefore()
{
    SmallHall hall;
    WhatIf whatIf(study(hall.layout, 1, Tier::Settled, nullptr));
    whatIf.fail(keysOf(*whatIf.snapshot(), {hall.utility}, FailureMode::Fault));
    QVERIFY(!whatIf.fates().empty());
    whatIf.fail({});
    QVERIFY(whatIf.fates().empty() && !whatIf.isOn());
    QCOMPARE(whatIf.failure().dark, 0);
}

void WhatIfTest::onlyPowerElementsCanFail()
{
    SmallHall hall;
    const SnapshotPtr snapshot = study(hall.layout, 1, Tier::Settled, nullptr);
    QVERIFY(keysOf(*snapshot, {hall.hallId, hall.racks[0], Id(99999)}, FailureMode::Fault).empty());
    QCOMPARE(keysOf(*snapshot, {hall.upsA, hall.racks[0]}, FailureMode::Fault).size(), std::size_t(1));
}

void WhatIfTest::pathsLeadFromTheRackToTheUtility()
{
    SmallHall hall;
    const SnapshotPtr snapshot = study(hall.layout, 1, Tier::Settled, nullptr);
    const std::vector<Id> paths = pathsOf(*snapshot, hall.racks[0]);
    QCOMPARE(paths.front(), hall.racks[0]);
    for (const Id on : {hall.upsA, hall.upsB, hall.utility})
        QCOMPARE(std::ranges::count(paths, on), 1);
}

GRIDHALL_TEST(WhatIfTest)
#include "what_if_test.moc"
