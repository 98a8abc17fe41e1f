// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/progress.h"

#include <algorithm>
#include <map>

namespace gridhall {

Stance Progress::at(double day) const
{
    if (day >= used_d)
        return Stance::InUse;
    if (day >= joined_d)
        return Stance::UnderTest;
    if (day >= joining_d)
        return Stance::BeingJoined;
    if (day >= stands_d)
        return Stance::Standing;
    if (day >= lifted_d)
        return Stance::BeingSet;
    if (day >= arrives_d)
        return Stance::WaitingOnSite;
    if (day >= leaves_d)
        return Stance::OnTheRoad;
    return day >= ordered_d ? Stance::InFactory : Stance::NotOrdered;
}

std::vector<Progress> progressOf(const Programme &programme)
{
    std::vector<Progress> all(programme.consignments.size());
    std::vector<bool> ordered(all.size(), false), joining(all.size(), false);
    std::map<int, double> usedFrom;
    for (const Milestone &mark : programme.milestones)
        usedFrom[mark.phase] = mark.day.likely;
    for (const Activity &one : programme.activities) {
        if (one.consignment == Activity::noConsignment)
            continue;
        const std::size_t i = one.consignment;
        Progress &now = all[i];
        switch (one.step) {
        case Step::Grid:
            now.ordered_d = one.likely.start_d;
            now.leaves_d = now.arrives_d = now.lifted_d = now.stands_d = now.joining_d = now.joined_d = one.likely.finish_d;
            break;
        case Step::Factory: // racks are ordered by themselves: the first order counts
            now.ordered_d = ordered[i] ? std::min(now.ordered_d, one.likely.start_d) : one.likely.start_d;
            ordered[i] = true;
            break;
        case Step::Transport:
            now.leaves_d = one.likely.start_d;
            now.arrives_d = one.likely.finish_d;
            break;
        case Step::Lift:
            now.lifted_d = one.likely.start_d;
            now.stands_d = one.likely.finish_d;
            break;
        case Step::Connect:
        case Step::LandRacks:
            now.joining_d = joining[i] ? std::min(now.joining_d, one.likely.start_d) : one.likely.start_d;
            now.joined_d = std::max(now.joined_d, one.likely.finish_d);
            joining[i] = true;
            break;
        default: break;
        }
        now.used_d = usedFrom[one.phase];
    }
    return all;
}

Sentence nameOf(Stance stance)
{
    switch (stance) {
    case Stance::NotOrdered: return translatable("Delivery", "not ordered yet");
    case Stance::InFactory: return translatable("Delivery", "in the factory");
    case Stance::OnTheRoad: return translatable("Delivery", "on the road");
    case Stance::WaitingOnSite: return translatable("Delivery", "waits on site");
    case Stance::BeingSet: return translatable("Delivery", "is being set");
    case Stance::Standing: return translatable("Delivery", "stands");
    case Stance::BeingJoined: return translatable("Delivery", "is being joined");
    case Stance::UnderTest: return translatable("Delivery", "under test");
    case Stance::InUse: return translatable("Delivery", "in use");
    }
    return {};
}

} // namespace gridhall
