// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"
#include "ui/render/units.h"

#include <QString>
#include <QStringList>

class QApplication;

namespace gridhall {

/// What a person chose for the program, kept in the user's settings.
struct Preferences {
    QString language = {}; ///< "en", "zh_CN"; empty follows the system.
    ThemeChoice theme = ThemeChoice::System;
    QString numbers = {}; ///< Locale of numbers; empty follows the language.

    UnitSystem units = UnitSystem::Metric;
    QString lengths = {}; ///< Unit of lengths on the plan; empty follows the units.

    static Preferences read();
    void write() const;
    bool operator==(const Preferences &) const = default;
};

/// Puts language, numbers and theme into force; may be called again.
void apply(const Preferences &preferences, QApplication &app);

/// Puts all settings aside (beside the old file, as .before-safe-mode) so that the next start finds none.
void resetSettings();

/// Files opened lately, newest first; those that are gone are left out.
QStringList recentFiles();
void rememberRecent(const QString &path);
void forgetRecent(const QString &path);

/// How the panels of the window stood when it was last closed; empty if never.
QByteArray keptPanels();
void keepPanels(const QByteArray &arrangement);

/// The data folder beside the executable, as built or as installed.
QString shareFolder();
/// Where a person's own parts are kept: $XDG_DATA_HOME/gridhall/catalog.
QString personalCatalogFolder();

} // namespace gridhall
