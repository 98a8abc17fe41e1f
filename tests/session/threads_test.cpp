// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/layout/content_hash.h"
#include "core/layout/operations.h"
#include "core/storage/journal.h"
#include "core/study/study.h"
#include "tests/support/room.h"
#include "ui/session/recovery.h"
#include "ui/session/session.h"
#include "ui/session/study_runner.h"

#include <QtTest>

#include <chrono>
#include <random>
#include <thread>

using namespace gridhall;

/// Session, study runner and journal at once, with random edits; `./dev sanitize thread` looks at the same.
class ThreadsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aStudyStoppedAtAnyMomentAnswersNothingOrTheWhole();
    void theLatestQuestionIsAnsweredHoweverManyAreOvertaken();
    void randomUseEndsInTheVerdictOfAFreshStudyAndAWholeJournal();
    void openingAndClosingWhileStudiesRunIsClean();

private:
    Edit someMove(const Layout &layout);
    void someStep(Session &session);
    void use(Session &session, int steps);
    int upTo(int most) { return std::uniform_int_distribution(0, most)(dice_); }

    QTemporaryDir folder_;
    Layout pod_;
    std::mt19937 dice_{4711};
};

namespace {

/// All that a reader sees of a settled study.
QStringList seenOf(const Snapshot &snapshot)
{
    QStringList seen;
    const Kpis &kpis = snapshot.kpis;
    for (const Kpi &kpi : {kpis.itLoad_w, kpis.powerDensity_w_per_m2, kpis.thermalHeadroom, kpis.pue, kpis.tokEnergy_j_per_token})
        seen << QString("%1 %2 %3").arg(kpi.value, 0, 'g', 17).arg(kpi.margin, 0, 'g', 17).arg(kpi.where.value);
    for (const Finding &finding : snapshot.findings)
        seen << QString("%1 %2").arg(finding.check->code, QString::fromStdString(plain(finding.message())));
    return seen;
}

} // namespace

void ThreadsTest::initTestCase()
{
    qputenv("XDG_STATE_HOME", folder_.path().toUtf8());
    const auto project = openedAny(std::string(GRIDHALL_SHARE) + "/samples/ai-pod.json");
    QVERIFY(bool(project));
    pod_ = project->layout;
}

Edit ThreadsTest::someMove(const Layout &layout)
{
    const auto &items = layout.all<Item>();
    auto at = items.begin();
    for (int i = upTo(static_cast<int>(items.size()) - 1); i > 0; --i)
        ++at;
    return moved(layout, {(*at)->id}, {fromMm(10 * (upTo(200) - 100)), fromMm(10 * (upTo(200) - 100))});
}

/// Stopped at 120 moments spread over the time it takes, and at its very beginning and end.
void ThreadsTest::aStudyStoppedAtAnyMomentAnswersNothingOrTheWhole()
{
    using Clock = std::chrono::steady_clock;
    const SnapshotPtr before = study(pod_, 1, Tier::Settled, nullptr);
    const Layout after = pod_.applying(someMove(pod_));
    for (const Tier tier : {Tier::Settled, Tier::Swept}) {
        const auto start = Clock::now();
        const QStringList whole = seenOf(*study(after, 2, tier, before));
        const auto takes = Clock::now() - start;
        int stopped = 0;
        for (int i = 0; i <= 60; ++i) {
            std::stop_source source;
            std::jthread stopper([&source, wait = takes * i / 60] {
                std::this_thread::sleep_for(wait);
                source.request_stop();
            });
            const SnapshotPtr answer = study(after, 2, tier, before, source.get_token());
            stopped += !answer;
            if (answer)
                QCOMPARE(seenOf(*answer), whole);
        }
        QVERIFY2(stopped > 5, qPrintable(QString::number(stopped)));
        QCOMPARE(seenOf(*study(after, 2, tier, before)), whole);
    }
}

