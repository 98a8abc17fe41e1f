// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/failure.h"
#include "core/power/power_sweep.h"

#include <tuple>
#include <unordered_set>

namespace gridhall {

namespace {

/// Worse first; the key breaks ties, so that the order is the same each time.
auto severityOf(const Failure &f)
{
    return std::tuple(-f.tokensLost_per_s, -f.itLost_w, -f.dark, -f.hot, -f.unprotected, -f.overloads, -f.worstLoading,
                      static_cast<int>(f.key.mode), f.key.first, f.key.second);
}

/// Roles of a path's trunk: what pairs of failures are asked about.
bool isTrunk(const PowerCase::Element &element)
{
    switch (element.role) {
    case Role::Utility:
    case Role::Transformer:
    case Role::Switchboard:
    case Role::Generator:
    case Role::Ups:
    case Role::Sts:
    case Role::Pdu:
    case Role::Rpp:
    case Role::Rectifier:
        return true;
    default:
        return false;
    }
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
        if (ledger_.closedTies().empty() && !net_.hasTies) {
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

/// Worst first, clean ones left out; what is kept beyond the tidy number comes off the end.
void tidy(FailureSweep &sweep, std::size_t kept)
{
    std::ranges::sort(sweep.failures, worse);
    if (kept > 0 && sweep.failures.size() > kept)
        sweep.failures.resize(kept);
}

} // namespace

bool worse(const Failure &a, const Failure &b) { return severityOf(a) < severityOf(b); }

std::vector<std::pair<FailureKey, FailureKey>> doubleFailures(const PowerNet &net)
{
    // Trunk elements above each vertex; those of loads give the pairs.
    std::vector<std::vector<std::int32_t>> above(indexOf(net.count));
    std::unordered_set<std::uint64_t> seen;
    std::vector<std::pair<FailureKey, FailureKey>> pairs;
    for (std::int32_t v = 0; v < net.count; ++v) {
        auto &mine = above[indexOf(v)];
        for (std::int32_t s = net.inStart[indexOf(v)]; s < net.inStart[indexOf(v) + 1]; ++s) {
            const auto &upper = above[indexOf(net.inFrom[indexOf(s)])];
            mine.insert(mine.end(), upper.begin(), upper.end());
        }
        std::ranges::sort(mine);
        mine.erase(std::ranges::unique(mine).begin(), mine.end());
        if (isTrunk(net.element(v)))
            mine.push_back(net.elementOf[indexOf(v)]);
        if (!net.element(v).isIt)
            continue;
        for (std::size_t i = 0; i < mine.size(); ++i)
            for (std::size_t k = i + 1; k < mine.size(); ++k)
                if (seen.insert(static_cast<std::uint64_t>(mine[i]) << 32 | static_cast<std::uint32_t>(mine[k])).second)
                    pairs.push_back({{FailureMode::Fault, false, mine[i]}, {FailureMode::Fault, false, mine[k]}});
    }
    return pairs;
}

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
    int sinceAsked = 0;
    for (const FailureKey &key : singleFailures(net, ledger.protection())) {
        if (++sinceAsked % 256 == 0 && stop.stop_requested())
            return {};
        const Failure failure = ledger.failed(key);
        ++sweep.tried[static_cast<std::size_t>(key.mode)];
        sweep.dropping[static_cast<std::size_t>(key.mode)] += failure.dark > failure.inside && !key.all;
        sweep.unprotecting += failure.unprotected > 0;
        sweep.overloading += failure.overloads > 0;
        sweep.heating += failure.hot > 0;
        for (const FailureLedger::Touched &touched : ledger.touched()) {
            FailureSweep::Worst &worst = sweep.worst[indexOf(touched.element)];
            if (touched.demand_w > worst.demand_w)
                worst = {touched.demand_w, key, true};
            if (touched.outcome == FailureLedger::Outcome::Dark && !key.all)
                ++sweep.drops[indexOf(touched.element)][static_cast<std::size_t>(key.mode)];
        }
        if (kept == 0 || !failure.isClean())
            sweep.failures.push_back(failure);
        if (kept > 0 && sweep.failures.size() > 20 * kept)
            tidy(sweep, 4 * kept);
    }
    tidy(sweep, kept);
    FullSolver solver(net, ledger);
    for (std::size_t i = 0; i < std::min(solved, sweep.failures.size()) && !stop.stop_requested(); ++i)
        solver.solve(sweep.failures[i]);
    sweep.redundancy = redundancies(net, ledger, sweep.drops);
    sweep.singlePoints = singlePoints(net, Switching::Automatic);
    return stop.stop_requested() ? FailureSweep{} : sweep;
}

} // namespace gridhall
