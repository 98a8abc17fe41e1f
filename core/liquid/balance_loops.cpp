// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/balance_loops.h"

#include "core/catalog/keys.h"
#include "core/layout/frames.h"
#include "core/liquid/branches.h"
#include "core/liquid/coolant.h"
#include "core/liquid/loop_hydraulics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gridhall {

namespace {

constexpr double openDrop_pa = 6e3; ///< Most that a valve may drop open at its flow when one is chosen.
constexpr double waterWeight = 9806.65;
constexpr double shareStep = 0.05; ///< Of ratings, until the pumps can give it.

std::size_t asSize(std::int32_t i) { return static_cast<std::size_t>(i); }

/// Every load's flow; of loads with a control valve at least that share of their rating.
std::vector<double> needsOf(const LoopCase &loop, double at_k, double ratingShare)
{
    const double capacity = heatCapacity_j_per_m3_k(at_k, loop.glycol);
    std::vector<double> needs;
    for (const LoopLoad &load : loop.loads) {
        const double need = load.flowNeed_m3_per_s > 0 ? load.flowNeed_m3_per_s : assumedFlow_m3_per_s(load.heat_w, capacity);
        needs.push_back(std::max(need, load.rated_m3_per_s * ratingShare));
    }
    return needs;
}

double openFlowOf(const Layout &layout, Id valve)
{
    const Given *given = nullptr;
    if (const Kept<Item> item = layout.find<Item>(valve))
        given = figureOf(layout, *item, key::valveFlow);
    else if (const Kept<Run> run = layout.find<Run>(valve))
        given = figureOf(layout, *run, key::valveFlow);
    return given ? given->value : 0;
}

/// A loop whose balancing valves are open and whose flows are held by limiters: what is left over those is what the
/// valves have to drop.
class HeldLoop {
public:
    HeldLoop(const Layout &layout, const LoopCase &loop, const std::vector<Branch> &branches)
        : layout_(layout), branches_(branches), drawn_(*loop.network)
    {
        const double at_k = loopSupply_k(loop) + 5;
        LoopDuty duty;
        duty.density_kg_per_m3 = coolantDensity_kg_per_m3(at_k, loop.glycol);
        duty.viscosity_m2_per_s = coolantViscosity_pa_s(at_k, loop.glycol) / duty.density_kg_per_m3;
        bool rated = false;
        for (const Branch &branch : branches) {
            rated = rated || branch.control;
            hold(branch);
        }
        for (double share = rated ? 1 : 0; share > -shareStep / 2; share -= shareStep) {
            duty.need_m3_per_s = needsOf(loop, at_k, std::max(share, 0.0));
            solved_ = solveHydraulics(drawn_, duty);
            if (!solved_.solved || allMet(duty.need_m3_per_s))
                break;
        }
    }

    /// The opening of each valve at which its load gets its flow.
    std::vector<std::pair<Id, double>> openings() const
    {
        std::vector<std::pair<Id, double>> found;
        for (std::size_t i = 0; solved_.solved && i < branches_.size(); ++i)
            if (branches_[i].valve)
                found.emplace_back(branches_[i].valve, opening(branches_[i], limiters_[i]));
        return found;
    }

private:
    void hold(const Branch &branch)
    {
        if (branch.valve) {
            NetworkLink &valve = drawn_.pipes.links[branch.valveLink];
            valve.resistance_s2_per_m5 = valveResistance(openFlowOf(layout_, branch.valve), 1);
            valve.closed = false;
        }
        limiters_.push_back(branch.control.value_or(drawn_.links.size()));
        if (branch.control)
            return;
        NetworkLink limiter;
        limiter.kind = NetworkLink::Kind::Limiter;
        limiter.from = drawn_.pipes.links[branch.load].from;
        limiter.to = static_cast<std::int32_t>(drawn_.nodes.size());
        limiter.length_m = 0.01;
        limiter.bore_m = 0.2;
        limiter.roughness = 1e-5;
        const LoopLink load = drawn_.links[branch.load];
        drawn_.nodes.push_back({load.id, "balanced"});
        drawn_.legs.push_back(Leg::Supply);
        const NetworkNode beside = drawn_.pipes.nodes[asSize(limiter.from)];
        drawn_.pipes.nodes.push_back(beside);
        drawn_.pipes.links[branch.load].from = limiter.to;
        drawn_.links.push_back({LoopLink::Kind::Control, load.id, Leg::Supply, load.index});
        drawn_.pipes.links.push_back(limiter);
    }

