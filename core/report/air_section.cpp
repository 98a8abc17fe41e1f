// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/room_field.h"
#include "core/layout/frames.h"
#include "core/report/cells.h"
#include "core/report/sections.h"

namespace gridhall {

namespace {

constexpr std::size_t mostRooms = 12, mostRacks = 20, mostCoolers = 40;

Cell tagCell(const Snapshot &snapshot, Id id)
{
    std::string name = path(snapshot.layout, id);
    return name.empty() ? textCell(translatable("Report", "without a tag")) : wordsCell(std::move(name));
}

Cell kelvinCell(double kelvin) { return amountCell(kelvin, Dimension::Temperature); }

Cell judgedCell(double kelvin, double limit_k)
{
    Cell cell = kelvinCell(kelvin);
    if (kelvin > limit_k + 1e-6)
        cell.verdict = Severity::Warning;
    return cell;
}

TableBlock balanceTable(const Snapshot &snapshot, const std::vector<RoomFieldPtr> &rooms)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Room"), 1.6),           column(translatable("Report", "Cells"), 1, true),
                     column(translatable("Report", "Cell"), 0.8, true),     column(translatable("Report", "Heat to air"), 1.1, true),
                     column(translatable("Report", "Heat balance"), 1.1, true), column(translatable("Report", "Air balance"), 1.1, true),
                     column(translatable("Report", "Racks draw"), 1.2, true), column(translatable("Report", "Coolers give"), 1.2, true)};
    for (const RoomFieldPtr &room : rooms)
        table.rows.push_back({tagCell(snapshot, room->room.room),
                              amountCell(static_cast<double>(room->field->shape.cells()), Dimension::Count),
                              amountCell(room->field->shape.step_m[0], Dimension::Length),
                              amountCell(room->field->heat_w, Dimension::Power),
                              amountCell(room->field->heatResidual, Dimension::Ratio),
                              amountCell(room->field->massResidual, Dimension::Ratio),
                              amountCell(room->indices.rackFlow_m3_per_s, Dimension::VolumeFlow),
                              amountCell(room->indices.coolerFlow_m3_per_s, Dimension::VolumeFlow)});
    return table;
}

TableBlock inletTable(const Snapshot &snapshot, const std::vector<RoomFieldPtr> &rooms)
{
    const double limit_k = snapshot.layout.criteria().airInletMax_k;
    TableBlock table;
    table.columns = {column(translatable("Report", "Room"), 1.6),           column(translatable("Report", "Supply"), 1, true),
                     column(translatable("Report", "Return"), 1, true),     column(translatable("Report", "Mean inlet"), 1, true),
                     column(translatable("Report", "Warmest inlet"), 1.2, true), column(translatable("Report", "Racks above"), 1, true),
                     column(translatable("Report", "RCI high"), 0.9, true), column(translatable("Report", "RTI"), 0.8, true),
                     column(translatable("Report", "SHI"), 0.8, true)};
    for (const RoomFieldPtr &room : rooms)
        table.rows.push_back({tagCell(snapshot, room->room.room), kelvinCell(room->indices.supply_k),
                              kelvinCell(room->indices.return_k), kelvinCell(room->indices.meanIntake_k),
                              judgedCell(room->indices.warmest_k, limit_k),
                              amountCell(room->indices.aboveRecommended, Dimension::Count),
                              amountCell(room->indices.rciHigh, Dimension::Ratio), amountCell(room->indices.rti, Dimension::Ratio),
                              amountCell(room->indices.shi, Dimension::Ratio)});
    return table;
}

