// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/compose.h"

#include "core/compose/answer.h"
#include "core/compose/assembly.h"
#include "core/compose/side_by_side.h"
#include "core/delivery/assumed.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

namespace gridhall {

namespace {

/// Targets are met with this to spare by the sizing, for cables and intakes that blocks alone do not have.
constexpr double reserve = 0.995;
constexpr int mostSitings = 14;
constexpr double sizingTime_s = 2;
constexpr double mostOver = 1.1; ///< IT power over what is wished, or one block.

double siteArea_m2(const Brief &brief)
{
    double area = brief.site.empty() ? 0 : areaM2(brief.site);
    for (const Polygon &away : brief.noGo)
        for (const Polygon &piece : brief.site.empty() ? std::vector<Polygon>() : intersection(brief.site, away))
            area -= areaM2(piece);
    return brief.site.empty() ? 0 : std::max(area, 1.0);
}

class Composing {
public:
    Composing(const Brief &brief, const Library &library, BlockStock &kept, const std::stop_token &stop)
        : brief_(brief), library_(library), kept_(kept), stop_(stop)
    {
    }

    Composed made()
    {
        Composed result;
        const std::vector<ModuleBlock> &blocks = blocksOf(brief_);
        std::vector<std::pair<Aim, Fit>> fits;
        if (!blocks.empty())
            for (const Aim aim : {Aim::TokEnergy, Aim::Cost, Aim::Date})
                if (Fit fit = different(aim, fits); fit.found)
                    fits.emplace_back(aim, std::move(fit));
        if (fits.empty() && !stop_.stop_requested()) {
            explain(result);
            return result;
        }
        std::vector<std::optional<Composition>> answers(fits.size());
        std::vector<std::optional<Text>> refusals(fits.size());
        sideBySide(fits.size(), [&](std::size_t i) {
            if (!stop_.stop_requested())
                answers[i] = answered(library_, brief_, stop_, fits[i].first, fits[i].second, blocks, refusals[i]);
        });
        for (std::size_t i = 0; i < fits.size(); ++i) {
            if (answers[i])
                result.answers.push_back(std::move(*answers[i]));
            if (refusals[i])
                result.refusal = refusals[i];
        }
        addTrade(result, blocks);
        result.stopped = stop_.stop_requested();
        return result;
    }

private:
    using StockKey = std::tuple<bool, bool, bool>;
    static StockKey stockKey(const Brief &brief) { return {brief.twoPaths, brief.spareCooling, brief.modules.empty()}; }

