// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/failure.h"
#include "core/power/power_sweep.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace gridhall {

namespace {

/// Worse first; the key breaks ties, so that the order is the same each time.
auto severityOf(const Failure &f)
{
    return std::tuple(-f.tokensLost_per_s, -f.itLost_w, -f.dark, -f.hot, -f.unprotected, -f.overloads, -f.worstLoading,
                      static_cast<int>(f.key.mode), f.key.first, f.key.second);
}

/// Full solves on the network of the ledger; where a tie has closed the order of the network differs, so there on a
/// network of its own.
class FullSolver {
public:
    FullSolver(const PowerNet &net, FailureLedger &ledger) : net_(net), ledger_(ledger), sweep_(net) {}

    /// Replaces the ledger's loading by that of a full solve.
    void solve(Failure &failure)
    {
        ledger_.failed(failure.key);
        const auto switching = failure.key.mode == FailureMode::Planned ? Switching::Planned : Switching::Automatic;
        if (ledger_.closedTies().empty()) {
            std::vector<char> lost(indexOf(net_.count), 0);
            for (const std::int32_t e : ledger_.lost())
                lost[indexOf(net_.vertexOf[indexOf(e)])] = 1;
            const SupplyState state = energised(net_, switching, false, lost);
            sweep_.run(state);
            take(failure, net_, sweep_);
        } else {
            const PowerCase failed = failedCase(*net_.network, ledger_.lost(), ledger_.closedTies());
            const PowerNet net(failed);
            PowerSweep sweep(net);
            const SupplyState state = energised(net, switching, false, {});
            sweep.run(state);
            take(failure, net, sweep);
        }
    }

private:
    static void take(Failure &failure, const PowerNet &net, const PowerSweep &sweep)
    {
        failure.worstLoading = 0;
        for (std::int32_t v = 0; v < net.count; ++v)
            if (const double limit = limitOf(net, v); limit > 0 && sweep.output_w(v) / limit > failure.worstLoading) {
                failure.worstLoading = sweep.output_w(v) / limit;
                failure.worst = net.elementOf[indexOf(v)];
            }
        failure.solved = true;
    }

    const PowerNet &net_;
    FailureLedger &ledger_;
    PowerSweep sweep_;
};

/// Failures that come down to the same: what is lost below something lost is dead anyway, and along a line without
/// branches it is all one which element goes. Racks lost themselves count differently and are never alike.
class Alikeness {
public:
    /// A line goes on below what carries something: idle, it would keep its no-load loss.
    Alikeness(const PowerNet &net, FailureLedger &ledger)
        : net_(net), protection_(ledger.protection()), last_(indexOf(net.count)), lost_(indexOf(net.count), 0)
    {
        std::vector<char> carries(net.network->elements.size(), 0);
        for (const FailureLedger::Touched &normal : ledger.normal())
            carries[indexOf(normal.element)] = normal.demand_w > 0;
        for (std::int32_t v = net.count; v-- > 0;) {
            last_[indexOf(v)] = v;
            const std::int32_t o = net.outStart[indexOf(v)];
            if (net.outStart[indexOf(v) + 1] - o != 1 || net.traits[indexOf(v)].isLoad || !carries[indexOf(net.elementOf[indexOf(v)])])
                continue;
            const std::int32_t slot = net.outSlot[indexOf(o)], to = net.slotTo[indexOf(slot)];
            if (to > v && net.inStart[indexOf(to) + 1] - net.inStart[indexOf(to)] == 1 && net.inRank[indexOf(slot)] == Rank::Normal &&
                !net.traits[indexOf(to)].isLoad)
                last_[indexOf(v)] = last_[indexOf(to)];
        }
    }

    /// What stands for a failure, and how switching goes; empty if it is like no other.
    std::vector<std::int32_t> essenceOf(const FailureKey &key)
    {
        std::vector<std::int32_t> lost;
        if (key.all || key.mode == FailureMode::Compartment || net_.vertexOf[indexOf(key.first)] < 0)
            return {};
        if (key.mode == FailureMode::Planned)
            lost = {net_.vertexOf[indexOf(key.first)]};
        else
            addZone(lost, key.first);
        if (key.second >= 0)
            addZone(lost, key.second);
        for (const std::int32_t v : lost)
            lost_[indexOf(v)] = 1;
        std::vector<std::int32_t> essence{key.mode == FailureMode::Planned};
        bool alone = false;
        for (const std::int32_t v : lost) {
            alone = alone || net_.traits[indexOf(v)].isIt;
            if (!isShadowed(v))
                essence.push_back(last_[indexOf(v)]);
        }
        for (const std::int32_t v : lost)
            lost_[indexOf(v)] = 0;
        std::sort(essence.begin() + 1, essence.end());
        essence.erase(std::unique(essence.begin() + 1, essence.end()), essence.end());
        return alone ? std::vector<std::int32_t>() : essence;
    }

private:
    void addZone(std::vector<std::int32_t> &lost, std::int32_t element) const
    {
        if (const std::int32_t v = net_.vertexOf[indexOf(element)]; v >= 0) {
            const auto &zone = protection_.zones[indexOf(protection_.zoneOf[indexOf(v)])];
            lost.insert(lost.end(), zone.begin(), zone.end());
        }
    }

    bool isShadowed(std::int32_t v) const
    {
        const std::int32_t first = net_.inStart[indexOf(v)], last = net_.inStart[indexOf(v) + 1];
        for (std::int32_t s = first; s < last; ++s)
            if (!lost_[indexOf(net_.inFrom[indexOf(s)])])
                return false;
        return first < last;
    }

