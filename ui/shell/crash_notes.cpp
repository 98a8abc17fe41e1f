// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/crash_notes.h"

#include "core/storage/journal.h"

#include <QDir>
#include <QFileInfo>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>

namespace gridhall {

namespace {

constexpr std::array crashes{SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};
constexpr int mostNotes = 10;

/// A handler may neither allocate nor format, so all it needs lies ready here.
char notePath[1024], noteHead[512];
alignas(16) char handlerStack[65536];

void writeWord(int file, const char *word)
{
    if (::write(file, word, std::strlen(word)) < 0)
        return; // nothing left to do about it
}

const char *nameOf(int signal)
{
    switch (signal) {
    case SIGSEGV: return "SIGSEGV: memory that is not ours";
    case SIGABRT: return "SIGABRT: the program gave up";
    case SIGBUS: return "SIGBUS: memory that is not there";
    case SIGFPE: return "SIGFPE: impossible arithmetic";
    default: return "SIGILL: not an instruction";
    }
}

void noteCrash(int signal)
{
    const int file = ::open(notePath, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
    if (file >= 0) {
        writeWord(file, noteHead);
        writeWord(file, nameOf(signal));
        writeWord(file, "\n");
        void *frames[64];
        ::backtrace_symbols_fd(frames, ::backtrace(frames, 64), file);
        ::close(file);
    }
    ::raise(signal); // the handler was reset: the process ends as it would have
}

QDir notesFolder() { return QDir(QString::fromStdString((stateFolder() / "crashes").string())); }

} // namespace

void keepCrashNotes()
{
    const QDir folder = notesFolder();
    folder.mkpath(".");
    const QByteArray path = folder.filePath(QString("%1.txt").arg(::getpid())).toLocal8Bit();
    std::snprintf(notePath, sizeof notePath, "%s", path.constData());
    std::snprintf(noteHead, sizeof noteHead, "Gridhall " GRIDHALL_VERSION ", Qt %s\njournals: %s\n", qVersion(),
                  (stateFolder() / "journals").c_str());
    void *first[1];
    ::backtrace(first, 1); // loads what it needs now, not in the handler
    stack_t stack{};
    stack.ss_sp = handlerStack;
    stack.ss_size = sizeof handlerStack;
    ::sigaltstack(&stack, nullptr);
    struct sigaction action {};
    action.sa_handler = noteCrash;
    action.sa_flags = SA_ONSTACK | static_cast<int>(SA_RESETHAND) | SA_NODEFER;
    for (const int signal : crashes)
        ::sigaction(signal, &action, nullptr);
}

std::optional<CrashNote> untoldCrash()
{
    const QDir folder = notesFolder();
    const QFileInfoList notes = folder.entryInfoList({"*.txt", "*.told"}, QDir::Files, QDir::Time);
    std::optional<CrashNote> newest;
    for (int i = 0; i < notes.size(); ++i) {
        if (i >= mostNotes) {
            QFile::remove(notes[i].filePath());
        } else if (notes[i].suffix() == "txt") {
            const QString told = notes[i].path() + "/" + notes[i].lastModified().toString("yyyyMMdd-HHmmss-zzz") + ".told";
            if (QFile::rename(notes[i].filePath(), told) && !newest)
                newest = CrashNote{told, notes[i].lastModified()};
        }
    }
    return newest;
}

} // namespace gridhall
