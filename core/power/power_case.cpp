// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/power_flow.h"

#include <unordered_map>

namespace gridhall {

namespace {

constexpr std::int32_t nowhere = -1;

/// Ports of a part that carry power.
bool hasPowerPort(const Part &part)
{
    return std::ranges::any_of(part.ports,
                               [](const Port &port) { return port.kind == PortKind::Ac || port.kind == PortKind::Dc; });
}

/// Roles whose breaker (their own or the one upstream) limits what may flow for hours.
bool isBreakerLimited(Role role)
{
    return role == Role::TapOff || role == Role::Rpp || role == Role::Pdu || role == Role::RackPdu ||
           role == Role::Switchboard || role == Role::Busway || role == Role::Cable || role == Role::Whip;
}

class Cutter {
public:
    Cutter(const Census &census, const ItLoads &loads, const std::vector<std::pair<Id, double>> &mechanical_w)
        : census_(census), criteria_(census.layout().criteria()), itemElement_(census.items().size(), nowhere),
          runElement_(census.runs().size(), nowhere)
    {
        network_.powerFactor = criteria_.powerFactor;
        network_.elements.reserve(census.items().size() + census.runs().size());
        addItems(loads, mechanical_w);
        addRuns();
        for (std::size_t i = 0; i < census.runs().size(); ++i)
            if (runElement_[i] != nowhere)
                joinRun(census.runs()[i], runElement_[i]);
        joinItems();
    }

    PowerCase taken() { return std::move(network_); }

private:
    const PowerSpec &specOf(const Part *part, const std::vector<Given> &own)
    {
        if (!own.empty() || !part)
            return own_ = powerSpec(part, own, criteria_.powerFactor);
        const auto [at, fresh] = specs_.try_emplace(part);
        if (fresh)
            at->second = powerSpec(part, {}, criteria_.powerFactor);
        return at->second;
    }

    std::int32_t addElement(Id id, Role role, const PowerSpec &spec)
    {
        PowerCase::Element element;
        element.id = id;
        element.role = role;
        element.rated_w = spec.rated_w.value_or(0);
        element.voltage_v = spec.voltage_v;
        element.loss = spec.loss.value_or(LossCurve());
        element.rated_a = spec.rated_a.value_or(0);
        element.loading = isBreakerLimited(role) ? criteria_.continuousLoading : 1.0;
        network_.elements.push_back(element);
        return static_cast<std::int32_t>(network_.elements.size() - 1);
    }

    void addItems(const ItLoads &loads, const std::vector<std::pair<Id, double>> &mechanical_w)
    {
        auto load = loads.begin();
        auto mechanical = mechanical_w.begin();
        for (std::size_t i = 0; i < census_.items().size(); ++i) {
            const Census::Row &row = census_.items()[i];
            const Id id = row.item->id;
            while (load != loads.end() && load->rack < id)
                ++load;
            while (mechanical != mechanical_w.end() && mechanical->first < id)
                ++mechanical;
            const bool isIt = load != loads.end() && load->rack == id;
            const bool isMechanical = mechanical != mechanical_w.end() && mechanical->first == id;
            const bool carries = isPowerRole(row.role()) || (isCoolingRole(row.role()) && hasPowerPort(*row.part));
            if (!isIt && !isMechanical && !carries)
                continue;
            const std::int32_t at = addElement(id, row.role(), specOf(row.part, row.item->figures));
            itemElement_[i] = at;
            PowerCase::Element &element = network_.elements[static_cast<std::size_t>(at)];
            if (isIt || isMechanical || isCoolingRole(row.role())) { // a load: its rating limits no path
                element.load_w = isIt ? load->peak_w : isMechanical ? mechanical->second : 0;
                element.isIt = isIt;
                element.loading = 0;
                element.loss = {};
            }
            markSource(element);
        }
    }

    void markSource(PowerCase::Element &element) const
    {
        element.isSource = element.role == Role::Utility || element.role == Role::Generator;
        element.standby = element.role == Role::Generator;
        if (element.role != Role::Utility)
            return;
        const Site &site = census_.layout().site();
        if (element.rated_w == 0)
            element.limit_w = site.gridCap_w;
        if (element.voltage_v == 0)
            element.voltage_v = site.gridVoltage_v;
    }

    bool isPowerRun(const Census::RunRow &row) const
    {
        if (row.role() == Role::Pipe || row.role() == Role::Hose || row.role() == Role::Duct || row.role() == Role::Tray)
            return false;
        return isPowerRole(row.role()) || row.run->feed != Feed::None;
    }

    void addRuns()
    {
        for (std::size_t i = 0; i < census_.runs().size(); ++i) {
            const Census::RunRow &row = census_.runs()[i];
            if (!isPowerRun(row))
                continue;
            const PowerSpec &spec = specOf(row.part, row.run->figures);
            runElement_[i] = addElement(row.run->id, row.role(), spec);
            PowerCase::Element &element = network_.elements.back();
            element.feed = row.run->feed;
            element.loss = {};
            if (spec.resistance_ohm_per_m)
                element.resistance_ohm = *spec.resistance_ohm_per_m * runLengthM(census_.layout(), *row.run);
        }
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
        return {at < 0 ? nowhere : itemElement_[static_cast<std::size_t>(at)],
                inRack ? PortDirection::In : port ? port->direction : PortDirection::Both, ref.port};
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
            else if (isCoolingRole(role) && !hasPowerPort(*census_.items()[i].part))
                addArc(rack, at, "in");
        }
    }

    const Census &census_;
    const Criteria &criteria_;
    PowerCase network_;
    std::vector<std::int32_t> itemElement_, runElement_;
    std::unordered_map<const Part *, PowerSpec> specs_;
    PowerSpec own_;
};

} // namespace

PowerCase powerCase(const Census &census, const ItLoads &loads, const std::vector<std::pair<Id, double>> &mechanical_w)
{
    return Cutter(census, loads, mechanical_w).taken();
}

PowerCase powerCase(const Layout &layout, const ItLoads &loads, const std::vector<std::pair<Id, double>> &mechanical_w)
{
    return powerCase(Census(layout), loads, mechanical_w);
}

} // namespace gridhall
