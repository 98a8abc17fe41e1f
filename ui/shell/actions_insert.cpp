// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_canvas.h"
#include "ui/shell/action_table.h"
#include "ui/shell/arranging.h"
#include "ui/shell/backdrop_task.h"
#include "ui/shell/main_window.h"
#include "ui/shell/module_task.h"
#include "ui/shell/pods_task.h"

namespace gridhall {

namespace {

bool onPlan(const Desk &desk) { return desk.window.isDesignOpen() && desk.window.view() == ViewKind::Plan; }

bool onPlanSelected(const Desk &desk) { return onPlan(desk) && canEdit(desk); }

bool onPlanSeveral(const Desk &desk) { return onPlan(desk) && hasSeveral(desk); }

template <ToolKind Kind>
void take(Desk &desk)
{
    desk.plan.setTool(Kind);
    desk.plan.setFocus();
}

template <ToolKind Kind>
bool isTaken(const Desk &desk)
{
    return desk.plan.tool() == Kind;
}

template <Align How>
void alignTo(Desk &desk)
{
    alignSelection(desk, How);
}

constexpr const char *alignments = QT_TRANSLATE_NOOP("Actions", "A&lign");
constexpr const char *backdrops = QT_TRANSLATE_NOOP("Actions", "&Backdrop");
constexpr const char *pods = QT_TRANSLATE_NOOP("Actions", "&Pod");
constexpr auto insertMenu = MenuId::Insert;
constexpr auto arrangeMenu = MenuId::Arrange;

} // namespace

std::span<const ActionCard> insertCards()
{
    static const ActionCard cards[] = {
        {"tool.select", insertMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Select"), "V", "pointer", onPlan, take<ToolKind::Select>,
         isTaken<ToolKind::Select>},
        {"tool.pan", insertMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Pa&n"), "G", "hand-stop", onPlan, take<ToolKind::Pan>,
         isTaken<ToolKind::Pan>},
        {"insert.part", insertMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Part…"), "N", "layout-grid-add", onPlan,
         [](Desk &d) { d.window.placeFromCatalogue(false); }, nullptr, true,
         QT_TRANSLATE_NOOP("Actions", "Find a part in the catalogue and place it")},
        {"insert.array", insertMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Rows of a Part"), "Shift+N", "grid-dots", onPlan,
         [](Desk &d) { d.window.placeFromCatalogue(true); }, nullptr, false,
         QT_TRANSLATE_NOOP("Actions", "Drag out rows of the part chosen in the catalogue")},
        {"tool.hall", insertMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Hall"), "L", "building", onPlan, take<ToolKind::Hall>,
         isTaken<ToolKind::Hall>, true},
        {"tool.wall", insertMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Wall"), "W", "wall", onPlan, take<ToolKind::Wall>,
         isTaken<ToolKind::Wall>},
        {"tool.aisle", insertMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Aisle"), "I", "road", onPlan, take<ToolKind::Aisle>,
         isTaken<ToolKind::Aisle>},
        {"tool.noGo", insertMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "No-&go Area"), "O", "ban", onPlan, take<ToolKind::NoGo>,
         isTaken<ToolKind::NoGo>},
        {"tool.busway", insertMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Busway"), "U", "line", onPlan, take<ToolKind::Busway>,
         isTaken<ToolKind::Busway>, true},
        {"tool.power", insertMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "P&ower Connection"), "P", "bolt", onPlan, take<ToolKind::Power>,
         isTaken<ToolKind::Power>},
        {"tool.coolant", insertMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Coolant Connection"), "J", "droplet", onPlan,
         take<ToolKind::Coolant>, isTaken<ToolKind::Coolant>},
        {"connect.row", insertMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Connect Ro&w…"), "Ctrl+R", "route", onPlanSelected,
         [](Desk &d) { d.window.connectRow(); }, nullptr, false,
         QT_TRANSLATE_NOOP("Actions", "Feed the selected racks from a busway and join them to a CDU")},
        {"connect.module", insertMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Connect &Module…"), "Ctrl+M", "plug-connected",
         onPlanSelected, [](Desk &d) { d.window.connectModule(); }, nullptr, false,
         QT_TRANSLATE_NOOP("Actions", "Join every outer port of the selected module to the nearest one that fits")},
        {"backdrop.insert", insertMenu, backdrops, QT_TRANSLATE_NOOP("Actions", "&Insert…"), "Ctrl+Shift+I", "photo", onPlan,
         [](Desk &d) { insertBackdrop(d); }, nullptr, true, QT_TRANSLATE_NOOP("Actions", "A DXF, PDF, PNG, JPEG or SVG to trace")},
        {"tool.scale", insertMenu, backdrops, QT_TRANSLATE_NOOP("Actions", "&Scale by Two Points"), nullptr, nullptr,
         [](const Desk &d) { return onPlan(d) && hasBackdrop(d); }, take<ToolKind::Scale>, isTaken<ToolKind::Scale>},
        {"backdrop.layers", insertMenu, backdrops, QT_TRANSLATE_NOOP("Actions", "&Layers…"), nullptr, nullptr,
         [](const Desk &d) { return onPlan(d) && hasBackdrop(d); }, chooseBackdropLayers},
        {"backdrop.hall", insertMenu, backdrops, QT_TRANSLATE_NOOP("Actions", "&Hall from Its Outline"), nullptr, nullptr,
         [](const Desk &d) { return onPlan(d) && hasBackdrop(d); }, hallFromBackdrop},
        {"tool.measure", insertMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "M&easure"), "E", "ruler-2", onPlan, take<ToolKind::Measure>,
         isTaken<ToolKind::Measure>, true},
        {"tool.dimension", insertMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Dimension"), "D", "ruler-measure", onPlan,
         take<ToolKind::Dimension>, isTaken<ToolKind::Dimension>},
        {"tool.note", insertMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "No&te"), "T", "message-circle", onPlan, take<ToolKind::Note>,
         isTaken<ToolKind::Note>},
    };
    return cards;
}

