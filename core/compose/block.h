// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/compose/brief.h"
#include "core/compose/draft.h"
#include "core/delivery/assumed.h"

#include <map>
#include <mutex>
#include <stop_token>

namespace gridhall {

/// How a block is made up: IT modules, the power of each path, coolers and chillers, all joined.
struct BlockRecipe {
    std::string itModule;
    int itModules = 1;
    bool separateUps = false; ///< A transformer module and UPS modules in place of one power module.
    std::string generator;    ///< Part number; empty: none.
    int coolers = 0;          ///< Dry-cooler banks.
    std::string chiller;      ///< Module number; empty: none.
    int chillers = 0;
    bool twoPaths = true;
    bool inHall = false; ///< A hall around the IT modules.

    auto operator<=>(const BlockRecipe &) const = default;
};

/// Where something joins the block to the grid: a port of one of its modules.
struct GridPort {
    std::size_t root = 0; ///< Index into the ids of the drawn block.
    std::string port;
    Feed feed = Feed::A;
};

/// A block as drawn at the origin, its south-west corner at (0, 0); `quarter` 1 turns it by 90 degrees.
struct DrawnBlock {
    std::vector<Id> roots;
    std::vector<GridPort> grid;
    double width_mm = 0, depth_mm = 0;
};
DrawnBlock drawBlock(Draft &draft, const BlockRecipe &recipe, int quarter);

/// What one block gives and costs, by the real engines on a site of its own.
struct ModuleBlock {
    BlockRecipe recipe;
    double width_m = 0, depth_m = 0;
    double it_w = 0, facility_w = 0, tokens_per_s = 0;
    double energy_w = 0; ///< Facility power at the workload: TokEnergy x tokens.
    double cost = 0;     ///< Likely, of what has a price.
    double mass_kg = 0, steel_kg = 0;
    double ready_d = 0; ///< Alone, with the crews of the brief.
    double crew_d = 0;  ///< What each further block adds to the busiest crew.
};

/// Blocks of earlier briefs, for those that differ only in what trials do not ask: site, grid, budget, dates. Of one
/// library; may be shared by threads.
class BlockStock {
public:
    std::optional<std::vector<ModuleBlock>> of(const Brief &brief) const;
    void keep(const Brief &brief, const std::vector<ModuleBlock> &blocks);

private:
    static std::string keyOf(const Brief &brief);
    mutable std::mutex busy_;
    std::map<std::string, std::vector<ModuleBlock>> blocks_;
};

/// All blocks of the catalogue's modules that stand every check under the brief's climate and redundancy, in a fixed
/// order. `library` gets the variants of modules for the brief's accelerator. Empty when stopped.
std::vector<ModuleBlock> blocksFor(Library &library, const Brief &brief, BlockStock &stock, const std::stop_token &stop);

/// Whether a finding says that both cords of a rack hang on one path: what a brief for one path accepts.
bool isOfOnePath(const Finding &finding);

/// Blocks that no other of the same IT power equals or beats in everything that counts.
std::vector<ModuleBlock> undominated(const std::vector<ModuleBlock> &blocks);

/// IT modules of the library, by number.
std::vector<std::string> itModulesOf(const Library &library);

} // namespace gridhall
