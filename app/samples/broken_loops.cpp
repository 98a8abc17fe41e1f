// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/broken_loops.h"

#include "core/catalog/keys.h"

namespace gridhall {

namespace {

template <class T>
void give(Draft &draft, Id id, const char *name, double value)
{
    const auto before = draft.layout().find<T>(id);
    T after = *before;
    after.figures.push_back({name, value, Grade::User, "broken on purpose"});
    Edit edit;
    edit.replace(before, after);
    draft.apply(edit);
}

/// A run that the operations would refuse.
void forceRun(Draft &draft, const PortRef &from, const PortRef &to, const std::string &part)
{
    Run run;
    run.part = draft.part(part);
    run.id = FreshIds(draft.layout()).next();
    run.from = from;
    run.to = to;
    Edit edit;
    edit.add(run);
    draft.apply(edit);
}

Id runInto(const Draft &draft, const PortRef &to)
{
    for (const Kept<Run> &run : draft.layout().all<Run>())
        if (run->to == to || run->from == to)
            return run->id;
    return {};
}

Id valveOn(Draft &draft, Id run, const std::string &number, bool turned)
{
    Item valve;
    valve.part = draft.part(number);
    valve.id = FreshIds(draft.layout()).next();
    valve.parent = run;
    valve.place = OnRun{5000, turned};
    valve.tag = "V" + std::to_string(valve.id.counter());
    Edit edit;
    edit.add(valve);
    draft.apply(edit);
    return valve.id;
}

} // namespace

void breakLoops(Draft &draft)
{
    const double y = -60000;
    const std::vector<Id> racks = draft.row("it.nvl72", Id(), 0, y, 900, 3, 0, "L");
    const Id cdu = draft.place("cool.cdu.row.600", Id(), -3000, y, 0, "CDU-L");
    const Id header = draft.place("cool.header.tcs.dn80.3m.6", Id(), -500, y + 3000, 0, "TCS-L", 2500);
    draft.join(cdu, "tcs.supply", header, "t1.supply", "cool.pipe.dn80", Feed::None, 2500);
    draft.join(header, "t2.supply", racks[0], "tcs.supply", "cool.hose.dn50", Feed::None, 2500);
    draft.join(header, "t3.supply", racks[1], "tcs.supply", "cool.hose.dn50", Feed::None, 2500);
    give<Item>(draft, valveOn(draft, runInto(draft, {racks[1], "tcs.supply"}), "cool.valve.isolating.dn50", false), key::valveOpening, 0);
    forceRun(draft, {header, "t4.supply"}, {racks[2], "tcs.supply"}, "cool.hose.dn50"); // no return
    give<Run>(draft, runInto(draft, {racks[0], "tcs.supply"}), key::pressureRating, 50e3);
    give<Item>(draft, cdu, key::runOut, 1e-4);
    give<Item>(draft, cdu, key::npsh, 60);
    give<Item>(draft, cdu, key::pumpPower, 1e3);
    give<Item>(draft, cdu, key::filterMesh, 1e-3);
    give<Item>(draft, cdu, key::expansion, 1e-4);

    // A switchboard under the joints of the header.
    draft.place("power.rpp.400", Id(), -500, y + 3000, 0, "RPP-L");

    // The plant's pump faces the wrong way; a dry cooler beside the chiller hardly ever helps.
    const Id chiller = draft.place("cool.chiller.air.600", Id(), -16000, y, 0, "CH-L");
    const Id cooler = draft.place("cool.drycooler.500", Id(), -16000, y + 8000, 0, "DC-L");
    const Id pump = draft.place("cool.pump.1500", Id(), -8000, y, 0, "PU-L");
    forceRun(draft, {chiller, "fws.supply"}, {pump, "fws.supply"}, "cool.pipe.dn100");
    forceRun(draft, {pump, "fws.suction"}, {cdu, "fws.supply"}, "cool.pipe.dn100");
    forceRun(draft, {cdu, "fws.return"}, {chiller, "fws.return"}, "cool.pipe.dn100");
    forceRun(draft, {cooler, "fws.supply"}, {pump, "fws.supply"}, "cool.pipe.dn100");
    forceRun(draft, {cooler, "fws.return"}, {chiller, "fws.return"}, "cool.pipe.dn100");
}

void breakLoopLimits(Criteria &criteria)
{
    criteria.dewPoint_k = 305;
    criteria.cduApproach_k = 0.2;
    criteria.economiserShare = 1;
    criteria.thermalReserve_k = 30;
}

} // namespace gridhall
