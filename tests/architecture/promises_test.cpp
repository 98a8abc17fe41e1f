// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/room.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

/// The table of promises in tests/README.md names tests that there are.
class PromisesTest : public QObject {
    Q_OBJECT

private slots:
    void everyRowNamesTestsThatThereAre()
    {
        const QSet<QString> tests = allTests();
        QVERIFY(tests.size() > 500);
        const QString table = textOf(QStringLiteral(GRIDHALL_SOURCE "/tests/README.md"));
        int rows = 0;
        for (const QString &line : table.split('\n')) {
            static const QRegularExpression row("^\\| ([0-9]+) \\|"), name("`(\\w+Test::\\w+)`");
            if (!row.match(line).hasMatch())
                continue;
            QCOMPARE(row.match(line).captured(1).toInt(), ++rows);
            auto named = name.globalMatch(line);
            QVERIFY2(named.hasNext(), qPrintable(line));
            while (named.hasNext()) {
                const QString test = named.next().captured(1);
                QVERIFY2(tests.contains(test), qPrintable(test));
            }
        }
        QCOMPARE(rows, 29);
    }

private:
    static QString textOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static QSet<QString> allTests()
    {
        QSet<QString> tests;
        QDirIterator files(QStringLiteral(GRIDHALL_SOURCE "/tests"), {"*_test.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString text = textOf(files.next());
            static const QRegularExpression heading("class (\\w+Test) : public QObject"),
                declared("^    void (\\w+)\\(\\)", QRegularExpression::MultilineOption);
            const QString inClass = heading.match(text).captured(1);
            auto functions = declared.globalMatch(text);
            while (functions.hasNext())
                tests.insert(inClass + "::" + functions.next().captured(1));
        }
        return tests;
    }
};

GRIDHALL_TEST(PromisesTest)
#include "promises_test.moc"
