// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/power_exchange.h"
#include "core/exchange/project_json.h"
#include "core/power/power_sweep.h"
#include "core/study/study.h"
#include "tests/support/room.h"

#include <eigen3/Eigen/Sparse>
#include <eigen3/Eigen/SparseLU>

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <complex>

using namespace gridhall;

namespace {

using Complex = std::complex<double>;
using Matrix = Eigen::SparseMatrix<double>;

/// A MATPOWER case as anybody reads it: per unit on 1 MVA.
struct Case {
    struct Branch {
        int from, to;
        Complex z;
    };
    std::vector<char> fixed;
    std::vector<Complex> load;
    std::vector<std::int64_t> names;
    std::vector<Branch> branches;
};

QStringList rowsOf(const QString &text, const QString &begin, QChar end)
{
    return text.section(begin, 1).section(end, 0, 0).split(';', Qt::SkipEmptyParts);
}

Case caseOf(const QString &text)
{
    Case read;
    const auto words = [](const QString &row) { return row.split(QRegularExpression("\\s+"), Qt::SkipEmptyParts); };
    for (const QString &row : rowsOf(text, "mpc.bus = [", ']'))
        if (const QStringList w = words(row); w.size() > 4) {
            read.fixed.push_back(w[1] == "3");
            read.load.emplace_back(w[2].toDouble(), w[3].toDouble());
        }
    for (const QString &row : rowsOf(text, "mpc.branch = [", ']'))
        if (const QStringList w = words(row); w.size() > 4)
            read.branches.push_back({w[0].toInt() - 1, w[1].toInt() - 1, Complex(w[2].toDouble(), w[3].toDouble())});
    for (const QString &row : rowsOf(text, "mpc.bus_name = {", '}'))
        if (const QString name = row.trimmed().remove('\''); !name.isEmpty())
            read.names.push_back(name.toLongLong());
    return read;
}

/// Newton-Raphson in polar coordinates, after the textbook: dS/dtheta = j V (I - Y V)*, dS/d|V| = V (Y V/|V|)* + I* V/|V|.
/// It shares no line with the sweep it checks: no order of the network, no tree, all islands in one matrix.
class Newton {
public:
    explicit Newton(const Case &read) : read_(read), size_(static_cast<int>(read.load.size())), v(read.load.size(), 1.0)
    {
        for (const Case::Branch &branch : read.branches) {
            const Complex y = 1.0 / branch.z;
            add(branch.from, branch.from, y);
            add(branch.to, branch.to, y);
            add(branch.from, branch.to, -y);
            add(branch.to, branch.from, -y);
        }
        for (int b = 0; b < size_; ++b)
            free_.push_back(read.fixed[at(b)] ? -1 : unknowns_++);
    }

    /// Largest mismatch in per unit after at most 20 steps.
    double solve()
    {
        double worst = 1;
        for (int step = 0; step < 20 && worst > 1e-9; ++step) {
            const Eigen::VectorXd mismatch = mismatches(worst);
            if (worst <= 1e-9)
                break;
            Eigen::SparseLU<Matrix> solver;
            solver.compute(jacobian());
            const Eigen::VectorXd d = solver.solve(mismatch);
            for (int b = 0; b < size_; ++b)
                if (const int i = free_[at(b)]; i >= 0)
                    v[at(b)] = std::polar(std::abs(v[at(b)]) - d[unknowns_ + i], std::arg(v[at(b)]) - d[i]);
        }
        return worst;
    }

    /// What comes out of a branch at its far end, per unit.
    Complex arriving(const Case::Branch &branch) const
    {
        return v[at(branch.to)] * std::conj((v[at(branch.from)] - v[at(branch.to)]) / branch.z);
    }

private:
    static std::size_t at(int index) { return static_cast<std::size_t>(index); }
    void add(int row, int column, Complex y) { admittance_[{row, column}] += y; }

    std::vector<Complex> currents() const
    {
        std::vector<Complex> all(v.size());
        for (const auto &[place, y] : admittance_)
            all[at(place.first)] += y * v[at(place.second)];
        return all;
    }

    Eigen::VectorXd mismatches(double &worst) const
    {
        Eigen::VectorXd all(2 * unknowns_);
        worst = 0;
        const std::vector<Complex> i = currents();
        for (int b = 0; b < size_; ++b)
            if (const int k = free_[at(b)]; k >= 0) {
                const Complex off = v[at(b)] * std::conj(i[at(b)]) + read_.load[at(b)];
                all[k] = off.real();
                all[unknowns_ + k] = off.imag();
                worst = std::max(worst, std::abs(off));
            }
        return all;
    }

