// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/failure.h"

#include <algorithm>
#include <unordered_set>

namespace gridhall {

namespace {

/// Roles of a path's trunk: what pairs of failures are asked about.
bool isTrunk(const PowerCase::Element &element)
{
    switch (element.role) {
    case Role::Utility:
    case Role::Transformer:
    case Role::Switchboard:
    case Role::Generator:
    case Role::Ups:
    case Role::Sts:
    case Role::Pdu:
    case Role::Rpp:
    case Role::Rectifier: return true;
    default: return false;
    }
}

void rank(std::vector<RankedFailure> &failures) { std::ranges::stable_sort(failures, worse, &RankedFailure::failure); }

} // namespace

std::vector<std::pair<FailureKey, FailureKey>> doubleFailures(const PowerNet &net)
{
    // Trunk elements above each vertex; those of loads give the pairs.
    std::vector<std::vector<std::int32_t>> above(indexOf(net.count));
    std::unordered_set<std::uint64_t> seen;
    std::vector<std::pair<FailureKey, FailureKey>> pairs;
    for (std::int32_t v = 0; v < net.count; ++v) {
        auto &mine = above[indexOf(v)];
        for (std::int32_t s = net.inStart[indexOf(v)]; s < net.inStart[indexOf(v) + 1]; ++s) {
            const auto &upper = above[indexOf(net.inFrom[indexOf(s)])];
            mine.insert(mine.end(), upper.begin(), upper.end());
        }
        std::ranges::sort(mine);
        mine.erase(std::ranges::unique(mine).begin(), mine.end());
        if (isTrunk(net.element(v)))
            mine.push_back(net.elementOf[indexOf(v)]);
        if (!net.element(v).isIt)
            continue;
        for (std::size_t i = 0; i < mine.size(); ++i)
            for (std::size_t k = i + 1; k < mine.size(); ++k)
                if (seen.insert(static_cast<std::uint64_t>(mine[i]) << 32 | static_cast<std::uint32_t>(mine[k])).second)
                    pairs.push_back({{FailureMode::Fault, false, mine[i]}, {FailureMode::Fault, false, mine[k]}});
    }
    return pairs;
}

std::vector<RankedFailure> rankedPairs(const PowerNet &net, FailureLedger &ledger)
{
    std::vector<RankedFailure> all;
    for (const auto &[one, other] : doubleFailures(net))
        all.push_back({{one, other}, ledger.failed({one, other})});
    rank(all);
    return all;
}

std::vector<RankedFailure> rankedDuring(const std::vector<FailureKey> &work, const PowerNet &net, FailureLedger &ledger)
{
    std::vector<RankedFailure> all;
    std::vector<FailureKey> keys = work;
    keys.emplace_back();
    for (const FailureKey &fault : singleFailures(net, ledger.protection()))
        if (fault.mode != FailureMode::Planned) {
            keys.back() = fault;
            all.push_back({keys, ledger.failed(keys)});
            all.back().failure.key = fault;
        }
    rank(all);
    return all;
}

} // namespace gridhall
