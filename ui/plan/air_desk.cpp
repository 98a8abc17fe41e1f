// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/air_desk.h"

#include "core/base/text.h"
#include "core/study/air_fields.h"
#include "ui/plan/air_film.h"
#include "ui/plan/air_section.h"
#include "ui/render/text.h"
#include "ui/session/backstage.h"

#include <QLabel>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr int stepsPerMetre = 10, sectionEdge = 36, deskEdge = 12, deskTop = 36, filmHeight = 42, filmEdge = 84; // beside the north arrow
constexpr int usualHeight = 404, buttonHeight = 25;
constexpr double finerBy = 0.67;
constexpr std::int64_t finestCells = 1'500'000;

/// A difference of temperature whose unit stays on the line of its number.
QString kept(double kelvin) { return spoken(Amount(kelvin, Dimension::TemperatureRise)).replace(' ', QChar::Nbsp); }

/// The rack or cooler that stands at a point of the site.
Id deviceAt(const std::vector<RoomFieldPtr> &rooms, Point site)
{
    for (const RoomFieldPtr &room : rooms) {
        const Point local = room->room.frame.mapBack(site) - room->room.corner;
        const double x = metresOf(local.x), y = metresOf(local.y);
        for (std::size_t d = 0; d < room->room.devices.size(); ++d)
            if (const AirBox &body = room->room.air.devices[d].body;
                x >= body.min[0] && x <= body.max[0] && y >= body.min[1] && y <= body.max[1])
                return room->room.devices[d];
    }
    return {};
}

QToolButton *airButton(const QString &text, const QString &tip, bool checkable)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setCheckable(checkable);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFixedHeight(buttonHeight);
    return button;
}

} // namespace

AirDesk::AirDesk(QWidget *parent)
    : QFrame(parent), slider_(new QSlider(Qt::Vertical)), label_(new QLabel), status_(new QLabel),
      flow_(airButton(tr("Arrows"), tr("Arrows: where the air goes at this height, longer where it is faster"), true)),
      streams_(
          airButton(tr("Streams"), tr("Streamlines of the selected rack or cooler: where its air goes, dashed where it comes from"), true)),
      change_(airButton(tr("Change"), tr("How much warmer or cooler the air is than before the last edit"), true)),
      cut_(airButton(tr("Section"), tr("A vertical section through the pointer, along any line"), true)),
      loss_(airButton(tr("Cooling lost"), tr("Loss of cooling as a film: how the air warms from now on"), true)),
      refine_(airButton(tr("Refine"), tr("Solve the rooms once more on a finer grid, in the background, and say what differs"), false)),
      backstage_(new Backstage(this))
{
    setProperty("look", "card");
    setAutoFillBackground(true);
    setAttribute(Qt::WA_NoMousePropagation); // not through to the plan
    slider_->setRange(1, 3 * stepsPerMetre);
    slider_->setValue(static_cast<int>(std::lround(shown_.height_m * stepsPerMetre)));
    slider_->setPageStep(5);
    slider_->setToolTip(tr("Height above the floor at which the air is shown"));
    slider_->setAccessibleName(tr("Height of the air shown"));
    label_->setAlignment(Qt::AlignHCenter);
    status_->setAlignment(Qt::AlignHCenter);
    status_->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 8, 6, 6);
    column->setSpacing(3);
    column->addWidget(slider_, 1, Qt::AlignHCenter);
    column->addWidget(label_);
    for (QToolButton *button : {flow_, streams_, change_, cut_, loss_, refine_})
        column->addWidget(button);
    column->addWidget(status_);
    setFixedSize(96, usualHeight);
    change_->setEnabled(false);
    connect(slider_, &QSlider::valueChanged, this, [this](int value) {
        shown_.height_m = double(value) / stepsPerMetre;
        say();
        emit changed();
    });
    connect(flow_, &QToolButton::toggled, this, [this](bool on) {
        shown_.flow = on;
        emit changed();
    });
    connect(change_, &QToolButton::toggled, this, &AirDesk::compare);
    connect(cut_, &QToolButton::toggled, this, &AirDesk::showSection);
    connect(streams_, &QToolButton::toggled, this, [this] {
        traceStreams();
        emit changed();
    });
    connect(loss_, &QToolButton::toggled, this, &AirDesk::showFilm);
    connect(refine_, &QToolButton::clicked, this, &AirDesk::refine);
    say();
}

