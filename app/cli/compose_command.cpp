// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/base/file_bytes.h"
#include "core/compose/compose.h"
#include "core/compose/presets.h"
#include "core/exchange/brief_json.h"
#include "core/exchange/workload_cards.h"

#include <cstdio>
#include <fstream>
#include <sstream>

namespace gridhall::cli {

namespace fs = std::filesystem;

namespace {

struct ComposeOptions {
    std::string brief, out, form = "gridhall";
    bool json = false;
};

constexpr const char *aimFiles[] = {"least-energy", "least-cost", "earliest"};

Json countsJson(const Composition &answer)
{
    Json blocks = Json::array();
    for (const auto &[block, count] : answer.blocks)
        blocks.push_back({{"count", count},
                          {"it_module", block.recipe.itModule},
                          {"it_modules", block.recipe.itModules},
                          {"power", block.recipe.separateUps ? "transformer and UPS modules" : "power modules"},
                          {"coolers", block.recipe.coolers},
                          {"chillers", block.recipe.chillers},
                          {"it_kw", block.it_w * 1e-3}});
    return blocks;
}

Json answerJson(const Composition &answer, const std::string &file)
{
    const Kpis &kpis = answer.snapshot->kpis;
    return {{"aim", nameOf(answer.aim).source},
            {"file", file},
            {"blocks", countsJson(answer)},
            {"it_kw", kpis.itLoad_w.value * 1e-3},
            {"facility_kw", kpis.facilityLoad_w * 1e-3},
            {"pue", kpis.pue.known ? Json(kpis.pue.value) : Json()},
            {"tokenergy_j_per_token", kpis.tokEnergy_j_per_token.known ? Json(kpis.tokEnergy_j_per_token.value) : Json()},
            {"tokens_per_s", kpis.tokens_per_s},
            {"cost", {{"low", answer.cost.low}, {"likely", answer.cost.likely}, {"high", answer.cost.high}}},
            {"ready_days", {{"low", answer.ready_d.low}, {"likely", answer.ready_d.likely}, {"high", answer.ready_d.high}}},
            {"first_days", {{"low", answer.first_d.low}, {"likely", answer.first_d.likely}, {"high", answer.first_d.high}}},
            {"first_it_kw", answer.first_w * 1e-3},
            {"mass_t", answer.mass_kg * 1e-3},
            {"steel_t", answer.steel_kg * 1e-3},
            {"area_m2", answer.area_m2},
            {"errors", answer.snapshot->count(Severity::Error)},
            {"warnings", answer.snapshot->count(Severity::Warning)},
            {"solver",
             {{"objective", answer.sizing.objective},
              {"bound", answer.sizing.bound},
              {"gap", answer.sizing.gap},
              {"proven", answer.sizing.provenBest}}}};
}

std::string answerLine(const Composition &answer, const std::string &file)
{
    char line[300];
    const Kpis &kpis = answer.snapshot->kpis;
    std::snprintf(
        line, sizeof line,
        "%-24s %7.2f MW IT  PUE %.3f  %.4f J/token  cost %.1f M (%.1f to %.1f)  %.1f MW on day %.0f, all on day %.0f  %d errors  %s\n",
        nameOf(answer.aim).source, kpis.itLoad_w.value * 1e-6, kpis.pue.value, kpis.tokEnergy_j_per_token.value, answer.cost.likely * 1e-6,
        answer.cost.low * 1e-6, answer.cost.high * 1e-6, answer.first_w * 1e-6, answer.first_d.likely, answer.ready_d.likely,
        answer.snapshot->count(Severity::Error), file.c_str());
    return line;
}

Exit runCompose(const ComposeOptions &options)
{
    const auto text = bytesOfFile(options.brief, 64);
    if (!text) {
        complain(options.brief, text.problem().text);
        return Exit::Unreadable;
    }
    auto brief = briefFromJson(*text, options.brief);
    if (!brief) {
        complain(options.brief, brief.problem().text);
        return Exit::Unreadable;
    }
    const auto library = Library::loaded({shareFolder() / "catalog"});
    if (!library) {
        complain({}, library.problem().text);
        return Exit::Unreadable;
    }
    std::ifstream table(shareFolder() / "workloads/throughput.csv", std::ios::binary);
    std::ostringstream cards;
    cards << table.rdbuf();
    if (const auto known = workloadCards(cards.str()))
        chooseWorkload(*brief, known->cards);
    const auto result = composed(*brief, *library);
    if (!result) {
        complain(options.brief, result.problem().text);
        return Exit::Unreadable;
    }
    if (result->answers.empty()) {
        complain(options.brief, result->refusal.value_or(Text()));
        return Exit::Findings;
    }
    std::error_code error;
    fs::create_directories(options.out, error);
    Json answers = Json::array();
    std::string lines;
    bool sound = true;
    for (const Composition &answer : result->answers) {
        const fs::path file = fs::path(options.out) / (std::string(aimFiles[static_cast<int>(answer.aim)]) + "." + options.form);
        Project project;
        project.layout = answer.layout;
        if (!write(project, file))
            return Exit::Misuse;
        answers.push_back(answerJson(answer, file.string()));
        lines += answerLine(answer, file.string());
        sound = sound && answer.snapshot->count(Severity::Error) == 0;
    }
    Json trade = Json::array();
    for (const TradePoint &point : result->trade)
        trade.push_back({{"tokenergy_j_per_token", point.j_per_token}, {"cost", point.cost}, {"ready_days", point.ready_d}});
    if (options.json)
        print(Json{{"answers", answers}, {"trade", trade}});
    else
        print(lines);
    return sound ? Exit::Clean : Exit::Findings;
}

} // namespace

void addCompose(CLI::App &app, Job &job)
{
    addCommand<ComposeOptions>(
        app, job, "compose", "Compose complete designs of prefabricated modules from a brief", runCompose,
        [](CLI::App &command, ComposeOptions &o) {
            command.add_option("brief", o.brief, "Brief (gridhall.brief JSON)")->required();
            command.add_option("-o,--out", o.out, "Folder to write the designs to")->required();
            command.add_option("--form", o.form, "gridhall or json")->check(CLI::IsMember({"gridhall", "json"}))->capture_default_str();
        });
}

} // namespace gridhall::cli
