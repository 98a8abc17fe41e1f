// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/it_loads.h"
#include "tests/support/drawing.h"
#include "tests/support/room.h"

#include <QtTest>
#include <set>

using namespace gridhall;
using namespace gridhall::test;

class SpecsTest : public QObject {
    Q_OBJECT

private slots:
    void everyKeyHasOneCard();
    void efficienciesFitTheKnownCurve();
    void aFreeFitThatWouldFallWithLoadIsHeldAtZero();
    void transformerLossesAreThoseOfItsPlate();
    void ecoModeCountsByItsHours();
    void anItemsOwnFigureWins();
    void aRackSumsTheServersInside();
    void aSystemRackStandsForItself();
    void aMissingPeakIsSaidNotGuessed();
    void rowsAndModulesBelongToTheHallAroundThem();
};

void SpecsTest::everyKeyHasOneCard()
{
    std::set<std::string> names;
    for (const KeyCard &card : allKeys()) {
        QVERIFY(names.insert(card.key).second);
        QVERIFY(card.min < card.max);
        QCOMPARE(keyCard(card.key), &card);
    }
    QVERIFY(names.contains(key::doorWidth));
    QVERIFY(!keyCard("no_such_key"));
}

void SpecsTest::efficienciesFitTheKnownCurve()
{
    const auto curve = fittedLoss({{0.25, 0.957}, {0.5, 0.967}, {0.75, 0.966}, {1.0, 0.961}});
    QVERIFY(curve);
    // The note's fit also has the 10 % point; ours passes within 0.2 points of efficiency of every given one.
    for (const auto &[x, eta] : {std::pair{0.25, 0.957}, {0.5, 0.967}, {0.75, 0.966}, {1.0, 0.961}})
        QVERIFY(std::abs(x / (x + curve->at(x)) - eta) < 0.002);
    const LossCurve exact{0.01, 0.02, 0.03};
    std::vector<std::pair<double, double>> points;
    for (const double x : {0.25, 0.5, 0.75, 1.0})
        points.emplace_back(x, x / (x + exact.at(x)));
    const auto again = fittedLoss(points);
    QVERIFY(std::abs(again->a - 0.01) < 1e-9 && std::abs(again->b - 0.02) < 1e-9 && std::abs(again->c - 0.03) < 1e-9);
}

void SpecsTest::aFreeFitThatWouldFallWithLoadIsHeldAtZero()
{
    const auto curve = fittedLoss({{0.25, 0.970}, {0.5, 0.973}, {0.75, 0.970}, {1.0, 0.964}});
    QVERIFY(curve && curve->a > 0 && curve->b >= 0 && curve->c > 0);
    QVERIFY(curve->at(0.1) > curve->at(0.0) - 1e-12);
    const auto one = fittedLoss({{1.0, 0.95}});
    QVERIFY(std::abs(one->at(0.5) / 0.5 - (1 / 0.95 - 1)) < 1e-12);
    QVERIFY(!fittedLoss({}));
}

void SpecsTest::transformerLossesAreThoseOfItsPlate()
{
    Drawing d;
    const Id part = d.part(Role::Transformer, {{key::ratedApparent, 2.5e6}, {key::noLoadLoss, 1575}, {key::loadLoss, 18500}});
    const Item item = d.copy<Item>(d.item(part));
    const PowerSpec spec = powerSpec(d.layout, item, 1.0);
    QCOMPARE(*spec.rated_w, 2.5e6);
    QVERIFY(std::abs(*spec.rated_w * spec.loss->at(1) - (1575 + 18500)) < 1e-6);
    QVERIFY(std::abs(0.5 / (0.5 + spec.loss->at(0.5)) - 0.9951) < 1e-4);
}

