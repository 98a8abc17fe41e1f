// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/delivery_figures.h"

#include "core/delivery/sheets.h"
#include "core/layout/frames.h"
#include "ui/render/text.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>

namespace gridhall {

namespace {

QString deliveryTr(const char *source) { return QCoreApplication::translate("DeliveryView", source); }

QString weeks(Range days)
{
    const auto number = [](double d) { return spokenNumber(d / 7, 0); };
    return QString("%1–%2").arg(number(days.low), number(days.high));
}

QString daysOrDate(const DeliveryPicture &picture, double day) { return ganttDay(picture.programme.start_day, day); }

YearFigures phaseFigures(const DeliveryPicture &picture, const Milestone &mark)
{
    YearFigures sheet;
    sheet.title = deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "Phase %1")).arg(mark.phase);
    const Shown power = shown(Amount(mark.totalIt_w, Dimension::Power));
    sheet.rows.push_back({deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "IT in use")), power.value, power.unit, false});
    sheet.rows.push_back({deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "Ready, likely")), daysOrDate(picture, mark.day.likely), {}, false});
    sheet.rows.push_back({deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "All short, all long")), weeks(mark.day),
                          deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "weeks")), false});
    const Snapshot *stage = mark.phase == picture.programme.milestones.back().phase ? picture.snapshot.get() : nullptr;
    if (picture.snapshot->stages)
        for (const Stage &one : *picture.snapshot->stages)
            if (one.phase == mark.phase)
                stage = one.snapshot.get();
    if (!stage)
        return sheet;
    const int errors = stage->count(Severity::Error);
    sheet.rows.push_back(
        {deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "Errors, standing alone")), spokenNumber(errors, 0), {}, errors > 0});
    if (stage->failures) {
        int dropping = 0;
        for (const Finding &finding : stage->findings)
            dropping += std::string_view(finding.check->code) == "PWR-012" && !finding.waived ? 1 : 0;
        sheet.rows.push_back(
            {deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "One failure drops IT")),
             dropping > 0 ? deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "yes")) : deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "no")),
             {},
             dropping > 0});
    }
    if (stage->kpis.tokens_per_s > 0) {
        const Shown tokens = shown(Amount(stage->kpis.tokens_per_s, Dimension::TokenRate));
        sheet.rows.push_back({deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "Tokens")), tokens.value, tokens.unit, false});
    }
    return sheet;
}

/// Both methods as chains of weeks; each rests on rule D6, which the tool tip of the report names.
YearFigures methodFigures(const Programme &programme)
{
    YearFigures sheet;
    sheet.title = deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "Prefabricated | built on site, weeks"));
    for (const MethodRow &row : programme.methods)
        sheet.rows.push_back({spoken(row.activity), row.prefabricated_d.high > 0 ? weeks(row.prefabricated_d) : QString("–"),
                              row.onSite_d.high > 0 ? weeks(row.onSite_d) : QString("–"), false});
    sheet.rows.push_back({deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "Longest chain")), weeks(programme.prefabricated_d),
                          weeks(programme.onSite_d), false});
    sheet.rows.push_back({deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "Assumed: planning rule D6, 10 MW")), {}, {}, false});
    return sheet;
}

} // namespace

std::vector<YearFigures> deliveryFigures(const DeliveryPicture &picture)
{
    std::vector<YearFigures> sheets;
    for (const Milestone &mark : picture.programme.milestones)
        sheets.push_back(phaseFigures(picture, mark));
    if (!picture.programme.methods.empty())
        sheets.push_back(methodFigures(picture.programme));
    return sheets;
}

YearFigures consignmentFigures(const DeliveryPicture &picture, std::size_t index, double day)
{
    const Consignment &one = picture.programme.consignments[index];
    const Shipment &shipment = picture.programme.shipments[index];
    const Progress &progress = picture.progress[index];
    YearFigures sheet;
    sheet.title = QString::fromStdString(one.tag) + " · " + nameOf(*one.part);
    sheet.rows.push_back({daysOrDate(picture, day), spoken(nameOf(progress.at(day))), {}, false});
    sheet.rows.push_back({deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "Count")), spokenNumber(one.count, 0), {}, false});
    if (shipment.mass_kg) {
        const Shown mass = shown(Amount(*shipment.mass_kg, Dimension::Mass));
        sheet.rows.push_back({deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "Mass of a piece")), mass.value, mass.unit, false});
    }
    sheet.rows.push_back({deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "Road")), spoken(nameOf(shipment.route)), {}, false});
    if (progress.leaves_d > 0)
        sheet.rows.push_back(
            {deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "Leaves the factory")), daysOrDate(picture, progress.leaves_d), {}, false});
    sheet.rows.push_back({deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "Stands")), daysOrDate(picture, progress.stands_d), {}, false});
    sheet.rows.push_back({deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "In use")), daysOrDate(picture, progress.used_d), {}, false});
    return sheet;
}

QWidget *deliveryList(const YearFigures &figures)
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    const auto add = [&](const QString &words, const char *look, int row, int column, int span, Qt::Alignment align) {
        auto *label = new QLabel(words);
        label->setWordWrap(column == 0);
        label->setAlignment(align);
        setLook(*label, look);
        grid->addWidget(label, row, column, 1, span);
        return label;
    };
    add(figures.title, "strong", 0, 0, 3, Qt::AlignLeft);
    int at = 1;
    for (const YearFigures::Row &row : figures.rows) {
        const bool alone = row.value.isEmpty() && row.unit.isEmpty();
        add(row.name, "secondary", at, 0, alone ? 3 : 1, Qt::AlignLeft | Qt::AlignTop);
        if (!alone) {
            auto *value = add(row.value, row.broken ? "error" : "", at, 1, row.unit.isEmpty() ? 2 : 1, Qt::AlignRight | Qt::AlignTop);
            value->setAccessibleName(row.name);
        }
        if (!row.unit.isEmpty())
            add(row.unit, row.unit.contains(u'–') ? "" : "secondary", at, 2, 1,
                (row.unit.contains(u'–') ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
        ++at;
    }
    grid->setColumnStretch(0, 1);
    return list;
}

std::pair<QString, bool> wayWords(const DeliveryPicture &picture, const ItemMove &way)
{
    if (!way.known)
        return {deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "No way is known: a weight is missing, or the ground is too intricate.")),
                false};
    if (way.lifted) {
        const QString words =
            way.free
                ? deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "The crane sets it from %1 away; with %2 on the hook it reaches %3."))
                : deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "The crane comes no nearer than %1; with %2 on the hook it reaches %3."));
        return {words.arg(spoken(Amount(way.distance_m, Dimension::Length)), spoken(Amount(way.load_kg, Dimension::Mass)),
                          spoken(Amount(way.reach_m, Dimension::Length))),
                !way.free};
    }
    if (way.free)
        return {deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "It is moved over the floor; nothing is in the way.")), false};
    const QString blocker = way.blockedBy.empty() ? deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "the building"))
                                                  : QString::fromStdString(path(picture.snapshot->layout, way.blockedBy.front()));
    return {deliveryTr(QT_TRANSLATE_NOOP("DeliveryView", "There is no way: %1 is in it.")).arg(blocker), true};
}

} // namespace gridhall
