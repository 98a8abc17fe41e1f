// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_canvas.h"

#include "core/air/room_field.h"
#include "core/catalog/service.h"
#include "core/layout/frames.h"
#include "ui/plan/plan_canvas_private.h"
#include "ui/plan/rulers.h"
#include "ui/render/air_map.h"
#include "ui/render/text.h"
#include "ui/render/what_if_words.h"

#include <QCoreApplication>
#include <QPaintEvent>

#include <algorithm>

namespace gridhall {

namespace {

constexpr int settleZoomMs = 90, hoverMs = 400;
constexpr double fitMargin = 28;
constexpr Box emptySite{{-150'000, -100'000}, {150'000, 100'000}}; ///< Shown while nothing is drawn: 30 m by 20 m.

} // namespace

PlanCanvas::Private::Private(PlanCanvas &canvas, Session &openSession)
    : q(canvas), session(openSession), scene(openSession.layout()), painterOfPlan(scene, PlanStyle()), hits(session, scene, view),
      snapper(session, scene, view, hits),
      picture([this](QPainter &painter, const Viewport &shown, const QRectF &part) { render(painter, shown, part); }),
      desk{session,
           view,
           scene,
           hits,
           snapper,
           canvas,
           [this] { q.update(); },
           [this](const QString &why) { emit q.refused(why); },
           [this] { finishTool(); },
           [this](Id module) { enter(module); },
           [this](QPointF at) { return subjectsAt(at); }},
      crumbs(canvas), minimap(canvas, scene, view, marks), hour(canvas)
{
    followHour();
    QObject::connect(&minimap, &Minimap::centreWanted, &q, [this](Point site) {
        view.centreOn(site);
        viewMoved();
    });
    QObject::connect(&crumbs, &Breadcrumbs::wanted, &q, [this](Id module) {
        const Id left = hits.entered();
        enter(module);
        session.select(left ? std::vector{left} : std::vector<Id>());
        q.setFocus();
    });
    tool = made(ToolKind::Select);
    snapper.setTrace([this](Point site, double reach) { return traced(site, reach); });
    settleZoom.setSingleShot(true);
    settleZoom.setInterval(settleZoomMs);
    QObject::connect(&settleZoom, &QTimer::timeout, &q, [this] {
        hurried = false;
        q.update();
    });
    hoverRest.setSingleShot(true);
    hoverRest.setInterval(hoverMs);
    QObject::connect(&hoverRest, &QTimer::timeout, &q, [this] {
        hoverShown = selecting() ? selecting()->hovered() : Id();
        q.update();
    });
}

PlanCanvas::PlanCanvas(Session &session, QWidget *parent) : QWidget(parent), d_(std::make_unique<Private>(*this, session))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(240, 160);
    setAccessibleName(tr("Plan"));
    setAccessibleDescription(tr("The floor plan: Tab goes from one object to the next, arrows move what is selected."));
    connect(&session, &Session::changed, this, [this](const Edit &edit) { d_->follow(edit); });
    connect(&session, &Session::replaced, this, [this] { d_->startOver(); });
    connect(&session, &Session::gestureEnded, this, [this] { d_->snapshotChanged(); });
    connect(&session, &Session::snapshotChanged, this, [this] { d_->snapshotChanged(); });
    connect(&session, &Session::whatIfChanged, this, [this] {
        d_->showAirDesk();
        d_->restyle();
    });
    connect(&session, &Session::selectionChanged, this, [this] {
        d_->staleMarks = true;
        if (d_->air)
            d_->air->select(d_->session.selection());
        update();
    });
    d_->updateCursor();
}

PlanCanvas::~PlanCanvas() = default;

void PlanCanvas::Private::startOver()
{
    scene = PlanScene(session.layout());
    enter(Id());
    hoverShown = {};
    use(ToolKind::Select);
    restyle();
    q.fit();
}

