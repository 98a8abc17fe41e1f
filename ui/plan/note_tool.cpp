// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/note_tool.h"

#include "core/layout/frames.h"
#include "core/layout/operations.h"

#include <QWidget>

#include <algorithm>

namespace gridhall {

void NoteTool::press(const Pointer &pointer)
{
    cancel();
    at_ = pointer.site;
    field_ = new QLineEdit(&desk_.canvas);
    field_->setAccessibleName(tr("Text of the note"));
    field_->setPlaceholderText(tr("Text, then Enter"));
    constexpr int wide = 220, high = 26; // where it was clicked, as far as the canvas has room
    field_->setGeometry(std::min(int(pointer.screen.x()), desk_.canvas.width() - wide), int(pointer.screen.y()) - high / 2, wide, high);
    field_->show();
    field_->setFocus();
    QObject::connect(field_, &QLineEdit::returnPressed, field_, [this] { perform(); });
}

void NoteTool::perform()
{
    const QString text = field_->text().trimmed();
    cancel();
    if (text.isEmpty())
        return;
    Note note;
    note.parent = desk_.hits.spaceAt(at_);
    note.text = text.toStdString();
    note.points = {sitePose(desk_.layout(), note.parent).mapBack(at_)};
    const Placed result = added(desk_.layout(), std::move(note));
    desk_.session.perform(tr("Note \"%1\"").arg(text), result.edit);
    desk_.session.select(result.ids);
    desk_.finish();
}

void NoteTool::cancel()
{
    if (!field_)
        return;
    field_->hide();
    field_->deleteLater();
    field_ = nullptr;
    desk_.canvas.setFocus();
}

QString NoteTool::hint() const { return tr("Note · click where it stands, write, Enter · Esc ends"); }

} // namespace gridhall
