// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

/// The few sums over long rows of floats that the air solver spends its time in; compiled for speed, in a fixed order,
/// so that the same numbers give the same bits.
namespace gridhall {

/// Eight lanes of floats per block of 256, blocks in double.
double dotProduct(const float *a, const float *b, std::size_t count);
void addScaled(float factor, const float *from, float *into, std::size_t count); ///< into += factor * from
void differences(const float *a, const float *b, float *out, std::size_t count);  ///< out = a - b

} // namespace gridhall
