// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace gridhall {

// Geometry
extern const Check overlap, outsideHall, inNoGo, serviceClearance, aisleWidth, doorWidth, egressWidth, tooHigh, floorLoad,
    pointLoad;
// Names and joints
extern const Check duplicateTag, unfedItem, portMismatch, powerNetwork, bothCordsOnOnePath;
// Density and capacity
extern const Check rackRating, rackPower, hallDensity, contractedLoad, tapOffRating, buswayRating, feederRating,
    boardRating, upsRating, transformerRating, generatorRating, utilityRating;
// Cooling
extern const Check noCoolant, cduCapacity, plantCapacity, flowNeed, supplyTemperature, airCapacity, airInlet,
    airRecommended, airWay, airBlocked, airUnsettled, thermalHeadroom;
// Tokens
extern const Check workloadMissing, otherAccelerator, shareAboveOne, tokEnergyTarget, pueTarget;
// Figures
extern const Check missingFigure, unverifiedFigure, twoRevisions;

} // namespace gridhall
