// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/edit_command.h"

#include "ui/session/session.h"

namespace gridhall {

EditCommand::EditCommand(Session &session, const QString &label, Edit edit, int gesture)
    : QUndoCommand(label), session_(session), edit_(std::make_shared<Edit>(std::move(edit))), gesture_(gesture)
{
}

void EditCommand::redo() { session_.apply(*edit_, text()); }

void EditCommand::undo()
{
    if (edit_->isEmpty()) {
        setObsolete(true); // emptied by the history's budget
        return;
    }
    session_.apply(edit_->inverted(), text());
}

bool EditCommand::mergeWith(const QUndoCommand *later)
{
    *edit_ = edit_->then(*static_cast<const EditCommand *>(later)->edit_);
    setObsolete(edit_->isEmpty()); // dragged away and back again
    return true;
}

} // namespace gridhall
