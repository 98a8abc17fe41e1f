// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/power_case.h"

#include <cmath>
#include <unordered_map>

namespace gridhall {

namespace {

constexpr std::int32_t nowhere = -1;

/// Ports of a part that carry power.
bool hasPowerPort(const Part &part)
{
    return std::ranges::any_of(part.ports, [](const Port &port) { return port.kind == PortKind::Ac || port.kind == PortKind::Dc; });
}

/// Roles whose breaker (their own or the one upstream) limits what may flow for hours.
bool isBreakerLimited(Role role)
{
    return role == Role::TapOff || role == Role::Rpp || role == Role::Pdu || role == Role::RackPdu || role == Role::Switchboard ||
           role == Role::Busway || role == Role::Cable || role == Role::Whip;
}

/// What an element of a part without own figures is like, but for its id and place.
struct Kind {
    PowerCase::Element element;
    double resistance_ohm_per_m = 0, reactance_ohm_per_m = 0;
    bool hasPowerPort = false;
};

/// Winding resistance and leakage of a transformer from its load loss and short-circuit voltage: R = Pk U2/S2,
/// X2 = Z2 - R2 with Z = uk U2/S. They carry the load loss from here on.
void makeSeries(PowerCase::Element &element, const PowerSpec &spec, const Criteria &criteria)
{
    if (element.voltage_v <= 0 || element.rated_w <= 0)
        return;
    const double apparent = spec.apparent_va.value_or(element.rated_w / criteria.powerFactor);
    const double square = element.voltage_v * element.voltage_v;
    element.resistance_ohm = element.loss.c * element.rated_w * square / (apparent * apparent);
    const double z = spec.shortCircuitVoltage.value_or(criteria.transformerImpedance) * square / apparent;
    element.reactance_ohm = std::sqrt(std::max(0.0, z * z - element.resistance_ohm * element.resistance_ohm));
    element.loss.c = 0;
}

/// What it gives at rated power until it is empty, where both are stated; else what it holds.
double usableEnergy(const PowerSpec &spec)
{
    const double atRating = spec.runtime_s * spec.rated_w.value_or(0);
    return spec.energy_j > 0 && atRating > 0 ? std::min(spec.energy_j, atRating) : std::max(spec.energy_j, atRating);
}

Kind kindOf(const Part *part, const std::vector<Given> &own, const Criteria &criteria)
{
    const PowerSpec spec = powerSpec(part, own, criteria.powerFactor);
    Kind kind;
    PowerCase::Element &element = kind.element;
    element.role = part ? part->role : Role::Other;
    element.rated_w = spec.rated_w.value_or(0);
    element.rated_a = spec.rated_a.value_or(0);
    element.voltage_v = spec.voltage_v;
    element.loss = spec.loss.value_or(LossCurve());
    element.withstand_a = spec.withstand_a.value_or(0);
    if (element.role == Role::Battery || element.role == Role::Bess || element.role == Role::Ups)
        element.energy_j = usableEnergy(spec);
    element.loading = isBreakerLimited(element.role) ? criteria.continuousLoading : 1.0;
    element.isSource = element.role == Role::Utility || element.role == Role::Generator;
    element.standby = element.role == Role::Generator;
    element.converts = element.role == Role::Ups || element.role == Role::Rectifier || element.isSource;
    element.bridges = element.role == Role::Ups;
    element.transfers = element.role == Role::Sts || (part && part->trait("transfer") == "automatic");
    element.dc = element.role == Role::Rectifier || (part && part->trait("current") == "dc");
    if (element.role == Role::Transformer || element.role == Role::Pdu)
        makeSeries(element, spec, criteria);
    kind.resistance_ohm_per_m = spec.resistance_ohm_per_m.value_or(0);
    kind.reactance_ohm_per_m = spec.reactance_ohm_per_m.value_or(kind.resistance_ohm_per_m > 0 ? criteria.cableReactance_ohm_per_m : 0);
    if (element.dc && spec.rated_a && element.role != Role::Rectifier)
        element.rated_w = spec.voltage_v * *spec.rated_a;
    kind.hasPowerPort = part && hasPowerPort(*part);
    return kind;
}

class Cutter {
public:
    Cutter(const Census &census, const ItLoads &loads, const std::vector<std::pair<Id, double>> &mechanical_w)
        : census_(census), criteria_(census.layout().criteria()), itemElement_(census.items().size(), nowhere),
          runElement_(census.runs().size(), nowhere)
    {
        network_.powerFactor = criteria_.powerFactor;
        network_.converterPowerFactor = criteria_.converterPowerFactor;
        network_.elements.reserve(census.items().size() + census.runs().size());
        addAll(loads, mechanical_w);
        network_.arcs.reserve(2 * network_.elements.size());
        for (std::size_t i = 0; i < census.runs().size(); ++i)
            if (runElement_[i] != nowhere)
                joinRun(census.runs()[i], runElement_[i]);
        joinItems();
        passOpenness();
    }

