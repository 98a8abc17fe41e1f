// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_balance.h"
#include "core/base/text.h"
#include "core/liquid/liquid_loops.h"
#include "core/liquid/ride_through.h"
#include "core/power/power_case.h"

/// What the temperatures of a design do after a loss, beside what its batteries and generators do.
namespace gridhall {

/// In every loop, or every plant loop, at once: they hardly know of each other. Power: the utility is lost; what no UPS
/// carries stops until generators carry the load and it has restarted. Rejection: chillers, dry coolers and towers
/// stop for good while pumps and fans run on.
enum class Loss { Pumps, Cdu, Machine, Power, Rejection };
inline constexpr Loss allLosses[]{Loss::Pumps, Loss::Cdu, Loss::Machine, Loss::Power, Loss::Rejection};

/// What a loss is called.
Sentence lossName(Loss loss);

/// How IT and cooling are carried when the utility is lost.
struct LossBackup {
    double ups_j = 0, it_w = 0; ///< Stored in UPSs and batteries; drawn by IT.
    bool generators = false;
    bool upsUnknown = false; ///< A UPS states neither energy nor runtime: taken to last until generators do.
    double generatorStart_s = 15;
    double ups_s() const { return it_w > 0 ? ups_j / it_w : 0; }
    /// When IT goes dark; 1e9: it does not.
    double dark_s() const { return generators && (upsUnknown || ups_s() >= generatorStart_s) ? 1e9 : ups_s(); }
};

class LossStudy {
public:
    LossStudy(const Layout &layout, const LiquidResult &liquid, const AirResult &air, const ItLoads &loads, const PowerCase &network);

    /// The site after a loss; steady before.
    RideSite after(Loss loss) const;
    const RideSite &steady() const { return site_; }
    const LossBackup &backup() const { return backup_; }
    double plateRise_k() const { return plateRise_k_; }
    double airMax_k() const { return airMax_k_; }

private:
    /// A pump, fan or machine: its part of the work, whether a UPS carries it, when it is back after a loss of power.
    struct Driven {
        double share = 0;
        bool bridged = false;
        double back_s = 1e9;
    };
    static RideCourse powerCourse(const std::vector<Driven> &all);
    static RideCourse withoutLargest(const std::vector<Driven> &all, double spare);
    class Maker;

    RideSite site_;
    LossBackup backup_;
    std::vector<std::vector<Driven>> pumps_, plantPumps_, machines_, fans_, compressors_; ///< By loop, plant, plant, room, room.
    std::vector<double> cduSpare_, machineSpare_;                                         ///< Capacity over heat.
    double plateRise_k_ = 20, airMax_k_ = 308.15;
};

/// Seconds until what is watched passes its limit; -1: not within the time looked at, or no limit.
struct LossTimes {
    double supply_s = -1, plate_s = -1, air_s = -1;
    Id supplyAt, plateAt, airAt; ///< Loop, loop, room.
};
LossTimes lossTimes(const LossStudy &study, Loss loss, double until_s = 1800, double step_s = 1);

} // namespace gridhall
