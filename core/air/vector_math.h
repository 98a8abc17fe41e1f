// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

/// The few sums over long rows of floats that the air solver spends its time in; compiled for speed, in a fixed order
/// and without fused operations, so that the same numbers give the same bits on every machine.
namespace gridhall {

/// Eight lanes of floats per block of 256, blocks in double.
double dotProduct(const float *a, const float *b, std::size_t count);
void addScaled(float factor, const float *from, float *into, std::size_t count); ///< into += factor * from
void scaledSum(const float *from, float factor, float *into, std::size_t count); ///< into = from + factor * into
void differences(const float *a, const float *b, float *out, std::size_t count); ///< out = a - b

/// One step of an acceleration in a single pass: f = image - x, df = f - lastF, dx = x - lastX, then lastF = f, lastX = x.
void stepped(const float *x, const float *image, float *lastX, float *lastF, float *dx, float *df, std::size_t count);
/// into += damping * f - sum of w[i] * (dx[i] + damping * df[i]) over `kept` of them, at most three.
void mixed(float damping, const float *f, const float *w, const float *const *dx, const float *const *df, std::size_t kept, float *into,
           std::size_t count);

/// The seven-point operator of a staircase grid over cells from `first` to `last`: A x = diagonal x - sum g x of the
/// neighbours. Ghosts between them have no conductance, so they give 0.
struct AirStencil {
    std::size_t first = 0, last = 0, row = 0, layer = 0;
    const float *gx = nullptr, *gy = nullptr, *gz = nullptr;
    const float *diagonal = nullptr, *inverse = nullptr; ///< inverse: 1 / diagonal; 0 in solids.
};
void applied(const AirStencil &stencil, const float *x, float *out);                                ///< A x
void residual(const AirStencil &stencil, const float *x, const float *b, float *out);               ///< b - A x
void smoothed(const AirStencil &stencil, const float *x, const float *b, float weight, float *out); ///< x + w (b - A x) / d
void smoothedTwice(const AirStencil &stencil, const float *b, float first, float *scratch, float second, float *out); ///< From 0.

/// What a cell's steady value takes of its neighbours' (x-, x+, y-, y+, z-, z+) and of each unit it is given.
struct alignas(32) CellShares {
    std::array<float, 6> of;
    float perGain;
    float sum; ///< 1 / perGain; 0: nothing moves here.
};
/// Shares of the cells the stencil spans: upwind flow in (`flux`: through the face to the next cell along an axis) and
/// exchange, over what leaves; `given` enters from outside.
void sharesOf(const AirStencil &stencil, const std::array<const float *, 3> &flux, const float *given, float exchange, CellShares *out);

} // namespace gridhall
