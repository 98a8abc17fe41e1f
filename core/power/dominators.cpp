// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/dominators.h"

#include <algorithm>
#include <utility>

namespace gridhall {

namespace {

using Indices = std::vector<std::int32_t>;

/// Vertices in the order of a walk in depth, with the tree it leaves. All arrays are by place in that order.
class SemiNca {
public:
    SemiNca(std::int32_t root, std::span<const std::int32_t> start, std::span<const std::int32_t> from)
        : start_(start), from_(from), placeOf_(start.size() - 1, -1)
    {
        walk(root);
        label_.resize(order_.size());
        for (std::size_t p = 0; p < label_.size(); ++p)
            label_[p] = static_cast<std::int32_t>(p);
        semi_ = label_;
    }

    Indices solved()
    {
        Indices dominator = parent_;
        for (std::int32_t p = static_cast<std::int32_t>(order_.size()) - 1; p > 0; --p) {
            std::int32_t &semi = semi_[indexOf(p)];
            semi = dominator[indexOf(p)];
            const std::size_t v = indexOf(order_[indexOf(p)]);
            for (std::int32_t i = start_[v]; i < start_[v + 1]; ++i)
                if (const std::int32_t from = placeOf_[indexOf(from_[indexOf(i)])]; from >= 0)
                    semi = std::min(semi, semi_[indexOf(leastAbove(from, p + 1))]);
        }
        for (std::size_t p = 1; p < dominator.size(); ++p)
            while (dominator[p] > semi_[p])
                dominator[p] = dominator[indexOf(dominator[p])];
        Indices byVertex(placeOf_.size(), -1);
        for (std::size_t p = 1; p < dominator.size(); ++p)
            byVertex[indexOf(order_[p])] = order_[indexOf(dominator[p])];
        return byVertex;
    }

private:
    void walk(std::int32_t root)
    {
        Indices outStart(placeOf_.size() + 1, 0), out(from_.size());
        for (const std::int32_t from : from_)
            ++outStart[indexOf(from) + 1];
        for (std::size_t v = 1; v < outStart.size(); ++v)
            outStart[v] += outStart[v - 1];
        Indices next(outStart.begin(), outStart.end() - 1);
        for (std::size_t v = 0; v + 1 < start_.size(); ++v)
            for (std::int32_t i = start_[v]; i < start_[v + 1]; ++i)
                out[indexOf(next[indexOf(from_[indexOf(i)])]++)] = static_cast<std::int32_t>(v);
        std::vector<std::pair<std::int32_t, std::int32_t>> open{{root, -1}}; // vertex, place of what led to it
        while (!open.empty()) {
            const auto [v, above] = open.back();
            open.pop_back();
            if (placeOf_[indexOf(v)] >= 0)
                continue;
            const auto place = static_cast<std::int32_t>(order_.size());
            placeOf_[indexOf(v)] = place;
            order_.push_back(v);
            parent_.push_back(above);
            for (std::int32_t o = outStart[indexOf(v) + 1]; o-- > outStart[indexOf(v)];)
                if (placeOf_[indexOf(out[indexOf(o)])] < 0)
                    open.emplace_back(out[indexOf(o)], place);
        }
    }

    /// The place with the least semidominator on the way up from p through what is linked already (from `linked` on);
    /// shortens the way for the next who asks.
    std::int32_t leastAbove(std::int32_t p, std::int32_t linked)
    {
        if (parent_[indexOf(p)] < linked)
            return label_[indexOf(p)];
        way_.clear();
        do {
            way_.push_back(p);
            p = parent_[indexOf(p)];
        } while (parent_[indexOf(p)] >= linked);
        std::int32_t above = p, best = label_[indexOf(p)];
        for (std::size_t i = way_.size(); i-- > 0;) {
            const std::size_t here = indexOf(way_[i]);
            parent_[here] = parent_[indexOf(above)];
            if (semi_[indexOf(best)] < semi_[indexOf(label_[here])])
                label_[here] = best;
            else
                best = label_[here];
            above = way_[i];
        }
        return best;
    }

