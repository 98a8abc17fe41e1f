// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/pulse_chart.h"

#include "ui/render/plot.h"
#include "ui/render/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

QString pulseTr(const char *source) { return QCoreApplication::translate("PulseChart", source); }

constexpr double verdictRow = 48, courseGap = 20;

struct PulseCourse {
    QString name;
    const std::vector<double> *power_w = nullptr;
    Tone tone = Tone::Text2;
    bool stored = true; ///< Something stores here; else it is the course above.
};

std::vector<PulseCourse> coursesOf(const PulseResult &result)
{
    std::vector<PulseCourse> courses{{pulseTr(QT_TRANSLATE_NOOP("PulseChart", "At the chips")), &result.load_w, Tone::Text2, true}};
    const std::pair<PulsePlace, QString> places[] = {
        {PulsePlace::Rack, pulseTr(QT_TRANSLATE_NOOP("PulseChart", "After power supplies and racks"))},
        {PulsePlace::Ups, pulseTr(QT_TRANSLATE_NOOP("PulseChart", "After UPSs"))},
        {PulsePlace::Site, pulseTr(QT_TRANSLATE_NOOP("PulseChart", "At the grid"))}};
    const std::vector<double> *now = &result.load_w;
    for (const auto &[place, name] : places) {
        bool stored = false;
        for (const PulseStageResult &stage : result.stages)
            if (stage.place == place && stage.after_w.size() == result.load_w.size()) {
                now = &stage.after_w;
                stored = true;
            }
        courses.push_back({name, place == PulsePlace::Site ? &result.grid_w : now,
                           place == PulsePlace::Site ? Tone::Accent
                           : stored                  ? Tone::PowerA
                                                     : Tone::Text3,
                           stored});
    }
    return courses;
}

/// Lowest and highest of each pixel; points themselves where there are few.
void drawCourse(Plot &plot, QPainter &painter, const PulseCourse &course, double step_s, double from_s, double to_s, const Theme &theme)
{
    const std::vector<double> &power = *course.power_w;
    const auto first = static_cast<std::size_t>(std::clamp(from_s / step_s, 0.0, static_cast<double>(power.size() - 1)));
    const auto last =
        static_cast<std::size_t>(std::clamp(to_s / step_s + 1, static_cast<double>(first + 1), static_cast<double>(power.size())));
    const auto pixels = static_cast<std::size_t>(std::max(50.0, plot.area().width()));
    const std::size_t stride = std::max<std::size_t>(1, (last - first) / pixels);
    if (stride < 3) {
        std::vector<QPointF> points;
        for (std::size_t i = first; i < last; ++i)
            points.emplace_back(static_cast<double>(i) * step_s, power[i]);
        plot.line(points, course.tone, 1.3);
        return;
    }
    QPolygonF high, low;
    for (std::size_t i = first; i < last; i += stride) {
        // A little beyond the pixel, so that swings hardly longer than one do not beat with the screen.
        const std::size_t beyond = static_cast<double>(stride) * step_s > 0.2 ? stride : 0;
        const std::size_t from = i < first + beyond ? first : i - beyond, to = std::min(i + stride + beyond, last);
        const auto [least, most] =
            std::minmax_element(power.begin() + static_cast<std::ptrdiff_t>(from), power.begin() + static_cast<std::ptrdiff_t>(to));
        const double x = plot.x((static_cast<double>(i) + static_cast<double>(stride) / 2) * step_s);
        high << QPointF(x, plot.y(*most));
        low << QPointF(x, plot.y(*least));
    }
    QPolygonF body = high;
    for (auto at = low.rbegin(); at != low.rend(); ++at)
        body << *at;
    painter.setPen(QPen(theme(course.tone, 0.9), 1));
    painter.setBrush(theme(course.tone, 0.35));
    painter.drawPolygon(body);
}

struct Spread {
    double least = 0, most = 0;
};
Spread spreadOf(const std::vector<double> &power, double step_s, double from_s, double to_s)
{
    const auto first = static_cast<std::size_t>(std::clamp(from_s / step_s, 0.0, static_cast<double>(power.size() - 1)));
    const auto last =
        static_cast<std::size_t>(std::clamp(to_s / step_s + 1, static_cast<double>(first + 1), static_cast<double>(power.size())));
    const auto [least, most] =
        std::minmax_element(power.begin() + static_cast<std::ptrdiff_t>(first), power.begin() + static_cast<std::ptrdiff_t>(last));
    return {*least, *most};
}

