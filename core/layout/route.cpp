// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/route.h"

#include "core/layout/frames.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <queue>
#include <tuple>

namespace gridhall {

namespace {

constexpr Tenths keepAway = 4'000, reach = 150'000, bendCost = 20'000; // 400 mm, 15 m, 2 m
constexpr std::int64_t throughCost = 12, ownCost = 3;                  // times the way inside a box
constexpr std::size_t mostBoxes = 60;

/// Crossings of lines worth running along, and what a step between neighbours costs.
class Streets {
public:
    Streets(Point a, Point b, const std::vector<Box> &boxes) : a_(a), b_(b), boxes_(boxes)
    {
        xs_ = {a.x, b.x};
        ys_ = {a.y, b.y};
        for (const Box &box : boxes) {
            xs_.insert(xs_.end(), {box.min.x - keepAway, box.max.x + keepAway});
            ys_.insert(ys_.end(), {box.min.y - keepAway, box.max.y + keepAway});
        }
        for (auto *lines : {&xs_, &ys_}) {
            std::ranges::sort(*lines);
            lines->erase(std::unique(lines->begin(), lines->end()), lines->end());
        }
    }

    /// The cheapest way, corners only.
    Polyline way() const
    {
        const std::size_t count = xs_.size() * ys_.size() * 2;
        std::vector<std::int64_t> cost(count, std::numeric_limits<std::int64_t>::max());
        std::vector<std::size_t> from(count, count);
        using Entry = std::pair<std::int64_t, std::size_t>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
        for (const std::size_t along : {0, 1}) {
            const std::size_t start = node(indexOf(xs_, a_.x), indexOf(ys_, a_.y), along);
            const bool longer = (std::abs(std::int64_t(b_.x) - a_.x) >= std::abs(std::int64_t(b_.y) - a_.y)) == (along == 0);
            cost[start] = longer ? 0 : 1; // of equal ways the one that sets out along the longer side
            open.emplace(cost[start], start);
        }
        const std::size_t goal = node(indexOf(xs_, b_.x), indexOf(ys_, b_.y), 0);
        while (!open.empty()) {
            const auto [soFar, at] = open.top();
            open.pop();
            if (soFar > cost[at])
                continue;
            if (at / 2 == goal / 2)
                return corners(from, at);
            for (const auto &[next, step] : steps(at))
                if (soFar + step < cost[next]) {
                    cost[next] = soFar + step;
                    from[next] = at;
                    open.emplace(cost[next], next);
                }
        }
        return {};
    }

private:
    static std::size_t indexOf(const std::vector<Tenths> &lines, Tenths value)
    {
        return static_cast<std::size_t>(std::ranges::lower_bound(lines, value) - lines.begin());
    }
    std::size_t node(std::size_t x, std::size_t y, std::size_t along) const { return (x * ys_.size() + y) * 2 + along; }
    Point pointOf(std::size_t at) const { return {xs_[at / 2 / ys_.size()], ys_[at / 2 % ys_.size()]}; }

    /// Neighbours of a crossing travelled along x (0) or y (1): straight on, or turned on the spot.
    std::vector<std::pair<std::size_t, std::int64_t>> steps(std::size_t at) const
    {
        std::vector<std::pair<std::size_t, std::int64_t>> found{{at ^ 1, bendCost}};
        const std::size_t along = at % 2, x = at / 2 / ys_.size(), y = at / 2 % ys_.size();
        const std::size_t now = along == 0 ? x : y, last = (along == 0 ? xs_ : ys_).size() - 1;
        for (const int by : {-1, 1}) {
            if ((by < 0 && now == 0) || (by > 0 && now == last))
                continue;
            const std::size_t next = by < 0 ? now - 1 : now + 1;
            const std::size_t to = along == 0 ? node(next, y, 0) : node(x, next, 1);
            found.emplace_back(to, stepCost(pointOf(at), pointOf(to)));
        }
        return found;
    }
    std::int64_t stepCost(Point p, Point q) const
    {
        const std::int64_t length = std::int64_t(std::abs(p.x - q.x)) + std::abs(p.y - q.y);
        const Point middle{p.x + (q.x - p.x) / 2, p.y + (q.y - p.y) / 2};
        std::int64_t times = 1;
        for (const Box &box : boxes_)
            if (const Box wide = box.grown(keepAway - 1); wide.contains(middle))
                times = std::max(times, wide.contains(a_) || wide.contains(b_) ? ownCost : throughCost);
        return length * times;
    }
    Polyline corners(const std::vector<std::size_t> &from, std::size_t at) const
    {
        Polyline back;
        for (; at < from.size(); at = from[at])
            if (back.empty() || back.back() != pointOf(at))
                back.push_back(pointOf(at));
        std::ranges::reverse(back);
        Polyline bends;
        for (std::size_t i = 1; i + 1 < back.size(); ++i)
            if ((back[i - 1].x == back[i].x) != (back[i].x == back[i + 1].x))
                bends.push_back(back[i]);
        return bends;
    }

    Point a_, b_;
    const std::vector<Box> &boxes_;
    std::vector<Tenths> xs_, ys_;
};

std::int64_t awayFrom(const Box &box, const Box &from)
{
    const std::int64_t dx = std::max({0, box.min.x - from.max.x, from.min.x - box.max.x});
    const std::int64_t dy = std::max({0, box.min.y - from.max.y, from.min.y - box.max.y});
    return dx + dy;
}

} // namespace

std::optional<Box> boxInTheWay(const Layout &layout, const Item &item, Tenths height)
{
    const Kept<Part> part = item.module || !std::holds_alternative<OnFloor>(item.place) ? nullptr : partOf(layout, item);
    if (!part || part->width <= 0 || part->depth <= 0)
        return std::nullopt;
    const Tenths bottom = siteHeight(layout, item.id);
    if (height < bottom || height > bottom + part->height)
        return std::nullopt;
    return boxOf(siteFootprint(layout, item));
}

Polyline routed(Point a, Point b, std::vector<Box> inTheWay)
{
    const Box ends{{std::min(a.x, b.x), std::min(a.y, b.y)}, {std::max(a.x, b.x), std::max(a.y, b.y)}};
    std::erase_if(inTheWay, [near = ends.grown(reach)](const Box &box) { return !box.intersects(near); });
    std::ranges::sort(inTheWay, {},
                      [&ends](const Box &box) { return std::tuple(awayFrom(box, ends), box.min.x, box.min.y, box.max.x, box.max.y); });
    inTheWay.resize(std::min(inTheWay.size(), mostBoxes));
    return Streets(a, b, inTheWay).way();
}

} // namespace gridhall
