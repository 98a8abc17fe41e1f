// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fail_proofs.h"

#include "core/layout/frames.h"
#include "core/power/element_names.h"
#include "core/study/study.h"

#include <cstdio>

namespace gridhall::cli {

namespace {

constexpr const char *modeNames[] = {"planned", "fault", "stuck", "compartment"};

struct FailOptions {
    std::string file, out, mode = "fault", sweep, maintenance;
    bool json = false, prove = false, cuts = false;
};

Json failureJson(const Snapshot &snapshot, const Failure &failure, const std::vector<Id> &subjects)
{
    Json names = Json::array();
    for (const Id id : subjects)
        names.push_back(named(snapshot.layout, id));
    Json json{{"subjects", names},
              {"mode", modeNames[static_cast<int>(failure.key.mode)]},
              {"loads_ok", failure.ok},
              {"loads_unprotected", failure.unprotected},
              {"loads_dark", failure.dark},
              {"loads_on_one_path", failure.onePath},
              {"loads_short_of_cooling", failure.hot},
              {"machines_dark", failure.mechanicalDark},
              {"it_lost_kw", twelveDigits(failure.itLost_w * 1e-3)},
              {"tokens_per_s_lost", twelveDigits(failure.tokensLost_per_s)},
              {"worst_loading_pct", failure.worst < 0 ? Json() : Json(twelveDigits(failure.worstLoading * 100))},
              {"worst_element", failure.worst < 0 ? Json() : named(snapshot.layout, snapshot.network->elements[indexOf(failure.worst)].id)},
              {"overloads", failure.overloads},
              {"full_solve", failure.solved}};
    if (failure.key.mode == FailureMode::Compartment)
        json["loads_in_compartment"] = failure.inside;
    return json;
}

std::string lineOf(const ElementNames &elementNames, const Failure &failure, const std::vector<Id> &subjects)
{
    std::string names;
    for (const Id id : subjects)
        names += (names.empty() ? "" : " + ") + elementNames.of(id);
    char figures[200];
    std::snprintf(figures, sizeof figures, "%-11s %5d ok %5d unprotected %5d dark %5d hot  %8.0f tok/s lost  worst %5.1f %%  ",
                  modeNames[static_cast<int>(failure.key.mode)], failure.ok, failure.unprotected, failure.dark, failure.hot,
                  failure.tokensLost_per_s, failure.worstLoading * 100);
    return figures + names + "\n";
}

/// What is told beside the failures themselves.
struct Told {
    const FailureSweep *sweep = nullptr;
    std::vector<FailureKey> work;   ///< Out for work meanwhile.
    std::vector<std::int32_t> ties; ///< Closed after a single answer.
};

Json namesOf(const Snapshot &snapshot, const std::vector<FailureKey> &keys)
{
    Json names = Json::array();
    for (const FailureKey &key : keys)
        for (const Id id : subjectsOf(*snapshot.network, key))
            names.push_back(named(snapshot.layout, id));
    return names;
}

void tell(const FailOptions &options, const Snapshot &snapshot, const std::vector<RankedFailure> &failed, const Told &told = {})
{
    bool clean = true;
    Json list = Json::array();
    const ElementNames names(snapshot.layout, *snapshot.network);
    for (const auto &[keys, failure] : failed) {
        clean = clean && failure.isClean();
        std::vector<Id> subjects;
        for (const FailureKey &key : keys)
            for (const Id id : subjectsOf(*snapshot.network, key))
                if (std::ranges::find(told.work, key) == told.work.end())
                    subjects.push_back(id);
        if (options.json)
            list.push_back(failureJson(snapshot, failure, subjects));
        else
            print(lineOf(names, failure, subjects));
    }
    Json ties = Json::array();
    for (const std::int32_t e : told.ties) {
        ties.push_back(named(snapshot.layout, snapshot.network->elements[indexOf(e)].id));
        if (!options.json)
            print("tie closed: " + names.of(e) + "\n");
    }
    if (options.json) {
        Json all{{"file", options.file},
                 {"sweep", options.sweep.empty() ? Json() : Json(options.sweep)},
                 {"maintenance", namesOf(snapshot, told.work)},
                 {"loads", told.sweep ? Json(told.sweep->itLoads) : Json()},
                 {"clean", clean},
                 {"contingencies", list}};
        if (options.sweep.empty())
            all["ties_closed"] = ties;
        if (told.sweep)
            addProofs(all, snapshot, *told.sweep);
        print(all);
    } else
        print(std::to_string(failed.size()) + (clean ? " failures, none loses or overloads anything\n" : " failures\n"));
}

/// Elements of the network whose tag, path or id is asked for.
std::vector<std::int32_t> elementsCalled(const Snapshot &snapshot, const std::string &name)
{
    std::vector<std::int32_t> found;
    const auto &elements = snapshot.network->elements;
    for (std::size_t e = 0; e < elements.size(); ++e) {
        const auto entity = snapshot.layout.entity(elements[e].id);
        if (entity &&
            (knownAs(*entity) == name || path(snapshot.layout, elements[e].id) == name || std::to_string(elements[e].id.value) == name))
            found.push_back(static_cast<std::int32_t>(e));
    }
    return found;
}

std::vector<std::string> split(const std::string &list)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t comma = std::min(list.find(',', at), list.size());
        if (comma > at)
            words.push_back(list.substr(at, comma - at));
        at = comma + 1;
    }
    return words;
}

