// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/it_loads.h"
#include "core/catalog/keys.h"
#include "core/compose/block.h"
#include "core/compose/presets.h"
#include "core/compose/side_by_side.h"
#include "core/delivery/bill.h"
#include "core/delivery/programme.h"
#include "core/study/study.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double largestPath_w = 2.3e6; ///< IT that one power module is tried with.
constexpr double coolerRating_w = 2000e3, usedShare = 0.94;
constexpr int furtherTries = 3; ///< More machines than the ratings ask for, where the day is hot.

/// What an IT module gives off, by its racks.
struct ItModule {
    std::string number;
    bool liquid = false; ///< Served by dry coolers, and by chillers for the rest.
    double it_w = 0, liquid_w = 0, air_w = 0;
};

/// The site of a trial: cards and the workload, nothing drawn.
Draft trialDraft(const Library &library, const Brief &brief)
{
    Draft draft(library);
    Site site;
    site.designDryBulb_k = brief.designDryBulb_k;
    site.designWetBulb_k = brief.designDryBulb_k - 10;
    draft.add(site);
    draft.add(Criteria());
    draft.add(Delivery());
    if (const auto workload = workloadOf(brief)) {
        Assignment everywhere;
        everywhere.workload = draft.add(*workload);
        draft.add(everywhere);
    }
    return draft;
}

/// The module with other racks of the same size and ports in place of its own.
std::optional<Part> withRacks(const Library &library, const Part &module, const Part &racks)
{
    Part variant = module;
    Contents contents = *module.contents;
    bool any = false;
    for (std::string &number : contents.partNumbers) {
        const Kept<Part> inner = library.find(number);
        if (!inner || inner->role != Role::ItRack || inner->trait("accelerator").empty())
            continue;
        const auto names = [](const Part &part) {
            std::vector<std::string> list;
            for (const Port &port : part.ports)
                list.push_back(port.name);
            std::ranges::sort(list);
            return list;
        };
        if (inner->width != racks.width || inner->depth != racks.depth || names(*inner) != names(racks))
            return std::nullopt;
        any = any || number != racks.number;
        number = racks.number;
    }
    if (!any)
        return std::nullopt;
    variant.contents = std::make_shared<const Contents>(std::move(contents));
    variant.number += "." + racks.number.substr(racks.number.rfind('.') + 1);
    variant.name += ", " + std::string(racks.trait("accelerator"));
    variant.nameZh += "，" + std::string(racks.trait("accelerator"));
    for (Trait &trait : variant.traits)
        if (trait.key == "accelerator")
            trait.value = racks.trait("accelerator");
    return variant;
}

/// The accelerator that the racks of a module carry; empty if none.
std::string acceleratorOf(const Library &library, const Part &module)
{
    for (const std::string &number : module.contents->partNumbers)
        if (const Kept<Part> inner = library.find(number); inner && isItRole(inner->role))
            if (const auto trait = inner->trait("accelerator"); !trait.empty())
                return std::string(trait);
    return {};
}

bool isItModule(const Part &part) { return part.role == Role::Module && part.contents && part.trait("kind") == "it"; }

/// IT modules for the accelerator; makes variants where only the racks differ.
std::vector<std::string> modulesFor(Library &library, const Brief &brief)
{
    std::vector<std::string> found;
    std::vector<Part> variants;
    const auto wanted = [&](const std::string &number) {
        return brief.modules.empty() || std::ranges::find(brief.modules, number) != brief.modules.end();
    };
    for (const Kept<Part> &part : library.parts()) {
        if (!isItModule(*part) || !wanted(part->number))
            continue;
        if (acceleratorOf(library, *part) == brief.accelerator) {
            found.push_back(part->number);
            continue;
        }
        for (const Kept<Part> &racks : library.parts())
            if (racks->role == Role::ItRack && racks->trait("accelerator") == brief.accelerator)
                if (auto variant = withRacks(library, *part, *racks)) {
                    variants.push_back(std::move(*variant));
                    break;
                }
    }
    for (Part &variant : variants) {
        if (!library.find(variant.number))
            library.add(variant);
        found.push_back(variant.number);
    }
    std::ranges::sort(found);
    const auto twice = std::ranges::unique(found);
    found.erase(twice.begin(), twice.end());
    return found;
}

ItModule itModule(const Library &library, const Brief &brief, const std::string &number)
{
    ItModule module;
    module.number = number;
    Draft draft = trialDraft(library, brief);
    draft.place(number, Id(), 0, 0, 0, "POD-01");
    const auto part = library.find(number);
    module.liquid = part && part->trait("cooling") == "liquid";
    for (const ItLoad &load : itLoads(draft.layout())) {
        module.it_w += load.peak_w;
        module.liquid_w += load.liquid_w;
        module.air_w += load.air_w;
    }
    return module;
}

/// One block with a grid connection of its own.
struct Trial {
    Layout layout;
    DrawnBlock drawn;
    bool sound = false;
};

