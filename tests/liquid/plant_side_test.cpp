// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/balance_loops.h"
#include "core/liquid/coolant_figures.h"
#include "tests/support/drawing.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;
using namespace gridhall::test;

namespace {

/// Everything a plant can be made of, drawn supply and return: coolers on one loop behind pipes of 20 to 260 m.
struct Plant : Drawing {
    Id pipe = part(Role::Pipe, {{key::bore, 0.1}, {key::roughness, 4.5e-5}});
    Id chiller, cdu, crah, fanWall, door;

    Id cooler(Role role, double capacity_w, double flow)
    {
        return part(role, {{key::coolingCapacity, capacity_w}, {key::ratedFlow, flow}, {key::approach, 4}},
                    coolantPorts("fws", Circuit::Fws, false));
    }
    void hang(Id source, Id load, const char *pair, double length_m)
    {
        for (const char *leg : {".supply", ".return"})
            run(pipe, {source, pair + std::string(leg)}, {load, pair + std::string(leg)}, Feed::None, {{0, fromMm(length_m * 1000)}});
    }
    Plant()
    {
        chiller = item(part(Role::Chiller,
                            {{key::coolingCapacity, 2e6}, {key::ratedFlow, 0.05}, {key::supplyTemperature, 291.15}, {key::pumpHead, 350e3}},
                            coolantPorts("fws", Circuit::Fws, true)));
        cdu = item(cooler(Role::Cdu, 500e3, 0));
        crah = item(cooler(Role::Crah, 100e3, 0.003));
        fanWall = item(cooler(Role::FanWall, 300e3, 0.008));
        door = item(cooler(Role::RearDoor, 40e3, 0.001));
        double length = 10;
        for (const Id load : {cdu, crah, fanWall, door})
            hang(chiller, load, "fws", length += 40);
    }
    LoopCase loop(Circuit circuit = Circuit::Fws) const
    {
        for (LoopCase &one : loopCases(layout, itLoads(layout)))
            if (one.circuit == circuit) {
                for (LoopLoad &load : one.loads)
                    load.heat_w = load.id == cdu ? 450e3 : load.id == crah ? 80e3 : load.id == fanWall ? 250e3 : 30e3;
                return one;
            }
        return {};
    }
    LiquidResult solved() const
    {
        LiquidResult result;
        result.loops.push_back(solveLoop(loop()));
        return result;
    }
};

const Library &valves()
{
    static const Library all = [] {
        Library made;
        for (const int dn : {40, 65, 100}) {
            Part valve;
            valve.number = "valve" + std::to_string(dn);
            valve.role = Role::Valve;
            valve.width = valve.depth = valve.height = 1000;
            valve.figures = {{key::bore, dn * 1e-3, Grade::Datasheet, "test"},
                             {key::valveFlow, 0.04 * dn * dn / 2.236 / 3600, Grade::Datasheet, "test"},
                             {key::valveOpening, 1, Grade::Datasheet, "test"}};
            valve.traits = {{"valve", "balancing"}};
            made.add(valve);
        }
        return made;
    }();
    return all;
}

} // namespace

class PlantSideTest : public QObject {
    Q_OBJECT

private slots:
    void everyCoolerOfThePlantGetsItsFlow();
    void balancingThePlantSideTakesThrottlingOffTheControls();
    void balancingThePlantSideTwiceChangesNothing();
    void balancingThePlantSideUndoesItself();
    void thePlantSideIsLeftAloneWithoutAStudy();
    void padsCoolWhatADryCoolerDelivers();
    void aTowerCoolsTheCondenserOfAChiller();
    void anEconomiserDeliversItsApproachOverTheTower();
    void aTankHoldsWaterAndLetsTheLoopFlow();
    void aVesselTakesUpExpansion();
    void glycolIsThePartsUntilTheItemStatesIt();
};

void PlantSideTest::everyCoolerOfThePlantGetsItsFlow()
{
    const Plant d;
    const LoopResult result = d.solved().loops[0];
    QVERIFY(result.hydraulic && result.troubles.empty());
    QCOMPARE(result.loads.size(), std::size_t(4));
    double heat = 0;
    for (const auto &load : result.loads) {
        QVERIFY(load.flow_m3_per_s > 0.999 * load.flowNeed_m3_per_s && load.return_k > load.supply_k + 1);
        heat += load.heat_w;
    }
    QVERIFY(std::abs(result.sources[0].heat_w - heat - result.pump_w) < 1e-4 * heat);
}

