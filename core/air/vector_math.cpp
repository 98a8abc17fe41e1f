// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/vector_math.h"

// Wider registers where the machine has them; the same operations in the same order, so the same bits.
#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define GRIDHALL_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define GRIDHALL_WIDE
#endif

namespace gridhall {

GRIDHALL_WIDE double dotProduct(const float *a, const float *b, std::size_t count)
{
    constexpr std::size_t block = 256, lanes = 8;
    double total = 0;
    std::size_t at = 0;
    for (; at + block <= count; at += block) {
        float lane[lanes] = {};
        for (std::size_t i = 0; i < block; i += lanes)
            for (std::size_t l = 0; l < lanes; ++l)
                lane[l] += a[at + i + l] * b[at + i + l];
        for (const float one : lane)
            total += double(one);
    }
    for (; at < count; ++at)
        total += double(a[at]) * double(b[at]);
    return total;
}

GRIDHALL_WIDE void addScaled(float factor, const float *__restrict from, float *__restrict into, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        into[i] += factor * from[i];
}

GRIDHALL_WIDE void scaledSum(const float *__restrict from, float factor, float *__restrict into, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        into[i] = from[i] + factor * into[i];
}

GRIDHALL_WIDE void differences(const float *__restrict a, const float *__restrict b, float *__restrict out, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        out[i] = a[i] - b[i];
}

GRIDHALL_WIDE void stepped(const float *__restrict x, const float *__restrict image, float *__restrict lastX, float *__restrict lastF,
                           float *__restrict dx, float *__restrict df, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        const float f = image[i] - x[i];
        df[i] = f - lastF[i];
        dx[i] = x[i] - lastX[i];
        lastF[i] = f;
        lastX[i] = x[i];
    }
}

namespace {

GRIDHALL_WIDE void mixedOne(float damping, const float *__restrict f, float w, const float *__restrict dx, const float *__restrict df,
                            float *__restrict into, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        into[i] += damping * f[i] - w * (dx[i] + damping * df[i]);
}

GRIDHALL_WIDE void mixedTwo(float damping, const float *__restrict f, const float *w, const float *__restrict dx0,
                            const float *__restrict df0, const float *__restrict dx1, const float *__restrict df1, float *__restrict into,
                            std::size_t count)
{
    const float w0 = w[0], w1 = w[1];
    for (std::size_t i = 0; i < count; ++i)
        into[i] += damping * f[i] - w0 * (dx0[i] + damping * df0[i]) - w1 * (dx1[i] + damping * df1[i]);
}

} // namespace

void mixed(float damping, const float *f, const float *w, const float *const *dx, const float *const *df, std::size_t kept, float *into,
           std::size_t count)
{
    if (kept == 0)
        addScaled(damping, f, into, count);
    else if (kept == 1)
        mixedOne(damping, f, w[0], dx[0], df[0], into, count);
    else
        mixedTwo(damping, f, w, dx[0], df[0], dx[1], df[1], into, count);
    for (std::size_t k = 2; k < kept; ++k) {
        addScaled(-w[k], dx[k], into, count);
        addScaled(-w[k] * damping, df[k], into, count);
    }
}

GRIDHALL_WIDE void applied(const AirStencil &s, const float *__restrict x, float *__restrict out)
{
    const float *__restrict gx = s.gx, *__restrict gy = s.gy, *__restrict gz = s.gz, *__restrict d = s.diagonal;
    const std::size_t row = s.row, layer = s.layer;
    for (std::size_t c = s.first; c < s.last; ++c)
        out[c] = d[c] * x[c] - gx[c] * x[c + 1] - gx[c - 1] * x[c - 1] - gy[c] * x[c + row] - gy[c - row] * x[c - row] -
                 gz[c] * x[c + layer] - gz[c - layer] * x[c - layer];
}

GRIDHALL_WIDE void residual(const AirStencil &s, const float *__restrict x, const float *__restrict b, float *__restrict out)
{
    const float *__restrict gx = s.gx, *__restrict gy = s.gy, *__restrict gz = s.gz, *__restrict d = s.diagonal;
    const std::size_t row = s.row, layer = s.layer;
    for (std::size_t c = s.first; c < s.last; ++c)
        out[c] = b[c] - (d[c] * x[c] - gx[c] * x[c + 1] - gx[c - 1] * x[c - 1] - gy[c] * x[c + row] - gy[c - row] * x[c - row] -
                         gz[c] * x[c + layer] - gz[c - layer] * x[c - layer]);
}

GRIDHALL_WIDE void smoothed(const AirStencil &s, const float *__restrict x, const float *__restrict b, float weight, float *__restrict out)
{
    const float *__restrict gx = s.gx, *__restrict gy = s.gy, *__restrict gz = s.gz, *__restrict inverse = s.inverse;
    const std::size_t row = s.row, layer = s.layer;
    const float keep = 1 - weight;
    for (std::size_t c = s.first; c < s.last; ++c) {
        const float in = gx[c] * x[c + 1] + gx[c - 1] * x[c - 1] + gy[c] * x[c + row] + gy[c - row] * x[c - row] + gz[c] * x[c + layer] +
                         gz[c - layer] * x[c - layer];
        out[c] = keep * x[c] + weight * inverse[c] * (b[c] + in);
    }
}

GRIDHALL_WIDE void smoothedTwice(const AirStencil &s, const float *__restrict b, float first, float *__restrict scratch, float second,
                                 float *__restrict out)
{
    const float *__restrict inverse = s.inverse;
    for (std::size_t c = s.first; c < s.last; ++c)
        scratch[c] = first * inverse[c] * b[c];
    smoothed(s, scratch, b, second, out);
}

GRIDHALL_WIDE void sharesOf(const AirStencil &s, const std::array<const float *, 3> &flux, const float *__restrict given, float exchange,
                            CellShares *__restrict out)
{
    const float *__restrict gx = s.gx, *__restrict gy = s.gy, *__restrict gz = s.gz;
    const float *__restrict fx = flux[0], *__restrict fy = flux[1], *__restrict fz = flux[2];
    const std::size_t row = s.row, layer = s.layer;
    const auto positive = [](float f) { return f > 0 ? f : 0.0F; };
    for (std::size_t c = s.first; c < s.last; ++c) {
        const float west = positive(fx[c - 1]) + exchange * gx[c - 1], east = positive(-fx[c]) + exchange * gx[c];
        const float south = positive(fy[c - row]) + exchange * gy[c - row], north = positive(-fy[c]) + exchange * gy[c];
        const float below = positive(fz[c - layer]) + exchange * gz[c - layer], above = positive(-fz[c]) + exchange * gz[c];
        const float sum = given[c] + west + east + south + north + below + above;
        const float inverse = sum > 0 ? 1 / sum : 0.0F;
        out[c].of[0] = west * inverse;
        out[c].of[1] = east * inverse;
        out[c].of[2] = south * inverse;
        out[c].of[3] = north * inverse;
        out[c].of[4] = below * inverse;
        out[c].of[5] = above * inverse;
        out[c].perGain = inverse;
        out[c].sum = sum;
    }
}

} // namespace gridhall