    bool allMet(const std::vector<double> &needs) const
    {
        return std::ranges::all_of(branches_, [&](const Branch &branch) {
            return solved_.state.flow_m3_per_s[branch.load] >= 0.999 * needs[asSize(drawn_.links[branch.load].index)];
        });
    }

    double opening(const Branch &branch, std::size_t at) const
    {
        const NetworkLink &limiter = drawn_.pipes.links[at];
        const double flow = solved_.state.flow_m3_per_s[at];
        const double left_m = solved_.state.head_m[asSize(limiter.from)] - solved_.state.head_m[asSize(limiter.to)];
        if (left_m <= 1e-3)
            return 1;
        const double openFlow = openFlowOf(layout_, branch.valve);
        const double open_m = valveResistance(openFlow, 1) * flow * flow;
        const double exact = 1000 * valveOpeningFor(openFlow, flow, (left_m + open_m) * waterWeight);
        return (branch.control ? std::ceil(exact) : std::round(exact)) / 1000; // a control keeps a little to hold
    }

    const Layout &layout_;
    const std::vector<Branch> &branches_;
    LoopNetwork drawn_;
    std::vector<std::size_t> limiters_; ///< Links, by branch.
    LoopHydraulics solved_;
};

Balancing::Spread spreadOf(const LoopResult &result)
{
    Balancing::Spread spread{std::numeric_limits<double>::infinity(), 0, 0, result.pump_w};
    for (const LoopResult::Load &load : result.loads)
        if (load.flowNeed_m3_per_s > 0) {
            spread.least = std::min(spread.least, load.flow_m3_per_s / load.flowNeed_m3_per_s);
            spread.most = std::max(spread.most, load.flow_m3_per_s / load.flowNeed_m3_per_s);
        }
    for (std::size_t k = 0; k < result.network->links.size(); ++k)
        if (result.network->links[k].kind == LoopLink::Kind::Control) {
            const NetworkLink &valve = result.network->pipes.links[k];
            const double drop_pa = result.hydraulics.pressure_pa[asSize(valve.from)] - result.hydraulics.pressure_pa[asSize(valve.to)];
            spread.throttled_pa = std::max(spread.throttled_pa, drop_pa);
        }
    return spread.most > 0 ? spread : Balancing::Spread{0, 0, spread.throttled_pa, spread.pump_w};
}

/// The smallest balancing valve for a flow that is no wider than its pipe.
Kept<Part> valveFor(const Library &library, double bore_m, double flow)
{
    Kept<Part> best;
    double bestFlow = 0;
    for (const Kept<Part> &part : library.parts()) {
        if (part->role != Role::Valve || part->trait("valve") != "balancing")
            continue;
        const Given *open = part->figure(key::valveFlow), *bore = part->figure(key::bore);
        if (!open || open->value <= 0 || (bore && bore->value > 1.1 * bore_m))
            continue;
        const bool enough = flow * flow / (open->value * open->value) * 1e5 <= openDrop_pa;
        const bool bestEnough = bestFlow > 0 && flow * flow / (bestFlow * bestFlow) * 1e5 <= openDrop_pa;
        if (!best || (enough && (!bestEnough || open->value < bestFlow)) || (!enough && !bestEnough && open->value > bestFlow)) {
            best = part;
            bestFlow = open->value;
        }
    }
    return best;
}

template <class T>
bool setOpening(const Layout &layout, Edit &edit, Id id, double opening)
{
    const Kept<T> before = layout.find<T>(id);
    if (!before)
        return false;
    const Given *now = figureOf(layout, *before, key::valveOpening);
    if (now && std::abs(now->value - opening) < 5e-4)
        return true;
    T after = *before;
    std::erase_if(after.figures, [](const Given &given) { return given.key == key::valveOpening; });
    after.figures.push_back({key::valveOpening, opening, Grade::User, "Balanced by Gridhall"});
    edit.replace(before, std::move(after));
    return true;
}

class Balancer {
public:
    Balancer(const Layout &layout, const Library &library, const LiquidResult *solved) : library_(library), solved_(solved), now_(layout) {}

