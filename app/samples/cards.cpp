// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/cards.h"

namespace gridhall {

namespace {

void assignEverywhere(Draft &draft, Id workload)
{
    Assignment assignment;
    assignment.workload = workload;
    draft.add(assignment);
}

} // namespace

void addCards(Draft &draft, const std::string &name, double designDryBulb_c, double gridCap_w)
{
    Site site;
    site.name = name;
    site.author = "Gridhall";
    site.designDryBulb_k = designDryBulb_c + 273.15;
    site.designWetBulb_k = designDryBulb_c - 10 + 273.15;
    site.gridCap_w = gridCap_w;
    draft.add(site);
    draft.add(Criteria());
    const std::pair<const char *, LayerRule> layers[] = {
        {"Annotations", LayerRule::Annotations}, {"Power A", LayerRule::PowerA},   {"Power B", LayerRule::PowerB},
        {"Cooling", LayerRule::Cooling},         {"Equipment", LayerRule::Equipment}, {"Prefab modules", LayerRule::Modules},
        {"Building", LayerRule::Building}};
    for (const auto &[title, rule] : layers) {
        Layer layer;
        layer.name = title;
        layer.rule = rule;
        draft.add(layer);
    }
}

void addGb200Workload(Draft &draft, double utilisation)
{
    Workload workload;
    workload.name = "deepseek-r1 offline";
    workload.model = "deepseek-r1";
    workload.precision = "fp4";
    workload.scenario = "Offline";
    workload.accelerator = "GB200";
    workload.source = "Throughput: MLPerf Inference v5.1, closed, 72 x GB200. Power: 120 kW nameplate; idle share assumed.";
    workload.acceleratorCount = 72;
    workload.tokens_per_s = 289712;
    workload.server_power_w = 120000;
    workload.server_idle_w = 33200;
    workload.duty = Duty::Conversation;
    workload.utilisation = utilisation;
    workload.grade = Grade::Assumption;
    assignEverywhere(draft, draft.add(workload));
}

void addH200Workload(Draft &draft, double utilisation)
{
    Workload workload;
    workload.name = "llama2-70b offline";
    workload.model = "llama2-70b-99.9";
    workload.precision = "fp8";
    workload.scenario = "Offline";
    workload.accelerator = "H200";
    workload.source = "MLPerf Inference v4.1 with power, closed, 8 x H200 MaxQ: wall power and output tokens.";
    workload.acceleratorCount = 8;
    workload.tokens_per_s = 25262.1;
    workload.server_power_w = 6153;
    workload.server_idle_w = 2406.5;
    workload.utilisation = utilisation;
    workload.grade = Grade::Measured;
    assignEverywhere(draft, draft.add(workload));
}

} // namespace gridhall
