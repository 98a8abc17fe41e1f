// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/project_json.h"
#include "core/report/report.h"
#include "core/study/study.h"
#include "tests/support/room.h"

#include <QFile>
#include <QtTest>

using namespace gridhall;

/// The report of the pod sample as values.
class ReportTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRowIsAsWideAsItsTable();
    void theWaterfallEndsAtTokEnergy();
    void theVerdictShowsTheKeyFigures();
    void worstPathsLosePressureAllTheWay();
    void whatWasNeverStudiedIsRefused();

private:
    SnapshotPtr snapshot_;
    Report report_;
};

void ReportTest::initTestCase()
{
    QFile file(QStringLiteral(GRIDHALL_SHARE "/samples/ai-pod.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto layout = projectFromJson(file.readAll().toStdString());
    QVERIFY(bool(layout));
    snapshot_ = study(layout->layout, 7, Tier::Settled, nullptr);
    const auto report = reported(*snapshot_);
    QVERIFY(bool(report));
    report_ = *report;
}

void ReportTest::everyRowIsAsWideAsItsTable()
{
    int rows = 0;
    for (const Section &section : report_.sections)
        for (const Block &block : section.blocks)
            if (const auto *table = std::get_if<TableBlock>(&block))
                for (const auto &row : table->rows) {
                    QCOMPARE(row.size(), table->columns.size());
                    ++rows;
                }
    QVERIFY(rows > 30);
}

void ReportTest::theWaterfallEndsAtTokEnergy()
{
    const WaterfallBlock *waterfall = nullptr;
    for (const Section &section : report_.sections)
        for (const Block &block : section.blocks)
            if (const auto *found = std::get_if<WaterfallBlock>(&block))
                waterfall = found;
    QVERIFY(waterfall);
    const double end = waterfall->steps.back().after;
    QVERIFY(snapshot_->year);
    QVERIFY(std::abs(end / snapshot_->year->tokEnergy.j_per_token - 1) < 1e-9);
}

void ReportTest::theVerdictShowsTheKeyFigures()
{
    const auto *table = std::get_if<TableBlock>(&report_.sections.at(0).blocks.at(0));
    QVERIFY(table);
    QCOMPARE(table->rows.size(), std::size_t(8));
    const auto *itLoad = std::get_if<Amount>(&table->rows[0][1].content);
    QVERIFY(itLoad);
    QCOMPARE(itLoad->si, 8 * 132000.0);
    QCOMPARE(report_.revision, std::int64_t(7));
}

void ReportTest::worstPathsLosePressureAllTheWay()
{
    int rows = 0;
    for (const Section &section : report_.sections)
        for (const Block &block : section.blocks) {
            const auto *table = std::get_if<TableBlock>(&block);
            if (!table || plain(table->columns.back().head) != "Return drops")
                continue;
            for (const auto &row : table->rows) {
                for (std::size_t column = row.size() - 3; column < row.size(); ++column)
                    QVERIFY(std::get<Amount>(row[column].content).si > 0);
                ++rows;
            }
        }
    QVERIFY(rows >= 3);
}

void ReportTest::whatWasNeverStudiedIsRefused()
{
    Snapshot unstudied;
    unstudied.layout = snapshot_->layout;
    const auto refused = reported(unstudied);
    QVERIFY(!refused);
    QVERIFY(plain(refused.problem().text).find("has not been studied") != std::string::npos);
    const SnapshotPtr dragged = study(snapshot_->layout, 8, Tier::Drag, snapshot_);
    QVERIFY(bool(reported(*dragged)));
}

GRIDHALL_TEST(ReportTest)
#include "report_test.moc"
