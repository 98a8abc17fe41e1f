// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/cards.h"
#include "app/samples/samples.h"
#include "app/samples/yard.h"
#include "core/liquid/balance_loops.h"

#include <algorithm>

namespace gridhall {

namespace {

/// The hall's white space, mm: four pods side by side, each of two rows that run from south to north and share a hot aisle.
constexpr double hallWidth = 32800, hallDepth = 26000, podPitch = 8200;
constexpr double rowSouth = 6700, rowDepth = 12950, fromPodToRow = 1434;
constexpr int racksInRow = 17, rowCount = 8;
/// Power modules stand side by side along the south wall (path A) and the north wall (path B), generators behind them:
/// the westernmost for cooling, then one for each row.
constexpr double modulePitch = 7000, yard = 5000;
constexpr int coolingBlock = -1;

double podX(int pod) { return podPitch / 2 + pod * podPitch; }
double rowX(int row) { return podX(row / 2) + (row % 2 ? fromPodToRow : -fromPodToRow); }
double moduleX(int row) { return hallWidth / 2 + (row - (rowCount - 1) / 2.0) * modulePitch; }

/// One row of racks between two CDUs: NVL72-class racks, tap-offs of both paths, hoses. A network rack stands beyond
/// the northern CDU, out of reach of a leak.
struct Row {
    std::vector<Id> racks; ///< With the network rack last.
    std::vector<Id> cdus;  ///< South, north.
    Id header;             ///< Rack-side header over the hot aisle.
    Id buswayA, buswayB;
};

Row drawRow(Draft &draft, Id hall, const std::string &letter, double x, int turned)
{
    Row row;
    row.cdus.push_back(draft.place("cool.cdu.row.1350", hall, x, rowSouth + 450, turned, "CDU-" + letter + "1"));
    row.racks = draft.column("it.nvl72", hall, x, rowSouth + 1200, 600, racksInRow, turned, letter);
    const std::vector<Id> liquid = row.racks;
    row.racks.push_back(draft.place("it.rack.network.leaf", hall, x, rowSouth + rowDepth - 300, turned, "N" + letter));
    row.cdus.push_back(draft.place("cool.cdu.row.1350", hall, x, rowSouth + 1350 + racksInRow * 600, turned, "CDU-" + letter + "2"));
    const double rear = turned == 270 ? 720 : -720;
    row.header = draft.place("cool.header.tcs.dn200.12m.20", hall, x + rear, rowSouth + 6000, 90, "TCS-" + letter, 2500);
    for (std::size_t i = 0; i < liquid.size(); ++i)
        draft.join(row.header, "t" + std::to_string(i + 2) + ".supply", liquid[i], "tcs.supply", "cool.hose.dn50", Feed::None, 2500);
    draft.join(row.cdus[0], "tcs.supply", row.header, "t1.supply", "cool.pipe.dn150", Feed::None, 2500);
    draft.join(row.cdus[1], "tcs.supply", row.header, "t20.supply", "cool.pipe.dn150", Feed::None, 2500);

    const double south = rowSouth - 1400, north = rowSouth + rowDepth + 1400;
    row.buswayA = draft.busway("power.busway.5000", "BUS-" + letter + "-A", hall, Feed::A, x + 250, south, x + 250, north, 2800);
    row.buswayB = draft.busway("power.busway.5000", "BUS-" + letter + "-B", hall, Feed::B, x - 250, north, x - 250, south, 3100);
    draft.feed(liquid, row.buswayA, "power.tapoff.250", "power.whip.250", "psu.a", Feed::A);
    draft.feed(liquid, row.buswayB, "power.tapoff.250", "power.whip.250", "psu.b", Feed::B);
    std::vector<Id> small = row.cdus;
    small.push_back(row.racks.back());
    draft.feed(small, row.buswayA, "power.tapoff.63", "power.whip.63", "psu.a", Feed::A);
    draft.feed(small, row.buswayB, "power.tapoff.63", "power.whip.63", "psu.b", Feed::B);
    return row;
}

/// A power module with its generator behind it.
Id drawBlock(Draft &draft, const Yard &side, int block, const std::string &name)
{
    const double x = moduleX(block);
    const Id module = draft.place("module.power.2500", Id(), x, side.y(yard + 7200), side.turned(270), "PM-" + name);
    const Id generator = draft.place("power.genset.container.3000", Id(), x, side.y(yard + 25300), side.turned(90), "GEN-" + name);
    const Draft::Spot out = draft.port(generator, "out"), intake = draft.port(module, "gen");
    const double riser = x - side.x(2938), jog = side.y(yard + 18600);
    draft.join(generator, "out", module, "gen", "power.busway.6300", side.feed, 1200, {{out.x, jog}, {riser, jog}, {riser, intake.y}});
    return module;
}

/// The busbar trunk from a power module to its row.
void drawTrunk(Draft &draft, const Yard &side, int row, Id module, Id busway)
{
    // Trunks fan in to the narrower hall: the outer ones on the lanes next to it, so that none cross.
    const double inwards = std::min(row, rowCount - 1 - row);
    const double lane = side.y(900 + inwards * 900), up = moduleX(row) + side.x(2938);
    const Draft::Spot outlet = draft.port(module, "out.1"), start = draft.port(busway, "start");
    draft.join(module, "out.1", busway, "start", "power.busway.5000", side.feed, 2800, {{up, outlet.y}, {up, lane}, {start.x, lane}});
}

/// One independent path: intake, medium-voltage line-up with a ring main unit, a power module and a generator for each
/// row and one more for cooling, which it answers.
Id drawPath(Draft &draft, const Yard &side, const std::vector<Row> &rows)
{
    const double x = -29000, ringX = side.south ? -24500 : -34000, front = side.y(25600);
    const Id utility = draft.place("power.utility.20kv.25mva", Id(), x, side.y(34000), side.turned(0), "GRID-" + side.path);
    const Id lineUp = draft.place("power.mv.ais24.line5", Id(), x, side.y(27000), side.turned(0), "MV-" + side.path);
    const Id ring = draft.place("power.mv.rmu24", Id(), ringX, side.y(27000), side.turned(0), "RMU-" + side.path);
    const double around = x - side.x(4500);
    draft.join(utility, "out", lineUp, "in", "power.cable.mv.1250", side.feed, 400,
               {{around, draft.port(utility, "out").y}, {around, front}, {draft.port(lineUp, "in").x, front}});
    draft.joinByLaneY(lineUp, "out.8", ring, "in", "power.cable.mv.630", side.feed, 400, front);
    Id cooling;
    for (int i = 0; i <= rowCount; ++i) { // from west to east
        const int row = i - 1;
        const Id module = drawBlock(draft, side, row, row == coolingBlock ? "C" + side.path : side.path + std::to_string(i));
        if (row == coolingBlock) {
            cooling = module;
        } else {
            const Row &fed = rows[static_cast<std::size_t>(row)];
            drawTrunk(draft, side, row, module, side.south ? fed.buswayA : fed.buswayB);
        }
        const int panel = side.south ? i + 1 : rowCount + 1 - i; // the nearest module on the nearest lane
        const bool direct = panel < 8;
        draft.joinByLaneY(direct ? lineUp : ring, "out." + std::to_string(direct ? panel : panel - 7), module, "mv", "power.cable.mv.300",
                          side.feed, 600, side.y(yard + 15200 + i * 350));
    }
    return cooling;
}

/// Liquid heat of a pod: four CDUs on a header over its hot aisle, a header in the east yard with three dry coolers,
/// one to spare.
std::vector<Id> drawPodLoop(Draft &draft, Id hall, int pod, const std::vector<Id> &cdus)
{
    static constexpr double laneY[] = {4600, 5400, 21400, 20600}, yardY[] = {-6800, 6400, 32800, 19600};
    const bool south = pod < 2;
    const std::string number = std::to_string(pod + 1), part = "cool.header.fws.dn250.12m.12";
    const Id header = draft.place(part, hall, podX(pod), 13000, south ? 90 : 270, "FWS-" + number, 3600);
    const std::vector<int> branches = south ? std::vector{1, 11, 2, 12} : std::vector{12, 2, 11, 1};
    for (std::size_t i = 0; i < cdus.size(); ++i)
        draft.join(header, "t" + std::to_string(branches[i]) + ".supply", cdus[i], "fws.supply", "cool.pipe.dn150", Feed::None, 3600);
    const double x = hallWidth + 14200, y = yardY[pod], bend = x - 1500;
    const Id outside = draft.place(part, Id(), x, y, south ? 270 : 90, "FWS-Y" + number, 3600);
    draft.join(outside, "fws.supply", header, "fws.supply", "cool.pipe.dn250", Feed::None, 3600,
               {{bend, draft.port(outside, "fws.supply").y}, {bend, laneY[pod]}, {draft.port(header, "fws.supply").x, laneY[pod]}});
    std::vector<Id> coolers;
    for (int i = 0; i < 3; ++i) {
        static constexpr int branch[] = {2, 6, 11};
        coolers.push_back(
            draft.place("cool.drycooler.2000", Id(), x + 9500, y + (i - 1) * 4400, 180, "DC-" + number + std::to_string(i + 1)));
        draft.join(coolers.back(), "fws.supply", outside, "t" + std::to_string(branch[south ? 2 - i : i]) + ".supply", "cool.pipe.dn200",
                   Feed::None, 3600);
    }
    return coolers;
}

/// Air heat: six fan walls along the south and north walls (five would do), each on both busways of a row, so that
/// UPSs carry its fans; three chillers in the west yard (two would do) and a tank that bridges their restart. Answers
/// the chillers.
std::vector<Id> drawAirLoop(Draft &draft, Id hall, const std::vector<Row> &rows)
{
    const Id header = draft.place("cool.header.fws.dn250.12m.12", hall, 900, 13000, 90, "CHW", 3600);
    const auto join = [&](Id wall, const Row &row, int branch, double laneX, double laneY) {
        const std::string port = "t" + std::to_string(branch) + ".supply";
        draft.join(header, port, wall, "fws.supply", "cool.pipe.dn125", Feed::None, 3600,
                   {{laneX, draft.port(header, port).y}, {laneX, laneY}, {draft.port(wall, "fws.supply").x, laneY}});
        draft.feed({wall}, row.buswayA, "power.tapoff.63", "power.whip.63", "psu.a", Feed::A);
        draft.feed({wall}, row.buswayB, "power.tapoff.63", "power.whip.63", "psu.b", Feed::B);
    };
    for (int i = 0; i < 3; ++i) {
        const std::string number = std::to_string(i + 1), part = "cool.fanwall.600.dual";
        const auto row = static_cast<std::size_t>(2 * i + 1);
        join(draft.place(part, hall, 6400 + i * 10000, 2050, 180, "FW-S" + number), rows[row + 1], 4 - i, 1500 + (2 - i) * 400,
             3500 + i * 350);
        join(draft.place(part, hall, 9000 + i * 9000, hallDepth - 2050, 0, "FW-N" + number), rows[row], 8 + i, 1500 + (2 - i) * 400,
             hallDepth - 3500 - i * 350);
    }
    std::vector<Id> chillers;
    for (int i = 0; i < 3; ++i) {
        chillers.push_back(draft.place("cool.chiller.air.1500", Id(), -9000, 7500 + i * 5000, 0, "CH-" + std::to_string(i + 1)));
        draft.join(chillers.back(), "fws.supply", header, "t" + std::to_string(1 + i * 5) + ".supply", "cool.pipe.dn150", Feed::None, 3600);
    }
    const Id tank = draft.place("cool.tank.10", Id(), -5000, 22500, 0, "TK-1");
    draft.join(tank, "fws.supply", header, "t12.supply", "cool.pipe.dn150", Feed::None, 3600);
    return chillers;
}

/// The two power modules of cooling machines, one on each path.
struct CoolingPower {
    Id a, b;
};

/// Where a path enters a transfer switch: odd ones prefer path A, even ones path B.
std::string input(int number, Feed path) { return (number % 2 == 1) == (path == Feed::A) ? "in.1" : "in.2"; }

/// Chillers, each behind a transfer switch of its own, on what generators carry.
void feedChillers(Draft &draft, const CoolingPower &from, const std::vector<Id> &chillers)
{
    for (int i = 0; i < 3; ++i) {
        const int number = i + 1;
        const std::string outlet = "mech." + std::to_string(number);
        const Id chiller = chillers[static_cast<std::size_t>(i)];
        const Id transfer = draft.place("power.ats.800", Id(), -19500, 7500 + i * 5000, 90, "ATS-CH" + std::to_string(number));
        draft.joinByLaneX(transfer, "out", chiller, "in", "power.cable.lv.800", Feed::None, 2600, -16500);
        draft.joinByLaneX(from.a, outlet, transfer, input(number, Feed::A), "power.cable.lv.800", Feed::A, 3400, -20600 - i * 250);
        const std::string port = input(number, Feed::B);
        const Draft::Spot out = draft.port(from.b, outlet), in = draft.port(transfer, port);
        const double down = -11900 + i * 250, lane = hallDepth + 3600 - i * 250, west = -22000 + i * 250;
        draft.join(from.b, outlet, transfer, port, "power.cable.lv.800", Feed::B, 3700,
                   {{down, out.y}, {down, lane}, {west, lane}, {west, in.y}});
    }
}

/// Dry coolers on three boards in the east yard, each behind a transfer switch and on what UPSs carry: one of each pod
/// on each board, so that a board may be lost.
void feedCoolers(Draft &draft, const CoolingPower &from, const std::vector<Id> &coolers)
{
    for (int i = 0; i < 3; ++i) {
        const int number = i + 1;
        const std::string outlet = "out." + std::to_string(number), tag = std::to_string(number);
        const double y = i * 13000;
        const Id board = draft.place("power.lv.1600", Id(), 68000, y, 270, "LV-DC" + tag);
        const Id transfer = draft.place("power.ats.800", Id(), 71800, y, 270, "ATS-DC" + tag);
        draft.joinByLaneX(transfer, "out", board, "in.1", "power.cable.lv.400", Feed::None, 2600, 69900);
        const auto around = [&](Id module, Feed path, double first, double lane, double corner, double edge, double last) {
            const std::string port = input(number, path);
            const Draft::Spot out = draft.port(module, outlet), in = draft.port(transfer, port);
            draft.join(module, outlet, transfer, port, "power.cable.lv.400", path, path == Feed::A ? 3400 : 3700,
                       {{first, out.y}, {first, lane}, {corner, lane}, {corner, edge}, {last, edge}, {last, in.y}});
        };
        const double step = i * 250;
        around(from.a, Feed::A, -12300 + step, -4100 - step, 44500 - step, -14400 - step, 73000 + step);
        around(from.b, Feed::B, -18100 - step, hallDepth + 4600 - step, 44000 + step, hallDepth + 14900 - step, 74500 - step);
        for (std::size_t pod = 0; pod < 4; ++pod)
            draft.joinByLaneX(board, "out." + std::to_string(4 - pod), coolers[pod * 3 + static_cast<std::size_t>(i)], "in",
                              "power.cable.lv.160", Feed::None, 2600, 65000 + i * 600);
    }
}

} // namespace

Layout aiHall20Mw(const Library &library)
{
    Draft draft(library);
    addCards(draft, "AI hall 20 MW", 30, 25e6);
    addGb200Workload(draft, 0.7);
    const Id hall = draft.hall("Hall 1", 0, 0, hallWidth, hallDepth);
    draft.returnCeiling(hall, 4000);
    draft.place("building.door.double.2400", hall, hallWidth / 2, 0, 0, "D1");
    draft.place("building.door.single.1200", hall, 3000, hallDepth, 0, "D2");

    std::vector<Row> rows;
    std::vector<Id> coolers;
    for (int pod = 0; pod < 4; ++pod) {
        const std::string left(1, static_cast<char>('A' + 2 * pod)), right(1, static_cast<char>('B' + 2 * pod));
        rows.push_back(drawRow(draft, hall, left, rowX(2 * pod), 270));
        rows.push_back(drawRow(draft, hall, right, rowX(2 * pod + 1), 90));
        // One rack-side loop for the pod: any of its four CDUs may be out.
        draft.join(rows[rows.size() - 2].header, "tcs.supply", rows.back().header, "tcs.supply", "cool.pipe.dn200", Feed::None, 2500);
        draft.aisle("Hot " + left + "/" + right, hall, AisleKind::Hot, podX(pod) - 900, rowSouth, 1800, rowDepth);
        std::vector<Id> cdus = rows[rows.size() - 2].cdus;
        cdus.insert(cdus.end(), rows.back().cdus.begin(), rows.back().cdus.end());
        for (const Id cooler : drawPodLoop(draft, hall, pod, cdus))
            coolers.push_back(cooler);
    }
    const std::vector<Id> chillers = drawAirLoop(draft, hall, rows);
    const CoolingPower power{drawPath(draft, {"A", Feed::A, true, hallDepth}, rows),
                             drawPath(draft, {"B", Feed::B, false, hallDepth}, rows)};
    feedChillers(draft, power, chillers);
    feedCoolers(draft, power, coolers);
    if (const auto balancing = balancedLoops(draft.layout(), library))
        draft.apply(balancing->edit);
    return finished(draft);
}

} // namespace gridhall
