// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/solve_air.h"

#include "core/air/mixing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gridhall {

namespace {

constexpr double about_k = 300.0; ///< Temperatures are carried as differences from it.
constexpr double gravity_m_per_s2 = 9.81;
constexpr double sensorInset_m = 0.05;
constexpr int pairsPerRound = 6, mostPairsAtTheEnd = 150;
constexpr double heatBalanced = 2e-4;

using Mouths = std::vector<AirMouth>;

float meanAt(const std::vector<float> &value, const Mouths &mouths)
{
    double sum = 0;
    for (const AirMouth &mouth : mouths)
        sum += double(mouth.share) * double(value[static_cast<std::size_t>(mouth.cell)]);
    return static_cast<float>(sum);
}

/// Mean of a field over an opening, layer by layer from below.
class Profile {
public:
    Profile(const std::vector<float> &value, const Mouths &mouths)
    {
        for (const AirMouth &mouth : mouths) { // mouths come layer by layer
            if (layers_.empty() || layers_.back().layer != mouth.layer)
                layers_.push_back({mouth.layer, 0, 0});
            layers_.back().share += mouth.share;
            layers_.back().sum += mouth.share * value[static_cast<std::size_t>(mouth.cell)];
        }
    }
    float nearest(int layer) const
    {
        const Layer *best = &layers_.front();
        for (const Layer &one : layers_)
            if (std::abs(one.layer - layer) < std::abs(best->layer - layer))
                best = &one;
        return best->sum / best->share;
    }
    double at(double z, double step) const
    {
        const double layer = z / step - 0.5;
        if (layer <= layers_.front().layer)
            return double(layers_.front().sum / layers_.front().share);
        for (std::size_t i = 1; i < layers_.size(); ++i)
            if (layer <= layers_[i].layer) {
                const double low = double(layers_[i - 1].sum / layers_[i - 1].share), high = double(layers_[i].sum / layers_[i].share);
                return low + (high - low) * (layer - layers_[i - 1].layer) / (layers_[i].layer - layers_[i - 1].layer);
            }
        return double(layers_.back().sum / layers_.back().share);
    }
    float warmest() const
    {
        float best = -1e9F;
        for (const Layer &one : layers_)
            best = std::max(best, one.sum / one.share);
        return best;
    }

private:
    struct Layer {
        int layer = 0;
        float share = 0, sum = 0;
    };
    std::vector<Layer> layers_;
};

/// One solve: rounds of flow and heat.
class AirRounds {
public:
    AirRounds(const AirCase &room, const AirMethod &method, const AirGrid &grid, PressureSolver &pressure,
              std::vector<double> flows)
        : room_(room), method_(method), grid_(grid), pressure_(pressure), flows_(std::move(flows)),
          heatPerFlow_(room.density_kg_per_m3 * airHeat_j_per_kg_k), size_(grid.shape.size()),
          layer_(static_cast<std::size_t>(grid.shape.layerStride())), inner_(size_, 4, 1.0F), outer_(size_, 1, 0.5F)
    {
        for (auto *field : {&theta_, &psi_, &lift_, &injected_, &sourceFlow_, &lossGain_, &gain_, &scratch_})
            field->assign(size_, 0.0F);
        for (auto &flux : flux_)
            flux.assign(size_, 0.0F);
        outlet_.resize(room.devices.size());
        inject();
        spreadLosses();
        const double coolerLimit = limit();
        capacityShort_ = coolerLimit > 0 && coolerLimit < heat_;
    }

    bool canSettle() const { return coolerFlow_ > 0; }

    void begin(const AirField *start)
    {
        const double calm = coolestSupply() - about_k;
        for (std::size_t c = 0; c < size_; ++c)
            theta_[c] = grid_.solid[c] ? 0.0F : static_cast<float>(calm);
        if (start && start->shape == grid_.shape && start->temperature_k.size() == size_) {
            for (std::size_t c = 0; c < size_; ++c)
                if (!grid_.solid[c] && start->temperature_k[c] > 0)
                    theta_[c] = static_cast<float>(double(start->temperature_k[c]) - about_k);
            psi_ = start->psi;
            lift();
        }
        for (std::size_t d = 0; d < outlet_.size(); ++d)
            outlet_[d] = static_cast<float>(calm);
        give(theta_);
    }

