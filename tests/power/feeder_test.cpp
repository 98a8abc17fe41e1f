// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/fault_level.h"
#include "tests/power/network.h"
#include "tests/support/room.h"

#include <QFile>
#include <QtTest>

using namespace gridhall;
using namespace gridhall::test;

namespace {

/// Rows of numbers of a data file; lines that do not begin with a digit are heads and notes.
std::vector<std::vector<double>> rowsOf(const char *name)
{
    QFile file(QString(GRIDHALL_SOURCE) + "/tests/data/power/" + name);
    std::vector<std::vector<double>> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.isEmpty() || !isdigit(line[0]))
            continue;
        rows.emplace_back();
        for (const QByteArray &cell : line.split(','))
            rows.back().push_back(cell.toDouble());
    }
    return rows;
}

/// Two rows of ten racks on busways A and B, a UPS and a transformer for each path: the golden case with converters.
struct Golden : Network {
    std::int32_t utilityA, utilityB, upsA, upsB, transformerA;
    std::vector<std::int32_t> busways;
    PowerCase::Element &last() { return network.elements.back(); }

    std::int32_t path(Feed feed, std::int32_t &utility, std::int32_t &transformer)
    {
        utility = add(Role::Utility);
        last().voltage_v = 13800;
        transformer = add(Role::Transformer, 0, {1575 / 2.5e6, 0, 0}, 2.5e6);
        last().voltage_v = 415;
        const double base = 415 * 415 / 2.5e6, r = 18.5e3 / 2.5e6;
        last().resistance_ohm = r * base;
        last().reactance_ohm = std::sqrt(0.06 * 0.06 - r * r) * base;
        const auto ups = add(Role::Ups, 0, {0.006004, -0.000766, 0.032023}, 1.875e6, feed);
        last().converts = last().bridges = true;
        last().voltage_v = 415;
        join(utility, transformer);
        join(transformer, ups);
        return ups;
    }
    Golden()
    {
        network.powerFactor = 0.99;
        network.converterPowerFactor = 0.99;
        std::int32_t transformerB = 0;
        upsA = path(Feed::A, utilityA, transformerA);
        upsB = path(Feed::B, utilityB, transformerB);
        for (int row = 0; row < 2; ++row) {
            std::int32_t a = upsA, b = upsB;
            for (int i = 0; i < 10; ++i) {
                const double metres = i == 0 ? 10 : 3;
                for (auto *end : {&a, &b}) {
                    const auto section = add(Role::Busway, 0, {}, 0, end == &a ? Feed::A : Feed::B);
                    last().resistance_ohm = 0.018e-3 * metres;
                    last().reactance_ohm = 0.011e-3 * metres;
                    join(*end, section);
                    *end = section;
                    if (i == 0)
                        busways.push_back(section);
                }
                const auto rack = add(Role::ItRack, 132e3 / 0.975);
                join(a, rack, "psu.a");
                join(b, rack, "psu.b");
            }
        }
    }
};

} // namespace

/// Published and independent oracles of the power flow.
class FeederTest : public QObject {
    Q_OBJECT

private slots:
    void theBaranAndWuFeeder();
    void twoBusesFollowTheQuadratic();
    void aDataCenterOfTapsAgreesWithThreeSolvers();
    void twoPathsWithConverters();
    void directCurrentFollowsTheQuadratic();
    void aFeederThatCollapsesIsNamed();
    void aLoadBeyondAllNumbersStaysANumber();
    void aFaultBehindATransformer();
};

void FeederTest::theBaranAndWuFeeder()
{
    const auto branches = rowsOf("case33bw.csv"), voltages = rowsOf("case33bw_voltages.csv");
    QCOMPARE(branches.size(), std::size_t(32));
    QCOMPARE(voltages.size(), std::size_t(32));
    Network n;
    const auto source = n.add(Role::Utility);
    n.network.elements[0].voltage_v = 12660;
    std::vector<std::int32_t> bus(34, source);
    for (const auto &row : branches) {
        const auto branch = n.add(Role::Cable);
        n.network.elements.back().resistance_ohm = row[2];
        n.network.elements.back().reactance_ohm = row[3];
        n.join(bus[static_cast<std::size_t>(row[0])], branch);
        bus[static_cast<std::size_t>(row[1])] = branch;
        n.join(branch, n.add(Role::Other, row[4] * 1e3));
        n.network.elements.back().load_var = row[5] * 1e3;
    }
    const PowerFlow flow = solvePower(n.network);
    QVERIFY(flow.problems.empty());
    QVERIFY2(nearly(flow.loss_w, 202677.126, 1e-8), qPrintable(QString::number(flow.loss_w, 'g', 12)));
    QVERIFY(nearly(flow.utility_w, 3917677.126, 1e-8));
    QVERIFY(nearly(flow.utility_var, 2435140.971, 1e-8));
    for (std::size_t i = 0; i < voltages.size(); ++i)
        QVERIFY(std::abs(at(flow, bus[i + 2]).voltage_pu - voltages[i][1]) < 1e-6);
}

