// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/year_figures.h"

#include "core/study/storage_sizes.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"
#include "ui/render/year_charts.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace gridhall {

namespace {

QString figTr(const char *source) { return QCoreApplication::translate("Year", source); }

class FigureSheet {
public:
    explicit FigureSheet(const char *title) { figures_.title = figTr(title); }
    FigureSheet &add(const char *name, const Amount &amount, bool broken = false)
    {
        const Shown now = shown(amount);
        figures_.rows.push_back({figTr(name), now.value, now.unit, broken});
        return *this;
    }
    FigureSheet &add(const char *name, const QString &value, const QString &unit = {}, bool broken = false)
    {
        figures_.rows.push_back({figTr(name), value, unit, broken});
        return *this;
    }
    FigureSheet &addSize(const StorageSize &size)
    {
        const Shown power = shown(Amount(size.need.power_w, Dimension::Power)),
                    energy = shown(Amount(size.need.energy_j, Dimension::Energy));
        if (!size.need.feasible)
            figures_.rows.push_back({spoken(size.purpose), figTr(QT_TRANSLATE_NOOP("Year", "none holds it")), {}, true});
        else if (size.need.energy_j <= 0)
            figures_.rows.push_back({spoken(size.purpose), figTr(QT_TRANSLATE_NOOP("Year", "none needed")), {}, false});
        else
            figures_.rows.push_back({spoken(size.purpose), power.joined() + QStringLiteral(" · ") + energy.value, energy.unit, false});
        return *this;
    }
    YearFigures taken() { return std::move(figures_); }

private:
    YearFigures figures_;
};

/// Tokens of a year in trillions.
void addTokens(FigureSheet &sheet, double tokens)
{
    sheet.add(QT_TRANSLATE_NOOP("Year", "Useful tokens"), spokenNumber(tokens / 1e12, tokens < 1e13 ? 2 : 0),
              figTr(QT_TRANSLATE_NOOP("Year", "T tokens")));
}

YearFigures energyFigures(const Year &year)
{
    const YearSums &t = year.total;
    FigureSheet sheet(QT_TRANSLATE_NOOP("Year", "Energy, one year"));
    sheet.add(QT_TRANSLATE_NOOP("Year", "IT"), {t.it_j, Dimension::Energy})
        .add(QT_TRANSLATE_NOOP("Year", "Site"), {t.facility_j(), Dimension::Energy})
        .add(QT_TRANSLATE_NOOP("Year", "Grid import"), {t.import_j, Dimension::Energy});
    if (t.pv_j + t.wind_j > 0)
        sheet.add(QT_TRANSLATE_NOOP("Year", "Sun and wind used"), {t.pv_j + t.wind_j - t.curtailed_j - t.export_j, Dimension::Energy});
    if (year.battery)
        sheet.add(QT_TRANSLATE_NOOP("Year", "Battery round trip loss"), {t.batteryLoss_j, Dimension::Energy});
    addTokens(sheet, t.tokens);
    return sheet.taken();
}

/// The number in its units, with what stands beside it always, and the indicators of the ISO family.
YearFigures tokenFigures(const Year &year)
{
    const TokEnergy &tok = year.tokEnergy;
    FigureSheet sheet(QT_TRANSLATE_NOOP("Year", "TokEnergy, level L4, simulated"));
    sheet.add(QT_TRANSLATE_NOOP("Year", "Per million tokens"), {tok.j_per_token, Dimension::EnergyPerToken})
        .add(QT_TRANSLATE_NOOP("Year", "Per token"), spokenNumber(tok.j_per_token, 3), "J")
        .add(QT_TRANSLATE_NOOP("Year", "Tokens per kWh"), spokenNumber(3.6 / tok.j_per_token, 2),
             figTr(QT_TRANSLATE_NOOP("Year", "million")))
        .add(QT_TRANSLATE_NOOP("Year", "Tokens per second and MW"), spokenNumber(1 / tok.j_per_token, 3),
             figTr(QT_TRANSLATE_NOOP("Year", "million")))
        .add(QT_TRANSLATE_NOOP("Year", "Facility multiplier M"), spokenNumber(tok.ledger.facilityMultiplier(), 3))
        .add(QT_TRANSLATE_NOOP("Year", "Of the layout, score"), spokenNumber(tok.ledger.layoutMultiplier(), 3),
             QString(QLatin1Char(tok.score)));
    return sheet.taken();
}

YearFigures indicatorFigures(const Year &year)
{
    FigureSheet sheet(QT_TRANSLATE_NOOP("Year", "Indicators, by energies"));
    sheet.add("PUE", {year.pue, Dimension::Efficiency})
        .add("WUE", {year.wue_m3_per_j, Dimension::WaterPerEnergy})
        .add("CUE", {year.cue_kg_per_j, Dimension::CarbonIntensity})
        .add(QT_TRANSLATE_NOOP("Year", "REF, renewable"), {year.ref, Dimension::Ratio})
        .add(QT_TRANSLATE_NOOP("Year", "ERF, reused"), {year.erf, Dimension::Ratio})
        .add(QT_TRANSLATE_NOOP("Year", "CER, heat over cooling"), spokenNumber(year.cer, 1));
    return sheet.taken();
}

YearFigures gridFigures(const Year &year, const Site &site)
{
    const double made = year.total.tokens + year.total.shedTokens;
    FigureSheet sheet(QT_TRANSLATE_NOOP("Year", "Grid connection"));
    sheet.add(QT_TRANSLATE_NOOP("Year", "Peak import"), {year.importPeak_w, Dimension::Power});
    if (site.gridCap_w > 0)
        sheet.add(QT_TRANSLATE_NOOP("Year", "Limit"), {site.gridCap_w, Dimension::Power});
    if (site.gridRamp_w_per_s > 0)
        sheet.add(QT_TRANSLATE_NOOP("Year", "Ramp limit"), {site.gridRamp_w_per_s, Dimension::PowerRamp});
    if (year.trainingStep_w > 0)
        sheet.add(QT_TRANSLATE_NOOP("Year", "Step of training"), {year.trainingStep_w, Dimension::Power});
    if (year.responseHours > 0)
        sheet.add(QT_TRANSLATE_NOOP("Year", "Demand response"), QString::number(year.responseHours), "h");
    if (year.total.shedTokens > 0)
        sheet.add(QT_TRANSLATE_NOOP("Year", "Tokens not made"), {year.total.shedTokens / made, Dimension::Ratio});
    if (year.generatorHours > 0)
        sheet.add(QT_TRANSLATE_NOOP("Year", "Generators"), QString::number(year.generatorHours), "h");
    if (year.generators)
        sheet.add(QT_TRANSLATE_NOOP("Year", "Generator fuel"), {year.total.fuel_m3, Dimension::Volume})
            .add(QT_TRANSLATE_NOOP("Year", "of it test runs"), {year.testFuel_m3, Dimension::Volume})
            .add(QT_TRANSLATE_NOOP("Year", "CO2e of the fuel"), {year.total.fuelCarbon_kg, Dimension::Mass});
    sheet.add(QT_TRANSLATE_NOOP("Year", "Not served"), QString::number(year.unservedHours), "h", year.unservedHours > 0);
    return sheet.taken();
}

YearFigures batteryFigures(const Year &year)
{
    FigureSheet sheet(QT_TRANSLATE_NOOP("Year", "Battery"));
    sheet.add(QT_TRANSLATE_NOOP("Year", "Power"), {year.battery.power_w, Dimension::Power})
        .add(QT_TRANSLATE_NOOP("Year", "Energy"), {year.battery.energy_j, Dimension::Energy})
        .add(QT_TRANSLATE_NOOP("Year", "Full cycles"), spokenNumber(year.fullCycles, 0), figTr(QT_TRANSLATE_NOOP("Year", "per year")))
        .add(QT_TRANSLATE_NOOP("Year", "Health after 10 years"), {year.healthTenYears, Dimension::Ratio})
        .add(QT_TRANSLATE_NOOP("Year", "Ride-through at full load"), {year.rideThrough_s, Dimension::Duration});
    return sheet.taken();
}

/// The smallest battery for what site and criteria ask.
YearFigures sizeFigures(const std::vector<StorageSize> &sizes)
{
    FigureSheet sheet(QT_TRANSLATE_NOOP("Year", "Smallest battery"));
    for (const StorageSize &size : sizes)
        sheet.addSize(size);
    return sheet.taken();
}

YearFigures costFigures(const Year &year)
{
    const TokEnergy &tok = year.tokEnergy;
    FigureSheet sheet(QT_TRANSLATE_NOOP("Year", "Cost, carbon, water"));
    sheet.add(QT_TRANSLATE_NOOP("Year", "Energy and demand"), spokenNumber(year.bill.total() / 1e6, 2),
              figTr(QT_TRANSLATE_NOOP("Year", "million")));
    if (tok.defined)
        sheet.add(QT_TRANSLATE_NOOP("Year", "Per million tokens"), spokenNumber(tok.cost_per_token * 1e6, 4));
    sheet.add(QT_TRANSLATE_NOOP("Year", "Carbon"), {year.total.carbon_kg, Dimension::Mass});
    if (tok.defined)
        sheet.add(QT_TRANSLATE_NOOP("Year", "Per million tokens"), spokenNumber(tok.carbon_kg_per_token * 1e9, 1), "g");
    sheet.add(QT_TRANSLATE_NOOP("Year", "Water"), {year.total.water_m3, Dimension::Volume});
    sheet.add(QT_TRANSLATE_NOOP("Year", "Free cooling"), spokenNumber(year.modeHours[0], 0), "h")
        .add(QT_TRANSLATE_NOOP("Year", "Partly free cooling"), spokenNumber(year.modeHours[1], 0), "h")
        .add(QT_TRANSLATE_NOOP("Year", "Compressors alone"), spokenNumber(year.modeHours[2], 0), "h");
    return sheet.taken();
}

QLabel *rowLabel(const QString &text, const char *look)
{
    auto *made = new QLabel(text);
    setLook(*made, look);
    return made;
}

} // namespace

