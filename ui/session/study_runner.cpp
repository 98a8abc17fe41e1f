// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/study_runner.h"

#include <chrono>

namespace gridhall {

namespace {
constexpr std::chrono::milliseconds patience{60}; ///< A settled study below this needs no drag verdict before it.
}

StudyRunner::StudyRunner(Deliver deliver) : deliver_(std::move(deliver)), thread_([this](const std::stop_token &closing) { run(closing); })
{
}

StudyRunner::~StudyRunner()
{
    thread_.request_stop();
    const std::lock_guard lock(mutex_);
    next_.reset();
    stop_.request_stop();
}

void StudyRunner::ask(Layout layout, std::int64_t revision, Tier tier, int design, WeatherPtr weather)
{
    {
        const std::lock_guard lock(mutex_);
        next_ = Job{std::move(layout), revision, tier, design, std::move(weather)};
        if (running_ != Tier::Drag)
            stop_.request_stop();
    }
    wake_.notify_one();
}

void StudyRunner::run(const std::stop_token &closing)
{
    while (!closing.stop_requested()) {
        std::optional<Job> job;
        {
            std::unique_lock lock(mutex_);
            if (!wake_.wait(lock, closing, [this] { return next_.has_value(); }))
                return;
            job.swap(next_);
        }
        answer(*job);
    }
}

void StudyRunner::answer(const Job &job)
{
    if (settledDesign_ != job.design)
        settled_ = nullptr;
    if (settled_ && (job.tier == Tier::Drag || slow_))
        if (const SnapshotPtr quick = studied(job, Tier::Drag))
            deliver_(quick, job.design);
    if ((job.tier == Tier::Drag && settled_) || overtaken())
        return;
    const auto start = std::chrono::steady_clock::now();
    const SnapshotPtr snapshot = studied(job, Tier::Settled);
    if (!snapshot)
        return;
    slow_ = std::chrono::steady_clock::now() - start > patience;
    settled_ = snapshot;
    settledDesign_ = job.design;
    deliver_(snapshot, job.design);
    sweep(job);
}

/// All failures, once nothing newer is asked for.
void StudyRunner::sweep(const Job &job)
{
    if (job.tier == Tier::Drag || overtaken())
        return;
    if (const SnapshotPtr swept = studied(job, Tier::Swept)) {
        settled_ = swept;
        deliver_(swept, job.design);
    }
}

SnapshotPtr StudyRunner::studied(const Job &job, Tier tier)
{
    std::stop_token stop;
    {
        const std::lock_guard lock(mutex_);
        running_ = tier;
        if (!thread_.get_stop_token().stop_requested())
            stop_ = std::stop_source();
        stop = stop_.get_token();
    }
    SnapshotPtr snapshot = study(job.layout, job.revision, tier, settled_, stop, job.weather);
    const std::lock_guard lock(mutex_);
    running_ = Tier::Drag;
    return stop.stop_requested() ? nullptr : snapshot;
}

bool StudyRunner::overtaken()
{
    const std::lock_guard lock(mutex_);
    return next_.has_value();
}

} // namespace gridhall
