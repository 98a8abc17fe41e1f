// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/presets.h"

#include <array>

namespace gridhall {

namespace {

struct WorkloadPreset {
    const char *accelerator, *name, *model, *precision, *source;
    double accelerators, tokens_per_s, server_w, idle_w;
    Grade grade;
};

constexpr std::array workloadPresets{
    WorkloadPreset{"GB200", "deepseek-r1 offline", "deepseek-r1", "fp4",
                   "Throughput: MLPerf Inference v5.1, closed, 72 x GB200. Power: 120 kW nameplate; idle share assumed.", 72, 289712,
                   120000, 33200, Grade::Assumption},
    WorkloadPreset{"GB300", "deepseek-r1 offline", "deepseek-r1", "fp4",
                   "Throughput: MLPerf Inference v5.1, closed, 72 x GB300. Power: 132 kW nameplate; idle share assumed.", 72, 420659,
                   132000, 36500, Grade::Assumption},
    WorkloadPreset{"H200", "llama2-70b offline", "llama2-70b-99.9", "fp8",
                   "MLPerf Inference v4.1 with power, closed, 8 x H200 MaxQ: wall power and output tokens.", 8, 25262.1, 6153, 2406.5,
                   Grade::Measured},
    WorkloadPreset{"B200", "llama2-70b offline", "llama2-70b-99.9", "fp4",
                   "MLPerf Inference v5.1 with power, closed, 8 x B200: wall power and output tokens.", 8, 102909, 10401, 2876,
                   Grade::Measured},
};

} // namespace

std::optional<Workload> workloadFor(const std::string &accelerator, double utilisation)
{
    for (const WorkloadPreset &preset : workloadPresets) {
        if (accelerator != preset.accelerator)
            continue;
        Workload workload;
        workload.name = preset.name;
        workload.model = preset.model;
        workload.precision = preset.precision;
        workload.scenario = "Offline";
        workload.accelerator = preset.accelerator;
        workload.source = preset.source;
        workload.acceleratorCount = preset.accelerators;
        workload.tokens_per_s = preset.tokens_per_s;
        workload.server_power_w = preset.server_w;
        workload.server_idle_w = preset.idle_w;
        workload.utilisation = utilisation;
        workload.grade = preset.grade;
        return workload;
    }
    return std::nullopt;
}

void chooseWorkload(Brief &brief, const std::vector<Workload> &cards)
{
    brief.workload.reset();
    if (brief.model.empty() && brief.precision.empty() && brief.scenario.empty())
        return;
    const auto agrees = [](const std::string &wished, const std::string &has) { return wished.empty() || wished == has; };
    for (const Workload &card : cards)
        if (card.accelerator == brief.accelerator && card.tokens_per_s > 0 && agrees(brief.model, card.model) &&
            agrees(brief.precision, card.precision) && agrees(brief.scenario, card.scenario)) {
            brief.workload = card;
            return;
        }
}

std::optional<Workload> workloadOf(const Brief &brief)
{
    if (!brief.workload)
        return workloadFor(brief.accelerator, brief.utilisation);
    Workload workload = *brief.workload;
    workload.utilisation = brief.utilisation;
    return workload;
}

std::vector<std::string> knownAccelerators()
{
    std::vector<std::string> names;
    for (const WorkloadPreset &preset : workloadPresets)
        names.emplace_back(preset.accelerator);
    return names;
}

void addLayers(Draft &draft)
{
    const std::pair<const char *, LayerRule> layers[] = {{"Annotations", LayerRule::Annotations}, {"Power A", LayerRule::PowerA},
                                                         {"Power B", LayerRule::PowerB},          {"Cooling", LayerRule::Cooling},
                                                         {"Equipment", LayerRule::Equipment},     {"Prefab modules", LayerRule::Modules},
                                                         {"Building", LayerRule::Building}};
    for (const auto &[title, rule] : layers) {
        Layer layer;
        layer.name = title;
        layer.rule = rule;
        draft.add(layer);
    }
}

} // namespace gridhall
