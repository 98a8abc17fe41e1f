// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/units.h"

#include <QCoreApplication>
#include <QVariant>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

namespace gridhall {

namespace {

using D = Dimension;
constexpr double inch = 0.0254, pound = 0.45359237, btuPerHour = 0.29307107017, psi = 6894.757293168;
constexpr double gallon = 3.785411784e-3, fahrenheit = 5.0 / 9.0, hourS = 3600.0, kWhJ = 3.6e6;

// Sorted by dimension; the first of each is what a plain number means.
constexpr Unit table[]{
    {"", D::None},
    {"", D::Count},
    {"%", D::Ratio, 0.01},
    {"‰", D::Ratio, 0.001},
    {"of 1", D::Ratio, 1},
    {"mm", D::Length, 1e-3},
    {"m", D::Length, 1},
    {"cm", D::Length, 1e-2},
    {"km", D::Length, 1e3},
    {"in", D::Length, inch},
    {"ft", D::Length, 12 * inch},
    {"yd", D::Length, 36 * inch},
    {"\"", D::Length, inch},
    {"'", D::Length, 12 * inch},
    {"inch", D::Length, inch},
    {"U", D::Length, 1.75 * inch},
    {"m²", D::Area, 1},
    {"mm²", D::Area, 1e-6},
    {"cm²", D::Area, 1e-4},
    {"ha", D::Area, 1e4},
    {"ft²", D::Area, 144 * inch *inch},
    {"sqft", D::Area, 144 * inch *inch},
    {"acre", D::Area, 4046.8564224},
    {"m³", D::Volume, 1},
    {"L", D::Volume, 1e-3},
    {"gal", D::Volume, gallon},
    {"s", D::Duration, 1},
    {"min", D::Duration, 60},
    {"h", D::Duration, hourS},
    {"d", D::Duration, 24 * hourS},
    {"weeks", D::Duration, 168 * hourS},
    {"week", D::Duration, 168 * hourS},
    {"wk", D::Duration, 168 * hourS},
    {"months", D::Duration, 8760 * hourS / 12},
    {"a", D::Duration, 8760 * hourS},
    {"ms", D::Duration, 1e-3},
    {"kg", D::Mass, 1},
    {"t", D::Mass, 1e3},
    {"g", D::Mass, 1e-3},
    {"lb", D::Mass, pound},
    {"lbs", D::Mass, pound},
    {"kg/m²", D::FloorLoad, 1},
    {"t/m²", D::FloorLoad, 1e3},
    {"kN/m²", D::FloorLoad, 1000 / 9.80665},
    {"kPa", D::FloorLoad, 1000 / 9.80665},
    {"lb/ft²", D::FloorLoad, pound / (144 * inch * inch)},
    {"psf", D::FloorLoad, pound / (144 * inch * inch)},
    {"kW", D::Power, 1e3},
    {"W", D::Power, 1},
    {"MW", D::Power, 1e6},
    {"GW", D::Power, 1e9},
    {"hp", D::Power, 745.69987},
    {"BTU/h", D::Power, btuPerHour},
    {"kBTU/h", D::Power, btuPerHour * 1e3},
    {"TR", D::Power, btuPerHour * 12000},
    {"tons", D::Power, btuPerHour * 12000},
    {"kVA", D::ApparentPower, 1e3},
    {"VA", D::ApparentPower, 1},
    {"MVA", D::ApparentPower, 1e6},
    {"GVA", D::ApparentPower, 1e9},
    {"kW/m²", D::PowerDensity, 1e3},
    {"W/m²", D::PowerDensity, 1},
    {"W/ft²", D::PowerDensity, 1 / (144 * inch * inch)},
    {"kWh", D::Energy, kWhJ},
    {"Wh", D::Energy, hourS},
    {"MWh", D::Energy, kWhJ * 1e3},
    {"GWh", D::Energy, kWhJ * 1e6},
    {"TWh", D::Energy, kWhJ * 1e9},
    {"J", D::Energy, 1},
    {"kJ", D::Energy, 1e3},
    {"MJ", D::Energy, 1e6},
    {"GJ", D::Energy, 1e9},
    {"V", D::Voltage, 1},
    {"kV", D::Voltage, 1e3},
    {"mV", D::Voltage, 1e-3},
    {"A", D::Current, 1},
    {"kA", D::Current, 1e3},
    {"mA", D::Current, 1e-3},
    {"kPa", D::Pressure, 1e3},
    {"Pa", D::Pressure, 1},
    {"MPa", D::Pressure, 1e6},
    {"bar", D::Pressure, 1e5},
    {"mbar", D::Pressure, 100},
    {"psi", D::Pressure, psi},
    {"mH2O", D::Pressure, 9806.65},
    {"inH2O", D::Pressure, 249.08891},
    {"L/min", D::VolumeFlow, 1e-3 / 60},
    {"L/s", D::VolumeFlow, 1e-3},
    {"L/h", D::VolumeFlow, 1e-3 / hourS},
    {"m³/s", D::VolumeFlow, 1},
    {"m³/min", D::VolumeFlow, 1.0 / 60},
    {"m³/h", D::VolumeFlow, 1 / hourS},
    {"lpm", D::VolumeFlow, 1e-3 / 60},
    {"gpm", D::VolumeFlow, gallon / 60},
    {"cfm", D::VolumeFlow, 1728 * inch *inch *inch / 60},
    {"°C", D::Temperature, 1, 273.15},
    {"K", D::Temperature, 1},
    {"°F", D::Temperature, fahrenheit, 459.67},
    {"C", D::Temperature, 1, 273.15},
    {"F", D::Temperature, fahrenheit, 459.67},
    {"degC", D::Temperature, 1, 273.15},
    {"degF", D::Temperature, fahrenheit, 459.67},
    {"K", D::TemperatureRise, 1},
    {"°C", D::TemperatureRise, 1},
    {"°F", D::TemperatureRise, fahrenheit},
    {"C", D::TemperatureRise, 1},
    {"F", D::TemperatureRise, fahrenheit},
    {"kWh/Mtok", D::EnergyPerToken, 3.6},
    {"J/token", D::EnergyPerToken, 1},
    {"J/tok", D::EnergyPerToken, 1},
    {"J", D::EnergyPerToken, 1},
    {"Wh/ktok", D::EnergyPerToken, 3.6},
    {"mJ/token", D::EnergyPerToken, 1e-3},
    {"tok/s", D::TokenRate, 1},
    {"ktok/s", D::TokenRate, 1e3},
    {"Mtok/s", D::TokenRate, 1e6},
    {"Gtok/s", D::TokenRate, 1e9},
    {"tokens/s", D::TokenRate, 1},
    {"/s", D::TokenRate, 1},
    {"°", D::Angle, std::numbers::pi / 180},
    {"deg", D::Angle, std::numbers::pi / 180},
    {"rad", D::Angle, 1},
    {"m/s", D::Velocity, 1},
    {"km/h", D::Velocity, 1 / 3.6},
    {"ft/min", D::Velocity, 12 * inch / 60},
    {"fpm", D::Velocity, 12 * inch / 60},
    {"", D::Efficiency},
    {"g/kWh", D::CarbonIntensity, 1e-3 / kWhJ},
    {"kg/kWh", D::CarbonIntensity, 1 / kWhJ},
    {"kg/MWh", D::CarbonIntensity, 1e-3 / kWhJ},
    {"t/MWh", D::CarbonIntensity, 1 / kWhJ},
    {"/kWh", D::EnergyPrice, 1 / kWhJ},
    {"/MWh", D::EnergyPrice, 1e-3 / kWhJ},
    {"MW/min", D::PowerRamp, 1e6 / 60},
    {"kW/s", D::PowerRamp, 1e3},
    {"MW/s", D::PowerRamp, 1e6},
    {"/kW", D::DemandPrice, 1e-3},
    {"/MW", D::DemandPrice, 1e-6},
    {"L/kWh", D::WaterPerEnergy, 1e-3 / kWhJ},
    {"m³/MWh", D::WaterPerEnergy, 1e-3 / kWhJ},
    {"Ω/km", D::LineResistance, 1e-3},
    {"Ω/m", D::LineResistance, 1},
    {"mΩ/m", D::LineResistance, 1e-3},
    {"ohm/km", D::LineResistance, 1e-3},
    {"ohm/m", D::LineResistance, 1},
};

QString folded(QString symbol)
{
    symbol = symbol.trimmed();
    return symbol.replace("²", "2")
        .replace("³", "3")
        .replace("℃", "°C")
        .replace("℉", "°F")
        .replace("㎡", "m2")
        .replace("″", "\"")
        .replace("′", "'")
        .replace(" ", "")
        .toCaseFolded();
}

/// Where the next larger unit of a dimension begins, in SI.
struct Step {
    Dimension dimension;
    double from;
    const char *symbol;
};
constexpr Step steps[]{
    {D::Length, 0, "mm"},
    {D::Length, 10, "m"},
    {D::Length, 1e4, "km"},
    {D::Volume, 0, "L"},
    {D::Volume, 1, "m³"},
    {D::Duration, 0, "s"},
    {D::Duration, 120, "min"},
    {D::Duration, 7200, "h"},
    {D::Duration, 48 * hourS, "d"},
    {D::Duration, 13.9 * 24 * hourS, "weeks"},
    {D::Duration, 3 * 8760 * hourS, "a"},
    {D::Mass, 0, "kg"},
    {D::Mass, 9999.5, "t"},
    {D::Power, 0, "W"},
    {D::Power, 999.5, "kW"},
    {D::Power, 999500, "MW"},
    {D::Power, 999.5e6, "GW"},
    {D::ApparentPower, 0, "VA"},
    {D::ApparentPower, 999.5, "kVA"},
    {D::ApparentPower, 9999.5e3, "MVA"},
    {D::PowerDensity, 0, "W/m²"},
    {D::PowerDensity, 999.5, "kW/m²"},
    {D::Energy, 0, "Wh"},
    {D::Energy, 0.9995 * kWhJ, "kWh"},
    {D::Energy, 9999.5 * kWhJ, "MWh"},
    {D::Energy, 9999.5e3 * kWhJ, "GWh"},
    {D::Voltage, 0, "V"},
    {D::Voltage, 1000, "kV"},
    {D::Current, 0, "A"},
    {D::Current, 9999.5, "kA"},
    {D::Pressure, 0, "Pa"},
    {D::Pressure, 999.5, "kPa"},
    {D::Pressure, 9999.5e3, "MPa"},
    {D::VolumeFlow, 0, "L/min"},
    {D::VolumeFlow, 9999.5e-3 / 60, "m³/min"},
    {D::VolumeFlow, 99.95 / 60, "m³/s"},
    {D::TokenRate, 0, "tok/s"},
    {D::TokenRate, 99950, "ktok/s"},
    {D::TokenRate, 99.95e6, "Mtok/s"},
    {D::Area, 0, "m²"},
    {D::Area, 999950, "ha"},
};

/// What differs in US customary units. Power stays in watts, as in the trade; fields take tons and BTU/h.
constexpr Step usSteps[]{
    {D::Length, 0, "in"},        {D::Length, 6 * 12 * inch, "ft"},
    {D::Area, 0, "ft²"},         {D::Area, 4e5, "acre"},
    {D::Volume, 0, "gal"},       {D::Mass, 0, "lb"},
    {D::FloorLoad, 0, "lb/ft²"}, {D::PowerDensity, 0, "W/ft²"},
    {D::Pressure, 0, "inH2O"},   {D::Pressure, 3000, "psi"},
    {D::VolumeFlow, 0, "gpm"},   {D::VolumeFlow, 0.6, "cfm"},
    {D::Temperature, 0, "°F"},   {D::TemperatureRise, 0, "°F"},
    {D::Velocity, 0, "ft/min"},
};
constexpr const char *systemKey = "gridhallUnits", *drawingKey = "gridhallDrawingUnit";

/// The symbol for a size, or null if the list does not speak of the dimension.
template <std::size_t N>
const char *symbolIn(const Step (&list)[N], Dimension dimension, double size)
{
    const char *symbol = nullptr;
    for (const Step &step : list)
        if (step.dimension == dimension && size >= step.from)
            symbol = step.symbol;
    return symbol;
}

const Unit &withSymbol(Dimension dimension, const char *symbol)
{
    const auto units = unitsOf(dimension);
    return *std::find_if(units.begin(), units.end(), [symbol](const Unit &unit) { return std::string_view(unit.symbol) == symbol; });
}

} // namespace

std::span<const Unit> unitsOf(Dimension dimension)
{
    const auto is = [dimension](const Unit &unit) { return unit.dimension == dimension; };
    const auto first = std::find_if(std::begin(table), std::end(table), is);
    const auto last = std::find_if_not(first, std::end(table), is);
    return {first, last};
}

UnitSystem unitSystem()
{
    const QCoreApplication *app = QCoreApplication::instance();
    return app ? static_cast<UnitSystem>(app->property(systemKey).toInt()) : UnitSystem::Metric;
}

void setUnitSystem(UnitSystem system)
{
    if (QCoreApplication *app = QCoreApplication::instance())
        app->setProperty(systemKey, static_cast<int>(system));
}

const Unit &usualUnit(Dimension dimension)
{
    const char *own = unitSystem() == UnitSystem::UsCustomary ? symbolIn(usSteps, dimension, 0) : nullptr;
    return own ? withSymbol(dimension, own) : unitsOf(dimension).front();
}

QString drawingUnit()
{
    const QCoreApplication *app = QCoreApplication::instance();
    const QString chosen = app ? app->property(drawingKey).toString() : QString();
    return chosen.isEmpty() ? QString::fromUtf8(usualUnit(Dimension::Length).symbol) : chosen;
}

void setDrawingUnit(const QString &symbol)
{
    if (QCoreApplication *app = QCoreApplication::instance())
        app->setProperty(drawingKey, unitNamed(Dimension::Length, symbol) ? symbol : QString());
}

bool drawsInFeet()
{
    const QString unit = drawingUnit();
    return unit == QLatin1String("in") || unit == QLatin1String("ft");
}

const Unit &unitFor(const Amount &amount)
{
    const double size = std::abs(amount.si);
    const char *own = unitSystem() == UnitSystem::UsCustomary ? symbolIn(usSteps, amount.dimension, size) : nullptr;
    const char *symbol = own ? own : symbolIn(steps, amount.dimension, size);
    if (amount.si == 0 || !symbol)
        return usualUnit(amount.dimension);
    return withSymbol(amount.dimension, symbol);
}

const Unit *unitNamed(Dimension dimension, const QString &symbol)
{
    const auto units = unitsOf(dimension);
    const QString wanted = symbol.trimmed();
    for (const Unit &unit : units)
        if (wanted == QString::fromUtf8(unit.symbol))
            return &unit;
    for (const Unit &unit : units)
        if (folded(wanted) == folded(QString::fromUtf8(unit.symbol)) && unit.symbol[0] != '\0')
            return &unit;
    return nullptr;
}

} // namespace gridhall
