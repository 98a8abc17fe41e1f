// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/frames.h"
#include "core/layout/spatial_index.h"

#include <memory>
#include <set>
#include <unordered_map>
#include <vector>

namespace gridhall {

/// One entity as the plan draws it: site geometry and what decides its look, worked out once.
struct Drawn {
    enum class Kind : std::uint8_t { Item, Run, Space, Note };

    Id id, parent, module, layer;
    Kind kind = Kind::Item;
    Role role = Role::Other;
    LayerRule rule = LayerRule::Equipment;
    std::uint8_t depth = 0; ///< Nesting in modules.
    Feed feed = Feed::None;
    Circuit circuit = Circuit::None;
    Leg leg = Leg::None;
    SpaceKind space = SpaceKind::Hall;
    AisleKind aisle = AisleKind::None;
    bool contained = false, hidden = false; ///< hidden: in a rack, or without a place of its own.
    bool shut = false;                      ///< A closed valve; a machine out of service.
    bool dimension = false;                 ///< A Note that measures.
    Box box;                                ///< On the site.
    Polygon outline;                        ///< Of items and spaces, on the site.
    Polyline path;                          ///< Of runs and notes, on the site.
    Pose pose;                              ///< Of the own frame on the site.
    Kept<Part> part;
    Tenths wall = 0, offset = 0; ///< Of spaces; of dimension notes.
    double bore_m = 0;
    std::string tag; ///< Or the words of a note.
    Amount rating;   ///< What its label states; Dimension::None if nothing.
    bool operator==(const Drawn &) const = default;
};

/// A layout made ready for drawing. Follows edits: only what they touch, and what hangs on it, is worked out again.
class PlanScene {
public:
    PlanScene();
    explicit PlanScene(const Layout &layout);
    ~PlanScene();
    PlanScene(PlanScene &&) noexcept;
    PlanScene &operator=(PlanScene &&) noexcept;

    /// Takes an edit over; answers the site rectangle that has to be painted again (empty: nothing).
    Box update(const Edit &edit, const Layout &after);

    const Drawn *find(Id id) const;
    /// What meets `box`, halls first, modules before what is in them, runs and notes last.
    std::vector<const Drawn *> within(const Box &box) const;
    const std::vector<Drawn> &all() const; ///< In no order; entries with an empty id are free.
    const SpatialIndex &index() const;
    const std::set<Id> &backdrops() const; ///< Plans to trace.
    Box bounds() const;                    ///< Of everything drawn; empty for an empty design.

private:
    struct Store;
    std::unique_ptr<Store> store_;
};

} // namespace gridhall
