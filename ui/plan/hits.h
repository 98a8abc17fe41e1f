// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/plan_scene.h"
#include "ui/session/session.h"

#include <optional>

namespace gridhall {

class Viewport;

/// What lies under the pointer or in a rubber band. Hidden layers are not hit; what a module brought along counts as
/// the module until it is entered.
class Hits {
public:
    Hits(const Session &session, const PlanScene &scene, const Viewport &view) : session_(session), scene_(scene), view_(view) {}

    Id at(Point site) const;                                 ///< What a click selects; Id() for bare ground.
    Id rawAt(Point site) const;                              ///< The same, whatever module it is in.
    Id standsAt(Point site) const;                           ///< What stands there, whatever line crosses it, in any module.
    std::vector<Id> in(const Box &box, bool crossing) const; ///< Wholly inside, or touched when crossing.

    Id spaceAt(Point site) const;           ///< The innermost hall, yard or module shell around a point.
    Id itemAt(Point site, Role role) const; ///< The nearest item of a role whose footprint holds the point.
    Id runAt(Point site, Role role) const;  ///< The nearest run of a role within reach.
    Id rackAt(Point site) const;

    Id entered() const { return entered_; }
    void enter(Id module) { entered_ = module; }
    Id resolved(Id id) const; ///< The module that stands for it, or itself.

private:
    std::vector<SpatialIndex::Hit> around(Point site, double pixels) const;
    Id noteAt(Point site) const;

    const Session &session_;
    const PlanScene &scene_;
    const Viewport &view_;
    Id entered_;
};

/// The way a note is drawn on the site: its points through its parent's frame.
Polyline siteNote(const Layout &layout, const Note &note);

} // namespace gridhall
