// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/broken_loops.h"
#include "app/samples/cards.h"
#include "app/samples/samples.h"
#include "core/catalog/keys.h"

namespace gridhall {

namespace {

/// A change that the operations would rightly refuse or not offer.
template <class T, class Change>
void force(Draft &draft, Id id, Change change)
{
    const auto before = draft.layout().find<T>(id);
    T after = *before;
    change(after);
    Edit edit;
    edit.replace(before, after);
    draft.apply(edit);
}

Given own(const char *name, double value) { return {name, value, Grade::User, "broken on purpose"}; }

void breakGeometry(Draft &draft, Id hall)
{
    draft.place("building.door.single.900", hall, 3000, 0, 0, "D1");
    draft.hall("Hall without a door", 30000, 0, 6000, 6000);
    draft.place("it.rack.cpu", hall, 2000, 7000, 0, "X1");
    draft.place("it.rack.cpu", hall, 2300, 7000, 0, "X2"); // overlaps X1
    draft.place("it.rack.cpu", hall, 0, 4000, 0, "X3");    // across the wall
    draft.space(SpaceKind::NoGo, "Riser", hall, 4000, 6000, 2000, 2000);
    const Id heavy = draft.place("it.rack.cpu", hall, 5000, 7000, 0, "X4"); // in the no-go area
    force<Item>(draft, heavy, [](Item &item) { item.figures.push_back(own(key::weight, 6000)); });
    draft.place("it.rack.cpu", hall, 8000, 700, 0, "X5"); // no room in front
    draft.aisle("Cold 1", hall, AisleKind::Cold, 2000, 5200, 6000, 800);
    draft.place("cool.cdu.room.3500", hall, 17000, 9500, 0, "CDU-9"); // wider than the door
    const Id twin = draft.place("it.rack.cpu", hall, 11000, 9500, 0, "X6");
    force<Item>(draft, twin, [](Item &item) { item.tag = "X5"; });
}

void breakPower(Draft &draft, Id hall, const std::vector<Id> &racks)
{
    const Id utility = draft.place("power.utility.20kv.2p5mva", Id(), -12000, 3000, 0, "GRID-A");
    const Id transformer = draft.place("power.tx.oil.1000", Id(), -8000, 3000, 0, "TX-A");
    const Id board = draft.place("power.lv.1600", Id(), -8000, 8000, 0, "LV-A");
    const Id ups = draft.place("power.ups.250", Id(), -8000, 12000, 0, "UPS-A");
    const Id panel = draft.place("power.rpp.400", Id(), -4000, 12000, 0, "RPP-A");
    const Id generator = draft.place("power.genset.1000", Id(), -16000, 9000, 0, "GEN-A");
    draft.join(utility, "out", transformer, "in", "power.cable.mv.300", Feed::A, 600);
    draft.join(transformer, "out", board, "in.1", "power.cable.lv.1600", Feed::A, 600);
    draft.join(generator, "out", board, "in.2", "power.cable.lv.1600", Feed::A, 600);
    draft.join(board, "out.1", ups, "in", "power.cable.lv.400", Feed::A, 2600);
    draft.join(ups, "out", panel, "in", "power.cable.lv.400", Feed::A, 2600);
    const Id busway = draft.busway("power.busway.track.250", "BUS-A", hall, Feed::A, 1000, 3200, 16000, 3200, 2000);
    draft.join(panel, "out.1", busway, "start", "power.cable.lv.160", Feed::A, 2600);
    draft.feed(racks, busway, "power.tapoff.63", "power.whip.32", "psu.a", Feed::A); // both cords on one path
    draft.feed(racks, busway, "power.tapoff.63", "power.whip.32", "psu.b", Feed::A);

    const Id one = draft.place("power.lv.1600", Id(), -20000, 15000, 0, "LV-R1"); // a ring feeds itself
    const Id two = draft.place("power.lv.1600", Id(), -20000, 20000, 0, "LV-R2");
    draft.join(one, "out.1", two, "in.1", "power.cable.lv.400", Feed::A, 2600);
    draft.join(two, "out.1", one, "in.1", "power.cable.lv.400", Feed::A, 2600);

    Run wrong; // 20 kV into a 415 V board
    wrong.part = draft.part("power.cable.mv.300");
    wrong.id = FreshIds(draft.layout()).next();
    wrong.from = {utility, "out"};
    wrong.to = {one, "in.2"};
    wrong.tag = "W1";
    Edit edit;
    edit.add(wrong);
    draft.apply(edit);
}

/// An intake with its transformer and board; the last run drawn before it is of no concern to it.
Id supplyBoard(Draft &draft, const std::string &letter, double x)
{
    const Id utility = draft.place("power.utility.20kv.2p5mva", Id(), x, -9000, 0, "GRID-" + letter);
    const Id transformer = draft.place("power.tx.oil.1000", Id(), x, -14000, 0, "TX-" + letter);
    const Id board = draft.place("power.lv.1600", Id(), x, -18000, 0, "LV-" + letter);
    draft.join(utility, "out", transformer, "in", "power.cable.mv.300", Feed::None, 600);
    draft.join(transformer, "out", board, "in.1", "power.cable.lv.1600", Feed::None, 600);
    return board;
}

/// The run between two ports.
Id runBetween(const Draft &draft, const PortRef &from, const PortRef &to)
{
    for (const Kept<Run> &run : draft.layout().all<Run>())
        if (run->from == from && run->to == to)
            return run->id;
    return {};
}

/// Servers in a rack, all on one of three lines; 0: balanced.
void addServers(Draft &draft, Id rack, const std::vector<int> &units, int line)
{
    for (const int unit : units) {
        Item server;
        server.part = draft.part("it.server.b200");
        server.id = FreshIds(draft.layout()).next();
        server.parent = rack;
        server.place = InRack{unit, false};
        server.tag = "S" + std::to_string(unit);
        if (line > 0)
            server.figures.push_back(own(key::line, line));
        Edit edit;
        edit.add(server);
        draft.apply(edit);
    }
}

/// Two blocks on UPSs of their own and a reserve behind static switches that is too small for either.
void breakReserve(Draft &draft, Id c, Id d)
{
    const Id reserve = draft.place("power.ups.250", Id(), -30000, -22000, 0, "UPS-RES");
    force<Item>(draft, reserve, [](Item &item) { item.figures.push_back(own(key::ratedPower, 100e3)); });
    draft.join(d, "out.2", reserve, "in", "power.cable.lv.400", Feed::None, 2600);
    for (int block = 1; block <= 2; ++block) {
        const std::string number = std::to_string(block);
        const double x = -36000 + 12000.0 * block;
        const Id primary = draft.place("power.ups.250", Id(), x, -22000, 0, "UPS-P" + number);
        const Id sts = draft.place("power.sts.400", Id(), x, -26000, 0, "STS-" + number);
        const Id panel = draft.place("power.rpp.400", Id(), x, -29000, 0, "RPP-" + number);
        draft.join(block == 1 ? c : d, "out.1", primary, "in", "power.cable.lv.400", Feed::None, 2600);
        draft.join(primary, "out", sts, "in.1", "power.cable.lv.400", Feed::None, 2600);
        draft.join(reserve, "out", sts, "in.2", "power.cable.lv.400", Feed::None, 2600);
        draft.join(sts, "out", panel, "in", "power.cable.lv.400", Feed::None, 2600);
        if (block == 1) { // a battery that is all but worn out
            const Id battery = draft.place("power.battery.li.300", Id(), x + 2500, -22000, 0, "BAT-P1");
            force<Item>(draft, battery, [](Item &item) { item.figures.push_back(own(key::energy, 1e6)); });
            draft.join(battery, "dc", primary, "dc", "power.cable.dc.1250", Feed::None, 2600);
        }
        for (int i = 1; i <= 3; ++i)
            draft.join(panel, "out." + std::to_string(i),
                       draft.place("it.rack.b200.x4", Id(), x - 2000 + i * 1000, -33000, 0, "C" + number + std::to_string(i)), "psu.a",
                       "power.cable.lv.160", Feed::None, 2600);
    }
}

/// A tie that carries one way, a room that holds both paths, a bypass by hand, a thin cable, a weak board.
void breakFailures(Draft &draft)
{
    const Id c = supplyBoard(draft, "C", -24000), d = supplyBoard(draft, "D", -36000);
    draft.join(d, "out.6", c, "in.2", "power.cable.lv.400", Feed::None, 2600);
    force<Run>(draft, runBetween(draft, {d, "out.6"}, {c, "in.2"}), [](Run &run) {
        run.tag = "TIE-DC";
        run.state = SwitchState::OpenAuto;
    });
    force<Item>(draft, c, [](Item &item) { item.figures.push_back(own(key::withstand, 5e3)); });
    breakReserve(draft, c, d);

    const Id room = draft.space(SpaceKind::Compartment, "Electrical room", Id(), -52000, -24000, 6000, 4000, 4000);
    const Id victim = draft.place("it.rack.b200.x4", Id(), -49000, -28000, 0, "Q1");
    const Id x = draft.place("power.rpp.400", room, 1500, 2000, 0, "RPP-X"), y = draft.place("power.rpp.400", room, 4500, 2000, 0, "RPP-Y");
    draft.join(c, "out.3", x, "in", "power.cable.lv.400", Feed::None, 2600);
    draft.join(d, "out.3", y, "in", "power.cable.lv.400", Feed::None, 2600);
    draft.join(x, "out.1", victim, "psu.a", "power.cable.lv.160", Feed::None, 2600);
    draft.join(y, "out.1", victim, "psu.b", "power.cable.lv.160", Feed::None, 2600);
    force<Run>(draft, runBetween(draft, {y, "out.1"}, {victim, "psu.b"}),
               [](Run &run) { run.figures.push_back(own(key::resistance, 0.1)); });

    const Id onOneLine = draft.place("rack.42u.600", Id(), -47000, -28000, 0, "Q2");
    addServers(draft, onOneLine, {1, 11, 21}, 1);
    draft.join(x, "out.2", onOneLine, "psu.a", "power.cable.lv.160", Feed::None, 2600);

    const Id closet = draft.hall("Closet", -70000, -30000, 8000, 6000);
    const Id small = draft.place("power.rpp.400", closet, 1000, 3000, 0, "RPP-H");
    force<Item>(draft, small, [](Item &item) { item.figures.push_back(own(key::phase, 2)); }); // comes after what it feeds
    draft.join(c, "out.2", small, "in", "power.cable.lv.400", Feed::None, 2600);
    draft.join(small, "out.1", draft.place("it.rack.cpu", closet, 4000, 3000, 0, "H1"), "psu.a", "power.cable.lv.160", Feed::None, 2600);
    draft.join(small, "out.2", draft.place("cool.crac.dx.50", closet, 6500, 3000, 0, "CRAC-H"), "in", "power.cable.lv.160", Feed::None,
               2600);
    // A containment that was taken away, beside one that closes nothing of use.
    draft.aisle("Hot H1", closet, AisleKind::Hot, 3400, 3600, 1200, 1800);
    draft.aisle("Hot H2", closet, AisleKind::Hot, 600, 4200, 1000, 1200);
    const auto open = std::ranges::find(draft.layout().all<Space>(), "Hot H1", [](const auto &space) { return space->tag; });
    force<Space>(draft, (*open)->id, [](Space &space) { space.contained = false; });

    // Exhaust that cannot leave its containment, and a rack that draws far more air than there is.
    const Id dead = draft.hall("Dead end", -82000, -30000, 8000, 6000);
    force<Space>(draft, dead, [](Space &space) { space.figures.push_back(own(key::ceilingHeight, 3.2)); });
    draft.place("it.rack.cpu", dead, 4000, 2400, 0, "H2");
    const Id greedy = draft.place("it.rack.cpu", dead, 1500, 2400, 0, "H3");
    force<Item>(draft, greedy, [](Item &item) { item.figures.push_back(own(key::airFlow, 20)); });
    draft.place("cool.crac.dx.50", dead, 6500, 3000, 0, "CRAC-D");
    draft.aisle("Hot D", dead, AisleKind::Hot, 3400, 3000, 1200, 1800);
    const auto sealed = std::ranges::find(draft.layout().all<Space>(), "Hot D", [](const auto &space) { return space->tag; });
    force<Space>(draft, (*sealed)->id, [](Space &space) {
        space.contained = true;
        space.figures.push_back(own(key::leakage, 0));
        space.figures.push_back(own(key::openArea, 0));
    });

    const Id ups = draft.place("power.ups.250", Id(), -42000, -22000, 0, "UPS-M");
    const Id bypass = draft.place("power.lv.1600", Id(), -42000, -26000, 0, "LV-BYPASS");
    const Id out = draft.place("power.lv.1600", Id(), -42000, -30000, 0, "LV-M");
    const Id lone = draft.place("it.rack.b200.x4", Id(), -42000, -33000, 0, "M1");
    draft.join(c, "out.4", ups, "in", "power.cable.lv.400", Feed::None, 2600);
    draft.join(c, "out.5", bypass, "in.1", "power.cable.lv.400", Feed::None, 2600);
    draft.join(ups, "out", out, "in.1", "power.cable.lv.400", Feed::None, 2600);
    draft.join(bypass, "out.1", out, "in.2", "power.cable.lv.400", Feed::None, 2600);
    draft.join(out, "out.1", lone, "psu.a", "power.cable.lv.160", Feed::None, 2600);
    force<Item>(draft, bypass, [](Item &item) { item.state = SwitchState::OpenManual; });
}

void breakCooling(Draft &draft, Id hall, const std::vector<Id> &racks)
{
    const Id cdu = draft.place("cool.cdu.row.600", hall, 12500, 3000, 0, "CDU-1");
    draft.pipe(racks, cdu, "cool.hose.dn50");
    const Id cooler = draft.place("cool.drycooler.500", Id(), 8000, -8000, 0, "DC-1");
    draft.join(cooler, "fws.supply", cdu, "fws.supply", "cool.pipe.dn80", Feed::None, 2500);
    // A second one that cannot stand in for the first.
    const Id spare = draft.place("cool.drycooler.250", Id(), 18000, -8000, 0, "DC-2");
    draft.join(spare, "fws.supply", cdu, "fws.supply", "cool.pipe.dn80", Feed::None, 2500);
    draft.place("cool.crac.dx.50", hall, 16000, 600, 180, "CRAC-1");
}

/// Modules too close, stacked, beside oil, too heavy for ground, crane and road.
void breakDelivery(Draft &draft)
{
    const double x = -120000, y = 0;
    draft.place("module.hx.2000", Id(), x, y, 0, "MOD-1");
    draft.place("module.hx.2000", Id(), x, y + 3500, 0, "MOD-2"); // half a metre apart
    draft.place("module.hx.2000", Id(), x, y, 0, "MOD-3", 2800);  // on the first
    draft.place("power.tx.oil.1000", Id(), x, y + 7000, 0, "TX-F");
    draft.place("module.hx.2000", Id(), x + 50000, y, 0, "MOD-5"); // others all round it
    for (const double up : {-3200.0, 3200.0})
        draft.place("module.hx.2000", Id(), x + 50000, y + up, 0, up < 0 ? "MOD-6" : "MOD-7");
    for (const double along : {-5800.0, 5800.0})
        draft.place("module.hx.2000", Id(), x + 50000 + along, y, 90, along < 0 ? "MOD-8" : "MOD-9");
    const Id heavy = draft.place("module.hx.2000", Id(), x + 20000, y, 0, "MOD-4");
    force<Item>(draft, heavy, [](Item &item) {
        item.figures.push_back(own(key::liftingWeight, 400e3));
        item.figures.push_back(own(key::weight, 400e3));
    });
}

void breakTokens(Draft &draft, Id nvl72, Id b200)
{
    addGb200Workload(draft, 0.7);
    const Id assigned = (*draft.layout().all<Assignment>().begin())->id;
    force<Assignment>(draft, assigned, [&](Assignment &assignment) {
        assignment.target = nvl72;
        assignment.share = 0.7;
    });
    const Id workload = (*draft.layout().all<Workload>().begin())->id;
    Assignment second;
    second.workload = workload;
    second.target = nvl72;
    second.share = 0.6; // 130 % of the rack
    draft.add(second);
    Assignment other;
    other.workload = workload;
    other.target = b200; // measured on another accelerator
    draft.add(other);
    Workload training;
    training.name = "training";
    training.kind = WorkloadKind::Training;
    training.accelerator = "B200";
    training.tokens_per_s = 1000;
    training.server_power_w = 14300;
    training.server_idle_w = 2900;
    Assignment run;
    run.workload = draft.add(training);
    run.target = b200;
    draft.add(run);
}

void breakLimits(Draft &draft)
{
    force<Criteria>(draft, (*draft.layout().all<Criteria>().begin())->id, [](Criteria &criteria) {
        criteria.hallDensity_w_per_m2 = 5000;
        criteria.itLoad_w = 100e3;
        criteria.tokEnergyTarget_j_per_token = 0.001;
        criteria.pueTarget = 1.01;
        criteria.wueTarget_m3_per_j = 1e-12;
        criteria.waterLimit_m3 = 1;
        criteria.rideThrough_s = 600; // without a battery
        breakLoopLimits(criteria);
    });
    force<Site>(draft, (*draft.layout().all<Site>().begin())->id, [](Site &site) {
        site.gridCap_w = 0.2e6; // less than what idles, but for hours of sun
        site.pv_w = 50e6;
        site.gridRamp_w_per_s = 10;
        site.water_m3_per_j = 1e-9;
    });
    const Id number = draft.part("it.rack.cpu");
    Part revision = *draft.layout().find<Part>(number);
    revision.id = FreshIds(draft.layout()).next();
    revision.revision += 1;
    revision.name += " (revised)";
    revision.hash = partHash(revision);
    Edit edit;
    edit.add(revision);
    draft.apply(edit);
}

} // namespace

Layout broken(const Library &library)
{
    Draft draft(library);
    addCards(draft, "Broken", 42, 0.5e6);
    const Id hall = draft.hall("Hall 1", 0, 0, 20000, 12000, 2200);
    breakGeometry(draft, hall);
    const std::vector<Id> dense = draft.row("it.nvl576.kyber", hall, 8000, 3000, 900, 2, 0, "K");
    const Id nvl72 = draft.place("it.nvl72", hall, 10700, 3000, 0, "N1"); // no coolant
    const Id b200 = draft.place("it.rack.b200.x4", hall, 6500, 3000, 0, "B1");
    breakPower(draft, hall, {dense[0], dense[1], nvl72, b200});
    breakFailures(draft);
    breakCooling(draft, hall, dense);
    breakDelivery(draft);

    const Id frame = draft.place("rack.42u.600", hall, 14500, 9500, 0, "F1"); // more inside than it is rated for
    force<Item>(draft, frame, [](Item &item) { item.figures.push_back(own(key::ratedPower, 10e3)); });
    addServers(draft, frame, {1, 11}, 0);
    breakTokens(draft, nvl72, b200);
    breakLoops(draft);
    breakLimits(draft);
    return finished(draft);
}

} // namespace gridhall
