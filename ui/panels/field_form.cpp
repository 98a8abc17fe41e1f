// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/field_form.h"

#include "ui/panels/panel_frame.h"
#include "ui/render/amount_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QWheelEvent>

#include <cmath>
#include <numbers>

namespace gridhall {

namespace {

/// A combo box that leaves the wheel to the panel it scrolls in.
class CalmCombo : public QComboBox {
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace

FieldForm::FieldForm(Read read, Write write, QWidget *parent) : QWidget(parent), read_(std::move(read)), write_(std::move(write))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    int line = 0;
    for (const FieldRow &row : read_()) {
        QWidget *editor = editorFor(row);
        auto *name = label(spoken(row.card.label), "secondary");
        name->setBuddy(editor);
        name->setMinimumWidth(60);
        name->setWordWrap(true);
        grid->addWidget(name, line, 0);
        grid->addWidget(editor, line, 1);
        editors_.push_back(editor);
        ++line;
    }
    refresh();
}

void FieldForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (QWidget *editor : editors_)
        editor->setFixedWidth(editorWidth_ > 0 ? editorWidth_ : editorWidth(width()));
}

void FieldForm::setEditorWidth(int pixels) { editorWidth_ = pixels; }

void FieldForm::refresh()
{
    const auto rows = read_();
    for (std::size_t i = 0; i < std::min(rows.size(), show_.size()); ++i)
        show_[i](rows[i].value);
}

QWidget *FieldForm::editorFor(const FieldRow &row)
{
    const QString name = spoken(row.card.label);
    switch (row.value.index()) {
    case 0: return wordsEditor(row, name);
    case 1: return flagEditor(row, name);
    case 2: return numberEditor(row, name);
    default: return choiceEditor(row, name);
    }
}

void FieldForm::write(const FieldRow &row, const FieldValue &value)
{
    if (!write_(row, value))
        refresh();
}

QWidget *FieldForm::wordsEditor(const FieldRow &row, const QString &name)
{
    auto *edit = new QLineEdit;
    edit->setAccessibleName(name);
    connect(edit, &QLineEdit::editingFinished, this, [this, edit, row] {
        if (!edit->isModified())
            return;
        edit->setModified(false);
        write(row, edit->text().trimmed().toStdString());
    });
    show_.push_back([edit](const FieldValue &value) {
        if (!(edit->hasFocus() && edit->isModified())) {
            edit->setText(QString::fromStdString(std::get<std::string>(value)));
            edit->setCursorPosition(0);
        }
    });
    return edit;
}

QWidget *FieldForm::numberEditor(const FieldRow &row, const QString &name)
{
    const bool degrees = row.card.dimension == Dimension::None && row.name.ends_with("_degrees"); // not SI in the design
    const double inSi = degrees ? std::numbers::pi / 180 : 1;
    auto *field = new AmountField(name, degrees ? Dimension::Angle : row.card.dimension);
    if (degrees)
        field->setUnit("°");
    if (row.card.dimension == Dimension::Length && row.card.max > 1000)
        field->setUnit("m"); // an altitude, not a part of the drawing
    field->setRange(row.card.min * inSi, row.card.max * inSi);
    connect(field, &AmountField::entered, this, [this, row, degrees, inSi](std::optional<double> si) {
        constexpr double exact = 1e9; // the detour over radians leaves no dust
        if (si)
            write(row, degrees ? std::round(*si / inSi * exact) / exact : *si);
    });
    show_.push_back([field, inSi](const FieldValue &value) { field->setAmount(std::get<double>(value) * inSi); });
    return field;
}

QWidget *FieldForm::choiceEditor(const FieldRow &row, const QString &name)
{
    auto *combo = new CalmCombo;
    combo->setAccessibleName(name);
    combo->addItems(row.choices);
    connect(combo, &QComboBox::activated, this, [this, row](int index) { write(row, index); });
    show_.push_back([combo](const FieldValue &value) { combo->setCurrentIndex(std::get<int>(value)); });
    return combo;
}

QWidget *FieldForm::flagEditor(const FieldRow &row, const QString &name)
{
    auto *box = new QCheckBox;
    box->setAccessibleName(name);
    connect(box, &QCheckBox::clicked, this, [this, row](bool on) { write(row, on); });
    show_.push_back([box](const FieldValue &value) { box->setChecked(std::get<bool>(value)); });
    return box;
}

} // namespace gridhall
