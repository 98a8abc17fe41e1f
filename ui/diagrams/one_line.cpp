// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/one_line.h"

#include "core/power/power_net.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace gridhall {

namespace {

constexpr double levelPitch = 104, loadWidth = 132, loadHeight = 78, symbolWidth = 78, symbolHeight = 40;

/// Elements that are drawn as lines.
bool isLine(const PowerCase::Element &element)
{
    return element.role == Role::Cable || element.role == Role::Whip || element.role == Role::TapOff ||
           element.role == Role::RackPdu || element.role == Role::PowerShelf;
}

bool isBar(Role role) { return role == Role::Switchboard || role == Role::Busway || role == Role::Rpp; }

std::vector<std::int32_t> partsOf(const PowerCase &network)
{
    std::vector<std::int32_t> above(network.elements.size());
    std::iota(above.begin(), above.end(), 0);
    const auto root = [&](std::int32_t e) {
        while (above[indexOf(e)] != e)
            e = above[indexOf(e)] = above[indexOf(above[indexOf(e)])];
        return e;
    };
    for (const PowerCase::Arc &arc : network.arcs)
        above[indexOf(root(arc.to))] = root(arc.from);
    for (std::size_t e = 0; e < above.size(); ++e)
        above[e] = root(static_cast<std::int32_t>(e));
    return above;
}

class Drawing {
public:
    Drawing(const Snapshot &snapshot, Id about) : network_(*snapshot.network), flow_(snapshot.power), inputs_(network_.elements.size())
    {
        for (const PowerCase::Arc &arc : network_.arcs)
            inputs_[indexOf(arc.to)].push_back(arc.from);
        choose(about);
        addNodes();
        addLoads();
        level();
        place();
        route();
    }
    OneLine taken() { return std::move(drawn_); }

private:
    void choose(Id about)
    {
        const auto part = partsOf(network_);
        std::int32_t wanted = -1;
        for (std::size_t e = 0; e < part.size(); ++e) {
            const PowerCase::Element &element = network_.elements[e];
            if (element.id == about || (wanted < 0 && !about && element.isSource && !element.standby))
                wanted = part[e];
        }
        shown_.resize(part.size());
        for (std::size_t e = 0; e < part.size(); ++e)
            shown_[e] = part[e] == wanted;
    }

    void addNodes()
    {
        nodeOf_.assign(network_.elements.size(), -1);
        for (std::size_t e = 0; e < network_.elements.size(); ++e) {
            const PowerCase::Element &element = network_.elements[e];
            if (!shown_[e] || isLine(element) || isLoad(element) || element.loading == 0)
                continue;
            nodeOf_[e] = static_cast<std::int32_t>(drawn_.nodes.size());
            OneLine::Node &node = drawn_.nodes.emplace_back();
            node.element = static_cast<std::int32_t>(e);
            node.role = element.role;
            node.feed = flow_.elements[e].feed;
        }
        for (std::size_t n = 0, count = drawn_.nodes.size(); n < count; ++n)
            join(drawn_.nodes[n].element, static_cast<std::int32_t>(n));
    }

    /// Lines to a node from every node above it, through what is drawn as lines.
    void join(std::int32_t element, std::int32_t node)
    {
        std::vector<std::pair<std::int32_t, std::vector<std::int32_t>>> open{{element, {}}};
        for (int budget = 400; !open.empty() && budget > 0; --budget) {
            auto [e, way] = std::move(open.back());
            open.pop_back();
            for (const std::int32_t above : inputs_[indexOf(e)]) {
                if (nodeOf_[indexOf(above)] >= 0) {
                    addLine(nodeOf_[indexOf(above)], node, way);
                } else if (isLine(network_.elements[indexOf(above)])) {
                    auto longer = way;
                    longer.push_back(above);
                    open.emplace_back(above, std::move(longer));
                }
            }
        }
    }

    void addLine(std::int32_t from, std::int32_t to, const std::vector<std::int32_t> &way)
    {
        const auto same = std::ranges::find_if(drawn_.lines, [&](const OneLine::Line &line) {
            return line.from == from && line.to == to && !line.tie;
        });
        const bool tie = std::ranges::any_of(way, [this](std::int32_t e) {
            const SwitchState state = network_.elements[indexOf(e)].state;
            return state == SwitchState::OpenAuto || state == SwitchState::OpenManual;
        });
        if (same != drawn_.lines.end() && !tie) {
            same->elements.insert(same->elements.end(), way.begin(), way.end());
            return;
        }
        OneLine::Line line{from, to, Feed::None, way, {}, tie};
        for (const std::int32_t e : way)
            if (line.feed == Feed::None)
                line.feed = flow_.elements[indexOf(e)].feed;
        if (line.feed == Feed::None)
            line.feed = drawn_.nodes[indexOf(from)].feed;
        drawn_.lines.push_back(std::move(line));
    }

