// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/backdrop_task.h"

#include "core/catalog/library.h"
#include "core/layout/frames.h"
#include "ui/plan/plan_canvas.h"
#include "ui/render/amount_field.h"
#include "ui/render/backdrop.h"
#include "ui/render/names.h"
#include "ui/render/text.h"
#include "ui/session/layer_rules.h"
#include "ui/session/session.h"
#include "ui/shell/main_window.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QImageReader>
#include <QInputDialog>
#include <QListWidget>
#include <QPdfDocument>
#include <QPushButton>
#include <QSvgRenderer>
#include <QVBoxLayout>

#include <cmath>
#include <set>
#include <utility>

namespace gridhall {

namespace {

struct BackdropTr {
    Q_DECLARE_TR_FUNCTIONS(Backdrop)
};

constexpr double pictureWidth_m = 30; ///< Of a picture, until it is scaled.
constexpr int pdfPixels = 5000;
constexpr qint64 mostBackdropBytes = 256 << 20;

/// Asked only where the file states none.
std::optional<double> askForUnit(QWidget *window)
{
    const QStringList units{"mm", "cm", "m", "in", "ft"};
    static constexpr double metres[] = {1e-3, 1e-2, 1, 0.0254, 0.3048};
    bool ok = false;
    const QString chosen = QInputDialog::getItem(window, BackdropTr::tr("Backdrop"),
                                                 BackdropTr::tr("The drawing states no unit. One unit of it is one"), units, 0, false, &ok);
    return ok ? std::optional(metres[std::max(0, int(units.indexOf(chosen)))]) : std::nullopt;
}

std::optional<BackdropSpec> dxfSpec(Desk &desk, const QString &name, const QByteArray &bytes)
{
    const Result<DxfDrawing> read = dxfDrawing({bytes.data(), static_cast<std::size_t>(bytes.size())});
    if (!read) {
        desk.window.showProblem(Problem(translatable("Backdrop", "%1: %2"), {name.toStdString(), std::vector{read.problem().text}}));
        return std::nullopt;
    }
    const auto unit = read->unit_m ? read->unit_m : askForUnit(&desk.window);
    if (!unit)
        return std::nullopt;
    BackdropSpec spec{{}, "dxf", {}, (read->max.x - read->min.x) * *unit, (read->max.y - read->min.y) * *unit, {}};
    for (const DxfDrawing::Layer &layer : read->layers)
        if (layer.off)
            spec.layersOff += (spec.layersOff.empty() ? "" : "\n") + layer.name;
    if (spec.width_m > 20'000 || spec.depth_m > 20'000) {
        desk.window.showNotice(BackdropTr::tr("The drawing would be larger than 20 km. Check its unit."));
        return std::nullopt;
    }
    return spec;
}

/// Which page of several; nothing if the user left.
std::optional<int> askForPage(QWidget *window, int pages)
{
    QDialog dialog(window);
    dialog.setWindowTitle(BackdropTr::tr("Backdrop"));
    auto *form = new QFormLayout(&dialog);
    auto *page = new AmountField(BackdropTr::tr("Page"), Dimension::Count);
    page->setWhole();
    page->setRange(1, pages);
    page->setAmount(1);
    page->selectAll();
    form->addRow(BackdropTr::tr("Page, 1 to %1").arg(pages), page);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(BackdropTr::tr("Insert"), QDialogButtonBox::AcceptRole)->setDefault(true);
    form->addRow(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, [&dialog] {
        if (settleFields(dialog))
            dialog.accept();
    });
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return static_cast<int>(std::lround(page->amount().value_or(1)));
}

/// A page of a PDF as a picture, none if it cannot be read; nothing if the user left.
std::optional<QImage> pdfPage(Desk &desk, const QString &path)
{
    QPdfDocument document;
    if (document.load(path) != QPdfDocument::Error::None || document.pageCount() < 1)
        return QImage();
    const auto page = document.pageCount() > 1 ? askForPage(&desk.window, document.pageCount()) : 1;
    if (!page)
        return std::nullopt;
    const QSizeF size = document.pagePointSize(*page - 1);
    const double scale = pdfPixels / std::max(1.0, std::max(size.width(), size.height()));
    const QImage drawn = document.render(*page - 1, (size * scale).toSize());
    QImage paper(drawn.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, drawn);
    return paper;
}

/// What kind of file it is, its size, and the bytes to keep.
std::optional<BackdropSpec> specOf(Desk &desk, const QString &path, QByteArray &bytes)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "dxf" || suffix == "dwg")
        return dxfSpec(desk, QFileInfo(path).fileName(), bytes);
    QSizeF size;
    std::string format = "image";
    if (suffix == "svg") {
        const QSvgRenderer svg(bytes);
        size = svg.isValid() ? svg.viewBoxF().size() : QSizeF();
        format = "svg";
    } else if (suffix == "pdf") {
        const std::optional<QImage> page = pdfPage(desk, path);
        if (!page)
            return std::nullopt;
        size = page->size();
        bytes.clear();
        QBuffer buffer(&bytes);
        page->save(&buffer, "PNG");
    } else {
        size = QImage::fromData(bytes).size();
    }
    if (size.width() < 1 || size.height() < 1) {
        desk.window.showNotice(
            BackdropTr::tr("%1 cannot be read as a plan. Use DXF, PDF, PNG, JPEG or SVG.").arg(QFileInfo(path).fileName()));
        return std::nullopt;
    }
    return BackdropSpec{{}, format, {}, pictureWidth_m, pictureWidth_m * size.height() / size.width(), {}};
}

} // namespace

