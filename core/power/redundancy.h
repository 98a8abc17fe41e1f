// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/power/failure_key.h"
#include "core/power/power_net.h"

#include <array>

namespace gridhall {

class FailureLedger;

/// How systems back each other up, as drawn. Distributed: loads spread over pairs of n systems, any one of which may
/// be lost (3N2, 4N3, ...). Block: each load on its own system, a common reserve behind static switches.
enum class Scheme : std::uint8_t { N, NPlusOne, TwoN, TwoNPlusOne, Block, Distributed, Mixed };

/// A sentence about a group that was tried out: how often, and what breaks it worst.
struct Proof {
    std::int32_t tried = 0, broken = 0;
    bool unproven = false;      ///< A rating it needs is not known.
    std::vector<FailureKey> by; ///< What breaks it, or comes nearest to.
    std::int32_t element = -1;  ///< Overloaded then, or the tightest.
    double loading = 0;         ///< Of that element.
    std::int32_t dropped = 0;   ///< IT loads dark then.
    bool holds() const { return broken == 0 && !unproven; }
    bool operator==(const Proof &) const = default;
};

/// IT loads that hang on the same systems, the arrangement of these, and what of it was proven by failing them.
/// A system is what conditions power (UPSs, rectifiers) in parallel on one bus; without any, the source.
struct Redundancy {
    struct System {
        std::vector<std::int32_t> units;  ///< Elements.
        double rated_w = 0;               ///< Of all units; 0: not known.
        double normal_w = 0, worst_w = 0; ///< Carried normally, and after the loss of any other system.
        bool reserve = false;             ///< Feeds nothing until another is lost.
        bool operator==(const System &) const = default;
    };
    Scheme scheme = Scheme::N;
    std::vector<System> systems;
    std::vector<std::int32_t> loads; ///< Elements.
    double it_w = 0;
    Proof faults;     ///< No single fault leaves one of these loads dark; tried and broken count loads.
    Proof removal;    ///< Every element can be taken out without that.
    Proof systemLoss; ///< After loss of any one system every load stays lit and every survivor is within its rating.
    Proof unitLoss;   ///< The same for one unit of a system with several; of 2(N+1), with another system lost as well.
    bool operator==(const Redundancy &) const = default;

    /// The statements that make its scheme what it is all hold.
    bool isProven() const;
};

/// "2N", "4N3", "block 3+1": the same in every language, for files. `schemeText` is for people.
std::string schemeName(const Redundancy &group);
Text schemeText(const Redundancy &group);

/// Groups of loads by the systems that feed them, with their proofs. `drops` is what the sweep counted by element.
std::vector<Redundancy> redundancies(const PowerNet &net, FailureLedger &ledger, const std::vector<std::array<std::int32_t, 4>> &drops);

} // namespace gridhall
