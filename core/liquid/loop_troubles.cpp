// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/loop_troubles.h"

#include "core/liquid/union_find.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double stillFlow = 1e-7; ///< m3/s; what a shut link lets through counts as nothing.

class TroubleSeeker {
public:
    TroubleSeeker(const LoopCase &loop, const LoopHydraulics &hydraulics)
        : loop_(loop), drawn_(*loop.network), hydraulics_(hydraulics), legs_(loop.network->nodes.size()),
          pieces_(loop.network->nodes.size()), drawnLoads_(loop.loads.size()), drawnSources_(loop.sources.size())
    {
        for (std::size_t k = 0; k < drawn_.links.size(); ++k)
            enter(k);
        for (std::size_t k = 0; k < drawn_.links.size(); ++k)
            judge(k);
        for (std::size_t i = 0; i < loop.loads.size(); ++i)
            if (!drawnLoads_[i] && loop.loads[i].heat_w > 0)
                add(LoopTrouble::Kind::Unjoined, loop.loads[i].id);
        for (std::size_t i = 0; i < loop.sources.size(); ++i)
            if (!drawnSources_[i])
                add(LoopTrouble::Kind::Unjoined, loop.sources[i].id);
        const bool explained =
            std::ranges::any_of(found_, [](const LoopTrouble &one) { return one.kind == LoopTrouble::Kind::PressedBack; });
        if (!explained && !hydraulics.solved && hydraulics.state.at >= 0 && hydraulics.state.problem == NetworkProblem::NoSteadyState)
            add(LoopTrouble::Kind::Unsettled, drawn_.links[static_cast<std::size_t>(hydraulics.state.at)].id);
    }
    std::vector<LoopTrouble> taken()
    {
        std::ranges::sort(found_, {}, [](const LoopTrouble &one) { return std::pair(one.at, one.kind); });
        found_.erase(std::unique(found_.begin(), found_.end(), [](const auto &a, const auto &b) { return a.at == b.at; }), found_.end());
        return std::move(found_);
    }

private:
    /// Joins nodes of one leg: by pipes and pumps, not through what is cooled or cools.
    void enter(std::size_t k)
    {
        const LoopLink &link = drawn_.links[k];
        const NetworkLink &pipe = drawn_.pipes.links[k];
        if (link.kind == LoopLink::Kind::Load)
            drawnLoads_[static_cast<std::size_t>(link.index)] = true;
        else if (link.kind == LoopLink::Kind::Source) {
            drawnSources_[static_cast<std::size_t>(link.index)] = true;
            returns_.push_back(pipe.from);
            supplies_.push_back(pipe.to);
        } else {
            legs_.join(pipe.from, pipe.to);
            if (link.kind != LoopLink::Kind::Pump)
                pieces_.join(pipe.from, pipe.to);
        }
    }

    /// The cooler a pump presses against: one that it gives to where it should take, or takes from where it should give.
    Id pressesAgainst(const NetworkLink &pump)
    {
        const auto holds = [&](std::int32_t side, std::int32_t end) { return pieces_.root(side) == pieces_.root(end); };
        for (std::size_t k = 0; k < drawn_.links.size(); ++k) {
            if (drawn_.links[k].kind != LoopLink::Kind::Source)
                continue;
            const NetworkLink &cooler = drawn_.pipes.links[k];
            if ((holds(pump.to, cooler.to) && !holds(pump.from, cooler.to)) ||
                (holds(pump.from, cooler.from) && !holds(pump.to, cooler.from)))
                return drawn_.links[k].id;
        }
        return {};
    }

    bool reaches(std::int32_t node, const std::vector<std::int32_t> &ends)
    {
        return std::ranges::any_of(ends, [&](std::int32_t end) { return legs_.root(end) == legs_.root(node); });
    }

    bool isStill(std::size_t k) const { return hydraulics_.solved && std::abs(hydraulics_.state.flow_m3_per_s[k]) <= stillFlow; }

    void judge(std::size_t k)
    {
        const LoopLink &link = drawn_.links[k];
        const NetworkLink &pipe = drawn_.pipes.links[k];
        const bool pumps = pipe.kind == NetworkLink::Kind::Pump;
        if (link.kind == LoopLink::Kind::Load) {
            if (loop_.loads[static_cast<std::size_t>(link.index)].heat_w <= 0)
                return;
            if (!reaches(pipe.from, supplies_) || !reaches(pipe.to, returns_))
                add(LoopTrouble::Kind::Unjoined, link.id);
            else if (isStill(k))
                add(LoopTrouble::Kind::Still, link.id, shutNear(k));
        } else if (const Id cooler = link.kind == LoopLink::Kind::Pump ? pressesAgainst(pipe) : Id()) {
            add(LoopTrouble::Kind::PressedBack, link.id, cooler);
        } else if (pumps && isStill(k)) {
            const Id by = shutNear(k);
            add(by || hydraulics_.state.shut[k] ? LoopTrouble::Kind::PressedBack : LoopTrouble::Kind::Still, link.id, by);
        } else if (link.kind == LoopLink::Kind::Source && isStill(k)) {
            add(LoopTrouble::Kind::Still, link.id, shutNear(k));
        }
    }

    /// What is shut within reach of a link through which nothing flows, going only where nothing flows.
    Id shutNear(std::size_t from) const
    {
        std::vector<std::int32_t> nodes{drawn_.pipes.links[from].from, drawn_.pipes.links[from].to};
        std::vector<bool> seen(drawn_.links.size());
        seen[from] = true;
        for (std::size_t next = 0; next < nodes.size() && nodes.size() < 64; ++next)
            for (std::size_t k = 0; k < drawn_.links.size(); ++k) {
                const NetworkLink &pipe = drawn_.pipes.links[k];
                if (seen[k] || (pipe.from != nodes[next] && pipe.to != nodes[next]) || !isStill(k))
                    continue;
                seen[k] = true;
                const bool blocks = drawn_.pipes.links[k].closed || (pipe.checks && hydraulics_.state.shut[k]);
                if (blocks && drawn_.links[k].id != drawn_.links[from].id)
                    return drawn_.links[k].id;
                if (drawn_.links[k].kind != LoopLink::Kind::Load)
                    nodes.push_back(pipe.from == nodes[next] ? pipe.to : pipe.from);
            }
        return {};
    }

    void add(LoopTrouble::Kind kind, Id at, Id by = {}) { found_.push_back({kind, at, by}); }

    const LoopCase &loop_;
    const LoopNetwork &drawn_;
    const LoopHydraulics &hydraulics_;
    UnionFind legs_, pieces_; ///< Joined by pipes and pumps; by pipes alone.
    std::vector<bool> drawnLoads_, drawnSources_;
    std::vector<std::int32_t> supplies_, returns_;
    std::vector<LoopTrouble> found_;
};

} // namespace

std::vector<LoopTrouble> loopTroubles(const LoopCase &loop, const LoopHydraulics &hydraulics)
{
    if (!loop.network || loop.sources.empty())
        return {};
    return TroubleSeeker(loop, hydraulics).taken();
}

} // namespace gridhall
