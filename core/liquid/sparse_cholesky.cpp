// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/sparse_cholesky.h"

#include <Eigen/OrderingMethods>
#include <Eigen/SparseCore>

#include <algorithm>

namespace gridhall {

namespace {

constexpr std::int32_t none = -1;

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

/// The order in which rows are eliminated. Rows with at most two neighbours go first, as long as there are any: they
/// fill in nothing new, and loops of coolant are made of them. What is left goes by approximate minimum degree.
class Elimination {
public:
    Elimination(std::int32_t rows, std::span<const std::pair<std::int32_t, std::int32_t>> edges)
        : place_(at(rows), none), start_(at(rows) + 1), degree_(at(rows))
    {
        join(edges);
        for (std::int32_t v = 0; v < rows; ++v)
            if (degree_[at(v)] <= 2)
                open_.push_back(v);
        for (std::size_t i = 0; i < open_.size(); ++i)
            if (place_[at(open_[i])] == none && degree_[at(open_[i])] <= 2)
                eliminate(open_[i]);
        if (next_ < rows)
            orderRest();
    }
    std::vector<std::int32_t> taken() { return std::move(place_); }

private:
    /// Neighbours of each row, each once.
    void join(std::span<const std::pair<std::int32_t, std::int32_t>> edges)
    {
        for (const auto &[a, b] : edges) {
            ++start_[at(a) + 1];
            ++start_[at(b) + 1];
        }
        for (std::size_t i = 1; i < start_.size(); ++i)
            start_[i] += start_[i - 1];
        neighbours_.resize(2 * edges.size());
        for (const auto &[a, b] : edges) {
            neighbours_[at(start_[at(a)] + degree_[at(a)]++)] = b;
            neighbours_[at(start_[at(b)] + degree_[at(b)]++)] = a;
        }
        for (std::size_t v = 0; v < degree_.size(); ++v) {
            const auto first = neighbours_.begin() + start_[v], last = first + degree_[v];
            if (degree_[v] > 1) {
                std::sort(first, last);
                degree_[v] = static_cast<std::int32_t>(std::unique(first, last) - first);
            }
        }
    }

    /// In the list of `of`, `now` takes the place of `was`, unless it is there already or is none.
    void swap(std::int32_t of, std::int32_t was, std::int32_t now)
    {
        const auto first = neighbours_.begin() + start_[at(of)], last = first + degree_[at(of)];
        const auto found = std::find(first, last, was);
        if (now != none && std::find(first, last, now) == last) {
            *found = now;
            return;
        }
        *found = *(last - 1);
        if (--degree_[at(of)] <= 2)
            open_.push_back(of);
    }

    void eliminate(std::int32_t v)
    {
        place_[at(v)] = next_++;
        const std::int32_t *const list = neighbours_.data() + start_[at(v)];
        if (degree_[at(v)] == 1) {
            swap(list[0], v, none);
        } else if (degree_[at(v)] == 2) {
            swap(list[0], v, list[1]);
            swap(list[1], v, list[0]);
        }
    }

    void orderRest()
    {
        std::vector<std::int32_t> left, number(place_.size(), none);
        for (std::size_t v = 0; v < place_.size(); ++v)
            if (place_[v] == none) {
                number[v] = static_cast<std::int32_t>(left.size());
                left.push_back(static_cast<std::int32_t>(v));
            }
        const auto rows = static_cast<std::int32_t>(left.size());
        std::vector<Eigen::Triplet<double, std::int32_t>> entries;
        for (const std::int32_t v : left) {
            entries.emplace_back(number[at(v)], number[at(v)], 1.0);
            for (std::int32_t i = 0; i < degree_[at(v)]; ++i)
                entries.emplace_back(number[at(v)], number[at(neighbours_[at(start_[at(v)] + i)])], 1.0);
        }
        Eigen::SparseMatrix<double, Eigen::ColMajor, std::int32_t> pattern(rows, rows);
        pattern.setFromTriplets(entries.begin(), entries.end());
        Eigen::PermutationMatrix<Eigen::Dynamic, Eigen::Dynamic, std::int32_t> order;
        Eigen::AMDOrdering<std::int32_t>()(pattern.selfadjointView<Eigen::Upper>(), order);
        for (std::int32_t i = 0; i < rows; ++i)
            place_[at(left[at(order.indices()[i])])] = next_ + i;
    }

