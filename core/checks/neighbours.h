// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/weights.h"
#include "core/checks/limits.h"
#include "core/layout/frames.h"
#include "core/layout/standing.h"

namespace gridhall {

/// What stands in a rectangle of the site, without `one` itself, what it stands in and what stands in it.
std::vector<Standing> neighbours(const Snapshot &snapshot, const Standing &one, const Box &box);

/// Spaces of a kind, each with its outline on the site.
struct DrawnSpace {
    Kept<Space> space;
    Polygon outline;
};
std::vector<DrawnSpace> spacesOf(const Snapshot &snapshot, SpaceKind kind);

/// The hall an item stands in directly: not inside a module, which has walls and a floor of its own.
Kept<Space> hallOf(const Snapshot &snapshot, const Item &item);

/// What puts more on that which carries it than the limit. `load` is asked of everything that states its weight: what it
/// puts there, or nothing if the rule is not for it.
template <class Load>
std::vector<Finding> overloaded(const Snapshot &snapshot, const Amount &limit, Load load)
{
    std::vector<Finding> found;
    for (const Standing &one : *snapshot.standing) {
        const auto weight_kg = weightOf(snapshot.layout, *one.item);
        const std::optional<Amount> demand = weight_kg ? load(one, *weight_kg) : std::nullopt;
        auto finding = demand ? atMost(snapshot, *demand, limit) : std::nullopt;
        if (!finding)
            continue;
        finding->subjects = {one.item->id};
        finding->arguments = {nameOf(snapshot, one.item->id), *finding->demand, *finding->limit};
        finding->area = {one.footprint};
        found.push_back(std::move(*finding));
    }
    return found;
}

} // namespace gridhall
