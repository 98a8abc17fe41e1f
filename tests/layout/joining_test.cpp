// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/route.h"
#include "tests/support/room.h"
#include "tests/support/small_parts.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <set>

using namespace gridhall;

class JoiningTest : public QObject {
    Q_OBJECT

private slots:
    void whatDoesNotMateSaysWhy();
    void aSinglePhaseLoadFitsAThreePhaseSource();
    void aCoolantPairIsJoinedByTwins();
    void theSourceComesFirst();
    void thePathIsRightAngled();
    void refusalsNameThePort();
    void aRowIsFedByTapOffsAndWhips();
    void feedingARowTwiceAddsNothing();
    void aRowIsPiped();
    void aModuleIsJoinedToDifferentSources();
    void aWayGoesRoundWhatStandsBetween();
    void aWayLeavesItsOwnBoxByTheNearestSide();
    void runsAreFoundByPortAndOwner();
    void figuresAreSetAndTakenBack();
    void whatCannotStandIsRefused();
};

void JoiningTest::whatDoesNotMateSaysWhy()
{
    using Parts = test::SmallParts;
    Port out = Parts::ac("out", PortDirection::Out), in = Parts::ac("in", PortDirection::In);
    QVERIFY(!matingProblem(out, in) && !matingProblem(in, out));
    QVERIFY(matingProblem(in, in) && matingProblem(out, out));
    in.voltage_v = 415;
    QVERIFY(!matingProblem(out, in));
    in.voltage_v = 10000;
    QVERIFY(matingProblem(out, in));
    in.voltage_v = 0;
    QVERIFY(!matingProblem(out, in));
    out.phases = 1;
    QVERIFY(matingProblem(out, in));
    Port supply = Parts::liquid("tcs.supply", PortDirection::Out, Leg::Supply, {});
    Port inlet = Parts::liquid("tcs.supply", PortDirection::In, Leg::Supply, {});
    QVERIFY(!matingProblem(supply, inlet));
    QVERIFY(matingProblem(supply, in));
    inlet.leg = Leg::Return;
    QVERIFY(matingProblem(supply, inlet));
    inlet.leg = Leg::Supply;
    inlet.circuit = Circuit::Fws;
    QVERIFY(matingProblem(supply, inlet));
}

void JoiningTest::aSinglePhaseLoadFitsAThreePhaseSource()
{
    Port out = test::SmallParts::ac("out", PortDirection::Out), in = test::SmallParts::ac("in", PortDirection::In);
    in.phases = 1;
    in.voltage_v = 230;
    QVERIFY(!matingProblem(out, in));
    QVERIFY(!matingProblem(in, out));
    in.phases = 3;
    QVERIFY(matingProblem(out, in));
}

void JoiningTest::aCoolantPairIsJoinedByTwins()
{
    test::Growing design;
    const Id cdu = design.place("cdu", {0, 0}), rack = design.place("rack", {50000, 30000});
    const Id hose = design.part("hose");
    const auto ids = design.placeAll(connected(design.layout, Joint{{rack, "tcs.return"}, {cdu, "tcs.return"}, hose}));
    QCOMPARE(ids.size(), std::size_t(1));
    QCOMPARE(design.layout.all<Run>().size(), std::size_t(2));
    const Run back = design.run(ids[0]), supply = design.run(back.twin);
    QVERIFY((back.from == PortRef{rack, "tcs.return"}) && (back.to == PortRef{cdu, "tcs.return"}));
    QVERIFY((supply.from == PortRef{cdu, "tcs.supply"}) && (supply.to == PortRef{rack, "tcs.supply"}));
    QVERIFY(supply.twin == back.id);
    QVERIFY(!connected(design.layout, Joint{{cdu, "tcs.supply"}, {rack, "tcs.supply"}, hose}));
}

void JoiningTest::theSourceComesFirst()
{
    test::Growing design;
    const Id board = design.place("board", {0, 0}), rack = design.place("rack", {50000, 30000});
    const Id cable = design.part("cable");
    const Id run =
        design.placeAll(connected(design.layout, Joint{{rack, "psu.a"}, {board, "out.1"}, cable, Feed::B, 25000, {{49000, 1}, {0, 1}}}))[0];
    QVERIFY(design.run(run).from.owner == board && design.run(run).to.owner == rack);
    QVERIFY(design.run(run).feed == Feed::B);
    QCOMPARE(design.run(run).bends, (Polyline{{0, 1}, {49000, 1}}));
    QCOMPARE(design.run(run).tag, std::string("C01"));
}

void JoiningTest::thePathIsRightAngled()
{
    QVERIFY(rightAngled({0, 0}, {10, 0}).empty());
    QVERIFY(rightAngled({5, 0}, {5, 9}).empty());
    QCOMPARE(rightAngled({0, 0}, {10, 3}), (Polyline{{10, 0}}));
    QCOMPARE(rightAngled({0, 0}, {3, -10}), (Polyline{{0, -10}}));
}

