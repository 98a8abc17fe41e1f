// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/edit.h"

#include <QUndoCommand>

#include <memory>

namespace gridhall {

class Session;

/// The one undo command. What a step does is all in its Edit, so a new operation needs no undo code of its own.
class EditCommand final : public QUndoCommand {
public:
    /// Commands with the same gesture merge; 0 never does.
    EditCommand(Session &session, const QString &label, Edit edit, int gesture);

    void redo() override;
    void undo() override;
    int id() const override { return gesture_ == 0 ? -1 : gesture_; }
    bool mergeWith(const QUndoCommand *later) override;

    /// The edit, so that the history's budget can empty it; an emptied step takes itself off the stack.
    std::weak_ptr<Edit> held() const { return edit_; }

private:
    Session &session_;
    std::shared_ptr<Edit> edit_;
    int gesture_;
};

} // namespace gridhall
