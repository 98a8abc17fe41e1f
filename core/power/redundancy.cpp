// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/failure.h"

#include <map>
#include <numeric>

namespace gridhall {

namespace {

using Indices = std::vector<std::int32_t>;

bool conditions(const PowerCase::Element &element) { return element.role == Role::Ups || element.role == Role::Rectifier; }

/// Which units stand above each vertex, nearest first come: those that feed it and those that would take over.
class UnitsAbove {
public:
    UnitsAbove(const PowerNet &net, const SupplyState &normal)
        : net_(net), state_(normal), feeding_(indexOf(net.count), 0), reserve_(indexOf(net.count), 0), bus_(indexOf(net.count))
    {
        std::iota(bus_.begin(), bus_.end(), 0);
        sets_.emplace_back();
        numbers_[{}] = 0;
        for (std::int32_t v = 0; v < net.count; ++v)
            gather(v);
    }

    const Indices &feeding(std::int32_t v) const { return sets_[indexOf(feeding_[indexOf(v)])]; }
    const Indices &reserve(std::int32_t v) const { return sets_[indexOf(reserve_[indexOf(v)])]; }
    /// One unit stands for all that are in parallel with it.
    std::int32_t systemOf(std::int32_t unit) const
    {
        while (bus_[indexOf(unit)] != unit)
            unit = bus_[indexOf(unit)];
        return unit;
    }

private:
    void gather(std::int32_t v)
    {
        const PowerCase::Element &element = net_.element(v);
        if (!(state_.bits[indexOf(v)] & supply::live))
            return;
        if (element.isSource) {
            feeding_[indexOf(v)] = numberOf({v});
            return;
        }
        const std::int32_t first = net_.inStart[indexOf(v)], last = net_.inStart[indexOf(v) + 1];
        if (last - first == 1) {
            feeding_[indexOf(v)] = feeding_[indexOf(net_.inFrom[indexOf(first)])];
            reserve_[indexOf(v)] = reserve_[indexOf(net_.inFrom[indexOf(first)])];
        } else {
            merge(v, first, last);
        }
        if (conditions(element))
            feeding_[indexOf(v)] = numberOf({v});
    }

    void merge(std::int32_t v, std::int32_t first, std::int32_t last)
    {
        const bool isBus = !isLoad(net_.element(v)) && net_.element(v).loading > 0 && !conditions(net_.element(v));
        Indices feeding, reserve;
        for (std::int32_t s = first; s < last; ++s) {
            const std::int32_t from = net_.inFrom[indexOf(s)];
            if (net_.inRank[indexOf(s)] != Rank::Normal)
                continue;
            const bool feeds = state_.share[indexOf(s)] > 0;
            const Indices &units = this->feeding(from);
            if (feeds && isBus && !feeding.empty() && !units.empty())
                bus_[indexOf(systemOf(units.front()))] = systemOf(feeding.front());
            Indices &into = feeds ? feeding : reserve;
            into.insert(into.end(), units.begin(), units.end());
            reserve.insert(reserve.end(), this->reserve(from).begin(), this->reserve(from).end());
        }
        feeding_[indexOf(v)] = numberOf(std::move(feeding));
        reserve_[indexOf(v)] = numberOf(std::move(reserve));
    }

    std::int32_t numberOf(Indices units)
    {
        std::ranges::sort(units);
        units.erase(std::ranges::unique(units).begin(), units.end());
        const auto [at, fresh] = numbers_.try_emplace(units, static_cast<std::int32_t>(sets_.size()));
        if (fresh)
            sets_.push_back(std::move(units));
        return at->second;
    }

    const PowerNet &net_;
    const SupplyState &state_;
    Indices feeding_, reserve_, bus_;
    std::vector<Indices> sets_;
    std::map<Indices, std::int32_t> numbers_;
};

/// A load by the systems that feed it and those behind its switches.
struct Hanging {
    std::int32_t load = -1;
    Indices feeding, reserve; ///< Systems, by the vertex that stands for each.
};

Indices systemsOf(const UnitsAbove &units, const Indices &of, const PowerNet &net, bool reserve)
{
    Indices systems;
    for (const std::int32_t unit : of)
        if (!reserve || conditions(net.element(unit)))
            systems.push_back(units.systemOf(unit));
    std::ranges::sort(systems);
    systems.erase(std::ranges::unique(systems).begin(), systems.end());
    return systems;
}

class Grouping {
public:
    Grouping(const PowerNet &net, FailureLedger &ledger) : net_(net), ledger_(ledger)
    {
        const SupplyState normal = energised(net, Switching::Automatic, false, {});
        const UnitsAbove units(net, normal);
        for (std::int32_t v = 0; v < net.count; ++v)
            if (net.element(v).isIt && (normal.bits[indexOf(v)] & supply::live))
                hang(units, v);
        for (std::int32_t v = 0; v < net.count; ++v)
            if ((conditions(net.element(v)) || net.element(v).isSource) && (normal.bits[indexOf(v)] & supply::live))
                unitsOf_[units.systemOf(v)].push_back(v);
    }

