// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/power_sweep.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr int mostSweeps = 100;
constexpr double mostPower_w = 1e15;
constexpr double lowestSquare = 0.04; ///< A voltage below a fifth of nominal has collapsed.
constexpr std::int32_t none = -1, several = -2;

/// Reactive over active power at a power factor.
double tangent(double powerFactor) { return powerFactor >= 1 || powerFactor <= 0 ? 0 : std::sqrt(1 / (powerFactor * powerFactor) - 1); }

} // namespace

PowerSweep::PowerSweep(const PowerNet &net) : net_(net)
{
    const std::size_t size = indexOf(net.count);
    kind_.resize(size);
    parent_.resize(size);
    r_.assign(size, 0);
    x_.assign(size, 0);
    load_.resize(size);
    loadQ_.resize(size);
    for (std::int32_t v = 0; v < net.count; ++v) {
        const PowerCase::Element &element = net.element(v);
        if (const double voltage = net.voltage_v[indexOf(v)]; voltage > 0) {
            r_[indexOf(v)] = element.resistance_ohm / (voltage * voltage);
            x_[indexOf(v)] = element.reactance_ohm / (voltage * voltage);
        }
    }
    for (auto *values : {&inP_, &inQ_, &outP_, &outQ_, &re_, &im_, &inverse_})
        values->assign(size, 0);
    load(1, 1);
}

void PowerSweep::load(double itShare, double otherShare)
{
    const double tanLoad = tangent(net_.network->powerFactor);
    for (std::int32_t v = 0; v < net_.count; ++v) {
        const PowerCase::Element &element = net_.element(v);
        const double share = element.isIt ? itShare : otherShare, load = share * element.load_w;
        load_[indexOf(v)] = load;
        loadQ_[indexOf(v)] = net_.dc[indexOf(v)] ? 0 : element.load_var != 0 ? share * element.load_var : load * tanLoad;
    }
}

double PowerSweep::voltage(std::int32_t v) const
{
    return kind_[indexOf(v)] == Kind::Dead ? 0 : std::hypot(re_[indexOf(v)], im_[indexOf(v)]);
}

void PowerSweep::prepare(const SupplyState &state)
{
    state_ = &state;
    for (std::int32_t v = 0; v < net_.count; ++v) {
        const std::size_t i = indexOf(v);
        const PowerCase::Element &element = net_.element(v);
        const bool alive = state.bits[i] & supply::live;
        const bool curve = element.loss.a > 0 || element.loss.b > 0 || element.loss.c > 0;
        kind_[i] = !alive                   ? Kind::Dead
                   : element.isSource       ? Kind::Source
                   : element.converts       ? Kind::Converter
                   : curve                  ? Kind::Curve
                   : r_[i] > 0 || x_[i] > 0 ? Kind::Series
                                            : Kind::Plain;
        parent_[i] = none;
        for (std::int32_t s = net_.inStart[i]; alive && !element.isSource && s < net_.inStart[i + 1]; ++s)
            if (state.share[indexOf(s)] > 0)
                parent_[i] = parent_[i] == none ? net_.inFrom[indexOf(s)] : several;
        re_[i] = inverse_[i] = alive ? 1 : 0;
        im_[i] = 0;
    }
}

void PowerSweep::backward()
{
    std::fill(outP_.begin(), outP_.end(), 0.0);
    std::fill(outQ_.begin(), outQ_.end(), 0.0);
    const double tanConverter = tangent(net_.network->converterPowerFactor);
    for (std::int32_t v = net_.count - 1; v >= 0; --v) {
        const std::size_t i = indexOf(v);
        const Kind kind = kind_[i];
        if (kind == Kind::Dead)
            continue;
        // What no network carries is kept from running over: its voltages collapse, and that is the finding.
        double p = std::clamp(outP_[i], -mostPower_w, mostPower_w), q = std::clamp(outQ_[i], -mostPower_w, mostPower_w);
        const double squared = (p * p + q * q) * inverse_[i];
        if (kind >= Kind::Curve) {
            const PowerCase::Element &element = net_.element(v);
            const bool idle = p == 0 && !(state_->bits[i] & supply::utility); // a standby branch is not energised
            p += idle ? 0 : element.rated_w > 0 ? element.rated_w * element.loss.at(p / element.rated_w) : element.loss.b * p;
            if (kind == Kind::Converter)
                q = p * tanConverter;
        }
        p += squared * r_[i] + load_[i];
        q += squared * x_[i] + loadQ_[i];
        inP_[i] = p;
        inQ_[i] = q;
        if (const std::int32_t parent = parent_[i]; parent >= 0) {
            outP_[indexOf(parent)] += p;
            outQ_[indexOf(parent)] += q;
        } else if (parent == several) {
            for (std::int32_t s = net_.inStart[i]; s < net_.inStart[i + 1]; ++s) {
                const double share = state_->share[indexOf(s)];
                outP_[indexOf(net_.inFrom[indexOf(s)])] += share * p;
                outQ_[indexOf(net_.inFrom[indexOf(s)])] += share * q;
            }
        }
    }
}

/// The voltage that reaches a vertex over several inputs: their mean by share.
void PowerSweep::meet(std::int32_t v, double &re, double &im, double &inverse) const
{
    re = im = 0;
    for (std::int32_t s = net_.inStart[indexOf(v)]; s < net_.inStart[indexOf(v) + 1]; ++s) {
        const double share = state_->share[indexOf(s)];
        re += share * re_[indexOf(net_.inFrom[indexOf(s)])];
        im += share * im_[indexOf(net_.inFrom[indexOf(s)])];
    }
    inverse = 1 / (re * re + im * im);
}

double PowerSweep::forward()
{
    double most = 0;
    worst_ = -1;
    for (std::int32_t v = 0; v < net_.count; ++v) {
        const std::size_t i = indexOf(v);
        const Kind kind = kind_[i];
        if (kind == Kind::Dead || kind >= Kind::Converter)
            continue;
        double re = 1, im = 0, inverse = 1;
        if (const std::int32_t parent = parent_[i]; parent >= 0) {
            re = re_[indexOf(parent)];
            im = im_[indexOf(parent)];
            inverse = inverse_[indexOf(parent)];
        } else if (parent == several) {
            meet(v, re, im, inverse);
        }
        if (kind != Kind::Plain) { // J = conj(S/V) = conj(S) V / |V|^2, S what goes through the impedance
            const double squared = (outP_[i] * outP_[i] + outQ_[i] * outQ_[i]) * inverse_[i];
            const double p = outP_[i] + squared * r_[i], q = outQ_[i] + squared * x_[i];
            const double jRe = (p * re + q * im) * inverse, jIm = (p * im - q * re) * inverse;
            re -= r_[i] * jRe - x_[i] * jIm;
            im -= r_[i] * jIm + x_[i] * jRe;
            const double square = re * re + im * im;
            inverse = 1 / std::max(square, lowestSquare);
        }
        const double moved = std::max(std::abs(re - re_[i]), std::abs(im - im_[i]));
        if (moved > most) {
            most = moved;
            worst_ = v;
        }
        re_[i] = re;
        im_[i] = im;
        inverse_[i] = inverse;
    }
    return most;
}

bool PowerSweep::run(const SupplyState &state, double tolerance)
{
    prepare(state);
    for (iterations_ = 1; iterations_ <= mostSweeps; ++iterations_) {
        backward();
        if (forward() < tolerance)
            return true;
    }
    return false;
}

} // namespace gridhall
