// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

namespace gridhall {

/// An item that stands on a floor (not plugged in, not hung on a run), seen on the site.
struct Standing {
    Kept<Item> item;
    Kept<Part> part;
    Pose pose;
    Polygon footprint;
    Box box;
    Tenths bottom = 0, top = 0;
};

/// Items that stand, for the geometric checks: everything placed by hand or changed by hand inside a module, and the
/// contents of one module of each part. The other instances have the same contents in the same place, so they are
/// left out: their answer would be the same.
std::vector<Standing> standingItems(const Layout &layout);

/// Those of the given entities that stand, and what stands on or in them.
std::vector<Standing> standingItems(const Layout &layout, const std::vector<Id> &ids);

/// One item as it stands; an empty optional if it does not stand or has no part.
std::optional<Standing> standing(const Layout &layout, const Kept<Item> &item);

/// What a space, item, run or note hangs in; Id() for the top and for what is not there.
Id parentAt(const Layout &layout, Id id);

/// Whether `ancestor` is `id` or above it in the tree.
bool isWithin(const Layout &layout, Id id, Id ancestor);

} // namespace gridhall
