// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalog/library.h"
#include "core/layout/layout.h"
#include "core/study/snapshot.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <memory>
#include <vector>

namespace gridhall {

class StudyRunner;
class JournalWriter;

/// The open design: its layout, history, selection, file and newest snapshot. Views ask it for edits and listen;
/// none of them tells another.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(std::shared_ptr<const Library> library, QObject *parent = nullptr);
    ~Session() override;

    const Layout &layout() const { return layout_; }
    const Library &library() const { return *library_; }
    void setLibrary(std::shared_ptr<const Library> library);
    SnapshotPtr snapshot() const { return snapshot_; } ///< Null until the first study is in.
    SnapshotPtr previousSettled() const { return settledBefore_; } ///< For "change since the last edit"; may be null.
    std::int64_t revision() const { return revision_; }

    /// The one way to change the design. Edits of one gesture merge into one undo step; an empty edit does nothing.
    void perform(const QString &label, const Edit &edit, int gesture = 0);
    int beginGesture();  ///< A number for the edits of one drag.
    void endGesture();   ///< The drag is over: the journal is written, the settled study starts.
    bool inGesture() const { return gesture_ != 0; }

    QUndoStack *history() { return &history_; }

    const std::vector<Id> &selection() const { return selection_; } ///< In order of selecting; the last is the key item.
    void select(std::vector<Id> ids);
    bool isSelected(Id id) const;

    /// Starts over with a design; clears history, selection and snapshot.
    void begin(Layout layout, const QString &path, bool readOnly = false);
    Result<Done> save(const QString &path); ///< .gridhall or .json by suffix; sets path and the clean mark.
    QString path() const { return path_; } ///< Empty for an untitled design.
    QString title() const;                 ///< File name or the site's name.
    bool isModified() const { return !history_.isClean() || recovered_; }
    bool isReadOnly() const { return readOnly_; }
    void markRecovered(); ///< The design came out of a journal: modified until saved.

    /// Whether an entity is shown and may be hit, by its layer (own or by rule).
    const Layer *layerOf(Id id) const;
    bool isVisible(Id id) const;
    bool isLocked(Id id) const;

signals:
    void changed(const gridhall::Edit &edit); ///< The layout differs by this edit.
    void replaced();                          ///< Another design is open.
    void selectionChanged();
    void snapshotChanged();
    void studying(bool running); ///< A study is under way; shown numbers are older than the drawing.
    void fileChanged();          ///< Path, title, modified or read-only changed.

private:
    friend class EditCommand;
    void apply(const Edit &edit); ///< Called by EditCommand only.

    std::shared_ptr<const Library> library_;
    Layout layout_;
    QUndoStack history_;
    std::vector<Id> selection_;
    SnapshotPtr snapshot_, settledBefore_;
    std::unique_ptr<StudyRunner> runner_;
    std::unique_ptr<JournalWriter> journal_;
    QString path_;
    std::int64_t revision_ = 0;
    int gesture_ = 0, lastGesture_ = 0;
    bool readOnly_ = false, recovered_ = false;
};

} // namespace gridhall
