// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/pipe_network.h"

#include "core/liquid/link_print.h"
#include "core/liquid/sparse_cholesky.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>

namespace gridhall {

namespace {

constexpr double shutConductance = 1e-12; ///< m2/s of what is closed: keeps the system regular, carries nothing.
constexpr double headTolerance_m = 0.0005 * 0.3048, flowTolerance_m3_per_s = 1e-4 * 0.028316846592;
constexpr double coldVelocity_m_per_s = 0.3048;
constexpr double straight = 1e-6; ///< Relative change of a flow over which a link's curve is a line, to 1e-12.
constexpr int mostTrials = 200, checkUntil = 10, checkEvery = 2;

std::size_t of(std::int32_t i) { return static_cast<std::size_t>(i); }

double coldFlow(const NetworkLink &link, const PipeNetwork &network)
{
    if (link.kind == NetworkLink::Kind::Pump) {
        if (link.table >= 0) {
            const FlowTable &points = network.tables[of(link.table)];
            return (points.front().first + points.back().first) / 2 * link.speed;
        }
        return link.curve > 0 ? std::pow(link.shutOff_m / (4 * link.curve), 1 / link.exponent) * link.speed : 0.01;
    }
    if (link.kind == NetworkLink::Kind::Power)
        return 0.0283;
    return std::numbers::pi / 4 * link.bore_m * link.bore_m * coldVelocity_m_per_s;
}

} // namespace

struct NetworkSolver::Work {
    /// How a link takes part: by its law, not at all, or with a set flow.
    enum class Status : std::uint8_t { Open, Shut, Set };

    std::vector<std::int32_t> row;  ///< Node -> row of the system; -1 where fixed.
    std::vector<std::int32_t> edge; ///< Link -> edge of the system; -1 beside a fixed node.
    SparseCholesky system;
    std::vector<double> right, conductance, carried; ///< Link: q = carried + conductance (Hi - Hj).
    std::vector<double> lineAt;                      ///< Flow for which that line was drawn; infinite if for none.
    std::vector<LinkLaw> laws;
    std::vector<Status> status;
    std::vector<std::int32_t> group, anchor;    ///< Parts joined by links that are not closed by the user.
    std::optional<std::vector<Status>> grouped; ///< For which those parts were found.
    std::vector<std::uint64_t> linkPrints;      ///< Of the links the laws were made for.
    std::uint64_t nodesPrint = 0;               ///< Of what the parts depend on.
    HydraulicConstants constants;
    Friction friction = Friction::DarcyWeisbach;

