// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_balance.h"
#include "tests/support/drawing.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;
using namespace gridhall::test;

namespace {

constexpr double airHeat = 1.19 * 1006;

bool near(double a, double b, double tolerance = 1e-9) { return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b)); }

RoomCase room(double flow)
{
    RoomCase room;
    room.room = Id(9);
    room.coolers = {{Id(1), 60e3, flow / 2, 295.15, 1e3}, {Id(2), 60e3, flow / 2, 295.15, 1e3}};
    room.heats = {{Id(3), 50e3, 0, 0}, {Id(4), 50e3, 0, 305.15}};
    return room;
}

} // namespace

class RoomTest : public QObject {
    Q_OBJECT

private slots:
    void enoughAirReachesTheRacksAsItLeavesTheCoolers();
    void tooLittleAirIsMixedWithExhaust();
    void heatOfFansAndLossesIsCarriedToo();
    void aCoolerWithoutCapacityLeavesTheRoomUnproven();
    void hallsHoldTheirRacksAndCoolers();
};

void RoomTest::enoughAirReachesTheRacksAsItLeavesTheCoolers()
{
    const RoomResult result = solveRoom(room(10));
    QVERIFY(near(result.flowNeed_m3_per_s, 100e3 / (airHeat * 12)));
    QCOMPARE(result.inlet_k, 295.15);
    QCOMPARE(result.racks[0].inletMax_k, 300.15);
    QCOMPARE(result.racks[1].inletMax_k, 305.15);
    QCOMPARE(result.capacityLessOne_w, 60e3);
    QVERIFY(near(result.coolers[0].heat_w + result.coolers[1].heat_w, result.heat_w));
}

void RoomTest::tooLittleAirIsMixedWithExhaust()
{
    const double need = 100e3 / (airHeat * 12);
    RoomCase half = room(need / 2);
    for (auto &cooler : half.coolers)
        cooler.fan_w = 0;
    const RoomResult result = solveRoom(half);
    // Half the air is the racks' own exhaust: supply + 12 K, and the return is 24 K above the supply.
    QVERIFY(near(result.inlet_k, 295.15 + 12, 1e-9));
    QVERIFY(near(result.return_k, 295.15 + 24, 1e-9));
    QVERIFY(near((result.return_k - result.supply_k) * airHeat * result.flow_m3_per_s, 100e3));
}

void RoomTest::heatOfFansAndLossesIsCarriedToo()
{
    RoomCase with = room(5);
    with.lossHeat_w = 3e3;
    const RoomResult result = solveRoom(with);
    QVERIFY(near(result.heat_w, 100e3 + 3e3 + result.fan_w));
    QVERIFY(result.fan_w > 0 && result.fan_w <= 2e3);
    QVERIFY(near(result.coolers[0].fan_w, result.fan_w / 2));
}

void RoomTest::aCoolerWithoutCapacityLeavesTheRoomUnproven()
{
    RoomCase blank = room(10);
    blank.coolers[0].capacity_w = 0;
    const RoomResult result = solveRoom(blank);
    QVERIFY(!result.capacityKnown);
    QVERIFY(near(result.coolers[0].heat_w, result.heat_w / 2));
}

void RoomTest::hallsHoldTheirRacksAndCoolers()
{
    Drawing d;
    const Id hall = d.hall(20, 10), other = d.hall(20, 10);
    const Id rackPart = d.part(Role::ItRack, {{key::peakPower, 40e3}, {key::liquidFraction, 0.25}});
    const Id rack = d.item(rackPart, hall);
    d.item(rackPart); // in the yard: no room's concern
    const Id crah = d.item(d.part(Role::Crah, {{key::coolingCapacity, 100e3}, {key::airFlow, 8}}), other);
    const auto rooms = roomCases(d.layout, itLoads(d.layout));
    QCOMPARE(rooms.size(), std::size_t(2));
    QCOMPARE(rooms[0].room, hall);
    QCOMPARE(rooms[0].heats[0].id, rack);
    QCOMPARE(rooms[0].heats[0].air_w, 30e3);
    QVERIFY(rooms[0].coolers.empty());
    QCOMPARE(rooms[1].coolers[0].id, crah);
}

GRIDHALL_TEST(RoomTest)
#include "room_test.moc"
