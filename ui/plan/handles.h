// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/session/session.h"

#include <optional>
#include <vector>

namespace gridhall {

/// A point of a single selected space, run or note that can be dragged: a corner, the middle of a side, or a bend.
struct Handle {
    Point at; ///< On the site.
    std::size_t corner = 0;
    bool side = false; ///< The middle of the side from `corner` to the next one.
};

/// Empty for what has no shape of its own, is locked, or belongs to a module.
std::vector<Handle> handlesOf(const Session &session, Id entity);

/// The edit that takes a handle to a place on the site; a rectangle stays one.
Result<Edit> reshaped(const Layout &layout, Id entity, const Handle &handle, Point to);

} // namespace gridhall
