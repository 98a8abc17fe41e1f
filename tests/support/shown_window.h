// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"
#include "ui/shell/main_window.h"

#include <QtTest>

namespace gridhall::test {

/// English, light, and settings and state in a folder of the test's own; before a session is made.
inline void freshSurroundings(const QTemporaryDir &folder)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    qputenv("XDG_STATE_HOME", folder.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
    applyTheme(*qApp, Theme{});
}

/// The window at its smallest desktop size, shown and active.
inline std::unique_ptr<MainWindow> shownWindow(Session &session)
{
    auto window = std::make_unique<MainWindow>(session);
    window->resize(1280, 720);
    window->show();
    window->activateWindow();
    return QTest::qWaitForWindowActive(window.get()) ? std::move(window) : nullptr;
}

} // namespace gridhall::test
