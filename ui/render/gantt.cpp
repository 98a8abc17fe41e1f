// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/gantt.h"

#include "ui/render/plot.h"
#include "ui/render/text.h"

#include <QCoreApplication>
#include <QDate>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>

namespace gridhall {

namespace {

constexpr double ganttBarHigh = 10, criticalLine = 1.5;

QString ganttTr(const char *source) { return QCoreApplication::translate("Gantt", source); }

QDate dateOn(std::int64_t start_day, double day) { return QDate(1970, 1, 1).addDays(start_day + std::llround(std::ceil(day - 1e-9))); }

bool isWork(Step step) { return step == Step::Foundation || step == Step::Shell || step == Step::Integrated; }

/// Keeps rows in the order of their first activity within a phase.
class RowSheet {
public:
    RowSheet(const Programme &programme, bool merged) : programme_(programme), merged_(merged) {}

    std::vector<GanttRow> made()
    {
        for (const Milestone &mark : programme_.milestones) {
            addHead(mark);
            for (const Activity &one : programme_.activities)
                if (one.phase == mark.phase && one.likely.finish_d > one.likely.start_d)
                    rowOf(one).bars.push_back({one.step, one.likely.start_d, one.likely.finish_d, one.likely.critical});
        }
        return std::move(rows_);
    }

private:
    void addHead(const Milestone &mark)
    {
        GanttRow head;
        head.head = true;
        head.phase = mark.phase;
        head.name = ganttTr(QT_TRANSLATE_NOOP("Gantt", "Phase %1")).arg(mark.phase);
        head.remark = spoken(Amount(mark.it_w, Dimension::Power));
        head.ready = mark.day;
        rows_.push_back(std::move(head));
        places_.clear();
    }
    GanttRow &rowOf(const Activity &one)
    {
        const bool work = one.consignment == Activity::noConsignment;
        const std::size_t key = work      ? (isWork(one.step) ? Activity::noConsignment - static_cast<std::size_t>(one.step) - 1 : 0)
                                : merged_ ? reinterpret_cast<std::size_t>(programme_.consignments[one.consignment].part)
                                          : one.consignment;
        const auto [at, fresh] = places_.try_emplace(key, rows_.size());
        if (fresh) {
            GanttRow &row = rows_.emplace_back();
            row.phase = one.phase;
            row.name = work ? spoken(nameOf(one.step)) : QString::fromStdString(programme_.consignments[one.consignment].tag);
        }
        GanttRow &row = rows_[at->second];
        if (!work && std::ranges::find(row.consignments, one.consignment) == row.consignments.end()) {
            row.consignments.push_back(one.consignment);
            nameRow(row);
        }
        return row;
    }
    void nameRow(GanttRow &row) const
    {
        int count = 0;
        for (const std::size_t i : row.consignments)
            count += programme_.consignments[i].count;
        const Consignment &first = programme_.consignments[row.consignments.front()];
        row.name = count == 1 ? QString::fromStdString(first.tag)
                              : ganttTr(QT_TRANSLATE_NOOP("Gantt", "%1 and %2 more")).arg(QString::fromStdString(first.tag)).arg(count - 1);
    }

