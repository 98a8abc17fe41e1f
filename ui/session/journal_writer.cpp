// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/journal_writer.h"

#include <algorithm>

namespace gridhall {

JournalWriter::JournalWriter(std::filesystem::path folder, std::function<void(const Text &)> trouble)
    : folder_(std::move(folder)), trouble_(std::move(trouble)), thread_([this](const std::stop_token &closing) { run(closing); })
{
}

JournalWriter::~JournalWriter() { flush(); }

void JournalWriter::begin(Project base, std::filesystem::path file)
{
    post([this, base = std::move(base), file = std::move(file)]() mutable {
        if (journal_)
            journal_->discard();
        journal_.reset();
        troubled_ = false;
        journal_.emplace(Journal::begun(folder_, std::move(base), std::move(file)));
    });
}

void JournalWriter::resume(std::filesystem::path journal)
{
    post([this, journal = std::move(journal)] {
        if (journal_)
            journal_->discard();
        journal_.reset();
        Result<Journal> continued = Journal::continued(journal);
        if (continued)
            journal_.emplace(std::move(*continued));
        else
            report(continued.problem());
    });
}

void JournalWriter::append(Edit edit, std::string label)
{
    post([this, edit = std::move(edit), label = std::move(label)] {
        if (journal_)
            report(journal_->append(edit, label));
    });
}

void JournalWriter::append(std::string sha256, Blob bytes)
{
    post([this, sha256 = std::move(sha256), bytes = std::move(bytes)] {
        if (journal_)
            report(journal_->append(sha256, bytes));
    });
}

void JournalWriter::saved(Project base, std::filesystem::path file)
{
    post([this, base = std::move(base), file = std::move(file)]() mutable {
        if (journal_)
            report(journal_->restart(std::move(base), std::move(file)));
        else
            journal_.emplace(Journal::begun(folder_, std::move(base), std::move(file)));
    });
}

void JournalWriter::discard()
{
    post([this] {
        if (journal_)
            journal_->discard();
        journal_.reset();
    });
}

void JournalWriter::flush()
{
    std::unique_lock lock(mutex_);
    idle_.wait(lock, [this] { return calls_.empty() && !busy_; });
}

void JournalWriter::waitFor(std::chrono::milliseconds most)
{
    constexpr std::chrono::milliseconds unnoticed{30};
    std::unique_lock lock(mutex_);
    slow_ = !idle_.wait_for(lock, slow_ ? std::min(most, unnoticed) : most, [this] { return calls_.empty() && !busy_; });
}

void JournalWriter::post(std::function<void()> call)
{
    {
        const std::lock_guard lock(mutex_);
        calls_.push_back(std::move(call));
    }
    wake_.notify_one();
}

void JournalWriter::run(const std::stop_token &closing)
{
    std::unique_lock lock(mutex_);
    while (wake_.wait(lock, closing, [this] { return !calls_.empty(); })) {
        const auto call = std::move(calls_.front());
        calls_.pop_front();
        busy_ = true;
        lock.unlock();
        call();
        lock.lock();
        busy_ = false;
        if (calls_.empty())
            idle_.notify_all();
    }
}

/// One sentence is enough: a full disk stays full.
void JournalWriter::report(const Result<Done> &result)
{
    if (result || troubled_)
        return;
    troubled_ = true;
    trouble_(result.problem().text);
}

} // namespace gridhall