    PowerCase taken() { return std::move(network_); }

private:
    const Kind &kindFor(const Part *part, const std::vector<Given> &own)
    {
        if (!own.empty() || !part)
            return own_ = kindOf(part, own, criteria_);
        if (part == lastPart_)
            return *last_;
        const auto [at, fresh] = kinds_.try_emplace(part);
        if (fresh)
            at->second = kindOf(part, {}, criteria_);
        lastPart_ = part;
        last_ = &at->second;
        return at->second;
    }

    std::int32_t roomOf(Id parent)
    {
        const Id room = census_.around(parent).compartment;
        if (!room)
            return -1;
        const auto [at, fresh] = rooms_.try_emplace(room, static_cast<std::int32_t>(network_.rooms.size()));
        if (fresh)
            network_.rooms.push_back(room);
        return at->second;
    }

    PowerCase::Element &addElement(Id id, Id parent, SwitchState state, const Kind &kind)
    {
        PowerCase::Element &element = network_.elements.emplace_back(kind.element);
        element.id = id;
        element.state = state;
        if (parent != lastParent_) {
            lastParent_ = parent;
            lastRoom_ = roomOf(parent);
        }
        element.room = lastRoom_;
        return element;
    }

    /// Items and runs in one order of ids.
    void addAll(const ItLoads &loads, const std::vector<std::pair<Id, double>> &mechanical_w)
    {
        auto load = loads.begin();
        auto mechanical = mechanical_w.begin();
        std::size_t run = 0;
        const auto &runs = census_.runs();
        for (std::size_t i = 0; i < census_.items().size(); ++i) {
            const Id id = census_.items()[i].item->id;
            for (; run < runs.size() && runs[run].run->id < id; ++run)
                addRun(run);
            while (load != loads.end() && load->rack < id)
                ++load;
            while (mechanical != mechanical_w.end() && mechanical->first < id)
                ++mechanical;
            addItem(i, load != loads.end() && load->rack == id ? &*load : nullptr,
                    mechanical != mechanical_w.end() && mechanical->first == id ? &mechanical->second : nullptr);
        }
        for (; run < runs.size(); ++run)
            addRun(run);
    }

    void addItem(std::size_t i, const ItLoad *load, const double *mechanical)
    {
        const Census::Row &row = census_.items()[i];
        const Role role = row.role();
        if (!load && !mechanical && !isPowerRole(role) && !isCoolingRole(role))
            return;
        const Kind &kind = kindFor(row.part, row.item->figures);
        if (!load && !mechanical && !isPowerRole(role) && !kind.hasPowerPort)
            return;
        itemElement_[i] = static_cast<std::int32_t>(network_.elements.size());
        PowerCase::Element &element = addElement(row.item->id, row.item->parent, row.item->state, kind);
        if (load || mechanical || isCoolingRole(role)) { // a load: its rating limits no path
            element.load_w = load ? load->peak_w : mechanical ? *mechanical : 0;
            element.isIt = load != nullptr;
            element.loading = 0;
            element.loss = {};
            element.converts = false;
        }
        if (role == Role::Utility)
            placeIntake(element);
    }

