// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sheet_task.h"

#include "core/layout/content_hash.h"
#include "ui/render/pdf_writer.h"
#include "ui/render/sheet_painter.h"
#include "ui/session/session.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace gridhall {

namespace {

struct SheetTr {
    Q_DECLARE_TR_FUNCTIONS(SheetTask)
};

/// Coloured values belong to the drawing as it is now, or are left out.
SheetSet sheetsOf(const Session &session)
{
    const SnapshotPtr snapshot = session.snapshot();
    const bool fresh = snapshot && snapshot->revision == session.revision();
    return {session.layout(), fresh ? snapshot.get() : nullptr, &session.blobs(), contentHash(session.layout()), session.revision(),
            documentDate()};
}

} // namespace

void exportSheets(Desk &desk)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString path = QFileDialog::getSaveFileName(&desk.window, SheetTr::tr("Export drawing sheets"),
                                                folder + "/" + desk.session.title() + "-sheets.pdf", SheetTr::tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(".pdf", Qt::CaseInsensitive))
        path += ".pdf";
    const SnapshotPtr held = desk.session.snapshot();
    if (const Result<Done> written = writeSheets(sheetsOf(desk.session), path); !written)
        return desk.window.showProblem(written.problem());
    desk.window.showNotice(SheetTr::tr("Drawing sheets written: %1").arg(path));
}

void sendSheets(Desk &desk)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setFullPage(true);
    printer.setDocName(desk.session.title());
    QPrintDialog dialog(&printer, &desk.window);
    dialog.setWindowTitle(SheetTr::tr("Print drawing sheets"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const SnapshotPtr held = desk.session.snapshot();
    printSheets(printer, sheetsOf(desk.session));
}

} // namespace gridhall
