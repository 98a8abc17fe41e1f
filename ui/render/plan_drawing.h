// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/plan_scene.h"

namespace gridhall {

/// What the plan draws of one entity: its shape on the site, words, and what decides its colours.
Drawn drawingOf(const Layout &layout, const Item &item);
Drawn drawingOf(const Layout &layout, const Run &run);
Drawn drawingOf(const Layout &layout, const Space &space);
Drawn drawingOf(const Layout &layout, const Note &note);

} // namespace gridhall
