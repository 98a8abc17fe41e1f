// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_transient.h"
#include "core/air/room_field.h"
#include "core/catalog/keys.h"
#include "core/layout/frames.h"
#include "core/report/cells.h"
#include "core/report/sections.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace gridhall {

namespace {

constexpr std::size_t mostRooms = 12, mostRacks = 20, mostCoolers = 40, mostOrigins = 3;
constexpr double followed_s = 1800;

Cell tagCell(const Snapshot &snapshot, Id id)
{
    std::string name = path(snapshot.layout, id);
    return name.empty() ? textCell(translatable("Report", "without a tag")) : wordsCell(std::move(name));
}

Cell kelvinCell(double kelvin) { return amountCell(kelvin, Dimension::Temperature); }

/// A share too small to read in per cent: one digit and the power of ten.
Cell smallCell(double share)
{
    char text[16];
    std::snprintf(text, sizeof text, "%.0e", share);
    return wordsCell(text);
}

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
    table.columns = {column(translatable("Report", "Room"), 1.6),
                     column(translatable("Report", "Cells"), 1, true),
                     column(translatable("Report", "Cell"), 0.8, true),
                     column(translatable("Report", "Heat to air"), 1.1, true),
                     column(translatable("Report", "Heat balance"), 1.1, true),
                     column(translatable("Report", "Air balance"), 1.1, true),
                     column(translatable("Report", "Racks draw"), 1.2, true),
                     column(translatable("Report", "Coolers give"), 1.2, true)};
    for (const RoomFieldPtr &room : rooms)
        table.rows.push_back({tagCell(snapshot, room->room.room),
                              amountCell(static_cast<double>(room->field->shape.cells()), Dimension::Count),
                              amountCell(room->field->shape.step_m[0], Dimension::Length),
                              amountCell(room->field->heat_w, Dimension::Power), smallCell(room->field->heatResidual),
                              smallCell(room->field->massResidual), amountCell(room->indices.rackFlow_m3_per_s, Dimension::VolumeFlow),
                              amountCell(room->indices.coolerFlow_m3_per_s, Dimension::VolumeFlow)});
    return table;
}

TableBlock inletTable(const Snapshot &snapshot, const std::vector<RoomFieldPtr> &rooms)
{
    const double limit_k = snapshot.layout.criteria().airInletMax_k;
    TableBlock table;
    table.columns = {column(translatable("Report", "Room"), 1.6),
                     column(translatable("Report", "Supply"), 1, true),
                     column(translatable("Report", "Return"), 1, true),
                     column(translatable("Report", "Mean inlet"), 1, true),
                     column(translatable("Report", "Warmest inlet"), 1.2, true),
                     column(translatable("Report", "Racks above"), 1, true),
                     column(translatable("Report", "RCI high"), 0.9, true),
                     column(translatable("Report", "RTI"), 0.8, true),
                     column(translatable("Report", "SHI"), 0.8, true)};
    for (const RoomFieldPtr &room : rooms)
        table.rows.push_back({tagCell(snapshot, room->room.room), kelvinCell(room->indices.supply_k), kelvinCell(room->indices.return_k),
                              kelvinCell(room->indices.meanIntake_k), judgedCell(room->indices.warmest_k, limit_k),
                              amountCell(room->indices.aboveRecommended, Dimension::Count),
                              amountCell(room->indices.rciHigh, Dimension::Ratio), amountCell(room->indices.rti, Dimension::Ratio),
                              amountCell(room->indices.shi, Dimension::Ratio)});
    return table;
}

TableBlock warmestTable(const Snapshot &snapshot, const RoomField &room)
{
    const double limit_k = snapshot.layout.criteria().airInletMax_k;
    TableBlock table;
    table.columns = {column(translatable("Report", "Warmest racks"), 1.6),        column(translatable("Report", "Inlet, low"), 1, true),
                     column(translatable("Report", "middle"), 1, true),           column(translatable("Report", "high"), 1, true),
                     column(translatable("Report", "Outlet"), 1, true),           column(translatable("Report", "From coolers"), 1.1, true),
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
                              judgedCell(rack.intakes_k[1], limit_k), judgedCell(rack.intakes_k[2], limit_k), kelvinCell(rack.outlet_k),
                              amountCell(rack.supplyShare, Dimension::Ratio), amountCell(rack.returnShare, Dimension::Ratio)});
    }
    return table;
}

TableBlock coolerTable(const Snapshot &snapshot, const RoomField &room)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Air cooler"), 1.6), column(translatable("Report", "Supply"), 1, true),
                     column(translatable("Report", "Return"), 1, true), column(translatable("Report", "Air flow"), 1.2, true),
                     column(translatable("Report", "Heat taken"), 1.2, true)};
    for (std::size_t d = 0; d < room.field->devices.size() && table.rows.size() < mostCoolers; ++d) {
        const AirField::Device &cooler = room.field->devices[d];
        if (room.room.air.devices[d].cooler && cooler.flow_m3_per_s > 0)
            table.rows.push_back({tagCell(snapshot, room.room.devices[d]), kelvinCell(cooler.outlet_k), kelvinCell(cooler.intake_k),
                                  amountCell(cooler.flow_m3_per_s, Dimension::VolumeFlow), amountCell(cooler.heat_w, Dimension::Power)});
    }
    return table;
}

