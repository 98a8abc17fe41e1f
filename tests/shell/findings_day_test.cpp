// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/report/report.h"
#include "tests/support/pictures.h"
#include "tests/support/room.h"
#include "tests/support/worked_window.h"
#include "ui/panels/bottom_dock.h"
#include "ui/panels/findings_model.h"
#include "ui/render/amount_field.h"
#include "ui/render/text.h"
#include "ui/shell/workspace.h"

#include <QInputDialog>
#include <QMenu>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QRegularExpression>

#include <algorithm>
#include <map>

using namespace gridhall;
using test::WorkedWindow;

/// Findings as one works with them: seen on the plan, chosen in either place, waived, printed.
class FindingsDayTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        desk_ = std::make_unique<WorkedWindow>();
        QVERIFY(desk_->window);
    }
    void cleanup() { desk_.reset(); }
    void anOverloadedBuswayIsFoundInBothPlaces();
    void aSignInTheOpenChoosesWhatItIsAbout();
    void aFindingIsWaivedByKeysAndStandsInTheReport();
    void theReportHasItsSectionsAndItsPlanMeasures();
    void anOverlayKeepsItsOrderInGrey();

private:
    QTableView *list() const;
    const Finding *chosen() const;
    void typeFigure(const QString &name, const QString &text) const;
    /// The report by Ctrl+P, as the words of its pages.
    QString exported(const QString &name);

    std::unique_ptr<WorkedWindow> desk_;
};

QTableView *FindingsDayTest::list() const
{
    desk_->window->workspace().bottom().showTab(BottomDock::Findings);
    return desk_->named<QTableView>("Findings");
}

const Finding *FindingsDayTest::chosen() const
{
    const QTableView *table = list();
    if (!table || !table->selectionModel()->hasSelection())
        return nullptr;
    return static_cast<const FindingsModel &>(*table->model()).findingAt(table->currentIndex().row());
}

void FindingsDayTest::typeFigure(const QString &name, const QString &text) const
{
    auto *field = desk_->named<AmountField>(name);
    QVERIFY2(field, qPrintable(name));
    field->setFocus();
    desk_->key(Qt::Key_A, Qt::ControlModifier);
    desk_->type(text);
    desk_->key(Qt::Key_Return);
    QVERIFY2(!field->isBad(), qPrintable(field->toolTip()));
    desk_->plan().setFocus();
}

QString FindingsDayTest::exported(const QString &name)
{
    const QString path = desk_->folder.filePath(name);
    desk_->plan().setFocus();
    desk_->intoFileDialog(path);
    desk_->key(Qt::Key_P, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return QFileInfo(path).size() > 10'000; }, 30'000))
        return {};
    QPdfDocument document;
    document.load(path);
    QString words;
    for (int page = 0; page < document.pageCount(); ++page)
        words += document.getAllText(page).text() + ' ';
    return words.simplified();
}

namespace {

Id tagged(const Layout &layout, const std::string &tag)
{
    for (const auto &run : layout.all<Run>())
        if (run->tag == tag)
            return run->id;
    for (const auto &item : layout.all<Item>())
        if (item->tag == tag && !item->module)
            return item->id;
    return {};
}

bool isAbout(const Finding &finding, Id id) { return std::ranges::find(finding.subjects, id) != finding.subjects.end(); }

} // namespace

