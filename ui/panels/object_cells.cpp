// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/object_cells.h"

#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "ui/render/amount_field.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"

#include <QKeyEvent>

namespace gridhall {

namespace {

constexpr double farthest_m = 1e5;

/// The same entity under another tag; a sentence if it cannot have that one.
template <class T>
Result<Edit> retagged(const Layout &layout, const Kept<T> &entity, const std::string &tag)
{
    T after = *entity;
    after.tag = tag;
    return changed(layout, std::move(after));
}

std::string ownTag(const Layout &layout, Id id)
{
    if (const auto item = layout.find<Item>(id))
        return item->tag;
    if (const auto space = layout.find<Space>(id))
        return space->tag;
    const auto run = layout.find<Run>(id);
    return run ? run->tag : std::string();
}

} // namespace

Qt::ItemFlags ObjectTable::flags(const QModelIndex &index) const
{
    const bool place = index.column() == X || index.column() == Y;
    const bool editable = index.column() == Tag || (place && !index.data().toString().isEmpty());
    return WordTable::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QVariant ObjectTable::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter) | int(index.column() == X || index.column() == Y ? Qt::AlignRight : Qt::AlignLeft);
    return WordTable::data(index, role);
}

std::optional<Point> objectPlace(const Layout &layout, Id id)
{
    if (const auto space = layout.find<Space>(id))
        return boxOf(siteOutline(layout, *space)).min;
    const auto item = layout.find<Item>(id);
    return item && std::holds_alternative<OnFloor>(item->place) ? std::optional(sitePose(layout, id).at) : std::nullopt;
}

QWidget *ObjectCells::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Layout &layout = session_.layout();
    about_ = static_cast<const ObjectTable *>(index.model())->aboutRow(index.row());
    column_ = index.column();
    if (!layout.entity(about_))
        return nullptr;
    if (session_.isLocked(about_)) {
        refuse_(tr("%1 is locked. Unlock it or its layer to change it.").arg(QString::fromStdString(path(layout, about_))));
        return nullptr;
    }
    const QString name =
        tr("%1 of %2").arg(index.model()->headerData(column_, Qt::Horizontal).toString(), QString::fromStdString(path(layout, about_)));
    if (column_ == ObjectTable::Tag) {
        editor_ = new QLineEdit(parent);
        editor_->setAccessibleName(name);
    } else {
        auto *field = new AmountField(name, Dimension::Length, parent);
        field->setUnit(drawingUnit());
        field->setRange(-farthest_m, farthest_m);
        editor_ = field;
    }
    return editor_;
}

void ObjectCells::setEditorData(QWidget *editor, const QModelIndex &) const
{
    auto &edit = static_cast<QLineEdit &>(*editor);
    if (edit.isModified())
        return;
    if (column_ == ObjectTable::Tag)
        edit.setText(QString::fromStdString(ownTag(session_.layout(), about_)));
    else if (const auto at = objectPlace(session_.layout(), about_))
        static_cast<AmountField &>(edit).setAmount(metresOf(column_ == ObjectTable::X ? at->x : at->y));
    edit.selectAll();
}

/// The focus went elsewhere: what can be read is taken, the rest is dropped with its editor.
void ObjectCells::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &) const
{
    take(static_cast<QLineEdit &>(*editor));
}

bool ObjectCells::eventFilter(QObject *object, QEvent *event)
{
    auto *edit = qobject_cast<QLineEdit *>(object);
    if (!edit || event->type() != QEvent::KeyPress)
        return QStyledItemDelegate::eventFilter(object, event);
    const int key = static_cast<const QKeyEvent &>(*event).key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Tab && key != Qt::Key_Backtab)
        return QStyledItemDelegate::eventFilter(object, event);
    if (take(*edit))
        emit closeEditor(edit, key == Qt::Key_Tab       ? QAbstractItemDelegate::EditNextItem
                               : key == Qt::Key_Backtab ? QAbstractItemDelegate::EditPreviousItem
                                                        : QAbstractItemDelegate::NoHint);
    return true;
}

/// Writes what is typed; false, with the editor marked, if it cannot stand.
bool ObjectCells::take(QLineEdit &editor) const
{
    if (!editor.isModified() || !session_.layout().entity(about_))
        return true;
    if (column_ != ObjectTable::Tag) {
        auto &field = static_cast<AmountField &>(editor);
        if (!field.settle())
            return false;
        if (field.amount())
            move(about_, column_, *field.amount());
        return true;
    }
    const auto problem = rename(about_, editor.text().trimmed());
    const QString why = problem ? spoken(*problem) : QString();
    setLook(editor, problem ? "bad" : "");
    editor.setToolTip(why);
    editor.setAccessibleDescription(why);
    editor.setModified(problem.has_value());
    return !problem;
}

std::optional<Problem> ObjectCells::rename(Id id, const QString &tag) const
{
    const Layout &layout = session_.layout();
    const std::string after = tag.toStdString();
    if (after == ownTag(layout, id))
        return std::nullopt;
    if (after.empty())
        return Problem(translatable("ObjectCells", "A tag needs at least one character."));
    const auto item = layout.find<Item>(id);
    const auto space = layout.find<Space>(id);
    const auto run = layout.find<Run>(id);
    const Result<Edit> edit = item ? retagged(layout, item, after) : space ? retagged(layout, space, after) : retagged(layout, run, after);
    if (!edit)
        return edit.problem();
    session_.perform(tr("Rename %1").arg(tag), *edit);
    return std::nullopt;
}

void ObjectCells::move(Id id, int column, double metres) const
{
    const auto at = objectPlace(session_.layout(), id);
    if (!at)
        return;
    const Tenths to = tenthsOf(metres);
    const Point by = column == ObjectTable::X ? Point{to - at->x, 0} : Point{0, to - at->y};
    if (by != Point())
        session_.perform(tr("Move %1").arg(QString::fromStdString(path(session_.layout(), id))), moved(session_.layout(), {id}, by));
}

} // namespace gridhall