    /// Loads fed from the same nodes share a box.
    void addLoads()
    {
        std::map<std::pair<bool, std::set<std::int32_t>>, std::int32_t> boxes;
        for (std::size_t e = 0; e < network_.elements.size(); ++e) {
            if (!shown_[e] || nodeOf_[e] >= 0 || isLine(network_.elements[e]))
                continue;
            const PowerCase::Element &element = network_.elements[e];
            const std::set<std::int32_t> above = nodesAbove(static_cast<std::int32_t>(e));
            if (above.empty())
                continue;
            const auto [at, fresh] = boxes.try_emplace({element.isIt, above}, static_cast<std::int32_t>(drawn_.nodes.size()));
            if (fresh) {
                drawn_.nodes.emplace_back();
                drawn_.nodes.back().isIt = element.isIt;
                drawn_.nodes.back().role = element.role;
            }
            OneLine::Node &box = drawn_.nodes[indexOf(at->second)];
            box.loads.push_back(static_cast<std::int32_t>(e));
            box.load_w += element.load_w;
            join(static_cast<std::int32_t>(e), at->second);
        }
    }

    std::set<std::int32_t> nodesAbove(std::int32_t e) const
    {
        std::set<std::int32_t> found;
        std::vector<std::int32_t> open{e};
        for (int budget = 100; !open.empty() && budget > 0; --budget) {
            const std::int32_t at = open.back();
            open.pop_back();
            for (const std::int32_t above : inputs_[indexOf(at)]) {
                if (nodeOf_[indexOf(above)] >= 0)
                    found.insert(nodeOf_[indexOf(above)]);
                else if (isLine(network_.elements[indexOf(above)]))
                    open.push_back(above);
            }
        }
        return found;
    }

    /// Heights over the loads; a machine box hangs just below what feeds it.
    void level()
    {
        for (int round = 0; round < 40; ++round) {
            bool moved = false;
            for (const OneLine::Line &line : drawn_.lines) {
                OneLine::Node &from = drawn_.nodes[indexOf(line.from)];
                const OneLine::Node &to = drawn_.nodes[indexOf(line.to)];
                if (line.tie || from.level > to.level)
                    continue;
                from.level = to.level + 1;
                moved = true;
            }
            if (!moved)
                break;
        }
        for (const OneLine::Line &line : drawn_.lines) {
            OneLine::Node &box = drawn_.nodes[indexOf(line.to)];
            if (box.element < 0 && !box.isIt)
                box.level = std::max(box.level, drawn_.nodes[indexOf(line.from)].level - 1);
        }
    }

    static double widthOf(const OneLine::Node &node)
    {
        return node.element >= 0 ? 96 : node.isIt ? loadWidth + 24 : symbolWidth + 16;
    }

    /// Loads side by side; everything above over the middle of what it feeds; what then overlaps moves apart.
    void place()
    {
        std::vector<std::int32_t> order(drawn_.nodes.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, {}, [this](std::int32_t n) { return drawn_.nodes[indexOf(n)].level; });
        double x = 0;
        for (OneLine::Node &node : drawn_.nodes)
            if (node.element < 0 && node.isIt) {
                node.at.setX(x + widthOf(node) / 2);
                x += widthOf(node);
            }
        for (int round = 0; round < 3; ++round)
            for (std::size_t first = 0; first < order.size();) {
                std::size_t last = first;
                const int level = drawn_.nodes[indexOf(order[first])].level;
                while (last < order.size() && drawn_.nodes[indexOf(order[last])].level == level)
                    ++last;
                placeLevel({order.begin() + static_cast<std::ptrdiff_t>(first), order.begin() + static_cast<std::ptrdiff_t>(last)});
                first = last;
            }
        const int top = order.empty() ? 0 : drawn_.nodes[indexOf(order.back())].level;
        for (OneLine::Node &node : drawn_.nodes) {
            node.at.setY((top - node.level) * levelPitch);
            const bool box = node.element < 0;
            const QSizeF size = box ? (node.isIt ? QSizeF(loadWidth, loadHeight) : QSizeF(symbolWidth, symbolHeight))
                                    : isBar(node.role) ? QSizeF(56, 6) : QSizeF(28, 28);
            node.box = QRectF(node.at - QPointF(size.width() / 2, size.height() / 2), size);
        }
        stretchBars();
    }

