// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/balance_loops.h"

#include "core/catalog/keys.h"
#include "core/layout/frames.h"
#include "core/liquid/coolant.h"
#include "core/liquid/loop_hydraulics.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double openDrop_pa = 6e3; ///< Most that a valve may drop open at its flow when one is chosen.
constexpr double waterWeight = 9806.65;
constexpr std::size_t longestBranch = 32;

std::size_t asSize(std::int32_t i) { return static_cast<std::size_t>(i); }

/// The links between a load and where its branch meets others, and the valve on it.
struct Branch {
    std::size_t load = 0;         ///< Link.
    std::vector<std::size_t> way; ///< Links, return side first, from the load outwards.
    Id valve;                     ///< A balancing valve on it, or a run that states one.
    std::size_t valveLink = 0;
    Id run; ///< The nearest run, return side first: where a valve can sit.
    double bore_m = 0;
};

bool isBalancing(const Layout &layout, Id id)
{
    const Kept<Item> item = layout.find<Item>(id);
    const Kept<Part> part = item ? partOf(layout, *item) : nullptr;
    return part && part->role == Role::Valve && part->trait("valve") == "balancing";
}

/// Branches of the loads that have no control valve of their own.
class Branches {
public:
    Branches(const Layout &layout, const LoopNetwork &drawn) : layout_(layout), drawn_(drawn), at_(drawn.nodes.size())
    {
        for (std::size_t k = 0; k < drawn.links.size(); ++k) {
            at_[asSize(drawn.pipes.links[k].from)].push_back(k);
            at_[asSize(drawn.pipes.links[k].to)].push_back(k);
        }
        for (std::size_t k = 0; k < drawn.links.size(); ++k)
            if (drawn.links[k].kind == LoopLink::Kind::Load && !hasControl(k))
                found_.push_back(branchOf(k));
    }
    const std::vector<Branch> &all() const { return found_; }

private:
    bool hasControl(std::size_t load) const
    {
        return std::ranges::any_of(at_[asSize(drawn_.pipes.links[load].from)],
                                   [&](std::size_t k) { return drawn_.links[k].kind == LoopLink::Kind::Control; });
    }

    Branch branchOf(std::size_t load) const
    {
        Branch branch;
        branch.load = load;
        for (std::int32_t node : {drawn_.pipes.links[load].to, drawn_.pipes.links[load].from}) {
            std::size_t from = load;
            while (at_[asSize(node)].size() == 2 && branch.way.size() < longestBranch) {
                const auto &pair = at_[asSize(node)];
                const std::size_t next = pair[0] == from ? pair[1] : pair[0];
                const LoopLink::Kind kind = drawn_.links[next].kind;
                if (kind == LoopLink::Kind::Source || kind == LoopLink::Kind::Load || kind == LoopLink::Kind::Pump)
                    break;
                branch.way.push_back(next);
                note(branch, next);
                node = drawn_.pipes.links[next].from == node ? drawn_.pipes.links[next].to : drawn_.pipes.links[next].from;
                from = next;
            }
        }
        return branch;
    }

    void note(Branch &branch, std::size_t k) const
    {
        const LoopLink &link = drawn_.links[k];
        if (link.kind == LoopLink::Kind::Pipe && !branch.run) {
            branch.run = link.id;
            branch.bore_m = drawn_.pipes.links[k].bore_m;
        }
        const Kept<Run> run = link.kind == LoopLink::Kind::Pipe ? layout_.find<Run>(link.id) : nullptr;
        const bool stated = run && figureOf(layout_, *run, key::valveFlow);
        if (!branch.valve && (stated || (link.kind == LoopLink::Kind::Fitting && isBalancing(layout_, link.id)))) {
            branch.valve = link.id;
            branch.valveLink = k;
        }
    }

    const Layout &layout_;
    const LoopNetwork &drawn_;
    std::vector<std::vector<std::size_t>> at_;
    std::vector<Branch> found_;
};

