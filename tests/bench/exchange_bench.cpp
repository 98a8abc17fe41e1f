// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/project_json.h"
#include "core/storage/project_file.h"
#include "tests/bench/shipped.h"

#include <benchmark/benchmark.h>

#include <filesystem>

namespace gridhall::test {

namespace {

void openTheCampusText(benchmark::State &state)
{
    const std::string text = textOfSample("campus-1gw");
    for (auto _ : state)
        benchmark::DoNotOptimize(projectFromJson(text));
}

void saveAndOpenTheCampusFile(benchmark::State &state)
{
    const auto path = std::filesystem::temp_directory_path() / "gridhall-bench.gridhall";
    Project project;
    project.layout = sample("campus-1gw");
    for (auto _ : state) {
        benchmark::DoNotOptimize(saved(project, path));
        benchmark::DoNotOptimize(opened(path));
    }
    std::filesystem::remove(path);
}

} // namespace

BENCHMARK(openTheCampusText)->Unit(benchmark::kMillisecond);
BENCHMARK(saveAndOpenTheCampusFile)->Unit(benchmark::kMillisecond);

} // namespace gridhall::test
