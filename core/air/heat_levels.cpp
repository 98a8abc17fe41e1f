// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/heat_levels.h"

#include <algorithm>

namespace gridhall {

namespace {

constexpr int coarsestSweeps = 12;

void gather(std::vector<std::pair<std::int32_t, float>> &mouths, const std::vector<std::int32_t> &of)
{
    for (auto &[unknown, share] : mouths)
        unknown = of[static_cast<std::size_t>(unknown)];
    std::ranges::stable_sort(mouths, {}, &std::pair<std::int32_t, float>::first);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < mouths.size(); ++i) {
        if (kept > 0 && mouths[kept - 1].first == mouths[i].first)
            mouths[kept - 1].second += mouths[i].second;
        else
            mouths[kept++] = mouths[i];
    }
    mouths.resize(kept);
}

} // namespace

HeatPipes::HeatPipes(const AirLevels &all, std::vector<Pipe> pipes)
{
    for (std::size_t depth = 0; depth < all.coarse.size(); ++depth) {
        const std::vector<std::int32_t> &of = depth == 0 ? all.of : all.coarse[depth - 1].of;
        for (Pipe &pipe : pipes) {
            gather(pipe.intake, of);
            gather(pipe.outlet, of);
        }
        levels.push_back(pipes);
    }
}

HeatLevels::HeatLevels(const AirLevels &levels) : levels_(levels), coarse_(levels.coarse.size())
{
    for (std::size_t depth = 0; depth < coarse_.size(); ++depth) {
        const AirLevels::Level &links = levels.coarse[depth];
        Level &level = coarse_[depth];
        level.reverse.resize(links.columns.size());
        for (std::size_t u = 0; u < links.size(); ++u)
            for (auto l = static_cast<std::size_t>(links.rows[u]); l < static_cast<std::size_t>(links.rows[u + 1]); ++l)
                level.reverse[l] = links.link(static_cast<std::size_t>(links.columns[l]), static_cast<std::int32_t>(u));
        for (auto *field : {&level.source, &level.inverse, &level.x, &level.b})
            field->assign(links.size(), 0.0F);
        for (auto *field : {&level.carried, &level.share, &level.shareBack})
            field->assign(links.columns.size(), 0.0F);
    }
    piped_.assign(coarse_.empty() ? 0 : coarse_.front().x.size(), 0.0F);
}

/// The order in which the finer unknowns of each aggregate are first met.
void HeatLevels::setOrder(const std::vector<std::int32_t> &order)
{
    const std::vector<std::int32_t> *finer = &order, *of = &levels_.of;
    for (std::size_t depth = 0; depth < coarse_.size(); ++depth) {
        Level &level = coarse_[depth];
        std::vector<char> met(level.x.size(), 0);
        level.order.clear();
        for (const std::int32_t u : *finer)
            if (const auto a = static_cast<std::size_t>((*of)[static_cast<std::size_t>(u)]); !met[a]) {
                met[a] = 1;
                level.order.push_back(static_cast<std::int32_t>(a));
            }
        finer = &level.order;
        of = &levels_.coarse[depth].of;
    }
}

void HeatLevels::set(const std::array<std::vector<float>, 3> &flux, const std::vector<float> &sourceFlow, float diffusivity)
{
    Level &first = coarse_.front();
    std::ranges::fill(first.carried, 0.0F);
    std::ranges::fill(first.source, 0.0F);
    const std::size_t size = sourceFlow.size();
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t c = 0; c < size; ++c)
            if (const std::int32_t l = levels_.face[a * size + c]; l >= 0) {
                const float f = flux[a][c];
                if (f < 0)
                    first.carried[static_cast<std::size_t>(l)] -= f;
                else
                    first.carried[static_cast<std::size_t>(first.reverse[static_cast<std::size_t>(l)])] += f;
            }
    for (std::size_t c = 0; c < size; ++c)
        if (sourceFlow[c] != 0 && levels_.of[c] >= 0)
            first.source[static_cast<std::size_t>(levels_.of[c])] += sourceFlow[c];
    for (std::size_t depth = 0; depth < coarse_.size(); ++depth)
        finish(depth, diffusivity);
}

