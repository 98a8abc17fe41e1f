// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/mixing.h"

#include "core/air/vector_math.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

Mixing::Mixing(std::size_t size, std::size_t memory, float damping)
    : size_(size), memory_(memory), damping_(damping), f_(size), lastF_(size), lastX_(size), dx_(memory), df_(memory)
{
}

void Mixing::remember(const std::vector<float> &x)
{
    dx_[next_].resize(size_);
    df_[next_].resize(size_);
    differences(x.data(), lastX_.data(), dx_[next_].data(), size_);
    differences(f_.data(), lastF_.data(), df_[next_].data(), size_);
    next_ = (next_ + 1) % memory_;
    kept_ = std::min(kept_ + 1, memory_);
}

/// Least squares |f - dF w| by normal equations, slightly regularised.
std::vector<double> Mixing::weights() const
{
    const std::size_t m = kept_;
    std::vector<double> a(m * m), w(m);
    double trace = 0;
    for (std::size_t i = 0; i < m; ++i) {
        for (std::size_t j = 0; j <= i; ++j)
            a[i * m + j] = a[j * m + i] = dotProduct(df_[i].data(), df_[j].data(), size_);
        w[i] = dotProduct(df_[i].data(), f_.data(), size_);
        trace += a[i * m + i];
    }
    for (std::size_t i = 0; i < m; ++i)
        a[i * m + i] += 1e-10 * trace + 1e-30;
    for (std::size_t i = 0; i < m; ++i) // symmetric and positive: no pivoting needed
        for (std::size_t r = 0; r < m; ++r)
            if (r != i) {
                const double factor = a[r * m + i] / a[i * m + i];
                for (std::size_t k = i; k < m; ++k)
                    a[r * m + k] -= factor * a[i * m + k];
                w[r] -= factor * w[i];
            }
    for (std::size_t i = 0; i < m; ++i)
        w[i] /= a[i * m + i];
    return w;
}

double Mixing::mix(std::vector<float> &x, const std::vector<float> &image)
{
    differences(image.data(), x.data(), f_.data(), size_);
    const double length = std::sqrt(dotProduct(f_.data(), f_.data(), size_));
    if (!first_)
        remember(x);
    first_ = false;
    lastX_ = x;
    lastF_ = f_;
    addScaled(damping_, f_.data(), x.data(), size_);
    if (kept_ > 0) {
        const std::vector<double> w = weights();
        for (std::size_t i = 0; i < kept_; ++i) {
            addScaled(static_cast<float>(-w[i]), dx_[i].data(), x.data(), size_);
            addScaled(static_cast<float>(-w[i]) * damping_, df_[i].data(), x.data(), size_);
        }
    }
    return length;
}

} // namespace gridhall
