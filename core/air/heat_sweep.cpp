// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/heat_sweep.h"

#include <cmath>

namespace gridhall {

HeatSweep::HeatSweep(const AirGrid &grid, const AirFlux &flux, const std::vector<float> &sourceFlow,
                     double diffusivity_m2_per_s)
{
    const AirShape &shape = grid.shape;
    offset_ = {-1, 1, -shape.rowStride(), shape.rowStride(), -shape.layerStride(), shape.layerStride()};
    sort(grid, flux);
    pack(grid, flux, sourceFlow, static_cast<float>(diffusivity_m2_per_s));
}

void HeatSweep::sort(const AirGrid &grid, const AirFlux &flux)
{
    const std::size_t size = grid.shape.size();
    std::vector<std::int8_t> waiting(size, 0);
    const std::size_t first = static_cast<std::size_t>(grid.shape.layerStride());
    const std::size_t strides[] = {1, static_cast<std::size_t>(offset_[3]), static_cast<std::size_t>(offset_[5])};
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t c = first - strides[a]; c < size - first; ++c) {
            const float f = flux[a][c];
            if (f != 0)
                ++waiting[f > 0 ? c + strides[a] : c];
        }
    order_.reserve(static_cast<std::size_t>(grid.fluidCells));
    constexpr std::int8_t done = -100;
    const auto push = [&](std::size_t c) {
        waiting[c] = done;
        order_.push_back(static_cast<std::int32_t>(c));
    };
    for (std::size_t c = first; c < size - first; ++c)
        if (!grid.solid[c] && waiting[c] == 0)
            push(c);
    std::size_t next = 0, ring = first;
    for (;;) {
        for (; next < order_.size(); ++next) {
            const auto c = static_cast<std::size_t>(order_[next]);
            for (std::size_t a = 0; a < 3; ++a) {
                const std::size_t up = c + strides[a], down = c - strides[a];
                if (flux[a][c] > 0 && waiting[up] > 0 && --waiting[up] == 0)
                    push(up);
                if (flux[a][down] < 0 && waiting[down] > 0 && --waiting[down] == 0)
                    push(down);
            }
        }
        while (ring < size - first && (grid.solid[ring] || waiting[ring] == done))
            ++ring;
        if (ring == size - first)
            return;
        push(ring);
    }
}

void HeatSweep::pack(const AirGrid &grid, const AirFlux &flux, const std::vector<float> &sourceFlow, float diffusivity)
{
    const std::size_t size = grid.shape.size();
    position_.assign(size, -1);
    perGain_.assign(size, 0.0F);
    shares_.resize(order_.size());
    const std::size_t strides[] = {1, static_cast<std::size_t>(offset_[3]), static_cast<std::size_t>(offset_[5])};
    for (std::size_t p = 0; p < order_.size(); ++p) {
        const auto c = static_cast<std::size_t>(order_[p]);
        position_[c] = static_cast<std::int32_t>(p);
        Shares &shares = shares_[p];
        float sum = sourceFlow[c];
        for (std::size_t a = 0; a < 3; ++a) {
            const std::size_t down = c - strides[a];
            shares.of[2 * a] = std::max(flux[a][down], 0.0F) + diffusivity * grid.g_m[a][down];
            shares.of[2 * a + 1] = std::max(-flux[a][c], 0.0F) + diffusivity * grid.g_m[a][c];
            sum += shares.of[2 * a] + shares.of[2 * a + 1];
        }
        const float inverse = sum > 0 ? 1 / sum : 0;
        for (float &share : shares.of)
            share *= inverse;
        perGain_[c] = inverse;
    }
}

float HeatSweep::sweep(std::vector<float> &value, const std::vector<float> &gain) const
{
    float change = 0;
    for (std::size_t p = 0; p < order_.size(); ++p) {
        const std::int32_t c = order_[p];
        const auto &share = shares_[p].of;
        float *at = value.data() + c;
        const auto own = static_cast<std::size_t>(c);
        if (perGain_[own] <= 0)
            continue;
        const float now = gain[own] * perGain_[own] + share[0] * at[offset_[0]] + share[1] * at[offset_[1]] +
                          share[2] * at[offset_[2]] + share[3] * at[offset_[3]] + share[4] * at[offset_[4]] +
                          share[5] * at[offset_[5]];
        change = std::max(change, std::abs(now - *at));
        *at = now;
    }
    return change;
}

float HeatSweep::sweepBack(std::vector<float> &value, const std::vector<float> &weight) const
{
    float change = 0;
    for (std::size_t p = order_.size(); p-- > 0;) {
        const auto c = static_cast<std::size_t>(order_[p]);
        float now = weight[c];
        for (std::size_t side = 0; side < 6; ++side) {
            const auto neighbour = static_cast<std::size_t>(order_[p] + offset_[side]);
            if (position_[neighbour] >= 0)
                now += shares_[static_cast<std::size_t>(position_[neighbour])].of[side ^ 1U] * value[neighbour];
        }
        change = std::max(change, std::abs(now - value[c]));
        value[c] = now;
    }
    return change;
}

} // namespace gridhall