/// Shares and diagonal of a level, and what it hands on to the next.
void HeatLevels::finish(std::size_t depth, float diffusivity)
{
    const AirLevels::Level &links = levels_.coarse[depth];
    Level &level = coarse_[depth];
    Level *next = depth + 1 < coarse_.size() ? &coarse_[depth + 1] : nullptr;
    if (next) {
        std::ranges::fill(next->carried, 0.0F);
        std::ranges::fill(next->source, 0.0F);
    }
    for (std::size_t u = 0; u < level.x.size(); ++u) {
        float sum = level.source[u];
        for (auto l = static_cast<std::size_t>(links.rows[u]); l < static_cast<std::size_t>(links.rows[u + 1]); ++l) {
            level.share[l] = level.carried[l] + diffusivity * links.g[l];
            sum += level.share[l];
            if (next && links.next[l] >= 0)
                next->carried[static_cast<std::size_t>(links.next[l])] += level.carried[l];
        }
        level.inverse[u] = sum > 0 ? 1 / sum : 0.0F;
        if (next)
            next->source[static_cast<std::size_t>(links.of[u])] += level.source[u];
    }
    for (std::size_t l = 0; l < level.share.size(); ++l)
        level.shareBack[l] = level.share[static_cast<std::size_t>(level.reverse[l])];
}

/// What pipes bring for the present answer, on top of what is asked.
void HeatLevels::addPiped(std::size_t depth, const HeatPipes &pipes)
{
    Level &level = coarse_[depth];
    std::copy(level.b.begin(), level.b.end(), piped_.begin());
    for (const HeatPipes::Pipe &pipe : pipes.levels[depth]) {
        float in = 0;
        for (const auto &[u, share] : pipe.intake)
            in += share * level.x[static_cast<std::size_t>(u)];
        for (const auto &[u, share] : pipe.outlet)
            piped_[static_cast<std::size_t>(u)] += pipe.flow * share * in;
    }
}

void HeatLevels::sweep(std::size_t depth, const Way &way, bool first)
{
    const AirLevels::Level &links = levels_.coarse[depth];
    Level &level = coarse_[depth];
    if (way.pipes && !first)
        addPiped(depth, *way.pipes);
    const float *asked = way.pipes && !first ? piped_.data() : level.b.data();
    const float *share = way.back ? level.shareBack.data() : level.share.data();
    float *x = level.x.data();
    const std::size_t count = level.order.size();
    for (std::size_t p = 0; p < count; ++p) {
        const auto u = static_cast<std::size_t>(level.order[way.back ? count - 1 - p : p]);
        float sum = asked[u];
        for (std::int32_t l = links.rows[u]; l < links.rows[u + 1]; ++l)
            sum += share[l] * x[links.columns[static_cast<std::size_t>(l)]];
        x[u] = sum * level.inverse[u];
    }
}

/// What a level leaves undone, asked of the next.
void HeatLevels::restrict(std::size_t depth, const Way &way)
{
    const AirLevels::Level &links = levels_.coarse[depth];
    Level &level = coarse_[depth], &next = coarse_[depth + 1];
    if (way.pipes)
        addPiped(depth, *way.pipes);
    const float *asked = way.pipes ? piped_.data() : level.b.data();
    const float *share = way.back ? level.shareBack.data() : level.share.data();
    const float *x = level.x.data();
    std::ranges::fill(next.b, 0.0F);
    for (std::size_t u = 0; u < level.x.size(); ++u) {
        if (level.inverse[u] <= 0)
            continue;
        float sum = asked[u] - x[u] / level.inverse[u];
        for (std::int32_t l = links.rows[u]; l < links.rows[u + 1]; ++l)
            sum += share[l] * x[links.columns[static_cast<std::size_t>(l)]];
        next.b[static_cast<std::size_t>(links.of[u])] += sum;
    }
}

void HeatLevels::cycle(std::size_t depth, const Way &way)
{
    Level &level = coarse_[depth];
    std::ranges::fill(level.x, 0.0F);
    sweep(depth, way, true);
    if (depth + 1 == coarse_.size()) {
        for (int again = 0; again < coarsestSweeps; ++again)
            sweep(depth, way, false);
        return;
    }
    sweep(depth, way, false);
    restrict(depth, way);
    cycle(depth + 1, way);
    const Level &next = coarse_[depth + 1];
    for (std::size_t u = 0; u < level.x.size(); ++u)
        level.x[u] += next.x[static_cast<std::size_t>(levels_.coarse[depth].of[u])];
    sweep(depth, way, false);
}

const std::vector<float> &HeatLevels::answer(const HeatPipes *pipes)
{
    cycle(0, {pipes, false});
    return coarse_.front().x;
}

const std::vector<float> &HeatLevels::answerBack()
{
    cycle(0, {nullptr, true});
    return coarse_.front().x;
}

} // namespace gridhall
