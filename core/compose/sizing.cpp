// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/sizing.h"

#include <glpk.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace gridhall {

namespace {

constexpr double wanted_gap = 1e-4, slack = 1e-9;
constexpr int mostRatios = 6;
constexpr double mostBlocks = 5000;

/// Scales that keep the matrix near one: MW, ktokens/s, thousands of square metres, millions.
constexpr double perMw = 1e-6, perToken = 1e-6, perArea = 1e-3, perMoney = 1e-6;

class Program {
public:
    /// `ratio`: J per token that the tokens are credited with.
    Program(const std::vector<ModuleBlock> &blocks, const SizingLimits &limits, Aim aim, double ratio)
        : blocks_(blocks), limits_(limits), aim_(aim), ratio_(ratio), lp_(glp_create_prob(), glp_delete_prob)
    {
    }

    Sizing solved(double timeLimit_s)
    {
        glp_term_out(GLP_OFF);
        addColumns();
        addRows();
        glp_iocp control;
        glp_init_iocp(&control);
        control.presolve = GLP_ON;
        control.mip_gap = wanted_gap;
        control.tm_lim = static_cast<int>(timeLimit_s * 1000);
        control.cb_func = &Program::watch;
        control.cb_info = this;
        const int failed = glp_intopt(lp_.get(), &control);
        Sizing sizing;
        const int status = glp_mip_status(lp_.get());
        if ((failed != 0 && failed != GLP_ETMLIM && failed != GLP_EMIPGAP) || (status != GLP_OPT && status != GLP_FEAS))
            return sizing;
        sizing.feasible = true;
        sizing.provenBest = status == GLP_OPT;
        for (std::size_t i = 0; i < blocks_.size(); ++i)
            sizing.counts.push_back(static_cast<int>(std::lround(glp_mip_col_val(lp_.get(), column(i)))));
        sizing.objective = glp_mip_obj_val(lp_.get());
        sizing.bound = status == GLP_OPT ? sizing.objective : std::min(bound_, sizing.objective);
        const double size = std::abs(sizing.objective);
        sizing.gap = size > 0 ? std::max(0.0, (sizing.objective - sizing.bound) / size) : 0;
        return sizing;
    }

private:
    static void watch(glp_tree *tree, void *info)
    {
        const int best = glp_ios_best_node(tree);
        if (best != 0)
            static_cast<Program *>(info)->bound_ = glp_ios_node_bound(tree, best);
    }
    static int column(std::size_t block) { return static_cast<int>(block) + 1; }
    int headColumn() const { return static_cast<int>(blocks_.size()) + 1; }
    int dateColumn() const { return headColumn() + 1; }
    int usedColumn(std::size_t block) const { return dateColumn() + 1 + static_cast<int>(block); }
    bool isDated() const { return aim_ == Aim::Date || limits_.ready_d > 0; }

