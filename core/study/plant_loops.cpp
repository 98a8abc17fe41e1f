// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/cooling.h"

#include "core/plant/psychrometrics.h"

#include <algorithm>

namespace gridhall {

namespace {

/// Assumed where a water-cooled machine does not say otherwise: condenser water of its rating, C.
constexpr double ratedCondenser_k = 298.15, ratedOutdoor_k = 308.15;
constexpr double tubeRise_k = 10, condenserRise_k = 5.5;

class PlantCut {
public:
    PlantCut(const Census &census, const LiquidResult &liquid) : census_(census), liquid_(liquid)
    {
        for (const LoopResult &loop : liquid.loops)
            if (loop.circuit == Circuit::Fws && !loop.sources.empty())
                addLoop(loop);
    }
    std::vector<PlantLoop> taken()
    {
        std::ranges::sort(loops_, {}, &PlantLoop::id);
        return std::move(loops_);
    }

private:
    void addLoop(const LoopResult &solved)
    {
        PlantLoop loop;
        loop.id = solved.id;
        loop.designHeat_w = solved.heat_w;
        loop.rise_k = std::max(0.5, solved.return_k - solved.supply_k);
        loop.pump_w = solved.pump_w;
        loop.supply_k = solved.supply_k;
        double coldest = 0;
        for (const LoopResult::Source &source : solved.sources) {
            const Census::Row *row = census_.item(source.id);
            if (!row || !row->part)
                continue;
            const CoolerSpec spec = coolerSpec(row->part, row->item->figures);
            if (spec.supply_k)
                coldest = coldest > 0 ? std::min(coldest, *spec.supply_k) : *spec.supply_k;
            addMachine(loop, *row, spec, source.heat_w);
        }
        if (coldest > 0)
            loop.supply_k = coldest;
        loops_.push_back(std::move(loop));
    }

    /// With its surface, worked out once for all that are alike.
    Rejector surfaced(Rejector rejector)
    {
        if (rejector.kind != Rejector::Kind::DryCooler)
            return rejector;
        const auto known = std::ranges::find(bare_, rejector);
        if (known != bare_.end()) {
            rejector.surface_w_per_k = surfaces_w_per_k_[static_cast<std::size_t>(known - bare_.begin())];
            return rejector;
        }
        bare_.push_back(rejector);
        surfaces_w_per_k_.push_back(ratedSurface_w_per_k(rejector));
        rejector.surface_w_per_k = surfaces_w_per_k_.back();
        return rejector;
    }

    Rejector rejectorOf(const Census::Row &row, const CoolerSpec &spec, double heat_w)
    {
        Rejector rejector;
        rejector.kind = row.role() == Role::Tower ? Rejector::Kind::Tower : Rejector::Kind::DryCooler;
        rejector.capacity_w = spec.capacity_w.value_or(heat_w);
        rejector.fan_w = spec.fan_w;
        rejector.approach_k = spec.approach_k.value_or(rejector.kind == Rejector::Kind::Tower ? 4 : 10);
        rejector.rise_k =
            spec.flow_m3_per_s.value_or(0) > 0 ? std::clamp(rejector.capacity_w / (*spec.flow_m3_per_s * 4.05e6), 2.0, 30.0) : tubeRise_k;
        rejector.airFlow_m3_per_s = spec.airFlow_m3_per_s.value_or(0);
        rejector.padEfficiency = padEfficiency(row.part);
        rejector.water_m3_per_j = rejector.kind == Rejector::Kind::Tower ? spec.water_m3_per_j : 0;
        return surfaced(rejector);
    }

    void addMachine(PlantLoop &loop, const Census::Row &row, const CoolerSpec &spec, double heat_w)
    {
        if (row.role() == Role::DryCooler || row.role() == Role::Tower) {
            loop.rejectors.push_back(rejectorOf(row, spec, heat_w));
        } else if (row.role() == Role::Chiller) {
            loop.compressors.push_back(compressorOf(row, spec, heat_w));
            if (loop.compressors.back().waterCooled)
                addCondenser(loop, row.item->id);
            else if (!row.part->trait("free_cooling").empty())
                loop.rejectors.push_back(freeCoil(spec, heat_w));
        } else if (row.role() == Role::HeatExchanger) {
            loop.exchangerApproach_k = spec.approach_k.value_or(2);
            addCondenser(loop, row.item->id);
        }
    }

    /// The coil for outdoor air in a chiller; the chiller's own fans blow through it.
    Rejector freeCoil(const CoolerSpec &spec, double heat_w)
    {
        Rejector coil;
        coil.capacity_w = spec.capacity_w.value_or(heat_w);
        coil.approach_k = spec.approach_k.value_or(8);
        coil.fan_w = 0.03 * coil.capacity_w;
        return surfaced(coil);
    }

    Compressor compressorOf(const Census::Row &row, const CoolerSpec &spec, double heat_w) const
    {
        Compressor compressor;
        compressor.capacity_w = spec.capacity_w.value_or(heat_w);
        compressor.waterCooled = row.part->trait("heat_rejection") == "water";
        if (spec.cop)
            compressor.cop = *spec.cop;
        else if (spec.electrical_w.value_or(0) > 0)
            compressor.cop = compressor.capacity_w / *spec.electrical_w;
        compressor.leaving_k = spec.supply_k.value_or(291.15);
        compressor.rejecting_k = compressor.waterCooled ? ratedCondenser_k : ratedOutdoor_k;
        return compressor;
    }

    /// Towers on the condenser loop of a machine; each loop once.
    void addCondenser(PlantLoop &loop, Id machine)
    {
        if (!loop.condenser.empty())
            return;
        const LoopResult *condenser = nullptr;
        for (const LoopResult &other : liquid_.loops)
            if (other.circuit == Circuit::Condenser && std::ranges::find(other.loads, machine, &LoopResult::Load::id) != other.loads.end())
                condenser = &other;
        if (!condenser)
            return;
        loop.condenserPump_w = condenser->pump_w;
        for (const LoopResult::Source &source : condenser->sources)
            if (const Census::Row *row = census_.item(source.id); row && row->part) {
                Rejector tower = rejectorOf(*row, coolerSpec(row->part, row->item->figures), source.heat_w);
                tower.rise_k = tower.kind == Rejector::Kind::Tower ? condenserRise_k : tower.rise_k;
                loop.condenser.push_back(tower);
            }
    }

    const Census &census_;
    const LiquidResult &liquid_;
    std::vector<PlantLoop> loops_;
    std::vector<Rejector> bare_; ///< Dry coolers met, and the surface of each.
    std::vector<double> surfaces_w_per_k_;
};

} // namespace

std::vector<DesignDay> designDays(const Site &site, const std::vector<PlantLoop> &loops)
{
    if (loops.empty())
        return {};
    using Kind = DesignDay::Kind;
    const double pressure = standardPressure_pa(site.elevation_m);
    return {designDay(Kind::Hot, loops, {site.designDryBulb_k, site.designWetBulb_k, pressure}),
            designDay(Kind::Humid, loops, {site.humidDryBulb_k, std::min(site.humidWetBulb_k, site.humidDryBulb_k), pressure}),
            designDay(Kind::Cold, loops, {site.coldDryBulb_k, site.coldDryBulb_k, pressure})};
}

std::vector<PlantLoop> plantLoops(const Census &census, const LiquidResult &liquid) { return PlantCut(census, liquid).taken(); }

} // namespace gridhall
