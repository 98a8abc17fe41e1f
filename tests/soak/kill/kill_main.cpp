// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/layout/content_hash.h"
#include "core/storage/journal.h"
#include "tests/soak/kill/editing.h"

#include <sqlite3.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace gridhall::test {

namespace {

namespace fs = std::filesystem;

/// What a killed worker had said.
struct Said {
    std::string reached;   ///< Hash of the design after the last finished gesture.
    std::string about;     ///< Of the gesture under way; empty if none was.
    std::string failed;
    std::string standing;
    int gestures = 0, saves = 0;
    bool saving = false;
};

Said understood(const std::string &text)
{
    Said said;
    std::istringstream lines(text.substr(0, text.rfind('\n') + 1));
    for (std::string word, rest; lines >> word && std::getline(lines >> std::ws, rest);) {
        if (word == "?") {
            said.about = rest;
        } else if (word == "!") {
            said.reached = rest;
            said.about.clear();
            ++said.gestures;
        } else if (word == "save" || word == "saved") {
            said.saving = word == "save";
            said.saves += word == "saved";
        } else {
            said.failed = rest;
        }
    }
    return said;
}

std::string readAll(int descriptor)
{
    std::string all;
    char buffer[4096];
    for (ssize_t count; (count = ::read(descriptor, buffer, sizeof buffer)) > 0;)
        all.append(buffer, static_cast<std::size_t>(count));
    return all;
}

/// Lets a worker edit for a while and kills it.
Said editedAndKilled(const fs::path &folder, std::uint32_t seed, std::chrono::microseconds after)
{
    int ends[2];
    if (::pipe(ends) != 0)
        std::abort();
    const pid_t worker = ::fork();
    if (worker == 0) {
        ::close(ends[0]);
        editUntilKilled(folder, seed, ends[1]);
    }
    ::close(ends[1]);
    std::string text;
    std::thread reader([&] { text = readAll(ends[0]); }); // a full pipe must not hold the worker up
    std::this_thread::sleep_for(after);
    ::kill(worker, SIGKILL);
    ::waitpid(worker, nullptr, 0);
    reader.join();
    ::close(ends[0]);
    return understood(text);
}

bool passesIntegrityCheck(const fs::path &path)
{
    sqlite3 *database = nullptr;
    std::string answer;
    sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_exec(database, "PRAGMA integrity_check",
                 [](void *to, int, char **values, char **) {
                     *static_cast<std::string *>(to) += values[0];
                     return 0;
                 },
                 &answer, nullptr);
    sqlite3_close(database);
    return answer == "ok";
}

/// The design that the next start shows, and where it came from.
Result<Project> nextStart(const fs::path &folder, std::string &from)
{
    const auto pending = pendingJournals(folder / "state" / "gridhall" / "journals");
    if (pending.size() > 1)
        return Problem(translatable("Soak", "%1 journals are left instead of one"), {std::to_string(pending.size())});
    from = pending.empty() ? "file" : "journal";
    if (pending.empty())
        return openedAny(folder / (fs::exists(folder / "design.gridhall") ? "design.gridhall" : "start.json"));
    auto found = recovered(pending.front().journal);
    if (!found)
        return found.problem();
    return found->project;
}

/// One life and death; says what was lost, or nothing. `standing` is the design that the worker found, and becomes the
/// one that the next will find; empty if unknown.
std::string lost(const fs::path &folder, const Said &said, std::string &standing)
{
    if (!said.failed.empty())
        return "the worker failed: " + said.failed;
    const fs::path file = folder / "design.gridhall";
    if (fs::exists(file) && (!openedAny(file) || !passesIntegrityCheck(file)))
        return "the project file is damaged";
    std::string from;
    const auto design = nextStart(folder, from);
    if (!design)
        return plain(design.problem().text);
    const std::string hash = contentHash(design->layout), before = std::exchange(standing, hash);
    if (said.reached.empty() ? before.empty() || hash == before : hash == said.reached || hash == said.about)
        return {};
    return "the " + from + " holds another design than the last finished gesture left";
}

int run(int rounds, std::uint32_t seed)
{
    char name[] = "/tmp/gridhall-kill-XXXXXX";
    const fs::path folder = ::mkdtemp(name);
    fs::copy_file(std::string(GRIDHALL_SHARE) + "/samples/ai-pod.json", folder / "start.json");
    std::mt19937 dice(seed);
    std::string standing;
    int gestures = 0, saves = 0, underway = 0, saving = 0;
    for (int round = 0; round < rounds; ++round) {
        const std::chrono::microseconds after(std::uniform_int_distribution(15000, 250000)(dice));
        const Said said = editedAndKilled(folder, static_cast<std::uint32_t>(dice()), after);
        gestures += said.gestures;
        saves += said.saves;
        underway += !said.about.empty();
        saving += said.saving;
        if (const std::string what = lost(folder, said, standing); !what.empty()) {
            std::printf("round %d: %s; see %s\nagain: gridhall_kill %d %u\n", round, what.c_str(), folder.c_str(),
                        rounds, seed);
            return 1;
        }
        if (round % 50 == 49) { // a design that only grows would slow the next rounds
            fs::remove_all(folder / "state");
            fs::remove(folder / "design.gridhall");
            standing.clear();
        }
    }
    std::printf("%d kills after %d finished gestures and %d saves; %d in a gesture, %d in a save: nothing was lost\n",
                rounds, gestures, saves, underway, saving);
    fs::remove_all(folder);
    return 0;
}

} // namespace

} // namespace gridhall::test

/// `gridhall_kill ROUNDS [SEED]`: edits through a real session, killed with SIGKILL at random moments.
int main(int argc, char **argv)
{
    return gridhall::test::run(argc > 1 ? std::atoi(argv[1]) : 1000,
                               argc > 2 ? static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10)) : 1);
}
