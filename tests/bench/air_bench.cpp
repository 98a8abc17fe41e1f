// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/room_field.h"
#include "tests/bench/shipped.h"

#include <benchmark/benchmark.h>

namespace gridhall::test {

namespace {

constexpr int rows = 6, racksInRow = 40;

AirDevice rackAt(double x, double y, int side)
{
    AirDevice rack;
    rack.body = {{x, y, 0}, {x + 0.6, y + 1.2, 2.1}};
    const double front = side > 0 ? y + 1.2 : y, rear = side > 0 ? y : y + 1.2;
    rack.intake = {{{x + 0.075, front, 0.1}, {x + 0.525, front, 2.0}}, 1, side};
    rack.outlet = {{{x + 0.075, rear, 0.1}, {x + 0.525, rear, 2.0}}, 1, -side};
    rack.heat_w = 6000 + 1500 * ((static_cast<int>(x * 10) / 6) % 3);
    rack.flow_m3_per_s = rack.heat_w / (1.19 * airHeat_j_per_kg_k * 12);
    return rack;
}

AirDevice coolerAt(double x, double y)
{
    AirDevice cooler;
    const double face = x > 0 ? x : 0.9;
    cooler.cooler = true;
    cooler.body = {{x, y, 0}, {x + 0.9, y + 1.8, 2.1}};
    cooler.outlet = {{{face, y + 0.1, 0.1}, {face, y + 1.7, 1.5}}, 0, x > 0 ? -1 : 1};
    cooler.intake = {{{x, y, 2.1}, {x + 0.9, y + 1.8, 2.1}}, 2, 1};
    cooler.supply_k = 293.15;
    cooler.flow_m3_per_s = 8.5;
    cooler.mostFlow_m3_per_s = 10;
    return cooler;
}

enum class Kind { Floor, Contained, Slab };

/// The hall of the speed budget: 30 x 20 x 4 m, 240 racks in six rows, eighteen coolers at both ends. Floor: supply
/// through tiles of a raised floor, aisles open. Contained: hot aisles closed up to a return ceiling, supply over the
/// slab. Slab: supply over the slab and nothing that keeps warm and cold apart, the hardest to settle.
AirCase hall(double cell_m, Kind kind)
{
    const double raised = kind == Kind::Floor ? 0.6 : 0, ceiling = 3.0;
    AirCase room;
    room.size_m = {30, 20, 4};
    room.cell_m = cell_m;
    room.cellLimit = 5'000'000;
    for (int i = 0; i < 9; ++i)
        for (const double x : {0.0, 29.1})
            room.devices.push_back(coolerAt(x, 0.6 + 2.1 * i));
    for (int row = 0; row < rows; ++row)
        for (int i = 0; i < racksInRow; ++i)
            room.devices.push_back(rackAt(3.0 + 0.6 * i, 1.5 + 3.0 * row, row % 2 ? -1 : 1));
    for (AirDevice &device : room.devices) {
        for (AirBox *box : {&device.body, &device.intake.box, &device.outlet.box})
            for (auto *end : {&box->min, &box->max})
                (*end)[2] += raised;
        if (!device.cooler)
            continue;
        AirBox under = device.body, over = device.body;
        under.min[2] = under.max[2] = raised;
        over.min[2] = over.max[2] = ceiling;
        if (kind == Kind::Floor)
            device.outlet = {under, 2, -1};
        if (kind == Kind::Contained)
            device.intake = {over, 2, 1};
    }
    if (kind == Kind::Floor) {
        room.panels.push_back({{{0, 0, raised}, {30, 20, raised}}, 2, 0.001});
        for (const double south : {2.7, 8.7, 14.7})
            room.panels.push_back({{{3, south, raised}, {27, south + 1.8, raised}}, 2, 0.25});
    }
    if (kind == Kind::Contained) {
        room.panels.push_back({{{0, 0, ceiling}, {30, 20, ceiling}}, 2, 0.001});
        for (const auto &[south, north] : {std::pair{0.0, 1.5}, {5.7, 7.5}, {11.7, 13.5}, {17.7, 20.0}}) {
            room.panels.push_back({{{3, south, ceiling}, {27, north, ceiling}}, 2, 0.7});
            for (const double x : {3.0, 27.0})
                room.panels.push_back({{{x, south, 0}, {x, north, ceiling}}, 0, 0.01});
            for (const double side : {south, north})
                room.panels.push_back({{{3, side, 2.1}, {27, side, ceiling}}, 1, 0.01});
        }
    }
    return room;
}

void counters(benchmark::State &state, const AirField &field)
{
    state.counters["rounds"] = field.rounds;
    state.counters["converged"] = field.converged;
    state.counters["mass"] = field.massResidual;
    state.counters["heat"] = field.heatResidual;
    state.counters["ns_per_cell"] = benchmark::Counter(static_cast<double>(field.shape.cells()) * 1e-9,
                                                       benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

AirRoom roomOf(AirCase air)
{
    AirRoom room;
    for (std::size_t d = 0; d < air.devices.size(); ++d)
        room.devices.push_back(Id(1000 + static_cast<std::int64_t>(d)));
    room.air = std::move(air);
    return room;
}

/// Nothing known: grid, levels, flow and heat until the intakes rest.
void airCold(benchmark::State &state, Kind kind)
{
    const AirRoom room = roomOf(hall(static_cast<double>(state.range(0)) / 100, kind));
    RoomFieldPtr field;
    for (auto _ : state)
        field = solvedRoom(room, {});
    counters(state, *field->field);
}

/// One frame while a rack is dragged: grid and levels anew, one warm round.
void airFrame(benchmark::State &state, Kind kind)
{
    AirRoom room = roomOf(hall(static_cast<double>(state.range(0)) / 100, kind));
    const RoomFieldPtr before = solvedRoom(room, {});
    AirDevice &rack = room.air.devices[18 + 3 * racksInRow + 20];
    for (AirBox *box : {&rack.body, &rack.intake.box, &rack.outlet.box})
        for (auto *end : {&box->min, &box->max})
            (*end)[1] += 0.3;
    AirEffort effort;
    effort.mostRounds = 1;
    effort.shares = false;
    RoomFieldPtr field;
    for (auto _ : state)
        field = solvedRoom(room, {}, effort, before->field.get());
    counters(state, *field->field);
}

/// Every cooler out, one after the other.
void airCoolersOut(benchmark::State &state, Kind kind)
{
    const RoomFieldPtr field = solvedRoom(roomOf(hall(0.3, kind)), {});
    std::size_t outs = 0;
    for (auto _ : state)
        outs = coolersOut(*field, {}).size();
    state.counters["coolers"] = static_cast<double>(outs);
}

} // namespace

BENCHMARK_CAPTURE(airFrame, floor, Kind::Floor)->Arg(30)->Arg(20)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(airFrame, contained, Kind::Contained)->Arg(30)->Arg(20)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(airCold, floor, Kind::Floor)->Arg(60)->Arg(30)->Arg(20)->Arg(15)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(airCold, contained, Kind::Contained)->Arg(60)->Arg(30)->Arg(20)->Arg(15)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(airCold, slab, Kind::Slab)->Arg(60)->Arg(30)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(airCoolersOut, floor, Kind::Floor)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(airCoolersOut, contained, Kind::Contained)->Unit(benchmark::kMillisecond);

} // namespace gridhall::test
