// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/figure.h"
#include "core/base/geometry.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gridhall {

struct Contents;

/// What kind of thing a part is; decides its typed spec (core/catalog), its symbol and the networks it joins.
enum class Role {
    Module,
    // IT
    Rack,   ///< Empty frame.
    ItRack, ///< A rack sold and fed as one system.
    Server, ///< Goes into a rack at a unit.
    NetworkRack,
    StorageRack,
    // power
    Utility,
    Transformer,
    Switchboard, ///< Also RMU and MV switchgear.
    Generator,
    Ups,
    Battery,
    Bess,
    Sts,
    Pdu,
    Rpp,
    Busway,
    TapOff,
    Cable,
    Whip,
    RackPdu,
    PowerShelf,
    Rectifier,
    // cooling
    Cdu,
    InRackCdu,
    Crah,
    FanWall,
    InRow,
    RearDoor,
    Pump,
    Manifold,
    Pipe,
    Hose,
    Valve,    ///< On a pipe; the trait "valve" says which: isolating, balancing, control, check.
    Strainer, ///< On a pipe.
    Coupling, ///< Quick disconnect on a hose.
    HeatExchanger,
    Chiller,
    DryCooler,
    Tower,
    Tank,
    Duct,
    // building
    Door,
    Column,
    Wall,
    Tray,
    Other,
};

enum class PortKind { Ac, Dc, Coolant, Air, Data };
enum class PortDirection { In, Out, Both };
enum class Leg { None, Supply, Return };
/// Which coolant circuit a port belongs to: TCS is the rack side, FWS the plant side, CW the condenser side.
enum class Circuit { None, Tcs, Fws, Condenser };

/// Where something can be joined on. Ports join only if they mate (see operations `matingProblem`).
struct Port {
    std::string name; ///< "psu.a", "tcs.supply"; coolant ports come in pairs x.supply, x.return.
    PortKind kind = PortKind::Ac;
    PortDirection direction = PortDirection::Both;
    Leg leg = Leg::None;
    Circuit circuit = Circuit::None;
    double voltage_v = 0.0;  ///< Line to line for AC; 0 is any.
    std::int32_t phases = 0; ///< 0 is any.
    double rating = 0.0;     ///< A for AC and DC, m3/s for coolant and air; 0 is not stated.
    Point at;                ///< In the part's own frame.
    Tenths z = 0;            ///< Above the part's base.

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const Port &) const = default;
};

/// Free space the part needs on each side, tenths of a millimetre.
struct Clearances {
    Tenths front = 0, rear = 0, left = 0, right = 0, top = 0;

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const Clearances &) const = default;
};

/// A word about a part that is not a number: "accelerator" = "GB200".
struct Trait {
    std::string key, value;

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const Trait &) const = default;
};

/// A frozen catalogue line. A module or pod is a part with contents.
///
/// The part's own frame has its origin in the centre of the footprint; x runs along the width, the front looks
/// towards -y. Used parts are entities of the project, so a project never changes with the library.
struct Part {
    Id id;
    std::string number; ///< "it.nvl72.gb200"
    std::int32_t revision = 1;
    std::string hash; ///< SHA-256 of everything else, hex.
    Role role = Role::Other;
    std::string name, nameZh, maker;
    std::string symbol; ///< A file name of resources/symbols without suffix; empty draws a plain outline.
    Tenths width = 0, depth = 0, height = 0;
    Clearances clearance;
    bool mirrorable = true;
    std::vector<Given> figures;
    std::vector<Trait> traits;
    std::vector<Port> ports;
    std::shared_ptr<const Contents> contents; ///< Null for anything but a module or pod.

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const Part &other) const;

    /// Footprint in the part's own frame.
    Box footprint() const { return {{-(width / 2), -(depth / 2)}, {width - width / 2, depth - depth / 2}}; }
    const Port *port(std::string_view portName) const;
    const Given *figure(std::string_view key) const;
    std::string_view trait(std::string_view key) const; ///< Empty if it has none.
};

} // namespace gridhall
