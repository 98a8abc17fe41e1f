// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/power_flow.h"

#include <stop_token>

namespace gridhall {

class Layout;

/// How often an element fails and how long until it works again.
struct Reliability {
    double mtbf_s = 0; ///< Mean time between failures; 0: taken as never failing.
    double repair_s = 0;
    double startFailure = 0; ///< Of a standby source, per call, tests and service that keep it away included.
    bool stated = false;     ///< By the element or its part; else Gridhall's assumption for its role.
    bool operator==(const Reliability &) const = default;

    double unavailability() const; ///< Share of time out; of a standby source when called.
    double rate_per_s() const;     ///< Failures per time.
};

/// What an availability is reckoned from.
struct ReliabilityInputs {
    std::vector<Reliability> elements; ///< Of the case.
    std::vector<std::int64_t> kind;    ///< By element: equal for twins, which common causes strike together.
    double commonCause = 0;            ///< Share of a twin's failures that strike both.
    double maintenance_s = 0;          ///< A year, of each element that is serviced.
    bool operator==(const ReliabilityInputs &) const = default;
};

/// Figures "mtbf_s", "repair_time_s", "start_failure" of each element or its part, else planning values by role: after
/// IEEE 493 as quoted in the trade, grade assumption. Cables and busways by length.
ReliabilityInputs reliabilityInputs(const Layout &layout, const PowerCase &network);
/// The planning value of a role; runs: of one metre. MTBF 0 where there is none.
Reliability assumedReliability(Role role);

/// Expected interruptions of IT loads by loss of power, from minimal cut sets of orders 1 and 2.
struct Availability {
    struct Cut {
        std::int32_t first = -1, second = -1; ///< Elements; second -1: a single point.
        double rate_per_s = 0, unavailability = 0;
        std::int32_t loads = 0; ///< IT loads that it drops.
        double lost_w = 0;      ///< Expected IT power out of service by it.
        bool operator==(const Cut &) const = default;
    };
    struct Load {
        std::int32_t element = -1;
        std::int32_t single = 0, pairs = 0; ///< Its cut sets by order.
        double rate_per_s = 0, unavailability = 0;
        bool operator==(const Load &) const = default;
    };
    std::vector<Cut> cuts;   ///< Most power lost first.
    std::vector<Load> loads; ///< In the order of the case.
    double lost_w = 0;       ///< Of all loads.

    const Load *worst() const; ///< Null without loads.
};

/// Minimal cut sets of orders 1 and 2 of every IT load over closed connections and those that close by themselves; a
/// board on several sources in parallel needs as many of them as carry its highest demand (k of n). Then by the
/// frequency and duration method, rare events summed (an upper bound): a pair fails while its twin is out, by a common
/// cause, or while the other is in service. Gaps of transfers are the failure sweep's concern. Empty when stopped.
Availability availabilityOf(const PowerCase &network, const PowerFlow &flow, const ReliabilityInputs &inputs,
                            const std::stop_token &stop = {});

} // namespace gridhall