Trial trialOf(const Library &library, const Brief &brief, const BlockRecipe &recipe)
{
    Draft draft = trialDraft(library, brief);
    Trial trial;
    trial.drawn = drawBlock(draft, recipe, 0);
    for (const GridPort &port : trial.drawn.grid) {
        const Id grid = draft.place("power.utility.20kv.5mva", Id(), -8000, port.feed == Feed::A ? 20000 : 4000, 0,
                                    port.feed == Feed::A ? "GRID-A" : "GRID-B");
        draft.join(grid, "out", trial.drawn.roots[port.root], port.port, "power.cable.mv.300", port.feed, 600);
    }
    trial.layout = draft.layout();
    trial.sound = !draft.problem();
    return trial;
}

/// Errors, without those that the brief asks for: with one path both cords hang on it.
long errorsOf(const Snapshot &snapshot, const Brief &brief)
{
    return std::ranges::count_if(snapshot.findings, [&](const Finding &finding) {
        return !finding.waived && finding.effective() == Severity::Error && (brief.twoPaths || !isOfOnePath(finding));
    });
}

/// What is measured on a block that stands every check.
ModuleBlock measured(const Trial &trial, const BlockRecipe &recipe, const Snapshot &snapshot)
{
    ModuleBlock block;
    block.recipe = recipe;
    block.width_m = trial.drawn.width_mm * 1e-3;
    block.depth_m = trial.drawn.depth_mm * 1e-3;
    block.it_w = snapshot.kpis.itLoad_w.value;
    block.facility_w = snapshot.kpis.facilityLoad_w;
    block.tokens_per_s = snapshot.kpis.tokens_per_s;
    block.energy_w =
        snapshot.kpis.tokEnergy_j_per_token.known ? snapshot.kpis.tokEnergy_j_per_token.value * block.tokens_per_s : block.facility_w;
    const Census census(trial.layout);
    const MaterialBill bill = billOf(census);
    block.cost = bill.cost.likely;
    block.mass_kg = bill.weight_kg;
    block.steel_kg = bill.steel_kg;
    if (const auto programme = programmeOf(census, snapshot.loads)) {
        double connect = 0, test = 0;
        for (const Activity &one : programme->activities) {
            const bool grid =
                one.consignment != Activity::noConsignment && programme->consignments[one.consignment].part->role == Role::Utility;
            connect += !grid && (one.step == Step::Connect || one.step == Step::LandRacks) ? one.duration.range.likely : 0;
            test += !grid && one.step == Step::Test ? one.duration.range.likely : 0;
        }
        block.ready_d = programme->finish_d.likely;
        block.crew_d = std::max(connect / 2, test);
    }
    return block;
}

/// What a block is made of before machines are counted.
struct Start {
    ItModule module;
    int count = 1;
    bool separate = false;
};

/// Tries one start with more and more machines until every check holds.
class Trying {
public:
    Trying(const Library &library, const Brief &brief, const std::stop_token &stop) : library_(library), brief_(brief), stop_(stop) {}

    std::vector<ModuleBlock> made(const Start &start)
    {
        tryWith(start.module, start.count, start.separate);
        return std::move(blocks_);
    }
    static bool isSensible(const ItModule &module, int count, bool separate)
    {
        const double it_w = module.it_w * count;
        // Small blocks fill up a site; otherwise a path should be used at least to a quarter.
        return it_w <= largestPath_w && it_w >= 0.2 * largestPath_w && (!separate || (count <= 2 && module.it_w <= 1.15e6));
    }

private:
    void tryWith(const ItModule &module, int count, bool separate)
    {
        BlockRecipe recipe;
        recipe.itModule = module.number;
        recipe.itModules = count;
        recipe.separateUps = separate;
        recipe.twoPaths = brief_.twoPaths;
        recipe.inHall = brief_.inHalls;
        const double it_w = module.it_w * count;
        if (brief_.generators)
            recipe.generator = it_w * 1.25 < 2e6 * usedShare ? "module.generator.2000" : "power.genset.container.3000";
        const int spare = brief_.spareCooling ? 1 : 0;
        const double liquid_w = module.liquid ? module.liquid_w * count : 0;
        const double air_w = (module.liquid ? module.air_w : module.it_w) * count;
        recipe.coolers = liquid_w > 0 ? std::max(1, static_cast<int>(std::ceil(liquid_w / (coolerRating_w * usedShare)))) : 0;
        const bool small = air_w <= 300e3 * usedShare;
        recipe.chiller = small ? "module.chiller.300" : "module.chiller.1000";
        recipe.chillers = air_w > 0 ? std::max(1, static_cast<int>(std::ceil(air_w / ((small ? 300e3 : 1000e3) * usedShare)))) : 0;
        const int coolers = recipe.coolers, chillers = recipe.chillers;
        for (int more = 0; more <= furtherTries && !stop_.stop_requested(); ++more) {
            recipe.coolers = coolers + (coolers > 0 ? more : 0);
            recipe.chillers = chillers + (coolers > 0 ? more / 2 : more);
            if (!stands(recipe))
                continue;
            recipe.coolers += coolers > 0 ? spare : 0;
            recipe.chillers += spare;
            keep(recipe);
            // One more cooler runs its fans slower: a choice for the least energy.
            if (spare == 0 && coolers > 0 && more == 0) {
                ++recipe.coolers;
                keep(recipe);
            }
            return;
        }
    }
    bool stands(const BlockRecipe &recipe)
    {
        if (last_.sound && lastSnapshot_ && recipe == lastRecipe_)
            return errorsOf(*lastSnapshot_, brief_) == 0;
        lastRecipe_ = recipe;
        lastSnapshot_ = nullptr;
        last_ = trialOf(library_, brief_, recipe);
        if (!last_.sound)
            return false;
        lastSnapshot_ = study(last_.layout, 0, Tier::Settled, nullptr, stop_);
        return lastSnapshot_ && errorsOf(*lastSnapshot_, brief_) == 0;
    }
    void keep(const BlockRecipe &recipe)
    {
        if (stands(recipe))
            blocks_.push_back(measured(last_, recipe, *lastSnapshot_));
    }

