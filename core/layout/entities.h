// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/part.h"
#include "core/layout/sheet.h"

#include <variant>

/// The entities of a design. Each states its fields once, in fields.h; SQL, JSON, its schema, diff, inspector,
/// overrides and the generators of the tests come from there.
namespace gridhall {

/// On the floor (or hung at height z) of the parent's frame.
struct OnFloor {
    Pose pose;
    Tenths z = 0;
    bool operator==(const OnFloor &) const = default;
};

/// In the parent rack, lowest unit counted from 1.
struct InRack {
    std::int32_t unit = 1;
    bool rear = false;
    bool operator==(const InRack &) const = default;
};

/// On the parent run, at a distance from its start; `side` turns it to the other side.
struct OnRun {
    Tenths distance = 0;
    bool side = false;
    bool operator==(const OnRun &) const = default;
};

using Place = std::variant<OnFloor, InRack, OnRun>;

/// A port of an item, of a module's boundary, or an end ("start", "end") of a run.
struct PortRef {
    Id owner;
    std::string port;
    explicit operator bool() const { return bool(owner); }
    auto operator<=>(const PortRef &) const = default;
};

/// How a switching device or a piece of the power path stands in normal operation. Open ones close by themselves
/// (automatic transfer) or by hand (for planned work only); what is out carries nothing in any state.
enum class SwitchState { Closed, OpenAuto, OpenManual, Out };

/// Whatever stands, hangs or is plugged in: rack, server, tap-off, CDU, module, door, column.
struct Item {
    Id id, parent, part;
    Id slot;   ///< Which entity of the parent module's contents this one stamps; 0 if placed by hand.
    Id module; ///< The module instance that stamped it; 0 if placed by hand.
    std::string tag;
    Place place = OnFloor{};
    SwitchState state = SwitchState::Closed;
    Id layer, group;
    bool locked = false;
    std::vector<Given> figures;   ///< Own figures over the part's.
    std::vector<std::string> own; ///< Fields that re-stamping leaves alone.

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const Item &) const = default;
};

/// Which of two independent paths a power run belongs to.
enum class Feed { None, A, B };

/// A busway, cable, whip, pipe, hose or duct: everything with a length, a loss and a price.
struct Run {
    Id id, parent, part, slot, module;
    Id twin; ///< The other leg of a coolant pair.
    std::string tag;
    PortRef from, to; ///< Ends come from the ports; an end without a port is the first or last bend.
    Polyline bends;   ///< In the parent's frame.
    Tenths z = 0;
    Feed feed = Feed::None;
    SwitchState state = SwitchState::Closed; ///< Open: a tie.
    Id layer;
    bool locked = false;
    std::vector<Given> figures;
    std::vector<std::string> own;

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const Run &) const = default;
};

enum class SpaceKind { Building, Level, Hall, Yard, Zone, Row, Aisle, Compartment, NoGo };
enum class AisleKind { None, Cold, Hot };

/// Outline times z-interval: hall, yard, zone, aisle, no-go ... in a tree. Module shells contain one.
struct Space {
    Id id, parent, slot, module;
    SpaceKind kind = SpaceKind::Hall;
    std::string tag;
    OnFloor place; ///< Of the outline's frame in the parent's frame.
    Polygon outline;
    Tenths bottom = 0, top = 0;
    Tenths wall = 0; ///< Wall thickness, outside the outline.
    AisleKind aisle = AisleKind::None;
    bool contained = false; ///< Aisle containment.
    Id layer;
    bool locked = false;
    std::vector<Given> figures;
    std::vector<std::string> own;

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const Space &) const = default;
};

/// How busy a week is, hour by hour. Own: the hours that the workload holds itself.
enum class Duty { Constant, Conversation, Code, Training, Own };
/// Tokens that answer somebody, or tokens that teach a model: never added up.
enum class WorkloadKind { Inference, Training };

