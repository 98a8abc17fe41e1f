// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/loss_fit.h"

#include "core/power/power_losses.h"

#include <Eigen/Dense>

namespace gridhall {

namespace {

/// Shares of the IT load and of everything else.
constexpr std::array<std::pair<double, double>, 6> lossPoints{{{1, 1}, {1, 0.4}, {0.7, 0.2}, {0.5, 0.8}, {0.45, 0.35}, {0.15, 0.15}}};

} // namespace

LossFit::LossFit(const PowerNet &net)
{
    constexpr auto n = static_cast<Eigen::Index>(lossPoints.size());
    Eigen::Matrix<double, n, 6> terms;
    Eigen::Matrix<double, n, 2> losses;
    PowerLosses power(net);
    for (Eigen::Index row = 0; row < n; ++row) {
        const auto [x, m] = lossPoints[static_cast<std::size_t>(row)];
        const PowerLosses::Sum sum = power.at(x, m);
        terms.row(row) << 1, x, x * x, m, m * m, x * m;
        losses.row(row) << sum.loss_w, sum.lossForIt_w;
    }
    const Eigen::Matrix<double, 6, 2> fitted = terms.colPivHouseholderQr().solve(losses);
    for (Eigen::Index i = 0; i < 6; ++i) {
        loss_[static_cast<std::size_t>(i)] = fitted(i, 0);
        lossForIt_[static_cast<std::size_t>(i)] = fitted(i, 1);
    }
}

double LossFit::value(const Quadratic &q, double x, double m)
{
    return q[0] + q[1] * x + q[2] * x * x + q[3] * m + q[4] * m * m + q[5] * x * m;
}

} // namespace gridhall
