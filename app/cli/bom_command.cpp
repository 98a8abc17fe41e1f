// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/delivery/sheets.h"
#include "core/exchange/workbook.h"
#include "core/storage/replaced_file.h"
#include "core/study/study.h"

namespace gridhall::cli {

namespace {

constexpr double secondsInYear = 8760 * 3600.0;

struct BomOptions {
    std::string file, xlsx, csv;
    bool json = false;
};

Json rangeJson(Range range) { return {{"low", range.low}, {"likely", range.likely}, {"high", range.high}}; }

Json billJson(const MaterialBill &bill, const std::string &currency)
{
    Json lines = Json::array(), systems = Json::array();
    for (const BillLine &line : bill.lines)
        lines.push_back({{"phase", line.phase},
                         {"system", nameOf(line.system).source},
                         {"module", line.module ? Json(line.module->number) : Json()},
                         {"part", line.part->number},
                         {"count", line.count},
                         {"length_m", line.length_m},
                         {"weight_kg", line.weightKnown ? Json(line.weight_kg) : Json()},
                         {"copper_kg", line.copper_kg},
                         {"steel_kg", line.steel_kg},
                         {"cost", line.priced ? rangeJson(line.cost) : Json()},
                         {"source", plain(line.source)}});
    for (const CostBySystem &system : bill.systems)
        systems.push_back({{"system", nameOf(system.system).source}, {"cost", rangeJson(system.cost)}, {"unpriced", system.unpriced}});
    return {{"currency", currency},        {"cost", rangeJson(bill.cost)}, {"weight_kg", bill.weight_kg},
            {"copper_kg", bill.copper_kg}, {"steel_kg", bill.steel_kg},    {"unpriced", bill.unpriced},
            {"unweighed", bill.unweighed}, {"systems", systems},           {"lines", lines}};
}

Exit runBom(const BomOptions &options)
{
    const auto project = read(options.file);
    if (!project)
        return Exit::Unreadable;
    const SnapshotPtr snapshot = study(project->layout, 0, Tier::Settled, nullptr);
    const Census census(project->layout);
    const MaterialBill bill = billOf(census);
    const auto programme = programmeOf(census, snapshot->loads);
    if (!programme) {
        complain(options.file, programme.problem().text);
        return Exit::Unreadable;
    }
    const std::string &currency = project->layout.delivery().currency;
    if (!options.xlsx.empty()) {
        const std::int64_t date = project->saved_s != 0 && !std::getenv("SOURCE_DATE_EPOCH") ? project->saved_s : saveDate_s();
        const auto written =
            writeWorkbook({summarySheet(project->layout, bill, *programme, snapshot->kpis.tokens_per_s * secondsInYear),
                           billSheet(bill, currency), transportSheet(*programme), scheduleSheet(*programme), requestSheet(bill, currency)},
                          said, date, options.xlsx);
        if (!written) {
            complain(options.xlsx, written.problem().text);
            return Exit::Misuse;
        }
    }
    const std::string csv = csvOf(billSheet(bill, currency), said);
    if (!options.csv.empty()) {
        if (const auto written = replaced(options.csv, csv); !written) {
            complain(options.csv, written.problem().text);
            return Exit::Misuse;
        }
    }
    if (options.json)
        print(billJson(bill, currency));
    else if (options.xlsx.empty() && options.csv.empty())
        print(csv);
    return Exit::Clean;
}

} // namespace

void addBom(CLI::App &app, Job &job)
{
    addCommand<BomOptions>(app, job, "bom", "List what is needed, what it weighs and may cost", runBom,
                           [](CLI::App &command, BomOptions &o) {
                               command.add_option("file", o.file, "Project (.gridhall or .json)")->required();
                               command.add_option("--xlsx", o.xlsx, "Workbook to write: bill, transport, schedule, RFQ");
                               command.add_option("--csv", o.csv, "Bill to write as CSV");
                           });
}

} // namespace gridhall::cli
