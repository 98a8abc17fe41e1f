// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace gridhall {

namespace {

constexpr const char *translatorName = "gridhall words";

void forgetTranslators()
{
    for (QTranslator *old : qApp->findChildren<QTranslator *>(translatorName)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
}

void installWords(const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(qApp);
    translator->setObjectName(translatorName);
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

QLocale localeFor(const QString &name)
{
    if (name.isEmpty() || name == QLocale::system().name())
        return QLocale::system();
    return name == "en" ? QLocale(QLocale::English) : QLocale(name);
}

} // namespace

QStringList spokenLanguages() { return {"en", "zh_CN"}; }

void speakLanguage(const QString &name)
{
    forgetTranslators();
    const QLocale locale = localeFor(name);
    QLocale::setDefault(locale);
    if (locale.language() != QLocale::Chinese)
        return;
    installWords("qtbase_zh_CN", QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    installWords("gridhall_zh_CN", ":/i18n");
}

} // namespace gridhall
