// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"
#include "tests/support/room.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace gridhall::test;

/// `gridhall-cli air` and `render --overlay air` as they are written, and with what cannot be answered.
class AirCliTest : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    const QString hall_ = GRIDHALL_SHARE "/samples/air-hall.json";

    /// The air hall with something in its text put otherwise.
    QString changed(const char *name, const QRegularExpression &what, const QString &into)
    {
        QFile from(hall_), to(folder_.filePath(QString(name) + ".json"));
        if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
            return {};
        QString text = QString::fromUtf8(from.readAll());
        to.write(text.replace(what, into).toUtf8());
        return to.fileName();
    }

private slots:
    void aRoomIsToldRackByRack()
    {
        const Answer said = cli({"air", hall_, "--json"});
        QCOMPARE(said.exit, 0);
        const QJsonObject json = QJsonDocument::fromJson(said.out).object();
        const QJsonObject room = json["rooms"].toArray().first().toObject();
        QCOMPARE(room["racks"].toArray().size(), 240);
        const QJsonObject rack = room["racks"].toArray().first().toObject();
        QCOMPARE(rack["inlet_c"].toArray().size(), 3);
        QCOMPARE(rack["outlet_c"].toArray().size(), 3);
        QVERIFY(rack["local_supply_share"].toDouble() > 0.9);
        QVERIFY(room["coolers"].toArray().first().toObject()["return_c"].toDouble() > 30);
        QVERIFY(json["rooms_without_field"].toArray().isEmpty());
        QVERIFY(json["method"].toObject()["name"].toString().startsWith("PFM-B"));
    }

    void whatCannotBeAnsweredIsSaidInOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const QString picture = folder_.filePath("air.png");
        for (const char *height : {"99", "0", "5.5"})
            QTest::addRow("height %s", height) << QStringList{"render", hall_, "--overlay", "air", "--height", height, "-o", picture}
                                               << "up to 5.00 m";
        QTest::addRow("below the floor") << QStringList{"render", hall_, "--overlay", "air", "--height", "-1", "-o", picture}
                                         << "not in range";
        QTest::addRow("unknown cooler") << QStringList{"air", hall_, "--out", "NOPE"} << "no running air cooler called NOPE";
        QTest::addRow("no air") << QStringList{"render", GRIDHALL_SHARE "/samples/ai-pod.json", "--overlay", "air", "--height", "99", "-o",
                                               picture}
                                << "air";
    }
    void whatCannotBeAnsweredIsSaidInOneSentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const Answer said = cli(arguments);
        QCOMPARE(said.exit, 2);
        QVERIFY2(said.err.contains(words.toUtf8()), said.err);
        QCOMPARE(said.err.trimmed().count('\n'), 0);
    }

    void roomsWithoutAFieldSayWhy_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("into");
        QTest::addColumn<QString>("words");
        QTest::addRow("no supply temperature") << R"("key":"supply_temperature_k")"
                                               << R"("key":"approach_k")"
                                               << "states a supply temperature";
        QTest::addRow("all out of service") << R"(("tag":"CRAH-\d\d",))"
                                            << R"(\1"state":"out",)"
                                            << "no air cooler in service";
    }
    void roomsWithoutAFieldSayWhy()
    {
        QFETCH(QString, what);
        QFETCH(QString, into);
        QFETCH(QString, words);
        const QString file = changed(QTest::currentDataTag(), QRegularExpression(what), into);
        const Answer said = cli({"air", file, "--json"});
        QVERIFY2(said.exit == 0, said.err);
        const QJsonObject json = QJsonDocument::fromJson(said.out).object();
        QVERIFY(json["rooms"].toArray().isEmpty());
        QVERIFY2(json["rooms_without_field"].toArray().first().toObject()["why"].toString().contains(words), said.out);
    }

    void aHugeHallIsCoarsenedAndSaysSo()
    {
        const QString file = changed("huge", QRegularExpression(R"(\[\[0,0\],\[610000,0\],\[610000,265000\],\[0,265000\]\])"),
                                     "[[0,0],[3000000,0],[3000000,2000000],[0,2000000]]");
        const Answer said = cli({"air", file});
        QCOMPARE(said.exit, 0);
        QVERIFY2(said.out.contains("coarsened"), said.out);
        QVERIFY(!said.out.contains("nan") && !said.out.contains("inf "));
    }
};

GRIDHALL_TEST(AirCliTest)
#include "air_cli_test.moc"
