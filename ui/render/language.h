// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace gridhall {

/// The languages Gridhall speaks, as names of locales, English first.
QStringList spokenLanguages();

/// Makes the whole program speak a language: "en", "zh_CN", or "" for the system's (English if that is not spoken).
/// Replaces the translators installed before and sets the default QLocale, so that numbers follow; windows that are
/// open receive QEvent::LanguageChange.
void speakLanguage(const QString &name = {});

} // namespace gridhall
