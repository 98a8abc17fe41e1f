// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/epanet_inp.h"

#include "core/exchange/epanet_inp_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace gridhall {

namespace {

constexpr std::size_t mostInpBytes = 64u << 20;
constexpr double foot = 0.3048, inch = 0.0254, cubicFoot = 0.028316846592;

/// Units of flow in a file, in cubic feet per second as EPANET counts them; and whether lengths are metric.
struct FlowUnit {
    const char *name;
    double perCubicFoot;
    bool metric;
};
constexpr FlowUnit flowUnits[] = {{"CFS", 1, false},      {"GPM", 448.831, false}, {"MGD", 0.64632, false}, {"IMGD", 0.5382, false},
                                  {"AFD", 1.9837, false}, {"LPS", 28.317, true},   {"LPM", 1699.0, true},   {"MLD", 2.4466, true},
                                  {"CMH", 101.94, true},  {"CMD", 2446.6, true},   {"CMS", 0.028317, true}};

class InpReader {
public:
    explicit InpReader(std::string_view text)
    {
        InpText split = inpText(text);
        result_.title = std::move(split.title);
        sections_ = std::move(split.sections);
    }

    NamedNetwork read()
    {
        readOptions();
        readPatterns();
        readCurves();
        readNodes();
        readDemands();
        readLinks();
        readStatus();
        readControls();
        refuse("EMITTERS");
        result_.network.friction = friction_;
        result_.network.constants = epanetConstants(viscosity_);
        if (result_.network.nodes.empty())
            throw InpProblem{
                Problem(translatable("Exchange", "The file has no [JUNCTIONS], [RESERVOIRS] or [TANKS]; it is no EPANET network."))};
        if (std::ranges::none_of(result_.network.nodes, &NetworkNode::fixed))
            throw InpProblem{Problem(translatable("Exchange", "The network has no reservoir and no tank; EPANET needs one."))};
        return std::move(result_);
    }

private:
    void refuse(const char *section)
    {
        for (const InpLine &line : sections_[section])
            if (inpNumber(line, 1, 0) != 0)
                wrongLine(line, translatable("Exchange", "Line %1: emitters are not supported (%2)."), line.words[0]);
    }

    void readOptions()
    {
        for (const InpLine &line : sections_["OPTIONS"]) {
            const std::string key = inpWord(line, 0);
            if (key == "UNITS") {
                const auto at = std::ranges::find(flowUnits, inpWord(line, 1), &FlowUnit::name);
                if (at == std::end(flowUnits))
                    wrongLine(line, translatable("Exchange", "Line %1: unknown flow unit %2."), inpWord(line, 1));
                unit_ = *at;
            } else if (key == "HEADLOSS") {
                const std::string law = inpWord(line, 1);
                if (law.starts_with("C"))
                    wrongLine(line, translatable("Exchange", "Line %1: head loss by %2 is not supported; use D-W or H-W."), line.words[1]);
                friction_ = law.starts_with("D") ? Friction::DarcyWeisbach : Friction::HazenWilliams;
            } else if (key == "VISCOSITY") {
                viscosity_ = inpNumber(line, 1);
            } else if (key == "DEMAND" && inpWord(line, 1) == "MULTIPLIER") {
                multiplier_ = inpNumber(line, 2);
            } else if (key == "PATTERN") {
                defaultPattern_ = inpWord(line, 1);
            } else if (key == "DEMAND" && inpWord(line, 1) == "MODEL" && inpWord(line, 2) == "PDA") {
                wrongLine(line, translatable("Exchange", "Line %1: demands driven by pressure are not supported (%2)."), "PDA");
            }
        }
        if (viscosity_ > 1e-3)
            viscosity_ = std::max(viscosity_, 1e-12);
        else // given as such, in m2/s or ft2/s
            viscosity_ /= unit_.metric ? 1.1e-5 * foot * foot : 1.1e-5;
        length_ = unit_.metric ? 1 : foot;
        flow_ = cubicFoot / unit_.perCubicFoot;
    }

    void readPatterns()
    {
        for (const InpLine &line : sections_["PATTERNS"])
            if (line.words.size() > 1)
                patterns_.try_emplace(inpWord(line, 0), inpNumber(line, 1));
        for (const InpLine &line : sections_["TIMES"])
            if (inpWord(line, 0) == "PATTERN" && inpWord(line, 1) == "START" &&
                inpWord(line, 2).find_first_not_of("0:") != std::string::npos)
                wrongLine(line, translatable("Exchange", "Line %1: patterns that start later than at %2 are not supported."), "0:00");
    }
    double pattern(const std::string &name) const
    {
        const auto at = patterns_.find(name.empty() ? defaultPattern_ : name);
        return at == patterns_.end() ? 1 : at->second;
    }

