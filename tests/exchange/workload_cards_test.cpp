// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/workload_cards.h"
#include "tests/support/room.h"

#include <QFile>
#include <QtTest>

using namespace gridhall;

class WorkloadCardsTest : public QObject {
    Q_OBJECT

private slots:
    void theShippedTableHasItsMeasuredPoints();
    void aLineThatLacksItsRateIsLeftOutWithASentence();
    void aTableWithoutItsColumnsIsRefused();
    void hoursOfADutyAreScaledToTheirHighest();
    void hoursOfAnotherLengthAreRefused();
};

void WorkloadCardsTest::theShippedTableHasItsMeasuredPoints()
{
    QFile file(QString(GRIDHALL_SOURCE) + "/resources/workloads/throughput.csv");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto read = workloadCards(file.readAll().toStdString());
    QVERIFY(read);
    QVERIFY(read->skipped.empty());
    QVERIFY(read->cards.size() > 140);
    int wall = 0, curves = 0;
    for (const Workload &card : read->cards) {
        QVERIFY(card.tokens_per_s > 0);
        QCOMPARE(card.grade, Grade::Measured);
        QVERIFY(card.source.find("http") != std::string::npos);
        curves += card.batchHalf > 0;
        if (card.server_power_w <= 0)
            continue;
        ++wall;
        if (card.accelerator == "H200" && card.model == "mixtral-8x7b" && card.scenario == "Offline")
            QVERIFY(std::abs(card.server_power_w / card.tokens_per_s - 0.125639) < 5e-7); // A1
    }
    QVERIFY(wall >= 10);
    QVERIFY(curves >= 2);
}

void WorkloadCardsTest::aLineThatLacksItsRateIsLeftOutWithASentence()
{
    const auto read = workloadCards("model,accelerator,accelerator_count,tokens_per_s\nm,H100,8,100\nm,H100,8,\nm,H100,-1,5\n");
    QVERIFY(read);
    QCOMPARE(read->cards.size(), std::size_t(1));
    QCOMPARE(read->cards[0].grade, Grade::User);
    QCOMPARE(read->skipped.size(), std::size_t(2));
    QVERIFY(plain(read->skipped[0]).find("Line 3") == 0);
}

void WorkloadCardsTest::aTableWithoutItsColumnsIsRefused()
{
    QVERIFY(!workloadCards("model,tokens_per_s\nm,1\n"));
    QVERIFY(!workloadCards(""));
}

void WorkloadCardsTest::hoursOfADutyAreScaledToTheirHighest()
{
    std::string text = "hour,busy\n";
    for (int h = 0; h < 168; ++h)
        text += std::to_string(h) + "," + std::to_string(h % 24) + "\n";
    const auto hours = dutyHours(text);
    QVERIFY(hours);
    QCOMPARE(hours->size(), std::size_t(168));
    QCOMPARE((*hours)[23], 1.0);
    QCOMPARE((*hours)[0], 0.0);
}

void WorkloadCardsTest::hoursOfAnotherLengthAreRefused()
{
    QVERIFY(!dutyHours("1\n2\n3\n"));
    std::string zeros;
    for (int h = 0; h < 168; ++h)
        zeros += "0\n";
    QVERIFY(!dutyHours(zeros));
    QVERIFY(!dutyHours("hour\n1\nx\n"));
}

GRIDHALL_TEST(WorkloadCardsTest)
#include "workload_cards_test.moc"
