// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/one_line_layout.h"

#include "core/power/power_net.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace gridhall {

namespace {

/// Elements that are drawn as lines, whatever hangs on them.
bool isAlwaysLine(const PowerCase::Element &element)
{
    return element.role == Role::Cable || element.role == Role::Whip || element.role == Role::TapOff || element.role == Role::RackPdu ||
           element.role == Role::PowerShelf;
}

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
    Drawing(const Snapshot &snapshot, Id about)
        : network_(*snapshot.network), flow_(snapshot.power), inputs_(network_.elements.size()), outputs_(network_.elements.size())
    {
        for (const PowerCase::Arc &arc : network_.arcs) {
            inputs_[indexOf(arc.to)].push_back(arc.from);
            outputs_[indexOf(arc.from)].push_back(arc.to);
        }
        choose(about);
        addNodes();
        addLoads();
        level();
        layOut(drawn_);
    }
    OneLine taken() { return std::move(drawn_); }

private:
    /// Busways that join two boards are lines; those that feed tap-offs are bars.
    bool isLine(std::int32_t e) const
    {
        const PowerCase::Element &element = network_.elements[indexOf(e)];
        if (element.role != Role::Busway)
            return isAlwaysLine(element);
        const auto &out = outputs_[indexOf(e)];
        return inputs_[indexOf(e)].size() == 1 && out.size() == 1 && network_.elements[indexOf(out.front())].role != Role::TapOff &&
               network_.elements[indexOf(out.front())].loading > 0;
    }

    /// A battery on the DC link of a converter belongs to that: it is told there, not drawn.
    bool isOnLink(std::size_t e) const { return network_.elements[e].role == Role::Battery && inputs_[e].empty(); }

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
            if (!shown_[e] || isLine(static_cast<std::int32_t>(e)) || isLoad(element) || element.loading == 0 || isOnLink(e))
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
                } else if (isLine(above)) {
                    auto longer = way;
                    longer.push_back(above);
                    open.emplace_back(above, std::move(longer));
                }
            }
        }
    }

    void addLine(std::int32_t from, std::int32_t to, const std::vector<std::int32_t> &way)
    {
        const auto same =
            std::ranges::find_if(drawn_.lines, [&](const OneLine::Line &line) { return line.from == from && line.to == to && !line.tie; });
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
            if (!shown_[e] || nodeOf_[e] >= 0 || isLine(static_cast<std::int32_t>(e)))
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
                else if (isLine(above))
                    open.push_back(above);
            }
        }
        return found;
    }

    /// Lines that lead back to where they came from: on a circle nothing stands over the rest.
    std::vector<char> backLines() const
    {
        std::vector<std::vector<std::size_t>> leaving(drawn_.nodes.size());
        for (std::size_t l = 0; l < drawn_.lines.size(); ++l)
            if (!drawn_.lines[l].tie)
                leaving[indexOf(drawn_.lines[l].from)].push_back(l);
        std::vector<char> back(drawn_.lines.size(), 0), onWay(leaving.size(), 0), done(leaving.size(), 0);
        std::vector<std::pair<std::size_t, std::size_t>> way; // nodes and the next of their lines
        for (std::size_t first = 0; first < leaving.size(); ++first) {
            if (!done[first])
                way.emplace_back(first, 0);
            while (!way.empty()) {
                auto &[node, next] = way.back();
                onWay[node] = 1;
                if (next == leaving[node].size()) {
                    onWay[node] = 0;
                    done[node] = 1;
                    way.pop_back();
                    continue;
                }
                const std::size_t line = leaving[node][next++], to = indexOf(drawn_.lines[line].to);
                if (onWay[to])
                    back[line] = 1;
                else if (!done[to])
                    way.emplace_back(to, 0);
            }
        }
        return back;
    }

    /// Heights over the loads; a machine box hangs just below what feeds it.
    void level()
    {
        const std::vector<char> back = backLines();
        for (int round = 0; round < 40; ++round) {
            bool moved = false;
            for (std::size_t l = 0; l < drawn_.lines.size(); ++l) {
                const OneLine::Line &line = drawn_.lines[l];
                OneLine::Node &from = drawn_.nodes[indexOf(line.from)];
                const OneLine::Node &to = drawn_.nodes[indexOf(line.to)];
                if (line.tie || back[l] || from.level > to.level)
                    continue;
                from.level = to.level + 1;
                moved = true;
            }
            if (!moved)
                break;
        }
        std::map<std::int32_t, int> lowest; // of what feeds a machine
        for (const OneLine::Line &line : drawn_.lines)
            if (const OneLine::Node &box = drawn_.nodes[indexOf(line.to)]; box.element < 0 && !box.isIt) {
                const auto [at, fresh] = lowest.try_emplace(line.to, drawn_.nodes[indexOf(line.from)].level);
                at->second = std::min(at->second, drawn_.nodes[indexOf(line.from)].level);
            }
        for (const auto &[box, level] : lowest)
            drawn_.nodes[indexOf(box)].level = std::max(0, level - 1);
    }

    const PowerCase &network_;
    const PowerFlow &flow_;
    std::vector<std::vector<std::int32_t>> inputs_, outputs_;
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

OneLine oneLine(const Snapshot &snapshot, Id about) { return snapshot.network ? Drawing(snapshot, about).taken() : OneLine(); }

Id separatePartOf(const PowerCase &network, std::int32_t element)
{
    const auto part = partsOf(network);
    for (std::size_t e = 0; e < part.size(); ++e)
        if (part[e] == part[indexOf(element)] && network.elements[e].isSource && !network.elements[e].standby)
            return network.elements[e].id;
    return {};
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
