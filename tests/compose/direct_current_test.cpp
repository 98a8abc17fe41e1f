// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/direct_current.h"
#include "core/exchange/project_json.h"
#include "core/report/comparison.h"
#include "core/study/study.h"
#include "tests/support/room.h"

#include <QFile>
#include <QtTest>

using namespace gridhall;

namespace {

Layout direct(const char *sample)
{
    QFile file(QStringLiteral(GRIDHALL_SHARE "/samples/%1.json").arg(sample));
    return file.open(QIODevice::ReadOnly) ? projectFromJson(file.readAll().toStdString())->layout : Layout(1);
}

const ComparedFactor &named(const Comparison &comparison, const char *name)
{
    return *std::ranges::find_if(comparison.factors, [&](const ComparedFactor &one) { return std::string_view(one.name.source) == name; });
}

} // namespace

/// One layout for alternating current and for 800 VDC.
class DirectCurrentTest : public QObject {
    Q_OBJECT

private slots:
    void aVariantIsAsSoundAsItsLayoutAndSaysWhyATokenCostsLess_data();
    void aVariantIsAsSoundAsItsLayoutAndSaysWhyATokenCostsLess();
    void itIsOneEditThatCanBeUndone();
    void withoutAUpsItIsRefused();
};

void DirectCurrentTest::aVariantIsAsSoundAsItsLayoutAndSaysWhyATokenCostsLess_data()
{
    QTest::addColumn<QString>("sample");
    for (const char *sample : {"ai-pod", "ai-hall-20mw"})
        QTest::newRow(sample) << sample;
}

void DirectCurrentTest::aVariantIsAsSoundAsItsLayoutAndSaysWhyATokenCostsLess()
{
    QFETCH(QString, sample);
    const Layout before = direct(qPrintable(sample));
    const auto edit = directCurrentVariant(before);
    QVERIFY(edit);
    const SnapshotPtr a = study(before, 1, Tier::Swept, nullptr), b = study(before.applying(*edit), 2, Tier::Swept, nullptr);
    for (const Finding &finding : b->findings)
        if (finding.effective() == Severity::Error)
            qWarning("%s %s", finding.check->code, plain(finding.message()).c_str());
    QCOMPARE(b->count(Severity::Error), 0);
    QCOMPARE(b->failures->dropping, a->failures->dropping);
    QCOMPARE(b->failures->unprotecting, a->failures->unprotecting);
    int direct = 0, racks = 0;
    for (std::size_t e = 0; e < b->network->elements.size(); ++e)
        if (b->network->elements[e].isIt) {
            ++racks;
            direct += b->network->elements[e].dc && b->power.elements[e].voltage_v == 800;
            QVERIFY(b->power.elements[e].live);
        }
    QVERIFY(racks > 0);
    QCOMPARE(direct, racks);

    const Comparison compared = comparison(*a, *b);
    double sum = 0;
    for (const ComparedFactor &one : compared.factors)
        sum += one.change_j_per_token;
    QVERIFY(std::abs(sum - (*compared.tokEnergyB - *compared.tokEnergyA)) < 1e-12);
    // The workload knows its servers at the wall alone: what their supplies gain is in that one number.
    const ComparedFactor &servers = named(compared, "Accelerators"), &path = named(compared, "Power path");
    QVERIFY(std::abs(servers.b / servers.a - 0.975 / 0.985) < 1e-4); // idle hours weigh in
    QVERIFY(path.b < path.a * 0.995 && path.change_j_per_token < 0);
    QVERIFY(plain(servers.reason).find("alternating current in A and direct current in B") != std::string::npos);
    QVERIFY(plain(path.reason).find("UPSs and rectifiers") != std::string::npos);
    for (const std::size_t first : {0, 1})
        QVERIFY(&compared.factors[first] == &servers || &compared.factors[first] == &path);
}

void DirectCurrentTest::itIsOneEditThatCanBeUndone()
{
    const Layout before = direct("ai-pod");
    const auto edit = directCurrentVariant(before);
    QVERIFY(edit);
    const Layout after = before.applying(*edit);
    QVERIFY(!Layout::difference(before, after).isEmpty());
    QVERIFY(Layout::difference(before, after.applying(edit->inverted())).isEmpty());
    QVERIFY(!directCurrentVariant(after)); // no UPS is left that carries racks
}

void DirectCurrentTest::withoutAUpsItIsRefused()
{
    const auto refused = directCurrentVariant(Layout(1));
    QVERIFY(!refused);
    QVERIFY(!plain(refused.problem().text).empty());
}

GRIDHALL_TEST(DirectCurrentTest)
#include "direct_current_test.moc"
