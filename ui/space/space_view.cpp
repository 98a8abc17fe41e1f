// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/space_view.h"

#include "ui/session/session.h"
#include "ui/space/space_scene.h"
#include "ui/space/tints.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double frameNs = 24e6, leastScale = 0.34; ///< Of a picture while it turns.
constexpr int restMs = 140, tipMs = 400, buttonEdge = 12;
constexpr float fromAside = 28, fromAbove = 34;
constexpr std::size_t mostTags = 12, mostAtOnce = 50000;

} // namespace

SpaceView::SpaceView(Session &session, Facts facts, Show show, QWidget *parent)
    : QWidget(parent), session_(session), facts_(std::move(facts)), show_(std::move(show))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(240, 160);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("3D view"));
    setAccessibleDescription(tr("Arrows turn, Shift and arrows move, plus and minus go nearer and further, F fits, T "
                                "looks down, I looks from the side."));
    rest_.setSingleShot(true);
    rest_.setInterval(restMs);
    tipWait_.setSingleShot(true);
    tipWait_.setInterval(tipMs);
    connect(&rest_, &QTimer::timeout, this, [this] { ask(false); });
    connect(&tipWait_, &QTimer::timeout, this, [this] {
        tip_ = hover_ ? facts_(hover_) : QStringList();
        update();
    });
    const auto changed = [this] {
        dirty_ = true;
        rebuild();
    };
    connect(&session, &Session::changed, this, changed);
    connect(&session, &Session::gestureEnded, this, [this] { rebuild(); });
    connect(&session, &Session::replaced, this, [this, changed] {
        fitted_ = false;
        changed();
    });
    connect(&session, &Session::selectionChanged, this, [this] {
        if (!isVisible())
            return;
        tag();
        mark();
    });
    connect(&session, &Session::snapshotChanged, this, [this] {
        if (isVisible() && values_)
            recolour(), ask(false);
    });
    buildButtons();
    worker_ = std::make_unique<SpaceWorker>([this](SpacePicture picture) {
        QMetaObject::invokeMethod(
            this, [this, picture = std::move(picture)]() mutable { take(std::move(picture)); }, Qt::QueuedConnection);
    });
}

SpaceView::~SpaceView() { worker_.reset(); }

