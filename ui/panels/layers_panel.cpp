// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/layers_panel.h"

#include "core/layout/operations.h"
#include "ui/render/amount_field.h"
#include "ui/render/icons.h"
#include "ui/render/text.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace gridhall {

namespace {

constexpr int layerRowHeight = 26;

/// How the layer looks on the plan: the line of a path, or a small box.
class Swatch : public QWidget {
public:
    explicit Swatch(LayerRule rule, QWidget *parent = nullptr) : QWidget(parent), rule_(rule) { setFixedSize(16, 16); }

private:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme theme = currentTheme();
        QPen pen;
        switch (rule_) {
        case LayerRule::PowerA: pen = QPen(theme(Tone::PowerA), 3); break;
        case LayerRule::PowerB:
            pen = QPen(theme(Tone::PowerB), 3);
            pen.setDashPattern({1.6, 0.9});
            pen.setCapStyle(Qt::FlatCap);
            break;
        case LayerRule::Cooling: pen = QPen(theme(Tone::FwsSupply), 3); break;
        default:
            painter.setPen(theme(Tone::BorderStrong));
            painter.setBrush(theme(Tone::Field));
            painter.drawRect(3, 3, 10, 9);
            return;
        }
        painter.setPen(pen);
        painter.drawLine(QPointF(0, 8.5), QPointF(15, 8.5));
    }

    LayerRule rule_;
};

constexpr const char *usualNames[] = {
    QT_TRANSLATE_NOOP("gridhall::LayersPanel", "Annotations"), QT_TRANSLATE_NOOP("gridhall::LayersPanel", "Power A"),
    QT_TRANSLATE_NOOP("gridhall::LayersPanel", "Power B"),     QT_TRANSLATE_NOOP("gridhall::LayersPanel", "Cooling"),
    QT_TRANSLATE_NOOP("gridhall::LayersPanel", "Equipment"),   QT_TRANSLATE_NOOP("gridhall::LayersPanel", "Prefab modules"),
    QT_TRANSLATE_NOOP("gridhall::LayersPanel", "Building"),
};

/// The usual layers have a name in every language; others are called as their maker called them.
QString shownName(const Layer &layer)
{
    const auto usual = std::ranges::find(usualNames, layer.name, [](const char *name) { return std::string(name); });
    return usual == std::end(usualNames) ? QString::fromStdString(layer.name) : LayersPanel::tr(*usual);
}

QToolButton *toggle(const char *iconName, const QString &name, bool quiet)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName, quiet ? Tone::Text3 : Tone::Text2));
    button->setIconSize({14, 14});
    button->setFixedSize(20, 22);
    setLook(*button, "icon");
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

LayersPanel::LayersPanel(Session &session, QWidget *parent) : PanelFrame(tr("Layers"), parent), session_(session)
{
    connect(addTool("plus", tr("Add a layer")), &QToolButton::clicked, this, &LayersPanel::addLayer);
    connect(addTool("dots", tr("More about layers")), &QToolButton::clicked, this, &LayersPanel::showMenu);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    rows_ = new QVBoxLayout(content);
    rows_->setContentsMargins(8, 2, 8, 2);
    rows_->setSpacing(0);
    scroll->setWidget(content);
    body()->addWidget(scroll);
    connect(&session, &Session::replaced, this, &LayersPanel::rebuild);
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        for (const Edit::Change &change : edit.changes())
            if (std::holds_alternative<Kept<Layer>>(change.either())) {
                rebuild();
                return;
            }
    });
    rebuild();
}

void LayersPanel::rebuild()
{
    clear(*rows_);
    for (const auto &layer : session_.layout().all<Layer>())
        rows_->addWidget(rowOf(*layer));
    if (session_.layout().all<Layer>().empty())
        rows_->addWidget(label(tr("No layers. Everything is shown."), "secondary"));
    rows_->addStretch();
}

