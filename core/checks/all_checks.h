// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace gridhall {

// Geometry
extern const Check overlap, outsideHall, inNoGo, serviceClearance, aisleWidth, doorWidth, egressWidth, tooHigh, floorLoad, pointLoad;
// Names and joints
extern const Check duplicateTag, unfedItem, portMismatch, powerNetwork, bothCordsOnOnePath;
// Density and capacity
extern const Check rackRating, rackPower, hallDensity, contractedLoad, tapOffRating, buswayRating, feederRating, boardRating, upsRating,
    transformerRating, generatorRating, utilityRating;
// Failures and the quality of power
extern const Check failureDrop, sharedCompartment, failureUnprotected, failureOverload, oneWayTie, failureCooling, voltageDrop, faultLevel,
    gridLoss, phaseImbalance, lineRating, upsAutonomy;
// Cooling
extern const Check noCoolant, cduCapacity, plantCapacity, flowNeed, supplyTemperature, airCapacity, airInlet, airRecommended, airBlocked,
    airUnsettled, airShortfall, airRecirculation, airContainmentOpen, airRoundAndRound, airClosedOff, thermalHeadroom, coolantVelocity,
    coolerOutage, legUnjoined, noFlow, pumpPressedBack, pumpRunOut, suctionHead, pumpPower, pressureRating, condensation, cduApproach, filtration,
    expansionVolume, economiserRange, leakReach, powerRide, kelvinsLeft;
// Tokens
extern const Check workloadMissing, otherAccelerator, shareAboveOne, tokEnergyTarget, pueTarget, tokEnergyYearTarget, pueYearTarget,
    wueYearTarget, waterYearLimit;
// grid
extern const Check gridUnserved, gridShed, gridRamp, rideThrough, generatorHours;
// Delivery
extern const Check wayIn, wayOut, craneReach, moduleGap, fireGap, foundationLoad, moduleStack, specialTransport, stageErrors, serviceAccess;
// Figures
extern const Check missingFigure, unverifiedFigure, twoRevisions;

} // namespace gridhall
