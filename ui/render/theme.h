// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QApplication;
class QWidget;

namespace gridhall {

/// Every colour of the program by its role. Nothing else names a colour.
enum class Tone {
    // interface
    Window,
    Panel,
    PanelHead,
    Field,
    Hover,
    Pressed,
    Border,
    BorderStrong,
    Text,
    Text2,
    Text3,
    Accent,
    OnAccent,
    AccentSoft,
    Tip,
    OnTip,
    // verdicts
    Ok,
    Warning,
    Error,
    OkSoft,
    WarningSoft,
    ErrorSoft,
    // drawing
    Sheet,
    Floor,
    Grid1,
    Grid5,
    Wall,
    Equipment,
    EquipmentFill,
    EquipmentFill2,
    NetworkRack,
    ModuleShell,
    HotAisle,
    PowerA,
    PowerB,
    PowerBoth,
    DeadPath,
    TcsSupply,
    TcsReturn,
    FwsSupply,
    FwsReturn,
    HotAir,
    ColdAir,
    Selection,
    Snap,
    Dimension,
    Count
};

/// Heat ramps: sequential but for Headroom, which is lightest at its centre.
enum class Ramp { AirTemperature, PowerDensity, PathLoad, Headroom, AirChange };

/// Light or dark: a value that hands out colours.
struct Theme {
    bool dark = false;

    QColor operator()(Tone tone) const;
    QColor operator()(Tone tone, double alpha) const; ///< alpha in [0, 1].
    bool operator==(const Theme &) const = default;
};

/// Colour at t in [0, 1] (clamped), between evenly spaced stops.
QColor rampColour(Ramp ramp, double t);

enum class ThemeChoice { System, Light, Dark };

/// Whether the desktop asked for a dark look; true to what it said before applyTheme spoke over it.
bool systemIsDark(const QApplication &app);
Theme themeFor(const QApplication &app, ThemeChoice choice);

/// Fusion, palette, style sheet and body font for the whole application; may be called again to switch.
void applyTheme(QApplication &app, const Theme &theme);
/// The theme the application wears now, read off its palette.
Theme currentTheme();
QPalette paletteOf(const Theme &theme);
QString styleSheetOf(const Theme &theme);

/// Gives a widget one of the looks of the style sheet and repolishes it. Labels: "kpi", "title", "section", "strong",
/// "small", "secondary", "ok", "warning", "error", "link". Buttons: "primary", "quiet", "segment". Frames: "panel",
/// "head", "field", "card", "message-ok", "message-warning", "message-error", "line", "canvas".
void setLook(QWidget &widget, const char *look);

/// Styles of type (design tokens, section 6), in pixels on screen.
enum class Type { Kpi, Title, Section, Body, Strong, Small, Drawing };
QFont fontOf(Type type);
/// The program's family at a size in pixels: for painters. Weight 400, 500, 600 or 700.
QFont drawingFont(double pixels, int weight = 400);
/// Makes the embedded fonts known; once, after the application object exists. False if the resource is missing.
bool loadFonts();

} // namespace gridhall
