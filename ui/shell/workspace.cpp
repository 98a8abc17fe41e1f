// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"

#include "ui/panels/bottom_dock.h"
#include "ui/panels/catalogue_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/kpi_strip.h"
#include "ui/panels/layers_panel.h"
#include "ui/panels/message_bar.h"
#include "ui/plan/plan_canvas.h"
#include "ui/session/session.h"
#include "ui/shell/tool_strip.h"
#include "ui/space/space_view.h"

#include <QDataStream>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace gridhall {

namespace {

/// Widths and heights of the docks for a window of this width.
struct Measures {
    int left, right, bottom, layers;
};

Measures measuresFor(const QSize &window)
{
    const bool narrow = window.width() < 1440;
    return {narrow ? 208 : 252, narrow ? 264 : 300, window.height() < 800 ? 126 : 172, window.height() < 800 ? 150 : 240};
}

QSplitter *splitter(Qt::Orientation orientation)
{
    auto *made = new QSplitter(orientation);
    made->setHandleWidth(1);
    made->setChildrenCollapsible(false);
    return made;
}

constexpr int messageWidth = 460, passingMs = 6000;
constexpr quint32 arrangementMark = 0x47480001; ///< Goes up when the panels change.
constexpr std::array allPanels{PanelKind::Catalogue, PanelKind::Layers, PanelKind::Inspector, PanelKind::Findings, PanelKind::KeyFigures};

/// Windows of one class share an arrangement.
std::pair<bool, bool> sizeClass(const QSize &size) { return {size.width() < 1440, size.height() < 800}; }

} // namespace

Workspace::Workspace(Session &session, QWidget *parent) : QWidget(parent), session_(session)
{
    plan_ = new PlanCanvas(session);
    plan_->setAccessibleName(tr("Plan"));
    catalogue_ = new CataloguePanel(session);
    layers_ = new LayersPanel(session);
    inspector_ = new InspectorPanel(session);
    bottom_ = new BottomDock(session);
    kpis_ = new KpiStrip(session);
    views_ = new QStackedWidget;
    views_->addWidget(plan_);
    shown_[ViewKind::Plan] = plan_;

    left_ = splitter(Qt::Vertical);
    left_->addWidget(catalogue_);
    left_->addWidget(layers_);
    left_->setStretchFactor(0, 1);
    middle_ = splitter(Qt::Vertical);
    pair_ = splitter(Qt::Horizontal);
    pair_->addWidget(views_);
    middle_->addWidget(pair_);
    middle_->addWidget(bottom_);
    middle_->setStretchFactor(0, 1);
    columns_ = splitter(Qt::Horizontal);
    columns_->addWidget(left_);
    columns_->addWidget(middle_);
    columns_->addWidget(inspector_);
    columns_->setStretchFactor(1, 1);
    bottom_->setMinimumHeight(100);
    layers_->setMinimumHeight(90);
    left_->setMinimumWidth(190);
    inspector_->setMinimumWidth(256);
    plan_->setMinimumSize(200, 120);

    all_ = new QVBoxLayout(this);
    all_->setContentsMargins(0, 0, 0, 0);
    all_->setSpacing(0);
    all_->addWidget(kpis_);
    all_->addWidget(columns_, 1);

    connect(bottom_, &BottomDock::showWanted, this, &Workspace::showOnPlan);
    connect(inspector_, &InspectorPanel::showWanted, this, &Workspace::showOnPlan);
}

void Workspace::addTools(ActionTable &actions) { all_->insertWidget(0, new ToolStrip(actions)); }

ViewKind Workspace::view() const
{
    const auto now = std::ranges::find(shown_, views_->currentWidget(), &std::pair<const ViewKind, QWidget *>::second);
    return now == shown_.end() ? ViewKind::Plan : now->first;
}

void Workspace::showView(ViewKind view)
{
    QWidget *now = made(view);
    if (now != views_->currentWidget())
        dropMessage(); // it spoke of what was in sight
    // A view out of sight asks for no room: the docks keep theirs.
    for (const auto &[kind, widget] : shown_)
        if (widget) {
            const auto policy = widget == now ? QSizePolicy::Expanding : QSizePolicy::Ignored;
            widget->setSizePolicy(policy, policy);
        }
    views_->setCurrentWidget(now);
    showLeft();
    bottom_->setVisible(findingsShown());
    emit viewShown();
}

QWidget *Workspace::made(ViewKind view)
{
    QWidget *&widget = shown_[view];
    const auto card = std::ranges::find(designViews(), view, &DesignView::kind);
    if (!widget && card != designViews().end()) {
        widget = makeView(*card);
        views_->addWidget(widget);
    }
    return widget ? widget : plan_;
}

QWidget *Workspace::makeView(const DesignView &card)
{
    QWidget *widget = card.make(session_, [this](const std::vector<Id> &ids) { showOnPlan(ids); });
    if (auto *space = qobject_cast<SpaceView *>(widget)) {
        space->setOverlay(plan_->overlay());
        connect(plan_, &PlanCanvas::overlayChanged, space, &SpaceView::setOverlay);
    }
    return widget;
}

void Workspace::setSpaceBeside(bool on)
{
    besideWanted_ = on;
    if (on && !beside_) {
        beside_ = makeView(*std::ranges::find(designViews(), ViewKind::Space, &DesignView::kind));
        pair_->addWidget(beside_);
        pair_->setSizes({pair_->width() / 2, pair_->width() / 2});
    }
    showView(on ? ViewKind::Plan : view());
}