    Result<Balancing> run()
    {
        compare(&Balancing::Loop::before);
        if (auto problem = placeValves())
            return *problem;
        Edit set;
        for (const LoopCase &loop : cases()) {
            const auto branches = branchesOf(now_, *loop.network);
            for (const auto &[valve, opening] : HeldLoop(now_, loop, branches).openings())
                if (!setOpening<Item>(now_, set, valve, opening))
                    setOpening<Run>(now_, set, valve, opening);
        }
        result_.set = set.changes().size();
        keep(set);
        if (result_.edit.isEmpty() && branches_ == 0)
            return Problem(translatable("Edits", "Nothing hangs on a drawn loop by a pipe of its own; there is nothing to balance."));
        compare(&Balancing::Loop::after);
        return std::move(result_);
    }

private:
    /// The drawn loops that can be balanced, with the heats of the study.
    std::vector<LoopCase> cases() const
    {
        std::vector<LoopCase> found;
        for (LoopCase &loop : loopCases(now_, itLoads(now_)))
            if (loop.network && !loop.sources.empty() && (loop.circuit == Circuit::Tcs || takeHeats(loop)))
                found.push_back(std::move(loop));
        return found;
    }

    /// What coolers carry is known to the study alone; false if it does not know the loop.
    bool takeHeats(LoopCase &loop) const
    {
        const LoopResult *study = nullptr;
        if (solved_)
            for (const LoopResult &one : solved_->loops)
                if (one.id == loop.id && one.circuit == loop.circuit)
                    study = &one;
        for (LoopLoad &load : loop.loads)
            if (study)
                if (const auto at = std::ranges::find(study->loads, load.id, &LoopResult::Load::id); at != study->loads.end())
                    load.heat_w = at->heat_w;
        return study != nullptr;
    }

    void compare(Balancing::Spread Balancing::Loop::*when)
    {
        for (const LoopCase &loop : cases()) {
            const LoopResult result = solveLoop(loop, false);
            if (!result.hydraulic)
                continue;
            auto at =
                std::ranges::find_if(result_.loops, [&](const auto &one) { return one.id == loop.id && one.circuit == loop.circuit; });
            if (at == result_.loops.end())
                at = result_.loops.insert(at, {loop.id, loop.circuit, loop.loads.size(), {}, {}});
            (*at).*when = spreadOf(result);
        }
    }

    std::optional<Problem> placeValves()
    {
        std::vector<Placement> placements;
        for (const LoopCase &loop : cases()) {
            const auto needs = needsOf(loop, loopSupply_k(loop) + 5, 1);
            for (const Branch &branch : branchesOf(now_, *loop.network)) {
                const LoopLink &load = loop.network->links[branch.load];
                branches_ += branch.run ? 1 : 0;
                if (!branch.run)
                    result_.stuck.push_back(load.id);
                else if (!branch.valve && worthAValve(loop))
                    if (auto placement = placementOn(branch, load.id, loop.circuit, needs[asSize(load.index)]))
                        placements.push_back(*placement);
            }
        }
        if (placements.empty())
            return std::nullopt;
        // Parts were adopted one by one into `now_`; their edits are already in the result.
        const Result<Placed> standing = placed(now_, placements);
        if (!standing)
            return standing.problem();
        result_.placed = placements.size();
        keep(standing->edit);
        return std::nullopt;
    }

    /// On the plant side: whether its controls throttle more than an open valve would drop.
    bool worthAValve(const LoopCase &loop) const
    {
        return loop.circuit == Circuit::Tcs || std::ranges::any_of(result_.loops, [&](const Balancing::Loop &one) {
                   return one.id == loop.id && one.circuit == loop.circuit && one.before.throttled_pa > openDrop_pa;
               });
    }

    std::optional<Placement> placementOn(const Branch &branch, Id load, Circuit circuit, double need)
    {
        const Kept<Run> run = now_.find<Run>(branch.run);
        const Kept<Part> part = valveFor(library_, branch.bore_m, need);
        if (!run || !part)
            return std::nullopt;
        const Result<Adopted> adopting = adopted(now_, library_.source(), part->number);
        if (!adopting)
            return std::nullopt;
        if (!adopting->edit.isEmpty())
            keep(adopting->edit);
        const Kept<Item> item = now_.find<Item>(load);
        const auto along = static_cast<Tenths>(lengthTenths(sitePath(now_, *run)) / 2);
        const std::string side = circuit == Circuit::Tcs ? "BV-" : "BV-P-"; // a CDU hangs on both
        return Placement{adopting->part, branch.run, OnRun{along, false}, item && !item->tag.empty() ? side + item->tag : std::string()};
    }

    void keep(const Edit &edit)
    {
        now_ = now_.applying(edit);
        result_.edit = result_.edit.then(edit);
    }

    const Library &library_;
    const LiquidResult *solved_;
    Layout now_;
    Balancing result_;
    std::size_t branches_ = 0;
};

} // namespace

Result<Balancing> balancedLoops(const Layout &layout, const Library &library, const LiquidResult *solved)
{
    return Balancer(layout, library, solved).run();
}

} // namespace gridhall
