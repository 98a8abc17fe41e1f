// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/solve_air.h"

#include "core/air/air_devices.h"
#include "core/air/air_flow.h"
#include "core/air/air_shares.h"
#include "core/air/mixing.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr int pairsPerRound = 2, mostPairsAtTheEnd = 30;
constexpr double heatBalanced = 2e-4, fansRest = 0.01;
constexpr double unknown_k = 1000, sortedAbove_k = 10, roughest = 10, nearlySettled = 4;
constexpr double carriedWell = 0.5, finestCarry = 5e-4;

/// One solve: rounds of flow and heat.
class AirRounds {
public:
    AirRounds(const AirCase &room, const AirMethod &method, const AirGrid &grid, PressureSolver &pressure, const AirLevels &levels,
              HeatSweep &sweep, std::vector<double> flows)
        : room_(room), method_(method), grid_(grid), pressure_(pressure), sweep_(sweep), devices_(room, grid, std::move(flows)),
          size_(grid.shape.size()), layer_(static_cast<std::size_t>(grid.shape.layerStride())), pipes_(levels, devices_.pipes()),
          inner_(size_, 2, 1.0F), outer_(size_, 3, 0.5F)
    {
        for (auto *field : {&theta_, &psi_, &lift_, &gain_, &scratch_})
            field->assign(size_, 0.0F);
        for (auto &flux : flux_)
            flux.assign(size_, 0.0F);
    }

    bool canSettle() const { return devices_.coolerFlow() > 0; }

    void begin(const AirField *start)
    {
        const double calm = devices_.coolestSupply_k() - airAbout_k;
        for (std::size_t c = 0; c < size_; ++c)
            theta_[c] = grid_.solid[c] ? 0.0F : static_cast<float>(calm);
        if (start)
            start->shape == grid_.shape ? beginAt(*start) : beginLike(*start);
        devices_.begin(calm + airAbout_k);
        for (int again = 0; start && again < 4 && devices_.turn(theta_) > fansRest; ++again) {
        }
        devices_.give(theta_, gain_);
    }

    void run(const AirEffort &effort)
    {
        std::vector<float> before, asked = devices_.intakes(theta_);
        change_ = unknown_k;
        while (rounds_ < effort.mostRounds && !converged_ && !effort.stop.stop_requested()) {
            ++rounds_;
            before = theta_;
            // While the heat still moves by kelvins, a rough flow serves as well as a fine one.
            const double tolerance =
                std::clamp(effort.flowTolerance * change_ * 0.2, effort.flowTolerance, roughest * effort.flowTolerance);
            flow(tolerance);
            if (effort.mostRounds > 1 && change_ < nearlySettled * effort.settled_k)
                carryOffLack(effort.massResidual);
            turnSweep(change_ > sortedAbove_k);
            heat(pairsPerRound, static_cast<float>(std::clamp(change_ * 0.02, effort.settled_k * 0.2, 0.5)));
            const std::vector<float> now = devices_.intakes(theta_);
            change_ = 0;
            for (std::size_t i = 0; i < now.size(); ++i)
                change_ = std::max(change_, double(std::abs(now[i] - asked[i])));
            const double turned = effort.mostRounds > 1 ? devices_.turn(theta_) : 0;
            converged_ = rounds_ > 1 && change_ < effort.settled_k && turned < fansRest && tolerance < 3 * effort.flowTolerance;
            if (!converged_ && rounds_ < effort.mostRounds) {
                if (rounds_ > 1) {
                    outer_.mix(before, theta_);
                    theta_ = before;
                }
                lift();
                asked = devices_.intakes(theta_);
            }
        }
        if (effort.mostRounds > 1 && !effort.stop.stop_requested())
            settle(effort);
    }

