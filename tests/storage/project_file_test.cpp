// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/project_file.h"
#include "tests/support/room.h"
#include "tests/support/small_design.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace gridhall;
using namespace gridhall::test;
namespace fs = std::filesystem;

namespace {

QByteArray bytesOf(const fs::path &path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const fs::path &path, const QByteArray &bytes)
{
    QFile file(QString::fromStdString(path.string()));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

void sql(const fs::path &path, const char *statements)
{
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(path.c_str(), &database), SQLITE_OK);
    char *message = nullptr;
    sqlite3_exec(database, statements, nullptr, nullptr, &message);
    const QString failure = QString::fromUtf8(message);
    sqlite3_free(message);
    sqlite3_close(database);
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
}

std::string refusal(const fs::path &path)
{
    const auto project = opened(path);
    return project ? std::string() : plain(project.problem().text);
}

/// Whether a process without any rights of its own answers yes. Tests may run as root, which may write everywhere.
bool answeredByNobody(const std::function<bool()> &question)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const bool able = ::geteuid() != 0 || (::setgid(65534) == 0 && ::setuid(65534) == 0);
        ::_exit(able && question() ? 0 : 1);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    return status == 0;
}

int filesIn(const fs::path &folder) { return static_cast<int>(std::distance(fs::directory_iterator(folder), fs::directory_iterator())); }

} // namespace

class ProjectFileTest : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    fs::path path(const char *name) const { return fs::path(folder_.path().toStdString()) / name; }
    fs::path sample(const char *name) const
    {
        const fs::path file = path(name);
        [file] { QVERIFY(bool(saved(smallProject(), file))); }();
        return file;
    }