TableBlock warmestTable(const Snapshot &snapshot, const RoomField &room)
{
    const double limit_k = snapshot.layout.criteria().airInletMax_k;
    TableBlock table;
    table.columns = {column(translatable("Report", "Warmest racks"), 1.6),  column(translatable("Report", "Inlet, low"), 1, true),
                     column(translatable("Report", "middle"), 1, true),     column(translatable("Report", "high"), 1, true),
                     column(translatable("Report", "Outlet"), 1, true),     column(translatable("Report", "From coolers"), 1.1, true),
                     column(translatable("Report", "Back to coolers"), 1.1, true)};
    std::vector<std::size_t> racks;
    for (std::size_t d = 0; d < room.field->devices.size(); ++d)
        if (!room.room.air.devices[d].cooler && room.field->devices[d].flow_m3_per_s > 0)
            racks.push_back(d);
    std::ranges::stable_sort(racks, [&](std::size_t a, std::size_t b) {
        return judgedIntake_k(room.field->devices[a]) > judgedIntake_k(room.field->devices[b]);
    });
    for (std::size_t i = 0; i < std::min(racks.size(), mostRacks); ++i) {
        const AirField::Device &rack = room.field->devices[racks[i]];
        table.rows.push_back({tagCell(snapshot, room.room.devices[racks[i]]), judgedCell(rack.intakes_k[0], limit_k),
                              judgedCell(rack.intakes_k[1], limit_k), judgedCell(rack.intakes_k[2], limit_k),
                              kelvinCell(rack.outlet_k), amountCell(rack.supplyShare, Dimension::Ratio),
                              amountCell(rack.returnShare, Dimension::Ratio)});
    }
    return table;
}

TableBlock coolerTable(const Snapshot &snapshot, const RoomField &room)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Air cooler"), 1.6),     column(translatable("Report", "Supply"), 1, true),
                     column(translatable("Report", "Return"), 1, true),     column(translatable("Report", "Air flow"), 1.2, true),
                     column(translatable("Report", "Heat taken"), 1.2, true)};
    for (std::size_t d = 0; d < room.field->devices.size() && table.rows.size() < mostCoolers; ++d) {
        const AirField::Device &cooler = room.field->devices[d];
        if (room.room.air.devices[d].cooler && cooler.flow_m3_per_s > 0)
            table.rows.push_back({tagCell(snapshot, room.room.devices[d]), kelvinCell(cooler.outlet_k), kelvinCell(cooler.intake_k),
                                  amountCell(cooler.flow_m3_per_s, Dimension::VolumeFlow),
                                  amountCell(cooler.heat_w, Dimension::Power)});
    }
    return table;
}

} // namespace

Section airSection(const Snapshot &snapshot)
{
    std::vector<RoomFieldPtr> rooms;
    for (const RoomFieldPtr &room : snapshot.air.fields)
        if (room->indices.racks > 0 && rooms.size() < mostRooms)
            rooms.push_back(room);
    Section section;
    section.title = sentenceText(translatable("Report", "Room air"));
    section.lead = rooms.empty()
                       ? sentenceText(translatable("Report", "No room has racks and air coolers with a supply temperature; there is no temperature field."))
                       : sentenceText(translatable("Report", "Potential flow with buoyancy and eddy diffusion on a grid of cells. Mean error about 2 to 3 K on rooms it was not tuned on; single points, most of all rack tops, can be off by twice that. Inlets are held against %1."),
                                      {Amount(snapshot.layout.criteria().airInletMax_k, Dimension::Temperature)});
    if (rooms.empty())
        return section;
    section.blocks.push_back(inletTable(snapshot, rooms));
    section.blocks.push_back(balanceTable(snapshot, rooms));
    const RoomFieldPtr worst = *std::ranges::max_element(rooms, {}, [](const RoomFieldPtr &one) { return one->indices.warmest_k; });
    section.blocks.push_back(warmestTable(snapshot, *worst));
    section.blocks.push_back(coolerTable(snapshot, *worst));
    section.blocks.push_back(ParagraphBlock{sentenceText(translatable("Report", "Accuracy of the method on the measured room it was calibrated on (30 inlets): mean absolute error 1.1 K with cells of 0.3 m, 1.4 K with 0.2 m, 1.7 K with 0.1 m. Leakage of containment and ceiling, open area of tiles and grilles and the air that fans give over the need are assumptions unless the drawing states them.")), true});
    return section;
}

} // namespace gridhall
