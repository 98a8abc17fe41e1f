// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/library.h"
#include "core/layout/displace.h"
#include "ui/panels/catalogue_panel.h"
#include "ui/plan/plan_canvas.h"
#include "ui/render/counted.h"
#include "ui/session/session.h"
#include "ui/shell/import_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/own_parts.h"
#include "ui/shell/workspace.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

namespace gridhall {

namespace {

constexpr qint64 mostImportBytes = 64 << 20;
constexpr Tenths besideDesign = 50'000; ///< 5 m.

/// Where new halls begin: beside what is there.
Point importOrigin(const Layout &layout)
{
    Box all;
    for (const Kept<Space> &space : layout.all<Space>())
        if (!space->module)
            all = all.united(siteBox(layout, space->id));
    return all.isEmpty() ? Point{} : Point{all.max.x + besideDesign, all.min.y};
}

} // namespace

void MainWindow::importFiles()
{
    const QStringList paths =
        QFileDialog::getOpenFileNames(this, tr("Import"), {}, tr("Types and tables (*.yaml *.yml *.csv *.tsv *.txt)"));
    if (!paths.isEmpty())
        importFiles(paths);
}

void MainWindow::importFiles(const QStringList &paths)
{
    std::vector<ImportFile> files;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return showNotice(tr("%1 cannot be read: %2").arg(path, file.errorString()));
        if (file.size() > mostImportBytes)
            return showNotice(tr("%1 is larger than 64 MB. Split it.").arg(path));
        files.push_back({QFileInfo(path).fileName().toStdString(), file.readAll().toStdString()});
    }
    ImportDialog dialog(fitted(importOf(files, session_.library().source()), session_.layout()), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Import &import = dialog.import();
    const Result<Placed> placed = imported(session_.layout(), session_.library().source(), import, importOrigin(session_.layout()));
    if (!placed)
        return showProblem(placed.problem());
    if (dialog.keepsParts()) {
        const std::vector<Part> parts = importedParts(import);
        if (const Result<Done> kept = keepOwnParts(parts); !kept)
            return showProblem(kept.problem());
        auto library = std::make_shared<Library>(session_.library());
        for (const Part &part : parts)
            library->add(part);
        session_.setLibrary(library);
        workspace_->catalogue().reload();
        showNotice(
            counted(static_cast<int>(parts.size()), tr("One part is in your library now."), tr("%1 parts are in your library now.")));
    }
    session_.perform(tr("Import"), placed->edit);
    session_.select(placed->ids);
    if (!placed->ids.empty())
        plan().showEntities(placed->ids);
}

} // namespace gridhall
