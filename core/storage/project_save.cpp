// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/body.h"
#include "core/storage/project_file.h"
#include "core/storage/replaced_file.h"
#include "core/storage/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <cerrno>

namespace gridhall {

namespace {

namespace fs = std::filesystem;

void writeMeta(SQLite::Database &database, const Project &project)
{
    SQLite::Statement insert(database, "INSERT INTO meta VALUES(?, ?)");
    const auto put = [&](const char *key, const std::string &value) {
        insert.bind(1, key);
        insert.bind(2, value);
        insert.exec();
        insert.reset();
    };
    put("branch", std::to_string(project.layout.branch()));
    put("counter", std::to_string(project.layout.lastCounter()));
    put("readable_from", std::to_string(readableFrom));
    put("saved_s", std::to_string(project.saved_s));
    put("written_by", GRIDHALL_VERSION);
}

void writeParts(SQLite::Database &database, const Layout &layout)
{
    SQLite::Statement insert(database, "INSERT INTO part VALUES(?, ?, ?, ?)");
    for (const Kept<Part> &part : layout.all<Part>()) {
        const std::string body = bodyOf(Entity(part));
        insert.bind(1, part->id.value);
        insert.bindNoCopy(2, part->number);
        insert.bindNoCopy(3, part->hash);
        insert.bindNoCopy(4, body);
        insert.exec();
        insert.reset();
    }
}

template <class T>
void writeEntities(SQLite::Statement &insert, const EntityTable<T> &table)
{
    for (const Kept<T> &kept : table) {
        const Entity entity(kept);
        const std::string body = bodyOf(entity);
        insert.bind(1, kept->id.value);
        insert.bindNoCopy(2, kindNames[entity.index()]);
        insert.bind(3, parentOf(entity).value);
        insert.bindNoCopy(4, body);
        insert.exec();
        insert.reset();
    }
}

void writeBlobs(SQLite::Database &database, const Blobs &blobs)
{
    SQLite::Statement insert(database, "INSERT INTO blob VALUES(?, ?)");
    for (const auto &[name, bytes] : blobs) {
        insert.bindNoCopy(1, name);
        insert.bindNoCopy(2, bytes->data(), static_cast<int>(bytes->size()));
        insert.exec();
        insert.reset();
    }
}

void writeAll(SQLite::Database &database, const Project &project)
{
    // The file is new and nobody's yet: durability comes from the fsync and rename that follow.
    database.exec("PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
                  "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536");
    database.exec("PRAGMA application_id = " + std::to_string(applicationId));
    database.exec("PRAGMA user_version = " + std::to_string(formatVersion));
    SQLite::Transaction transaction(database);
    for (const TableCard &table : projectTables)
        database.exec(table.sql);
    writeMeta(database, project);
    writeParts(database, project.layout);
    SQLite::Statement insert(database, "INSERT INTO entity VALUES(?, ?, ?, ?)");
    [&]<class... T>(std::variant<Kept<Part>, Kept<T>...> *) {
        (writeEntities(insert, project.layout.all<T>()), ...);
    }(static_cast<Entity *>(nullptr));
    insert.reset();
    writeBlobs(database, project.blobs);
    transaction.commit();
}

/// The errno behind a failed write, as near as SQLite tells it.
int errnoOf(const SQLite::Exception &exception, int systemError)
{
    if (exception.getErrorCode() == SQLITE_FULL)
        return ENOSPC;
    return systemError != 0 ? systemError : EIO;
}

} // namespace

Result<Done> saved(const Project &project, const fs::path &path)
{
    return replaced(path, [&](const fs::path &beside) -> Result<Done> {
        int systemError = errno = 0;
        try {
            SQLite::Database database(beside.string(), SQLite::OPEN_READWRITE);
            try {
                writeAll(database, project);
            } catch (const SQLite::Exception &) {
                // A failed COMMIT leaves SQLite's own note of the errno empty.
                const int left = errno;
                systemError = sqlite3_system_errno(database.getHandle());
                systemError = systemError != 0 ? systemError : left;
                throw;
            }
        } catch (const SQLite::Exception &exception) {
            return writeProblem(path, errnoOf(exception, systemError));
        }
        return Done();
    });
}

} // namespace gridhall
