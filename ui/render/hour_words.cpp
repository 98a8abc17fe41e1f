// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/hour_words.h"

#include "ui/render/overlay_values.h"
#include "ui/render/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace gridhall {

namespace {
struct HourTr {
    Q_DECLARE_TR_FUNCTIONS(Hour)
};
} // namespace

QString hourDate(std::size_t hour, int firstWeekday)
{
    const CalendarHour at = calendarHour(hour, firstWeekday);
    const int day = at.day - static_cast<int>(monthStarts()[static_cast<std::size_t>(at.month)] / 24) + 1;
    //: %1 the day of the month, %2 the month's name, %3 the hour
    return HourTr::tr("%1 %2, %3:00").arg(day).arg(QLocale().monthName(at.month + 1)).arg(at.hour);
}

QString hourFacts(const YearHour &hour, double dryBulb_k)
{
    const auto power = [](double watts) { return spoken(Amount(watts, Dimension::Power)); };
    const QString modes[] = {HourTr::tr("free cooling"), HourTr::tr("partly free cooling"), HourTr::tr("compressors")};
    const double pue = hour.it_w > 0 ? hour.site_w() / hour.it_w : 0;
    return HourTr::tr("IT %1 · site %2 · PUE %3 · outside %4 · %5 · grid %6")
        .arg(power(hour.it_w), power(hour.site_w()), spoken(Amount(pue, Dimension::Efficiency)),
             spoken(Amount(dryBulb_k, Dimension::Temperature)), modes[static_cast<int>(hour.mode)], power(hour.grid_w));
}

std::map<Id, QString> hourDetails(const OpenedHour &opened, std::set<Id> &cautious)
{
    const Snapshot &solved = *opened.solved;
    std::map<Id, QString> details = powerDetails(solved, cautious);
    for (const ItLoad &load : solved.loads)
        details[load.rack] = spoken(Amount(load.peak_w, Dimension::Power));
    for (const LoopResult &loop : solved.liquid.loops)
        for (const LoopResult::Source &source : loop.sources)
            details[source.id] = QStringLiteral("%1 · %2").arg(
                spoken(Amount(source.leaving_k > 0 ? source.leaving_k : loop.supply_k, Dimension::Temperature)),
                spoken(Amount(source.heat_w, Dimension::Power)));
    return details;
}

} // namespace gridhall
