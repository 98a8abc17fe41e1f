// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/air_film.h"

#include "core/base/text.h"
#include "ui/render/icons.h"
#include "ui/render/text.h"
#include "ui/session/backstage.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr std::size_t mostFrames = 60, leastFrames = 12, mostBytes = 96U << 20U;
constexpr int msPerFrame = 150, roomyWidth = 760, leastSlider = 120;
enum Event : int { All, Coils, Stopped }; ///< In the order of the box.
constexpr double over_k = 1, shortest_s = 20, longest_s = 900, partLoss_s = 300;

/// Long enough to see the limits passed: until the mean is well over them, if the room were one volume of air.
double durationOf(const std::vector<RoomFieldPtr> &rooms, const std::vector<CoolingLoss> &losses, double limit_k)
{
    double longest = shortest_s;
    for (std::size_t r = 0; r < rooms.size(); ++r) {
        const RoomField &room = *rooms[r];
        if (!losses[r].coolers.empty() || losses[r].fansStop_s > longest_s) { // one volume of air knows no part of a room
            longest = std::max(longest, partLoss_s);
            continue;
        }
        const AirTransient mixed = mixedTransient(room.room.air, room.indices.meanIntake_k, losses[r], {}, {longest_s, 1, 0, {}});
        longest = std::max(longest, mixed.meanAbove_s(limit_k + over_k).value_or(longest_s));
    }
    return std::min(longest, longest_s);
}

std::size_t framesFor(const std::vector<RoomFieldPtr> &rooms)
{
    std::size_t bytes = 1;
    for (const RoomFieldPtr &room : rooms)
        bytes += room->field->temperature_k.size() * sizeof(float);
    return std::clamp(mostBytes / bytes, leastFrames, mostFrames);
}

/// A room as it is at a moment: its air, and what its racks breathe.
RoomFieldPtr roomAt(const RoomField &room, const AirTransient &transient, std::size_t frame)
{
    const AirTransient::Frame &picture = transient.frames[frame];
    auto field = std::make_shared<AirField>();
    field->shape = room.field->shape;
    field->temperature_k = picture.temperature_k;
    field->devices = room.field->devices;
    field->rounds = room.field->rounds;
    field->converged = true;
    const auto at = std::ranges::lower_bound(transient.time_s, picture.time_s - 1e-9) - transient.time_s.begin();
    const std::vector<float> &inlets = transient.inlets_k[std::min(static_cast<std::size_t>(at), transient.inlets_k.size() - 1)];
    for (std::size_t d = 0; d < inlets.size(); ++d)
        if (inlets[d] > 0)
            field->devices[d].intakes_k.fill(double(inlets[d]));
    auto moment = std::make_shared<RoomField>(room);
    moment->field = std::move(field);
    return moment;
}

} // namespace