    void assemble(const PipeNetwork &network, const NetworkState &state);
    bool solveHeads(const PipeNetwork &network, NetworkState &state);
    double correctFlows(const PipeNetwork &network, NetworkState &state);
    bool updateStatus(const PipeNetwork &network, const NetworkState &state);
    bool findGroups(const PipeNetwork &network, NetworkState &state);
    void makeLaws(const PipeNetwork &network);
    void begin(const PipeNetwork &network, NetworkState &state, const NetworkState *start);
    void finish(const PipeNetwork &network, NetworkState &state);
    std::vector<double> imbalance(const PipeNetwork &network, const NetworkState &state) const;
    void refine(const PipeNetwork &network, NetworkState &state);
};

NetworkSolver::NetworkSolver(const PipeNetwork &shape) : work_(std::make_unique<Work>())
{
    Work &work = *work_;
    work.row.assign(shape.nodes.size(), -1);
    std::int32_t rows = 0;
    for (std::size_t i = 0; i < shape.nodes.size(); ++i)
        if (!shape.nodes[i].fixed)
            work.row[i] = rows++;
    std::vector<std::pair<std::int32_t, std::int32_t>> edges;
    for (const NetworkLink &link : shape.links) {
        const std::int32_t a = work.row[of(link.from)], b = work.row[of(link.to)];
        work.edge.push_back(a >= 0 && b >= 0 && a != b ? static_cast<std::int32_t>(edges.size()) : -1);
        if (work.edge.back() >= 0)
            edges.emplace_back(a, b);
    }
    work.system = SparseCholesky(rows, edges);
    work.right.resize(of(rows));
    work.conductance.resize(shape.links.size());
    work.carried.resize(shape.links.size());
}

NetworkSolver::~NetworkSolver() = default;
NetworkSolver::NetworkSolver(NetworkSolver &&) noexcept = default;
NetworkSolver &NetworkSolver::operator=(NetworkSolver &&) noexcept = default;

void NetworkSolver::Work::assemble(const PipeNetwork &network, const NetworkState &state)
{
    system.clear();
    std::ranges::fill(right, 0);
    for (std::size_t i = 0; i < network.nodes.size(); ++i)
        if (row[i] >= 0) {
            right[of(row[i])] -= network.nodes[i].demand_m3_per_s;
            if (anchor[i] >= 0)
                system.addDiagonal(row[i], 1);
        }
    for (std::size_t k = 0; k < network.links.size(); ++k) {
        const NetworkLink &link = network.links[k];
        double p = shutConductance, carried_ = 0;
        if (status[k] == Status::Set) {
            carried_ = link.setting;
        } else if (status[k] == Status::Open) {
            const double q = state.flow_m3_per_s[k];
            if (std::abs(q - lineAt[k]) <= straight * std::abs(q)) {
                p = conductance[k]; // as good as straight since it was last looked at
                carried_ = carried[k];
            } else {
                const HeadLoss h = laws[k].at(q);
                p = 1 / h.slope;
                carried_ = q - p * h.loss_m;
                lineAt[k] = q;
            }
        }
        if (status[k] != Status::Open)
            lineAt[k] = std::numeric_limits<double>::infinity();
        conductance[k] = p;
        carried[k] = carried_;
        const std::int32_t a = row[of(link.from)], b = row[of(link.to)];
        if (edge[k] >= 0)
            system.addEdge(of(edge[k]), -p);
        if (a >= 0) {
            system.addDiagonal(a, p);
            right[of(a)] -= carried_ - (b < 0 ? p * network.nodes[of(link.to)].head_m : 0);
        }
        if (b >= 0) {
            system.addDiagonal(b, p);
            right[of(b)] += carried_ + (a < 0 ? p * network.nodes[of(link.from)].head_m : 0);
        }
    }
}

bool NetworkSolver::Work::solveHeads(const PipeNetwork &network, NetworkState &state)
{
    if (!system.factorise())
        return false;
    system.solve(right);
    for (std::size_t i = 0; i < network.nodes.size(); ++i)
        state.head_m[i] = row[i] >= 0 ? right[of(row[i])] : network.nodes[i].head_m;
    return true;
}

/// The share by which flows changed; the link that changed most is kept.
double NetworkSolver::Work::correctFlows(const PipeNetwork &network, NetworkState &state)
{
    double changes = 0, sum = 0, most = 0;
    for (std::size_t k = 0; k < network.links.size(); ++k) {
        const NetworkLink &link = network.links[k];
        const double dh = state.head_m[of(link.from)] - state.head_m[of(link.to)];
        double now = carried[k] + conductance[k] * dh;
        if (status[k] == Status::Open && link.kind == NetworkLink::Kind::Power && now < 0)
            now = state.flow_m3_per_s[k] / 2;
        const double change = std::abs(now - state.flow_m3_per_s[k]);
        state.flow_m3_per_s[k] = now;
        if (change > most) {
            most = change;
            state.at = static_cast<std::int32_t>(k);
        }
        changes += change;
        sum += std::abs(now);
    }
    return sum > 1e-12 ? changes / sum : changes;
}

/// Checks, pumps and limiters after a pass; whether one changed.
bool NetworkSolver::Work::updateStatus(const PipeNetwork &network, const NetworkState &state)
{
    bool changed = false;
    for (std::size_t k = 0; k < network.links.size(); ++k) {
        const NetworkLink &link = network.links[k];
        if (link.closed)
            continue;
        const double q = state.flow_m3_per_s[k];
        const double dh = state.head_m[of(link.from)] - state.head_m[of(link.to)];
        Status now = status[k];
        if (link.kind == NetworkLink::Kind::Pump || link.kind == NetworkLink::Kind::Power) {
            now = link.speed <= 0 || -dh > laws[k].shutOff_m() + headTolerance_m ? Status::Shut : Status::Open;
        } else if (link.kind == NetworkLink::Kind::Limiter) {
            if (now == Status::Set && dh < -headTolerance_m)
                now = Status::Open;
            else if (now == Status::Open && q > link.setting)
                now = Status::Set;
        } else if (link.checks) {
            if (std::abs(dh) > headTolerance_m)
                now = dh < -headTolerance_m || q < -flowTolerance_m3_per_s ? Status::Shut : Status::Open;
            else if (q < -flowTolerance_m3_per_s)
                now = Status::Shut;
        }
        changed = changed || now != status[k];
        status[k] = now;
    }
    return changed;
}

/// Parts of the network that hang together; each without a fixed head is anchored at its first node if nothing is
/// drawn from it. False if something is.
bool NetworkSolver::Work::findGroups(const PipeNetwork &network, NetworkState &state)
{
    if (grouped == status)
        return true;
    const std::size_t count = network.nodes.size();
    group.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        group[i] = static_cast<std::int32_t>(i);
    const auto root = [this](std::int32_t i) {
        while (group[of(i)] != i)
            i = group[of(i)] = group[of(group[of(i)])];
        return i;
    };
    for (std::size_t k = 0; k < network.links.size(); ++k)
        if (status[k] == Status::Open && !network.links[k].closed) {
            const std::int32_t a = root(network.links[k].from), b = root(network.links[k].to);
            group[of(std::max(a, b))] = std::min(a, b);
        }
    std::vector<std::uint8_t> held(count, 0);
    std::vector<double> drawn(count, 0);
    for (std::size_t i = 0; i < count; ++i) {
        const std::int32_t top = root(static_cast<std::int32_t>(i));
        held[of(top)] = held[of(top)] || network.nodes[i].fixed;
        drawn[of(top)] += std::abs(network.nodes[i].demand_m3_per_s);
    }
    anchor.assign(count, -1);
    for (std::size_t i = 0; i < count; ++i)
        if (root(static_cast<std::int32_t>(i)) == static_cast<std::int32_t>(i) && !held[i]) {
            if (drawn[i] > flowTolerance_m3_per_s / 1000) {
                state.problem = NetworkProblem::Cut;
                for (std::size_t j = 0; j < count; ++j)
                    if (root(static_cast<std::int32_t>(j)) == static_cast<std::int32_t>(i) && network.nodes[j].demand_m3_per_s != 0)
                        state.at = static_cast<std::int32_t>(j);
                return false;
            }
            anchor[i] = static_cast<std::int32_t>(i);
        }
    grouped = status;
    return true;
}

/// The laws of links that are not as they were. Networks with tables are made anew: their laws look into them.
void NetworkSolver::Work::makeLaws(const PipeNetwork &network)
{
    LinkPrint nodes;
    for (const NetworkNode &node : network.nodes)
        nodes.add(node.fixed ? 1 : node.demand_m3_per_s);
    if (nodes.value() != nodesPrint)
        grouped.reset();
    nodesPrint = nodes.value();
    const std::size_t count = network.links.size();
    const bool kept = laws.size() == count && network.constants == constants && network.friction == friction && network.tables.empty();
    constants = network.constants;
    friction = network.friction;
    if (!kept) {
        grouped.reset();
        laws.clear();
        laws.reserve(count);
        linkPrints.resize(count);
        lineAt.assign(count, std::numeric_limits<double>::infinity());
    }
    for (std::size_t k = 0; k < count; ++k) {
        const std::uint64_t print = printOf(network.links[k]);
        if (!kept) {
            laws.emplace_back(network.links[k], network);
        } else if (print != linkPrints[k]) {
            laws[k] = LinkLaw(network.links[k], network);
            lineAt[k] = std::numeric_limits<double>::infinity();
            grouped.reset();
        }
        linkPrints[k] = print;
    }
}

void NetworkSolver::Work::begin(const PipeNetwork &network, NetworkState &state, const NetworkState *start)
{
    const bool warm = start && start->flow_m3_per_s.size() == network.links.size() && start->head_m.size() == network.nodes.size() &&
                      start->problem == NetworkProblem::None;
    makeLaws(network);
    status.assign(network.links.size(), Status::Open);
    state.head_m.resize(network.nodes.size());
    state.flow_m3_per_s.resize(network.links.size());
    for (std::size_t k = 0; k < network.links.size(); ++k) {
        const NetworkLink &link = network.links[k];
        const bool pump = link.kind == NetworkLink::Kind::Pump || link.kind == NetworkLink::Kind::Power;
        if (link.closed || (pump && link.speed <= 0))
            status[k] = Status::Shut;
        else if (warm && start->shut[k] && link.checks)
            status[k] = Status::Shut;
        const bool keeps = warm && std::abs(start->flow_m3_per_s[k]) > 0;
        state.flow_m3_per_s[k] = keeps ? start->flow_m3_per_s[k] : coldFlow(link, network);
    }
}

/// What arrives at each node beyond what is drawn there.
std::vector<double> NetworkSolver::Work::imbalance(const PipeNetwork &network, const NetworkState &state) const
{
    std::vector<double> balance(network.nodes.size());
    for (std::size_t i = 0; i < network.nodes.size(); ++i)
        balance[i] = -network.nodes[i].demand_m3_per_s;
    for (std::size_t k = 0; k < network.links.size(); ++k) {
        balance[of(network.links[k].from)] -= state.flow_m3_per_s[k];
        balance[of(network.links[k].to)] += state.flow_m3_per_s[k];
    }
    return balance;
}

/// Flat pumps and wide pipes turn the rounding of heads into flow; one step on the remainder takes that out.
void NetworkSolver::Work::refine(const PipeNetwork &network, NetworkState &state)
{
    const std::vector<double> balance = imbalance(network, state);
    for (std::size_t i = 0; i < network.nodes.size(); ++i)
        if (row[i] >= 0)
            right[of(row[i])] = balance[i];
    system.solve(right);
    const auto rise = [this](std::int32_t i) { return row[of(i)] >= 0 ? right[of(row[of(i)])] : 0; };
    for (std::size_t k = 0; k < network.links.size(); ++k)
        if (status[k] != Status::Shut)
            state.flow_m3_per_s[k] += conductance[k] * (rise(network.links[k].from) - rise(network.links[k].to));
}

void NetworkSolver::Work::finish(const PipeNetwork &network, NetworkState &state)
{
    state.shut.resize(network.links.size());
    for (std::size_t k = 0; k < network.links.size(); ++k) {
        state.shut[k] = status[k] == Status::Shut;
        if (state.shut[k])
            state.flow_m3_per_s[k] = 0;
    }
    if (state.problem == NetworkProblem::None)
        refine(network, state);
    const std::vector<double> balance = imbalance(network, state);
    for (std::size_t i = 0; i < network.nodes.size(); ++i)
        if (!network.nodes[i].fixed)
            state.imbalance_m3_per_s = std::max(state.imbalance_m3_per_s, std::abs(balance[i]));
}

NetworkState NetworkSolver::solve(const PipeNetwork &network, const NetworkState *start, double accuracy)
{
    Work &work = *work_;
    NetworkState state;
    work.begin(network, state, start);
    if (!work.findGroups(network, state)) {
        work.finish(network, state);
        return state;
    }
    bool settled = false;
    while (!settled && state.iterations < mostTrials) {
        ++state.iterations;
        work.assemble(network, state);
        if (!work.solveHeads(network, state))
            break;
        const double change = work.correctFlows(network, state);
        const bool still = change < accuracy;
        if (still || (state.iterations <= checkUntil && state.iterations % checkEvery == 0)) {
            const bool changed = work.updateStatus(network, state);
            if (changed && !work.findGroups(network, state))
                break;
            settled = still && !changed;
        }
    }
    if (settled)
        state.at = -1;
    else if (state.problem == NetworkProblem::None)
        state.problem = NetworkProblem::NoSteadyState;
    work.finish(network, state);
    return state;
}

NetworkState solveNetwork(const PipeNetwork &network) { return NetworkSolver(network).solve(network); }

} // namespace gridhall
