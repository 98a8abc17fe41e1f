// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/hour_opener.h"

#include <utility>

namespace gridhall {

HourOpener::HourOpener(Deliver deliver) : deliver_(std::move(deliver)) {}

void HourOpener::open(SnapshotPtr settled, std::size_t hour, int ask)
{
    {
        const std::scoped_lock lock(mutex_);
        next_ = {std::move(settled), hour, ask};
    }
    if (!thread_.joinable())
        thread_ = std::jthread([this](const std::stop_token &closing) { run(closing); });
    wake_.notify_one();
}

void HourOpener::run(const std::stop_token &closing)
{
    while (true) {
        std::optional<Job> job;
        {
            std::unique_lock lock(mutex_);
            if (!wake_.wait(lock, closing, [this] { return next_.has_value(); }))
                return;
            job = std::exchange(next_, std::nullopt);
        }
        deliver_(openedHour(*job->settled, job->hour), job->ask);
    }
}

} // namespace gridhall
