// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/exchange/epw.h"
#include "core/exchange/open_any.h"
#include "core/storage/file_lock.h"
#include "core/storage/journal.h"
#include "core/study/what_if.h"
#include "ui/session/journal_writer.h"
#include "ui/session/session.h"

#include "ui/session/study_runner.h"

#include <QFileInfo>

namespace gridhall {

namespace {

std::filesystem::path nativePath(const QString &path) { return path.toStdString(); }

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
    auto claim = claimed(recovered.file, recovered.project);
    if (recovered.unsaved) {
        journal_->resume(journal);
    } else { // the file holds all of it: what follows counts from the file
        discardJournal(journal);
        journal_->begin(recovered.project, recovered.file);
    }
    startOver(std::move(recovered.project), QString::fromStdString(recovered.file.string()));
    claim_ = std::move(claim);
    if (recovered.unsaved)
        markRecovered();
}

void Session::startOver(Project project, const QString &path)
{
    ++design_;
    claim_.reset();
    gesture_ = 0;
    rest_.stop();
    selection_.clear();
    snapshot_ = settled_ = settledBefore_ = nullptr;
    whatIf_.reset();
    closeHour();
    restoreAll();
    unwritten_ = Edit();
    layout_ = std::move(project.layout);
    blobs_ = std::move(project.blobs);
    weatherHash_.clear();
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
    auto claim = claimed(nativePath(path), *project);
    begin(std::move(*project), path);
    claim_ = std::move(claim);
    return Done();
}

std::unique_ptr<FileLock> Session::claimed(const std::filesystem::path &file, Project &project)
{
    claim_.reset(); // the same file may be opened again
    std::unique_ptr<FileLock> claim;
    if (FileLock::claim(file, claim) == FileLock::Claim::Elsewhere) {
        project.readOnly = true;
        project.notices.insert(project.notices.begin(),
                               Text{translatable("Files", "%1 is open in another Gridhall, so it is open for reading only "
                                                          "here. Save it under another name to change it."),
                                    {file.string()}});
    }
    return claim;
}

Result<Done> Session::save(const QString &path)
{
    std::error_code ignored;
    const bool own = claim_ && std::filesystem::equivalent(nativePath(path), nativePath(path_), ignored);
    std::unique_ptr<FileLock> other;
    if (!own && FileLock::claim(nativePath(path), other) == FileLock::Claim::Elsewhere)
        return Problem(translatable("Files", "%1 was not saved: it is open in another Gridhall. Choose another name."),
                       {path.toStdString()});
    const Project now = project();
    Result<Done> done = savedAny(now, nativePath(path));
    if (!done)
        return done;
    claim_.reset();
    other.reset();
    FileLock::claim(nativePath(path), claim_); // saving made a new file
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

void Session::flushJournal() { journal_->flush(); }

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

std::string Session::keepBlob(std::string bytes)
{
    std::string hash = sha256(bytes);
    const auto [at, fresh] = blobs_.try_emplace(hash, std::make_shared<const std::string>(std::move(bytes)));
    if (fresh)
        journal_->append(hash, at->second);
    return hash;
}

WeatherPtr Session::weather()
{
    const Site &site = layout_.site();
    if (site.climate != Climate::File || site.weather.empty())
        return nullptr;
    if (site.weather != weatherHash_) {
        const auto blob = blobs_.find(site.weather);
        const auto read = blob == blobs_.end() ? Result<EpwRead>(Problem(Sentence())) : weatherFromEpw(*blob->second);
        weather_ = read ? read->weather : nullptr;
        weatherHash_ = site.weather;
    }
    return weather_;
}

} // namespace gridhall
