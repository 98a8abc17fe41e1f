// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/room_field.h"

namespace gridhall::test {

inline AirDevice boxDevice(AirBox body, int axis, int intakeSide)
{
    AirDevice device;
    device.body = body;
    const auto a = static_cast<std::size_t>(axis);
    AirBox low = body, high = body;
    low.max[a] = body.min[a];
    high.min[a] = body.max[a];
    device.intake = {intakeSide < 0 ? low : high, axis, intakeSide};
    device.outlet = {intakeSide < 0 ? high : low, axis, -intakeSide};
    return device;
}

/// A duct of 6 x 1 x 1 m whose ends are joined by a cooler outside of it, with a rack that fills its section.
inline AirCase duct()
{
    AirCase room;
    room.size_m = {6, 1, 1};
    room.cell_m = 0.1;
    AirDevice cooler = boxDevice({{0, 0, 0}, {0.2, 1, 1}}, 0, -1);
    cooler.intake = {{{6, 0, 0}, {6, 1, 1}}, 0, -1};
    cooler.cooler = true;
    cooler.flow_m3_per_s = 0.5;
    cooler.supply_k = 293.15;
    AirDevice rack = boxDevice({{3, 0, 0}, {4, 1, 1}}, 0, -1);
    rack.flow_m3_per_s = 0.5;
    rack.heat_w = 6000;
    room.devices = {cooler, rack};
    return room;
}

/// A hall with two rows that face each other over a cold aisle, coolers at both ends; symmetric in x.
inline AirCase twoRows()
{
    AirCase room;
    room.size_m = {9.6, 6, 3};
    for (const double x : {0.0, 9.0}) {
        AirDevice cooler = boxDevice({{x, 2.1, 0}, {x + 0.6, 3.9, 2.1}}, 2, 1);
        cooler.cooler = true;
        cooler.outlet = {{{x > 0 ? 9.0 : 0.6, 2.1, 0}, {x > 0 ? 9.0 : 0.6, 3.9, 1.5}}, 0, x > 0 ? -1 : 1};
        cooler.flow_m3_per_s = cooler.mostFlow_m3_per_s = 2.5;
        cooler.supply_k = 293.15;
        room.devices.push_back(cooler);
    }
    for (int i = 0; i < 8; ++i)
        for (const bool north : {false, true}) {
            const double x = 2.4 + 0.6 * i, y = north ? 3.6 : 1.2;
            AirDevice rack = boxDevice({{x, y, 0}, {x + 0.6, y + 1.2, 2.1}}, 1, north ? -1 : 1);
            rack.flow_m3_per_s = 0.28;
            rack.heat_w = 4000;
            room.devices.push_back(rack);
        }
    return room;
}

/// Thermal reference A4, case P18: a measured room of two rows and four coolers (RISE SICS ICE, pod 2, steady average
/// of 23 Jan 2018). Rack flows from heat and measured rise. By rack: W, m3/s, inlet low, middle, high in C.
inline constexpr double p18[10][5] = {{17976, 1.082, 23.77, 24.28, 27.50}, {6151, 0.388, 24.44, 24.38, 26.46},
                                      {11831, 0.703, 22.64, 22.95, 25.79}, {4137, 0.384, 22.15, 22.14, 26.50},
                                      {3583, 0.334, 21.49, 22.37, 27.94},  {4171, 0.363, 19.99, 20.30, 28.48},
                                      {3623, 0.320, 20.91, 20.65, 27.70},  {2060, 0.143, 21.54, 20.86, 30.29},
                                      {2098, 0.152, 21.43, 20.86, 30.32},  {1013, 0.065, 20.55, 21.33, 32.53}};

inline AirRoom roomOf(const AirCase &air)
{
    AirRoom room;
    room.air = air;
    room.devices.resize(air.devices.size());
    return room;
}

} // namespace gridhall::test