void Workspace::showOnPlan(const std::vector<Id> &ids)
{
    showView(ViewKind::Plan);
    plan_->showEntities(ids);
}

QWidget *Workspace::panel(PanelKind kind) const
{
    switch (kind) {
    case PanelKind::Catalogue: return catalogue_;
    case PanelKind::Layers: return layers_;
    case PanelKind::Inspector: return inspector_;
    case PanelKind::Findings: return bottom_;
    case PanelKind::KeyFigures: break;
    }
    return kpis_;
}

void Workspace::setPanelShown(PanelKind kind, bool shown)
{
    if (kind == PanelKind::Findings)
        findingsShown() = shown;
    panel(kind)->setVisible(shown);
    showLeft();
}

/// The list of findings belongs to the plan; diagrams have its room until it is asked for there.
bool &Workspace::findingsShown() { return view() == ViewKind::Plan ? findingsOnPlan_ : findingsElsewhere_; }

/// Parts, layers and what stands beside the plan belong to it; other views get their room.
void Workspace::showLeft()
{
    if (beside_)
        beside_->setVisible(besideWanted_ && view() == ViewKind::Plan);
    const bool wanted = view() == ViewKind::Plan && (!catalogue_->isHidden() || !layers_->isHidden());
    if (wanted == !left_->isHidden())
        return;
    const int right = columns_->sizes().back();
    if (!wanted)
        leftWidth_ = columns_->sizes().front();
    left_->setVisible(wanted);
    if (wanted && leftWidth_ > 0) // the dock comes back as wide as it went
        columns_->setSizes({leftWidth_, columns_->width() - leftWidth_ - right - 2, right});
}

bool Workspace::isPanelShown(PanelKind kind) const { return !panel(kind)->isHidden(); }

QByteArray Workspace::arrangement() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << arrangementMark << size() << columns_->saveState() << left_->saveState() << middle_->saveState();
    for (const PanelKind kind : allPanels)
        out << (kind == PanelKind::Findings ? findingsOnPlan_ : isPanelShown(kind));
    return bytes;
}

bool Workspace::arrangeAs(const QByteArray &kept)
{
    QDataStream in(kept);
    quint32 mark = 0;
    QSize size;
    QByteArray columns, left, middle;
    std::array<bool, allPanels.size()> shown{};
    in >> mark >> size >> columns >> left >> middle;
    for (bool &one : shown)
        in >> one;
    if (mark != arrangementMark || in.status() != QDataStream::Ok)
        return false;
    for (std::size_t i = 0; i < allPanels.size(); ++i)
        if (allPanels[i] == PanelKind::Findings)
            findingsOnPlan_ = shown[i];
        else
            setPanelShown(allPanels[i], shown[i]);
    bottom_->setVisible(findingsShown());
    kept_ = kept;
    if (sizeClass(size) != sizeClass(this->size()))
        return true; // its sizes wait for a window like that one
    columns_->restoreState(columns);
    left_->restoreState(left);
    middle_->restoreState(middle);
    return true;
}

void Workspace::showUnits()
{
    inspector_->startOver();
    QEvent told(QEvent::LocaleChange);
    for (QWidget *widget : findChildren<QWidget *>()) {
        QCoreApplication::sendEvent(widget, &told);
        widget->update();
    }
}

void Workspace::resetArrangement()
{
    kept_.clear();
    findingsOnPlan_ = true;
    for (const PanelKind kind : allPanels)
        setPanelShown(kind, true);
    arrange();
}

void Workspace::arrange()
{
    if (!kept_.isEmpty()) {
        QDataStream in(kept_);
        quint32 mark = 0;
        QSize then;
        in >> mark >> then;
        if (sizeClass(then) == sizeClass(size())) {
            arrangeAs(QByteArray(kept_));
            return;
        }
    }
    const Measures m = measuresFor(window()->size());
    columns_->setSizes({m.left, width() - m.left - m.right - 2, m.right});
    left_->setSizes({columns_->height() - m.layers - 1, m.layers});
    middle_->setSizes({columns_->height() - m.bottom - 1, m.bottom});
}

void Workspace::showMessage(MessageBar *bar, bool passing)
{
    dropMessage();
    message_ = bar;
    bar->setParent(this);
    bar->setClosable();
    const auto drop = [this, bar] {
        if (message_ == bar)
            message_ = nullptr;
        bar->deleteLater();
    };
    connect(bar, &MessageBar::closed, this, drop);
    if (passing)
        QTimer::singleShot(passingMs, bar, drop);
    placeMessage();
    bar->show();
    bar->raise();
}

void Workspace::dropMessage()
{
    if (message_)
        message_->deleteLater();
    message_ = nullptr;
}

void Workspace::placeMessage()
{
    if (!message_)
        return;
    const QRect room(views_->mapTo(this, QPoint()), views_->size());
    const int wide = std::min(messageWidth, room.width() - 40);
    message_->ensurePolished();
    message_->setFixedWidth(wide);
    message_->resize(wide, message_->heightForWidth(wide));
    message_->move(room.center().x() - wide / 2, room.top() + 32);
}

/// Escape that nobody else wanted takes the message away.
void Workspace::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !message_)
        return QWidget::keyPressEvent(event);
    dropMessage();
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!arranged_ || (event->oldSize().isValid() && sizeClass(event->oldSize()) != sizeClass(event->size()))) {
        arranged_ = true;
        QTimer::singleShot(0, this, &Workspace::arrange);
        arrange();
    }
    placeMessage();
}

} // namespace gridhall