void FeederTest::twoBusesFollowTheQuadratic()
{
    for (const double drop : {0.01, 0.05, 0.1, 0.2}) {
        Network n;
        n.network.powerFactor = 1;
        const auto source = n.add(Role::Utility), line = n.add(Role::Cable), load = n.add(Role::ItRack, 1e6);
        n.network.elements[0].voltage_v = 1000;
        n.network.elements[1].resistance_ohm = drop * (1 - drop); // V^2 - V + R P/U^2 = 0 has the root 1 - drop
        n.join(source, line);
        n.join(line, load);
        const PowerFlow flow = solvePower(n.network);
        QVERIFY(nearly(at(flow, line).voltage_pu, 1 - drop, 1e-8));
        QVERIFY(nearly(flow.utility_w, 1e6 / (1 - drop), 1e-8));
    }
}

void FeederTest::aDataCenterOfTapsAgreesWithThreeSolvers()
{
    Network n;
    n.network.powerFactor = 0.99;
    const auto source = n.add(Role::Utility);
    n.network.elements[0].voltage_v = 13800;
    for (int t = 0; t < 3; ++t) {
        const auto cable = n.add(Role::Cable);
        n.network.elements.back().resistance_ohm = n.network.elements.back().reactance_ohm = 0.01;
        n.join(source, cable);
        const auto transformer = n.add(Role::Transformer);
        const double base = 415 * 415 / 2.5e6, r = 22e3 / 2.5e6;
        n.network.elements.back().voltage_v = 415;
        n.network.elements.back().resistance_ohm = r * base;
        n.network.elements.back().reactance_ohm = std::sqrt(0.06 * 0.06 - r * r) * base;
        n.join(cable, transformer);
        for (int b = 0; b < 10; ++b) {
            auto end = transformer;
            for (int tap = 0; tap < 20; ++tap) {
                const auto section = n.add(Role::Busway);
                n.network.elements.back().resistance_ohm = 0.36e-3;
                n.network.elements.back().reactance_ohm = 0.18e-3;
                n.join(end, section);
                const auto load = n.add(Role::ItRack, 10e3);
                n.join(section, load);
                end = section;
            }
        }
    }
    const PowerFlow flow = solvePower(n.network);
    double least = 2;
    for (const PowerElementFlow &element : flow.elements)
        least = std::min(least, element.voltage_pu);
    QVERIFY2(std::abs(least - 0.979835157) < 1e-8, qPrintable(QString::number(least, 'g', 12)));
    QVERIFY(nearly(flow.loss_w, 3 * 21502.617, 1e-6));
    QVERIFY(nearly(flow.utility_w, 3 * 2021502.617, 1e-8));
}

void FeederTest::twoPathsWithConverters()
{
    const Golden n;
    const PowerFlow flow = solvePower(n.network);
    const auto out = [&](std::int32_t e) { return at(flow, e).demand_w[0]; };
    double busway_w = 0;
    for (const PowerElementFlow &element : flow.elements)
        if (n.network.elements[static_cast<std::size_t>(element.id.value - 1)].role == Role::Busway)
            busway_w += element.loss_w;
    QVERIFY2(nearly(out(n.upsA), 1355664.5, 1e-6), qPrintable(QString::number(out(n.upsA), 'g', 12)));
    QVERIFY(nearly(out(n.transformerA), 1397271.7, 1e-6));
    QVERIFY(nearly(out(n.utilityA), 1404856.7, 1e-6));
    QVERIFY(nearly(busway_w / 4, 909.16, 1e-4));
    QVERIFY(std::abs(at(flow, n.transformerA).voltage_pu * 415 - 411.0543) < 1e-3);
    QVERIFY(nearly(flow.utility_w, 2809713.5, 1e-7));
    // With B out the UPS is over its rating.
    QVERIFY(at(flow, n.upsA).demand_w[2] > 1.02 * 2 * 1355664.5 / 2);
}

