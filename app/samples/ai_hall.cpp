// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/cards.h"
#include "app/samples/samples.h"
#include "app/samples/yard.h"
#include "core/liquid/balance_loops.h"

#include <algorithm>
#include <optional>

namespace gridhall {

namespace {

/// The hall's white space, mm: four pods side by side, each of two rows that run from south to north and share a hot aisle.
constexpr double hallWidth = 32800, hallDepth = 26000, podPitch = 8200;
constexpr double rowSouth = 6700, fromPodToRow = 1434;
constexpr int racksInRow = 17, rowCount = 8;
/// Power modules stand side by side along the south wall (path A) and the north wall (path B), generators behind them.
constexpr double modulePitch = 7000, yard = 5000;

double podX(int pod) { return podPitch / 2 + pod * podPitch; }
double rowX(int row) { return podX(row / 2) + (row % 2 ? fromPodToRow : -fromPodToRow); }
double moduleX(int row) { return hallWidth / 2 + (row - (rowCount - 1) / 2.0) * modulePitch; }

/// One row of racks between two CDUs: NVL72-class racks, a network rack, tap-offs of both paths, hoses.
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
    row.racks.push_back(draft.place("it.rack.network.leaf", hall, x, rowSouth + 1200 + racksInRow * 600, turned, "N" + letter));
    row.cdus.push_back(draft.place("cool.cdu.row.1350", hall, x, rowSouth + 1350 + 18 * 600, turned, "CDU-" + letter + "2"));
    const double rear = turned == 270 ? 720 : -720;
    row.header = draft.place("cool.header.tcs.dn200.12m.20", hall, x + rear, rowSouth + 6300, 90, "TCS-" + letter, 2500);
    for (std::size_t i = 0; i < liquid.size(); ++i)
        draft.join(row.header, "t" + std::to_string(i + 2) + ".supply", liquid[i], "tcs.supply", "cool.hose.dn50", Feed::None, 2500);
    draft.join(row.cdus[0], "tcs.supply", row.header, "t1.supply", "cool.pipe.dn150", Feed::None, 2500);
    draft.join(row.cdus[1], "tcs.supply", row.header, "t20.supply", "cool.pipe.dn150", Feed::None, 2500);

