// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/failure.h"

#include <cmath>

namespace gridhall::test {

/// A network by hand: elements with ids 1, 2, 3 ... and arcs between them.
class Network {
public:
    PowerCase network;

    std::int32_t add(Role role, double load_w = 0, LossCurve loss = {}, double rated_w = 0, Feed feed = Feed::None)
    {
        PowerCase::Element element;
        element.id = Id(static_cast<std::int64_t>(network.elements.size() + 1));
        element.role = role;
        element.load_w = load_w;
        element.isIt = role == Role::ItRack;
        element.loss = loss;
        element.rated_w = rated_w;
        element.feed = feed;
        element.isSource = role == Role::Utility || role == Role::Generator;
        element.standby = role == Role::Generator;
        element.converts = element.bridges = role == Role::Ups;
        element.transfers = role == Role::Sts;
        element.loading = element.isIt || load_w > 0 ? 0 : 1;
        network.elements.push_back(element);
        return static_cast<std::int32_t>(network.elements.size() - 1);
    }
    void join(std::int32_t from, std::int32_t to, const char *cord = "in") { network.arcs.push_back({from, to, cord}); }
};

inline bool nearly(double a, double b, double relative = 1e-9) { return std::abs(a - b) <= relative * std::max(1.0, std::abs(b)); }

inline const PowerElementFlow &at(const PowerFlow &flow, std::int32_t element) { return *flow.find(Id(element + 1)); }

/// A rack on two paths, each utility - UPS - run.
struct TwoPaths : Network {
    std::int32_t utility = add(Role::Utility), upsA = add(Role::Ups, 0, {0.01, 0, 0.02}, 200e3),
                 upsB = add(Role::Ups, 0, {0.01, 0, 0.02}, 200e3), a = add(Role::Busway, 0, {}, 0, Feed::A),
                 b = add(Role::Busway, 0, {}, 0, Feed::B), rack = add(Role::ItRack, 100e3);
    TwoPaths()
    {
        join(utility, upsA);
        join(utility, upsB);
        join(upsA, a);
        join(upsB, b);
        join(a, rack, "psu.a");
        join(b, rack, "psu.b");
    }
};

/// One system of a distributed design: its own intake and UPS of 1 MW.
inline std::int32_t system(Network &n)
{
    const auto utility = n.add(Role::Utility), ups = n.add(Role::Ups, 0, {}, 1e6);
    n.join(utility, ups);
    return ups;
}

/// A site without cooling. A ledger only looks at what it is given, so this outlives them all.
inline const CoolingLedger uncooled;

inline Failure lost(const Network &n, const std::vector<std::int32_t> &elements, FailureMode mode = FailureMode::Fault)
{
    const PowerNet net(n.network);
    FailureLedger ledger(net, uncooled);
    std::vector<FailureKey> keys;
    for (const std::int32_t e : elements)
        keys.push_back({mode, false, e});
    return ledger.failed(keys);
}

} // namespace gridhall::test