    AirField taken(const AirEffort &effort)
    {
        AirField field;
        field.shape = grid_.shape;
        field.rounds = rounds_;
        field.converged = converged_;
        field.lastChange_k = change_;
        field.coarsened = grid_.shape.step_m[0] > room_.cell_m * 1.3 || grid_.shape.step_m[1] > room_.cell_m * 1.3;
        field.massResidual = massResidual();
        devices_.describe(theta_, field);
        if (effort.shares && rounds_ > 0)
            addAirShares(room_, grid_, devices_, theta_, sweep_, field);
        field.temperature_k = std::move(theta_);
        for (std::size_t c = 0; c < size_; ++c)
            field.temperature_k[c] = grid_.solid[c] ? 0.0F : static_cast<float>(double(field.temperature_k[c]) + airAbout_k);
        field.psi = std::move(psi_);
        field.flux_m3_per_s = std::move(flux_);
        return field;
    }

private:
    void beginAt(const AirField &start)
    {
        for (std::size_t c = 0; c < size_; ++c)
            if (!grid_.solid[c] && start.temperature_k[c] > 0)
                theta_[c] = static_cast<float>(double(start.temperature_k[c]) - airAbout_k);
        psi_ = start.psi;
        lift();
    }

    /// From the nearest cells of another grid over the same room.
    void beginLike(const AirField &start)
    {
        const AirShape &fine = grid_.shape, &coarse = start.shape;
        const auto nearest = [&](std::size_t a, int at) { return static_cast<int>((at + 0.5) * coarse.n[a] / fine.n[a]); };
        for (int k = 0; k < fine.n[2]; ++k)
            for (int j = 0; j < fine.n[1]; ++j)
                for (int i = 0; i < fine.n[0]; ++i) {
                    const auto c = static_cast<std::size_t>(fine.index(i, j, k));
                    const float there =
                        start.temperature_k[static_cast<std::size_t>(coarse.index(nearest(0, i), nearest(1, j), nearest(2, k)))];
                    if (!grid_.solid[c] && there > 0)
                        theta_[c] = static_cast<float>(double(there) - airAbout_k);
                }
        lift();
    }

    void lift() { setLift(grid_, method_.drag_s, theta_, lift_); }

    void flow(double tolerance)
    {
        setSource(grid_, devices_.injected(), lift_, scratch_);
        pressure_.solve(scratch_, psi_, tolerance);
        setFlux(grid_, psi_, lift_, flux_);
    }

    void turnSweep(bool sorted) { sweep_.set(flux_, devices_.sourceFlow(), method_.diffusivity_m2_per_s, sorted); }

    /// Pairs of sweeps, accelerated, until the second of a pair changes no more than `settled`.
    void heat(int mostPairs, float settled)
    {
        inner_.reset();
        std::vector<float> &image = image_;
        for (int pair = 0; pair < mostPairs; ++pair) {
            image = theta_;
            devices_.give(image, gain_);
            sweep_.sweep(image, gain_);
            devices_.give(image, gain_);
            sweep_.correct(image, gain_, &pipes_);
            devices_.give(image, gain_);
            if (sweep_.sweep(image, gain_) < settled) {
                theta_.swap(image);
                break;
            }
            inner_.mix(theta_, image);
        }
        devices_.give(theta_, gain_);
    }

    /// What cells lack is carried off by one more potential, on the flows themselves.
    void carryOffLack(double enough)
    {
        std::vector<float> correction(size_, 0.0F);
        double lack = massResidual();
        for (int pass = 0; pass < 4 && lack > enough; ++pass, lack = massResidual()) {
            std::fill(correction.begin(), correction.end(), 0.0F);
            lacking(scratch_);
            balance(scratch_);
            pressure_.solve(scratch_, correction, std::clamp(enough / lack * carriedWell, finestCarry, 0.3));
            const std::size_t strides[] = {1, static_cast<std::size_t>(grid_.shape.rowStride()), layer_};
            for (std::size_t a = 0; a < 3; ++a)
                for (std::size_t c = 0; c + strides[a] < size_; ++c)
                    if (const float g = grid_.g_m[a][c]; g > 0)
                        flux_[a][c] += g * (correction[c] - correction[c + strides[a]]);
        }
    }

    /// Heat until it balances.
    void settle(const AirEffort &effort)
    {
        if (massResidual() > effort.massResidual) {
            carryOffLack(effort.massResidual);
            turnSweep(false);
        }
        float enough = static_cast<float>(effort.settled_k) * 0.2F;
        for (int pass = 0; pass < 8 && devices_.heatResidual(theta_) > heatBalanced; ++pass, enough *= 0.4F)
            heat(mostPairsAtTheEnd, enough);
    }

