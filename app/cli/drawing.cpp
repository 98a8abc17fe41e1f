// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drawing.h"

#include "ui/render/theme.h"

#include <QHashSeed>

#include <cstdio>

namespace gridhall::cli {

namespace {

/// What Qt has to say about displays and folders is not for the error stream of a script.
void tellFailuresOnly(QtMsgType type, const QMessageLogContext &, const QString &words)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "gridhall-cli: %s\n", qPrintable(words));
}

} // namespace

void addLanguage(CLI::App &command, std::string &language)
{
    command.add_option("--language", language, "en or zh_CN")->check(CLI::IsMember({"en", "zh_CN"}))->capture_default_str();
}

Drawing::Drawing(const std::string &language)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(tellFailuresOnly);
    // Fonts are written in the order of a hash: the same drawing must give the same bytes.
    QHashSeed::setDeterministicGlobalSeed();
    application_ = std::make_unique<QApplication>(count_, arguments_);
    if (language != "en" && words_.load(QString(":/i18n/gridhall_%1.qm").arg(QString::fromStdString(language)))) {
        QLocale::setDefault(QLocale(QString::fromStdString(language)));
        QCoreApplication::installTranslator(&words_);
    }
    applyTheme(*application_, Theme{});
}

} // namespace gridhall::cli
