// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"
#include "ui/space/solid.h"

#include <array>

namespace gridhall {

/// What is drawn on a coat without being built: lines and ribs that repeat.
enum class Pattern : std::uint8_t { None, Grid, Trays, Louvre, Doors, Ribs, Blades, Hatch, Dashes };

struct CoatLook {
    QColor side, top;
    Pattern pattern = Pattern::None;
};

/// Colours of all coats in a theme, mixed from its drawing tones.
std::array<CoatLook, static_cast<std::size_t>(Coat::Count)> coatLooks(const Theme &theme);

/// From one colour to the other by a share in [0, 1].
QColor mixed(const QColor &from, const QColor &to, double share);

} // namespace gridhall
