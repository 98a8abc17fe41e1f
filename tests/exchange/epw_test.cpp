// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/renewables.h"
#include "core/exchange/epw.h"
#include "tests/support/room.h"

#include <QFile>
#include <QtTest>

using namespace gridhall;

namespace {

std::string shippedEpw()
{
    QFile file(QString(GRIDHALL_SOURCE) + "/resources/weather/chicago-ohare-tmy3.epw");
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// The shipped file with one line of it replaced; lines count from 1.
std::string withLine(int line, const QByteArray &text)
{
    auto lines = QByteArray::fromStdString(shippedEpw()).split('\n');
    lines[line - 1] = text;
    return lines.join('\n').toStdString();
}

} // namespace

class EpwTest : public QObject {
    Q_OBJECT

private slots:
    void theShippedFileIsTheYearThatWasCounted();
    void theSunStandsWhereTheFileSaysItDoes();
    void missingValuesAreDrawnBetweenTheirNeighbours();
    void aValueThatNoWeatherHasIsRefusedWithItsLine();
    void brokenFilesAreRefusedWithASentence_data();
    void brokenFilesAreRefusedWithASentence();
    void aLeapDayIsLeftOut();
};

void EpwTest::theShippedFileIsTheYearThatWasCounted()
{
    const auto read = weatherFromEpw(shippedEpw());
    QVERIFY(read);
    const WeatherYear &year = *read->weather;
    QCOMPARE(year.place, std::string("Chicago Ohare Intl Ap"));
    QCOMPARE(year.hours.size(), std::size_t(8760));
    QCOMPARE(year.firstWeekday, 6);
    QCOMPARE(year.latitude_degrees, 41.98);
    QVERIFY(read->notices.empty());
    // Counted independently over the original file.
    double sum = 0, low = 1e9, high = -1e9;
    int mild = 0;
    for (const WeatherHour &hour : year.hours) {
        const double c = hour.dryBulb_k - 273.15;
        sum += c;
        low = std::min(low, c);
        high = std::max(high, c);
        mild += c <= 15 + 1e-9;
    }
    QVERIFY(std::abs(sum / 8760 - 9.988) < 5e-4);
    QVERIFY(std::abs(low + 22.8) < 1e-9 && std::abs(high - 35.0) < 1e-9);
    QCOMPARE(mild, 5461);
}

void EpwTest::theSunStandsWhereTheFileSaysItDoes()
{
    const auto read = weatherFromEpw(shippedEpw());
    QVERIFY(read);
    // Column 11 is the extraterrestrial radiation on the horizontal, column 12 on the normal: their ratio is the
    // cosine of the zenith as whoever made the file computed it. Hours of low sun are cut by the horizon.
    const auto lines = QByteArray::fromStdString(shippedEpw()).split('\n');
    double worst = 0, square = 0;
    int seen = 0;
    for (std::size_t h = 0; h < 8760; ++h) {
        const auto cells = lines[static_cast<qsizetype>(h) + 8].split(',');
        const double cosine = cells[10].toDouble() / std::max(1.0, cells[11].toDouble());
        if (cells[11].toDouble() < 1300 || cosine < 0.2)
            continue;
        const double difference = std::abs(sunAt(*read->weather, h).cosZenith - cosine);
        worst = std::max(worst, difference);
        square += difference * difference;
        ++seen;
    }
    QVERIFY(seen > 2500);
    QVERIFY2(std::sqrt(square / seen) < 0.012 && worst < 0.04, qPrintable(QString::number(worst)));
}

void EpwTest::missingValuesAreDrawnBetweenTheirNeighbours()
{
    const auto read = weatherFromEpw(withLine(10, "1986,1,1,2,0,,99.9,-15.6,73,99600,0,0,227,0,0,0,0,0,0,0,250,2.6"));
    QVERIFY(read);
    QCOMPARE(read->notices.size(), std::size_t(1));
    QVERIFY(plain(read->notices[0]).find("Line 10") == 0);
    const auto &hours = read->weather->hours;
    QVERIFY(std::abs(hours[1].dryBulb_k - (hours[0].dryBulb_k + hours[2].dryBulb_k) / 2) < 1e-9);
}

void EpwTest::aValueThatNoWeatherHasIsRefusedWithItsLine()
{
    const auto read = weatherFromEpw(withLine(11, "1986,1,1,3,0,,812,-15.6,73,99600,0,0,227,0,0,0,0,0,0,0,250,2.6"));
    QVERIFY(!read);
    QVERIFY(plain(read.problem().text).find("Line 11") == 0);
}

void EpwTest::brokenFilesAreRefusedWithASentence_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto all = QByteArray::fromStdString(shippedEpw());
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("words") << QByteArray("hello\nworld\n");
    QTest::newRow("head only") << all.left(all.indexOf("1986,"));
    QTest::newRow("half") << all.left(all.size() / 2);
    QTest::newRow("twice") << all + all.mid(all.indexOf("1986,"));
    QTest::newRow("no place") << QByteArray(all).replace("41.98", "north");
    QTest::newRow("zeros") << QByteArray(100, '\0');
}

void EpwTest::brokenFilesAreRefusedWithASentence()
{
    QFETCH(QByteArray, text);
    const auto read = weatherFromEpw(text.toStdString());
    QVERIFY(!read);
    QVERIFY(!plain(read.problem().text).empty());
}

void EpwTest::aLeapDayIsLeftOut()
{
    auto lines = QByteArray::fromStdString(shippedEpw()).split('\n');
    const qsizetype at = 8 + 59 * 24;
    for (int h = 24; h >= 1; --h)
        lines.insert(at, QByteArray("1988,2,29,") + QByteArray::number(h) + ",0,,50,5,73,99600,0,0,227,0,0,0,0,0,0,0,250,2.6");
    const auto read = weatherFromEpw(lines.join('\n').toStdString());
    QVERIFY(read);
    QCOMPARE(read->weather->hours.size(), std::size_t(8760));
    QCOMPARE(read->notices.size(), std::size_t(1));
}

GRIDHALL_TEST(EpwTest)
#include "epw_test.moc"
