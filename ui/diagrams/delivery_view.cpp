// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/delivery_view.h"

#include "core/catalog/keys.h"
#include "ui/diagrams/delivery_figures.h"
#include "ui/render/amount_field.h"
#include "ui/render/icons.h"
#include "ui/render/text.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr int sideWide = 330, playMs = 40;
constexpr double playFrames = 260;

QLabel *deliveryLabel(const QString &text, const char *look)
{
    auto *made = new QLabel(text);
    made->setWordWrap(true);
    setLook(*made, look);
    return made;
}

QFrame *deliveryLine(QFrame::Shape shape)
{
    auto *line = new QFrame;
    line->setFrameShape(shape);
    setLook(*line, shape == QFrame::VLine ? "line-down" : "line");
    return line;
}

void emptied(QVBoxLayout &layout)
{
    while (QLayoutItem *old = layout.takeAt(0)) {
        delete old->widget();
        delete old;
    }
}

std::shared_ptr<const DeliveryPicture> pictured(const SnapshotPtr &snapshot)
{
    const Census census(snapshot->layout, snapshot->index.get());
    auto programme = programmeOf(census, snapshot->loads);
    if (!programme || programme->consignments.empty() || !snapshot->standing)
        return nullptr;
    auto picture = std::make_shared<DeliveryPicture>();
    picture->snapshot = snapshot;
    picture->programme = std::move(*programme);
    picture->progress = progressOf(picture->programme);
    for (std::size_t i = 0; i < picture->programme.consignments.size(); ++i)
        for (const Id item : picture->programme.consignments[i].items)
            picture->consignmentOf[item] = i;
    return picture;
}

} // namespace

