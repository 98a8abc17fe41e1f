// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/cards.h"
#include "app/samples/samples.h"

#include <tuple>

namespace gridhall {

Layout aiPod(const Library &library)
{
    Draft draft(library);
    addCards(draft, "AI pod", 30, 2.5e6);
    addGb200Workload(draft, 0.7);
    draft.space(SpaceKind::Yard, "Yard", Id(), -31000, -15000, 56000, 34000);

    // The pod takes power and coolant at its west end: machines stand north of it, power in the west.
    const Id pod = draft.place("module.pod.liquid.8", Id(), 12000, 0, 0, "POD-1");
    const Id a = draft.place("module.power.2500", Id(), -9000, 4500, 180, "PM-A");
    const Id b = draft.place("module.power.2500", Id(), -9000, -6000, 0, "PM-B");
    draft.join(a, "out.1", pod, "power.a", "power.cable.lv.2500", Feed::A, 2600);
    draft.join(b, "out.1", pod, "power.b", "power.cable.lv.2500", Feed::B, 2600);

    const Id gridA = draft.place("power.utility.20kv.5mva", Id(), -23000, -500, 270, "GRID-A");
    const Id gridB = draft.place("power.utility.20kv.5mva", Id(), 2000, -10500, 0, "GRID-B");
    draft.joinByLaneX(gridA, "out", a, "mv", "power.cable.mv.300", Feed::A, 600, -17000);
    draft.join(gridB, "out", b, "mv", "power.cable.mv.300", Feed::B, 600);
    const auto generator = [&](const std::string &path, Feed feed, Id module, double y, double lane) {
        const Id set = draft.place("module.generator.2000", Id(), -23500, y, 0, "GEN-" + path);
        const Draft::Spot out = draft.port(set, "out");
        draft.join(set, "out", module, "gen", "power.cable.lv.4000", feed, 1200,
                   {{-17800, out.y}, {-17800, lane}, {draft.port(module, "gen").x, lane}});
    };
    generator("A", Feed::A, a, 5000, 8000);
    generator("B", Feed::B, b, -6500, -9400);

    const Id cooler = draft.place("module.drycooler.2000", Id(), -7000, 13500, 0, "DC-1");
    draft.joinByLaneX(cooler, "fws.supply", pod, "fws.supply", "cool.pipe.dn150", Feed::None, 2900, 3600);
    const Id chiller = draft.place("module.chiller.300", Id(), 13000, 7500, 180, "CH-1");
    draft.join(chiller, "fws.supply", pod, "chw.supply", "cool.pipe.dn80", Feed::None, 2300,
               {{draft.port(chiller, "fws.supply").x, 4200}, {4700, 4200}, {4700, draft.port(pod, "chw.supply").y}});
    for (const auto &[outlet, machine, riser, lane] : {std::tuple("mech.1", cooler, 2200.0, 8600.0), {"mech.2", chiller, 6500.0, 9100.0}})
        draft.join(a, outlet, machine, "power.a", "power.cable.lv.400", Feed::A, 2600,
                   {{draft.port(a, outlet).x, lane}, {riser, lane}, {riser, draft.port(machine, "power.a").y}});
    return finished(draft);
}

} // namespace gridhall
