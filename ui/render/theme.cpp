// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/theme.h"

#include "ui/render/glyph_weight.h"
#include "ui/render/icons.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHeaderView>
#include <QProxyStyle>
#include <QRegularExpression>
#include <QStyle>
#include <QTimer>
#include <QToolTip>
#include <QTreeView>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace gridhall {

namespace {

struct ToneRow {
    Tone tone;
    const char *name; ///< In the style sheet.
    QRgb light, dark;
};

constexpr std::array<ToneRow, static_cast<std::size_t>(Tone::Count)> tones{{
    {Tone::Window, "window", 0xffEEF0F2, 0xff16181B},
    {Tone::Panel, "panel", 0xffFAFBFB, 0xff1F2226},
    {Tone::PanelHead, "panel-head", 0xffF3F4F6, 0xff25292E},
    {Tone::Field, "field", 0xffFFFFFF, 0xff171A1D},
    {Tone::Hover, "hover", 0xffE6E9EC, 0xff2C3137},
    {Tone::Pressed, "pressed", 0xffDADEE3, 0xff363C43},
    {Tone::Border, "border", 0xffD5D9DD, 0xff33383F},
    {Tone::BorderStrong, "border-strong", 0xffB4BBC2, 0xff4C535C},
    {Tone::Text, "text", 0xff1A1E23, 0xffE8EAED},
    {Tone::Text2, "text-2", 0xff545C66, 0xffA9B1BA},
    {Tone::Text3, "text-3", 0xff858E98, 0xff767F89},
    {Tone::Accent, "accent", 0xff5B3FC4, 0xffA896FF},
    {Tone::OnAccent, "on-accent", 0xffFFFFFF, 0xff17131F},
    {Tone::AccentSoft, "accent-soft", 0xffE9E4FA, 0xff322C4E},
    {Tone::Tip, "tip", 0xff20242A, 0xffE8EAED},
    {Tone::OnTip, "on-tip", 0xffFFFFFF, 0xff16181B},
    {Tone::Ok, "ok", 0xff23774A, 0xff5CC98A},
    {Tone::Warning, "warning", 0xff8F6000, 0xffEDB93F},
    {Tone::Error, "error", 0xffBE2A2A, 0xffFF7A74},
    {Tone::OkSoft, "ok-soft", 0xffE0F1E7, 0xff1D3528},
    {Tone::WarningSoft, "warning-soft", 0xffFBF0D3, 0xff3A3016},
    {Tone::ErrorSoft, "error-soft", 0xffFBE4E2, 0xff442122},
    {Tone::Sheet, "sheet", 0xffF4F5F6, 0xff14161A},
    {Tone::Floor, "floor", 0xffFFFFFF, 0xff1B1E22},
    {Tone::Grid1, "grid-1", 0xffE9EBED, 0xff1B1E22},
    {Tone::Grid5, "grid-5", 0xffDEE1E4, 0xff23272C},
    {Tone::Wall, "wall", 0xff3A4047, 0xff666F79},
    {Tone::Equipment, "equipment", 0xff5F6871, 0xff88919B},
    {Tone::EquipmentFill, "equipment-fill", 0xffFFFFFF, 0xff23272C},
    {Tone::EquipmentFill2, "equipment-fill-2", 0xffF0F2F4, 0xff1F2327},
    {Tone::NetworkRack, "network-rack", 0xffE4E8EC, 0xff2F353B},
    {Tone::ModuleShell, "module-shell", 0xffF8F9FA, 0xff1A1D21},
    {Tone::HotAisle, "hot-aisle", 0xffFBF1EE, 0xff261F1F},
    {Tone::PowerA, "power-a", 0xff1668B0, 0xff5FB0F5},
    {Tone::PowerB, "power-b", 0xffB4570A, 0xffF29A45},
    {Tone::PowerBoth, "power-both", 0xff5A5F66, 0xffB4BBC3},
    {Tone::DeadPath, "dead-path", 0xffA8AFB6, 0xff5B626A},
    {Tone::TcsSupply, "tcs-supply", 0xff0B7F8A, 0xff3CC3CE},
    {Tone::TcsReturn, "tcs-return", 0xffA93A74, 0xffEE7FB4},
    {Tone::FwsSupply, "fws-supply", 0xff2C7A45, 0xff6CC48A},
    {Tone::FwsReturn, "fws-return", 0xff8A5320, 0xffD09A62},
    {Tone::HotAir, "hot-air", 0xffC2452D, 0xffFF7F66},
    {Tone::ColdAir, "cold-air", 0xff2F7FB8, 0xff62B5EE},
    {Tone::Selection, "selection", 0xff5B3FC4, 0xffA896FF},
    {Tone::Snap, "snap", 0xffC81E88, 0xffFF6EC0},
    {Tone::Dimension, "dimension", 0xff666E77, 0xff8B949E},
}};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < tones.size(); ++i)
        if (tones[i].tone != static_cast<Tone>(i))
            return false;
    return true;
}
static_assert(inOrder(), "the table follows the order of Tone");

