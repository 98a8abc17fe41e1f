// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"
#include "tests/support/room.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace gridhall::test;

/// The studies of the command line: the year, the pulse, failures and variants.
class CliStudiesTest : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    QString path(const QString &name) const { return folder_.filePath(name); }

private slots:
    void simulateGivesTheYearWithItsLedger()
    {
        const QString hall = QString(GRIDHALL_SHARE) + "/samples/ai-hall-20mw.json";
        const Answer answer = cli({"simulate", hall, "--json", "--against", QString(GRIDHALL_SHARE) + "/samples/ai-pod.json"});
        QCOMPARE(answer.exit, 0);
        const QJsonObject year = answer.json(), tok = year["tokenergy"].toObject(), ledger = tok["ledger"].toObject();
        double product = 1;
        for (const char *factor : {"e_acc_j_per_token", "k_srv", "k_net", "k_idle", "k_pow", "k_cool", "k_misc", "k_use"})
            product *= ledger[factor].toDouble();
        QVERIFY(std::abs(product / tok["j_per_token"].toDouble() - 1) < 1e-9);
        QVERIFY(tok["band"].toObject()["p10"].toDouble() < tok["band"].toObject()["p90"].toDouble());
        QCOMPARE(year["hours"].toArray().size(), 8760);
        double change = 0;
        const QJsonObject against = year["against"].toObject(), factors = against["factors"].toObject();
        for (const auto &factor : factors)
            change += factor.toObject()["change_j_per_token"].toDouble();
        QVERIFY(std::abs(change - against["change_j_per_token"].toDouble()) < 1e-9);
        QCOMPARE(cli({"simulate", hall, "--json", "--against", QString(GRIDHALL_SHARE) + "/samples/ai-pod.json"}).out, answer.out);
    }

    void simulateReadsAWeatherFileAndWritesATable()
    {
        const QString pod = QString(GRIDHALL_SHARE) + "/samples/ai-pod.json";
        const Answer answer = cli({"simulate", pod, "--csv", "--weather", QString(GRIDHALL_SHARE) + "/weather/chicago-ohare-tmy3.epw"});
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.out.count('\n'), 8761);
        QCOMPARE(cli({"simulate", pod, "--weather", "/nowhere.epw"}).exit, 3);
        put(path("bad.epw"), "hello\n");
        const Answer bad = cli({"simulate", pod, "--weather", path("bad.epw")});
        QCOMPARE(bad.exit, 3);
        QCOMPARE(bad.err.count('\n'), 1);
    }

    void pulseHoldsASwingAgainstTheGrid()
    {
        const QString hall = QString(GRIDHALL_SHARE) + "/samples/ai-hall-20mw.json";
        const Answer answer = cli({"pulse", hall, "--seconds", "20", "--step", "0.01", "--json"});
        QCOMPARE(answer.exit, 1); // nothing smooths it
        QVERIFY(!answer.json()["passed"].toBool());
        put(path("flat.csv"), "s,w\n0,1000000\n10,1000000\n");
        QCOMPARE(cli({"pulse", hall, "--trace", path("flat.csv"), "--step", "0.01"}).exit, 0);
        put(path("bad.csv"), "s,w\n0,1\nx,y\n");
        QCOMPARE(cli({"pulse", hall, "--trace", path("bad.csv")}).exit, 3);
    }

    void theHallIsProven2NDownToItsRacks()
    {
        const QString hall = QString(GRIDHALL_SHARE) + "/samples/ai-hall-20mw.json";
        const QJsonObject proofs = cli({"fail", hall, "--prove", "--json"}).json();
        QCOMPARE(proofs["redundancy"].toArray().size(), 8);
        int racks = 0;
        for (const auto group : proofs["redundancy"].toArray()) {
            QCOMPARE(group.toObject()["scheme"].toString(), QString("2N"));
            QVERIFY(group.toObject()["proven"].toBool());
            racks += static_cast<int>(group.toObject()["loads"].toArray().size());
        }
        QCOMPARE(racks, 144);
        QCOMPARE(proofs["single_points"].toArray().size(), 0);
        const QJsonObject sweep = cli({"fail", hall, "--sweep", "n1", "--json"}).json();
        QVERIFY(sweep["clean"].toBool()); // but for a fire in the hall itself, which is listed first
        const QJsonArray failures = sweep["contingencies"].toArray();
        QCOMPARE(failures.first().toObject()["mode"].toString(), QString("compartment"));
        QCOMPARE(failures.first().toObject()["loads_in_compartment"].toInt(), 144);
        for (qsizetype i = 1; i < failures.size(); ++i) {
            const QJsonObject failure = failures[i].toObject();
            QCOMPARE(failure["loads_dark"].toInt() + failure["loads_unprotected"].toInt() + failure["loads_short_of_cooling"].toInt(), 0);
            QVERIFY(failure["worst_loading_pct"].toDouble() < 100);
        }
        const QJsonObject cuts = cli({"fail", hall, "--cuts", "--json"}).json();
        QCOMPARE(cuts["loads"].toArray().size(), 144);
        QCOMPARE(cuts["cut_sets"].toArray().first().toObject()["elements"].toArray().size(), 2);
        const QJsonObject losses = cli({"losses", hall, "--json"}).json();
        const QJsonArray variants = losses["variants"].toArray();
        QCOMPARE(variants.size(), 2);
        QVERIFY(variants[1].toObject()["drawn_kw"].toDouble() < variants[0].toObject()["drawn_kw"].toDouble());
        QCOMPARE(variants[1].toObject()["problems"].toInt(), 0);
    }

    void aFaultDuringWorkFindsOnlyOnePathLeft()
    {
        const QString hall = QString(GRIDHALL_SHARE) + "/samples/ai-hall-20mw.json";
        const QJsonObject answer = cli({"fail", hall, "--maintenance", "PM-A1/UPS", "--out", "PM-B1/UPS", "--json"}).json();
        QCOMPARE(answer["maintenance"].toArray().size(), 1);
        QCOMPARE(answer["contingencies"].toArray().first().toObject()["loads_dark"].toInt(), 18);
        QCOMPARE(answer["contingencies"].toArray().first().toObject()["mode"].toString(), QString("fault"));
        const QJsonObject alone = cli({"fail", hall, "--maintenance", "PM-A1/UPS", "--json"}).json();
        QCOMPARE(alone["contingencies"].toArray().first().toObject()["loads_dark"].toInt(), 0);
        QVERIFY(alone["ties_closed"].toArray().isEmpty());
        QVERIFY(cli({"fail", hall, "--maintenance", "PM-A1/UPS", "--sweep", "n1", "--json"}).json()["contingencies"].toArray().size() >
                1000);
        QCOMPARE(cli({"fail", hall, "--maintenance", "PM-A1/UPS", "--sweep", "n2"}).exit, 2);
        QCOMPARE(cli({"fail", hall, "--maintenance", "nobody"}).exit, 2);
    }

    void aVariantOnDirectCurrentIsOneCommand()
    {
        const QString pod = QString(GRIDHALL_SHARE) + "/samples/ai-pod.json";
        QCOMPARE(cli({"variant", pod, "-o", path("dc.json")}).exit, 0);
        QCOMPARE(cli({"check", path("dc.json")}).exit, 0);
        const QJsonObject against =
            cli({"simulate", path("dc.json"), "--against", pod, "--json"}).json()["against"].toObject()["factors"].toObject();
        QVERIFY(against["k_pow"].toObject()["change_j_per_token"].toDouble() < 0);
        QCOMPARE(cli({"variant", path("dc.json"), "-o", path("again.json")}).exit, 2); // no UPS is left
    }

    void theBrokenSampleShowsWhatPathsCanGetWrong()
    {
        const QString broken = QString(GRIDHALL_SHARE) + "/samples/broken.json";
        const QByteArray findings = cli({"check", broken}).out;
        for (const char *finding : {"PWR-016  Tie TIE-DC", "PWR-015  UPS-RES carries", "PWR-013  A fire in Electrical room"})
            QVERIFY2(findings.contains(finding), finding);
        bool catcher = false;
        for (const auto group : cli({"fail", broken, "--prove", "--json"}).json()["redundancy"].toArray())
            catcher = catcher || (group.toObject()["scheme"].toString() == "block 2+1" && !group.toObject()["proven"].toBool());
        QVERIFY(catcher);
        QCOMPARE(cli({"fail", broken, "--prove", "--cuts"}).exit, 2);
    }
};

GRIDHALL_TEST(CliStudiesTest)
#include "cli_studies_test.moc"
