// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/figure.h"
#include "core/study/kpis.h"

#include <functional>
#include <optional>

/// The figures at the bottom of explanations: givens of parts, of the drawing and of the engines.
namespace gridhall {

/// The name of a figure without places.
inline Text named(Sentence sentence) { return {sentence, {}}; }

/// A figure that follows from the drawing alone: a count, an area.
Figure drawnFigure(std::string id, Sentence name, Amount value);
/// A result of an engine, as good as the worst figure that went into it.
Figure engineFigure(std::string id, Sentence name, Amount value, Grade grade, const char *engine);

/// Sum of the peaks of racks that pass the filter, by kind of rack: count times peak.
Figure peakSum(const Snapshot &snapshot, std::string id, Sentence name, const std::function<bool(const ItLoad &)> &filter);
/// One rack's peak: its own figure or the sum of its devices, times the criteria's peak factor.
Figure peakOf(const Snapshot &snapshot, const ItLoad &load);
/// The worst grade among peaks of racks, and among workloads in use.
Grade peakGrade(const Snapshot &snapshot);
Grade workloadGrade(const Snapshot &snapshot);

/// Of the inlet nearest its limit: how far it has risen over the supply, and how far it may.
std::vector<Figure::Input> inletRises(const Snapshot &snapshot, const InletHeadroom &inlet);

/// Powers at the design point: IT, losses for IT, cooling, miscellaneous.
std::vector<Figure::Input> designInputs(const Snapshot &snapshot);

} // namespace gridhall
