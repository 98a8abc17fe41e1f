// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/content_hash.h"
#include "core/study/study.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "ui/session/edit_command.h"
#include "ui/session/layer_rules.h"
#include "ui/session/session.h"

#include <QtTest>

using namespace gridhall;

/// What a user expects of history, selection and verdicts, without a window.
class SessionTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void editsOfOneGestureAreOneStep();
    void editsOfTwoGesturesAreTwoSteps();
    void aDragThatEndsWhereItBeganLeavesNoStep();
    void undoAndRedoGiveTheSameDesign();
    void anEmptyEditDoesNothing();
    void whatIsDeletedIsNoLongerSelected();
    void theLatestDesignIsWhatIsStudied();
    void theVerdictOfAClosedDesignIsNotShown();
    void aHiddenLayerHidesAndALockedOneLocks();
    void aHistoryOverItsBudgetForgetsItsOldestStep();
    void fiveHundredRapidEditsEndInTheVerdictOfAFreshStudy();
    void closingWhileAStudyRunsIsClean();

private:
    Edit moving(Id id, Point by) const { return moved(session_->layout(), {id}, by); }

    QTemporaryDir state_;
    std::shared_ptr<const Library> library_;
    std::unique_ptr<Session> session_;
    std::vector<Id> racks_;
};

void SessionTest::initTestCase()
{
    qputenv("XDG_STATE_HOME", state_.path().toUtf8());
    library_ = test::smallLibrary();
}

void SessionTest::init()
{
    racks_.clear();
    session_ = std::make_unique<Session>(library_);
    session_->begin(test::with(test::hall(), *library_, "rack", {{3000, 3000}, {3600, 3000}}, &racks_), {});
}

void SessionTest::cleanup()
{
    session_->letGo();
    session_.reset();
}

void SessionTest::editsOfOneGestureAreOneStep()
{
    const int gesture = session_->beginGesture();
    for (int i = 0; i < 20; ++i)
        session_->perform("Move", moving(racks_[0], {100, 0}), gesture);
    session_->endGesture();

    QCOMPARE(session_->history()->count(), 1);
    session_->history()->undo();
    QCOMPARE(std::get<OnFloor>(session_->layout().find<Item>(racks_[0])->place).pose.at, (Point{30'000, 30'000}));
}

void SessionTest::editsOfTwoGesturesAreTwoSteps()
{
    for (int i = 0; i < 2; ++i) {
        const int gesture = session_->beginGesture();
        session_->perform("Move", moving(racks_[0], {100, 0}), gesture);
        session_->perform("Move", moving(racks_[0], {100, 0}), gesture);
        session_->endGesture();
    }
    QCOMPARE(session_->history()->count(), 2);
}

void SessionTest::aDragThatEndsWhereItBeganLeavesNoStep()
{
    const int gesture = session_->beginGesture();
    session_->perform("Move", moving(racks_[0], {5000, 700}), gesture);
    session_->perform("Move", moving(racks_[0], {-5000, -700}), gesture);
    session_->endGesture();

    QCOMPARE(session_->history()->count(), 0);
    QVERIFY(!session_->isModified());
}

void SessionTest::undoAndRedoGiveTheSameDesign()
{
    const std::string before = contentHash(session_->layout());
    session_->perform("Delete", removed(session_->layout(), {racks_[0]}));
    session_->perform("Move", moving(racks_[1], {1234, -987}));
    const std::string after = contentHash(session_->layout());
    QVERIFY(before != after);

    session_->history()->undo();
    session_->history()->undo();
    QCOMPARE(contentHash(session_->layout()), before);
    session_->history()->redo();
    session_->history()->redo();
    QCOMPARE(contentHash(session_->layout()), after);
}

void SessionTest::anEmptyEditDoesNothing()
{
    QSignalSpy changes(session_.get(), &Session::changed);
    session_->perform("Nothing", Edit());
    QCOMPARE(changes.count(), 0);
    QCOMPARE(session_->history()->count(), 0);
}

void SessionTest::whatIsDeletedIsNoLongerSelected()
{
    session_->select({racks_[0], racks_[1]});
    session_->perform("Delete", removed(session_->layout(), {racks_[0]}));
    QCOMPARE(session_->selection(), std::vector<Id>{racks_[1]});
}