void SpecsTest::ecoModeCountsByItsHours()
{
    Drawing d;
    const Id part = d.part(Role::Ups, {{key::ratedPower, 1e6},
                                       {key::efficiency25, 0.957},
                                       {key::efficiency50, 0.967},
                                       {key::efficiency75, 0.966},
                                       {key::efficiency100, 0.961},
                                       {key::ecoEfficiency, 0.99}});
    Item item = d.copy<Item>(d.item(part));
    const LossCurve always = *powerSpec(d.layout, item, 1.0).loss; // a share that is not stated is none
    item.figures.push_back({key::ecoShare, 0.75, Grade::User, "mine"});
    const LossCurve mixed = *powerSpec(d.layout, item, 1.0).loss;
    for (const double x : {0.0, 0.3, 0.8})
        QVERIFY(std::abs(mixed.at(x) - (0.25 * always.at(x) + 0.75 * x * (1 / 0.99 - 1))) < 1e-12);
}

void SpecsTest::anItemsOwnFigureWins()
{
    Drawing d;
    Item item = d.copy<Item>(d.item(d.part(Role::ItRack, {{key::peakPower, 120e3}, {key::liquidFraction, 0.8}})));
    item.figures.push_back({key::peakPower, 100e3, Grade::User, "mine"});
    d.put(item);
    const ItLoads loads = itLoads(d.layout);
    QCOMPARE(loads.size(), std::size_t(1));
    QCOMPARE(loads[0].peak_w, 100e3);
    QCOMPARE(loads[0].liquid_w, 80e3);
    QVERIFY(std::abs(loads[0].air_w - 20e3) < 1e-6);
}

void SpecsTest::aRackSumsTheServersInside()
{
    Drawing d;
    const Id rack = d.item(d.part(Role::Rack, {{key::ratedPower, 40e3}}));
    const Id server = d.part(Role::Server, {{key::peakPower, 14.3e3}, {key::idlePower, 3e3}, {key::accelerators, 8}});
    d.item(server, rack, InRack{1});
    d.item(server, rack, InRack{9});
    Criteria criteria;
    criteria.peakFactor = 0.9;
    d.put(criteria);
    const ItLoads loads = itLoads(d.layout);
    QCOMPARE(loads.size(), std::size_t(1));
    QCOMPARE(loads[0].rack, rack);
    QVERIFY(std::abs(loads[0].peak_w - 0.9 * 28.6e3) < 1e-6);
    QCOMPARE(loads[0].idle_w, 6e3);
    QCOMPARE(loads[0].accelerators, 16.0);
    QVERIFY(loads[0].complete);
}

void SpecsTest::aSystemRackStandsForItself()
{
    Drawing d;
    d.item(d.part(Role::NetworkRack, {{key::peakPower, 12e3}}));
    d.item(d.part(Role::Rack, {}));
    const ItLoads loads = itLoads(d.layout);
    QCOMPARE(loads.size(), std::size_t(2));
    QCOMPARE(loads[0].peak_w, 12e3);
    QCOMPARE(loads[1].peak_w, 0.0);
    QVERIFY(loads[1].complete);
}

void SpecsTest::aMissingPeakIsSaidNotGuessed()
{
    Drawing d;
    d.item(d.part(Role::ItRack, {}));
    QVERIFY(!itLoads(d.layout)[0].complete);
}

void SpecsTest::rowsAndModulesBelongToTheHallAroundThem()
{
    Drawing d;
    const Id hall = d.hall(20, 10);
    Space row;
    row.kind = SpaceKind::Row;
    row.parent = hall;
    const Id rowId = d.put(row);
    const Id rackPart = d.part(Role::ItRack, {{key::peakPower, 1e3}});
    const Id inRow = d.item(rackPart, rowId);
    Part pod;
    pod.role = Role::Module;
    pod.contents = std::make_shared<Contents>();
    const Id module = d.item(d.put(pod), hall);
    Space shell;
    shell.kind = SpaceKind::Hall;
    shell.parent = shell.module = module;
    const Id shellId = d.put(shell);
    const Id inModule = d.item(rackPart, module);
    const Id inYard = d.item(rackPart);
    const ItLoads loads = itLoads(d.layout);
    const auto of = [&](Id rack) { return *std::ranges::find(loads, rack, &ItLoad::rack); };
    QVERIFY(of(inRow).hall == hall && of(inRow).room == hall);
    QVERIFY(of(inModule).hall == hall && of(inModule).room == shellId);
    QVERIFY(!of(inYard).hall && !of(inYard).room);
}

GRIDHALL_TEST(SpecsTest)
#include "specs_test.moc"
