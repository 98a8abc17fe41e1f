// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/loop_hydraulics.h"

#include "core/liquid/coolant.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gridhall {

namespace {

constexpr double leastSpeed = 0.3;  ///< Of rated; assumption for pumps on drives.
constexpr double enough = 1 - 1e-4; ///< Share of a need that counts as met.
constexpr double obstructed = 0.8;  ///< Share below which, all others being served, a load's own branch is in the way.
constexpr double searchAccuracy = 1e-5;
constexpr int mostPasses = 8;

std::size_t asIndex(std::int32_t i) { return static_cast<std::size_t>(i); }

bool runs(const LoopLink &link, const LoopDuty &duty) { return link.kind != LoopLink::Kind::Source || link.index != duty.out; }

class LoopRun {
public:
    LoopRun(const LoopNetwork &drawn, const LoopDuty &duty)
        : drawn_(drawn), duty_(duty), pipes_(drawn.pipes), solver_(drawn.pipes), controlled_(duty.need_m3_per_s.size())
    {
        pipes_.constants.viscosity_m2_per_s = duty.viscosity_m2_per_s;
        for (std::size_t k = 0; k < pipes_.links.size(); ++k) {
            const LoopLink &link = drawn.links[k];
            if (link.kind == LoopLink::Kind::Control)
                controlled_[asIndex(link.index)] = true;
            if (link.kind == LoopLink::Kind::Control)
                pipes_.links[k].setting = std::max(duty.need_m3_per_s[asIndex(link.index)], 1e-9);
            pipes_.links[k].closed = pipes_.links[k].closed || !runs(link, duty);
        }
    }

    LoopHydraulics solved()
    {
        LoopHydraulics result;
        run(1);
        if (!duty_.fullSpeed) {
            giveUpOnObstructed();
            slowDown();
        }
        result.state = solver_.solve(pipes_, &state_);
        result.speed = speed_;
        result.solved = result.state.problem == NetworkProblem::None;
        pressures(result);
        return result;
    }

private:
    void run(double speed)
    {
        speed_ = speed;
        for (NetworkLink &link : pipes_.links)
            if (link.kind == NetworkLink::Kind::Pump)
                link.speed = speed;
        state_ = solver_.solve(pipes_, state_.flow_m3_per_s.empty() ? nullptr : &state_, searchAccuracy);
    }

    double shareOf(std::size_t k) const
    {
        const double need = duty_.need_m3_per_s[asIndex(drawn_.links[k].index)];
        return need > 0 ? state_.flow_m3_per_s[k] / need : std::numeric_limits<double>::infinity();
    }

    /// Pumps do not race for a load that a shut or throttled branch keeps short at full speed while all others have theirs.
    void giveUpOnObstructed()
    {
        std::vector<bool> obstructedLoads(duty_.need_m3_per_s.size());
        bool some = false;
        for (std::size_t k = 0; k < drawn_.links.size(); ++k)
            if (drawn_.links[k].kind == LoopLink::Kind::Load && shareOf(k) < enough) {
                if (shareOf(k) >= obstructed)
                    return;
                obstructedLoads[asIndex(drawn_.links[k].index)] = true;
            } else if (drawn_.links[k].kind == LoopLink::Kind::Load && std::isfinite(shareOf(k))) {
                some = true;
            }
        if (some)
            leftAlone_ = std::move(obstructedLoads);
    }

    bool chased(const LoopLink &link) const
    {
        const bool asked = link.kind == LoopLink::Kind::Load || link.kind == LoopLink::Kind::Control;
        return asked && duty_.need_m3_per_s[asIndex(link.index)] > 0 && (leftAlone_.empty() || !leftAlone_[asIndex(link.index)]);
    }

    /// The speed at which the worst load just has its need, from what there is too much of now.
    double wanted() const
    {
        double byFlow = 0, spare_m = std::numeric_limits<double>::infinity();
        for (std::size_t k = 0; k < drawn_.links.size(); ++k) {
            const LoopLink &link = drawn_.links[k];
            if (!chased(link))
                continue;
            if (link.kind == LoopLink::Kind::Load && !controlled_[asIndex(link.index)]) {
                if (state_.flow_m3_per_s[k] > 0)
                    byFlow = std::max(byFlow, speed_ / shareOf(k));
            } else if (link.kind == LoopLink::Kind::Control) {
                const double dh = state_.head_m[asIndex(pipes_.links[k].from)] - state_.head_m[asIndex(pipes_.links[k].to)];
                spare_m = std::min(spare_m, std::max(0.0, dh));
            }
        }
        double byHead = 0;
        if (std::isfinite(spare_m))
            for (const NetworkLink &link : pipes_.links)
                if (link.kind == NetworkLink::Kind::Pump && !link.closed) {
                    const double least = link.shutOff_m * speed_ * speed_ - spare_m;
                    byHead = std::max(byHead, std::sqrt(std::max(0.0, least / link.shutOff_m)));
                }
        return std::clamp(std::max(byFlow, byHead), leastSpeed, 1.0);
    }

