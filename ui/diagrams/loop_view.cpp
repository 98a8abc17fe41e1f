// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/loop_view.h"

#include "core/layout/frames.h"
#include "ui/diagrams/loop_charts.h"
#include "ui/diagrams/loss_timeline.h"
#include "ui/render/text.h"
#include "ui/session/session.h"

#include <QHelpEvent>
#include <QLabel>
#include <QListWidget>
#include <QMouseEvent>
#include <QPainter>
#include <QTabBar>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace gridhall {

namespace {

constexpr int loopRow = 44, leastChart = 156, leastTimeline = 216, mostChart = 300, listWidth = 220, narrowList = 196, sideBySide = 1000;
constexpr qreal leastScale = 0.1, mostScale = 4, mostFitted = 1.6, nearPipe = 5;

const LoopResult *loopById(const Snapshot &snapshot, Id id, bool plant)
{
    for (const LoopResult &loop : snapshot.liquid.loops)
        if (loop.id == id && (loop.circuit != Circuit::Tcs) == plant)
            return &loop;
    return nullptr;
}

/// The warmest rack-side loop that hangs on a plant loop.
Id warmestBelow(const Snapshot &snapshot, const LoopResult &plant)
{
    const LoopResult *warmest = nullptr;
    for (const LoopResult::Load &load : plant.loads) {
        const LoopResult *below = snapshot.liquid.suppliedBy(load.id);
        if (below && below->circuit == Circuit::Tcs && (!warmest || below->supply_k > warmest->supply_k))
            warmest = below;
    }
    return warmest ? warmest->id : Id();
}

qreal distanceToPipe(const QPolygonF &line, QPointF point)
{
    qreal least = 1e9;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF along = line[i] - line[i - 1], to = point - line[i - 1];
        const qreal length2 = QPointF::dotProduct(along, along);
        const qreal t = length2 > 0 ? std::clamp(QPointF::dotProduct(to, along) / length2, 0.0, 1.0) : 0;
        const QPointF off = to - along * t;
        least = std::min(least, std::hypot(off.x(), off.y()));
    }
    return least;
}

} // namespace

LoopSheet::LoopSheet(Session &session, QWidget *parent) : QWidget(parent), session_(session)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Loop diagram"));
    connect(&session, &Session::selectionChanged, this, qOverload<>(&QWidget::update));
}

void LoopSheet::show(SnapshotPtr snapshot, Id group, bool fitting)
{
    scene_ = loopScene(*snapshot, group);
    if (fitting || fitted_)
        fit();
    update();
}

void LoopSheet::fit()
{
    if (scene_.bounds.isEmpty() || width() < 10)
        return;
    scale_ = std::clamp(std::min(width() / scene_.bounds.width(), height() / scene_.bounds.height()), leastScale, mostFitted);
    origin_ = QRectF(rect()).center() - scene_.bounds.center() * scale_;
    fitted_ = true;
    update();
}

void LoopSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    painter.fillRect(rect(), theme(Tone::Sheet));
    painter.translate(origin_);
    painter.scale(scale_, scale_);
    paintScene(painter, scene_, theme, session_.selection());
    painter.resetTransform();
    paintSceneScale(painter, scene_, QRectF(rect()), theme);
}

void LoopSheet::wheelEvent(QWheelEvent *event)
{
    const qreal factor = std::pow(1.0015, event->angleDelta().y());
    const qreal scale = std::clamp(scale_ * factor, leastScale, mostScale);
    origin_ = event->position() - (event->position() - origin_) * (scale / scale_);
    scale_ = scale;
    fitted_ = false;
    update();
}

void LoopSheet::mousePressEvent(QMouseEvent *event)
{
    dragging_ = true;
    moved_ = false;
    grabbed_ = event->position();
}

