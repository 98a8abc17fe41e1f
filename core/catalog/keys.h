// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <span>
#include <string_view>

/// The vocabulary of figures: every key a part may state, with what people call it and its dimension. SI inside.
namespace gridhall {

struct KeyCard {
    const char *key;
    Sentence label;
    Dimension dimension;
    double min = 0.0, max = 1e12; ///< Valid range, SI; loaders refuse what lies outside.
};

namespace key {
// everything
inline constexpr const char *weight = "weight_kg";
inline constexpr const char *price = "price";
inline constexpr const char *leadTime = "lead_time_s";
// IT
inline constexpr const char *peakPower = "peak_power_w";       ///< Most the system draws.
inline constexpr const char *typicalPower = "typical_power_w"; ///< Busy, measured or stated.
inline constexpr const char *idlePower = "idle_power_w";
inline constexpr const char *ratedPower = "rated_power_w";       ///< Most a rack frame may hold; a device's rating.
inline constexpr const char *liquidFraction = "liquid_fraction"; ///< Of its heat into the TCS loop, 0 to 1.
inline constexpr const char *coolantFlow = "coolant_flow_m3_per_s";
inline constexpr const char *coolantSupplyMax = "coolant_supply_max_k";
inline constexpr const char *airInletMax = "air_inlet_max_k";
inline constexpr const char *airFlow = "air_flow_m3_per_s";
inline constexpr const char *accelerators = "accelerators"; ///< Count; the trait "accelerator" names them.
inline constexpr const char *rackUnits = "rack_units";
inline constexpr const char *loadRating = "load_rating_kg"; ///< What a rack frame may carry.
inline constexpr const char *cords = "cords";               ///< Independent power inputs.
// power
inline constexpr const char *ratedApparent = "rated_va";
inline constexpr const char *ratedCurrent = "rated_a";
inline constexpr const char *voltage = "voltage_v"; ///< At the output, line to line.
inline constexpr const char *efficiency25 = "efficiency_25";
inline constexpr const char *efficiency50 = "efficiency_50";
inline constexpr const char *efficiency75 = "efficiency_75";
inline constexpr const char *efficiency100 = "efficiency_100";
inline constexpr const char *noLoadLoss = "no_load_loss_w";
inline constexpr const char *loadLoss = "load_loss_w";                      ///< At rated current.
inline constexpr const char *resistance = "resistance_ohm_per_m";           ///< Per phase.
inline constexpr const char *reactance = "reactance_ohm_per_m";             ///< Per phase, at the grid's frequency.
inline constexpr const char *shortCircuitVoltage = "short_circuit_voltage"; ///< uk of a transformer, ratio.
inline constexpr const char *withstand = "withstand_a";                     ///< Short-time withstand or breaking current.
inline constexpr const char *energy = "energy_j";
inline constexpr const char *runtime = "runtime_s";
inline constexpr const char *ecoEfficiency = "eco_efficiency";    ///< Of a UPS whose load runs on its static bypass.
inline constexpr const char *ecoShare = "eco_share";              ///< Share of the hours it does so; 0: never.
inline constexpr const char *mtbf = "mtbf_s";                     ///< Mean time between failures.
inline constexpr const char *repairTime = "repair_time_s";        ///< Until it works again.
inline constexpr const char *startFailure = "start_failure";      ///< Of a standby source, per call.
inline constexpr const char *fuelUse = "fuel_m3_per_j";           ///< Of a generator at full load, per electricity.
inline constexpr const char *fuelIdle = "fuel_idle_share";        ///< What it burns without load, of full load.
inline constexpr const char *fuelCarbon = "fuel_carbon_kg_per_j"; ///< CO2e per heat of its fuel.
inline constexpr const char *testTime = "test_s";                 ///< Test runs a year, on a load bank.
inline constexpr const char *testLoad = "test_load";              ///< Load in them, of the rating.
inline constexpr const char *ratedUse = "rated_use_s";            ///< What its rating allows it to run a year.
inline constexpr const char *bufferEnergy = "buffer_energy_j";    ///< In capacitors of the power supplies of a rack.
inline constexpr const char *smoothing = "smoothing_share";       ///< Of a UPS: share of what it stores that it smooths the grid with.
// cooling
inline constexpr const char *coolingCapacity = "cooling_capacity_w"; ///< At the stated temperatures.
inline constexpr const char *fanPower = "fan_power_w";
inline constexpr const char *pumpPower = "pump_power_w";
inline constexpr const char *pumpHead = "pump_head_pa";
inline constexpr const char *ratedFlow = "rated_flow_m3_per_s";          ///< Liquid.
inline constexpr const char *approach = "approach_k";                    ///< Coldest leaving minus coldest entering.
inline constexpr const char *supplyTemperature = "supply_temperature_k"; ///< Set point of what it delivers.
inline constexpr const char *cop = "cop";                                ///< Cooling over electricity on the design day.
inline constexpr const char *electricalPower = "electrical_power_w";
inline constexpr const char *waterUse = "water_m3_per_j"; ///< Water per heat rejected.
inline constexpr const char *bore = "bore_m";
inline constexpr const char *roughness = "roughness_m";
inline constexpr const char *volume = "volume_m3";
inline constexpr const char *pressureDrop = "pressure_drop_pa";     ///< Of the coolant at the rated flow.
inline constexpr const char *pressureRating = "pressure_rating_pa"; ///< Most it stands, gauge.
inline constexpr const char *valveFlow = "valve_flow_m3_per_s";     ///< Of a balancing valve at 1 bar, open.
inline constexpr const char *valveOpening = "valve_opening";        ///< 0 shut to 1 open.
inline constexpr const char *npsh = "npsh_m";                       ///< Suction head a pump requires at its rated flow.
inline constexpr const char *runOut = "run_out_flow_m3_per_s";      ///< Most a pump may move at full speed.
inline constexpr const char *filterMesh = "filter_m";               ///< Finest that passes a strainer or a CDU's filter.
inline constexpr const char *expansion = "expansion_volume_m3";     ///< What a vessel takes up between fill and relief.
inline constexpr const char *restart = "restart_s";                 ///< From power back to full duty.
inline constexpr const char *thermalMass = "thermal_mass_j_per_k";  ///< Of a rack or server.
// room air: of a hall, an aisle, a rack
inline constexpr const char *ceilingHeight = "ceiling_height_m"; ///< Hall: underside of a ceiling that returns the air.
inline constexpr const char *raisedFloor = "raised_floor_m";     ///< Hall: height of a floor that supplies the air.
inline constexpr const char *leakage = "leakage_fraction";       ///< Aisle: open share of its containment.
inline constexpr const char *openArea =
    "open_area_fraction"; ///< Aisle: of its floor tiles or ceiling grilles; tile, grille, door: its own.
inline constexpr const char *openFront = "open_front_fraction"; ///< Rack: front without servers or blanking panels.
inline constexpr const char *ceilingLeakage =
    "ceiling_leakage_fraction"; ///< Hall: open share of ceiling and raised floor beside grilles and tiles.
inline constexpr const char *fanSurplus = "fan_surplus_fraction"; ///< Hall: air that controlled fans give over what racks draw.
inline constexpr const char *fanResponse = "fan_response_per_k";  ///< Rack: more air per kelvin of intake above ...
inline constexpr const char *fanThreshold = "fan_threshold_k";    ///< ... this intake.
inline constexpr const char *beyond = "beyond_temperature_k";     ///< Door: air on its other side.
// building and delivery
inline constexpr const char *liftingWeight = "lifting_weight_kg";
inline constexpr const char *doorWidth = "door_width_m";                        ///< Clear opening.
inline constexpr const char *priceLow = "price_low", *priceHigh = "price_high"; ///< Range about `price`, its currency.
inline constexpr const char *leadTimeLow = "lead_time_low_s", *leadTimeHigh = "lead_time_high_s";
inline constexpr const char *transportPieces = "transport_pieces"; ///< Shipped in this many pieces, split in depth.
inline constexpr const char *phase = "phase";                      ///< Delivered in this phase, counted from 1.
} // namespace key

/// All keys, in the order above.
std::span<const KeyCard> allKeys();
const KeyCard *keyCard(std::string_view key); ///< Null if unknown.

} // namespace gridhall
