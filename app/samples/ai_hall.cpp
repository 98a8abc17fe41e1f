// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/cards.h"
#include "app/samples/samples.h"

namespace gridhall {

namespace {

constexpr double hallWidth = 26000, hallDepth = 32800, podPitch = 8200;
constexpr int racksInRow = 17;

/// One row of racks between two CDUs: NVL72-class racks, a network rack, tap-offs of both paths, hoses.
struct Row {
    std::vector<Id> racks;  ///< With the network rack last.
    std::vector<Id> cdus;
    Id buswayA, buswayB;
};

Row drawRow(Draft &draft, Id hall, const std::string &letter, double y, int turned)
{
    const double x = 6700; // west end of the row
    Row row;
    row.cdus.push_back(draft.place("cool.cdu.row.1350", hall, x + 450, y, turned, "CDU-" + letter + "1"));
    row.racks = draft.row("it.nvl72", hall, x + 1200, y, 600, racksInRow, turned, letter);
    const std::vector<Id> liquid = row.racks;
    row.racks.push_back(draft.place("it.rack.network.leaf", hall, x + 1200 + racksInRow * 600, y, turned, "N" + letter));
    row.cdus.push_back(draft.place("cool.cdu.row.1350", hall, x + 1350 + 18 * 600, y, turned, "CDU-" + letter + "2"));
    draft.pipe({liquid.begin(), liquid.begin() + 9}, row.cdus[0], "cool.hose.dn50");
    draft.pipe({liquid.begin() + 9, liquid.end()}, row.cdus[1], "cool.hose.dn50");

    const double east = x + 12600 + 600, west = x - 600;
    row.buswayA = draft.busway("power.busway.5000", "BUS-" + letter + "-A", hall, Feed::A, west, y - 250, east, y - 250, 2800);
    row.buswayB = draft.busway("power.busway.5000", "BUS-" + letter + "-B", hall, Feed::B, east, y + 250, west, y + 250, 3100);
    const auto network = row.racks.back();
    draft.feed(liquid, row.buswayA, "power.tapoff.250", "power.whip.250", "psu.a", Feed::A);
    draft.feed(liquid, row.buswayB, "power.tapoff.250", "power.whip.250", "psu.b", Feed::B);
    std::vector<Id> small = row.cdus;
    small.push_back(network);
    draft.feed(small, row.buswayA, "power.tapoff.63", "power.whip.63", "psu.a", Feed::A);
    draft.feed(small, row.buswayB, "power.tapoff.63", "power.whip.63", "psu.b", Feed::B);
    return row;
}

/// One independent path: intake, medium-voltage line-up, a power module and a generator for each row.
/// `side` is -1 west of the hall (path A), +1 east (path B).
void drawPath(Draft &draft, const std::string &path, Feed feed, int side, const std::vector<Row> &rows, Id &lineUp)
{
    const auto x = [side](double fromHall) { return side < 0 ? -fromHall : hallWidth + fromHall; };
    const int turned = side < 0 ? 0 : 180;
    const Id utility = draft.place("power.utility.20kv.25mva", Id(), x(79000), 22500, 0, "GRID-" + path);
    lineUp = draft.place("power.mv.ais24.line5", Id(), x(75000), 14000, 0, "MV-" + path);
    draft.join(utility, "out", lineUp, "in", "power.cable.mv.1250", feed, 400);
    const Id split = draft.place("power.mv.rmu24", Id(), x(75000), 7000, 0, "RMU-" + path);
    draft.join(lineUp, "out.8", split, "in", "power.cable.mv.630", feed, 400);
    for (int i = 0; i < 8; ++i) {
        const int pod = i / 2, rank = i % 2;
        const double y = podPitch / 2 + pod * podPitch;
        const std::string number = std::to_string(i + 1);
        const Id module = draft.place("module.power.2500", Id(), x(11000 + rank * 16500), y, turned, "PM-" + path + number);
        const Id generator = draft.place("power.genset.container.3000", Id(), x(44500 + rank * 17000), y, turned,
                                         "GEN-" + path + number);
        draft.join(generator, "out", module, "gen", "power.busway.6300", feed, 1200);
        if (i < 7)
            draft.join(lineUp, "out." + number, module, "mv", "power.cable.mv.300", feed, 600);
        else
            draft.join(split, "out.1", module, "mv", "power.cable.mv.300", feed, 600);
        const Row &row = rows[static_cast<std::size_t>(i)];
        draft.join(module, "out.1", side < 0 ? row.buswayA : row.buswayB, "start", "power.busway.5000", feed, 2800);
    }
    lineUp = split;
}

/// Liquid heat of a pod: four CDUs on a header over its hot aisle, three dry coolers outside, one to spare.
std::vector<Id> drawPodLoop(Draft &draft, Id hall, int pod, const std::vector<Id> &cdus)
{
    const double y = podPitch / 2 + pod * podPitch;
    const std::string number = std::to_string(pod + 1);
    const Id header = draft.place("cool.header.fws.dn250.12m.12", hall, 13000, y, 0, "FWS-" + number, 3600);
    int branch = 1;
    for (const Id cdu : cdus)
        draft.join(header, "t" + std::to_string(branch++) + ".supply", cdu, "fws.supply", "cool.pipe.dn150", Feed::None, 3600);
    std::vector<Id> coolers;
    const bool north = pod >= 2;
    for (int i = 0; i < 3; ++i) {
        const double outside = 4500 + i * 4400.0;
        const Id cooler = draft.place("cool.drycooler.2000", Id(), pod % 2 == 0 ? 4000 : 22500,
                                      north ? hallDepth + outside : -outside, 0, "DC-" + number + std::to_string(i + 1));
        draft.join(cooler, "fws.supply", header, "t" + std::to_string(branch++) + ".supply", "cool.pipe.dn200", Feed::None, 3600);
        coolers.push_back(cooler);
    }
    return coolers;
}

/// Air heat: fan walls at both ends of the rows, chillers in the north yard.
std::vector<Id> drawAirLoop(Draft &draft, Id hall)
{
    std::vector<Id> loads;
    const Id header = draft.place("cool.header.fws.dn250.12m.12", hall, 13000, 31000, 0, "CHW", 3600);
    int branch = 1;
    const auto join = [&](Id from, Id to, bool outwards) {
        const std::string port = "t" + std::to_string(branch++) + ".supply";
        if (outwards)
            draft.join(header, port, to, "fws.supply", "cool.pipe.dn125", Feed::None, 3600);
        else
            draft.join(from, "fws.supply", header, port, "cool.pipe.dn150", Feed::None, 3600);
        loads.push_back(outwards ? to : from);
    };
    for (int i = 0; i < 3; ++i)
        join({}, draft.place("cool.fanwall.600", hall, 2050, 6400 + i * 10000, 90, "FW-W" + std::to_string(i + 1)), true);
    for (int i = 0; i < 2; ++i)
        join({}, draft.place("cool.fanwall.600", hall, hallWidth - 2050, 11400 + i * 10000, 270, "FW-E" + std::to_string(i + 1)), true);
    for (int i = 0; i < 3; ++i)
        join(draft.place("cool.chiller.air.1500", Id(), -3000 + i * 16000, hallDepth + 21000, 0, "CH-" + std::to_string(i + 1)), {}, false);
    return loads;
}

/// Cooling machines on boards of their own, fed from path A's ring main.
void feedMachines(Draft &draft, Id ringMain, const std::vector<Id> &machines)
{
    const Id substation = draft.place("module.mvlv.2500", Id(), 52000, hallDepth + 8000, 0, "PM-M");
    draft.join(ringMain, "out.2", substation, "mv", "power.cable.mv.300", Feed::A, 600);
    std::vector<Id> boards;
    for (int i = 0; i < 3; ++i) {
        boards.push_back(draft.place("power.lv.1600", Id(), 40000, hallDepth + 5000 + i * 4500, 0, "LV-M" + std::to_string(i + 1)));
        draft.join(substation, "out." + std::to_string(i + 1), boards.back(), "in.1", "power.cable.lv.1600", Feed::A, 2600);
    }
    std::size_t next = 0;
    for (const Id machine : machines) {
        const std::size_t board = next % boards.size(), outlet = next / boards.size() + 1;
        draft.join(boards[board], "out." + std::to_string(outlet), machine, "in", "power.cable.lv.800", Feed::A, 2600);
        ++next;
    }
}

} // namespace

Layout aiHall20Mw(const Library &library)
{
    Draft draft(library);
    addCards(draft, "AI hall 20 MW", 30, 25e6);
    addGb200Workload(draft, 0.7);
    const Id hall = draft.hall("Hall 1", 0, 0, hallWidth, hallDepth);
    draft.place("building.door.double.2400", hall, 13000, 0, 0, "D1");
    draft.place("building.door.single.1200", hall, 3000, hallDepth, 0, "D2");

    std::vector<Row> rows;
    std::vector<Id> machines;
    for (int pod = 0; pod < 4; ++pod) {
        const double y = podPitch / 2 + pod * podPitch;
        const std::string lower(1, static_cast<char>('A' + 2 * pod)), upper(1, static_cast<char>('B' + 2 * pod));
        rows.push_back(drawRow(draft, hall, lower, y - 1434, 0));
        rows.push_back(drawRow(draft, hall, upper, y + 1434, 180));
        draft.aisle("Hot " + lower + "/" + upper, hall, AisleKind::Hot, 6700, y - 900, 12600, 1800);
        std::vector<Id> cdus = rows[rows.size() - 2].cdus;
        cdus.insert(cdus.end(), rows.back().cdus.begin(), rows.back().cdus.end());
        for (const Id cooler : drawPodLoop(draft, hall, pod, cdus))
            machines.push_back(cooler);
    }
    const auto air = drawAirLoop(draft, hall);
    machines.insert(machines.begin(), air.begin(), air.end());
    Id ringA, ringB;
    drawPath(draft, "A", Feed::A, -1, rows, ringA);
    drawPath(draft, "B", Feed::B, 1, rows, ringB);
    feedMachines(draft, ringA, machines);
    return draft.layout();
}

} // namespace gridhall