Cell shareCell(double share) { return amountCell(share, Dimension::Ratio); }

/// Where the air of the hottest racks comes from.
TableBlock causeTable(const Snapshot &snapshot, const RoomField &room)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Hot spot"), 1.4),           column(translatable("Report", "Inlet"), 1, true),
                     column(translatable("Report", "Breathes most from"), 1.4), column(translatable("Report", "Share"), 0.8, true),
                     column(translatable("Report", "then from"), 1.4),          column(translatable("Report", "Share"), 0.8, true)};
    std::vector<std::size_t> racks;
    for (const RoomField::HotSpot &spot : room.hotSpots)
        if (racks.size() < mostOrigins && spot.intake_k > snapshot.layout.criteria().airInletMax_k)
            racks.push_back(spot.device);
    const auto origins = airOrigins(room.room.air, *room.field, racks);
    for (std::size_t i = 0; i < racks.size(); ++i) {
        std::vector<Cell> row{tagCell(snapshot, room.room.devices[racks[i]]), kelvinCell(judgedIntake_k(room.field->devices[racks[i]]))};
        for (std::size_t o = 0; o < 2; ++o) {
            const bool has = o < origins[i].size();
            row.push_back(has ? tagCell(snapshot, room.room.devices[origins[i][o].device]) : blankCell());
            row.push_back(has ? shareCell(origins[i][o].share) : blankCell());
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Cell secondsCell(const std::optional<double> &seconds)
{
    return seconds ? amountCell(std::round(*seconds), Dimension::Duration) : textCell(translatable("Report", "not within half an hour"));
}

/// How long the mean inlet keeps its limits when fans and coils stop together, and when fans run on.
TableBlock lossTable(const Snapshot &snapshot, const std::vector<RoomFieldPtr> &rooms)
{
    const double limit_k = snapshot.layout.criteria().airInletMax_k;
    TableBlock table;
    table.columns = {column(translatable("Report", "Loss of cooling"), 1.6), column(translatable("Report", "Inlet before"), 1, true),
                     column(translatable("Report", "Over the limit after"), 1.3, true),
                     column(translatable("Report", "5 K over after"), 1.3, true),
                     column(translatable("Report", "10 K over after"), 1.3, true)};
    for (const RoomFieldPtr &room : rooms) {
        const AirTransient loss = mixedTransient(room->room.air, room->indices.meanIntake_k, {}, {}, {followed_s, 1, 0, {}});
        table.rows.push_back({tagCell(snapshot, room->room.room), kelvinCell(room->indices.meanIntake_k),
                              secondsCell(loss.meanAbove_s(limit_k)), secondsCell(loss.meanAbove_s(limit_k + 5)),
                              secondsCell(loss.meanAbove_s(limit_k + 10))});
    }
    return table;
}

const Given *statedIn(const std::vector<Given> &figures, const char *key)
{
    const auto at = std::ranges::find(figures, key, &Given::key);
    return at == figures.end() ? nullptr : &*at;
}

/// What the field of a room rests on beside the drawing; alike figures of aisles in one row.
TableBlock assumptionTable(const Snapshot &snapshot, const RoomField &room)
{
    struct Row {
        const KeyCard *card = nullptr;
        double value = 0;
        Grade grade = Grade::Assumption;
        Id first;
        int count = 0;
    };
    std::vector<Row> rows;
    std::vector<Id> places{room.room.room};
    for (const Id child : snapshot.layout.children(room.room.room))
        places.push_back(child);
    for (const Id place : places)
        for (const AirFigure &figure : airFigures(snapshot.layout, place)) {
            const auto space = snapshot.layout.find<Space>(place);
            const KeyCard *card = keyCard(figure.key);
            if (!space || !card || (figure.assumed <= 0 && !statedIn(space->figures, figure.key)))
                continue;
            const Given *given = statedIn(space->figures, figure.key);
            Row row{card, given ? given->value : figure.assumed, given ? given->grade : Grade::Assumption, place, 1};
            const auto same = std::ranges::find_if(
                rows, [&](const Row &one) { return one.card == row.card && one.value == row.value && one.grade == row.grade; });
            if (same != rows.end())
                ++same->count;
            else
                rows.push_back(row);
        }
    TableBlock table;
    table.columns = {column(translatable("Report", "The field rests on"), 2), column(translatable("Report", "of"), 1.4),
                     column(translatable("Report", "Places"), 0.7, true), column(translatable("Report", "Value"), 1, true),
                     column(translatable("Report", "Grade"), 1)};
    for (const Row &row : rows)
        table.rows.push_back({textCell(row.card->label), tagCell(snapshot, row.first), amountCell(row.count, Dimension::Count),
                              amountCell(row.value, row.card->dimension), textCell(gradeName(row.grade))});
    return table;
}

/// Mean absolute error of 30 inlets in the room the method was calibrated on, by cell.
TableBlock accuracyTable()
{
    static constexpr struct {
        double cell_m, error_k, bias_k, largest_k;
    } measured[] = {{0.3, 1.1, -0.4, 3.7}, {0.2, 1.4, 0.0, 4.7}, {0.1, 1.6, 0.5, 6.8}};
    TableBlock table;
    table.columns = {column(translatable("Report", "Accuracy, measured room of 10 racks (calibration)"), 2.4),
                     column(translatable("Report", "Cell"), 1, true), column(translatable("Report", "Mean absolute error"), 1.3, true),
                     column(translatable("Report", "Mean error"), 1, true), column(translatable("Report", "Largest"), 1, true)};
    for (const auto &one : measured)
        table.rows.push_back({textCell(translatable("Report", "30 inlets at three heights")), amountCell(one.cell_m, Dimension::Length),
                              amountCell(one.error_k, Dimension::TemperatureRise), amountCell(one.bias_k, Dimension::TemperatureRise),
                              amountCell(one.largest_k, Dimension::TemperatureRise)});
    return table;
}

/// Cases with an exact answer, and how near the tests hold the method to it.
TableBlock exactTable()
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Cases with an exact answer"), 1.6), column(translatable("Report", "Compared"), 2),
                     column(translatable("Report", "Held within"), 1, true)};
    table.rows = {{textCell(translatable("Report", "Uniform duct with a rack in it")),
                   textCell(translatable("Report", "Outlet temperature")), wordsCell("0.001 K")},
                  {textCell(translatable("Report", "Any room")), textCell(translatable("Report", "Air that is lacking, of all air moved")),
                   wordsCell("0.001 %")},
                  {textCell(translatable("Report", "Any room")), textCell(translatable("Report", "Heat in less heat out")),
                   amountCell(1e-3, Dimension::Ratio)},
                  {textCell(translatable("Report", "Symmetric room")), textCell(translatable("Report", "Inlets left and right")),
                   amountCell(0.1, Dimension::TemperatureRise)}};
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
    section.lead =
        rooms.empty()
            ? sentenceText(
                  translatable("Report", "No room has racks and air coolers with a supply temperature; there is no temperature field."))
            : sentenceText(
                  translatable(
                      "Report",
                      "Potential flow with buoyancy and eddy diffusion on a grid of cells. Mean error about 2 to 3 K on rooms it was not "
                      "tuned on; single points, most of all rack tops, can be off by twice that. Inlets are held against %1."),
                  {Amount(snapshot.layout.criteria().airInletMax_k, Dimension::Temperature)});
    if (rooms.empty())
        return section;
    section.blocks.push_back(inletTable(snapshot, rooms));
    section.blocks.push_back(balanceTable(snapshot, rooms));
    const RoomFieldPtr worst = *std::ranges::max_element(rooms, {}, [](const RoomFieldPtr &one) { return one->indices.warmest_k; });
    section.blocks.push_back(PlanBlock{worst->room.room, false, true});
    section.blocks.push_back(warmestTable(snapshot, *worst));
    if (TableBlock causes = causeTable(snapshot, *worst); !causes.rows.empty())
        section.blocks.push_back(std::move(causes));
    section.blocks.push_back(coolerTable(snapshot, *worst));
    section.blocks.push_back(lossTable(snapshot, rooms));
    section.blocks.push_back(ParagraphBlock{
        sentenceText(translatable("Report", "Loss of cooling: all fans and coils stop at once, racks run on. The room as one volume of air "
                                            "with the mass of servers and frames (compact server model), no heat to walls; the first rack "
                                            "is earlier than the mean. Mass of servers and frames is an assumption.")),
        true});
    if (TableBlock rests = assumptionTable(snapshot, *worst); !rests.rows.empty())
        section.blocks.push_back(std::move(rests));
    section.blocks.push_back(accuracyTable());
    section.blocks.push_back(exactTable());
    section.blocks.push_back(ParagraphBlock{
        sentenceText(translatable(
            "Report", "The method's two constants were calibrated on that room. On another measured room a prototype of the method gave "
                      "a mean absolute error of 2.1 to 2.9 K. Where racks breathe air that has been through racks more than once, "
                      "inlets are overstated. Leakage of containment and ceiling, open area of tiles and "
                      "grilles and the air that fans give over the need are assumptions unless the drawing states them.")),
        true});
    return section;
}

} // namespace gridhall