std::vector<YearFigures> yearFigures(const Snapshot &snapshot)
{
    const Year &year = *snapshot.year;
    std::vector<YearFigures> all;
    if (year.tokEnergy.defined)
        all.push_back(tokenFigures(year));
    all.push_back(energyFigures(year));
    all.push_back(indicatorFigures(year));
    all.push_back(gridFigures(year, snapshot.layout.site()));
    if (year.battery)
        all.push_back(batteryFigures(year));
    if (const std::vector<StorageSize> sizes = storageSizes(snapshot); !sizes.empty())
        all.push_back(sizeFigures(sizes));
    all.push_back(costFigures(year));
    return all;
}

QWidget *figureList(const YearFigures &figures)
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(5);
    grid->addWidget(rowLabel(figures.title, "strong"), 0, 0, 1, 3);
    int at = 1;
    for (const YearFigures::Row &row : figures.rows) {
        grid->addWidget(rowLabel(row.name, "secondary"), at, 0);
        auto *value = rowLabel(row.value, row.broken ? "error" : "");
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setAccessibleName(row.name);
        grid->addWidget(value, at, 1);
        auto *unit = rowLabel(row.unit, "secondary");
        unit->setMinimumWidth(56);
        grid->addWidget(unit, at++, 2);
    }
    grid->setColumnStretch(0, 1);
    return list;
}

BandStrip::BandStrip(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(84);
    setAccessibleName(tr("TokEnergy, P10, P50, P90"));
}

void BandStrip::set(const Band &band, double value, double target)
{
    shown_ = band;
    value_ = value;
    target_ = target;
    update();
}

void BandStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    painter.setFont(fontOf(Type::Strong));
    painter.setPen(theme(Tone::Text));
    painter.drawText(QRect(16, 8, width() - 32, 16), Qt::AlignLeft | Qt::AlignVCenter, tr("TokEnergy, kWh/Mtok"));
    painter.setFont(fontOf(Type::Small));
    painter.setPen(theme(Tone::Text2));
    painter.drawText(QRect(16, 8, width() - 32, 16), Qt::AlignRight | Qt::AlignVCenter, "P10 · P90");
    paintBand(painter, QRectF(16, 26, width() - 32, 56), shown_, value_, target_, theme);
}

} // namespace gridhall