/// What the racks do: model, precision, rate and how busy.
struct Workload {
    Id id;
    std::string name, model, precision, scenario, accelerator, source;
    double acceleratorCount = 8;    ///< Accelerators that the rate below is for.
    double tokens_per_s = 0;        ///< Useful plus wasted output tokens of that many accelerators, busy.
    double server_power_w = 0;      ///< Wall power of the server(s) that hold them, busy.
    double server_idle_w = 0;       ///< The same, powered and idle.
    double accelerator_power_w = 0; ///< All accelerators of it together, busy; 0 if only the wall is known.
    double utilisation = 0.6;       ///< Busy fraction, (0, 1].
    double spare = 0.0;             ///< Powered spare fraction, [0, 1).
    double use_factor = 1.0;        ///< k_use: generated over kept tokens, >= 1.
    Grade grade = Grade::User;
    WorkloadKind kind = WorkloadKind::Inference;
    Duty duty = Duty::Constant;                  ///< Shape of the busy share; its mean is `utilisation`.
    std::vector<double> dutyHours;               ///< Of Duty::Own: 168 hours from Monday 0:00, or 8,760.
    double checkpoint_s = 0, mtbf_s = 0;         ///< Of training: writing a checkpoint, mean time between failures; 0: none.
    double batch = 0;                            ///< Requests at once that the figures hold for; 0: not known.
    double batchHalf = 0;                        ///< Rate T = Tmax B/(B + batchHalf).
    double batchPowerHalf = 0, batchPower_w = 0; ///< Accelerator power P = P0 + batchPower B/(B + batchPowerHalf).

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const Workload &) const = default;
};

/// A share of a workload for everything in a rack, row, zone, hall or the site (target 0). Nearest wins.
struct Assignment {
    Id id, workload, target;
    double share = 1.0;

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const Assignment &) const = default;
};

/// Where the hours of the weather come from: one of two made-up years that say so, or a file.
enum class Climate { Temperate, HotHumid, File };

/// Where it is and what it hangs on. One per design.
struct Site {
    Id id;
    std::string name, location, author, customer;
    std::string logo; ///< SHA-256 of the blob with the customer's logo, PNG, JPEG or SVG; empty: none.
    double elevation_m = 0;
    double designDryBulb_k = 308.15, designWetBulb_k = 298.15; ///< Design day.
    double humidDryBulb_k = 303.15, humidWetBulb_k = 299.15;   ///< The most humid day.
    double coldDryBulb_k = 263.15;                             ///< The coldest day.
    double gridCap_w = 0;                                      ///< 0: not stated.
    double gridVoltage_v = 20000;
    double gridFaultLevel_va = 500e6; ///< Short-circuit power of the grid at the intake.
    double carbon_kg_per_j = 0.4 / 3.6e6;
    double price_per_j = 0.08 / 3.6e6; ///< Site currency.
    double water_m3_per_j = 0;         ///< Per IT energy (WUE); 0 asks the plant.
    double misc_fraction = 0.01;       ///< Lighting, security, offices over everything else.
    double northDegrees = 0;

    Climate climate = Climate::Temperate;
    std::string weather; ///< SHA-256 of the blob with an EPW file, for Climate::File.
    std::string weatherName;
    double gridFirm_w = 0;          ///< Of the connection, always there; 0: all of it.
    double gridFlexible_h = 0;      ///< Hours a year with the firm part only.
    double gridRamp_w_per_s = 0;    ///< Most the load may change; 0: not stated.
    double gridShortCircuit_va = 0; ///< At the connection point; 0: not stated.
    double gridXOverR = 10;
    double peakPrice_per_j = 0; ///< On weekdays from peakFrom_h to peakTo_h; 0: the same price all day.
    double peakFrom_h = 16, peakTo_h = 21;
    double demandPrice_per_w = 0; ///< Per month, for the highest hour.
    double demandRatchet = 0;     ///< Share of the highest of the eleven months before that is billed at least.
    double exportPrice_per_j = 0, exportLimit_w = 0;
    std::vector<double> carbonHours; ///< kg/J by hour of day (24) or of year (8,760); empty: carbon_kg_per_j.
    double pv_w = 0;                 ///< DC at standard test conditions.
    double pvTilt_degrees = 20, pvAzimuth_degrees = 180;
    double wind_w = 0, windHub_m = 100;
    double response_h = 0, responseShare = 0.25; ///< Demand response: hours a year, share of the busy load.
    double batteryReserve = 0.2;                 ///< Of its energy, kept for ride-through.
    double batteryEfficiency = 0.947924;         ///< One way.
    double heatReuse = 0;                        ///< Share of the heat of IT that somebody buys.

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const Site &) const = default;
};

