// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/failures.h"

#include <map>
#include <tuple>

namespace gridhall {

Argument countArgument(std::int32_t count) { return Amount(count, Dimension::Count); }

std::vector<Finding> failureFindings(const Snapshot &snapshot, bool (*shows)(const Failure &),
                                     std::vector<Argument> (*figures)(const Snapshot &, const Failure &))
{
    std::vector<Finding> found;
    if (!snapshot.failures)
        return found;
    const auto outcome = [](const Failure &f) {
        return std::tuple(f.dark, f.inside, f.unprotected, f.hot, f.itLost_w, f.tokensLost_per_s, f.overloads);
    };
    struct Alike {
        const Failure *failure;
        std::int32_t others = -1;
    };
    std::map<decltype(outcome(Failure())), Alike> alike;
    std::vector<const Failure *> firsts;
    for (const Failure &failure : snapshot.failures->failures)
        if (shows(failure)) {
            const auto [at, fresh] = alike.try_emplace(outcome(failure), Alike{&failure});
            ++at->second.others;
            if (fresh)
                firsts.push_back(&failure);
        }
    for (const Failure *failure : firsts) {
        Finding finding;
        finding.subjects = subjectsOf(*snapshot.network, failure->key);
        finding.arguments = {nameOf(snapshot, finding.subjects.front()), countArgument(alike.at(outcome(*failure)).others)};
        for (Argument &figure : figures(snapshot, *failure))
            finding.arguments.push_back(std::move(figure));
        finding.cause = finding.subjects;
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace gridhall
