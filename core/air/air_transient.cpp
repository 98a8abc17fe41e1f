// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_transient.h"

#include "core/air/air_devices.h"
#include "core/air/air_flow.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double longestStep_s = 10, leastStep_s = 0.05;
constexpr std::size_t mostSteps = 20000;
constexpr int sweepsPerStep = 60, sweepsPerCorrection = 4;
constexpr float restingSweep_k = 5e-4F;

/// The compact server model of one rack.
struct ServerMass {
    double heat_w = 0, mass_j_per_k = 0, effectiveness = 1, bypass = 0;
    double tau1_s = 0, tau2_s = 0, passing_k = 0, rise_k = 0, effective_k = 0;

    ServerMass(double heat, double flow_w_per_k, double intake_k, const ThermalMass &mass)
        : heat_w(heat), mass_j_per_k(mass.serverHeat_j_per_k_w * heat), effectiveness(std::clamp(mass.effectiveness, 0.01, 1.0)),
          bypass(mass.bypass)
    {
        setFlow(flow_w_per_k);
        effective_k = intake_k + passing_k;
    }
    /// The mass keeps its temperature; the air that passes it rises less when there is more of it.
    void setFlow(double flow_w_per_k)
    {
        rise_k = heat_w / flow_w_per_k;
        passing_k = (1 - bypass) * rise_k;
        tau2_s = mass_j_per_k / flow_w_per_k;
        tau1_s = tau2_s / effectiveness;
    }
    double weight(double step_s) const { return tau2_s / (tau1_s + step_s); }
    /// Outlet over intake, as base + slope x intake, for a step.
    double base_k(double step_s) const { return rise_k + weight(step_s) * (effective_k - passing_k); }
    double slope(double step_s) const { return -weight(step_s); }
    void advance(double intake_k, double step_s)
    {
        effective_k = (tau1_s * effective_k + step_s * (intake_k + passing_k)) / (tau1_s + step_s);
    }
};

/// What the fans of all racks move when they breathe this.
double rackFlowAt(const AirCase &room, double intake_k)
{
    double flow = 0;
    for (const AirDevice &device : room.devices)
        if (!device.cooler)
            flow += device.flow_m3_per_s * std::clamp(1 + device.fanPerK * (intake_k - device.fanFrom_k), 1.0, mostFanFactor);
    return flow;
}

bool loses(const CoolingLoss &loss, std::size_t cooler)
{
    return loss.coolers.empty() || std::ranges::find(loss.coolers, cooler) != loss.coolers.end();
}

bool within(double time_s, double from_s, double to_s) { return time_s >= from_s && time_s < to_s; }

/// The moments at which something changes, so that no step runs across one.
std::vector<double> momentsOf(const CoolingLoss &loss)
{
    std::vector<double> moments{loss.fansStop_s, loss.fansBack_s, loss.waterStops_s, loss.waterBack_s};
    std::ranges::sort(moments);
    return moments;
}

/// The step from a time on: short after every event, then longer.
double stepAt(double time_s, const std::vector<double> &moments, const TransientEffort &effort)
{
    const double shortest = std::max(effort.step_s, leastStep_s);
    double since = time_s, next = effort.duration_s;
    for (const double moment : moments)
        if (moment <= time_s)
            since = std::min(since, time_s - moment);
        else
            next = std::min(next, moment);
    const double wanted = std::clamp(since / 20, shortest, std::max(shortest, longestStep_s));
    return std::max(std::min(wanted, next - time_s), 1e-3);
}

double envelopeOf(const AirCase &room, const ThermalMass &mass)
{
    const auto &s = room.size_m;
    return mass.envelope_w_per_m2_k * 2 * (s[0] * s[1] + s[1] * s[2] + s[0] * s[2]);
}

std::optional<double> passed(const std::vector<double> &time_s, const std::vector<double> &value, double limit)
{
    for (std::size_t i = 0; i < value.size(); ++i)
        if (value[i] > limit)
            return i == 0 ? time_s[0] : time_s[i - 1] + (time_s[i] - time_s[i - 1]) * (limit - value[i - 1]) / (value[i] - value[i - 1]);
    return std::nullopt;
}

double airVolume_m3(const AirCase &room)
{
    const AirGrid grid = gridOf(room, {});
    return static_cast<double>(grid.fluidCells) * grid.shape.cellVolume_m3();
}

