// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/body.h"
#include "core/layout/content_hash.h"
#include "core/storage/journal.h"
#include "core/storage/journal_file.h"
#include "core/storage/project_file.h"

#include <chrono>
#include <optional>
#include <unistd.h>

namespace gridhall {

namespace fs = std::filesystem;

struct Journal::State {
    fs::path folder, file, path;
    Project base;       ///< With all that has been written since.
    bool whole = false; ///< The file no longer holds the base: it is written into the journal.
    std::unique_ptr<FileLock> lock;
    std::optional<SQLite::Database> database;
    std::int64_t steps = 0;
    Edit owed; ///< What could not be written yet: the next step holds it too, so that no step is missing in between.

    void ready();
    void open();
    void create();
    void writeBase();
    void write(const Edit &edit, const std::string &label);
    void close(bool remove);
};

namespace {

std::int64_t now_s()
{
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

Problem journalProblem(const fs::path &folder, const char *why)
{
    return Problem(translatable("Files", "Changes cannot be kept safe against a crash: %1 cannot be written (%2). Save "
                                         "often, or free space there."),
                   {folder.string(), std::string(why)});
}

void putMeta(SQLite::Database &database, const char *key, const std::string &value)
{
    SQLite::Statement insert(database, "INSERT OR REPLACE INTO meta VALUES(?, ?)");
    insert.bind(1, key);
    insert.bind(2, value);
    insert.exec();
}

void putBlob(SQLite::Database &database, const std::string &name, const std::string &bytes)
{
    SQLite::Statement insert(database, "INSERT OR IGNORE INTO blob VALUES(?, ?)");
    insert.bind(1, name);
    insert.bindNoCopy(2, bytes.data(), static_cast<int>(bytes.size()));
    insert.exec();
}

void bindBody(SQLite::Statement &insert, int place, const std::optional<Entity> &entity)
{
    if (entity)
        insert.bind(place, bodyOf(*entity));
    else
        insert.bind(place);
}

} // namespace

/// Open, or opened anew if somebody has removed the file.
void Journal::State::ready()
{
    if (database && !fs::exists(path)) {
        if (!base.layout.branch())
            throw fs::filesystem_error("journal", path, std::make_error_code(std::errc::no_such_file_or_directory));
        const Edit left = owed;
        close(false);
        owed = left;
        whole = true;
    }
    if (!database)
        open();
}

void Journal::State::open()
{
    try {
        create();
    } catch (...) { // half a journal helps nobody
        const Edit left = owed;
        close(true);
        owed = left;
        throw;
    }
}

/// A file of a fresh name, locked before it can be seen as pending.
void Journal::State::create()
{
    fs::create_directories(folder);
    const auto ticks = std::chrono::steady_clock::now().time_since_epoch().count();
    for (int attempt = 0; !lock; ++attempt) {
        path = folder / (std::to_string(::getpid()) + "-" + std::to_string(ticks + attempt) + journalSuffix);
        lock = FileLock::taken(lockOf(path));
        if (!lock && attempt == 20)
            throw fs::filesystem_error("lock", folder, std::make_error_code(std::errc::permission_denied));
    }
    database.emplace(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database->exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    database->exec("PRAGMA application_id = " + std::to_string(journalApplicationId));
    database->exec("PRAGMA user_version = " + std::to_string(journalVersion));
    SQLite::Transaction transaction(*database);
    database->exec(journalTables);
    writeBase();
    transaction.commit();
    steps = 0;
}

void Journal::State::writeBase()
{
    putMeta(*database, "name", base.layout.site().name);
    putMeta(*database, "branch", std::to_string(base.layout.branch()));
    putMeta(*database, "counter", std::to_string(base.layout.lastCounter()));
    putMeta(*database, "saved_s", std::to_string(base.saved_s));
    if (!file.empty())
        putMeta(*database, "file", fs::absolute(file).string());
    if (!whole && looksLikeDatabase(file)) {
        putMeta(*database, "hash", contentHash(base.layout));
        return;
    }
    SQLite::Statement insert(*database, "INSERT INTO base(kind, body) VALUES(?, ?)");
    const Edit whole = Layout::difference(Layout(), base.layout);
    for (const Edit::Change &change : whole.changes()) {
        insert.bind(1, static_cast<std::int64_t>(change.after->index()));
        insert.bind(2, bodyOf(*change.after));
        insert.exec();
        insert.reset();
    }
    for (const auto &[name, bytes] : base.blobs)
        putBlob(*database, name, *bytes);
}

void Journal::State::write(const Edit &edit, const std::string &label)
{
    SQLite::Transaction transaction(*database);
    SQLite::Statement step(*database, "INSERT INTO step VALUES(?, ?, ?)");
    const std::int64_t number = steps + 1;
    step.bind(1, number);
    step.bind(2, label);
    step.bind(3, now_s());
    step.exec();
    SQLite::Statement insert(*database, "INSERT INTO change(step, kind, before, after) VALUES(?, ?, ?, ?)");
    for (const Edit::Change &change : edit.changes()) {
        insert.bind(1, number);
        insert.bind(2, static_cast<std::int64_t>(change.either().index()));
        bindBody(insert, 3, change.before);
        bindBody(insert, 4, change.after);
        insert.exec();
        insert.reset();
    }
    transaction.commit();
    steps = number;
}

void Journal::State::close(bool remove)
{
    database.reset();
    if (remove && !path.empty())
        discardJournal(path);
    lock.reset();
    path.clear();
    owed = Edit();
}

Journal::Journal(std::unique_ptr<State> state) : state_(std::move(state)) {}
Journal::Journal(Journal &&) noexcept = default;
Journal &Journal::operator=(Journal &&) noexcept = default;
Journal::~Journal() = default;

Journal Journal::begun(fs::path folder, Project base, fs::path file)
{
    auto state = std::make_unique<State>();
    state->folder = std::move(folder);
    state->base = std::move(base);
    state->file = std::move(file);
    return Journal(std::move(state));
}

Result<Journal> Journal::continued(const fs::path &journal)
{
    auto state = std::make_unique<State>();
    state->folder = journal.parent_path();
    state->path = journal;
    state->lock = FileLock::taken(lockOf(journal));
    if (!state->lock)
        return Problem(translatable("Files", "The journal %1 is in use by another Gridhall."), {journal.string()});
    try {
        state->database.emplace(journal.string(), SQLite::OPEN_READWRITE);
        state->base.layout = Layout(0); // unknown: a journal that vanishes from here on cannot be written anew
        state->steps = state->database->execAndGet("SELECT coalesce(max(n), 0) FROM step").getInt64();
        return Journal(std::move(state));
    } catch (const SQLite::Exception &exception) {
        return journalProblem(journal, exception.what());
    }
}

Result<Done> Journal::append(const Edit &edit, const std::string &label)
{
    if (edit.isEmpty())
        return Done();
    state_->owed = state_->owed.then(edit);
    if (state_->owed.isEmpty())
        return Done();
    try {
        state_->ready();
        state_->write(state_->owed, label);
        state_->base.layout = state_->base.layout.applying(state_->owed);
        state_->owed = Edit();
        return Done();
    } catch (const std::exception &exception) {
        return journalProblem(state_->folder, exception.what());
    }
}

Result<Done> Journal::append(const std::string &sha256, const Blob &bytes)
{
    try {
        state_->ready();
        state_->base.blobs.emplace(sha256, bytes);
        putBlob(*state_->database, sha256, *bytes);
        return Done();
    } catch (const std::exception &exception) {
        return journalProblem(state_->folder, exception.what());
    }
}

Result<Done> Journal::restart(Project base, fs::path file)
{
    state_->close(true);
    state_->base = std::move(base);
    state_->file = std::move(file);
    state_->whole = false;
    return Done();
}

void Journal::discard() { state_->close(true); }

fs::path Journal::path() const { return state_->path; }

} // namespace gridhall
