// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/file_lock.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <string>

/// The tables and the name of the lock of a journal, shared by its writer and its reader.
namespace gridhall {

inline constexpr int journalApplicationId = 0x4752444a; ///< "GRDJ"
inline constexpr int journalVersion = 1;
inline constexpr const char *journalSuffix = ".journal";
inline constexpr const char *journalTables =
    "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;"
    "CREATE TABLE base(n INTEGER PRIMARY KEY, kind INTEGER NOT NULL, body TEXT NOT NULL) STRICT;"
    "CREATE TABLE step(n INTEGER PRIMARY KEY, label TEXT NOT NULL, at_s INTEGER NOT NULL) STRICT;"
    "CREATE TABLE change(n INTEGER PRIMARY KEY, step INTEGER NOT NULL, kind INTEGER NOT NULL, before TEXT, "
    "after TEXT) STRICT;"
    "CREATE TABLE blob(sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;";

std::filesystem::path lockOf(const std::filesystem::path &journal);

} // namespace gridhall
