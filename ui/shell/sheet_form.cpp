// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sheet_form.h"

#include "core/layout/operations.h"
#include "ui/diagrams/sheet_canvas.h"
#include "ui/panels/field_form.h"
#include "ui/panels/panel_frame.h"
#include "ui/render/amount_field.h"
#include "ui/render/sheet_painter.h"
#include "ui/render/thumbnails.h"
#include "ui/session/session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace gridhall {

namespace {

constexpr int layerShareWide = 58, sheetFieldWide = 132;

QString titleOfWindow(int index) { return SheetForm::tr("Window %1").arg(index + 1); }

} // namespace

SheetForm::SheetForm(Session &session, SheetCanvas &canvas, QWidget *parent) : QWidget(parent), session_(session), canvas_(canvas)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(6);
    sheetPart_ = new PanelSection(tr("Sheet"));
    windowPart_ = new PanelSection(tr("Window"));
    layerPart_ = new PanelSection(tr("Layers in this window"));
    for (PanelSection *part : {sheetPart_, windowPart_, layerPart_})
        all->addWidget(part);
    makeSheetRows();
    makeWindowRows();
    makeLook();
    layers_ = new QVBoxLayout;
    layers_->setSpacing(0);
    layerPart_->body()->addLayout(layers_);
    connect(&canvas, &SheetCanvas::windowPicked, this, &SheetForm::refresh);
    connect(&canvas, &SheetCanvas::enteredChanged, this,
            [this](bool on) { windowPart_->setRemark(on ? tr("drag moves the plan") : QString()); });
}

Kept<DrawingSheet> SheetForm::sheet() const { return session_.layout().find<DrawingSheet>(canvas_.sheet()); }

const PlanWindow *SheetForm::shownWindow() const
{
    const auto now = sheet();
    const int index = canvas_.windowIndex();
    return now && index >= 0 && index < int(now->windows.size()) ? &now->windows[std::size_t(index)] : nullptr;
}

void SheetForm::changeSheet(const QString &label, const std::function<void(DrawingSheet &)> &change)
{
    const auto now = sheet();
    if (!now)
        return;
    DrawingSheet after = *now;
    change(after);
    if (const Result<Edit> edit = changed(session_.layout(), std::move(after)))
        session_.perform(label, *edit);
}

void SheetForm::changeWindow(const QString &label, const std::function<void(PlanWindow &)> &change)
{
    const int index = canvas_.windowIndex();
    if (shownWindow())
        changeSheet(label, [&](DrawingSheet &after) { change(after.windows[std::size_t(index)]); });
}

void SheetForm::makeSheetRows()
{
    auto *rows = new QGridLayout;
    rows->setColumnStretch(0, 1);
    paper_ = new QComboBox;
    paper_->setAccessibleName(tr("Paper"));
    for (const PaperSize size : {PaperSize::A4, PaperSize::A3, PaperSize::A2, PaperSize::A1, PaperSize::A0})
        paper_->addItem(nameOf(size));
    paper_->setFixedWidth(sheetFieldWide);
    portrait_ = new QCheckBox(tr("Upright"));
    portrait_->setFixedWidth(sheetFieldWide);
    rows->addWidget(label(tr("Paper"), "secondary"), 0, 0);
    rows->addWidget(paper_, 0, 1);
    rows->addWidget(portrait_, 1, 1);
    sheetPart_->body()->addLayout(rows);
    connect(paper_, &QComboBox::activated, this, [this](int index) {
        changeSheet(tr("Paper of sheet"), [index](DrawingSheet &sheet) { sheet.paper = static_cast<PaperSize>(index); });
        canvas_.fit();
    });
    connect(portrait_, &QCheckBox::clicked, this, [this](bool on) {
        changeSheet(tr("Turn sheet"), [on](DrawingSheet &sheet) { sheet.portrait = on; });
        canvas_.fit();
    });
    auto *add = new QPushButton(tr("Add window"));
    connect(add, &QPushButton::clicked, this, &SheetForm::addWindow);
    sheetPart_->body()->addWidget(add);
}

