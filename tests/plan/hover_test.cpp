// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/library.h"
#include "core/exchange/open_any.h"
#include "core/layout/frames.h"
#include "core/layout/stamp.h"
#include "tests/support/room.h"
#include "ui/plan/plan_canvas.h"
#include "ui/render/overlay_values.h"
#include "ui/render/text.h"
#include "ui/session/session.h"

#include <QtTest>

#include <algorithm>

using namespace gridhall;

/// What stands beside a resting pointer is the engine's own number, whatever the overlay shows.
class HoverTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void theDensityOfARackIsItsLoad();
    void theLoadOfAPathIsItsWorstShare();
    void theHeadroomOfAPathIsWhatIsLeft();
    void theInletOfARackIsTheAirs();

private:
    /// All that is said when the pointer rests over a point.
    QString restedOver(Point site, OverlayKind overlay);
    QString restedOver(Id item, OverlayKind overlay);
    /// A rack that the pointer reaches with nothing above it.
    Id openRack();

    std::unique_ptr<Session> session_;
    std::unique_ptr<PlanCanvas> canvas_;
};

void HoverTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const auto project = openedAny(GRIDHALL_SHARE "/samples/ai-pod.json");
    QVERIFY2(bool(project), "build the samples first");
    session_ = std::make_unique<Session>(std::make_shared<const Library>());
    session_->begin(project->layout, {});
    canvas_ = std::make_unique<PlanCanvas>(*session_);
    canvas_->resize(1100, 700);
    canvas_->show();
    QVERIFY(QTest::qWaitForWindowExposed(canvas_.get()));
    QTRY_VERIFY_WITH_TIMEOUT(session_->snapshot() && session_->snapshot()->tier == Tier::Swept &&
                                 session_->snapshot()->revision == session_->revision(),
                             30'000);
}

void HoverTest::cleanupTestCase()
{
    session_->letGo();
    canvas_.reset();
}

QString HoverTest::restedOver(Point site, OverlayKind overlay)
{
    canvas_->setOverlay(overlay);
    canvas_->showPlace(site, 120);
    canvas_->grab();
    const QPoint at = canvas_->screenOf(site).toPoint();
    QTest::mouseMove(canvas_.get(), at + QPoint(40, 200));
    QTest::mouseMove(canvas_.get(), at);
    QTest::qWait(500); // it rests
    return canvas_->shownTip().join('\n');
}

QString HoverTest::restedOver(Id item, OverlayKind overlay)
{
    canvas_->enterModule(moduleOf(session_->layout(), item));
    return restedOver(siteBox(session_->layout(), item).centre(), overlay);
}

Id HoverTest::openRack()
{
    for (const ItLoad &load : session_->snapshot()->loads) {
        const auto item = session_->layout().find<Item>(load.rack);
        if (item && restedOver(load.rack, OverlayKind::Density).startsWith(QString::fromStdString(path(session_->layout(), load.rack))))
            return load.rack;
    }
    return {};
}

void HoverTest::theDensityOfARackIsItsLoad()
{
    const Id rack = openRack();
    QVERIFY(rack);
    const QString words = restedOver(rack, OverlayKind::Density);
    const QString wanted = spoken(Amount(session_->snapshot()->load(rack)->peak_w, Dimension::Power));
    QVERIFY2(words.contains(wanted), qPrintable(words + " without " + wanted));
}

void HoverTest::theLoadOfAPathIsItsWorstShare()
{
    int read = 0;
    for (const PowerElementFlow &flow : session_->snapshot()->power.elements) {
        const auto item = session_->layout().find<Item>(flow.id);
        if (!item || flow.limit_w <= 0 || flow.worst_w() <= 0 || read == 5)
            continue;
        const QString words = restedOver(flow.id, OverlayKind::Load);
        if (!words.startsWith(QString::fromStdString(path(session_->layout(), flow.id))))
            continue; // something lies over it
        double worst = 0;
        for (const PowerElementFlow &same : session_->snapshot()->power.elements)
            if (same.id == flow.id && same.limit_w > 0)
                worst = std::max(worst, same.worst_w() / same.limit_w);
        const QString wanted = spoken(Amount(worst, Dimension::Ratio));
        QVERIFY2(words.contains(wanted), qPrintable(words + " without " + wanted));
        ++read;
    }
    QVERIFY(read > 0);
}

void HoverTest::theHeadroomOfAPathIsWhatIsLeft()
{
    const auto values = overlayValues(OverlayKind::Headroom, *session_->snapshot());
    QVERIFY(values);
    int read = 0;
    for (const auto &[id, left] : values->values) {
        const auto item = session_->layout().find<Item>(id);
        const PowerElementFlow *flow = session_->snapshot()->power.find(id);
        if (!item || !flow || flow->limit_w <= 0 || read == 3)
            continue;
        const QString words = restedOver(id, OverlayKind::Headroom);
        if (!words.startsWith(QString::fromStdString(path(session_->layout(), id))))
            continue;
        QVERIFY(left <= 1 - flow->worst_w() / flow->limit_w + 1e-9);
        const QString wanted = spoken(Amount(left, Dimension::Ratio));
        QVERIFY2(words.contains(wanted), qPrintable(words + " without " + wanted));
        ++read;
    }
    QVERIFY(read > 0);
}

void HoverTest::theInletOfARackIsTheAirs()
{
    int read = 0;
    for (const RoomResult &room : session_->snapshot()->air.rooms)
        for (const RoomResult::Rack &rack : room.racks) {
            const auto item = session_->layout().find<Item>(rack.id);
            if (!item || read == 3)
                continue;
            const QString words = restedOver(rack.id, OverlayKind::Thermal);
            if (!words.startsWith(QString::fromStdString(path(session_->layout(), rack.id))))
                continue;
            const QString wanted = spoken(Amount(rack.inlet_k, Dimension::Temperature));
            QVERIFY2(words.contains(wanted), qPrintable(words + " without " + wanted));
            ++read;
        }
    QVERIFY(read > 0);
}

GRIDHALL_TEST(HoverTest)
#include "hover_test.moc"
