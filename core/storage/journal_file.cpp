// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal_file.h"

#include "core/storage/journal.h"

#include <cstdlib>

namespace gridhall {

namespace fs = std::filesystem;

fs::path lockOf(const fs::path &journal)
{
    fs::path lock = journal;
    lock += ".lock";
    return lock;
}

void discardJournal(const fs::path &journal)
{
    std::error_code ignored;
    for (const char *suffix : {"", "-wal", "-shm", ".lock"}) {
        fs::path file = journal;
        file += suffix;
        fs::remove(file, ignored);
    }
}

fs::path stateFolder()
{
    if (const char *state = std::getenv("XDG_STATE_HOME"); state && *state)
        return fs::path(state) / "gridhall";
    const char *home = std::getenv("HOME");
    return fs::path(home && *home ? home : "/tmp") / ".local" / "state" / "gridhall";
}

} // namespace gridhall
