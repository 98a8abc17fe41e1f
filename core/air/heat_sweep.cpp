// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/heat_sweep.h"

#include "core/air/mixing.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr std::size_t ahead = 24; ///< Cells whose shares are on their way from memory while one is relaxed.

/// Accelerated repeats of `improve` until `rested`; how many.
template <class Improve>
int cycles(std::vector<float> &value, const HeatSweep::Rested &rested, int most, const Improve &improve)
{
    Mixing mixing(value.size(), 3, 1.0F);
    std::vector<float> image;
    for (int cycle = 1;; ++cycle) {
        image = value;
        improve(image);
        if (rested(image) || cycle == most) {
            value.swap(image);
            return cycle;
        }
        mixing.mix(value, image);
    }
}

} // namespace

HeatSweep::HeatSweep(const AirGrid &grid, const AirLevels &levels)
    : grid_(grid), levels_(levels),
      coarse_(levels), offset_{-1, 1, -grid.shape.rowStride(), grid.shape.rowStride(), -grid.shape.layerStride(), grid.shape.layerStride()}
{
}

void HeatSweep::set(const AirFlux &flux, const std::vector<float> &sourceFlow, double diffusivity_m2_per_s, bool sorted)
{
    if (sorted || order_.empty()) {
        sort(flux);
        coarse_.setOrder(order_);
    }
    pack(flux, sourceFlow, static_cast<float>(diffusivity_m2_per_s));
    coarse_.set(flux, sourceFlow, static_cast<float>(diffusivity_m2_per_s));
}

void HeatSweep::sort(const AirFlux &flux)
{
    const std::size_t size = grid_.shape.size();
    std::vector<std::int8_t> &waiting = waiting_;
    waiting.assign(size, 0);
    order_.clear();
    const std::size_t first = static_cast<std::size_t>(grid_.shape.layerStride());
    const std::size_t strides[] = {1, static_cast<std::size_t>(offset_[3]), static_cast<std::size_t>(offset_[5])};
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t c = first - strides[a]; c < size - first; ++c) {
            const float f = flux[a][c];
            if (f != 0)
                ++waiting[f > 0 ? c + strides[a] : c];
        }
    order_.reserve(static_cast<std::size_t>(grid_.fluidCells));
    constexpr std::int8_t done = -100;
    std::vector<std::int32_t> &ready = ready_;
    ready.clear();
    const auto push = [&](std::size_t c) {
        waiting[c] = done;
        ready.push_back(static_cast<std::int32_t>(c));
    };
    for (std::size_t c = first; c < size - first; ++c)
        if (!grid_.solid[c] && waiting[c] == 0)
            push(c);
    std::size_t ring = first;
    for (;;) {
        while (!ready.empty()) { // the last first: what follows lies beside it, also in memory
            const auto c = static_cast<std::size_t>(ready.back());
            ready.pop_back();
            order_.push_back(static_cast<std::int32_t>(c));
            for (std::size_t a = 3; a-- > 0;) {
                const std::size_t up = c + strides[a], down = c - strides[a];
                if (flux[a][c] > 0 && waiting[up] > 0 && --waiting[up] == 0)
                    push(up);
                if (flux[a][down] < 0 && waiting[down] > 0 && --waiting[down] == 0)
                    push(down);
            }
        }
        while (ring < size - first && (grid_.solid[ring] || waiting[ring] == done))
            ++ring;
        if (ring == size - first)
            return;
        push(ring);
    }
}

void HeatSweep::pack(const AirFlux &flux, const std::vector<float> &sourceFlow, float diffusivity)
{
    shares_.resize(grid_.shape.size());
    sharesOf(stencilOf(grid_), {flux[0].data(), flux[1].data(), flux[2].data()}, sourceFlow.data(), diffusivity, shares_.data());
}

float HeatSweep::perGain(std::int32_t cell) const { return shares_[static_cast<std::size_t>(cell)].perGain; }