/// The limits the design is checked against. One per design.
struct Criteria {
    Id id;
    double peakFactor = 1.0; ///< On peak power for capacity, density, heat.
    double hallDensity_w_per_m2 = 25000;
    double rackPower_w = 140000;
    double itLoad_w = 0;            ///< Contracted IT load; 0: none.
    double continuousLoading = 0.8; ///< Share of a breaker's rating that may flow for hours.
    double cautionMargin = 0.05;    ///< Below it a kept limit is shown amber.
    double liquidReserve = 0.0, airReserve = 0.0;
    double powerFactor = 0.98;
    double converterPowerFactor = 0.99;     ///< At the input of a UPS or rectifier.
    double voltageDrop = 0.05;              ///< From the last source or converter to a load, at most.
    double transformerImpedance = 0.06;     ///< Short-circuit voltage of a transformer that states none.
    double cableReactance_ohm_per_m = 8e-5; ///< Of a run that states a resistance and no reactance.
    double phaseImbalance = 0.1;            ///< Most loaded line of three over their mean, highest.
    double voltageFactor = 1.10;            ///< c of IEC 60909 for the highest fault current.
    double commonCause = 0.02;              ///< Share of the failures of twins that strike both.
    double maintenance_s = 28800;           ///< A year, for each element that is taken out for it.
    double airInletMax_k = 300.15;          ///< 27 C.
    double airRise_k = 12.0;
    double coolantVelocity_m_per_s = 3.0;  ///< Highest in pipes; planning value against noise and erosion.
    double coolantGradient_pa_per_m = 400; ///< Pressure per metre that pipes are sized for.
    double coolantFill_pa = 150e3;         ///< Of the expansion vessel at the pumps' suction, gauge.
    double fillTemperature_k = 283.15;     ///< Of the coolant when a loop is filled.
    double filter_m = 50e-6;               ///< Coarsest filter on the rack side.
    double cduApproach_k = 5;              ///< Highest of a CDU's supply over the plant's.
    double dewPoint_k = 288.15;            ///< Of the air in halls, highest.
    double dewPointMargin_k = 2;           ///< Coolant over that, at least.
    double pumpRunOut = 1.4;               ///< Flow of a pump over its rating, highest, where it does not say.
    double npshMargin_m = 0.5;
    double thermalReserve_k = 0.5;                     ///< Between coolant or air and its limit, at least.
    double economiserShare = 0.1;                      ///< Of the year that an economiser shall help, at least.
    double leakReach_m = 0.3;                          ///< Beside a coolant joint that may be wetted.
    double plateRise_k = 20;                           ///< Of cold plates over their state before a loss, highest.
    double rideAir_k = 308.15;                         ///< Air at the racks' inlets after a loss, highest.
    double generatorStart_s = 15;                      ///< Until generators carry the load.
    double pumpRestart_s = 15, chillerRestart_s = 180; ///< From power back to full duty, where parts do not say.
    double aisleCold_m = 1.2, aisleHot_m = 0.9, egressWidth_m = 0.9, doorMargin_m = 0.1;
    double floorLoad_kg_per_m2 = 1500, pointLoad_kg = 900;
    double tokEnergyTarget_j_per_token = 0;      ///< 0: none.
    double pueTarget = 0;                        ///< 0: none.
    double wueTarget_m3_per_j = 0;               ///< 0: none.
    double waterLimit_m3 = 0;                    ///< A year; 0: none.
    double rideThrough_s = 0;                    ///< At full load, from the battery's reserve; 0: none.
    double voltageStep = 0.03, flickerPst = 0.9; ///< Of the pulse bench: editable card of the grid's limits.
    double bandSwing = 0.02;                     ///< RMS of the load from 0.1 to 3 Hz over its mean.
    double transmission_w_per_k = 0;             ///< Envelope gain into halls; user's.

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const Criteria &) const = default;
};