std::span<const ActionCard> arrangeCards()
{
    static const ActionCard cards[] = {
        {"arrange.rotateLeft", arrangeMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Rotate &Left"), "Ctrl+[", "rotate-2", onPlanSelected,
         [](Desk &d) { rotateSelection(d, 90000); }},
        {"arrange.rotateRight", arrangeMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Rotate &Right"), "Ctrl+]", "rotate-clockwise-2",
         onPlanSelected, [](Desk &d) { rotateSelection(d, -90000); }},
        {"arrange.rotateBy", arrangeMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Rotate &by…"), "Ctrl+Shift+[", nullptr, onPlanSelected,
         rotateByAngle},
        {"arrange.mirror", arrangeMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Mirror"), "Ctrl+Shift+X", "flip-horizontal", onPlanSelected,
         mirrorSelection},
        {"arrange.array", arrangeMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Array…"), "Ctrl+Shift+Y", "layout-rows", onPlanSelected,
         [](Desk &d) { d.window.arraySelection(); }, nullptr, true,
         QT_TRANSLATE_NOOP("Actions", "Rows of the selected object with exact pitches, numbered")},
        {"align.left", arrangeMenu, alignments, QT_TRANSLATE_NOOP("Actions", "&Left"), nullptr, "layout-align-left", onPlanSeveral,
         alignTo<Align::Left>, nullptr, true},
        {"align.centreX", arrangeMenu, alignments, QT_TRANSLATE_NOOP("Actions", "&Centre"), nullptr, "layout-align-center", onPlanSeveral,
         alignTo<Align::CentreX>},
        {"align.right", arrangeMenu, alignments, QT_TRANSLATE_NOOP("Actions", "&Right"), nullptr, "layout-align-right", onPlanSeveral,
         alignTo<Align::Right>},
        {"align.top", arrangeMenu, alignments, QT_TRANSLATE_NOOP("Actions", "&Top"), nullptr, "layout-align-top", onPlanSeveral,
         alignTo<Align::Top>, nullptr, true},
        {"align.centreY", arrangeMenu, alignments, QT_TRANSLATE_NOOP("Actions", "&Middle"), nullptr, "layout-align-middle", onPlanSeveral,
         alignTo<Align::CentreY>},
        {"align.bottom", arrangeMenu, alignments, QT_TRANSLATE_NOOP("Actions", "&Bottom"), nullptr, "layout-align-bottom", onPlanSeveral,
         alignTo<Align::Bottom>},
        {"arrange.spreadX", arrangeMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Distribute &Horizontally"), nullptr,
         "layout-distribute-vertical", onPlanSeveral, [](Desk &d) { distributeSelection(d, true); }},
        {"arrange.spreadY", arrangeMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Distribute &Vertically"), nullptr,
         "layout-distribute-horizontal", onPlanSeveral, [](Desk &d) { distributeSelection(d, false); }},
        {"arrange.centresX", arrangeMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Space Centres H&orizontally"), nullptr, nullptr,
         onPlanSeveral, [](Desk &d) { distributeSelection(d, true, true); }},
        {"arrange.centresY", arrangeMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Space Centres Ver&tically"), nullptr, nullptr,
         onPlanSeveral, [](Desk &d) { distributeSelection(d, false, true); }},
        {"arrange.group", arrangeMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Group"), "Ctrl+G", nullptr, onPlanSeveral, groupSelection,
         nullptr, true},
        {"arrange.ungroup", arrangeMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "U&ngroup"), "Ctrl+Shift+G", nullptr,
         [](const Desk &d) { return onPlan(d) && hasGroup(d); }, ungroupSelection},
        {"pod.make", arrangeMenu, pods, QT_TRANSLATE_NOOP("Actions", "&Make a Pod…"), "Ctrl+B", "packages", onPlanSelected,
         [](Desk &d) { makePod(d); }, nullptr, true,
         QT_TRANSLATE_NOOP("Actions", "The selection becomes a reusable block; it stands in the catalogue of the design")},
        {"pod.spread", arrangeMenu, pods, QT_TRANSLATE_NOOP("Actions", "&Apply to All Instances"), "Ctrl+Shift+B", nullptr,
         [](const Desk &d) { return onPlan(d) && bool(podAt(d)); }, spreadPod, nullptr, false,
         QT_TRANSLATE_NOOP("Actions", "What differs in this instance becomes the pod; others keep what they own")},
        {"pod.reset", arrangeMenu, pods, QT_TRANSLATE_NOOP("Actions", "&Drop Overrides"), nullptr, nullptr,
         [](const Desk &d) { return onPlan(d) && hasOverrides(d); }, dropOverrides},
        {"pod.data", arrangeMenu, pods, QT_TRANSLATE_NOOP("Actions", "M&odule Data…"), nullptr, "pencil",
         [](const Desk &d) { return onPlan(d) && bool(podAt(d)); }, editModuleData, nullptr, true,
         QT_TRANSLATE_NOOP("Actions", "Name, shell, weights, transport, price and lead time; every instance follows")},
        {"pod.keep", arrangeMenu, pods, QT_TRANSLATE_NOOP("Actions", "&Keep in Own Library"), nullptr, nullptr,
         [](const Desk &d) { return onPlan(d) && bool(podAt(d)); }, keepModule},
        {"pod.sheet", arrangeMenu, pods, QT_TRANSLATE_NOOP("Actions", "Data &Sheet…"), nullptr, "file-type-pdf",
         [](const Desk &d) { return onPlan(d) && bool(podAt(d)); }, exportModuleSheet},
        {"pod.dissolve", arrangeMenu, pods, QT_TRANSLATE_NOOP("Actions", "&Take Apart"), nullptr, nullptr,
         [](const Desk &d) { return onPlan(d) && bool(podAt(d)); }, dissolvePod},
        {"arrange.hide", arrangeMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "H&ide"), "Ctrl+H", "eye-off", onPlanSelected, hideSelection,
         nullptr, true},
        {"arrange.showHidden", arrangeMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Sho&w Hidden"), "Ctrl+Alt+H", "eye",
         [](const Desk &d) { return onPlan(d) && hasHidden(d); }, showHidden},
        {"arrange.lock", arrangeMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "Lo&ck"), "Ctrl+L", "lock", onPlanSelected,
         [](Desk &d) { lockSelection(d, true); }, nullptr, true},
        {"arrange.unlock", arrangeMenu, nullptr, QT_TRANSLATE_NOOP("Actions", "&Unlock"), "Ctrl+Shift+U", "lock-open", onPlanSelected,
         [](Desk &d) { lockSelection(d, false); }},
    };
    return cards;
}

} // namespace gridhall
