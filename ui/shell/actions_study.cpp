// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/what_if.h"
#include "ui/session/session.h"
#include "ui/shell/action_table.h"
#include "ui/shell/compare_dialog.h"
#include "ui/shell/hours_task.h"
#include "ui/shell/loops_task.h"
#include "ui/shell/main_window.h"
#include "ui/shell/variant_task.h"

#include <QCoreApplication>

namespace gridhall {

namespace {

bool studyOpen(const Desk &desk) { return desk.window.isDesignOpen(); }

bool comparable(const Desk &desk) { return studyOpen(desk) && desk.session.snapshot() != nullptr; }

bool savedComparable(const Desk &desk) { return comparable(desk) && !desk.session.path().isEmpty(); }

bool failing(const Desk &desk) { return studyOpen(desk) && !desk.session.selection().empty(); }

bool clickable(const Desk &desk) { return studyOpen(desk) && desk.plan.isVisible(); }

/// The selected power elements go out of service; those that are out already come back.
void failSelection(Desk &desk)
{
    const auto whatIf = desk.session.whatIf();
    if (!whatIf)
        return;
    const std::vector<FailureKey> keys = keysOf(*whatIf->snapshot(), desk.session.selection(), FailureMode::Fault);
    if (keys.empty())
        desk.window.showNotice(QCoreApplication::translate("Actions", "None of what is selected carries power."));
    else
        desk.session.fail(whatIf->keys() == keys ? std::vector<FailureKey>() : keys);
}

/// A load's whole way to the sources becomes the selection.
void selectPaths(Desk &desk)
{
    const SnapshotPtr snapshot = desk.session.snapshot();
    std::vector<Id> all;
    for (const Id id : snapshot ? desk.session.selection() : std::vector<Id>())
        for (const Id element : pathsOf(*snapshot, id))
            all.push_back(element);
    if (!all.empty())
        desk.session.select(std::move(all));
}

constexpr auto studies = MenuId::Study;

} // namespace

std::span<const ActionCard> studyCards()
{
    static const ActionCard cards[] = {
        {"study.next", studies, nullptr, QT_TRANSLATE_NOOP("Actions", "&Next Finding"), "F8", "alert-octagon", studyOpen,
         [](Desk &d) { d.window.stepFinding(1); }},
        {"study.previous", studies, nullptr, QT_TRANSLATE_NOOP("Actions", "&Previous Finding"), "Shift+F8", nullptr, studyOpen,
         [](Desk &d) { d.window.stepFinding(-1); }},
        {"study.fail", studies, nullptr, QT_TRANSLATE_NOOP("Actions", "&Fail Selection"), "Ctrl+Shift+F", "bolt", failing, failSelection,
         nullptr, true,
         QT_TRANSLATE_NOOP("Actions", "Takes the selected power equipment out of service and shows what follows; again brings it back")},
        {"tool.fail", studies, nullptr, QT_TRANSLATE_NOOP("Actions", "Fail by &Click"), "X", nullptr, clickable,
         [](Desk &d) {
             d.plan.setTool(ToolKind::Fail);
             d.plan.setFocus();
         },
         [](const Desk &d) { return d.plan.tool() == ToolKind::Fail; }},
        {"study.restore", studies, nullptr, QT_TRANSLATE_NOOP("Actions", "Restore &All"), "Ctrl+Shift+R", nullptr, studyOpen,
         [](Desk &d) { d.session.fail({}); }},
        {"study.paths", studies, nullptr, QT_TRANSLATE_NOOP("Actions", "Select &Power Paths"), "Ctrl+Shift+P", nullptr, failing,
         selectPaths, nullptr, false, QT_TRANSLATE_NOOP("Actions", "From the selected racks or machines up to the utility")},
        {"study.site", studies, nullptr, QT_TRANSLATE_NOOP("Actions", "&Site and Limits"), "F9", "map-pin", studyOpen,
         [](Desk &d) {
             d.session.select({});
             d.window.setPanelShown(PanelKind::Inspector, true);
         },
         nullptr, true, QT_TRANSLATE_NOOP("Actions", "Location, design day, grid and the limits checked against")},
        {"study.workloads", studies, nullptr, QT_TRANSLATE_NOOP("Actions", "Add &Workload"), nullptr, "cpu", studyOpen,
         [](Desk &d) { d.window.addWorkload(); }},
        {"study.workloadTable", studies, nullptr, QT_TRANSLATE_NOOP("Actions", "Workload from &Table…"), nullptr, nullptr, studyOpen,
         [](Desk &d) { d.window.addWorkloadFromTable(); }, nullptr, false,
         QT_TRANSLATE_NOOP("Actions", "Measured throughputs by model and accelerator")},
        {"study.dutyTable", studies, nullptr, QT_TRANSLATE_NOOP("Actions", "&Duty Hours from Table…"), nullptr, nullptr, studyOpen,
         readDutyTable, nullptr, false,
         QT_TRANSLATE_NOOP("Actions", "Busy share of a workload by hour of the week (168 lines) or of the year (8,760)")},
        {"study.carbonTable", studies, nullptr, QT_TRANSLATE_NOOP("Actions", "&Carbon Intensity from Table…"), nullptr, nullptr, studyOpen,
         readCarbonTable, nullptr, false,
         QT_TRANSLATE_NOOP("Actions", "Of the grid by hour of the day (24 lines) or of the year (8,760), g/kWh")},
        {"study.balance", studies, nullptr, QT_TRANSLATE_NOOP("Actions", "&Balance Loops…"), nullptr, "droplets", hasSolvedLoops,
         balanceLoops, nullptr, true,
         QT_TRANSLATE_NOOP("Actions", "Place and set balancing valves so that each rack and cooler gets its flow and no more")},
        {"study.size", studies, nullptr, QT_TRANSLATE_NOOP("Actions", "Si&ze Pipes and Pumps…"), nullptr, nullptr, hasSolvedLoops,
         sizeLoops, nullptr, false,
         QT_TRANSLATE_NOOP("Actions", "The narrowest pipes that keep velocity and pressure per metre, the smallest pumps that suffice")},
        {"study.directCurrent", studies, nullptr, QT_TRANSLATE_NOOP("Actions", "Make 800 &VDC Variant"), nullptr, nullptr, hasUps,
         makeDirectCurrent, nullptr, false,
         QT_TRANSLATE_NOOP("Actions", "Rectifiers in the place of UPSs, direct current behind them; undo it or save it as another design")},
        {"study.results", studies, nullptr, QT_TRANSLATE_NOOP("Actions", "&Results"), "F10", "table", studyOpen,
         [](Desk &d) { d.window.showResults(); }, nullptr, true},
        {"study.compare", studies, nullptr, QT_TRANSLATE_NOOP("Actions", "&Compare with Design…"), "Ctrl+Alt+C", "git-compare", comparable,
         compareWithOther, nullptr, false,
         QT_TRANSLATE_NOOP("Actions", "A variant of this design or any other: figures side by side, TokEnergy split over its factors")},
        {"study.compareSaved", studies, nullptr, QT_TRANSLATE_NOOP("Actions", "Compare with &Saved"), nullptr, nullptr, savedComparable,
         compareWithSaved, nullptr, false, QT_TRANSLATE_NOOP("Actions", "What the changes since the last save did to the figures")},
    };
    return cards;
}

std::span<const ActionCard> toolCards()
{
    static const ActionCard cards[] = {
        {"tools.palette", MenuId::Tools, nullptr, QT_TRANSLATE_NOOP("Actions", "&Find or Run…"), "Ctrl+K", "command", nullptr,
         [](Desk &d) { d.window.openPalette(); }},
        {"tools.addPart", MenuId::Tools, nullptr, QT_TRANSLATE_NOOP("Actions", "&Add Own Part…"), nullptr, "square-plus", studyOpen,
         [](Desk &d) { d.window.addOwnPart(); }, nullptr, true, QT_TRANSLATE_NOOP("Actions", "A part of your own in the personal library")},
        {"help.manual", MenuId::Help, nullptr, QT_TRANSLATE_NOOP("Actions", "&Manual"), "F1", "book", nullptr,
         [](Desk &d) { d.window.openManual(); }},
        {"help.keys", MenuId::Help, nullptr, QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"), "Ctrl+/", "keyboard", nullptr,
         [](Desk &d) { d.window.openShortcuts(); }},
        {"help.diagnostics", MenuId::Help, nullptr, QT_TRANSLATE_NOOP("Actions", "&Diagnostics"), nullptr, nullptr, nullptr,
         [](Desk &d) { d.window.openDiagnostics(); }},
        {"help.about", MenuId::Help, nullptr, QT_TRANSLATE_NOOP("Actions", "&About Gridhall"), nullptr, "info-circle", nullptr,
         [](Desk &d) { d.window.openAbout(); }, nullptr, true},
    };
    return cards;
}

} // namespace gridhall
