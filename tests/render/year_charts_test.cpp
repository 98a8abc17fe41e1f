// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/room.h"
#include "ui/render/plot.h"
#include "ui/render/year_charts.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace gridhall;

namespace {

/// A year of a small site with a battery, or without.
Year paintedYear(bool battery)
{
    YearCase site;
    site.weather = syntheticTemperate();
    Work work;
    work.duty = Duty::Conversation;
    work.busy = 0.6;
    work.servers_w = 5e6;
    work.accelerators_w = 3.5e6;
    work.idle_w = 1.4e6;
    work.rate = 1e7;
    site.work.works = {work};
    if (battery) {
        site.battery.power_w = 1e6;
        site.battery.energy_j = 7.2e9;
        site.tariff.demand = {{10e-3, 0, {}}};
    }
    return simulatedYear(site, [](double it_w, std::size_t hour) {
        SiteHour now;
        now.loss_w = 0.05 * it_w;
        now.cool_w = it_w * (0.05 + 0.03 * std::sin(static_cast<double>(hour) / 1400));
        now.supply_k = 303.15;
        now.mode = hour % 3000 < 1000 ? CoolingMode::Mechanical : CoolingMode::Free;
        return now;
    });
}

template <class Paint>
QImage chartOf(Paint paint)
{
    QImage image(900, 420, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, QRectF(0, 0, 900, 420));
    return image;
}

int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == colour.rgb();
    return count;
}

} // namespace

class YearChartsTest : public QObject {
    Q_OBJECT

private slots:
    void everyChartIsDrawnInBothThemes_data();
    void everyChartIsDrawnInBothThemes();
    void theWholeStandsAtTheEndOfTheLedger();
    void aNarrowWindowShowsItsHours();
    void nothingIsPaintedOfNothing();
    void stepsAreRound();
};

void YearChartsTest::everyChartIsDrawnInBothThemes_data()
{
    QTest::addColumn<bool>("battery");
    QTest::addColumn<bool>("dark");
    for (const bool battery : {false, true})
        for (const bool dark : {false, true})
            QTest::addRow("%s, %s", battery ? "battery" : "modes", dark ? "dark" : "light") << battery << dark;
}

void YearChartsTest::everyChartIsDrawnInBothThemes()
{
    QFETCH(bool, battery);
    QFETCH(bool, dark);
    const Year year = paintedYear(battery);
    const Theme theme{dark};
    const YearLimits limits{8e6, 1.12, 0.4};
    const QImage hours = chartOf([&](QPainter &p, const QRectF &area) { paintHours(p, area, year, limits, {}, theme); });
    QVERIFY(pixelsOf(hours, theme(Tone::Accent)) > 100);
    const QImage unlimited = chartOf([&](QPainter &p, const QRectF &area) { paintHours(p, area, year, {}, {}, theme); });
    QVERIFY(hours != unlimited); // the limit is drawn
    const QImage months = chartOf([&](QPainter &p, const QRectF &area) { paintMonths(p, area, year, limits, theme); });
    QVERIFY(pixelsOf(months, theme(Tone::PowerA)) > 1000);
    QVERIFY(pixelsOf(months, theme(Tone::Ok)) > 1000);
    const QImage duration = chartOf([&](QPainter &p, const QRectF &area) { paintDuration(p, area, year, limits, theme); });
    QVERIFY(duration != chartOf([](QPainter &, const QRectF &) {}));
    const auto levers = ledgerLevers(year.energies, 0.6, 0, nullptr);
    const QImage tornado =
        chartOf([&](QPainter &p, const QRectF &area) { paintTornado(p, area, levers, year.tokEnergy.j_per_token, theme); });
    QVERIFY(pixelsOf(tornado, theme(Tone::Ok)) > 500);
    const Band band{0.2, 0.3, 0.4, 1000};
    const QImage strip = chartOf([&](QPainter &p, const QRectF &area) { paintBand(p, area, band, 0.3, 0.35, theme); });
    QVERIFY(pixelsOf(strip, theme(Tone::AccentSoft)) > 1000);
}

void YearChartsTest::theWholeStandsAtTheEndOfTheLedger()
{
    const Year year = paintedYear(false);
    const QRectF area(0, 0, 900, 420);
    const QImage ledger = chartOf([&](QPainter &p, const QRectF &a) { paintLedger(p, a, year.tokEnergy.ledger, 0.5, Theme{}); });
    const auto columns = ledgerColumns(area, year.tokEnergy.ledger);
    QCOMPARE(columns.size(), std::size_t(year.tokEnergy.ledger.wallOnly ? 8 : 9));
    const QPoint middle(int(columns.back().center().x()), int(area.height() - 60));
    QCOMPARE(QColor(ledger.pixel(middle)), Theme{}(Tone::Accent));
}

void YearChartsTest::aNarrowWindowShowsItsHours()
{
    const Year year = paintedYear(true);
    YearWindow week{24 * 7, 24 * 14, 24 * 8};
    const auto drawn = [&](const YearWindow &window) {
        return chartOf([&](QPainter &p, const QRectF &area) { paintHours(p, area, year, {}, window, Theme{}); });
    };
    QVERIFY(drawn(week) != drawn({}));
    week.hour = 24 * 9;
    QVERIFY(drawn(week) != drawn({week.from, week.to, std::nullopt}));
}

void YearChartsTest::nothingIsPaintedOfNothing()
{
    const Year year;
    const QImage blank = chartOf([](QPainter &, const QRectF &) {});
    QCOMPARE(chartOf([&](QPainter &p, const QRectF &area) { paintHours(p, area, year, {}, {}, Theme{}); }), blank);
    QCOMPARE(chartOf([&](QPainter &p, const QRectF &area) { paintDuration(p, area, year, {}, Theme{}); }), blank);
    QCOMPARE(chartOf([&](QPainter &p, const QRectF &area) { paintTornado(p, area, {}, 1, Theme{}); }), blank);
    QCOMPARE(chartOf([&](QPainter &p, const QRectF &area) { paintBand(p, area, {}, 1, 0, Theme{}); }), blank);
}

void YearChartsTest::stepsAreRound()
{
    QCOMPARE(roundStep(10, 5), 2.0);
    QCOMPARE(roundStep(1, 4), 0.5);
    QCOMPARE(roundStep(0.13, 5), 0.05);
    QCOMPARE(roundStep(0, 5), 1.0);
}

GRIDHALL_TEST(YearChartsTest)
#include "year_charts_test.moc"
