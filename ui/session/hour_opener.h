// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/hour_study.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace gridhall {

/// Solves hours of the year on a thread of its own, which takes up to a second on a campus. Of several that are asked
/// for meanwhile only the last is solved.
class HourOpener {
public:
    /// Called on the opener's thread.
    using Deliver = std::function<void(OpenedHourPtr, int ask)>;
    explicit HourOpener(Deliver deliver);

    /// `ask` comes back with the answer.
    void open(SnapshotPtr settled, std::size_t hour, int ask);

private:
    struct Job {
        SnapshotPtr settled;
        std::size_t hour = 0;
        int ask = 0;
    };
    void run(const std::stop_token &closing);

    Deliver deliver_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::optional<Job> next_;
    std::jthread thread_; ///< Last: it uses all of the above; started when first asked.
};

} // namespace gridhall
