// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/clear_way.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace gridhall {

namespace {

constexpr Tenths touching = 5; ///< Half a millimetre on each side: what just fits passes.
constexpr int turningLayer = 2;
constexpr double pushCost_m = 1000; ///< Of a metre through something, over a free one.
constexpr double turnCost_m = 1;

void sortUnique(std::vector<Tenths> &values)
{
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::int32_t cellOf(const std::vector<Tenths> &edges, Tenths value)
{
    const auto at = std::ranges::upper_bound(edges, value) - edges.begin();
    return static_cast<std::int32_t>(std::clamp<std::ptrdiff_t>(at - 1, 0, std::ssize(edges) - 2));
}

double gapTo(double value, Tenths low, Tenths high) { return std::max({low - value, value - high, 0.0}); }

} // namespace

ClearWays::ClearWays(const MoveGround &ground, MoveBody body)
    : body_(body), layers_(body.width == body.depth ? 1 : 2), obstacles_(ground.obstacles)
{
    cutPlane(ground);
    if (tooFine_)
        return;
    cover();
    flood();
}

/// The obstacle as the body's centre meets it.
Box ClearWays::grown(const Box &box, int layer, Tenths margin) const
{
    Tenths x = body_.width, y = body_.depth;
    if (layer == 1)
        std::swap(x, y);
    if (layer == turningLayer)
        x = y = static_cast<Tenths>(std::ceil(std::hypot(body_.width, body_.depth)));
    const Tenths hx = x / 2 + margin - touching, hy = y / 2 + margin - touching;
    return {{difference(box.min.x, hx), difference(box.min.y, hy)}, {sum(box.max.x, hx), sum(box.max.y, hy)}};
}

void ClearWays::cutPlane(const MoveGround &ground)
{
    const Tenths reach = static_cast<Tenths>(std::hypot(body_.width, body_.depth)) + body_.margin + fromMm(1000);
    const Box all = ground.domain.grown(reach);
    xs_ = {all.min.x, all.max.x};
    ys_ = {all.min.y, all.max.y};
    const auto take = [&](const Box &box) {
        for (const Tenths x : {box.min.x, box.max.x})
            if (x > all.min.x && x < all.max.x)
                xs_.push_back(x);
        for (const Tenths y : {box.min.y, box.max.y})
            if (y > all.min.y && y < all.max.y)
                ys_.push_back(y);
    };
    for (const int layer : {0, 1, turningLayer})
        for (const auto &obstacle : obstacles_) {
            if (layer > 0 && layers_ == 1)
                break;
            take(grown(obstacle.box, layer, body_.margin));
            if (body_.margin > 0)
                take(grown(obstacle.box, layer, 0));
        }
    sortUnique(xs_);
    sortUnique(ys_);
    tooFine_ = xs_.size() * ys_.size() * 3 > mostCells;
}

ClearWays::Range ClearWays::rangeOf(const Box &box) const
{
    const auto first = [](const std::vector<Tenths> &edges, Tenths value) {
        return static_cast<std::int32_t>(std::ranges::lower_bound(edges, value) - edges.begin());
    };
    const auto cells = [](const std::vector<Tenths> &edges) { return static_cast<std::int32_t>(edges.size()) - 1; };
    if (box.isEmpty())
        return {};
    return {std::min(first(xs_, box.min.x), cells(xs_)), std::min(first(xs_, box.max.x), cells(xs_)),
            std::min(first(ys_, box.min.y), cells(ys_)), std::min(first(ys_, box.max.y), cells(ys_))};
}

/// Weighs the obstacles over each cell by corners and running sums.
void ClearWays::cover()
{
    const std::size_t width = xs_.size() - 1, height = ys_.size() - 1, plane = width * height;
    cover_.assign(plane * 3, 0);
    for (const int layer : {0, 1, turningLayer}) {
        if (layer > 0 && layers_ == 1)
            break;
        const auto l = static_cast<std::size_t>(layer);
        std::vector<std::int32_t> corners((width + 1) * (height + 1), 0);
        for (const auto &obstacle : obstacles_) {
            const Range r = ranges_[l].emplace_back(rangeOf(grown(obstacle.box, layer, body_.margin)));
            tight_[l].push_back(body_.margin > 0 ? rangeOf(grown(obstacle.box, layer, 0)) : r);
            if (r.x0 >= r.x1 || r.y0 >= r.y1)
                continue;
            const auto corner = [&](std::int32_t x, std::int32_t y) -> std::int32_t & {
                return corners[static_cast<std::size_t>(y) * (width + 1) + static_cast<std::size_t>(x)];
            };
            const int weight = std::max(1, obstacle.weight);
            corner(r.x0, r.y0) += weight, corner(r.x1, r.y0) -= weight, corner(r.x0, r.y1) -= weight, corner(r.x1, r.y1) += weight;
        }
        for (std::size_t y = 0; y < height; ++y) {
            std::int32_t row = 0;
            for (std::size_t x = 0; x < width; ++x) {
                row += corners[y * (width + 1) + x];
                cover_[l * plane + y * width + x] = row + (y > 0 ? cover_[l * plane + (y - 1) * width + x] : 0);
            }
        }
    }
}

std::size_t ClearWays::index(const Node &n) const
{
    const std::size_t width = xs_.size() - 1, height = ys_.size() - 1;
    return (static_cast<std::size_t>(n.layer) * height + static_cast<std::size_t>(n.y)) * width + static_cast<std::size_t>(n.x);
}

ClearWays::Node ClearWays::nodeOf(std::size_t i) const
{
    const std::size_t width = xs_.size() - 1, height = ys_.size() - 1;
    return {static_cast<std::int32_t>(i / (width * height)), static_cast<std::int32_t>(i % width),
            static_cast<std::int32_t>(i / width % height)};
}

ClearWays::Node ClearWays::at(MovePose place) const
{
    return {place.turned && layers_ > 1 ? 1 : 0, cellOf(xs_, place.at.x), cellOf(ys_, place.at.y)};
}

Point ClearWays::centre(const Node &n) const
{
    const auto x = static_cast<std::size_t>(n.x), y = static_cast<std::size_t>(n.y);
    return {Box::middle(xs_[x], xs_[x + 1]), Box::middle(ys_[y], ys_[y + 1])};
}

bool ClearWays::isOuter(const Node &n) const { return n.x == 0 || n.y == 0 || n.x + 2 == std::ssize(xs_) || n.y + 2 == std::ssize(ys_); }

/// Steps to the neighbouring cells, and turning where the turning square is free of cover (asked by the caller).
std::vector<std::pair<ClearWays::Node, double>> ClearWays::steps(const Node &n) const
{
    std::vector<std::pair<Node, double>> next;
    const Point here = centre(n);
    for (const auto &[dx, dy] : {std::pair{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
        const Node to{n.layer, n.x + dx, n.y + dy};
        if (to.x < 0 || to.y < 0 || to.x + 1 >= std::ssize(xs_) || to.y + 1 >= std::ssize(ys_))
            continue;
        const Point there = centre(to);
        next.emplace_back(to, std::abs(metresOf(there.x) - metresOf(here.x)) + std::abs(metresOf(there.y) - metresOf(here.y)));
    }
    if (layers_ > 1)
        next.emplace_back(Node{1 - n.layer, n.x, n.y}, turnCost_m);
    return next;
}

/// The edge of the plane, and cells beside the ground of others.
void ClearWays::markStarts()
{
    const std::size_t width = xs_.size() - 1, height = ys_.size() - 1, plane = width * height;
    start_.assign(plane * static_cast<std::size_t>(layers_), false);
    for (std::size_t i = 0; i < start_.size(); ++i)
        start_[i] = isOuter(nodeOf(i));
    for (int layer = 0; layer < layers_; ++layer)
        for (std::size_t o = 0; o < obstacles_.size(); ++o) {
            const Range &r = ranges_[static_cast<std::size_t>(layer)][o];
            if (obstacles_[o].id || r.x0 >= r.x1 || r.y0 >= r.y1)
                continue;
            const auto mark = [&](std::int32_t x, std::int32_t y) {
                if (x >= 0 && y >= 0 && x < static_cast<std::int32_t>(width) && y < static_cast<std::int32_t>(height))
                    start_[index({layer, x, y})] = true;
            };
            for (std::int32_t x = r.x0; x < r.x1; ++x)
                mark(x, r.y0 - 1), mark(x, r.y1);
            for (std::int32_t y = r.y0; y < r.y1; ++y)
                mark(r.x0 - 1, y), mark(r.x1, y);
        }
}

/// Everything that a way from outside leads to, with all obstacles in place.
void ClearWays::flood()
{
    const std::size_t width = xs_.size() - 1, height = ys_.size() - 1, plane = width * height;
    markStarts();
    reached_.assign(plane * static_cast<std::size_t>(layers_), false);
    std::vector<std::size_t> waiting;
    const auto visit = [&](std::size_t i) {
        if (!reached_[i] && cover_[i] == 0) {
            reached_[i] = true;
            waiting.push_back(i);
        }
    };
    for (std::size_t i = 0; i < reached_.size(); ++i)
        if (start_[i])
            visit(i);
    while (!waiting.empty()) {
        const std::size_t i = waiting.back();
        waiting.pop_back();
        const std::size_t cell = i % plane, x = cell % width, y = cell / width;
        if (x > 0)
            visit(i - 1);
        if (x + 1 < width)
            visit(i + 1);
        if (y > 0)
            visit(i - width);
        if (y + 1 < height)
            visit(i + width);
        if (layers_ > 1 && cover_[turningLayer * plane + cell] == 0)
            visit(i < plane ? i + plane : i - plane);
    }
}

ClearWays::Own ClearWays::own(MovePose place, Id self) const
{
    Own mine;
    const Node n = at(place);
    for (std::size_t i = 0; i < obstacles_.size(); ++i) {
        if (self && obstacles_[i].id == self)
            mine.self = i;
        else if (body_.margin > 0 && ranges_[static_cast<std::size_t>(n.layer)][i].has(n.x, n.y))
            mine.loose.push_back(i);
    }
    return mine;
}

int ClearWays::coverFor(const Node &n, const Own &mine) const
{
    int count = cover_[index(n)];
    if (count == 0)
        return 0;
    const auto layer = static_cast<std::size_t>(n.layer);
    if (mine.self < obstacles_.size() && ranges_[layer][mine.self].has(n.x, n.y))
        count -= std::max(1, obstacles_[mine.self].weight);
    for (const std::size_t i : mine.loose)
        if (ranges_[layer][i].has(n.x, n.y) && !tight_[layer][i].has(n.x, n.y))
            count -= std::max(1, obstacles_[i].weight);
    return count;
}

/// Dijkstra from the place to the nearest cell that a way from outside leads to: free cells only, or pushing through at
/// a price. The chain of nodes from the place outwards; empty if there is none.
std::vector<std::size_t> ClearWays::searched(MovePose place, const Own &mine, bool push, std::vector<std::int32_t> &from) const
{
    std::vector<double> cost(reached_.size(), std::numeric_limits<double>::infinity());
    from.assign(reached_.size(), -1);
    using Entry = std::pair<double, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> waiting;
    const std::size_t start = index(at(place));
    cost[start] = 0;
    waiting.emplace(0, start);
    while (!waiting.empty()) {
        const auto [spent, i] = waiting.top();
        waiting.pop();
        if (spent > cost[i])
            continue;
        const Node n = nodeOf(i);
        if (start_[i]) {
            std::vector<std::size_t> chain{i};
            while (from[chain.back()] >= 0)
                chain.push_back(static_cast<std::size_t>(from[chain.back()]));
            std::ranges::reverse(chain);
            return chain;
        }
        for (const auto &[to, length] : steps(n)) {
            int blocked = coverFor(to, mine);
            if (to.layer != n.layer)
                blocked += coverFor({turningLayer, to.x, to.y}, mine);
            if (blocked > 0 && !push)
                continue;
            const double then = spent + length * (blocked > 0 ? 1 + pushCost_m * blocked : 1.0);
            const std::size_t j = index(to);
            if (then >= cost[j])
                continue;
            cost[j] = then;
            from[j] = static_cast<std::int32_t>(i);
            waiting.emplace(then, j);
        }
    }
    return {};
}

bool ClearWays::reaches(MovePose place, Id self) const
{
    const Own mine = own(place, self);
    std::vector<std::size_t> waiting{index(at(place))};
    std::vector<bool> seen(reached_.size(), false);
    seen[waiting.front()] = true;
    while (!waiting.empty()) {
        const std::size_t i = waiting.back();
        waiting.pop_back();
        if (reached_[i])
            return true;
        const Node n = nodeOf(i);
        for (const auto &[to, length] : steps(n)) {
            const std::size_t j = index(to);
            if (seen[j] || coverFor(to, mine) > 0 || (to.layer != n.layer && coverFor({turningLayer, to.x, to.y}, mine) > 0))
                continue;
            seen[j] = true;
            waiting.push_back(j);
        }
    }
    return false;
}

MoveWay ClearWays::told(const std::vector<std::size_t> &chain, MovePose place, const Own &mine) const
{
    MoveWay way;
    way.free = true;
    way.path.push_back(place);
    for (std::size_t k = 1; k < chain.size(); ++k) {
        const Node n = nodeOf(chain[k]);
        way.path.push_back({centre(n), n.layer == 1});
        const bool turns = n.layer != nodeOf(chain[k - 1]).layer;
        for (const int layer : {n.layer, turns ? turningLayer : n.layer})
            for (std::size_t i = 0; i < obstacles_.size() && coverFor({layer, n.x, n.y}, mine) > 0; ++i) {
                const auto &ranges = std::ranges::find(mine.loose, i) == mine.loose.end() ? ranges_ : tight_;
                if (i == mine.self || !ranges[static_cast<std::size_t>(layer)][i].has(n.x, n.y) ||
                    std::ranges::find(way.blockedBy, obstacles_[i].id) != way.blockedBy.end())
                    continue;
                if (way.blockedBy.empty())
                    way.blockedAt = way.path.back().at;
                way.blockedBy.push_back(obstacles_[i].id);
            }
    }
    way.free = way.blockedBy.empty();
    std::ranges::reverse(way.path);
    return way;
}

MoveWay ClearWays::way(MovePose place, Id self) const
{
    if (tooFine_)
        return {};
    const Own mine = own(place, self);
    std::vector<std::int32_t> from;
    for (const bool push : {false, true})
        if (const auto chain = searched(place, mine, push, from); !chain.empty())
            return told(chain, place, mine);
    return {};
}

double ClearWays::nearestIn(Point to, const Box &within, MovePose &stand) const
{
    double best = std::numeric_limits<double>::infinity();
    for (std::int32_t y = cellOf(ys_, within.min.y); y <= cellOf(ys_, within.max.y); ++y)
        for (std::int32_t x = cellOf(xs_, within.min.x); x <= cellOf(xs_, within.max.x); ++x)
            for (int layer = 0; layer < layers_; ++layer) {
                if (!reached_[index({layer, x, y})])
                    continue;
                const auto i = static_cast<std::size_t>(x), j = static_cast<std::size_t>(y);
                const double distance = 1e-4 * std::hypot(gapTo(to.x, xs_[i], xs_[i + 1]), gapTo(to.y, ys_[j], ys_[j + 1]));
                if (distance >= best)
                    continue;
                best = distance;
                stand = {{std::clamp(to.x, xs_[i], xs_[i + 1]), std::clamp(to.y, ys_[j], ys_[j + 1])}, layer == 1};
            }
    return best;
}

double ClearWays::nearestM(Point to, double near_m, MovePose &stand) const
{
    const Tenths near = tenthsOf(std::min(near_m, 1000.0));
    const double best = nearestIn(to, Box{to, to}.grown(near), stand);
    return best <= near_m ? best : nearestIn(to, {{xs_.front(), ys_.front()}, {xs_.back(), ys_.back()}}, stand);
}

} // namespace gridhall
