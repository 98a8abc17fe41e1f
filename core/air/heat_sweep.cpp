// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/heat_sweep.h"

#include "core/air/mixing.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

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
    const std::size_t size = grid_.shape.size();
    position_.assign(size, -1);
    shares_.resize(order_.size());
    const std::size_t strides[] = {1, static_cast<std::size_t>(offset_[3]), static_cast<std::size_t>(offset_[5])};
    for (std::size_t p = 0; p < order_.size(); ++p) {
        const auto c = static_cast<std::size_t>(order_[p]);
        position_[c] = static_cast<std::int32_t>(p);
        Shares &shares = shares_[p];
        float sum = sourceFlow[c];
        for (std::size_t a = 0; a < 3; ++a) {
            const std::size_t down = c - strides[a];
            shares.of[2 * a] = std::max(flux[a][down], 0.0F) + diffusivity * grid_.g_m[a][down];
            shares.of[2 * a + 1] = std::max(-flux[a][c], 0.0F) + diffusivity * grid_.g_m[a][c];
            sum += shares.of[2 * a] + shares.of[2 * a + 1];
        }
        const float inverse = sum > 0 ? 1 / sum : 0;
        for (float &share : shares.of)
            share *= inverse;
        shares.perGain = inverse;
        shares.cell = order_[p];
    }
}

float HeatSweep::perGain(std::int32_t cell) const
{
    const std::int32_t at = position_[static_cast<std::size_t>(cell)];
    return at >= 0 ? shares_[static_cast<std::size_t>(at)].perGain : 0.0F;
}

float HeatSweep::sweep(std::vector<float> &value, const std::vector<float> &gain) const
{
    float change = 0;
    for (const Shares &shares : shares_) {
        float *at = value.data() + shares.cell;
        const float now = gain[static_cast<std::size_t>(shares.cell)] * shares.perGain + brought(shares, at);
        const float kept = shares.perGain > 0 ? now : *at;
        change = std::max(change, std::abs(kept - *at));
        *at = kept;
    }
    return change;
}

/// What each cell gives its neighbours, in the order of the flow: the transpose of `shares_`.
void HeatSweep::packBack()
{
    sharesBack_.resize(order_.size());
    for (std::size_t p = 0; p < order_.size(); ++p) {
        sharesBack_[p].perGain = shares_[p].perGain;
        sharesBack_[p].cell = order_[p];
        for (std::size_t side = 0; side < 6; ++side) {
            const std::int32_t at = position_[static_cast<std::size_t>(order_[p] + offset_[side])];
            sharesBack_[p].of[side] = at >= 0 ? shares_[static_cast<std::size_t>(at)].of[side ^ 1U] : 0.0F;
        }
    }
}

float HeatSweep::sweepBack(std::vector<float> &value, const std::vector<float> &weight) const
{
    float change = 0;
    for (std::size_t p = sharesBack_.size(); p-- > 0;) {
        const Shares &shares = sharesBack_[p];
        float *at = value.data() + shares.cell;
        const float now = weight[static_cast<std::size_t>(shares.cell)] + brought(shares, at);
        change = std::max(change, std::abs(now - *at));
        *at = now;
    }
    return change;
}

void HeatSweep::correct(std::vector<float> &value, const std::vector<float> &gain, const HeatPipes *pipes)
{
    std::vector<float> &asked = coarse_.asked();
    std::ranges::fill(asked, 0.0F);
    for (const Shares &shares : shares_) {
        const auto c = static_cast<std::size_t>(shares.cell);
        if (shares.perGain > 0)
            asked[static_cast<std::size_t>(levels_.of[c])] += gain[c] + (brought(shares, value.data() + c) - value[c]) / shares.perGain;
    }
    const std::vector<float> &error = coarse_.answer(pipes);
    for (const std::int32_t c : levels_.cells)
        value[static_cast<std::size_t>(c)] += error[static_cast<std::size_t>(levels_.of[static_cast<std::size_t>(c)])];
}

void HeatSweep::correctBack(std::vector<float> &value, const std::vector<float> &weight)
{
    std::vector<float> &asked = coarse_.asked();
    std::ranges::fill(asked, 0.0F);
    for (const Shares &shares : sharesBack_) {
        const auto c = static_cast<std::size_t>(shares.cell);
        asked[static_cast<std::size_t>(levels_.of[c])] += weight[c] + brought(shares, value.data() + c) - value[c];
    }
    const std::vector<float> &error = coarse_.answerBack();
    for (const Shares &shares : sharesBack_)
        if (const auto c = static_cast<std::size_t>(shares.cell); shares.perGain > 0)
            value[c] += error[static_cast<std::size_t>(levels_.of[c])] / shares.perGain;
}

int HeatSweep::solve(std::vector<float> &value, const std::vector<float> &gain, float settled, int most)
{
    Mixing mixing(value.size(), 3, 1.0F);
    std::vector<float> image;
    sweep(value, gain);
    for (int cycle = 1; cycle <= most; ++cycle) {
        image = value;
        correct(image, gain, nullptr);
        sweep(image, gain);
        if (sweep(image, gain) < settled || cycle == most) {
            value.swap(image);
            return cycle;
        }
        mixing.mix(value, image);
    }
    return most;
}

int HeatSweep::solveBack(std::vector<float> &value, const std::vector<float> &weight, float settled, int most)
{
    packBack();
    Mixing mixing(value.size(), 3, 1.0F);
    std::vector<float> image;
    sweepBack(value, weight);
    for (int cycle = 1; cycle <= most; ++cycle) {
        image = value;
        correctBack(image, weight);
        sweepBack(image, weight);
        if (sweepBack(image, weight) < settled || cycle == most) {
            value.swap(image);
            return cycle;
        }
        mixing.mix(value, image);
    }
    return most;
}

} // namespace gridhall
