// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/year_charts.h"

#include "ui/render/plot.h"
#include "ui/render/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace gridhall {

namespace {

QString yearTr(const char *source) { return QCoreApplication::translate("Year", source); }

struct Column {
    QString name, factor;
    double before = 0, after = 0;
    Tone tone = Tone::Text3;
};

std::vector<Column> columnsOf(const TokEnergyLedger &l)
{
    std::vector<Column> columns;
    double sum = l.e_acc_j_per_token;
    columns.push_back({l.wallOnly ? yearTr(QT_TRANSLATE_NOOP("Year", "Servers, wall")) : yearTr(QT_TRANSLATE_NOOP("Year", "Accelerators")),
                       l.wallOnly ? "e_srv" : "e_acc", 0, sum, Tone::Wall});
    const auto add = [&](const QString &name, const char *symbol, double factor, Tone tone) {
        columns.push_back({name, "× " + spokenNumber(factor, 3) + ' ' + symbol, sum, sum * factor, tone});
        sum *= factor;
    };
    if (!l.wallOnly)
        add(yearTr(QT_TRANSLATE_NOOP("Year", "Servers")), "k_srv", l.k_srv, Tone::Text3);
    add(yearTr(QT_TRANSLATE_NOOP("Year", "Network")), "k_net", l.k_net, Tone::Text3);
    add(yearTr(QT_TRANSLATE_NOOP("Year", "Idle")), "k_idle", l.k_idle, Tone::Text3);
    add(yearTr(QT_TRANSLATE_NOOP("Year", "Power path")), "k_pow", l.k_pow, Tone::PowerA);
    add(yearTr(QT_TRANSLATE_NOOP("Year", "Cooling")), "k_cool", l.k_cool, Tone::Ok);
    add(yearTr(QT_TRANSLATE_NOOP("Year", "Other")), "k_misc", l.k_misc, Tone::Text3);
    add(yearTr(QT_TRANSLATE_NOOP("Year", "Not used")), "k_use", l.k_use, Tone::Text3);
    columns.push_back({"TokEnergy", spoken(Amount(sum, Dimension::EnergyPerToken)), 0, sum, Tone::Accent});
    return columns;
}

QRectF ledgerPlot(const QRectF &area) { return area.adjusted(44, 16, -8, -36); }

} // namespace

std::vector<QRectF> ledgerColumns(const QRectF &area, const TokEnergyLedger &ledger)
{
    const QRectF plot = ledgerPlot(area);
    std::vector<QRectF> columns;
    const int count = ledger.wallOnly ? 8 : 9; // servers at the wall are one column
    const double pitch = plot.width() / count;
    for (int i = 0; i < count; ++i)
        columns.emplace_back(plot.left() + i * pitch, area.top(), pitch, area.height());
    return columns;
}

void paintLedger(QPainter &painter, const QRectF &area, const TokEnergyLedger &ledger, double target, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<Column> columns = columnsOf(ledger);
    const double most = std::max(columns.back().after, target) * 1.1;
    const double step = roundStep(most, 5);
    Plot plot(painter, ledgerPlot(area), theme);
    plot.across(0, static_cast<double>(columns.size())).up(0, std::ceil(most / step) * step);
    plot.gridUp(step, 1, step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Column &column = columns[i];
        const double middle = static_cast<double>(i) + 0.5, low = std::min(column.before, column.after),
                     high = std::max(column.before, column.after);
        QRectF bar(QPointF(plot.x(middle - 0.28), plot.y(high)), QPointF(plot.x(middle + 0.28), plot.y(low)));
        bar.setHeight(std::max(1.0, bar.height()));
        painter.fillRect(bar, theme(column.tone));
        if (i + 1 < columns.size()) {
            painter.setPen(QPen(theme(Tone::BorderStrong), 1));
            painter.drawLine(QPointF(bar.right(), plot.y(column.after)), QPointF(plot.x(middle + 0.72), plot.y(column.after)));
        }
        const bool whole = i == 0 || i + 1 == columns.size();
        const QString value = whole ? spokenNumber(column.after, 3) : "+" + spokenNumber(column.after - column.before, 3);
        plot.words({plot.x(middle), plot.y(high) - 4}, value, Tone::Text, Qt::AlignHCenter | Qt::AlignBottom, 12, 600);
        plot.words({plot.x(middle), plot.area().bottom() + 5}, column.name, Tone::Text, Qt::AlignHCenter | Qt::AlignTop, 11, 600);
        // Narrow columns: the factor's name says itself by the column's.
        const bool narrow = plot.area().width() < 92.0 * static_cast<double>(columns.size()) && column.factor.startsWith(QChar(0xd7));
        plot.words({plot.x(middle), plot.area().bottom() + 19}, narrow ? column.factor.section(' ', 0, 1) : column.factor, Tone::Text2,
                   Qt::AlignHCenter | Qt::AlignTop);
    }
    if (target > 0)
        plot.limit(target, columns.back().after > target ? Tone::Error : Tone::Ok,
                   yearTr(QT_TRANSLATE_NOOP("Year", "target %1")).arg(spokenNumber(target, 3)));
    plot.axis();
    painter.restore();
}

