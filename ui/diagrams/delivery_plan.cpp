// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/delivery_plan.h"

#include "ui/render/text.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double ghost = 0.22, edge = 18;
constexpr Tenths around = 60000; ///< Of what is delivered.
constexpr int frameMs = 33;
constexpr double travelFrames = 110;

/// Points of a way and their distances from its start, metres.
struct Walk {
    std::vector<Point> points;
    std::vector<double> at;

    explicit Walk(const ItemMove &move, Point place)
    {
        for (const Pose &pose : move.path)
            points.push_back(pose.at);
        if (move.lifted)
            points.push_back(place);
        for (std::size_t i = 0; i < points.size(); ++i)
            at.push_back(
                i == 0 ? 0 : at.back() + 1e-4 * std::hypot(double(points[i].x) - points[i - 1].x, double(points[i].y) - points[i - 1].y));
    }
    /// The leg of a share of the way, and the point on it.
    std::pair<std::size_t, Point> along(double share) const
    {
        const double distance = share * at.back();
        const auto next =
            std::clamp<std::size_t>(static_cast<std::size_t>(std::ranges::lower_bound(at, distance) - at.begin()), 1, at.size() - 1);
        const double length = at[next] - at[next - 1], t = length > 0 ? (distance - at[next - 1]) / length : 1;
        const Point a = points[next - 1], b = points[next];
        return {next, Point{static_cast<Tenths>(a.x + t * (double(b.x) - a.x)), static_cast<Tenths>(a.y + t * (double(b.y) - a.y))}};
    }
};

} // namespace

DeliveryPlan::DeliveryPlan(QWidget *parent) : QWidget(parent)
{
    setMinimumSize(320, 180);
    setAccessibleName(tr("Plan on the chosen day"));
    timer_.setInterval(frameMs);
    connect(&timer_, &QTimer::timeout, this, [this] {
        travelled_ = std::min(1.0, travelled_ + 1 / travelFrames);
        if (travelled_ >= 1)
            timer_.stop();
        update();
    });
}

DeliveryPlan::~DeliveryPlan() = default;

void DeliveryPlan::setPicture(std::shared_ptr<const DeliveryPicture> picture)
{
    picture_ = std::move(picture);
    moves_.reset();
    scene_.reset();
    way_.reset();
    timer_.stop();
    travelled_ = 1;
    stale_ = true;
    if (picture_ && thing_)
        setThing(thing_, MoveTime::TakeOut);
    update();
}

void DeliveryPlan::setDay(double day)
{
    day_ = day;
    update();
}

const Standing *DeliveryPlan::thing() const
{
    if (!picture_ || !thing_)
        return nullptr;
    const auto &all = *picture_->snapshot->standing;
    const auto at = std::ranges::find(all, thing_, [](const Standing &one) { return one.item->id; });
    return at == all.end() ? nullptr : &*at;
}

void DeliveryPlan::setThing(Id item, MoveTime time)
{
    thing_ = item;
    way_.reset();
    timer_.stop();
    travelled_ = 1;
    if (picture_ && thing()) {
        if (!moves_)
            moves_ = std::make_unique<MoveStudy>(picture_->snapshot->layout, *picture_->snapshot->standing);
        const auto &things = moves_->things();
        if (std::ranges::find(things, thing()) != things.end())
            way_ = moves_->move(*thing(), time, true);
    }
    update();
}

void DeliveryPlan::travel()
{
    if (!way_ || way_->path.empty())
        return;
    travelled_ = 0;
    timer_.start();
}

void DeliveryPlan::resizeEvent(QResizeEvent *) { stale_ = true; }

/// The whole design as a picture; each day takes what it needs from it.
void DeliveryPlan::render()
{
    const Theme theme = currentTheme();
    stale_ = false;
    dark_ = theme.dark;
    if (!scene_)
        scene_ = std::make_unique<PlanScene>(picture_->snapshot->layout);
    Box shown;
    for (const auto &[item, index] : picture_->consignmentOf)
        if (const Drawn *drawn = scene_->find(item))
            shown = shown.united(drawn->box);
    view_ = PlanView::fitted(shown.isEmpty() ? scene_->bounds() : shown.grown(around), QRectF(rect()).adjusted(edge, edge, -edge, -edge));
    full_ = QPixmap(size() * devicePixelRatioF());
    full_.setDevicePixelRatio(devicePixelRatioF());
    PlanStyle style;
    style.theme = theme;
    style.layers = layerLooks(picture_->snapshot->layout);
    style.grid = false;
    style.northDegrees = picture_->snapshot->layout.site().northDegrees;
    QPainter painter(&full_);
    PlanPainter(*scene_, style).paint(painter, rect(), view_);
}

/// What stands on the day: items from their setting on, runs when both ends are joined, spaces always.
QPainterPath DeliveryPlan::standing() const
{
    const DeliveryPicture &picture = *picture_;
    const Layout &layout = picture.snapshot->layout;
    const auto stanceOf = [&](Id item) {
        for (int depth = 0; item && depth < 64; ++depth) {
            if (const auto at = picture.consignmentOf.find(item); at != picture.consignmentOf.end())
                return picture.progress[at->second].at(day_);
            item = parentAt(layout, item);
        }
        return Stance::InUse; // no consignment of its own: part of the building
    };
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const auto &[item, index] : picture.consignmentOf)
        if (picture.progress[index].at(day_) >= Stance::Standing)
            if (const Drawn *drawn = scene_->find(item); drawn && !drawn->outline.empty()) {
                QPolygonF outline = view_.toDevice(drawn->outline);
                path.addRect(outline.boundingRect().adjusted(-2, -2, 2, 2));
            }
    QPainterPathStroker stroker;
    stroker.setWidth(5);
    for (const auto &run : layout.all<Run>()) {
        if (run->module || std::min(stanceOf(run->from.owner), stanceOf(run->to.owner)) < Stance::UnderTest)
            continue;
        const Drawn *drawn = scene_->find(run->id);
        if (!drawn || drawn->path.size() < 2)
            continue;
        QPainterPath line;
        line.addPolygon(view_.toDevice(drawn->path));
        path.addPath(stroker.createStroke(line));
    }
    return path;
}

