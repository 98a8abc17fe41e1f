// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/hits.h"

#include <QCoreApplication>
#include <QString>

#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace gridhall {

/// Where a thing clicks into place, and why: guides are lines on the site, the name is shown beside the pointer.
struct Snapped {
    struct Guide {
        Point from, to;
    };
    Point by; ///< What to add for the exact place.
    std::vector<Guide> guides;
    std::vector<Guide> equalGaps; ///< Two gaps of one length, from edge to edge.
    QString name;                 ///< "edge of A03"; empty if nothing but the grid is near.
};

/// Finds edges, centres, walls, corners, ports, equal gaps and the grid near something that moves; lands on them exactly.
class Snapper {
    Q_DECLARE_TR_FUNCTIONS(gridhall::Snapper)

public:
    Snapper(const Session &session, const PlanScene &scene, const Viewport &view, const Hits &hits)
        : session_(session), scene_(scene), view_(view), hits_(hits)
    {
    }

    bool isOn() const { return on_; }
    void setOn(bool on) { on_ = on; }
    /// What finds corners in backdrops: a site point and a reach in tenths.
    using Trace = std::function<std::optional<Point>(Point, double)>;
    void setTrace(Trace trace) { trace_ = std::move(trace); }

    /// A box that is being moved; what is in `moving` (and what stands on it) is no target.
    Snapped box(const Box &box, const std::set<Id> &moving = {}) const;
    /// A corner that is being drawn.
    Snapped point(Point at, const std::set<Id> &moving = {}) const;
    Tenths gridStep() const;

private:
    struct Line {
        Tenths at;       ///< x or y of an edge or centre.
        Tenths from, to; ///< Its extent the other way.
        Id owner;
        enum Kind { Edge, Centre, Wall } kind;
    };
    struct Corner {
        Point at;
        Id owner;
        std::string port; ///< Empty for a corner.
    };
    struct Targets {
        std::vector<Line> upright, level; ///< Upright lines have an x.
        std::vector<Corner> corners;
        std::vector<Box> items; ///< What gaps are measured to.
    };
    struct Pull {
        Tenths by = 0;
        const Line *line = nullptr;
        bool centre = false;
    };

    Targets targetsAround(const Box &box, const std::set<Id> &moving) const;
    void addSpace(Targets &targets, const Space &space) const;
    void addBox(Targets &targets, Id owner, const Box &box) const;
    void addPorts(Targets &targets, const Item &item) const;
    bool isTarget(Id id, const std::set<Id> &moving) const;
    static Pull nearest(const std::vector<Line> &lines, std::initializer_list<Tenths> edges, Tenths centre, Tenths reach);
    QString nameOf(const Line &line) const;
    QString nameOf(const Corner &corner) const;
    Snapped joined(const Pull &x, const Pull &y, const Box &box) const;
    void keepRhythm(Snapped &snapped, const Targets &targets, const Box &box, const Pull &x, const Pull &y) const;

    const Session &session_;
    const PlanScene &scene_;
    const Viewport &view_;
    const Hits &hits_;
    bool on_ = true;
    Trace trace_;
};

/// What people call an entity: its tag, else its part's name, else its kind.
QString nameOf(const Layout &layout, Id entity);

} // namespace gridhall