    void placeIntake(PowerCase::Element &element) const
    {
        const Site &site = census_.layout().site();
        if (element.rated_w == 0)
            element.limit_w = site.gridCap_w;
        if (element.voltage_v == 0)
            element.voltage_v = site.gridVoltage_v;
    }

    static bool isPowerRun(const Census::RunRow &row)
    {
        if (row.role() == Role::Pipe || row.role() == Role::Hose || row.role() == Role::Duct || row.role() == Role::Tray)
            return false;
        return isPowerRole(row.role()) || row.run->feed != Feed::None;
    }

    void addRun(std::size_t i)
    {
        const Census::RunRow &row = census_.runs()[i];
        if (!isPowerRun(row))
            return;
        const Kind &kind = kindFor(row.part, row.run->figures);
        runElement_[i] = static_cast<std::int32_t>(network_.elements.size());
        PowerCase::Element &element = addElement(row.run->id, row.run->parent, row.run->state, kind);
        element.feed = row.run->feed;
        element.loss = {};
        if (kind.resistance_ohm_per_m <= 0)
            return;
        const double length_m = census_.lengthM(*row.run);
        element.resistance_ohm = kind.resistance_ohm_per_m * length_m * (element.dc ? 2 : 1);
        element.reactance_ohm = element.dc ? 0 : kind.reactance_ohm_per_m * length_m;
    }

    /// The element a reference joins, and whether power leaves (Out) or enters (In) it there.
    struct End {
        std::int32_t element = nowhere;
        PortDirection direction = PortDirection::Both;
        std::string port;
    };
    End endOf(const PortRef &outer) const
    {
        if (!outer)
            return {};
        const PortRef ref = census_.inner(outer);
        if (!ref)
            return {};
        if (const std::int32_t run = census_.runRow(ref.owner); run >= 0)
            return {runElement_[static_cast<std::size_t>(run)], PortDirection::Both, ref.port};
        const Census::Row *row = census_.item(ref.owner);
        if (!row)
            return {};
        const Port *port = row->part ? row->part->port(ref.port) : nullptr;
        const bool inRack = isItRole(row->role());
        const std::int32_t at = census_.itemRow(inRack ? census_.rackAround(ref.owner) : ref.owner);
        const bool stores = row->role() == Role::Battery; // gives what it holds, whichever way the link was drawn
        return {at < 0 ? nowhere : itemElement_[static_cast<std::size_t>(at)],
                inRack   ? PortDirection::In
                : stores ? PortDirection::Out
                : port   ? port->direction
                         : PortDirection::Both,
                ref.port};
    }

    void addArc(std::int32_t from, std::int32_t to, const std::string &cord)
    {
        if (from != nowhere && to != nowhere && from != to)
            network_.arcs.push_back({from, to, cord});
    }

    void joinRun(const Census::RunRow &row, std::int32_t run)
    {
        const End from = endOf(row.run->from), to = endOf(row.run->to);
        // Ports say which way power goes; ends that do not say follow the other end, then the drawn direction.
        const bool backwards = from.direction == PortDirection::In || to.direction == PortDirection::Out;
        const End &source = backwards ? to : from;
        const End &load = backwards ? from : to;
        addArc(source.element, run, "in");
        addArc(run, load.element, load.port);
        if (load.element != nowhere && load.port.starts_with("dc"))
            if (PowerCase::Element &fed = network_.elements[static_cast<std::size_t>(load.element)]; fed.role == Role::Rectifier)
                fed.bridges = true; // on the batteries of its bus
    }

