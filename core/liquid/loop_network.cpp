// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/loop_network.h"

#include "core/catalog/keys.h"
#include "core/liquid/coolant.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gridhall {

namespace {

constexpr double nominalDensity = 1000;
constexpr double elbow = 0.4, tee = 0.8; ///< Loss of a bend, of a branch: assumptions, 0.3-0.9 and 0.2-1.8 in handbooks.
constexpr double assumedBore_m = 0.2, assumedRoughness_m = 4.5e-5, leastLength_m = 0.1;
constexpr double rangeability = 30, leastOpening = 0.05; ///< Of valves: equal percentage.
constexpr double steepness = 0.25;                       ///< Shut-off head over rated head less one: assumption for centrifugal pumps.

double metres(std::int64_t tenths) { return static_cast<double>(tenths) * 1e-4; }

std::optional<double> statedFigure(const Part *part, const std::vector<Given> &own, const char *key)
{
    const auto at = std::ranges::find(own, key, &Given::key);
    if (at != own.end())
        return at->value;
    const Given *given = part ? part->figure(key) : nullptr;
    return given ? std::optional(given->value) : std::nullopt;
}

} // namespace

double valveResistance(double flowAtBar, double opening)
{
    const double flow = flowAtBar * std::pow(rangeability, std::clamp(opening, 0.0, 1.0) - 1);
    return 1e5 / (nominalDensity * standardGravity_m_per_s2 * flow * flow);
}

double valveOpeningFor(double flowAtBar, double flow, double drop_pa)
{
    if (flowAtBar <= 0 || flow <= 0 || drop_pa <= 0)
        return 1;
    const double wanted = flow * std::sqrt(1e5 / drop_pa);
    return std::clamp(1 + std::log(wanted / flowAtBar) / std::log(rangeability), leastOpening, 1.0);
}

LoopFitting loopFitting(const Item &item, const Part &part)
{
    LoopFitting fitting;
    fitting.id = item.id;
    if (const auto *place = std::get_if<OnRun>(&item.place)) {
        fitting.at_m = metres(place->distance);
        fitting.turned = place->side;
    }
    fitting.flowAtBar_m3_per_s = statedFigure(&part, item.figures, key::valveFlow).value_or(0);
    fitting.opening = statedFigure(&part, item.figures, key::valveOpening).value_or(1);
    const std::string_view kind = part.trait("valve");
    fitting.checks = kind == "check";
    if (kind == "control")
        fitting.limit_m3_per_s = statedFigure(&part, item.figures, key::ratedFlow).value_or(0);
    return fitting;
}

std::int32_t LoopPlumber::node(const PortRef &port, Leg leg, double height_m)
{
    const auto [at, fresh] = at_.try_emplace(port, static_cast<std::int32_t>(network_.nodes.size()));
    if (fresh) {
        network_.nodes.push_back(port);
        network_.legs.push_back(leg);
        network_.pipes.nodes.emplace_back().elevation_m = height_m;
    }
    return at->second;
}

NetworkLink &LoopPlumber::add(LoopLink link, std::int32_t from, std::int32_t to)
{
    network_.links.push_back(link);
    NetworkLink &made = network_.pipes.links.emplace_back();
    made.from = from;
    made.to = to;
    return made;
}

void LoopPlumber::addRun(const Run &run, const Part *part, std::int32_t from, std::int32_t to, const Laid &laid)
{
    if (from == to)
        return;
    const Leg leg = network_.legs[static_cast<std::size_t>(from)];
    const auto bore = statedFigure(part, run.figures, key::bore);
    LoopLink link{LoopLink::Kind::Pipe, run.id, leg};
    link.boreKnown = bore.value_or(0) > 0;
    NetworkLink pipe;
    pipe.bore_m = link.boreKnown ? *bore : assumedBore_m;
    pipe.roughness = statedFigure(part, run.figures, key::roughness).value_or(assumedRoughness_m);
    pipe.minorLoss = elbow * static_cast<double>(run.bends.size() + (run.z > 0 ? 2 : 0)) + tee;
    if (const auto kv = statedFigure(part, run.figures, key::valveFlow); kv.value_or(0) > 0) {
        const double open = statedFigure(part, run.figures, key::valveOpening).value_or(1);
        pipe.resistance_s2_per_m5 = valveResistance(*kv, open);
        pipe.closed = open <= 0;
    }
    const double whole = std::max(leastLength_m, laid.length_m);
    double done = 0;
    std::int32_t at = from;
    const auto lay = [&](double until, std::int32_t to_) {
        pipe.length_m = std::max(leastLength_m, until - done);
        link.volume_m3 = pipe.length_m * std::numbers::pi / 4 * pipe.bore_m * pipe.bore_m;
        NetworkLink &made = add(link, at, to_);
        const std::int32_t a = made.from, b = made.to;
        made = pipe;
        made.from = a;
        made.to = b;
        pipe.minorLoss = pipe.resistance_s2_per_m5 = 0; // once a run
        done = until;
        at = to_;
    };
    for (const LoopFitting &fitting : laid.fittings) {
        lay(std::clamp(fitting.at_m, done, whole), node({fitting.id, "in"}, leg, laid.height_m));
        const std::int32_t behind = node({fitting.id, "out"}, leg, laid.height_m);
        addFitting(fitting, at, behind, pipe);
        at = behind;
    }
    lay(whole, to);
}