AirDesk::~AirDesk() = default;

void AirDesk::follow(const Snapshot &snapshot, const QString &out, const std::vector<Id> &stopped)
{
    stopped_ = stopped;
    const bool settled = snapshot.tier != Tier::Drag;
    double highest = 0;
    bool resting = settled;
    for (const RoomFieldPtr &room : snapshot.air.fields) {
        highest = std::max(highest, room->room.air.size_m[2] - room->room.raisedFloor_m);
        resting = resting && room->field->converged;
    }
    slider_->setMaximum(std::max(2, static_cast<int>(std::floor(highest * stepsPerMetre))));
    if (snapshot.air.fields == rooms_ && out == out_) {
        show(!settled ? tr("settling …") : out.isEmpty() ? QString() : warmest());
        return;
    }
    stopRefining();
    if (settled)
        loss_->setChecked(false);
    shown_.rooms.clear();
    if (settled)
        take(snapshot, out);
    shown_.note = out_;
    change_->setEnabled(!before_.empty());
    shown_.before = change_->isChecked() ? (settled ? before_ : rooms_) : std::vector<RoomFieldPtr>();
    traceStreams();
    point(pointed_);
    show(!resting ? (settled ? tr("not at rest") : tr("settling …")) : out.isEmpty() ? QString() : warmest());
}

/// What the change is against: the last settled air, and of a failure the design as it is.
void AirDesk::take(const Snapshot &settled, const QString &out)
{
    if (out_.isEmpty() && !out.isEmpty()) {
        intact_ = rooms_;
        intactBefore_ = before_;
    }
    if (!out.isEmpty())
        before_ = intact_;
    else if (!out_.isEmpty())
        before_ = intactBefore_;
    else if (!rooms_.empty())
        before_ = rooms_;
    out_ = out;
    rooms_ = settled.air.fields;
    limits_ = airLimits(settled.layout);
}

QString AirDesk::warmest() const
{
    double warmest = 0;
    for (const RoomFieldPtr &room : rooms_)
        warmest = std::max(warmest, room->indices.warmest_k);
    return warmest > 0 ? tr("warmest inlet then: %1").arg(spoken(Amount(warmest, Dimension::Temperature)).replace(' ', QChar::Nbsp))
                       : QString();
}

void AirDesk::compare(bool on)
{
    shown_.before = on ? before_ : std::vector<RoomFieldPtr>();
    emit changed();
}

void AirDesk::showSection(bool on)
{
    if (on && !section_) {
        section_ = new AirSection(parentWidget());
        connect(section_, &AirSection::turned, this, [this] {
            arrange();
            emit changed();
        });
    }
    if (section_)
        section_->setVisible(on);
    arrange();
    emit changed();
}

void AirDesk::hideEvent(QHideEvent *)
{
    if (section_)
        section_->hide();
    if (film_)
        film_->hide();
}

void AirDesk::showEvent(QShowEvent *)
{
    if (section_)
        section_->setVisible(cut_->isChecked());
    if (film_)
        film_->setVisible(loss_->isChecked());
}

void AirDesk::point(Point site)
{
    pointed_ = site;
    if (section_ && cut_->isChecked()) {
        section_->follow(roomsShown(), site, limits_.recommended_k, shown_.range);
        arrange();
    }
}

bool AirDesk::showsSection() const { return cut_->isChecked(); }

std::optional<std::pair<Point, Point>> AirDesk::sectionLine() const
{
    if (!section_ || !cut_->isChecked() || !section_->cut())
        return std::nullopt;
    return std::pair(section_->cut()->from(), section_->cut()->to());
}

void AirDesk::arrange()
{
    const QSize room = parentWidget()->size();
    constexpr int least = 290, legendStrip = 76; // the legend of a low window stays free
    setFixedHeight(std::clamp(room.height() - deskTop - legendStrip, least, usualHeight));
    move(room.width() - width() - deskEdge, std::max(deskTop, (room.height() - height()) / 3));
    const int wide = std::max(220, room.width() - width() - 2 * deskEdge - sectionEdge);
    if (film_)
        film_->setGeometry(filmEdge, deskTop, wide + sectionEdge - filmEdge, filmHeight);
    if (section_)
        section_->setGeometry(sectionEdge, room.height() - deskEdge - section_->heightFor(wide), wide, section_->heightFor(wide));
}

