// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/one_line_layout.h"

#include "core/power/power_net.h"
#include "ui/diagrams/least_shift.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace gridhall {

namespace {

constexpr double loadWidth = 236, loadHeight = 78, machineBoxWidth = 84, machineBoxHeight = 34, symbolSide = 28;
constexpr double laneHeight = 9, rowHeight = 34, leastGap = 62, mostGap = 130, symbolLabel = 76, barLabel = 128;

/// A node or a place where a long line passes a level.
struct Stand {
    std::int32_t node = -1;
    double x = 0, left = 5, right = 5; ///< What it needs on both sides.
    struct Link {
        std::int32_t other;
        double weight, offset; ///< Offset of the other's end from its middle.
    };
    std::vector<Link> up, down;
    bool placed = false;
};

QSizeF sizeOf(const OneLine::Node &node)
{
    if (node.element < 0)
        return node.isIt ? QSizeF(loadWidth, loadHeight) : QSizeF(machineBoxWidth, machineBoxHeight);
    return isBar(node.role) ? QSizeF(56, 6) : QSizeF(symbolSide, symbolSide);
}

Stand standFor(const OneLine &drawn, std::int32_t n)
{
    const OneLine::Node &node = drawn.nodes[indexOf(n)];
    Stand stand;
    stand.node = n;
    const double half = sizeOf(node).width() / 2;
    stand.left = half + 8;
    stand.right = node.element < 0 ? half + 8 : std::max(half, symbolSide / 2) + (isBar(node.role) ? 34.0 : 76.0);
    return stand;
}

class Placing {
public:
    explicit Placing(OneLine &drawn) : drawn_(drawn)
    {
        for (const OneLine::Node &node : drawn.nodes)
            levels_.resize(std::max(levels_.size(), static_cast<std::size_t>(node.level) + 1));
        for (std::size_t n = 0; n < drawn.nodes.size(); ++n) {
            stands_.push_back(standFor(drawn, static_cast<std::int32_t>(n)));
            levels_[static_cast<std::size_t>(drawn.nodes[n].level)].push_back(static_cast<std::int32_t>(n));
        }
        ways_.resize(drawn.lines.size());
        for (std::size_t l = 0; l < drawn.lines.size(); ++l)
            if (!drawn.lines[l].tie)
                addWay(l);
        placeAcross();
        for (Stand &stand : stands_)
            if (stand.node >= 0)
                drawn.nodes[indexOf(stand.node)].at.setX(stand.x);
        stretchBars();
        stackBars();
        placeDown();
        route();
    }

private:
    // --- across ----------------------------------------------------------------------------------------------

    void addWay(std::size_t line)
    {
        const OneLine::Line &l = drawn_.lines[line];
        const int top = drawn_.nodes[indexOf(l.from)].level, bottom = drawn_.nodes[indexOf(l.to)].level;
        std::vector<std::int32_t> &way = ways_[line];
        way.push_back(l.from);
        for (int level = top - 1; level > bottom; --level) {
            way.push_back(static_cast<std::int32_t>(stands_.size()));
            levels_[static_cast<std::size_t>(level)].push_back(way.back());
            stands_.emplace_back();
        }
        way.push_back(l.to);
        for (std::size_t i = 1; i < way.size(); ++i) {
            const bool passes = stands_[indexOf(way[i])].node < 0 || stands_[indexOf(way[i - 1])].node < 0;
            const double offset = i + 1 == way.size() ? sideOf(l.feed, drawn_.nodes[indexOf(l.to)]) : 0;
            const double weight = passes ? 4 : 1;
            stands_[indexOf(way[i - 1])].down.push_back({way[i], weight, offset});
            stands_[indexOf(way[i])].up.push_back({way[i - 1], weight, -offset});
        }
    }

    double wantedFor(const Stand &stand, bool up, bool down) const
    {
        double sum = 0, weight = 0;
        const auto add = [&](const std::vector<Stand::Link> &links) {
            for (const Stand::Link &link : links) {
                const Stand &other = stands_[indexOf(link.other)];
                if (!other.placed)
                    continue;
                const double share =
                    link.weight / static_cast<double>(std::max<std::size_t>(1, &links == &stand.up ? other.down.size() : other.up.size()));
                sum += share * (other.x + link.offset);
                weight += share;
            }
        };
        if (up)
            add(stand.up);
        if (down)
            add(stand.down);
        return weight > 0 ? sum / weight : stand.x;
    }