    Matrix jacobian() const
    {
        std::vector<Eigen::Triplet<double>> entries;
        const auto put = [&](int row, int column, Complex byAngle, Complex bySize) {
            const int r = free_[at(row)], c = free_[at(column)];
            if (r < 0 || c < 0)
                return;
            entries.emplace_back(r, c, byAngle.real());
            entries.emplace_back(r, unknowns_ + c, bySize.real());
            entries.emplace_back(unknowns_ + r, c, byAngle.imag());
            entries.emplace_back(unknowns_ + r, unknowns_ + c, bySize.imag());
        };
        const Complex j(0, 1);
        for (const auto &[place, y] : admittance_) {
            const Complex to = v[at(place.first)], from = v[at(place.second)];
            put(place.first, place.second, -j * to * std::conj(y * from), to * std::conj(y * from / std::abs(from)));
        }
        const std::vector<Complex> i = currents();
        for (int b = 0; b < size_; ++b)
            put(b, b, j * v[at(b)] * std::conj(i[at(b)]), std::conj(i[at(b)]) * v[at(b)] / std::abs(v[at(b)]));
        Matrix matrix(2 * unknowns_, 2 * unknowns_);
        matrix.setFromTriplets(entries.begin(), entries.end());
        return matrix;
    }

    const Case &read_;
    int size_, unknowns_ = 0;
    std::vector<int> free_;
    std::map<std::pair<int, int>, Complex> admittance_;

public:
    std::vector<Complex> v;
};

} // namespace

/// The exported MATPOWER case of whole samples, solved by Newton-Raphson, against the sweep of the program: voltages of
/// all buses within 1e-6 of nominal, power out of every branch within 1e-5 of it or 1 W.
class NewtonFlowTest : public QObject {
    Q_OBJECT

private slots:
    void everyVoltageAndFlowOfASampleAgrees_data();
    void everyVoltageAndFlowOfASampleAgrees();
};

void NewtonFlowTest::everyVoltageAndFlowOfASampleAgrees_data()
{
    QTest::addColumn<int>("buses");
    QTest::newRow("ai-pod") << 40;
    QTest::newRow("ai-hall-20mw") << 900;
    QTest::newRow("air-hall") << 900;
}

void NewtonFlowTest::everyVoltageAndFlowOfASampleAgrees()
{
    QFETCH(int, buses);
    QFile file(QStringLiteral(GRIDHALL_SHARE "/samples/%1.json").arg(QTest::currentDataTag()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto project = projectFromJson(file.readAll().toStdString());
    QVERIFY(project);
    const SnapshotPtr snapshot = study(project->layout, 1, Tier::Settled, nullptr);
    const Case read = caseOf(QString::fromStdString(matpowerText(*snapshot->network)));
    QVERIFY2(static_cast<int>(read.load.size()) > buses, qPrintable(QString::number(read.load.size())));
    QCOMPARE(read.names.size(), read.load.size());

    Newton newton(read);
    const double mismatch = newton.solve();
    double site = 1; // MVA; rounding across links without impedance goes with what flows
    for (const Complex &load : read.load)
        site += load.real();
    QVERIFY2(mismatch < 1e-6 * site, qPrintable(QString::number(mismatch)));

    const PowerNet net(*snapshot->network);
    PowerSweep sweep(net);
    QVERIFY(sweep.run(energised(net, Switching::Automatic, false, {})));
    std::map<std::int64_t, std::int32_t> vertexOf;
    for (std::int32_t v = 0; v < net.count; ++v)
        vertexOf[net.element(v).id.value] = v;
    double worstVoltage = 0, worstFlow = 0;
    for (std::size_t b = 0; b < read.names.size(); ++b)
        worstVoltage = std::max(worstVoltage, std::abs(std::abs(newton.v[b]) - sweep.voltage(vertexOf.at(read.names[b]))));
    std::map<int, double> arriving_w;
    for (const Case::Branch &branch : read.branches)
        arriving_w[branch.to] += newton.arriving(branch).real() * 1e6;
    for (const auto &[bus, watts] : arriving_w) {
        const double ours = sweep.output_w(vertexOf.at(read.names[static_cast<std::size_t>(bus)]));
        worstFlow = std::max(worstFlow, std::abs(watts - ours) / std::max(1e5, std::abs(ours)));
    }
    qInfo("%zu buses, %zu branches: voltages within %.1e, flows within %.1e", read.load.size(), read.branches.size(), worstVoltage,
          worstFlow);
    QVERIFY2(worstVoltage < 1e-6, qPrintable(QString::number(worstVoltage)));
    QVERIFY2(worstFlow < 1e-5, qPrintable(QString::number(worstFlow)));
}

GRIDHALL_TEST(NewtonFlowTest)
#include "newton_flow_test.moc"