/// A named what-if.
struct Scenario {
    Id id;
    std::string name;
    std::vector<Id> outOfService;
    double loadFactor = 1.0;
    double dryBulb_k = 0; ///< 0: the site's.

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const Scenario &) const = default;
};

/// What a layer collects when an entity does not name one itself.
enum class LayerRule {
    Custom,
    Building,
    Equipment,
    Modules,
    PowerA,
    PowerB,
    Cooling,
    Annotations,
    Labels,     ///< Tags and ratings of everything.
    Dimensions, ///< Notes that measure; on Annotations where a design has no such layer.
    Backdrop,
    Findings, ///< Signs of findings on the plan; they are checked all the same.
    Hidden,   ///< What a hand put out of sight.
};
inline constexpr std::size_t layerRuleCount = 13;

struct Layer {
    Id id;
    std::string name;
    LayerRule rule = LayerRule::Custom;
    bool visible = true, locked = false;
    double opacity = 1.0;

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const Layer &) const = default;
};

struct View {
    Id id;
    std::string name;
    Point centre;
    double pixelsPerMetre = 20;

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const View &) const = default;
};

enum class NoteKind { Text, Dimension };

/// A dimension or a text on the drawing.
struct Note {
    Id id, parent;
    NoteKind kind = NoteKind::Text;
    std::string text;
    Polyline points;
    Tenths offset = 0; ///< Of the dimension line from what it measures.
    Id layer;

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const Note &) const = default;
};

/// An accepted finding: its identity is code and subjects, so it survives a re-run.
struct Waiver {
    Id id;
    std::string code;
    std::vector<Id> subjects;
    std::string reason, by;

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const Waiver &) const = default;
};

/// How the design is bought, shipped, lifted and built. One per design. Limits are the user's; where a field starts from
/// a published rule, the report names it. `figures` hold rates, lead times and crane loads that replace Gridhall's rules.
struct Delivery {
    Id id;
    std::string currency = "USD";
    std::string start;                                                     ///< The day of the order, "2027-01-04"; empty counts from day 0.
    double phaseGap_s = 26 * 7 * 86400.0;                                  ///< From the order of one phase to that of the next.
    double routeWidth_m = 2.55, routeHeight_m = 4.0, routeMass_kg = 40000; ///< Vehicle and load, without a permit.
    double routeLength_m = 13.6;                                           ///< Of the load.
    double permitWidth_m = 4.5, permitHeight_m = 4.95, permitLength_m = 25, permitMass_kg = 80000; ///< With one.
    double deck_m = 0.95, truck_kg = 16000;    ///< Height of the deck; the vehicle without load.
    double laneWidth_m = 4.0;                  ///< A truck or crane passes.
    double rigging = 0.1;                      ///< Hooks, spreader and slings over the lifted weight.
    double moduleGap_m = 1.0;                  ///< Least distance between modules; those that touch are docked.
    double fireGap_m = 3.0;                    ///< From batteries, generators and oil to everything of another module.
    double moveMargin_m = 0.0;                 ///< Free on each side of what is moved to its place or out.
    double large_kg = 300;                     ///< From this weight on a thing needs a way in and out again.
    double bearing_kg_per_m2 = 5000;           ///< What a foundation in the yard carries.
    double stackLevels = 1;                    ///< Modules on top of each other, at most.
    double cranes = 1, crews = 2, testers = 1; ///< Working at the same time.
    std::vector<Given> figures;

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const Delivery &) const = default;
};

/// What a module part is made of: a small layout whose ids are local to the part (branch 0). `parent` 0 is the
/// module itself. `partNumbers` names the parts its items and runs use: item.part = Id(0, index + 1).
struct Contents {
    struct BoundaryPort {
        std::string name; ///< On the module: one of Part::ports.
        PortRef inner;    ///< The port inside that it stands for.

        template <class Self, class V>
        static void fields(Self &self, V &v);
        bool operator==(const BoundaryPort &) const = default;
    };

    std::vector<std::string> partNumbers;
    std::vector<Item> items;
    std::vector<Run> runs;
    std::vector<Space> spaces;
    std::vector<BoundaryPort> boundary;

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const Contents &) const = default;
};

} // namespace gridhall
