// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/log_book.h"

#include "core/storage/journal.h"

#include <QDateTime>
#include <QFile>
#include <QMutex>

namespace gridhall {

namespace {

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
    if (book.before)
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
    book.file.setFileName(QString::fromStdString((folder / "log.txt").string()));
    if (!book.file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        book.file.close();
    book.before = qInstallMessageHandler(writeDown);
}

QStringList lastLogLines()
{
    const QMutexLocker lock(&logBook().mutex);
    return logBook().last;
}

} // namespace gridhall
