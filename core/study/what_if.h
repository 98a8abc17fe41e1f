// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

#include <map>
#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace gridhall {

/// How something stands while something else has failed, for colouring. Of IT loads: on path A or B alone, without a
/// UPS, short of cooling, dark. Of the rest: lost itself, without supply, carrying more than before, over its limit.
enum class SupplyFate : std::uint8_t { PathA, PathB, Carries, Heated, Unprotected, Over, Dead, Dark, Lost };

/// What is taken out to see what follows, on one snapshot: the same ledger as the sweep.
class WhatIf {
public:
    explicit WhatIf(SnapshotPtr snapshot);

    void fail(std::vector<FailureKey> keys); ///< Empty: everything is in service again.
    bool isOn() const { return !keys_.empty(); }
    const std::vector<FailureKey> &keys() const { return keys_; }
    const Failure &failure() const { return failure_; }
    std::vector<FailureKey> work() const;      ///< What of it is out for work.
    std::vector<std::int32_t> closed() const;  ///< Elements: ties that have closed.
    std::vector<RankedFailure> pairs() const;  ///< All pairs of faults, worst first, whatever is out.
    std::vector<RankedFailure> during() const; ///< All single faults while what is out for work stays out, worst first.
    std::vector<Id> subjects() const;
    std::map<Id, SupplyFate> fates() const; ///< Of what the failure touched; all else stands as before.

    bool isLost(std::int32_t element) const { return lost_.contains(element); }
    std::uint8_t bits(std::int32_t element) const; ///< See `supply`.
    double demand_w(std::int32_t element) const;
    double loading(std::int32_t element) const; ///< 0 where no limit is known.
    const SnapshotPtr &snapshot() const { return snapshot_; }

private:
    std::optional<SupplyFate> fateOfLoad(std::int32_t element, const FailureLedger::Touched &touched) const;

    SnapshotPtr snapshot_;
    PowerNet net_;
    FailureLedger ledger_;
    std::vector<FailureLedger::Touched> normal_; ///< By element.
    std::vector<FailureKey> keys_;
    Failure failure_;
    std::unordered_map<std::int32_t, FailureLedger::Touched> touched_;
    std::unordered_set<std::int32_t> lost_;
};

/// What is out after a press on something: it alone, or besides what is out already when `adding`; pressed again, it is
/// back in service.
std::vector<FailureKey> toggled(const WhatIf &whatIf, const FailureKey &pressed, bool adding);

/// Keys that take these out, as far as they are elements of the network.
std::vector<FailureKey> keysOf(const Snapshot &snapshot, const std::vector<Id> &ids, FailureMode mode);
/// All elements that feed a load over its cords, up to the sources; the load comes first.
std::vector<Id> pathsOf(const Snapshot &snapshot, Id load);

} // namespace gridhall
