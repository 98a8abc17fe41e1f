// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/part.h"

#include <QString>

namespace gridhall {

/// The headings of the catalogue, in its order.
enum class PartGroup { Racks, Cooling, Power, Modules, Runs, Building };
PartGroup groupOf(const Part &part);
QString nameOf(PartGroup group);

/// What a row of the catalogue says below the name: power or capacity, size, how it is cooled.
QString subLine(const Part &part);
/// Size as written on a drawing: "600 × 1,200" in millimetres, from 3 m on in metres.
QString sizeWords(const Part &part);
/// Everything a search may hit, folded to small letters: names in both languages, number, maker, role, figures.
QString searchWords(const Part &part);

} // namespace gridhall