Placed backdropPlaced(const Layout &layout, const BackdropSpec &spec, const std::string &layerName)
{
    FreshIds ids(layout);
    Placed result;
    Part part;
    part.id = ids.next();
    part.number = "backdrop." + spec.blob.substr(0, 12) + "." + std::to_string(part.id.counter());
    part.name = spec.name;
    part.width = tenthsOf(std::max(1e-3, spec.width_m));
    part.depth = tenthsOf(std::max(1e-3, spec.depth_m));
    part.traits = {{"backdrop", spec.blob}, {"format", spec.format}};
    if (!spec.layersOff.empty())
        part.traits.push_back({"layers_off", spec.layersOff});
    part.hash = partHash(part);
    Item item;
    item.id = ids.next();
    item.part = part.id;
    item.tag = spec.name;
    item.place = OnFloor{{{part.width / 2, part.depth / 2}, 0, false}, 0};
    const auto &layers = layout.all<Layer>();
    if (std::none_of(layers.begin(), layers.end(), [](const Kept<Layer> &layer) { return layer->rule == LayerRule::Backdrop; })) {
        Layer layer;
        layer.id = ids.next();
        layer.rule = LayerRule::Backdrop;
        layer.name = layerName;
        result.edit.add(layer);
    }
    result.edit.add(part);
    result.ids = {item.id};
    result.edit.add(std::move(item));
    return result;
}