    void readCurves()
    {
        for (const InpLine &line : sections_["CURVES"])
            curves_[inpWord(line, 0)].emplace_back(inpNumber(line, 1), inpNumber(line, 2));
    }

    std::int32_t addNode(const InpLine &line, NetworkNode node)
    {
        if (!nodeOf_.try_emplace(line.words[0], static_cast<std::int32_t>(result_.nodes.size())).second)
            wrongLine(line, translatable("Exchange", "Line %1: the name %2 is used twice."), line.words[0]);
        result_.nodes.push_back(line.words[0]);
        result_.network.nodes.push_back(node);
        return static_cast<std::int32_t>(result_.nodes.size()) - 1;
    }

    void readNodes()
    {
        for (const InpLine &line : sections_["JUNCTIONS"]) {
            NetworkNode node;
            node.elevation_m = inpNumber(line, 1, 0) * length_;
            node.demand_m3_per_s = inpNumber(line, 2, 0) * flow_ * multiplier_ * pattern(inpWord(line, 3));
            addNode(line, node);
        }
        for (const InpLine &line : sections_["RESERVOIRS"]) {
            NetworkNode node;
            node.fixed = true;
            node.elevation_m = inpNumber(line, 1) * length_;
            node.head_m = node.elevation_m * (inpWord(line, 2).empty() ? 1 : pattern(inpWord(line, 2)));
            addNode(line, node);
        }
        for (const InpLine &line : sections_["TANKS"]) {
            NetworkNode node;
            node.fixed = true;
            node.elevation_m = inpNumber(line, 1) * length_;
            node.head_m = node.elevation_m + inpNumber(line, 2, 0) * length_;
            addNode(line, node);
        }
    }

    void readDemands()
    {
        std::vector<std::uint8_t> cleared(result_.nodes.size());
        for (const InpLine &line : sections_["DEMANDS"]) {
            const std::int32_t at = node(line, 0);
            NetworkNode &junction = result_.network.nodes[static_cast<std::size_t>(at)];
            if (!cleared[static_cast<std::size_t>(at)])
                junction.demand_m3_per_s = 0;
            cleared[static_cast<std::size_t>(at)] = 1;
            junction.demand_m3_per_s += inpNumber(line, 1) * flow_ * multiplier_ * pattern(inpWord(line, 2));
        }
    }

    std::int32_t node(const InpLine &line, std::size_t at) const
    {
        const auto found = at < line.words.size() ? nodeOf_.find(line.words[at]) : nodeOf_.end();
        if (found == nodeOf_.end())
            wrongLine(line, translatable("Exchange", "Line %1: there is no node %2."), at < line.words.size() ? line.words[at] : "");
        return found->second;
    }

    NetworkLink &addLink(const InpLine &line)
    {
        if (!linkOf_.try_emplace(line.words[0], result_.links.size()).second)
            wrongLine(line, translatable("Exchange", "Line %1: the name %2 is used twice."), line.words[0]);
        result_.links.push_back(line.words[0]);
        NetworkLink &link = result_.network.links.emplace_back();
        link.from = node(line, 1);
        link.to = node(line, 2);
        if (link.from == link.to)
            wrongLine(line, translatable("Exchange", "Line %1: %2 begins and ends at the same node."), line.words[0]);
        return link;
    }

    double bore(const InpLine &line, std::size_t at)
    {
        const double value = inpNumber(line, at) * (unit_.metric ? 1e-3 : inch);
        if (value <= 0)
            wrongLine(line, translatable("Exchange", "Line %1: the diameter %2 must be above zero."), line.words[at]);
        return value;
    }

