// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/cards.h"
#include "app/samples/samples.h"

namespace gridhall {

namespace {

constexpr double width = 53000, depth = 34000;
constexpr int rows = 12, racksInRow = 20;

struct AirRow {
    std::vector<Id> racks;
    Id a, b;
};

AirRow drawAirRow(Draft &draft, Id hall, int number, double x, double y, int turned)
{
    const std::string letter(1, static_cast<char>('A' + number));
    AirRow row;
    row.racks = draft.row("it.rack.air20", hall, x + 300, y, 600, racksInRow, turned, letter);
    const double east = x + 12600, west = x - 600;
    row.a = draft.busway("power.busway.track.800", "BUS-" + letter + "-A", hall, Feed::A, west, y - 250, east, y - 250, 2500);
    row.b = draft.busway("power.busway.track.800", "BUS-" + letter + "-B", hall, Feed::B, west, y + 250, east, y + 250, 2800);
    draft.feed(row.racks, row.a, "power.tapoff.63", "power.whip.63", "psu.a", Feed::A);
    draft.feed(row.racks, row.b, "power.tapoff.63", "power.whip.63", "psu.b", Feed::B);
    return row;
}

/// Three power modules of a path, four rows each.
std::vector<Id> drawAirPath(Draft &draft, const std::string &path, Feed feed, double y, int turned, const std::vector<AirRow> &all)
{
    const double away = turned == 0 ? -1 : 1;
    const Id utility = draft.place("power.utility.20kv.10mva", Id(), -22000, y, 0, "GRID-" + path);
    const Id lineUp = draft.place("power.mv.ais24.line5", Id(), -14000, y, 0, "MV-" + path);
    draft.join(utility, "out", lineUp, "in", "power.cable.mv.630", feed, 400);
    std::vector<Id> modules;
    for (int i = 0; i < 3; ++i) {
        const std::string number = std::to_string(i + 1);
        const Id module = draft.place("module.power.2500", Id(), 8000 + i * 18500, y, turned, "PM-" + path + number);
        const Id generator = draft.place("power.genset.container.3000", Id(), 8000 + i * 19500, y + away * 9000, turned, "GEN-" + path + number);
        draft.join(lineUp, "out." + number, module, "mv", "power.cable.mv.300", feed, 600);
        draft.join(generator, "out", module, "gen", "power.busway.6300", feed, 1200);
        for (int k = 0; k < 4; ++k) {
            const AirRow &row = all[static_cast<std::size_t>(i * 4 + k)];
            draft.join(module, "out." + std::to_string(k + 1), feed == Feed::A ? row.a : row.b, "start", "power.cable.lv.1600", feed, 2800);
        }
        modules.push_back(module);
    }
    return modules;
}

/// Four headers with nine CRAHs each, a distribution panel beside them, and the chillers.
void drawAirCooling(Draft &draft, Id hall, const std::vector<Id> &modules)
{
    Id before;
    int chiller = 0;
    for (int group = 0; group < 4; ++group) {
        const bool north = group >= 2;
        const double x = group % 2 == 0 ? 800 : 27200;
        const std::string number = std::to_string(group + 1);
        const Id header = draft.place("cool.header.fws.dn250.12m.12", hall, x + 12000, north ? depth - 1500 : 1500, 0, "CHW-" + number, 3600);
        const Id panel = draft.place("power.rpp.800", hall, group % 2 == 0 ? 2000 : width - 2000, north ? depth - 5500 : 5500, 0, "RPP-" + number);
        draft.join(modules[static_cast<std::size_t>(group % 3)], group < 3 ? "mech.1" : "mech.3", panel, "in", "power.cable.lv.800", Feed::A, 2600);
        for (int i = 0; i < 9; ++i) {
            const Id crah = draft.place("cool.crah.150", hall, x + 1400 + i * 2800, north ? depth - 600 : 600, north ? 0 : 180,
                                        "CRAH-" + number + std::to_string(i + 1));
            draft.join(header, "t" + std::to_string(i + 1) + ".supply", crah, "fws.supply", "cool.pipe.dn65", Feed::None, 3600);
            draft.join(panel, "out." + std::to_string(i + 1), crah, "in", "power.cable.lv.160", Feed::A, 2600);
        }
        if (before)
            draft.join(before, "fws.supply", header, "fws.supply", "cool.pipe.dn250", Feed::None, 3600);
        before = header;
        for (int i = 0; i < (group == 0 ? 2 : 1); ++i, ++chiller) {
            const Id machine = draft.place("cool.chiller.air.1500", Id(), width + 12000, 2000 + chiller * 7000, 0, "CH-" + std::to_string(chiller + 1));
            draft.join(machine, "fws.supply", header, "t" + std::to_string(10 + i) + ".supply", "cool.pipe.dn200", Feed::None, 3600);
            const std::size_t module = static_cast<std::size_t>(chiller % 3);
            draft.join(modules[module], chiller < 3 ? "mech.2" : "mech.3", machine, "in", "power.cable.lv.800", Feed::A, 2600);
        }
    }
}

} // namespace

Layout airHall(const Library &library)
{
    Draft draft(library);
    addCards(draft, "Air hall", 35, 10e6);
    addH200Workload(draft, 0.6);
    const Id hall = draft.hall("Hall 1", 0, 0, width, depth);
    draft.place("building.door.double.2400", hall, 0, 17000, 90, "D1");
    draft.place("building.door.single.1200", hall, width, 17000, 90, "D2");
    std::vector<AirRow> all;
    for (int pair = 0; pair < rows / 2; ++pair) {
        const double x = pair < 3 ? 8000 : 32000, y = 9500 + (pair % 3) * 7500.0;
        all.push_back(drawAirRow(draft, hall, 2 * pair, x, y - 1500, 0));
        all.push_back(drawAirRow(draft, hall, 2 * pair + 1, x, y + 1500, 180));
        draft.aisle("Hot " + std::to_string(pair + 1), hall, AisleKind::Hot, x, y - 900, 12000, 1800);
    }
    const auto a = drawAirPath(draft, "A", Feed::A, -8000, 0, all);
    drawAirPath(draft, "B", Feed::B, depth + 8000, 180, all);
    drawAirCooling(draft, hall, a);
    return draft.layout();
}

} // namespace gridhall