float HeatSweep::sweep(std::vector<float> &value, const std::vector<float> &gain) const
{
    float change = 0;
    for (std::size_t p = 0; p < order_.size(); ++p) {
        const std::int32_t cell = order_[p];
        __builtin_prefetch(&shares_[static_cast<std::size_t>(order_[std::min(p + ahead, order_.size() - 1)])]);
        const CellShares &shares = shares_[static_cast<std::size_t>(cell)];
        float *at = value.data() + cell;
        const float now = gain[static_cast<std::size_t>(cell)] * shares.perGain + brought(shares, at);
        const float kept = shares.perGain > 0 ? now : *at;
        change = std::max(change, std::abs(kept - *at));
        *at = kept;
    }
    return change;
}

/// What each cell gives its neighbours: the transpose of `shares_`.
void HeatSweep::packBack()
{
    sharesBack_.resize(shares_.size());
    const std::size_t first = static_cast<std::size_t>(grid_.shape.layerStride());
    for (std::size_t c = first; c + first < shares_.size(); ++c) {
        sharesBack_[c].perGain = shares_[c].perGain;
        for (std::size_t side = 0; side < 6; ++side)
            sharesBack_[c].of[side] = (&shares_[c] + offset_[side])->of[side ^ 1U];
    }
}

void HeatSweep::sweepBack(std::vector<float> &value, const std::vector<float> &weight) const
{
    for (std::size_t p = order_.size(); p-- > 0;) {
        const std::int32_t cell = order_[p];
        __builtin_prefetch(&sharesBack_[static_cast<std::size_t>(order_[p < ahead ? 0 : p - ahead])]);
        float *at = value.data() + cell;
        *at = weight[static_cast<std::size_t>(cell)] + brought(sharesBack_[static_cast<std::size_t>(cell)], at);
    }
}

void HeatSweep::correct(std::vector<float> &value, const std::vector<float> &gain, const HeatPipes *pipes)
{
    std::vector<float> &asked = coarse_.asked();
    for (std::size_t a = 0; a < asked.size(); ++a) {
        float lack = 0;
        for (const std::int32_t cell : levels_.members(a)) {
            const auto c = static_cast<std::size_t>(cell);
            if (shares_[c].perGain > 0)
                lack += gain[c] + (brought(shares_[c], value.data() + c) - value[c]) * shares_[c].sum;
        }
        asked[a] = lack;
    }
    const std::vector<float> &error = coarse_.answer(pipes);
    for (std::size_t a = 0; a < error.size(); ++a)
        for (const std::int32_t c : levels_.members(a))
            value[static_cast<std::size_t>(c)] += error[a];
}

void HeatSweep::correctBack(std::vector<float> &value, const std::vector<float> &weight)
{
    std::vector<float> &asked = coarse_.asked();
    for (std::size_t a = 0; a < asked.size(); ++a) {
        float lack = 0;
        for (const std::int32_t cell : levels_.members(a)) {
            const auto c = static_cast<std::size_t>(cell);
            lack += weight[c] + brought(sharesBack_[c], value.data() + c) - value[c];
        }
        asked[a] = lack;
    }
    const std::vector<float> &error = coarse_.answerBack();
    for (std::size_t a = 0; a < error.size(); ++a)
        for (const std::int32_t cell : levels_.members(a)) {
            const auto c = static_cast<std::size_t>(cell);
            value[c] += error[a] * shares_[c].sum;
        }
}

int HeatSweep::solve(std::vector<float> &value, const std::vector<float> &gain, const Rested &rested, int most)
{
    sweep(value, gain);
    return cycles(value, rested, most, [&](std::vector<float> &image) {
        correct(image, gain, nullptr);
        sweep(image, gain);
        sweep(image, gain);
    });
}

int HeatSweep::solveBack(std::vector<float> &value, const std::vector<float> &weight, const Rested &rested, int most)
{
    packBack();
    sweepBack(value, weight);
    return cycles(value, rested, most, [&](std::vector<float> &image) {
        correctBack(image, weight);
        sweepBack(image, weight);
        sweepBack(image, weight);
    });
}

} // namespace gridhall
