// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/tok_energy.h"
#include "core/energy/workload_energy.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;

namespace {

/// Whether `value` is `expected` to the digits it was printed with.
bool near(double value, double expected, double relative = 5e-6) { return std::abs(value - expected) <= relative * std::abs(expected); }

/// 64 servers of 8xB200, MLPerf llama2-70b Offline: reference vector A2.
TokEnergyInputs vectorA2()
{
    const double servers = 64, wall_w = 10400.999, rate = 102909, u = 0.6, phi = 0.2765119;
    TokEnergyInputs in;
    in.wallOnly = true;
    in.srvActive = servers * wall_w * u;
    in.itActive = in.srvActive * 1.06;
    in.it = in.itActive * idleFactor(phi, u, 0);
    in.loss = in.it * (1 / (0.992 * 0.970 * 0.992) - 1);
    in.cool = (in.it + in.loss) * (1.18 - 1);
    in.misc = (in.it + in.loss + in.cool) * 0.01;
    in.generated = in.useful = servers * rate * u;
    return in;
}

} // namespace

class TokEnergyTest : public QObject {
    Q_OBJECT

private slots:
    void measuredServersGiveTheirPublishedEnergyPerToken_data();
    void measuredServersGiveTheirPublishedEnergyPerToken();
    void theWorkedHallComesOutToThePrintedDigits();
    void idlePowerRaisesTheFactorAsTheServerGetsLazier_data();
    void idlePowerRaisesTheFactorAsTheServerGetsLazier();
    void acceleratorRatesAndPowerGiveThePublishedEnergy_data();
    void acceleratorRatesAndPowerGiveThePublishedEnergy();
    void carbonWaterAndCostFollowTheEnergy();
    void theProductTelescopes();
    void nothingKeptIsNoOutputNotZeroEnergy();
    void aFactorBelowOneIsRefused();
    void scoresFollowTheScale();
};

void TokEnergyTest::measuredServersGiveTheirPublishedEnergyPerToken_data() // A1
{
    QTest::addColumn<double>("wall_w");
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("expected");
    QTest::newRow("B200 air llama2 Offline") << 10400.999 << 102909.0 << 0.101070;
    QTest::newRow("B200 air llama2 Server") << 10434.706 << 99203.9 << 0.105184;
    QTest::newRow("B200 water llama3.1-405b Offline") << 9891.764 << 1637.11 << 6.042211;
    QTest::newRow("B200 water llama3.1-405b Server") << 9566.182 << 1249.04 << 7.658828;
    QTest::newRow("B200 water llama3.1-8b Offline") << 9436.053 << 146960.0 << 0.064208;
    QTest::newRow("H200 llama2 Offline") << 6153.0 << 25262.1 << 0.243566;
    QTest::newRow("H200 llama2 Server") << 6280.2 << 23113.14 << 0.271716;
    QTest::newRow("H200 mixtral Offline") << 6154.8 << 48987.9 << 0.125639;
}

void TokEnergyTest::measuredServersGiveTheirPublishedEnergyPerToken()
{
    QFETCH(double, wall_w);
    QFETCH(double, rate);
    QFETCH(double, expected);
    TokEnergyInputs in;
    in.wallOnly = true;
    in.srvActive = in.itActive = in.it = wall_w;
    in.generated = in.useful = rate;
    const TokEnergy result = tokEnergy(in);
    QVERIFY(result.defined);
    QVERIFY2(near(result.j_per_token, expected, 1e-5), qPrintable(QString::number(result.j_per_token, 'g', 9)));
    QCOMPARE(result.j_per_token, result.ledger.e_srv());
}

void TokEnergyTest::theWorkedHallComesOutToThePrintedDigits() // A2
{
    const TokEnergy result = tokEnergy(vectorA2());
    QVERIFY(result.defined);
    QVERIFY(near(result.ledger.e_srv(), 0.1010699));
    QVERIFY(near(result.ledger.k_idle, 1.1843413));
    QVERIFY(near(result.ledger.k_pow, 1.0476228));
    QVERIFY(near(result.ledger.pue(), 1.2485568));
    QVERIFY(near(result.j_per_token, 0.1584210));
    QVERIFY(near(result.tokens_per_s, 3951705.6));
    QVERIFY(near(result.facility_w, 626033));
    QVERIFY(near(result.ledger.facilityMultiplier(), 1.567440));
    QVERIFY(near(3.6e6 / result.j_per_token, 22724262));
    QVERIFY(near(result.facility_w / result.tokens_per_s, result.j_per_token, 1e-12));
}

