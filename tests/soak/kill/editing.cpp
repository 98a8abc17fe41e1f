// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/kill/editing.h"

#include "core/exchange/open_any.h"
#include "core/layout/content_hash.h"
#include "tests/soak/some_edit.h"
#include "ui/session/recovery.h"
#include "ui/session/session.h"

#include <QCoreApplication>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <sys/syscall.h>
#include <unistd.h>

namespace {
std::atomic<std::int64_t> clockAhead_s{0}; ///< How far the wall clock is off.
}

/// In the place of the C library's: the wall clock of this program jumps as `clockAhead_s` says.
extern "C" int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    const auto result = static_cast<int>(::syscall(SYS_clock_gettime, clock, time));
    if (result == 0 && clock == CLOCK_REALTIME)
        time->tv_sec += clockAhead_s;
    return result;
}

namespace gridhall::test {

namespace {

class Worker {
public:
    Worker(std::filesystem::path folder, std::uint32_t seed, int report)
        : folder_(std::move(folder)), dice_(seed), report_(report), session_(std::make_shared<const Library>())
    {
    }

    /// Goes on where the last one was killed.
    void begin()
    {
        say("open all");
        const auto pending = recoverable();
        const Result<Done> done = pending.empty() ? openLast() : recover(session_, pending.front());
        if (!done)
            fail(plain(done.problem().text));
        hashes_[0] = contentHash(session_.layout());
        say("! " + hashes_[0]);
        say("opened all");
    }

    void step()
    {
        switch (upTo(13)) {
        case 12: return exportCopy();
        case 13: return jump();
        case 0: return undoOrRedo();
        case 1: return save();
        case 2:
        case 3: return drag();
        default: return edit();
        }
    }

private:
    int upTo(int most) { return std::uniform_int_distribution(0, most)(dice_); }

    void say(const std::string &line) const
    {
        const std::string whole = line + "\n"; // one write: a line is there whole or not at all
        if (::write(report_, whole.data(), whole.size()) < 0)
            std::_Exit(3);
    }

    [[noreturn]] void fail(const std::string &why) const
    {
        say("failed " + why);
        std::_Exit(1);
    }

    Result<Done> openLast()
    {
        for (const char *name : {"design.gridhall", "start.json"})
            if (std::filesystem::exists(folder_ / name))
                return session_.open(QString::fromStdString((folder_ / name).string()));
        fail("there is nothing to open");
    }

    void reached(const std::string &hash)
    {
        hashes_[session_.history()->index()] = hash;
        say("! " + hash);
    }

    void edit()
    {
        const Edit edit = someEdit(session_.layout(), dice_);
        const std::string after = contentHash(session_.layout().applying(edit));
        say("? " + after);
        session_.perform("Edit", edit);
        reached(after);
    }

    void drag()
    {
        const int gesture = session_.beginGesture();
        for (int i = upTo(5); i >= 0; --i) {
            session_.perform("Drag", someEdit(session_.layout(), dice_), gesture);
            QCoreApplication::processEvents();
        }
        const std::string after = contentHash(session_.layout());
        say("? " + after);
        session_.endGesture();
        reached(after);
    }

    void undoOrRedo()
    {
        QUndoStack &history = *session_.history();
        const bool back = upTo(1) == 0;
        const int to = history.index() + (back ? -1 : 1);
        if (back ? !history.canUndo() : !history.canRedo())
            return;
        say("? " + hashes_[to]);
        back ? history.undo() : history.redo();
        reached(contentHash(session_.layout()));
    }

    void save()
    {
        const auto path = folder_ / "design.gridhall";
        say("save " + path.string());
        if (const auto done = session_.save(QString::fromStdString(path.string())); !done)
            fail(plain(done.problem().text));
        say("saved " + path.string());
    }

    /// The design under another name and in another form, over the export before.
    void exportCopy()
    {
        const auto path = folder_ / (upTo(1) == 0 ? "export.json" : "export.gridhall");
        Project copy;
        copy.layout = session_.layout();
        copy.blobs = session_.blobs();
        copy.saved_s = saveDate_s();
        say("export " + path.string());
        if (const auto done = savedAny(copy, path); !done)
            fail(plain(done.problem().text));
        say("exported " + path.string());
    }

    /// The wall clock jumps by up to forty years, to either side of now.
    void jump()
    {
        const std::int64_t most = 40LL * 365 * 86400;
        const auto before = std::chrono::system_clock::now();
        const std::int64_t ahead = std::uniform_int_distribution<std::int64_t>(-most, most)(dice_);
        const auto expected = std::chrono::seconds(ahead - clockAhead_s.exchange(ahead));
        const auto jumped = std::chrono::system_clock::now() - before;
        if (jumped < expected || jumped > expected + std::chrono::minutes(1))
            fail("the clock of the test does not jump");
    }

    std::filesystem::path folder_;
    std::mt19937 dice_;
    int report_;
    Session session_;
    std::map<int, std::string> hashes_; ///< By place in the history.
};

} // namespace

void editUntilKilled(const std::filesystem::path &folder, std::uint32_t seed, int report)
{
    ::setenv("XDG_STATE_HOME", (folder / "state").c_str(), 1);
    int count = 1;
    char name[] = "gridhall_kill", *arguments[] = {name, nullptr};
    QCoreApplication app(count, arguments);
    Worker worker(folder, seed, report);
    worker.begin();
    for (;;)
        worker.step();
}

} // namespace gridhall::test
