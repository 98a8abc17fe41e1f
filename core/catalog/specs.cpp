// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/specs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace gridhall {

namespace {

/// Figures of one thing: its own before its part's.
struct Figures {
    const Part *part;
    const std::vector<Given> &own;

    std::optional<double> operator()(const char *key) const
    {
        const auto at = std::ranges::find(own, key, &Given::key);
        if (at != own.end())
            return at->value;
        const Given *given = part ? part->figure(key) : nullptr;
        return given ? std::optional(given->value) : std::nullopt;
    }
};

/// Over the hours in both modes: in eco mode the load runs on the bypass at the efficiency stated for it.
std::optional<LossCurve> withEco(std::optional<LossCurve> loss, const Figures &figure)
{
    const double share = figure(key::ecoShare).value_or(0), efficiency = figure(key::ecoEfficiency).value_or(0);
    if (!loss || !(share > 0) || !(efficiency > 0))
        return loss;
    const double own = 1 - std::min(share, 1.0);
    return LossCurve{own * loss->a, own * loss->b + (1 - own) * (1 / efficiency - 1), own * loss->c};
}

std::optional<LossCurve> statedLoss(const Figures &figure, const std::optional<double> &rated_w)
{
    std::vector<std::pair<double, double>> points;
    const std::array<std::pair<double, const char *>, 4> keys{
        {{0.25, key::efficiency25}, {0.5, key::efficiency50}, {0.75, key::efficiency75}, {1.0, key::efficiency100}}};
    for (const auto &[loading, key] : keys)
        if (const auto efficiency = figure(key))
            points.emplace_back(loading, *efficiency);
    if (!points.empty())
        return withEco(fittedLoss(points), figure);
    const auto noLoad = figure(key::noLoadLoss), load = figure(key::loadLoss);
    if ((!noLoad && !load) || !rated_w || *rated_w <= 0)
        return std::nullopt;
    return LossCurve{noLoad.value_or(0) / *rated_w, 0, load.value_or(0) / *rated_w};
}

/// The normal equations of three unknowns by elimination; a term that is not in `mask` (bit n: x^n) comes out 0.
std::array<double, 3> leastSquares(const std::vector<std::pair<double, double>> &points, unsigned mask)
{
    std::array<std::array<double, 4>, 3> m{};
    for (std::size_t i = 0; i < 3; ++i) {
        if (!(mask >> i & 1u)) {
            m[i][i] = 1;
            continue;
        }
        for (const auto &[x, efficiency] : points) {
            const std::array<double, 3> terms{1, x, x * x};
            for (std::size_t j = 0; j < 3; ++j)
                m[i][j] += mask >> j & 1u ? terms[i] * terms[j] : 0;
            m[i][3] += terms[i] * x * (1 / efficiency - 1);
        }
    }
    for (std::size_t column = 0; column < 3; ++column) // symmetric and positive: no pivoting needed
        for (std::size_t row = 0; row < 3; ++row)
            if (const double factor = m[row][column] / m[column][column]; row != column)
                for (std::size_t k = column; k < 4; ++k)
                    m[row][k] -= factor * m[column][k];
    return {m[0][3] / m[0][0], m[1][3] / m[1][1], m[2][3] / m[2][2]};
}

/// The fit and its residual, infinite if a term comes out negative.
std::pair<LossCurve, double> fitted(const std::vector<std::pair<double, double>> &points, unsigned mask)
{
    const auto [a, b, c] = leastSquares(points, mask);
    const LossCurve curve{a, b, c};
    if (!(a >= 0 && b >= 0 && c >= 0))
        return {curve, std::numeric_limits<double>::infinity()};
    double squares = 0;
    for (const auto &[x, efficiency] : points)
        squares += std::pow(curve.at(x) - x * (1 / efficiency - 1), 2);
    return {curve, std::sqrt(squares)};
}

} // namespace

std::optional<LossCurve> fittedLoss(const std::vector<std::pair<double, double>> &points)
{
    if (points.empty())
        return std::nullopt;
    if (points.size() == 1)
        return LossCurve{0, 1 / points[0].second - 1, 0};
    LossCurve best;
    double least = std::numeric_limits<double>::infinity();
    for (const unsigned mask : {7u, 5u, 6u, 3u, 1u, 2u, 4u}) {
        if (mask == 7u && points.size() < 3)
            continue;
        const auto [curve, residual] = fitted(points, mask);
        if (residual + 1e-9 < least) {
            best = curve;
            least = residual;
        }
    }
    return best;
}