void TokEnergyTest::idlePowerRaisesTheFactorAsTheServerGetsLazier_data() // A3
{
    QTest::addColumn<double>("busy");
    QTest::addColumn<double>("expected");
    QTest::newRow("0.1") << 0.1 << 3.488607;
    QTest::newRow("0.25") << 0.25 << 1.829535;
    QTest::newRow("0.5") << 0.5 << 1.276512;
    QTest::newRow("0.75") << 0.75 << 1.092171;
    QTest::newRow("1") << 1.0 << 1.0;
}

void TokEnergyTest::idlePowerRaisesTheFactorAsTheServerGetsLazier()
{
    QFETCH(double, busy);
    QFETCH(double, expected);
    QVERIFY(near(idleFactor(0.2765119, busy, 0), expected, 1e-6));
}

void TokEnergyTest::acceleratorRatesAndPowerGiveThePublishedEnergy_data() // A6
{
    QTest::addColumn<double>("accelerator_w");
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("expected");
    QTest::newRow("B200") << 2170.0 << 6076.0 << 0.357143;
    QTest::newRow("MI355X") << 2650.0 << 6757.5 << 1e6 / 2.55e6;
    QTest::newRow("H100") << 1730.0 << 1557.0 << 1e6 / 0.9e6;
}

void TokEnergyTest::acceleratorRatesAndPowerGiveThePublishedEnergy()
{
    QFETCH(double, accelerator_w);
    QFETCH(double, rate);
    QFETCH(double, expected);
    TokEnergyInputs in;
    in.accActive = in.srvActive = in.itActive = in.it = accelerator_w;
    in.generated = in.useful = rate;
    QVERIFY(near(tokEnergy(in).j_per_token, expected, 1e-5));
}

void TokEnergyTest::carbonWaterAndCostFollowTheEnergy() // A8
{
    TokEnergy result = tokEnergy(vectorA2());
    addCompanions(result, 0.481 / 3.6e6, 0.08 / 3.6e6, 0.3e-3 / 3.6e6);
    QVERIFY(near(result.carbon_kg_per_token * 1e9, 21.1668));
    QVERIFY(near(result.water_m3_per_token * 1e9, 0.0105736));
    QVERIFY(near(result.cost_per_token * 1e6, 0.00352047));
}

void TokEnergyTest::theProductTelescopes()
{
    TokEnergyInputs in{700, 1000, 1060, 1300, 50, 220, 15, 90, 80, false};
    const TokEnergy result = tokEnergy(in);
    QVERIFY(near(result.ledger.product(), (1300 + 50 + 220 + 15) / 80.0, 1e-12));
    QVERIFY(near(result.ledger.pue(), (1300 + 50 + 220 + 15) / 1300.0, 1e-12));
    QVERIFY(near(result.ledger.k_srv, 1000.0 / 700, 1e-15));
}

void TokEnergyTest::nothingKeptIsNoOutputNotZeroEnergy()
{
    TokEnergyInputs in = vectorA2();
    in.useful = 0;
    const TokEnergy result = tokEnergy(in);
    QVERIFY(!result.defined);
    QVERIFY(!plain(result.why).empty());
}

void TokEnergyTest::aFactorBelowOneIsRefused()
{
    TokEnergyInputs in = vectorA2();
    in.itActive = in.srvActive * 0.99;
    QVERIFY(!tokEnergy(in).defined);
    in = vectorA2();
    in.cool = -1;
    QVERIFY(!tokEnergy(in).defined);
}

void TokEnergyTest::scoresFollowTheScale()
{
    QCOMPARE(layoutScore(1.12), 'A');
    QCOMPARE(layoutScore(1.1201), 'B');
    QCOMPARE(layoutScore(1.38), 'C');
    QCOMPARE(layoutScore(1.6), 'D');
    QCOMPARE(layoutScore(1.61), 'E');
}

GRIDHALL_TEST(TokEnergyTest)
#include "tok_energy_test.moc"
