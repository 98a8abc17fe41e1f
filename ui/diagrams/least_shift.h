// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace gridhall {

/// Moves places in a row as little as can be (least weighted squares) so that each keeps its distance to the one before
/// it: pools what would pass its neighbour (isotonic regression). The first distance counts from nothing.
void shiftApart(std::vector<double> &wanted, const std::vector<double> &weight, const std::vector<double> &distance);

} // namespace gridhall
