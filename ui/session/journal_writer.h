// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/journal.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace gridhall {

/// Keeps the journal of the open design on a thread of its own, so that a slow disk never holds up a gesture for
/// long. Calls are carried out in order; closing waits until all are on disk.
class JournalWriter {
public:
    /// `trouble` is called on the writer's thread, once per design, if the journal cannot be kept.
    JournalWriter(std::filesystem::path folder, std::function<void(const Text &)> trouble);
    ~JournalWriter();

    void begin(Project base, std::filesystem::path file); ///< Ends the journal before it; nothing of it is recovered.
    void resume(std::filesystem::path journal);           ///< Goes on with the journal of a recovered design.
    void append(Edit edit, std::string label);
    void append(std::string sha256, Blob bytes); ///< A file that a coming edit refers to.
    void saved(Project base, std::filesystem::path file);
    void discard(); ///< The design was closed in an orderly way.
    void flush();   ///< Returns when all calls are carried out.
    /// The same, for so long at most. Where that was not enough the disk is taken for slow, and no wait is longer than a
    /// person notices until it has caught up.
    void waitFor(std::chrono::milliseconds most);

private:
    void post(std::function<void()> call);
    void run(const std::stop_token &closing);
    void report(const Result<Done> &result);

    std::filesystem::path folder_;
    std::function<void(const Text &)> trouble_;
    std::optional<Journal> journal_; ///< Of the writer's thread.
    bool troubled_ = false;          ///< Of the writer's thread.

    std::mutex mutex_;
    std::condition_variable_any wake_, idle_;
    std::deque<std::function<void()>> calls_;
    bool busy_ = false, slow_ = false;
    std::jthread thread_; ///< Last: it uses all of the above.
};

} // namespace gridhall