    const Library &library_;
    const Brief &brief_;
    std::stop_token stop_;
    std::vector<ModuleBlock> blocks_;
    Trial last_;
    BlockRecipe lastRecipe_;
    SnapshotPtr lastSnapshot_;
};

std::vector<Start> startsOf(Library &library, const Brief &brief)
{
    std::vector<Start> starts;
    for (const std::string &number : modulesFor(library, brief)) {
        const ItModule module = itModule(library, brief, number);
        if (module.it_w <= 0)
            continue;
        for (const int count : {1, 2, 4, 8})
            for (const bool separate : {false, true})
                if (Trying::isSensible(module, count, separate))
                    starts.push_back({module, count, separate});
    }
    return starts;
}

} // namespace

bool isOfOnePath(const Finding &finding) { return std::string_view(finding.check->code) == "PWR-003"; }

std::vector<ModuleBlock> undominated(const std::vector<ModuleBlock> &blocks)
{
    const auto noWorse = [](const ModuleBlock &a, const ModuleBlock &b) {
        return a.it_w == b.it_w && a.tokens_per_s >= b.tokens_per_s && a.energy_w <= b.energy_w && a.facility_w <= b.facility_w &&
               a.cost <= b.cost && a.ready_d <= b.ready_d && a.crew_d <= b.crew_d && a.width_m * a.depth_m <= b.width_m * b.depth_m;
    };
    std::vector<ModuleBlock> kept;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        bool beaten = false;
        for (std::size_t k = 0; k < blocks.size() && !beaten; ++k)
            beaten = k != i && noWorse(blocks[k], blocks[i]) && (k < i || !noWorse(blocks[i], blocks[k]));
        if (!beaten)
            kept.push_back(blocks[i]);
    }
    return kept;
}

std::string BlockStock::keyOf(const Brief &b)
{
    std::string key = b.accelerator + '|' + b.model + '|' + b.precision + '|' + b.scenario;
    for (const bool one : {b.twoPaths, b.spareCooling, b.generators, b.inHalls})
        key += one ? '1' : '0';
    for (const double one : {b.utilisation, b.designDryBulb_k, b.workload ? b.workload->tokens_per_s : 0.0}) {
        char digits[40];
        std::snprintf(digits, sizeof digits, "|%.17g", one);
        key += digits;
    }
    for (const std::string &module : b.modules)
        key += '|' + module;
    return key;
}

std::optional<std::vector<ModuleBlock>> BlockStock::of(const Brief &brief) const
{
    const std::scoped_lock lock(busy_);
    const auto at = blocks_.find(keyOf(brief));
    return at == blocks_.end() ? std::nullopt : std::optional(at->second);
}

void BlockStock::keep(const Brief &brief, const std::vector<ModuleBlock> &blocks)
{
    const std::scoped_lock lock(busy_);
    blocks_[keyOf(brief)] = blocks;
}

std::vector<ModuleBlock> blocksFor(Library &library, const Brief &brief, BlockStock &stock, const std::stop_token &stop)
{
    const std::vector<Start> starts = startsOf(library, brief);
    if (auto known = stock.of(brief))
        return *known;
    std::vector<std::vector<ModuleBlock>> tried(starts.size());
    sideBySide(starts.size(), [&](std::size_t i) {
        if (!stop.stop_requested())
            tried[i] = Trying(library, brief, stop).made(starts[i]);
    });
    std::vector<ModuleBlock> blocks;
    for (const auto &some : tried)
        blocks.insert(blocks.end(), some.begin(), some.end());
    if (stop.stop_requested())
        return {};
    blocks = undominated(blocks);
    stock.keep(brief, blocks);
    return blocks;
}

std::vector<std::string> itModulesOf(const Library &library)
{
    std::vector<std::string> numbers;
    for (const Kept<Part> &part : library.parts())
        if (isItModule(*part))
            numbers.push_back(part->number);
    return numbers;
}

} // namespace gridhall