void SheetForm::makeWindowRows()
{
    grid_ = new QGridLayout;
    grid_->setHorizontalSpacing(8);
    grid_->setVerticalSpacing(4);
    grid_->setColumnStretch(0, 1);
    windowPart_->body()->addLayout(grid_);
    areas_ = new QComboBox;
    areas_->setAccessibleName(tr("Shows"));
    areas_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    grid_->addWidget(label(tr("Shows"), "secondary"), 0, 0);
    areas_->setFixedWidth(sheetFieldWide);
    grid_->addWidget(areas_, 0, 1);
    connect(areas_, &QComboBox::activated, this, &SheetForm::showArea);
    addField(
        tr("Scale, 1 to"), Dimension::None, 1, 1e6, [](const PlanWindow &w) { return w.scale; },
        [](PlanWindow &w, double value) { w.scale = value; });
    const auto paper = [this](const QString &name, Tenths PlanWindow::*member, double least) {
        addField(
            name, Dimension::Length, least, 2, [member](const PlanWindow &w) { return metresOf(w.*member); },
            [member](PlanWindow &w, double value) { w.*member = tenthsOf(value); });
    };
    paper(tr("From the left"), &PlanWindow::x, 0);
    paper(tr("From above"), &PlanWindow::y, 0);
    paper(tr("Width"), &PlanWindow::width, 0.01);
    paper(tr("Height"), &PlanWindow::height, 0.01);
    addField(
        tr("Middle, x"), Dimension::Length, -1e5, 1e5, [](const PlanWindow &w) { return metresOf(w.centre.x); },
        [](PlanWindow &w, double value) { w.centre.x = tenthsOf(value); });
    addField(
        tr("Middle, y"), Dimension::Length, -1e5, 1e5, [](const PlanWindow &w) { return metresOf(w.centre.y); },
        [](PlanWindow &w, double value) { w.centre.y = tenthsOf(value); });
}

void SheetForm::makeLook()
{
    overlay_ = new QComboBox;
    overlay_->setAccessibleName(tr("Overlay"));
    overlay_->addItems(
        {tr("None"), tr("Power A/B"), tr("Cooling"), tr("Power density"), tr("Thermal"), tr("Load of paths"), tr("Headroom")});
    const int row = grid_->rowCount();
    grid_->addWidget(label(tr("Overlay"), "secondary"), row, 0);
    overlay_->setFixedWidth(sheetFieldWide);
    grid_->addWidget(overlay_, row, 1);
    connect(overlay_, &QComboBox::activated, this, [this](int index) {
        changeWindow(tr("Overlay of window"), [index](PlanWindow &w) { w.overlay = static_cast<SheetOverlay>(index); });
    });
    for (QCheckBox *flag :
         {addFlag(tr("North, scale bar, legend"), &PlanWindow::legend), addFlag(tr("Signs of findings"), &PlanWindow::findings)})
        grid_->addWidget(flag, grid_->rowCount(), 0, 1, 2);
    auto *remove = new QPushButton(tr("Remove window"));
    connect(remove, &QPushButton::clicked, this, [this] {
        const int index = canvas_.windowIndex();
        if (!shownWindow())
            return;
        changeSheet(tr("Remove window"), [index](DrawingSheet &sheet) { sheet.windows.erase(sheet.windows.begin() + index); });
    });
    windowPart_->body()->addWidget(remove);
}

void SheetForm::addField(const QString &name, Dimension dimension, double min, double max, std::function<double(const PlanWindow &)> read,
                         std::function<void(PlanWindow &, double)> write)
{
    auto *field = new AmountField(name, dimension);
    field->setRange(min, max);
    const int row = grid_->rowCount();
    grid_->addWidget(label(name, "secondary"), row, 0);
    field->setFixedWidth(sheetFieldWide);
    grid_->addWidget(field, row, 1);
    connect(field, &AmountField::entered, this, [this, name, write](std::optional<double> value) {
        if (value)
            changeWindow(name, [&](PlanWindow &w) { write(w, *value); });
    });
    show_.push_back([field, read](const PlanWindow &w) { field->setAmount(read(w)); });
}

QCheckBox *SheetForm::addFlag(const QString &name, bool PlanWindow::*member)
{
    auto *flag = new QCheckBox(name);
    connect(flag, &QCheckBox::clicked, this, [this, name, member](bool on) { changeWindow(name, [&](PlanWindow &w) { w.*member = on; }); });
    show_.push_back([flag, member](const PlanWindow &w) { flag->setChecked(w.*member); });
    return flag;
}

void SheetForm::refresh()
{
    const auto now = sheet();
    const PlanWindow *shown = shownWindow();
    sheetPart_->setVisible(now != nullptr);
    windowPart_->setVisible(shown != nullptr);
    layerPart_->setVisible(shown != nullptr);
    if (!now)
        return;
    if (namesOf_ != now->id || !names_) {
        delete names_;
        namesOf_ = now->id;
        auto *names = entityForm<DrawingSheet>(session_, now->id, [](const Problem &) {});
        names->setEditorWidth(sheetFieldWide);
        names_ = names;
        sheetPart_->body()->insertWidget(0, names_);
    }
    static_cast<FieldForm *>(names_)->refresh();
    paper_->setCurrentIndex(static_cast<int>(now->paper));
    portrait_->setChecked(now->portrait);
    if (!shown)
        return;
    windowPart_->setTitle(titleOfWindow(canvas_.windowIndex()));
    overlay_->setCurrentIndex(static_cast<int>(shown->overlay));
    for (const auto &show : show_)
        show(*shown);
    fillAreas();
    fillLayers();
}

