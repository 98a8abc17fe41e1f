// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/layout/operations.h"
#include "ui/session/session.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <unistd.h>

namespace gridhall::test {

namespace {

/// What must not grow.
struct Use {
    double megabytes = 0;
    int handles = 0;
    double ms_per_edit = 0;
};

double residentMegabytes()
{
    std::ifstream file("/proc/self/statm");
    long all = 0, resident = 0;
    file >> all >> resident;
    return static_cast<double>(resident) * static_cast<double>(::sysconf(_SC_PAGESIZE)) / (1 << 20);
}

int openHandles()
{
    const std::filesystem::directory_iterator handles("/proc/self/fd"), end;
    return static_cast<int>(std::distance(handles, end));
}

/// A day of work: moves, drags, undo and redo, and a save now and then.
class Worker {
public:
    explicit Worker(const QString &folder) : file_(folder + "/design.gridhall"), session_(std::make_shared<const Library>()) {}

    bool begin()
    {
        const auto project = openedAny(std::string(GRIDHALL_SHARE) + "/samples/ai-pod.json");
        if (!project)
            return false;
        session_.begin(*project, {});
        for (const Kept<Item> &item : session_.layout().all<Item>())
            if (!item->module)
                items_.push_back(item->id);
        return !items_.empty();
    }

    Use work(int edits)
    {
        const auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < edits; ++i)
            step(i);
        if (!session_.save(file_))
            std::exit(2);
        const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
        return {residentMegabytes(), openHandles(), time.count() / edits};
    }

private:
    int upTo(int most) { return std::uniform_int_distribution(0, most)(dice_); }
    void step(int number)
    {
        if (number % 7 == 6)
            return session_.history()->undo();
        const std::vector<Id> some{items_[static_cast<std::size_t>(upTo(int(items_.size()) - 1))]};
        if (number % 11 == 10) {
            const auto copies = duplicated(session_.layout(), some, {fromMm(100), 0});
            if (copies)
                session_.perform("Duplicate", copies->edit);
            return session_.history()->undo();
        }
        const int gesture = session_.beginGesture();
        for (int i = upTo(3); i >= 0; --i)
            session_.perform("Move", moved(session_.layout(), some, {fromMm(upTo(200) - 100), fromMm(upTo(200) - 100)}), gesture);
        session_.endGesture();
        QCoreApplication::processEvents();
    }

    QString file_;
    std::mt19937 dice_{1};
    Session session_;
    std::vector<Id> items_;
};

int run(int edits)
{
    const QTemporaryDir folder;
    qputenv("XDG_STATE_HOME", folder.path().toUtf8());
    Worker worker(folder.path());
    if (!worker.begin())
        return 2;
    const int rounds = 10;
    std::printf("%10s %8s %8s %12s\n", "edits", "MB", "handles", "ms an edit");
    Use full, last;
    for (int round = 1; round <= rounds; ++round) {
        last = worker.work(edits / rounds);
        std::printf("%10d %8.1f %8d %12.3f\n", round * (edits / rounds), last.megabytes, last.handles, last.ms_per_edit);
        std::fflush(stdout);
        if (round * (edits / rounds) <= 2 * edits / rounds)
            full = last;
    }
    const bool flat =
        last.megabytes < full.megabytes * 1.25 + 32 && last.handles <= full.handles + 2 && last.ms_per_edit < full.ms_per_edit * 2 + 1;
    std::puts(flat ? "memory, handles and speed stayed flat" : "something grows");
    return flat ? 0 : 1;
}

} // namespace

} // namespace gridhall::test

/// `gridhall_long EDITS`: one session for many edits; memory, handles and speed once the history is full must stay.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return gridhall::test::run(argc > 1 ? std::atoi(argv[1]) : 100000);
}