QString marginWords(const PulseVerdict &verdict)
{
    if (verdict.limit.si <= 0)
        return pulseTr(QT_TRANSLATE_NOOP("PulseChart", "%1 · no limit stated")).arg(spoken(verdict.value));
    if (verdict.margin() < -1)
        return pulseTr(QT_TRANSLATE_NOOP("PulseChart", "%1 of %2 · %3 times the limit"))
            .arg(spoken(verdict.value), spoken(verdict.limit), spokenNumber(1 - verdict.margin(), 1));
    return pulseTr(QT_TRANSLATE_NOOP("PulseChart", "%1 of %2 · margin %3"))
        .arg(spoken(verdict.value), spoken(verdict.limit), spoken(Amount(std::round(verdict.margin() * 100) / 100, Dimension::Ratio)));
}

} // namespace

QRectF pulsePlot(const QRectF &area) { return area.adjusted(48, 4, -12, -22); }

void paintPulse(QPainter &painter, const QRectF &area, const PulseResult &result, const PulseGrid &grid, const PulseWindow &window,
                const Theme &theme)
{
    if (result.load_w.size() < 2)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double end_s = static_cast<double>(result.load_w.size()) * result.step_s;
    const double from = std::clamp(window.from_s, 0.0, end_s - 10 * result.step_s),
                 to = std::clamp(window.to_s, from + 10 * result.step_s, end_s);
    const QRectF whole = pulsePlot(area);
    const std::vector<PulseCourse> courses = coursesOf(result);
    const auto rows = static_cast<double>(courses.size());
    const double high = (whole.height() - courseGap * rows) / rows;
    double most = 0;
    for (const PulseCourse &course : courses)
        most = std::max(most, *std::ranges::max_element(*course.power_w));
    const double step = roundStep(most * 1.02, high > 70 ? 4 : 2), timeStep = roundStep(to - from, 8);
    const bool mega = most >= 2e6;
    for (std::size_t i = 0; i < courses.size(); ++i) {
        const PulseCourse &course = courses[i];
        Plot plot(painter, QRectF(whole.left(), whole.top() + courseGap + static_cast<double>(i) * (high + courseGap), whole.width(), high),
                  theme);
        plot.across(from, to).up(0, std::ceil(most * 1.02 / step) * step);
        plot.gridUp(step, mega ? 1e-6 : 1e-3, mega && step < 1e6 ? 1 : 0);
        for (double t = std::ceil(from / timeStep - 1e-9) * timeStep; t <= to + 1e-9; t += timeStep)
            plot.gridAt(t, i + 1 < courses.size() ? QString()
                                                  : spokenNumber(t, timeStep < 0.1 ? 2
                                                                    : timeStep < 1 ? 1
                                                                                   : 0) +
                                                        QStringLiteral(" s"));
        painter.save();
        painter.setClipRect(plot.area().adjusted(0, -3, 0, 3));
        drawCourse(plot, painter, course, result.step_s, from, to, theme);
        painter.restore();
        plot.axis();
        plot.words({plot.area().left(), plot.area().top() - 2},
                   course.name + (i == 0 ? (mega ? QStringLiteral(", MW") : QStringLiteral(", kW")) : QString()), Tone::Text,
                   Qt::AlignLeft | Qt::AlignBottom, 11, 600);
        const Spread spread = spreadOf(*course.power_w, result.step_s, from, to);
        QString swing = course.stored
                            ? pulseTr(QT_TRANSLATE_NOOP("PulseChart", "%1 to %2"))
                                  .arg(spoken(Amount(spread.least, Dimension::Power)), spoken(Amount(spread.most, Dimension::Power)))
                            : pulseTr(QT_TRANSLATE_NOOP("PulseChart", "no store here"));
        if (i + 1 == courses.size() && grid.ramp_w_per_s > 0)
            swing += pulseTr(QT_TRANSLATE_NOOP("PulseChart", " · ramp %1, limit %2"))
                         .arg(spoken(Amount(result.gridRamp_w_per_s, Dimension::PowerRamp)),
                              spoken(Amount(grid.ramp_w_per_s, Dimension::PowerRamp)));
        plot.words({plot.area().right(), plot.area().top() - 3}, swing, Tone::Text2, Qt::AlignRight | Qt::AlignBottom);
    }
    painter.restore();
}

