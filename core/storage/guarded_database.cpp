// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/guarded_database.h"

#include "core/storage/schema.h"

#include <sqlite3.h>

#include <algorithm>
#include <charconv>

namespace gridhall {

namespace {

/// The path as an SQLite URI. `immutable` keeps SQLite from locking the file or looking for a journal beside it.
std::string uriOf(const std::filesystem::path &path)
{
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(path).string()) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("/-_.~").find(c) != std::string_view::npos;
        if (plain) {
            uri += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            uri += {'%', "0123456789ABCDEF"[byte >> 4], "0123456789ABCDEF"[byte & 15]};
        }
    }
    return uri + "?immutable=1";
}

void guard(sqlite3 *handle)
{
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 512 << 20);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 10000);
    sqlite3_limit(handle, SQLITE_LIMIT_COLUMN, 100);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 20);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
}

bool isKnown(const std::string &name, const std::string &sql)
{
    return std::ranges::any_of(projectTables, [&](const TableCard &table) { return name == table.name && sql == table.sql; });
}

} // namespace

SQLite::Database openedGuarded(const std::filesystem::path &path)
{
    SQLite::Database database(uriOf(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    guard(database.getHandle());
    database.exec("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -32768");
    return database;
}

std::optional<std::string> strangerIn(SQLite::Database &database, bool exact)
{
    SQLite::Statement rows(database, "SELECT type, name, coalesce(sql, ''), rootpage FROM sqlite_schema");
    std::size_t known = 0;
    while (rows.executeStep()) {
        const std::string type = rows.getColumn(0).getString(), name = rows.getColumn(1).getString();
        const std::string sql = rows.getColumn(2).getString();
        if (type == "index" && sql.empty())
            continue;
        if (type == "table" && isKnown(name, sql))
            ++known;
        else if (exact || type != "table" || rows.getColumn(3).getInt() == 0)
            return name;
    }
    if (known < projectTables.size())
        return std::string();
    return std::nullopt;
}

bool isSound(SQLite::Database &database)
{
    SQLite::Statement check(database, "PRAGMA quick_check(1)");
    return check.executeStep() && check.getColumn(0).getString() == "ok";
}

std::optional<std::string> metaValue(SQLite::Database &database, const std::string &key)
{
    SQLite::Statement query(database, "SELECT value FROM meta WHERE key = ?");
    query.bind(1, key);
    if (!query.executeStep())
        return std::nullopt;
    return query.getColumn(0).getString();
}

std::optional<std::int64_t> metaNumber(SQLite::Database &database, const std::string &key)
{
    const auto value = metaValue(database, key);
    std::int64_t number = 0;
    if (!value)
        return std::nullopt;
    const char *end = value->data() + value->size();
    const auto [at, error] = std::from_chars(value->data(), end, number);
    if (error != std::errc() || at != end)
        return std::nullopt;
    return number;
}

} // namespace gridhall
