// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/design_files.h"

#include "core/exchange/open_any.h"
#include "ui/session/recovery.h"
#include "ui/session/session.h"
#include "ui/shell/new_design.h"
#include "ui/shell/preferences.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace gridhall {

DesignFiles::DesignFiles(Session &session, QWidget *window) : QObject(window), session_(session), window_(window) {}

void DesignFiles::makeNew()
{
    if (!mayLeave())
        return;
    session_.begin(newDesign(), {});
    emit opened();
}

bool DesignFiles::begin(const Layout &layout)
{
    if (!mayLeave())
        return false;
    session_.begin(untitledCopy(layout), {});
    emit opened();
    return true;
}

void DesignFiles::askAndOpen()
{
    const QString folder =
        session_.path().isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : QFileInfo(session_.path()).path();
    const QString path =
        QFileDialog::getOpenFileName(window_, tr("Open design"), folder, tr("Gridhall designs (*.gridhall *.json);;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

bool DesignFiles::open(const QString &path)
{
    if (!mayLeave())
        return false;
    const Result<Done> done = session_.open(path);
    if (!done) {
        emit failed(done.problem());
        return false;
    }
    rememberRecent(path);
    emit opened();
    return true;
}

bool DesignFiles::openCopy(const QString &path)
{
    if (!mayLeave())
        return false;
    Result<Project> project = openedAny(path.toStdString());
    if (!project) {
        emit failed(project.problem());
        return false;
    }
    session_.begin(untitledCopy(project->layout), {});
    emit opened();
    return true;
}

bool DesignFiles::recoverFrom(const PendingJournal &pending)
{
    if (!mayLeave())
        return false;
    const Result<Done> done = recover(session_, pending);
    if (!done) {
        emit failed(done.problem());
        return false;
    }
    emit opened();
    return true;
}

bool DesignFiles::save()
{
    if (session_.path().isEmpty() || session_.isReadOnly())
        return askAndSave();
    return write(session_.path());
}

QString DesignFiles::suggestedPath() const
{
    if (!session_.path().isEmpty())
        return session_.path();
    QString name = session_.title().toLower().simplified();
    name.replace(' ', '-').remove('/');
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + "/" + name + ".gridhall";
}

bool DesignFiles::askAndSave()
{
    QString path = QFileDialog::getSaveFileName(window_, tr("Save design"), suggestedPath(),
                                                tr("Gridhall design (*.gridhall);;Text form for reviews (*.json)"));
    if (path.isEmpty())
        return false;
    if (QFileInfo(path).suffix().isEmpty())
        path += ".gridhall";
    return write(path);
}

bool DesignFiles::write(const QString &path)
{
    const Result<Done> done = session_.save(path);
    if (!done) {
        emit failed(done.problem());
        return false;
    }
    rememberRecent(path);
    emit saved();
    return true;
}

bool DesignFiles::mayLeave()
{
    if (!session_.isModified())
        return true;
    QMessageBox box(QMessageBox::NoIcon, tr("Unsaved changes"), tr("“%1” has changes that are not saved.").arg(session_.title()),
                    QMessageBox::NoButton, window_);
    QPushButton *keep = box.addButton(tr("Save"), QMessageBox::AcceptRole);
    QPushButton *drop = box.addButton(tr("Do not save"), QMessageBox::DestructiveRole);
    box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.exec();
    if (box.clickedButton() == keep)
        return save();
    if (box.clickedButton() != drop)
        return false;
    session_.letGo();
    return true;
}

} // namespace gridhall
