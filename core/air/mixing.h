// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace gridhall {

/// Anderson acceleration of a fixed point x = g(x): the next x from the last few x and g(x) by least squares
/// (D. G. Anderson, J. ACM 12, 1965; type II, with damping). Forgets all after `reset`.
class Mixing {
public:
    Mixing(std::size_t size, std::size_t memory, float damping);
    /// Takes x and g(x), leaves the next x in `x`.
    void mix(std::vector<float> &x, const std::vector<float> &image);
    void reset()
    {
        kept_ = 0;
        first_ = true;
    }
    void setDamping(float damping) { damping_ = damping; }

private:
    std::vector<float> weights() const;

    std::size_t size_, memory_, kept_ = 0, next_ = 0;
    float damping_;
    bool first_ = true;
    std::vector<float> lastF_, lastX_;
    std::vector<std::vector<float>> dx_, df_;
};

} // namespace gridhall
