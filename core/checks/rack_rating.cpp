// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

std::vector<Finding> overloadedRacks(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const ItLoad &load : snapshot.loads) {
        const auto rack = snapshot.layout.find<Item>(load.rack);
        const Given *rated = rack ? figureOf(snapshot.layout, *rack, key::ratedPower) : nullptr;
        auto finding =
            rated ? atMost(snapshot, Amount(load.peak_w, Dimension::Power), Amount(rated->value, Dimension::Power)) : std::nullopt;
        if (!finding || finding->effective() != Severity::Error)
            continue; // A rack sold at its rating is no caution.
        finding->subjects = {load.rack};
        finding->arguments = {nameOf(snapshot, load.rack), *finding->demand, *finding->limit};
        finding->cause = {load.rack};
        found.push_back(std::move(*finding));
    }
    return found;
}

} // namespace

const Check rackRating{
    .code = "DEN-001",
    .severity = Severity::Error,
    .title = translatable("Checks", "Rack above its rating"),
    //: %1 the rack, %2 its peak, %3 its rating.
    .message = translatable("Checks", "%1 draws %2 at peak; it is rated for %3."),
    .unproven = {},
    .basis = translatable("Checks", "Rated power of the rack's data sheet or the user"),
    .run = overloadedRacks,
};

} // namespace gridhall
