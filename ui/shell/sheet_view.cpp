// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sheet_view.h"

#include "core/layout/operations.h"
#include "core/layout/sheet_order.h"
#include "ui/diagrams/sheet_canvas.h"
#include "ui/panels/panel_frame.h"
#include "ui/render/sheet_painter.h"
#include "ui/render/theme.h"
#include "ui/render/thumbnails.h"
#include "ui/session/session.h"
#include "ui/shell/sheet_form.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace gridhall {

namespace {

constexpr int sheetSideWide = 280, sheetRowHigh = 24, mostSheetRows = 4;

/// ...: the first number that no sheet has.
std::string nextNumber(const Layout &layout)
{
    for (int number = 101;; ++number) {
        const std::string next = "A-" + std::to_string(number);
        const auto same = [&next](const Kept<DrawingSheet> &sheet) { return sheet->number == next; };
        if (std::ranges::none_of(layout.all<DrawingSheet>(), same))
            return next;
    }
}

} // namespace

SheetView::SheetView(Session &session, QWidget *parent) : QWidget(parent), session_(session)
{
    setAccessibleName(tr("Sheets"));
    canvas_ = new SheetCanvas(session);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(canvas_, 1);
    all->addWidget(makeSide());
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        for (const Edit::Change &change : edit.changes())
            if (std::holds_alternative<Kept<DrawingSheet>>(change.either()) || std::holds_alternative<Kept<Layer>>(change.either()))
                return follow();
    });
    connect(&session, &Session::replaced, this, &SheetView::follow);
    connect(list_, &QListWidget::currentRowChanged, this, &SheetView::pick);
    follow();
}

QWidget *SheetView::makeSide()
{
    auto *side = new QWidget;
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(12, 10, 12, 12);
    rows->setSpacing(8);
    list_ = new QListWidget;
    list_->setAccessibleName(tr("Drawing sheets"));
    rows->addWidget(list_);
    auto *buttons = new QHBoxLayout;
    const auto button = [&](const QString &text, auto run) {
        auto *made = new QPushButton(text);
        connect(made, &QPushButton::clicked, this, run);
        buttons->addWidget(made);
        return made;
    };
    button(tr("Add"), &SheetView::addSheet)->setAccessibleName(tr("Add sheet"));
    copy_ = button(tr("Duplicate"), &SheetView::copySheet);
    remove_ = button(tr("Delete"), &SheetView::removeSheet);
    buttons->addStretch();
    rows->addLayout(buttons);
    form_ = new SheetForm(session_, *canvas_);
    rows->addWidget(form_);
    rows->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(side);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(sheetSideWide);
    scroll->setFocusPolicy(Qt::NoFocus);
    setLook(*scroll, "panel");
    return scroll;
}

void SheetView::showEvent(QShowEvent *)
{
    follow();
    canvas_->setFocus();
}

void SheetView::follow()
{
    const QSignalBlocker quiet(list_);
    list_->clear();
    ids_.clear();
    for (const Kept<DrawingSheet> &sheet : sheetsInOrder(session_.layout())) {
        ids_.push_back(sheet->id);
        list_->addItem(QString::fromStdString(sheet->number) + "   " + QString::fromStdString(sheet->title) + "   " + nameOf(sheet->paper));
    }
    list_->setVisible(!ids_.empty());
    list_->setFixedHeight(std::min(int(ids_.size()), mostSheetRows) * sheetRowHigh + 4);
    const auto now = std::ranges::find(ids_, canvas_->sheet());
    list_->setCurrentRow(now == ids_.end() ? (ids_.empty() ? -1 : 0) : int(now - ids_.begin()));
    pick(list_->currentRow());
}

void SheetView::pick(int row)
{
    const bool any = row >= 0 && row < int(ids_.size());
    canvas_->setSheet(any ? ids_[std::size_t(row)] : Id());
    copy_->setEnabled(any);
    remove_->setEnabled(any);
    form_->refresh();
}

void SheetView::addSheet()
{
    DrawingSheet sheet;
    sheet.number = nextNumber(session_.layout());
    sheet.title = tr("Plan").toStdString();
    const PlanScene scene(session_.layout());
    sheet.windows.push_back(windowFor(planExtent(scene, Id()), paperFrame(sheet.paper, sheet.portrait).drawing()));
    const Placed placed = added(session_.layout(), std::move(sheet));
    session_.perform(tr("Add sheet"), placed.edit);
    canvas_->setSheet(placed.ids.front());
    follow();
}

void SheetView::copySheet()
{
    const auto now = session_.layout().find<DrawingSheet>(canvas_->sheet());
    if (!now)
        return;
    DrawingSheet copy = *now;
    copy.number = nextNumber(session_.layout());
    const Placed placed = added(session_.layout(), std::move(copy));
    session_.perform(tr("Duplicate sheet"), placed.edit);
    canvas_->setSheet(placed.ids.front());
    follow();
}

void SheetView::removeSheet()
{
    if (canvas_->sheet())
        session_.perform(tr("Delete sheet"), removed(session_.layout(), {canvas_->sheet()}));
}

} // namespace gridhall
