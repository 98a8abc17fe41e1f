// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace gridhall {

/// Sparse symmetric positive systems of one pattern, L D L^T: order (minimum degree) and pattern of L are found once,
/// then each set of values is factorised row by row.
class SparseCholesky {
public:
    SparseCholesky() = default;
    /// `edges` are pairs of different rows, repeats allowed.
    SparseCholesky(std::int32_t rows, std::span<const std::pair<std::int32_t, std::int32_t>> edges);

    void clear();
    void addDiagonal(std::int32_t row, double value)
    {
        diagonal_[static_cast<std::size_t>(place_[static_cast<std::size_t>(row)])] += value;
    }
    void addEdge(std::size_t edge, double value) { upper_[static_cast<std::size_t>(slot_[edge])] += value; }
    bool factorise(); ///< False if a pivot is not positive.
    void solve(std::vector<double> &rightHandSide);

private:
    void analyse();
    void findPatterns();

    std::int32_t rows_ = 0;
    std::vector<std::int32_t> place_;                      ///< Row of the caller -> row of the factor.
    std::vector<std::int32_t> columnStart_, rowOf_, slot_; ///< Upper triangle by column; where an edge lies in it.
    std::vector<double> upper_, diagonal_;
    std::vector<std::int32_t> tree_, factorStart_, factorRow_, filled_;
    std::vector<double> factor_, pivot_, work_;
    struct Entry {
        std::int32_t column, slot;
    };
    std::vector<Entry> pattern_; ///< Of L, by row.
    std::vector<std::int32_t> patternStart_, mark_;
};

} // namespace gridhall
