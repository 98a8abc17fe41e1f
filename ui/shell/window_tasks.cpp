// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/workload_cards.h"
#include "core/layout/frames.h"
#include "ui/diagrams/rack_view.h"
#include "ui/panels/catalogue_panel.h"
#include "ui/panels/message_bar.h"
#include "ui/plan/plan_canvas.h"
#include "ui/render/counted.h"
#include "ui/render/text.h"
#include "ui/session/session.h"
#include "ui/shell/about_dialogs.h"
#include "ui/shell/action_table.h"
#include "ui/shell/array_dialog.h"
#include "ui/shell/connect_dialogs.h"
#include "ui/shell/crash_notes.h"
#include "ui/shell/diagnostics.h"
#include "ui/shell/main_window.h"
#include "ui/shell/own_parts.h"
#include "ui/shell/palette.h"
#include "ui/shell/preferences.h"
#include "ui/shell/presenting.h"
#include "ui/shell/report_view.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/start_page.h"
#include "ui/shell/workload_dialog.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QStandardPaths>
#include <QUrl>

/// What the window does that takes a dialog: each asks for exact values and answers with one undo step.
namespace gridhall {

void MainWindow::connectRow()
{
    if (const auto edit = askToConnectRow(session_, this)) {
        if (*edit)
            session_.perform(tr("Connect row"), **edit);
        else
            showProblem(edit->problem());
    }
}

void MainWindow::connectModule()
{
    if (const auto edit = askToConnectModule(session_, this)) {
        if (*edit)
            session_.perform(tr("Connect module"), **edit);
        else
            showProblem(edit->problem());
    }
}

void MainWindow::arraySelection()
{
    if (const auto placed = askForArray(session_, this)) {
        if (!*placed)
            return showProblem(placed->problem());
        session_.perform(tr("Array"), (*placed)->edit);
        session_.select((*placed)->ids);
    }
}

void MainWindow::addOwnPart(const QString &like)
{
    const auto part = askForPart(session_.library(), like, this);
    if (!part)
        return;
    keepParts({*part});
}

void MainWindow::keepParts(const std::vector<Part> &parts)
{
    if (const Result<Done> kept = keepOwnParts(parts); !kept)
        return showProblem(kept.problem());
    auto library = std::make_shared<Library>(session_.library());
    for (const Part &part : parts)
        library->add(part);
    session_.setLibrary(library);
    workspace_->catalogue().reload();
}

void MainWindow::exportReport()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString path = QFileDialog::getSaveFileName(this, tr("Export report"), folder + "/" + session_.title() + ".pdf", tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(".pdf", Qt::CaseInsensitive))
        path += ".pdf";
    if (const Result<Done> written = writeReport(session_, path); !written)
        return showProblem(written.problem());
    workspace_->showMessage(new MessageBar(Verdict::Ok, tr("Report written"), path), true);
}

void MainWindow::exportElevations()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString path =
        QFileDialog::getSaveFileName(this, tr("Export rack elevations"), folder + "/" + session_.title() + "-racks.pdf", tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(".pdf", Qt::CaseInsensitive))
        path += ".pdf";
    if (const Result<Done> written = writeElevations(session_.layout(), path); !written)
        return showProblem(written.problem());
    workspace_->showMessage(new MessageBar(Verdict::Ok, tr("Elevations written"), path), true);
}

void MainWindow::openSettings()
{
    auto *app = qobject_cast<QApplication *>(QCoreApplication::instance());
    const Preferences before = Preferences::read();
    const auto after = askForPreferences(before, this);
    if (!after || *after == before)
        return;
    after->write();
    if (after->language != before.language || after->numbers != before.numbers)
        showNotice(tr("The language changes when Gridhall is started again."));
    Preferences now = *after;
    now.language = before.language;
    now.numbers = before.numbers;
    apply(now, *app);
    actions_->dress();
    if (after->units != before.units || after->lengths != before.lengths)
        workspace_->showUnits();
    refresh();
}

void MainWindow::saveView()
{
    bool ok = false;
    const QString proposed = tr("View %1").arg(session_.layout().all<View>().size() + 1);
    const QString name = QInputDialog::getText(this, tr("Save view"), tr("Name"), QLineEdit::Normal, proposed, &ok).trimmed();
    if (ok && !name.isEmpty())
        presenting_->saveView(name);
}

void MainWindow::openPalette() { askAndRun(*actions_, session_, plan(), this); }

void MainWindow::openShortcuts() { ShortcutsDialog(*actions_, this).exec(); }

void MainWindow::openManual()
{
    const QString manual = shareFolder() + "/manual/index.html";
    if (QFile::exists(manual))
        QDesktopServices::openUrl(QUrl::fromLocalFile(manual));
    else
        openShortcuts();
}

void MainWindow::showCrash(const CrashNote &note)
{
    const QString head = tr("Gridhall ended unexpectedly"),
                  words = tr("That was on %1. A trace of it is in %2; nothing was sent. What was not saved is offered on the "
                             "start page.")
                              .arg(QLocale().toString(note.at, QLocale::ShortFormat), note.path);
    if (isDesignOpen())
        showNotice(head + ". " + words);
    else
        start_->showWarning(head, words);
}

void MainWindow::openDiagnostics() { showDiagnostics(this); }

void MainWindow::openAbout() { showAbout(session_.library(), this); }

void MainWindow::addWorkloadFromTable()
{
    QFile file(shareFolder() + "/workloads/throughput.csv");
    const auto read = workloadCards(file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string());
    if (!read)
        return showProblem(read.problem());
    QStringList accelerators;
    if (const SnapshotPtr snapshot = session_.snapshot())
        for (const ItLoad &load : snapshot->loads)
            if (const QString name = QString::fromStdString(load.accelerator); !name.isEmpty() && !accelerators.contains(name))
                accelerators << name;
    auto chosen = askForWorkload(read->cards, accelerators, this);
    if (!chosen)
        return;
    Edit edit;
    FreshIds fresh(session_.layout());
    chosen->id = fresh.next();
    for (const auto &old : session_.layout().all<Assignment>())
        if (!old->target)
            edit.remove(old);
    Assignment everywhere;
    everywhere.id = fresh.next();
    everywhere.workload = chosen->id;
    edit.add(everywhere);
    edit.add(std::move(*chosen));
    session_.perform(tr("Add workload"), edit);
    session_.select({});
    setPanelShown(PanelKind::Inspector, true);
}

} // namespace gridhall