void paintPulseSpectrum(QPainter &painter, const QRectF &area, const PulseResult &result, const Theme &theme)
{
    if (result.loadSpectrum.empty() || !(result.mean_w > 0))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double lowest_hz = 0.05, highest_hz = 10, least = -5;
    Plot plot(painter, area.adjusted(48, 6, -12, -22), theme);
    plot.across(std::log10(lowest_hz), std::log10(highest_hz)).up(least, 0.3);
    const double from = plot.x(std::log10(0.1)), to = plot.x(std::log10(3.0));
    painter.fillRect(QRectF(from, plot.area().top(), to - from, plot.area().height()), theme(Tone::AccentSoft, 0.6));
    for (int decade = -4; decade <= 0; decade += 2) {
        painter.setPen(QPen(theme(Tone::Border), 1));
        painter.drawLine(QPointF(plot.area().left(), plot.y(decade)), QPointF(plot.area().right(), plot.y(decade)));
        plot.words({plot.area().left() - 7, plot.y(decade)},
                   spokenNumber(100 * std::pow(10, decade), decade < -2 ? 2 : 0) + QStringLiteral(" %"), Tone::Text2,
                   Qt::AlignRight | Qt::AlignVCenter);
    }
    for (const double hz : {0.1, 0.3, 1.0, 3.0, 10.0})
        plot.gridAt(std::log10(hz), spokenNumber(hz, hz < 1 ? 1 : 0) + (hz == 10 ? QString() : QStringLiteral(" Hz")));
    // The highest line of each pixel.
    const auto course = [&](const std::vector<SpectralLine> &lines, Tone tone, double width) {
        std::vector<QPointF> points;
        double column = -1;
        for (const SpectralLine &line : lines) {
            if (line.frequency_hz < lowest_hz || line.frequency_hz > highest_hz)
                continue;
            const double x = std::log10(line.frequency_hz),
                         value = std::max(least, std::log10(std::max(1e-12, line.amplitude_w / result.mean_w)));
            if (const double pixel = std::floor(plot.x(x) / 2); !points.empty() && pixel == column)
                points.back().setY(std::max(points.back().y(), value));
            else
                points.emplace_back(x, value), column = pixel;
        }
        painter.save();
        painter.setClipRect(plot.area());
        plot.line(points, tone, width);
        painter.restore();
    };
    course(result.loadSpectrum, Tone::Text3, 1);
    course(result.gridSpectrum, Tone::Accent, 1.4);
    plot.axis();
    painter.restore();
}

QString pulseBandWords(const PulseResult &result, const PulseGrid &grid)
{
    if (!(result.mean_w > 0))
        return {};
    const auto share = [&](double watts) { return spoken(Amount(watts / result.mean_w, Dimension::Ratio)); };
    QString words = pulseTr(QT_TRANSLATE_NOOP("PulseChart", "RMS from 0.1 to 3 Hz over the mean: chips %1, grid %2"))
                        .arg(share(result.loadBand_w), share(result.gridBand_w));
    if (grid.bandSwing > 0)
        words += pulseTr(QT_TRANSLATE_NOOP("PulseChart", ", limit %1")).arg(spoken(Amount(grid.bandSwing, Dimension::Ratio)));
    return words;
}

double pulseVerdictsHeight(const PulseResult &result) { return verdictRow * static_cast<double>(result.verdicts.size()) + 16; }

void paintPulseVerdicts(QPainter &painter, const QRectF &area, const PulseResult &result, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double shown = 1.5; // of the limit
    Plot plot(painter, area.adjusted(0, 0, 0, -14), theme);
    plot.across(0, shown);
    double y = area.top();
    for (const PulseVerdict &verdict : result.verdicts) {
        plot.words({area.left(), y + 8}, spoken(verdict.name), Tone::Text, Qt::AlignLeft | Qt::AlignVCenter, 11, 600);
        const Tone tone = verdict.limit.si <= 0 ? Tone::Text3 : verdict.passed ? Tone::Ok : Tone::Error;
        plot.words({area.left(), y + 34}, marginWords(verdict), tone == Tone::Error ? Tone::Error : Tone::Text2,
                   Qt::AlignLeft | Qt::AlignVCenter);
        const QRectF track(area.left(), y + 19, area.width(), 7);
        painter.fillRect(track, theme(Tone::Border));
        if (verdict.limit.si > 0) {
            const double share = std::clamp(verdict.value.si / verdict.limit.si, 0.0, shown);
            painter.fillRect(QRectF(track.left(), track.top(), plot.x(share) - track.left(), track.height()), theme(tone));
            painter.fillRect(QRectF(plot.x(1) - 0.75, track.top() - 3, 1.5, track.height() + 6), theme(Tone::Text));
        }
        y += verdictRow;
    }
    if (std::ranges::any_of(result.verdicts, [](const PulseVerdict &verdict) { return verdict.limit.si > 0; }))
        plot.words({plot.x(1), y + 2}, pulseTr(QT_TRANSLATE_NOOP("PulseChart", "limit")), Tone::Text2, Qt::AlignHCenter | Qt::AlignVCenter);
    painter.restore();
}

} // namespace gridhall
