// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"
#include "core/layout/frames.h"

#include <algorithm>

namespace gridhall {

namespace {

/// An element that both paths run through before the supply: nothing there is redundant.
Id sharedElement(const Layout &layout, const std::vector<Id> &a, const std::vector<Id> &b, Id load)
{
    for (const Id id : a) {
        const auto item = layout.find<Item>(id);
        const Role role = item ? roleOf(layout, *item) : Role::Other;
        if (role == Role::Utility || role == Role::Generator || id == load)
            continue;
        if (std::ranges::find(b, id) != b.end())
            return id;
    }
    return {};
}

std::optional<Finding> onOnePath(const Snapshot &snapshot, const PowerCord &a, const PowerCord &b)
{
    const bool sameFeed = a.feed != Feed::None && a.feed == b.feed;
    const std::vector<Id> pathA = snapshot.power.pathOf(a), pathB = snapshot.power.pathOf(b);
    const Id shared = sharedElement(snapshot.layout, pathA, pathB, a.load);
    if (!sameFeed && !shared)
        return std::nullopt;
    Finding finding;
    finding.subjects = {a.load};
    finding.arguments = {nameOf(snapshot, a.load), shared              ? nameOf(snapshot, shared)
                                                   : a.feed == Feed::A ? Argument(translatable("Checks", "path A"))
                                                                       : Argument(translatable("Checks", "path B"))};
    finding.cause = pathA;
    finding.cause.insert(finding.cause.end(), pathB.begin(), pathB.end());
    return finding;
}

std::vector<Finding> cordsOnOnePath(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const auto &cords = snapshot.power.cords;
    for (std::size_t i = 0; i < cords.size();) {
        std::vector<const PowerCord *> live;
        const Id load = cords[i].load;
        for (; i < cords.size() && cords[i].load == load; ++i)
            if (cords[i].live)
                live.push_back(&cords[i]);
        if (live.size() == 2 && snapshot.load(load))
            if (auto finding = onOnePath(snapshot, *live[0], *live[1]))
                found.push_back(std::move(*finding));
    }
    return found;
}

} // namespace

const Check bothCordsOnOnePath{
    .code = "PWR-003",
    .severity = Severity::Error,
    .title = translatable("Checks", "Both cords on one path"),
    //: %1 the rack, %2 what both cords hang on.
    .message = translatable("Checks", "Both cords of %1 hang on %2; losing it drops the rack."),
    .unproven = {},
    .basis = translatable("Checks", "Two independent paths: no element in common below the supply"),
    .run = cordsOnOnePath,
};

} // namespace gridhall
