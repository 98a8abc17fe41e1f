// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalog/library.h"
#include "core/layout/layout.h"
#include "core/layout/project.h"
#include "core/study/hour_study.h"
#include "core/study/outage.h"
#include "ui/session/history_budget.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QUndoStack>

#include <filesystem>
#include <memory>
#include <vector>

namespace gridhall {

class Backstage;
class FileLock;
class HourOpener;
class StudyRunner;
class JournalWriter;
struct Recovered;

/// The open design: its layout, history, selection, file and newest snapshot. Views ask it for edits and listen;
/// none of them tells another.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(std::shared_ptr<const Library> library, QObject *parent = nullptr);
    ~Session() override; ///< Unsaved changes stay in the journal unless `letGo` was called.

    const Layout &layout() const { return layout_; }
    const Library &library() const { return *library_; }
    void setLibrary(std::shared_ptr<const Library> library);
    SnapshotPtr snapshot() const { return snapshot_; }             ///< Null until the first study is in.
    SnapshotPtr previousSettled() const { return settledBefore_; } ///< For "change since the last edit"; may be null.
    std::int64_t revision() const { return revision_; }
    bool isStudying() const { return studying_; }

    /// What is out of service to see what follows; keys are of the newest snapshot and go when the design changes.
    void fail(std::vector<FailureKey> keys); ///< Empty: all back in service.
    std::shared_ptr<const WhatIf> whatIf();  ///< Made when first asked for; null until a study is in.
    bool isFailing() const { return !failed_.empty(); }
    FailedStudyPtr failedStudy() const { return failedStudy_; } ///< Of what is out now; null until it is solved.
    /// What figures and findings are of: the design, or while something has failed and is solved, the design then.
    SnapshotPtr judged() const { return failedStudy_ ? failedStudy_->failed : snapshot_; }

    /// An hour of the simulated year, solved in full, that the plan shows instead of the design day: told by hourChanged
    /// when it is there. Goes when the design changes; nothing of the design does.
    void openHour(std::size_t hour);
    void closeHour();
    OpenedHourPtr openedHour() const { return hour_; }                    ///< Null: none.
    SnapshotPtr seen() const { return hour_ ? hour_->solved : judged(); } ///< What the plan is coloured by.

    /// The one way to change the design. Edits of one gesture merge into one undo step; an empty edit does nothing.
    void perform(const QString &label, const Edit &edit, int gesture = 0);
    int beginGesture(); ///< A number for the edits of one drag.
    void endGesture();  ///< The drag is over: the journal is written, the settled study starts.
    bool inGesture() const { return gesture_ != 0; }

    QUndoStack *history() { return &history_; }

    const std::vector<Id> &selection() const { return selection_; } ///< In order of selecting; the last is the key item.
    void select(std::vector<Id> ids);
    bool isSelected(Id id) const;

    /// Starts over with a design; clears history, selection and snapshot. What was open is let go.
    void begin(Layout layout, const QString &path, bool readOnly = false);
    void begin(Project project, const QString &path);
    /// Starts over with a design out of a journal, which goes on; modified until saved. Read-only if another Gridhall
    /// has the file open.
    void resume(Recovered recovered, const std::filesystem::path &journal);
    /// .gridhall or .json; a problem leaves the open design as it is. Read-only, with a notice, if another Gridhall has
    /// the file open.
    Result<Done> open(const QString &path);
    Result<Done> save(const QString &path); ///< .gridhall or .json by suffix; sets path and the clean mark.
    void letGo();                           ///< The user does not want the unsaved changes: nothing to recover.
    void flushJournal();                    ///< Returns when every finished gesture is on disk.
    QString path() const { return path_; }  ///< Empty for an untitled design.
    QString title() const;                  ///< File name or the site's name.
    bool isModified() const { return !history_.isClean() || recovered_; }
    bool isReadOnly() const { return readOnly_; }
    void markRecovered(); ///< The design came out of a journal: modified until saved.
    const Blobs &blobs() const { return blobs_; }
    std::string keepBlob(std::string bytes);                      ///< Kept beside the design and saved with it; answers its SHA-256.
    const std::vector<Text> &notices() const { return notices_; } ///< What had to be mended when it was opened.

    /// Whether an entity is shown and may be hit, by its layer (own or by rule).
    const Layer *layerOf(Id id) const;
    bool isVisible(Id id) const;
    bool isLocked(Id id) const;

signals:
    void changed(const gridhall::Edit &edit); ///< The layout differs by this edit.
    void replaced();                          ///< Another design is open.
    void selectionChanged();
    void snapshotChanged();
    void whatIfChanged();        ///< Something else is out, or what follows from it is solved.
    void hourChanged();          ///< Another hour of the year is open, or none.
    void studying(bool running); ///< A study is under way; shown numbers are older than the drawing.
    void fileChanged();          ///< Path, title, modified or read-only changed.
    void gestureEnded();
    void trouble(const gridhall::Text &what); ///< The journal cannot be kept.

private:
    friend class EditCommand;
    void apply(const Edit &edit, const QString &label); ///< Called by EditCommand only.
    void startOver(Project project, const QString &path);
    void writeJournal();
    void pruneSelection();
    void ask(Tier tier);
    void arrived(SnapshotPtr snapshot, int design);
    void hourArrived(OpenedHourPtr hour, int ask);
    void renewWhatIf(const Snapshot &next);
    void restoreAll();
    void solveFailed();
    void setStudying(bool running);
    Project project() const;
    std::unique_ptr<FileLock> claimed(const std::filesystem::path &file, Project &project);
    WeatherPtr weather(); ///< Of the site's weather file; null for a made-up climate.

    std::shared_ptr<const Library> library_;
    Layout layout_;
    Blobs blobs_;
    std::string weatherHash_;
    WeatherPtr weather_; ///< Read from the blob of that hash.
    std::vector<Text> notices_;
    QUndoStack history_;
    HistoryBudget budget_;
    std::vector<Id> selection_;
    SnapshotPtr snapshot_, settled_, settledBefore_;
    OpenedHourPtr hour_;
    std::shared_ptr<WhatIf> whatIf_; ///< On `settled_`; null until asked for.
    std::vector<FailureKey> failed_; ///< What the next what-if starts with.
    FailedStudyPtr failedStudy_;
    Backstage *failing_;
    QTimer rest_; ///< Runs out when the pointer rests in a gesture.
    Edit unwritten_;
    QString unwrittenLabel_;
    QString path_;
    std::int64_t revision_ = 0;
    int gesture_ = 0, lastGesture_ = 0, design_ = 0, hourAsk_ = 0;
    std::unique_ptr<FileLock> claim_; ///< On the open file, so that a second Gridhall is told.
    bool readOnly_ = false, recovered_ = false, studying_ = false;
    std::unique_ptr<JournalWriter> journal_;
    std::unique_ptr<StudyRunner> runner_; ///< Last, both: their threads deliver to this object.
    std::unique_ptr<HourOpener> opener_;
};

} // namespace gridhall
