// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/census.h"
#include "core/delivery/assumed.h"

namespace gridhall {

/// One line of the bill of materials: a part in a phase, inside modules of one kind or outside of any.
struct BillLine {
    int phase = 1;
    System system = System::Building;
    const Part *module = nullptr; ///< The module (outermost) it comes in; null if it is delivered by itself.
    const Part *part = nullptr;
    int count = 0;
    double length_m = 0; ///< Of all, read off the drawing; 0 unless the part is a run.
    double weight_kg = 0;
    bool weightKnown = true;
    double copper_kg = 0, steel_kg = 0;
    Range cost;
    bool priced = true;            ///< False if any piece has no price; `cost` then holds the rest.
    Grade grade = Grade::Measured; ///< Worst of the prices.
    Text source;                   ///< Of the prices, the first.
};

struct CostBySystem {
    System system = System::Building;
    Range cost;
    int unpriced = 0; ///< Pieces without a price.
};

/// What is needed, what it weighs, what it may cost. Sorted by phase, system, module and part number.
struct MaterialBill {
    std::vector<BillLine> lines;
    std::vector<CostBySystem> systems; ///< In the order of System; those with lines.
    Range cost;
    double weight_kg = 0, copper_kg = 0, steel_kg = 0;
    int unweighed = 0, unpriced = 0; ///< Pieces whose weight or price is unknown.
    Grade grade = Grade::Measured;   ///< Worst of all prices.
};

/// Reads the bill off the drawing. A module with a price of its own covers what is inside; else its line carries shell
/// and assembly, and its parts their own prices. Copper of power runs: conductors x 1.724e-8 ohm m / resistance x
/// 8960 kg/m3, four conductors below 1 kV and three above (20 C copper; aluminium runs come out as copper of the same
/// resistance). Steel: pipes and manifolds by their weight, module shells by stated weight less contents.
MaterialBill billOf(const Census &census);

} // namespace gridhall
