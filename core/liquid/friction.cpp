// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/pipe_network.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gridhall {

namespace {

constexpr double foot_m = 0.3048, cubicFoot_m3 = 0.028316846592;
constexpr double flattest = 1e-7 * foot_m / cubicFoot_m3; ///< Least slope of a power law, as EPANET: m per m3/s.
constexpr double leastPumped = 1e-6 * cubicFoot_m3;
constexpr double steepest = 1e8 * foot_m / cubicFoot_m3;
constexpr double backwards = 1e6; ///< Slope of a pump that is pressed back, until it is taken for shut.
constexpr double hazenExponent = 1.852;

/// Friction factor and its slope by flow, at w = Re pi/4.
struct Factor {
    double value = 0, slopeByFlow = 0;
};

/// Dunlop's cubic between laminar and turbulent.
Factor transition(double reynolds, double roughness, double flow)
{
    const double y2 = roughness / 3.7 + 5.74 / std::pow(4000., 0.9);
    const double y3 = -2 / std::numbers::ln10 * std::log(y2);
    const double fa = 1 / (y3 * y3);
    const double ac = -0.9 * 4 / std::numbers::ln10 * 5.74 / std::pow(4000., 0.9);
    const double fb = (2 + ac / (y2 * y3)) * fa;
    const double r = reynolds / 2000;
    const double x1 = 7 * fa - fb, x2 = 0.128 - 17 * fa + 2.5 * fb;
    const double x3 = -0.128 + 13 * fa - 2 * fb, x4 = 0.032 - 3 * fa + 0.5 * fb;
    return {x1 + r * (x2 + r * (x3 + r * x4)), (x2 + r * (2 * x3 + 3 * r * x4)) * r / flow};
}

/// In single precision: a tenth of a millionth of f, far below what it is known to, at a third of the time.
Factor turbulent(double reynolds, double roughness, double flow)
{
    const double y1 = 5.74 * static_cast<double>(std::pow(static_cast<float>(reynolds), -0.9f));
    const double y2 = roughness / 3.7 + y1;
    const double y3 = -2 / std::numbers::ln10 * static_cast<double>(std::log(static_cast<float>(y2)));
    const double f = 1 / (y3 * y3);
    return {f, 1.8 * f * y1 * (-2 / std::numbers::ln10) / (y2 * y3 * flow)};
}

} // namespace

HydraulicConstants epanetConstants(double viscosityMultiplier)
{
    HydraulicConstants c;
    c.gravity_m_per_s2 = 32.2 * foot_m;
    c.viscosity_m2_per_s = 1.1e-5 * foot_m * foot_m * viscosityMultiplier;
    c.minorLoss_s2_per_m = 0.02517 / foot_m;
    c.hazenWilliams = 4.727 * std::pow(foot_m, 4.871) / std::pow(cubicFoot_m3, 1.852);
    return c;
}

double frictionFactor(double reynolds, double relativeRoughness)
{
    if (reynolds <= 0)
        return 0;
    if (reynolds <= 2000)
        return 64 / reynolds;
    return (reynolds >= 4000 ? turbulent(reynolds, relativeRoughness, 1) : transition(reynolds, relativeRoughness, 1)).value;
}

