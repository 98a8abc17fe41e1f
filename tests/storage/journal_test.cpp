// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal.h"
#include "core/storage/project_file.h"
#include "tests/support/room.h"
#include "tests/support/small_design.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace gridhall;
using namespace gridhall::test;
namespace fs = std::filesystem;

namespace {

/// The first item moved to another place.
Edit shifted(const Layout &layout, int by)
{
    const Kept<Item> item = *layout.all<Item>().begin();
    Item after = *item;
    std::get<OnFloor>(after.place).pose.at.x += by;
    Edit edit;
    edit.replace(item, after);
    return edit;
}

/// A new layer, so that the counter of ids moves.
Edit grown(const Layout &layout, const std::string &name)
{
    Edit edit;
    edit.add(Layer{.id = FreshIds(layout).next(), .name = name});
    return edit;
}

/// What a user does: moves, adds, undoes.
Layout worked(Layout layout, Journal &journal, int gestures)
{
    for (int i = 0; i < gestures; ++i) {
        const Edit edit = i % 3 == 0 ? grown(layout, "L" + std::to_string(i)) : shifted(layout, 100 + i);
        if (!journal.append(edit, "gesture " + std::to_string(i)))
            ::_exit(2);
        layout = layout.applying(edit);
        if (i % 5 == 4) {
            if (!journal.append(edit.inverted(), "undo"))
                ::_exit(2);
            layout = layout.applying(edit.inverted());
        }
    }
    return layout;
}

} // namespace

class JournalTest : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    fs::path root_;
    int number_ = 0;

    /// A fresh state folder for each test.
    fs::path state() { return root_ / ("state" + std::to_string(++number_)); }
    fs::path file(const char *name) { return root_ / name; }
    Project saveSmall(const fs::path &path)
    {
        const Project project = smallProject();
        [&] { QVERIFY(bool(saved(project, path))); }();
        return project;
    }

