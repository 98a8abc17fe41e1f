// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <memory>

/// Where things are on the site: every place is relative to its parent; these walk up the tree.
namespace gridhall {

/// The pose of an entity's own frame (space, item) on the site. A tap-off on a run lies on the run's path; a device
/// in a rack lies in the rack's centre. Identity for Id() and for what has no place.
Pose sitePose(const Layout &layout, Id entity);

/// Height of an entity's own base above the site's zero, tenths of a millimetre. The base of a space is its floor
/// level (`place.z + bottom`): what stands in it stands on that.
Tenths siteHeight(const Layout &layout, Id entity);

/// Box on the site of an item, space, run or note; empty if it has none.
Box siteBox(const Layout &layout, Id entity);

/// Footprint of an item on the site; empty if its part is missing.
Polygon siteFootprint(const Layout &layout, const Item &item);

/// Outline of a space on the site.
Polygon siteOutline(const Layout &layout, const Space &space);

/// Where a port is on the site. False if the owner or the port does not exist.
struct PortPlace {
    Point at;
    Tenths z = 0;
    bool exists = false;
};
PortPlace portPlace(const Layout &layout, const PortRef &ref);

/// The path of a run on the site from end to end, ports and bends; fewer than two points if it has no extent.
Polyline sitePath(const Layout &layout, const Run &run);

/// Length of a run: its path plus the rises at both ends to its own height, metres.
double runLengthM(const Layout &layout, const Run &run);

/// A run's path on the site and its length with the rises, metres.
struct TracedRun {
    Polyline path;
    double length_m = 0;
};

/// The same questions where many are asked of one layout: what is known of a parent is not worked out again.
class Frames {
public:
    explicit Frames(const Layout &layout);
    ~Frames();
    Pose pose(Id entity);
    Tenths height(Id entity);
    Tenths height(const Item &item);
    Box box(Id entity);
    TracedRun traced(const Run &run);

private:
    struct Memory;
    std::unique_ptr<Memory> memory_;
};

/// The nearest space of that kind around an entity, walking up; Id() if none. A module's inner space counts.
Id enclosing(const Layout &layout, Id entity, SpaceKind kind);

/// "M03/R07": the tags of the modules around it and its own.
std::string path(const Layout &layout, Id entity);

/// The part of an item or run; null if missing.
Kept<Part> partOf(const Layout &layout, const Item &item);
Kept<Part> partOf(const Layout &layout, const Run &run);
inline Role roleOf(const Layout &layout, const Item &item)
{
    const auto part = partOf(layout, item);
    return part ? part->role : Role::Other;
}

/// An item's own figure over its part's; null if neither states it.
const Given *figureOf(const Layout &layout, const Item &item, std::string_view key);
const Given *figureOf(const Layout &layout, const Run &run, std::string_view key);

} // namespace gridhall
