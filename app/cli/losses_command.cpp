// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fail_proofs.h"

#include "core/power/dc_variant.h"
#include "core/power/loss_stages.h"
#include "core/study/study.h"

#include <cstdio>

namespace gridhall::cli {

namespace {

struct LossOptions {
    std::string file;
    double acSupply = DcVariant().rackSupplyAc, dcSupply = DcVariant().rackSupplyDc, voltage = DcVariant().voltage_v;
    bool json = false;
};

Json variantJson(const char *name, const PowerCase &network, const PowerFlow &flow, const DcVariant &variant)
{
    Json stages = Json::array();
    for (const StageLoss &stage : lossStages(network, flow))
        stages.push_back(
            {{"stage", said({stageName(stage.stage), {}})}, {"elements", stage.elements}, {"loss_kw", twelveDigits(stage.loss_w * 1e-3)}});
    const double delivered = busbarPower(network, variant), forIt = flow.utility_w - flow.mechanical_w;
    return {{"variant", name},
            {"drawn_kw", twelveDigits(flow.utility_w * 1e-3)},
            {"machines_kw", twelveDigits(flow.mechanical_w * 1e-3)},
            {"racks_kw", twelveDigits(flow.it_w * 1e-3)},
            {"loss_kw", twelveDigits(flow.loss_w * 1e-3)},
            {"busbar_kw", twelveDigits(delivered * 1e-3)},
            {"grid_to_busbar", forIt > 0 ? Json(twelveDigits(delivered / forIt)) : Json()},
            {"stages", stages},
            {"problems", flow.problems.size()}};
}

void tell(const Json &variant)
{
    char line[160];
    std::printf("%s\n", variant["variant"].get<std::string>().c_str());
    const auto row = [&](const std::string &name, double kw) {
        std::snprintf(line, sizeof line, "  %-32s %12.1f kW\n", name.c_str(), kw);
        print(std::string(line));
    };
    row("drawn", variant["drawn_kw"].get<double>());
    for (const Json &stage : variant["stages"])
        row(stage["stage"].get<std::string>(), stage["loss_kw"].get<double>());
    row("machines", variant["machines_kw"].get<double>());
    row("racks", variant["racks_kw"].get<double>());
    row("at the busbars in the racks", variant["busbar_kw"].get<double>());
    if (variant["grid_to_busbar"].is_number()) {
        std::snprintf(line, sizeof line, "  %-32s %12.2f %%\n", "grid to busbar, without machines",
                      variant["grid_to_busbar"].get<double>() * 100);
        print(std::string(line));
    }
}

Exit runLosses(const LossOptions &options)
{
    const auto project = read(options.file);
    if (!project)
        return Exit::Unreadable;
    const SnapshotPtr snapshot = study(project->layout, 0, Tier::Settled, nullptr);
    DcVariant variant;
    variant.rackSupplyAc = options.acSupply;
    variant.rackSupplyDc = options.dcSupply;
    variant.voltage_v = options.voltage;
    const PowerCase direct = dcVariantOf(*snapshot->network, variant);
    const Json variants = Json::array({variantJson("as drawn", *snapshot->network, snapshot->power, variant),
                                       variantJson("800 VDC", direct, solvePower(direct), variant)});
    if (options.json)
        print(Json{{"file", options.file},
                   {"grade", "assumption"},
                   {"rack_supply_ac", variant.rackSupplyAc},
                   {"rack_supply_dc", variant.rackSupplyDc},
                   {"voltage_v", variant.voltage_v},
                   {"variants", variants}});
    else
        for (const Json &each : variants)
            tell(each);
    return Exit::Clean;
}

} // namespace

void addLosses(CLI::App &app, Job &job)
{
    addCommand<LossOptions>(
        app, job, "losses", "Where power is lost, as drawn and with 800 VDC instead", runLosses, [](CLI::App &command, LossOptions &o) {
            command.add_option("file", o.file, "Project (.gridhall or .json)")->required();
            command.add_option("--ac-supply", o.acSupply, "Efficiency of supplies in racks from AC")
                ->check(CLI::Range(0.5, 1.0))
                ->capture_default_str();
            command.add_option("--dc-supply", o.dcSupply, "Efficiency of supplies in racks from DC")
                ->check(CLI::Range(0.5, 1.0))
                ->capture_default_str();
            command.add_option("--voltage", o.voltage, "Of the DC variant, V")->check(CLI::Range(48.0, 2000.0))->capture_default_str();
        });
}

} // namespace gridhall::cli
