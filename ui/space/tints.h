// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/plan_painter.h"
#include "ui/space/solid.h"

#include <memory>

namespace gridhall {

/// What an overlay colours, by entity of the scene; 0: nothing. A module shows the worst of what is in it.
std::shared_ptr<const std::vector<QRgb>> spaceTints(const SpaceScene &scene, const OverlayValues &overlay, const Theme &theme);

} // namespace gridhall