constexpr QRgb airTemperature[]{0x160b39, 0x2f0a5b, 0x550f6d, 0x781c6d, 0xa32c61, 0xcf4446, 0xed6925, 0xfb9b06, 0xf7d13d, 0xfcffa4};
constexpr QRgb powerDensity[]{0x00204d, 0x00336f, 0x39486b, 0x575d6d, 0x707173, 0x8a8779, 0xa69d75, 0xc4b56c, 0xe4cf5b, 0xffea46};
constexpr QRgb pathLoad[]{0xf1f4f7, 0xd6e0ea, 0xb3c8dc, 0x86a9c9, 0x5886b1, 0x336496, 0x174474, 0x0a2648};
constexpr QRgb headroom[]{0x8c4a06, 0xc57a1c, 0xe8b56a, 0xf6e2c1, 0xf2f2f2, 0xd3d6e6, 0xa9abd0, 0x7972ab, 0x4b2f7f};
constexpr QRgb airChange[]{0x4b2f7f, 0x7972ab, 0xa9abd0, 0xd3d6e6, 0xf2f2f2, 0xf6e2c1, 0xe8b56a, 0xc57a1c, 0x8c4a06}; // cooler, warmer

std::span<const QRgb> stopsOf(Ramp ramp)
{
    switch (ramp) {
    case Ramp::AirTemperature: return airTemperature;
    case Ramp::PowerDensity: return powerDensity;
    case Ramp::PathLoad: return pathLoad;
    case Ramp::AirChange: return airChange;
    case Ramp::Headroom: break;
    }
    return headroom;
}

constexpr const char *systemDarkProperty = "gridhallSystemDark";

/// Qt's own pictures, as file dialogs and fields show them, from our set.
struct StandardIcon {
    QStyle::StandardPixmap picture;
    const char *name;
};
constexpr StandardIcon standardIcons[] = {
    {QStyle::SP_LineEditClearButton, "x"},
    {QStyle::SP_DirIcon, "folder-open"},
    {QStyle::SP_DirClosedIcon, "folder-open"},
    {QStyle::SP_DirOpenIcon, "folder-open"},
    {QStyle::SP_DirHomeIcon, "home"},
    {QStyle::SP_FileIcon, "file-text"},
    {QStyle::SP_ComputerIcon, "device-desktop"},
    {QStyle::SP_DesktopIcon, "device-desktop"},
    {QStyle::SP_DriveHDIcon, "database"},
    {QStyle::SP_FileDialogBack, "arrow-left"},
    {QStyle::SP_FileDialogToParent, "arrow-up"},
    {QStyle::SP_FileDialogNewFolder, "square-plus"},
    {QStyle::SP_FileDialogListView, "grid-dots"},
    {QStyle::SP_FileDialogDetailedView, "list"},
    {QStyle::SP_ArrowLeft, "arrow-left"},
    {QStyle::SP_ArrowRight, "arrow-right"},
    {QStyle::SP_ArrowBack, "arrow-left"},
    {QStyle::SP_ArrowForward, "arrow-right"},
};

/// Fusion with our timing and sizes; colours come from palette and style sheet.
class CalmStyle final : public QProxyStyle {
public:
    CalmStyle() : QProxyStyle("Fusion") {}

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override
    {
        if (hint == SH_ToolTip_WakeUpDelay)
            return 400;
        if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText || hint == SH_UnderlineShortcut)
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
    void polish(QWidget *widget) override
    {
        QProxyStyle::polish(widget);
        auto *files = qobject_cast<QTreeView *>(widget);
        if (!files || !qobject_cast<QFileDialog *>(files->window()))
            return;
        QTimer::singleShot(0, files, [head = files->header()] { // its columns come later
            for (int column = 0; column < head->count(); ++column)
                head->setSectionResizeMode(column, column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
        });
    }
    QIcon standardIcon(StandardPixmap picture, const QStyleOption *option, const QWidget *widget) const override
    {
        const auto own = std::ranges::find(standardIcons, picture, &StandardIcon::picture);
        return own == std::end(standardIcons) ? QProxyStyle::standardIcon(picture, option, widget) : icon(own->name);
    }
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        switch (metric) {
        case PM_SmallIconSize:
        case PM_ToolBarIconSize:
        case PM_ButtonIconSize: return 16;
        case PM_DockWidgetSeparatorExtent: return 1;
        case PM_ScrollBarExtent: return 10;
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical: return 0;
        default: return QProxyStyle::pixelMetric(metric, option, widget);
        }
    }
};

} // namespace

QColor Theme::operator()(Tone tone) const
{
    const ToneRow &row = tones[static_cast<std::size_t>(tone)];
    return QColor::fromRgb(dark ? row.dark : row.light);
}

