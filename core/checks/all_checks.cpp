// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"

#include <array>

namespace gridhall {

std::span<const Check *const> allChecks()
{
    static constexpr std::array checks{
        &overlap,           &outsideHall,     &inNoGo,        &serviceClearance, &aisleWidth,
        &doorWidth,         &egressWidth,     &tooHigh,       &floorLoad,        &pointLoad,
        &duplicateTag,      &unfedItem,       &portMismatch,  &powerNetwork,     &bothCordsOnOnePath,
        &rackRating,        &rackPower,       &hallDensity,   &contractedLoad,   &tapOffRating,
        &buswayRating,      &feederRating,    &boardRating,   &upsRating,        &transformerRating,
        &generatorRating,   &utilityRating,
        &failureDrop,     &sharedCompartment, &failureUnprotected, &failureOverload, &oneWayTie,
        &failureCooling,  &voltageDrop,     &faultLevel,    &gridLoss,          &noCoolant,     &cduCapacity,      &plantCapacity,
        &flowNeed,          &supplyTemperature, &airCapacity, &airInlet,
        &airRecommended,    &airBlocked,    &airUnsettled,     &airShortfall,   &airRecirculation,
        &airContainmentOpen, &thermalHeadroom,
        &coolantVelocity,   &coolerOutage,      &legUnjoined,   &noFlow,           &pumpPressedBack,
        &pumpRunOut,        &suctionHead,       &pressureRating,  &condensation,  &cduApproach,      &filtration,
        &expansionVolume,   &economiserRange,   &leakReach,       &powerRide,     &kelvinsLeft,
        &workloadMissing,   &otherAccelerator, &shareAboveOne, &tokEnergyTarget, &pueTarget,
        &tokEnergyYearTarget, &pueYearTarget, &wueYearTarget, &waterYearLimit, &gridUnserved,
        &gridShed,          &gridRamp,        &rideThrough,     &generatorHours,
        &wayIn,             &wayOut,          &craneReach,    &moduleGap,        &fireGap,       &foundationLoad,
        &moduleStack,       &specialTransport, &stageErrors, &serviceAccess,
        &missingFigure,     &unverifiedFigure, &twoRevisions};
    return checks;
}

} // namespace gridhall
