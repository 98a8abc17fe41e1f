// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/layout/body.h"
#include "core/storage/file_header.h"
#include "core/storage/guarded_database.h"
#include "core/storage/project_file.h"
#include "core/storage/schema.h"

#include <algorithm>

namespace gridhall {

namespace {

namespace fs = std::filesystem;

Problem corrupt(const fs::path &path) { return Problem(translatable("Files", "%1 is damaged. Restore it from a copy."), {path.string()}); }

/// A problem met inside the file, said with the file's name.
Problem inFile(const fs::path &path, const std::string &where, const Problem &problem)
{
    return Problem(translatable("Files", "%1: %2: %3"), {path.string(), where, plain(problem.text)});
}

std::optional<Problem> foreignProblem(const fs::path &path, const FileHeader &header)
{
    if (header.applicationId != applicationId)
        return Problem(translatable("Files", "%1 is a database of another program, not a Gridhall project."), {path.string()});
    if (header.version < 1)
        return corrupt(path);
    return std::nullopt;
}

std::optional<Problem> schemaProblem(const fs::path &path, SQLite::Database &database, bool newer)
{
    const auto stranger = strangerIn(database, !newer);
    if (!stranger)
        return std::nullopt;
    if (stranger->empty())
        return corrupt(path);
    return Problem(translatable("Files", "%1 holds %2, which does not belong into a Gridhall project; it was not opened. "
                                         "Ask its author for a file saved by Gridhall."),
                   {path.string(), *stranger});
}

std::optional<Problem> newerProblem(const fs::path &path, SQLite::Database &database)
{
    const auto oldest = metaNumber(database, "readable_from");
    if (oldest && *oldest <= formatVersion)
        return std::nullopt;
    return Problem(translatable("Files", "%1 was made by a newer Gridhall and needs version %2 to open."),
                   {path.string(), metaValue(database, "written_by").value_or("?")});
}

/// Reads the rows `id, kind, body` of one table; a problem names the row.
std::optional<Problem> readEntities(const fs::path &path, SQLite::Statement rows, std::vector<Entity> &entities)
{
    while (rows.executeStep()) {
        const std::string name = rows.getColumn(1).getString();
        const auto kind = std::ranges::find_if(kindNames, [&](const char *known) { return name == known; });
        const std::string where = name + " " + std::to_string(rows.getColumn(0).getInt64());
        if (kind == kindNames.end())
            return Problem(translatable("Files", "%1 holds a %2, which this Gridhall does not know. Open it with a newer "
                                                 "version."),
                           {path.string(), name});
        auto entity = entityFrom(static_cast<std::size_t>(kind - kindNames.begin()), rows.getColumn(2).getString());
        if (!entity)
            return inFile(path, where, entity.problem());
        if (idOf(*entity).value != rows.getColumn(0).getInt64())
            return corrupt(path);
        entities.push_back(std::move(*entity));
    }
    return std::nullopt;
}

std::optional<Problem> readBlobs(const fs::path &path, SQLite::Database &database, Blobs &blobs)
{
    SQLite::Statement rows(database, "SELECT sha256, bytes FROM blob");
    while (rows.executeStep()) {
        const std::string name = rows.getColumn(0).getString();
        std::string bytes = rows.getColumn(1).getString();
        if (sha256(bytes) != name)
            return corrupt(path);
        blobs.emplace(name, std::make_shared<const std::string>(std::move(bytes)));
    }
    return std::nullopt;
}

Result<Project> read(const fs::path &path, SQLite::Database &database)
{
    const auto branch = metaNumber(database, "branch"), counter = metaNumber(database, "counter");
    if (!branch || !counter)
        return corrupt(path);
    std::vector<Entity> entities;
    for (const char *query : {"SELECT id, 'part', body FROM part ORDER BY id", "SELECT id, kind, body FROM entity ORDER BY id"})
        if (auto problem = readEntities(path, SQLite::Statement(database, query), entities))
            return *problem;
    auto project = assembled(std::move(entities), *branch, *counter);
    if (!project)
        return Problem(translatable("Files", "%1: %2"), {path.string(), plain(project.problem().text)});
    if (auto problem = readBlobs(path, database, project->blobs))
        return *problem;
    project->saved_s = metaNumber(database, "saved_s").value_or(0);
    return project;
}

Result<Project> openedChecked(const fs::path &path, const FileHeader &header)
{
    const bool newer = header.version > formatVersion;
    SQLite::Database database = openedGuarded(path);
    if (auto problem = schemaProblem(path, database, newer))
        return *problem;
    if (!isSound(database))
        return corrupt(path);
    if (newer)
        if (auto problem = newerProblem(path, database))
            return *problem;
    auto project = read(path, database);
    if (project && newer) {
        project->readOnly = true;
        project->notices.insert(project->notices.begin(),
                                Text{translatable("Files", "%1 was made by a newer Gridhall (%2) and is open for reading "
                                                           "only. Save it under another name to change it."),
                                     {path.string(), metaValue(database, "written_by").value_or("?")}});
    }
    return project;
}

} // namespace

Result<Project> opened(const fs::path &path)
{
    const auto header = headerOf(path);
    if (!header)
        return header.problem();
    if (auto problem = foreignProblem(path, *header))
        return *problem;
    try {
        return openedChecked(path, *header);
    } catch (const SQLite::Exception &) {
        return corrupt(path);
    }
}

} // namespace gridhall