QColor Theme::operator()(Tone tone, double alpha) const
{
    QColor colour = (*this)(tone);
    colour.setAlphaF(static_cast<float>(std::clamp(alpha, 0.0, 1.0)));
    return colour;
}

QColor rampColour(Ramp ramp, double t)
{
    const auto stops = stopsOf(ramp);
    const double last = static_cast<double>(stops.size() - 1);
    const double place = std::isfinite(t) ? std::clamp(t, 0.0, 1.0) * last : 0.0;
    const auto below = static_cast<std::size_t>(std::min(std::floor(place), last - 1));
    const double share = place - static_cast<double>(below);
    const QColor a = QColor::fromRgb(stops[below]), b = QColor::fromRgb(stops[below + 1]);
    const auto mixed = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return {mixed(a.red(), b.red()), mixed(a.green(), b.green()), mixed(a.blue(), b.blue())};
}

bool systemIsDark(const QApplication &app)
{
    const QVariant known = app.property(systemDarkProperty);
    if (known.isValid())
        return known.toBool();
    const QPalette palette = QApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

Theme themeFor(const QApplication &app, ThemeChoice choice)
{
    return {choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemIsDark(app))};
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    const auto both = [&](QPalette::ColorRole role, Tone tone) { palette.setColor(role, theme(tone)); };
    both(QPalette::Window, Tone::Window);
    both(QPalette::WindowText, Tone::Text);
    both(QPalette::Base, Tone::Field);
    both(QPalette::AlternateBase, Tone::Panel);
    both(QPalette::Text, Tone::Text);
    both(QPalette::Button, Tone::Panel);
    both(QPalette::ButtonText, Tone::Text);
    both(QPalette::BrightText, Tone::Error);
    both(QPalette::PlaceholderText, Tone::Text3);
    both(QPalette::Highlight, Tone::AccentSoft);
    both(QPalette::HighlightedText, Tone::Text);
    both(QPalette::Link, Tone::Accent);
    both(QPalette::LinkVisited, Tone::Accent);
    both(QPalette::ToolTipBase, Tone::Tip);
    both(QPalette::ToolTipText, Tone::OnTip);
    both(QPalette::Light, Tone::Panel);
    both(QPalette::Midlight, Tone::Hover);
    both(QPalette::Mid, Tone::Border);
    both(QPalette::Dark, Tone::BorderStrong);
    both(QPalette::Shadow, Tone::BorderStrong);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, theme(Tone::Text3));
    return palette;
}

QString styleSheetOf(const Theme &theme)
{
    QFile file(":/theme/gridhall.qss");
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    sheet.replace("@art@", theme.dark ? ":/theme/dark" : ":/theme/light");
    for (const ToneRow &row : tones)
        sheet.replace(QString("@%1@").arg(row.name), theme(row.tone).name());
    return sheet;
}

void applyTheme(QApplication &app, const Theme &theme)
{
    if (!app.property(systemDarkProperty).isValid())
        app.setProperty(systemDarkProperty, systemIsDark(app));
    loadFonts();
    if (!dynamic_cast<CalmStyle *>(QApplication::style()) && app.styleSheet().isEmpty())
        QApplication::setStyle(new CalmStyle);
    QApplication::setFont(fontOf(Type::Body));
    QApplication::setPalette(paletteOf(theme));
    QToolTip::setPalette(paletteOf(theme));
    QToolTip::setFont(fontOf(Type::Small));
    app.setStyleSheet(styleSheetOf(theme));
}

Theme currentTheme() { return {QGuiApplication::palette().color(QPalette::Window).lightness() < 128}; }

void setLook(QWidget &widget, const char *look)
{
    widget.setProperty("look", QString::fromLatin1(look));
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

QFont drawingFont(double pixels, int weight)
{
    QFont font;
    font.setFamilies({"Gridhall Inter", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "sans-serif"});
    font.setPixelSize(std::max(1, qRound(pixels)));
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

QFont fontOf(Type type)
{
    switch (type) {
    case Type::Kpi: return drawingFont(20, 600);
    case Type::Title: return drawingFont(15, 600);
    case Type::Section: return drawingFont(13, 600);
    case Type::Strong: return drawingFont(12, 600);
    case Type::Small: return drawingFont(11);
    case Type::Drawing: return drawingFont(10);
    case Type::Body: break;
    }
    return drawingFont(12);
}

bool loadFonts()
{
    evenGlyphWeight();
    if (QFontDatabase::families().contains("Gridhall Inter"))
        return true;
    bool all = true;
    for (const char *weight : {"Regular", "Medium", "SemiBold", "Bold"})
        all &= QFontDatabase::addApplicationFont(QString(":/fonts/GridhallInter-%1.ttf").arg(weight)) >= 0;
    return all;
}

} // namespace gridhall