    void lacking(std::vector<float> &out) const
    {
        const std::size_t row = static_cast<std::size_t>(grid_.shape.rowStride());
        std::fill(out.begin(), out.end(), 0.0F);
        for (std::size_t c = layer_; c + layer_ < size_; ++c)
            if (!grid_.solid[c])
                out[c] = static_cast<float>(double(devices_.injected()[c]) -
                                            (double(flux_[0][c]) - double(flux_[0][c - 1]) + double(flux_[1][c]) -
                                             double(flux_[1][c - row]) + double(flux_[2][c]) - double(flux_[2][c - layer_])));
    }

    /// Takes the mean of each region off: rounding leaves a trace that no flow could carry away.
    void balance(std::vector<float> &values) const
    {
        std::vector<double> sum(static_cast<std::size_t>(grid_.regions), 0), cells(sum.size(), 0);
        for (std::size_t c = 0; c < size_; ++c)
            if (grid_.region[c] >= 0) {
                sum[static_cast<std::size_t>(grid_.region[c])] += double(values[c]);
                ++cells[static_cast<std::size_t>(grid_.region[c])];
            }
        for (std::size_t c = 0; c < size_; ++c)
            if (grid_.region[c] >= 0) {
                const auto r = static_cast<std::size_t>(grid_.region[c]);
                values[c] -= static_cast<float>(sum[r] / cells[r]);
            }
    }

    double massResidual()
    {
        if (devices_.throughput() <= 0)
            return 0;
        lacking(scratch_);
        double sum = 0;
        for (const float lack : scratch_)
            sum += std::abs(double(lack));
        return sum / devices_.throughput();
    }

    const AirCase &room_;
    const AirMethod &method_;
    const AirGrid &grid_;
    PressureSolver &pressure_;
    HeatSweep &sweep_;
    AirDevices devices_;
    std::size_t size_, layer_;
    std::vector<float> theta_, psi_, lift_, gain_, scratch_, image_;
    AirFlux flux_;
    HeatPipes pipes_;
    Mixing inner_, outer_;
    double change_ = 0;
    bool converged_ = false;
    int rounds_ = 0;
};

} // namespace

double AirField::speedAt(std::int32_t cell, int axis) const
{
    const auto a = static_cast<std::size_t>(axis);
    const auto c = static_cast<std::size_t>(cell);
    const double area = shape.cellVolume_m3() / shape.step_m[a];
    return (double(flux_m3_per_s[a][c]) + double(flux_m3_per_s[a][c - static_cast<std::size_t>(shape.stride(axis))])) / 2 / area;
}

RoomAir::RoomAir(AirCase room, AirMethod method)
    : room_(std::move(room)), method_(method), grid_(gridOf(room_, method_)), levels_(levelsOf(grid_)), pressure_(grid_, levels_),
      sweep_(grid_, levels_)
{
}

std::vector<double> RoomAir::flows(std::optional<std::size_t> out) const
{
    std::vector<double> flows;
    double wanted = 0, running = 0, spare = 0;
    for (std::size_t d = 0; d < room_.devices.size(); ++d) {
        const AirDevice &device = room_.devices[d];
        flows.push_back(device.flow_m3_per_s);
        if (!device.cooler)
            continue;
        wanted += device.flow_m3_per_s;
        if (out == d) {
            flows[d] = 0;
            continue;
        }
        running += device.flow_m3_per_s;
        spare += std::max(0.0, device.mostFlow_m3_per_s - device.flow_m3_per_s);
    }
    const double more = spare > 0 ? std::min(1.0, (wanted - running) / spare) : 0;
    for (std::size_t d = 0; d < room_.devices.size(); ++d)
        if (const AirDevice &device = room_.devices[d]; device.cooler && out != d)
            flows[d] += more * std::max(0.0, device.mostFlow_m3_per_s - device.flow_m3_per_s);
    return flows;
}

AirField RoomAir::solve(const AirEffort &effort, const AirField *start, std::optional<std::size_t> out)
{
    AirRounds rounds(room_, method_, grid_, pressure_, levels_, sweep_, flows(out));
    rounds.begin(start);
    if (rounds.canSettle())
        rounds.run(effort);
    return rounds.taken(effort);
}

} // namespace gridhall
