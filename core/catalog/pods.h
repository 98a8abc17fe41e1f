// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/operations.h"

#include <string>
#include <vector>

/// A selection as a reusable block: a module part made out of a design. Edit one instance, and all follow.
namespace gridhall {

/// The selection becomes a pod: a module part of that name with the selected items, spaces and runs as its contents, and
/// its first instance around them. What was selected keeps its ids, so loads, waivers and outside connections stay; every
/// connection that leads out becomes a boundary port for further instances. Refuses what lies in another module or hangs on
/// something that was not selected.
Result<Placed> podMade(const Layout &layout, const PartSource &library, const std::vector<Id> &ids, const std::string &name);

/// What differs in one instance becomes the pod: all other instances follow by slot and keep the fields that they own.
/// What was placed inside by hand joins the pod, what was deleted leaves it.
Result<Edit> podSpread(const Layout &layout, const PartSource &library, Id instance);

/// Stamped entities as their module has them again: fields of their own go.
Result<Edit> overridesDropped(const Layout &layout, const PartSource &library, const std::vector<Id> &ids);

/// An instance taken apart: its contents stay where they are, as if placed by hand.
Result<Placed> podDissolved(const Layout &layout, Id instance);

/// The stamped entities of one level of an instance that own a field, by id.
std::vector<Id> overridden(const Layout &layout, Id instance);

} // namespace gridhall
