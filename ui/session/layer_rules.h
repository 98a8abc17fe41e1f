// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

namespace gridhall {

/// The rule that an entity without a layer of its own falls under.
LayerRule layerRule(const Layout &layout, Id entity);

/// Whether it is a plan to trace.
bool isBackdrop(const Layout &layout, Id entity);

/// The layer an entity is on: its own, else the first one of its rule; null if there is none.
const Layer *layerOf(const Layout &layout, Id entity);

/// Whether an entity is shown: its layer and those of the modules it was stamped by are.
bool isVisible(const Layout &layout, Id entity);

/// Whether an entity may not be moved or changed on the plan: by itself or by its layer.
bool isLocked(const Layout &layout, Id entity);

} // namespace gridhall
