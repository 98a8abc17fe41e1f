// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/frames.h"
#include "core/report/cells.h"
#include "core/report/loop_tables.h"
#include "core/report/sections.h"

namespace gridhall {

namespace {

constexpr std::size_t shownRows = 60;

Cell nameCell(const Snapshot &snapshot, Id id)
{
    std::string name = path(snapshot.layout, id);
    return name.empty() ? textCell(translatable("Report", "without a tag")) : wordsCell(std::move(name));
}

Cell marginOf(double heat, double capacity, bool known)
{
    if (!known || capacity <= 0)
        return textCell(translatable("Report", "unproven"));
    Cell cell = amountCell((capacity - heat) / capacity, Dimension::Ratio);
    if (heat > capacity)
        cell.verdict = Severity::Error;
    else
        cell.ok = true;
    return cell;
}

/// A dash where there is none: a room without racks has no inlets.
Cell temperatureCell(double kelvin) { return kelvin > 0 ? amountCell(kelvin, Dimension::Temperature) : wordsCell("–"); }

TableBlock loopTable(const Snapshot &snapshot)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Loop"), 1.8),           column(translatable("Report", "Side"), 1),
                     column(translatable("Report", "Heat"), 1.2, true),     column(translatable("Report", "Capacity"), 1.2, true),
                     column(translatable("Report", "Headroom"), 1.1, true), column(translatable("Report", "Flow"), 1.3, true),
                     column(translatable("Report", "Supply"), 1, true),     column(translatable("Report", "Return"), 1, true)};
    for (const LoopResult &loop : snapshot.liquid.loops) {
        if (table.rows.size() >= shownRows)
            break;
        const Sentence side = loop.circuit == Circuit::Tcs   ? translatable("Report", "rack side")
                              : loop.circuit == Circuit::Fws ? translatable("Report", "plant side")
                                                             : translatable("Report", "condenser");
        table.rows.push_back({nameCell(snapshot, loop.id), textCell(side), amountCell(loop.heat_w, Dimension::Power),
                              loop.capacityKnown ? amountCell(loop.capacity_w, Dimension::Power) : wordsCell("–"),
                              marginOf(loop.heat_w, loop.capacity_w, loop.capacityKnown),
                              amountCell(loop.flow_m3_per_s, Dimension::VolumeFlow), amountCell(loop.supply_k, Dimension::Temperature),
                              amountCell(loop.return_k, Dimension::Temperature)});
    }
    return table;
}

TableBlock roomTable(const Snapshot &snapshot)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Room"), 2),
                     column(translatable("Report", "Heat to air"), 1.2, true),
                     column(translatable("Report", "Capacity"), 1.2, true),
                     column(translatable("Report", "Headroom"), 1.1, true),
                     column(translatable("Report", "Air drawn"), 1.3, true),
                     column(translatable("Report", "Air supplied"), 1.3, true),
                     column(translatable("Report", "Inlet"), 1, true)};
    for (const RoomResult &room : snapshot.air.rooms)
        if (room.heat_w > 0 && table.rows.size() < shownRows)
            table.rows.push_back({nameCell(snapshot, room.room), amountCell(room.heat_w, Dimension::Power),
                                  amountCell(room.capacity_w, Dimension::Power), marginOf(room.heat_w, room.capacity_w, room.capacityKnown),
                                  amountCell(room.flowNeed_m3_per_s, Dimension::VolumeFlow),
                                  amountCell(room.flow_m3_per_s, Dimension::VolumeFlow), temperatureCell(room.inlet_k)});
    return table;
}

TableBlock plantTable(const Snapshot &snapshot)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Machine"), 2),
                     column(translatable("Report", "Heat rejected"), 1.2, true),
                     column(translatable("Report", "Capacity"), 1.2, true),
                     column(translatable("Report", "Headroom"), 1.1, true),
                     column(translatable("Report", "Electricity"), 1.2, true),
                     column(translatable("Report", "Leaving"), 1, true)};
    for (const MachineResult &machine : snapshot.plant.machines)
        if (table.rows.size() < shownRows)
            table.rows.push_back({nameCell(snapshot, machine.id), amountCell(machine.heat_w, Dimension::Power),
                                  machine.capacityKnown ? amountCell(machine.capacity_w, Dimension::Power) : wordsCell("–"),
                                  marginOf(machine.heat_w, machine.capacity_w, machine.capacityKnown),
                                  amountCell(machine.electrical_w, Dimension::Power), temperatureCell(machine.leaving_k)});
    return table;
}

} // namespace

Section coolingSection(const Snapshot &snapshot)
{
    const Site &site = snapshot.layout.site();
    Section section;
    section.title = sentenceText(translatable("Report", "Cooling"));
    section.lead =
        sentenceText(translatable("Report", "Design day: %1 dry bulb, %2 wet bulb. Loops by hydraulics and mixing where they are piped "
                                            "through, else by balance of mass and energy."),
                     {Amount(site.designDryBulb_k, Dimension::Temperature), Amount(site.designWetBulb_k, Dimension::Temperature)});
    for (TableBlock table :
         {loopTable(snapshot), operatingPointTable(snapshot), outageTable(snapshot), headroomTable(snapshot), rideThroughTable(snapshot),
          pipeTable(snapshot), worstPathTable(snapshot), roomTable(snapshot), plantTable(snapshot), designDayTable(snapshot)})
        if (!table.rows.empty())
            section.blocks.push_back(std::move(table));
    return section;
}

} // namespace gridhall
