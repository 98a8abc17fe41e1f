// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/pulse.h"
#include "tests/support/printed.h"
#include "tests/support/room.h"

#include <QtTest>

#include <cmath>
#include <numeric>

using namespace gridhall;
using gridhall::test::printed;

namespace {

PulsePattern trainingJob() // C1
{
    PulsePattern pattern;
    pattern.high_w = 20e6;
    pattern.low_w = 6e6;
    pattern.period_s = 2;
    pattern.duty = 0.7;
    return pattern;
}

} // namespace

class PulseTest : public QObject {
    Q_OBJECT

private slots:
    void aTraceThatBeginsIdleBeginsSteady();
    void aSquareWaveHasItsClosedForm();
    void harmonicsOfAWaveComeOutOfItsSpectrum();
    void theSumOfTheLinesIsTheSwing();
    void aFloorCostsWhatItBurns();
    void aStepBecomesARampWithTheEnergyOfTheTriangle();
    void theVoltageStepComesOutToThePrintedDigits();
    void jobsOutOfStepSwingLess();
    void aTrapezoidKeepsTheMean();
    void checkpointsAndAbortsShow();
    void capacitorsTakeTheFastSwing();
    void aStoreThatIsTooSmallSaysSo();
    void stagesKeepTheEnergy();
    void aFlatLoadPassesAndASwingFails();
    void nothingComesOutOfNothing();
};

void PulseTest::aSquareWaveHasItsClosedForm()
{
    const SquareWave wave = squareWave(trainingJob());
    QVERIFY(printed(wave.mean_w / 1e6, 15.8, 0.1));
    QVERIFY(printed(wave.buffer_j / 1e6, 5.88, 0.01));
    QVERIFY(printed(wave.buffer_j / 3.6e6, 1.633, 1e-3));
    QVERIFY(printed(wave.discharge_w / 1e6, 4.2, 0.1));
    QVERIFY(printed(wave.charge_w / 1e6, 9.8, 0.1));
    QVERIFY(printed(wave.rms_w / 1e6, 6.4156, 1e-4));
    QVERIFY(printed(squareHarmonic_w(trainingJob(), 1) / 1e6, 7.2105, 1e-4));
    QVERIFY(printed(squareHarmonic_w(trainingJob(), 2) / 1e6, 4.2382, 1e-4));
    QVERIFY(printed(squareHarmonic_w(trainingJob(), 3) / 1e6, 0.9181, 1e-4));
    PulsePattern half = trainingJob(); // C1b
    half.high_w = 100e6;
    half.low_w = 30e6;
    half.period_s = 1;
    half.duty = 0.5;
    QVERIFY(printed(squareWave(half).buffer_j / 1e6, 17.5, 0.1));
    QVERIFY(printed(squareHarmonic_w(half, 1) / 1e6, 44.563, 1e-3));
    QVERIFY(squareHarmonic_w(half, 2) < 1);
    QVERIFY(printed(squareHarmonic_w(half, 3) / 1e6, 14.854, 1e-3));
}

void PulseTest::harmonicsOfAWaveComeOutOfItsSpectrum()
{
    const auto lines = spectrumOf(pulseLoad_w(trainingJob(), 100, 1e-3), 1e-3, 2);
    const auto at = [&](double hz) {
        return std::ranges::find_if(lines, [hz](const SpectralLine &l) { return std::abs(l.frequency_hz - hz) < 1e-6; })->amplitude_w;
    };
    for (int n = 1; n <= 3; ++n)
        QVERIFY(std::abs(at(0.5 * n) - squareHarmonic_w(trainingJob(), n)) < 1e-3 * 7.2e6);
    QVERIFY(at(0.75) < 1e3); // nothing between the harmonics
}

void PulseTest::theSumOfTheLinesIsTheSwing()
{
    const auto lines = spectrumOf(pulseLoad_w(trainingJob(), 100, 1e-2), 1e-2, 1e9);
    QVERIFY(std::abs(bandRms_w(lines, 0, 1e9) - squareWave(trainingJob()).rms_w) < 1e-9 * 6.4e6);
}