private slots:
    void initTestCase() { root_ = folder_.path().toStdString(); }

    void nothingIsWrittenBeforeTheFirstEdit()
    {
        const fs::path folder = state();
        const Journal journal = Journal::begun(folder, smallProject(), {});
        QVERIFY(!fs::exists(folder));
        QVERIFY(journal.path().empty());
    }

    void anOpenJournalIsNotPending()
    {
        const fs::path folder = state();
        Journal journal = Journal::begun(folder, smallProject(), {});
        QVERIFY(bool(journal.append(shifted(smallDesign(), 10), "Move")));
        QVERIFY(fs::exists(journal.path()));
        QVERIFY(pendingJournals(folder).empty());
    }

    void closingInOrderLeavesNothing()
    {
        const fs::path folder = state();
        Journal journal = Journal::begun(folder, smallProject(), {});
        QVERIFY(bool(journal.append(shifted(smallDesign(), 10), "Move")));
        journal.discard();
        QVERIFY(fs::is_empty(folder));
    }

    void killedProcessesLoseNoGesture_data()
    {
        QTest::addColumn<bool>("untitled");
        QTest::addColumn<int>("gestures");
        for (const int gestures : {1, 7, 40}) {
            QTest::addRow("untitled, %d", gestures) << true << gestures;
            QTest::addRow("with a file, %d", gestures) << false << gestures;
        }
    }

    void killedProcessesLoseNoGesture()
    {
        QFETCH(bool, untitled);
        QFETCH(int, gestures);
        const fs::path folder = state();
        const fs::path base = untitled ? fs::path() : file("base.gridhall");
        const Project project = untitled ? smallProject() : saveSmall(base);
        const pid_t child = ::fork();
        if (child == 0) {
            Journal journal = Journal::begun(folder, project, base);
            worked(project.layout, journal, gestures);
            ::kill(::getpid(), SIGKILL);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));

        const auto pending = pendingJournals(folder);
        QCOMPARE(pending.size(), std::size_t(1));
        QCOMPARE(pending[0].steps, gestures + gestures / 5);
        QVERIFY(pending[0].file == base);
        QCOMPARE(pending[0].name, std::string("Test site"));
        const auto again = recovered(pending[0].journal);
        QVERIFY2(bool(again), again ? "" : plain(again.problem().text).c_str());
        Journal scratch = Journal::begun(state(), project, {});
        QVERIFY(sameDesign(again->project.layout, worked(project.layout, scratch, gestures)));
        QCOMPARE(again->project.blobs.size(), project.blobs.size());
        QVERIFY(again->unsaved);
    }

    void aRecoveredDesignGoesOnInItsJournal()
    {
        const fs::path folder = state();
        Layout layout = smallDesign();
        {
            Journal journal = Journal::begun(folder, smallProject(), {});
            layout = worked(layout, journal, 3);
        }
        const fs::path left = pendingJournals(folder).at(0).journal;
        {
            auto journal = Journal::continued(left);
            QVERIFY(bool(journal));
            QVERIFY(pendingJournals(folder).empty());
            QVERIFY(bool(journal->append(shifted(layout, 77), "Move")));
            layout = layout.applying(shifted(layout, 77));
        }
        QCOMPARE(pendingJournals(folder).at(0).steps, 4);
        QVERIFY(sameDesign(recovered(left)->project.layout, layout));
        discardJournal(left);
        QVERIFY(pendingJournals(folder).empty());
    }

    void savingBeginsANewJournal()
    {
        const fs::path folder = state(), path = file("save.gridhall");
        Project project = saveSmall(path);
        Journal journal = Journal::begun(folder, project, path);
        project.layout = worked(project.layout, journal, 4);
        const fs::path old = journal.path();
        QVERIFY(bool(saved(project, path)));
        QVERIFY(bool(journal.restart(project, path)));
        QVERIFY(!fs::exists(old));
        project.layout = worked(project.layout, journal, 2);
        journal = Journal::begun(folder, {}, {});
        const auto again = recovered(pendingJournals(folder).at(0).journal);
        QVERIFY(bool(again));
        QVERIFY(sameDesign(again->project.layout, project.layout));
    }

    void aCrashBetweenSaveAndTheNewJournalFindsTheDesignSaved()
    {
        const fs::path folder = state(), path = file("between.gridhall");
        Project project = saveSmall(path);
        {
            Journal journal = Journal::begun(folder, project, path);
            project.layout = worked(project.layout, journal, 4);
            QVERIFY(bool(saved(project, path)));
        }
        const auto again = recovered(pendingJournals(folder).at(0).journal);
        QVERIFY(bool(again));
        QVERIFY(!again->unsaved);
        QVERIFY(sameDesign(again->project.layout, project.layout));
    }

    void aBaseThatChangedIsNotMixedWithTheJournal()
    {
        const fs::path folder = state(), path = file("changed.gridhall");
        Project project = saveSmall(path);
        {
            Journal journal = Journal::begun(folder, project, path);
            worked(project.layout, journal, 4);
        }
        project.layout = project.layout.applying(shifted(project.layout, -5));
        QVERIFY(bool(saved(project, path)));
        const auto again = recovered(pendingJournals(folder).at(0).journal);
        QVERIFY(!again);
        QVERIFY(plain(again.problem().text).find("has changed") != std::string::npos);
    }

    void whatADiskThatIsFullKeptOutIsWrittenLater()
    {
        const fs::path folder = state();
        const Project project = smallProject();
        const pid_t child = ::fork();
        if (child == 0) {
            ::signal(SIGXFSZ, SIG_IGN);
            Journal journal = Journal::begun(folder, project, {});
            Layout layout = worked(project.layout, journal, 3);
            bool refused = false;
            for (int i = 0; i < 30; ++i) {
                rlimit room{i >= 10 && i < 20 ? rlim_t(1) : RLIM_INFINITY, RLIM_INFINITY};
                ::setrlimit(RLIMIT_FSIZE, &room);
                const Edit edit = i % 3 == 0 ? grown(layout, "F" + std::to_string(i)) : shifted(layout, 10 + i);
                refused = !journal.append(edit, "full") || refused;
                layout = layout.applying(edit);
            }
            if (!refused || !saved(Project{.layout = layout}, root_ / "full.gridhall"))
                ::_exit(2);
            ::kill(::getpid(), SIGKILL);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        const auto again = recovered(pendingJournals(folder).at(0).journal);
        QVERIFY(bool(again));
        QVERIFY(sameDesign(again->project.layout, opened(root_ / "full.gridhall")->layout));
    }

    void aJournalThatSomebodyRemovedIsWrittenAnew()
    {
        const fs::path folder = state(), path = file("swept.gridhall");
        Project project = saveSmall(path);
        {
            Journal journal = Journal::begun(folder, project, path);
            project.layout = worked(project.layout, journal, 4);
            fs::remove_all(folder);
            project.layout = worked(project.layout, journal, 2);
        }
        const auto again = recovered(pendingJournals(folder).at(0).journal);
        QVERIFY(bool(again));
        QVERIFY(again->unsaved);
        QVERIFY(again->file == path);
        QVERIFY(sameDesign(again->project.layout, project.layout));
    }

    void aStateFolderThatMayNotBeWrittenIsTold()
    {
        const fs::path folder = state();
        fs::create_directories(folder);
        ::chmod(root_.c_str(), 0755);
        ::chmod(folder.c_str(), 0555);
        const Project project = smallProject();
        const pid_t child = ::fork();
        if (child == 0) {
            if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
                ::_exit(2);
            Journal journal = Journal::begun(folder, project, {});
            const auto done = journal.append(shifted(project.layout, 10), "Move");
            ::_exit(!done && plain(done.problem().text).find("cannot be kept safe") != std::string::npos ? 0 : 1);
        }
        int status = -1;
        ::waitpid(child, &status, 0);
        QCOMPARE(status, 0);
        QVERIFY(fs::is_empty(folder));
    }

    void whatEndedBeforeItsFirstStepIsSweptAway()
    {
        const fs::path folder = state();
        fs::create_directories(folder);
        QFile empty(QString::fromStdString((folder / "1-2.journal").string()));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        QVERIFY(pendingJournals(folder).empty());
        QVERIFY(fs::is_empty(folder));
    }

    void aDamagedJournalIsToldAndKept()
    {
        const fs::path folder = state();
        fs::create_directories(folder);
        QFile junk(QString::fromStdString((folder / "1-1.journal").string()));
        QVERIFY(junk.open(QIODevice::WriteOnly));
        junk.write(QByteArray(5000, 'x'));
        junk.close();
        QVERIFY(pendingJournals(folder).empty());
        QVERIFY(!recovered(folder / "1-1.journal"));
        QVERIFY(fs::exists(folder / "1-1.journal"));
    }
};

GRIDHALL_TEST(JournalTest)
#include "journal_test.moc"
