// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/power_exchange.h"
#include "core/power/power_sweep.h"
#include "tests/power/network.h"
#include "tests/support/room.h"

#include <QRegularExpression>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <complex>

using namespace gridhall;
using namespace gridhall::test;

namespace {

using Complex = std::complex<double>;

/// A grid as a reader of a file sees it, per unit on one base: solved by elimination and fixed-point currents, which
/// shares nothing with the sweep it checks.
struct ReadGrid {
    struct Branch {
        std::size_t from, to;
        Complex z;
    };
    std::vector<char> fixed;
    std::vector<Complex> load;
    std::vector<Branch> branches;

    std::vector<Complex> voltages() const
    {
        const std::size_t size = load.size();
        std::vector<std::vector<Complex>> y(size, std::vector<Complex>(size));
        for (const Branch &branch : branches) {
            const Complex admittance = 1.0 / branch.z;
            y[branch.from][branch.from] += admittance;
            y[branch.to][branch.to] += admittance;
            y[branch.from][branch.to] -= admittance;
            y[branch.to][branch.from] -= admittance;
        }
        std::vector<Complex> v(size, 1.0);
        for (int round = 0; round < 200; ++round) {
            std::vector<Complex> current(size);
            for (std::size_t b = 0; b < size; ++b)
                current[b] = fixed[b] ? Complex(1) : -std::conj(load[b] / v[b]);
            auto matrix = y;
            for (std::size_t b = 0; b < size; ++b)
                if (fixed[b]) {
                    matrix[b].assign(size, 0);
                    matrix[b][b] = 1;
                }
            const std::vector<Complex> next = solved(std::move(matrix), std::move(current));
            double moved = 0;
            for (std::size_t b = 0; b < size; ++b)
                moved = std::max(moved, std::abs(next[b] - v[b]));
            v = next;
            if (moved < 1e-14)
                break;
        }
        return v;
    }

