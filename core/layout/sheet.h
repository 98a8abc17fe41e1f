// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"
#include "core/base/id.h"

#include <string>
#include <vector>

/// Drawing sheets: paper with a title block and windows on the plan, each at a scale of its own.
namespace gridhall {

enum class PaperSize { A4, A3, A2, A1, A0 };

/// What a window of a sheet colours over the plan; in the order of the overlays on the screen.
enum class SheetOverlay { None, PowerPaths, Cooling, Density, Thermal, Load, Headroom };

/// How one layer shows in one window, whatever the design's own layer says.
struct LayerState {
    Id layer; ///< A layer that is gone counts for nothing.
    bool visible = true;
    double opacity = 1.0;

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const LayerState &) const = default;
};

/// A window on the plan. Place and size are of paper, from its upper left corner.
struct PlanWindow {
    Point centre;       ///< On the site, in the middle of the window.
    double scale = 100; ///< 1 : scale.
    Tenths x = 0, y = 0, width = 1000, height = 1000;
    SheetOverlay overlay = SheetOverlay::PowerPaths;
    bool findings = false; ///< Signs of findings.
    bool legend = true;    ///< North, scale bar and legend.
    std::vector<LayerState> layers;

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const PlanWindow &) const = default;
};

struct DrawingSheet {
    Id id;
    std::string number, title;
    PaperSize paper = PaperSize::A3;
    bool portrait = false;
    std::vector<PlanWindow> windows;

    template <class Self, class V>
    static void fields(Self &self, V &v);
    bool operator==(const DrawingSheet &) const = default;
};

/// Measures of a sheet, tenths of a millimetre. ISO 216.
struct PaperFrame {
    Tenths width = 0, height = 0;
    static constexpr Tenths edge = 100;        ///< From the edge of the paper to the frame.
    static constexpr Tenths titleHeight = 270; ///< Of the title block, inside the frame at the bottom.

    Box drawing() const; ///< Where windows belong; y down, from the upper left corner of the paper.
};
PaperFrame paperFrame(PaperSize paper, bool portrait);

} // namespace gridhall