std::vector<double> needsOf(const LoopCase &loop, double at_k)
{
    const double capacity = heatCapacity_j_per_m3_k(at_k, loop.glycol);
    std::vector<double> needs;
    for (const LoopLoad &load : loop.loads)
        needs.push_back(load.flowNeed_m3_per_s > 0 ? load.flowNeed_m3_per_s : assumedFlow_m3_per_s(load.heat_w, capacity));
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

/// The opening of each valve at which its load gets its need, by branch.
std::vector<std::pair<Id, double>> openings(const Layout &layout, const LoopCase &loop, const std::vector<Branch> &branches)
{
    const double at_k = loopSupply_k(loop) + 5;
    LoopNetwork drawn = *loop.network;
    LoopDuty duty;
    duty.density_kg_per_m3 = coolantDensity_kg_per_m3(at_k, loop.glycol);
    duty.viscosity_m2_per_s = coolantViscosity_pa_s(at_k, loop.glycol) / duty.density_kg_per_m3;
    duty.need_m3_per_s = needsOf(loop, at_k);
    for (const Branch &branch : branches) {
        if (branch.valve) {
            NetworkLink &valve = drawn.pipes.links[branch.valveLink];
            valve.resistance_s2_per_m5 = valveResistance(openFlowOf(layout, branch.valve), 1);
            valve.closed = false;
        }
        // A limiter in front of the load: what is left over it is what the valve has to drop.
        NetworkLink limiter;
        limiter.kind = NetworkLink::Kind::Limiter;
        limiter.from = drawn.pipes.links[branch.load].from;
        limiter.to = static_cast<std::int32_t>(drawn.nodes.size());
        limiter.length_m = 0.01;
        limiter.bore_m = 0.2;
        limiter.roughness = 1e-5;
        const LoopLink load = drawn.links[branch.load];
        drawn.nodes.push_back({load.id, "balanced"});
        drawn.legs.push_back(Leg::Supply);
        drawn.pipes.nodes.push_back(drawn.pipes.nodes[asSize(limiter.from)]);
        drawn.pipes.links[branch.load].from = limiter.to;
        drawn.links.push_back({LoopLink::Kind::Control, load.id, Leg::Supply, load.index});
        drawn.pipes.links.push_back(limiter);
    }
    const LoopHydraulics solved = solveHydraulics(drawn, duty);
    std::vector<std::pair<Id, double>> found;
    if (!solved.solved)
        return found;
    const std::size_t first = drawn.links.size() - branches.size();
    for (std::size_t i = 0; i < branches.size(); ++i) {
        const Branch &branch = branches[i];
        if (!branch.valve)
            continue;
        const NetworkLink &limiter = drawn.pipes.links[first + i];
        const double flow = solved.state.flow_m3_per_s[first + i];
        const double left_m = solved.state.head_m[asSize(limiter.from)] - solved.state.head_m[asSize(limiter.to)];
        const double openFlow = openFlowOf(layout, branch.valve);
        const double open_m = valveResistance(openFlow, 1) * flow * flow;
        const double opening = valveOpeningFor(openFlow, flow, (std::max(0.0, left_m) + open_m) * waterWeight);
        found.emplace_back(branch.valve, left_m <= 1e-3 ? 1.0 : std::round(opening * 1000) / 1000);
    }
    return found;
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
    Balancer(const Layout &layout, const Library &library) : library_(library), now_(layout) {}

    Result<Balancing> run()
    {
        if (auto problem = placeValves())
            return *problem;
        Edit set;
        for (const LoopCase &loop : loopCases(now_, itLoads(now_)))
            if (loop.network && loop.circuit == Circuit::Tcs)
                for (const auto &[valve, opening] : openings(now_, loop, Branches(now_, *loop.network).all()))
                    if (!setOpening<Item>(now_, set, valve, opening))
                        setOpening<Run>(now_, set, valve, opening);
        result_.set = set.changes().size();
        result_.edit = result_.edit.then(set);
        if (result_.edit.isEmpty() && result_.set == 0 && branches_ == 0)
            return Problem(translatable("Edits", "No rack hangs on a drawn loop by a pipe of its own; there is nothing to balance."));
        return std::move(result_);
    }

private:
    std::optional<Problem> placeValves()
    {
        std::vector<Placement> placements;
        for (const LoopCase &loop : loopCases(now_, itLoads(now_))) {
            if (!loop.network || loop.circuit != Circuit::Tcs)
                continue;
            const auto needs = needsOf(loop, loopSupply_k(loop) + 5);
            const Branches branches(now_, *loop.network);
            for (const Branch &branch : branches.all()) {
                const LoopLink &load = loop.network->links[branch.load];
                branches_ += branch.run ? 1 : 0;
                if (!branch.run)
                    result_.stuck.push_back(load.id);
                else if (!branch.valve)
                    if (auto placement = placementOn(branch, load.id, needs[asSize(load.index)]))
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

    std::optional<Placement> placementOn(const Branch &branch, Id load, double need)
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
        return Placement{adopting->part, branch.run, OnRun{along, false}, item && !item->tag.empty() ? "BV-" + item->tag : std::string()};
    }

    void keep(const Edit &edit)
    {
        now_ = now_.applying(edit);
        result_.edit = result_.edit.then(edit);
    }

    const Library &library_;
    Layout now_;
    Balancing result_;
    std::size_t branches_ = 0;
};

} // namespace

Result<Balancing> balancedLoops(const Layout &layout, const Library &library) { return Balancer(layout, library).run(); }

} // namespace gridhall
