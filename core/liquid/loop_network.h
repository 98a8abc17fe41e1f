// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/census.h"
#include "core/liquid/pipe_network.h"

#include <memory>
#include <unordered_map>

namespace gridhall {

/// What a link of a drawn loop stands for.
struct LoopLink {
    enum class Kind { Pipe, Header, Joint, Load, Control, Source, Pump, Fitting };
    Kind kind = Kind::Pipe;
    Id id;                   ///< Run or item it belongs to.
    Leg leg = Leg::None;     ///< Which side of the loop it is on.
    std::int32_t index = -1; ///< Of a load, source or pump: which of the case's.
    double volume_m3 = 0;
    bool boreKnown = true;
    bool operator==(const LoopLink &) const = default;
};

/// What sits in a run: a valve, strainer or coupling.
struct LoopFitting {
    Id id;
    double at_m = 0;               ///< From the run's start.
    double flowAtBar_m3_per_s = 0; ///< Open, at 1 bar; 0: not stated.
    double opening = 1;            ///< Shut at 0; equal percentage between, 30 to 1.
    double limit_m3_per_s = 0;     ///< Of a control valve that holds its flow; 0: none.
    bool checks = false;           ///< Lets nothing back.
    bool turned = false;           ///< Set against the direction of the run.
    bool operator==(const LoopFitting &) const = default;
};
/// Of an item on a run, by its part and its own figures.
LoopFitting loopFitting(const Item &item, const Part &part);
/// Resistance of a valve, s2/m5 of water, by its flow at 1 bar open and its opening.
double valveResistance(double flowAtBar_m3_per_s, double opening);
/// The opening at which it drops `drop_pa` at a flow, between 0.05 and 1.
double valveOpeningFor(double flowAtBar_m3_per_s, double flow_m3_per_s, double drop_pa);

/// A loop as drawn, supply and return, as a network of pipes. Node and link i of `pipes` are described by node and link
/// i here. Resistances of loads are those of their rated flow in water; limits of controls and speeds of pumps are set
/// when the loop is solved.
struct LoopNetwork {
    PipeNetwork pipes;
    std::vector<LoopLink> links;
    std::vector<PortRef> nodes;
    std::vector<Leg> legs; ///< By node.
    bool operator==(const LoopNetwork &) const = default;
};

/// Draws one loop, piece by piece.
class LoopPlumber {
public:
    /// A coolant port; racks have one pair whatever is plugged into them. `at` is on the site.
    std::int32_t node(const PortRef &port, Leg leg, double height_m);
    /// A pipe or hose with what sits in it, by distance from its start. `height_m` is that of the run on the site.
    struct Laid {
        double length_m = 0, height_m = 0;
        std::vector<LoopFitting> fittings;
    };
    void addRun(const Run &run, const Part *part, std::int32_t from, std::int32_t to, const Laid &laid);
    /// The pipes of a header: its ports of a leg in order along it.
    void addHeader(const Item &item, const Part &part);
    void addJoint(Id id, std::int32_t from, std::int32_t to);
    /// Something heated from its supply to its return port; behind a control valve if `controlled`.
    void addLoad(Id id, std::int32_t index, std::int32_t supply, std::int32_t back, double flow_m3_per_s, double drop_pa, bool controlled);
    /// Something that cools from its return to its supply port, with a pump of its own where `shutOff_pa` is not 0.
    void addSource(Id id, std::int32_t index, std::int32_t back, std::int32_t supply, double flow_m3_per_s, double drop_pa, double head_pa);
    void addPump(Id id, std::int32_t index, std::int32_t suction, std::int32_t outlet, double flow_m3_per_s, double head_pa);
    bool drawn() const { return !network_.nodes.empty(); }
    std::shared_ptr<const LoopNetwork> taken();

private:
    void addFitting(const LoopFitting &fitting, std::int32_t from, std::int32_t to, const NetworkLink &pipe);
    NetworkLink &add(LoopLink link, std::int32_t from, std::int32_t to);

    LoopNetwork network_;
    struct PortHash {
        std::size_t operator()(const PortRef &ref) const { return std::hash<Id>()(ref.owner) * 31 + std::hash<std::string>()(ref.port); }
    };
    std::unordered_map<PortRef, std::int32_t, PortHash> at_;
};

} // namespace gridhall