    void readLinks()
    {
        for (const InpLine &line : sections_["PIPES"]) {
            NetworkLink &link = addLink(line);
            link.length_m = inpNumber(line, 3) * length_;
            link.bore_m = bore(line, 4);
            link.roughness = inpNumber(line, 5) * (friction_ == Friction::HazenWilliams ? 1 : unit_.metric ? 1e-3 : 1e-3 * foot);
            if (link.length_m <= 0 || link.roughness < 0 || (friction_ == Friction::HazenWilliams && link.roughness <= 0))
                wrongLine(line, translatable("Exchange", "Line %1: length and roughness of %2 must be above zero."), line.words[0]);
            const bool wordAt6 = line.words.size() == 7 && std::isalpha(static_cast<unsigned char>(line.words[6][0]));
            link.minorLoss = wordAt6 ? 0 : inpNumber(line, 6, 0);
            setStatus(link, inpWord(line, wordAt6 ? 6 : 7));
        }
        for (const InpLine &line : sections_["PUMPS"])
            readPump(line);
        for (const InpLine &line : sections_["VALVES"])
            readValve(line);
    }

    static void setStatus(NetworkLink &link, const std::string &status)
    {
        if (status == "CV")
            link.checks = true;
        else if (status == "CLOSED")
            link.closed = true;
        else if (status == "OPEN")
            link.closed = false;
    }

    const FlowTable &curve(const InpLine &line, const std::string &name) const
    {
        const auto at = curves_.find(name);
        if (at == curves_.end())
            wrongLine(line, translatable("Exchange", "Line %1: there is no curve %2."), name);
        return at->second;
    }

    std::int32_t addTable(const FlowTable &points)
    {
        FlowTable &table = result_.network.tables.emplace_back();
        for (const auto &[flow, head] : points)
            table.emplace_back(flow * flow_, head * length_);
        return static_cast<std::int32_t>(result_.network.tables.size()) - 1;
    }

    void readPump(const InpLine &line)
    {
        NetworkLink &link = addLink(line);
        link.kind = NetworkLink::Kind::Pump;
        bool known = false;
        for (std::size_t i = 3; i + 1 < line.words.size(); i += 2) {
            const std::string key = inpWord(line, i);
            if (key == "HEAD") {
                fitCurve(line, link, curve(line, inpWord(line, i + 1)));
                known = true;
            } else if (key == "POWER") {
                link.kind = NetworkLink::Kind::Power;
                link.setting = 8.814 * inpNumber(line, i + 1) / (unit_.metric ? 0.7457 : 1) * foot * cubicFoot;
                known = true;
            } else if (key == "SPEED") {
                link.speed = inpNumber(line, i + 1);
            } else if (key == "PATTERN") {
                link.speed = pattern(inpWord(line, i + 1));
            }
        }
        if (!known)
            wrongLine(line, translatable("Exchange", "Line %1: the pump %2 has neither a head curve nor a power."), line.words[0]);
    }

    /// One point: shut-off at 4/3 of its head, none at twice its flow. Three points from zero flow: a power law.
    void fitCurve(const InpLine &line, NetworkLink &link, const FlowTable &points)
    {
        double h0 = 0, h1 = 0, h2 = 0, q1 = 0, q2 = 0;
        if (points.size() == 1) {
            q1 = points[0].first;
            h1 = points[0].second;
            h0 = 4. / 3 * h1;
            q2 = 2 * q1;
        } else if (points.size() == 3 && points[0].first == 0) {
            h0 = points[0].second;
            q1 = points[1].first;
            h1 = points[1].second;
            q2 = points[2].first;
            h2 = points[2].second;
        } else {
            for (std::size_t i = 1; i < points.size(); ++i)
                if (points[i].first <= points[i - 1].first || points[i].second >= points[i - 1].second)
                    wrongLine(line, translatable("Exchange", "Line %1: the head of the pump %2 must fall with its flow."), line.words[0]);
            if (points.size() < 2)
                wrongLine(line, translatable("Exchange", "Line %1: the curve of the pump %2 is empty."), line.words[0]);
            link.table = addTable(points);
            return;
        }
        if (!(q1 > 0 && q2 > q1 && h0 > h1 && h1 > h2 && h2 >= 0))
            wrongLine(line, translatable("Exchange", "Line %1: the head of the pump %2 must fall with its flow."), line.words[0]);
        link.exponent = std::log((h0 - h2) / (h0 - h1)) / std::log(q2 / q1);
        link.shutOff_m = h0 * length_;
        link.curve = (h0 - h1) * length_ / std::pow(q1 * flow_, link.exponent);
        if (!(link.exponent > 0 && link.exponent <= 20))
            wrongLine(line, translatable("Exchange", "Line %1: no power law fits the curve of the pump %2."), line.words[0]);
    }