private slots:
    void whatIsSavedOpensTheSame()
    {
        const Project project = smallProject();
        const auto again = opened(sample("same.gridhall"));
        QVERIFY(bool(again));
        QVERIFY(sameDesign(again->layout, project.layout));
        QCOMPARE(again->blobs.size(), std::size_t(1));
        QCOMPARE(*again->blobs.begin()->second, *project.blobs.begin()->second);
        QCOMPARE(again->saved_s, project.saved_s);
        QVERIFY(again->notices.empty());
        QVERIFY(!again->readOnly);
    }

    void theSameDesignGivesTheSameBytes()
    {
        QCOMPARE(bytesOf(sample("a.gridhall")), bytesOf(sample("b.gridhall")));
        const auto again = opened(path("a.gridhall"));
        QVERIFY(bool(saved(*again, path("c.gridhall"))));
        QCOMPARE(bytesOf(path("c.gridhall")), bytesOf(path("a.gridhall")));
    }

    void theSystemKnowsTheFileByItsNumber()
    {
        const QByteArray bytes = bytesOf(sample("magic.gridhall"));
        QCOMPARE(bytes.mid(68, 4), QByteArray("GRDH"));
        QCOMPARE(bytes.mid(60, 4), QByteArray("\0\0\0\1", 4));
    }

    void savingKeepsTheRightsAndTheLink()
    {
        const fs::path target = sample("target.gridhall");
        ::chmod(target.c_str(), 0640);
        const fs::path link = path("link.gridhall");
        fs::create_symlink("target.gridhall", link);
        Project changed = smallProject();
        changed.saved_s = 5;
        QVERIFY(bool(saved(changed, link)));
        QVERIFY(fs::is_symlink(link));
        QVERIFY(opened(target)->saved_s == 5);
        struct stat status {};
        ::stat(target.c_str(), &status);
        QCOMPARE(status.st_mode & 0777, 0640U);
    }

    void savingIntoNoFolderSaysWhich()
    {
        const auto result = saved(smallProject(), path("nowhere") / "x.gridhall");
        QVERIFY(!result);
        QVERIFY(plain(result.problem().text).find("there is no folder") != std::string::npos);
        QVERIFY(plain(result.problem().text).find("nowhere") != std::string::npos);
    }

    void savingOntoAFolderIsRefused()
    {
        fs::create_directory(path("folder.gridhall"));
        QVERIFY(!saved(smallProject(), path("folder.gridhall")));
        QVERIFY(fs::is_directory(path("folder.gridhall")));
    }

    void savingIntoAReadOnlyFolderIsRefused()
    {
        const fs::path locked = path("locked");
        fs::create_directory(locked);
        ::chmod(folder_.path().toUtf8().constData(), 0755);
        ::chmod(locked.c_str(), 0555);
        const Project project = smallProject();
        const bool told = answeredByNobody([&] {
            const auto result = saved(project, locked / "x.gridhall");
            return !result && plain(result.problem().text).find("may not be written") != std::string::npos;
        });
        ::chmod(locked.c_str(), 0755);
        QVERIFY(told);
        QCOMPARE(filesIn(locked), 0);
    }

    void whatKilledSavesLeftBehindIsSweptByTheNext()
    {
        const fs::path own = path("leftovers");
        fs::create_directory(own);
        const fs::path file = own / "x.gridhall";
        const pid_t gone = ::fork();
        if (gone == 0)
            ::_exit(0);
        ::waitpid(gone, nullptr, 0);
        const auto left = [&](const char *name, pid_t process, int minutes) {
            const fs::path at = own / ("." + std::string(name) + "." + std::to_string(process) + "-" + std::to_string(minutes) + ".new");
            put(at, "half a file");
            fs::last_write_time(at, fs::file_time_type::clock::now() - std::chrono::minutes(minutes));
            return at;
        };
        const fs::path old = left("x.gridhall", gone, 30), fresh = left("x.gridhall", gone, 1);
        const fs::path living = left("x.gridhall", ::getpid(), 30), other = left("y.gridhall", gone, 30);
        QVERIFY(bool(saved(smallProject(), file)));
        QVERIFY(!fs::exists(old));
        QVERIFY(fs::exists(fresh) && fs::exists(living) && fs::exists(other) && fs::exists(file));
    }

    void aFileBeyondAllMeasureIsRefusedUnread()
    {
        const fs::path file = path("vast.gridhall");
        put(file, bytesOf(sample("grown.gridhall")));
        fs::resize_file(file, std::uintmax_t(5) << 30); // sparse: takes no room
        QVERIFY2(refusal(file).find("larger than 4096 MB") != std::string::npos, refusal(file).c_str());
        fs::remove(file);
    }

    void aSaveThatRunsOutOfRoomLeavesTheOldFile()
    {
        const fs::path own = path("full");
        fs::create_directory(own);
        const fs::path file = own / "x.gridhall";
        QVERIFY(bool(saved(smallProject(), file)));
        const QByteArray before = bytesOf(file);
        const Project large{largeDesign(2000), {}, 0, false, {}};
        const pid_t child = ::fork();
        if (child == 0) {
            const rlimit limit{65536, 65536};
            ::signal(SIGXFSZ, SIG_IGN);
            ::setrlimit(RLIMIT_FSIZE, &limit);
            const auto result = saved(large, file);
            const bool told = !result && plain(result.problem().text).find("no room left") != std::string::npos;
            ::_exit(told ? 0 : 1);
        }
        int status = -1;
        ::waitpid(child, &status, 0);
        QCOMPARE(status, 0);
        QCOMPARE(bytesOf(file), before);
        QCOMPARE(filesIn(own), 1);
    }

    void numbersThatNoDesignHasAreBroughtIntoRangeAndTold()
    {
        Project absurd = smallProject();
        Site site = absurd.layout.site();
        site.elevation_m = 1e308;
        Item item = **absurd.layout.all<Item>().begin();
        item.place = OnFloor{{{2147483647, -2147483647}, 0, false}, 0};
        item.figures.push_back({"peak_power_w", 1e308, Grade::User, ""});
        Edit edit;
        edit.replace(*absurd.layout.all<Site>().begin(), site);
        edit.replace(*absurd.layout.all<Item>().begin(), item);
        absurd.layout = absurd.layout.applying(edit);
        const fs::path file = path("absurd.gridhall");
        QVERIFY(bool(saved(absurd, file)));
        const auto read = opened(file);
        QVERIFY(bool(read));
        QVERIFY(read->notices.size() >= 2);
        QVERIFY(read->layout.site().elevation_m < 1e5);
        const Kept<Item> mended = *read->layout.all<Item>().begin();
        QCOMPARE(std::get<OnFloor>(mended->place).pose.at, (Point{1000000000, -1000000000}));
        QCOMPARE(mended->figures.back().value, 1e12);
    }

    void filesThatAreNoProjectsAreRefusedInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QByteArray sound = bytesOf(sample("sound.gridhall"));
        QTest::newRow("empty") << QByteArray() << "is empty";
        QTest::newRow("words") << QByteArray("hello, this is text") << "is not a Gridhall project";
        QTest::newRow("beginning only") << sound.left(40) << "is cut off";
        QTest::newRow("half") << sound.left(sound.size() / 2) << "is cut off";
        QTest::newRow("one byte short") << sound.left(sound.size() - 1) << "is cut off";
        for (const int page : {0, 1, 2, 3}) {
            QByteArray torn = sound;
            torn.replace(page * 8192 + (page == 0 ? 100 : 0), 700, QByteArray(700, '\xa5'));
            QTest::newRow(qPrintable(QString("damaged page %1").arg(page))) << torn << "is damaged";
        }
        QByteArray version = sound;
        version.replace(60, 4, QByteArray(4, '\0'));
        QTest::newRow("no version") << version << "is damaged";
    }

    void filesThatAreNoProjectsAreRefusedInOneSentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const fs::path file = path("refused.gridhall");
        put(file, bytes);
        const QString said = QString::fromStdString(refusal(file));
        QVERIFY2(said.contains(says), qPrintable(said));
        QVERIFY2(said.contains("refused.gridhall") && !said.contains('\n'), qPrintable(said));
        QCOMPARE(bytesOf(file), bytes);
        QVERIFY(!fs::exists(path("refused.gridhall-journal")) && !fs::exists(path("refused.gridhall-wal")));
    }

    void nothingAFolderAndAPipeAreRefused()
    {
        QVERIFY(refusal(path("absent")).find("There is no file") != std::string::npos);
        QVERIFY(refusal(folder_.path().toStdString()).find("is a folder") != std::string::npos);
        ::mkfifo(path("pipe").c_str(), 0600);
        QVERIFY(refusal(path("pipe")).find("is not a file") != std::string::npos);
    }

    void aDatabaseOfAnotherProgramIsRefused()
    {
        const fs::path file = path("foreign.db");
        sql(file, "CREATE TABLE entity(id, kind, parent, body); INSERT INTO entity VALUES(1, 'item', 0, '{}')");
        QVERIFY(refusal(file).find("database of another program") != std::string::npos);
    }

    void aFileWithCodeInItIsRefused_data()
    {
        QTest::addColumn<QByteArray>("statements");
        QTest::newRow("trigger") << QByteArray("CREATE TRIGGER evil AFTER INSERT ON entity BEGIN DELETE FROM part; END");
        QTest::newRow("view") << QByteArray("CREATE VIEW evil AS SELECT * FROM entity");
        QTest::newRow("virtual table") << QByteArray("CREATE VIRTUAL TABLE evil USING fts5(body)");
        QTest::newRow("table") << QByteArray("CREATE TABLE evil(a)");
        QTest::newRow("index") << QByteArray("CREATE INDEX evil ON entity(body)");
        QTest::newRow("changed table") << QByteArray("ALTER TABLE entity ADD COLUMN evil TEXT AS (upper(body)) VIRTUAL");
    }

    void aFileWithCodeInItIsRefused()
    {
        QFETCH(QByteArray, statements);
        fs::remove(path("evil.gridhall"));
        const fs::path file = sample("evil.gridhall");
        sql(file, statements.constData());
        QVERIFY2(refusal(file).find("does not belong") != std::string::npos, refusal(file).c_str());
    }

    void aBlobThatIsNotWhatItsNameSaysIsRefused()
    {
        const fs::path file = sample("blob.gridhall");
        sql(file, "UPDATE blob SET bytes = zeroblob(20000000)");
        QVERIFY2(refusal(file).find("is damaged") != std::string::npos, refusal(file).c_str());
    }

    void aBlobBeyondAllMeasureIsRefusedUnread()
    {
        const fs::path file = sample("vast_blob.gridhall");
        sql(file, "UPDATE blob SET bytes = zeroblob(600000000)");
        QVERIFY2(refusal(file).find("is damaged") != std::string::npos, refusal(file).c_str());
        fs::remove(file);
    }

    void aNewerFileOpensReadOnlyIfItAllowsIt()
    {
        const fs::path file = sample("newer.gridhall");
        sql(file, "CREATE TABLE extra(a); PRAGMA user_version = 2; UPDATE meta SET value = '9.1' WHERE key = 'written_by'");
        const auto project = opened(file);
        QVERIFY(bool(project));
        QVERIFY(project->readOnly);
        QCOMPARE(project->notices.size(), std::size_t(1));
        QVERIFY(sameDesign(project->layout, smallDesign()));
    }

    void aMuchNewerFileIsRefusedByVersion()
    {
        const fs::path file = sample("much.gridhall");
        sql(file, "PRAGMA user_version = 3; UPDATE meta SET value = '3' WHERE key = 'readable_from';"
                  "UPDATE meta SET value = '9.1' WHERE key = 'written_by'");
        QVERIFY2(refusal(file).find("needs version 9.1") != std::string::npos, refusal(file).c_str());
    }

    void aBodyThatCannotBeReadIsNamed()
    {
        const fs::path file = sample("body.gridhall");
        sql(file, "UPDATE entity SET body = replace(body, '\"tag\":\"R01\"', '\"tug\":\"R01\"') WHERE kind = 'item'");
        const std::string said = refusal(file);
        QVERIFY2(said.find("item") != std::string::npos && said.find("tug") != std::string::npos, said.c_str());
    }

    void referencesThatLeadNowhereAreClearedWithASentenceEach()
    {
        const fs::path file = sample("dangling.gridhall");
        sql(file, "DELETE FROM part WHERE number = 'it.test'; DELETE FROM entity WHERE kind = 'layer'");
        const auto project = opened(file);
        QVERIFY(bool(project));
        QCOMPARE(project->notices.size(), std::size_t(3));
        QCOMPARE(project->layout.all<Item>().size(), std::size_t(2));
        for (const Kept<Item> &item : project->layout.all<Item>())
            QVERIFY(!item->part && !item->layer);
    }

    void parentsThatGoRoundInACircleAreCutOnce()
    {
        Layout layout = smallDesign();
        const Kept<Item> first = *layout.all<Item>().begin();
        Space hall = **layout.all<Space>().begin();
        hall.parent = first->id;
        Edit edit;
        edit.replace(*layout.all<Space>().begin(), hall);
        QVERIFY(bool(saved({layout.applying(edit), {}, 0, false, {}}, path("circle.gridhall"))));
        const auto project = opened(path("circle.gridhall"));
        QVERIFY(bool(project));
        QCOMPARE(project->notices.size(), std::size_t(1));
        QVERIFY(sameDesign(project->layout, smallDesign()));
    }

    void aCampusOpensWithinASecond()
    {
        const Project large{largeDesign(70000), {}, 0, false, {}};
        const fs::path file = path("large.gridhall");
        QElapsedTimer timer;
        timer.start();
        QVERIFY(bool(saved(large, file)));
        qInfo("saved in %lld ms", timer.restart());
        const auto again = opened(file);
        qInfo("opened in %lld ms, %lld bytes", timer.elapsed(), static_cast<long long>(fs::file_size(file)));
        QVERIFY(bool(again));
        QVERIFY(sameDesign(again->layout, large.layout));
    }
};

GRIDHALL_TEST(ProjectFileTest)
#include "project_file_test.moc"
