// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_flow.h"

namespace gridhall {

namespace {

constexpr double gravity_m_per_s2 = 9.81, meanAir_k = 300;

} // namespace

void setLift(const AirGrid &grid, double drag_s, const std::vector<float> &theta, std::vector<float> &lift)
{
    const auto layer = static_cast<std::size_t>(grid.shape.layerStride());
    const float *g = grid.g_m[2].data();
    const auto factor = static_cast<float>(grid.shape.step_m[2] * drag_s * gravity_m_per_s2 / meanAir_k / 2);
    for (std::size_t c = 0; c + layer < theta.size(); ++c)
        lift[c] = g[c] * factor * (theta[c] + theta[c + layer]);
}

void setSource(const AirGrid &grid, const std::vector<float> &injected, const std::vector<float> &lift, std::vector<float> &source)
{
    const auto layer = static_cast<std::size_t>(grid.shape.layerStride());
    for (std::size_t c = layer; c + layer < source.size(); ++c)
        source[c] = grid.solid[c] ? 0.0F : injected[c] + lift[c - layer] - lift[c];
}

void setFlux(const AirGrid &grid, const std::vector<float> &psi, const std::vector<float> &lift, AirFlux &flux)
{
    for (std::size_t a = 0; a < 3; ++a) {
        const auto stride = static_cast<std::size_t>(grid.shape.stride(static_cast<int>(a)));
        const float *g = grid.g_m[a].data();
        float *out = flux[a].data();
        for (std::size_t c = 0; c + stride < psi.size(); ++c)
            out[c] = g[c] * (psi[c] - psi[c + stride]);
    }
    for (std::size_t c = 0; c < lift.size(); ++c)
        flux[2][c] += lift[c];
}

} // namespace gridhall
