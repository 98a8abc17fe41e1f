// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/cards.h"
#include "app/samples/samples.h"

namespace gridhall {

namespace {

constexpr int halls = 50, podsInHall = 20;
constexpr double hallWidth = 32000, hallDepth = 56000, pitchX = 140000, pitchY = 110000;

/// Twenty pods in a hall with a transformer of each path for two pods, and their cooling in the yard east of it.
void drawCampusHall(Draft &draft)
{
    const double x0 = 0, y0 = 0;
    const std::string name = "01";
    const Id hall = draft.hall("Hall " + name, x0, y0, hallWidth, hallDepth);
    draft.place("building.door.roll.4000", hall, 16000, 0, 0, "D" + name);
    std::vector<Id> pods;
    for (int i = 0; i < podsInHall; ++i)
        pods.push_back(draft.place("module.pod.liquid.8", hall, i % 2 == 0 ? 8000 : 24000, 4000 + (i / 2) * 5300.0, 0,
                                   "POD-" + name + "-" + std::to_string(i + 1)));
    const Id gridA = draft.place("power.utility.20kv.25mva", Id(), x0 - 24000, y0 + 10000, 0, "GRID-" + name + "A");
    const Id gridB = draft.place("power.utility.20kv.25mva", Id(), x0 - 24000, y0 + 40000, 0, "GRID-" + name + "B");
    for (int i = 0; i < podsInHall / 2; ++i) {
        const std::string tag = name + "-" + std::to_string(i + 1);
        const double y = y0 + 3000 + i * 5300.0;
        const Id a = draft.place("power.tx.oil.3150", Id(), x0 - 10000, y, 0, "TA-" + tag);
        const Id b = draft.place("power.tx.oil.3150", Id(), x0 - 16000, y, 0, "TB-" + tag);
        draft.join(gridA, "out", a, "in", "power.cable.mv.300", Feed::A, 600);
        draft.join(gridB, "out", b, "in", "power.cable.mv.300", Feed::B, 600);
        const Id cooler = draft.place("module.drycooler.2000", Id(), x0 + hallWidth + 12000, y0 + i * 9500.0, 0, "DC-" + tag);
        draft.join(a, "out", cooler, "power.a", "power.cable.lv.400", Feed::A, 600);
        for (int k = 0; k < 2; ++k) {
            const Id pod = pods[static_cast<std::size_t>(2 * i + k)];
            draft.join(a, "out", pod, "power.a", "power.cable.lv.2500", Feed::A, 2600);
            draft.join(b, "out", pod, "power.b", "power.cable.lv.2500", Feed::B, 2600);
            draft.join(cooler, "fws.supply", pod, "fws.supply", "cool.pipe.dn150", Feed::None, 2900);
        }
        if (i % 2 == 1)
            continue;
        const Id chiller = draft.place("module.chiller.1000", Id(), x0 + hallWidth + 32000, y0 + i * 9500.0, 0, "CH-" + tag);
        draft.join(b, "out", chiller, "power.a", "power.cable.lv.800", Feed::B, 600);
        for (std::size_t k = 0; k < 4; ++k)
            draft.join(chiller, "fws.supply", pods[static_cast<std::size_t>(2 * i) + k], "chw.supply", "cool.pipe.dn80", Feed::None, 2300);
    }
}

std::vector<Id> standingOnTheSite(const Layout &layout) { return layout.children(Id()); }

} // namespace

Layout campus1Gw(const Library &library)
{
    Draft draft(library);
    addCards(draft, "Campus 1 GW", 30, 1.6e9);
    addGb200Workload(draft, 0.7);
    drawCampusHall(draft);
    const Clip first = copied(draft.layout(), standingOnTheSite(draft.layout()));
    for (int i = 1; i < halls; ++i) {
        const Point by{fromMm((i % 10) * pitchX), fromMm((i / 10) * pitchY)};
        const auto copy = pasted(draft.layout(), first, Id(), by);
        if (copy)
            draft.apply(copy->edit);
    }
    return finished(draft);
}

} // namespace gridhall
