// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/quantity.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gridhall {

/// What a plain number in core is a number of; decides unit and digits when it is shown.
enum class Dimension {
    None, ///< A pure number.
    Count,
    Ratio, ///< Shown in percent.
    Length,
    Area,
    Volume,
    Duration,
    Mass,
    FloorLoad,
    Power,
    ApparentPower,
    PowerDensity,
    Energy,
    Voltage,
    Current,
    Pressure,
    VolumeFlow,
    Temperature, ///< A point, kelvin inside.
    TemperatureRise,
    EnergyPerToken, ///< J per token inside.
    TokenRate,      ///< Tokens per second.
    Angle,          ///< Radians.
    Velocity,
    Efficiency,      ///< Ratio shown with three decimals, such as PUE.
    CarbonIntensity, ///< kg/J inside, shown g/kWh.
    EnergyPrice,     ///< Currency per J inside, shown per kWh.
    PowerRamp,       ///< W/s inside, shown MW/min.
    DemandPrice,     ///< Currency per W and month inside, shown per kW.
    WaterPerEnergy,  ///< m3/J inside, shown L/kWh.
    LineResistance,  ///< Ohm/m inside, shown per kilometre.
};

/// An amount with its dimension told at run time, SI inside.
struct Amount {
    double si = 0.0;
    Dimension dimension = Dimension::None;

    constexpr Amount() = default;
    constexpr Amount(double value, Dimension of) : si(value), dimension(of) {}
    constexpr Amount(Length q) : Amount(q.si(), Dimension::Length) {}
    constexpr Amount(Area q) : Amount(q.si(), Dimension::Area) {}
    constexpr Amount(Duration q) : Amount(q.si(), Dimension::Duration) {}
    constexpr Amount(Mass q) : Amount(q.si(), Dimension::Mass) {}
    constexpr Amount(FloorLoad q) : Amount(q.si(), Dimension::FloorLoad) {}
    constexpr Amount(Power q) : Amount(q.si(), Dimension::Power) {}
    constexpr Amount(ApparentPower q) : Amount(q.si(), Dimension::ApparentPower) {}
    constexpr Amount(PowerDensity q) : Amount(q.si(), Dimension::PowerDensity) {}
    constexpr Amount(Energy q) : Amount(q.si(), Dimension::Energy) {}
    constexpr Amount(Voltage q) : Amount(q.si(), Dimension::Voltage) {}
    constexpr Amount(Current q) : Amount(q.si(), Dimension::Current) {}
    constexpr Amount(Pressure q) : Amount(q.si(), Dimension::Pressure) {}
    constexpr Amount(VolumeFlow q) : Amount(q.si(), Dimension::VolumeFlow) {}
    constexpr Amount(TemperatureRise q) : Amount(q.si(), Dimension::TemperatureRise) {}
    constexpr Amount(Temperature q) : Amount(q.inCelsius() + 273.15, Dimension::Temperature) {}

    bool operator==(const Amount &) const = default;
};

/// A sentence of the program in English, to be translated at the edge. Places are %1, %2 ...
struct Sentence {
    const char *context = "";
    const char *source = "";

    bool operator==(const Sentence &other) const
    {
        return std::string_view(source) == other.source && std::string_view(context) == other.context;
    }
};

/// Marks a sentence for lupdate and leaves it as it is.
constexpr Sentence translatable(const char *context, const char *source) { return {context, source}; }

/// A name that a data file gives in both languages.
struct BothNames {
    std::string english, chinese; ///< Without Chinese the English one serves.

    bool operator==(const BothNames &) const = default;
};

struct Text;

/// What fills a place of a sentence: words as they are, an amount, a sentence, a name in both languages, or texts with
/// places of their own, one after the other.
using Argument = std::variant<std::string, Amount, Sentence, BothNames, std::vector<Text>>;

/// A sentence and what fills its places. ui/render/text writes it in the reader's language and units.
struct Text {
    Sentence sentence;
    std::vector<Argument> arguments;

    bool operator==(const Text &) const = default;
};

/// The text in English and SI units, for logs and tests; readers get ui/render/text.
std::string plain(const Text &text);

} // namespace gridhall
