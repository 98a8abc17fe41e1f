// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/psychrometrics.h"
#include "tests/support/room.h"

#include <QFile>
#include <QtTest>

using namespace gridhall;

class PsychrometricsTest : public QObject {
    Q_OBJECT

private slots:
    void fourHundredStatesAreThoseOfPsychroLib();
    void saturatedAirHasOneTemperature();
    void theStandardAtmosphereThins();
};

void PsychrometricsTest::fourHundredStatesAreThoseOfPsychroLib()
{
    QFile file(GRIDHALL_SOURCE "/tests/data/plant/psychrolib.csv");
    QVERIFY(file.open(QIODevice::ReadOnly));
    int states = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (line.startsWith('#'))
            continue;
        const auto cells = line.trimmed().split(',');
        const auto cell = [&](int i) { return cells[i].toDouble(); };
        const double dry = cell(0) + 273.15, pressure = cell(2);
        const double ratio = humidityRatioOf(dry, cell(1), pressure);
        QVERIFY(std::abs(ratio - cell(3)) <= 1e-6 * cell(3));
        // The library bisects and iterates to 1e-3 K; from its temperatures the ratio must come back to that.
        const double wet = wetBulb_k(dry, ratio, pressure), dew = dewPoint_k(dry, ratio, pressure);
        QVERIFY2(std::abs(wet - cell(4) - 273.15) < 1.5e-3, line.constData());
        QVERIFY2(std::abs(dew - cell(5) - 273.15) < 1.5e-3, line.constData());
        QVERIFY(std::abs(humidityRatioAtWetBulb(dry, wet, pressure) - ratio) <= 1e-6 * ratio);
        QVERIFY(std::abs(humidityRatio(saturationPressure_pa(dew), pressure) - ratio) <= 1e-6 * ratio);
        QVERIFY(std::abs(moistAirEnthalpy_j_per_kg(dry, ratio) - cell(6)) <= 1e-6 * std::abs(cell(6)) + 1e-3);
        ++states;
    }
    QCOMPARE(states, 400);
}

void PsychrometricsTest::saturatedAirHasOneTemperature()
{
    for (const double t : {263.15, 280.0, 298.15, 313.15}) {
        const double ratio = humidityRatioOf(t, 1, 101325);
        QVERIFY(std::abs(wetBulb_k(t, ratio, 101325) - t) < 1e-5);
        QVERIFY(std::abs(dewPoint_k(t, ratio, 101325) - t) < 1e-6);
        QVERIFY(std::abs(relativeHumidity(t, ratio, 101325) - 1) < 1e-9);
    }
}

void PsychrometricsTest::theStandardAtmosphereThins()
{
    QCOMPARE(standardPressure_pa(0), 101325.);
    QVERIFY(std::abs(standardPressure_pa(1500) - 84556) < 10);
}

GRIDHALL_TEST(PsychrometricsTest)
#include "psychrometrics_test.moc"
