// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/availability.h"

#include "core/power/power_net.h"

#include <cmath>
#include <map>
#include <set>

namespace gridhall {

namespace {

using Indices = std::vector<std::int32_t>;
using CutPair = std::pair<std::int32_t, std::int32_t>; ///< Vertices; the second -1 in a single point.

constexpr double secondsOfYear = 8760 * 3600.0;

/// How many of the inputs of each vertex must be live: one, or as many parallel sources as carry its highest demand.
Indices neededInputs(const PowerNet &net, const PowerFlow &flow)
{
    const SupplyState normal = energised(net, Switching::Automatic, false, {});
    Indices needed(indexOf(net.count), 1);
    Indices outputs(indexOf(net.count), 0);
    for (const std::int32_t from : net.inFrom)
        ++outputs[indexOf(from)];
    const auto capacityOf = [&](std::int32_t v) { // of the string up to where it branches
        double least = 0;
        for (int length = 0; length < 64; ++length) {
            if (const double limit = limitOf(net, v); limit > 0)
                least = least > 0 ? std::min(least, limit) : limit;
            const std::int32_t first = net.inStart[indexOf(v)];
            if (net.inStart[indexOf(v) + 1] - first != 1 || outputs[indexOf(net.inFrom[indexOf(first)])] != 1)
                break;
            v = net.inFrom[indexOf(first)];
        }
        return least;
    };
    for (std::int32_t v = 0; v < net.count; ++v) {
        double least = 0;
        std::int32_t parallel = 0;
        for (std::int32_t s = net.inStart[indexOf(v)]; s < net.inStart[indexOf(v) + 1]; ++s)
            if (normal.share[indexOf(s)] > 0 && normal.share[indexOf(s)] < 1) {
                const double capacity = capacityOf(net.inFrom[indexOf(s)]);
                least = parallel++ == 0 ? capacity : std::min(least, capacity);
            }
        if (parallel < 2 || least <= 0 || isLoad(net.element(v)))
            continue;
        const double demand = flow.elements[indexOf(net.elementOf[indexOf(v)])].worst_w();
        needed[indexOf(v)] = std::clamp(static_cast<std::int32_t>(std::ceil(demand / least - 1e-9)), 1, parallel);
    }
    return needed;
}

/// All that can stand above one load, small enough to be walked for each pair of failures.
class Above {
public:
    Above(const PowerNet &net, const Indices &needed) : net_(net), needed_(needed), placeOf_(indexOf(net.count), -1) {}

    /// Minimal cut sets of orders 1 and 2 of this load.
    std::vector<CutPair> cuts(std::int32_t load)
    {
        gather(load);
        std::vector<CutPair> found;
        if (isDead(-1, -1))
            return found;
        Indices singles;
        for (const std::int32_t p : witness(-1))
            if (isDead(p, -1))
                singles.push_back(p);
        const auto isSingle = [&](std::int32_t p) { return std::ranges::find(singles, p) != singles.end(); };
        std::set<CutPair> pairs; // every cut set strikes a way of supply, and what is left of it another
        for (const std::int32_t p : Indices(witness(-1)))
            if (!isSingle(p))
                for (const std::int32_t q : Indices(witness(p)))
                    if (!isSingle(q) && isDead(p, q))
                        pairs.insert(std::minmax(p, q));
        for (const std::int32_t p : singles)
            found.emplace_back(vertices_[indexOf(p)], -1);
        for (const auto &[p, q] : pairs)
            found.emplace_back(vertices_[indexOf(p)], vertices_[indexOf(q)]);
        return found;
    }

private:
    bool carries(std::int32_t slot) const { return net_.inRank[indexOf(slot)] != Rank::Manual; }

    void gather(std::int32_t load)
    {
        for (const std::int32_t v : vertices_)
            placeOf_[indexOf(v)] = -1;
        vertices_ = {load};
        placeOf_[indexOf(load)] = 0;
        for (std::size_t i = 0; i < vertices_.size(); ++i)
            for (std::int32_t s = net_.inStart[indexOf(vertices_[i])]; s < net_.inStart[indexOf(vertices_[i]) + 1]; ++s)
                if (const std::int32_t from = net_.inFrom[indexOf(s)]; carries(s) && placeOf_[indexOf(from)] < 0) {
                    placeOf_[indexOf(from)] = 0;
                    vertices_.push_back(from);
                }
        std::ranges::sort(vertices_);
        for (std::size_t i = 0; i < vertices_.size(); ++i)
            placeOf_[indexOf(vertices_[i])] = static_cast<std::int32_t>(i);
        load_ = placeOf_[indexOf(load)];
        start_.assign(1, 0);
        from_.clear();
        needs_.clear();
        backwards_ = false;
        for (std::size_t i = 0; i < vertices_.size(); ++i)
            addInputs(static_cast<std::int32_t>(i));
    }

    void addInputs(std::int32_t place)
    {
        const std::int32_t v = vertices_[indexOf(place)];
        const PowerCase::Element &element = net_.element(v);
        needs_.push_back(element.state == SwitchState::Out ? -1 : element.isSource ? 0 : needed_[indexOf(v)]);
        for (std::int32_t s = net_.inStart[indexOf(v)]; s < net_.inStart[indexOf(v) + 1]; ++s)
            if (carries(s)) {
                from_.push_back(placeOf_[indexOf(net_.inFrom[indexOf(s)])]);
                backwards_ = backwards_ || from_.back() >= place;
            }
        start_.push_back(static_cast<std::int32_t>(from_.size()));
    }

