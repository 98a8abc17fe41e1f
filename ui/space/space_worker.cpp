// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/space_worker.h"

#include <chrono>

namespace gridhall {

SpaceWorker::SpaceWorker(Deliver deliver) : deliver_(std::move(deliver)), thread_([this](const std::stop_token &closing) { run(closing); })
{
}

SpaceWorker::~SpaceWorker()
{
    thread_.request_stop();
    wake_.notify_all();
}

void SpaceWorker::ask(SpaceShot shot, bool moving)
{
    {
        const std::lock_guard lock(mutex_);
        next_ = Job{std::move(shot), moving};
    }
    wake_.notify_one();
}

void SpaceWorker::run(const std::stop_token &closing)
{
    while (!closing.stop_requested()) {
        std::optional<Job> job;
        {
            std::unique_lock lock(mutex_);
            if (!wake_.wait(lock, closing, [this] { return next_.has_value(); }))
                return;
            job.swap(next_);
        }
        answer(*job, closing);
    }
}

bool SpaceWorker::overtaken()
{
    const std::lock_guard lock(mutex_);
    return next_.has_value();
}

void SpaceWorker::answer(const Job &job, const std::stop_token &closing)
{
    const auto start = std::chrono::steady_clock::now();
    SpaceShading shading(job.shot);
    shading.preview();
    const double took = static_cast<double>(std::chrono::nanoseconds(std::chrono::steady_clock::now() - start).count());
    const double pixels = double(job.shot.size.width()) * job.shot.size.height();
    SpacePicture picture{shading.image(), std::make_shared<const SpaceHits>(shading.hits()), job.shot.scene, 0, took / pixels};
    deliver_(picture);
    if (job.moving)
        return;
    while (!closing.stop_requested() && !overtaken() && shading.refine()) {
        const int done = shading.passesDone();
        if (done == 4 || done == 10 || done == 20 || done == SpaceShading::passes) {
            picture.image = shading.image();
            picture.passes = done;
            deliver_(picture);
        }
    }
}

} // namespace gridhall
