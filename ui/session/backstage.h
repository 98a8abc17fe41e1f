// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <functional>
#include <stop_token>

namespace gridhall {

/// One piece of work at a time beside the window. New work takes the place of what still runs, which ends by itself at
/// its next look at the token; nobody waits for it.
class Backstage : public QObject {
public:
    explicit Backstage(QObject *parent) : QObject(parent) {}
    ~Backstage() override
    {
        stop_.request_stop();
        if (thread_)
            thread_->wait();
    }

    bool isBusy() const { return thread_ != nullptr; }
    /// `done` is called back here unless something else began or `stop` was called. `work` holds all that it needs.
    void run(std::function<void(std::stop_token)> work, std::function<void()> done)
    {
        stop();
        stop_ = std::stop_source();
        thread_ = QThread::create([work = std::move(work), token = stop_.get_token()] { work(token); });
        connect(thread_, &QThread::finished, this, [this, done = std::move(done), token = stop_.get_token()] {
            if (token.stop_requested())
                return;
            thread_ = nullptr;
            done();
        });
        connect(thread_, &QThread::finished, thread_, &QObject::deleteLater);
        thread_->start(QThread::LowPriority);
    }
    void stop()
    {
        stop_.request_stop();
        thread_ = nullptr;
    }

private:
    QThread *thread_ = nullptr;
    std::stop_source stop_;
};

} // namespace gridhall