void ThreadsTest::theLatestQuestionIsAnsweredHoweverManyAreOvertaken()
{
    std::mutex mutex;
    std::condition_variable arrived;
    SnapshotPtr last;
    Layout layout = pod_;
    StudyRunner runner([&](SnapshotPtr snapshot, int) {
        const std::lock_guard lock(mutex);
        last = std::move(snapshot);
        arrived.notify_all();
    });
    const int questions = 120;
    for (int i = 1; i <= questions; ++i) {
        layout = layout.applying(someMove(layout));
        runner.ask(layout, i, i == questions || i % 3 == 0 ? Tier::Settled : Tier::Drag, 1);
        std::this_thread::sleep_for(std::chrono::microseconds(upTo(3000)));
    }
    std::unique_lock lock(mutex);
    QVERIFY(
        arrived.wait_for(lock, std::chrono::minutes(2), [&] { return last && last->revision == questions && last->tier == Tier::Swept; }));
    QCOMPARE(seenOf(*last), seenOf(*study(layout, questions, Tier::Swept, nullptr)));
}

void ThreadsTest::someStep(Session &session)
{
    switch (upTo(9)) {
    case 0: return session.history()->undo();
    case 1: return session.history()->redo();
    case 2: return session.flushJournal();
    case 3: {
        const int gesture = session.beginGesture();
        for (int i = upTo(4); i >= 0; --i) {
            session.perform("Drag", someMove(session.layout()), gesture);
            QCoreApplication::processEvents();
        }
        return session.endGesture();
    }
    case 4: session.keepBlob(std::string(1000, static_cast<char>('a' + upTo(25)))); return;
    default: session.perform("Move", someMove(session.layout()));
    }
}

void ThreadsTest::use(Session &session, int steps)
{
    for (int i = 0; i < steps; ++i) {
        someStep(session);
        if (upTo(3) == 0)
            QTest::qWait(upTo(4));
    }
}

void ThreadsTest::randomUseEndsInTheVerdictOfAFreshStudyAndAWholeJournal()
{
    const auto library = std::make_shared<const Library>();
    Session first(library), second(library);
    first.begin(pod_, {});
    second.begin(pod_, {});
    for (int round = 0; round < 6; ++round) {
        use(first, 20);
        use(second, 20);
        if (round == 3)
            QVERIFY(bool(first.save(folder_.filePath("threads.gridhall"))));
    }
    for (Session *session : {&first, &second}) {
        QTRY_VERIFY_WITH_TIMEOUT(!session->isStudying() && session->snapshot()->tier == Tier::Swept, 120'000);
        QCOMPARE(session->snapshot()->revision, session->revision());
        QCOMPARE(seenOf(*session->snapshot()), seenOf(*study(session->layout(), session->revision(), Tier::Swept, nullptr)));
        session->flushJournal();
    }
    QVERIFY(recoverable().empty()); // both are open
    std::string hash;
    {
        Session gone(library);
        gone.begin(pod_, {});
        use(gone, 40);
        gone.perform("Move", someMove(gone.layout()));
        hash = contentHash(gone.layout());
    }
    const auto left = recoverable();
    QCOMPARE(left.size(), std::size_t(1));
    const auto again = recovered(left.front().journal);
    QVERIFY(bool(again));
    QCOMPARE(contentHash(again->project.layout), hash);
    discardJournal(left.front().journal);
    first.letGo();
    second.letGo();
}

void ThreadsTest::openingAndClosingWhileStudiesRunIsClean()
{
    for (int i = 0; i < 30; ++i) {
        Session session(std::make_shared<const Library>());
        session.begin(pod_, {});
        use(session, upTo(4));
        if (i % 3 == 0)
            session.begin(pod_, {}); // another design while the first is studied
        use(session, upTo(2));
        session.letGo();
    }
    QVERIFY(recoverable().empty());
}

GRIDHALL_TEST(ThreadsTest)
#include "threads_test.moc"