void SessionTest::theLatestDesignIsWhatIsStudied()
{
    for (int i = 0; i < 40; ++i) {
        session_->perform("Move", moving(racks_[0], {100 * (i % 7), 50}));
        if (i % 10 == 0)
            QTest::qWait(1);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!session_->isStudying(), 20'000);

    const SnapshotPtr shown = session_->snapshot();
    const SnapshotPtr fresh = study(session_->layout(), session_->revision(), Tier::Settled, nullptr);
    QCOMPARE(shown->revision, session_->revision());
    QCOMPARE(shown->kpis.itLoad_w.value, fresh->kpis.itLoad_w.value);
    QCOMPARE(shown->kpis.powerDensity_w_per_m2.value, fresh->kpis.powerDensity_w_per_m2.value);
    QCOMPARE(shown->findings.size(), fresh->findings.size());
    for (std::size_t i = 0; i < fresh->findings.size(); ++i) {
        QCOMPARE(shown->findings[i].check, fresh->findings[i].check);
        QCOMPARE(shown->findings[i].subjects, fresh->findings[i].subjects);
        QCOMPARE(shown->findings[i].margin, fresh->findings[i].margin);
    }
}

void SessionTest::theVerdictOfAClosedDesignIsNotShown()
{
    session_->perform("Move", moving(racks_[0], {100, 0}));
    session_->begin(test::hall(), {});
    QTRY_VERIFY_WITH_TIMEOUT(!session_->isStudying(), 20'000);
    QCOMPARE(session_->snapshot()->layout.all<Item>().size(), std::size_t(0));
}

void SessionTest::aHiddenLayerHidesAndALockedOneLocks()
{
    QVERIFY(session_->isVisible(racks_[0]));
    QVERIFY(!session_->isLocked(racks_[0]));
    Layer equipment;
    equipment.name = "Equipment";
    equipment.rule = LayerRule::Equipment;
    equipment.visible = false;
    equipment.locked = true;
    session_->perform("Hide", added(session_->layout(), equipment).edit);

    QVERIFY(!session_->isVisible(racks_[0]));
    QVERIFY(session_->isLocked(racks_[0]));
    QVERIFY(session_->isVisible(test::hallOf(session_->layout())));
}

void SessionTest::aHistoryOverItsBudgetForgetsItsOldestStep()
{
    HistoryBudget budget(2 * bytesOf(moving(racks_[0], {100, 0})));
    std::vector<std::shared_ptr<Edit>> steps;
    for (int i = 0; i < 3; ++i) {
        steps.push_back(std::make_shared<Edit>(moving(racks_[0], {100, 0})));
        budget.add(steps.back());
    }
    budget.trim();
    QVERIFY(steps[0]->isEmpty());
    QVERIFY(!steps[1]->isEmpty());
    QVERIFY(!steps[2]->isEmpty());
}

void SessionTest::fiveHundredRapidEditsEndInTheVerdictOfAFreshStudy()
{
    for (int i = 0; i < 500; ++i) {
        session_->perform("Move", moving(racks_[i % 2 ? 1 : 0], {i % 3 == 0 ? 700 : -500, i % 5 * 10 - 20}));
        if (i % 50 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_VERIFY_WITH_TIMEOUT(!session_->isStudying(), 20000);
    const SnapshotPtr seen = session_->snapshot();
    QVERIFY(seen);
    QCOMPARE(seen->revision, session_->revision());
    const SnapshotPtr fresh = study(session_->layout(), session_->revision(), Tier::Settled, nullptr);
    QCOMPARE(seen->findings.size(), fresh->findings.size());
    for (std::size_t i = 0; i < fresh->findings.size(); ++i) {
        QCOMPARE(seen->findings[i].check, fresh->findings[i].check);
        QCOMPARE(seen->findings[i].subjects, fresh->findings[i].subjects);
        QCOMPARE(plain(seen->findings[i].message()), plain(fresh->findings[i].message()));
    }
    QCOMPARE(seen->kpis.itLoad_w.value, fresh->kpis.itLoad_w.value);
    QCOMPARE(seen->kpis.pue.value, fresh->kpis.pue.value);
}

void SessionTest::closingWhileAStudyRunsIsClean()
{
    for (int i = 0; i < 50; ++i) {
        Session other(library_);
        other.begin(session_->layout(), {});
        for (int step = 0; step < i % 7; ++step)
            other.perform("Move", moving(racks_[0], {step * 10 + 10, 0}));
        other.letGo();
        QCOMPARE(other.layout().all<Item>().size(), session_->layout().all<Item>().size());
    }
}

GRIDHALL_TEST(SessionTest)
#include "session_test.moc"
