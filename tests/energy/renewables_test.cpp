// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/renewables.h"
#include "tests/support/room.h"

#include <QtTest>

#include <numeric>

using namespace gridhall;

/// Sun and wind against published vectors and plain sense.
class RenewablesTest : public QObject {
    Q_OBJECT

private slots:
    void sunAndModulesFollowThePublishedVectors();
    void windTurnsFasterUpHigh();
};

void RenewablesTest::sunAndModulesFollowThePublishedVectors() // pvlib
{
    QVERIFY(std::abs(pvDc_w(900, 303.15, 100, -0.003) - 88.65) < 1e-9);
    constexpr double stack[]{0.02, 0.03, 0, 0.02, 0.02, 0.005, 0.015, 0.01, 0, 0.03};
    QVERIFY(std::abs(stackedLoss(stack) * 100 - 14.075660688264469) < 1e-12);
    QVERIFY(std::abs(pvInverter_w(90, 100, 0.95) - 85.58556604752516) < 1e-8);
    QVERIFY(std::abs(pvInverter_w(50, 100, 0.95) - 47.60843624) < 1e-8);
    QVERIFY(std::abs(pvInverter_w(100, 100, 0.95) - 95.0) < 1e-8);
    QCOMPARE(pvInverter_w(0, 100, 0.95), 0.0);
    QVERIFY(std::abs(pvCell_k(900, 293.15, 5) - 273.15 - 35.203) < 1e-3);
    QVERIFY(std::abs(pvCell_k(900, 293.15, 5, 22, 6) - 273.15 - 37.308) < 1e-3);
    WeatherYear greenwich;
    greenwich.latitude_degrees = 51.5;
    double highest = 0;
    for (std::size_t h = 0; h < 8760; ++h)
        highest = std::max(highest, sunAt(greenwich, h).cosZenith);
    // Midsummer noon: 90 - 51.5 + 23.44 degrees up, half an hour off at most.
    QVERIFY(std::abs(std::asin(highest) * 180 / 3.14159265358979 - 61.9) < 0.5);
    const Sun noon = sunAt(greenwich, 172 * 24 + 11);
    QVERIFY(std::abs(noon.azimuth - 3.14159265) < 0.3);
}

void RenewablesTest::windTurnsFasterUpHigh()
{
    const auto sum = [](double hub) {
        const auto year = windYear_w(*syntheticTemperate(), 1e6, hub);
        return std::accumulate(year.begin(), year.end(), 0.0);
    };
    QVERIFY(sum(120) > sum(60));
    QVERIFY(sum(100) < 1e6 * 8760);
    QVERIFY(windYear_w(*syntheticTemperate(), 0, 100)[5] == 0);
}

GRIDHALL_TEST(RenewablesTest)
#include "renewables_test.moc"