/// More load on one rack of a row: the engine's next verdict names the busway, a sign stands on it, and a click on the sign or
/// the line chooses the finding in the list, as a click in the list chooses the busway on the plan.
void FindingsDayTest::anOverloadedBuswayIsFoundInBothPlaces()
{
    const auto project = openedAny(GRIDHALL_SHARE "/samples/air-hall.json");
    QVERIFY2(bool(project), "build the samples first");
    desk_->open(project->layout);
    QVERIFY(desk_->settled());
    const Id rack = tagged(desk_->layout(), "A01"), busways[] = {tagged(desk_->layout(), "BUS-A-A"), tagged(desk_->layout(), "BUS-A-B")};
    const auto overload = [this](Id busway) -> const Finding * {
        for (const Finding &finding : desk_->session->snapshot()->findings)
            if (std::string_view(finding.check->code) == "PWR-005" && isAbout(finding, busway))
                return &finding;
        return nullptr;
    };
    QVERIFY(rack && busways[0] && busways[1] && !overload(busways[0]));
    const Polyline line = sitePath(desk_->layout(), *desk_->layout().find<Run>(busways[0]));
    const Point middle = along(line, lengthTenths(line) / 2).point;
    desk_->plan().showPlace(siteBox(desk_->layout(), rack).centre(), 60);
    desk_->click(rack);
    QCOMPARE(desk_->session->selection(), std::vector<Id>{rack});
    desk_->plan().showPlace(middle, 60);
    typeFigure("Peak power", "250 kW");
    QCOMPARE(desk_->session->history()->count(), 1);
    QVERIFY(desk_->settled());
    QVERIFY(overload(busways[0]) && overload(busways[1]));

    desk_->key(Qt::Key_Escape);
    desk_->session->select({});
    QTest::mouseMove(&desk_->plan(), desk_->at(middle) + QPoint(0, 150));
    const QImage now = desk_->plan().grab().toImage();
    desk_->session->history()->undo();
    QVERIFY(desk_->settled());
    const QImage before = desk_->plan().grab().toImage();
    desk_->session->history()->redo();
    QVERIFY(desk_->settled());
    const QPointF sign = desk_->plan().screenOf(middle);
    QVERIFY2(test::drawnShare(before, now, sign - QPointF(4, 0), sign + QPointF(4, 0)) > 0.8, "no sign on the busway");

    desk_->click(middle); // on the sign, whatever hangs under it
    QVERIFY(chosen());
    QCOMPARE(chosen()->check->code, overload(busways[0])->check->code);
    const Id first = desk_->session->selection().front();
    QVERIFY(isAbout(*chosen(), first) && (first == busways[0] || first == busways[1]));

    QTableView *table = list();
    const auto &model = static_cast<const FindingsModel &>(*table->model());
    const Id other = first == busways[0] ? busways[1] : busways[0];
    const QModelIndex row = model.index(model.rowLike(*overload(other)), FindingsModel::What);
    QVERIFY(row.isValid());
    table->scrollTo(row);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(row).center());
    QCOMPARE(desk_->session->selection(), std::vector<Id>{other});

    desk_->plan().showPlace(middle, 60);
    desk_->click(along(line, lengthTenths(line) / 8).point); // on the line itself, away from its sign
    QVERIFY(chosen());
    QVERIFY(isAbout(*chosen(), desk_->session->selection().front()));
}

/// The sign of a hall stands where the hall itself is not hit.
void FindingsDayTest::aSignInTheOpenChoosesWhatItIsAbout()
{
    desk_->begin({{3000, 3000}, {21'000, 13'000}});
    QVERIFY(desk_->settled());
    const Id hall = test::hallOf(desk_->layout());
    const Box box = siteBox(desk_->layout(), hall);
    desk_->plan().showPlace(box.centre(), 20);
    QTest::mouseMove(&desk_->plan(), desk_->at({60'000, 30'000}));
    (void)desk_->plan().grab();
    const QPoint middle = desk_->at(box.centre());
    QTest::mouseClick(&desk_->plan(), Qt::LeftButton, {}, middle + QPoint(0, 40));
    QVERIFY(desk_->session->selection().empty()); // bare floor
    QTest::mouseClick(&desk_->plan(), Qt::LeftButton, {}, middle - QPoint(0, 20));
    QCOMPARE(desk_->session->selection(), std::vector<Id>{hall});
    QVERIFY(chosen() && isAbout(*chosen(), hall));
}

