// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/plot.h"
#include "ui/render/text.h"
#include "ui/render/year_charts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

QString hoursTr(const char *source) { return QCoreApplication::translate("Year", source); }

constexpr std::size_t hourlyBelow = 21 * 24;

/// A course over the window: each day's mean, lowest and highest, or the hours themselves.
struct Course {
    std::vector<double> at, low, high;
    std::vector<QPointF> mean;
};

template <class Value>
Course courseOf(const YearWindow &window, std::size_t count, Value value)
{
    Course course;
    const std::size_t step = window.to - window.from <= hourlyBelow ? 1 : 24;
    for (std::size_t h = window.from; h < std::min(window.to, count); h += step) {
        double sum = 0, low = 1e300, high = -1e300;
        const std::size_t end = std::min({h + step, window.to, count});
        for (std::size_t i = h; i < end; ++i) {
            const double now = value(i);
            sum += now;
            low = std::min(low, now);
            high = std::max(high, now);
        }
        const double middle = (static_cast<double>(h) + static_cast<double>(end)) / 2;
        course.at.push_back(middle);
        course.low.push_back(low);
        course.high.push_back(high);
        course.mean.emplace_back(middle, sum / static_cast<double>(end - h));
    }
    return course;
}

void draw(Plot &plot, const Course &course, Tone tone, const QString &name, double nameShift = 0)
{
    plot.band(course.at, course.low, course.high, tone);
    plot.line(course.mean, tone);
    if (!course.mean.empty())
        plot.words({plot.area().right() + 8, plot.y(course.mean.back().y()) + nameShift}, name, tone, Qt::AlignLeft | Qt::AlignVCenter, 11,
                   600);
}

/// Months, or days in a narrow window.
void drawTime(Plot &plot, const YearWindow &window, bool named)
{
    const auto &starts = monthStarts();
    const std::size_t span = window.to - window.from;
    if (span <= hourlyBelow) {
        for (std::size_t day = (window.from + 23) / 24; day * 24 < window.to; day += span > 7 * 24 ? 2 : 1) {
            const CalendarHour at = calendarHour(day * 24, 0);
            const auto first = starts[static_cast<std::size_t>(at.month)] / 24;
            plot.gridAt(static_cast<double>(day * 24),
                        named ? QString("%1 %2").arg(day - first + 1).arg(QLocale().monthName(at.month + 1, QLocale::ShortFormat))
                              : QString());
        }
        return;
    }
    for (std::size_t m = 0; m < 12; ++m) {
        const double middle = (static_cast<double>(starts[m]) + static_cast<double>(starts[m + 1])) / 2;
        if (starts[m] >= window.from && starts[m] <= window.to)
            plot.gridAt(static_cast<double>(starts[m]), {});
        if (named && middle > static_cast<double>(window.from) && middle < static_cast<double>(window.to))
            plot.words({plot.x(middle), plot.area().bottom() + 4}, QLocale().monthName(static_cast<int>(m) + 1, QLocale::ShortFormat),
                       Tone::Text2, Qt::AlignHCenter | Qt::AlignTop);
    }
}

class HoursPainting {
public:
    HoursPainting(QPainter &painter, const QRectF &area, const Year &year, const YearLimits &limits, const YearWindow &window,
                  const Theme &theme)
        : painter_(painter), area_(hoursPlot(area)), year_(year), limits_(limits), window_(window), theme_(theme)
    {
    }

    void paint()
    {
        const bool battery = bool(year_.battery);
        const double gap = 18, high = area_.height() - 2 * gap;
        QRectF power = area_, weather = area_, last = area_;
        power.setHeight(high * 0.46);
        weather.setTop(power.bottom() + gap);
        weather.setHeight(high * (battery ? 0.27 : 0.40));
        last.setTop(weather.bottom() + gap);
        paintPower(power);
        paintWeather(weather);
        if (battery)
            paintBattery(last);
        else
            paintModes(last);
        if (window_.hour)
            paintHour();
    }

private:
    Plot plotIn(const QRectF &area) const
    {
        Plot plot(painter_, area, theme_);
        plot.across(static_cast<double>(window_.from), static_cast<double>(window_.to));
        return plot;
    }

