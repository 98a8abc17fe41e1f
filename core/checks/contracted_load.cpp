// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

std::vector<Finding> overContract(const Snapshot &snapshot)
{
    double sum = 0;
    for (const ItLoad &load : snapshot.loads)
        sum += load.peak_w;
    auto finding = atMost(snapshot, Amount(sum, Dimension::Power), Amount(snapshot.layout.criteria().itLoad_w, Dimension::Power));
    if (!finding || finding->effective() != Severity::Error)
        return {};
    finding->arguments = {*finding->demand, *finding->limit};
    return {std::move(*finding)};
}

} // namespace

const Check contractedLoad{
    .code = "DEN-004",
    .severity = Severity::Error,
    .title = translatable("Checks", "IT load above the contract"),
    //: %1 the IT load, %2 the contracted one.
    .message = translatable("Checks", "The IT load is %1; %2 is contracted."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria"),
    .run = overContract,
};

} // namespace gridhall
