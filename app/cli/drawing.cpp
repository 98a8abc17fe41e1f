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

Drawing::Drawing()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(tellFailuresOnly);
    // Fonts are written in the order of a hash: the same drawing must give the same bytes.
    QHashSeed::setDeterministicGlobalSeed();
    application_ = std::make_unique<QApplication>(count_, arguments_);
    applyTheme(*application_, Theme{});
}

} // namespace gridhall::cli