    /// Over the lines, on a ground of its own.
    void title(Plot &plot, const QString &words)
    {
        painter_.setFont(drawingFont(11, 400));
        const double wide = painter_.fontMetrics().horizontalAdvance(words);
        painter_.fillRect(QRectF(plot.area().left() + 2, plot.area().top() + 2, wide + 4, 15), theme_(Tone::Panel, 0.85));
        plot.words({plot.area().left() + 4, plot.area().top() + 3}, words, Tone::Text2, Qt::AlignLeft | Qt::AlignTop);
    }

    void paintPower(const QRectF &area)
    {
        double most = limits_.gridCap_w > 0 && limits_.gridCap_w < 2 * year_.sitePeak_w ? limits_.gridCap_w : 0;
        most = std::max(most, year_.sitePeak_w) * 1.08;
        Plot plot = plotIn(area);
        const double step = roundStep(most, 4);
        plot.up(0, std::ceil(most / step) * step);
        const bool mega = most >= 2e6;
        plot.gridUp(step, mega ? 1e-6 : 1e-3, mega && step < 1e6 ? 1 : 0);
        drawTime(plot, window_, false);
        const auto &hours = year_.hours;
        const auto course = [&](auto value) { return courseOf(window_, hours.size(), value); };
        draw(plot, course([&](std::size_t h) { return hours[h].site_w(); }), Tone::Accent, hoursTr(QT_TRANSLATE_NOOP("Year", "Site")));
        draw(plot, course([&](std::size_t h) { return hours[h].cool_w; }), Tone::Ok, hoursTr(QT_TRANSLATE_NOOP("Year", "Cooling")), -7);
        if (year_.total.pv_j > 0)
            draw(plot, course([&](std::size_t h) { return hours[h].pv_w; }), Tone::Warning, hoursTr(QT_TRANSLATE_NOOP("Year", "PV")), 7);
        if (limits_.gridCap_w > 0)
            plot.limit(limits_.gridCap_w, Tone::Error,
                       hoursTr(QT_TRANSLATE_NOOP("Year", "grid limit %1")).arg(spoken(Amount(limits_.gridCap_w, Dimension::Power))));
        plot.axis();
        title(plot, mega ? hoursTr(QT_TRANSLATE_NOOP("Year", "Power, MW")) : hoursTr(QT_TRANSLATE_NOOP("Year", "Power, kW")));
    }

    void paintWeather(const QRectF &area)
    {
        double low = 400, high = 0;
        for (std::size_t h = 0; h < year_.hours.size(); ++h) {
            for (const double k : {year_.weather->hours[h].dryBulb_k, year_.hours[h].supply_k})
                if (k > 0) {
                    low = std::min(low, k);
                    high = std::max(high, k);
                }
        }
        constexpr double zero = 273.15;
        Plot plot = plotIn(area);
        const double step = roundStep(high - low, 4);
        const double from = std::floor((low - zero) / step) * step, to = std::ceil((high - zero) / step) * step;
        plot.up(from, to);
        plot.gridUp(step, 1, 0);
        drawTime(plot, window_, false);
        const auto &hours = year_.hours;
        const auto weather = courseOf(window_, hours.size(), [&](std::size_t h) { return year_.weather->hours[h].dryBulb_k - zero; });
        draw(plot, weather, Tone::Text2, hoursTr(QT_TRANSLATE_NOOP("Year", "Outside")));
        if (year_.hours.front().supply_k > 0)
            draw(plot, courseOf(window_, hours.size(), [&](std::size_t h) { return hours[h].supply_k - zero; }), Tone::FwsSupply,
                 hoursTr(QT_TRANSLATE_NOOP("Year", "FWS")));
        plot.axis();
        title(plot, hoursTr(QT_TRANSLATE_NOOP("Year", "Outside and plant water, °C")));
    }

