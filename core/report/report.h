// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/figure.h"
#include "core/base/result.h"
#include "core/delivery/programme.h"
#include "core/energy/band.h"
#include "core/energy/pulse.h"
#include "core/study/snapshot.h"

#include <variant>

/// A report as values: sections of blocks. ui/render writes them as PDF in the reader's language.
namespace gridhall {

struct Cell {
    std::variant<std::string, Text, Amount> content;
    bool strong = false;
    std::optional<Severity> verdict; ///< Triangle or octagon before it ...
    bool ok = false;                 ///< ... or the tick.
};
struct TableColumn {
    Text head;
    double weight = 1; ///< Share of the width.
    bool right = false;
};
struct TableBlock {
    std::vector<TableColumn> columns;
    std::vector<std::vector<Cell>> rows;
};
struct ParagraphBlock {
    Text text;
    bool small = false;
};
/// The plan of a space (or the whole site, Id()) to scale.
struct PlanBlock {
    Id space;
    bool ownSheet = false; ///< On a page of its own, A3 or A1.
    bool air = false;      ///< With the temperatures of its air.
};
/// A drawing sheet of the design on a page of its own size.
struct SheetBlock {
    Id sheet;
};
/// The factors of TokEnergy as a waterfall.
struct WaterfallBlock {
    struct Step {
        Text label;
        double factor = 1;
        double before = 0, after = 0; ///< J per token.
    };
    std::vector<Step> steps;
};
/// A chart of the simulated year; drawn from the snapshot.
struct YearChartBlock {
    enum class Kind { Hours, Duration, Months, Flow } kind = Kind::Hours;
};
/// What the grid sees of one scenario of the pulse bench.
struct PulseBlock {
    Sentence scenario;
    std::shared_ptr<const PulseResult> result;
    PulseGrid grid;
};
/// What moves TokEnergy most, one input at a time.
struct TornadoBlock {
    double centre_j_per_token = 0;
    std::vector<Lever> levers;
};
struct FigureBlock { ///< A figure with its formula and inputs, for the appendix of sources.
    Figure figure;
};
/// The programme of delivery as a Gantt chart with the growth of IT power.
struct GanttBlock {
    std::shared_ptr<const Programme> programme;
    double tokens_per_s = 0;
};
using Block = std::variant<ParagraphBlock, TableBlock, PlanBlock, SheetBlock, WaterfallBlock, YearChartBlock, PulseBlock, TornadoBlock,
                           FigureBlock, GanttBlock>;

struct Section {
    Text title, lead;
    std::vector<Block> blocks;
};
struct Report {
    Text title;
    std::string project, customer, author, location;
    std::string contentHash; ///< SHA-256 of the design, hex; filled by the caller who knows the file.
    std::int64_t revision = 0;
    std::vector<Section> sections;
};

/// Refuses a snapshot that no study made: there is nothing to report of it.
Result<Report> reported(const Snapshot &snapshot);

} // namespace gridhall