/// One room on its grid, from event to end.
class GridTransient {
public:
    GridTransient(const AirCase &room, const AirField &from, const CoolingLoss &loss, const ThermalMass &mass,
                  const TransientEffort &effort)
        : room_(room), loss_(loss), mass_(mass), effort_(effort), grid_(gridOf(room, method_)), levels_(levelsOf(grid_)),
          pressure_(grid_, levels_), sweep_(grid_, levels_), heatPerFlow_(room.density_kg_per_m3 * airHeat_j_per_kg_k),
          size_(grid_.shape.size()), theta_(size_, 0.0F), psi_(from.psi), lift_(size_, 0.0F), lastLift_(size_, 0.0F), source_(size_, 0.0F)
    {
        for (auto &flux : flux_)
            flux.assign(size_, 0.0F);
        for (std::size_t c = 0; c < size_; ++c)
            if (!grid_.solid[c])
                theta_[c] = static_cast<float>(double(from.temperature_k[c]) - airAbout_k);
        for (std::size_t d = 0; d < room.devices.size(); ++d) {
            const AirField::Device &device = from.devices[d];
            before_.push_back(device.flow_m3_per_s);
            usual_.push_back(device.flow_m3_per_s > 0 && !room.devices[d].cooler ? room.devices[d].flow_m3_per_s : device.flow_m3_per_s);
            const bool rack = !room.devices[d].cooler && device.flow_m3_per_s > 0;
            racks_ += rack;
            servers_.push_back(
                rack ? std::optional(ServerMass(room.devices[d].heat_w, heatPerFlow_ * device.flow_m3_per_s, device.intake_k, mass))
                     : std::nullopt);
        }
        frame_k_ = meanAir() + airAbout_k;
        setLift(grid_, method_.drag_s, theta_, lastLift_);
    }

    AirTransient taken()
    {
        const std::vector<double> moments = momentsOf(loss_);
        AirTransient out;
        double time = 0;
        note(out, time);
        while (time < effort_.duration_s - 1e-9 && out.time_s.size() < mostSteps) {
            if (effort_.stop.stop_requested()) {
                out.complete = false;
                break;
            }
            const double step = stepAt(time, moments, effort_);
            advance(time, step);
            time += step;
            note(out, time);
        }
        return out;
    }

private:
    double meanAir() const
    {
        double sum = 0;
        for (const std::int32_t c : levels_.cells)
            sum += double(theta_[static_cast<std::size_t>(c)]);
        return grid_.fluidCells > 0 ? sum / static_cast<double>(grid_.fluidCells) : 0;
    }

    /// Fans of the racks as they turn now, of the coolers as the event leaves them.
    std::vector<double> flowsAt(double time_s) const
    {
        std::vector<double> flows = before_;
        const bool still = within(time_s, loss_.fansStop_s, loss_.fansBack_s);
        for (std::size_t d = 0; d < flows.size(); ++d)
            if (!room_.devices[d].cooler)
                flows[d] = devices_ ? devices_->flow(d) : before_[d];
            else if (still && loses(loss_, d))
                flows[d] = 0;
        return flows;
    }

    void turn(double time_s)
    {
        const bool still = within(time_s, loss_.fansStop_s, loss_.fansBack_s);
        if (!devices_ || still != still_) {
            std::vector<double> flows = flowsAt(time_s);
            if (!devices_) {
                devices_.emplace(room_, grid_, usual_);
                devices_->begin(frame_k_);
            }
            devices_->take(std::move(flows));
            still_ = still;
        }
        devices_->turn(theta_);
        for (std::size_t d = 0; d < servers_.size(); ++d)
            if (servers_[d] && devices_->works(d))
                servers_[d]->setFlow(heatPerFlow_ * devices_->flow(d));
    }

    void advance(double time_s, double step_s)
    {
        turn(time_s);
        const bool cold = !within(time_s, loss_.waterStops_s, loss_.waterBack_s);
        for (std::size_t d = 0; d < servers_.size(); ++d) {
            if (room_.devices[d].cooler)
                devices_->setCooling(d, cold || !loses(loss_, d));
            else if (servers_[d] && devices_->works(d))
                devices_->setRise(d, servers_[d]->base_k(step_s) + servers_[d]->slope(step_s) * airAbout_k, servers_[d]->slope(step_s));
        }
        flow();
        carry(step_s);
        for (std::size_t d = 0; d < servers_.size(); ++d)
            if (servers_[d] && devices_->works(d))
                servers_[d]->advance(double(meanAt(theta_, grid_.devices[d].intake)) + airAbout_k, step_s);
        const double capacity = mass_.frame_kg * mass_.frameHeat_j_per_kg_k, exchange = mass_.frame_w_per_k * step_s;
        if (capacity + exchange > 0)
            frame_k_ = (capacity * frame_k_ + exchange * (meanAir() + airAbout_k)) / (capacity + exchange);
    }

