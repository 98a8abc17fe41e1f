// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/layout/body.h"

namespace gridhall::cli {

namespace {

struct DiffOptions {
    std::string before, after;
    bool json = false;
};

/// {"field": {"before": ..., "after": ...}} for each field that differs; null where it holds its default.
Json fieldsOf(const Entity &before, const Entity &after)
{
    const Json was = Json::parse(bodyOf(before)), is = Json::parse(bodyOf(after));
    Json fields = Json::object();
    const auto compare = [&](const std::string &name) {
        const Json a = was.contains(name) ? was[name] : Json(), b = is.contains(name) ? is[name] : Json();
        if (a != b)
            fields[name] = {{"before", a}, {"after", b}};
    };
    for (const auto &[name, value] : was.items())
        compare(name);
    for (const auto &[name, value] : is.items())
        if (!was.contains(name))
            compare(name);
    return fields;
}

Json changeOf(const Edit::Change &change)
{
    const Entity &either = change.either();
    Json json{{"change", !change.before  ? "added"
                         : !change.after ? "removed"
                                         : "changed"},
              {"kind", kindNames[either.index()]},
              {"id", idOf(either).value},
              {"name", knownAs(either)}};
    if (change.before && change.after)
        json["fields"] = fieldsOf(*change.before, *change.after);
    return json;
}

std::string lineOf(const Json &change)
{
    std::string line =
        change["change"].get<std::string>() + " " + change["kind"].get<std::string>() + " " + change["name"].get<std::string>();
    if (change.contains("fields"))
        for (const auto &[name, values] : change["fields"].items())
            line += "\n    " + name + ": " + values["before"].dump() + " -> " + values["after"].dump();
    return line + "\n";
}

Exit runDiff(const DiffOptions &options)
{
    const auto before = read(options.before);
    const auto after = read(options.after);
    if (!before || !after)
        return Exit::Unreadable;
    Json changes = Json::array();
    const Edit edit = Layout::difference(before->layout, after->layout);
    for (const Edit::Change &change : edit.changes())
        changes.push_back(changeOf(change));
    if (options.json) {
        print(Json{{"before", options.before}, {"after", options.after}, {"changes", changes}});
    } else {
        std::string lines;
        for (const Json &change : changes)
            lines += lineOf(change);
        print(lines);
    }
    return changes.empty() ? Exit::Clean : Exit::Findings;
}

} // namespace

void addDiff(CLI::App &app, Job &job)
{
    addCommand<DiffOptions>(app, job, "diff", "Say what differs between two projects (exit code 1 if anything does)", runDiff,
                            [](CLI::App &command, DiffOptions &o) {
                                command.add_option("before", o.before, "Project (.gridhall or .json)")->required();
                                command.add_option("after", o.after, "Project to hold against it")->required();
                            });
}

} // namespace gridhall::cli