    void placeLevel(std::vector<std::int32_t> &level, bool up, bool down, bool sorting)
    {
        std::vector<double> wanted, weight, distance;
        std::map<std::int32_t, double> wish;
        for (const std::int32_t s : level) {
            const bool leaf = stands_[indexOf(s)].down.empty(); // machines and racks
            const bool rack = leaf && stands_[indexOf(s)].node >= 0 && drawn_.nodes[indexOf(stands_[indexOf(s)].node)].isIt;
            wish[s] = wantedFor(stands_[indexOf(s)], up || (leaf && !rack), down);
        }
        if (sorting)
            std::ranges::stable_sort(level, {}, [&](std::int32_t s) { return wish[s]; });
        for (std::size_t i = 0; i < level.size(); ++i) {
            const Stand &stand = stands_[indexOf(level[i])];
            wanted.push_back(wish[level[i]]);
            weight.push_back(stand.node < 0 ? 4 : stand.node >= 0 && drawn_.nodes[indexOf(stand.node)].isIt ? 8 : 1);
            distance.push_back(i == 0 ? 0 : stands_[indexOf(level[i - 1])].right + stand.left);
        }
        shiftApart(wanted, weight, distance);
        for (std::size_t i = 0; i < level.size(); ++i)
            stands_[indexOf(level[i])].x = wanted[i], stands_[indexOf(level[i])].placed = true;
    }

    void placeAcross()
    {
        if (levels_.empty())
            return;
        double x = 0;
        for (const std::int32_t s : levels_.front())
            if (drawn_.nodes[indexOf(s)].isIt) {
                x += stands_[indexOf(s)].left;
                stands_[indexOf(s)].x = x;
                stands_[indexOf(s)].placed = true;
                x += stands_[indexOf(s)].right;
            }
        // First an order, from the loads upwards, then machines beside what feeds them; then ways as straight as can be.
        for (int round = 0; round < 40; ++round) {
            const bool sorting = round < 4;
            for (std::size_t l = round == 0 ? 1 : 0; l < levels_.size(); ++l)
                placeLevel(levels_[l], !sorting, true, sorting);
            for (std::size_t l = levels_.size(); !sorting && l-- > 0;)
                placeLevel(levels_[l], true, true, false);
        }
    }

    /// Bus bars reach over all they feed and all that feeds them.
    void stretchBars()
    {
        for (std::size_t n = 0; n < drawn_.nodes.size(); ++n) {
            OneLine::Node &node = drawn_.nodes[n];
            const QSizeF size = sizeOf(node);
            node.box = QRectF(node.at.x() - size.width() / 2, 0, size.width(), size.height());
            if (!isBar(node.role) || node.element < 0)
                continue;
            const auto reach = [&](const std::vector<Stand::Link> &links) {
                for (const Stand::Link &link : links) {
                    const double x = stands_[indexOf(link.other)].x + link.offset;
                    node.box.setLeft(std::min(node.box.left(), x - 10));
                    node.box.setRight(std::max(node.box.right(), x + 10));
                }
            };
            reach(stands_[n].down);
            for (const Stand::Link &link : stands_[n].up)
                if (const std::int32_t other = stands_[indexOf(link.other)].node; other < 0 || !isBar(drawn_.nodes[indexOf(other)].role))
                    reach({link});
        }
    }

    // --- down ------------------------------------------------------------------------------------------------

    /// Bars of one level that would run into each other stand in rows of their own.
    void stackBars()
    {
        row_.assign(drawn_.nodes.size(), 0);
        rows_.assign(levels_.size(), 1);
        for (std::size_t l = 0; l < levels_.size(); ++l) {
            std::vector<std::vector<std::pair<double, double>>> taken(1);
            std::vector<std::int32_t> bars;
            for (const std::int32_t s : levels_[l])
                if (const std::int32_t n = stands_[indexOf(s)].node; n >= 0 && isBarNode(n))
                    bars.push_back(n);
                else if (n >= 0)
                    taken[0].emplace_back(drawn_.nodes[indexOf(n)].box.left(), drawn_.nodes[indexOf(n)].box.right());
            std::ranges::stable_sort(bars, {}, [&](std::int32_t n) { return drawn_.nodes[indexOf(n)].box.left(); });
            for (const std::int32_t n : bars) {
                const double left = drawn_.nodes[indexOf(n)].box.left(), right = std::max(drawn_.nodes[indexOf(n)].box.right(), left + 92);
                const auto free = [&](const auto &row) {
                    return std::ranges::none_of(row, [&](const auto &other) { return other.first < right + 8 && left - 8 < other.second; });
                };
                const auto row = std::ranges::find_if(taken, free) - taken.begin();
                taken.resize(std::max(taken.size(), static_cast<std::size_t>(row) + 1));
                taken[static_cast<std::size_t>(row)].emplace_back(left, right);
                row_[indexOf(n)] = static_cast<int>(row);
            }
            rows_[l] = static_cast<int>(taken.size());
        }
    }

