// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/layout.h"

#include <functional>
#include <map>

/// Every change to a design: a question to a layout, answered with an Edit. Nothing here changes anything.
namespace gridhall {

/// Finds a library part by its number; null if the library has none. core/catalog's Library provides one.
using PartSource = std::function<Kept<Part>(const std::string &number)>;

// --- parts -------------------------------------------------------------------------------------------------

/// A library part (and, for a module, all parts inside it) as entities of the project. Reuses parts of the same hash.
struct Adopted {
    Edit edit;
    Id part; ///< Of the project.
};
Result<Adopted> adopted(const Layout &layout, const PartSource &library, const std::string &number);

/// The library parts inside a module that the project does not have yet.
Result<Edit> adoptedInside(const Layout &layout, const PartSource &library, const Part &module);

/// A new revision of a used part (its hash is the caller's): replaces the part and re-stamps every instance of a module by slot, leaving alone
/// the fields named in `own`, and keeps ids of what survives.
Result<Edit> revised(const Layout &layout, const PartSource &library, Id part, Part revision);

// --- making ------------------------------------------------------------------------------------------------

/// Puts one part into `parent` (a space, a rack, a run or Id() for the site). A module brings its contents.
/// An empty tag asks for the next free one of the part's kind.
struct Placement {
    Id part;
    Id parent;
    Place place = OnFloor{};
    std::string tag;
};
struct Placed {
    Edit edit;
    std::vector<Id> ids; ///< What was asked for, in order; not what a module brought along.
};
Result<Placed> placed(const Layout &layout, const std::vector<Placement> &placements);
inline Result<Placed> placed(const Layout &layout, const Placement &placement) { return placed(layout, std::vector{placement}); }

/// A space (hall, aisle, no-go ...). Refuses outlines that cross themselves.
Result<Placed> drawn(const Layout &layout, Space space);
/// Adds a workload, assignment, layer, scenario, note, waiver, view ... with a fresh id.
template <class T>
Placed added(const Layout &layout, T entity);

/// The next free tag like "R07" for a prefix and a width, counted in the whole design.
std::string freeTag(const Layout &layout, const std::string &prefix, int digits = 2);
/// "R" for racks, "CDU" ...: what tags of a role begin with.
std::string tagPrefix(Role role);

// --- moving ------------------------------------------------------------------------------------------------

/// Items, spaces, bends of runs and notes moved together by a site vector. Children follow by themselves; a child
/// of another selected one is not moved twice. Runs joined to ports follow by themselves too; free ends of selected
/// runs move. Locked ones stay. What lands in another hall changes its parent.
Edit moved(const Layout &layout, const std::vector<Id> &ids, Point by);
/// Turned about a site point, counter-clockwise.
Edit rotated(const Layout &layout, const std::vector<Id> &ids, Point about, Millidegrees by);
/// Mirrored left to right about a vertical site line. Parts that may not be mirrored are moved and turned.
Edit mirrored(const Layout &layout, const std::vector<Id> &ids, Tenths aboutX);
/// An item to an exact place in its parent.
Result<Edit> movedTo(const Layout &layout, Id item, const Place &place);
Edit reparented(const Layout &layout, Id item, Id parent); ///< Keeps where it stands on the site.

enum class Align { Left, CentreX, Right, Bottom, CentreY, Top };
Edit aligned(const Layout &layout, const std::vector<Id> &ids, Align how, Id key = {});
/// Between the outermost two: with equal gaps, or with equal distances from middle to middle.
Edit distributed(const Layout &layout, const std::vector<Id> &ids, bool alongX, bool byCentres = false);

// --- grouping and hiding -----------------------------------------------------------------------------------

/// Items that are selected and moved together from now on.
Edit grouped(const Layout &layout, const std::vector<Id> &ids);
Edit ungrouped(const Layout &layout, const std::vector<Id> &ids);
/// All items of an item's group; the item alone if it is in none.
std::vector<Id> groupAround(const Layout &layout, Id item);
/// Puts entities on the layer of what is hidden by hand, which is made with that name if there is none.
Edit putAway(const Layout &layout, const std::vector<Id> &ids, const std::string &layerName);
/// Takes everything off that layer and removes it; what came back.
Placed broughtBack(const Layout &layout);

// --- copying -----------------------------------------------------------------------------------------------

/// Rows of copies. Items keep the first row's spacing; tags are numbered "A01".."A12","B01"...
struct ArraySpec {
    int columns = 1, rows = 1;
    Tenths columnPitch = 0;                   ///< Along the row, x of the plan before `angle`.
    std::vector<Tenths> rowPitches;           ///< Alternating centre distances from row to row; one value repeats.
    bool mirrorRows = false;                  ///< Every second row turned by 180 degrees, so fronts face fronts.
    Millidegrees angle = 0;                   ///< Direction of the row.
    std::string tagPattern = "%row%%column%"; ///< %row% is A, B ..., %column% is 01, 02 ...
};
/// Places `part` as an array, the first one at `first`, the whole turned by `angle`; one step. At most 100,000 items.
/// Rows are lettered from the first letter that leaves all tags free.
Result<Placed> arrayed(const Layout &layout, Id part, Id parent, const OnFloor &first, const ArraySpec &spec);

/// Copies beside the originals, with runs between them; fresh ids and tags.
Result<Placed> duplicated(const Layout &layout, const std::vector<Id> &ids, Point by);

/// A piece of a design on the clipboard: entities, the parts they use, and how many references left the selection.
/// Roots stand on the site: their poses, outlines, bends and points are in its frame.
struct Clip {
    std::vector<Entity> entities; ///< Parts first, then layers, spaces, items, runs, notes.
    std::vector<Id> roots;
    int lost = 0;
};
Clip copied(const Layout &layout, const std::vector<Id> &ids);
/// The clip as new entities: renumbered through one map; parts of the same hash are joined; tags made free.
Result<Placed> pasted(const Layout &layout, const Clip &clip, Id parent, Point by);

/// Removes entities, what hangs on them (children, runs on their ports, twins, assignments), and parts nobody uses.
Edit removed(const Layout &layout, const std::vector<Id> &ids);

// --- joining -----------------------------------------------------------------------------------------------

/// Why two ports do not mate; empty if they do: kind, direction, voltage, phases, leg, circuit.
std::optional<Text> matingProblem(const Port &from, const Port &to);
/// The port a reference names; null if there is none. Busway ends are Ac ports named "start" and "end".
std::optional<Port> portOf(const Layout &layout, const PortRef &ref);
/// Runs that end at a port.
std::vector<Id> runsAt(const Layout &layout, const PortRef &ref);
/// All runs that touch an owner, by either end.
std::multimap<Id, Id> runsByOwner(const Layout &layout);

/// A run of `part` between two ports, routed at right angles over the plan at height z; for a coolant supply port
/// with a return beside it, both legs as twins (a half pitch apart). Refusals say why.
struct Joint {
    PortRef from, to;
    Id part; ///< Cable, whip, busway, pipe, hose.
    Feed feed = Feed::None;
    Tenths z = 0;
    Polyline bends; ///< On the site. Empty: route by itself.
};
Result<Placed> connected(const Layout &layout, const Joint &joint);
Result<Placed> connected(const Layout &layout, const std::vector<Joint> &joints);

/// Bends of a path from a to b at right angles, first along the longer side.
Polyline rightAngled(Point a, Point b);

/// Each rack of a row fed from a busway: one tap-off per rack and feed beside it, one whip to its cord.
struct RowFeed {
    std::vector<Id> racks;
    Id busway;
    Id tapOffPart, whipPart;
    std::string rackPort; ///< "psu.a"
    Feed feed = Feed::A;
};
Result<Placed> rowConnected(const Layout &layout, const RowFeed &feed);
/// Each liquid rack of a row joined to a CDU (or manifold) by supply and return hoses.
Result<Placed> rowPiped(const Layout &layout, const std::vector<Id> &racks, const PortRef &supply, Id hosePart);
/// Every free boundary port of a module with the nearest mating free port around it; the part of each joint is open.
Result<std::vector<Joint>> moduleJoints(const Layout &layout, Id module);

// --- changing ----------------------------------------------------------------------------------------------

/// An entity with other fields; refuses what `validityProblem` refuses.
template <class T>
Result<Edit> changed(const Layout &layout, T after);
/// A figure of its own for an item; an empty optional goes back to the part's.
Result<Edit> figureSet(const Layout &layout, Id item, const std::string &key, std::optional<Given> value);
/// One sentence if the entity cannot stand: broken reference, out-of-range number, self-crossing outline.
std::optional<Problem> validityProblem(const Layout &layout, const Entity &entity);

} // namespace gridhall
