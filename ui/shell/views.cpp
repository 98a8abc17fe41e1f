// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/views.h"

#include "ui/diagrams/delivery_view.h"
#include "ui/diagrams/loop_view.h"
#include "ui/diagrams/one_line_view.h"
#include "ui/diagrams/rack_view.h"
#include "ui/diagrams/year_view.h"
#include "ui/plan/hover_facts.h"
#include "ui/shell/main_window.h"
#include "ui/shell/report_view.h"
#include "ui/shell/sheet_view.h"
#include "ui/space/space_view.h"

#include <QCoreApplication>

#include <algorithm>

namespace gridhall {

namespace {

QWidget *makeRacks(Session &session, const ShowOnPlan &)
{
    auto *racks = new RackView(session);
    QObject::connect(racks, &RackView::refused, racks, [racks](const QString &why) {
        if (auto *window = qobject_cast<MainWindow *>(racks->window()))
            window->showNotice(why);
    });
    return racks;
}

QWidget *makeSpace(Session &session, const ShowOnPlan &show)
{
    return new SpaceView(
        session, [&session](Id id) { return hoverFacts(session, id); }, show);
}

} // namespace

std::span<const DesignView> designViews()
{
    static constexpr DesignView views[] = {
        {ViewKind::OneLine, "view.oneLine", [](Session &session, const ShowOnPlan &) -> QWidget * { return new OneLineView(session); },
         QT_TRANSLATE_NOOP("Views", "A click fails an element, Shift adds one, Escape restores · wheel zooms, F fits")},
        {ViewKind::Loops, "view.loops", [](Session &session, const ShowOnPlan &) -> QWidget * { return new LoopView(session); },
         QT_TRANSLATE_NOOP("Views", "A click selects · drag moves the diagram, wheel zooms")},
        {ViewKind::Racks, "view.racks", makeRacks,
         QT_TRANSLATE_NOOP("Views", "Left and right walk along the row, F turns to the rear · drag moves a device")},
        {ViewKind::Space, "view.space", makeSpace, QT_TRANSLATE_NOOP("Views", "A click selects, a double click shows it on the plan")},
        {ViewKind::Year, "view.year", [](Session &session, const ShowOnPlan &show) -> QWidget * { return new YearView(session, show); },
         QT_TRANSLATE_NOOP("Views", "Hover reads any hour, drag zooms, a double click opens the hour on the plan")},
        {ViewKind::Delivery, "view.delivery",
         [](Session &session, const ShowOnPlan &show) -> QWidget * { return new DeliveryView(session, show); },
         QT_TRANSLATE_NOOP("Views", "A click on a module or row tells of it, a click on the days chooses one")},
        {ViewKind::Sheets, "view.sheets", [](Session &session, const ShowOnPlan &) -> QWidget * { return new SheetView(session); },
         QT_TRANSLATE_NOOP("Views", "Drag moves a window or its edges, Enter moves the drawing inside it, Delete takes it away")},
        {ViewKind::Report, "view.report", [](Session &session, const ShowOnPlan &) -> QWidget * { return new ReportView(session); },
         QT_TRANSLATE_NOOP("Views", "As it will be printed · Ctrl+P writes it as PDF")},
    };
    return views;
}

QString hintOf(ViewKind view)
{
    const auto card = std::ranges::find(designViews(), view, &DesignView::kind);
    return card == designViews().end() ? QString() : QCoreApplication::translate("Views", card->hint);
}

} // namespace gridhall
