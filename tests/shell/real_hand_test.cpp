// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/library.h"
#include "core/layout/frames.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/pictures.h"
#include "tests/support/real_display.h"
#include "tests/support/room.h"
#include "tests/support/shown_window.h"
#include "ui/panels/catalogue_model.h"
#include "ui/panels/catalogue_panel.h"
#include "ui/plan/plan_canvas.h"
#include "ui/session/session.h"
#include "ui/shell/new_design.h"
#include "ui/shell/workspace.h"

#include <QLineEdit>
#include <QTreeView>

using namespace gridhall;

/// What needs the pointer of a real display: each test runs itself again on an X server of its own.
class RealHandTest : public QObject {
    Q_OBJECT

private slots:
    void aPartIsDraggedOutOfTheSearch();

private:
    static bool isOnADisplay() { return qEnvironmentVariableIsSet("GRIDHALL_TEST_DISPLAY"); }
    static void again();
};

void RealHandTest::again()
{
    QTemporaryDir folder;
    test::RealDisplay display(folder.path());
    const QString missing = display.start();
    QVERIFY2(missing.isEmpty(), qPrintable(missing));
    qputenv("GRIDHALL_TEST_DISPLAY", "1");
    const auto child =
        display.started(QCoreApplication::applicationFilePath(), {QString("RealHandTest::%1").arg(QTest::currentTestFunction())});
    qunsetenv("GRIDHALL_TEST_DISPLAY");
    QVERIFY(child);
    QVERIFY(child->waitForFinished(120'000));
    const QByteArray said = child->readAll();
    QVERIFY2(child->exitStatus() == QProcess::NormalExit && child->exitCode() == 0, said.constData());
}

namespace {

/// A unit of the catalogue that asks for room in front of it.
QModelIndex unitWithClearance(const QAbstractItemModel &model, const Library &library)
{
    for (int group = 0; group < model.rowCount(); ++group)
        for (int row = 0; row < model.rowCount(model.index(group, 0)); ++row) {
            const QModelIndex index = model.index(row, 0, model.index(group, 0));
            const auto part = library.find(index.data(CatalogueModel::Number).toString().toStdString());
            if (part && part->role == Role::Cdu && part->clearance.front > 0)
                return index;
        }
    return {};
}

} // namespace

/// Type "cdu" in the search, drag the unit out: its ghost shows the room it needs, R turns it, and it drops on the edge it snaps to.
void RealHandTest::aPartIsDraggedOutOfTheSearch()
{
    if (!isOnADisplay())
        return again();
    QTemporaryDir folder;
    test::freshSurroundings(folder);
    const auto shipped = Library::loaded({GRIDHALL_SHARE "/catalog"});
    QVERIFY(shipped);
    Library parts = *shipped;
    parts.add(test::rackPart());
    Session session(std::make_shared<const Library>(parts));
    std::vector<Id> racks;
    Layout layout = newDesign();
    layout = layout.applying(drawn(layout, **test::hall().all<Space>().begin())->edit);
    session.begin(test::with(layout, session.library(), "rack", {{6000, 6000}}, &racks), {});
    const auto window = test::shownWindow(session);
    QVERIFY(window);
    window->showDesign();
    PlanCanvas &plan = window->plan();
    plan.showPlace({75'000, 60'000}, 110);

    auto *search = window->workspace().catalogue().findChild<QLineEdit *>();
    auto *tree = window->workspace().catalogue().findChild<QTreeView *>();
    QVERIFY(search && tree);
    std::optional<Part> unit;
    QPoint from, to;
    QImage before, ghost;
    QString snap;
    QStringList tip;
    QString hint;
    const auto pointer = [](QPoint at) { test::byHand({"mousemove", QString::number(at.x()), QString::number(at.y())}); };
    std::vector<std::function<void()>> steps = {
        [&] { pointer(search->mapToGlobal(search->rect().center())); },
        [&] {
            test::byHand({"click", "1"});
        },
        [&] {
            test::byHand({"type", "--delay", "30", "cdu"});
        },
        [] {},
        [&] {
            const QModelIndex index = unitWithClearance(*tree->model(), parts);
            QVERIFY(index.isValid());
            tree->scrollTo(index);
            unit = *parts.find(index.data(CatalogueModel::Number).toString().toStdString());
            from = tree->viewport()->mapToGlobal(tree->visualRect(index).center());
            // Turned by R, its depth lies along the row: its side comes to stand 4 px beside the rack's.
            const Point middle{63'000 + unit->depth / 2 + 400, 60'300};
            to = plan.mapToGlobal(plan.screenOf(middle).toPoint());
            before = plan.grab().toImage();
        },
        [&] { pointer(from); },
        [&] {
            test::byHand({"mousedown", "1"});
        },
    };
    for (int i = 1; i <= 6; ++i)
        steps.push_back([&, i] { pointer(from + (to - from) * i / 6); });
    const std::vector<std::function<void()>> rest = {
        [&] {
            test::byHand({"key", "r"});
        },
        [&] { pointer(to + QPoint(1, 0)); },
        [&] { pointer(to); },
        [&] {
            ghost = plan.grab().toImage();
            snap = plan.snapName();
            tip = plan.shownTip();
            hint = plan.currentHint();
        },
        [&] {
            test::byHand({"mouseup", "1"});
        },
        [] {},
        [] {},
    };
    steps.insert(steps.end(), rest.begin(), rest.end());
    test::inSteps(steps);

    QVERIFY(unit);
    QVERIFY2(search->text() == "cdu", qPrintable(search->text()));
    QVERIFY2(snap.contains("edge of R01"), qPrintable(snap));
    QVERIFY2(!tip.isEmpty(), "nothing stands beside the pointer");
    QVERIFY2(hint.contains("R rotates") && hint.startsWith("Drop"), qPrintable(hint));
    QCOMPARE(session.history()->count(), 1);
    QCOMPARE(session.selection().size(), std::size_t(1));
    const Id placed = session.selection().front();
    QCOMPARE(roleOf(session.layout(), *session.layout().find<Item>(placed)), Role::Cdu);
    const Pose pose = sitePose(session.layout(), placed);
    QCOMPARE(pose.angle, 90'000);
    QCOMPARE(siteBox(session.layout(), placed).min.x, 63'000); // 0.000 mm beside the rack

    const Box foot = unit->footprint();
    const auto line = [&](Tenths away) {
        return std::pair(plan.screenOf(pose.map({foot.min.x, foot.min.y - away})),
                         plan.screenOf(pose.map({foot.max.x, foot.min.y - away})));
    };
    const auto upper = [&](Tenths away) { // the lower half lies under the words beside the pointer
        const auto [a, b] = line(away);
        const QPointF middle = (a + b) / 2;
        return test::drawnShare(before, ghost, a.y() < b.y() ? a : b, middle);
    };
    const double zone = upper(unit->clearance.front), beyond = upper(unit->clearance.front + 1500);
    QVERIFY2(zone > 0.4 && beyond < 0.15, qPrintable(QString("%1 of the zone's edge, %2 beyond it").arg(zone).arg(beyond)));
    const auto [e, f] = line(-unit->depth / 2);
    QVERIFY2(test::drawnShare(before, ghost, e, f) > 0.9, "no ghost under the pointer");
    session.letGo();
}

GRIDHALL_TEST(RealHandTest)
#include "real_hand_test.moc"
