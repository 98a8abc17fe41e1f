// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/entities.h"

/// The one list of fields. `T::fields(self, v)` calls v(name, self.member, card) for each field; `self` may be const.
/// `id` and `parent` of an entity are visited first. Names carry the unit: lengths are in tenths of a millimetre
/// unless the name says otherwise. The card names the field for people and gives its dimension and valid range.
namespace gridhall {

struct FieldCard {
    Sentence label;                        ///< Empty: not shown to people.
    Dimension dimension = Dimension::None; ///< Of a double in SI; Length for Tenths.
    double min = -1e12, max = 1e12;        ///< Valid range, SI.
    Sentence group = {};                   ///< The heading it stands under in a form; empty: the entity's own.

    FieldCard in(Sentence heading) const
    {
        FieldCard card = *this;
        card.group = heading;
        return card;
    }
};

inline FieldCard hidden() { return {}; }
inline FieldCard shown(Sentence label) { return {label}; }
inline FieldCard shown(Sentence label, Dimension dimension, double min, double max) { return {label, dimension, min, max, {}}; }

template <class Self, class V>
void Port::fields(Self &self, V &v)
{
    v("name", self.name, hidden());
    v("kind", self.kind, hidden());
    v("direction", self.direction, hidden());
    v("leg", self.leg, hidden());
    v("circuit", self.circuit, hidden());
    v("voltage_v", self.voltage_v, hidden());
    v("phases", self.phases, hidden());
    v("rating", self.rating, hidden());
    v("at", self.at, hidden());
    v("z", self.z, hidden());
}

template <class Self, class V>
void Clearances::fields(Self &self, V &v)
{
    v("front", self.front, hidden());
    v("rear", self.rear, hidden());
    v("left", self.left, hidden());
    v("right", self.right, hidden());
    v("top", self.top, hidden());
}

template <class Self, class V>
void Trait::fields(Self &self, V &v)
{
    v("key", self.key, hidden());
    v("value", self.value, hidden());
}

template <class Self, class V>
void Part::fields(Self &self, V &v)
{
    v("id", self.id, hidden());
    v("number", self.number, shown(translatable("Fields", "Part number")));
    v("revision", self.revision, hidden());
    v("hash", self.hash, hidden());
    v("role", self.role, hidden());
    v("name", self.name, shown(translatable("Fields", "Name")));
    v("name_zh", self.nameZh, hidden());
    v("maker", self.maker, shown(translatable("Fields", "Maker")));
    v("symbol", self.symbol, hidden());
    v("width", self.width, shown(translatable("Fields", "Width"), Dimension::Length, 0, 1000));
    v("depth", self.depth, shown(translatable("Fields", "Depth"), Dimension::Length, 0, 1000));
    v("height", self.height, shown(translatable("Fields", "Height"), Dimension::Length, 0, 1000));
    v("clearance", self.clearance, hidden());
    v("mirrorable", self.mirrorable, hidden());
    v("figures", self.figures, hidden());
    v("traits", self.traits, hidden());
    v("ports", self.ports, hidden());
    v("contents", self.contents, hidden());
}

template <class Self, class V>
void Item::fields(Self &self, V &v)
{
    v("id", self.id, hidden());
    v("parent", self.parent, hidden());
    v("part", self.part, hidden());
    v("slot", self.slot, hidden());
    v("module", self.module, hidden());
    v("tag", self.tag, shown(translatable("Fields", "Tag")));
    v("place", self.place, hidden());
    v("state", self.state, hidden());
    v("layer", self.layer, hidden());
    v("group", self.group, hidden());
    v("locked", self.locked, shown(translatable("Fields", "Locked")));
    v("figures", self.figures, hidden());
    v("own", self.own, hidden());
}

template <class Self, class V>
void Run::fields(Self &self, V &v)
{
    v("id", self.id, hidden());
    v("parent", self.parent, hidden());
    v("part", self.part, hidden());
    v("slot", self.slot, hidden());
    v("module", self.module, hidden());
    v("twin", self.twin, hidden());
    v("tag", self.tag, shown(translatable("Fields", "Tag")));
    v("from", self.from, hidden());
    v("to", self.to, hidden());
    v("bends", self.bends, hidden());
    v("z", self.z, shown(translatable("Fields", "Elevation"), Dimension::Length, -100, 1000));
    v("feed", self.feed, shown(translatable("Fields", "Feed")));
    v("state", self.state, shown(translatable("Fields", "Operating state")));
    v("layer", self.layer, hidden());
    v("locked", self.locked, shown(translatable("Fields", "Locked")));
    v("figures", self.figures, hidden());
    v("own", self.own, hidden());
}

template <class Self, class V>
void Space::fields(Self &self, V &v)
{
    v("id", self.id, hidden());
    v("parent", self.parent, hidden());
    v("slot", self.slot, hidden());
    v("module", self.module, hidden());
    v("kind", self.kind, shown(translatable("Fields", "Kind")));
    v("tag", self.tag, shown(translatable("Fields", "Tag")));
    v("place", self.place, hidden());
    v("outline", self.outline, hidden());
    v("bottom", self.bottom, shown(translatable("Fields", "Floor level"), Dimension::Length, -100, 1000));
    v("top", self.top, shown(translatable("Fields", "Ceiling level"), Dimension::Length, -100, 1000));
    v("wall", self.wall, shown(translatable("Fields", "Wall thickness"), Dimension::Length, 0, 5));
    v("aisle", self.aisle, shown(translatable("Fields", "Aisle")));
    v("contained", self.contained, shown(translatable("Fields", "Contained")));
    v("layer", self.layer, hidden());
    v("locked", self.locked, shown(translatable("Fields", "Locked")));
    v("figures", self.figures, hidden());
    v("own", self.own, hidden());
}

template <class Self, class V>
void Workload::fields(Self &self, V &v)
{
    v("id", self.id, hidden());
    v("name", self.name, shown(translatable("Fields", "Name")));
    v("model", self.model, shown(translatable("Fields", "Model")));
    v("precision", self.precision, shown(translatable("Fields", "Precision")));
    v("scenario", self.scenario, shown(translatable("Fields", "Scenario")));
    v("accelerator", self.accelerator, shown(translatable("Fields", "Accelerator")));
    v("source", self.source, shown(translatable("Fields", "Source")));
    v("accelerator_count", self.acceleratorCount, shown(translatable("Fields", "Accelerators"), Dimension::Count, 1, 1e7));
    v("tokens_per_s", self.tokens_per_s, shown(translatable("Fields", "Tokens per second"), Dimension::TokenRate, 0, 1e12));
    v("server_power_w", self.server_power_w, shown(translatable("Fields", "Server power, busy"), Dimension::Power, 0, 1e9));
    v("server_idle_w", self.server_idle_w, shown(translatable("Fields", "Server power, idle"), Dimension::Power, 0, 1e9));
    v("accelerator_power_w", self.accelerator_power_w, shown(translatable("Fields", "Accelerator power, busy"), Dimension::Power, 0, 1e9));
    v("utilisation", self.utilisation, shown(translatable("Fields", "Busy share"), Dimension::Ratio, 0.001, 1));
    v("spare", self.spare, shown(translatable("Fields", "Powered spares"), Dimension::Ratio, 0, 0.99));
    v("use_factor", self.use_factor, shown(translatable("Fields", "Generated per kept token"), Dimension::None, 1, 100));
    v("grade", self.grade, shown(translatable("Fields", "Source grade")));
    v("kind", self.kind, shown(translatable("Fields", "Kind of work")));
    v("duty", self.duty, shown(translatable("Fields", "Hours of the week")));
    v("duty_hours", self.dutyHours, hidden());
    v("checkpoint_s", self.checkpoint_s, shown(translatable("Fields", "Writing a checkpoint"), Dimension::Duration, 0, 1e6));
    v("mtbf_s", self.mtbf_s, shown(translatable("Fields", "Time between failures"), Dimension::Duration, 0, 1e10));
    v("batch", self.batch, shown(translatable("Fields", "Batch"), Dimension::Count, 0, 1e6));
    v("batch_half", self.batchHalf, hidden());
    v("batch_power_half", self.batchPowerHalf, hidden());
    v("batch_power_w", self.batchPower_w, hidden());
}

template <class Self, class V>
void Assignment::fields(Self &self, V &v)
{
    v("id", self.id, hidden());
    v("workload", self.workload, hidden());
    v("target", self.target, hidden());
    v("share", self.share, shown(translatable("Fields", "Share"), Dimension::Ratio, 0, 1));
}

/// Weather, connection, tariff, own generation and storage of a site.
template <class Self, class V>
void energyFields(Self &self, V &v)
{
    using D = Dimension;
    constexpr Sentence weather = translatable("Fields", "Weather of the year"), grid = translatable("Fields", "Grid connection");
    constexpr Sentence tariff = translatable("Fields", "Tariff"), own = translatable("Fields", "Own generation and storage");
    constexpr Sentence ops = translatable("Fields", "Operation");
    v("climate", self.climate, shown(translatable("Fields", "Weather of the year")).in(weather));
    v("weather", self.weather, hidden());
    v("weather_name", self.weatherName, hidden());
    v("grid_firm_w", self.gridFirm_w, shown(translatable("Fields", "Firm part of the connection"), D::Power, 0, 1e11).in(grid));
    v("grid_flexible_h", self.gridFlexible_h,
      shown(translatable("Fields", "Hours a year with the firm part only"), D::Count, 0, 8760).in(grid));
    v("grid_ramp_w_per_s", self.gridRamp_w_per_s, shown(translatable("Fields", "Ramp limit"), D::PowerRamp, 0, 1e11).in(grid));
    v("grid_short_circuit_va", self.gridShortCircuit_va,
      shown(translatable("Fields", "Short-circuit power"), D::ApparentPower, 0, 1e12).in(grid));
    v("grid_x_over_r", self.gridXOverR, shown(translatable("Fields", "X/R of the grid"), D::None, 0, 100).in(grid));
    v("peak_price_per_j", self.peakPrice_per_j,
      shown(translatable("Fields", "Energy price in peak hours"), D::EnergyPrice, 0, 1e-3).in(tariff));
    v("peak_from_h", self.peakFrom_h, shown(translatable("Fields", "Peak hours from"), D::None, 0, 24).in(tariff));
    v("peak_to_h", self.peakTo_h, shown(translatable("Fields", "Peak hours to"), D::None, 0, 24).in(tariff));
    v("demand_price_per_w", self.demandPrice_per_w,
      shown(translatable("Fields", "Demand price a month"), D::DemandPrice, 0, 1e3).in(tariff));
    v("demand_ratchet", self.demandRatchet, shown(translatable("Fields", "Demand ratchet"), D::Ratio, 0, 1).in(tariff));
    v("export_price_per_j", self.exportPrice_per_j,
      shown(translatable("Fields", "Price of exported energy"), D::EnergyPrice, 0, 1e-3).in(tariff));
    v("export_limit_w", self.exportLimit_w, shown(translatable("Fields", "Export limit"), D::Power, 0, 1e11).in(tariff));
    v("carbon_hours", self.carbonHours, hidden());
    v("pv_w", self.pv_w, shown(translatable("Fields", "Photovoltaics, DC"), D::Power, 0, 1e11).in(own));
    v("pv_tilt_degrees", self.pvTilt_degrees, shown(translatable("Fields", "Tilt, degrees"), D::None, 0, 90).in(own));
    v("pv_azimuth_degrees", self.pvAzimuth_degrees, shown(translatable("Fields", "Azimuth, degrees from north"), D::None, 0, 360).in(own));
    v("wind_w", self.wind_w, shown(translatable("Fields", "Wind power"), D::Power, 0, 1e11).in(own));
    v("wind_hub_m", self.windHub_m, shown(translatable("Fields", "Hub height"), D::Length, 10, 300).in(own));
    v("response_h", self.response_h, shown(translatable("Fields", "Demand response, hours a year"), D::Count, 0, 8760).in(ops));
    v("response_share", self.responseShare, shown(translatable("Fields", "Demand response, share of busy load"), D::Ratio, 0, 1).in(ops));
    v("battery_reserve", self.batteryReserve, shown(translatable("Fields", "Battery reserve"), D::Ratio, 0, 1).in(own));
    v("battery_efficiency", self.batteryEfficiency, shown(translatable("Fields", "Battery efficiency, one way"), D::Ratio, 0.5, 1).in(own));
    v("heat_reuse", self.heatReuse, shown(translatable("Fields", "Heat reused"), D::Ratio, 0, 1).in(ops));
}

template <class Self, class V>
void Site::fields(Self &self, V &v)
{
    v("id", self.id, hidden());
    v("name", self.name, shown(translatable("Fields", "Project")));
    v("location", self.location, shown(translatable("Fields", "Location")));
    v("author", self.author, shown(translatable("Fields", "Author")));
    v("customer", self.customer, shown(translatable("Fields", "Customer")));
    v("logo", self.logo, hidden());
    v("elevation_m", self.elevation_m, shown(translatable("Fields", "Altitude"), Dimension::Length, -500, 6000));
    v("design_dry_bulb_k", self.designDryBulb_k, shown(translatable("Fields", "Design dry bulb"), Dimension::Temperature, 200, 340));
    v("design_wet_bulb_k", self.designWetBulb_k, shown(translatable("Fields", "Design wet bulb"), Dimension::Temperature, 200, 340));
    designDayFields(self, v);
    v("grid_cap_w", self.gridCap_w, shown(translatable("Fields", "Grid connection"), Dimension::Power, 0, 1e11));
    v("grid_voltage_v", self.gridVoltage_v, shown(translatable("Fields", "Grid voltage"), Dimension::Voltage, 0, 1e6));
    v("grid_fault_level_va", self.gridFaultLevel_va, shown(translatable("Fields", "Grid fault level"), Dimension::ApparentPower, 0, 1e12));
    v("carbon_kg_per_j", self.carbon_kg_per_j, shown(translatable("Fields", "Carbon intensity"), Dimension::CarbonIntensity, 0, 1e-5));
    v("price_per_j", self.price_per_j, shown(translatable("Fields", "Energy price"), Dimension::EnergyPrice, 0, 1e-3));
    v("water_m3_per_j", self.water_m3_per_j, hidden());
    v("misc_fraction", self.misc_fraction, shown(translatable("Fields", "Lighting and offices"), Dimension::Ratio, 0, 1));
    v("north_degrees", self.northDegrees, shown(translatable("Fields", "North"), Dimension::None, -360, 360));
    energyFields(self, v);
}

template <class Self, class V>
void Criteria::fields(Self &self, V &v)
{
    const auto ratio = Dimension::Ratio;
    constexpr Sentence grid = translatable("Fields", "Grid quality"), building = translatable("Fields", "Building"),
                       coolant = translatable("Fields", "Coolant");
    v("id", self.id, hidden());
    v("peak_factor", self.peakFactor, shown(translatable("Fields", "Peak factor"), Dimension::None, 0.01, 2));
    v("hall_density_w_per_m2", self.hallDensity_w_per_m2,
      shown(translatable("Fields", "Hall power density"), Dimension::PowerDensity, 0, 1e6));
    v("rack_power_w", self.rackPower_w, shown(translatable("Fields", "Power per rack"), Dimension::Power, 0, 1e7));
    v("it_load_w", self.itLoad_w, shown(translatable("Fields", "Contracted IT load"), Dimension::Power, 0, 1e11));
    v("continuous_loading", self.continuousLoading, shown(translatable("Fields", "Continuous loading"), ratio, 0.1, 1));
    v("caution_margin", self.cautionMargin, shown(translatable("Fields", "Caution margin"), ratio, 0, 0.5));
    v("liquid_reserve", self.liquidReserve, shown(translatable("Fields", "Liquid cooling reserve"), ratio, 0, 1));
    v("air_reserve", self.airReserve, shown(translatable("Fields", "Air cooling reserve"), ratio, 0, 1));
    v("power_factor", self.powerFactor, shown(translatable("Fields", "Power factor"), Dimension::None, 0.5, 1));
    v("converter_power_factor", self.converterPowerFactor,
      shown(translatable("Fields", "Power factor of UPS inputs"), Dimension::None, 0.5, 1));
    v("voltage_drop", self.voltageDrop, shown(translatable("Fields", "Voltage drop, highest"), ratio, 0.001, 0.5));
    v("phase_imbalance", self.phaseImbalance, shown(translatable("Fields", "Imbalance of phases, highest"), ratio, 0.001, 3));
    v("transformer_impedance", self.transformerImpedance,
      shown(translatable("Fields", "Transformer impedance where not stated"), ratio, 0, 0.5));
    v("cable_reactance_ohm_per_m", self.cableReactance_ohm_per_m, hidden());
    v("voltage_factor", self.voltageFactor, shown(translatable("Fields", "Voltage factor of fault currents"), Dimension::None, 0.9, 1.2));
    v("common_cause", self.commonCause, shown(translatable("Fields", "Failures that strike both of two twins"), ratio, 0, 1));
    v("maintenance_s", self.maintenance_s, shown(translatable("Fields", "Maintenance of an element a year"), Dimension::Duration, 0, 3e7));
    v("air_inlet_max_k", self.airInletMax_k, shown(translatable("Fields", "Air inlet, highest"), Dimension::Temperature, 273, 330));
    v("air_rise_k", self.airRise_k, shown(translatable("Fields", "Air rise over racks"), Dimension::TemperatureRise, 1, 40));
    v("coolant_velocity_m_per_s", self.coolantVelocity_m_per_s,
      shown(translatable("Fields", "Coolant velocity, highest"), Dimension::Velocity, 0.1, 20).in(coolant));
    coolantFields(self, v, coolant);
    v("aisle_cold_m", self.aisleCold_m, shown(translatable("Fields", "Cold aisle width"), Dimension::Length, 0, 20).in(building));
    v("aisle_hot_m", self.aisleHot_m, shown(translatable("Fields", "Hot aisle width"), Dimension::Length, 0, 20).in(building));
    v("egress_width_m", self.egressWidth_m, shown(translatable("Fields", "Egress width"), Dimension::Length, 0, 20).in(building));
    v("door_margin_m", self.doorMargin_m, shown(translatable("Fields", "Door margin over parts"), Dimension::Length, 0, 2).in(building));
    v("floor_load_kg_per_m2", self.floorLoad_kg_per_m2,
      shown(translatable("Fields", "Floor load"), Dimension::FloorLoad, 0, 1e5).in(building));
    v("point_load_kg", self.pointLoad_kg, shown(translatable("Fields", "Point load"), Dimension::Mass, 0, 1e5).in(building));
    v("tok_energy_target_j_per_token", self.tokEnergyTarget_j_per_token,
      shown(translatable("Fields", "TokEnergy target"), Dimension::EnergyPerToken, 0, 1e6));
    v("pue_target", self.pueTarget, shown(translatable("Fields", "PUE target"), Dimension::Efficiency, 0, 10));
    v("transmission_w_per_k", self.transmission_w_per_k, hidden());
    v("wue_target_m3_per_j", self.wueTarget_m3_per_j, shown(translatable("Fields", "WUE target"), Dimension::WaterPerEnergy, 0, 1e-6));
    v("water_limit_m3", self.waterLimit_m3, shown(translatable("Fields", "Water a year"), Dimension::Volume, 0, 1e9));
    v("ride_through_s", self.rideThrough_s, shown(translatable("Fields", "Ride-through at full load"), Dimension::Duration, 0, 1e6));
    v("voltage_step", self.voltageStep, shown(translatable("Fields", "Voltage step of the grid"), ratio, 0.001, 1).in(grid));
    v("flicker_pst", self.flickerPst, shown(translatable("Fields", "Flicker Pst"), Dimension::None, 0.01, 10).in(grid));
    v("band_swing", self.bandSwing, shown(translatable("Fields", "Swing from 0.1 to 3 Hz, RMS over mean"), ratio, 0.0001, 1).in(grid));
}

template <class Self, class V>
void Scenario::fields(Self &self, V &v)
{
    v("id", self.id, hidden());
    v("name", self.name, shown(translatable("Fields", "Name")));
    v("out_of_service", self.outOfService, hidden());
    v("load_factor", self.loadFactor, shown(translatable("Fields", "Load factor"), Dimension::Ratio, 0, 2));
    v("dry_bulb_k", self.dryBulb_k, hidden());
}

template <class Self, class V>
void Waiver::fields(Self &self, V &v)
{
    v("id", self.id, hidden());
    v("code", self.code, shown(translatable("Fields", "Check")));
    v("subjects", self.subjects, hidden());
    v("reason", self.reason, shown(translatable("Fields", "Reason")));
    v("by", self.by, shown(translatable("Fields", "Accepted by")));
}

template <class Self, class V>
void Contents::BoundaryPort::fields(Self &self, V &v)
{
    v("name", self.name, hidden());
    v("inner", self.inner, hidden());
}

template <class Self, class V>
void Contents::fields(Self &self, V &v)
{
    v("part_numbers", self.partNumbers, hidden());
    v("items", self.items, hidden());
    v("runs", self.runs, hidden());
    v("spaces", self.spaces, hidden());
    v("boundary", self.boundary, hidden());
}

} // namespace gridhall

#include "core/layout/coolant_fields.h"
#include "core/layout/delivery_fields.h"
#include "core/layout/drawing_fields.h"