    std::vector<std::int32_t> place_, start_, degree_, neighbours_, open_;
    std::int32_t next_ = 0;
};

} // namespace

SparseCholesky::SparseCholesky(std::int32_t rows, std::span<const std::pair<std::int32_t, std::int32_t>> edges)
    : rows_(rows), place_(Elimination(rows, edges).taken()), columnStart_(at(rows) + 1), slot_(edges.size())
{
    // Edges by column of the upper triangle, then by row; repeats share a slot.
    std::vector<std::int32_t> start(at(rows) + 1), byColumn(edges.size());
    for (const auto &[a, b] : edges)
        ++start[at(std::max(place_[at(a)], place_[at(b)])) + 1];
    for (std::size_t i = 0; i < at(rows); ++i)
        start[i + 1] += start[i];
    std::vector<std::int32_t> fill = start;
    for (std::size_t e = 0; e < edges.size(); ++e)
        byColumn[at(fill[at(std::max(place_[at(edges[e].first)], place_[at(edges[e].second)]))]++)] = static_cast<std::int32_t>(e);
    const auto rowOfEdge = [&](std::int32_t e) { return std::min(place_[at(edges[at(e)].first)], place_[at(edges[at(e)].second)]); };
    for (std::size_t column = 0; column < at(rows); ++column) {
        const auto first = byColumn.begin() + start[column], last = byColumn.begin() + start[column + 1];
        std::sort(first, last, [&](std::int32_t a, std::int32_t b) { return rowOfEdge(a) < rowOfEdge(b); });
        for (auto e = first; e != last; ++e) {
            const bool repeated = e != first && rowOfEdge(*e) == rowOf_.back();
            if (!repeated)
                rowOf_.push_back(rowOfEdge(*e));
            slot_[at(*e)] = static_cast<std::int32_t>(rowOf_.size()) - 1;
        }
        columnStart_[column + 1] = static_cast<std::int32_t>(rowOf_.size());
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
    findPatterns();
}

/// The columns that meet in each row of L, in the order in which they are known, and where each entry goes.
void SparseCholesky::findPatterns()
{
    std::vector<std::int32_t> stack(at(rows_));
    std::ranges::fill(mark_, none);
    std::ranges::fill(filled_, 0);
    patternStart_.assign(1, 0);
    pattern_.clear();
    for (std::int32_t k = 0; k < rows_; ++k) {
        std::int32_t top = rows_;
        mark_[at(k)] = k;
        for (std::int32_t p = columnStart_[at(k)]; p < columnStart_[at(k) + 1]; ++p) {
            std::int32_t i = rowOf_[at(p)], length = 0;
            for (; mark_[at(i)] != k; i = tree_[at(i)]) {
                stack[at(length++)] = i;
                mark_[at(i)] = k;
            }
            while (length > 0)
                stack[at(--top)] = stack[at(--length)];
        }
        for (; top < rows_; ++top) {
            const std::int32_t i = stack[at(top)], slot = factorStart_[at(i)] + filled_[at(i)]++;
            pattern_.push_back({i, slot});
            factorRow_[at(slot)] = k;
        }
        patternStart_.push_back(static_cast<std::int32_t>(pattern_.size()));
    }
}

void SparseCholesky::clear()
{
    std::ranges::fill(upper_, 0);
    std::ranges::fill(diagonal_, 0);
}

bool SparseCholesky::factorise()
{
    double *const work = work_.data(), *const factor = factor_.data();
    const std::int32_t *const factorRow = factorRow_.data();
    for (std::int32_t k = 0; k < rows_; ++k) {
        double pivot = diagonal_[at(k)];
        for (std::int32_t p = columnStart_[at(k)]; p < columnStart_[at(k) + 1]; ++p)
            work[rowOf_[at(p)]] += upper_[at(p)];
        for (std::int32_t e = patternStart_[at(k)]; e < patternStart_[at(k) + 1]; ++e) {
            const auto [i, slot] = pattern_[at(e)];
            const double value = work[i];
            work[i] = 0;
            for (std::int32_t p = factorStart_[at(i)]; p < slot; ++p)
                work[factorRow[p]] -= factor[p] * value;
            const double entry = value / pivot_[at(i)];
            pivot -= entry * value;
            factor[slot] = entry;
        }
        if (!(pivot > 0)) {
            std::ranges::fill(work_, 0);
            return false;
        }
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
