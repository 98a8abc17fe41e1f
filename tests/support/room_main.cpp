// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/room.h"

#include <QtTest>
#ifdef GRIDHALL_WIDGETS
#include <QApplication>
#endif

/// Runs each class of the room; a first argument `Class` or `Class::function` narrows it to one.
int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
#ifdef GRIDHALL_WIDGETS
    QApplication app(argc, argv);
#else
    QCoreApplication app(argc, argv);
#endif
    QStringList arguments = app.arguments();
    QString onlyClass;
    if (arguments.size() > 1 && arguments[1].front().isUpper()) {
        const QStringList names = arguments.takeAt(1).split("::");
        onlyClass = names[0];
        if (names.size() > 1)
            arguments.insert(1, names[1]);
    }
    int failures = 0;
    for (const auto &make : gridhall::test::classes()) {
        const auto test = make();
        if (onlyClass.isEmpty() || onlyClass == QString(test->metaObject()->className()).section("::", -1))
            failures += QTest::qExec(test.get(), arguments);
    }
    return failures == 0 ? 0 : 1;
}
