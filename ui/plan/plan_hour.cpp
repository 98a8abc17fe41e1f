// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_canvas_private.h"

namespace gridhall {

void PlanCanvas::Private::followHour()
{
    QObject::connect(&session, &Session::hourChanged, &q, [this] { showHour(); });
    QObject::connect(&hour, &HourBanner::closeWanted, &q, [this] { session.closeHour(); });
    QObject::connect(&hour, &HourBanner::yearWanted, &q, [this] {
        session.closeHour();
        emit q.yearWanted();
    });
    QObject::connect(&hour, &HourBanner::stepWanted, &q, [this](int by) {
        const OpenedHourPtr now = session.openedHour();
        if (now)
            session.openHour(static_cast<std::size_t>(static_cast<int>(now->hour) + 8760 + by) % 8760);
    });
}

/// The plan of an hour, or of the design again.
void PlanCanvas::Private::showHour()
{
    const OpenedHourPtr open = session.openedHour();
    hour.show(open.get());
    if (open && !beforeHour && (overlay == OverlayKind::None || overlay == OverlayKind::PowerAB)) {
        beforeHour = overlay;
        q.setOverlay(OverlayKind::Load);
    } else if (!open && beforeHour) {
        if (overlay == OverlayKind::Load)
            q.setOverlay(*beforeHour);
        beforeHour.reset();
    }
    showAirDesk();
    restyle();
    q.update();
}

} // namespace gridhall