AirFilm::AirFilm(QWidget *parent)
    : QFrame(parent), play_(new QToolButton), slider_(new QSlider(Qt::Horizontal)), label_(new QLabel), event_(new QComboBox),
      backstage_(new Backstage(this))
{
    setProperty("look", "card");
    setAutoFillBackground(true);
    setAttribute(Qt::WA_NoMousePropagation); // not through to the plan
    setAccessibleName(tr("Loss of cooling"));
    play_->setCheckable(true);
    play_->setToolTip(tr("Play or pause"));
    play_->setAccessibleName(tr("Play"));
    slider_->setAccessibleName(tr("Moment after the loss of cooling"));
    slider_->setToolTip(tr("Moment after the loss of cooling"));
    slider_->setMinimumWidth(leastSlider);
    event_->addItem(tr("Fans and coils stop"));
    event_->addItem(tr("Coils stop, fans run"));
    event_->setAccessibleName(tr("What is lost"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(event_);
    row->addWidget(play_);
    row->addWidget(slider_, 1);
    row->addWidget(label_);
    tick_.setInterval(msPerFrame);
    connect(&tick_, &QTimer::timeout, this,
            [this] { slider_->value() < slider_->maximum() ? slider_->setValue(slider_->value() + 1) : play_->setChecked(false); });
    connect(play_, &QToolButton::toggled, this, &AirFilm::play);
    connect(slider_, &QSlider::valueChanged, this, &AirFilm::show);
    connect(event_, &QComboBox::currentIndexChanged, this, [this] { work(); });
    play(false);
}

void AirFilm::take(const std::vector<RoomFieldPtr> &rooms, const AirLimits &limits, const std::vector<Id> &stopped)
{
    rooms_.clear();
    for (const RoomFieldPtr &room : rooms)
        if (room->field->rounds > 0)
            rooms_.push_back(room);
    limits_ = limits;
    stopped_ = stopped;
    const QSignalBlocker quiet(event_);
    while (event_->count() > Event::Stopped)
        event_->removeItem(Event::Stopped);
    if (!stopped_.empty()) {
        event_->addItem(tr("What is out stops"));
        event_->setCurrentIndex(Event::Stopped);
    }
    work();
}

void AirFilm::clear()
{
    backstage_->stop();
    play_->setChecked(false);
    rooms_.clear();
    shown_.clear();
    reels_ = nullptr;
}

/// The event that is chosen; a room that loses nothing by it stays as it is.
CoolingLoss AirFilm::lossOf(const RoomField &room) const
{
    CoolingLoss loss;
    if (event_->currentIndex() == Event::Coils)
        loss.fansStop_s = CoolingLoss::never;
    if (event_->currentIndex() != Event::Stopped)
        return loss;
    for (const Id id : stopped_)
        if (const std::size_t d = room.deviceOf(id); d < room.room.devices.size() && room.room.air.devices[d].cooler)
            loss.coolers.push_back(d);
    if (loss.coolers.empty())
        loss.fansStop_s = loss.waterStops_s = CoolingLoss::never;
    return loss;
}

void AirFilm::work()
{
    play_->setChecked(false);
    shown_.clear();
    reels_ = nullptr;
    slider_->setEnabled(false);
    play_->setEnabled(false);
    if (rooms_.empty())
        return;
    std::vector<CoolingLoss> losses;
    for (const RoomFieldPtr &room : rooms_)
        losses.push_back(lossOf(*room));
    duration_s_ = durationOf(rooms_, losses, limits_.allowed_k);
    label_->setText(tr("working it out …"));
    auto reels = std::make_shared<std::vector<Reel>>();
    backstage_->run(
        [rooms = rooms_, losses, duration = duration_s_, frames = framesFor(rooms_), reels](std::stop_token stop) {
            for (std::size_t r = 0; r < rooms.size(); ++r) {
                Reel reel{rooms[r], airTransient(rooms[r]->room.air, *rooms[r]->field, losses[r], {}, {duration, 2, frames, stop})};
                if (!reel.transient.frames.empty())
                    reels->push_back(std::move(reel));
            }
        },
        [this, reels] { takeReels(reels); });
}

void AirFilm::takeReels(std::shared_ptr<std::vector<Reel>> reels)
{
    std::size_t frames = reels->empty() ? 0 : mostFrames;
    for (const Reel &reel : *reels)
        frames = std::min(frames, reel.transient.frames.size());
    if (frames < 2) {
        label_->setText(tr("no room's air changes"));
        return;
    }
    range_ = rangeOf(*reels);
    reels_ = std::move(reels);
    slider_->setEnabled(true);
    play_->setEnabled(true);
    slider_->setRange(0, static_cast<int>(frames) - 1);
    slider_->setValue(0);
    show(0);
    play_->setChecked(true);
}

void AirFilm::show(int frame)
{
    if (!reels_)
        return;
    shown_.clear();
    for (const Reel &reel : *reels_)
        shown_.push_back(roomAt(*reel.room, reel.transient, static_cast<std::size_t>(frame)));
    say();
    emit changed();
}

void AirFilm::play(bool on)
{
    if (on && slider_->value() == slider_->maximum())
        slider_->setValue(0);
    on ? tick_.start() : tick_.stop();
    play_->setIcon(icon(on ? "player-pause" : "player-play"));
    play_->setAccessibleName(on ? tr("Pause") : tr("Play"));
}

/// From 18 degrees Celsius, or cooler, to the warmest air of all moments, in steps of 5 K.
AirRange AirFilm::rangeOf(const std::vector<Reel> &reels)
{
    constexpr double step_k = 5, zero_k = 273.15;
    AirRange range;
    for (const Reel &reel : reels)
        for (const AirTransient::Frame &frame : reel.transient.frames)
            for (const float kelvin : frame.temperature_k)
                if (kelvin > 0) {
                    range.from_k = std::min(range.from_k, double(kelvin));
                    range.to_k = std::max(range.to_k, double(kelvin));
                }
    if (range.from_k < AirRange().from_k)
        range.from_k = zero_k + step_k * std::floor((range.from_k - zero_k) / step_k);
    range.to_k = zero_k + step_k * std::ceil((range.to_k - zero_k) / step_k - 1e-9);
    return range;
}

double AirFilm::seconds() const { return reels_->front().transient.frames[static_cast<std::size_t>(slider_->value())].time_s; }

QString AirFilm::moment() const
{
    if (!reels_ || reels_->empty())
        return {};
    return tr("%1 after the loss of cooling").arg(spoken(Amount(std::round(seconds()), Dimension::Duration)));
}

/// When the first rack passes the limits, over all rooms.
QString AirFilm::warnings() const
{
    std::optional<double> first;
    for (const Reel &reel : *reels_)
        if (const auto at = reel.transient.firstAbove_s(limits_.recommended_k); at && (!first || *at < *first))
            first = at;
    return first ? tr("first rack above %1 after %2")
                       .arg(spoken(Amount(limits_.recommended_k, Dimension::Temperature)),
                            spoken(Amount(std::round(*first), Dimension::Duration)))
                 : QString();
}

void AirFilm::say()
{
    double warmest = 0;
    for (const RoomFieldPtr &room : shown_)
        for (std::size_t d = 0; d < room->field->devices.size(); ++d)
            if (!room->room.air.devices[d].cooler && room->field->devices[d].flow_m3_per_s > 0)
                warmest = std::max(warmest, judgedIntake_k(room->field->devices[d]));
    const QString first = warnings(), inlet = tr("warmest inlet %1").arg(spoken(Amount(warmest, Dimension::Temperature)));
    QString words = spoken(Amount(std::round(seconds()), Dimension::Duration)) + QStringLiteral(" · ") + inlet;
    if (!first.isEmpty() && width() > roomyWidth)
        words += QStringLiteral(" · ") + first;
    label_->setText(words);
    label_->setToolTip(tr("Racks run on and their fans follow what they breathe; mass of servers and frames is assumed, walls take no "
                          "heat. The flow is that of the grid, the "
                          "temperatures those of the compact server model."));
}

} // namespace gridhall
