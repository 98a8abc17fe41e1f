// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "core/storage/file_lock.h"
#include "core/study/study.h"
#include "ui/session/backstage.h"
#include "ui/session/edit_command.h"
#include "ui/session/hour_opener.h"
#include "ui/session/journal_writer.h"
#include "ui/session/layer_rules.h"
#include "ui/session/recovery.h"
#include "ui/session/study_runner.h"

#include <algorithm>
#include <utility>

namespace gridhall {

namespace {
constexpr int restMs = 180; ///< A pointer that stands still this long asks for the settled numbers.
}

Session::Session(std::shared_ptr<const Library> library, QObject *parent)
    : QObject(parent), library_(std::move(library)), failing_(new Backstage(this)),
      journal_(std::make_unique<JournalWriter>(
          journalFolder(), [this](const Text &what) { QMetaObject::invokeMethod(this, [this, what] { emit trouble(what); }); })),
      runner_(std::make_unique<StudyRunner>([this](SnapshotPtr snapshot, int design) {
          QMetaObject::invokeMethod(
              this, [this, snapshot, design] { arrived(snapshot, design); }, Qt::QueuedConnection);
      })),
      opener_(std::make_unique<HourOpener>([this](OpenedHourPtr hour, int ask) {
          QMetaObject::invokeMethod(
              this, [this, hour, ask] { hourArrived(hour, ask); }, Qt::QueuedConnection);
      }))
{
    history_.setUndoLimit(HistoryBudget::maxSteps);
    rest_.setSingleShot(true);
    rest_.setInterval(restMs);
    connect(&rest_, &QTimer::timeout, this, [this] { ask(Tier::Settled); });
    connect(&history_, &QUndoStack::cleanChanged, this, &Session::fileChanged);
}

Session::~Session()
{
    history_.disconnect(this);
    opener_.reset();
    runner_.reset();
    writeJournal();
    if (!isModified())
        journal_->discard();
    journal_.reset();
}

void Session::setLibrary(std::shared_ptr<const Library> library) { library_ = std::move(library); }

void Session::perform(const QString &label, const Edit &edit, int gesture)
{
    if (edit.isEmpty())
        return;
    auto *command = new EditCommand(*this, label, edit, gesture);
    budget_.add(command->held());
    history_.push(command);
    if (gesture == 0)
        budget_.trim();
}

int Session::beginGesture() { return gesture_ = ++lastGesture_; }

void Session::endGesture()
{
    if (gesture_ == 0)
        return;
    gesture_ = 0;
    rest_.stop();
    budget_.trim();
    writeJournal();
    if (!snapshot_ || snapshot_->revision != revision_ || snapshot_->tier == Tier::Drag)
        ask(Tier::Settled);
    emit gestureEnded();
}

void Session::apply(const Edit &edit, const QString &label)
{
    closeHour();
    if (isFailing())
        fail({});
    layout_ = layout_.applying(edit);
    ++revision_;
    unwritten_ = unwritten_.then(edit);
    unwrittenLabel_ = label;
    pruneSelection();
    emit changed(edit);
    if (inGesture()) {
        ask(Tier::Drag);
        rest_.start();
    } else {
        writeJournal();
        ask(Tier::Settled);
    }
}

void Session::writeJournal()
{
    if (unwritten_.isEmpty())
        return;
    journal_->append(std::exchange(unwritten_, Edit()), unwrittenLabel_.toStdString());
    // A finished gesture is on disk before the next begins; only the first of a large untitled design takes longer.
    journal_->waitFor(std::chrono::milliseconds(layout_.size() < 20000 ? 1000 : 30));
}

void Session::ask(Tier tier)
{
    setStudying(true);
    runner_->ask(layout_, revision_, tier, design_, weather());
}

void Session::arrived(SnapshotPtr snapshot, int design)
{
    if (design != design_ || (snapshot_ && snapshot->revision < snapshot_->revision))
        return;
    snapshot_ = snapshot;
    if (snapshot->tier != Tier::Drag) {
        renewWhatIf(*snapshot);
        if (settled_ && settled_->revision != snapshot->revision)
            settledBefore_ = settled_;
        settled_ = snapshot;
    }
    if (snapshot->revision == revision_ && snapshot->tier != Tier::Drag)
        setStudying(false);
    emit snapshotChanged();
}

/// The same design, swept now, keeps what is failed; another design starts with everything in service.
void Session::renewWhatIf(const Snapshot &next)
{
    whatIf_.reset();
    if (failed_.empty() || (settled_ && settled_->revision == next.revision))
        return;
    restoreAll();
    QMetaObject::invokeMethod(this, &Session::whatIfChanged, Qt::QueuedConnection);
}

void Session::restoreAll()
{
    failed_.clear();
    failedStudy_.reset();
    failing_->stop();
}

/// What follows from what is out, beside the window; until it is there the figures are those of the design, greyed.
void Session::solveFailed()
{
    failedStudy_.reset();
    if (failed_.empty())
        return restoreAll();
    auto solved = std::make_shared<FailedStudyPtr>();
    failing_->run([settled = settled_, outage = outageOf(*whatIf_),
                   solved](const std::stop_token &stop) { *solved = gridhall::failedStudy(settled, outage, stop); },
                  [this, solved] {
                      failedStudy_ = *solved;
                      emit whatIfChanged();
                  });
}

std::shared_ptr<const WhatIf> Session::whatIf()
{
    if (!whatIf_ && settled_ && settled_->network) {
        whatIf_ = std::make_shared<WhatIf>(settled_);
        if (!failed_.empty())
            whatIf_->fail(failed_);
    }
    return whatIf_;
}

void Session::openHour(std::size_t hour)
{
    if (settled_ && settled_->revision == revision_)
        opener_->open(settled_, hour, ++hourAsk_);
}

/// Unless another was asked for, or it was closed, or the design has changed.
void Session::hourArrived(OpenedHourPtr hour, int ask)
{
    if (!hour || ask != hourAsk_)
        return;
    hour_ = std::move(hour);
    emit hourChanged();
}

void Session::closeHour()
{
    ++hourAsk_;
    if (!hour_)
        return;
    hour_.reset();
    emit hourChanged();
}

void Session::fail(std::vector<FailureKey> keys)
{
    if (!whatIf() || whatIf_->keys() == keys)
        return;
    whatIf_->fail(std::move(keys));
    failed_ = whatIf_->keys();
    solveFailed();
    emit whatIfChanged();
}

void Session::setStudying(bool running)
{
    if (studying_ == running)
        return;
    studying_ = running;
    emit studying(running);
}

void Session::select(std::vector<Id> ids)
{
    std::vector<Id> unique;
    for (const Id id : ids)
        if (id && std::find(unique.begin(), unique.end(), id) == unique.end())
            unique.push_back(id);
    if (unique == selection_)
        return;
    selection_ = std::move(unique);
    emit selectionChanged();
}

bool Session::isSelected(Id id) const { return std::find(selection_.begin(), selection_.end(), id) != selection_.end(); }

void Session::pruneSelection()
{
    const auto gone = std::remove_if(selection_.begin(), selection_.end(), [this](Id id) { return !layout_.entity(id).has_value(); });
    if (gone == selection_.end())
        return;
    selection_.erase(gone, selection_.end());
    emit selectionChanged();
}

const Layer *Session::layerOf(Id id) const { return gridhall::layerOf(layout_, id); }

bool Session::isVisible(Id id) const { return gridhall::isVisible(layout_, id); }

bool Session::isLocked(Id id) const { return gridhall::isLocked(layout_, id); }

} // namespace gridhall
