// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/body.h"
#include "core/layout/content_hash.h"
#include "core/storage/guarded_database.h"
#include "core/storage/journal.h"
#include "core/storage/journal_file.h"
#include "core/storage/project_file.h"

#include <algorithm>

namespace gridhall {

namespace {

namespace fs = std::filesystem;

Problem damaged(const fs::path &journal)
{
    return Problem(translatable("Files", "The journal %1 is damaged; the design opens as it was last saved."), {journal.string()});
}

/// Reads the write-ahead log too, so that the last gesture counts.
SQLite::Database openedJournal(const fs::path &path)
{
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA trusted_schema = OFF");
    return database;
}

bool isOurs(SQLite::Database &database)
{
    return database.execAndGet("PRAGMA application_id").getInt() == journalApplicationId &&
           database.execAndGet("PRAGMA user_version").getInt() == journalVersion;
}

std::optional<PendingJournal> described(const fs::path &path)
{
    try {
        SQLite::Database database = openedJournal(path);
        if (database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0)
            return PendingJournal{}; // ended while it was being made
        if (!isOurs(database))
            return std::nullopt;
        PendingJournal pending;
        pending.journal = path;
        pending.file = metaValue(database, "file").value_or("");
        pending.name = metaValue(database, "name").value_or("");
        SQLite::Statement last(database, "SELECT n, label, at_s FROM step ORDER BY n DESC LIMIT 1");
        if (!last.executeStep())
            return PendingJournal{}; // ended before its first step: nothing to recover
        pending.steps = last.getColumn(0).getInt();
        pending.lastLabel = last.getColumn(1).getString();
        pending.lastChange_s = last.getColumn(2).getInt64();
        return pending;
    } catch (const SQLite::Exception &) {
        return std::nullopt;
    }
}

/// The entity in a column, if it is not null; false if it cannot be read.
bool readEntity(const SQLite::Column &kind, const SQLite::Column &body, std::optional<Entity> &entity)
{
    if (body.isNull())
        return true;
    const auto number = static_cast<std::size_t>(kind.getInt64());
    if (number >= kindNames.size())
        return false;
    auto read = entityFrom(number, body.getString());
    if (read)
        entity = std::move(*read);
    return bool(read);
}

/// The steps in order; nothing if a row cannot be read.
std::optional<std::vector<Edit>> stepsOf(SQLite::Database &database)
{
    std::vector<Edit> steps;
    std::int64_t number = 0;
    SQLite::Statement rows(database, "SELECT step, kind, before, after FROM change ORDER BY n");
    while (rows.executeStep()) {
        Edit::Change change;
        if (!readEntity(rows.getColumn(1), rows.getColumn(2), change.before) ||
            !readEntity(rows.getColumn(1), rows.getColumn(3), change.after) || (!change.before && !change.after))
            return std::nullopt;
        if (rows.getColumn(0).getInt64() != number)
            steps.emplace_back();
        number = rows.getColumn(0).getInt64();
        steps.back().push(std::move(change));
    }
    return steps;
}

/// Whether the layout is as the steps leave what they touch.
bool holdsAll(const Layout &layout, const std::vector<Edit> &steps)
{
    std::map<Id, std::optional<Entity>> wanted;
    for (const Edit &step : steps)
        for (const Edit::Change &change : step.changes())
            wanted[idOf(change.either())] = change.after;
    return std::ranges::all_of(wanted, [&](const auto &one) {
        const auto found = layout.entity(one.first);
        return bool(found) == bool(one.second) && (!found || sameContent(*found, *one.second));
    });
}

Result<Project> wholeBase(const fs::path &journal, SQLite::Database &database)
{
    std::vector<Entity> entities;
    SQLite::Statement rows(database, "SELECT kind, body FROM base ORDER BY n");
    while (rows.executeStep()) {
        std::optional<Entity> entity;
        if (!readEntity(rows.getColumn(0), rows.getColumn(1), entity) || !entity)
            return damaged(journal);
        entities.push_back(std::move(*entity));
    }
    auto project = assembled(std::move(entities), metaNumber(database, "branch").value_or(0), metaNumber(database, "counter").value_or(-1));
    if (project)
        project->saved_s = metaNumber(database, "saved_s").value_or(0);
    return project;
}

void addBlobs(SQLite::Database &database, Blobs &blobs)
{
    SQLite::Statement rows(database, "SELECT sha256, bytes FROM blob");
    while (rows.executeStep())
        blobs.emplace(rows.getColumn(0).getString(), std::make_shared<const std::string>(rows.getColumn(1).getString()));
}

/// Puts the steps over the base, or finds that a Save came between the last gesture and the end.
Result<Recovered> replayed(const fs::path &journal, SQLite::Database &database, Project base, const fs::path &file)
{
    const auto steps = stepsOf(database);
    if (!steps)
        return damaged(journal);
    const auto hash = metaValue(database, "hash");
    if (hash && contentHash(base.layout) != *hash) {
        if (holdsAll(base.layout, *steps))
            return Recovered{std::move(base), file, false};
        return Problem(translatable("Files", "%1 has changed since the changes in the journal %2 were made, so they cannot "
                                             "be put on top. Restore the file as it was, or discard the journal."),
                       {file.string(), journal.string()});
    }
    for (const Edit &step : *steps)
        base.layout = base.layout.applying(step);
    addBlobs(database, base.blobs);
    return Recovered{std::move(base), file, true};
}

} // namespace

std::vector<PendingJournal> pendingJournals(const fs::path &folder)
{
    std::vector<PendingJournal> found;
    std::error_code error;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() != journalSuffix)
            continue;
        const auto lock = FileLock::taken(lockOf(entry.path()));
        if (!lock)
            continue;
        if (auto pending = described(entry.path()); pending && pending->steps > 0)
            found.push_back(std::move(*pending));
        else if (pending || fs::file_size(entry.path(), error) == 0)
            discardJournal(entry.path());
    }
    std::ranges::sort(found, [](const PendingJournal &a, const PendingJournal &b) {
        return std::pair(b.lastChange_s, a.journal) < std::pair(a.lastChange_s, b.journal);
    });
    return found;
}

Result<Recovered> recovered(const fs::path &journal)
{
    try {
        SQLite::Database database = openedJournal(journal);
        if (!isOurs(database))
            return damaged(journal);
        const fs::path file = metaValue(database, "file").value_or("");
        auto base = metaValue(database, "hash") ? opened(file) : wholeBase(journal, database);
        if (!base)
            return base.problem();
        return replayed(journal, database, std::move(*base), file);
    } catch (const SQLite::Exception &) {
        return damaged(journal);
    }
}

} // namespace gridhall