    const Programme &programme_;
    bool merged_;
    std::vector<GanttRow> rows_;
    std::map<std::size_t, std::size_t> places_;
};

void paintMilestone(QPainter &painter, const GanttRow &row, double middle, const GanttScale &scale, const Theme &theme)
{
    const Range day = *row.ready;
    painter.setPen(QPen(theme(Tone::Text2), 1));
    painter.drawLine(QPointF(scale.x(day.low), middle), QPointF(scale.x(day.high), middle));
    for (const double end : {day.low, day.high})
        painter.drawLine(QPointF(scale.x(end), middle - 3), QPointF(scale.x(end), middle + 3));
    const double x = scale.x(day.likely);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme(Tone::Text));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPolygon(QPolygonF{{x - 5, middle}, {x, middle - 5}, {x + 5, middle}, {x, middle + 5}});
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

std::vector<GanttRow> ganttRows(const Programme &programme, bool merged) { return RowSheet(programme, merged).made(); }

QColor ganttColour(Step step, const Theme &theme)
{
    switch (step) {
    case Step::Grid:
    case Step::Factory: return theme(Tone::NetworkRack);
    case Step::FactoryTest: return theme(Tone::DeadPath);
    case Step::Transport: return theme(Tone::PowerB);
    case Step::Foundation:
    case Step::Shell: return theme(Tone::Equipment);
    case Step::Lift: return theme(Tone::PowerA);
    case Step::Connect:
    case Step::LandRacks: return theme(Tone::TcsSupply);
    case Step::Test:
    case Step::Integrated: return theme(Tone::FwsSupply);
    }
    return theme(Tone::Text3);
}

QString ganttDay(std::optional<std::int64_t> start_day, double day)
{
    if (start_day)
        return QLocale().toString(dateOn(*start_day, day), QLocale::ShortFormat);
    return ganttTr(QT_TRANSLATE_NOOP("Gantt", "day %1")).arg(std::lround(day));
}

void paintGanttAxis(QPainter &painter, const QRectF &area, const GanttScale &scale, std::optional<std::int64_t> start_day,
                    const Theme &theme, std::pair<double, double> taken)
{
    painter.setFont(fontOf(Type::Small));
    const auto tick = [&](double day, const QString &words, bool strong) {
        const double x = std::floor(scale.x(day)) + 0.5;
        painter.setPen(QPen(theme(strong ? Tone::BorderStrong : Tone::Border), 1));
        painter.drawLine(QPointF(x, area.top() + 16), QPointF(x, area.bottom()));
        painter.setPen(theme(Tone::Text2));
        const double end = x + 4 + painter.fontMetrics().horizontalAdvance(words);
        const bool covered = end > taken.first && x + 4 < taken.second;
        if (end <= area.right() + 20 && !covered)
            painter.drawText(QRectF(x + 4, area.top(), 90, 16), Qt::AlignLeft | Qt::AlignVCenter, words);
    };
    if (!start_day) {
        const double step = roundStep(scale.days, std::max(2, static_cast<int>((scale.right - scale.left) / 90)));
        for (double day = 0; day <= scale.days; day += step)
            tick(day, ganttDay(start_day, day), false);
        return;
    }
    const double perMonth = (scale.right - scale.left) / scale.days * 30.4;
    const int months = perMonth > 48 ? 1 : perMonth > 18 ? 3 : 6;
    const QDate first = dateOn(*start_day, 0);
    for (QDate at(first.year(), 1, 1); dateOn(*start_day, scale.days) >= at; at = at.addMonths(months)) {
        const auto day = static_cast<double>(first.daysTo(at));
        if (day < 0)
            continue;
        const bool year = at.month() == 1;
        tick(day, year ? QString::number(at.year()) : QLocale().standaloneMonthName(at.month(), QLocale::ShortFormat), year);
    }
}

void paintGanttRow(QPainter &painter, const GanttRow &row, double top, double nameLeft, const GanttScale &scale, const Theme &theme)
{
    const double middle = std::floor(top + ganttRowHigh / 2);
    painter.setFont(fontOf(row.head ? Type::Strong : Type::Small));
    painter.setPen(theme(row.head ? Tone::Text : Tone::Text2));
    const QRectF words(nameLeft + (row.head ? 0 : 10), top, scale.left - nameLeft - (row.head ? 8 : 18), ganttRowHigh);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(row.name, Qt::ElideRight, static_cast<int>(words.width())));
    if (row.head) {
        painter.setFont(fontOf(Type::Small));
        painter.setPen(theme(Tone::Text2));
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, row.remark);
    }
    for (const GanttRow::Bar &bar : row.bars) {
        const QRectF box(scale.x(bar.from), middle - ganttBarHigh / 2, std::max(2.0, scale.x(bar.to) - scale.x(bar.from)), ganttBarHigh);
        painter.fillRect(box, ganttColour(bar.step, theme));
        if (bar.step <= Step::FactoryTest) {
            painter.setPen(QPen(theme(Tone::BorderStrong), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        }
        if (bar.critical)
            painter.fillRect(QRectF(box.left(), box.bottom() + 1.5, box.width(), criticalLine), theme(Tone::Text));
    }
    if (row.ready)
        paintMilestone(painter, row, middle, scale, theme);
}

void paintGrowth(QPainter &painter, const QRectF &area, const Programme &programme, double tokens_per_s, const GanttScale &scale,
                 const Theme &theme)
{
    double all_w = 0;
    for (const Milestone &mark : programme.milestones)
        all_w = std::max(all_w, mark.totalIt_w);
    if (all_w <= 0)
        return;
    const auto y = [&](double watts) { return area.bottom() - watts / all_w * (area.height() - 16); };
    double before = 0;
    QPolygonF line{{scale.left, y(0)}};
    for (const Milestone &mark : programme.milestones) {
        painter.fillRect(QRectF(QPointF(scale.x(mark.day.low), y(mark.totalIt_w)), QPointF(scale.x(mark.day.high), y(before))),
                         theme(Tone::AccentSoft));
        line << QPointF(scale.x(mark.day.likely), y(before)) << QPointF(scale.x(mark.day.likely), y(mark.totalIt_w));
        before = mark.totalIt_w;
    }
    line << QPointF(scale.right, y(before));
    painter.setPen(QPen(theme(Tone::Accent), 1.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setFont(fontOf(Type::Small));
    for (std::size_t i = 0; i < programme.milestones.size(); ++i) {
        const Milestone &mark = programme.milestones[i];
        const double room = i + 1 < programme.milestones.size() ? scale.x(programme.milestones[i + 1].day.likely) : scale.right;
        QString words = spoken(Amount(mark.totalIt_w, Dimension::Power));
        if (tokens_per_s > 0)
            words += " · " + spoken(Amount(tokens_per_s * mark.share, Dimension::TokenRate));
        const double wide = painter.fontMetrics().horizontalAdvance(words), x = scale.x(mark.day.likely);
        const bool fits = x + wide + 8 < room;
        painter.setPen(theme(Tone::Text));
        painter.drawText(QPointF(fits ? x + 6 : x - wide - 6, y(mark.totalIt_w) - 3), words);
    }
}

void paintGanttLegend(QPainter &painter, const QRectF &line, const Theme &theme)
{
    struct Entry {
        Step step;
        const char *name;
    };
    const Entry entries[] = {{Step::Factory, QT_TRANSLATE_NOOP("Gantt", "factory, grid")},
                             {Step::FactoryTest, QT_TRANSLATE_NOOP("Gantt", "factory test")},
                             {Step::Transport, QT_TRANSLATE_NOOP("Gantt", "transport")},
                             {Step::Foundation, QT_TRANSLATE_NOOP("Gantt", "ground, shell")},
                             {Step::Lift, QT_TRANSLATE_NOOP("Gantt", "lift")},
                             {Step::Connect, QT_TRANSLATE_NOOP("Gantt", "connect, racks")},
                             {Step::Test, QT_TRANSLATE_NOOP("Gantt", "tests")}};
    painter.setFont(fontOf(Type::Small));
    double x = line.left();
    const auto words = [&](const QString &text) {
        painter.setPen(theme(Tone::Text2));
        painter.drawText(QRectF(x, line.top(), 200, line.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += painter.fontMetrics().horizontalAdvance(text) + 14;
    };
    for (const Entry &entry : entries) {
        painter.fillRect(QRectF(x, line.center().y() - 4, 12, 8), ganttColour(entry.step, theme));
        x += 16;
        words(ganttTr(entry.name));
    }
    painter.fillRect(QRectF(x, line.center().y(), 12, criticalLine), theme(Tone::Text));
    x += 16;
    words(ganttTr(QT_TRANSLATE_NOOP("Gantt", "critical")));
}

} // namespace gridhall
