// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.h"
#include "tests/support/room.h"
#include "ui/diagrams/one_line_layout.h"

#include <QFile>
#include <QtTest>

#include "core/exchange/project_json.h"

using namespace gridhall;

namespace {

SnapshotPtr studied(const QString &name)
{
    QFile file(QStringLiteral(GRIDHALL_SHARE "/samples/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    const auto project = projectFromJson(file.readAll().toStdString());
    return project ? study(project->layout, 1, Tier::Settled, nullptr) : nullptr;
}

} // namespace

/// How the one-line is laid out, on the shipped samples.
class OneLineTest : public QObject {
    Q_OBJECT

private slots:
    void nothingCoversAnother_data();
    void nothingCoversAnother();
    void labelsStandFreeOfLines();
    void linesJoinWhatTheySay();
};

void OneLineTest::nothingCoversAnother_data()
{
    QTest::addColumn<QString>("sample");
    for (const char *name : {"ai-pod", "ai-hall-20mw", "air-hall", "broken"})
        QTest::newRow(name) << name;
}

void OneLineTest::nothingCoversAnother()
{
    QFETCH(QString, sample);
    const SnapshotPtr snapshot = studied(sample);
    QVERIFY(snapshot);
    for (const Id part : separateParts(*snapshot->network)) {
        const OneLine drawn = oneLine(*snapshot, part);
        QVERIFY(!drawn.nodes.empty());
        for (std::size_t a = 0; a < drawn.nodes.size(); ++a)
            for (std::size_t b = 0; b < a; ++b) {
                QVERIFY2(!drawn.nodes[a].box.intersects(drawn.nodes[b].box), qPrintable(QString("%1 and %2").arg(a).arg(b)));
                QVERIFY2(drawn.nodes[a].label.isEmpty() || !drawn.nodes[a].label.intersects(drawn.nodes[b].label),
                         qPrintable(QString("labels %1 and %2").arg(a).arg(b)));
            }
    }
}

void OneLineTest::labelsStandFreeOfLines()
{
    const SnapshotPtr snapshot = studied("ai-hall-20mw");
    QVERIFY(snapshot);
    const OneLine drawn = oneLine(*snapshot, Id());
    int crossed = 0;
    for (const OneLine::Node &node : drawn.nodes)
        for (const OneLine::Line &line : drawn.lines)
            for (std::size_t i = 1; i < line.path.size() && isBar(node.role); ++i)
                if (const QPointF a = line.path[i - 1], b = line.path[i]; std::abs(a.x() - b.x()) < 0.5)
                    crossed +=
                        node.label.adjusted(1, 1, -1, -1)
                            .intersects(QRectF(QPointF(a.x(), std::min(a.y(), b.y())), QPointF(a.x() + 0.1, std::max(a.y(), b.y()))));
    QCOMPARE(crossed, 0);
}

void OneLineTest::linesJoinWhatTheySay()
{
    const SnapshotPtr snapshot = studied("ai-hall-20mw");
    QVERIFY(snapshot);
    const OneLine drawn = oneLine(*snapshot, Id());
    for (const OneLine::Line &line : drawn.lines) {
        QVERIFY(line.path.size() >= 2);
        const QRectF from = drawn.nodes[static_cast<std::size_t>(line.from)].box.adjusted(-1, -1, 1, 1),
                     to = drawn.nodes[static_cast<std::size_t>(line.to)].box.adjusted(-1, -1, 1, 1);
        QVERIFY(from.contains(line.path.front()) && to.contains(line.path.back()));
        for (std::size_t i = 1; i < line.path.size(); ++i) // straight down or across
            QVERIFY(std::abs(line.path[i].x() - line.path[i - 1].x()) < 0.5 || std::abs(line.path[i].y() - line.path[i - 1].y()) < 0.5);
    }
}

GRIDHALL_TEST(OneLineTest)
#include "one_line_test.moc"
