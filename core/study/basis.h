// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

/// Where Gridhall's own figures come from, in words that can be translated (context "Formula").
namespace gridhall::basis {

inline constexpr const char *ours = translatable("Formula", "Gridhall definition").source;
inline constexpr const char *powerFlow = translatable("Formula", "Gridhall power flow").source;
inline constexpr const char *failureSweep = translatable("Formula", "Gridhall failure sweep").source;
inline constexpr const char *heatFlow = translatable("Formula", "Gridhall energy balance").source;
inline constexpr const char *plantDay = translatable("Formula", "Gridhall plant, design day").source;
inline constexpr const char *simulatedYear = translatable("Formula", "Simulated year, 8,760 hours").source;
inline constexpr const char *designPointWork = translatable("Formula", "Workloads on the racks, at the design point").source;
inline constexpr const char *criteria = translatable("Formula", "Project criteria").source;
inline constexpr const char *gridConnection = translatable("Formula", "Grid connection of the site").source;
inline constexpr const char *continuousLoading = translatable("Formula", "Continuous loading of the project criteria").source;
inline constexpr const char *balance = translatable("Formula", "Energy balance").source;
inline constexpr const char *heatShare = translatable("Formula", "Heat equals power; share of the data sheet").source;
inline constexpr const char *pueAtDesign = translatable("Formula", "ISO/IEC 30134-2, as powers at the design point").source;
inline constexpr const char *pueOfYear = translatable("Formula", "ISO/IEC 30134-2, simulated over 8,760 hours").source;
inline constexpr const char *peakFactor = translatable("Formula", "Peak of the data sheet times the criteria's peak factor").source;
inline constexpr const char *miscFraction = translatable("Formula", "Site's miscellaneous fraction").source;
inline constexpr const char *airField = translatable("Formula", "Temperature field of the room, mean error about 2 to 3 K").source;
inline constexpr const char *inletLimit = translatable("Formula", "Data sheet of the rack, else project criteria").source;
inline constexpr const char *site = translatable("Formula", "Site").source;
inline constexpr const char *sumOfInputs = translatable("Formula", "sum of the inputs").source;

} // namespace gridhall::basis
