// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

/// The tables of a project file (SQLite, `.gridhall`).
namespace gridhall {

inline constexpr std::int32_t applicationId = 0x47524448; ///< "GRDH"
inline constexpr std::int32_t formatVersion = 1;          ///< user_version of files written now.
inline constexpr std::int32_t readableFrom = 1;           ///< Oldest reader that understands them, read-only.

struct TableCard {
    const char *name, *sql;
};

/// Word for word what sqlite_schema of a file of this version holds.
inline constexpr std::array<TableCard, 4> projectTables{{
    {"meta", "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"},
    {"part", "CREATE TABLE part(id INTEGER PRIMARY KEY, number TEXT NOT NULL, hash TEXT NOT NULL, "
             "body TEXT NOT NULL) STRICT"},
    {"entity", "CREATE TABLE entity(id INTEGER PRIMARY KEY, kind TEXT NOT NULL, parent INTEGER NOT NULL, "
               "body TEXT NOT NULL) STRICT"},
    {"blob", "CREATE TABLE blob(sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT"},
}};

} // namespace gridhall
