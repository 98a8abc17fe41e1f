// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/project.h"

#include <filesystem>
#include <memory>
#include <string>

/// What happened to an open design since it was opened or saved, so that a crash or a power cut loses no gesture.
namespace gridhall {

/// The journal of one open design. Use from one thread at a time; a killed process leaves it for the next start.
///
/// Nothing is written before the first edit. A design with a project file is named by path and content hash; one that
/// is untitled or came from the text form is written into the journal whole, once.
class Journal {
public:
    /// A journal in the user's state folder, which is made if need be, for a design that was just opened from `file`,
    /// or is untitled if `file` is empty.
    static Journal begun(std::filesystem::path folder, Project base, std::filesystem::path file);

    /// Goes on with the journal of a design that was recovered from it.
    static Result<Journal> continued(const std::filesystem::path &journal);

    Journal(Journal &&) noexcept;
    Journal &operator=(Journal &&) noexcept;
    ~Journal(); ///< Closes; what was written stays for recovery unless `discard` was called.

    /// Appends one finished gesture, undo or redo. `label` is shown when the design is offered for recovery.
    Result<Done> append(const Edit &edit, const std::string &label = {});
    /// Keeps an image or file that an edit refers to.
    Result<Done> append(const std::string &sha256, const Blob &bytes);
    /// After Save: what was appended is in `file` now, and counting starts again from `base`.
    Result<Done> restart(Project base, std::filesystem::path file);
    /// The design was closed in an orderly way: nothing to recover.
    void discard();

    std::filesystem::path path() const; ///< Empty before the first edit.

private:
    struct State;
    explicit Journal(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// A journal whose process is gone.
struct PendingJournal {
    std::filesystem::path journal;
    std::filesystem::path file;    ///< Of the design; empty if untitled.
    std::string name;              ///< The project's name when the journal began.
    std::int64_t lastChange_s = 0; ///< Seconds since 1970.
    int steps = 0;
    std::string lastLabel;
};

/// Journals of processes that ended without closing their design, newest first.
std::vector<PendingJournal> pendingJournals(const std::filesystem::path &folder);

struct Recovered {
    Project project;            ///< Exactly the design after the last finished gesture.
    std::filesystem::path file; ///< Where it belongs; empty if untitled.
    bool unsaved = true;        ///< False if the file already holds all of it.
};

/// Replays a journal over its base. Refuses, with a sentence, a damaged journal and a base file that has changed since.
/// Go on with `Journal::continued`.
Result<Recovered> recovered(const std::filesystem::path &journal);

/// Removes a journal that was recovered or is not wanted.
void discardJournal(const std::filesystem::path &journal);

/// $XDG_STATE_HOME/gridhall, or ~/.local/state/gridhall.
std::filesystem::path stateFolder();

} // namespace gridhall
