// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/text.h"
#include "ui/session/session.h"
#include "ui/shell/crash_notes.h"
#include "ui/shell/design_files.h"
#include "ui/shell/log_book.h"
#include "ui/shell/main_window.h"
#include "ui/shell/own_parts.h"
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

int main(int argc, char **argv)
{
    using namespace gridhall;
    keepCrashNotes();
    QApplication app(argc, argv);
    QApplication::setApplicationName("gridhall");
    QApplication::setApplicationVersion(GRIDHALL_VERSION);
    QApplication::setDesktopFileName("org.gridhall.Gridhall");
    QCommandLineParser line;
    line.setApplicationDescription("Designs AI data centers and checks them live.");
    line.addHelpOption();
    line.addVersionOption();
    line.addOption({"safe-mode", "Start with fresh settings and without personal parts; the old settings are put aside."});
    line.addPositionalArgument("file", "Project (.gridhall or .json) to open", "[file]");
    line.process(app);
    keepLogBook();
    const bool safe = line.isSet("safe-mode");
    if (safe)
        resetSettings();
    apply(Preferences::read(), app);

    std::vector<std::filesystem::path> catalogs{(shareFolder() + "/catalog").toStdString()};
    if (!safe)
        catalogs.emplace_back(personalCatalogFolder().toStdString());
    Result<Library> library = Library::loaded(catalogs);
    Library parts = library ? *library : Library();
    if (!safe)
        addOwnParts(parts);
    Session session(std::make_shared<const Library>(std::move(parts)));
    logSession(session);
    MainWindow window(session);
    if (!safe)
        window.restorePanels();
    window.show();
    const QString file = line.positionalArguments().value(0);
    if (file.isEmpty())
        window.showStart();
    else if (QFileInfo(file).canonicalPath() == QFileInfo(shareFolder() + "/samples").canonicalFilePath())
        window.files().openCopy(file);
    else
        window.files().open(file);
    if (const auto crash = untoldCrash())
        window.showCrash(*crash);
    if (!library)
        window.showProblem(library.problem());
    return QApplication::exec();
}