void PulseTest::aFloorCostsWhatItBurns() // C5
{
    QVERIFY(printed(floorFactor(trainingJob(), 14e6), 1.151899, 1e-6));
    QCOMPARE(floorFactor(trainingJob(), 0), 1.0);
}

void PulseTest::aStepBecomesARampWithTheEnergyOfTheTriangle() // C2, numeric at 10 ms
{
    std::vector<double> load(40000, 50e6);
    load[0] = 0;
    PulseStage battery;
    battery.power_w = 1e9;
    battery.energy_j = 1e12;
    battery.ramp_w_per_s = 10e6 / 60;
    PulseGrid grid;
    grid.ramp_w_per_s = 10e6 / 60;
    const PulseResult result = pulseBench(load, 0.01, {&battery, 1}, grid);
    QVERIFY2(printed(result.stages[0].used_j / 3.6e9, 2.08326, 1e-5), qPrintable(QString::number(result.stages[0].used_j / 3.6e9, 'g', 9)));
    QVERIFY(result.gridRamp_w_per_s <= battery.ramp_w_per_s * (1 + 1e-6));
    QVERIFY(result.passed);
}

void PulseTest::theVoltageStepComesOutToThePrintedDigits() // C6
{
    PulseGrid grid;
    grid.shortCircuit_va = 500e6;
    grid.xOverR = 10;
    grid.powerFactor = 0.98;
    QVERIFY(printed(voltageStepOf(14e6, grid) * 100, 0.8444, 1e-4));
    grid.powerFactor = 1;
    QVERIFY(printed(voltageStepOf(14e6, grid) * 100, 0.2786, 1e-4));
}

void PulseTest::jobsOutOfStepSwingLess()
{
    PulsePattern pattern = trainingJob();
    pattern.jobs = 16;
    pattern.jitter_s = 2;
    const auto rms = [](const std::vector<double> &load) { return bandRms_w(spectrumOf(load, 1e-2, 1e9), 0, 1e9); };
    const double swing = rms(pulseLoad_w(pattern, 100, 1e-2));
    QVERIFY(swing < 0.6 * squareWave(trainingJob()).rms_w);
    QVERIFY(pulseLoad_w(pattern, 10, 1e-2) == pulseLoad_w(pattern, 10, 1e-2)); // a fixed seed
    pattern.jitter_s = 0;
    QVERIFY(std::abs(rms(pulseLoad_w(pattern, 100, 1e-2)) - squareWave(trainingJob()).rms_w) < 1e3);
}

void PulseTest::aTrapezoidKeepsTheMean()
{
    PulsePattern pattern = trainingJob();
    pattern.rise_s = 0.2;
    const auto load = pulseLoad_w(pattern, 20, 1e-3);
    const double mean = std::accumulate(load.begin(), load.end(), 0.0) / static_cast<double>(load.size());
    QVERIFY(std::abs(mean - 15.8e6) < 0.02e6);
    double steepest = 0;
    for (std::size_t i = 1; i < load.size(); ++i)
        steepest = std::max(steepest, std::abs(load[i] - load[i - 1]));
    QVERIFY(steepest < 14e6 * 1e-3 / 0.2 * 1.01);
}

void PulseTest::checkpointsAndAbortsShow()
{
    PulsePattern pattern = trainingJob();
    pattern.idle_w = 2e6;
    pattern.start_s = 5;
    pattern.abort_s = 50;
    pattern.checkpointEvery_s = 20;
    pattern.checkpointFor_s = 3;
    pattern.checkpoint_w = 8e6;
    const auto load = pulseLoad_w(pattern, 60, 1e-2);
    QCOMPARE(load[100], 2e6);
    QCOMPARE(load[2300], 8e6); // 18 s after the start
    QCOMPARE(load[5500], 2e6);
}

