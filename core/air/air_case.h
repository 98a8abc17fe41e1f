// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace gridhall {

/// An axis-parallel box in the room's own frame, metres; flat in one axis where it stands for a surface.
struct AirBox {
    std::array<double, 3> min{}, max{};
    bool operator==(const AirBox &) const = default;
};

/// A surface through which a device takes or gives air: flat in `axis`, the room's air on its `side` (-1 or +1).
struct AirOpening {
    AirBox box;
    int axis = 0, side = 1;
    bool operator==(const AirOpening &) const = default;
};

/// A rack or a cooler: takes air in, changes its temperature, gives it back.
struct AirDevice {
    bool cooler = false;
    AirBox body;
    AirOpening intake, outlet;
    double flow_m3_per_s = 0;
    double mostFlow_m3_per_s = 0; ///< Cooler: what its fans can do; below `flow`: as it stands.
    double heat_w = 0;            ///< Rack: what its air takes up.
    double supply_k = 0;          ///< Cooler or rear door: set point of the air it gives; 0: none.
    double capacity_w = 0;        ///< Cooler or rear door: most heat it takes from air; 0: not limited (cooler), no door (rack).
    double backflow = 0;          ///< Rack: air that slips from rear to front through openings without panels, share of its flow.
    /// Server fans: flow x (1 + perK (intake - from)), between 1 and `mostFanFactor` times; 0: constant.
    double fanPerK = 0, fanFrom_k = 0;
    /// What a rack holds at a height of the room: shares of its heat and of its air, in any unit.
    struct Layer {
        double from_m = 0, to_m = 0, heat = 0, flow = 0;
        bool operator==(const Layer &) const = default;
    };
    std::vector<Layer> layers; ///< Rack: from below; empty: heat and air even over its opening.
    bool operator==(const AirDevice &) const = default;
};

/// A thin surface in the way of air: containment, ceiling, raised floor. `open` is the open share of its area; where
/// panels share faces the later one counts, so a grille follows its ceiling.
struct AirPanel {
    AirBox box;
    int axis = 0;
    double open = 0;
    bool operator==(const AirPanel &) const = default;
};

constexpr double mostFanFactor = 1.5;

/// An open door to somewhere else: air goes out above and comes in below where the room is warmer, else the other way.
/// Q = C/3 W H sqrt(g H |dT| / T), C = 0.6 (W. G. Brown, K. R. Solvason, Int. J. Heat Mass Transfer 5, 1962).
struct AirDoorway {
    AirOpening opening;    ///< Its air on the room's side.
    double open = 1;       ///< Open share of it.
    double beyond_k = 297; ///< Air on the other side.
    bool operator==(const AirDoorway &) const = default;
};

/// One room of air as plain figures, in its own frame: x and y from the corner of its bounding box, z from the floor.
///
/// Shapes: any number of solids, panels and devices; what lies outside the room is clipped. Valid: sizes above 0.5 m.
struct AirCase {
    std::array<double, 3> size_m{};
    std::vector<std::array<double, 2>> outline_m; ///< Plan of the room; empty: the whole box.
    std::vector<AirBox> solids;
    std::vector<AirPanel> panels;
    std::vector<AirDevice> devices;
    std::vector<AirDoorway> doorways;
    double lossHeat_w = 0; ///< Released evenly in the room.
    double density_kg_per_m3 = 1.19;
    double cell_m = 0.3;             ///< Wanted edge of a cell.
    std::int64_t cellLimit = 200000; ///< Past it the grid is coarsened.
    bool operator==(const AirCase &) const = default;
};

/// Constants of the method, calibrated on one measured room (see solve_air.h).
struct AirMethod {
    double drag_s = 2.0;                ///< tau: how long buoyancy accelerates air before drag holds it.
    double diffusivity_m2_per_s = 0.05; ///< Eddies too small for the grid.
};

constexpr double airHeat_j_per_kg_k = 1006;

} // namespace gridhall