    void addColumns()
    {
        glp_prob *lp = lp_.get();
        glp_set_obj_dir(lp, GLP_MIN);
        const int count = static_cast<int>(blocks_.size());
        glp_add_cols(lp, 2 * count + 2);
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const double most = limits_.atMost.empty() ? mostBlocks : limits_.atMost[i];
            glp_set_col_kind(lp, column(i), GLP_IV);
            glp_set_col_bnds(lp, column(i), most > 0 ? GLP_DB : GLP_FX, 0, std::max(0.0, most));
            glp_set_col_kind(lp, usedColumn(i), GLP_BV);
        }
        glp_set_col_kind(lp, headColumn(), GLP_IV);
        glp_set_col_bnds(lp, headColumn(), GLP_LO, 0, 0);
        glp_set_col_bnds(lp, dateColumn(), limits_.ready_d > 0 ? GLP_DB : GLP_LO, 0, limits_.ready_d);
        setObjective();
    }
    void setObjective()
    {
        for (std::size_t i = 0; i < blocks_.size(); ++i)
            glp_set_obj_coef(lp_.get(), column(i),
                             aim_ == Aim::TokEnergy ? (blocks_[i].energy_w - ratio_ * blocks_[i].tokens_per_s) * perMw
                             : aim_ == Aim::Cost    ? blocks_[i].cost * perMoney
                                                    : 0.0);
        if (aim_ == Aim::Cost)
            glp_set_obj_coef(lp_.get(), headColumn(), limits_.headCost * perMoney);
        if (aim_ == Aim::Date)
            glp_set_obj_coef(lp_.get(), dateColumn(), 1);
    }
    template <class F>
    void addRow(F coefficient, double heads, double date, bool atLeast, double bound)
    {
        std::vector<int> columns{0};
        std::vector<double> values{0};
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            columns.push_back(column(i));
            values.push_back(coefficient(blocks_[i]));
        }
        columns.push_back(headColumn());
        values.push_back(heads);
        columns.push_back(dateColumn());
        values.push_back(date);
        const int row = glp_add_rows(lp_.get(), 1);
        glp_set_row_bnds(lp_.get(), row, atLeast ? GLP_LO : GLP_UP, bound, bound);
        glp_set_mat_row(lp_.get(), row, static_cast<int>(columns.size()) - 1, columns.data(), values.data());
    }
    void addRows()
    {
        const SizingLimits &l = limits_;
        if (l.it_w > 0)
            addRow([](const ModuleBlock &b) { return b.it_w * perMw; }, 0, 0, true, l.it_w * perMw);
        if (l.itMost_w > 0)
            addRow([](const ModuleBlock &b) { return b.it_w * perMw; }, 0, 0, false, l.itMost_w * perMw);
        if (l.tokens_per_s > 0)
            addRow([](const ModuleBlock &b) { return b.tokens_per_s * perToken; }, 0, 0, true, l.tokens_per_s * perToken);
        addRow([](const ModuleBlock &) { return 1.0; }, 0, 0, true, 1);
        addRow([](const ModuleBlock &) { return -1.0; }, l.blocksPerHead, 0, true, 0);
        if (l.grid_w > 0)
            addRow([](const ModuleBlock &b) { return b.facility_w * perMw; }, 0, 0, false, l.grid_w * perMw);
        if (l.area_m2 > 0)
            addRow([](const ModuleBlock &b) { return b.width_m * b.depth_m * perArea; }, l.headArea_m2 * perArea, 0, false,
                   l.area_m2 * perArea);
        if (l.budget > 0)
            addRow([](const ModuleBlock &b) { return b.cost * perMoney; }, l.headCost * perMoney, 0, false, l.budget * perMoney);
        if (l.pue > 0)
            addRow([&l](const ModuleBlock &b) { return (b.facility_w - l.pue * b.it_w) * perMw; }, 0, 0, false, 0);
        if (l.tokEnergy_j_per_token > 0)
            addRow([&l](const ModuleBlock &b) { return (b.energy_w - l.tokEnergy_j_per_token * b.tokens_per_s) * perMw; }, 0, 0, false, 0);
        if (isDated())
            for (std::size_t i = 0; i < blocks_.size(); ++i)
                addDateRows(i);
    }
    /// If block i is used: date >= ready_i + crew of all, less its own one; and it is used if its count is above 0.
    void addDateRows(std::size_t i)
    {
        const double scale = limits_.crewScale;
        const double waits = blocks_[i].ready_d - blocks_[i].crew_d / scale;
        std::vector<int> columns{0};
        std::vector<double> values{0};
        for (std::size_t k = 0; k < blocks_.size(); ++k) {
            columns.push_back(column(k));
            values.push_back(-blocks_[k].crew_d / scale);
        }
        columns.push_back(dateColumn());
        values.push_back(1);
        columns.push_back(usedColumn(i));
        values.push_back(-waits);
        const int row = glp_add_rows(lp_.get(), 2);
        glp_set_row_bnds(lp_.get(), row, GLP_LO, 0, 0);
        glp_set_mat_row(lp_.get(), row, static_cast<int>(columns.size()) - 1, columns.data(), values.data());
        const int used[] = {0, column(i), usedColumn(i)};
        const double link[] = {0, 1, -mostBlocks};
        glp_set_row_bnds(lp_.get(), row + 1, GLP_UP, 0, 0);
        glp_set_mat_row(lp_.get(), row + 1, 2, used, link);
    }

    const std::vector<ModuleBlock> &blocks_;
    const SizingLimits &limits_;
    Aim aim_;
    double ratio_;
    std::unique_ptr<glp_prob, void (*)(glp_prob *)> lp_;
    double bound_ = -std::numeric_limits<double>::infinity();
};

} // namespace

