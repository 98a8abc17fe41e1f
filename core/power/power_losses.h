// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/power_sweep.h"

namespace gridhall {

/// The losses of one network in its normal state, asked at many loads. Refers to the network, which must outlive it.
class PowerLosses {
public:
    explicit PowerLosses(const PowerNet &net);
    explicit PowerLosses(const PowerNet &&) = delete;

    struct Sum {
        double loss_w = 0, lossForIt_w = 0; ///< All; the share of it by the power carried to IT.
    };
    /// With every IT load times `itShare` and every other load times `otherShare`. Voltages settle to `tolerance` of
    /// nominal; losses are then right to about as much of what is carried.
    Sum at(double itShare, double otherShare, double tolerance = 1e-6);
    /// Loss of each element at the last loads, in the order of the case.
    std::vector<double> byElement() const;
    std::vector<double> forItByElement() const; ///< The share of it by the power carried to IT.

private:
    const PowerNet &net_;
    SupplyState normal_;
    PowerSweep sweep_;
};

/// The same of a sweep that has run; `byVertex`, if given, takes what each vertex loses for IT.
PowerLosses::Sum summedLosses(const PowerNet &net, const PowerSweep &sweep, const SupplyState &normal,
                              std::vector<double> *byVertex = nullptr);

} // namespace gridhall