    std::vector<Redundancy> taken(const std::vector<std::array<std::int32_t, 4>> &drops)
    {
        normal_.assign(net_.network->elements.size(), 0);
        for (const FailureLedger::Touched &element : ledger_.normal())
            normal_[indexOf(element.element)] = element.demand_w;
        join();
        std::map<std::int32_t, std::vector<const Hanging *>> groups;
        for (const Hanging &load : hanging_)
            if (!load.feeding.empty())
                groups[rootOf(load.feeding.front())].push_back(&load);
        std::vector<Redundancy> found;
        for (const auto &[root, loads] : groups)
            found.push_back(described(loads, drops));
        return found;
    }

private:
    void hang(const UnitsAbove &units, std::int32_t v)
    {
        Hanging load{v, systemsOf(units, units.feeding(v), net_, false), systemsOf(units, units.reserve(v), net_, true)};
        std::erase_if(load.reserve, [&](std::int32_t system) { return std::ranges::binary_search(load.feeding, system); });
        hanging_.push_back(std::move(load));
    }

    void join()
    {
        for (const Hanging &load : hanging_)
            for (const Indices *systems : {&load.feeding, &load.reserve})
                for (const std::int32_t system : *systems)
                    if (!load.feeding.empty())
                        group_[rootOf(system)] = rootOf(load.feeding.front());
    }

    std::int32_t rootOf(std::int32_t system)
    {
        for (auto at = group_.try_emplace(system, system).first; at->second != system; at = group_.find(system))
            system = at->second;
        return system;
    }

    Redundancy described(const std::vector<const Hanging *> &loads, const std::vector<std::array<std::int32_t, 4>> &drops)
    {
        Redundancy group;
        std::map<std::int32_t, bool> feeds; // by system
        for (const Hanging *load : loads) {
            for (const std::int32_t system : load->reserve)
                feeds.try_emplace(system, false);
            for (const std::int32_t system : load->feeding)
                feeds[system] = true;
        }
        for (const auto &[system, feeding] : feeds)
            group.systems.push_back(systemAt(system, !feeding));
        std::ranges::stable_sort(group.systems, {}, &Redundancy::System::reserve);
        for (const Hanging *load : loads) {
            group.loads.push_back(net_.elementOf[indexOf(load->load)]);
            group.it_w += net_.element(load->load).load_w;
            count(group.faults, drops[indexOf(group.loads.back())][std::size_t(FailureMode::Fault)]);
            count(group.removal, drops[indexOf(group.loads.back())][std::size_t(FailureMode::Planned)]);
        }
        group.scheme = schemeOf(group, loads);
        proveSystems(group);
        proveUnits(group);
        return group;
    }

    static void count(Proof &proof, std::int32_t drops)
    {
        ++proof.tried;
        proof.broken += drops > 0;
    }

    Redundancy::System systemAt(std::int32_t system, bool reserve) const
    {
        Redundancy::System made;
        made.reserve = reserve;
        bool known = true;
        for (const std::int32_t v : unitsOf_.at(system)) {
            made.units.push_back(net_.elementOf[indexOf(v)]);
            known = known && limitOf(net_, v) > 0;
            made.rated_w += limitOf(net_, v);
            made.normal_w += normal_[indexOf(net_.elementOf[indexOf(v)])];
        }
        made.worst_w = made.normal_w;
        if (!known)
            made.rated_w = 0;
        return made;
    }

    /// Whether each system could carry the whole group without one of its units.
    static bool sparesAUnit(const Redundancy &group)
    {
        return std::ranges::all_of(group.systems, [&](const Redundancy::System &system) {
            const auto units = static_cast<double>(system.units.size());
            return units > 1 && system.rated_w * (units - 1) / units >= group.it_w;
        });
    }

