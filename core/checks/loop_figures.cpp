// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/loop_figures.h"

namespace gridhall {

std::optional<double> figureAt(const Snapshot &snapshot, Id id, const char *key)
{
    const Given *given = nullptr;
    if (const Kept<Item> item = snapshot.layout.find<Item>(id))
        given = figureOf(snapshot.layout, *item, key);
    else if (const Kept<Run> run = snapshot.layout.find<Run>(id))
        given = figureOf(snapshot.layout, *run, key);
    return given ? std::optional(given->value) : std::nullopt;
}

void FiguresLeftBlank::add(const Snapshot &snapshot, Id user)
{
    Kept<Part> part;
    if (const Kept<Item> item = snapshot.layout.find<Item>(user))
        part = partOf(snapshot.layout, *item);
    else if (const Kept<Run> run = snapshot.layout.find<Run>(user))
        part = partOf(snapshot.layout, *run);
    if (!part)
        return;
    auto &list = users_[part->id];
    if (list.empty() || list.back() != user)
        list.push_back(user);
}

void FiguresLeftBlank::addTo(const Snapshot &snapshot, std::vector<Finding> &found) const
{
    for (const auto &[id, users] : users_) {
        const Kept<Part> part = snapshot.layout.find<Part>(id);
        Finding finding;
        finding.subjects = users;
        finding.unproven = true;
        finding.severity = Severity::Note;
        finding.arguments = {nameOf(snapshot, users.front()),
                             part ? Argument(BothNames{part->name, part->nameZh}) : Argument(std::string())};
        found.push_back(std::move(finding));
    }
}

Finding atLimit(const Snapshot &snapshot, Id id, const Amount &demand, const Amount &limit, double left)
{
    Finding finding;
    finding.subjects = {id};
    finding.demand = demand;
    finding.limit = limit;
    finding.margin = left / limit.si;
    finding.arguments = {nameOf(snapshot, id), demand, limit};
    finding.cause = {id};
    return finding;
}

} // namespace gridhall