void SpaceView::buildButtons()
{
    buttons_ = new QWidget(this);
    auto *row = new QHBoxLayout(buttons_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const auto add = [&](const QString &name, const QString &tip, void (SpaceView::*act)()) {
        auto *button = new QToolButton;
        button->setText(name);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        setLook(*button, "boxed");
        connect(button, &QToolButton::clicked, this, act);
        row->addWidget(button);
    };
    add(tr("Side"), tr("Look from the side (I)"), &SpaceView::lookAside);
    add(tr("Top"), tr("Look down, north up (T)"), &SpaceView::lookDown);
    add(tr("Fit"), tr("Fit the selection, or everything (F)"), &SpaceView::fit);
}

QSize SpaceView::deviceSize() const { return (QSizeF(size()) * devicePixelRatioF()).toSize().expandedTo({16, 16}); }

/// The scene follows the layout; a large one does so when a drag has ended.
void SpaceView::rebuild()
{
    if (!isVisible() || !dirty_ || (session_.inGesture() && scene_ && scene_->solids.size() > mostAtOnce))
        return;
    dirty_ = false;
    scene_ = std::make_shared<const SpaceScene>(spaceScene(session_.layout()));
    hover_ = {};
    tag();
    recolour();
    if (!fitted_) {
        fitted_ = true;
        lookAside();
        return;
    }
    ask(session_.inGesture());
}

void SpaceView::recolour()
{
    const SnapshotPtr snapshot = session_.snapshot();
    values_ = snapshot ? overlayValues(overlay_, *snapshot) : std::nullopt;
    tints_ = values_ && scene_ ? spaceTints(*scene_, *values_, currentTheme()) : nullptr;
}

void SpaceView::setOverlay(OverlayKind overlay)
{
    overlay_ = overlay;
    recolour();
    if (isVisible() && scene_)
        ask(false);
}

/// While it turns the picture is as fine as a fortieth of a second allows.
void SpaceView::ask(bool moving)
{
    if (!scene_ || !isVisible())
        return;
    QSize size = deviceSize();
    moving_ = moving;
    if (moving) {
        const double all = nsPerPixel_ * size.width() * size.height();
        size = (QSizeF(size) * std::clamp(std::sqrt(frameNs / std::max(1.0, all)), leastScale, 1.0)).toSize();
        rest_.start();
    }
    worker_->ask({scene_, camera_, size, currentTheme(), tints_}, moving);
}

void SpaceView::take(SpacePicture picture)
{
    const bool fresh = picture.hits != picture_.hits;
    if (picture.passes == 0)
        nsPerPixel_ = 0.7 * nsPerPixel_ + 0.3 * picture.nsPerPixel;
    picture_ = std::move(picture);
    if (fresh)
        mark();
    update();
}

void SpaceView::moved()
{
    ask(true);
    update();
}

void SpaceView::setCamera(const SpaceCamera &camera)
{
    camera_ = camera;
    fitted_ = true;
    ask(false);
}

/// Of the boxes round all solids of the entities.
std::vector<QVector3D> SpaceView::cornersOf(const std::vector<Id> &ids) const
{
    std::vector<QVector3D> corners;
    const std::vector<bool> wanted = withContents(*scene_, ids);
    for (const Solid &solid : scene_->solids)
        if (wanted[solid.entity])
            for (const float u : {-1.0F, 1.0F})
                for (const float v : {-1.0F, 1.0F})
                    for (const float z : {solid.bottom, solid.top})
                        corners.emplace_back(solid.x + u * solid.ux + v * solid.vx, solid.y + u * solid.uy + v * solid.vy, z);
    return corners;
}

void SpaceView::fit()
{
    if (!scene_)
        return;
    const std::vector<QVector3D> chosen = session_.selection().empty() ? std::vector<QVector3D>() : cornersOf(session_.selection());
    camera_.fit(chosen.empty() ? scene_->extremes() : chosen, deviceSize());
    ask(false);
}

void SpaceView::lookDown()
{
    camera_.azimuth = 0;
    camera_.elevation = 90;
    fit();
}

void SpaceView::lookAside()
{
    camera_.azimuth = fromAside;
    camera_.elevation = fromAbove;
    fit();
}

Id SpaceView::entityAt(QPointF at) const
{
    if (!picture_.hits || !picture_.scene)
        return {};
    const QSize made = picture_.hits->size;
    const QPointF pixel(at.x() / width() * made.width(), at.y() / height() * made.height());
    return picture_.scene->entities[picture_.hits->at(pixel)].id;
}

/// The middle of its top in the scene; null if it has no body.
std::optional<QVector3D> SpaceView::topOf(Id entity) const
{
    const std::vector<QVector3D> corners = scene_ ? cornersOf({entity}) : std::vector<QVector3D>();
    if (corners.empty())
        return std::nullopt;
    QVector3D low = corners[0], high = corners[0];
    for (const QVector3D &corner : corners)
        for (int i = 0; i < 3; ++i) {
            low[i] = std::min(low[i], corner[i]);
            high[i] = std::max(high[i], corner[i]);
        }
    return QVector3D((low.x() + high.x()) / 2, (low.y() + high.y()) / 2, high.z());
}

std::optional<QPointF> SpaceView::placeOf(Id entity) const
{
    const auto top = topOf(entity);
    return top ? onScreen(*top) : std::nullopt;
}

/// Null behind the eye.
std::optional<QPointF> SpaceView::onScreen(const QVector3D &place) const
{
    const Projection p = camera_.projection(size());
    const auto row = [&](const float(&r)[4]) { return r[0] * place.x() + r[1] * place.y() + r[2] * place.z() + r[3]; };
    const float w = row(p.w);
    if (w <= 0)
        return std::nullopt;
    return QPointF(row(p.x) / w, row(p.y) / w);
}

/// The tags of what is selected and where they point.
void SpaceView::tag()
{
    tags_.clear();
    const std::vector<Id> &ids = session_.selection();
    for (std::size_t i = 0; i < std::min(ids.size(), mostTags); ++i)
        if (const auto top = topOf(ids[i]))
            tags_.emplace_back(*top, QString::fromStdString(path(session_.layout(), ids[i])));
}

void SpaceView::mark()
{
    chosen_ = hovered_ = {};
    if (picture_.hits && picture_.scene) {
        const Theme theme = currentTheme();
        if (!session_.selection().empty())
            chosen_ = highlighted(*picture_.hits, withContents(*picture_.scene, session_.selection()), theme(Tone::Selection), 0.26);
        if (hover_ && !session_.isSelected(hover_))
            hovered_ = highlighted(*picture_.hits, withContents(*picture_.scene, {hover_}), theme(Tone::Text2), 0.06);
    }
    update();
}

void SpaceView::resizeEvent(QResizeEvent *)
{
    buttons_->adjustSize();
    buttons_->move(width() - buttons_->width() - buttonEdge, buttonEdge);
    ask(false);
}

void SpaceView::showEvent(QShowEvent *)
{
    buttons_->adjustSize();
    buttons_->move(width() - buttons_->width() - buttonEdge, buttonEdge);
    // Shown is not yet laid out: the first fit needs the size that is.
    QTimer::singleShot(0, this, [this] {
        rebuild();
        tag();
        recolour();
        ask(false);
    });
}

} // namespace gridhall
