// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"

#include <algorithm>
#include <array>

namespace gridhall {

namespace {

constexpr std::array keyCards{
    KeyCard{key::weight, translatable("Figures", "Weight"), Dimension::Mass, 0, 1e7},
    KeyCard{key::price, translatable("Figures", "Price"), Dimension::None, 0, 1e12},
    KeyCard{key::leadTime, translatable("Figures", "Lead time"), Dimension::Duration, 0, 1e9},
    KeyCard{key::peakPower, translatable("Figures", "Peak power"), Dimension::Power, 0, 1e9},
    KeyCard{key::typicalPower, translatable("Figures", "Typical power"), Dimension::Power, 0, 1e9},
    KeyCard{key::idlePower, translatable("Figures", "Idle power"), Dimension::Power, 0, 1e9},
    KeyCard{key::ratedPower, translatable("Figures", "Rated power"), Dimension::Power, 0, 1e11},
    KeyCard{key::liquidFraction, translatable("Figures", "Heat to liquid"), Dimension::Ratio, 0, 1},
    KeyCard{key::coolantFlow, translatable("Figures", "Coolant flow"), Dimension::VolumeFlow, 0, 100},
    KeyCard{key::coolantSupplyMax, translatable("Figures", "Warmest coolant supply"), Dimension::Temperature, 250, 373},
    KeyCard{key::airInletMax, translatable("Figures", "Warmest air inlet"), Dimension::Temperature, 250, 373},
    KeyCard{key::airFlow, translatable("Figures", "Air flow"), Dimension::VolumeFlow, 0, 1e4},
    KeyCard{key::accelerators, translatable("Figures", "Accelerators"), Dimension::Count, 0, 1e6},
    KeyCard{key::rackUnits, translatable("Figures", "Rack units"), Dimension::Count, 0, 100},
    KeyCard{key::loadRating, translatable("Figures", "Load rating"), Dimension::Mass, 0, 1e6},
    KeyCard{key::cords, translatable("Figures", "Power cords"), Dimension::Count, 0, 100},
    KeyCard{key::ratedApparent, translatable("Figures", "Rated apparent power"), Dimension::ApparentPower, 0, 1e11},
    KeyCard{key::ratedCurrent, translatable("Figures", "Rated current"), Dimension::Current, 0, 1e6},
    KeyCard{key::voltage, translatable("Figures", "Voltage"), Dimension::Voltage, 0, 1e6},
    KeyCard{key::efficiency25, translatable("Figures", "Efficiency at 25 % load"), Dimension::Ratio, 0.01, 1},
    KeyCard{key::efficiency50, translatable("Figures", "Efficiency at 50 % load"), Dimension::Ratio, 0.01, 1},
    KeyCard{key::efficiency75, translatable("Figures", "Efficiency at 75 % load"), Dimension::Ratio, 0.01, 1},
    KeyCard{key::efficiency100, translatable("Figures", "Efficiency at full load"), Dimension::Ratio, 0.01, 1},
    KeyCard{key::noLoadLoss, translatable("Figures", "No-load loss"), Dimension::Power, 0, 1e9},
    KeyCard{key::loadLoss, translatable("Figures", "Load loss"), Dimension::Power, 0, 1e9},
    KeyCard{key::resistance, translatable("Figures", "Resistance by length"), Dimension::LineResistance, 0, 1e3},
    KeyCard{key::reactance, translatable("Figures", "Reactance by length"), Dimension::LineResistance, 0, 1e3},
    KeyCard{key::shortCircuitVoltage, translatable("Figures", "Short-circuit voltage"), Dimension::Ratio, 0, 0.5},
    KeyCard{key::withstand, translatable("Figures", "Short-circuit withstand"), Dimension::Current, 0, 1e6},
    KeyCard{key::energy, translatable("Figures", "Stored energy"), Dimension::Energy, 0, 1e15},
    KeyCard{key::runtime, translatable("Figures", "Runtime"), Dimension::Duration, 0, 1e8},
    KeyCard{key::line, translatable("Figures", "Line it draws from (1 to 3, 0: balanced)"), Dimension::Count, 0, 3},
    KeyCard{key::supplies, translatable("Figures", "Single-phase power supplies"), Dimension::Count, 1, 1000},
    KeyCard{key::ecoEfficiency, translatable("Figures", "Efficiency in eco mode"), Dimension::Ratio, 0.01, 1},
    KeyCard{key::ecoShare, translatable("Figures", "Hours in eco mode"), Dimension::Ratio, 0, 1},
    KeyCard{key::mtbf, translatable("Figures", "Mean time between failures"), Dimension::Duration, 0, 1e13},
    KeyCard{key::repairTime, translatable("Figures", "Mean time to repair"), Dimension::Duration, 0, 1e9},
    KeyCard{key::startFailure, translatable("Figures", "Fails when called"), Dimension::Ratio, 0, 1},
    KeyCard{key::fuelUse, translatable("Figures", "Fuel at full load"), Dimension::WaterPerEnergy, 0, 1e-8},
    KeyCard{key::fuelIdle, translatable("Figures", "Fuel without load"), Dimension::Ratio, 0, 1},
    KeyCard{key::fuelCarbon, translatable("Figures", "CO2e per heat of the fuel"), Dimension::CarbonIntensity, 0, 1e-5},
    KeyCard{key::testTime, translatable("Figures", "Test runs a year"), Dimension::Duration, 0, 3.1536e7},
    KeyCard{key::testLoad, translatable("Figures", "Load in test runs"), Dimension::Ratio, 0, 1},
    KeyCard{key::ratedUse, translatable("Figures", "Rated use a year"), Dimension::Duration, 0, 3.1536e7},
    KeyCard{key::bufferEnergy, translatable("Figures", "Storage in power supplies"), Dimension::Energy, 0, 1e12},
    KeyCard{key::smoothing, translatable("Figures", "Storage that smooths the grid"), Dimension::Ratio, 0, 1},
    KeyCard{key::coolingCapacity, translatable("Figures", "Cooling capacity"), Dimension::Power, 0, 1e9},
    KeyCard{key::fanPower, translatable("Figures", "Fan power"), Dimension::Power, 0, 1e8},
    KeyCard{key::pumpPower, translatable("Figures", "Pump power"), Dimension::Power, 0, 1e8},
    KeyCard{key::pumpHead, translatable("Figures", "Pump head"), Dimension::Pressure, 0, 1e8},
    KeyCard{key::ratedFlow, translatable("Figures", "Rated flow"), Dimension::VolumeFlow, 0, 100},
    KeyCard{key::approach, translatable("Figures", "Approach"), Dimension::TemperatureRise, 0, 100},
    KeyCard{key::supplyTemperature, translatable("Figures", "Supply temperature"), Dimension::Temperature, 250, 373},
    KeyCard{key::cop, translatable("Figures", "Coefficient of performance"), Dimension::Efficiency, 0.1, 100},
    KeyCard{key::electricalPower, translatable("Figures", "Electrical power"), Dimension::Power, 0, 1e9},
    KeyCard{key::waterUse, translatable("Figures", "Water use per heat"), Dimension::WaterPerEnergy, 0, 1e-6},
    KeyCard{key::bore, translatable("Figures", "Bore"), Dimension::Length, 0, 10},
    KeyCard{key::roughness, translatable("Figures", "Roughness"), Dimension::Length, 0, 0.1},
    KeyCard{key::volume, translatable("Figures", "Volume"), Dimension::Volume, 0, 1e6},
    KeyCard{key::pressureDrop, translatable("Figures", "Pressure drop"), Dimension::Pressure, 0, 1e7},
    KeyCard{key::pressureRating, translatable("Figures", "Pressure rating"), Dimension::Pressure, 0, 1e8},
    KeyCard{key::valveFlow, translatable("Figures", "Valve flow at 1 bar"), Dimension::VolumeFlow, 0, 100},
    KeyCard{key::valveOpening, translatable("Figures", "Valve opening"), Dimension::Ratio, 0, 1},
    KeyCard{key::npsh, translatable("Figures", "Suction head required (NPSH)"), Dimension::Length, 0, 100},
    KeyCard{key::runOut, translatable("Figures", "Run-out flow"), Dimension::VolumeFlow, 0, 100},
    KeyCard{"glycol_share", translatable("Figures", "Glycol, by volume"), Dimension::Ratio, 0, 0.6},
    KeyCard{key::filterMesh, translatable("Figures", "Filter mesh"), Dimension::Length, 0, 0.1},
    KeyCard{key::expansion, translatable("Figures", "Expansion volume"), Dimension::Volume, 0, 1e4},
    KeyCard{key::restart, translatable("Figures", "Restart after power is back"), Dimension::Duration, 0, 1e5},
    KeyCard{key::thermalMass, translatable("Figures", "Thermal mass, J/K"), Dimension::None, 0, 1e10},
    KeyCard{key::ceilingHeight, translatable("Figures", "Return ceiling, above the floor"), Dimension::Length, 0, 30},
    KeyCard{key::raisedFloor, translatable("Figures", "Raised floor"), Dimension::Length, 0, 3},
    KeyCard{key::ceilingLeakage, translatable("Figures", "Leakage of ceiling and floor"), Dimension::Ratio, 0, 1},
    KeyCard{key::fanSurplus, translatable("Figures", "Air of the fans over the need"), Dimension::Ratio, -0.9, 2},
    KeyCard{key::leakage, translatable("Figures", "Leakage of the containment"), Dimension::Ratio, 0, 1},
    KeyCard{key::openArea, translatable("Figures", "Open area"), Dimension::Ratio, 0, 1},
    KeyCard{key::openFront, translatable("Figures", "Front without blanking panels"), Dimension::Ratio, 0, 1},
    KeyCard{key::fanResponse, translatable("Figures", "Server fans, more air per kelvin"), Dimension::Ratio, 0, 0.5},
    KeyCard{key::fanThreshold, translatable("Figures", "Server fans speed up from"), Dimension::Temperature, 273.15, 333.15},
    KeyCard{key::beyond, translatable("Figures", "Air beyond the door"), Dimension::Temperature, 233.15, 333.15},
    KeyCard{key::liftingWeight, translatable("Figures", "Lifting weight"), Dimension::Mass, 0, 1e7},
    KeyCard{key::doorWidth, translatable("Figures", "Clear width"), Dimension::Length, 0, 100},
    KeyCard{key::priceLow, translatable("Figures", "Price, low"), Dimension::None, 0, 1e12},
    KeyCard{key::priceHigh, translatable("Figures", "Price, high"), Dimension::None, 0, 1e12},
    KeyCard{key::leadTimeLow, translatable("Figures", "Lead time, short"), Dimension::Duration, 0, 1e9},
    KeyCard{key::leadTimeHigh, translatable("Figures", "Lead time, long"), Dimension::Duration, 0, 1e9},
    KeyCard{key::transportPieces, translatable("Figures", "Transport pieces"), Dimension::Count, 1, 100},
    KeyCard{key::phase, translatable("Figures", "Delivery phase"), Dimension::Count, 1, 20},
};

} // namespace

std::span<const KeyCard> allKeys() { return keyCards; }

const KeyCard *keyCard(std::string_view name)
{
    const auto at = std::ranges::find_if(keyCards, [name](const KeyCard &card) { return card.key == name; });
    return at == keyCards.end() ? nullptr : &*at;
}

} // namespace gridhall
