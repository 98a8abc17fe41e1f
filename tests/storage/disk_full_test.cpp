// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal.h"
#include "core/storage/project_file.h"
#include "tests/support/room.h"
#include "tests/support/small_design.h"

#include <QTemporaryDir>
#include <QTest>
#include <sqlite3.h>

using namespace gridhall;
using namespace gridhall::test;
namespace fs = std::filesystem;

namespace {

/// A disk of so many bytes under every database that is opened while it lives.
class SmallDisk {
public:
    SmallDisk()
    {
        real_ = sqlite3_vfs_find(nullptr);
        small_ = *real_;
        small_.zName = "small disk";
        small_.xOpen = [](sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags) {
            const int result = real_->xOpen(real_, name, file, flags, outFlags);
            if (result == SQLITE_OK && file->pMethods) {
                realWrite_ = file->pMethods->xWrite; // the same for all kinds of file
                sqlite3_io_methods &own = methods_.try_emplace(file->pMethods, *file->pMethods).first->second;
                own.xWrite = write;
                file->pMethods = &own;
            }
            return result;
        };
        sqlite3_vfs_register(&small_, 1);
    }
    ~SmallDisk()
    {
        sqlite3_vfs_unregister(&small_);
        sqlite3_vfs_register(real_, 1);
    }
    static inline std::int64_t room = 0;
    static inline bool wasFull = false;

private:
    static int write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at)
    {
        if ((room -= count) < 0) {
            wasFull = true;
            return SQLITE_FULL;
        }
        return realWrite_(file, bytes, count, at);
    }
    static inline sqlite3_vfs *real_ = nullptr;
    static inline sqlite3_vfs small_{};
    static inline std::map<const sqlite3_io_methods *, sqlite3_io_methods> methods_;
    static inline int (*realWrite_)(sqlite3_file *, const void *, int, sqlite3_int64) = nullptr;
};

Edit layerNamed(const Layout &layout, int number)
{
    Edit edit;
    edit.add(Layer{.id = FreshIds(layout).next(), .name = std::string(300, 'a') + std::to_string(number)});
    return edit;
}

} // namespace

/// A disk that is full at any moment: what was safe stays safe, and one sentence says what to do.
class DiskFullTest : public QObject {
    Q_OBJECT

private slots:
    void aFullDiskLeavesTheOldFile();
    void aFullDiskLosesNoGestureOnceThereIsRoomAgain();
};

void DiskFullTest::aFullDiskLeavesTheOldFile()
{
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "hall.gridhall";
    Project before = smallProject();
    SmallDisk::room = std::int64_t(1) << 40;
    const SmallDisk disk;
    QVERIFY(bool(saved(before, path)));
    Project after = before;
    for (int i = 0; i < 100; ++i)
        after.layout = after.layout.applying(layerNamed(after.layout, i));
    int refused = 0;
    for (std::int64_t room = 0; room < 200000; room += 3001) {
        SmallDisk::room = room;
        const auto done = saved(after, path);
        SmallDisk::room = std::int64_t(1) << 40;
        const auto read = opened(path);
        QVERIFY(bool(read));
        QVERIFY(sameDesign(read->layout, done ? after.layout : before.layout));
        QCOMPARE(std::distance(fs::directory_iterator(path.parent_path()), fs::directory_iterator()), std::ptrdiff_t(1));
        if (!done) {
            ++refused;
            QVERIFY(plain(done.problem().text).find("no room left") != std::string::npos);
        } else {
            QVERIFY(bool(saved(before, path)));
        }
    }
    QVERIFY(refused > 5);
}

void DiskFullTest::aFullDiskLosesNoGestureOnceThereIsRoomAgain()
{
    const QTemporaryDir folder;
    const SmallDisk disk;
    for (std::int64_t room = 0; room < 120000; room += 2503) {
        const fs::path state = fs::path(folder.path().toStdString()) / std::to_string(room);
        const Project project = smallProject();
        Layout layout = project.layout;
        SmallDisk::room = room;
        SmallDisk::wasFull = false;
        {
            Journal journal = Journal::begun(state, project, {});
            for (int i = 0; i < 12; ++i) {
                if (i == 10)
                    SmallDisk::room = std::int64_t(1) << 40;
                const Edit edit = layerNamed(layout, i);
                const auto done = journal.append(edit, "edit");
                QVERIFY2(done || (SmallDisk::wasFull && i < 10), done ? "" : plain(done.problem().text).c_str());
                layout = layout.applying(edit);
            }
        }
        const auto pending = pendingJournals(state);
        QVERIFY2(pending.size() == 1, std::to_string(room).c_str());
        const auto again = recovered(pending[0].journal);
        QVERIFY(bool(again));
        QVERIFY(sameDesign(again->project.layout, layout));
    }
}

GRIDHALL_TEST(DiskFullTest)
#include "disk_full_test.moc"