DeliveryView::DeliveryView(Session &session, Show show, QWidget *parent) : QWidget(parent), session_(session), show_(std::move(show))
{
    plan_ = new DeliveryPlan;
    bars_ = new DeliveryBars;
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(makeHead());
    all->addWidget(deliveryLine(QFrame::HLine));
    auto *left = new QSplitter(Qt::Vertical);
    left->setHandleWidth(1);
    left->setChildrenCollapsible(false);
    left->addWidget(plan_);
    left->addWidget(bars_);
    left->setSizes({420, 380});
    left->setStretchFactor(0, 1);
    left->setStretchFactor(1, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(left, 1);
    columns->addWidget(deliveryLine(QFrame::VLine));
    columns->addWidget(makeSide());
    all->addLayout(columns, 1);

    connect(bars_, &DeliveryBars::dayChanged, this, &DeliveryView::setDay);
    connect(bars_, &DeliveryBars::picked, this, &DeliveryView::choose);
    connect(plan_, &DeliveryPlan::picked, this, [this](Id item) { choose(item ? std::vector<Id>{item} : std::vector<Id>()); });
    timer_.setInterval(playMs);
    connect(&timer_, &QTimer::timeout, this, [this] {
        bars_->setDay(bars_->day() + bars_->lastDay() / playFrames);
        if (bars_->day() >= bars_->lastDay())
            play();
    });
    connect(&session, &Session::snapshotChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

QWidget *DeliveryView::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 6, 12, 6);
    row->setSpacing(10);
    play_ = new QPushButton(tr("Play"));
    play_->setIcon(icon("player-play"));
    play_->setToolTip(tr("Let the days pass"));
    connect(play_, &QPushButton::clicked, this, &DeliveryView::play);
    row->addWidget(play_);
    lead_ = deliveryLabel({}, "secondary");
    row->addWidget(lead_, 1);
    return head;
}

QWidget *DeliveryView::makeSide()
{
    auto *content = new QWidget;
    auto *list = new QVBoxLayout(content);
    list->setContentsMargins(16, 10, 12, 10);
    list->setSpacing(12);
    thing_ = new QVBoxLayout;
    thing_->setSpacing(8);
    list->addLayout(thing_);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    time_ = new QComboBox;
    time_->addItems({tr("Bring in"), tr("Take out again")});
    time_->setAccessibleName(tr("Way"));
    travel_ = new QPushButton(tr("Show the way"));
    travel_->setIcon(icon("truck-delivery"));
    list->addLayout(row);
    list->addWidget(makePhase());
    row->addWidget(time_, 1);
    row->addWidget(travel_);
    list->addWidget(deliveryLine(QFrame::HLine));
    figures_ = new QVBoxLayout;
    figures_->setSpacing(12);
    list->addLayout(figures_);
    list->addStretch();
    connect(time_, &QComboBox::activated, this, &DeliveryView::showThing);
    connect(travel_, &QPushButton::clicked, plan_, &DeliveryPlan::travel);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(sideWide);
    return scroll;
}

QWidget *DeliveryView::makePhase()
{
    constexpr int mostPhases = 20, phaseWide = 80;
    phase_ = new AmountField(tr("Phase"), Dimension::Count);
    phase_->setWhole();
    phase_->setRange(1, mostPhases);
    phase_->setFixedWidth(phaseWide);
    phaseLine_ = new QWidget;
    auto *line = new QHBoxLayout(phaseLine_);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(deliveryLabel(tr("The phase that brings what is chosen"), "secondary"), 1);
    line->addWidget(phase_);
    connect(phase_, &AmountField::entered, this, [this](std::optional<double> phase) {
        if (phase)
            setPhase(static_cast<int>(std::lround(*phase)));
    });
    return phaseLine_;
}

void DeliveryView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void DeliveryView::refresh()
{
    const SnapshotPtr snapshot = session_.snapshot();
    if (!snapshot || snapshot->tier == Tier::Drag || (picture_ && picture_->snapshot == snapshot))
        return;
    const bool first = !picture_;
    picture_ = pictured(snapshot);
    plan_->setPicture(picture_);
    bars_->setPicture(picture_);
    play_->setEnabled(picture_ != nullptr);
    if (picture_ && first)
        bars_->setDay(picture_->programme.finish_d.likely);
    std::erase_if(chosen_, [&](Id id) { return !snapshot->layout.all<Item>().find(id); });
    fillSide();
    showThing();
    setDay(bars_->day());
}

void DeliveryView::setDay(double day)
{
    plan_->setDay(day);
    if (!picture_) {
        lead_->setText(tr("Nothing to deliver is drawn yet."));
        return;
    }
    double now_w = 0;
    for (const Milestone &mark : picture_->programme.milestones)
        if (day >= mark.day.likely)
            now_w = mark.totalIt_w;
    int stands = 0, all = 0;
    for (std::size_t i = 0; i < picture_->progress.size(); ++i) {
        const int count = picture_->programme.consignments[i].count;
        all += count;
        stands += picture_->progress[i].at(day) >= Stance::Standing ? count : 0;
    }
    lead_->setText(tr("%1 · %2 of %3 consignments stand · %4 in use")
                       .arg(ganttDay(picture_->programme.start_day, day), spokenNumber(stands, 0), spokenNumber(all, 0),
                            spoken(Amount(now_w, Dimension::Power))));
    if (!chosen_.empty() && thing_->count() > 0)
        showThing();
}

void DeliveryView::play()
{
    const bool running = timer_.isActive();
    if (running)
        timer_.stop();
    else {
        if (bars_->day() >= bars_->lastDay())
            bars_->setDay(0);
        timer_.start();
    }
    play_->setText(running ? tr("Play") : tr("Pause"));
}

void DeliveryView::choose(const std::vector<Id> &items)
{
    chosen_ = items;
    session_.select(items);
    bars_->setThings(items);
    showThing();
}

void DeliveryView::showThing()
{
    emptied(*thing_);
    const bool any = picture_ && !chosen_.empty() && picture_->consignmentOf.contains(chosen_.front());
    for (QWidget *one : std::initializer_list<QWidget *>{time_, travel_, phaseLine_})
        one->setVisible(any);
    if (!any) {
        plan_->setThing({}, MoveTime::TakeOut);
        thing_->addWidget(
            deliveryLabel(tr("Click a module or a row: how it travels, when it stands, and its way in and out again."), "secondary"));
        return;
    }
    const auto time = time_->currentIndex() == 0 ? MoveTime::BringIn : MoveTime::TakeOut;
    if (sender() != bars_) // the day alone does not change the way
        plan_->setThing(chosen_.front(), time);
    const std::size_t index = picture_->consignmentOf.at(chosen_.front());
    thing_->addWidget(deliveryList(consignmentFigures(*picture_, index, bars_->day())));
    travel_->setEnabled(plan_->way() && !plan_->way()->path.empty());
    if (plan_->way()) {
        const auto [words, bad] = wayWords(*picture_, *plan_->way());
        thing_->addWidget(deliveryLabel(words, bad ? "error" : "secondary"));
    }
    phase_->setAmount(picture_->programme.consignments[index].phase);
}

/// One undo step for all that is chosen; what is inside a module comes with it.
void DeliveryView::setPhase(int phase)
{
    Edit edit;
    for (const Id id : chosen_) {
        const auto item = session_.layout().find<Item>(id);
        if (!item)
            continue;
        Item after = *item;
        std::erase_if(after.figures, [](const Given &given) { return given.key == key::phase; });
        after.figures.push_back({key::phase, double(phase), Grade::User, {}});
        edit.replace(item, after);
    }
    session_.perform(tr("Set phase"), edit);
}

void DeliveryView::fillSide()
{
    emptied(*figures_);
    if (!picture_)
        return;
    for (const YearFigures &sheet : deliveryFigures(*picture_))
        figures_->addWidget(deliveryList(sheet));
}

} // namespace gridhall