    const PowerNet &net_;
    const Protection &protection_;
    std::vector<std::int32_t> last_; ///< Of the line without branches that starts here.
    std::vector<char> lost_;
};

struct EssenceHash {
    std::size_t operator()(const std::vector<std::int32_t> &essence) const
    {
        std::size_t hash = 14695981039346656037u;
        for (const std::int32_t v : essence)
            hash = (hash ^ static_cast<std::uint32_t>(v)) * 1099511628211u;
        return hash;
    }
};

/// Tries failures one after the other and keeps the books of the sweep.
class Trials {
public:
    Trials(const PowerNet &net, FailureLedger &ledger, FailureSweep &sweep) : ledger_(ledger), sweep_(sweep), alike_(net, ledger) {}

    Failure tried(const FailureKey &key)
    {
        const std::vector<std::int32_t> essence = alike_.essenceOf(key);
        if (essence.empty())
            return count(fresh(key));
        const auto [at, isNew] = known_.try_emplace(essence);
        if (isNew)
            at->second = fresh(key);
        at->second.failure.key = key;
        return count(at->second);
    }

private:
    struct Outcome {
        Failure failure;
        std::vector<std::int32_t> dark; ///< IT loads, not lost themselves.
    };

    Outcome fresh(const FailureKey &key)
    {
        Outcome outcome{ledger_.failed(key), {}};
        for (const FailureLedger::Touched &touched : ledger_.touched()) {
            FailureSweep::Worst &worst = sweep_.worst[indexOf(touched.element)];
            if (touched.demand_w > worst.demand_w)
                worst = {touched.demand_w, key, true};
            if (touched.outcome == FailureLedger::Outcome::Dark)
                outcome.dark.push_back(touched.element);
        }
        return outcome;
    }

    Failure count(const Outcome &outcome)
    {
        const Failure &failure = outcome.failure;
        const auto mode = static_cast<std::size_t>(failure.key.mode);
        ++sweep_.tried[mode];
        sweep_.dropping[mode] += failure.dark > failure.inside && !failure.key.all;
        sweep_.unprotecting += failure.unprotected > 0;
        sweep_.overloading += failure.overloads > 0;
        sweep_.heating += failure.hot > 0;
        for (const std::int32_t e : outcome.dark)
            sweep_.drops[indexOf(e)][mode] += !failure.key.all;
        return failure;
    }

    FailureLedger &ledger_;
    FailureSweep &sweep_;
    Alikeness alike_;
    std::unordered_map<std::vector<std::int32_t>, Outcome, EssenceHash> known_;
};

/// The worst of what costs nothing, worst first: where a sound design is closest to its limits. One of those alike.
class CleanOnes {
public:
    void take(const Failure &failure)
    {
        if (areAlike(failure, last_)) // neighbours mostly are
            return;
        last_ = failure;
        if ((kept_.size() == most && !worse(failure, kept_.back())) ||
            std::ranges::any_of(kept_, [&](const Failure &other) { return areAlike(failure, other); }))
            return;
        kept_.insert(std::ranges::upper_bound(kept_, failure, worse), failure);
        if (kept_.size() > most)
            kept_.pop_back();
    }
    void giveTo(std::vector<Failure> &failures) const { failures.insert(failures.end(), kept_.begin(), kept_.end()); }

private:
    static bool areAlike(const Failure &a, const Failure &b)
    {
        return a.key.mode == b.key.mode && a.dark == b.dark && a.onePath == b.onePath && std::abs(a.worstLoading - b.worstLoading) < 0.01;
    }

    static constexpr std::size_t most = 20;
    std::vector<Failure> kept_;
    Failure last_{{}, -1};
};

/// Worst first; what is kept beyond the tidy number comes off the end.
void tidy(FailureSweep &sweep, std::size_t kept)
{
    std::ranges::sort(sweep.failures, worse);
    if (kept > 0 && sweep.failures.size() > kept)
        sweep.failures.resize(kept);
}

} // namespace

bool worse(const Failure &a, const Failure &b) { return severityOf(a) < severityOf(b); }

FailureSweep sweptFailures(const PowerCase &network, const CoolingLedger &cooling, std::size_t kept, std::size_t solved,
                           const std::stop_token &stop)
{
    const PowerNet net(network);
    FailureLedger ledger(net, cooling);
    FailureSweep sweep;
    sweep.itLoads = ledger.itLoads();
    sweep.worst.resize(network.elements.size());
    sweep.drops.resize(network.elements.size());
    for (const FailureLedger::Touched &normal : ledger.normal())
        sweep.worst[indexOf(normal.element)].demand_w = normal.demand_w;
    Trials trials(net, ledger, sweep);
    CleanOnes clean;
    int sinceAsked = 0;
    for (const FailureKey &key : singleFailures(net, ledger.protection())) {
        if (++sinceAsked % 256 == 0 && stop.stop_requested())
            return {};
        const Failure failure = trials.tried(key);
        if (kept == 0 || !failure.isClean())
            sweep.failures.push_back(failure);
        else
            clean.take(failure);
        if (kept > 0 && sweep.failures.size() > 20 * kept)
            tidy(sweep, 4 * kept);
    }
    tidy(sweep, kept);
    clean.giveTo(sweep.failures);
    std::ranges::sort(sweep.failures, worse);
    FullSolver solver(net, ledger);
    for (std::size_t i = 0; i < std::min(solved, sweep.failures.size()) && !stop.stop_requested(); ++i)
        solver.solve(sweep.failures[i]);
    sweep.redundancy = redundancies(net, ledger, sweep.drops);
    sweep.singlePoints = singlePoints(net, Switching::Automatic);
    return stop.stop_requested() ? FailureSweep{} : sweep;
}

} // namespace gridhall
