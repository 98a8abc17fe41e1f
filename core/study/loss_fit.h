// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/power_net.h"

#include <array>

namespace gridhall {

/// Losses of a network in its normal state over the load: a quadratic in IT power and in that of everything else, each
/// as a share of the case's, by least squares from the full solution at a few loads. Losses are such a quadratic but for
/// what happens near idle.
class LossFit {
public:
    explicit LossFit(const PowerNet &net);
    double loss_w(double itShare, double otherShare) const { return value(loss_, itShare, otherShare); }
    /// The share of it by the power carried to IT.
    double lossForIt_w(double itShare, double otherShare) const { return value(lossForIt_, itShare, otherShare); }

private:
    using Quadratic = std::array<double, 6>; ///< 1, x, x^2, m, m^2, x m
    static double value(const Quadratic &q, double x, double m);

    Quadratic loss_{}, lossForIt_{};
};

} // namespace gridhall