    /// What the fixed buses feed in, over the base.
    Complex drawn(const std::vector<Complex> &v) const
    {
        Complex sum = 0;
        for (const Branch &branch : branches) {
            const Complex current = (v[branch.from] - v[branch.to]) / branch.z;
            if (fixed[branch.from])
                sum += v[branch.from] * std::conj(current);
            if (fixed[branch.to])
                sum -= v[branch.to] * std::conj(current);
        }
        for (std::size_t b = 0; b < load.size(); ++b)
            sum += fixed[b] ? load[b] : 0;
        return sum;
    }

private:
    static std::vector<Complex> solved(std::vector<std::vector<Complex>> a, std::vector<Complex> b)
    {
        const std::size_t size = b.size();
        for (std::size_t c = 0; c < size; ++c) {
            std::size_t pivot = c;
            for (std::size_t r = c; r < size; ++r)
                pivot = std::abs(a[r][c]) > std::abs(a[pivot][c]) ? r : pivot;
            std::swap(a[c], a[pivot]);
            std::swap(b[c], b[pivot]);
            for (std::size_t r = c + 1; r < size; ++r)
                if (const Complex factor = a[r][c] / a[c][c]; factor != 0.0) {
                    for (std::size_t k = c; k < size; ++k)
                        a[r][k] -= factor * a[c][k];
                    b[r] -= factor * b[c];
                }
        }
        for (std::size_t c = size; c-- > 0;) {
            for (std::size_t k = c + 1; k < size; ++k)
                b[c] -= a[c][k] * b[k];
            b[c] /= a[c][c];
        }
        return b;
    }
};

std::vector<std::vector<double>> tableOf(const QString &text, const QString &name)
{
    std::vector<std::vector<double>> rows;
    const QString body = text.section("mpc." + name + " = [", 1).section(']', 0, 0);
    for (const QString &line : body.split(';', Qt::SkipEmptyParts)) {
        std::vector<double> row;
        for (const QString &word : line.split(QRegularExpression("\\s+"), Qt::SkipEmptyParts))
            row.push_back(word.toDouble());
        if (!row.empty())
            rows.push_back(std::move(row));
    }
    return rows;
}

/// Powers in MW, baseMVA = 1.
ReadGrid readMatpower(const QString &text)
{
    ReadGrid grid;
    for (const auto &bus : tableOf(text, "bus")) {
        grid.fixed.push_back(bus[1] == 3);
        grid.load.emplace_back(bus[2], bus[3]);
    }
    for (const auto &branch : tableOf(text, "branch"))
        grid.branches.push_back({std::size_t(branch[0]) - 1, std::size_t(branch[1]) - 1, {branch[2], branch[3]}});
    return grid;
}

ReadGrid readPowerGridModel(const std::string &text)
{
    const auto data = nlohmann::json::parse(text)["data"];
    ReadGrid grid;
    std::vector<double> rated;
    for (const auto &node : data["node"]) {
        rated.push_back(node["u_rated"]);
        grid.load.emplace_back(0);
        grid.fixed.push_back(0);
    }
    for (const auto &source : data["source"])
        grid.fixed[source["node"].get<std::size_t>()] = 1;
    for (const auto &load : data["sym_load"])
        grid.load[load["node"].get<std::size_t>()] += Complex(load["p_specified"].get<double>(), load["q_specified"].get<double>()) / 1e6;
    for (const auto &line : data["line"]) {
        const auto to = line["to_node"].get<std::size_t>();
        const double base = rated[to] * rated[to] / 1e6;
        grid.branches.push_back(
            {line["from_node"].get<std::size_t>(), to, Complex(line["r1"].get<double>(), line["x1"].get<double>()) / base});
    }
    for (const auto &transformer : data["transformer"]) {
        const double sn = transformer["sn"].get<double>(), r = transformer["pk"].get<double>() / sn, uk = transformer["uk"].get<double>();
        grid.branches.push_back({transformer["from_node"].get<std::size_t>(), transformer["to_node"].get<std::size_t>(),
                                 Complex(r, std::sqrt(uk * uk - r * r)) * (1e6 / sn)});
    }
    return grid;
}

ReadGrid readOpenDss(const QString &text)
{
    ReadGrid grid;
    std::map<QString, std::size_t> buses;
    std::map<QString, double> kv;
    const auto value = [](const QString &line, const QString &key) {
        return QRegularExpression("\\b" + QRegularExpression::escape(key) + "=\\(?([-+.eE0-9]+)").match(line).captured(1).toDouble();
    };
    const auto busOf = [&](const QString &name) {
        const auto [at, fresh] = buses.try_emplace(name, grid.load.size());
        if (fresh) {
            grid.load.emplace_back(0);
            grid.fixed.push_back(0);
        }
        return at->second;
    };
    for (const QString &line : text.split('\n')) {
        const QString bus = QRegularExpression("bus1=(\\w+)").match(line).captured(1);
        if (line.startsWith("New Circuit") || line.startsWith("New Vsource")) {
            grid.fixed[busOf(bus)] = 1;
            kv[bus] = value(line, "basekv");
        } else if (line.startsWith("New Line")) {
            const QString other = QRegularExpression("bus2=(\\w+)").match(line).captured(1);
            kv[other] = kv[bus]; // lines keep the voltage; the file lists sources and branches downwards
            const double base = kv[bus] * kv[bus];
            grid.branches.push_back({busOf(bus), busOf(other), Complex(value(line, "r1"), value(line, "x1")) / base});
        } else if (line.startsWith("New Transformer")) {
            const auto ends = QRegularExpression("buses=\\((\\w+) (\\w+)\\).*kvs=\\(([-+.e0-9]+) ([-+.e0-9]+)\\)").match(line);
            kv[ends.captured(2)] = ends.captured(4).toDouble();
            const auto windings = QRegularExpression("%rs=\\(([-+.e0-9]+) ([-+.e0-9]+)\\)").match(line);
            const double percent = (windings.captured(1).toDouble() + windings.captured(2).toDouble()) / 100;
            grid.branches.push_back({busOf(ends.captured(1)), busOf(ends.captured(2)), Complex(percent, value(line, "xhl") / 100)});
        } else if (line.startsWith("New Load")) {
            grid.load[busOf(bus)] += Complex(value(line, "kw"), value(line, "kvar")) / 1e3;
        }
    }
    return grid;
}

/// Intake, cable, transformer with no-load loss, UPS, two busways with racks, and a machine: two islands.
struct Hall : Network {
    std::int32_t grid = add(Role::Utility), feeder = add(Role::Cable), transformer = add(Role::Transformer, 0, {0.0008, 0, 0}, 1.5e6),
                 ups = add(Role::Ups, 0, {0.007, 0.006, 0.027}, 1e6), panel = add(Role::Switchboard), crah = add(Role::Crah, 40e3);
    Hall()
    {
        const auto set = [&](std::int32_t e, double voltage, double r, double x) {
            PowerCase::Element &element = network.elements[indexOf(e)];
            element.voltage_v = voltage;
            element.resistance_ohm = r;
            element.reactance_ohm = x;
        };
        set(grid, 20000, 0, 0);
        set(feeder, 0, 0.12, 0.11);
        set(transformer, 415, 0.0008, 0.0066);
        set(ups, 415, 0, 0);
        join(grid, feeder);
        join(feeder, transformer);
        join(transformer, ups);
        join(ups, panel);
        join(transformer, crah);
        for (int row = 0; row < 2; ++row) {
            auto end = panel;
            for (int i = 0; i < 5; ++i) {
                const auto section = add(Role::Busway);
                set(section, 0, 0.36e-3, 0.2e-3);
                join(end, section);
                join(section, add(Role::ItRack, 60e3 + 7e3 * i + 3e3 * row), "psu.a");
                end = section;
            }
        }
    }
};

} // namespace

