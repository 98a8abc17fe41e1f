// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/operations.h"
#include "ui/panels/field_rows.h"
#include "ui/render/text.h"
#include "ui/session/session.h"

#include <QWidget>

#include <functional>

class QGridLayout;

namespace gridhall {

/// A form of one row per field. What is typed is written at once; what is refused is said and changes nothing.
class FieldForm : public QWidget {
    Q_OBJECT

public:
    using Read = std::function<std::vector<FieldRow>()>;
    /// True if it was taken over.
    using Write = std::function<bool(const FieldRow &row, const FieldValue &value)>;

    FieldForm(Read read, Write write, QWidget *parent = nullptr);

    void setEditorWidth(int pixels); ///< Like the fields above or below it; else by its own width.
    void refresh();                  ///< Shows the values of the moment; keeps what is being typed.

private:
    QWidget *editorFor(const FieldRow &row);
    QWidget *wordsEditor(const FieldRow &row, const QString &name);
    QWidget *numberEditor(const FieldRow &row, const QString &name);
    QWidget *choiceEditor(const FieldRow &row, const QString &name);
    QWidget *flagEditor(const FieldRow &row, const QString &name);
    void write(const FieldRow &row, const FieldValue &value);
    void resizeEvent(QResizeEvent *event) override;

    Read read_;
    Write write_;
    std::vector<std::function<void(const FieldValue &)>> show_; ///< One per row.
    std::vector<QWidget *> editors_;
    int editorWidth_ = 0;
};

/// A form over the fields of one group of an entity of the session's design; the empty group holds those without one.
template <class T>
FieldForm *entityForm(Session &session, Id id, std::function<void(const Problem &)> refuse, Sentence group = {})
{
    const auto read = [&session, id, group] {
        const auto entity = session.layout().find<T>(id);
        std::vector<FieldRow> rows = entity ? fieldRows(*entity) : std::vector<FieldRow>();
        std::erase_if(rows, [&](const FieldRow &row) { return !(row.card.group == group); });
        return rows;
    };
    const auto write = [&session, id, refuse](const FieldRow &row, const FieldValue &value) {
        const auto entity = session.layout().find<T>(id);
        if (!entity)
            return false;
        T after = *entity;
        setField(after, row.name, value);
        const Result<Edit> edit = changed(session.layout(), std::move(after));
        if (!edit) {
            refuse(edit.problem());
            return false;
        }
        session.perform(spoken(row.card.label), *edit);
        return true;
    };
    return new FieldForm(read, write);
}

} // namespace gridhall
