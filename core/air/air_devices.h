// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/solve_air.h"

namespace gridhall {

constexpr double airAbout_k = 300.0; ///< Temperatures are carried as differences from it.

/// Mean of a field over an opening.
float meanAt(const std::vector<float> &value, const std::vector<AirMouth> &mouths);

/// What racks and coolers do to the air of a room: how much they give and take in each cell, and how warm what they
/// give is. Fields are over the cells of the grid, temperatures as differences from `airAbout_k`.
class AirDevices {
public:
    AirDevices(const AirCase &room, const AirGrid &grid, std::vector<double> flows);

    bool works(std::size_t d) const { return flows_[d] > 0 && !grid_.devices[d].blocked; }
    double flow(std::size_t d) const { return flows_[d]; }
    double throughput() const { return throughput_; }
    double coolerFlow() const { return coolerFlow_; }
    double coolestSupply_k() const;
    /// Racks without a rear door and coolers without cold: what they breathe warmer they give warmer.
    std::vector<HeatPipes::Pipe> pipes() const;
    const std::vector<float> &injected() const { return injected_; }     ///< Net, m3/s.
    const std::vector<float> &sourceFlow() const { return sourceFlow_; } ///< Given, m3/s.

    /// Fans of racks and the air through open doors as the temperatures ask for, half the way each time. Answers the
    /// largest change of a flow, as a share of it (of doors: of all air).
    double turn(const std::vector<float> &theta);
    /// Air through the devices as it is from now on; what is usual for them, which fans turn up from, stays.
    void take(std::vector<double> flows);

    void begin(double outlets_k) { outlet_.assign(flows_.size(), static_cast<float>(outlets_k - airAbout_k)); }
    /// What the devices give for the air they get: sum q T + H / (rho cp) of each cell.
    void give(const std::vector<float> &theta, std::vector<float> &gain);
    /// A rack's outlet over its intake from now on: `base_k` + `perIntake` times the mean intake. Begins with H / (rho cp q), 0.
    void setRise(std::size_t rack, double base_k, double perIntake);
    /// Whether a cooler's coil is cold; without, it gives the air back as it came.
    void setCooling(std::size_t cooler, bool cold) { cold_[cooler] = cold; }
    double heatResidual(const std::vector<float> &theta) const;
    std::vector<float> intakes(const std::vector<float> &theta) const;
    void describe(const std::vector<float> &theta, AirField &field) const;

private:
    void inject();
    void injectDoors();
    double doorFlow(std::size_t door, const std::vector<float> &theta) const;
    double leaksInto(std::size_t cell) const;
    double carriedOut_w(std::size_t door, const std::vector<float> &theta) const;
    void spreadLosses();
    double limit() const;
    double cooled(const AirDevice &device, double flow, double got_k) const;
    double riseOf(std::size_t d, double intake) const { return base_k_[d] + perIntake_[d] * intake; }
    void giveRack(std::size_t d, const std::vector<float> &theta, std::vector<float> &gain);
    void giveCooler(std::size_t d, const std::vector<float> &theta, std::vector<float> &gain);

    const AirCase &room_;
    const AirGrid &grid_;
    std::vector<double> flows_, usual_;
    std::vector<double> doors_; ///< m3/s through each open door: out above and in below; negative the other way.
    double heatPerFlow_;
    std::size_t size_;
    std::vector<float> injected_, sourceFlow_, lossGain_, outlet_, given_;
    std::vector<double> base_k_, perIntake_; ///< Of racks; intakes over `airAbout_k`.
    std::vector<char> cold_;                 ///< Of coolers.
    std::vector<double> leak_;               ///< By region: let out of each cell.
    double heat_ = 0, throughput_ = 0, coolerFlow_ = 0, forcedLeak_ = 0;
    bool capacityShort_ = false;
};

} // namespace gridhall
