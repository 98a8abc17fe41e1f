// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_canvas.h"
#include "ui/session/session.h"
#include "ui/shell/action_table.h"
#include "ui/shell/main_window.h"
#include "ui/shell/presenting.h"

namespace gridhall {

namespace {

bool viewOpen(const Desk &desk) { return desk.window.isDesignOpen(); }

bool hasViews(const Desk &desk) { return viewOpen(desk) && !desk.session.layout().all<View>().empty(); }

template <OverlayKind Kind>
void showOverlay(Desk &desk)
{
    desk.plan.setOverlay(Kind);
}

template <OverlayKind Kind>
bool showsOverlay(const Desk &desk)
{
    return desk.plan.overlay() == Kind;
}

template <ViewKind Kind>
void showDesignView(Desk &desk)
{
    desk.window.showView(Kind);
}

template <ViewKind Kind>
bool showsDesignView(const Desk &desk)
{
    return desk.window.view() == Kind;
}

template <PanelKind Kind>
void togglePanel(Desk &desk)
{
    desk.window.setPanelShown(Kind, !desk.window.isPanelShown(Kind));
}

template <PanelKind Kind>
bool panelShown(const Desk &desk)
{
    return desk.window.isPanelShown(Kind);
}

constexpr const char *overlayMenu = QT_TRANSLATE_NOOP("Actions", "&Overlay");
constexpr const char *panelMenu = QT_TRANSLATE_NOOP("Actions", "&Panels");
constexpr auto viewMenu = MenuId::View;

} // namespace

std::span<const ActionCard> viewCards()
{
    static const ActionCard cards[] = {
        {"view.plan", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Plan"), "Ctrl+1", nullptr, viewOpen, showDesignView<ViewKind::Plan>,
         showsDesignView<ViewKind::Plan>},
        {"view.oneLine", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "O&ne-line"), "Ctrl+2", nullptr, viewOpen,
         showDesignView<ViewKind::OneLine>, showsDesignView<ViewKind::OneLine>},
        {"view.loops", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Loops"), "Ctrl+3", nullptr, viewOpen,
         showDesignView<ViewKind::Loops>, showsDesignView<ViewKind::Loops>},
        {"view.racks", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Ra&cks"), "Ctrl+4", nullptr, viewOpen,
         showDesignView<ViewKind::Racks>, showsDesignView<ViewKind::Racks>},
        {"view.space", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&3D"), "Ctrl+5", nullptr, viewOpen, showDesignView<ViewKind::Space>,
         showsDesignView<ViewKind::Space>},
        {"view.beside", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "3D &Beside the Plan"), "Ctrl+Shift+5", nullptr, viewOpen,
         [](Desk &d) { d.window.setSpaceBeside(!d.window.isSpaceBeside()); }, [](const Desk &d) { return d.window.isSpaceBeside(); }},
        {"view.year", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Year"), "Ctrl+6", nullptr, viewOpen, showDesignView<ViewKind::Year>,
         showsDesignView<ViewKind::Year>},
        {"view.delivery", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Delivery"), "Ctrl+7", nullptr, viewOpen,
         showDesignView<ViewKind::Delivery>, showsDesignView<ViewKind::Delivery>},
        {"view.sheets", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "S&heets"), "Ctrl+8", nullptr, viewOpen,
         showDesignView<ViewKind::Sheets>, showsDesignView<ViewKind::Sheets>},
        {"view.report", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Report"), "Ctrl+9", nullptr, viewOpen,
         showDesignView<ViewKind::Report>, showsDesignView<ViewKind::Report>},
        {"view.fit", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Fit"), "Ctrl+0", "zoom-scan", viewOpen,
         [](Desk &d) { d.plan.fit(); }, nullptr, true,
         QT_TRANSLATE_NOOP("Actions", "The selection, or the whole design if nothing is selected")},
        {"view.zoomIn", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Zoom &In"), "Ctrl++", "zoom-in", viewOpen,
         [](Desk &d) { d.plan.zoomBy(1.25); }},
        {"view.zoomOut", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Zoom O&ut"), "Ctrl+-", "zoom-out", viewOpen,
         [](Desk &d) { d.plan.zoomBy(0.8); }},
        {"view.snap", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Snap"), "Ctrl+Shift+M", "magnet", viewOpen,
         [](Desk &d) { d.plan.setSnapping(!d.plan.snapping()); }, [](const Desk &d) { return d.plan.snapping(); }, true},
        {"view.grid", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Grid"), "Ctrl+'", "grid-4x4", viewOpen,
         [](Desk &d) { d.plan.setGridVisible(!d.plan.isGridVisible()); }, [](const Desk &d) { return d.plan.isGridVisible(); }},
        {"view.present", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "P&resentation"), "F11", nullptr, viewOpen,
         [](Desk &d) { d.window.presenting().setOn(!d.window.presenting().isOn()); },
         [](const Desk &d) { return d.window.presenting().isOn(); }, true,
         QT_TRANSLATE_NOOP("Actions", "Key figures large, everything else out of the way; Page Down goes through the saved views")},
        {"view.save", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Sa&ve View…"), "Ctrl+Shift+V", nullptr, viewOpen,
         [](Desk &d) { d.window.saveView(); }},
        {"view.next", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Ne&xt Saved View"), "PgDown", nullptr, hasViews,
         [](Desk &d) { d.window.presenting().step(1); }},
        {"view.previous", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Pre&vious Saved View"), "PgUp", nullptr, hasViews,
         [](Desk &d) { d.window.presenting().step(-1); }},
        {"view.minimap", viewMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Minimap"), "Ctrl+Shift+K", nullptr, viewOpen,
         [](Desk &d) { d.plan.setMinimapVisible(!d.plan.isMinimapVisible()); }, [](const Desk &d) { return d.plan.isMinimapVisible(); }},
        {"overlay.none", viewMenu, overlayMenu, QT_TRANSLATE_NOOP("Actions", "&None"), "Alt+0", nullptr, viewOpen,
         showOverlay<OverlayKind::None>, showsOverlay<OverlayKind::None>, true},
        {"overlay.power", viewMenu, overlayMenu, QT_TRANSLATE_NOOP("Actions", "&Power A/B"), "Alt+1", nullptr, viewOpen,
         showOverlay<OverlayKind::PowerAB>, showsOverlay<OverlayKind::PowerAB>},
        {"overlay.cooling", viewMenu, overlayMenu, QT_TRANSLATE_NOOP("Actions", "&Cooling"), "Alt+2", nullptr, viewOpen,
         showOverlay<OverlayKind::Cooling>, showsOverlay<OverlayKind::Cooling>},
        {"overlay.density", viewMenu, overlayMenu, QT_TRANSLATE_NOOP("Actions", "Power &Density"), "Alt+3", nullptr, viewOpen,
         showOverlay<OverlayKind::Density>, showsOverlay<OverlayKind::Density>},
        {"overlay.thermal", viewMenu, overlayMenu, QT_TRANSLATE_NOOP("Actions", "&Thermal"), "Alt+4", nullptr, viewOpen,
         showOverlay<OverlayKind::Thermal>, showsOverlay<OverlayKind::Thermal>},
        {"overlay.load", viewMenu, overlayMenu, QT_TRANSLATE_NOOP("Actions", "&Load of Paths"), "Alt+5", nullptr, viewOpen,
         showOverlay<OverlayKind::Load>, showsOverlay<OverlayKind::Load>},
        {"overlay.headroom", viewMenu, overlayMenu, QT_TRANSLATE_NOOP("Actions", "&Headroom"), "Alt+6", nullptr, viewOpen,
         showOverlay<OverlayKind::Headroom>, showsOverlay<OverlayKind::Headroom>},
        {"panel.catalogue", viewMenu, panelMenu, QT_TRANSLATE_NOOP("Actions", "&Catalogue"), "F5", "layout-sidebar", viewOpen,
         togglePanel<PanelKind::Catalogue>, panelShown<PanelKind::Catalogue>},
        {"panel.layers", viewMenu, panelMenu, QT_TRANSLATE_NOOP("Actions", "&Layers"), "F6", "stack-2", viewOpen,
         togglePanel<PanelKind::Layers>, panelShown<PanelKind::Layers>},
        {"panel.inspector", viewMenu, panelMenu, QT_TRANSLATE_NOOP("Actions", "&Inspector"), "F7", "layout-sidebar-right", viewOpen,
         togglePanel<PanelKind::Inspector>, panelShown<PanelKind::Inspector>},
        {"panel.findings", viewMenu, panelMenu, QT_TRANSLATE_NOOP("Actions", "&Findings"), "F4", "layout-bottombar", viewOpen,
         togglePanel<PanelKind::Findings>, panelShown<PanelKind::Findings>},
        {"panel.kpis", viewMenu, panelMenu, QT_TRANSLATE_NOOP("Actions", "&Key Figures"), nullptr, nullptr, viewOpen,
         togglePanel<PanelKind::KeyFigures>, panelShown<PanelKind::KeyFigures>},
        {"panel.reset", viewMenu, panelMenu, QT_TRANSLATE_NOOP("Actions", "&Reset Panels"), nullptr, "refresh", viewOpen,
         [](Desk &d) { d.window.resetPanels(); }, nullptr, true,
         QT_TRANSLATE_NOOP("Actions", "All panels at their usual places and sizes")},
    };
    return cards;
}

} // namespace gridhall
