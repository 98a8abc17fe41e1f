// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/views.h"

#include "ui/diagrams/loop_view.h"
#include "ui/diagrams/one_line_view.h"
#include "ui/diagrams/year_view.h"
#include "ui/shell/report_view.h"

namespace gridhall {

std::span<const DesignView> designViews()
{
    static constexpr DesignView views[] = {
        {ViewKind::OneLine, "view.oneLine", [](Session &session, const ShowOnPlan &) -> QWidget * { return new OneLineView(session); }},
        {ViewKind::Loops, "view.loops", [](Session &session, const ShowOnPlan &) -> QWidget * { return new LoopView(session); }},
        {ViewKind::Year, "view.year", [](Session &session, const ShowOnPlan &show) -> QWidget * { return new YearView(session, show); }},
        {ViewKind::Report, "view.report", [](Session &session, const ShowOnPlan &) -> QWidget * { return new ReportView(session); }},
    };
    return views;
}

} // namespace gridhall