    /// Whether the load is without supply when these two are lost; leaves behind in which order things came alive.
    bool isDead(std::int32_t lost, std::int32_t other)
    {
        aliveAt_.assign(vertices_.size(), 0);
        std::int32_t now = 0;
        for (bool again = true; again;) {
            again = false;
            for (std::size_t i = 0; i < vertices_.size(); ++i) {
                const auto place = static_cast<std::int32_t>(i);
                if (aliveAt_[i] > 0 || place == lost || place == other || needs_[i] < 0)
                    continue;
                std::int32_t missing = needs_[i];
                for (std::int32_t s = start_[i]; missing > 0 && s < start_[i + 1]; ++s)
                    missing -= aliveAt_[indexOf(from_[indexOf(s)])] > 0;
                if (missing > 0)
                    continue;
                aliveAt_[i] = ++now;
                again = backwards_;
            }
        }
        return aliveAt_[indexOf(load_)] == 0;
    }

    /// Places that suffice to supply the load while one is lost; without the load.
    const Indices &witness(std::int32_t lost)
    {
        witness_.clear();
        if (isDead(lost, -1))
            return witness_;
        std::vector<char> taken(vertices_.size(), 0);
        Indices open{load_};
        while (!open.empty()) {
            const std::int32_t p = open.back();
            open.pop_back();
            std::int32_t missing = needs_[indexOf(p)];
            for (std::int32_t s = start_[indexOf(p)]; missing > 0 && s < start_[indexOf(p) + 1]; ++s) {
                const std::int32_t from = from_[indexOf(s)];
                if (aliveAt_[indexOf(from)] == 0 || aliveAt_[indexOf(from)] > aliveAt_[indexOf(p)])
                    continue;
                --missing;
                if (taken[indexOf(from)]++ == 0) {
                    open.push_back(from);
                    witness_.push_back(from);
                }
            }
        }
        return witness_;
    }

    const PowerNet &net_;
    const Indices &needed_;
    Indices placeOf_, vertices_, start_, from_, needs_, aliveAt_, witness_;
    std::int32_t load_ = 0;
    bool backwards_ = false; ///< Something is fed against the order: it takes more than one pass.
};

/// Roles that are taken out for service once in a while.
bool isServiced(Role role)
{
    return role == Role::Transformer || role == Role::Switchboard || role == Role::Generator || role == Role::Ups ||
           role == Role::Rectifier || role == Role::Sts || role == Role::Pdu || role == Role::Rpp;
}

struct Weigher {
    const PowerCase &network;
    const ReliabilityInputs &inputs;

    void weigh(Availability::Cut &cut) const
    {
        const Reliability &a = inputs.elements[indexOf(cut.first)];
        if (cut.second < 0) {
            cut.rate_per_s = a.rate_per_s();
            cut.unavailability = a.unavailability();
            return;
        }
        const Reliability &b = inputs.elements[indexOf(cut.second)];
        const bool twins = inputs.kind[indexOf(cut.first)] != 0 && inputs.kind[indexOf(cut.first)] == inputs.kind[indexOf(cut.second)];
        const double shared = twins ? inputs.commonCause : 0, own = 1 - shared;
        const double outA = own * a.unavailability() + serviced(cut.first), outB = own * b.unavailability() + serviced(cut.second);
        cut.unavailability = outA * outB - serviced(cut.first) * serviced(cut.second) // never both in service
                             + shared * std::min(a.unavailability(), b.unavailability());
        cut.rate_per_s = own * (a.rate_per_s() * outB + b.rate_per_s() * outA) + shared * std::min(a.rate_per_s(), b.rate_per_s());
    }

    double serviced(std::int32_t e) const
    {
        return isServiced(network.elements[indexOf(e)].role) ? inputs.maintenance_s / secondsOfYear : 0;
    }
};

} // namespace

double Reliability::unavailability() const
{
    const double running = mtbf_s > 0 ? repair_s / (mtbf_s + repair_s) : 0;
    return 1 - (1 - running) * (1 - startFailure);
}

double Reliability::rate_per_s() const { return mtbf_s > 0 ? 1 / (mtbf_s + repair_s) : 0; }

const Availability::Load *Availability::worst() const
{
    const auto at = std::ranges::max_element(loads, {}, &Load::unavailability);
    return at == loads.end() ? nullptr : &*at;
}

Availability availabilityOf(const PowerCase &network, const PowerFlow &flow, const ReliabilityInputs &inputs, const std::stop_token &stop)
{
    const PowerNet net(network);
    const Indices needed = neededInputs(net, flow);
    const Weigher weigher{network, inputs};
    Above above(net, needed);
    Availability found;
    std::map<CutPair, Availability::Cut> cuts;
    for (std::size_t e = 0; e < network.elements.size(); ++e) {
        if (!network.elements[e].isIt || net.vertexOf[e] < 0)
            continue;
        if (stop.stop_requested())
            return {};
        Availability::Load load{static_cast<std::int32_t>(e)};
        for (const auto &[first, second] : above.cuts(net.vertexOf[e])) {
            const CutPair key{net.elementOf[indexOf(first)], second < 0 ? -1 : net.elementOf[indexOf(second)]};
            const auto [at, fresh] = cuts.try_emplace(key, Availability::Cut{key.first, key.second});
            Availability::Cut &cut = at->second;
            if (fresh)
                weigher.weigh(cut);
            ++cut.loads;
            cut.lost_w += network.elements[e].load_w * cut.unavailability;
            ++(second < 0 ? load.single : load.pairs);
            load.rate_per_s += cut.rate_per_s;
            load.unavailability += cut.unavailability;
        }
        found.lost_w += network.elements[e].load_w * load.unavailability;
        found.loads.push_back(load);
    }
    for (const auto &[key, cut] : cuts)
        found.cuts.push_back(cut);
    std::ranges::stable_sort(found.cuts, {}, [](const Availability::Cut &cut) { return -cut.lost_w; });
    return found;
}

} // namespace gridhall
