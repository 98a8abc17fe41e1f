// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/layout/content_hash.h"
#include "tests/support/room.h"
#include "tests/support/worked_window.h"
#include "ui/render/amount_field.h"
#include "ui/shell/compare_dialog.h"
#include "ui/space/space_view.h"

#include <QTableWidget>

using namespace gridhall;
using test::WorkedWindow;

/// The same design seen twice: drawing and 3D beside each other, and what is saved beside what was changed.
class TwoViewsTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        desk_ = std::make_unique<WorkedWindow>();
        QVERIFY(desk_->window);
    }
    void cleanup() { desk_.reset(); }
    void whatIsChosenInSpaceIsMarkedOnThePlan();
    void anotherPumpOfTheCduChangesEnergyAndPower();

private:
    std::unique_ptr<WorkedWindow> desk_;
};

/// Without any graphics card: the picture is worked out by the program itself.
void TwoViewsTest::whatIsChosenInSpaceIsMarkedOnThePlan()
{
    const auto racks = desk_->begin({{3000, 4000}, {9000, 4000}});
    desk_->key(Qt::Key_5, Qt::ControlModifier | Qt::ShiftModifier);
    auto *space = desk_->window->findChild<SpaceView *>();
    QVERIFY(space);
    QTRY_VERIFY(space->isVisible() && desk_->plan().isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(space->placeOf(racks[1]).has_value(), 30'000);
    QTest::qWait(200); // the plan has its new width
    const QImage before = desk_->plan().grab().toImage();
    QTest::mouseClick(space, Qt::LeftButton, {}, space->placeOf(racks[1])->toPoint());
    QCOMPARE(desk_->session->selection(), std::vector<Id>{racks[1]});
    const QImage after = desk_->plan().grab().toImage();
    const Box box = siteBox(desk_->layout(), racks[1]);
    const QColor mark = currentTheme()(Tone::Selection);
    int marked = 0;
    const QRect part = QRectF(desk_->plan().screenOf({box.min.x, box.max.y}), desk_->plan().screenOf({box.max.x, box.min.y})).toRect();
    for (int y = part.top() - 3; y <= part.bottom() + 3; ++y)
        for (int x = part.left() - 3; x <= part.right() + 3; ++x)
            marked += after.pixelColor(x, y) == mark && before.pixelColor(x, y) != mark;
    QVERIFY2(marked > 20, qPrintable(QString::number(marked)));
    desk_->click(racks[0]); // and the other way round
    QCOMPARE(desk_->session->selection(), std::vector<Id>{racks[0]});
    desk_->key(Qt::Key_Right);
    QCOMPARE(desk_->session->history()->count(), 1); // the drawing goes on beside it
}

/// Variant B: the first CDU of the pod takes more for its pumps. The table says by how much TokEnergy and the load of the site change.
void TwoViewsTest::anotherPumpOfTheCduChangesEnergyAndPower()
{
    const auto project = openedAny(GRIDHALL_SHARE "/samples/ai-pod.json");
    QVERIFY2(bool(project), "build the samples first");
    desk_->open(project->layout);
    QVERIFY(desk_->session->save(desk_->folder.filePath("a.gridhall")));
    Id cdu, pod;
    for (const auto &item : desk_->layout().all<Item>())
        if (item->tag == "CDU1")
            cdu = item->id, pod = item->module;
    QVERIFY(cdu && pod);
    desk_->plan().showPlace(siteBox(desk_->layout(), cdu).centre(), 80);
    QTest::mouseDClick(&desk_->plan(), Qt::LeftButton, {}, desk_->at(siteBox(desk_->layout(), cdu).centre()));
    QCOMPARE(desk_->plan().enteredModule(), pod);
    desk_->click(cdu);
    QCOMPARE(desk_->session->selection(), std::vector<Id>{cdu});
    auto *power = desk_->named<AmountField>("Pump power");
    QVERIFY(power);
    power->setFocus();
    power->selectAll();
    QTest::keyClicks(power, "2*40 kW");
    QTest::keyClick(power, Qt::Key_Return);
    QCOMPARE(desk_->session->history()->count(), 1);
    desk_->plan().setFocus();
    QVERIFY(desk_->settled());
    QMap<QString, QString> change;
    QTimer::singleShot(600, desk_->window.get(), [&change] {
        auto *dialog = qobject_cast<CompareDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->result().has_value(), 30'000);
        const auto *figures = dialog->findChildren<QTableWidget *>().front();
        for (int row = 0; row < figures->rowCount(); ++row)
            change[figures->item(row, 0)->text()] = figures->item(row, 3)->text();
        QTest::keyClick(dialog, Qt::Key_Escape);
    });
    desk_->run("Compare with Saved");
    QTRY_VERIFY_WITH_TIMEOUT(!change.isEmpty(), 40'000);
    const auto rises = [&](const char *figure, const char *unit) {
        return change[figure].startsWith('+') && change[figure].contains(unit);
    };
    QVERIFY2(rises("TokEnergy", "kWh/Mtok"), qPrintable(change["TokEnergy"]));
    QVERIFY2(rises("Facility load", "kW"), qPrintable(change["Facility load"]));
    QCOMPARE(change["IT load"], QString("="));
}

GRIDHALL_TEST(TwoViewsTest)
#include "two_views_test.moc"