    const double south = rowSouth - 600, north = rowSouth + 12600 + 600;
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

/// A power module with its generator behind it, and the busbar trunk to its row.
Id drawModule(Draft &draft, const Yard &side, int row, Id busway)
{
    const std::string number = std::to_string(row + 1);
    const double x = moduleX(row), y = side.y(yard + 7200);
    const Id module = draft.place("module.power.2500", Id(), x, y, side.turned(270), "PM-" + side.path + number);
    const Id generator =
        draft.place("power.genset.container.3000", Id(), x, side.y(yard + 25300), side.turned(90), "GEN-" + side.path + number);
    const Draft::Spot out = draft.port(generator, "out"), intake = draft.port(module, "gen");
    const double riser = x - side.x(2938), jog = side.y(yard + 18600);
    draft.join(generator, "out", module, "gen", "power.busway.6300", side.feed, 1200, {{out.x, jog}, {riser, jog}, {riser, intake.y}});
    // Trunks fan in to the narrower hall: the outer ones on the lanes next to it, so that none cross.
    const double inwards = std::min(row, rowCount - 1 - row);
    const double lane = side.y(900 + inwards * 900), up = x + side.x(2938);
    const Draft::Spot outlet = draft.port(module, "out.1"), start = draft.port(busway, "start");
    draft.join(module, "out.1", busway, "start", "power.busway.5000", side.feed, 2800, {{up, outlet.y}, {up, lane}, {start.x, lane}});
    return module;
}

/// One independent path: intake, medium-voltage line-up, a power module and a generator for each row. Answers the
/// ring main that feeds cooling.
Id drawPath(Draft &draft, const Yard &side, const std::vector<Row> &rows)
{
    const double x = -22000, ringX = side.south ? -17500 : -27000, front = side.y(25600);
    const Id utility = draft.place("power.utility.20kv.25mva", Id(), x, side.y(34000), side.turned(0), "GRID-" + side.path);
    const Id lineUp = draft.place("power.mv.ais24.line5", Id(), x, side.y(27000), side.turned(0), "MV-" + side.path);
    const Id ring = draft.place("power.mv.rmu24", Id(), ringX, side.y(27000), side.turned(0), "RMU-" + side.path);
    const double around = x - side.x(4500);
    draft.join(utility, "out", lineUp, "in", "power.cable.mv.1250", side.feed, 400,
               {{around, draft.port(utility, "out").y}, {around, front}, {draft.port(lineUp, "in").x, front}});
    draft.joinByLaneY(lineUp, "out.8", ring, "in", "power.cable.mv.630", side.feed, 400, front);
    for (int i = 0; i < rowCount; ++i) {
        const Row &row = rows[static_cast<std::size_t>(i)];
        const Id module = drawModule(draft, side, i, side.south ? row.buswayA : row.buswayB);
        const double lane = side.y(yard + 15200 + i * 350);
        const int panel = side.south ? i + 1 : rowCount - i; // the nearest module on the nearest lane
        const bool direct = panel < 8;
        draft.joinByLaneY(direct ? lineUp : ring, direct ? "out." + std::to_string(panel) : "out.1", module, "mv", "power.cable.mv.300",
                          side.feed, 600, lane);
    }
    return ring;
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

/// Air heat: fan walls along the south and north walls, chillers in the west yard.
std::vector<Id> drawAirLoop(Draft &draft, Id hall)
{
    std::vector<Id> loads;
    const Id header = draft.place("cool.header.fws.dn250.12m.12", hall, 900, 13000, 90, "CHW", 3600);
    const auto join = [&](Id wall, int branch, double laneX, double laneY) {
        const std::string port = "t" + std::to_string(branch) + ".supply";
        draft.join(header, port, wall, "fws.supply", "cool.pipe.dn125", Feed::None, 3600,
                   {{laneX, draft.port(header, port).y}, {laneX, laneY}, {draft.port(wall, "fws.supply").x, laneY}});
        loads.push_back(wall);
    };
    for (int i = 0; i < 3; ++i)
        join(draft.place("cool.fanwall.600", hall, 6400 + i * 10000, 2050, 180, "FW-S" + std::to_string(i + 1)), 4 - i,
             1500 + (2 - i) * 400, 3500 + i * 350);
    for (int i = 0; i < 2; ++i)
        join(draft.place("cool.fanwall.600", hall, 11400 + i * 10000, hallDepth - 2050, 0, "FW-N" + std::to_string(i + 1)), 9 + i,
             1500 + (1 - i) * 400, hallDepth - 3500 - i * 350);
    for (int i = 0; i < 3; ++i) {
        loads.push_back(draft.place("cool.chiller.air.1500", Id(), -9000, 7500 + i * 5000, 0, "CH-" + std::to_string(i + 1)));
        draft.join(loads.back(), "fws.supply", header, "t" + std::to_string(1 + i * 5) + ".supply", "cool.pipe.dn150", Feed::None, 3600);
    }
    return loads;
}

/// A substation for cooling machines, its boards, and where their cables run.
struct MachineBoards {
    Id substation;
    std::vector<Id> boards;
    Feed feed;
    double laneX;
    std::size_t used = 0;

    void feedMachine(Draft &draft, Id machine, std::optional<double> laneY = {})
    {
        const std::size_t board = used / 8, outlet = used % 8 + 1;
        const std::string port = "out." + std::to_string(outlet);
        ++used;
        const Draft::Spot out = draft.port(boards.at(board), port), in = draft.port(machine, "in");
        if (laneY)
            draft.join(boards.at(board), port, machine, "in", "power.cable.lv.800", feed, 2600,
                       {{laneX, out.y}, {laneX, *laneY}, {in.x, *laneY}});
        else
            draft.joinByLaneX(boards.at(board), port, machine, "in", "power.cable.lv.800", feed, 2600, laneX);
    }
};

/// Dry coolers of the east yard, on path A.
void feedCoolers(Draft &draft, Id ring, const std::vector<Id> &coolers)
{
    MachineBoards east{draft.place("module.mvlv.2500", Id(), 73500, 13000, 90, "PM-E"), {}, Feed::A, 65500};
    const Draft::Spot intake = draft.port(east.substation, "mv"), ringOut = draft.port(ring, "out.2");
    const double lane = -yard - 18000;
    draft.join(ring, "out.2", east.substation, "mv", "power.cable.mv.300", Feed::A, 600, {{ringOut.x, lane}, {intake.x, lane}});
    for (int i = 0; i < 2; ++i) {
        east.boards.push_back(draft.place("power.lv.1600", Id(), 68000, 6500 + i * 13000, 270, "LV-E" + std::to_string(i + 1)));
        draft.joinByLaneX(east.substation, "out." + std::to_string(i + 1), east.boards.back(), "in.1", "power.cable.lv.1600", Feed::A, 2600,
                          70200 - i * 300);
    }
    for (std::size_t i = 0; i < coolers.size(); ++i) {
        east.used = i < 6 ? i : 8 + (i - 6); // pods 1 and 2 on the southern board
        east.feedMachine(draft, coolers[i]);
    }
}

/// Fan walls and chillers, on path B.
void feedAirSide(Draft &draft, Id ring, const std::vector<Id> &machines)
{
    MachineBoards west{draft.place("module.mvlv.2500", Id(), -24500, 13000, 270, "PM-W"), {}, Feed::B, -16500};
    draft.joinByLaneY(ring, "out.2", west.substation, "mv", "power.cable.mv.300", Feed::B, 600, 40000);
    west.boards.push_back(draft.place("power.lv.1600", Id(), -18800, 13000, 90, "LV-W1"));
    draft.joinByLaneX(west.substation, "out.1", west.boards.front(), "in.1", "power.cable.lv.1600", Feed::B, 2600, -20600);
    for (const Id machine : machines) {
        const double y = draft.port(machine, "in").y;
        const bool inHall = draft.port(machine, "in").x > 0;
        west.feedMachine(draft, machine, !inHall ? std::nullopt : std::optional(y < hallDepth / 2 ? 500.0 : hallDepth - 500));
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
        draft.aisle("Hot " + left + "/" + right, hall, AisleKind::Hot, podX(pod) - 900, rowSouth, 1800, 12600);
        std::vector<Id> cdus = rows[rows.size() - 2].cdus;
        cdus.insert(cdus.end(), rows.back().cdus.begin(), rows.back().cdus.end());
        for (const Id cooler : drawPodLoop(draft, hall, pod, cdus))
            coolers.push_back(cooler);
    }
    const std::vector<Id> air = drawAirLoop(draft, hall);
    feedCoolers(draft, drawPath(draft, {"A", Feed::A, true, hallDepth}, rows), coolers);
    feedAirSide(draft, drawPath(draft, {"B", Feed::B, false, hallDepth}, rows), air);
    if (const auto balancing = balancedLoops(draft.layout(), library))
        draft.apply(balancing->edit);
    return finished(draft);
}

} // namespace gridhall
