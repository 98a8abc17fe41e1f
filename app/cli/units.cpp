// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/units.h"

namespace gridhall::cli {

UnitCard unitOf(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Ratio: return {"%", 100};
    case Dimension::Length: return {"m", 1};
    case Dimension::Area: return {"m2", 1};
    case Dimension::Volume: return {"m3", 1};
    case Dimension::Duration: return {"s", 1};
    case Dimension::Mass: return {"kg", 1};
    case Dimension::FloorLoad: return {"kg/m2", 1};
    case Dimension::Power: return {"kW", 1e-3};
    case Dimension::ApparentPower: return {"kVA", 1e-3};
    case Dimension::PowerDensity: return {"kW/m2", 1e-3};
    case Dimension::Energy: return {"kWh", 1 / 3.6e6};
    case Dimension::Voltage: return {"V", 1};
    case Dimension::Current: return {"A", 1};
    case Dimension::Pressure: return {"kPa", 1e-3};
    case Dimension::VolumeFlow: return {"L/min", 60e3};
    case Dimension::Temperature: return {"degC", 1, -273.15};
    case Dimension::TemperatureRise: return {"K", 1};
    case Dimension::EnergyPerToken: return {"J/token", 1};
    case Dimension::TokenRate: return {"tokens/s", 1};
    case Dimension::Angle: return {"rad", 1};
    case Dimension::Velocity: return {"m/s", 1};
    case Dimension::CarbonIntensity: return {"g/kWh", 3.6e9};
    case Dimension::EnergyPrice: return {"1/kWh", 3.6e6};
    case Dimension::PowerRamp: return {"MW/min", 60e-6};
    case Dimension::DemandPrice: return {"1/kW", 1e3};
    case Dimension::WaterPerEnergy: return {"L/kWh", 3.6e9};
    case Dimension::LineResistance: return {"ohm/km", 1e3};
    case Dimension::None:
    case Dimension::Count:
    case Dimension::Efficiency: break;
    }
    return {"", 1};
}

} // namespace gridhall::cli
