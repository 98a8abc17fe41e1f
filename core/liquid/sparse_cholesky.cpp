// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/sparse_cholesky.h"

#include <Eigen/OrderingMethods>
#include <Eigen/SparseCore>

#include <algorithm>

namespace gridhall {

namespace {

constexpr std::int32_t none = -1;

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

/// The order in which rows are eliminated, by approximate minimum degree.
std::vector<std::int32_t> minimumDegree(std::int32_t rows, std::span<const std::pair<std::int32_t, std::int32_t>> edges)
{
    std::vector<Eigen::Triplet<double, std::int32_t>> entries;
    entries.reserve(2 * edges.size() + at(rows));
    for (std::int32_t i = 0; i < rows; ++i)
        entries.emplace_back(i, i, 1.0);
    for (const auto &[a, b] : edges) {
        entries.emplace_back(a, b, 1.0);
        entries.emplace_back(b, a, 1.0);
    }
    Eigen::SparseMatrix<double, Eigen::ColMajor, std::int32_t> pattern(rows, rows);
    pattern.setFromTriplets(entries.begin(), entries.end());
    Eigen::PermutationMatrix<Eigen::Dynamic, Eigen::Dynamic, std::int32_t> order;
    Eigen::AMDOrdering<std::int32_t>()(pattern.selfadjointView<Eigen::Upper>(), order);
    std::vector<std::int32_t> place(at(rows));
    for (std::int32_t i = 0; i < rows; ++i)
        place[at(order.indices()[i])] = i;
    return place;
}

} // namespace

SparseCholesky::SparseCholesky(std::int32_t rows, std::span<const std::pair<std::int32_t, std::int32_t>> edges)
    : rows_(rows), place_(minimumDegree(rows, edges)), columnStart_(at(rows) + 1), slot_(edges.size())
{
    std::vector<std::pair<std::int32_t, std::int32_t>> sorted; // column, row of the upper triangle
    sorted.reserve(edges.size());
    for (const auto &[a, b] : edges)
        sorted.emplace_back(std::max(place_[at(a)], place_[at(b)]), std::min(place_[at(a)], place_[at(b)]));
    auto unique = sorted;
    std::ranges::sort(unique);
    unique.erase(std::unique(unique.begin(), unique.end()), unique.end());
    for (const auto &[column, row] : unique) {
        ++columnStart_[at(column) + 1];
        rowOf_.push_back(row);
    }
    for (std::size_t i = 0; i < at(rows); ++i)
        columnStart_[i + 1] += columnStart_[i];
    for (std::size_t e = 0; e < edges.size(); ++e) {
        const auto first = rowOf_.begin() + columnStart_[at(sorted[e].first)];
        const auto last = rowOf_.begin() + columnStart_[at(sorted[e].first) + 1];
        slot_[e] = static_cast<std::int32_t>(std::lower_bound(first, last, sorted[e].second) - rowOf_.begin());
    }
    upper_.resize(rowOf_.size());
    diagonal_.resize(at(rows));
    analyse();
}

/// Elimination tree and column counts of L (Liu; Davis, "Direct methods for sparse linear systems", ch. 4).
void SparseCholesky::analyse()
{
    tree_.assign(at(rows_), none);
    mark_.assign(at(rows_), none);
    pattern_.resize(at(rows_));
    filled_.assign(at(rows_), 0);
    for (std::int32_t k = 0; k < rows_; ++k) {
        mark_[at(k)] = k;
        for (std::int32_t p = columnStart_[at(k)]; p < columnStart_[at(k) + 1]; ++p)
            for (std::int32_t i = rowOf_[at(p)]; mark_[at(i)] != k; i = tree_[at(i)]) {
                if (tree_[at(i)] == none)
                    tree_[at(i)] = k;
                ++filled_[at(i)];
                mark_[at(i)] = k;
            }
    }
    factorStart_.assign(at(rows_) + 1, 0);
    for (std::int32_t k = 0; k < rows_; ++k)
        factorStart_[at(k) + 1] = factorStart_[at(k)] + filled_[at(k)];
    factorRow_.resize(at(factorStart_[at(rows_)]));
    factor_.resize(factorRow_.size());
    pivot_.resize(at(rows_));
    work_.assign(at(rows_), 0);
}

void SparseCholesky::clear()
{
    std::ranges::fill(upper_, 0);
    std::ranges::fill(diagonal_, 0);
}

bool SparseCholesky::factorise()
{
    std::ranges::fill(mark_, none);
    std::ranges::fill(filled_, 0);
    for (std::int32_t k = 0; k < rows_; ++k) {
        std::int32_t top = rows_;
        mark_[at(k)] = k;
        double pivot = diagonal_[at(k)];
        for (std::int32_t p = columnStart_[at(k)]; p < columnStart_[at(k) + 1]; ++p) {
            std::int32_t i = rowOf_[at(p)], length = 0;
            work_[at(i)] += upper_[at(p)];
            for (; mark_[at(i)] != k; i = tree_[at(i)]) {
                pattern_[at(length++)] = i;
                mark_[at(i)] = k;
            }
            while (length > 0)
                pattern_[at(--top)] = pattern_[at(--length)];
        }
        for (; top < rows_; ++top) {
            const std::int32_t i = pattern_[at(top)];
            const double value = work_[at(i)];
            work_[at(i)] = 0;
            const std::int32_t begin = factorStart_[at(i)], end = begin + filled_[at(i)];
            for (std::int32_t p = begin; p < end; ++p)
                work_[at(factorRow_[at(p)])] -= factor_[at(p)] * value;
            const double entry = value / pivot_[at(i)];
            pivot -= entry * value;
            factorRow_[at(end)] = k;
            factor_[at(end)] = entry;
            ++filled_[at(i)];
        }
        if (!(pivot > 0))
            return false;
        pivot_[at(k)] = pivot;
    }
    return true;
}

void SparseCholesky::solve(std::vector<double> &b)
{
    for (std::int32_t i = 0; i < rows_; ++i)
        work_[at(place_[at(i)])] = b[at(i)];
    for (std::int32_t j = 0; j < rows_; ++j)
        for (std::int32_t p = factorStart_[at(j)]; p < factorStart_[at(j) + 1]; ++p)
            work_[at(factorRow_[at(p)])] -= factor_[at(p)] * work_[at(j)];
    for (std::int32_t j = rows_ - 1; j >= 0; --j) {
        double sum = work_[at(j)] / pivot_[at(j)];
        for (std::int32_t p = factorStart_[at(j)]; p < factorStart_[at(j) + 1]; ++p)
            sum -= factor_[at(p)] * work_[at(factorRow_[at(p)])];
        work_[at(j)] = sum;
    }
    for (std::int32_t i = 0; i < rows_; ++i)
        b[at(i)] = work_[at(place_[at(i)])];
    std::ranges::fill(work_, 0);
}

} // namespace gridhall
