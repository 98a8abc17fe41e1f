// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/content_hash.h"
#include "core/storage/project_file.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "ui/session/recovery.h"
#include "ui/session/session.h"

#include <QtTest>

using namespace gridhall;

/// A design that was not closed in an orderly way is offered again, exactly as it was.
class RecoveryTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void anAbandonedUntitledDesignComesBack();
    void anAbandonedFileComesBackWithItsName();
    void undoneStepsStayUndone();
    void aSecondCrashLosesNothingEither();
    void anOrderlyCloseLeavesNothing();
    void anUntouchedDesignLeavesNothing();
    void savedAndReopenedIsTheSame();
    void whatFollowsACrashAfterSavingIsKeptToo();
    void aSecondWindowOnAFileMayOnlyRead();

private:
    std::unique_ptr<Session> begun(const QString &path = {});
    static void abandon(std::unique_ptr<Session> session);

    std::unique_ptr<QTemporaryDir> folder_;
    std::shared_ptr<const Library> library_ = test::smallLibrary();
    std::vector<Id> racks_;
};

void RecoveryTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", folder_->path().toUtf8());
}

std::unique_ptr<Session> RecoveryTest::begun(const QString &path)
{
    auto session = std::make_unique<Session>(library_);
    racks_.clear();
    session->begin(test::with(test::hall(), *library_, "rack", {{3000, 3000}}, &racks_), {});
    if (!path.isEmpty() && !session->save(path))
        return nullptr;
    return session;
}

/// What remains when nobody says goodbye: what is on disk.
void RecoveryTest::abandon(std::unique_ptr<Session> session)
{
    session->flushJournal();
    session.reset();
}

void RecoveryTest::anAbandonedUntitledDesignComesBack()
{
    auto session = begun();
    const int gesture = session->beginGesture();
    for (int i = 0; i < 5; ++i)
        session->perform("Move A", moved(session->layout(), {racks_[0]}, {1000, 10}), gesture);
    session->endGesture();
    const std::string hash = contentHash(session->layout());
    abandon(std::move(session));

    const auto pending = recoverable();
    QCOMPARE(pending.size(), std::size_t(1));
    QCOMPARE(pending[0].steps, 1);
    Session next(library_);
    QVERIFY(bool(recover(next, pending[0])));
    QCOMPARE(contentHash(next.layout()), hash);
    QVERIFY(next.isModified());
    QVERIFY(next.path().isEmpty());
    next.letGo();
}

void RecoveryTest::anAbandonedFileComesBackWithItsName()
{
    const QString path = folder_->filePath("hall.gridhall");
    auto session = begun(path);
    session->perform("Move", moved(session->layout(), {racks_[0]}, {5000, 0}));
    const std::string hash = contentHash(session->layout());
    abandon(std::move(session));

    Session next(library_);
    QVERIFY(bool(recover(next, recoverable().at(0))));
    QCOMPARE(next.path(), path);
    QCOMPARE(contentHash(next.layout()), hash);
    next.letGo();
}

void RecoveryTest::undoneStepsStayUndone()
{
    auto session = begun();
    session->perform("Move", moved(session->layout(), {racks_[0]}, {5000, 0}));
    const std::string hash = contentHash(session->layout());
    session->perform("Delete", removed(session->layout(), {racks_[0]}));
    session->history()->undo();
    abandon(std::move(session));

    Session next(library_);
    QVERIFY(bool(recover(next, recoverable().at(0))));
    QCOMPARE(contentHash(next.layout()), hash);
    next.letGo();
}

void RecoveryTest::aSecondCrashLosesNothingEither()
{
    auto session = begun();
    session->perform("Move", moved(session->layout(), {racks_[0]}, {5000, 0}));
    abandon(std::move(session));
    auto second = std::make_unique<Session>(library_);
    QVERIFY(bool(recover(*second, recoverable().at(0))));
    second->perform("Move", moved(second->layout(), {racks_[0]}, {0, 700}));
    const std::string hash = contentHash(second->layout());
    abandon(std::move(second));

    QCOMPARE(recoverable().size(), std::size_t(1));
    Session third(library_);
    QVERIFY(bool(recover(third, recoverable().at(0))));
    QCOMPARE(contentHash(third.layout()), hash);
    third.letGo();
}

void RecoveryTest::anOrderlyCloseLeavesNothing()
{
    auto session = begun();
    session->perform("Move", moved(session->layout(), {racks_[0]}, {5000, 0}));
    session->letGo();
    session.reset();
    QVERIFY(recoverable().empty());
}

void RecoveryTest::anUntouchedDesignLeavesNothing()
{
    begun().reset();
    QVERIFY(recoverable().empty());
}

void RecoveryTest::savedAndReopenedIsTheSame()
{
    for (const char *name : {"a.gridhall", "a.json"}) {
        const QString path = folder_->filePath(name);
        auto session = begun();
        session->perform("Move", moved(session->layout(), {racks_[0]}, {5000, 0}));
        QVERIFY(bool(session->save(path)));
        QVERIFY(!session->isModified());
        Session other(library_);
        QVERIFY(bool(other.open(path)));
        QCOMPARE(contentHash(other.layout()), contentHash(session->layout()));
        QCOMPARE(other.title(), QString("a"));
    }
    QVERIFY(recoverable().empty());
}

void RecoveryTest::whatFollowsACrashAfterSavingIsKeptToo()
{
    const QString path = folder_->filePath("hall.gridhall");
    auto session = begun(path);
    session->perform("Move", moved(session->layout(), {racks_[0]}, {5000, 0}));
    Project now;
    now.layout = session->layout();
    QVERIFY(bool(saved(now, path.toStdString()))); // killed before the journal knew
    abandon(std::move(session));

    auto second = std::make_unique<Session>(library_);
    QVERIFY(bool(recover(*second, recoverable().at(0))));
    QVERIFY(!second->isModified());
    second->perform("Move", moved(second->layout(), {racks_[0]}, {0, 700}));
    const std::string hash = contentHash(second->layout());
    abandon(std::move(second));

    Session third(library_);
    const auto done = recover(third, recoverable().at(0));
    QVERIFY2(bool(done), done ? "" : plain(done.problem().text).c_str());
    QCOMPARE(contentHash(third.layout()), hash);
    third.letGo();
}

void RecoveryTest::aSecondWindowOnAFileMayOnlyRead()
{
    const QString path = folder_->filePath("hall.gridhall");
    auto first = begun(path);
    Session second(library_);
    QVERIFY(bool(second.open(path)));
    QVERIFY(second.isReadOnly());
    QCOMPARE(second.notices().size(), std::size_t(1));
    QVERIFY(!second.save(path));
    const QString copy = folder_->filePath("copy.gridhall");
    QVERIFY(bool(second.save(copy)));
    QVERIFY(!second.isReadOnly());
    QVERIFY(!first->save(copy)); // and the other way round
    QVERIFY(bool(first->save(path)));
    QVERIFY(bool(first->save(path)));
    first.reset();
    QVERIFY(bool(second.open(path)));
    QVERIFY(!second.isReadOnly());
}

GRIDHALL_TEST(RecoveryTest)
#include "recovery_test.moc"
