// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace gridhall {

/// What is taken out to see what follows, on one snapshot: the same ledger as the sweep.
class WhatIf {
public:
    explicit WhatIf(SnapshotPtr snapshot);

    void fail(std::vector<FailureKey> keys); ///< Empty: everything is in service again.
    bool isOn() const { return !keys_.empty(); }
    const std::vector<FailureKey> &keys() const { return keys_; }
    const Failure &failure() const { return failure_; }
    std::vector<Id> subjects() const;

    bool isLost(std::int32_t element) const { return lost_.contains(element); }
    std::uint8_t bits(std::int32_t element) const;  ///< See `supply`.
    double demand_w(std::int32_t element) const;
    double loading(std::int32_t element) const;     ///< 0 where no limit is known.
    const SnapshotPtr &snapshot() const { return snapshot_; }

private:
    SnapshotPtr snapshot_;
    PowerNet net_;
    FailureLedger ledger_;
    std::vector<FailureLedger::Touched> normal_; ///< By element.
    std::vector<FailureKey> keys_;
    Failure failure_;
    std::unordered_map<std::int32_t, FailureLedger::Touched> touched_;
    std::unordered_set<std::int32_t> lost_;
};

} // namespace gridhall
