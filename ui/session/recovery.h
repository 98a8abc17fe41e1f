// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/journal.h"

#include <vector>

namespace gridhall {

class Session;

/// Where journals are kept: $XDG_STATE_HOME/gridhall/journals.
std::filesystem::path journalFolder();

/// Designs that a crash left unsaved, newest first.
std::vector<PendingJournal> recoverable();

/// Opens the design as it was after its last finished gesture; its journal goes on. Refuses with a sentence.
Result<Done> recover(Session &session, const PendingJournal &pending);

} // namespace gridhall
