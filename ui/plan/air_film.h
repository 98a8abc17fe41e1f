// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_transient.h"
#include "core/air/room_field.h"
#include "ui/render/overlay_values.h"

#include <QFrame>
#include <QTimer>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace gridhall {

class Backstage;

/// Loss of cooling as a film under the plan: worked out in the background, then played, paused and scrubbed.
class AirFilm : public QFrame {
    Q_OBJECT

public:
    explicit AirFilm(QWidget *parent);

    /// Works out what becomes of these rooms from now on; the film before is gone. `stopped`: machines that a what-if
    /// stops, which is then the event one sees first.
    void take(const std::vector<RoomFieldPtr> &rooms, const AirLimits &limits, const std::vector<Id> &stopped = {});
    void clear(); ///< Stops and forgets.
    /// The rooms at the moment shown; empty until there is a film.
    const std::vector<RoomFieldPtr> &shown() const { return shown_; }
    const AirRange &range() const { return range_; } ///< Of the whole film, so that its moments compare.
    QString moment() const;                          ///< "42 s after the loss"; empty until there is one.

signals:
    void changed(); ///< Another moment is shown.

private:
    struct Reel {
        RoomFieldPtr room;
        AirTransient transient;
    };
    static AirRange rangeOf(const std::vector<Reel> &reels);
    CoolingLoss lossOf(const RoomField &room) const;
    void work();
    void takeReels(std::shared_ptr<std::vector<Reel>> reels);
    void show(int frame);
    void play(bool on);
    void say();
    QString warnings() const;
    double seconds() const;

    QToolButton *play_;
    QSlider *slider_;
    QLabel *label_;
    QComboBox *event_;
    Backstage *backstage_;
    QTimer tick_;
    std::vector<RoomFieldPtr> rooms_, shown_;
    std::vector<Id> stopped_;
    AirLimits limits_;
    AirRange range_;
    std::shared_ptr<const std::vector<Reel>> reels_;
    double duration_s_ = 0;
};

} // namespace gridhall
