// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/brief.h"
#include "core/compose/sizing.h"
#include "core/delivery/bill.h"
#include "core/delivery/programme.h"
#include "core/study/snapshot.h"

#include <stop_token>

namespace gridhall {

/// One answer to a brief: an ordinary design, studied, with what it costs and when it is ready.
struct Composition {
    Aim aim = Aim::TokEnergy;
    std::vector<std::pair<ModuleBlock, int>> blocks; ///< Those used, and how many.
    Sizing sizing;
    Layout layout;
    SnapshotPtr snapshot;
    Range cost;
    double mass_kg = 0, steel_kg = 0, copper_kg = 0;
    Range ready_d;
    Range first_d;      ///< The first phase is ready: first tokens ...
    double first_w = 0; ///< ... of so much IT.
    double area_m2 = 0; ///< Of blocks and intakes, borders included.
};

/// A point of the trade between cost and energy: the cheapest sizing within an energy per token.
struct TradePoint {
    double j_per_token = 0, cost = 0, ready_d = 0;
};

/// Up to three answers that differ, or the smallest set of wishes that contradict.
struct Composed {
    std::vector<Composition> answers;
    std::vector<TradePoint> trade; ///< By falling energy.
    std::vector<Wish> contradiction;
    std::optional<Text> refusal; ///< Why there is no answer.
    bool stopped = false;
};

/// The answer for the earliest tokens comes in two phases, the first of a third of the blocks: what stands alone yields
/// tokens while the rest is built. Composes complete designs from prefabricated modules of the library: blocks by trial under every check, numbers of
/// blocks by an integer program, places on the site in rows, intakes and medium voltage, workload, study. The same
/// brief and library give the same answers.
Result<Composed> composed(const Brief &brief, const Library &library, const std::stop_token &stop = {});
/// The same with a stock of blocks that later briefs find again.
Result<Composed> composed(const Brief &brief, const Library &library, BlockStock &stock, const std::stop_token &stop = {});

} // namespace gridhall
