// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"
#include "ui/panels/figure_table.h"

namespace gridhall {

/// What the inspector says about one entity, out of a layout and the newest snapshot.

/// "TO-C05-A" and "Tap-off box 250 A · busway C-A".
QString headWords(const Layout &layout, Id id);
QString kindWords(const Layout &layout, Id id);
/// At the right of the head: "Path A · Hall 1".
QString whereWords(const Layout &layout, const Snapshot *snapshot, Id id);

/// Rows of the section Electrical; empty if it carries no power.
std::vector<FigureTable::Row> electricalRows(const Snapshot &snapshot, Id id);
/// Rows of the section Cooling; empty if it neither gives off nor takes heat.
std::vector<FigureTable::Row> coolingRows(const Snapshot &snapshot, Id id);
/// Rows about a hall or another space: area, IT load, density.
std::vector<FigureTable::Row> spaceRows(const Layout &layout, const Snapshot *snapshot, const Space &space);
/// Length, bends and losses of a run.
std::vector<FigureTable::Row> runRows(const Layout &layout, const Run &run);
std::vector<FigureTable::Row> noteRows(const Note &note); ///< Of a dimension: what it measures.

/// The way from the utility to an entity, for the state in which it is loaded most.
struct PathFacts {
    QString title;
    std::vector<PathList::Stop> stops;
    Feed feed = Feed::None;
};
/// One per path it hangs on; an element inside a path gets the one through it.
std::vector<PathFacts> pathFacts(const Snapshot &snapshot, Id id);

/// Findings about an entity that are not waived, errors first.
std::vector<const Finding *> findingsAbout(const Snapshot &snapshot, Id id);

} // namespace gridhall
