// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/minimap.h"

#include "ui/plan/rulers.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace gridhall {

namespace {

constexpr QSize mapSize(200, 136);
constexpr int mapMargin = 12, inset = 6, restMs = 250;
constexpr double leastFrame = 6;

Tone toneOf(const Drawn &drawn)
{
    if (drawn.kind == Drawn::Kind::Space)
        return Tone::Floor;
    return drawn.role == Role::Module ? Tone::ModuleShell : Tone::Equipment;
}

} // namespace

Minimap::Minimap(QWidget &canvas, const PlanScene &scene, const Viewport &view, const std::vector<Mark> &marks)
    : QWidget(&canvas), scene_(scene), view_(view), marks_(marks)
{
    setFixedSize(mapSize);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Minimap"));
    setToolTip(tr("Drag to move the view"));
    rest_.setSingleShot(true);
    rest_.setInterval(restMs);
    connect(&rest_, &QTimer::timeout, this, &Minimap::draw);
    hide();
}

void Minimap::place() { move(parentWidget()->width() - width() - mapMargin, rulerWidth + mapMargin); }

void Minimap::renew()
{
    if (isVisible())
        rest_.start();
}

PlanView Minimap::map() const
{
    const Box all = scene_.bounds();
    return PlanView::fitted(all.isEmpty() ? view_.visible() : all, QRectF(rect()).adjusted(inset, inset, -inset, -inset));
}

void Minimap::draw()
{
    const double ratio = devicePixelRatioF();
    picture_ = QPixmap(size() * ratio);
    picture_.setDevicePixelRatio(ratio);
    const Theme theme = currentTheme();
    picture_.fill(theme(Tone::Sheet));
    QPainter painter(&picture_);
    painter.setPen(Qt::NoPen);
    const PlanView shown = map();
    for (const Drawn *drawn : scene_.within(scene_.bounds())) {
        const bool area = drawn->kind == Drawn::Kind::Space && (drawn->space == SpaceKind::Hall || drawn->space == SpaceKind::Yard);
        if (!area && (drawn->kind != Drawn::Kind::Item || drawn->rule == LayerRule::Backdrop))
            continue;
        const QRectF box = shown.toDevice(drawn->box);
        painter.fillRect(QRectF(box.topLeft(), QSizeF(std::max(1.0, box.width()), std::max(1.0, box.height()))), theme(toneOf(*drawn)));
    }
    update();
}

void Minimap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    painter.drawPixmap(0, 0, picture_);
    const PlanView shown = map();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const Mark &mark : marks_) {
        painter.setBrush(theme(mark.severity == Severity::Error ? Tone::Error : Tone::Warning));
        for (const Id id : mark.subjects)
            if (const Drawn *drawn = scene_.find(id); drawn && mark.severity != Severity::Note)
                painter.drawEllipse(shown.toDevice(drawn->box.centre()), 2, 2);
    }
    QRectF frame = shown.toDevice(view_.visible());
    if (frame.width() < leastFrame)
        frame.adjust(-leastFrame / 2, -leastFrame / 2, leastFrame / 2, leastFrame / 2);
    QPainterPath outside;
    outside.addRect(QRectF(rect()));
    outside.addRect(frame);
    painter.fillPath(outside, theme(Tone::Pressed, 0.7)); // what is not in sight steps back
    painter.setPen(QPen(theme(Tone::Selection), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame & QRectF(rect()).adjusted(1, 1, -1, -1));
    painter.setPen(QPen(theme(Tone::BorderStrong), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void Minimap::lead(QPointF to) { emit centreWanted(map().toSite(to)); }

void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        lead(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        lead(event->position());
}

} // namespace gridhall