void FeederTest::directCurrentFollowsTheQuadratic()
{
    Network n;
    const auto rectifier = n.add(Role::Rectifier, 0, {}, 1e6), bus = n.add(Role::Busway), rack = n.add(Role::ItRack, 132e3);
    n.network.elements[0].isSource = n.network.elements[0].dc = true;
    n.network.elements[0].voltage_v = 800;
    n.network.elements[1].resistance_ohm = 2 * 0.05;
    n.join(rectifier, bus);
    n.join(bus, rack);
    const PowerFlow flow = solvePower(n.network);
    const double u = 400 + std::sqrt(400 * 400 - 0.1 * 132e3), i = 132e3 / u;
    QVERIFY(nearly(at(flow, bus).voltage_pu * 800, u, 1e-8));
    QVERIFY(nearly(flow.loss_w, i * i * 0.1, 1e-7));
    QVERIFY(std::abs(at(flow, rack).current_a(132e3, 0.98) - 165.0) < 0.01);
    QVERIFY(flow.utility_var == 0);
}

void FeederTest::aFeederThatCollapsesIsNamed()
{
    Network n;
    const auto source = n.add(Role::Utility), line = n.add(Role::Cable), load = n.add(Role::ItRack, 1e6);
    n.network.elements[0].voltage_v = 1000;
    n.network.elements[1].resistance_ohm = 0.5; // more than can be carried
    n.join(source, line);
    n.join(line, load);
    const PowerFlow flow = solvePower(n.network);
    QCOMPARE(flow.problems.size(), std::size_t(1));
    const Id worst = flow.problems[0].first;
    QVERIFY2(worst == Id(line + 1) || worst == Id(load + 1),
             qPrintable(QString("%1 at %2").arg(worst.value).arg(at(flow, line).voltage_pu)));
    QVERIFY(std::isfinite(flow.utility_w));
}

void FeederTest::aLoadBeyondAllNumbersStaysANumber()
{
    Network n;
    const auto source = n.add(Role::Utility), line = n.add(Role::Cable), bar = n.add(Role::Busway), load = n.add(Role::ItRack, 1e300);
    n.network.elements[0].voltage_v = 1000;
    n.network.elements[1].resistance_ohm = 0.01;
    n.join(source, line);
    n.join(line, bar);
    n.join(bar, load);
    for (const PowerElementFlow &element : solvePower(n.network).elements)
        QVERIFY(std::isfinite(element.loss_w) && std::isfinite(element.demand_w[0]) && std::isfinite(element.voltage_pu));
}

void FeederTest::aFaultBehindATransformer() // reference case D10
{
    Network n;
    n.network.powerFactor = 1;
    const auto grid = n.add(Role::Utility), transformer = n.add(Role::Transformer, 0, {}, 2.5e6), board = n.add(Role::Switchboard);
    n.network.elements[0].voltage_v = 20000;
    PowerCase::Element &t = n.network.elements[1];
    t.voltage_v = 415;
    const double base = 415 * 415 / 2.5e6, r = 18.5e3 / 2.5e6;
    t.resistance_ohm = r * base;
    t.reactance_ohm = std::sqrt(0.06 * 0.06 - r * r) * base;
    n.join(grid, transformer);
    n.join(transformer, board);
    const auto levels = faultLevels(n.network, 500e6, 1.10);
    const FaultLevel &level = levels[static_cast<std::size_t>(board)];
    QVERIFY2(std::abs(level.initial_a - 57.94e3) < 10, qPrintable(QString::number(level.initial_a)));
    QVERIFY2(std::abs(level.peak_a - 139.2e3) < 100, qPrintable(QString::number(level.peak_a)));
    QVERIFY(std::abs(levels[0].initial_a - 500e6 / (std::sqrt(3.0) * 20000)) < 1e-6);
}

GRIDHALL_TEST(FeederTest)
#include "feeder_test.moc"