LinkLaw::LinkLaw(const NetworkLink &link, const PipeNetwork &network)
{
    const HydraulicConstants &c = network.constants;
    const double d2 = link.bore_m * link.bore_m;
    minor_ = (link.minorLoss > 0 ? c.minorLoss_s2_per_m * link.minorLoss / (d2 * d2) : 0) + link.resistance_s2_per_m5;
    speed_ = link.speed;
    exponent_ = link.exponent;
    setting_ = link.setting;
    if (link.table >= 0)
        table_ = &network.tables[static_cast<std::size_t>(link.table)];
    if (link.kind == NetworkLink::Kind::Pump) {
        law_ = table_ ? Law::Table : Law::Pump;
        shutOff_ = (table_ ? table_->front().second : link.shutOff_m) * speed_ * speed_;
        r_ = link.curve * std::pow(speed_, 2 - exponent_);
    } else if (link.kind == NetworkLink::Kind::Power) {
        law_ = Law::Power;
        shutOff_ = 1e9;
    } else if (table_) {
        law_ = Law::Table;
    } else if (link.length_m > 0 && network.friction == Friction::HazenWilliams) {
        law_ = Law::HazenWilliams;
        r_ = c.hazenWilliams * link.length_m / (std::pow(link.roughness, hazenExponent) * std::pow(link.bore_m, 4.871));
    } else if (link.length_m > 0) {
        law_ = Law::Darcy;
        const double nu = link.viscosity_m2_per_s > 0 ? link.viscosity_m2_per_s : c.viscosity_m2_per_s;
        const double area = std::numbers::pi * d2 / 4;
        r_ = link.length_m / (2 * c.gravity_m_per_s2 * link.bore_m * area * area);
        laminar_ = 16 * std::numbers::pi * nu * link.bore_m * r_;
        toReynolds_ = 4 / (std::numbers::pi * nu * link.bore_m);
        rough_ = link.roughness / link.bore_m;
    }
}

HeadLoss LinkLaw::darcy(double flow) const
{
    const double q = std::abs(flow), reynolds = q * toReynolds_;
    if (reynolds <= 2000)
        return {flow * (laminar_ + minor_ * q), laminar_ + 2 * minor_ * q};
    const Factor f = reynolds >= 4000 ? turbulent(reynolds, rough_, q) : transition(reynolds, rough_, q);
    const double all = f.value * r_ + minor_;
    return {all * q * flow, 2 * all * q + f.slopeByFlow * r_ * q * q};
}

/// A pump's head and a valve's loss by a table; pumps follow the affinity laws.
HeadLoss LinkLaw::tabled(double flow) const
{
    const FlowTable &points = *table_;
    const double q = std::abs(flow) / speed_;
    std::size_t above = 1;
    while (above + 1 < points.size() && points[above].first < q)
        ++above;
    const auto &[q0, h0] = points[above - 1];
    const auto &[q1, h1] = points[above];
    const double slope = (h1 - h0) / (q1 - q0), head = h0 + slope * (q - q0);
    if (shutOff_ > 0 && flow < 0)
        return {backwards * flow - shutOff_, backwards};
    if (shutOff_ > 0)
        return {-head * speed_ * speed_, std::max(-slope * speed_, flattest)};
    return {flow < 0 ? -head : head, std::max(slope, flattest)};
}

HeadLoss LinkLaw::at(double flow) const
{
    const double q = std::abs(flow);
    switch (law_) {
    case Law::Darcy: return darcy(flow);
    case Law::HazenWilliams: {
        double slope = hazenExponent * r_ * std::pow(q, hazenExponent - 1), loss = slope * q / hazenExponent;
        if (slope < flattest) {
            slope = flattest / hazenExponent;
            loss = slope * q;
        }
        loss += minor_ * q * q;
        return {flow < 0 ? -loss : loss, slope + 2 * minor_ * q};
    }
    case Law::Fixed:
        if (2 * minor_ * q < flattest)
            return {flow * flattest / 2, flattest / 2};
        return {minor_ * q * flow, 2 * minor_ * q};
    case Law::Pump: {
        if (flow < 0)
            return {backwards * flow - shutOff_, backwards};
        const double run = std::max(q, leastPumped), power = std::pow(run, exponent_ - 1), slope = exponent_ * r_ * power;
        if (slope < flattest)
            return {flattest / exponent_ * flow - shutOff_, flattest / exponent_};
        return {r_ * power * run - shutOff_, slope};
    }
    case Law::Power: {
        const double run = std::max(q, leastPumped);
        return {-setting_ / run, std::clamp(setting_ / (run * run), flattest, steepest)};
    }
    case Law::Table: return tabled(flow);
    }
    return {};
}

} // namespace gridhall