    void placeLevel(std::vector<std::int32_t> nodes)
    {
        for (const std::int32_t n : nodes) {
            OneLine::Node &node = drawn_.nodes[indexOf(n)];
            if (node.element < 0 && node.isIt)
                continue;
            double sum = 0;
            int count = 0;
            for (const OneLine::Line &line : drawn_.lines) {
                const bool machine = node.element < 0;
                const OneLine::Node &other = drawn_.nodes[indexOf(machine ? line.from : line.to)];
                if ((machine ? line.to : line.from) != n || line.tie || (!machine && other.element < 0 && !other.isIt))
                    continue;
                sum += other.at.x() + (machine ? 60 : sideOf(node.feed, other));
                ++count;
            }
            if (count > 0)
                node.at.setX(sum / count);
        }
        std::ranges::stable_sort(nodes, {}, [this](std::int32_t n) { return drawn_.nodes[indexOf(n)].at.x(); });
        for (int round = 0; round < 24; ++round)
            for (std::size_t i = 1; i < nodes.size(); ++i) {
                OneLine::Node &left = drawn_.nodes[indexOf(nodes[i - 1])], &right = drawn_.nodes[indexOf(nodes[i])];
                const double lacking = (widthOf(left) + widthOf(right)) / 2 - (right.at.x() - left.at.x());
                if (lacking <= 0.01)
                    continue;
                left.at.rx() -= lacking / 2;
                right.at.rx() += lacking / 2;
            }
    }

    /// Path A comes down on the left of what it feeds, path B on the right.
    static double sideOf(Feed feed, const OneLine::Node &below)
    {
        if (below.element >= 0 || feed == Feed::None)
            return 0;
        return feed == Feed::A ? -loadWidth / 4 : loadWidth / 4;
    }

    /// Bus bars reach over all they feed and all that feeds them.
    void stretchBars()
    {
        for (std::size_t n = 0; n < drawn_.nodes.size(); ++n) {
            OneLine::Node &node = drawn_.nodes[n];
            if (node.element < 0 || !isBar(node.role))
                continue;
            for (const OneLine::Line &line : drawn_.lines) {
                if (line.from != static_cast<std::int32_t>(n) && line.to != static_cast<std::int32_t>(n))
                    continue;
                const OneLine::Node &other = drawn_.nodes[indexOf(line.from == static_cast<std::int32_t>(n) ? line.to : line.from)];
                const double x = other.at.x() + sideOf(node.feed, other);
                if (other.element >= 0 && isBar(other.role))
                    continue;
                node.box.setLeft(std::min(node.box.left(), x - 10));
                node.box.setRight(std::max(node.box.right(), x + 10));
            }
        }
    }

    /// Down from the middle of what feeds, across half way (each line of a level at its own height), down into the load.
    void route()
    {
        std::map<int, int> lanes;
        for (OneLine::Line &line : drawn_.lines) {
            const OneLine::Node &from = drawn_.nodes[indexOf(line.from)], &to = drawn_.nodes[indexOf(line.to)];
            const double into = to.at.x() + sideOf(line.feed, to);
            const bool fromBar = from.element >= 0 && isBar(from.role), toBar = to.element >= 0 && isBar(to.role);
            double xTo = into, xFrom = from.at.x();
            if (fromBar)
                xFrom = std::clamp(xTo, from.box.left() + 6, from.box.right() - 6);
            if (toBar)
                xTo = std::clamp(xFrom, to.box.left() + 6, to.box.right() - 6);
            const double down = to.box.top(), start = from.box.bottom();
            if (std::abs(xFrom - xTo) < 0.5) {
                line.path = {{xFrom, start}, {xTo, down}};
                continue;
            }
            const int lane = lanes[to.level]++ % 4;
            const double across = down - 14 - 9 * lane;
            line.path = {{xFrom, start}, {xFrom, across}, {xTo, across}, {xTo, down}};
        }
        for (const OneLine::Node &node : drawn_.nodes)
            drawn_.extent |= node.box.adjusted(-20, -30, 80, 20);
    }

    const PowerCase &network_;
    const PowerFlow &flow_;
    std::vector<std::vector<std::int32_t>> inputs_;
    std::vector<char> shown_;
    std::vector<std::int32_t> nodeOf_;
    OneLine drawn_;
};

} // namespace

const OneLine::Node *OneLine::at(QPointF point) const
{
    for (const Node &node : nodes)
        if (node.box.adjusted(-8, -8, 8, 8).contains(point))
            return &node;
    return nullptr;
}

OneLine oneLine(const Snapshot &snapshot, Id about)
{
    return snapshot.network ? Drawing(snapshot, about).taken() : OneLine();
}

std::vector<Id> separateParts(const PowerCase &network)
{
    const auto part = partsOf(network);
    std::set<std::int32_t> seen;
    std::vector<Id> sources;
    for (std::size_t e = 0; e < part.size(); ++e)
        if (network.elements[e].isSource && !network.elements[e].standby && seen.insert(part[e]).second)
            sources.push_back(network.elements[e].id);
    return sources;
}

} // namespace gridhall