/// What a window can be fitted to: the site and each hall.
void SheetForm::fillAreas()
{
    areas_->clear();
    areas_->addItem(tr("Fit to …"));
    areas_->addItem(tr("Site"), QVariant::fromValue<qlonglong>(0));
    for (const auto &space : session_.layout().all<Space>())
        if ((space->kind == SpaceKind::Hall || space->kind == SpaceKind::Yard) && !space->module)
            areas_->addItem(QString::fromStdString(space->tag), QVariant::fromValue<qlonglong>(space->id.value));
}

void SheetForm::showArea(int index)
{
    const Id space(areas_->itemData(index).toLongLong());
    if (index > 0)
        changeWindow(tr("Fit window"), [&](PlanWindow &w) {
            const PlanScene scene(session_.layout());
            const PlanWindow fitted = windowFor(planExtent(scene, space), {{w.x, w.y}, {w.x + w.width, w.y + w.height}});
            w.centre = fitted.centre;
            w.scale = fitted.scale;
        });
    areas_->setCurrentIndex(0);
}

void SheetForm::addWindow()
{
    const auto now = sheet();
    if (!now)
        return;
    const Box area = paperFrame(now->paper, now->portrait).drawing();
    const PlanScene scene(session_.layout());
    // The first window has the whole frame, the next ones a quarter of it to be dragged where they belong.
    const Box quarter{area.centre(), area.max};
    const PlanWindow made = windowFor(planExtent(scene, Id()), now->windows.empty() ? area : quarter);
    const int index = int(now->windows.size());
    changeSheet(tr("Add window"), [&](DrawingSheet &sheet) { sheet.windows.push_back(made); });
    canvas_.selectWindow(index);
}

void SheetForm::fillLayers()
{
    clear(*layers_);
    const PlanWindow *shown = shownWindow();
    if (!shown)
        return;
    for (const auto &layer : session_.layout().all<Layer>())
        layers_->addWidget(layerRow(*layer, *shown));
    if (!shown->layers.empty()) {
        auto *reset = new QPushButton(tr("As in the design"));
        reset->setToolTip(tr("Forget what is shown differently in this window"));
        connect(reset, &QPushButton::clicked, this,
                [this] { changeWindow(tr("Layers of window"), [](PlanWindow &w) { w.layers.clear(); }); });
        layers_->addWidget(reset);
    }
}

QWidget *SheetForm::layerRow(const Layer &layer, const PlanWindow &window)
{
    const auto state = std::ranges::find(window.layers, layer.id, &LayerState::layer);
    const bool own = state != window.layers.end(), visible = own ? state->visible : layer.visible;
    const double opacity = own ? state->opacity : layer.opacity;
    const QString name = QString::fromStdString(layer.name);
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 1, 0, 1);
    auto *shown = new QCheckBox(name);
    shown->setChecked(visible);
    QFont font = shown->font();
    font.setBold(own);
    shown->setFont(font);
    line->addWidget(shown, 1);
    auto *share = new AmountField(tr("Opacity of %1").arg(name), Dimension::Ratio);
    share->setRange(0, 1);
    share->setUnit("%");
    share->setFixedWidth(layerShareWide);
    share->setAmount(opacity);
    line->addWidget(share);
    connect(shown, &QCheckBox::clicked, this, [this, id = layer.id, opacity](bool on) { setLayer(id, on, opacity); });
    connect(share, &AmountField::entered, this,
            [this, id = layer.id, visible](std::optional<double> value) { setLayer(id, visible, value.value_or(1)); });
    return row;
}

/// A state that says what the design says is not kept.
void SheetForm::setLayer(Id layer, bool visible, double opacity)
{
    const auto own = session_.layout().find<Layer>(layer);
    changeWindow(tr("Layers of window"), [&](PlanWindow &w) {
        std::erase_if(w.layers, [layer](const LayerState &state) { return state.layer == layer; });
        if (own && (own->visible != visible || own->opacity != opacity))
            w.layers.push_back({layer, visible, opacity});
    });
}

} // namespace gridhall
