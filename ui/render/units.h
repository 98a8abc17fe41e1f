// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <QString>

#include <span>

namespace gridhall {

/// One way to write a dimension: SI = (number + shift) * factor. Temperatures shift; nothing else does.
struct Unit {
    const char *symbol = ""; ///< As written: "kW", "°C", "m³/min"; empty for pure numbers.
    Dimension dimension = Dimension::None;
    double factor = 1;
    double shift = 0;

    double toSi(double number) const { return (number + shift) * factor; }
    double fromSi(double si) const { return si / factor - shift; }
};

/// Every unit that a field of this dimension understands; the first is the metric one of plain numbers.
std::span<const Unit> unitsOf(Dimension dimension);
/// What people read and what plain numbers mean. Files hold SI; fields understand every unit in either.
enum class UnitSystem { Metric, UsCustomary };
UnitSystem unitSystem(); ///< Of the application; metric until it was set.
void setUnitSystem(UnitSystem system);
/// The unit of plain numbers: the first of the dimension, or what the system of units has instead.
const Unit &usualUnit(Dimension dimension);
/// Of lengths on the plan: what was chosen ("mm", "m", "in", "ft"), else "mm" or "in" with the system of units.
QString drawingUnit();
void setDrawingUnit(const QString &symbol); ///< Empty: as the system of units has it.
bool drawsInFeet();                         ///< Whether rulers and scale bars count feet rather than metres.
/// The unit to show an amount in, by its size: 900 W, 132 kW, 8.86 MW.
const Unit &unitFor(const Amount &amount);
/// By symbol: as written, else without regard to case and in plain letters ("m3/h", "degC"). Null if unknown.
const Unit *unitNamed(Dimension dimension, const QString &symbol);

} // namespace gridhall