void DeliveryPlan::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    painter.fillRect(rect(), theme(Tone::Sheet));
    if (!picture_)
        return;
    if (stale_ || dark_ != theme.dark)
        render();
    painter.setOpacity(ghost);
    painter.drawPixmap(0, 0, full_);
    painter.setOpacity(1);
    painter.save();
    painter.setClipPath(standing());
    painter.drawPixmap(0, 0, full_);
    painter.restore();
    painter.setRenderHint(QPainter::Antialiasing);
    paintWorks(painter);
    paintWay(painter);
}

/// What is worked on that day: set, joined, tested.
void DeliveryPlan::paintWorks(QPainter &painter) const
{
    const Theme theme = currentTheme();
    for (const auto &[item, index] : picture_->consignmentOf) {
        const Stance stance = picture_->progress[index].at(day_);
        const Drawn *drawn = scene_->find(item);
        if (!drawn || stance < Stance::WaitingOnSite || stance == Stance::Standing || stance == Stance::InUse)
            continue;
        const Step step = stance <= Stance::BeingSet ? Step::Lift : stance == Stance::BeingJoined ? Step::Connect : Step::Test;
        const QColor colour = ganttColour(step, theme);
        QColor wash = colour;
        wash.setAlphaF(stance == Stance::WaitingOnSite ? 0.0F : 0.22F);
        painter.setPen(QPen(colour, 1.3, stance == Stance::WaitingOnSite ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(wash);
        painter.drawPolygon(view_.toDevice(drawn->outline));
    }
}

void DeliveryPlan::paintWay(QPainter &painter) const
{
    const Standing *one = thing();
    if (!one)
        return;
    const Theme theme = currentTheme();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme(Tone::Selection), 1.5));
    painter.drawPolygon(view_.toDevice(one->footprint));
    if (!way_ || way_->path.empty())
        return;
    QPolygonF line;
    for (const Pose &pose : way_->path)
        line << view_.toDevice(pose.at);
    painter.setPen(QPen(theme(way_->free ? Tone::Selection : Tone::Error), 2));
    painter.drawPolyline(line);
    if (way_->lifted) {
        painter.setPen(QPen(theme(Tone::Selection), 1.5, Qt::DashLine));
        painter.drawLine(line.back(), view_.toDevice(one->pose.at));
        painter.setPen(QPen(theme(way_->free ? Tone::Selection : Tone::Error), 1, Qt::DotLine));
        const double radius = view_.scaled(way_->reach_m);
        painter.drawEllipse(line.back(), radius, radius);
    }
    for (const Id blocker : way_->blockedBy)
        if (const Drawn *drawn = scene_->find(blocker); drawn && drawn->kind == Drawn::Kind::Item) {
            painter.setPen(QPen(theme(Tone::Error), 2));
            painter.setBrush(theme(Tone::Error, 0.26));
            painter.drawPolygon(view_.toDevice(drawn->outline));
        }
    if (!way_->blockedBy.empty()) {
        painter.setPen(QPen(theme(Tone::Error), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(view_.toDevice(way_->blockedAt), 9, 9);
    }
    paintMover(painter);
}

/// The thing on its way, or the truck and then the load on the hook.
void DeliveryPlan::paintMover(QPainter &painter) const
{
    const Standing *one = thing();
    if (travelled_ >= 1 || !one)
        return;
    const Theme theme = currentTheme();
    const Walk walk(*way_, one->pose.at);
    if (walk.points.size() < 2)
        return;
    const auto [leg, at] = walk.along(travelled_);
    painter.setPen(QPen(theme(Tone::Selection), 1.6));
    painter.setBrush(theme(Tone::AccentSoft));
    Pose pose{at, one->pose.angle, one->pose.mirrored};
    if (!way_->lifted)
        pose.angle = way_->path[std::min(leg, way_->path.size() - 1)].angle;
    const bool onTruck = way_->lifted && leg < way_->path.size();
    if (onTruck) {
        const Point from = walk.points[leg - 1], to = walk.points[leg];
        const bool alongX = std::abs(to.x - from.x) > std::abs(to.y - from.y);
        pose.angle = (one->part->width >= one->part->depth) == alongX ? 0 : 90000;
    }
    painter.drawPolygon(view_.toDevice(pose.map(one->part->footprint().corners())));
}

void DeliveryPlan::mousePressEvent(QMouseEvent *event)
{
    if (!picture_ || !scene_ || event->button() != Qt::LeftButton)
        return;
    const Point at = view_.toSite(event->position());
    Id hit;
    for (const auto &[item, index] : picture_->consignmentOf)
        if (const Drawn *drawn = scene_->find(item); drawn && contains(drawn->outline, at))
            hit = item;
    emit picked(hit);
}

} // namespace gridhall
