// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/operations.h"
#include "ui/plan/tool.h"

#include <QCoreApplication>

#include <optional>

namespace gridhall {

/// A part about to be placed: where it would stand, in what, and why it cannot.
struct Proposal {
    Placement placement; ///< Its part is filled in when it is placed.
    Pose pose;           ///< On the site.
    QString problem;     ///< Empty if it can stand there.
};

/// Finds places for one part under the pointer.
class Ghost {
    Q_DECLARE_TR_FUNCTIONS(gridhall::Ghost)

public:
    Ghost(DraftingDesk &desk, Kept<Part> part) : desk_(desk), part_(std::move(part)) {}

    const Part &part() const { return *part_; }
    bool standsOnFloor() const;
    Proposal at(const Pose &pose) const; ///< Of the site; snapped already.
    Polygon footprint(const Pose &pose) const { return pose.map(part_->footprint().corners()); }
    void paint(QPainter &painter, const Proposal &proposal, bool withClearance) const;

private:
    Proposal onRun(const Pose &pose) const;
    Proposal inRack(const Pose &pose) const;
    Proposal onFloor(const Pose &pose) const;
    QString problemAt(const Pose &pose, Id space) const;
    QString collision(const Polygon &footprint, const Item &item) const;
    std::int32_t freeUnit(Id rack) const;

    DraftingDesk &desk_;
    Kept<Part> part_;
};

/// The part of a number: the library's, else the one the design uses; null if neither has it.
Kept<Part> partByNumber(const Session &session, const std::string &number);

/// A part of a role to draw runs with: the one the design used last, else the library's first; empty if none.
std::string usualPart(const Session &session, std::initializer_list<Role> roles);

/// Puts placements of a part into the design, adopting it first. The edit is one step.
Result<Placed> placedPart(const Session &session, const std::string &number, std::vector<Placement> placements);

} // namespace gridhall
