// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/overlay_values.h"

#include <QFrame>

class QLabel;
class QSlider;
class QToolButton;

namespace gridhall {

class AirFilm;
class AirSection;
class Backstage;

/// What stands beside the plan while it shows the air: the height, arrows, the change since the last edit, a finer grid
/// on request, and how far to trust it.
class AirDesk : public QFrame {
    Q_OBJECT

public:
    explicit AirDesk(QWidget *parent = nullptr);
    ~AirDesk() override;

    /// The rooms of a new snapshot; a settled one becomes what the next is compared with. `out` says what is out of
    /// service in it: the change is then against the design as it is.
    void follow(const Snapshot &snapshot, const QString &out = {}, const std::vector<Id> &stopped = {});
    const AirShown &shown() const { return shown_; }
    /// What is selected: streamlines are those of the last one that has air.
    void select(const std::vector<Id> &selection);
    /// The pointer has moved: the section follows it.
    void point(Point site);
    bool showsSection() const; ///< It lies over the legend and tells the colours itself.
    /// The line of the section on the site, while one is shown.
    std::optional<std::pair<Point, Point>> sectionLine() const;
    void arrange(); ///< In its parent: at the right edge, the section below.

signals:
    void changed();

private:
    void say();
    void show(const QString &status);
    void take(const Snapshot &settled, const QString &out);
    QString warmest() const;
    void compare(bool on);
    void showSection(bool on);
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void refine();
    void takeRefined(const std::vector<RoomFieldPtr> &finer);
    void stopRefining();
    void showFilm(bool on);
    void takeMoment();
    void traceStreams();
    const std::vector<RoomFieldPtr> &roomsShown() const { return shown_.rooms.empty() ? rooms_ : shown_.rooms; }

    QSlider *slider_;
    QLabel *label_, *status_;
    QToolButton *flow_, *streams_, *change_, *cut_, *loss_, *refine_;
    AirSection *section_ = nullptr;
    AirFilm *film_ = nullptr;
    Backstage *backstage_;
    AirShown shown_;
    std::vector<RoomFieldPtr> rooms_, before_;
    std::vector<RoomFieldPtr> intact_, intactBefore_; ///< Of the design as it is, while something is out of service ...
    QString out_;                                     ///< ... and what; empty: nothing.
    AirLimits limits_;
    Point pointed_;
    std::vector<Id> selection_, stopped_; ///< stopped: by what is out.
};

} // namespace gridhall