/// The keys of what a list names in this mode; empty after a complaint.
std::vector<FailureKey> keysOf(const std::string &file, const std::string &list, FailureMode mode, const Snapshot &snapshot,
                               const PowerNet &net)
{
    std::vector<FailureKey> keys;
    for (const std::string &name : split(list)) {
        const std::size_t before = keys.size();
        if (mode == FailureMode::Compartment)
            for (std::size_t room = 0; room < snapshot.network->rooms.size(); ++room) {
                const Id id = snapshot.network->rooms[room];
                const auto entity = snapshot.layout.entity(id);
                const auto space = snapshot.layout.find<Space>(id);
                const auto around = space ? snapshot.layout.entity(space->parent) : std::nullopt;
                if (entity && (knownAs(*entity) == name || path(snapshot.layout, id) == name || (around && knownAs(*around) == name)))
                    keys.push_back({mode, false, static_cast<std::int32_t>(room)});
            }
        else
            for (const std::int32_t e : elementsCalled(snapshot, name)) {
                FailureKey key{mode, false, e};
                if (const std::int32_t v = net.vertexOf[indexOf(e)]; mode == FailureMode::Stuck && v >= 0)
                    for (std::int32_t s = net.inStart[indexOf(v)]; key.second < 0 && s < net.inStart[indexOf(v) + 1]; ++s)
                        if (Protection::breaks(net.element(net.inFrom[indexOf(s)]), net.element(v)))
                            key = {mode, false, net.elementOf[indexOf(net.inFrom[indexOf(s)])], e};
                keys.push_back(key);
            }
        if (keys.size() == before) {
            complain(file,
                     "there is no " + std::string(mode == FailureMode::Compartment ? "room" : "power element") + " called " + name + ".");
            return {};
        }
    }
    return keys;
}

Exit tellSingles(const FailOptions &options, const Snapshot &snapshot)
{
    const FailureSweep sweep = sweptFailures(*snapshot.network, *snapshot.cooling, 0);
    std::vector<RankedFailure> all;
    for (const Failure &failure : sweep.failures)
        all.push_back({{failure.key}, failure});
    tell(options, snapshot, all, {&sweep, {}, {}});
    return Exit::Clean;
}

/// One question: what is out for work, what fails meanwhile.
Exit tellOne(const FailOptions &options, const Snapshot &snapshot, const PowerNet &net, FailureLedger &ledger, Told told)
{
    std::vector<FailureKey> keys = told.work;
    if (!options.out.empty()) {
        const auto mode = static_cast<FailureMode>(std::ranges::find(modeNames, options.mode) - modeNames);
        const std::vector<FailureKey> lost = keysOf(options.file, options.out, mode, snapshot, net);
        if (lost.empty())
            return Exit::Misuse;
        keys.insert(keys.end(), lost.begin(), lost.end());
    } else {
        told.work.clear(); // the work itself is what is asked about
    }
    Failure failure = ledger.failed(keys);
    failure.key = keys.back();
    told.ties = ledger.closedTies();
    tell(options, snapshot, {{keys, failure}}, told);
    return Exit::Clean;
}

Exit runFail(const FailOptions &options)
{
    const int asked = int(!options.out.empty()) + int(!options.sweep.empty()) + int(options.prove) + int(options.cuts);
    const bool during = !options.maintenance.empty();
    if (asked > 1 || (asked == 0 && !during) || (during && (options.prove || options.cuts || options.sweep == "n2"))) {
        complain(options.file, "say one of --out with tags, --sweep with n1 or n2, --prove and --cuts; --maintenance goes with --out, with "
                               "--sweep n1 or alone.");
        return Exit::Misuse;
    }
    const auto project = read(options.file);
    if (!project)
        return Exit::Unreadable;
    const SnapshotPtr snapshot = study(project->layout, 0, Tier::Settled, nullptr);
    if (options.prove || options.cuts) {
        options.prove ? tellProofs(options.file, *snapshot, options.json) : tellCuts(options.file, *snapshot, options.json);
        return Exit::Clean;
    }
    if (options.sweep == "n1" && !during)
        return tellSingles(options, *snapshot);
    const PowerNet net(*snapshot->network);
    FailureLedger ledger(net, *snapshot->cooling);
    Told told;
    if (during && (told.work = keysOf(options.file, options.maintenance, FailureMode::Planned, *snapshot, net)).empty())
        return Exit::Misuse;
    if (options.sweep.empty())
        return tellOne(options, *snapshot, net, ledger, told);
    tell(options, *snapshot, during ? rankedDuring(told.work, net, ledger) : rankedPairs(net, ledger), told);
    return Exit::Clean;
}

} // namespace

void addFail(CLI::App &app, Job &job)
{
    addCommand<FailOptions>(
        app, job, "fail", "Take elements out of service, or sweep all failures", runFail, [](CLI::App &command, FailOptions &o) {
            command.add_option("file", o.file, "Project (.gridhall or .json)")->required();
            command.add_option("--out", o.out, "What is lost, by tag: TAG[,TAG]");
            command.add_option("--mode", o.mode, "What happens to it")
                ->check(CLI::IsMember({"planned", "fault", "stuck", "compartment"}))
                ->capture_default_str();
            command.add_option("--sweep", o.sweep, "All single failures, or all pairs on a load's paths")
                ->check(CLI::IsMember({"n1", "n2"}));
            command.add_option("--maintenance", o.maintenance,
                               "Out for work before anything fails, switched by hand: TAG[,TAG]; with --sweep n1 all faults meanwhile");
            command.add_flag("--prove", o.prove, "Which arrangement backs up which racks, what of it holds, and the single points");
            command.add_flag("--cuts", o.cuts, "Expected interruptions a year and the cut sets behind them");
        });
}

} // namespace gridhall::cli