void LoopSheet::mouseMoveEvent(QMouseEvent *event)
{
    if (!dragging_) {
        setCursor(hitAt(event->position()).id ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const QPointF by = event->position() - grabbed_;
    if (!moved_ && by.manhattanLength() < 4)
        return;
    moved_ = true;
    fitted_ = false;
    origin_ += by;
    grabbed_ = event->position();
    update();
}

void LoopSheet::mouseReleaseEvent(QMouseEvent *event)
{
    if (dragging_ && !moved_) {
        const Hit hit = hitAt(event->position());
        session_.select(hit.id ? std::vector{hit.id} : std::vector<Id>());
    }
    dragging_ = false;
}

bool LoopSheet::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Hit hit = hitAt(help->pos());
        QToolTip::showText(help->globalPos(), hit.tip, this);
        return true;
    }
    return QWidget::event(event);
}

void LoopSheet::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (fitted_)
        fit();
}

LoopSheet::Hit LoopSheet::hitAt(QPointF position) const
{
    const QPointF at = (position - origin_) / scale_;
    for (auto box = scene_.boxes.rbegin(); box != scene_.boxes.rend(); ++box)
        if (box->rect.contains(at) && box->shape != LoopScene::Shape::Row)
            return {box->id, box->tip};
    for (const LoopScene::Pipe &pipe : scene_.pipes)
        if (distanceToPipe(pipe.points, at) < nearPipe)
            return {pipe.id, pipe.tip};
    return {};
}

LoopChartStrip::LoopChartStrip(QWidget *parent) : QWidget(parent) { setAccessibleName(tr("Pump curve and temperatures")); }

void LoopChartStrip::setChart(LoopChart chart)
{
    chart_ = chart;
    update();
}

void LoopChartStrip::show(SnapshotPtr snapshot, Id plantLoop, Id rackLoop)
{
    snapshot_ = std::move(snapshot);
    plantLoop_ = plantLoop;
    rackLoop_ = rackLoop;
    update();
}

void LoopChartStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = currentTheme();
    painter.fillRect(rect(), theme(Tone::Panel));
    if (!snapshot_)
        return;
    const LoopResult *plant = loopById(*snapshot_, plantLoop_, true), *racks = loopById(*snapshot_, rackLoop_, false);
    const LoopResult *pumped = plant ? plant : racks;
    const QRectF all(rect());
    if (chart_ == LoopChart::PlantPressure || chart_ == LoopChart::RackPressure) {
        const LoopResult *loop = chart_ == LoopChart::RackPressure && racks ? racks : pumped;
        if (loop)
            paintPressureProfile(painter, all, *snapshot_, *loop, theme);
        return;
    }
    const bool both = racks && pumped && width() >= sideBySide;
    const QRectF left(0, 0, both ? width() * 0.46 : width(), height());
    if (pumped && (both || chart_ == LoopChart::Pumps))
        paintPumpChart(painter, left, *pumped, theme);
    if (!racks || (!both && chart_ != LoopChart::Kelvins))
        return;
    const qreal from = both ? left.right() : 0;
    if (both) {
        painter.setPen(theme(Tone::Border));
        painter.drawLine(QPointF(from, 16), QPointF(from, height() - 16));
    }
    paintKelvinChart(painter, QRectF(from, 0, width() - from, height()), *snapshot_, *racks, theme);
}

