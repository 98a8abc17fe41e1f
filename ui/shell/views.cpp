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
        {ViewKind::OneLine, "view.oneLine", [](Session &session, const ShowOnPlan &) -> QWidget * { return new OneLineView(session); }},
        {ViewKind::Loops, "view.loops", [](Session &session, const ShowOnPlan &) -> QWidget * { return new LoopView(session); }},
        {ViewKind::Racks, "view.racks", makeRacks},
        {ViewKind::Space, "view.space", makeSpace},
        {ViewKind::Year, "view.year", [](Session &session, const ShowOnPlan &show) -> QWidget * { return new YearView(session, show); }},
        {ViewKind::Delivery, "view.delivery",
         [](Session &session, const ShowOnPlan &show) -> QWidget * { return new DeliveryView(session, show); }},
        {ViewKind::Sheets, "view.sheets", [](Session &session, const ShowOnPlan &) -> QWidget * { return new SheetView(session); }},
        {ViewKind::Report, "view.report", [](Session &session, const ShowOnPlan &) -> QWidget * { return new ReportView(session); }},
    };
    return views;
}

} // namespace gridhall