    void readValve(const InpLine &line)
    {
        NetworkLink &link = addLink(line);
        link.bore_m = bore(line, 3);
        const std::string type = inpWord(line, 4);
        link.minorLoss = inpNumber(line, 6, 0);
        if (type == "TCV") {
            throttle_[line.words[0]] = link.minorLoss;
            link.minorLoss = std::max(inpNumber(line, 5, 0), link.minorLoss);
        } else if (type == "FCV") {
            link.kind = NetworkLink::Kind::Limiter;
            link.setting = inpNumber(line, 5) * flow_;
        } else if (type == "GPV") {
            link.table = addTable(curve(line, inpWord(line, 5)));
            if (result_.network.tables.back().size() < 2)
                wrongLine(line, translatable("Exchange", "Line %1: the curve of the valve %2 needs two points."), line.words[0]);
        } else {
            wrongLine(line, translatable("Exchange", "Line %1: valves of the kind %2 are not supported; use TCV, FCV or GPV."), type);
        }
    }

    void apply(const InpLine &line, NetworkLink &link, std::size_t at)
    {
        const std::string status = inpWord(line, at);
        if (status == "OPEN" || status == "CLOSED" || status == "ACTIVE") {
            link.closed = status == "CLOSED";
            if (status == "OPEN" && link.kind == NetworkLink::Kind::Limiter)
                link.kind = NetworkLink::Kind::Pipe;
            return;
        }
        const double value = inpNumber(line, at);
        if (link.kind == NetworkLink::Kind::Pump || link.kind == NetworkLink::Kind::Power) {
            link.speed = value;
            link.closed = value <= 0;
        } else if (link.kind == NetworkLink::Kind::Limiter) {
            link.setting = value * flow_;
        } else if (throttle_.contains(line.words[0])) {
            link.minorLoss = std::max(value, throttle_[line.words[0]]);
        }
    }

    NetworkLink &link(const InpLine &line, std::size_t at)
    {
        const auto found = at < line.words.size() ? linkOf_.find(line.words[at]) : linkOf_.end();
        if (found == linkOf_.end())
            wrongLine(line, translatable("Exchange", "Line %1: there is no link %2."), at < line.words.size() ? line.words[at] : "");
        return result_.network.links[found->second];
    }

    void readStatus()
    {
        for (const InpLine &line : sections_["STATUS"])
            apply(line, link(line, 0), 1);
    }

    /// LINK x status IF NODE tank ABOVE/BELOW level, and AT TIME 0.
    void readControls()
    {
        for (InpLine line : sections_["CONTROLS"]) {
            if (line.words.size() < 6 || inpWord(line, 0) != "LINK")
                continue;
            NetworkLink &controlled = link(line, 1);
            bool holds = false;
            if (inpWord(line, 3) == "AT" && inpWord(line, 4) == "TIME") {
                holds = inpWord(line, 5) == "0" || inpWord(line, 5) == "0:00";
            } else if (line.words.size() >= 8 && inpWord(line, 4) == "NODE") {
                const NetworkNode &watched = result_.network.nodes[static_cast<std::size_t>(node(line, 5))];
                const double level = watched.head_m - watched.elevation_m, limit = inpNumber(line, 7) * length_;
                holds = watched.fixed && (inpWord(line, 6) == "ABOVE" ? level >= limit : level <= limit);
            }
            if (holds) {
                line.words = {line.words[1], line.words[2]};
                apply(line, controlled, 1);
            }
        }
    }

    NamedNetwork result_;
    std::map<std::string, std::vector<InpLine>> sections_;
    std::unordered_map<std::string, std::int32_t> nodeOf_;
    std::unordered_map<std::string, std::size_t> linkOf_;
    std::map<std::string, double> patterns_, throttle_;
    std::map<std::string, FlowTable> curves_;
    FlowUnit unit_ = flowUnits[1];
    Friction friction_ = Friction::HazenWilliams;
    double viscosity_ = 1, multiplier_ = 1, length_ = foot, flow_ = 1;
    std::string defaultPattern_ = "1";
};

} // namespace

Result<NamedNetwork> readEpanetInp(std::string_view text)
{
    if (text.size() > mostInpBytes)
        return Problem(translatable("Exchange", "The file is larger than %1 MB; split the network."), {std::to_string(mostInpBytes >> 20)});
    try {
        return InpReader(text).read();
    } catch (const InpProblem &problem) {
        return problem.problem;
    }
}

} // namespace gridhall
