// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/same_loop.h"

#include <algorithm>
#include <functional>

namespace gridhall {

namespace {

class Mixing {
public:
    void add(double value) { hash_ = (hash_ ^ std::hash<double>()(value)) * 0x9e3779b97f4a7c15ull + (hash_ >> 29); }
    std::size_t value() const { return hash_; }

private:
    std::size_t hash_ = 0x2545f4914f6cdd1dull;
};

/// Equal lists but for the names of their members.
template <class T>
bool sameMembers(const std::vector<T> &one, const std::vector<T> &other)
{
    return std::ranges::equal(one, other, [](T a, const T &b) {
        a.id = b.id;
        return a == b;
    });
}

bool sameNetwork(const LoopNetwork &one, const LoopNetwork &other)
{
    return one.legs == other.legs && one.links.size() == other.links.size() && one.pipes == other.pipes &&
           sameMembers(one.links, other.links);
}

/// The name that takes the place of `id`: both lists are in the same order.
template <class T>
Id counterpart(const std::vector<T> &was, const std::vector<T> &now, Id id)
{
    const auto at = std::ranges::find(was, id, &T::id);
    return at == was.end() ? Id() : now[static_cast<std::size_t>(at - was.begin())].id;
}

/// The same for anything drawn in the loop.
Id memberAt(const LoopCase &was, const LoopCase &now, Id id)
{
    for (const Id found :
         {counterpart(was.loads, now.loads, id), counterpart(was.sources, now.sources, id), counterpart(was.pumps, now.pumps, id),
          was.network ? counterpart(was.network->links, now.network->links, id) : Id()})
        if (found)
            return found;
    return {};
}

} // namespace

std::size_t fingerprint(const LoopCase &loop)
{
    Mixing mixing;
    mixing.add(static_cast<double>(loop.circuit));
    mixing.add(loop.glycol);
    mixing.add(loop.plantSupply_k);
    mixing.add(loop.fill_pa);
    for (const LoopLoad &load : loop.loads) {
        mixing.add(load.heat_w);
        mixing.add(load.flowNeed_m3_per_s);
    }
    for (const LoopSource &source : loop.sources)
        mixing.add(source.capacity_w);
    if (loop.network)
        for (const NetworkLink &link : loop.network->pipes.links) {
            mixing.add(link.length_m);
            mixing.add(link.resistance_s2_per_m5);
        }
    return mixing.value();
}

bool sameButNames(const LoopCase &one, const LoopCase &other)
{
    return one.circuit == other.circuit && one.glycol == other.glycol && one.plantSupply_k == other.plantSupply_k &&
           one.storage_m3 == other.storage_m3 && one.expansion_m3 == other.expansion_m3 && one.fill_pa == other.fill_pa &&
           sameMembers(one.sources, other.sources) && sameMembers(one.loads, other.loads) && sameMembers(one.pumps, other.pumps) &&
           bool(one.network) == bool(other.network) && (!one.network || sameNetwork(*one.network, *other.network));
}

LoopResult renamed(const LoopResult &result, const LoopCase &was, const LoopCase &now)
{
    LoopResult named = result;
    named.id = now.id;
    named.runs = now.runs;
    named.network = now.network;
    for (auto &load : named.loads)
        load.id = counterpart(was.loads, now.loads, load.id);
    for (auto &source : named.sources)
        source.id = counterpart(was.sources, now.sources, source.id);
    for (auto &[pump, power_w] : named.pumps)
        pump = counterpart(was.pumps, now.pumps, pump);
    for (auto &trouble : named.troubles) {
        trouble.at = memberAt(was, now, trouble.at);
        trouble.by = memberAt(was, now, trouble.by);
    }
    for (auto &outage : named.outages) {
        outage.lost = counterpart(was.sources, now.sources, outage.lost);
        outage.worstLoad = counterpart(was.loads, now.loads, outage.worstLoad);
    }
    return named;
}

} // namespace gridhall
