// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// A network of pipes, pumps and valves as plain figures, and its steady state. SI: metres of head, m3/s.
namespace gridhall {

enum class Friction { DarcyWeisbach, HazenWilliams };

/// The constants of a calculation. Those of EPANET differ in the fourth digit from nature's, so a file of its own is
/// solved with its own.
struct HydraulicConstants {
    double gravity_m_per_s2 = 9.80665;
    double viscosity_m2_per_s = 1.004e-6;  ///< Kinematic; links may have their own.
    double minorLoss_s2_per_m = 0.0826269; ///< 8/(pi2 g): h = this K Q2/d4.
    double hazenWilliams = 10.6668;        ///< h = this L Q^1.852/(C^1.852 d^4.871).
    bool operator==(const HydraulicConstants &) const = default;
};
HydraulicConstants epanetConstants(double viscosityMultiplier);

/// What joins two nodes. Flow counts from `from` to `to`.
struct NetworkLink {
    enum class Kind {
        Pipe,    ///< Friction over a length, minor loss, and `resistance` Q|Q|.
        Pump,    ///< Gives shutOff s2 - curve s^(2-n) Q^n, or by a table; lets nothing back.
        Power,   ///< A pump of constant hydraulic power; `setting` is P/(rho g), m4/s.
        Limiter, ///< Lets at most `setting` m3/s through from `from` to `to`.
    };
    std::int32_t from = 0, to = 0;
    Kind kind = Kind::Pipe;
    double length_m = 0, bore_m = 0.1, roughness = 0; ///< Roughness in m, or the Hazen-Williams C.
    double minorLoss = 0;                             ///< K on the velocity head in the bore.
    double resistance_s2_per_m5 = 0;                  ///< Over and above: valves by Kv, racks, coils.
    double viscosity_m2_per_s = 0;                    ///< 0: the network's.
    double shutOff_m = 0, curve = 0, exponent = 2, speed = 1;
    double setting = 0;
    std::int32_t table = -1; ///< Of the network's tables: head by flow (pump), or loss by flow (valve).
    bool checks = false;     ///< Lets nothing back.
    bool closed = false;
    bool operator==(const NetworkLink &) const = default;
};

struct NetworkNode {
    double elevation_m = 0, demand_m3_per_s = 0;
    double head_m = 0; ///< Where fixed: reservoirs, tanks, expansion vessels.
    bool fixed = false;
    bool operator==(const NetworkNode &) const = default;
};

/// Points of flow and head, flows rising; straight between them and on beyond the ends.
using FlowTable = std::vector<std::pair<double, double>>;

struct PipeNetwork {
    std::vector<NetworkNode> nodes;
    std::vector<NetworkLink> links;
    std::vector<FlowTable> tables;
    Friction friction = Friction::DarcyWeisbach;
    HydraulicConstants constants;
    bool operator==(const PipeNetwork &) const = default;
};

/// A network with the names its nodes and links have outside.
struct NamedNetwork {
    std::string title;
    PipeNetwork network;
    std::vector<std::string> nodes, links;
};

enum class NetworkProblem {
    None,
    Cut,          ///< A node with a demand has no way to a fixed head; `at` is the node.
    NoSteadyState ///< Not settled after all trials; `at` is the link that changed most.
};

struct NetworkState {
    std::vector<double> head_m, flow_m3_per_s; ///< By node, by link.
    std::vector<std::uint8_t> shut;            ///< By link: closed by the user, by a check or because a pump cannot.
    int iterations = 0;
    double imbalance_m3_per_s = 0; ///< Largest at a node.
    NetworkProblem problem = NetworkProblem::None;
    std::int32_t at = -1;
};

/// h and dh/dQ of a link at a flow, open. Laminar 64/Re below 2000, Dunlop's cubic to 4000, Swamee-Jain above.
struct HeadLoss {
    double loss_m = 0, slope = 0;
};
/// A link made ready: what does not depend on flow. `network` must outlive it.
class LinkLaw {
public:
    LinkLaw(const NetworkLink &link, const PipeNetwork &network);
    HeadLoss at(double flow_m3_per_s) const;
    /// Most head a pump gives.
    double shutOff_m() const { return shutOff_; }

private:
    enum class Law { Darcy, HazenWilliams, Fixed, Pump, Power, Table };
    HeadLoss darcy(double flow) const;
    HeadLoss tabled(double flow) const;

    Law law_ = Law::Fixed;
    double r_ = 0, minor_ = 0, laminar_ = 0, toReynolds_ = 0, rough_ = 0;
    double shutOff_ = 0, exponent_ = 2, setting_ = 0, speed_ = 1;
    const FlowTable *table_ = nullptr;
};
/// Darcy's friction factor by the same branches.
double frictionFactor(double reynolds, double relativeRoughness);

/// Solves networks of one shape: the order of elimination is found once, when made. Global gradient algorithm (Todini
/// and Pilati 1988): each pass solves a symmetric positive system for the heads and corrects the flows. Parts without
/// a fixed head are held at their first node.
class NetworkSolver {
public:
    explicit NetworkSolver(const PipeNetwork &shape);
    ~NetworkSolver();
    NetworkSolver(NetworkSolver &&) noexcept;
    NetworkSolver &operator=(NetworkSolver &&) noexcept;

    /// Cold from a velocity of 0.3 m/s, or warm from an earlier state of the same shape. `accuracy` is the sum of the
    /// flow corrections over the sum of flows at which to stop; what is left then is about its square.
    NetworkState solve(const PipeNetwork &network, const NetworkState *start = nullptr, double accuracy = 1e-5);

private:
    struct Work;
    std::unique_ptr<Work> work_;
};
NetworkState solveNetwork(const PipeNetwork &network);

} // namespace gridhall