    double worstShare() const
    {
        double worst = std::numeric_limits<double>::infinity();
        for (std::size_t k = 0; k < drawn_.links.size(); ++k)
            if (const LoopLink &link = drawn_.links[k]; link.kind == LoopLink::Kind::Load && chased(link))
                worst = std::min(worst, shareOf(k));
        return worst;
    }

    void slowDown()
    {
        if (!(worstShare() >= enough))
            return;
        for (int pass = 0; pass < mostPasses; ++pass) {
            const double speed = wanted();
            if (std::abs(speed - speed_) < 2e-4)
                break;
            run(speed);
        }
        for (double speed = speed_; worstShare() < enough && speed < 1; speed = std::min(1.0, speed * 1.005))
            run(speed);
    }

    /// Heads over the site's zero and gauge pressures; the vessel sits where the head is least.
    void pressures(LoopHydraulics &result) const
    {
        auto &head = result.state.head_m;
        const double weight = duty_.density_kg_per_m3 * standardGravity_m_per_s2;
        const auto least = std::ranges::min_element(head);
        const double rise = pipes_.nodes[static_cast<std::size_t>(least - head.begin())].elevation_m + duty_.fill_pa / weight - *least;
        result.pressure_pa.resize(head.size());
        for (std::size_t i = 0; i < head.size(); ++i) {
            head[i] += rise;
            result.pressure_pa[i] = weight * (head[i] - pipes_.nodes[i].elevation_m);
        }
    }

    const LoopNetwork &drawn_;
    const LoopDuty &duty_;
    PipeNetwork pipes_;
    NetworkSolver solver_;
    NetworkState state_;
    std::vector<bool> controlled_; ///< By load: has a control valve.
    std::vector<bool> leftAlone_;  ///< By load: obstructed; empty where none is.
    double speed_ = 1;
};

} // namespace

LoopHydraulics solveHydraulics(const LoopNetwork &network, const LoopDuty &duty)
{
    const auto pumps = [](const NetworkLink &link) { return link.kind == NetworkLink::Kind::Pump; };
    if (network.pipes.links.empty() || std::ranges::none_of(network.pipes.links, pumps))
        return {};
    return LoopRun(network, duty).solved();
}

void mixTemperatures(const LoopNetwork &network, const LoopMixing &mixing, LoopHydraulics &hydraulics)
{
    const auto &links = network.pipes.links;
    const auto &flow = hydraulics.state.flow_m3_per_s;
    const std::size_t nodes = network.pipes.nodes.size();
    constexpr double still = 1e-9;
    double start = 0;
    for (const double leaving : mixing.sourceLeaving_k)
        start = std::max(start, leaving);
    auto &temperature = hydraulics.temperature_k;
    temperature.assign(nodes, start);
    const auto up = [&](std::size_t k) { return flow[k] >= 0 ? links[k].from : links[k].to; };
    const auto down = [&](std::size_t k) { return flow[k] >= 0 ? links[k].to : links[k].from; };
    const auto isSource = [&](std::size_t k) { return network.links[k].kind == LoopLink::Kind::Source; };
    std::vector<std::int32_t> waiting(nodes, 0);
    std::vector<std::vector<std::size_t>> into(nodes), outOf(nodes);
    for (std::size_t k = 0; k < links.size(); ++k)
        if (std::abs(flow[k]) > still) {
            into[asIndex(down(k))].push_back(k);
            if (isSource(k))
                continue; // what leaves a source does not depend on what enters it
            outOf[asIndex(up(k))].push_back(k);
            ++waiting[asIndex(down(k))];
        }
    std::vector<std::int32_t> order;
    for (std::size_t i = 0; i < nodes; ++i)
        if (waiting[i] == 0)
            order.push_back(static_cast<std::int32_t>(i));
    for (std::size_t next = 0; next < order.size(); ++next)
        for (const std::size_t k : outOf[asIndex(order[next])])
            if (--waiting[asIndex(down(k))] == 0)
                order.push_back(down(k));
    const bool circles = order.size() < nodes; // only where water circles past no source
    for (std::size_t i = 0; circles && i < nodes; ++i)
        if (waiting[i] > 0)
            order.push_back(static_cast<std::int32_t>(i));
    for (int sweep = 0; sweep < (circles ? 50 : 1); ++sweep)
        for (const std::int32_t at : order) {
            double heat = 0, sum = 0;
            for (const std::size_t k : into[asIndex(at)]) {
                const LoopLink &link = network.links[k];
                const double q = std::abs(flow[k]);
                double leaving = isSource(k) ? mixing.sourceLeaving_k[asIndex(link.index)] : temperature[asIndex(up(k))];
                if (link.kind == LoopLink::Kind::Load)
                    leaving += mixing.loadHeat_w[asIndex(link.index)] / (mixing.capacity_j_per_m3_k * q);
                if (link.kind == LoopLink::Kind::Pump && asIndex(link.index) < mixing.pumpHeat_w.size())
                    leaving += mixing.pumpHeat_w[asIndex(link.index)] / (mixing.capacity_j_per_m3_k * q);
                heat += q * leaving;
                sum += q;
            }
            if (sum > 0)
                temperature[asIndex(at)] = heat / sum;
        }
}

} // namespace gridhall
