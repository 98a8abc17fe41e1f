// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/text.h"
#include "ui/session/session.h"
#include "ui/shell/design_files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/own_parts.h"
#include "ui/shell/preferences.h"

#include <QApplication>

int main(int argc, char **argv)
{
    using namespace gridhall;
    QApplication app(argc, argv);
    QApplication::setApplicationName("gridhall");
    QApplication::setApplicationVersion(GRIDHALL_VERSION);
    QApplication::setDesktopFileName("gridhall");
    apply(Preferences::read(), app);

    Result<Library> library = Library::loaded({(shareFolder() + "/catalog").toStdString(), personalCatalogFolder().toStdString()});
    Library parts = library ? *library : Library();
    addOwnParts(parts);
    Session session(std::make_shared<const Library>(std::move(parts)));
    MainWindow window(session);
    window.show();
    const QStringList files = app.arguments().mid(1);
    if (files.isEmpty())
        window.showStart();
    else
        window.files().open(files.front());
    if (!library)
        window.showProblem(library.problem());
    return QApplication::exec();
}