    /// Blocks depend on few of the wishes: those are made once.
    const std::vector<ModuleBlock> &blocksOf(const Brief &brief)
    {
        const auto [at, fresh] = stock_.try_emplace(stockKey(brief));
        if (fresh)
            at->second = blocksFor(library_, brief, kept_, stop_);
        return at->second;
    }
    SizingLimits limitsOf(const Brief &brief) const
    {
        SizingLimits limits;
        limits.it_w = brief.it_w;
        limits.tokens_per_s = brief.tokens_per_s;
        limits.itMost_w = brief.it_w > 0 && brief.tokens_per_s <= 0 ? std::max(brief.it_w * mostOver, brief.it_w + 2.2e6) : 0;
        limits.grid_w = brief.gridCap_w * (1 - 0.05) * reserve; // the check is amber within 5 %
        limits.area_m2 = siteArea_m2(brief);
        limits.budget = brief.budget * reserve;
        limits.ready_d = brief.readyWithin_d;
        limits.pue = brief.pueTarget > 0 ? 1 + (brief.pueTarget - 1) * reserve * 0.99 : 0;
        limits.tokEnergy_j_per_token = brief.tokEnergyTarget_j_per_token * reserve;
        const Footprint intake = intakeFootprint(brief.twoPaths, 0);
        limits.headArea_m2 = intake.width_m * intake.depth_m;
        limits.blocksPerHead = blocksPerIntake;
        if (const auto line = library_.find("power.mv.ais24.line5"))
            limits.headCost = priceOf(*line, {}, Delivery()).range.likely * (brief.twoPaths ? 2 : 1);
        limits.crewScale = crewScaleFor(brief.it_w);
        return limits;
    }
    static std::vector<const ModuleBlock *> listed(const std::vector<ModuleBlock> &blocks, const std::vector<int> &counts)
    {
        std::vector<const ModuleBlock *> list;
        for (std::size_t i = 0; i < blocks.size(); ++i)
            list.insert(list.end(), static_cast<std::size_t>(counts[i]), &blocks[i]);
        return list;
    }
    /// Sizes, places, and asks for less area until what is sized also fits.
    Fit fitted(const Brief &brief, SizingLimits limits, Aim aim)
    {
        Fit fit;
        const std::vector<ModuleBlock> &blocks = blocksOf(brief);
        for (int round = 0; round < mostSitings && !stop_.stop_requested(); ++round) {
            fit.sizing = sized(blocks, limits, aim, sizingTime_s);
            if (!fit.sizing.feasible)
                return fit;
            fit.siting = sitedOn(groundOf(brief), listed(blocks, fit.sizing.counts), brief.twoPaths);
            if (fit.siting.complete()) {
                fit.found = true;
                return fit;
            }
            double area = 0;
            for (const Footprint &print : fit.siting.footprints)
                area += print.width_m * print.depth_m;
            limits.area_m2 = std::min(limits.area_m2 > 0 ? limits.area_m2 : area, area) * 0.995 - 1;
            if (limits.area_m2 <= 0)
                return fit;
        }
        return fit;
    }
    /// The best of an aim that is not an answer yet: with one block fewer of some kind than an answer like it.
    Fit different(Aim aim, const std::vector<std::pair<Aim, Fit>> &others)
    {
        const SizingLimits limits = limitsOf(brief_);
        Fit best = fitted(brief_, limits, aim);
        const auto isTaken = [&](const Fit &fit) {
            return std::ranges::any_of(others, [&](const auto &other) { return other.second.sizing.counts == fit.sizing.counts; });
        };
        const bool phased = aim == Aim::Date && best.siting.blocks.size() > 1; // another design by its phases
        if (!best.found || phased || !isTaken(best))
            return best;
        Fit second;
        for (std::size_t i = 0; i < best.sizing.counts.size(); ++i) {
            if (best.sizing.counts[i] == 0)
                continue;
            SizingLimits fewer = limits;
            fewer.atMost.assign(best.sizing.counts.size(), 5000);
            fewer.atMost[i] = best.sizing.counts[i] - 1;
            Fit fit = fitted(brief_, fewer, aim);
            if (fit.found && !isTaken(fit) && (!second.found || fit.sizing.objective < second.sizing.objective))
                second = std::move(fit);
        }
        return second;
    }

    /// The cheapest sizing for a falling row of energies per token.
    void addTrade(Composed &result, const std::vector<ModuleBlock> &blocks)
    {
        constexpr int points = 9;
        const SizingLimits limits = limitsOf(brief_);
        const Sizing least = sized(blocks, limits, Aim::TokEnergy, 1), cheap = sized(blocks, limits, Aim::Cost, 1);
        if (!least.feasible || !cheap.feasible || stop_.stop_requested())
            return;
        const auto point = [&](const std::vector<int> &counts) {
            double energy = 0, tokens = 0;
            for (std::size_t i = 0; i < blocks.size(); ++i) {
                energy += counts[i] * blocks[i].energy_w;
                tokens += counts[i] * blocks[i].tokens_per_s;
            }
            return TradePoint{tokens > 0 ? energy / tokens : 0, valueOf(blocks, limits, Aim::Cost, counts) * 1e6,
                              valueOf(blocks, limits, Aim::Date, counts)};
        };
        const TradePoint high = point(cheap.counts), low = point(least.counts);
        if (low.j_per_token <= 0)
            return;
        for (int i = 0; i < points; ++i) {
            SizingLimits capped = limits;
            const double cap = high.j_per_token + (low.j_per_token - high.j_per_token) * i / (points - 1);
            capped.tokEnergy_j_per_token =
                limits.tokEnergy_j_per_token > 0 ? std::min(limits.tokEnergy_j_per_token, cap * 1.0000001) : cap * 1.0000001;
            const Sizing sizing = sized(blocks, capped, Aim::Cost, 1);
            if (!sizing.feasible)
                continue;
            const TradePoint one = point(sizing.counts);
            if (result.trade.empty() || std::abs(one.cost - result.trade.back().cost) > 1 ||
                std::abs(one.j_per_token - result.trade.back().j_per_token) > 1e-12)
                result.trade.push_back(one);
        }
    }

    // --- contradictions --------------------------------------------------------------------------------------

