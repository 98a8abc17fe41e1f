// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/dominators.h"
#include "core/power/failure_key.h"
#include "core/power/power_flow.h"
#include "core/power/redundancy.h"

#include <memory>
#include <stop_token>

namespace gridhall {

/// What follows: IT loads by outcome, and the tightest element once everything has transferred.
struct Failure {
    FailureKey key;
    std::int32_t ok = 0, unprotected = 0, dark = 0; ///< IT loads; they add up to all.
    std::int32_t inside = 0;                        ///< Of the dark: lost with the room they stand in.
    std::int32_t onePath = 0;                       ///< Of the ok: fed over fewer cords than before.
    std::int32_t hot = 0;                           ///< IT loads that are lit and short of cooling.
    std::int32_t mechanicalDark = 0;                ///< Pumps, CDUs, CRAHs, chillers without power.
    std::int32_t overloads = 0;                     ///< Elements above their limit that were not before.
    double itLost_w = 0, tokensLost_per_s = 0;
    double worstLoading = 0; ///< Demand over limit of the tightest element.
    std::int32_t worst = -1; ///< That element; -1 if no limit is known.
    bool solved = false;     ///< Loading from the full power flow rather than the ledger.

    bool isClean() const { return dark == inside && unprotected == 0 && overloads == 0 && hot == 0; }
};

/// Worse first: tokens, IT power, dark, hot, unprotected, overloads, loading; then by key.
bool worse(const Failure &a, const Failure &b);

/// What failures stop beyond power: groups of machines that cool loads, plant side first. All by element index.
struct CoolingLedger {
    struct Group {
        double heat_w = 0;
        std::vector<std::pair<std::int32_t, double>> machines; ///< Node and capacity.
        std::vector<std::int32_t> loads;                       ///< Nodes.
        bool operator==(const Group &) const = default;
    };
    std::vector<std::int32_t> elementOf; ///< By node; -1: needs no power.
    std::vector<Group> groups;
    std::vector<double> tokens_per_s; ///< By element; may be empty.
    bool operator==(const CoolingLedger &) const = default;
};

/// Zones between automatic breakers and the members of rooms, from the drawing alone.
struct Protection {
    explicit Protection(const PowerNet &net);
    static bool breaks(const PowerCase::Element &from, const PowerCase::Element &to); ///< A breaker on this arc.

    std::vector<std::int32_t> zoneOf;                    ///< By vertex.
    std::vector<std::vector<std::int32_t>> zones, rooms; ///< Vertices.
};

/// Answers one failure after the other by walking only what each one touches: connectivity with automatic transfer,
/// and a ledger of powers at the efficiencies of the normal state. The same as starting from scratch, exactly.
class FailureLedger {
public:
    FailureLedger(const PowerNet &net, const CoolingLedger &cooling); ///< Refers to both.
    FailureLedger(const PowerNet &, const CoolingLedger &&) = delete;
    FailureLedger(const PowerNet &&, const CoolingLedger &) = delete;
    FailureLedger(const PowerNet &&, const CoolingLedger &&) = delete;
    ~FailureLedger();
    FailureLedger(const FailureLedger &) = delete;
    FailureLedger &operator=(const FailureLedger &) = delete;

    /// What follows when these are lost together; element indices may repeat. What is planned goes first, and switching
    /// by hand makes up for it: ties close without a gap. Then the rest comes as faults, and only automatic devices act.
    Failure failed(const FailureKey &key);
    Failure failed(const std::vector<FailureKey> &keys);

    /// What became of an IT load; Inside: dark, and lost itself.
    enum class Outcome : std::uint8_t { Fine, OnePath, Unprotected, Dark, Inside };
    /// Of the last failure.
    struct Touched {
        std::int32_t element = -1;
        double demand_w = 0;
        std::uint8_t bits = 0; ///< See `supply`.
        Outcome outcome = Outcome::Fine;
    };
    const std::vector<Touched> &touched() const;         ///< Elements whose supply or power changed.
    std::vector<Touched> normal() const;                 ///< All elements before any failure.
    const std::vector<std::int32_t> &closedTies() const; ///< Elements: ties that closed.
    std::vector<std::int32_t> lost() const;              ///< Elements out of service in the last failure.
    std::vector<std::int32_t> heated() const;            ///< Elements short of cooling in the last failure.

    const Protection &protection() const;
    std::int32_t itLoads() const;

private:
    class Walk;
    std::unique_ptr<Walk> walk_;
};

/// All single failures of a network.
struct FailureSweep {
    std::vector<Failure> failures;          ///< Worst first.
    std::array<std::int32_t, 4> tried{};    ///< By mode.
    std::array<std::int32_t, 4> dropping{}; ///< By mode: those that leave IT dark that is not lost with its room.
    std::int32_t unprotecting = 0, overloading = 0, heating = 0;
    std::int32_t itLoads = 0;
    struct Worst {
        double demand_w = 0;
        FailureKey key;
        bool byFailure = false; ///< Else in the normal state.
    };
    std::vector<Worst> worst;                       ///< By element: its highest demand over all failures.
    std::vector<std::array<std::int32_t, 4>> drops; ///< By element and mode: failures that leave an IT load dark.
    std::vector<Redundancy> redundancy;             ///< One for each group of loads that share systems.
    SinglePoints singlePoints;                      ///< While automatic devices alone act.
};

/// Keys of all single failures: every element but the IT loads, every zone, every breaker, every room, all intakes.
std::vector<FailureKey> singleFailures(const PowerNet &net, const Protection &protection);
/// Pairs of trunk elements (no runs, no tap-offs) that some load hangs on both of.
std::vector<std::pair<FailureKey, FailureKey>> doubleFailures(const PowerNet &net);

/// What was lost together and what follows.
struct RankedFailure {
    std::vector<FailureKey> keys;
    Failure failure;
};
/// All pairs of faults, worst first.
std::vector<RankedFailure> rankedPairs(const PowerNet &net, FailureLedger &ledger);
/// All single faults while these are out for work, worst first.
std::vector<RankedFailure> rankedDuring(const std::vector<FailureKey> &work, const PowerNet &net, FailureLedger &ledger);

/// Sweeps all single failures; the `solved` worst are solved in full. At most `kept` failures that are not clean are
/// kept, and the 20 worst of the clean ones (0: all). Empty when stopped.
FailureSweep sweptFailures(const PowerCase &network, const CoolingLedger &cooling, std::size_t kept = 200, std::size_t solved = 20,
                           const std::stop_token &stop = {});

/// Ids of what a failure is about: the element, both sides of the breaker, the room, or all intakes.
std::vector<Id> subjectsOf(const PowerCase &network, const FailureKey &key);

/// The case after a failure, for a full solve: what is lost is out, ties that closed are closed.
PowerCase failedCase(const PowerCase &network, const std::vector<std::int32_t> &lost, const std::vector<std::int32_t> &closedTies);

} // namespace gridhall
