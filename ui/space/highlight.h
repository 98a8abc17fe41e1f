// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/space/shading.h"

namespace gridhall {

/// A frame round all that shows the entities, and a wash over it; transparent elsewhere. `rect`: where that is; empty
/// if nothing of them is in sight. What a module stamped counts as the module.
struct Highlight {
    QImage image;
    QRect rect;
};

/// Entities of the scene, and with modules all that is in them.
std::vector<bool> withContents(const SpaceScene &scene, const std::vector<Id> &ids);

Highlight highlighted(const SpaceHits &hits, const std::vector<bool> &entities, const QColor &frame, double wash);

} // namespace gridhall
