// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/cards.h"
#include "app/samples/samples.h"

namespace gridhall {

namespace {

/// One path: intake, power module, generator.
Id powerPath(Draft &draft, const std::string &path, Feed feed, double y, int turned)
{
    const double side = turned == 0 ? 1 : -1;
    const Id utility = draft.place("power.utility.20kv.5mva", Id(), -34000, y, 0, "GRID-" + path);
    const Id module = draft.place("module.power.2500", Id(), -16000, y, turned, "PM-" + path);
    const Id generator = draft.place("module.generator.2000", Id(), -15000, y - side * 12000, turned, "GEN-" + path);
    draft.join(utility, "out", module, "mv", "power.cable.mv.300", feed, 600);
    draft.join(generator, "out", module, "gen", "power.cable.lv.4000", feed, 1200);
    return module;
}

} // namespace

Layout aiPod(const Library &library)
{
    Draft draft(library);
    addCards(draft, "AI pod", 30, 2.5e6);
    addGb200Workload(draft, 0.7);
    draft.space(SpaceKind::Yard, "Yard", Id(), -40000, -30000, 74000, 60000);

    const Id pod = draft.place("module.pod.liquid.8", Id(), 6100, 0, 0, "POD-1");
    const Id a = powerPath(draft, "A", Feed::A, -9000, 0);
    const Id b = powerPath(draft, "B", Feed::B, 9000, 180);
    draft.join(a, "out.1", pod, "power.a", "power.cable.lv.2500", Feed::A, 2600);
    draft.join(b, "out.1", pod, "power.b", "power.cable.lv.2500", Feed::B, 2600);

    const Id cooler = draft.place("module.drycooler.2000", Id(), 8000, 12000, 180, "DC-1");
    draft.join(cooler, "fws.supply", pod, "fws.supply", "cool.pipe.dn150", Feed::None, 2900);
    draft.join(b, "mech.1", cooler, "power.a", "power.cable.lv.400", Feed::B, 2600);
    const Id chiller = draft.place("module.chiller.300", Id(), 8000, -12000, 0, "CH-1");
    draft.join(chiller, "fws.supply", pod, "chw.supply", "cool.pipe.dn80", Feed::None, 2300);
    draft.join(a, "mech.1", chiller, "power.a", "power.cable.lv.400", Feed::A, 2600);
    return draft.layout();
}

} // namespace gridhall