void LoopPlumber::addFitting(const LoopFitting &fitting, std::int32_t from, std::int32_t to, const NetworkLink &pipe)
{
    NetworkLink &link = add({LoopLink::Kind::Fitting, fitting.id, network_.legs[static_cast<std::size_t>(from)]},
                            fitting.turned ? to : from, fitting.turned ? from : to);
    link.length_m = leastLength_m;
    link.bore_m = pipe.bore_m;
    link.roughness = pipe.roughness;
    link.checks = fitting.checks;
    link.closed = fitting.opening <= 0;
    if (fitting.flowAtBar_m3_per_s > 0)
        link.resistance_s2_per_m5 = valveResistance(fitting.flowAtBar_m3_per_s, fitting.opening);
    if (fitting.limit_m3_per_s > 0) {
        link.kind = NetworkLink::Kind::Limiter;
        link.setting = fitting.limit_m3_per_s;
    }
}

void LoopPlumber::addHeader(const Item &item, const Part &part)
{
    const bool alongX = part.width >= part.depth;
    const auto bore = statedFigure(&part, item.figures, key::bore);
    for (const Leg leg : {Leg::Supply, Leg::Return}) {
        std::vector<std::pair<Tenths, std::int32_t>> ports;
        for (const Port &port : part.ports)
            if (port.kind == PortKind::Coolant && port.leg == leg)
                if (const auto at = at_.find({item.id, port.name}); at != at_.end())
                    ports.emplace_back(alongX ? port.at.x : port.at.y, at->second);
        std::ranges::sort(ports);
        for (std::size_t i = 1; i < ports.size(); ++i) {
            LoopLink link{LoopLink::Kind::Header, item.id, leg};
            link.boreKnown = bore.value_or(0) > 0;
            NetworkLink &pipe = add(link, ports[i - 1].second, ports[i].second);
            pipe.length_m = std::max(leastLength_m, metres(ports[i].first - ports[i - 1].first));
            pipe.bore_m = link.boreKnown ? *bore : assumedBore_m;
            pipe.roughness = statedFigure(&part, item.figures, key::roughness).value_or(assumedRoughness_m);
            network_.links.back().volume_m3 = pipe.length_m * std::numbers::pi / 4 * pipe.bore_m * pipe.bore_m;
        }
    }
}

void LoopPlumber::addJoint(Id id, std::int32_t from, std::int32_t to)
{
    if (from == to)
        return;
    NetworkLink &link = add({LoopLink::Kind::Joint, id, network_.legs[static_cast<std::size_t>(from)]}, from, to);
    link.length_m = leastLength_m;
    link.bore_m = assumedBore_m;
    link.roughness = assumedRoughness_m;
}

void LoopPlumber::addLoad(Id id, std::int32_t index, std::int32_t supply, std::int32_t back, double flow, double drop_pa, bool controlled)
{
    if (supply == back)
        return;
    std::int32_t from = supply;
    if (controlled) {
        const double height = network_.pipes.nodes[static_cast<std::size_t>(supply)].elevation_m;
        from = node({id, "control." + std::to_string(index)}, Leg::Supply, height);
        NetworkLink &valve = add({LoopLink::Kind::Control, id, Leg::Supply, index}, supply, from);
        valve.kind = NetworkLink::Kind::Limiter;
        valve.length_m = leastLength_m;
        valve.bore_m = assumedBore_m;
        valve.roughness = assumedRoughness_m;
    }
    NetworkLink &link = add({LoopLink::Kind::Load, id, Leg::None, index}, from, back);
    if (flow > 0)
        link.resistance_s2_per_m5 = drop_pa / (nominalDensity * standardGravity_m_per_s2 * flow * flow);
}

void LoopPlumber::addSource(Id id, std::int32_t index, std::int32_t back, std::int32_t supply, double flow, double drop_pa, double head_pa)
{
    if (supply == back)
        return;
    if (head_pa > 0) {
        addPump(id, index, back, supply, flow, head_pa);
        network_.links.back().kind = LoopLink::Kind::Source;
        return;
    }
    NetworkLink &link = add({LoopLink::Kind::Source, id, Leg::None, index}, back, supply);
    link.checks = true; // isolated when it does not run
    if (flow > 0)
        link.resistance_s2_per_m5 = drop_pa / (nominalDensity * standardGravity_m_per_s2 * flow * flow);
}

void LoopPlumber::addPump(Id id, std::int32_t index, std::int32_t suction, std::int32_t outlet, double flow, double head_pa)
{
    if (suction == outlet || flow <= 0)
        return;
    NetworkLink &link = add({LoopLink::Kind::Pump, id, Leg::None, index}, suction, outlet);
    link.kind = NetworkLink::Kind::Pump;
    const double head = head_pa / (nominalDensity * standardGravity_m_per_s2);
    link.shutOff_m = (1 + steepness) * head;
    link.exponent = 2;
    link.curve = steepness * head / (flow * flow);
}

std::shared_ptr<const LoopNetwork> LoopPlumber::taken() { return std::make_shared<const LoopNetwork>(std::move(network_)); }

} // namespace gridhall
