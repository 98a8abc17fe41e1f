// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/power_net.h"

namespace gridhall {

/// Backward/forward sweeps over one supply state: power in and out of each vertex and its voltage. Voltages are over
/// nominal, powers in W and var; arrays are reused between runs.
///
/// Per element J = conj(S/V), S_in = S_out + z |J|^2 + curve(P_out), V_out = V_in - z J with z = Z / U_nominal^2:
/// the three-phase form with line-to-line voltages, and the DC form with x = 0. Lowering: no angle across converters.
class PowerSweep {
public:
    explicit PowerSweep(const PowerNet &net);
    /// Loads from here on: those of the case, IT and all others times a share.
    void load(double itShare, double otherShare);
    /// Solves until no voltage moves by `tolerance` of nominal; false if one collapsed or 100 sweeps did not settle it,
    /// and `worst` names the vertex.
    bool run(const SupplyState &state, double tolerance = 1e-9);

    double input_w(std::int32_t v) const { return inP_[indexOf(v)]; }
    double input_var(std::int32_t v) const { return inQ_[indexOf(v)]; }
    double output_w(std::int32_t v) const { return outP_[indexOf(v)]; }
    double load_w(std::int32_t v) const { return load_[indexOf(v)]; }
    double loss_w(std::int32_t v) const { return inP_[indexOf(v)] - outP_[indexOf(v)] - load_[indexOf(v)]; }
    double voltage(std::int32_t v) const;
    std::int32_t worst() const { return worst_; }
    int iterations() const { return iterations_; }

private:
    enum class Kind : std::uint8_t { Dead, Plain, Series, Curve, Converter, Source };
    struct Slots;
    void prepare(const SupplyState &state);
    void backward();
    double forward();
    void meet(std::int32_t v, double &re, double &im, double &inverse) const;

    const PowerNet &net_;
    std::vector<Kind> kind_;
    std::vector<std::int32_t> parent_; ///< The one vertex it draws from; -1: none, -2: several.
    std::vector<double> r_, x_, load_, loadQ_, inP_, inQ_, outP_, outQ_, re_, im_, inverse_;
    const SupplyState *state_ = nullptr;
    std::int32_t worst_ = -1;
    int iterations_ = 0;
};

} // namespace gridhall
