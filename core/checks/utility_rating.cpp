// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/element_ratings.h"

namespace gridhall {

namespace {

/// Each intake against its rating, and the whole site against the grid connection.
std::vector<Finding> overUtility(const Snapshot &snapshot)
{
    auto found = overRating(snapshot, {Role::Utility}, false);
    const Amount cap(snapshot.layout.site().gridCap_w, Dimension::Power);
    if (auto finding = atMost(snapshot, Amount(snapshot.kpis.facilityLoad_w, Dimension::Power), cap)) {
        finding->arguments = {translatable("Checks", "The site"), *finding->demand, translatable("Checks", "in normal operation"),
                              *finding->limit};
        found.push_back(std::move(*finding));
    }
    return found;
}

} // namespace

const Check utilityRating{
    .code = "PWR-011",
    .severity = Severity::Error,
    .title = translatable("Checks", "Grid connection exceeded"),
    //: %1 the intake or the site, %2 what it draws, %3 in which state, %4 its limit.
    .message = translatable("Checks", "%1 draws %2 %3; the connection allows %4."),
    .unproven = {},
    .basis = translatable("Checks", "Rating of the intake; grid connection of the site"),
    .run = overUtility,
};

} // namespace gridhall
