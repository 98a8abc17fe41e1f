// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/power_net.h"

namespace gridhall {

namespace {

using namespace supply;

/// How gladly a vertex draws from a slot; the highest are drawn from. 0: not at all.
int liking(const PowerNet &net, Manner manner, std::int32_t slot, std::uint8_t from, std::int32_t tie)
{
    if (!(from & live))
        return 0;
    if (net.inRank[indexOf(slot)] != Rank::Normal)
        return slot == tie ? 2 : 0;
    if (manner == Manner::Bus)
        return from & utility ? 5 : 4;
    return net.inBypass[indexOf(slot)] ? 4 : 5;
}

/// Whether this slot was reached by a gapless change: a static switch, or none at all.
bool isGapless(const PowerNet &net, const SupplyState &state, const VertexTraits &traits, std::int32_t slot, std::int32_t first)
{
    if (!state.held.empty() && state.held[indexOf(slot)])
        return true;
    return net.inRank[indexOf(slot)] == Rank::Normal && (traits.isGapless || slot == first);
}

/// Whether a vertex may be fed from `above`, over closed connections and closed ties.
bool canDrawFrom(const PowerNet &net, const std::vector<std::int32_t> &tied, std::int32_t vertex, std::int32_t above)
{
    std::vector<std::int32_t> open{vertex};
    std::vector<char> seen(indexOf(net.count), 0);
    while (!open.empty()) {
        const std::int32_t v = open.back();
        open.pop_back();
        if (v == above)
            return true;
        if (seen[indexOf(v)]++)
            continue;
        for (std::int32_t s = net.inStart[indexOf(v)]; s < net.inStart[indexOf(v) + 1]; ++s)
            if (net.inRank[indexOf(s)] == Rank::Normal || tied[indexOf(v)] == s)
                open.push_back(net.inFrom[indexOf(s)]);
    }
    return false;
}

} // namespace

std::uint8_t sourceBits(const PowerCase::Element &source, bool utilityLost)
{
    if (source.state == SwitchState::Out)
        return 0;
    if (source.standby)
        return live;
    return utilityLost ? 0 : live | utility | smooth;
}

std::uint8_t decided(const PowerNet &net, const SupplyState &state, std::int32_t vertex, std::int32_t tie, float *shares)
{
    const VertexTraits &traits = net.traits[indexOf(vertex)];
    const std::int32_t first = net.inStart[indexOf(vertex)], last = net.inStart[indexOf(vertex) + 1];
    const Manner manner = traits.manner;
    const auto bitsOf = [&](std::int32_t slot) { return state.bits[indexOf(net.inFrom[indexOf(slot)])]; };
    int most = 0, taken = 0;
    for (std::int32_t s = first; s < last && !traits.isOut; ++s) {
        const int liked = liking(net, manner, s, bitsOf(s), tie);
        if (liked > most) {
            most = liked;
            taken = 0;
        }
        taken += liked > 0 && liked == most;
    }
    if (manner == Manner::Transfer)
        taken = std::min(taken, 1);
    std::uint8_t any = 0, all = conditioned;
    int left = taken;
    for (std::int32_t s = first; s < last; ++s) {
        const bool takes = left > 0 && liking(net, manner, s, bitsOf(s), tie) == most;
        shares[s - first] = takes ? 1.0f / static_cast<float>(taken) : 0.0f;
        if (!takes)
            continue;
        --left;
        any |= static_cast<std::uint8_t>(isGapless(net, state, traits, s, first) ? bitsOf(s) : bitsOf(s) & ~smooth);
        all &= bitsOf(s);
    }
    if (taken == 0)
        return 0;
    if (manner == Manner::Ups)
        return static_cast<std::uint8_t>(live | utility | smooth | (most == 5 ? conditioned : 0));
    if (traits.isRectifier)
        return static_cast<std::uint8_t>(any | conditioned);
    if (manner == Manner::Cords)
        return static_cast<std::uint8_t>(any | (traits.bridges ? smooth | conditioned : 0));
    return static_cast<std::uint8_t>((any & ~conditioned) | all);
}

std::int32_t tieFor(const PowerNet &net, const SupplyState &state, const std::vector<std::int32_t> &tied, std::int32_t vertex,
                    Switching switching)
{
    std::int32_t best = -1;
    for (std::int32_t s = net.inStart[indexOf(vertex)]; s < net.inStart[indexOf(vertex) + 1]; ++s) {
        const Rank rank = net.inRank[indexOf(s)];
        if (rank == Rank::Normal || (rank == Rank::Manual && switching == Switching::Automatic) ||
            !(state.bits[indexOf(net.inFrom[indexOf(s)])] & live))
            continue;
        if ((best < 0 || rank < net.inRank[indexOf(best)]) && !canDrawFrom(net, tied, net.inFrom[indexOf(s)], vertex))
            best = s;
    }
    return best;
}

SupplyState energised(const PowerNet &net, Switching switching, bool utilityLost, const std::vector<char> &lost)
{
    SupplyState state;
    state.bits.assign(indexOf(net.count), 0);
    state.share.assign(net.inFrom.size(), 0);
    std::vector<std::int32_t> tied(net.hasTies ? indexOf(net.count) : 0, -1);
    const auto pass = [&](bool closing) {
        bool changed = false;
        for (std::int32_t v = 0; v < net.count; ++v) {
            if (!lost.empty() && lost[indexOf(v)])
                continue;
            const PowerCase::Element &element = net.element(v);
            float *shares = state.share.data() + net.inStart[indexOf(v)];
            const auto decide = [&] { return decided(net, state, v, net.hasTies ? tied[indexOf(v)] : -1, shares); };
            std::uint8_t now = element.isSource ? sourceBits(element, utilityLost) : decide();
            if (closing && now == 0 && !element.isSource && element.state != SwitchState::Out) {
                tied[indexOf(v)] = tieFor(net, state, tied, v, switching);
                if (tied[indexOf(v)] >= 0)
                    now = decide();
            }
            changed = changed || now != state.bits[indexOf(v)];
            state.bits[indexOf(v)] = now;
        }
        return changed;
    };
    pass(false);
    for (int round = 0; net.hasTies && round < 64 && pass(true); ++round) {
    }
    for (std::size_t v = 0; v < tied.size(); ++v)
        if (tied[v] >= 0 && state.share[indexOf(tied[v])] > 0)
            state.ties.push_back(tied[v]);
    return state;
}

} // namespace gridhall