    void paintBattery(const QRectF &area)
    {
        Plot plot = plotIn(area);
        plot.up(0, 1);
        plot.gridUp(0.5, 100, 0);
        drawTime(plot, window_, true);
        draw(plot, courseOf(window_, year_.hours.size(), [&](std::size_t h) { return year_.hours[h].charge; }), Tone::PowerA,
             hoursTr(QT_TRANSLATE_NOOP("Year", "Charge")));
        plot.limit(year_.battery.reserve, Tone::Text2,
                   hoursTr(QT_TRANSLATE_NOOP("Year", "reserve %1")).arg(spoken(Amount(year_.battery.reserve, Dimension::Ratio))));
        plot.axis();
        title(plot, hoursTr(QT_TRANSLATE_NOOP("Year", "Battery charge, %")));
    }

    /// Share of each day's hours by cooling mode: solid for compressors, hatched for mixed.
    void paintModes(const QRectF &area)
    {
        Plot plot = plotIn(area);
        plot.up(0, 1);
        drawTime(plot, window_, true);
        const std::size_t step = window_.to - window_.from <= hourlyBelow ? 1 : 24;
        painter_.setPen(Qt::NoPen);
        for (std::size_t h = window_.from; h < window_.to; h += step) {
            std::array<double, 3> share{};
            const std::size_t end = std::min(h + step, window_.to);
            for (std::size_t i = h; i < end; ++i)
                share[static_cast<std::size_t>(year_.hours[i].mode)] += 1.0 / static_cast<double>(end - h);
            double base = 0;
            const QBrush brushes[] = {QBrush(theme_(Tone::Ok, 0.30)), QBrush(theme_(Tone::FwsSupply), Qt::BDiagPattern),
                                      QBrush(theme_(Tone::HotAir, 0.75))};
            for (std::size_t mode = 0; mode < 3; ++mode) {
                if (share[mode] <= 0)
                    continue;
                const QRectF bar(QPointF(plot.x(static_cast<double>(h)), plot.y(base + share[mode])),
                                 QPointF(plot.x(static_cast<double>(end)), plot.y(base)));
                painter_.fillRect(bar, brushes[mode]);
                base += share[mode];
            }
        }
        plot.axis();
        const QString words[] = {hoursTr(QT_TRANSLATE_NOOP("Year", "Free")), hoursTr(QT_TRANSLATE_NOOP("Year", "Mixed")),
                                 hoursTr(QT_TRANSLATE_NOOP("Year", "Compressors"))};
        const Tone tones[] = {Tone::Ok, Tone::FwsSupply, Tone::HotAir};
        double y = area.bottom() - 6;
        for (std::size_t mode = 0; mode < 3; ++mode)
            if (year_.modeHours[mode] > 0) {
                plot.words({area.right() + 8, y}, words[mode], tones[mode], Qt::AlignLeft | Qt::AlignVCenter, 11, 600);
                y -= 14;
            }
        plot.words({area.left() - 7, area.center().y()}, hoursTr(QT_TRANSLATE_NOOP("Year", "Mode")), Tone::Text2,
                   Qt::AlignRight | Qt::AlignVCenter);
    }

    void paintHour()
    {
        const Plot plot = plotIn(area_);
        const double x = plot.x(static_cast<double>(*window_.hour) + 0.5);
        if (x < area_.left() || x > area_.right())
            return;
        painter_.setPen(QPen(theme_(Tone::Text), 1, Qt::DotLine));
        painter_.drawLine(QPointF(x, area_.top()), QPointF(x, area_.bottom()));
    }

    QPainter &painter_;
    QRectF area_;
    const Year &year_;
    const YearLimits &limits_;
    const YearWindow &window_;
    const Theme &theme_;
};

} // namespace

QRectF hoursPlot(const QRectF &area) { return area.adjusted(44, 4, -76, -22); }

void paintHours(QPainter &painter, const QRectF &area, const Year &year, const YearLimits &limits, const YearWindow &window,
                const Theme &theme)
{
    if (year.hours.empty() || window.to <= window.from)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    HoursPainting(painter, area, year, limits, window, theme).paint();
    painter.restore();
}

} // namespace gridhall
