// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/pdf_writer.h"

#include "tests/render/plan_sample.h"
#include "tests/support/room.h"
#include "ui/render/plan_painter.h"
#include "ui/render/text.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace gridhall;

class PdfTest : public QObject {
    Q_OBJECT

private slots:
    void theSameReportGivesTheSameBytes()
    {
        const PdfOptions options = datedOptions();
        const Snapshot snapshot = snapshotOf();
        const QByteArray first = pdfOf(report(), snapshot, options), second = pdfOf(report(), snapshot, options);
        QVERIFY(first.startsWith("%PDF-"));
        QVERIFY(first == second);
        if (const QString folder = qEnvironmentVariable("GRIDHALL_PICTURES"); !folder.isEmpty()) {
            QFile file(QDir(folder).filePath("report.pdf"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(first);
        }
    }

    void itHasBookmarksAndTheStatedDate()
    {
        const QByteArray pdf = pdfOf(report(), snapshotOf(), datedOptions());
        QVERIFY(pdf.contains("/Type /Outlines"));
        QVERIFY(pdf.contains("/CreationDate (D:20260521"));
        QVERIFY(pdf.contains("/Count 3 >>")); // the cover and two sections
    }

    void theScaleIsOneThatPeopleUse() { QCOMPARE(PlanPainter::scaleOf({{}, 10.0 * 1000 / 250}, 10.0), 250.0); }

    void aFolderThatIsNotThereIsNamed()
    {
        const auto done = writePdf(report(), snapshotOf(), "/no/such/folder/a.pdf", datedOptions());
        QVERIFY(!done);
        QVERIFY(spoken(done.problem()).contains("/no/such/folder/a.pdf"));
    }

private:
    static PdfOptions datedOptions()
    {
        PdfOptions options;
        options.date = QDateTime(QDate(2026, 5, 21), QTime(12, 0), Qt::UTC);
        return options;
    }
    static Snapshot snapshotOf()
    {
        Snapshot snapshot;
        snapshot.layout = test::PlanSample().layout();
        return snapshot;
    }
    static Text words(const char *source) { return {translatable("PdfTest", source), {}}; }
    static Report report()
    {
        Report report;
        report.title = words("Design review");
        report.project = "Prairie Junction · Hall 1";
        report.customer = "Example Compute";
        report.location = "Chicago";
        report.contentHash = "7c1e40b9d25a00ff7c1e40b9d25a00ff";
        report.revision = 412;
        TableBlock kpis;
        kpis.columns = {
            {words("Figure"), 2, false}, {words("Value"), 1.2, true}, {words("Limit"), 1.2, true}, {words("Where and why"), 4, false}};
        kpis.rows.push_back({{words("IT load"), true, {}, false},
                             {Amount(8.86e6, Dimension::Power), true, {}, false},
                             {Amount(9.2e6, Dimension::Power), false, {}, false},
                             {words("sum of rack design powers"), false, {}, true}});
        kpis.rows.push_back({{words("Tightest power path"), true, {}, false},
                             {Amount(1.33, Dimension::Ratio), true, Severity::Error, false},
                             {Amount(1, Dimension::Ratio), false, {}, false},
                             {words("TO-C05-A with path B lost, 267 A of 200 A"), false, {}, false}});
        WaterfallBlock waterfall;
        waterfall.steps = {{words("Accelerators, active"), 1, 0, 0.268},
                           {words("Servers"), 1.33, 0.268, 0.356},
                           {words("Power path"), 1.048, 0.356, 0.373},
                           {words("Cooling"), 1.061, 0.373, 0.396}};
        report.sections = {{words("Verdict"), words("The hall holds 64 liquid-cooled racks in four pods."), {kpis, PlanBlock{}}},
                           {words("TokEnergy ledger"),
                            words("Energy that the whole site uses for each output token."),
                            {waterfall, PlanBlock{Id(), true}}}};
        return report;
    }
};

GRIDHALL_TEST(PdfTest)
#include "pdf_test.moc"