    std::vector<Wish> activeWishes() const
    {
        std::vector<Wish> wishes;
        const auto add = [&](bool stated, Wish wish) {
            if (stated)
                wishes.push_back(wish);
        };
        add(brief_.it_w > 0, Wish::It);
        add(brief_.tokens_per_s > 0, Wish::Tokens);
        add(!brief_.site.empty(), Wish::Site);
        add(brief_.gridCap_w > 0, Wish::Grid);
        add(brief_.twoPaths, Wish::TwoPaths);
        add(brief_.spareCooling, Wish::SpareCooling);
        add(brief_.pueTarget > 0, Wish::Pue);
        add(brief_.tokEnergyTarget_j_per_token > 0, Wish::TokEnergy);
        add(brief_.budget > 0, Wish::Budget);
        add(brief_.readyWithin_d > 0, Wish::Date);
        add(!brief_.modules.empty(), Wish::Modules);
        return wishes;
    }
    Brief without(const std::vector<Wish> &wishes, unsigned kept) const
    {
        Brief brief = brief_;
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            if (kept >> i & 1u)
                continue;
            switch (wishes[i]) {
            case Wish::It: brief.it_w = 0; break;
            case Wish::Tokens: brief.tokens_per_s = 0; break;
            case Wish::Site: brief.site.clear(), brief.noGo.clear(); break;
            case Wish::Grid: brief.gridCap_w = 0; break;
            case Wish::TwoPaths: brief.twoPaths = false; break;
            case Wish::SpareCooling: brief.spareCooling = false; break;
            case Wish::Pue: brief.pueTarget = 0; break;
            case Wish::TokEnergy: brief.tokEnergyTarget_j_per_token = 0; break;
            case Wish::Budget: brief.budget = 0; break;
            case Wish::Date: brief.readyWithin_d = 0; break;
            case Wish::Modules: brief.modules.clear(); break;
            }
        }
        return brief;
    }
    bool isFeasible(const Brief &brief)
    {
        return !blocksOf(brief).empty() && fitted(brief, limitsOf(brief), brief.site.empty() ? Aim::Cost : Aim::TokEnergy).found;
    }
    /// The smallest set of wishes that cannot be met together, by trying all sets from small to large.
    void explain(Composed &result)
    {
        const std::vector<Wish> wishes = activeWishes();
        if (!isFeasible(without(wishes, 0))) {
            result.refusal = Text{translatable("Compose", "No module of the catalogue with %1 stands the checks in this climate."),
                                  {brief_.accelerator}};
            return;
        }
        std::vector<unsigned> sets;
        for (unsigned set = 1; set < 1u << wishes.size(); ++set)
            sets.push_back(set);
        std::ranges::stable_sort(sets, {}, [](unsigned set) { return std::popcount(set); });
        for (const unsigned set : sets) {
            if (stop_.stop_requested() || isFeasible(without(wishes, set)))
                continue;
            for (std::size_t i = 0; i < wishes.size(); ++i)
                if (set >> i & 1u)
                    result.contradiction.push_back(wishes[i]);
            break;
        }
        result.refusal = refusalOf(result.contradiction);
    }
    static Text refusalOf(const std::vector<Wish> &wishes)
    {
        std::vector<Argument> names;
        for (const Wish wish : wishes)
            names.emplace_back(nameOf(wish));
        switch (names.size()) {
        case 0: return {translatable("Compose", "The brief cannot be met."), {}};
        case 1: return {translatable("Compose", "This wish cannot be met, whatever the others: %1."), names};
        case 2: return {translatable("Compose", "Two wishes contradict each other: %1 and %2."), names};
        case 3: return {translatable("Compose", "Three wishes contradict each other: %1, %2 and %3."), names};
        default:
            names.resize(4);
            return {translatable("Compose", "Several wishes contradict each other, among them: %1, %2, %3 and %4."), names};
        }
    }

    const Brief &brief_;
    Library library_;
    BlockStock &kept_;
    std::stop_token stop_;
    std::map<StockKey, std::vector<ModuleBlock>> stock_;
};

} // namespace

Result<Composed> composed(const Brief &brief, const Library &library, const std::stop_token &stop)
{
    BlockStock stock;
    return composed(brief, library, stock, stop);
}

Result<Composed> composed(const Brief &brief, const Library &library, BlockStock &stock, const std::stop_token &stop)
{
    if (const auto problem = briefProblem(brief))
        return *problem;
    if (!brief.model.empty() && !brief.workload)
        return Problem(translatable("Compose", "No throughput of %1 on %2 is known."), {brief.model, brief.accelerator});
    return Composing(brief, library, stock, stop).made();
}

} // namespace gridhall
