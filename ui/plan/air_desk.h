// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/overlay_values.h"

#include <QFrame>

#include <stop_token>

class QLabel;
class QSlider;
class QThread;
class QToolButton;

namespace gridhall {

class AirSection;

/// What stands beside the plan while it shows the air: the height, arrows, the change since the last edit, a finer grid
/// on request, and how far to trust it.
class AirDesk : public QFrame {
    Q_OBJECT

public:
    explicit AirDesk(QWidget *parent = nullptr);
    ~AirDesk() override;

    /// The rooms of a new snapshot; a settled one becomes what the next is compared with.
    void follow(const Snapshot &snapshot);
    const AirShown &shown() const { return shown_; }
    /// The pointer has moved: the section follows it.
    void point(Point site);
    /// The line of the section on the site, while one is shown.
    std::optional<std::pair<Point, Point>> sectionLine() const;
    void arrange(); ///< In its parent: at the right edge, the section below.

signals:
    void changed();

private:
    void say();
    void show(const QString &status);
    void compare(bool on);
    void showSection(bool on);
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void refine();
    void takeRefined(const std::vector<RoomFieldPtr> &finer);
    void stopRefining();

    QSlider *slider_;
    QLabel *label_, *status_;
    QToolButton *flow_, *change_, *cut_, *refine_;
    AirSection *section_ = nullptr;
    AirShown shown_;
    std::vector<RoomFieldPtr> rooms_, before_;
    AirLimits limits_;
    Point pointed_;
    QThread *thread_ = nullptr;
    std::stop_source stop_;
};

} // namespace gridhall
