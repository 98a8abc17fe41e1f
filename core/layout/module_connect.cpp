// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/frames.h"
#include "core/layout/operations.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace gridhall {

namespace {

struct FreePort {
    PortRef ref;
    Port port;
    Point at;
};

bool isElectrical(const Port &port) { return port.kind == PortKind::Ac || port.kind == PortKind::Dc; }

/// The path a port's name speaks of: "power.b" is path B.
Feed feedOf(const std::string &port)
{
    const auto ends = [&](const char *suffix) { return port.size() > 2 && port.ends_with(suffix); };
    return ends(".a") ? Feed::A : ends(".b") ? Feed::B : Feed::None;
}

/// Ports of what stands by itself (not inside modules) that no run ends at; outlets may feed several.
std::vector<FreePort> freePorts(const Layout &layout, Id except, const std::set<PortRef> &joined)
{
    std::vector<FreePort> ports;
    for (const Kept<Item> &item : layout.all<Item>()) {
        const Kept<Part> part = item->module || item->id == except ? nullptr : partOf(layout, *item);
        if (!part)
            continue;
        for (const Port &port : part->ports) {
            const PortRef ref{item->id, port.name};
            if (port.kind != PortKind::Data && port.leg != Leg::Return && !joined.contains(ref))
                ports.push_back({ref, port, portPlace(layout, ref).at});
        }
    }
    return ports;
}

/// The nearest mating port; one whose owner is not in `avoided` goes before one that is.
const FreePort *nearest(const std::vector<FreePort> &ports, const Port &to, Point at, const std::set<Id> &avoided,
                        const std::set<PortRef> &taken)
{
    const FreePort *best = nullptr;
    std::pair<bool, double> least;
    for (const FreePort &port : ports) {
        if (taken.contains(port.ref) || matingProblem(port.port, to))
            continue;
        const std::pair rank{avoided.contains(port.ref.owner), std::hypot(double(port.at.x) - at.x, double(port.at.y) - at.y)};
        if (!best || rank < least) {
            best = &port;
            least = rank;
        }
    }
    return best;
}

} // namespace

Result<std::vector<Joint>> moduleJoints(const Layout &layout, Id module)
{
    const Kept<Item> item = layout.find<Item>(module);
    const Kept<Part> part = item ? partOf(layout, *item) : nullptr;
    if (!part || !part->contents)
        return Problem(translatable("Edits", "Only a module can be connected in one go; select one."));
    std::set<PortRef> joined, taken;
    for (const Kept<Run> &run : layout.all<Run>())
        joined.insert({run->from, run->to});
    const auto around = freePorts(layout, module, joined);
    std::set<Id> feeders;
    std::vector<Joint> joints;
    for (const Port &port : part->ports) {
        const PortRef ref{module, port.name};
        if (joined.contains(ref) || port.leg == Leg::Return || port.kind == PortKind::Data)
            continue;
        const Point at = portPlace(layout, ref).at;
        const FreePort *found = nearest(around, port, at, isElectrical(port) ? feeders : std::set<Id>(), taken);
        if (!found)
            continue;
        taken.insert(found->ref);
        if (isElectrical(port))
            feeders.insert(found->ref.owner);
        joints.push_back({found->ref, ref, Id(), feedOf(port.name), 0, {}});
    }
    if (joints.empty())
        return Problem(translatable("Edits", "Nothing around %1 has a free port that mates; place its sources first."),
                       {path(layout, module)});
    return joints;
}

} // namespace gridhall