    std::span<const std::int32_t> start_, from_;
    Indices placeOf_, order_, parent_, semi_, label_, way_;
};

/// Sources hang on one more vertex at the end; what cannot carry is left out.
struct Reach {
    Indices start{0}, from;
    Reach(const PowerNet &net, Switching switching)
    {
        start.reserve(indexOf(net.count) + 2);
        from.reserve(net.inFrom.size() + 16);
        for (std::int32_t v = 0; v < net.count; ++v) {
            if (net.element(v).state != SwitchState::Out) {
                if (net.element(v).isSource)
                    from.push_back(net.count);
                else
                    addInputs(net, v, switching);
            }
            start.push_back(static_cast<std::int32_t>(from.size()));
        }
        start.push_back(start.back());
    }
    void addInputs(const PowerNet &net, std::int32_t v, Switching switching)
    {
        for (std::int32_t s = net.inStart[indexOf(v)]; s < net.inStart[indexOf(v) + 1]; ++s)
            if (net.inRank[indexOf(s)] != Rank::Manual || switching == Switching::Planned)
                from.push_back(net.inFrom[indexOf(s)]);
    }
};

/// What hangs on each vertex, itself counted: leaves of the tree of dominators first.
std::vector<SinglePoints::Point> sumsBelow(const PowerNet &net, const Indices &dominator)
{
    std::vector<SinglePoints::Point> sums(dominator.size());
    Indices waiting(dominator.size(), 0), ready;
    for (std::int32_t v = 0; v < net.count; ++v) {
        const PowerCase::Element &element = net.element(v);
        sums[indexOf(v)] = {-1, element.isIt, isLoad(element) && !element.isIt, element.isIt ? element.load_w : 0};
        if (dominator[indexOf(v)] >= 0)
            ++waiting[indexOf(dominator[indexOf(v)])];
    }
    for (std::int32_t v = 0; v < net.count; ++v)
        if (waiting[indexOf(v)] == 0)
            ready.push_back(v);
    while (!ready.empty()) {
        const SinglePoints::Point mine = sums[indexOf(ready.back())];
        const std::int32_t up = dominator[indexOf(ready.back())];
        ready.pop_back();
        if (up < 0)
            continue;
        SinglePoints::Point &sum = sums[indexOf(up)];
        sum.loads += mine.loads;
        sum.machines += mine.machines;
        sum.it_w += mine.it_w;
        if (--waiting[indexOf(up)] == 0)
            ready.push_back(up);
    }
    return sums;
}

} // namespace

std::vector<std::int32_t> immediateDominators(std::int32_t root, std::span<const std::int32_t> start, std::span<const std::int32_t> from)
{
    return start.size() < 2 ? Indices() : SemiNca(root, start, from).solved();
}

std::vector<std::int32_t> SinglePoints::of(std::int32_t element) const
{
    std::vector<std::int32_t> points;
    for (std::int32_t e = above[indexOf(element)]; e >= 0; e = above[indexOf(e)])
        points.push_back(e);
    return points;
}

SinglePoints singlePoints(const PowerNet &net, Switching switching)
{
    const Reach reach(net, switching);
    const Indices dominator = immediateDominators(net.count, reach.start, reach.from);
    SinglePoints found;
    found.above.assign(net.network->elements.size(), -1);
    const std::vector<SinglePoints::Point> sums = sumsBelow(net, dominator);
    for (std::int32_t v = 0; v < net.count; ++v) {
        const std::int32_t e = net.elementOf[indexOf(v)], up = dominator[indexOf(v)];
        if (up >= 0 && up != net.count)
            found.above[indexOf(e)] = net.elementOf[indexOf(up)];
        if (sums[indexOf(v)].loads > net.element(v).isIt) {
            found.points.push_back(sums[indexOf(v)]);
            found.points.back().element = e;
        }
    }
    std::ranges::stable_sort(found.points, {}, [](const SinglePoints::Point &p) { return std::pair(-p.it_w, -p.loads); });
    return found;
}

} // namespace gridhall
