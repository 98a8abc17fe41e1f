// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace gridhall::test {

struct Answer {
    int exit = -1;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs the real program.
inline Answer cli(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("GRIDHALL_SHARE", GRIDHALL_SHARE);
    process.setProcessEnvironment(environment);
    process.start(QString(GRIDHALL_BIN) + "/gridhall-cli", arguments);
    Answer answer;
    if (process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit)
        answer = {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    return answer;
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace gridhall::test
