// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/space/shading.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace gridhall {

/// A picture and what lies under its pixels.
struct SpacePicture {
    QImage image;
    std::shared_ptr<const SpaceHits> hits;
    std::shared_ptr<const SpaceScene> scene;
    int passes = 0;        ///< 0: the quick one.
    double nsPerPixel = 0; ///< What the quick one took.
};

/// Makes pictures on a thread of its own. The latest shot wins; one that rests is refined until it is finished.
class SpaceWorker {
public:
    /// Called on the worker's thread.
    using Deliver = std::function<void(SpacePicture)>;
    explicit SpaceWorker(Deliver deliver);
    ~SpaceWorker();

    void ask(SpaceShot shot, bool moving); ///< Moving: the quick picture will do.

private:
    struct Job {
        SpaceShot shot;
        bool moving = false;
    };

    void run(const std::stop_token &closing);
    void answer(const Job &job, const std::stop_token &closing);
    bool overtaken();

    Deliver deliver_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::optional<Job> next_;
    std::jthread thread_; ///< Last: it uses all of the above.
};

} // namespace gridhall
