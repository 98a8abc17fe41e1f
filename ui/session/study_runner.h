// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace gridhall {

/// Studies layouts on one thread of its own. The latest question wins: a settled study that has been overtaken is
/// stopped; a drag study, being short, is let finish, so that a long drag still sees verdicts. A settled answer is
/// followed by the swept one when nothing newer is asked for.
class StudyRunner {
public:
    /// `deliver` is called on the runner's thread with a snapshot and the design it belongs to.
    using Deliver = std::function<void(SnapshotPtr, int design)>;
    explicit StudyRunner(Deliver deliver);
    ~StudyRunner();

    /// Asks for a verdict up to `tier`. `design` changes when another design is opened: nothing is carried over.
    void ask(Layout layout, std::int64_t revision, Tier tier, int design, WeatherPtr weather = nullptr);

private:
    struct Job {
        Layout layout;
        std::int64_t revision = 0;
        Tier tier = Tier::Settled;
        int design = 0;
        WeatherPtr weather;
    };

    void run(const std::stop_token &closing);
    void answer(const Job &job);
    void sweep(const Job &job);
    SnapshotPtr studied(const Job &job, Tier tier);
    bool overtaken();

    Deliver deliver_;
    SnapshotPtr settled_; ///< Of the design `settledDesign_`; only the runner's thread touches these three.
    int settledDesign_ = 0;
    bool slow_ = false; ///< A settled study takes long enough that a drag verdict should go ahead of it.

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::optional<Job> next_;
    Tier running_ = Tier::Drag;
    std::stop_source stop_;
    std::jthread thread_; ///< Last: it uses all of the above.
};

} // namespace gridhall
