// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/units.h"

#include "core/base/file_bytes.h"
#include "core/exchange/csv.h"
#include "core/exchange/pulse_trace.h"
#include "core/study/pulse_study.h"
#include "core/study/study.h"

#include <cstdio>
#include <cstdlib>

namespace gridhall::cli {

namespace {

struct PulseOptions {
    std::string file, trace;
    double period_s = 2, duty = 0.7, rise_s = 0.05, seconds = 600, step_s = 1e-3, capacitor_j = -1;
    double checkpointEvery_s = 0, checkpointFor_s = 10, start_s = 0, abort_s = 1e9, jitter_s = 0;
    int jobs = 1;
    bool smoothUps = false, csv = false, json = false;
};

Json shown(double si, Dimension dimension)
{
    const UnitCard unit = unitOf(dimension);
    char text[32];
    std::snprintf(text, sizeof text, "%.10g", unit.shown(si));
    return {{"value", std::strtod(text, nullptr)}, {"unit", unit.symbol}};
}

/// The trace of a file; empty if it is none (told on the error stream).
std::vector<double> traceOf(const std::string &file, double step_s)
{
    const auto text = bytesOfFile(file, 64);
    if (!text) {
        complain(file, said(text.problem().text));
        return {};
    }
    const auto load = pulseTraceFromCsv(*text, step_s);
    if (!load)
        complain(file, said(load.problem().text));
    return load ? *load : std::vector<double>();
}

Json resultJson(const PulseOptions &options, const PulseResult &result)
{
    Json stages = Json::array(), verdicts = Json::array();
    for (const PulseStageResult &stage : result.stages)
        stages.push_back({{"name", stage.name.source},
                          {"used", shown(stage.used_j, Dimension::Energy)},
                          {"discharge", shown(stage.discharge_w, Dimension::Power)},
                          {"charge", shown(stage.charge_w, Dimension::Power)},
                          {"exhausted_s", stage.exhausted_s}});
    for (const PulseVerdict &verdict : result.verdicts)
        verdicts.push_back({{"name", verdict.name.source},
                            {"value", shown(verdict.value.si, verdict.value.dimension)},
                            {"limit", verdict.limit.si > 0 ? shown(verdict.limit.si, verdict.limit.dimension) : Json()},
                            {"margin_pct", verdict.limit.si > 0 ? Json(verdict.margin() * 100) : Json()},
                            {"passed", verdict.passed}});
    return {{"file", options.file},
            {"seconds", static_cast<double>(result.load_w.size()) * result.step_s},
            {"step_s", result.step_s},
            {"mean", shown(result.mean_w, Dimension::Power)},
            {"load_band_rms", shown(result.loadBand_w, Dimension::Power)},
            {"grid_band_rms", shown(result.gridBand_w, Dimension::Power)},
            {"grid_step", shown(result.gridStep_w, Dimension::Power)},
            {"stages", stages},
            {"verdicts", verdicts},
            {"passed", result.passed}};
}

std::string tableOf(const PulseResult &result)
{
    std::string text = csvLine({"time_s", "load_kw", "grid_kw"});
    const auto number = [](double value) {
        char digits[32];
        std::snprintf(digits, sizeof digits, "%.9g", value);
        return std::string(digits);
    };
    for (std::size_t i = 0; i < result.load_w.size(); ++i)
        text += csvLine({number(static_cast<double>(i) * result.step_s), number(result.load_w[i] / 1e3), number(result.grid_w[i] / 1e3)});
    return text;
}

Exit runPulse(const PulseOptions &options)
{
    const auto project = read(options.file);
    if (!project)
        return Exit::Unreadable;
    PulseWish wish;
    wish.capacitor_j = options.capacitor_j;
    if (options.smoothUps)
        wish.upsSmooth = true;
    PulseSetup setup = pulseSetup(*study(project->layout, 0, Tier::Settled, nullptr), wish);
    PulsePattern &pattern = setup.pattern;
    pattern.period_s = options.period_s;
    pattern.duty = options.duty;
    pattern.rise_s = options.rise_s;
    pattern.checkpointEvery_s = options.checkpointEvery_s;
    pattern.checkpointFor_s = options.checkpointFor_s;
    pattern.start_s = options.start_s;
    pattern.abort_s = options.abort_s;
    pattern.jobs = options.jobs;
    pattern.jitter_s = options.jitter_s;
    std::vector<double> load =
        options.trace.empty() ? pulseLoad_w(pattern, options.seconds, options.step_s) : traceOf(options.trace, options.step_s);
    if (load.size() < 2)
        return Exit::Unreadable;
    const PulseResult result = pulseBench(std::move(load), options.step_s, setup.stages, setup.grid);
    if (options.csv)
        print(tableOf(result));
    else if (options.json)
        print(resultJson(options, result));
    else
        print(resultJson(options, result).dump(2) + "\n");
    return result.passed ? Exit::Clean : Exit::Findings;
}

} // namespace

void addPulse(CLI::App &app, Job &job)
{
    addCommand<PulseOptions>(
        app, job, "pulse", "Hold the swings of training against the grid's limits", runPulse, [](CLI::App &command, PulseOptions &o) {
            command.add_option("file", o.file, "Project (.gridhall or .json)")->required();
            command.add_option("--trace", o.trace, "Load as a table of seconds and watts instead of the pattern");
            command.add_option("--period", o.period_s, "Period of the swing, s")->check(CLI::Range(0.01, 1e4))->capture_default_str();
            command.add_option("--duty", o.duty, "Share of the period at full load")->check(CLI::Range(0.01, 0.99))->capture_default_str();
            command.add_option("--rise", o.rise_s, "Rise time, s")->check(CLI::Range(0.0, 1e3))->capture_default_str();
            command.add_option("--seconds", o.seconds, "Length")->check(CLI::Range(1.0, 7200.0))->capture_default_str();
            command.add_option("--step", o.step_s, "Time step, s")->check(CLI::Range(1e-3, 1.0))->capture_default_str();
            command.add_option("--checkpoint-every", o.checkpointEvery_s, "s; 0 for none")->check(CLI::Range(0.0, 1e5));
            command.add_option("--checkpoint-for", o.checkpointFor_s, "s")->check(CLI::Range(0.0, 1e4))->capture_default_str();
            command.add_option("--start", o.start_s, "s of idling before")->check(CLI::Range(0.0, 7200.0));
            command.add_option("--abort", o.abort_s, "s at which all jobs stop")->check(CLI::Range(0.0, 1e9));
            command.add_option("--jobs", o.jobs, "Jobs that share the load")->check(CLI::Range(1, 64))->capture_default_str();
            command.add_option("--jitter", o.jitter_s, "Largest difference of their phases, s")->check(CLI::Range(0.0, 1e3));
            command
                .add_option("--capacitor-j", o.capacitor_j,
                            "Storage in the power supplies for each accelerator, J; as the racks state if left out")
                ->check(CLI::Range(0.0, 1e6));
            command.add_flag("--smooth-ups", o.smoothUps, "All UPSs smooth the grid, with half of what they store where they do not say");
            command.add_flag("--csv", o.csv, "Write load and grid as a table");
        });
}

} // namespace gridhall::cli