void PlantSideTest::balancingThePlantSideTakesThrottlingOffTheControls()
{
    Plant d;
    const LiquidResult solved = d.solved();
    const auto balancing = balancedLoops(d.layout, valves(), &solved);
    QVERIFY(balancing);
    QCOMPARE(balancing->placed, std::size_t(4));
    QCOMPARE(balancing->loops.size(), std::size_t(1));
    const Balancing::Loop &loop = balancing->loops[0];
    QCOMPARE(loop.circuit, Circuit::Fws);
    QVERIFY2(loop.after.throttled_pa < 0.5 * loop.before.throttled_pa,
             qPrintable(QStringLiteral("%1 %2").arg(loop.before.throttled_pa).arg(loop.after.throttled_pa)));
    QVERIFY(loop.before.least > 0.999 && loop.after.least > 0.999);
    d.layout = d.layout.applying(balancing->edit);
    const LoopResult after = d.solved().loops[0];
    QVERIFY(after.hydraulic && after.troubles.empty());
    for (const auto &load : after.loads)
        QVERIFY(load.flow_m3_per_s > 0.999 * load.flowNeed_m3_per_s);
}

void PlantSideTest::balancingThePlantSideTwiceChangesNothing()
{
    Plant d;
    const LiquidResult solved = d.solved();
    d.layout = d.layout.applying(balancedLoops(d.layout, valves(), &solved)->edit);
    const LiquidResult now = d.solved();
    const auto again = balancedLoops(d.layout, valves(), &now);
    QVERIFY(again);
    QVERIFY(again->edit.isEmpty());
}

void PlantSideTest::balancingThePlantSideUndoesItself()
{
    const Plant d;
    const LiquidResult solved = d.solved();
    const auto balancing = balancedLoops(d.layout, valves(), &solved);
    const Layout back = d.layout.applying(balancing->edit).applying(balancing->edit.inverted());
    QVERIFY(Layout::difference(d.layout, back).isEmpty());
}

void PlantSideTest::thePlantSideIsLeftAloneWithoutAStudy()
{
    const Plant d;
    QVERIFY(!balancedLoops(d.layout, valves())); // no racks, and nobody knows what the coolers carry
}

void PlantSideTest::padsCoolWhatADryCoolerDelivers()
{
    Plant d;
    Site site = d.layout.site();
    site.designDryBulb_k = 311.15;
    site.designWetBulb_k = 297.15;
    d.put(site);
    const auto delivered = [&](bool pads) {
        Plant plant = d;
        const Id partId = plant.part(Role::DryCooler, {{key::coolingCapacity, 2e6}, {key::ratedFlow, 0.05}, {key::approach, 10}},
                                     coolantPorts("fws", Circuit::Fws, true));
        Part part = *plant.layout.find<Part>(partId);
        if (pads)
            part.traits = {{"adiabatic", "yes"}, {"pad_efficiency", "0.75"}};
        plant.put(part);
        Item cooler = plant.copy<Item>(plant.chiller);
        cooler.part = partId;
        plant.put(cooler);
        return solveLoop(plant.loop()).supply_k;
    };
    QVERIFY(std::abs(delivered(false) - 321.15) < 1e-6);
    QVERIFY(std::abs(delivered(true) - (321.15 - 0.75 * 14)) < 1e-6);
}

/// A tower on the condenser side of `machine`.
static Id towered(Plant &d, Id machine)
{
    const Id tower = d.item(d.part(Role::Tower, {{key::coolingCapacity, 2.5e6}, {key::ratedFlow, 0.08}, {key::approach, 4}},
                                   coolantPorts("cw", Circuit::Condenser, true)));
    d.hang(tower, machine, "cw", 30);
    return tower;
}

static std::vector<Port> twoSided()
{
    auto ports = coolantPorts("fws", Circuit::Fws, true);
    const auto condenser = coolantPorts("cw", Circuit::Condenser, false);
    ports.insert(ports.end(), condenser.begin(), condenser.end());
    return ports;
}

