// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/it_loads.h"
#include "core/energy/tok_energy.h"

#include <span>

namespace gridhall {

/// One workload on the racks it runs on, as powers and rates if every working server were busy.
struct Work {
    Id workload;
    std::string name, card; ///< The card: model, precision, scenario, accelerator.
    WorkloadKind kind = WorkloadKind::Inference;
    Duty duty = Duty::Constant;
    std::vector<double> dutyHours;
    double busy = 1;           ///< Mean busy share.
    double servers_w = 0;      ///< Working servers, busy.
    double accelerators_w = 0; ///< Of these.
    double idle_w = 0;         ///< The working servers, idle.
    double spare = 0;          ///< Powered spares for each working server.
    double rate = 0;           ///< Tokens per second, generated.
    double useFactor = 1;      ///< Generated for each kept token.
    Grade grade = Grade::User;
    bool wallOnly = false;
    bool operator==(const Work &) const = default;
};

/// What the racks do: workloads, and what draws power whatever they do.
struct WorkShape {
    std::vector<Work> works;
    double network_w = 0;       ///< Network and storage racks.
    double rest_w = 0;          ///< Racks without work.
    std::vector<Id> idle;       ///< Accelerator racks without a workload, by id.
    std::vector<Id> mismatched; ///< Racks whose workload is for another accelerator, by id.

    bool has(WorkloadKind kind) const;
    std::string names(WorkloadKind kind) const; ///< Joined by " + ".
    std::string cards(WorkloadKind kind) const;
    WorkShape scaled(double share) const; ///< A part of the racks built.
    bool operator==(const WorkShape &) const = default;
};

/// The nearest assignment around each rack wins: rack, row, zone, hall, site. A throughput of another accelerator is
/// refused: such a rack draws its typical power and yields nothing. With busy share u and powered spares r (per
/// working server), of n servers n/(1+r) work; each draws u P_busy, and (1-u) + r of them P_idle. Network and storage
/// racks draw their typical power all the time.
WorkShape workShape(const Census &census, const ItLoads &loads);

/// Power of all IT at busy shares of the workloads.
double itPower_w(const WorkShape &shape, std::span<const double> busy);
/// Watts and tokens per second of one kind of work at (mean) busy shares; loss, cool and misc are left at 0. Everything
/// is linear in the busy shares, so means over a year give the year. Network and idle racks are split between the
/// kinds by their servers.
TokEnergyInputs inputsAt(const WorkShape &shape, WorkloadKind kind, std::span<const double> busy);
std::vector<double> meanBusy(const WorkShape &shape); ///< As the workloads state it.

} // namespace gridhall
