// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/array_dialog.h"

#include "core/layout/frames.h"
#include "ui/render/amount_field.h"
#include "ui/panels/panel_frame.h"
#include "ui/session/session.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <cmath>

namespace gridhall {

namespace {

struct ArrayTr {
    Q_DECLARE_TR_FUNCTIONS(Array)
};

/// The form of the array: counts, pitches, numbering.
class ArrayForm : public QDialog {
public:
    ArrayForm(const Part &part, QWidget *window) : QDialog(window)
    {
        setWindowTitle(ArrayTr::tr("Array"));
        setMinimumWidth(380);
        auto *all = new QVBoxLayout(this);
        all->setContentsMargins(20, 16, 20, 16);
        auto *form = new QFormLayout;
        columns_ = count(*form, ArrayTr::tr("In a row"), 8);
        rows_ = count(*form, ArrayTr::tr("Rows"), 2);
        pitch_ = length(*form, ArrayTr::tr("Pitch along the row"), metresOf(part.width));
        const double deep = metresOf(part.depth);
        front_ = length(*form, ArrayTr::tr("Aisle in front"), 1.2);
        back_ = length(*form, ArrayTr::tr("Aisle behind"), 1.2);
        deep_ = deep;
        mirror_ = new QCheckBox(ArrayTr::tr("Turn every second row, fronts face fronts"));
        mirror_->setAccessibleName(mirror_->text());
        mirror_->setChecked(true);
        form->addRow(QString(), mirror_);
        pattern_ = new QLineEdit("%row%%column%");
        pattern_->setAccessibleName(ArrayTr::tr("Tags"));
        form->addRow(ArrayTr::tr("Tags"), pattern_);
        all->addLayout(form);
        auto *note = label(ArrayTr::tr("%row% becomes A, B …; %column% becomes 01, 02 …"), "small");
        all->addWidget(note);
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
        buttons->addButton(ArrayTr::tr("Place"), QDialogButtonBox::AcceptRole)->setDefault(true);
        connect(buttons, &QDialogButtonBox::accepted, this, [this] {
            if (settleFields(*this))
                accept();
        });
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        all->addWidget(buttons);
    }

    ArraySpec spec(Millidegrees angle) const
    {
        ArraySpec spec;
        spec.columns = static_cast<int>(std::lround(columns_->amount().value_or(1)));
        spec.rows = static_cast<int>(std::lround(rows_->amount().value_or(1)));
        spec.columnPitch = tenthsOf(pitch_->amount().value_or(0));
        const double behind = deep_ + back_->amount().value_or(0), before = deep_ + front_->amount().value_or(0);
        spec.rowPitches = {tenthsOf(behind), tenthsOf(before)};
        spec.mirrorRows = mirror_->isChecked();
        spec.angle = angle;
        spec.tagPattern = pattern_->text().toStdString();
        return spec;
    }

private:
    AmountField *count(QFormLayout &form, const QString &name, int value)
    {
        auto *field = new AmountField(name, Dimension::Count);
        field->setWhole();
        field->setRange(1, 1000);
        field->setAmount(value);
        form.addRow(name, field);
        return field;
    }
    AmountField *length(QFormLayout &form, const QString &name, double metres)
    {
        auto *field = new AmountField(name, Dimension::Length);
        field->setUnit(drawingUnit());
        field->setRange(0, 1000);
        field->setAmount(metres);
        form.addRow(name, field);
        return field;
    }

    AmountField *columns_, *rows_, *pitch_, *front_, *back_;
    QCheckBox *mirror_;
    QLineEdit *pattern_;
    double deep_ = 1;
};

} // namespace

std::optional<Result<Placed>> askForArray(Session &session, QWidget *window)
{
    const Layout &layout = session.layout();
    const auto item = session.selection().empty() ? nullptr : layout.find<Item>(session.selection().back());
    const auto part = item ? partOf(layout, *item) : nullptr;
    const auto *floor = item ? std::get_if<OnFloor>(&item->place) : nullptr;
    if (!part || !floor)
        return Result<Placed>(Problem(translatable("Array", "Select one object that stands on the floor first.")));
    ArrayForm form(*part, window);
    if (form.exec() != QDialog::Accepted)
        return std::nullopt;
    // The selected item becomes the first of the array.
    const Edit gone = removed(layout, {item->id});
    const Layout without = layout.applying(gone);
    Edit all = gone;
    Id partId = item->part;
    Layout base = without;
    if (!without.find<Part>(partId)) {
        Edit again;
        again.add(*part);
        base = without.applying(again);
        all = all.then(again);
    }
    Result<Placed> placed = arrayed(base, partId, item->parent, *floor, form.spec(floor->pose.angle));
    if (placed)
        placed->edit = all.then(placed->edit);
    return placed;
}

} // namespace gridhall