    /// Half of the buoyancy is the last step's, so that long steps do not swing.
    void flow()
    {
        setLift(grid_, method_.drag_s, theta_, lift_);
        for (std::size_t c = 0; c < size_; ++c)
            lift_[c] = 0.5F * (lift_[c] + lastLift_[c]);
        lastLift_ = lift_;
        setSource(grid_, devices_->injected(), lift_, source_);
        pressure_.solve(source_, psi_, 1e-3);
        setFlux(grid_, psi_, lift_, flux_);
    }

    /// One implicit step: each cell keeps what it had as if air came in from the time before.
    void carry(double step_s)
    {
        const double cells = static_cast<double>(grid_.fluidCells), volume = grid_.shape.cellVolume_m3();
        const auto kept = static_cast<float>(volume / step_s);
        const double frames = mass_.frame_w_per_k * racks_ / heatPerFlow_ / cells;
        const double walls = envelopeOf(room_, mass_) / heatPerFlow_ / cells;
        const auto fixed = static_cast<float>(frames * (frame_k_ - airAbout_k) + walls * (mass_.envelope_k - airAbout_k));
        std::vector<float> sources = devices_->sourceFlow(), before = theta_, gain;
        for (const std::int32_t c : levels_.cells)
            sources[static_cast<std::size_t>(c)] += kept + static_cast<float>(frames + walls);
        sweep_.set(flux_, sources, method_.diffusivity_m2_per_s, (steps_++ % 8) == 0);
        const auto give = [&] {
            devices_->give(theta_, gain);
            for (const std::int32_t c : levels_.cells)
                gain[static_cast<std::size_t>(c)] += kept * before[static_cast<std::size_t>(c)] + fixed;
        };
        const HeatPipes pipes(levels_, devices_->pipes());
        for (int pass = 1; pass <= sweepsPerStep; ++pass) {
            give();
            if (sweep_.sweep(theta_, gain) < restingSweep_k)
                break;
            if (pass % sweepsPerCorrection == 0) { // air that goes round in racks comes to rest slowly
                give();
                sweep_.correct(theta_, gain, &pipes);
            }
        }
    }

    void note(AirTransient &out, double time_s)
    {
        std::vector<float> inlets(servers_.size(), 0.0F);
        double sum = 0, flow = 0, warmest = 0;
        for (std::size_t d = 0; d < servers_.size(); ++d) {
            if (!servers_[d])
                continue;
            const double inlet = double(meanAt(theta_, grid_.devices[d].intake)) + airAbout_k;
            inlets[d] = static_cast<float>(inlet);
            const double moved = devices_ ? devices_->flow(d) : before_[d];
            sum += inlet * moved;
            flow += moved;
            warmest = std::max(warmest, inlet);
        }
        out.time_s.push_back(time_s);
        out.meanInlet_k.push_back(flow > 0 ? sum / flow : 0);
        out.warmestInlet_k.push_back(warmest);
        out.air_k.push_back(meanAir() + airAbout_k);
        out.rackFlow_m3_per_s.push_back(flow);
        out.inlets_k.push_back(std::move(inlets));
        if (effort_.frames > 0 &&
            time_s >= effort_.duration_s * static_cast<double>(out.frames.size()) / static_cast<double>(effort_.frames) - 1e-9) {
            out.frames.push_back({time_s, theta_});
            for (std::size_t c = 0; c < size_; ++c)
                out.frames.back().temperature_k[c] = grid_.solid[c] ? 0.0F : static_cast<float>(double(theta_[c]) + airAbout_k);
        }
    }