void JoiningTest::refusalsNameThePort()
{
    test::Growing design;
    const Id board = design.place("board", {0, 0}), rack = design.place("rack", {50000, 30000});
    const Id cable = design.part("cable"), hose = design.part("hose");
    const auto noPort = connected(design.layout, Joint{{board, "out.9"}, {rack, "psu.a"}, cable});
    QVERIFY(!noPort && plain(noPort.problem().text).find("out.9") != std::string::npos);
    QVERIFY(!connected(design.layout, Joint{{board, "out.1"}, {rack, "psu.a"}, hose}));
    QVERIFY(!connected(design.layout, Joint{{board, "out.1"}, {rack, "tcs.supply"}, cable}));
    QVERIFY(!connected(design.layout, Joint{{board, "out.1"}, {board, "out.1"}, cable}));
    QVERIFY(!connected(design.layout, Joint{{board, "out.1"}, {rack, "psu.a"}, {}}));
}

namespace {

/// A busway over four racks.
struct FedRow {
    test::Growing design;
    std::vector<Id> racks;
    RowFeed feed;

    FedRow()
    {
        for (int i = 0; i < 4; ++i)
            racks.push_back(design.place("rack", {i * 6000, 0}));
        Run busway;
        busway.part = design.part("busway");
        busway.bends = {{-10000, 8000}, {40000, 8000}};
        busway.z = 27000;
        feed.busway = design.placeAll(added(design.layout, busway))[0];
        feed.racks = racks;
        feed.tapOffPart = design.part("tapoff");
        feed.whipPart = design.part("whip");
        feed.rackPort = "psu.a";
    }
};

} // namespace

void JoiningTest::aRowIsFedByTapOffsAndWhips()
{
    FedRow row;
    row.design.placeAll(rowConnected(row.design.layout, row.feed));
    const Layout &layout = row.design.layout;
    QCOMPARE(layout.all<Run>().size(), std::size_t(1 + 4));
    for (std::size_t i = 0; i < row.racks.size(); ++i) {
        const auto runs = runsAt(layout, {row.racks[i], "psu.a"});
        QCOMPARE(runs.size(), std::size_t(1));
        const Item tap = row.design.item(row.design.run(runs[0]).from.owner);
        QVERIFY(tap.parent == row.feed.busway);
        QVERIFY((row.design.at(tap.id) == Point{static_cast<Tenths>(i) * 6000 - 1000, 8000}));
        QVERIFY(row.design.run(runs[0]).feed == Feed::A);
        QCOMPARE(runLengthM(layout, row.design.run(runs[0])), 0.3 + 2.7);
    }
}

void JoiningTest::feedingARowTwiceAddsNothing()
{
    FedRow row;
    row.design.placeAll(rowConnected(row.design.layout, row.feed));
    QVERIFY(row.design.done(rowConnected(row.design.layout, row.feed)).edit.isEmpty());
    row.feed.rackPort = "psu.c";
    QVERIFY(!rowConnected(row.design.layout, row.feed));
}

void JoiningTest::aRowIsPiped()
{
    FedRow row;
    const Id cdu = row.design.place("cdu", {40000, 0}), hose = row.design.part("hose");
    row.design.placeAll(rowPiped(row.design.layout, row.racks, {cdu, "tcs.supply"}, hose));
    QCOMPARE(runsAt(row.design.layout, {cdu, "tcs.supply"}).size(), std::size_t(4));
    QCOMPARE(runsAt(row.design.layout, {cdu, "tcs.return"}).size(), std::size_t(4));
    const Id board = row.design.place("board", {90000, 0});
    QVERIFY(!rowPiped(row.design.layout, {board}, {cdu, "tcs.supply"}, hose));
}

void JoiningTest::aModuleIsJoinedToDifferentSources()
{
    test::Growing design;
    const Id near = design.place("board", {0, -40000}), far = design.place("board", {90000, -40000});
    const Id pod = design.place("pod", {0, 0});
    const Id cable = design.part("cable"), pipe = design.part("pipe");
    auto joints = moduleJoints(design.layout, pod);
    QVERIFY(joints);
    for (Joint &joint : *joints)
        joint.part = portOf(design.layout, joint.to)->kind == PortKind::Coolant ? pipe : cable;
    design.placeAll(connected(design.layout, *joints));
    std::set<Id> sources;
    for (const char *port : {"power.a", "power.b"}) {
        const auto runs = runsAt(design.layout, {pod, port});
        QCOMPARE(runs.size(), std::size_t(1));
        sources.insert(design.run(runs[0]).from.owner);
        QVERIFY(design.run(runs[0]).feed == (std::string(port) == "power.a" ? Feed::A : Feed::B));
    }
    QVERIFY(sources == (std::set{near, far}));
    QVERIFY(!moduleJoints(design.layout, near));
}

