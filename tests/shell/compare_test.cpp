// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/report/comparison.h"
#include "core/study/study.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "ui/session/session.h"
#include "ui/shell/compare_dialog.h"

#include <QTableWidget>
#include <QtTest>

using namespace gridhall;

/// Two designs side by side.
class CompareTest : public QObject {
    Q_OBJECT

private slots:
    void theFactorsAddUpToTheChange();
    void aDesignEqualsItself();
    void theDialogShowsBothAndTheReason();

private:
    static Result<Project> sample() { return openedAny(GRIDHALL_SHARE "/samples/ai-pod.json"); }
    /// The same design where a fifth of the work is thrown away and the accelerators are slower.
    static Layout variantOf(const Layout &layout)
    {
        Edit edit;
        for (const Kept<Workload> &workload : layout.all<Workload>()) {
            Workload after = *workload;
            after.use_factor *= 1.25;
            after.tokens_per_s *= 0.9;
            edit.replace(workload, after);
        }
        return layout.applying(edit);
    }
};

void CompareTest::theFactorsAddUpToTheChange()
{
    const auto project = sample();
    QVERIFY2(bool(project), "build the samples first");
    const SnapshotPtr a = study(project->layout, 1, Tier::Settled, nullptr),
                      b = study(variantOf(project->layout), 1, Tier::Settled, nullptr);
    const Comparison result = comparison(*a, *b);
    QVERIFY(result.tokEnergyA && result.tokEnergyB);
    QVERIFY(*result.tokEnergyB > *result.tokEnergyA);
    double sum = 0;
    for (const ComparedFactor &factor : result.factors)
        sum += factor.change_j_per_token;
    QVERIFY(std::abs(sum - (*result.tokEnergyB - *result.tokEnergyA)) < 1e-9 * *result.tokEnergyB);
    QCOMPARE(QString(result.factors.front().name.source), QString("Waste")); // 25 % beats 11 %
    QVERIFY(result.changed > 0);
    QCOMPARE(result.added + result.removed, 0);
}

void CompareTest::aDesignEqualsItself()
{
    const auto project = sample();
    QVERIFY2(bool(project), "build the samples first");
    const SnapshotPtr a = study(project->layout, 1, Tier::Settled, nullptr);
    const Comparison result = comparison(*a, *a);
    for (const ComparedFigure &figure : result.figures)
        QVERIFY(!figure.change() || *figure.change() == 0);
    QCOMPARE(result.added + result.removed + result.changed, 0);
}

void CompareTest::theDialogShowsBothAndTheReason()
{
    const auto project = sample();
    QVERIFY2(bool(project), "build the samples first");
    Session session(test::smallLibrary());
    session.begin(project->layout, {});
    QTRY_VERIFY_WITH_TIMEOUT(session.snapshot() && session.snapshot()->tier != Tier::Drag, 60'000);
    CompareDialog dialog(session, nullptr);
    Project other = *project;
    other.layout = variantOf(project->layout);
    QSignalSpy compared(&dialog, &CompareDialog::compared);
    dialog.compareWith(other, "variant.gridhall");
    dialog.show();
    QVERIFY(compared.wait(60'000));
    const auto tables = dialog.findChildren<QTableWidget *>();
    QCOMPARE(tables.size(), 2);
    QCOMPARE(tables[0]->rowCount(), int(dialog.result()->figures.size()));
    QCOMPARE(tables[1]->rowCount(), 8);
    QVERIFY(tables[1]->item(0, 4)->text().contains("tokens are generated"));
    session.letGo();
}

GRIDHALL_TEST(CompareTest)
#include "compare_test.moc"
