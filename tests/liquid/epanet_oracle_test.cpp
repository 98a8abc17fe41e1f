// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/epanet_inp.h"
#include "tests/support/room.h"

#include <QFile>
#include <QtTest>

using namespace gridhall;

namespace {

const char *const hydraulics = GRIDHALL_SOURCE "/tests/data/hydraulics/";

QByteArray bytesOf(const QString &name)
{
    QFile file(hydraulics + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Largest deviation of heads in metres, of flows as a share of what is allowed.
struct Deviation {
    double head_m = 0, flowShare = 0;
    int compared = 0;
};

/// `headUnit` and `flowUnit`: metres and m3/s of one unit in the solution.
Deviation deviation(const NamedNetwork &named, const NetworkState &state, const QByteArray &solution, double headUnit, double flowUnit)
{
    QHash<QByteArray, double> expected;
    for (const QByteArray &line : solution.split('\n'))
        if (const auto cells = line.trimmed().split(','); cells.size() == 3)
            expected[cells[0] + cells[1]] = cells[2].toDouble();
    Deviation worst;
    for (std::size_t i = 0; i < named.nodes.size(); ++i, ++worst.compared)
        worst.head_m =
            std::max(worst.head_m, std::abs(state.head_m[i] - headUnit * expected["N" + QByteArray::fromStdString(named.nodes[i])]));
    for (std::size_t k = 0; k < named.links.size(); ++k, ++worst.compared) {
        const double flow = flowUnit * expected["L" + QByteArray::fromStdString(named.links[k])];
        const double allowed = std::max(1e-4 * std::abs(flow), 1e-6);
        worst.flowShare = std::max(worst.flowShare, std::abs(state.flow_m3_per_s[k] - flow) / allowed);
    }
    return worst.compared == expected.size() ? worst : Deviation{1e9, 1e9, worst.compared};
}

constexpr double foot = 0.3048, litre = 0.028316846592 / 28.317, gallon = 0.028316846592 / 448.831;

} // namespace

class EpanetOracleTest : public QObject {
    Q_OBJECT

private slots:
    void referenceNetworksAgree_data();
    void referenceNetworksAgree();
    void twoHundredRandomNetworksAgree();
    void aWarmStartEndsWhereAColdOneDoes();
    void brokenFilesAreRefusedWithTheirLine();
    void aNetworkWithoutLinksIsSolvedOrCut();
    void whatIsWrittenReadsBack();
};

void EpanetOracleTest::referenceNetworksAgree_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("head");
    QTest::addColumn<double>("flow");
    QTest::newRow("Net1, Hazen-Williams, gpm") << "Net1" << foot << gallon;
    QTest::newRow("mesh of 482 pipes") << "dw_grid500" << 1. << litre;
    QTest::newRow("coolant loop of 200 racks") << "dw_tcs620" << 1. << litre;
}

void EpanetOracleTest::referenceNetworksAgree()
{
    QFETCH(QString, name);
    QFETCH(double, head);
    QFETCH(double, flow);
    const auto named = readEpanetInp(bytesOf(name + ".inp").toStdString());
    QVERIFY(named);
    const NetworkState state = solveNetwork(named->network);
    QVERIFY(state.problem == NetworkProblem::None);
    QVERIFY(state.imbalance_m3_per_s < 1e-9);
    const Deviation worst = deviation(*named, state, bytesOf(name + ".csv"), head, flow);
    QVERIFY2(worst.head_m < 1e-3, qPrintable(QString::number(worst.head_m)));
    QVERIFY2(worst.flowShare < 1, qPrintable(QString::number(worst.flowShare)));
}

void EpanetOracleTest::twoHundredRandomNetworksAgree()
{
    const QByteArray all = qUncompress(bytesOf("random_networks.txt.z"));
    QVERIFY(!all.isEmpty());
    int networks = 0;
    for (qsizetype at = all.indexOf("#inp\n"); at >= 0; ++networks) {
        const qsizetype split = all.indexOf("#solution\n", at), next = all.indexOf("#inp\n", split);
        const auto named = readEpanetInp(all.mid(at + 5, split - at - 5).toStdString());
        QVERIFY(named);
        const NetworkState state = solveNetwork(named->network);
        QVERIFY2(state.problem == NetworkProblem::None, named->title.c_str());
        QVERIFY(state.imbalance_m3_per_s < 1e-9);
        const Deviation worst = deviation(*named, state, all.mid(split + 10, next < 0 ? -1 : next - split - 10), 1, litre);
        QVERIFY2(worst.head_m < 1e-3 && worst.flowShare < 1,
                 qPrintable(QString("%1: %2 m, %3").arg(named->title.c_str()).arg(worst.head_m).arg(worst.flowShare)));
        at = next;
    }
    QCOMPARE(networks, 200);
}

void EpanetOracleTest::aWarmStartEndsWhereAColdOneDoes()
{
    auto named = readEpanetInp(bytesOf("dw_tcs620.inp").toStdString());
    QVERIFY(named);
    NetworkSolver solver(named->network);
    const NetworkState before = solver.solve(named->network);
    named->network.links[40].minorLoss *= 1.5;
    const NetworkState warm = solver.solve(named->network, &before), cold = solveNetwork(named->network);
    QVERIFY(warm.iterations < cold.iterations);
    for (std::size_t i = 0; i < cold.head_m.size(); ++i)
        QVERIFY(std::abs(warm.head_m[i] - cold.head_m[i]) < 1e-6);
}

void EpanetOracleTest::brokenFilesAreRefusedWithTheirLine()
{
    const std::string start = "[JUNCTIONS]\nA 0 0\n[RESERVOIRS]\nR 10\n[PIPES]\n";
    const auto said = [&](const std::string &rest) {
        const auto read = readEpanetInp(start + rest);
        return read ? std::string() : plain(read.problem().text);
    };
    QCOMPARE(said("P R A 10 100 0.1 0 Open\n"), std::string());
    QVERIFY(said("P R B 10 100 0.1\n").find("Line 6") != std::string::npos);
    QVERIFY(said("P R A ten 100 0.1\n").find("ten") != std::string::npos);
    QVERIFY(said("P R A 10 0 0.1\n").find("diameter") != std::string::npos);
    QVERIFY(said("P R A 10 100 100\n[VALVES]\nV R A 10 PRV 5\n").find("PRV") != std::string::npos);
    QVERIFY(!readEpanetInp(""));
    QVERIFY(!readEpanetInp("nonsense\n[JUNCTIONS]\nA"));
}

void EpanetOracleTest::aNetworkWithoutLinksIsSolvedOrCut()
{
    const auto still = readEpanetInp("[JUNCTIONS]\nA 1 0\nB 2 0\n[RESERVOIRS]\nR 10\n");
    QVERIFY(still);
    QVERIFY(solveNetwork(still->network).problem == NetworkProblem::None);
    const auto drawn = readEpanetInp("[JUNCTIONS]\nA 1 2\n[RESERVOIRS]\nR 10\n");
    QVERIFY(drawn);
    QVERIFY(solveNetwork(drawn->network).problem == NetworkProblem::Cut);
}

void EpanetOracleTest::whatIsWrittenReadsBack()
{
    const auto named = readEpanetInp(bytesOf("dw_tcs620.inp").toStdString());
    QVERIFY(named);
    const auto back = readEpanetInp(writeEpanetInp(*named));
    QVERIFY(back);
    QCOMPARE(back->nodes, named->nodes);
    QCOMPARE(back->links.size(), named->links.size());
    const NetworkState one = solveNetwork(named->network), two = solveNetwork(back->network);
    for (std::size_t i = 0; i < one.head_m.size(); ++i)
        QVERIFY(std::abs(one.head_m[i] - two.head_m[i]) < 1e-3);
}

GRIDHALL_TEST(EpanetOracleTest)
#include "epanet_oracle_test.moc"