void paintDuration(QPainter &painter, const QRectF &area, const Year &year, const YearLimits &limits, const Theme &theme)
{
    if (year.hours.empty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<double> site, import;
    for (const YearHour &hour : year.hours) {
        site.push_back(hour.site_w());
        import.push_back(hour.grid_w);
    }
    std::ranges::sort(site, std::greater());
    std::ranges::sort(import, std::greater());
    const double shownCap = limits.gridCap_w < 2 * site.front() ? limits.gridCap_w : 0;
    const double most = std::max(site.front(), shownCap) * 1.05, step = roundStep(most, 4);
    const bool mega = most >= 2e6;
    Plot plot(painter, area.adjusted(44, 6, -20, -22), theme);
    plot.across(0, static_cast<double>(site.size())).up(0, std::ceil(most / step) * step);
    plot.gridUp(step, mega ? 1e-6 : 1e-3, mega && step < 1e6 ? 1 : 0);
    const bool narrow = plot.area().width() < 240, low = plot.area().height() < 100;
    for (const double hour : {0.0, 2190.0, 4380.0, 6570.0, 8760.0})
        plot.gridAt(hour, hour == 0 ? "0 h" : narrow && std::fmod(hour, 4380) != 0 ? QString() : spokenNumber(hour, 0));
    const auto points = [](const std::vector<double> &values) {
        std::vector<QPointF> line;
        for (std::size_t i = 0; i < values.size(); i += 20)
            line.emplace_back(static_cast<double>(i), values[i]);
        line.emplace_back(static_cast<double>(values.size()), values.back());
        return line;
    };
    plot.line(points(site), Tone::Accent, 1.6);
    plot.line(points(import), Tone::PowerA, 1.4, Qt::DashLine);
    if (shownCap > 0)
        plot.limit(shownCap, Tone::Error, {});
    plot.axis();
    if (low) { // side by side where no curve comes
        plot.words({plot.area().left() + 6, plot.area().bottom() - 2}, yearTr(QT_TRANSLATE_NOOP("Year", "site")), Tone::Accent,
                   Qt::AlignLeft | Qt::AlignBottom, 11, 600);
        const double after = painter.fontMetrics().horizontalAdvance(yearTr("site")) + 16;
        plot.words({plot.area().left() + after, plot.area().bottom() - 2}, yearTr(QT_TRANSLATE_NOOP("Year", "grid import")), Tone::PowerA,
                   Qt::AlignLeft | Qt::AlignBottom, 11, 600);
        painter.restore();
        return;
    }
    const double last = site[site.size() * 3 / 4];
    plot.words({plot.x(8600), plot.y(last) - 10}, yearTr(QT_TRANSLATE_NOOP("Year", "site")), Tone::Accent, Qt::AlignRight | Qt::AlignBottom,
               11, 600);
    plot.words({plot.x(4300), std::min(plot.y(last) + 12, plot.area().bottom() - 18)}, yearTr(QT_TRANSLATE_NOOP("Year", "grid import")),
               Tone::PowerA, Qt::AlignHCenter | Qt::AlignTop, 11, 600);
    painter.restore();
}

void paintMonths(QPainter &painter, const QRectF &area, const Year &year, const YearLimits &limits, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    double most = limits.pueTarget;
    for (const YearSums &month : year.months)
        most = std::max(most, month.pue());
    const double step = roundStep(std::max(0.01, most * 1.01 - 1), 5);
    Plot plot(painter, area.adjusted(44, 26, -8, -22), theme);
    plot.across(0, 12).up(1, 1 + std::ceil((most * 1.01 - 1) / step) * step);
    plot.gridUp(step, 1, step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3);
    const std::array<std::pair<Tone, QString>, 3> parts{{{Tone::PowerA, yearTr(QT_TRANSLATE_NOOP("Year", "losses"))},
                                                         {Tone::Ok, yearTr(QT_TRANSLATE_NOOP("Year", "cooling"))},
                                                         {Tone::Text3, yearTr(QT_TRANSLATE_NOOP("Year", "other"))}}};
    // Where not every bar has room for its figure, the extremes have it.
    const auto [least, greatest] = std::ranges::minmax_element(year.months, {}, &YearSums::pue);
    const auto lowest = static_cast<std::size_t>(least - year.months.begin()),
               highest = static_cast<std::size_t>(greatest - year.months.begin());
    const int digits = greatest->pue() - least->pue() < 0.05 ? 3 : 2;
    for (std::size_t m = 0; m < 12; ++m) {
        const YearSums &month = year.months[m];
        if (month.it_j <= 0)
            continue;
        const std::array<double, 3> shares{(month.loss_j + month.batteryLoss_j) / month.it_j, month.cool_j / month.it_j,
                                           month.misc_j / month.it_j};
        double base = 1;
        for (std::size_t p = 0; p < parts.size(); ++p) {
            const double at = static_cast<double>(m);
            painter.fillRect(QRectF(QPointF(plot.x(at + 0.17), plot.y(base + shares[p])), QPointF(plot.x(at + 0.83), plot.y(base))),
                             theme(parts[p].first));
            base += shares[p];
        }
        const double middle = static_cast<double>(m) + 0.5;
        if (plot.area().width() > 12 * 30 || m == lowest || m == highest) {
            const double at = m == 0 ? 0.17 : m == 11 ? 11.83 : middle; // not over the figures of the axis
            const Qt::Alignment side = m == 0 ? Qt::AlignLeft : m == 11 ? Qt::AlignRight : Qt::AlignHCenter;
            plot.words({plot.x(at), plot.y(base) - 2}, spokenNumber(base, digits), Tone::Text2, side | Qt::AlignBottom, 10);
        }
        const QString name = QLocale().standaloneMonthName(static_cast<int>(m) + 1, QLocale::NarrowFormat);
        if (plot.area().width() > 12 * 19 || name.size() < 2 || m % 2 == 1)
            plot.words({plot.x(middle), plot.area().bottom() + 4}, name, Tone::Text2, Qt::AlignHCenter | Qt::AlignTop);
    }
    const bool tight = plot.area().width() < 200;
    double x = tight ? area.left() + 8 : plot.area().left() + 4;
    for (const auto &[tone, name] : parts) {
        painter.fillRect(QRectF(x, area.top() + 4, 9, 9), theme(tone));
        plot.words({x + 14, area.top() + 8.5}, name, Tone::Text2, Qt::AlignLeft | Qt::AlignVCenter);
        x += (tight ? 22 : 30) + painter.fontMetrics().horizontalAdvance(name);
    }
    if (limits.pueTarget > 0)
        plot.limit(limits.pueTarget, year.pue > limits.pueTarget ? Tone::Error : Tone::Ok,
                   yearTr(QT_TRANSLATE_NOOP("Year", "target %1")).arg(spokenNumber(limits.pueTarget, 3)));
    plot.axis();
    painter.restore();
}

double tornadoHeight(std::size_t levers) { return 22.0 * static_cast<double>(levers) + 20; }

void paintTornado(QPainter &painter, const QRectF &area, const std::vector<Lever> &levers, double centre, const Theme &theme)
{
    double least = centre, most = centre;
    for (const Lever &lever : levers) {
        least = std::min({least, lever.atLow, lever.atHigh});
        most = std::max({most, lever.atLow, lever.atHigh});
    }
    if (!(most > least))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Plot plot(painter, QRectF(area.left() + area.width() * 0.36, area.top(), area.width() * 0.40, area.height() - 4), theme);
    plot.across(least, most);
    double y = area.top() + 2;
    for (const Lever &lever : levers) {
        const bool lowIsLess = lever.atLow < lever.atHigh;
        for (const bool low : {true, false}) {
            const double value = low ? lever.atLow : lever.atHigh;
            const QRectF bar = QRectF(QPointF(plot.x(value), y + 3), QPointF(plot.x(centre), y + 17)).normalized();
            painter.fillRect(bar, theme(value < centre ? Tone::Ok : Tone::Text3));
            const auto *amount = std::get_if<Amount>(low ? &lever.low : &lever.high);
            const QString set = !amount ? QString() : lever.relative ? spokenChange(*amount) : spoken(*amount);
            const bool left = low == lowIsLess;
            plot.words({left ? plot.x(value) - 5 : plot.x(value) + 5, y + 10}, set, Tone::Text2,
                       (left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, 10);
        }
        plot.words({area.left(), y + 10}, spoken(lever.name), Tone::Text, Qt::AlignLeft | Qt::AlignVCenter, 12);
        const auto signedJ = [&](double value) { return (value > centre ? "+" : "") + spokenNumber(value - centre, 3); };
        plot.words({area.right(), y + 10},
                   signedJ(std::min(lever.atLow, lever.atHigh)) + " … " + signedJ(std::max(lever.atLow, lever.atHigh)), Tone::Text2,
                   Qt::AlignRight | Qt::AlignVCenter);
        y += 22;
    }
    painter.setPen(QPen(theme(Tone::Text), 1.2));
    painter.drawLine(QPointF(plot.x(centre), area.top()), QPointF(plot.x(centre), y));
    painter.restore();
}

void paintBand(QPainter &painter, const QRectF &area, const Band &band, double value, double target, const Theme &theme)
{
    if (band.draws == 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double low = std::min({band.p10, value, target > 0 ? target : value}), high = std::max({band.p90, value, target});
    const double pad = 0.15 * (high - low) + 1e-9;
    Plot plot(painter, area, theme);
    plot.across(low - pad, high + pad);
    const double middle = area.center().y() - 2, half = 8;
    painter.setPen(QPen(theme(Tone::Border), 1));
    painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle));
    painter.setPen(QPen(theme(Tone::Accent), 1));
    painter.setBrush(theme(Tone::AccentSoft));
    painter.drawRect(QRectF(QPointF(plot.x(band.p10), middle - half), QPointF(plot.x(band.p90), middle + half)));
    painter.fillRect(QRectF(plot.x(value) - 1.5, middle - half - 2, 3, 2 * half + 4), theme(Tone::Accent));
    const auto number = [](double j) { return spokenNumber(j / 3.6, 3); };
    plot.words({plot.x(band.p10), middle + half + 4}, number(band.p10), Tone::Text2, Qt::AlignHCenter | Qt::AlignTop);
    plot.words({plot.x(band.p90), middle + half + 4}, number(band.p90), Tone::Text2, Qt::AlignHCenter | Qt::AlignTop);
    plot.words({plot.x(value), middle + half + 4}, number(value), Tone::Text, Qt::AlignHCenter | Qt::AlignTop, 11, 600);
    if (target > 0) {
        painter.setPen(QPen(theme(value > target ? Tone::Error : Tone::Ok), 1.4, Qt::DashLine));
        painter.drawLine(QPointF(plot.x(target), middle - half - 6), QPointF(plot.x(target), middle + half + 2));
        plot.words({plot.x(target), middle - half - 6}, number(target), value > target ? Tone::Error : Tone::Ok,
                   Qt::AlignHCenter | Qt::AlignBottom);
    }
    painter.restore();
}

} // namespace gridhall