QWidget *LayersPanel::rowOf(const Layer &layer)
{
    auto *row = new QWidget;
    row->setFixedHeight(layerRowHeight);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(1);
    const QString name = shownName(layer);
    auto *eye =
        toggle(layer.visible ? "eye" : "eye-off", layer.visible ? tr("Hide %1").arg(name) : tr("Show %1").arg(name), !layer.visible);
    auto *lock =
        toggle(layer.locked ? "lock" : "lock-open", layer.locked ? tr("Unlock %1").arg(name) : tr("Lock %1").arg(name), !layer.locked);
    line->addWidget(eye);
    line->addWidget(lock);
    line->addWidget(new Swatch(layer.rule));
    line->addSpacing(4);
    auto *title = new ShortLabel(layer.visible ? nullptr : "faint");
    title->setText(name);
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the share stays in sight
    line->addWidget(title, 1);
    auto *opacity = new AmountField(tr("Opacity of %1").arg(name), Dimension::Ratio);
    opacity->setRange(0, 1);
    opacity->setUnit("%");
    opacity->setFixedWidth(50);
    opacity->setAlignment(Qt::AlignRight);
    setLook(*opacity, "bare");
    opacity->setAmount(layer.opacity);
    line->addWidget(opacity);

    connect(eye, &QToolButton::clicked, this, [this, layer = Layer(layer)]() mutable {
        layer.visible = !layer.visible;
        change(layer, layer.visible ? tr("Show layer") : tr("Hide layer"));
    });
    connect(lock, &QToolButton::clicked, this, [this, layer = Layer(layer)]() mutable {
        layer.locked = !layer.locked;
        change(layer, layer.locked ? tr("Lock layer") : tr("Unlock layer"));
    });
    connect(opacity, &AmountField::entered, this, [this, layer = Layer(layer)](std::optional<double> share) mutable {
        layer.opacity = share.value_or(1);
        change(layer, tr("Layer opacity"));
    });
    row->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(row, &QWidget::customContextMenuRequested, this, [this, id = layer.id, row](const QPoint &at) {
        QMenu menu(this);
        connect(menu.addAction(tr("Rename…")), &QAction::triggered, this, [this, id] { renameLayer(id); });
        connect(menu.addAction(tr("Delete layer")), &QAction::triggered, this,
                [this, id] { session_.perform(tr("Delete layer"), removed(session_.layout(), {id})); });
        menu.exec(row->mapToGlobal(at));
    });
    return row;
}

void LayersPanel::change(const Layer &after, const QString &what)
{
    if (const auto edit = changed(session_.layout(), after))
        session_.perform(what, *edit);
}

void LayersPanel::addLayer()
{
    Layer layer;
    layer.name = tr("Layer %1").arg(session_.layout().all<Layer>().size() + 1).toStdString();
    session_.perform(tr("Add layer"), added(session_.layout(), layer).edit);
}

void LayersPanel::renameLayer(Id id)
{
    const auto layer = session_.layout().find<Layer>(id);
    if (!layer)
        return;
    bool ok = false;
    const QString name =
        QInputDialog::getText(this, tr("Rename layer"), tr("Name"), QLineEdit::Normal, QString::fromStdString(layer->name), &ok);
    Layer after = *layer;
    after.name = name.trimmed().toStdString();
    if (ok && !after.name.empty())
        change(after, tr("Rename layer"));
}

void LayersPanel::showMenu()
{
    QMenu menu(this);
    const auto all = [this](auto set, const QString &what) {
        Edit edit;
        for (const auto &layer : session_.layout().all<Layer>()) {
            Layer after = *layer;
            set(after);
            edit.replace(layer, after);
        }
        session_.perform(what, edit);
    };
    connect(menu.addAction(tr("Show all")), &QAction::triggered, this,
            [this, all] { all([](Layer &layer) { layer.visible = true; }, tr("Show all layers")); });
    connect(menu.addAction(tr("Unlock all")), &QAction::triggered, this,
            [this, all] { all([](Layer &layer) { layer.locked = false; }, tr("Unlock all layers")); });
    menu.exec(QCursor::pos());
}

} // namespace gridhall
