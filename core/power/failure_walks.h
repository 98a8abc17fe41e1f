// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/failure.h"

namespace gridhall {

/// Vertices waiting to be visited, in one order, each at most once at a time.
class VertexQueue {
public:
    VertexQueue(std::size_t size, bool descending) : waiting_(size, 0), descending_(descending) {}
    bool isEmpty() const { return heap_.empty(); }
    void push(std::int32_t v)
    {
        if (waiting_[indexOf(v)])
            return;
        waiting_[indexOf(v)] = 1;
        heap_.push_back(descending_ ? v : -v);
        std::push_heap(heap_.begin(), heap_.end());
    }
    std::int32_t pop()
    {
        std::pop_heap(heap_.begin(), heap_.end());
        const std::int32_t v = descending_ ? heap_.back() : -heap_.back();
        heap_.pop_back();
        waiting_[indexOf(v)] = 0;
        return v;
    }

private:
    std::vector<std::int32_t> heap_;
    std::vector<char> waiting_;
    bool descending_;
};

/// Follows machines that stop from group to group: what they cool has only part of its cooling left.
class CoolingWalk {
public:
    CoolingWalk(const PowerNet &net, const CoolingLedger &ledger);
    void stop(const std::vector<std::int32_t> &vertices); ///< These are without power.
    void undo();
    /// Vertices with less cooling than before, and the share of it that is left.
    std::vector<std::pair<std::int32_t, double>> struck() const;
    double tokensOf(std::int32_t vertex) const;

private:
    double service(const CoolingLedger::Group &group) const;
    void strike(std::int32_t node, double fraction);

    const PowerNet &net_;
    const CoolingLedger &ledger_;
    std::vector<std::int32_t> nodeOf_, struck_, groups_;
    std::vector<std::vector<std::int32_t>> serves_;
    std::vector<double> fraction_;
};

} // namespace gridhall
