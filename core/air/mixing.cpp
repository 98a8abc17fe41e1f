// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/mixing.h"

#include "core/air/vector_math.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

Mixing::Mixing(std::size_t size, std::size_t memory, float damping)
    : size_(size), memory_(memory), damping_(damping), lastF_(size), lastX_(size), dx_(memory), df_(memory)
{
}

/// Least squares |f - dF w| by normal equations, slightly regularised.
std::vector<float> Mixing::weights() const
{
    const std::size_t m = kept_;
    std::vector<double> a(m * m), w(m);
    double trace = 0;
    for (std::size_t i = 0; i < m; ++i) {
        for (std::size_t j = 0; j <= i; ++j)
            a[i * m + j] = a[j * m + i] = dotProduct(df_[i].data(), df_[j].data(), size_);
        w[i] = dotProduct(df_[i].data(), lastF_.data(), size_);
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
    return {w.begin(), w.end()};
}

void Mixing::mix(std::vector<float> &x, const std::vector<float> &image)
{
    if (first_) {
        differences(image.data(), x.data(), lastF_.data(), size_);
        std::copy(x.begin(), x.end(), lastX_.begin());
        first_ = false;
    } else {
        dx_[next_].resize(size_);
        df_[next_].resize(size_);
        stepped(x.data(), image.data(), lastX_.data(), lastF_.data(), dx_[next_].data(), df_[next_].data(), size_);
        next_ = (next_ + 1) % memory_;
        kept_ = std::min(kept_ + 1, memory_);
    }
    const std::vector<float> w = kept_ > 0 ? weights() : std::vector<float>();
    std::vector<const float *> dx, df;
    for (std::size_t i = 0; i < kept_; ++i) {
        dx.push_back(dx_[i].data());
        df.push_back(df_[i].data());
    }
    mixed(damping_, lastF_.data(), w.data(), dx.data(), df.data(), kept_, x.data(), size_);
}

} // namespace gridhall
