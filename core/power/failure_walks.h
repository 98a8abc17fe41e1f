// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/failure.h"

#include <bit>

namespace gridhall {

/// Vertices waiting to be visited, in one order, each at most once at a time: a bit each, and a bit for each 64 of them.
class VertexQueue {
public:
    VertexQueue(std::size_t size, bool descending)
        : bits_((size + 63) / 64, 0), words_((bits_.size() + 63) / 64, 0), descending_(descending)
    {
    }
    bool isEmpty() const { return count_ == 0; }
    void push(std::int32_t v)
    {
        const std::size_t i = placeOf(v), word = i / 64;
        const std::uint64_t bit = std::uint64_t(1) << (i % 64);
        if (bits_[word] & bit)
            return;
        bits_[word] |= bit;
        words_[word / 64] |= std::uint64_t(1) << (word % 64);
        first_ = count_++ == 0 ? word / 64 : std::min(first_, word / 64);
    }
    std::int32_t pop()
    {
        while (words_[first_] == 0)
            ++first_;
        const std::size_t word = first_ * 64 + static_cast<std::size_t>(std::countr_zero(words_[first_]));
        const std::size_t i = word * 64 + static_cast<std::size_t>(std::countr_zero(bits_[word]));
        bits_[word] &= bits_[word] - 1;
        if (bits_[word] == 0)
            words_[first_] &= ~(std::uint64_t(1) << (word % 64));
        --count_;
        return vertexAt(i);
    }

private:
    std::size_t placeOf(std::int32_t v) const { return descending_ ? bits_.size() * 64 - 1 - indexOf(v) : indexOf(v); }
    std::int32_t vertexAt(std::size_t i) const { return static_cast<std::int32_t>(descending_ ? bits_.size() * 64 - 1 - i : i); }

    std::vector<std::uint64_t> bits_, words_;
    std::size_t first_ = 0, count_ = 0; ///< No word before `first_` has a bit.
    bool descending_;
};

/// How everything stands before any failure, by vertex: supply, powers, and input over output of each element.
struct NormalState {
    explicit NormalState(const PowerNet &net);

    SupplyState state;
    std::vector<double> out, in, gain, idle, limit, load;
    std::vector<std::int32_t> tightest; ///< Vertices by loading, highest first.
    std::int32_t itLoads = 0;           ///< Lit ones.
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