/// Files for other solvers, read back and solved in another way than they were made.
class PowerExchangeTest : public QObject {
    Q_OBJECT

private slots:
    void everyFormatGivesTheFlowItCameFrom_data();
    void everyFormatGivesTheFlowItCameFrom();
    void allFormatsTellTheSameGrid();
};

void PowerExchangeTest::everyFormatGivesTheFlowItCameFrom_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("MATPOWER") << 0;
    QTest::newRow("power-grid-model") << 1;
    QTest::newRow("OpenDSS") << 2;
}

ReadGrid readBack(const PowerCase &network, int format)
{
    return format == 0   ? readMatpower(QString::fromStdString(matpowerText(network)))
           : format == 1 ? readPowerGridModel(powerGridModelJson(network))
                         : readOpenDss(QString::fromStdString(openDssText(network)));
}

void PowerExchangeTest::everyFormatGivesTheFlowItCameFrom()
{
    QFETCH(int, format);
    const Hall n;
    const ReadGrid grid = readBack(n.network, format);
    const PowerNet net(n.network);
    PowerSweep sweep(net);
    const SupplyState normal = energised(net, Switching::Automatic, false, {});
    QVERIFY(sweep.run(normal));
    const std::vector<Complex> v = grid.voltages();
    // Lowest voltages of both islands and what both draw together: the UPS's output counts once as source, once as load.
    double lowest = 2, readLowest = 2;
    for (std::int32_t e = 0; e < net.count; ++e)
        if (net.outStart[indexOf(e)] < net.outStart[indexOf(e) + 1])
            lowest = std::min(lowest, sweep.voltage(e));
    for (const Complex &each : v)
        readLowest = std::min(readLowest, std::abs(each));
    QVERIFY2(std::abs(lowest - readLowest) < 1e-6,
             qPrintable(QString("%1 against %2").arg(readLowest, 0, 'g', 12).arg(lowest, 0, 'g', 12)));
    const double expected = (sweep.input_w(net.vertexOf[indexOf(n.grid)]) + sweep.output_w(net.vertexOf[indexOf(n.ups)])) / 1e6;
    QVERIFY2(std::abs(grid.drawn(v).real() - expected) < 1e-5 * expected,
             qPrintable(QString("%1 MW against %2").arg(grid.drawn(v).real(), 0, 'g', 12).arg(expected, 0, 'g', 12)));
}

void PowerExchangeTest::allFormatsTellTheSameGrid()
{
    const Hall n;
    const ReadGrid first = readBack(n.network, 0);
    for (int format = 1; format < 3; ++format) {
        const ReadGrid other = readBack(n.network, format);
        QCOMPARE(other.branches.size(), first.branches.size());
        const Complex a = first.drawn(first.voltages()), b = other.drawn(other.voltages());
        QVERIFY(std::abs(a - b) < 1e-6 * std::abs(a));
    }
}

GRIDHALL_TEST(PowerExchangeTest)
#include "power_exchange_test.moc"
