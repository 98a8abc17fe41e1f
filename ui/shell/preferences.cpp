// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>

namespace gridhall {

namespace {

constexpr int mostRecent = 12;

QSettings settings() { return QSettings(QSettings::IniFormat, QSettings::UserScope, "gridhall", "gridhall"); }

QLocale localeOf(const QString &name) { return name.isEmpty() ? QLocale::system() : QLocale(name); }

/// Installs a catalogue of words under a name of ours, in the place of the one before.
void install(QApplication &app, const char *slot, const QString &file)
{
    delete app.findChild<QTranslator *>(slot, Qt::FindDirectChildrenOnly);
    auto *translator = new QTranslator(&app);
    translator->setObjectName(slot);
    if (translator->load(file))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

Preferences Preferences::read()
{
    QSettings kept = settings();
    Preferences preferences;
    preferences.language = kept.value("language").toString();
    preferences.numbers = kept.value("numbers").toString();
    const QString theme = kept.value("theme").toString();
    preferences.theme = theme == "light" ? ThemeChoice::Light : theme == "dark" ? ThemeChoice::Dark : ThemeChoice::System;
    preferences.units = kept.value("units").toString() == "us" ? UnitSystem::UsCustomary : UnitSystem::Metric;
    preferences.lengths = kept.value("lengths").toString();
    return preferences;
}

void resetSettings()
{
    const QString file = settings().fileName(), aside = file + ".before-safe-mode";
    QFile::remove(aside);
    QFile::rename(file, aside);
}

void Preferences::write() const
{
    QSettings kept = settings();
    kept.setValue("language", language);
    kept.setValue("numbers", numbers);
    kept.setValue("units", units == UnitSystem::UsCustomary ? "us" : "metric");
    kept.setValue("lengths", lengths);
    kept.setValue("theme", theme == ThemeChoice::Light ? "light" : theme == ThemeChoice::Dark ? "dark" : "system");
}

void apply(const Preferences &preferences, QApplication &app)
{
    const QLocale language = localeOf(preferences.language);
    QLocale numbers = preferences.numbers.isEmpty() ? language : QLocale(preferences.numbers);
    if (preferences.numbers.isEmpty() && language.language() == QLocale::C)
        numbers = QLocale(QLocale::English, QLocale::UnitedStates);
    // Names of parts follow the default locale's language, so the language goes first and numbers only within it.
    QLocale::setDefault(numbers.language() == language.language() ? numbers : language);
    const bool chinese = language.language() == QLocale::Chinese;
    install(app, "words", chinese ? QStringLiteral(":/i18n/gridhall_zh_CN.qm") : QStringLiteral(":/i18n/gridhall_en.qm"));
    install(app, "qtWords", chinese ? QLibraryInfo::path(QLibraryInfo::TranslationsPath) + "/qtbase_zh_CN.qm" : QString());
    setUnitSystem(preferences.units);
    setDrawingUnit(preferences.lengths);
    applyTheme(app, themeFor(app, preferences.theme));
}

QStringList recentFiles()
{
    QStringList there;
    for (const QString &path : settings().value("recent").toStringList())
        if (QFileInfo::exists(path))
            there << path;
    return there;
}

void rememberRecent(const QString &path)
{
    QSettings kept = settings();
    QStringList files = kept.value("recent").toStringList();
    const QString full = QFileInfo(path).absoluteFilePath();
    files.removeAll(full);
    files.prepend(full);
    kept.setValue("recent", files.mid(0, mostRecent));
}

void forgetRecent(const QString &path)
{
    QSettings kept = settings();
    QStringList files = kept.value("recent").toStringList();
    files.removeAll(path);
    kept.setValue("recent", files);
}

QByteArray keptPanels() { return settings().value("panels").toByteArray(); }

void keepPanels(const QByteArray &arrangement) { settings().setValue("panels", arrangement); }

QString shareFolder() { return QDir::cleanPath(QCoreApplication::applicationDirPath() + "/../share/gridhall"); }

QString personalCatalogFolder() { return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/gridhall/catalog"; }

} // namespace gridhall
