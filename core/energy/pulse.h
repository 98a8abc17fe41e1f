// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <cstdint>
#include <span>
#include <vector>

/// The pulse bench: what the grid connection sees of the sub-second swings of synchronous training.
namespace gridhall {

/// The load of one or more synchronous training jobs. Powers at the grid connection, W.
struct PulsePattern {
    double high_w = 0, low_w = 0, idle_w = 0;
    double period_s = 2, duty = 0.7;
    double rise_s = 0;                                                   ///< 0: a square wave; else a trapezoid of the same mean.
    double checkpointEvery_s = 0, checkpointFor_s = 0, checkpoint_w = 0; ///< 0: none.
    double start_s = 0;                                                  ///< Idle before.
    double abort_s = 1e9;                                                ///< Idle from here on.
    int jobs = 1;                                                        ///< Equal parts of the load, each with its own phase ...
    double jitter_s = 0;                                                 ///< ... drawn from 0 to this.
    std::uint64_t seed = 1;
};

/// Closed form of a square wave: mean, energy that a store must take and give back each period, RMS of the swing.
struct SquareWave {
    double mean_w = 0, buffer_j = 0, discharge_w = 0, charge_w = 0, rms_w = 0;
};
SquareWave squareWave(const PulsePattern &pattern);
/// Amplitude of harmonic n of a square wave.
double squareHarmonic_w(const PulsePattern &pattern, int n);
/// What a floor under the low phase costs: mean with the floor over mean without ("burn").
double floorFactor(const PulsePattern &pattern, double floor_w);

std::vector<double> pulseLoad_w(const PulsePattern &pattern, double seconds, double step_s);

/// Where on the way from the chips to the grid a store stands.
enum class PulsePlace { Rack, Ups, Site };

/// A store between load and grid, in the order from the rack: capacitors of the power supplies, rack batteries, UPS,
/// battery. Passes on a smoothed load for as long as its energy lasts.
struct PulseStage {
    Sentence name;
    double power_w = 0, energy_j = 0;
    double time_s = 0;       ///< Time constant of the smoothing; 0: none.
    double ramp_w_per_s = 0; ///< Most that its upstream power may change; 0: not limited.
    double recover_s = 0;    ///< Time constant of coming back to half full; 0: never.
    PulsePlace place = PulsePlace::Site;
};
struct PulseStageResult {
    Sentence name;
    double used_j = 0, discharge_w = 0, charge_w = 0; ///< Swing of energy, highest powers.
    double exhausted_s = 0;                           ///< Time at the end of its energy or power.
    PulsePlace place = PulsePlace::Site;
    std::vector<double> after_w; ///< What it passes on; only if asked for.
};

/// The card of the grid at the connection; limits of 0 are not held against.
struct PulseGrid {
    double ramp_w_per_s = 0, rampWindow_s = 1;
    double shortCircuit_va = 0, xOverR = 10, powerFactor = 0.98;
    double voltageStep = 0.03, pst = 0.9;
    double bandSwing = 0; ///< RMS from 0.1 to 3 Hz over the mean.
};

/// One figure of the verdict.
struct PulseVerdict {
    Sentence name;
    Amount value, limit; ///< Limit 0: none stated.
    bool passed = true;
    double margin() const { return limit.si > 0 ? (limit.si - value.si) / limit.si : 0; }
};
struct SpectralLine {
    double frequency_hz = 0, amplitude_w = 0;
};
struct PulseResult {
    double step_s = 0, mean_w = 0;
    std::vector<double> load_w, grid_w;
    std::vector<PulseStageResult> stages;
    std::vector<SpectralLine> loadSpectrum, gridSpectrum; ///< Up to 10 Hz.
    double loadBand_w = 0, gridBand_w = 0;                ///< RMS from 0.1 to 3 Hz.
    double loadRamp_w_per_s = 0, gridRamp_w_per_s = 0, gridStep_w = 0;
    double voltageStep = 0, pst = 0;
    std::vector<PulseVerdict> verdicts;
    bool passed = true;
};

/// `everyStage` keeps what each stage passes on, for charts.
PulseResult pulseBench(std::vector<double> load_w, double step_s, std::span<const PulseStage> stages, const PulseGrid &grid,
                       bool everyStage = false);

/// Voltage change over a step: (dP cos theta + dQ sin theta) / S_sc with theta = atan(X/R), dQ at the power factor.
double voltageStepOf(double step_w, const PulseGrid &grid);
/// Short-term flicker by the analytical method of IEC 61000-3-3 with a form factor of 1 (screening, on the safe side):
/// (sum of 2.3 d^3.2 / T)^(1/3.2), d in percent.
double flickerPst(std::span<const double> power_w, double step_s, const PulseGrid &grid);
/// One-sided amplitudes of the load without its mean; the length is cut to a product of 2, 3 and 5.
std::vector<SpectralLine> spectrumOf(std::span<const double> power_w, double step_s, double upTo_hz);
double bandRms_w(std::span<const SpectralLine> lines, double from_hz, double to_hz);

} // namespace gridhall
