// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/recovery.h"

#include "ui/session/session.h"

namespace gridhall {

std::filesystem::path journalFolder() { return stateFolder() / "journals"; }

std::vector<PendingJournal> recoverable() { return pendingJournals(journalFolder()); }

Result<Done> recover(Session &session, const PendingJournal &pending)
{
    Result<Recovered> found = recovered(pending.journal);
    if (!found)
        return found.problem();
    session.resume(std::move(*found), pending.journal);
    return Done();
}

} // namespace gridhall
