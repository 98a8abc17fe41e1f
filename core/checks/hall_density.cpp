// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"
#include "core/layout/frames.h"

#include <map>

namespace gridhall {

namespace {

std::vector<Finding> denseHalls(const Snapshot &snapshot)
{
    std::map<Id, double> peak;
    for (const ItLoad &load : snapshot.loads)
        if (load.hall)
            peak[load.hall] += load.peak_w;
    std::vector<Finding> found;
    const Amount limit(snapshot.layout.criteria().hallDensity_w_per_m2, Dimension::PowerDensity);
    for (const auto &[id, watts] : peak) {
        const auto hall = snapshot.layout.find<Space>(id);
        const double area = hall ? areaM2(hall->outline) : 0;
        auto finding = area > 0 ? atMost(snapshot, Amount(watts / area, Dimension::PowerDensity), limit) : std::nullopt;
        if (!finding)
            continue;
        finding->subjects = {id};
        finding->arguments = {nameOf(snapshot, id), *finding->demand, *finding->limit};
        finding->area = {siteOutline(snapshot.layout, *hall)};
        found.push_back(std::move(*finding));
    }
    return found;
}

} // namespace

const Check hallDensity{
    .code = "DEN-003",
    .severity = Severity::Error,
    .title = translatable("Checks", "Hall power density"),
    //: %1 the hall, %2 its density, %3 the limit.
    .message = translatable("Checks", "%1 holds %2 of peak IT power; the criteria allow %3."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria; peak IT power over outline area"),
    .run = denseHalls,
};

} // namespace gridhall
