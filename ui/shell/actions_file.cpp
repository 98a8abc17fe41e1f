// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"
#include "ui/shell/action_table.h"
#include "ui/shell/arranging.h"
#include "ui/shell/delivery_task.h"
#include "ui/shell/design_files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sheet_task.h"

namespace gridhall {

namespace {

bool fileOpen(const Desk &desk) { return desk.window.isDesignOpen(); }

bool fileHasSheets(const Desk &desk) { return fileOpen(desk) && !desk.session.layout().all<DrawingSheet>().empty(); }

bool fileOpenSelected(const Desk &desk) { return fileOpen(desk) && canEdit(desk); }

} // namespace

std::span<const ActionCard> fileCards()
{
    static const ActionCard cards[] = {
        {"file.new", MenuId::File, nullptr, QT_TRANSLATE_NOOP("Actions", "&New Design"), "Ctrl+N", "file-plus", nullptr,
         [](Desk &d) { d.files.makeNew(); }},
        {"file.compose", MenuId::File, nullptr, QT_TRANSLATE_NOOP("Actions", "&Compose from a Brief…"), "Ctrl+Shift+N", "components",
         nullptr, [](Desk &d) { d.window.composeDesign(); }, nullptr, false,
         QT_TRANSLATE_NOOP("Actions", "Complete designs of prefabricated modules from a customer's wishes")},
        {"file.open", MenuId::File, nullptr, QT_TRANSLATE_NOOP("Actions", "&Open…"), "Ctrl+O", "folder-open", nullptr,
         [](Desk &d) { d.files.askAndOpen(); }},
        {"file.save", MenuId::File, nullptr, QT_TRANSLATE_NOOP("Actions", "&Save"), "Ctrl+S", "device-floppy", fileOpen,
         [](Desk &d) { d.files.save(); }, nullptr, true},
        {"file.saveAs", MenuId::File, nullptr, QT_TRANSLATE_NOOP("Actions", "Save &As…"), "Ctrl+Shift+S", nullptr, fileOpen,
         [](Desk &d) { d.files.askAndSave(); }},
        {"file.import", MenuId::File, nullptr, QT_TRANSLATE_NOOP("Actions", "&Import…"), "Ctrl+I", "file-import", fileOpen,
         [](Desk &d) { d.window.importFiles(); }, nullptr, true,
         QT_TRANSLATE_NOOP("Actions", "Racks, devices and types of NetBox and openDCIM, and tables of parts; a report comes first")},
        {"file.exportPdf", MenuId::File, nullptr, QT_TRANSLATE_NOOP("Actions", "Export &PDF Report…"), "Ctrl+P", "file-type-pdf", fileOpen,
         [](Desk &d) { d.window.exportReport(); }, nullptr, true},
        {"file.exportBill", MenuId::File, nullptr, QT_TRANSLATE_NOOP("Actions", "Export &Bill of Materials…"), "Ctrl+Shift+E", "table",
         [](const Desk &d) { return fileOpen(d) && d.session.snapshot() != nullptr; }, exportBill, nullptr, false,
         QT_TRANSLATE_NOOP("Actions", "An Excel workbook: bill, transport, schedule, request for quotation")},
        {"file.logo", MenuId::File, nullptr, QT_TRANSLATE_NOOP("Actions", "Customer's &Logo…"), nullptr, "photo", fileOpen, chooseLogo,
         nullptr, false, QT_TRANSLATE_NOOP("Actions", "A picture for the cover of the report and the title blocks of drawings")},
        {"file.sheets", MenuId::File, nullptr, QT_TRANSLATE_NOOP("Actions", "Export S&heets as PDF…"), nullptr, nullptr, fileHasSheets,
         exportSheets, nullptr, false,
         QT_TRANSLATE_NOOP("Actions", "The drawing sheets of the view Sheets, each at its paper size and scale")},
        {"file.print", MenuId::File, nullptr, QT_TRANSLATE_NOOP("Actions", "P&rint Sheets…"), "Ctrl+Alt+P", "printer", fileHasSheets,
         sendSheets},
        {"file.elevations", MenuId::File, nullptr, QT_TRANSLATE_NOOP("Actions", "Export Rack Ele&vations…"), nullptr, nullptr, fileOpen,
         [](Desk &d) { d.window.exportElevations(); }},
        {"file.start", MenuId::File, nullptr, QT_TRANSLATE_NOOP("Actions", "S&tart Page"), "Ctrl+Shift+H", "home", nullptr,
         [](Desk &d) { d.window.showStart(); }, nullptr, true},
        {"file.settings", MenuId::File, nullptr, QT_TRANSLATE_NOOP("Actions", "S&ettings…"), "Ctrl+,", "adjustments-horizontal", nullptr,
         [](Desk &d) { d.window.openSettings(); }},
        {"file.quit", MenuId::File, nullptr, QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "logout", nullptr,
         [](Desk &d) { d.window.leave(); }, nullptr, true},
    };
    return cards;
}

std::span<const ActionCard> editCards()
{
    static const ActionCard cards[] = {
        {"edit.undo", MenuId::Edit, nullptr, QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "arrow-back-up",
         [](const Desk &d) { return fileOpen(d) && d.session.history()->canUndo(); }, [](Desk &d) { d.session.history()->undo(); }},
        {"edit.redo", MenuId::Edit, nullptr, QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z", "arrow-forward-up",
         [](const Desk &d) { return fileOpen(d) && d.session.history()->canRedo(); }, [](Desk &d) { d.session.history()->redo(); }},
        {"edit.cut", MenuId::Edit, nullptr, QT_TRANSLATE_NOOP("Actions", "Cu&t"), "Ctrl+X", "cut", fileOpenSelected, cutSelection, nullptr,
         true},
        {"edit.copy", MenuId::Edit, nullptr, QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C", "copy", fileOpenSelected, copySelection},
        {"edit.paste", MenuId::Edit, nullptr, QT_TRANSLATE_NOOP("Actions", "&Paste"), "Ctrl+V", "clipboard", fileOpen, pasteClipboard},
        {"edit.duplicate", MenuId::Edit, nullptr, QT_TRANSLATE_NOOP("Actions", "&Duplicate"), "Ctrl+D", "copy-plus", fileOpenSelected,
         duplicateSelection},
        {"edit.delete", MenuId::Edit, nullptr, QT_TRANSLATE_NOOP("Actions", "De&lete"), "Del", "trash", fileOpenSelected, deleteSelection},
        {"edit.selectAll", MenuId::Edit, nullptr, QT_TRANSLATE_NOOP("Actions", "Select &All"), "Ctrl+A", nullptr, fileOpen,
         selectEverything, nullptr, true},
        {"edit.selectAlike", MenuId::Edit, nullptr, QT_TRANSLATE_NOOP("Actions", "Select Ali&ke"), "Ctrl+Shift+A", nullptr,
         fileOpenSelected, selectAlike, nullptr, false, QT_TRANSLATE_NOOP("Actions", "Everything of the same part as the selected object")},
        {"edit.selectNone", MenuId::Edit, nullptr, QT_TRANSLATE_NOOP("Actions", "Select &Nothing"), "Ctrl+Shift+D", nullptr,
         fileOpenSelected, [](Desk &d) { d.session.select({}); }},
    };
    return cards;
}

} // namespace gridhall
