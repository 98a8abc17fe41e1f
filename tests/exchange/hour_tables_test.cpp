// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/hour_tables.h"
#include "core/exchange/pulse_trace.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;

class HourTablesTest : public QObject {
    Q_OBJECT

private slots:
    void carbonIsReadByHourOfTheDay()
    {
        std::string text = "hour,g_per_kwh\n";
        for (int h = 0; h < 24; ++h)
            text += std::to_string(h) + "," + std::to_string(100 + h) + "\n";
        const auto hours = carbonHours(text);
        QVERIFY(hours);
        QCOMPARE(hours->size(), std::size_t(24));
        QVERIFY(std::abs((*hours)[3] * 3.6e6 - 0.103) < 1e-12);
    }
    void otherCountsAndOtherWordsAreRefusedWithTheirLine()
    {
        QVERIFY(!carbonHours("1\n2\n3\n"));
        const auto wrong = carbonHours("g\n1\nx\n");
        QVERIFY(!wrong);
        QCOMPARE(std::get<Amount>(wrong.problem().text.arguments.front()).si, 3.0);
        QVERIFY(!carbonHours("g\n-1\n"));
        QVERIFY(!carbonHours(""));
    }
    void aTraceHoldsEachValueUntilTheNextLine()
    {
        const auto load = pulseTraceFromCsv("s,W\n0,5\n0.5,9\n1,9\n", 0.25);
        QVERIFY(load);
        QCOMPARE(*load, (std::vector<double>{5, 5, 9, 9, 9}));
    }
    void aTraceWithoutNumbersOrBackInTimeIsRefused()
    {
        QVERIFY(!pulseTraceFromCsv("", 0.1));
        QVERIFY(!pulseTraceFromCsv("s,W\n", 0.1));
        QVERIFY(!pulseTraceFromCsv("0,5\n1,x\n", 0.1));
        QVERIFY(!pulseTraceFromCsv("0,5\n2,6\n1,7\n", 0.1));
        QVERIFY(!pulseTraceFromCsv("0,5\n1e9,6\n", 0.1));
        QVERIFY(!pulseTraceFromCsv("0,5\n1,nan\n", 0.1));
    }
};

GRIDHALL_TEST(HourTablesTest)
#include "hour_tables_test.moc"