    /// Tap-offs hang on their busway, a rack on its own PDU or shelf, and a cooler without a cord on its rack.
    void joinItems()
    {
        for (std::size_t i = 0; i < census_.items().size(); ++i) {
            const std::int32_t at = itemElement_[i];
            if (at == nowhere)
                continue;
            const Item &item = *census_.items()[i].item;
            if (std::holds_alternative<OnRun>(item.place)) {
                if (const std::int32_t run = census_.runRow(item.parent); run >= 0)
                    addArc(runElement_[static_cast<std::size_t>(run)], at, "in");
                continue;
            }
            const std::int32_t parent = census_.itemRow(item.parent);
            if (parent < 0 || !isItRole(census_.items()[static_cast<std::size_t>(parent)].role()))
                continue;
            const std::int32_t rack = itemElement_[static_cast<std::size_t>(parent)];
            if (const Role role = census_.items()[i].role(); role == Role::RackPdu || role == Role::PowerShelf)
                addArc(at, rack, item.tag);
            else if (role == Role::Battery && rack != nowhere)
                takeStore(network_.elements[static_cast<std::size_t>(rack)], network_.elements[static_cast<std::size_t>(at)]);
            else if (isCoolingRole(role) && !hasPowerPort(*census_.items()[i].part))
                addArc(rack, at, "in");
        }
    }

    /// A battery in a rack is the rack's own.
    static void takeStore(PowerCase::Element &rack, const PowerCase::Element &battery)
    {
        rack.bridges = true;
        rack.energy_j += battery.energy_j;
    }

    /// A device that stands open keeps what leaves it from carrying: its outgoing runs are the ties.
    void passOpenness()
    {
        const auto isOpen = [](SwitchState state) { return state == SwitchState::OpenAuto || state == SwitchState::OpenManual; };
        const auto isRun = [](const PowerCase::Element &element) {
            return element.role == Role::Cable || element.role == Role::Busway || element.role == Role::Whip;
        };
        std::vector<std::int32_t> passed;
        for (const PowerCase::Arc &arc : network_.arcs) {
            const PowerCase::Element &from = network_.elements[static_cast<std::size_t>(arc.from)];
            PowerCase::Element &to = network_.elements[static_cast<std::size_t>(arc.to)];
            if (!isOpen(from.state) || isRun(from) || !isRun(to))
                continue;
            to.state = from.state;
            passed.push_back(arc.from);
        }
        for (const std::int32_t e : passed)
            network_.elements[static_cast<std::size_t>(e)].state = SwitchState::Closed;
    }

    const Census &census_;
    const Criteria &criteria_;
    PowerCase network_;
    std::vector<std::int32_t> itemElement_, runElement_;
    std::unordered_map<const Part *, Kind> kinds_;
    std::unordered_map<Id, std::int32_t> rooms_;
    const Part *lastPart_ = nullptr;
    const Kind *last_ = nullptr;
    Id lastParent_{-1};
    std::int32_t lastRoom_ = -1;
    Kind own_;
};

} // namespace

PowerCase powerCase(const Census &census, const ItLoads &loads, const std::vector<std::pair<Id, double>> &mechanical_w)
{
    return Cutter(census, loads, mechanical_w).taken();
}

bool takeLoads(PowerCase &network, const std::vector<std::pair<Id, double>> &mechanical_w)
{
    auto given = mechanical_w.begin();
    for (PowerCase::Element &element : network.elements) {
        if (given != mechanical_w.end() && given->first < element.id)
            return false;
        const bool named = given != mechanical_w.end() && given->first == element.id;
        if (!element.isIt && (named || element.load_w > 0))
            element.load_w = named ? given->second : 0;
        given += named;
    }
    return given == mechanical_w.end();
}

PowerCase powerCase(const Layout &layout, const ItLoads &loads, const std::vector<std::pair<Id, double>> &mechanical_w)
{
    return powerCase(Census(layout), loads, mechanical_w);
}

} // namespace gridhall