void insertBackdrop(Desk &desk, const QString &chosen)
{
    const QString path = !chosen.isEmpty() ? chosen
                                           : QFileDialog::getOpenFileName(&desk.window, BackdropTr::tr("Backdrop"), {},
                                                                          BackdropTr::tr("Plans (*.dxf *.pdf *.png *.jpg *.jpeg *.svg)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBackdropBytes)
        return desk.window.showNotice(BackdropTr::tr("%1 cannot be read, or is larger than 256 MB.").arg(path));
    QByteArray bytes = file.readAll();
    auto spec = specOf(desk, path, bytes);
    if (!spec)
        return;
    spec->name = QFileInfo(path).completeBaseName().toStdString();
    spec->blob = desk.session.keepBlob(bytes.toStdString());
    const Placed placed = backdropPlaced(desk.session.layout(), *spec, nameOf(LayerRule::Backdrop).toStdString());
    desk.session.perform(BackdropTr::tr("Insert backdrop"), placed.edit);
    desk.session.select(placed.ids);
    desk.plan.fit();
    if (spec->format != "dxf") {
        desk.plan.setTool(ToolKind::Scale);
        desk.plan.setFocus();
        desk.window.showNotice(BackdropTr::tr("A picture has no scale. Click two points whose distance you know."));
    }
}

Id backdropAt(const Desk &desk)
{
    const Layout &layout = desk.session.layout();
    for (const Id id : desk.session.selection())
        if (isBackdrop(layout, id))
            return id;
    Id only;
    for (const Kept<Item> &item : layout.all<Item>())
        if (isBackdrop(layout, item->id)) {
            if (only)
                return {};
            only = item->id;
        }
    return only;
}

bool hasBackdrop(const Desk &desk) { return bool(backdropAt(desk)); }

namespace {

/// The drawing of the backdrop at hand; null, with a notice, if it is none.
std::shared_ptr<const BackdropPicture> drawingAt(Desk &desk, Kept<Part> &part)
{
    const auto item = desk.session.layout().find<Item>(backdropAt(desk));
    part = item ? partOf(desk.session.layout(), *item) : nullptr;
    const auto picture = part ? BackdropPicture::made(*part, desk.session.blobs()) : nullptr;
    if (picture && picture->drawing())
        return picture;
    desk.window.showNotice(BackdropTr::tr("Only a DXF has layers and outlines."));
    return nullptr;
}

std::vector<bool> shownLayers(const DxfDrawing &drawing, const Part &part)
{
    const QStringList off =
        QString::fromUtf8(part.trait("layers_off").data(), qsizetype(part.trait("layers_off").size())).split('\n', Qt::SkipEmptyParts);
    std::vector<bool> shown;
    for (const DxfDrawing::Layer &layer : drawing.layers)
        shown.push_back(!off.contains(QString::fromStdString(layer.name)));
    return shown;
}

/// The layers that something is drawn on, as lines to check.
QListWidget *layerList(const DxfDrawing &drawing, const std::vector<bool> &shown)
{
    constexpr int rowHigh = 26;
    std::set<int> drawn;
    for (const DxfDrawing::Path &path : drawing.paths)
        drawn.insert(path.layer);
    for (const DxfDrawing::Words &words : drawing.words)
        drawn.insert(words.layer);
    auto *list = new QListWidget;
    for (const int layer : drawn) {
        const auto i = static_cast<std::size_t>(layer);
        auto *row = new QListWidgetItem(QString::fromStdString(drawing.layers[i].name), list);
        row->setSizeHint({0, rowHigh});
        row->setCheckState(shown[i] ? Qt::Checked : Qt::Unchecked);
    }
    return list;
}

} // namespace

void chooseBackdropLayers(Desk &desk)
{
    Kept<Part> part;
    const auto picture = drawingAt(desk, part);
    if (!picture)
        return;
    const DxfDrawing &drawing = *picture->drawing();
    const std::vector<bool> shown = shownLayers(drawing, *part);
    QDialog dialog(&desk.window);
    dialog.setWindowTitle(BackdropTr::tr("Layers of the backdrop"));
    dialog.resize(320, 360);
    auto *all = new QVBoxLayout(&dialog);
    auto *list = layerList(drawing, shown);
    list->setAccessibleName(dialog.windowTitle());
    all->addWidget(list);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    for (const auto &[words, state] : {std::pair(BackdropTr::tr("All"), Qt::Checked), {BackdropTr::tr("None"), Qt::Unchecked}}) {
        auto *button = buttons->addButton(words, QDialogButtonBox::ResetRole);
        button->setAutoDefault(false);
        QObject::connect(button, &QPushButton::clicked, list, [list, state = state] {
            for (int row = 0; row < list->count(); ++row)
                list->item(row)->setCheckState(state);
        });
    }
    buttons->addButton(BackdropTr::tr("Apply"), QDialogButtonBox::AcceptRole)->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    all->addWidget(buttons);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QStringList off;
    for (int i = 0; i < list->count(); ++i)
        if (list->item(i)->checkState() != Qt::Checked)
            off << list->item(i)->text();
    Part after = *part;
    std::erase_if(after.traits, [](const Trait &trait) { return trait.key == "layers_off"; });
    if (!off.isEmpty())
        after.traits.push_back({"layers_off", off.join('\n').toStdString()});
    after.hash = partHash(after);
    Edit edit;
    edit.replace(part, after);
    desk.session.perform(BackdropTr::tr("Layers of the backdrop"), edit);
}

void hallFromBackdrop(Desk &desk)
{
    Kept<Part> part;
    const auto picture = drawingAt(desk, part);
    if (!picture)
        return;
    const DxfDrawing &drawing = *picture->drawing();
    const double unit = metresOf(part->width) / std::max(1e-9, drawing.max.x - drawing.min.x);
    const Polygon outline = largestOutline(drawing, unit, shownLayers(drawing, *part));
    if (outline.empty())
        return desk.window.showNotice(BackdropTr::tr("No closed outline was found on the layers that are shown."));
    const Pose pose = sitePose(desk.session.layout(), backdropAt(desk));
    Space hall;
    hall.top = 45'000;
    hall.wall = 2'000;
    const Point corner = part->footprint().min;
    Polygon onSite;
    for (const Point p : outline)
        onSite.push_back(pose.map(p + corner));
    const Point origin = boxOf(onSite).min;
    hall.place.pose.at = origin;
    for (const Point p : onSite)
        hall.outline.push_back(p - origin);
    const Result<Placed> made = drawn(desk.session.layout(), hall);
    if (!made)
        return desk.window.showProblem(made.problem());
    desk.session.perform(BackdropTr::tr("Hall from the backdrop"), made->edit);
    desk.session.select(made->ids);
}

} // namespace gridhall
