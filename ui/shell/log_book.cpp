// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/log_book.h"

#include "core/storage/journal.h"
#include "ui/session/session.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>

namespace gridhall {

namespace {

Q_LOGGING_CATEGORY(fileLog, "gridhall.files")
Q_LOGGING_CATEGORY(studyLog, "gridhall.study")
Q_LOGGING_CATEGORY(journalLog, "gridhall.journal")

constexpr int mostLines = 200;
constexpr qint64 mostBytes = 1 << 20; ///< Of one run: a message that repeats must not fill the disk.

struct LogBook {
    QMutex mutex;
    QStringList last;
    QFile file;
    QtMessageHandler before = nullptr;
};

/// Qt's message handler is one for the process and knows no context, so its book is too.
LogBook &logBook()
{
    static LogBook book;
    return book;
}

QString word(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug";
    case QtInfoMsg: return "info";
    case QtWarningMsg: return "warning";
    case QtCriticalMsg: return "critical";
    case QtFatalMsg: return "fatal";
    }
    return {};
}

void writeDown(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    LogBook &book = logBook();
    {
        const QMutexLocker lock(&book.mutex);
        const QString line = QDateTime::currentDateTime().toString(Qt::ISODateWithMs) + " " + word(type) + " " +
                             (context.category ? context.category : "") + ": " + message;
        book.last << line;
        while (book.last.size() > mostLines)
            book.last.removeFirst();
        if (book.file.isOpen() && book.file.pos() < mostBytes) {
            book.file.write(line.toUtf8() + "\n");
            book.file.flush();
        }
    }
    const bool routine = type == QtInfoMsg && QByteArrayView(context.category).startsWith("gridhall.");
    if (book.before && !routine) // the console is for what is wrong
        book.before(type, context, message);
}

} // namespace

void keepLogBook()
{
    LogBook &book = logBook();
    std::error_code ignored;
    const std::filesystem::path folder = stateFolder();
    std::filesystem::create_directories(folder, ignored);
    std::filesystem::rename(folder / "log.txt", folder / "log.1.txt", ignored);
    book.file.close();
    book.file.setFileName(QString::fromStdString((folder / "log.txt").string()));
    if (!book.file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        book.file.close();
    if (const QtMessageHandler before = qInstallMessageHandler(writeDown); before != writeDown)
        book.before = before;
}

void logSession(Session &session)
{
    Session *of = &session;
    QObject::connect(of, &Session::replaced, of, [of] {
        qCInfo(fileLog).noquote() << "open:" << (of->path().isEmpty() ? "no file" : of->path()) << "with" << of->layout().size()
                                  << "entities" << (of->isReadOnly() ? "for reading only" : "");
    });
    QObject::connect(of, &Session::fileChanged, of, [of, was = QString()]() mutable {
        if (!of->isModified() && of->path() != was && !of->path().isEmpty())
            qCInfo(fileLog).noquote() << "on disk as" << of->path();
        was = of->isModified() ? QString() : of->path();
    });
    QObject::connect(of, &Session::studying, of, [of, time = QElapsedTimer()](bool running) mutable {
        if (running)
            time.start();
        else if (const SnapshotPtr seen = of->snapshot())
            qCInfo(studyLog) << "revision" << seen->revision << "studied in" << time.elapsed() << "ms," << seen->findings.size()
                             << "findings";
    });
    QObject::connect(of, &Session::trouble, of,
                     [](const Text &what) { qCWarning(journalLog).noquote() << QString::fromStdString(plain(what)); });
}

QStringList lastLogLines()
{
    const QMutexLocker lock(&logBook().mutex);
    return logBook().last;
}

} // namespace gridhall
