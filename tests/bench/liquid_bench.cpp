// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/epanet_inp.h"
#include "core/study/cooling.h"
#include "tests/bench/shipped.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace gridhall;

namespace {

/// Coolant loops of `racks` racks each on ten rows, with a pump each: tree-like but for the racks.
PipeNetwork loops(int count, int racksInRow)
{
    PipeNetwork network;
    const auto node = [&network](bool fixed) {
        network.nodes.push_back({0, 0, fixed ? 20. : 0., fixed});
        return static_cast<std::int32_t>(network.nodes.size()) - 1;
    };
    const auto pipe = [&network](std::int32_t from, std::int32_t to, double length, double bore, double loss) {
        NetworkLink link;
        link.from = from;
        link.to = to;
        link.length_m = length;
        link.bore_m = bore;
        link.roughness = 4.5e-5;
        link.minorLoss = loss;
        network.links.push_back(link);
    };
    for (int loop = 0; loop < count; ++loop) {
        std::int32_t back = node(true), supply = node(false);
        NetworkLink pump;
        pump.kind = NetworkLink::Kind::Pump;
        pump.from = back;
        pump.to = supply;
        pump.shutOff_m = 45;
        pump.curve = 2800;
        network.links.push_back(pump);
        for (int row = 0; row < 10; ++row) {
            std::int32_t s = node(false), r = node(false);
            pipe(supply, s, 3, 0.2, 0.5);
            pipe(r, back, 3, 0.2, 0.5);
            supply = s;
            back = r;
            for (int rack = 0; rack < racksInRow; ++rack) {
                const std::int32_t a = node(false), b = node(false);
                pipe(s, a, 0.8, 0.1, 0.3);
                pipe(b, r, 0.8, 0.1, 0.3);
                pipe(a, b, 3, 0.038, 120);
                s = a;
                r = b;
            }
        }
    }
    return network;
}

PipeNetwork mesh(int across, int down)
{
    PipeNetwork network;
    for (int i = 0; i < across * down; ++i)
        network.nodes.push_back({0, 1e-4 * ((i * 7) % 5), 0, false});
    network.nodes.push_back({0, 0, 80, true});
    const auto pipe = [&network](int from, int to, double bore) {
        NetworkLink link;
        link.from = from;
        link.to = to;
        link.length_m = 40;
        link.bore_m = bore;
        link.roughness = 1e-4;
        network.links.push_back(link);
    };
    for (int y = 0; y < down; ++y)
        for (int x = 0; x < across; ++x) {
            if (x > 0)
                pipe(y * across + x - 1, y * across + x, 0.1 + 0.05 * ((x + y) % 4));
            if (y > 0)
                pipe((y - 1) * across + x, y * across + x, 0.1 + 0.05 * ((x * y) % 4));
        }
    pipe(across * down, 0, 0.5);
    return network;
}

void cold(benchmark::State &state, const PipeNetwork &network)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(solveNetwork(network));
    state.counters["links"] = static_cast<double>(network.links.size());
}

void warm(benchmark::State &state, PipeNetwork network)
{
    NetworkSolver solver(network);
    const NetworkState before = solver.solve(network);
    network.links[40].minorLoss = network.links[40].minorLoss * 1.5 + 1;
    for (auto _ : state)
        benchmark::DoNotOptimize(solver.solve(network, &before));
}

void coldLoops(benchmark::State &state) { cold(state, loops(static_cast<int>(state.range(0)), 20)); }
void warmLoops(benchmark::State &state) { warm(state, loops(8, 20)); }
void coldMesh(benchmark::State &state) { cold(state, mesh(51, 49)); }
void warmMesh(benchmark::State &state) { warm(state, mesh(51, 49)); }

void coldKept(benchmark::State &state, const PipeNetwork &network)
{
    NetworkSolver solver(network);
    for (auto _ : state)
        benchmark::DoNotOptimize(solver.solve(network));
}

/// All loops of the campus as a study solves them, rack side before plant side, with rooms, machines and what each loop
/// does without one of its four largest sources. Loops that differ in nothing but names are solved once; `each` makes all
/// of them differ.
void coolingOfTheCampus(benchmark::State &state, bool each)
{
    const Layout &campus = test::sample("campus-1gw");
    CoolingCases cases = coolingCases(Census(campus), itLoads(campus));
    double heavier = 1;
    for (LoopCase &loop : cases.loops)
        for (LoopLoad &load : loop.loads)
            load.heat_w *= each ? heavier += 1e-8 : 1;
    for (auto _ : state)
        benchmark::DoNotOptimize(solveCooling(cases, {}, {}, true));
    state.counters["loops"] = static_cast<double>(cases.loops.size());
}

/// The files named in GRIDHALL_NETWORKS, parted by colons: another solver is timed on them in the same run
/// (beside_epanet.mjs).
int besideOthers()
{
    const char *list = std::getenv("GRIDHALL_NETWORKS");
    std::string rest = list ? list : "";
    while (!rest.empty()) {
        const std::string path = rest.substr(0, rest.find(':'));
        rest.erase(0, path.size() + 1);
        std::ifstream file(path);
        const auto read = readEpanetInp(std::string(std::istreambuf_iterator<char>(file), {}));
        if (!read)
            continue;
        const std::size_t slash = path.find_last_of('/') + 1;
        const std::string name = "beside/" + path.substr(slash, path.find_last_of('.') - slash) + "/";
        const PipeNetwork network = read->network;
        const auto add = [&](const char *start, auto run) {
            benchmark::RegisterBenchmark((name + start).c_str(), [network, run](benchmark::State &state) {
                run(state, network);
            })->Unit(benchmark::kMillisecond);
        };
        add("first", cold);
        add("cold", coldKept);
        add("warm", warm);
    }
    return 0;
}
[[maybe_unused]] const int registered = besideOthers();

} // namespace

BENCHMARK(coldLoops)->Arg(8)->Arg(32)->Arg(128)->Unit(benchmark::kMillisecond); // 4968 pipes and 16 times as many
BENCHMARK(warmLoops)->Unit(benchmark::kMillisecond);
BENCHMARK(coldMesh)->Unit(benchmark::kMillisecond);
BENCHMARK(warmMesh)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(coolingOfTheCampus, alike, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(coolingOfTheCampus, each, true)->Unit(benchmark::kMillisecond);