    bool isBarNode(std::int32_t n) const { return drawn_.nodes[indexOf(n)].element >= 0 && isBar(drawn_.nodes[indexOf(n)].role); }

    struct Step {
        std::size_t line, at; ///< Between stands `at` and `at` + 1 of its way.
        double from, to;
        int lane = 0;
    };

    double endAbove(std::size_t line, std::size_t at) const
    {
        const Stand &stand = stands_[indexOf(ways_[line][at])];
        if (stand.node < 0 || !isBar(drawn_.nodes[indexOf(stand.node)].role) || drawn_.nodes[indexOf(stand.node)].element < 0)
            return stand.x;
        const QRectF &box = drawn_.nodes[indexOf(stand.node)].box;
        return std::clamp(endBelow(line, at + 1, stand.x), box.left() + 6, box.right() - 6);
    }

    double endBelow(std::size_t line, std::size_t at, double above) const
    {
        const Stand &stand = stands_[indexOf(ways_[line][at])];
        if (stand.node < 0)
            return stand.x;
        const OneLine::Node &node = drawn_.nodes[indexOf(stand.node)];
        if (node.element >= 0 && isBar(node.role))
            return std::clamp(above, node.box.left() + 6, node.box.right() - 6);
        return stand.x + sideOf(drawn_.lines[line].feed, node);
    }

    /// Side-steps between a level and the one below it share lanes as long as they do not overlap.
    void addSteps()
    {
        steps_.assign(levels_.size(), {});
        for (std::size_t l = 0; l < ways_.size(); ++l)
            for (std::size_t at = 0; at + 1 < ways_[l].size(); ++at) {
                const double from = endAbove(l, at), to = endBelow(l, at + 1, from);
                const int level = drawn_.nodes[indexOf(drawn_.lines[l].from)].level - static_cast<int>(at);
                if (std::abs(from - to) > 0.5)
                    steps_[static_cast<std::size_t>(level)].push_back({l, at, from, to});
            }
        for (std::vector<Step> &steps : steps_) {
            std::ranges::stable_sort(steps, {}, [](const Step &step) { return std::min(step.from, step.to); });
            std::vector<double> ends;
            for (Step &step : steps) {
                std::size_t lane = 0;
                while (lane < ends.size() && ends[lane] > std::min(step.from, step.to) - 6)
                    ++lane;
                if (lane == ends.size())
                    ends.push_back(0);
                ends[lane] = std::max(step.from, step.to);
                step.lane = static_cast<int>(lane);
            }
        }
    }

    void placeDown()
    {
        addSteps();
        y_.assign(levels_.size(), 0);
        QRectF all;
        for (const OneLine::Node &node : drawn_.nodes)
            all |= node.box;
        const double gap =
            std::clamp(all.width() * 0.45 / static_cast<double>(levels_.size()), leastGap, mostGap); // a wide diagram is a high one
        for (std::size_t l = levels_.size(); l-- > 1;) {
            int lanes = 0;
            for (const Step &step : steps_[l])
                lanes = std::max(lanes, step.lane + 1);
            const double below = l == 1 ? loadHeight / 2 : symbolSide / 2;
            y_[l - 1] = y_[l] + (rows_[l] - 1) * rowHeight + gap + lanes * laneHeight + below;
        }
        for (std::size_t n = 0; n < drawn_.nodes.size(); ++n) {
            OneLine::Node &node = drawn_.nodes[n];
            const double clear = row_[n] > 0 && node.level == 0 ? loadHeight / 2 - rowHeight / 2 : 0; // of the racks
            node.at.setY(y_[static_cast<std::size_t>(node.level)] + row_[n] * rowHeight + clear);
            node.box.moveTop(node.at.y() - node.box.height() / 2);
        }
    }

