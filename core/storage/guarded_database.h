// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <optional>
#include <string>

/// Databases that may come from anybody. Throws SQLite::Exception; stays inside core/storage.
namespace gridhall {

/// Opens a file that will not be written, locked or given files beside it, and that runs nothing of its own: no
/// trusted schema, no triggers, no views, small limits.
SQLite::Database openedGuarded(const std::filesystem::path &path);

/// The name of the first thing in the schema that a project file does not hold: a trigger, a view, a virtual or an
/// unknown table. `exact` asks for word-for-word the tables of this version; else unknown plain tables may be there.
std::optional<std::string> strangerIn(SQLite::Database &database, bool exact);

/// Whether every page and every row is sound.
bool isSound(SQLite::Database &database);

/// A value of meta, if there is one.
std::optional<std::string> metaValue(SQLite::Database &database, const std::string &key);
/// The same as a number; nothing if it is not one.
std::optional<std::int64_t> metaNumber(SQLite::Database &database, const std::string &key);

} // namespace gridhall
