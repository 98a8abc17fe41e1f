// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/catalog/it_loads.h"
#include "core/delivery/programme.h"

#include <cmath>
#include <cstdio>

namespace gridhall::cli {

namespace {

struct ScheduleOptions {
    std::string file;
    bool json = false;
};

Json daysJson(Range days) { return {{"low", days.low}, {"likely", days.likely}, {"high", days.high}}; }

Json dateJson(const Programme &programme, double day)
{
    return programme.start_day ? Json(gridhall::dateOf(*programme.start_day + std::llround(std::ceil(day - 1e-9)))) : Json();
}

std::string tagOf(const Programme &programme, const Activity &one)
{
    if (one.consignment == Activity::noConsignment)
        return "phase " + std::to_string(one.phase);
    const Consignment &what = programme.consignments[one.consignment];
    return what.count > 1 ? what.tag + " and " + std::to_string(what.count - 1) + " more" : what.tag;
}

Json activityJson(const Programme &programme, const Activity &one)
{
    return {{"what", tagOf(programme, one)},
            {"phase", one.phase},
            {"activity", nameOf(one.step).source},
            {"start_d", one.likely.start_d},
            {"finish_d", one.likely.finish_d},
            {"finish", dateJson(programme, one.likely.finish_d)},
            {"earliest_d", one.earliest_d},
            {"latest_d", one.latest_d},
            {"slack_d", one.likely.slack_d},
            {"critical", one.likely.critical},
            {"duration_d", daysJson(one.duration.range)},
            {"source", plain(one.duration.source)}};
}

Json programmeJson(const Programme &programme)
{
    Json activities = Json::array(), critical = Json::array(), milestones = Json::array(), methods = Json::array();
    for (const Activity &one : programme.activities)
        activities.push_back(activityJson(programme, one));
    for (const int index : programme.criticalPath) {
        const Activity &one = programme.activities[static_cast<std::size_t>(index)];
        critical.push_back(tagOf(programme, one) + ": " + nameOf(one.step).source);
    }
    for (const Milestone &mark : programme.milestones)
        milestones.push_back({{"phase", mark.phase},
                              {"ready_d", daysJson(mark.day)},
                              {"ready", dateJson(programme, mark.day.likely)},
                              {"it_kw", mark.it_w * 1e-3},
                              {"total_it_kw", mark.totalIt_w * 1e-3}});
    for (const MethodRow &row : programme.methods)
        methods.push_back({{"activity", row.activity.source},
                           {"prefabricated_d", daysJson(row.prefabricated_d)},
                           {"on_site_d", daysJson(row.onSite_d)},
                           {"source", row.source.source}});
    return {{"finish_d", daysJson(programme.finish_d)},
            {"milestones", milestones},
            {"critical_path", critical},
            {"methods",
             {{"prefabricated_d", daysJson(programme.prefabricated_d)}, {"on_site_d", daysJson(programme.onSite_d)}, {"rows", methods}}},
            {"activities", activities}};
}

std::string programmeLines(const Programme &programme)
{
    char line[200];
    std::string lines;
    for (const Milestone &mark : programme.milestones) {
        std::snprintf(line, sizeof line, "phase %d: %.1f MW ready on day %.0f (%.0f to %.0f)\n", mark.phase, mark.it_w * 1e-6,
                      mark.day.likely, mark.day.low, mark.day.high);
        lines += line;
    }
    lines += "critical path:\n";
    for (const int index : programme.criticalPath) {
        const Activity &one = programme.activities[static_cast<std::size_t>(index)];
        std::snprintf(line, sizeof line, "  day %6.1f to %6.1f  ", one.likely.start_d, one.likely.finish_d);
        lines += line + tagOf(programme, one) + ": " + nameOf(one.step).source + "\n";
    }
    std::snprintf(line, sizeof line, "rule D6, this power: prefabricated %.0f weeks, built on site %.0f weeks\n",
                  programme.prefabricated_d.likely / 7, programme.onSite_d.likely / 7);
    return lines + line;
}

Exit runSchedule(const ScheduleOptions &options)
{
    const auto project = read(options.file);
    if (!project)
        return Exit::Unreadable;
    const Census census(project->layout);
    const auto programme = programmeOf(census, itLoads(census));
    if (!programme) {
        complain(options.file, programme.problem().text);
        return Exit::Unreadable;
    }
    if (options.json)
        print(programmeJson(*programme));
    else
        print(programmeLines(*programme));
    return Exit::Clean;
}

} // namespace

void addSchedule(CLI::App &app, Job &job)
{
    addCommand<ScheduleOptions>(
        app, job, "schedule", "Plan the delivery: factory to integrated test, phase by phase", runSchedule,
        [](CLI::App &command, ScheduleOptions &o) { command.add_option("file", o.file, "Project (.gridhall or .json)")->required(); });
}

} // namespace gridhall::cli
