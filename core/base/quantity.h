// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>

namespace gridhall {

/// An amount of something physical, held in SI base units.
///
/// The exponents name the dimension, so watts divided by volts are amperes and
/// watts added to metres do not compile. `Kind` keeps apart amounts that share
/// a dimension yet must not be mixed, such as real and apparent power.
///
/// Make an amount by multiplying a unit, read it by naming one:
///
///     const Power rack = 132 * kW;
///     rack.in(MW);  // 0.132
template <int Kg, int M, int S, int A = 0, int K = 0, class Kind = void>
class Quantity {
public:
    constexpr Quantity() = default;
    constexpr explicit Quantity(double si) : si_(si) {}

    constexpr double in(Quantity unit) const { return si_ / unit.si_; }
    constexpr double si() const { return si_; }

    constexpr auto operator<=>(const Quantity &) const = default;

    constexpr Quantity &operator+=(Quantity other) { return *this = *this + other; }
    constexpr Quantity operator-() const { return Quantity(-si_); }
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity(a.si_ + b.si_); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity(a.si_ - b.si_); }
    friend constexpr Quantity operator*(double n, Quantity q) { return Quantity(n * q.si_); }
    friend constexpr Quantity operator*(Quantity q, double n) { return Quantity(q.si_ * n); }
    friend constexpr Quantity operator/(Quantity q, double n) { return Quantity(q.si_ / n); }
    friend constexpr double operator/(Quantity a, Quantity b) { return a.si_ / b.si_; }

private:
    double si_ = 0.0;
};

template <int Kg, int M, int S, int A, int K, int Kg2, int M2, int S2, int A2, int K2>
constexpr auto operator*(Quantity<Kg, M, S, A, K> a, Quantity<Kg2, M2, S2, A2, K2> b)
{
    return Quantity<Kg + Kg2, M + M2, S + S2, A + A2, K + K2>(a.si() * b.si());
}

template <int Kg, int M, int S, int A, int K, int Kg2, int M2, int S2, int A2, int K2>
constexpr auto operator/(Quantity<Kg, M, S, A, K> a, Quantity<Kg2, M2, S2, A2, K2> b)
{
    return Quantity<Kg - Kg2, M - M2, S - S2, A - A2, K - K2>(a.si() / b.si());
}

using Length = Quantity<0, 1, 0>;
using Area = Quantity<0, 2, 0>;
using Volume = Quantity<0, 3, 0>;
using Duration = Quantity<0, 0, 1>;
using Mass = Quantity<1, 0, 0>;
using FloorLoad = Quantity<1, -2, 0>;
using Power = Quantity<1, 2, -3>;
using ApparentPower = Quantity<1, 2, -3, 0, 0, struct Apparent>;
using PowerDensity = Quantity<1, 0, -3>;
using Energy = Quantity<1, 2, -2>;
using Voltage = Quantity<1, 2, -3, -1>;
using Current = Quantity<0, 0, 0, 1>;
using Pressure = Quantity<1, -1, -2>;
using VolumeFlow = Quantity<0, 3, -1>;
using TemperatureRise = Quantity<0, 0, 0, 0, 1>;

// One-letter units are written out, so that no local called s or m shadows them.
inline constexpr Length metre{1.0}, mm{1e-3};
inline constexpr Area m2{1.0};
inline constexpr Volume m3{1.0};
inline constexpr Duration second{1.0}, hour{3600.0};
inline constexpr Mass kg{1.0};
inline constexpr FloorLoad kgPerM2{1.0};
inline constexpr Power watt{1.0}, kW{1e3}, MW{1e6};
inline constexpr ApparentPower kVA{1e3};
inline constexpr PowerDensity kWPerM2{1e3};
inline constexpr Energy joule{1.0}, kWh{3.6e6};
inline constexpr Voltage volt{1.0};
inline constexpr Current ampere{1.0};
inline constexpr Pressure kPa{1e3};
inline constexpr VolumeFlow lpm{1e-3 / 60.0};
inline constexpr TemperatureRise kelvin{1.0};

/// A point on the temperature scale. Points subtract to a rise; they never add.
class Temperature {
public:
    static constexpr Temperature celsius(double degrees) { return Temperature(degrees + 273.15); }
    constexpr double inCelsius() const { return si_ - 273.15; }

    constexpr auto operator<=>(const Temperature &) const = default;
    friend constexpr Temperature operator+(Temperature t, TemperatureRise rise) { return Temperature(t.si_ + rise.si()); }
    friend constexpr TemperatureRise operator-(Temperature a, Temperature b) { return TemperatureRise(a.si_ - b.si_); }

private:
    constexpr explicit Temperature(double si) : si_(si) {}
    double si_ = 0.0;
};

} // namespace gridhall