/// The rooms on a finer grid in a thread of its own; a new edit takes it back.
void AirDesk::refine()
{
    show(tr("refining …"));
    refine_->setEnabled(false);
    auto finer = std::make_shared<std::vector<RoomFieldPtr>>();
    backstage_->run(
        [rooms = rooms_, limits = limits_, finer](std::stop_token stop) {
            for (const RoomFieldPtr &room : rooms) {
                AirRoom again = room->room;
                again.air.cell_m = finerBy * room->field->shape.step_m[0];
                again.air.cellLimit = finestCells;
                AirEffort effort;
                effort.stop = stop;
                finer->push_back(solvedRoom(std::move(again), limits, effort, room->field.get()));
            }
        },
        [this, finer] { takeRefined(*finer); });
}

void AirDesk::takeRefined(const std::vector<RoomFieldPtr> &finer)
{
    double most = 0, sum = 0;
    int racks = 0;
    for (std::size_t r = 0; r < finer.size(); ++r)
        for (std::size_t d = 0; d < finer[r]->field->devices.size(); ++d) {
            if (finer[r]->room.air.devices[d].cooler || finer[r]->field->devices[d].flow_m3_per_s <= 0)
                continue;
            const double change = std::abs(judgedIntake_k(finer[r]->field->devices[d]) - judgedIntake_k(rooms_[r]->field->devices[d]));
            most = std::max(most, change);
            sum += change;
            ++racks;
        }
    refine_->setEnabled(true);
    shown_.rooms = finer;
    traceStreams();
    point(pointed_);
    show(racks == 0 ? QString() : tr("refined: inlets differ by %1, at most %2").arg(kept(sum / racks), kept(most)));
    emit changed();
}

void AirDesk::stopRefining()
{
    backstage_->stop();
    refine_->setEnabled(true);
}

void AirDesk::select(const std::vector<Id> &selection)
{
    selection_ = selection;
    if (!streams_->isChecked())
        return;
    traceStreams();
    emit changed();
}

void AirDesk::traceStreams()
{
    shown_.streams.clear();
    if (!streams_->isChecked())
        return;
    for (auto id = selection_.rbegin(); id != selection_.rend() && shown_.streams.empty(); ++id)
        shown_.streams = airStreams(roomsShown(), *id);
    if (shown_.streams.empty() && !selection_.empty()) // what was pressed hangs over a rack
        shown_.streams = airStreams(roomsShown(), deviceAt(roomsShown(), pointed_));
    if (shown_.streams.empty())
        show(tr("select a rack or a cooler"));
    else
        show({});
}

void AirDesk::showFilm(bool on)
{
    if (on && !film_) {
        film_ = new AirFilm(parentWidget());
        connect(film_, &AirFilm::changed, this, &AirDesk::takeMoment);
    }
    if (!film_)
        return;
    stopRefining();
    film_->setVisible(on);
    on ? film_->take(out_.isEmpty() ? roomsShown() : intact_, limits_, stopped_) : film_->clear();
    if (!on) {
        shown_.rooms.clear();
        shown_.note = out_;
        shown_.range = {};
        point(pointed_);
    }
    arrange();
    emit changed();
}

/// The moment of the film in place of the present.
void AirDesk::takeMoment()
{
    shown_.rooms = film_->shown();
    shown_.note = film_->moment();
    shown_.range = film_->range();
    shown_.streams.clear();
    point(pointed_);
    emit changed();
}

/// Without news it says how far to trust what is shown.
void AirDesk::show(const QString &status)
{
    status_->setText(status.isEmpty() ? tr("± 2 to 3 K") : status);
    status_->setToolTip(tr("Potential flow with buoyancy and eddy diffusion. Mean error about 2 to 3 K on rooms it was not tuned on; "
                           "single points, most of all rack tops, can be off by twice that."));
}

void AirDesk::say()
{
    label_->setText(spoken(Amount(shown_.height_m, Dimension::Length)));
    if (status_->text().isEmpty())
        show({});
}

} // namespace gridhall