namespace {

/// J per token; 0 if there are none.
double ratioOf(const std::vector<ModuleBlock> &blocks, const std::vector<int> &counts)
{
    double energy = 0, tokens = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        energy += counts[i] * blocks[i].energy_w;
        tokens += counts[i] * blocks[i].tokens_per_s;
    }
    return tokens > 0 ? energy / tokens : 0;
}

} // namespace

Sentence nameOf(Aim aim)
{
    switch (aim) {
    case Aim::TokEnergy: return translatable("Compose", "Least energy per token");
    case Aim::Cost: return translatable("Compose", "Least cost");
    case Aim::Date: return translatable("Compose", "Earliest tokens");
    }
    return {};
}

Sizing sized(const std::vector<ModuleBlock> &blocks, const SizingLimits &limits, Aim aim, double timeLimit_s)
{
    if (blocks.empty())
        return {};
    if (aim != Aim::TokEnergy)
        return Program(blocks, limits, aim, 0).solved(timeLimit_s);
    Sizing best;
    double ratio = 0;
    for (int round = 0; round < mostRatios; ++round) {
        Sizing next = Program(blocks, limits, aim, ratio).solved(timeLimit_s);
        if (!next.feasible)
            break;
        const double perToken = ratioOf(blocks, next.counts);
        if (best.feasible && perToken >= ratio * (1 - slack))
            break;
        best = std::move(next);
        if (perToken <= 0) // no tokens are known: the least power decides
            break;
        ratio = best.objective = perToken;
    }
    if (best.feasible && ratio > 0)
        best.bound = best.objective * (1 - best.gap);
    return best;
}

double valueOf(const std::vector<ModuleBlock> &blocks, const SizingLimits &l, Aim aim, const std::vector<int> &counts)
{
    constexpr double never = std::numeric_limits<double>::infinity();
    double it = 0, tokens = 0, facility = 0, energy = 0, cost = 0, area = 0, crew = 0, date = 0;
    int all = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const int n = counts[i];
        const ModuleBlock &b = blocks[i];
        if (!l.atMost.empty() && n > l.atMost[i])
            return never;
        all += n;
        it += n * b.it_w, tokens += n * b.tokens_per_s, facility += n * b.facility_w, energy += n * b.energy_w;
        cost += n * b.cost, area += n * b.width_m * b.depth_m, crew += n * b.crew_d / l.crewScale;
    }
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (counts[i] > 0)
            date = std::max(date, blocks[i].ready_d - blocks[i].crew_d / l.crewScale + crew);
    const double heads = std::ceil(all / l.blocksPerHead);
    cost += heads * l.headCost, area += heads * l.headArea_m2;
    const auto above = [](double value, double limit) { return limit > 0 && value > limit * (1 + slack); };
    const bool broken = all == 0 || above(it, l.itMost_w) || it < l.it_w * (1 - slack) || tokens < l.tokens_per_s * (1 - slack) ||
                        above(facility, l.grid_w) || above(area, l.area_m2) || above(cost, l.budget) || above(date, l.ready_d) ||
                        above(facility, l.pue * it) || above(energy, l.tokEnergy_j_per_token * tokens);
    if (broken)
        return never;
    return aim == Aim::TokEnergy ? (tokens > 0 ? energy / tokens : energy * perMw) : aim == Aim::Cost ? cost * perMoney : date;
}

} // namespace gridhall