LoopView::LoopView(Session &session, QWidget *parent) : QWidget(parent), session_(session)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    content_ = new QWidget;
    auto *across = new QHBoxLayout(content_);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    list_ = new QListWidget;
    list_->setFixedWidth(narrowList);
    list_->setSpacing(4);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setAccessibleName(tr("Loops"));
    list_->setFrameShape(QFrame::NoFrame);
    auto *stack = new QVBoxLayout;
    sheet_ = new LoopSheet(session);
    stack->setSpacing(0);
    stack->addWidget(sheet_, 1);
    stack->addWidget(madeCharts());
    across->addWidget(list_);
    across->addLayout(stack, 1);
    message_ = new QLabel(tr("No coolant loop is drawn yet: join a CDU, chiller or dry cooler to what it cools."));
    message_->setAlignment(Qt::AlignCenter);
    setLook(*message_, "secondary");
    all->addWidget(content_, 1);
    all->addWidget(message_, 1);
    connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && static_cast<std::size_t>(row) < groups_.size()) {
            current_ = groups_[static_cast<std::size_t>(row)];
            showGroup(true);
        }
    });
    connect(&session, &Session::snapshotChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

QWidget *LoopView::madeCharts()
{
    below_ = new QWidget;
    auto *column = new QVBoxLayout(below_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    tabs_ = new QTabBar;
    tabs_->setExpanding(false);
    tabs_->setDrawBase(false);
    tabs_->setAccessibleName(tr("Charts of the loop"));
    for (const QString &name : {tr("Pumps"), tr("Kelvins"), tr("Pressure, plant side"), tr("Pressure, rack side"), tr("After a loss")})
        tabs_->addTab(name);
    charts_ = new LoopChartStrip;
    losses_ = new LossTimeline;
    losses_->hide();
    column->addWidget(tabs_);
    column->addWidget(charts_, 1);
    column->addWidget(losses_, 1);
    connect(tabs_, &QTabBar::currentChanged, this, [this](int index) {
        const auto chart = static_cast<LoopChart>(index);
        charts_->setVisible(chart != LoopChart::Losses);
        losses_->setVisible(chart == LoopChart::Losses);
        fitCharts();
        charts_->setChart(chart);
        showGroup(false);
    });
    return below_;
}

void LoopView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitCharts();
    list_->setFixedWidth(width() >= sideBySide ? listWidth : narrowList);
}

/// The timeline of a loss has a legend and a slider besides: it needs more room than the other charts.
void LoopView::fitCharts()
{
    const int least = tabs_->currentIndex() == static_cast<int>(LoopChart::Losses) ? leastTimeline : leastChart;
    constexpr int low = 640; // where the diagram needs the room more than its chart
    below_->setFixedHeight(std::clamp(height() * (height() < low ? 3 : 4) / 10, least, mostChart) + tabs_->sizeHint().height());
}

void LoopView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void LoopView::refresh()
{
    const SnapshotPtr snapshot = session_.snapshot();
    if (snapshot && (snapshot->tier == Tier::Drag || snapshot->revision == shown_))
        return;
    groups_ = snapshot ? loopGroups(*snapshot) : std::vector<Id>();
    content_->setVisible(!groups_.empty());
    message_->setVisible(groups_.empty());
    shown_ = snapshot ? snapshot->revision : -1;
    if (groups_.empty())
        return;
    const bool known = std::ranges::find(groups_, current_) != groups_.end();
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (const Id id : groups_) {
        const LoopResult *plant = loopById(*snapshot, id, true), *loop = plant ? plant : loopById(*snapshot, id, false);
        const Kept<Item> item = snapshot->layout.find<Item>(id);
        if (!(loop->supply_k > 0)) {
            list_->addItem(tr("%1\nnot joined to a source").arg(item ? QString::fromStdString(item->tag) : QString()));
            continue;
        }
        list_->addItem(tr("%1\n%2 → %3, %4")
                           .arg(item ? QString::fromStdString(item->tag) : QString(),
                                spoken(Amount(loop->supply_k, Dimension::Temperature)),
                                spoken(Amount(loop->return_k, Dimension::Temperature)), spoken(Amount(loop->heat_w, Dimension::Power))));
    }
    for (int row = 0; row < list_->count(); ++row)
        list_->item(row)->setSizeHint({0, loopRow});
    if (!known)
        current_ = groups_.front();
    list_->setCurrentRow(static_cast<int>(std::ranges::find(groups_, current_) - groups_.begin()));
    showGroup(!known);
}

void LoopView::showGroup(bool fit)
{
    const SnapshotPtr snapshot = session_.snapshot();
    if (!snapshot)
        return;
    sheet_->show(snapshot, current_, fit);
    const LoopResult *plant = loopById(*snapshot, current_, true);
    const Id racks = plant ? warmestBelow(*snapshot, *plant) : current_;
    charts_->show(snapshot, current_, racks);
    if (tabs_->currentIndex() == static_cast<int>(LoopChart::Losses))
        losses_->show(snapshot, current_, racks);
}

} // namespace gridhall
