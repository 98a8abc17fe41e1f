// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"
#include "tests/support/room.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace gridhall::test;

/// The command line as a script uses it: words, exit codes, files.
class CliTest : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    QString path(const QString &name) const { return folder_.filePath(name); }

    void sampleRows()
    {
        QTest::addColumn<QString>("sample");
        for (const char *sample : {"ai-pod", "ai-hall-20mw", "air-hall", "campus-1gw", "broken"})
            QTest::newRow(sample) << QString(sample);
    }

private slots:
    void itSaysItsVersionAndHowToUseIt()
    {
        QCOMPARE(cli({"--version"}).exit, 0);
        const Answer help = cli({"--help"});
        QCOMPARE(help.exit, 0);
        for (const char *command : {"new", "info", "check", "report", "render", "convert", "diff", "catalog"})
            QVERIFY2(help.out.contains(command), command);
    }

    void wrongUseEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown command") << QStringList{"frobnicate"};
        QTest::newRow("no file") << QStringList{"check"};
        QTest::newRow("unknown option") << QStringList{"info", "x", "--frobnicate"};
        QTest::newRow("unknown severity") << QStringList{"check", "x", "--fail-on", "fatal"};
        QTest::newRow("unknown sample") << QStringList{"new", path("n.gridhall"), "--sample", "nothing"};
        QTest::newRow("sample elsewhere") << QStringList{"new", path("n.gridhall"), "--sample", "../catalog/x"};
        QTest::newRow("picture of another kind") << QStringList{"render", "x", "-o", "x.bmp"};
        QTest::newRow("unknown overlay") << QStringList{"render", "x", "-o", "x.png", "--overlay", "mood"};
        QTest::newRow("unknown part") << QStringList{"catalog", "show", "no.such.part"};
        QTest::newRow("unknown role") << QStringList{"catalog", "list", "--role", "spaceship"};
    }

    void wrongUseEndsWithTwo()
    {
        QFETCH(QStringList, arguments);
        const Answer answer = cli(arguments);
        QCOMPARE(answer.exit, 2);
        QVERIFY(answer.out.isEmpty());
        QVERIFY2(answer.err.startsWith("gridhall-cli: ") && answer.err.count('\n') == 1, answer.err);
    }

    void unreadableFilesEndWithThreeAndOneSentence_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("says");
        QVERIFY(cli({"new", path("sound.gridhall")}).exit == 0);
        const QByteArray sound = bytesOf(path("sound.gridhall"));
        put(path("empty.gridhall"), {});
        put(path("text.gridhall"), "hello\nworld\n");
        put(path("half.gridhall"), sound.left(sound.size() / 2));
        QByteArray torn = sound;
        torn.replace(8192, 4000, QByteArray(4000, 'x'));
        put(path("torn.gridhall"), torn);
        QByteArray foreign = sound;
        foreign.replace(68, 4, "ABCD");
        put(path("foreign.gridhall"), foreign);
        put(path("other.json"), "{\"name\": 1}");
        put(path("cut.json"), "{\n\"gridhall.project\": 1,\n\"branch\": 1,\n\"item\": [\n{\"id\":1,");
        put(path("newer.json"), "{\"gridhall.project\": 9, \"readable_from\": 8}");
        QDir().mkdir(path("folder.gridhall"));
        const QList<std::pair<QString, QString>> rows{{"absent.gridhall", "no file"},
                                                      {"empty.gridhall", "empty"},
                                                      {"text.gridhall", "not a Gridhall project"},
                                                      {"half.gridhall", "cut off"},
                                                      {"torn.gridhall", "damaged"},
                                                      {"foreign.gridhall", "another program"},
                                                      {"other.json", "not a Gridhall project"},
                                                      {"cut.json", "cut off at line 5"},
                                                      {"newer.json", "newer Gridhall"},
                                                      {"folder.gridhall", "is a folder"}};
        for (const auto &[file, says] : rows)
            QTest::newRow(qPrintable(file)) << file << says;
    }

    void unreadableFilesEndWithThreeAndOneSentence()
    {
        QFETCH(QString, file);
        QFETCH(QString, says);
        const QByteArray before = bytesOf(path(file));
        for (const QStringList &arguments : {QStringList{"info", path(file)}, QStringList{"check", path(file), "--json"},
                                             QStringList{"convert", path(file), path("out.json")}}) {
            const Answer answer = cli(arguments);
            QCOMPARE(answer.exit, 3);
            QVERIFY(answer.out.isEmpty());
            QVERIFY2(answer.err.startsWith("gridhall-cli: " + path(file).toUtf8() + ": "), answer.err);
            QVERIFY2(answer.err.contains(says.toUtf8()) && answer.err.count('\n') == 1, answer.err);
        }
        QVERIFY(!QFile::exists(path("out.json")));
        QCOMPARE(bytesOf(path(file)), before);
    }

    void newDoesNotReplaceAFileUnasked()
    {
        put(path("mine.gridhall"), "mine");
        QCOMPARE(cli({"new", path("mine.gridhall")}).exit, 2);
        QCOMPARE(bytesOf(path("mine.gridhall")), QByteArray("mine"));
        QCOMPARE(cli({"new", path("mine.gridhall"), "--force"}).exit, 0);
        QCOMPARE(cli({"info", path("mine.gridhall")}).exit, 0);
    }

    void writingWhereThereIsNoFolderIsToldAndEndsWithTwo()
    {
        const Answer answer = cli({"new", path("none/x.gridhall")});
        QCOMPARE(answer.exit, 2);
        QVERIFY2(answer.err.contains("no folder"), answer.err);
    }

    void samplesConvertWithoutLossAndAlwaysAlike_data() { sampleRows(); }
    void samplesConvertWithoutLossAndAlwaysAlike()
    {
        QFETCH(QString, sample);
        const QString a = path(sample + "-a.gridhall"), b = path(sample + "-b.json"), c = path(sample + "-c.gridhall"),
                      d = path(sample + "-d.json");
        QCOMPARE(cli({"new", a, "--sample", sample}).exit, 0);
        QCOMPARE(cli({"convert", a, b}).exit, 0);
        QCOMPARE(cli({"convert", b, c}).exit, 0);
        QCOMPARE(cli({"convert", c, d}).exit, 0);
        QCOMPARE(bytesOf(c), bytesOf(a));
        QCOMPARE(bytesOf(d), bytesOf(b));
        QCOMPARE(bytesOf(b), bytesOf(QString(GRIDHALL_SHARE) + "/samples/" + sample + ".json"));
        QCOMPARE(cli({"diff", a, d}).exit, 0);
    }

    void checkAnswersInJsonWithFindingsAndFigures_data() { sampleRows(); }
    void checkAnswersInJsonWithFindingsAndFigures()
    {
        QFETCH(QString, sample);
        const QString file = QString(GRIDHALL_SHARE) + "/samples/" + sample + ".json";
        const Answer answer = cli({"check", file, "--json"});
        if (sample != "campus-1gw")
            QCOMPARE(answer.exit, sample == "broken" ? 1 : 0);
        const QJsonObject kpis = answer.json()["kpis"].toObject();
        for (const char *key :
             {"it_load_kw", "facility_load_kw", "power_density_kw_per_m2", "tightest_power_margin_pct", "thermal_headroom_pct", "pue",
              "tokenergy_j_per_token", "tokenergy_kwh_per_mtok", "tokens_per_s", "facility_multiplier"})
            QVERIFY2(kpis[key].isDouble() || (sample == "broken" && kpis[key].isNull()), key);
        QVERIFY(kpis["it_load_kw"].toDouble() > 0);
        QCOMPARE(float(kpis["tokenergy_kwh_per_mtok"].toDouble() * 3.6), float(kpis["tokenergy_j_per_token"].toDouble()));
        const QJsonArray findings = answer.json()["findings"].toArray();
        for (const auto &value : findings) {
            const QJsonObject finding = value.toObject();
            for (const char *key : {"code", "severity", "subjects", "demand", "limit", "margin", "message"})
                QVERIFY2(finding.contains(key), key);
            QVERIFY(!finding["message"].toString().isEmpty());
        }
        QCOMPARE(cli({"check", file, "--json"}).out, answer.out);
    }

    void failOnDecidesTheExitCode()
    {
        const QString broken = QString(GRIDHALL_SHARE) + "/samples/broken.json";
        QCOMPARE(cli({"check", broken}).exit, 1);
        QCOMPARE(cli({"check", broken, "--fail-on", "note"}).exit, 1);
        QCOMPARE(cli({"check", broken, "--fail-on", "never"}).exit, 0);
    }

    void theSamePlanIsDrawnAlikeAsPngAndSvg_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("png") << QString("png") << QByteArray("\x89PNG");
        QTest::newRow("svg") << QString("svg") << QByteArray("<?xml");
    }
    void theSamePlanIsDrawnAlikeAsPngAndSvg()
    {
        QFETCH(QString, suffix);
        QFETCH(QByteArray, begins);
        const QString sample = QString(GRIDHALL_SHARE) + "/samples/ai-pod.json";
        for (const char *overlay : {"none", "power", "cooling", "density", "thermal", "load", "headroom"}) {
            const QString first = path(QString("1-%1.%2").arg(overlay, suffix)),
                          second = path(QString("2-%1.%2").arg(QString(overlay), suffix));
            const Answer answer = cli({"render", sample, "-o", first, "--overlay", overlay});
            QCOMPARE(answer.exit, 0);
            QVERIFY2(answer.err.isEmpty(), answer.err);
            QCOMPARE(cli({"render", sample, "-o", second, "--overlay", overlay}).exit, 0);
            QVERIFY(bytesOf(first).startsWith(begins));
            QCOMPARE(bytesOf(second), bytesOf(first));
        }
        QVERIFY(bytesOf(path("1-power." + suffix)) != bytesOf(path("1-thermal." + suffix)));
    }

    void theReportIsAPdfAndTheSameEachTime()
    {
        QCOMPARE(cli({"new", path("r.gridhall"), "--sample", "ai-pod"}).exit, 0);
        for (const char *name : {"1.pdf", "2.pdf"}) {
            const Answer answer = cli({"report", path("r.gridhall"), "-o", path(name)});
            QCOMPARE(answer.exit, 0);
            QVERIFY2(answer.err.isEmpty(), answer.err);
        }
        QVERIFY(bytesOf(path("1.pdf")).startsWith("%PDF-"));
        QVERIFY(bytesOf(path("1.pdf")).trimmed().endsWith("%%EOF"));
        QCOMPARE(bytesOf(path("2.pdf")), bytesOf(path("1.pdf")));
        QVERIFY(cli({"report", path("r.gridhall"), "-o", path("3.pdf"), "--paper", "letter"}).exit == 0);
        QVERIFY(bytesOf(path("3.pdf")) != bytesOf(path("1.pdf")));
    }

    void diffNamesWhatChanged()
    {
        const QString before = path("before.json"), after = path("after.json");
        QCOMPARE(cli({"new", before}).exit, 0);
        QByteArray text = bytesOf(before);
        QCOMPARE(cli({"diff", before, before}).exit, 0);
        text.replace("\"site\": [\n{\"id\":4294967297", "\"site\": [\n{\"id\":4294967297,\"name\":\"North\"");
        put(after, text);
        const Answer answer = cli({"diff", before, after, "--json"});
        QCOMPARE(answer.exit, 1);
        const QJsonArray changes = answer.json()["changes"].toArray();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0]["change"].toString(), QString("changed"));
        QCOMPARE(changes[0]["fields"]["name"]["after"].toString(), QString("North"));
        QCOMPARE(changes[0]["kind"].toString(), QString("site"));
        // Two designs that have nothing in common differ in entities of the kinds that the text form knows.
        QCOMPARE(cli({"new", path("pod.json"), "--sample", "ai-pod"}).exit, 0);
        QCOMPARE(cli({"new", path("hall.json"), "--sample", "air-hall"}).exit, 0);
        const QJsonObject form = QJsonDocument::fromJson(bytesOf(path("hall.json"))).object();
        const Answer far = cli({"diff", path("pod.json"), path("hall.json"), "--json"});
        QCOMPARE(far.exit, 1);
        for (const QJsonValue &change : far.json()["changes"].toArray())
            QVERIFY2(form.contains(change["kind"].toString()), qPrintable(change["kind"].toString()));
    }

    void theCatalogueIsListedAndShown()
    {
        const Answer list = cli({"catalog", "list", "--json"});
        QCOMPARE(list.exit, 0);
        const QJsonArray parts = list.json()["parts"].toArray();
        QVERIFY(parts.size() >= 80);
        const QString number = parts[0]["number"].toString();
        const Answer show = cli({"catalog", "show", number, "--json"});
        QCOMPARE(show.exit, 0);
        QCOMPARE(show.json()["number"].toString(), number);
        QVERIFY(cli({"catalog", "show", number}).out.contains(number.toUtf8()));
    }

    void infoSaysTheSameContentForBothForms()
    {
        QCOMPARE(cli({"new", path("i.gridhall"), "--sample", "ai-pod"}).exit, 0);
        QCOMPARE(cli({"convert", path("i.gridhall"), path("i.json")}).exit, 0);
        const QJsonObject a = cli({"info", path("i.gridhall"), "--json"}).json(), b = cli({"info", path("i.json"), "--json"}).json();
        QCOMPARE(a["content_hash"].toString().size(), 64);
        QCOMPARE(a["content_hash"].toString(), b["content_hash"].toString());
        QVERIFY(a["counts"]["item"].toInt() > 8);
    }
};

GRIDHALL_TEST(CliTest)
#include "cli_test.moc"
