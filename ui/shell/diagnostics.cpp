// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/diagnostics.h"

#include "core/storage/journal.h"
#include "core/storage/supply.h"
#include "ui/panels/panel_frame.h"
#include "ui/render/glyph_weight.h"
#include "ui/shell/log_book.h"
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace gridhall {

namespace {

struct DiagnosticsTr {
    Q_DECLARE_TR_FUNCTIONS(Diagnostics)
};

QString screens()
{
    QStringList sizes;
    for (const QScreen *screen : QGuiApplication::screens())
        sizes << QString("%1x%2 @%3").arg(screen->size().width()).arg(screen->size().height()).arg(screen->devicePixelRatio());
    return sizes.join(", ");
}

} // namespace

/// Not translated: whoever reads the report need not know the reader's language.
QString diagnosticText()
{
    QStringList lines{"Gridhall " GRIDHALL_VERSION,
                      QString("Qt %1 (built with %2), %3").arg(qVersion(), QT_VERSION_STR, QGuiApplication::platformName()),
                      QString("%1, %2").arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()),
                      "locale " + QLocale::system().name() + ", screens " + screens(), "FreeType " + freetypeVersion()};
    for (const Supply &supply : supplies())
        lines << QString::fromStdString(supply.name + " " + supply.version);
    const Preferences preferences = Preferences::read();
    lines << "language " + (preferences.language.isEmpty() ? "system" : preferences.language) << "share " + shareFolder()
          << "state " + QString::fromStdString(stateFolder().string()) << "" << lastLogLines();
    return lines.join('\n') + '\n';
}

void showDiagnostics(QWidget *window)
{
    QDialog dialog(window);
    dialog.setWindowTitle(DiagnosticsTr::tr("Diagnostics"));
    dialog.resize(640, 480);
    auto *all = new QVBoxLayout(&dialog);
    auto *words = label(DiagnosticsTr::tr("For a report of a fault. It names folders of this computer and holds nothing of "
                                          "the design; nothing is sent unless you send it."),
                        "secondary");
    words->setWordWrap(true);
    all->addWidget(words);
    auto *text = new QPlainTextEdit(diagnosticText());
    text->setReadOnly(true);
    text->setAccessibleName(dialog.windowTitle());
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    all->addWidget(text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(DiagnosticsTr::tr("Copy"), QDialogButtonBox::ActionRole);
    QObject::connect(copy, &QPushButton::clicked, text, [text] { QGuiApplication::clipboard()->setText(text->toPlainText()); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    all->addWidget(buttons);
    dialog.exec();
}

} // namespace gridhall