void PulseTest::capacitorsTakeTheFastSwing()
{
    PulseStage capacitor;
    capacitor.power_w = 12e6;
    capacitor.energy_j = 20e6;
    capacitor.time_s = 20;
    capacitor.recover_s = 60;
    const PulseResult result = pulseBench(pulseLoad_w(trainingJob(), 200, 1e-2), 1e-2, {&capacitor, 1}, {});
    QVERIFY(result.stages[0].exhausted_s < 1);
    QVERIFY2(result.gridBand_w < 0.1 * result.loadBand_w, qPrintable(QString::number(result.gridBand_w / result.loadBand_w)));
}

void PulseTest::aStoreThatIsTooSmallSaysSo()
{
    PulseStage tiny;
    tiny.power_w = 12e6;
    tiny.energy_j = 0.1e6;
    tiny.time_s = 20;
    tiny.recover_s = 60;
    const PulseResult result = pulseBench(pulseLoad_w(trainingJob(), 60, 1e-2), 1e-2, {&tiny, 1}, {});
    QVERIFY(result.stages[0].exhausted_s > 10);
    QVERIFY(result.stages[0].used_j <= tiny.energy_j * (1 + 1e-9));
}

void PulseTest::stagesKeepTheEnergy()
{
    PulseStage stage;
    stage.power_w = 12e6;
    stage.energy_j = 20e6;
    stage.time_s = 5;
    stage.recover_s = 60;
    const PulseResult result = pulseBench(pulseLoad_w(trainingJob(), 60, 1e-2), 1e-2, {&stage, 1}, {});
    double given = 0;
    for (std::size_t i = 0; i < result.load_w.size(); ++i)
        given += (result.load_w[i] - result.grid_w[i]) * 1e-2;
    QVERIFY(std::abs(given) <= stage.energy_j / 2 * (1 + 1e-9));
}

void PulseTest::aFlatLoadPassesAndASwingFails()
{
    PulseGrid grid;
    grid.shortCircuit_va = 200e6;
    grid.ramp_w_per_s = 10e6 / 60;
    grid.bandSwing = 0.02;
    QVERIFY(pulseBench(std::vector<double>(6000, 10e6), 1e-2, {}, grid).passed);
    const PulseResult swing = pulseBench(pulseLoad_w(trainingJob(), 60, 1e-2), 1e-2, {}, grid);
    QVERIFY(!swing.passed);
    QCOMPARE(swing.verdicts.size(), std::size_t(4));
    for (const PulseVerdict &verdict : swing.verdicts)
        QVERIFY(verdict.passed == (verdict.margin() >= -1e-9));
}

void PulseTest::nothingComesOutOfNothing()
{
    QVERIFY(pulseBench({}, 1e-3, {}, {}).load_w.empty());
    QVERIFY(spectrumOf(std::vector<double>{1}, 1e-3, 10).empty());
    QVERIFY(pulseBench(std::vector<double>(7, 0.0), 1e-3, {}, {}).passed);
}

/// A store does not see a start before it comes: while all idles, the grid sees what idles.
void PulseTest::aTraceThatBeginsIdleBeginsSteady()
{
    PulsePattern pattern;
    pattern.high_w = 20e6;
    pattern.low_w = pattern.idle_w = 6e6;
    pattern.start_s = 60;
    pattern.abort_s = 540;
    PulseStage battery;
    battery.power_w = 20e6;
    battery.energy_j = 3.6e10;
    battery.time_s = 60;
    battery.recover_s = 600;
    const PulseResult result = pulseBench(pulseLoad_w(pattern, 600, 0.01), 0.01, std::span(&battery, 1), {});
    for (std::size_t i = 0; i < 5900; ++i)
        QVERIFY(std::abs(result.grid_w[i] - 6e6) < 1);
    QVERIFY(result.grid_w[30000] > 14e6);
}

GRIDHALL_TEST(PulseTest)
#include "pulse_test.moc"
