// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/consignment.h"
#include "core/delivery/network.h"
#include "core/delivery/transport.h"

namespace gridhall {

enum class Step { Grid, Factory, FactoryTest, Transport, Foundation, Shell, Lift, Connect, LandRacks, Test, Integrated };

/// A bar of the programme.
struct Activity {
    Step step = Step::Factory;
    std::size_t consignment = noConsignment; ///< What it is done to; `noConsignment` for works of a whole phase.
    int phase = 1;
    Assumed duration;                    ///< Days.
    Slot likely;                         ///< With the likely duration of everything.
    double earliest_d = 0, latest_d = 0; ///< Finish with everything short, everything long.

    static constexpr std::size_t noConsignment = static_cast<std::size_t>(-1);
};

/// IT in use from a day on.
struct Milestone {
    int phase = 1;
    Range day;            ///< End of the phase's integrated test.
    double it_w = 0;      ///< Of this phase.
    double totalIt_w = 0; ///< Of all phases so far.
    double share = 0;     ///< totalIt over the design's, for tokens.
};

/// The same scope with prefabrication and built on site, one row of rule D6.
struct MethodRow {
    Sentence activity;
    Range prefabricated_d, onSite_d;
    Sentence source;
};

struct Programme {
    std::vector<Consignment> consignments;
    std::vector<Shipment> shipments; ///< One per consignment.
    std::vector<Activity> activities;
    std::vector<int> criticalPath; ///< Activities of the likely plan, first to last.
    std::vector<Milestone> milestones;
    Range finish_d;
    std::vector<MethodRow> methods;
    Range prefabricated_d, onSite_d;       ///< Of `methods`, along their critical paths.
    std::optional<std::int64_t> start_day; ///< Days since 1970 of the order, if the card names it.
};

/// Factory, test, transport, foundation, lift, connection, IT racks, tests per consignment, integrated test per phase;
/// suppliers are tested before what they feed. Three plans: everything likely, short, long.
Result<Programme> programmeOf(const Census &census, const ItLoads &loads);

/// Adds the comparison of methods for the programme's IT power.
void compareMethods(Programme &programme);

/// Days since 1970 of "2027-01-04"; empty for anything else.
std::optional<std::int64_t> dayOf(const std::string &date);
std::string dateOf(std::int64_t day); ///< "2027-01-04".

Sentence nameOf(Step step);

} // namespace gridhall
