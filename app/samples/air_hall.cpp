// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/cards.h"
#include "app/samples/samples.h"
#include "app/samples/yard.h"

namespace gridhall {

namespace {

/// Three blocks of two row pairs side by side; each block has a power module of either path to itself. Millimetres.
constexpr double width = 61000, depth = 26500, blockPitch = 16500, blockWest = 8000, rowLength = 12000;
constexpr int blocks = 3, rowsInBlock = 4, racksInRow = 20;

double blockX(int block) { return blockWest + block * blockPitch; }

struct AirRow {
    std::vector<Id> racks;
    Id a, b;
};

AirRow drawAirRow(Draft &draft, Id hall, int number, double x, double y, int turned)
{
    const std::string letter(1, static_cast<char>('A' + number));
    AirRow row;
    row.racks = draft.row("it.rack.air20", hall, x + 300, y, 600, racksInRow, turned, letter);
    const double east = x + rowLength + 600, west = x - 600;
    row.a = draft.busway("power.busway.track.800", "BUS-" + letter + "-A", hall, Feed::A, west, y - 250, east, y - 250, 2500);
    row.b = draft.busway("power.busway.track.800", "BUS-" + letter + "-B", hall, Feed::B, east, y + 250, west, y + 250, 2800);
    draft.feed(row.racks, row.a, "power.tapoff.63", "power.whip.63", "psu.a", Feed::A);
    draft.feed(row.racks, row.b, "power.tapoff.63", "power.whip.63", "psu.b", Feed::B);
    return row;
}

/// A block's power module and generator, and the cables to its four rows: path A rises in the aisle west of them, path
/// B in the one east, nested so that none cross.
Id drawAirModule(Draft &draft, const Yard &side, int block, const std::vector<AirRow> &all)
{
    const std::string number = std::to_string(block + 1);
    const double x = blockX(block) + rowLength / 2;
    const Id module = draft.place("module.power.2500", Id(), x, side.y(8000), side.turned(0), "PM-" + side.path + number);
    const Id generator = draft.place("power.genset.container.3000", Id(), x, side.y(17500), side.turned(0), "GEN-" + side.path + number);
    const Draft::Spot out = draft.port(generator, "out"), intake = draft.port(module, "gen");
    draft.join(generator, "out", module, "gen", "power.busway.6300", side.feed, 1200,
               {{out.x + side.x(500), out.y}, {out.x + side.x(500), side.y(13800)}, {intake.x, side.y(13800)}});
    for (int k = 0; k < rowsInBlock; ++k) {
        const int near = side.south ? k : rowsInBlock - 1 - k; // rows from the module's side of the hall inwards
        const AirRow &row = all[static_cast<std::size_t>(block * rowsInBlock + k)];
        const Id busway = side.south ? row.a : row.b;
        const std::string port = "out." + std::to_string(rowsInBlock - near);
        const double lane = side.y(1200 + near * 350);
        const double riser = draft.port(busway, "start").x - side.x(900 + near * 350);
        draft.join(module, port, busway, "start", "power.cable.lv.1600", side.feed, 2800,
                   {{draft.port(module, port).x, lane}, {riser, lane}, {riser, draft.port(busway, "start").y}});
    }
    return module;
}

/// Intake, line-up and three power modules of a path.
std::vector<Id> drawAirPath(Draft &draft, const Yard &side, const std::vector<AirRow> &all)
{
    const double x = -9000, front = side.y(16000);
    const Id utility = draft.place("power.utility.20kv.10mva", Id(), x, side.y(24000), side.turned(0), "GRID-" + side.path);
    const Id lineUp = draft.place("power.mv.ais24.line5", Id(), x, side.y(17500), side.turned(0), "MV-" + side.path);
    const double around = x - side.x(4500);
    draft.join(utility, "out", lineUp, "in", "power.cable.mv.630", side.feed, 400,
               {{around, draft.port(utility, "out").y}, {around, front}, {draft.port(lineUp, "in").x, front}});
    std::vector<Id> modules;
    for (int i = 0; i < blocks; ++i) {
        modules.push_back(drawAirModule(draft, side, i, all));
        const std::string panel = "out." + std::to_string(side.south ? i + 1 : 8 - i);
        const Draft::Spot out = draft.port(lineUp, panel), intake = draft.port(modules.back(), "mv");
        const double lane = side.y(14600 + i * 350), riser = intake.x + side.x(600);
        draft.join(lineUp, panel, modules.back(), "mv", "power.cable.mv.300", side.feed, 600,
                   {{out.x, lane}, {riser, lane}, {riser, intake.y}});
    }
    return modules;
}

/// Nine CRAHs on a header along the wall, from a panel that a module of path A feeds. Answers the header.
Id drawCrahs(Draft &draft, Id hall, int group, const std::vector<Id> &modules)
{
    const bool north = group >= 2;
    const auto fromWall = [north](double y) { return north ? depth - y : y; };
    const double x = group % 2 == 0 ? 4000 : 31500;
    const std::string number = std::to_string(group + 1);
    const Id header = draft.place("cool.header.fws.dn250.12m.12", hall, x + 12000, fromWall(1500), 0, "CHW-" + number, 3600);
    const Id panel = draft.place("power.rpp.800", hall, group % 2 == 0 ? 1500 : width - 1500, fromWall(5500), 0, "RPP-" + number);
    for (int i = 0; i < 9; ++i) {
        const std::string branch = std::to_string(i + 1);
        const Id crah = draft.place("cool.crah.150", hall, x + 1400 + i * 2800, fromWall(600), north ? 0 : 180, "CRAH-" + number + branch);
        draft.join(header, "t" + branch + ".supply", crah, "fws.supply", "cool.pipe.dn65", Feed::None, 3600);
        draft.joinByLaneY(panel, "out." + branch, crah, "in", "power.cable.lv.160", Feed::A, 2600, fromWall(2600));
    }
    const Id module = modules[static_cast<std::size_t>(group % 3)];
    const std::string outlet = group < 3 ? "mech.1" : "mech.3";
    const double aside = 500 + (group / 2) * 400, riser = group % 2 == 0 ? aside : width - aside, bus = -12600 - group * 300;
    draft.join(module, outlet, panel, "in", "power.cable.lv.800", Feed::A, 2600,
               {{draft.port(module, outlet).x, bus}, {riser, bus}, {riser, draft.port(panel, "in").y}});
    return header;
}

/// Four headers with CRAHs, joined to a ring main, and five chillers in the east yard.
void drawAirCooling(Draft &draft, Id hall, const std::vector<Id> &modules)
{
    std::vector<Id> headers;
    for (int group = 0; group < 4; ++group)
        headers.push_back(drawCrahs(draft, hall, group, modules));
    const auto ring = [&](int from, int to, const std::vector<Draft::Spot> &bends) {
        draft.join(headers[static_cast<std::size_t>(from)], "fws.supply", headers[static_cast<std::size_t>(to)], "fws.supply",
                   "cool.pipe.dn250", Feed::None, 3600, bends);
    };
    const auto end = [&](int group) { return draft.port(headers[static_cast<std::size_t>(group)], "fws.supply").x - 600; };
    const double south = 3400, north = depth - 3400, west = end(0);
    const auto low = draft.port(headers[0], "fws.supply").y, high = draft.port(headers[2], "fws.supply").y;
    ring(0, 1, {{west, low}, {west, south}, {end(1), south}, {end(1), low}});
    ring(2, 3, {{west, high}, {west, north}, {end(3), north}, {end(3), high}});
    ring(0, 2, {{west - 900, low}, {west - 900, high}});
    for (int i = 0; i < 5; ++i) {
        static constexpr int header[] = {1, 1, 0, 3, 3}, branch[] = {10, 11, 12, 11, 10};
        const Id to = headers[static_cast<std::size_t>(header[i])];
        const Id chiller = draft.place("cool.chiller.air.1500", Id(), width + 12000, 2250 + i * 5500, 180, "CH-" + std::to_string(i + 1));
        const std::string port = "t" + std::to_string(branch[i]) + ".supply";
        const double lane = width + 3200 + (i < 3 ? i : 4 - i) * 700, along = i < 3 ? 4200 + i * 500 : depth - 4200 - (4 - i) * 500;
        draft.join(chiller, "fws.supply", to, port, "cool.pipe.dn200", Feed::None, 3600,
                   {{lane, draft.port(chiller, "fws.supply").y}, {lane, along}, {draft.port(to, port).x, along}});
        const Id module = modules[static_cast<std::size_t>(i % 3)];
        const std::string outlet = i < 3 ? "mech.2" : "mech.3";
        const double bus = -11400 - i * 300, riser = width + 19000 + i * 350;
        draft.join(module, outlet, chiller, "in", "power.cable.lv.800", Feed::A, 2600,
                   {{draft.port(module, outlet).x, bus}, {riser, bus}, {riser, draft.port(chiller, "in").y}});
    }
}

} // namespace

Layout airHall(const Library &library)
{
    Draft draft(library);
    addCards(draft, "Air hall", 35, 10e6);
    addH200Workload(draft, 0.6);
    const Id hall = draft.hall("Hall 1", 0, 0, width, depth);
    draft.returnCeiling(hall, 3600);
    draft.place("building.door.double.2400", hall, 0, depth / 2, 90, "D1");
    draft.place("building.door.single.1200", hall, width, depth / 2, 90, "D2");
    std::vector<AirRow> all;
    for (int pair = 0; pair < 2 * blocks; ++pair) {
        const double x = blockX(pair / 2), y = 9500 + (pair % 2) * 7500.0;
        all.push_back(drawAirRow(draft, hall, 2 * pair, x, y - 1500, 0));
        all.push_back(drawAirRow(draft, hall, 2 * pair + 1, x, y + 1500, 180));
        draft.aisle("Hot " + std::to_string(pair + 1), hall, AisleKind::Hot, x, y - 900, rowLength, 1800);
    }
    const auto a = drawAirPath(draft, {"A", Feed::A, true, depth}, all);
    drawAirPath(draft, {"B", Feed::B, false, depth}, all);
    drawAirCooling(draft, hall, a);
    return finished(draft);
}

} // namespace gridhall
