// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/limits.h"

namespace gridhall {

/// One finding for each trouble of a kind in the loops; `describe` answers the second argument of the message.
template <class Describe>
std::vector<Finding> loopFaults(const Snapshot &snapshot, std::initializer_list<LoopTrouble::Kind> kinds, Describe describe)
{
    std::vector<Finding> found;
    for (const LoopResult &loop : snapshot.liquid.loops)
        for (const LoopTrouble &trouble : loop.troubles) {
            if (std::find(kinds.begin(), kinds.end(), trouble.kind) == kinds.end())
                continue;
            Finding finding;
            finding.subjects = {trouble.at};
            if (trouble.by)
                finding.subjects.push_back(trouble.by);
            finding.cause = finding.subjects;
            const Argument why = describe(finding, trouble);
            finding.arguments = {nameOf(snapshot, trouble.at), why};
            found.push_back(std::move(finding));
        }
    return found;
}

/// An item on a run turned to face the other way.
Fix turnedRound(Id fitting);

} // namespace gridhall