/// Renews what the edit touched: where it was and where it is.
void PlanCanvas::Private::follow(const Edit &edit)
{
    picture.renew(scene.update(edit, session.layout()));
    minimap.renew();
    const auto touchesLook = [](const Edit::Change &change) {
        return std::holds_alternative<Kept<Layer>>(change.either()) || std::holds_alternative<Kept<Site>>(change.either());
    };
    if (std::any_of(edit.changes().begin(), edit.changes().end(), touchesLook))
        restyle();
    if (hits.entered() && !session.layout().entity(hits.entered()))
        enter(Id());
    else
        crumbs.show(session.layout(), hits.entered());
    q.update();
}

/// Colours of values wait until a drag is over: renewing all of a large plan costs more than a frame.
void PlanCanvas::Private::snapshotChanged()
{
    const bool live = overlay == OverlayKind::Thermal && session.snapshot() && !session.snapshot()->air.fields.empty();
    showAirDesk();
    if ((!session.inGesture() && overlay != OverlayKind::None) || live)
        restyle();
    staleMarks = true;
    q.update();
}

/// The air's desk stands at the right edge while the air is shown.
void PlanCanvas::Private::showAirDesk()
{
    const SnapshotPtr snapshot = session.seen();
    const bool wanted = overlay == OverlayKind::Thermal && snapshot && !snapshot->air.fields.empty();
    if (wanted && !air) {
        air = new AirDesk(&q);
        air->select(session.selection());
        QObject::connect(air, &AirDesk::changed, &q, [this] { restyle(); });
    }
    if (!air)
        return;
    air->setVisible(wanted);
    if (!wanted)
        return;
    const auto whatIf = session.failedStudy() && !session.openedHour() ? session.whatIf() : nullptr;
    if (whatIf)
        air->follow(*snapshot, outWords(*whatIf), session.failedStudy()->outage.machines);
    else
        air->follow(*snapshot);
    air->arrange();
}

/// What the air under the pointer is like; empty where none is shown.
QStringList PlanCanvas::Private::probe() const
{
    if (!painterOfPlan.style.air || !pointerInside)
        return {};
    const std::optional<double> kelvin = painterOfPlan.style.air->at(view.toSite(pointerAt));
    if (!kelvin)
        return {};
    const Dimension dimension = painterOfPlan.style.air->isChange() ? Dimension::TemperatureRise : Dimension::Temperature;
    QStringList lines{spoken(Amount(*kelvin, dimension)), QCoreApplication::translate("gridhall::PlanCanvas", "%1 above the floor")
                                                              .arg(spoken(Amount(airShown().height_m, Dimension::Length)))};
    if (const auto speed = painterOfPlan.style.air->speedAt(view.toSite(pointerAt)); speed && *speed > 0) // none in a rack
        lines << spoken(Amount(*speed, Dimension::Velocity));
    return lines;
}

void PlanCanvas::Private::restyle()
{
    staleStyle = staleMarks = true;
    picture.renewAll();
    minimap.renew();
    q.update();
}

/// The nearest corner that a shown backdrop has.
std::optional<Point> PlanCanvas::Private::traced(Point site, double reach)
{
    for (const Id id : scene.backdrops()) {
        const Drawn *drawn = scene.find(id);
        const auto picture = session.isVisible(id) ? painterOfPlan.backdrops().of(*drawn->part, session.blobs()) : nullptr;
        if (const auto corner = picture ? picture->cornerNear(drawn->pose.mapBack(site), reach, *drawn->part) : std::nullopt)
            return drawn->pose.map(*corner);
    }
    return std::nullopt;
}

void PlanCanvas::Private::enter(Id module)
{
    hits.enter(module);
    crumbs.show(session.layout(), module);
    q.update();
    emit q.entered(module);
}

Id PlanCanvas::enteredModule() const { return d_->hits.entered(); }

void PlanCanvas::enterModule(Id module) { d_->enter(module); }

void PlanCanvas::setTool(ToolKind tool) { d_->use(tool); }

ToolKind PlanCanvas::tool() const { return d_->kind; }