void JoiningTest::aWayGoesRoundWhatStandsBetween()
{
    const Box wall{{40'000, -50'000}, {60'000, 30'000}};
    Polyline way = routed({0, 0}, {100'000, 0}, {wall});
    QCOMPARE(way.size(), std::size_t(2)); // up, over it on the shorter side, down
    way.insert(way.begin(), {0, 0});
    way.push_back({100'000, 0});
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
        QVERIFY(way[i].x == way[i + 1].x || way[i].y == way[i + 1].y);
        QVERIFY(!boxOf(Polygon{way[i], way[i + 1]}).intersects(wall));
    }
    QCOMPARE(std::ranges::max(way, {}, &Point::y).y, 34'000);
    QVERIFY(routed({0, 0}, {100'000, 0}, {}).empty());
    QCOMPARE(routed({0, 0}, {100'000, 70'000}, {}).size(), std::size_t(1));
}

void JoiningTest::aWayLeavesItsOwnBoxByTheNearestSide()
{
    // The port lies at the upper edge; the target is below on the right.
    const Box own{{-50'000, -20'000}, {50'000, 0}};
    const Polyline way = routed({0, -500}, {90'000, -60'000}, {own});
    QVERIFY(!way.empty());
    QCOMPARE(way.front().x, 0);
    QVERIFY(way.front().y > 0);
}

void JoiningTest::runsAreFoundByPortAndOwner()
{
    FedRow row;
    const Id cdu = row.design.place("cdu", {40000, 0}), hose = row.design.part("hose");
    row.design.placeAll(rowPiped(row.design.layout, {row.racks[0]}, {cdu, "tcs.supply"}, hose));
    const auto owners = runsByOwner(row.design.layout);
    QCOMPARE(owners.count(cdu), std::size_t(2));
    QCOMPARE(owners.count(row.racks[0]), std::size_t(2));
    QCOMPARE(owners.count(row.racks[1]), std::size_t(0));
    QVERIFY(portOf(row.design.layout, {row.feed.busway, "start"})->kind == PortKind::Ac);
    QVERIFY(!portOf(row.design.layout, {row.feed.busway, "middle"}));
}

void JoiningTest::figuresAreSetAndTakenBack()
{
    test::Growing design;
    const Id pod = design.place("pod", {0, 0});
    const Id rack = design.bySlot(pod, 10);
    const auto power = [&] { return figureOf(design.layout, design.item(rack), "peak_power_w")->value; };
    design.apply(design.done(figureSet(design.layout, rack, "peak_power_w", Given{"", 99000, Grade::User, "me"})));
    QCOMPARE(power(), 99000.0);
    QCOMPARE(design.item(rack).own, std::vector<std::string>{"figures"});
    design.apply(design.done(figureSet(design.layout, rack, "peak_power_w", std::nullopt)));
    QCOMPARE(power(), 132000.0);
    QVERIFY(!figureSet(design.layout, rack, "peak_power_w", Given{"", std::nan(""), Grade::User, ""}));
}

void JoiningTest::whatCannotStandIsRefused()
{
    test::Growing design;
    Space bowtie;
    bowtie.outline = {{0, 0}, {10, 10}, {10, 0}, {0, 10}};
    QVERIFY(!drawn(design.layout, bowtie));
    const Id hall = design.hall({{0, 0}, {1000, 1000}});
    Space upside = *design.layout.find<Space>(hall);
    upside.bottom = 100000;
    QVERIFY(!changed(design.layout, upside));
    Space inside = *design.layout.find<Space>(hall);
    inside.parent = hall;
    QVERIFY(!changed(design.layout, inside));
    const Id rack = design.place("rack", {0, 0});
    Item lost = design.item(rack);
    lost.part = Id(5, 4000);
    QVERIFY(!changed(design.layout, lost));
    Item away = design.item(rack);
    away.place = OnFloor{{{2000000000, 0}, 0, false}, 0};
    QVERIFY(!changed(design.layout, away));
    Workload busy;
    busy.utilisation = 1.5;
    QVERIFY(validityProblem(design.layout, std::make_shared<const Workload>(busy)).has_value());
    Criteria criteria;
    criteria.cautionMargin = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(validityProblem(design.layout, std::make_shared<const Criteria>(criteria)).has_value());
    QVERIFY(!validityProblem(design.layout, std::make_shared<const Criteria>()).has_value());
    QVERIFY(!validityProblem(design.layout, std::make_shared<const Site>()).has_value());
}

GRIDHALL_TEST(JoiningTest)
#include "joining_test.moc"
