// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/storage/journal.h"
#include "ui/session/journal_writer.h"
#include "ui/session/session.h"
#include "ui/session/study_runner.h"

#include <QFileInfo>

namespace gridhall {

namespace {

std::filesystem::path nativePath(const QString &path)
{
    return path.toStdString();
}

} // namespace

void Session::begin(Layout layout, const QString &path, bool readOnly)
{
    Project project;
    project.layout = std::move(layout);
    project.readOnly = readOnly;
    begin(std::move(project), path);
}

void Session::begin(Project project, const QString &path)
{
    journal_->begin(project, nativePath(path));
    startOver(std::move(project), path);
}

void Session::resume(Recovered recovered, const std::filesystem::path &journal)
{
    journal_->resume(journal);
    startOver(std::move(recovered.project), QString::fromStdString(recovered.file.string()));
    if (recovered.unsaved)
        markRecovered();
}

void Session::startOver(Project project, const QString &path)
{
    ++design_;
    gesture_ = 0;
    rest_.stop();
    selection_.clear();
    snapshot_ = settled_ = settledBefore_ = nullptr;
    unwritten_ = Edit();
    layout_ = std::move(project.layout);
    blobs_ = std::move(project.blobs);
    notices_ = std::move(project.notices);
    readOnly_ = project.readOnly;
    recovered_ = false;
    path_ = path;
    revision_ = 0;
    budget_.clear();
    history_.clear();
    emit replaced();
    emit selectionChanged();
    emit snapshotChanged();
    emit fileChanged();
    ask(Tier::Settled);
}

Result<Done> Session::open(const QString &path)
{
    Result<Project> project = openedAny(nativePath(path));
    if (!project)
        return project.problem();
    begin(std::move(*project), path);
    return Done();
}

Result<Done> Session::save(const QString &path)
{
    const Project now = project();
    Result<Done> done = savedAny(now, nativePath(path));
    if (!done)
        return done;
    path_ = path;
    readOnly_ = recovered_ = false;
    unwritten_ = Edit();
    journal_->saved(now, nativePath(path));
    history_.setClean();
    emit fileChanged();
    return Done();
}

void Session::letGo()
{
    unwritten_ = Edit();
    journal_->discard();
}

void Session::flushJournal()
{
    journal_->flush();
}

void Session::markRecovered()
{
    recovered_ = true;
    emit fileChanged();
}

QString Session::title() const
{
    if (!path_.isEmpty())
        return QFileInfo(path_).completeBaseName();
    const QString name = QString::fromStdString(layout_.site().name);
    return name.isEmpty() ? tr("Untitled") : name;
}

Project Session::project() const
{
    Project project;
    project.layout = layout_;
    project.blobs = blobs_;
    project.saved_s = saveDate_s();
    return project;
}

} // namespace gridhall
