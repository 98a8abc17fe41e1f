// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/cards.h"
#include "app/samples/samples.h"

namespace gridhall {

Layout emptyHall(const Library &library)
{
    constexpr double width = 28800, depth = 12600, grid = 7200;
    Draft draft(library);
    addCards(draft, "Empty hall", 35, 5e6);
    const Id hall = draft.hall("Hall 1", 0, 0, width, depth);
    draft.place("building.door.double.2400", hall, 0, depth / 2, 90, "D1");
    draft.place("building.door.double.2400", hall, width, depth / 2, 90, "D2");
    int column = 0;
    for (const double y : {200.0, depth - 200})
        for (double x = grid; x < width; x += grid)
            draft.place("building.column.400", hall, x, y, 0, "C" + std::to_string(++column));
    return draft.layout();
}

Layout liquidPod16(const Library &library)
{
    constexpr double south = 2500, west = 3200, pitch = 600;
    Draft draft(library);
    addCards(draft, "Liquid pod, 16 racks", 35, 3e6);
    addGb200Workload(draft, 0.7);
    const Id hall = draft.hall("Hall 1", 0, 0, 12600, 9000);
    draft.place("building.door.double.2400", hall, 0, 4500, 90, "D1");
    for (const int row : {0, 1}) {
        const std::string letter(1, static_cast<char>('A' + row));
        const double y = row == 0 ? south : south + 2868;
        const int turned = row == 0 ? 0 : 180;
        const std::vector<Id> racks = draft.row("it.nvl72", hall, west + 1200, y, pitch, 8, turned, letter);
        const Id cdu = draft.place("cool.cdu.row.1350", hall, west + 450, y, turned, "CDU-" + letter);
        draft.pipe(racks, cdu, "cool.hose.dn50");
        const double end = west + 1200 + 8 * pitch;
        const Id a = draft.busway("power.busway.2500", "BUS-" + letter + "-A", hall, Feed::A, west - 600, y - 250, end, y - 250, 2800);
        const Id b = draft.busway("power.busway.2500", "BUS-" + letter + "-B", hall, Feed::B, west - 600, y + 250, end, y + 250, 3100);
        draft.feed(racks, a, "power.tapoff.250", "power.whip.250", "psu.a", Feed::A);
        draft.feed(racks, b, "power.tapoff.250", "power.whip.250", "psu.b", Feed::B);
        draft.feed({cdu}, a, "power.tapoff.63", "power.whip.63", "psu.a", Feed::A);
        draft.feed({cdu}, b, "power.tapoff.63", "power.whip.63", "psu.b", Feed::B);
    }
    draft.aisle("Hot A/B", hall, AisleKind::Hot, west, south + 534, 1200 + 8 * pitch, 1800);
    return draft.layout();
}

Layout singleModule(const Library &library)
{
    Draft draft(library);
    addCards(draft, "Single 40 ft module", 35, 0.2e6);
    draft.space(SpaceKind::Yard, "Yard", Id(), -3500, -6000, 21000, 12000);
    draft.place("module.allinone.40ft", Id(), 7000, 0, 0, "M01");
    return draft.layout();
}

Layout powerBlock(const Library &library)
{
    Draft draft(library);
    addCards(draft, "Power block, 4 modules", 35, 12e6);
    draft.space(SpaceKind::Yard, "Yard", Id(), -19000, -19000, 44000, 38000);
    for (const bool south : {true, false}) {
        const std::string path = south ? "A" : "B";
        const Feed feed = south ? Feed::A : Feed::B;
        const double side = south ? -1 : 1;
        const Id utility = draft.place("power.utility.20kv.10mva", Id(), -14000, side * 14500, south ? 0 : 180, "GRID-" + path);
        const Id lineUp = draft.place("power.mv.ais24.line5", Id(), -14000, side * 8000, south ? 0 : 180, "MV-" + path);
        draft.joinByLaneX(utility, "out", lineUp, "in", "power.cable.mv.630", feed, 400, -14000 + side * 4500);
        for (int i = 0; i < 2; ++i) {
            const Id module = draft.place("module.power.2500", Id(), -1500 + i * 17500.0, side * 6000, south ? 0 : 180,
                                          "PM-" + path + std::to_string(i + 1));
            const Id generator = draft.place("power.genset.container.3000", Id(), -1500 + i * 17500.0, side * 15000, south ? 0 : 180,
                                             "GEN-" + path + std::to_string(i + 1));
            draft.joinByLaneY(generator, "out", module, "gen", "power.busway.6300", feed, 1200, side * 11500);
            const std::string panel = "out." + std::to_string(south ? i + 1 : 8 - i);
            const Draft::Spot out = draft.port(lineUp, panel), in = draft.port(module, "mv");
            const double lane = side * (2200 - i * 350), riser = in.x - side * 500;
            draft.join(lineUp, panel, module, "mv", "power.cable.mv.300", feed, 600, {{out.x, lane}, {riser, lane}, {riser, in.y}});
        }
    }
    return draft.layout();
}

} // namespace gridhall
