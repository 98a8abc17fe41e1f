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
#include <fstream>
#include <iterator>
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
    std::string reached; ///< Hash of the design after the last finished gesture.
    std::string about;   ///< Of the gesture under way; empty if none was.
    std::string failed;
    std::string standing;
    int gestures = 0, saves = 0, exports = 0;
    bool opening = false, saving = false, exporting = false;
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
        } else if (word == "open" || word == "opened") {
            said.opening = word == "open";
        } else if (word == "export" || word == "exported") {
            said.exporting = word == "export";
            said.exports += word == "exported";
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

std::string bytesOf(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool passesIntegrityCheck(const fs::path &path)
{
    sqlite3 *database = nullptr;
    std::string answer;
    sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_exec(
        database, "PRAGMA integrity_check",
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
    for (const char *name : {"export.json", "export.gridhall"})
        if (fs::exists(folder / name) && !openedAny(folder / name))
            return std::string(name) + " is damaged";
    std::string from;
    const auto design = nextStart(folder, from);
    if (!design)
        return plain(design.problem().text);
    const std::string hash = contentHash(design->layout), before = std::exchange(standing, hash);
    if (said.reached.empty() ? before.empty() || hash == before : hash == said.reached || hash == said.about)
        return {};
    return "the " + from + " holds another design than the last finished gesture left";
}

/// What all rounds came to.
struct Count {
    int gestures = 0, saves = 0, exports = 0, underway = 0, opening = 0, saving = 0, exporting = 0;

    void add(const Said &said)
    {
        gestures += said.gestures;
        saves += said.saves;
        exports += said.exports;
        underway += !said.about.empty();
        opening += said.opening;
        saving += said.saving;
        exporting += said.exporting;
    }
};

/// Mostly in the middle of work; one in four so early that the design is just being opened.
std::chrono::microseconds someMoment(std::mt19937 &dice)
{
    const bool early = std::uniform_int_distribution(0, 3)(dice) == 0;
    return std::chrono::microseconds(early ? std::uniform_int_distribution(300, 25000)(dice)
                                           : std::uniform_int_distribution(15000, 250000)(dice));
}

/// One life; says what was lost, or nothing. A life without a save leaves the file as it was, byte for byte: opening
/// writes nothing, whatever it has to bring up to date.
std::string lived(const fs::path &folder, std::mt19937 &dice, std::string &standing, Count &count)
{
    const fs::path file = folder / "design.gridhall";
    const std::string before = bytesOf(file);
    const auto moment = someMoment(dice);
    const Said said = editedAndKilled(folder, static_cast<std::uint32_t>(dice()), moment);
    count.add(said);
    if (said.saves == 0 && !said.saving && bytesOf(file) != before)
        return "the project file changed without a save";
    return lost(folder, said, standing);
}

int run(int rounds, std::uint32_t seed)
{
    char name[] = "/tmp/gridhall-kill-XXXXXX";
    const fs::path folder = ::mkdtemp(name);
    fs::copy_file(std::string(GRIDHALL_SHARE) + "/samples/ai-pod.json", folder / "start.json");
    std::mt19937 dice(seed);
    std::string standing;
    Count count;
    for (int round = 0; round < rounds; ++round) {
        if (const std::string what = lived(folder, dice, standing, count); !what.empty()) {
            std::printf("round %d: %s; see %s\nagain: gridhall_kill %d %u\n", round, what.c_str(), folder.c_str(), rounds, seed);
            return 1;
        }
        if (round % 50 == 49) { // a design that only grows would slow the next rounds
            fs::remove_all(folder / "state");
            fs::remove(folder / "design.gridhall");
            standing.clear();
        }
    }
    std::printf("%d kills after %d finished gestures, %d saves and %d exports; %d in a gesture, %d while opening, %d in a "
                "save, %d in an export: nothing was lost\n",
                rounds, count.gestures, count.saves, count.exports, count.underway, count.opening, count.saving, count.exporting);
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
