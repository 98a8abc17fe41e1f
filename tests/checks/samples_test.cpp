// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/check.h"
#include "core/exchange/project_json.h"
#include "core/study/study.h"
#include "tests/support/room.h"

#include <QFile>
#include <QtTest>

#include <set>

using namespace gridhall;

/// The shipped samples against all checks: three hold, one breaks everything.
class SamplesTest : public QObject {
    Q_OBJECT

private slots:
    void aSampleMeantToHoldHasNoErrors_data();
    void aSampleMeantToHoldHasNoErrors();
    void theBrokenSampleTripsEveryCheck();
    void aPumpThatStatesTooLittleIsNamed_data();
    void aPumpThatStatesTooLittleIsNamed();
    void codesAreUniqueAndEveryCardIsFilledIn();
};

namespace {

SnapshotPtr studied(const QString &name)
{
    QFile file(QStringLiteral(GRIDHALL_SHARE "/samples/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    const auto layout = projectFromJson(file.readAll().toStdString());
    return layout ? study(layout->layout, 1, Tier::Swept, nullptr) : nullptr;
}

} // namespace

void SamplesTest::aSampleMeantToHoldHasNoErrors_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("racks");
    QTest::newRow("ai-pod") << "ai-pod" << 8;
    QTest::newRow("ai-hall-20mw") << "ai-hall-20mw" << 136;
    QTest::newRow("air-hall") << "air-hall" << 240;
}

void SamplesTest::aSampleMeantToHoldHasNoErrors()
{
    QFETCH(QString, name);
    QFETCH(int, racks);
    const SnapshotPtr snapshot = studied(name);
    QVERIFY(snapshot);
    int withAccelerators = 0;
    for (const ItLoad &load : snapshot->loads)
        withAccelerators += load.accelerators > 0 ? 1 : 0;
    QCOMPARE(withAccelerators, racks);
    for (const Finding &finding : snapshot->findings)
        if (finding.effective() == Severity::Error)
            qWarning("%s %s", finding.check->code, plain(finding.message()).c_str());
    QCOMPARE(snapshot->count(Severity::Error), 0);
    QVERIFY(snapshot->tokEnergy.defined);
    QVERIFY(snapshot->kpis.pue.value > 1.0 && snapshot->kpis.pue.value < 1.6);
}

void SamplesTest::theBrokenSampleTripsEveryCheck()
{
    const SnapshotPtr snapshot = studied("broken");
    QVERIFY(snapshot);
    std::set<std::string> tripped;
    for (const Finding &finding : snapshot->findings)
        tripped.insert(finding.check->code);
    QStringList missing;
    for (const Check *check : allChecks())
        if (!tripped.contains(check->code))
            missing << check->code;
    QCOMPARE(missing.join(' '), QString());
}

void SamplesTest::aPumpThatStatesTooLittleIsNamed_data()
{
    QTest::addColumn<double>("stated_w");
    QTest::addColumn<int>("named");
    // Its rated 33.75 L/s against 250 kPa are 8.4 kW of water, 9.375 kW at 90 %.
    QTest::newRow("less than the water takes") << 5e3 << 1;
    QTest::newRow("just not enough") << 9.3e3 << 1;
    QTest::newRow("just enough") << 9.4e3 << 0;
    QTest::newRow("plenty") << 80e3 << 0;
}

void SamplesTest::aPumpThatStatesTooLittleIsNamed()
{
    QFETCH(double, stated_w);
    QFETCH(int, named);
    QFile file(GRIDHALL_SHARE "/samples/ai-pod.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto project = projectFromJson(file.readAll().toStdString());
    QVERIFY(project);
    Edit edit;
    for (const Kept<Item> &item : project->layout.all<Item>())
        if (item->tag == "CDU1") {
            Item cdu = *item;
            cdu.figures = {{key::pumpPower, stated_w, Grade::User, "test"}};
            edit.replace(item, std::move(cdu));
        }
    const SnapshotPtr snapshot = study(project->layout.applying(edit), 1, Tier::Settled, nullptr);
    QCOMPARE(std::ranges::count_if(snapshot->findings, [](const Finding &one) { return one.check->code == std::string("LIQ-021"); }),
             named);
}

void SamplesTest::codesAreUniqueAndEveryCardIsFilledIn()
{
    std::set<std::string> codes;
    for (const Check *check : allChecks()) {
        QVERIFY2(codes.insert(check->code).second, check->code);
        QVERIFY2(*check->title.source && *check->basis.source && check->run, check->code);
        QVERIFY2(*check->message.source || *check->unproven.source, check->code);
    }
}

GRIDHALL_TEST(SamplesTest)
#include "samples_test.moc"