void PlanCanvas::setOverlay(OverlayKind overlay)
{
    if (d_->overlay == overlay)
        return;
    d_->overlay = overlay;
    d_->showAirDesk();
    d_->restyle();
    emit overlayChanged(overlay);
}

OverlayKind PlanCanvas::overlay() const { return d_->overlay; }

void PlanCanvas::setSnapping(bool on) { d_->snapper.setOn(on); }

bool PlanCanvas::snapping() const { return d_->snapper.isOn(); }

void PlanCanvas::setGridVisible(bool on)
{
    d_->grid = on;
    d_->restyle();
}

void PlanCanvas::setMinimapVisible(bool on)
{
    d_->minimap.place();
    d_->minimap.setVisible(on);
}

bool PlanCanvas::isMinimapVisible() const { return !d_->minimap.isHidden(); }

bool PlanCanvas::isGridVisible() const { return d_->grid; }

Box PlanCanvas::Private::extentOf(const std::vector<Id> &ids) const
{
    Box extent;
    for (const Id id : ids)
        if (const Drawn *drawn = scene.find(id))
            extent = extent.united(drawn->box);
    return extent;
}

void PlanCanvas::Private::fitTo(const Box &box)
{
    view.fit(box.isEmpty() ? emptySite : box, rulerWidth, rulerWidth, fitMargin);
    viewMoved();
}

void PlanCanvas::fit()
{
    const Box selected = d_->extentOf(d_->session.selection());
    d_->fitTo(selected.isEmpty() ? d_->scene.bounds() : selected);
    d_->wholeShown = selected.isEmpty();
}

void PlanCanvas::showEntities(const std::vector<Id> &ids)
{
    const Box box = d_->extentOf(ids);
    const Box shown = d_->view.visible();
    if (box.isEmpty())
        return;
    const bool inside = shown.contains(box.min) && shown.contains(box.max);
    const double across = d_->view.pixels(std::max(box.width(), box.height()));
    if (inside && across >= 12)
        return;
    if (!inside && across >= 12 && box.width() < shown.width() && box.height() < shown.height()) {
        d_->view.centreOn(box.centre());
        d_->viewMoved();
    } else {
        d_->fitTo(box.grown(30'000));
    }
}

void PlanCanvas::zoomBy(double factor)
{
    d_->view.zoomAt(QRectF(rect()).center(), factor);
    d_->viewMoved();
}

void PlanCanvas::Private::viewMoved()
{
    hoverShown = {};
    wholeShown = false;
    q.update();
    minimap.update();
    emit q.viewChanged();
}

double PlanCanvas::pixelsPerMetre() const { return d_->view.pixelsPerMetre(); }

void PlanCanvas::showPlace(Point centre, double pixelsPerMetre)
{
    d_->view.setScale(pixelsPerMetre);
    d_->view.centreOn(centre);
    d_->viewMoved();
}

Point PlanCanvas::cursorPlace() const { return d_->view.toSite(d_->pointerAt); }

QPointF PlanCanvas::screenOf(Point site) const { return d_->view.toScreen(site); }

Point PlanCanvas::viewCentre() const { return d_->view.toSite(QRectF(rect()).center()); }

Id PlanCanvas::spaceAt(Point site) const { return d_->hits.spaceAt(site); }

QStringList PlanCanvas::tip() const { return d_->tool->tip(); }

QStringList PlanCanvas::shownTip() const { return d_->tipLines(); }

QString PlanCanvas::snapName() const { return d_->tool->snapped().name; }

QString PlanCanvas::currentHint() const { return d_->hint(); }

void PlanCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    d_->paint(painter);
}

void PlanCanvas::resizeEvent(QResizeEvent *)
{
    d_->hour.arrange();
    d_->view.resize(size());
    d_->minimap.place();
    if (!d_->fitted || d_->wholeShown) {
        d_->fitted = true;
        fit();
    } else {
        d_->viewMoved();
    }
}

void PlanCanvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::LocaleChange)
        d_->restyle();
    QWidget::changeEvent(event);
}

} // namespace gridhall