void FindingsDayTest::aFindingIsWaivedByKeysAndStandsInTheReport()
{
    const auto project = openedAny(GRIDHALL_SHARE "/samples/ai-pod.json");
    QVERIFY2(bool(project), "build the samples first");
    desk_->open(project->layout);
    QVERIFY(desk_->settled());
    QTableView *findings = list();
    QVERIFY(findings && findings->model()->rowCount() > 1);
    const auto waived = [this] { return std::ranges::count_if(desk_->session->snapshot()->findings, &Finding::waived); };
    QCOMPARE(waived(), 0);
    QTimer::singleShot(100, desk_->window.get(), [] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *action : menu->actions())
            if (action->text().contains("Waive"))
                menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    QTimer::singleShot(400, desk_->window.get(), [] {
        auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto *edit = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(edit, "Agreed with the insurer on 4 May");
        QTest::keyClick(edit, Qt::Key_Return);
    });
    findings->setFocus();
    findings->selectRow(0);
    QTest::keyClick(findings, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(waived() == 1, 30'000);
    QVERIFY(desk_->settled());

    const QString words = exported("waived.pdf");
    QVERIFY2(words.contains("Agreed with the insurer on 4 May"), "the reason is not in the report");
}

void FindingsDayTest::theReportHasItsSectionsAndItsPlanMeasures()
{
    desk_->begin({{3000, 3000}, {6000, 3000}});
    QVERIFY(desk_->settled());
    const QString words = exported("report.pdf");
    const Result<Report> report = reported(*desk_->session->snapshot());
    QVERIFY(report && report->sections.size() > 3);
    for (const Section &section : report->sections)
        QVERIFY2(words.contains(spoken(section.title)), qPrintable(spoken(section.title)));

    constexpr double dots = 10, hall_mm = 24'000; // to the millimetre; between the walls
    QPdfDocument document;
    document.load(desk_->folder.filePath("report.pdf"));
    int measured = 0;
    for (int page = 0; page < document.pageCount() && measured == 0; ++page) {
        const auto stated = QRegularExpression("1 ?: ?([0-9]+)").match(document.getAllText(page).text());
        if (!stated.hasMatch())
            continue;
        const QImage picture = document.render(page, (document.pagePointSize(page) * 25.4 / 72 * dots).toSize());
        const double expected = hall_mm / stated.captured(1).toDouble();
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0, last = -1; x < picture.width(); ++x)
                if (qGray(picture.pixel(x, y)) < 110) {
                    measured += last >= 0 && std::abs((x - last - 1) / dots - expected) < 0.35;
                    last = x;
                }
    }
    QVERIFY2(measured > 50, qPrintable(QString("%1 lines of dots lie between walls at the stated scale").arg(measured)));
}

/// Three loads, three shades: the greater, the darker or lighter throughout, when a picture of the plan is printed in grey.
void FindingsDayTest::anOverlayKeepsItsOrderInGrey()
{
    const auto racks = desk_->begin({{5000, 5000}, {8000, 5000}, {11000, 5000}});
    desk_->plan().showPlace({80'000, 50'000}, 80);
    const char *loads[] = {"30 kW", "80 kW", "130 kW"};
    for (std::size_t i = 0; i < racks.size(); ++i) {
        desk_->click(racks[i]);
        typeFigure("Peak power", loads[i]);
    }
    desk_->key(Qt::Key_Escape);
    desk_->session->select({});
    desk_->key(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(desk_->plan().overlay(), OverlayKind::Density);
    QVERIFY(desk_->settled());
    QTest::mouseMove(&desk_->plan(), desk_->at({80'000, 90'000}));
    const QImage picture = desk_->plan().grab().toImage();
    std::vector<int> shades;
    for (const Id rack : racks) {
        const Box box = siteBox(desk_->layout(), rack);
        const QRect part = QRectF(desk_->plan().screenOf({box.min.x, box.max.y}), desk_->plan().screenOf({box.max.x, box.min.y})).toRect();
        std::map<int, int> counts;
        for (int y = part.top(); y < part.bottom(); ++y)
            for (int x = part.left(); x < part.right(); ++x)
                ++counts[qGray(picture.pixel(x, y))];
        shades.push_back(std::ranges::max_element(counts, {}, [](const auto &one) { return one.second; })->first);
    }
    const int first = shades[1] - shades[0], second = shades[2] - shades[1];
    QVERIFY2(first * second > 0 && std::abs(first) > 8 && std::abs(second) > 8,
             qPrintable(QString("%1, %2, %3").arg(shades[0]).arg(shades[1]).arg(shades[2])));
}

GRIDHALL_TEST(FindingsDayTest)
#include "findings_day_test.moc"