    static Scheme schemeOf(const Redundancy &group, const std::vector<const Hanging *> &loads)
    {
        const auto some = [&](auto what) { return std::ranges::any_of(loads, what); };
        const auto active = std::ranges::count(group.systems, false, &Redundancy::System::reserve);
        const auto dual = std::ranges::count_if(loads, [](const Hanging *load) { return load->feeding.size() > 1; });
        if (2 * dual > std::ssize(loads)) {
            if (active == 2)
                return sparesAUnit(group) ? Scheme::TwoNPlusOne : Scheme::TwoN;
            return some([](const Hanging *load) { return load->feeding.size() > 2; }) ? Scheme::Mixed : Scheme::Distributed;
        }
        if (dual > 0)
            return Scheme::Mixed;
        if (some([](const Hanging *load) { return !load->reserve.empty(); }))
            return active < std::ssize(group.systems) ? Scheme::Block : Scheme::Distributed;
        return group.systems.size() == 1 && sparesAUnit(group) ? Scheme::NPlusOne : Scheme::N;
    }

    std::vector<FailureKey> keysOf(const Indices &elements) const
    {
        std::vector<FailureKey> keys;
        for (const std::int32_t e : elements)
            keys.push_back({FailureMode::Fault, false, e});
        return keys;
    }

    /// Fails these together and notes what that does to the group.
    void tryOut(Redundancy &group, Proof &proof, std::vector<FailureKey> keys, bool oneSystem)
    {
        const Failure failure = ledger_.failed(keys);
        const std::int32_t dropped = failure.dark - failure.inside;
        std::map<std::int32_t, double> demand;
        std::pair<double, std::int32_t> tightest{0, -1};
        for (const FailureLedger::Touched &touched : ledger_.touched()) {
            const double limit = limitOf(net_, net_.vertexOf[indexOf(touched.element)]);
            demand[touched.element] = touched.demand_w;
            if (limit > 0 && touched.demand_w > normal_[indexOf(touched.element)])
                tightest = std::max(tightest, {touched.demand_w / limit, touched.element});
        }
        ++proof.tried;
        const bool breaks = dropped > 0 || tightest.first > 1 + 1e-9;
        proof.broken += breaks;
        if (proof.by.empty() || std::pair(dropped, tightest.first) > std::pair(proof.dropped, proof.loading)) {
            proof.by = std::move(keys);
            proof.dropped = dropped;
            proof.loading = tightest.first;
            proof.element = tightest.second;
        }
        for (Redundancy::System &system : group.systems) {
            double carried = 0;
            for (const std::int32_t unit : system.units)
                carried += demand.contains(unit) ? demand[unit] : normal_[indexOf(unit)];
            if (oneSystem)
                system.worst_w = std::max(system.worst_w, carried);
        }
    }

    void proveSystems(Redundancy &group)
    {
        group.systemLoss.unproven = std::ranges::any_of(group.systems, [](const auto &system) { return system.rated_w <= 0; });
        for (std::size_t i = 0; i < group.systems.size(); ++i)
            tryOut(group, group.systemLoss, keysOf(group.systems[i].units), true);
    }

    void proveUnits(Redundancy &group)
    {
        group.unitLoss.unproven = group.systemLoss.unproven;
        for (std::size_t i = 0; i < group.systems.size(); ++i) {
            if (group.systems[i].units.size() < 2)
                continue;
            for (const std::int32_t unit : group.systems[i].units)
                if (group.scheme == Scheme::TwoNPlusOne)
                    withAnother(group, i, unit);
                else
                    tryOut(group, group.unitLoss, keysOf({unit}), false);
        }
    }

    /// A unit of system i together with each whole other system.
    void withAnother(Redundancy &group, std::size_t i, std::int32_t unit)
    {
        for (std::size_t other = 0; other < group.systems.size(); ++other) {
            if (other == i)
                continue;
            Indices lost = group.systems[other].units;
            lost.push_back(unit);
            tryOut(group, group.unitLoss, keysOf(lost), false);
        }
    }

    const PowerNet &net_;
    FailureLedger &ledger_;
    std::vector<Hanging> hanging_;
    std::map<std::int32_t, Indices> unitsOf_;
    std::map<std::int32_t, std::int32_t> group_;
    std::vector<double> normal_; ///< Demand by element.
};

} // namespace

bool Redundancy::isProven() const
{
    switch (scheme) {
    case Scheme::N:
    case Scheme::Mixed: return false;
    case Scheme::NPlusOne: return unitLoss.holds() && unitLoss.tried > 0;
    case Scheme::TwoNPlusOne: return faults.holds() && systemLoss.holds() && unitLoss.holds();
    default: return faults.holds() && systemLoss.holds();
    }
}

std::vector<Redundancy> redundancies(const PowerNet &net, FailureLedger &ledger, const std::vector<std::array<std::int32_t, 4>> &drops)
{
    return Grouping(net, ledger).taken(drops);
}

} // namespace gridhall