    const AirCase &room_;
    CoolingLoss loss_;
    ThermalMass mass_;
    TransientEffort effort_;
    AirMethod method_;
    AirGrid grid_;
    AirLevels levels_;
    PressureSolver pressure_;
    HeatSweep sweep_;
    double heatPerFlow_;
    std::size_t size_;
    std::vector<float> theta_, psi_, lift_, lastLift_, source_;
    AirFlux flux_;
    std::vector<double> usual_, before_; ///< By device: what rack fans turn up from; at the event.
    std::vector<std::optional<ServerMass>> servers_;
    std::optional<AirDevices> devices_;
    double frame_k_ = 0;
    int racks_ = 0, steps_ = 0;
    bool still_ = false;
};

} // namespace

std::optional<double> AirTransient::firstAbove_s(double kelvin) const { return passed(time_s, warmestInlet_k, kelvin); }

std::optional<double> AirTransient::meanAbove_s(double kelvin) const { return passed(time_s, meanInlet_k, kelvin); }

std::optional<double> AirTransient::lastAbove_s(double kelvin) const
{
    std::vector<double> coolest;
    for (const std::vector<float> &inlets : inlets_k) {
        double least = 1e9;
        for (const float inlet : inlets)
            if (inlet > 0)
                least = std::min(least, double(inlet));
        coolest.push_back(least < 1e9 ? least : 0);
    }
    return passed(time_s, coolest, kelvin);
}

AirTransient mixedTransient(const AirCase &room, double from_k, const CoolingLoss &loss, const ThermalMass &mass,
                            const TransientEffort &effort)
{
    const double perFlow = room.density_kg_per_m3 * airHeat_j_per_kg_k;
    const double air = perFlow * airVolume_m3(room), walls = envelopeOf(room, mass);
    double heat = room.lossHeat_w, racks = 0;
    struct Cold {
        double flow = 0, supply = 0;
    };
    Cold lost, kept; // coolers that the event takes, and the others
    for (std::size_t d = 0; d < room.devices.size(); ++d) {
        const AirDevice &device = room.devices[d];
        if (device.cooler) {
            Cold &of = loses(loss, d) ? lost : kept;
            of.flow += device.flow_m3_per_s;
            of.supply += device.flow_m3_per_s * device.supply_k;
        } else {
            heat += device.heat_w;
            ++racks;
        }
    }
    double flow = rackFlowAt(room, from_k);
    const double rackHeat = heat - room.lossHeat_w, frameHeat = mass.frame_kg * mass.frameHeat_j_per_kg_k * racks;
    const double frames = mass.frame_w_per_k * racks;
    AirTransient out;
    if (flow <= 0 || air <= 0 || rackHeat <= 0)
        return out;
    ServerMass server(rackHeat, perFlow * flow, from_k, mass);
    const std::vector<double> moments = momentsOf(loss);
    double time = 0, t = from_k, frame = from_k;
    const auto note = [&] {
        out.time_s.push_back(time);
        for (auto *values : {&out.meanInlet_k, &out.warmestInlet_k, &out.air_k})
            values->push_back(t);
        out.rackFlow_m3_per_s.push_back(flow);
    };
    note();
    while (time < effort.duration_s - 1e-9 && out.time_s.size() < mostSteps) {
        flow = rackFlowAt(room, t);
        server.setFlow(perFlow * flow);
        const double step = stepAt(time, moments, effort), w = server.weight(step);
        const bool blows = !within(time, loss.fansStop_s, loss.fansBack_s),
                   cold = blows && !within(time, loss.waterStops_s, loss.waterBack_s);
        const double cooling = perFlow * (kept.flow + (cold ? lost.flow : 0)), supply = kept.supply + (cold ? lost.supply : 0);
        const double frameShare = frames > 0 ? frames * frameHeat / (frameHeat + frames * step) : 0; // the frame's own step, put in
        const double diagonal = air / step + w * perFlow * flow + walls + frameShare + cooling;
        const double right = air / step * t + room.lossHeat_w + rackHeat + w * perFlow * flow * (server.effective_k - server.passing_k) +
                             walls * mass.envelope_k + frameShare * frame + perFlow * supply;
        t = right / diagonal;
        if (frames > 0)
            frame = (frameHeat * frame + frames * step * t) / (frameHeat + frames * step);
        server.advance(t, step);
        time += step;
        note();
    }
    return out;
}

AirTransient airTransient(const AirCase &room, const AirField &from, const CoolingLoss &loss, const ThermalMass &mass,
                          const TransientEffort &effort)
{
    if (from.rounds == 0 || from.devices.size() != room.devices.size() || from.shape != shapeOf(room))
        return {};
    return GridTransient(room, from, loss, mass, effort).taken();
}

} // namespace gridhall
