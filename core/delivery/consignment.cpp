// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/consignment.h"

#include "core/catalog/keys.h"
#include "core/layout/frames.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace gridhall {

namespace {

constexpr int deepestTree = 64, mostPhases = 20;

/// Parts that come with the works of another consignment.
bool isAccessory(Role role)
{
    switch (role) {
    case Role::TapOff:
    case Role::Valve:
    case Role::Strainer:
    case Role::Coupling:
    case Role::RackPdu:
    case Role::Server:
    case Role::Door:
    case Role::Column:
    case Role::Wall: return true;
    default: return false;
    }
}

/// What gives power or coolant to what: an arc leads from a lower rank to a higher one, so there is no way round.
int rankOf(const Part *part)
{
    if (!part)
        return 9;
    if (part->role == Role::Module) {
        const auto kind = part->trait("kind");
        return kind == "power" || kind == "generator" || kind == "storage" ? 3 : kind == "cooling" ? 6 : 9;
    }
    switch (part->role) {
    case Role::Utility: return 0;
    case Role::Switchboard: return 1;
    case Role::Transformer:
    case Role::Generator: return 2;
    case Role::Ups:
    case Role::Battery:
    case Role::Bess: return 4;
    case Role::Sts:
    case Role::Pdu:
    case Role::Rpp: return 5;
    case Role::Chiller:
    case Role::DryCooler:
    case Role::Tower:
    case Role::HeatExchanger:
    case Role::Pump: return 6;
    case Role::Manifold: return 7;
    case Role::Cdu:
    case Role::Crah:
    case Role::FanWall:
    case Role::InRow: return 8;
    default: return 9;
    }
}

std::optional<double> statedWeight(const Layout &layout, const Item &item)
{
    for (const char *name : {key::liftingWeight, key::weight})
        if (const Given *given = figureOf(layout, item, name))
            return given->value;
    return std::nullopt;
}

class Gathering {
public:
    explicit Gathering(const Census &census) : census_(census) {}

    std::vector<Consignment> gathered(const ItLoads &loads)
    {
        for (const Census::Row &row : census_.items())
            if (!row.item->module && row.part && std::holds_alternative<OnFloor>(row.item->place) && !isAccessory(row.part->role))
                take(row);
        std::ranges::sort(all_, {}, [](const Consignment &one) { return std::tuple(one.phase, one.tag, one.id); });
        for (std::size_t i = 0; i < all_.size(); ++i)
            for (const Id item : all_[i].items)
                at_[item] = i;
        for (const ItLoad &load : loads)
            if (Consignment *around = of(load.rack)) {
                around->it_w += load.peak_w;
                ++around->racks;
            }
        addSuppliers();
        return std::move(all_);
    }

private:
    void take(const Census::Row &row)
    {
        const Layout &layout = census_.layout();
        const bool isModule = row.part->role == Role::Module;
        const int phase = phaseOf(layout, row.item->id);
        const Id hall = enclosing(layout, row.item->id, SpaceKind::Hall);
        if (!isModule) {
            const auto [at, fresh] = groups_.try_emplace({phase, hall, row.item->part}, all_.size());
            if (!fresh) {
                Consignment &group = all_[at->second];
                ++group.count;
                group.items.push_back(row.item->id);
                return;
            }
        }
        Consignment one;
        one.id = row.item->id;
        one.tag = row.item->tag;
        one.part = row.part;
        one.phase = phase;
        one.hall = hall;
        one.isModule = isModule;
        one.weight_kg = statedWeight(layout, *row.item);
        one.items = {row.item->id};
        all_.push_back(std::move(one));
    }
    Consignment *of(Id entity)
    {
        const auto at = at_.find(standingRoot(census_, entity));
        return at == at_.end() ? nullptr : &all_[at->second];
    }
    /// What feeds a busway: the other end of the run that is joined to it.
    void findFeeders()
    {
        for (const Census::RunRow &row : census_.runs()) {
            if (census_.runRow(row.run->to.owner) >= 0)
                feeder_[row.run->to.owner] = row.run->from.owner;
            if (census_.runRow(row.run->from.owner) >= 0)
                feeder_[row.run->from.owner] = row.run->to.owner;
        }
    }
    /// The consignment at an end of a run; a tap-off stands for what feeds its busway.
    std::optional<std::size_t> indexOf(Id owner)
    {
        for (int depth = 0; depth < 8; ++depth) {
            const Census::Row *row = census_.item(owner);
            if (row && std::holds_alternative<OnRun>(row->item->place))
                owner = row->item->parent;
            if (census_.runRow(owner) < 0)
                break;
            const auto fed = feeder_.find(owner);
            owner = fed == feeder_.end() ? Id() : fed->second;
        }
        const auto at = at_.find(standingRoot(census_, owner));
        return at == at_.end() ? std::nullopt : std::optional(at->second);
    }
    void addSuppliers()
    {
        findFeeders();
        std::set<std::pair<std::size_t, std::size_t>> arcs;
        for (const Census::RunRow &row : census_.runs()) {
            if (row.run->module)
                continue;
            const auto a = indexOf(row.run->from.owner), b = indexOf(row.run->to.owner);
            if (!a || !b || *a == *b)
                continue;
            const int rankA = rankOf(all_[*a].part), rankB = rankOf(all_[*b].part);
            if (rankA < rankB)
                arcs.emplace(*b, *a);
            else if (rankB < rankA)
                arcs.emplace(*a, *b);
        }
        for (const auto &[user, supplier] : arcs)
            all_[user].suppliers.push_back(supplier);
    }

    const Census &census_;
    std::vector<Consignment> all_;
    std::map<std::tuple<int, Id, Id>, std::size_t> groups_;
    std::unordered_map<Id, std::size_t> at_;
    std::unordered_map<Id, Id> feeder_;
};

} // namespace

int phaseOf(const Layout &layout, Id entity)
{
    for (int depth = 0; entity && depth < deepestTree; ++depth) {
        const Given *own = nullptr;
        const auto search = [&](const std::vector<Given> &figures) {
            const auto at = std::ranges::find(figures, key::phase, &Given::key);
            own = at == figures.end() ? nullptr : &*at;
        };
        if (const auto item = layout.find<Item>(entity))
            search(item->figures);
        else if (const auto space = layout.find<Space>(entity))
            search(space->figures);
        else if (const auto run = layout.find<Run>(entity))
            search(run->figures);
        if (own)
            return static_cast<int>(std::clamp(own->value, 1.0, double(mostPhases)));
        const auto found = layout.entity(entity);
        entity = found ? parentOf(*found) : Id();
    }
    return 1;
}

Id standingRoot(const Census &census, Id entity)
{
    for (int depth = 0; depth < deepestTree; ++depth) {
        const Census::Row *row = census.item(entity);
        if (!row)
            return entity;
        if (row->item->module)
            entity = row->item->module;
        else if (census.item(row->item->parent))
            entity = row->item->parent;
        else
            return entity;
    }
    return entity;
}

std::vector<Consignment> consignments(const Census &census, const ItLoads &loads) { return Gathering(census).gathered(loads); }

} // namespace gridhall
