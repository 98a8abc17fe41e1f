// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/text.h"
#include "ui/session/session.h"
#include "ui/shell/design_files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/own_parts.h"
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

int main(int argc, char **argv)
{
    using namespace gridhall;
    QApplication app(argc, argv);
    QApplication::setApplicationName("gridhall");
    QApplication::setApplicationVersion(GRIDHALL_VERSION);
    QApplication::setDesktopFileName("org.gridhall.Gridhall");
    QCommandLineParser line;
    line.setApplicationDescription("Designs AI data centers and checks them live.");
    line.addHelpOption();
    line.addVersionOption();
    line.addPositionalArgument("file", "Project (.gridhall or .json) to open", "[file]");
    line.process(app);
    apply(Preferences::read(), app);

    Result<Library> library = Library::loaded({(shareFolder() + "/catalog").toStdString(), personalCatalogFolder().toStdString()});
    Library parts = library ? *library : Library();
    addOwnParts(parts);
    Session session(std::make_shared<const Library>(std::move(parts)));
    MainWindow window(session);
    window.show();
    const QString file = line.positionalArguments().value(0);
    if (file.isEmpty())
        window.showStart();
    else if (QFileInfo(file).canonicalPath() == QFileInfo(shareFolder() + "/samples").canonicalFilePath())
        window.files().openCopy(file);
    else
        window.files().open(file);
    if (!library)
        window.showProblem(library.problem());
    return QApplication::exec();
}