ItSpec itSpec(const Part *part, const std::vector<Given> &own)
{
    const Figures figure{part, own};
    ItSpec spec;
    spec.peak_w = figure(key::peakPower);
    spec.typical_w = figure(key::typicalPower);
    spec.idle_w = figure(key::idlePower);
    spec.rated_w = figure(key::ratedPower);
    spec.liquidFraction = std::clamp(figure(key::liquidFraction).value_or(0), 0.0, 1.0);
    spec.coolantFlow_m3_per_s = figure(key::coolantFlow);
    spec.coolantSupplyMax_k = figure(key::coolantSupplyMax);
    spec.airInletMax_k = figure(key::airInletMax);
    spec.airFlow_m3_per_s = figure(key::airFlow);
    spec.weight_kg = figure(key::weight);
    spec.pressureDrop_pa = figure(key::pressureDrop);
    spec.accelerators = figure(key::accelerators).value_or(0);
    if (part)
        spec.accelerator = part->trait("accelerator");
    return spec;
}

PowerSpec powerSpec(const Part *part, const std::vector<Given> &own, double powerFactor)
{
    const Figures figure{part, own};
    PowerSpec spec;
    spec.voltage_v = figure(key::voltage).value_or(0);
    spec.rated_a = figure(key::ratedCurrent);
    spec.rated_w = figure(key::ratedPower);
    if (const auto apparent = figure(key::ratedApparent); !spec.rated_w && apparent)
        spec.rated_w = *apparent * powerFactor;
    if (!spec.rated_w && spec.rated_a && spec.voltage_v > 0)
        spec.rated_w = std::sqrt(3.0) * spec.voltage_v * *spec.rated_a * powerFactor;
    spec.loss = statedLoss(figure, spec.rated_w);
    spec.apparent_va = figure(key::ratedApparent);
    spec.resistance_ohm_per_m = figure(key::resistance);
    spec.reactance_ohm_per_m = figure(key::reactance);
    spec.shortCircuitVoltage = figure(key::shortCircuitVoltage);
    spec.withstand_a = figure(key::withstand);
    spec.energy_j = figure(key::energy).value_or(0);
    spec.runtime_s = figure(key::runtime).value_or(0);
    return spec;
}

CoolerSpec coolerSpec(const Part *part, const std::vector<Given> &own)
{
    const Figures figure{part, own};
    CoolerSpec spec;
    spec.capacity_w = figure(key::coolingCapacity);
    spec.fan_w = figure(key::fanPower).value_or(0);
    spec.pump_w = figure(key::pumpPower).value_or(0);
    spec.airFlow_m3_per_s = figure(key::airFlow);
    spec.flow_m3_per_s = figure(key::ratedFlow);
    spec.approach_k = figure(key::approach);
    spec.supply_k = figure(key::supplyTemperature);
    spec.cop = figure(key::cop);
    spec.electrical_w = figure(key::electricalPower);
    spec.water_m3_per_j = figure(key::waterUse).value_or(0);
    spec.pumpHead_pa = figure(key::pumpHead);
    spec.pressureDrop_pa = figure(key::pressureDrop);
    spec.otherFlow_m3_per_s = figure(key::coolantFlow);
    return spec;
}

ItSpec itSpec(const Layout &layout, const Item &item) { return itSpec(partOf(layout, item).get(), item.figures); }

PowerSpec powerSpec(const Layout &layout, const Item &item, double powerFactor)
{
    return powerSpec(partOf(layout, item).get(), item.figures, powerFactor);
}

PowerSpec powerSpec(const Layout &layout, const Run &run, double powerFactor)
{
    return powerSpec(partOf(layout, run).get(), run.figures, powerFactor);
}

CoolerSpec coolerSpec(const Layout &layout, const Item &item) { return coolerSpec(partOf(layout, item).get(), item.figures); }

double padEfficiency(const Part *part)
{
    if (!part || part->trait("adiabatic").empty())
        return 0;
    const double stated = std::strtod(std::string(part->trait("pad_efficiency")).c_str(), nullptr);
    return stated > 0 && stated <= 1 ? stated : 0.7;
}

bool isItRole(Role role)
{
    return role == Role::Rack || role == Role::ItRack || role == Role::Server || role == Role::NetworkRack || role == Role::StorageRack;
}

bool isPowerRole(Role role) { return role >= Role::Utility && role <= Role::Rectifier; }

bool isFittingRole(Role role) { return role == Role::Valve || role == Role::Strainer || role == Role::Coupling; }

bool isCoolingRole(Role role) { return role >= Role::Cdu && role <= Role::Duct; }

} // namespace gridhall