void PlantSideTest::aTowerCoolsTheCondenserOfAChiller()
{
    Plant d;
    Part part = *d.layout.find<Part>(d.copy<Item>(d.chiller).part);
    part.ports = twoSided();
    d.put(part);
    const Id tower = towered(d, d.chiller);
    LoopCase condenser = d.loop(Circuit::Condenser);
    QCOMPARE(condenser.sources.size(), std::size_t(1));
    QCOMPARE(condenser.sources[0].id, tower);
    condenser.loads[0].heat_w = 1e6;
    const LoopResult result = solveLoop(condenser);
    QVERIFY(result.hydraulic && result.troubles.empty());
    QVERIFY(std::abs(result.supply_k - d.layout.site().designWetBulb_k - 4) < 1e-6);
    QVERIFY(result.loads[0].flow_m3_per_s > 0.999 * result.loads[0].flowNeed_m3_per_s);
}

void PlantSideTest::anEconomiserDeliversItsApproachOverTheTower()
{
    Plant d;
    const Id plate = d.part(Role::HeatExchanger,
                            {{key::coolingCapacity, 2e6}, {key::ratedFlow, 0.05}, {key::approach, 2}, {key::pumpHead, 350e3}}, twoSided());
    Item exchanger = d.copy<Item>(d.chiller);
    exchanger.part = plate;
    d.put(exchanger);
    towered(d, d.chiller);
    const LoopResult result = solveLoop(d.loop());
    QVERIFY(result.hydraulic);
    const double tower_k = d.layout.site().designWetBulb_k + 4;
    QVERIFY2(result.supply_k > tower_k && result.supply_k < tower_k + 2.5, qPrintable(QString::number(result.supply_k - tower_k)));
}

void PlantSideTest::aTankHoldsWaterAndLetsTheLoopFlow()
{
    Plant d;
    const double before = d.solved().loops[0].flow_m3_per_s;
    auto ports = coolantPorts("fws", Circuit::Fws, false);
    for (Port &port : ports)
        port.direction = PortDirection::Both;
    const Id tank = d.item(d.part(Role::Tank, {{key::volume, 20}}, ports));
    d.hang(d.chiller, tank, "fws", 15);
    const LoopResult beside = d.solved().loops[0];
    QVERIFY(beside.hydraulic && beside.troubles.empty());
    QCOMPARE(beside.storage_m3, 20.);
    QVERIFY(std::abs(beside.flow_m3_per_s - before) < 1e-6);
    // In line: the far door now hangs behind the tank.
    for (const Kept<Run> &one : d.layout.all<Run>())
        if (one->to.owner == d.door) {
            Run behind = *one;
            behind.from.owner = tank;
            d.put(behind);
        }
    const LoopResult inLine = d.solved().loops[0];
    QVERIFY(inLine.hydraulic && inLine.troubles.empty());
    for (const auto &load : inLine.loads)
        QVERIFY(load.flow_m3_per_s > 0.999 * load.flowNeed_m3_per_s);
}

void PlantSideTest::aVesselTakesUpExpansion()
{
    Plant d;
    Port port = coolantPorts("fws", Circuit::Fws, false)[1];
    port.direction = PortDirection::Both;
    const Id vessel = d.item(d.part(Role::Tank, {{key::expansion, 0.2}}, {port}));
    d.run(d.pipe, {d.chiller, "fws.return"}, {vessel, "fws.return"}, Feed::None, {{0, 50000}});
    const LoopResult result = d.solved().loops[0];
    QVERIFY(result.hydraulic && result.troubles.empty());
    QCOMPARE(result.expansion_m3, 0.2);
    QCOMPARE(result.storage_m3, 0.);
}

void PlantSideTest::glycolIsThePartsUntilTheItemStatesIt()
{
    Plant d;
    QCOMPARE(d.solved().loops[0].glycol, 0.);
    Part part = *d.layout.find<Part>(d.copy<Item>(d.chiller).part);
    part.traits = {{"fluid", "PG25"}};
    d.put(part);
    const double pg25 = d.solved().loops[0].pump_w;
    QCOMPARE(d.solved().loops[0].glycol, 0.25);
    Item chiller = d.copy<Item>(d.chiller);
    chiller.figures = {{key::glycol, 0.4, Grade::User, "test"}};
    d.put(chiller);
    QCOMPARE(d.solved().loops[0].glycol, 0.4);
    QVERIFY(d.solved().loops[0].pump_w > pg25); // more of it flows, and it is thicker
    const auto figures = coolantFigures(d.layout, d.chiller);
    QCOMPARE(std::string_view(figures[0].key), std::string_view(key::glycol));
    QCOMPARE(figures[0].assumed, 0.25);
}

GRIDHALL_TEST(PlantSideTest)
#include "plant_side_test.moc"