    void route()
    {
        for (std::size_t l = 0; l < ways_.size(); ++l)
            drawn_.lines[l].tie ? routeTie(drawn_.lines[l]) : routeWay(l);
        for (OneLine::Node &node : drawn_.nodes) {
            label(node);
            drawn_.extent |= node.box.adjusted(-24, -34, 24, 24) | node.label;
        }
    }

    /// Beside a symbol; over a bar where no line comes down, or past its end.
    void label(OneLine::Node &node) const
    {
        if (node.element < 0)
            return;
        if (!isBar(node.role)) {
            node.label = QRectF(node.box.right() + 5, node.at.y() - 14, symbolLabel, 28);
            return;
        }
        const double top = node.at.y() - 19, bottom = node.at.y() - 3;
        std::vector<double> crossed{node.box.left()};
        for (const OneLine::Line &line : drawn_.lines)
            for (std::size_t i = 1; i < line.path.size(); ++i) {
                const QPointF a = line.path[i - 1], b = line.path[i];
                if (std::abs(a.x() - b.x()) < 0.5 && std::min(a.y(), b.y()) < bottom && std::max(a.y(), b.y()) > top &&
                    a.x() > node.box.left() && a.x() < node.box.right() + barLabel)
                    crossed.push_back(a.x());
            }
        std::ranges::sort(crossed);
        std::pair<double, double> best{0, 0}; // width, left
        for (std::size_t i = 0; i < crossed.size(); ++i) {
            const double end = i + 1 < crossed.size() ? crossed[i + 1] : node.box.right() + 30;
            if (std::min(end - crossed[i], barLabel) > best.first + 0.5)
                best = {std::min(end - crossed[i], barLabel), crossed[i]};
        }
        node.label = QRectF(best.second + 4, top, std::max(0.0, best.first - 8), bottom - top);
    }

    void routeWay(std::size_t l)
    {
        OneLine::Line &line = drawn_.lines[l];
        const OneLine::Node &from = drawn_.nodes[indexOf(line.from)], &to = drawn_.nodes[indexOf(line.to)];
        line.path = {{endAbove(l, 0), from.box.bottom()}};
        for (std::size_t at = 0; at + 1 < ways_[l].size(); ++at) {
            const double x = endAbove(l, at), next = endBelow(l, at + 1, x);
            const int level = from.level - static_cast<int>(at);
            if (std::abs(x - next) <= 0.5)
                continue;
            const auto &steps = steps_[static_cast<std::size_t>(level)];
            const auto step = std::ranges::find_if(steps, [&](const Step &s) { return s.line == l && s.at == at; });
            const double below = y_[static_cast<std::size_t>(level - 1)] - (level == 1 ? loadHeight / 2 : symbolSide / 2);
            const double y = below - 26 - laneHeight * (step == steps.end() ? 0 : step->lane);
            line.path.emplace_back(x, y);
            line.path.emplace_back(next, y);
        }
        line.path.emplace_back(line.path.back().x(), to.box.top());
    }

    /// Out of the near end of one, below both, and up into the near end of the other.
    void routeTie(OneLine::Line &line)
    {
        const QRectF from = drawn_.nodes[indexOf(line.from)].box, to = drawn_.nodes[indexOf(line.to)].box;
        const bool right = to.center().x() >= from.center().x();
        const double xFrom = right ? from.right() - 4 : from.left() + 4, xTo = right ? to.left() + 4 : to.right() - 4;
        const double y = std::max(from.bottom(), to.bottom()) + 14;
        line.path = {{xFrom, from.bottom()}, {xFrom, y}, {xTo, y}, {xTo, to.bottom()}};
    }

    OneLine &drawn_;
    std::vector<Stand> stands_;
    std::vector<std::vector<std::int32_t>> levels_, ways_;
    std::vector<int> row_, rows_;
    std::vector<std::vector<Step>> steps_;
    std::vector<double> y_;
};

} // namespace

bool isBar(Role role) { return role == Role::Switchboard || role == Role::Busway || role == Role::Rpp; }

double sideOf(Feed feed, const OneLine::Node &below)
{
    if (below.element >= 0 || !below.isIt || feed == Feed::None)
        return 0;
    return feed == Feed::A ? -loadWidth / 4 : loadWidth / 4;
}

void layOut(OneLine &drawn) { Placing{drawn}; }

} // namespace gridhall