    void run(const AirEffort &effort)
    {
        std::vector<float> before, asked = intakes();
        while (rounds_ < effort.mostRounds && !converged_ && !effort.stop.stop_requested()) {
            ++rounds_;
            before = theta_;
            flow(effort.flowTolerance);
            heat(pairsPerRound, static_cast<float>(effort.settled_k) * 0.5F);
            const std::vector<float> now = intakes();
            change_ = 0;
            for (std::size_t i = 0; i < now.size(); ++i)
                change_ = std::max(change_, double(std::abs(now[i] - asked[i])));
            converged_ = rounds_ > 1 && change_ < effort.settled_k;
            if (!converged_ && rounds_ < effort.mostRounds) {
                if (rounds_ > 1) {
                    outer_.mix(before, theta_);
                    theta_ = before;
                }
                lift();
                asked = intakes();
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
        field.heat_w = heat_;
        field.forcedLeak_m3_per_s = forcedLeak_;
        field.capacityShort = capacityShort_;
        field.coarsened = grid_.shape.step_m[0] > room_.cell_m * 1.3 || grid_.shape.step_m[1] > room_.cell_m * 1.3;
        field.massResidual = massResidual();
        describe(field);
        if (effort.shares && sweep_)
            addShares(field);
        field.temperature_k = std::move(theta_);
        for (std::size_t c = 0; c < size_; ++c)
            field.temperature_k[c] = grid_.solid[c] ? 0.0F : static_cast<float>(double(field.temperature_k[c]) + about_k);
        field.psi = std::move(psi_);
        field.flux_m3_per_s = std::move(flux_);
        return field;
    }

    /// For the adjoint of a field solved before.
    void flowOf(const AirField &field)
    {
        flux_ = field.flux_m3_per_s;
        makeSweep();
    }
    const HeatSweep &sweep() const { return *sweep_; }

private:
    bool works(std::size_t d) const { return flows_[d] > 0 && !grid_.devices[d].blocked; }

    // --- what devices do to the air ---------------------------------------------------------------------------

    /// Air given and taken by cell; what a closed region cannot pass is let through evenly, so that it can be solved.
    void inject()
    {
        std::vector<double> net(static_cast<std::size_t>(grid_.regions), 0), cells(net.size(), 0);
        const auto add = [&](const AirMouth &mouth, double flow) {
            injected_[static_cast<std::size_t>(mouth.cell)] += static_cast<float>(flow * double(mouth.share));
        };
        for (std::size_t d = 0; d < room_.devices.size(); ++d) {
            if (!works(d))
                continue;
            const double through = flows_[d] * (1 - room_.devices[d].backflow);
            for (const AirMouth &mouth : grid_.devices[d].intake)
                add(mouth, -through);
            for (const AirMouth &mouth : grid_.devices[d].outlet) {
                add(mouth, through);
                sourceFlow_[static_cast<std::size_t>(mouth.cell)] += static_cast<float>(flows_[d] * double(mouth.share));
            }
            throughput_ += flows_[d];
            if (room_.devices[d].cooler)
                coolerFlow_ += flows_[d];
        }
        for (std::size_t c = 0; c < size_; ++c)
            if (grid_.region[c] >= 0) {
                net[static_cast<std::size_t>(grid_.region[c])] += double(injected_[c]);
                ++cells[static_cast<std::size_t>(grid_.region[c])];
            }
        leak_.assign(net.size(), 0);
        for (std::size_t r = 0; r < net.size(); ++r) {
            leak_[r] = net[r] / cells[r];
            if (net[r] < -1e-4 * throughput_)
                forcedLeak_ -= net[r];
        }
        for (std::size_t c = 0; c < size_; ++c)
            if (grid_.region[c] >= 0)
                injected_[c] -= static_cast<float>(leak_[static_cast<std::size_t>(grid_.region[c])]);
        if (forcedLeak_ > 0)
            for (std::size_t c = 0; c < size_; ++c)
                if (const double into = leaksInto(c); into > 0)
                    sourceFlow_[c] += static_cast<float>(into);
    }

    double leaksInto(std::size_t c) const
    {
        return grid_.region[c] < 0 ? 0 : -leak_[static_cast<std::size_t>(grid_.region[c])];
    }

    void spreadLosses()
    {
        double loss = room_.lossHeat_w;
        for (std::size_t d = 0; d < room_.devices.size(); ++d) {
            if (room_.devices[d].cooler)
                continue;
            heat_ += room_.devices[d].heat_w;
            if (!works(d))
                loss += room_.devices[d].heat_w;
        }
        heat_ += room_.lossHeat_w;
        if (loss <= 0 || grid_.fluidCells == 0)
            return;
        const auto each = static_cast<float>(loss / heatPerFlow_ / static_cast<double>(grid_.fluidCells));
        for (std::size_t c = 0; c < size_; ++c)
            lossGain_[c] = grid_.solid[c] ? 0.0F : each;
    }

    /// What all coolers take together; 0: not limited.
    double limit() const
    {
        double sum = 0;
        for (std::size_t d = 0; d < room_.devices.size(); ++d) {
            if (!room_.devices[d].cooler || !works(d))
                continue;
            if (room_.devices[d].capacity_w <= 0)
                return 0;
            sum += room_.devices[d].capacity_w;
        }
        return sum;
    }

    double coolestSupply() const
    {
        double least = 1e9;
        for (std::size_t d = 0; d < room_.devices.size(); ++d)
            if (room_.devices[d].cooler && works(d))
                least = std::min(least, room_.devices[d].supply_k);
        return least < 1e9 ? least : about_k;
    }

    /// Air that a cooler gives for the air it gets: down to its set point, as far as its capacity goes, never warmer.
    double cooled(const AirDevice &device, double flow, double got_k) const
    {
        const bool limited = device.capacity_w > 0 && !(device.cooler && capacityShort_);
        const double least = limited ? got_k - device.capacity_w / (heatPerFlow_ * flow) : -1e9;
        return std::min(got_k, std::max(device.supply_k, least));
    }

    double riseOf(std::size_t d) const { return room_.devices[d].heat_w / (heatPerFlow_ * flows_[d]); }

    /// What the servers of a rack breathe, layer by layer: the room before it, and what slips past from behind.
    void giveRack(std::size_t d, const std::vector<float> &theta)
    {
        const AirGrid::Device &at = grid_.devices[d];
        const AirDevice &device = room_.devices[d];
        const Profile front(theta, at.intake);
        const auto back = static_cast<float>(device.backflow);
        const float mean = (1 - back) * meanAt(theta, at.intake) + back * meanAt(theta, at.outlet);
        const bool layered = device.outlet.axis != 2 && device.intake.axis != 2;
        const bool door = device.capacity_w > 0;
        const auto through = [&](float in) {
            const double out = double(in) + riseOf(d);
            return static_cast<float>(door ? cooled(device, flows_[d], out + about_k) - about_k : out);
        };
        float given = 0;
        std::vector<float> &out = outScratch_;
        out.clear();
        const float behind = back > 0 ? meanAt(theta, at.outlet) : 0;
        for (const AirMouth &mouth : at.outlet) {
            out.push_back(layered ? (1 - back) * front.nearest(mouth.layer) + back * behind : mean);
            given += mouth.share * out.back();
        }
        outlet_[d] = 0;
        for (std::size_t m = 0; m < out.size(); ++m) {
            const AirMouth &mouth = at.outlet[m];
            const float t = through(out[m] + mean - given);
            outlet_[d] += mouth.share * t;
            gain_[static_cast<std::size_t>(mouth.cell)] += static_cast<float>(flows_[d]) * mouth.share * t;
        }
    }

    void giveCooler(std::size_t d, const std::vector<float> &theta)
    {
        const AirGrid::Device &at = grid_.devices[d];
        outlet_[d] = static_cast<float>(cooled(room_.devices[d], flows_[d], double(meanAt(theta, at.intake)) + about_k) - about_k);
        for (const AirMouth &mouth : at.outlet)
            gain_[static_cast<std::size_t>(mouth.cell)] += static_cast<float>(flows_[d]) * mouth.share * outlet_[d];
    }

    void give(const std::vector<float> &theta)
    {
        gain_ = lossGain_;
        for (std::size_t d = 0; d < room_.devices.size(); ++d)
            if (works(d))
                room_.devices[d].cooler ? giveCooler(d, theta) : giveRack(d, theta);
        if (forcedLeak_ <= 0)
            return;
        double sum = 0, flow = 0;
        for (std::size_t c = 0; c < size_; ++c)
            if (const double out = -leaksInto(c); out > 0) {
                sum += out * double(theta[c]);
                flow += out;
            }
        for (std::size_t c = 0; c < size_; ++c)
            if (const double into = leaksInto(c); into > 0 && flow > 0)
                gain_[c] += static_cast<float>(into * sum / flow);
    }

    // --- rounds -------------------------------------------------------------------------------------------------

    /// Buoyancy through the z faces.
    void lift()
    {
        const auto &g = grid_.g_m[2];
        const auto factor = static_cast<float>(grid_.shape.step_m[2] * method_.drag_s * gravity_m_per_s2 / about_k / 2);
        for (std::size_t c = 0; c + layer_ < size_; ++c)
            if (g[c] > 0)
                lift_[c] = g[c] * factor * (theta_[c] + theta_[c + layer_]);
    }

    void flow(double tolerance)
    {
        for (std::size_t c = layer_; c + layer_ < size_; ++c)
            scratch_[c] = grid_.solid[c] ? 0.0F : injected_[c] + lift_[c - layer_] - lift_[c];
        pressure_.solve(scratch_, psi_, tolerance);
        const std::size_t strides[] = {1, static_cast<std::size_t>(grid_.shape.rowStride()), layer_};
        for (std::size_t a = 0; a < 3; ++a)
            for (std::size_t c = 0; c + strides[a] < size_; ++c) {
                const float g = grid_.g_m[a][c];
                flux_[a][c] = g > 0 ? g * (psi_[c] - psi_[c + strides[a]]) + (a == 2 ? lift_[c] : 0.0F) : 0.0F;
            }
        makeSweep();
    }

    void makeSweep() { sweep_.emplace(grid_, flux_, sourceFlow_, method_.diffusivity_m2_per_s); }

    /// Pairs of sweeps, accelerated, until the second of a pair changes no more than `settled`.
    void heat(int mostPairs, float settled)
    {
        inner_.reset();
        std::vector<float> image;
        for (int pair = 0; pair < mostPairs; ++pair) {
            image = theta_;
            give(image);
            sweep_->sweep(image, gain_);
            give(image);
            if (sweep_->sweep(image, gain_) < settled) {
                theta_ = std::move(image);
                break;
            }
            inner_.mix(theta_, image);
        }
        give(theta_);
    }

    /// What cells lack is carried off by one more potential, on the flows themselves; then heat until it balances.
    void settle(const AirEffort &effort)
    {
        for (int pass = 0; pass < 5 && massResidual() > 2e-6; ++pass) {
            std::vector<float> correction(size_, 0.0F);
            lacking(scratch_);
            balance(scratch_);
            pressure_.solve(scratch_, correction, 1e-2);
            const std::size_t strides[] = {1, static_cast<std::size_t>(grid_.shape.rowStride()), layer_};
            for (std::size_t a = 0; a < 3; ++a)
                for (std::size_t c = 0; c + strides[a] < size_; ++c)
                    if (const float g = grid_.g_m[a][c]; g > 0)
                        flux_[a][c] += g * (correction[c] - correction[c + strides[a]]);
        }
        makeSweep();
        float enough = static_cast<float>(effort.settled_k) * 0.1F;
        for (int pass = 0; pass < 8; ++pass, enough *= 0.4F) {
            heat(mostPairsAtTheEnd / 5, enough);
            if (heatResidual() < heatBalanced)
                return;
        }
    }

    void lacking(std::vector<float> &out) const
    {
        const std::size_t row = static_cast<std::size_t>(grid_.shape.rowStride());
        std::fill(out.begin(), out.end(), 0.0F);
        for (std::size_t c = layer_; c + layer_ < size_; ++c)
            if (!grid_.solid[c])
                out[c] = static_cast<float>(double(injected_[c]) - (double(flux_[0][c]) - double(flux_[0][c - 1]) + double(flux_[1][c]) -
                                                                    double(flux_[1][c - row]) + double(flux_[2][c]) -
                                                                    double(flux_[2][c - layer_])));
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
        if (throughput_ <= 0)
            return 0;
        lacking(scratch_);
        double sum = 0;
        for (const float lack : scratch_)
            sum += std::abs(double(lack));
        return sum / throughput_;
    }

    /// What coolers and rear doors take against what racks and losses give.
    double heatResidual() const
    {
        double taken = 0;
        for (std::size_t d = 0; d < room_.devices.size(); ++d) {
            if (!works(d))
                continue;
            const double back = room_.devices[d].backflow;
            const double intake = (1 - back) * double(meanAt(theta_, grid_.devices[d].intake)) +
                                  (back > 0 ? back * double(meanAt(theta_, grid_.devices[d].outlet)) : 0);
            const double gain_w = heatPerFlow_ * flows_[d] * (double(outlet_[d]) - intake);
            taken += room_.devices[d].cooler ? -gain_w : room_.devices[d].heat_w - gain_w;
        }
        return heat_ > 0 ? std::abs(taken - heat_) / heat_ : 0;
    }

    /// Intakes of racks by layer cell, and of coolers: what must come to rest.
    std::vector<float> intakes() const
    {
        std::vector<float> all;
        for (std::size_t d = 0; d < room_.devices.size(); ++d) {
            if (!works(d))
                continue;
            if (room_.devices[d].cooler)
                all.push_back(meanAt(theta_, grid_.devices[d].intake));
            else
                for (const AirMouth &mouth : grid_.devices[d].intake)
                    all.push_back(theta_[static_cast<std::size_t>(mouth.cell)]);
        }
        return all;
    }

    // --- answers ------------------------------------------------------------------------------------------------

    std::array<double, 3> atHeights(const Profile &profile, const AirOpening &opening) const
    {
        const double low = opening.box.min[2], high = opening.box.max[2], step = grid_.shape.step_m[2];
        return {profile.at(low + sensorInset_m, step) + about_k, profile.at((low + high) / 2, step) + about_k,
                profile.at(high - sensorInset_m, step) + about_k};
    }

    void describe(AirField &field) const
    {
        for (std::size_t d = 0; d < room_.devices.size(); ++d) {
            const AirDevice &device = room_.devices[d];
            AirField::Device &out = field.devices.emplace_back();
            out.blocked = grid_.devices[d].blocked;
            if (!works(d))
                continue;
            const Profile front(theta_, grid_.devices[d].intake);
            out.flow_m3_per_s = flows_[d];
            out.outlet_k = double(outlet_[d]) + about_k;
            const double back = device.backflow, behind = back > 0 ? double(meanAt(theta_, grid_.devices[d].outlet)) : 0;
            const auto breathed = [&](double before_k) { return (1 - back) * before_k + back * (behind + about_k); };
            out.intake_k = breathed(double(meanAt(theta_, grid_.devices[d].intake)) + about_k);
            out.intakes_k = atHeights(front, device.intake);
            for (double &one : out.intakes_k)
                one = breathed(one);
            out.warmestIntake_k = breathed(double(front.warmest()) + about_k);
            if (device.cooler) {
                out.outlets_k.fill(out.outlet_k);
                out.heat_w = heatPerFlow_ * flows_[d] * (out.intake_k - out.outlet_k);
                out.overloaded = out.outlet_k > device.supply_k + 0.05 && device.capacity_w > 0 &&
                                 out.heat_w > 0.999 * device.capacity_w;
            } else {
                for (std::size_t h = 0; h < 3; ++h)
                    out.outlets_k[h] = out.intakes_k[h] + out.outlet_k - out.intake_k;
                out.heat_w = heatPerFlow_ * flows_[d] * (out.outlet_k - out.intake_k);
            }
        }
        field.heatResidual = heatResidual();
    }

    void addShares(AirField &field)
    {
        std::vector<float> tracer(size_, 0.0F), source(size_, 0.0F), taken(size_, 0.0F), reach(size_, 0.0F);
        for (std::size_t d = 0; d < room_.devices.size(); ++d) {
            if (!works(d) || !room_.devices[d].cooler)
                continue;
            for (const AirMouth &mouth : grid_.devices[d].outlet)
                source[static_cast<std::size_t>(mouth.cell)] += static_cast<float>(flows_[d]) * mouth.share;
            for (const AirMouth &mouth : grid_.devices[d].intake)
                taken[static_cast<std::size_t>(mouth.cell)] += static_cast<float>(flows_[d]) * mouth.share;
        }
        for (int sweep = 0; sweep < 60 && sweep_->sweep(tracer, source) > 5e-4F; ++sweep) {}
        float most = 0;
        for (const float flow : taken)
            most = std::max(most, flow);
        for (int sweep = 0; sweep < 60 && sweep_->sweepBack(reach, taken) > 5e-4F * most; ++sweep) {}
        for (std::size_t d = 0; d < room_.devices.size(); ++d) {
            if (!works(d) || room_.devices[d].cooler)
                continue;
            const double back = room_.devices[d].backflow;
            field.devices[d].supplyShare = std::clamp((1 - back) * double(meanAt(tracer, grid_.devices[d].intake)), 0.0, 1.0);
            double returned = 0;
            for (const AirMouth &mouth : grid_.devices[d].outlet)
                returned += double(mouth.share) * double(reach[static_cast<std::size_t>(mouth.cell)]) * double(sweep_->perGain(mouth.cell));
            field.devices[d].returnShare = std::clamp(returned, 0.0, 1.0);
        }
    }

    const AirCase &room_;
    const AirMethod &method_;
    const AirGrid &grid_;
    PressureSolver &pressure_;
    std::vector<double> flows_;
    double heatPerFlow_;
    std::size_t size_, layer_;
    std::vector<float> theta_, psi_, lift_, injected_, sourceFlow_, lossGain_, gain_, scratch_, outlet_, outScratch_;
    AirFlux flux_;
    std::optional<HeatSweep> sweep_;
    Mixing inner_, outer_;
    std::vector<double> leak_; ///< By region: let out of each cell.
    double heat_ = 0, throughput_ = 0, coolerFlow_ = 0, forcedLeak_ = 0, change_ = 0;
    bool capacityShort_ = false, converged_ = false;
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
    : room_(std::move(room)), method_(method), grid_(gridOf(room_, method_)), pressure_(grid_)
{}

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
    AirRounds rounds(room_, method_, grid_, pressure_, flows(out));
    rounds.begin(start);
    if (rounds.canSettle())
        rounds.run(effort);
    return rounds.taken(effort);
}

std::vector<RoomAir::Origin> RoomAir::originsOf(const AirField &field, std::size_t rack, std::optional<std::size_t> out) const
{
    std::vector<Origin> origins;
    if (field.flux_m3_per_s[0].empty() || grid_.devices[rack].blocked)
        return origins;
    PressureSolver unused(AirGrid{});
    const std::vector<double> flow = flows(out);
    AirRounds rounds(room_, method_, grid_, unused, flow);
    rounds.flowOf(field);
    std::vector<float> asked(grid_.shape.size(), 0.0F), weight(grid_.shape.size(), 0.0F);
    for (const AirMouth &mouth : grid_.devices[rack].intake)
        asked[static_cast<std::size_t>(mouth.cell)] += mouth.share;
    for (int sweep = 0; sweep < 200 && rounds.sweep().sweepBack(weight, asked) > 2e-5F; ++sweep) {}
    for (std::size_t d = 0; d < room_.devices.size(); ++d) {
        double share = 0;
        for (const AirMouth &mouth : grid_.devices[d].outlet)
            share += double(weight[static_cast<std::size_t>(mouth.cell)]) * double(rounds.sweep().perGain(mouth.cell)) * flow[d] * double(mouth.share);
        if (flow[d] > 0 && share > 1e-3)
            origins.push_back({d, share});
    }
    std::ranges::sort(origins, [](const Origin &a, const Origin &b) { return a.share > b.share; });
    return origins;
}

} // namespace gridhall
