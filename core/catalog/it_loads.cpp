// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/it_loads.h"

namespace gridhall {

namespace {

/// Specs of parts looked up once; items with figures of their own are read afresh.
class SpecCache {
public:
    const ItSpec &of(const Census::Row &row)
    {
        if (!row.item->figures.empty() || !row.part)
            return own_ = itSpec(row.part, row.item->figures);
        const auto [at, fresh] = cache_.try_emplace(row.part);
        if (fresh)
            at->second = itSpec(row.part, {});
        return at->second;
    }

private:
    std::unordered_map<const Part *, ItSpec> cache_;
    ItSpec own_;
};

double leastStated(double a, double b) { return a == 0 ? b : b == 0 ? a : std::min(a, b); }

/// Adds a system's figures to the load of its rack.
void addSpec(ItLoad &load, const ItSpec &spec, double peakFactor)
{
    if (!spec.peak_w)
        load.complete = false;
    const double peak = spec.peak_w.value_or(spec.typical_w.value_or(0)) * peakFactor;
    load.peak_w += peak;
    load.typical_w += spec.typical_w.value_or(spec.peak_w.value_or(0));
    load.idle_w += spec.idle_w.value_or(0);
    load.liquid_w += peak * spec.liquidFraction;
    load.air_w += peak * (1 - spec.liquidFraction);
    load.coolantFlow_m3_per_s += spec.coolantFlow_m3_per_s.value_or(0);
    load.coolantSupplyMax_k = leastStated(load.coolantSupplyMax_k, spec.coolantSupplyMax_k.value_or(0));
    load.airFlow_m3_per_s += spec.airFlow_m3_per_s.value_or(0);
    load.airInletMax_k = leastStated(load.airInletMax_k, spec.airInletMax_k.value_or(0));
    load.accelerators += spec.accelerators;
    if (load.accelerator.empty())
        load.accelerator = spec.accelerator;
}

} // namespace

ItLoads itLoads(const Census &census)
{
    struct Entry {
        ItLoad load;
        bool hasDevices = false;
    };
    SpecCache specs;
    std::vector<Entry> racks;
    std::vector<std::int32_t> rows;
    std::vector<std::pair<Id, const Census::Row *>> devices;
    for (std::size_t i = 0; i < census.items().size(); ++i) {
        const Census::Row &row = census.items()[i];
        if (!isItRole(row.role()))
            continue;
        const Id rack = census.rackAround(row.item->id);
        if (rack != row.item->id) {
            devices.emplace_back(rack, &row);
            continue;
        }
        Entry entry;
        entry.load.rack = rack;
        entry.load.role = row.role();
        const Surroundings around = census.around(row.item->parent);
        entry.load.hall = around.hall;
        entry.load.room = around.room;
        racks.push_back(std::move(entry));
        rows.push_back(static_cast<std::int32_t>(i));
    }
    const double peakFactor = census.layout().criteria().peakFactor;
    for (const auto &[rack, row] : devices) {
        const auto at = std::ranges::lower_bound(racks, rack, {}, [](const Entry &entry) { return entry.load.rack; });
        at->hasDevices = true;
        addSpec(at->load, specs.of(*row), peakFactor);
    }
    ItLoads loads;
    loads.reserve(racks.size());
    for (std::size_t i = 0; i < racks.size(); ++i) {
        const ItSpec &spec = specs.of(census.items()[static_cast<std::size_t>(rows[i])]);
        const bool emptyFrame = racks[i].load.role == Role::Rack && !spec.peak_w;
        if (!racks[i].hasDevices && !emptyFrame)
            addSpec(racks[i].load, spec, peakFactor);
        loads.push_back(std::move(racks[i].load));
    }
    return loads;
}

ItLoads itLoads(const Layout &layout) { return itLoads(Census(layout)); }

} // namespace gridhall
