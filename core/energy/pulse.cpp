// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/pulse.h"

#include <numbers>
#include <numeric>

namespace gridhall {

namespace {

constexpr double bandFrom_hz = 0.1, bandTo_hz = 3;

/// Share of the swing at a phase: 1 in the computing part, 0 in the waiting part, straight in between.
double swingAt(const PulsePattern &pattern, double phase_s)
{
    const double high_s = pattern.duty * pattern.period_s;
    if (pattern.rise_s <= 0)
        return phase_s < high_s ? 1 : 0;
    const double rise = std::min({pattern.rise_s, high_s, pattern.period_s - high_s});
    // Centred on the edges of the square wave, so the mean stays.
    const double up = phase_s < pattern.period_s - rise / 2 ? phase_s : phase_s - pattern.period_s;
    if (up < rise / 2)
        return up / rise + 0.5;
    return std::clamp(0.5 - (phase_s - high_s) / rise, 0.0, 1.0);
}

double checkpointShare(const PulsePattern &pattern, double running_s)
{
    if (pattern.checkpointEvery_s <= 0 || pattern.checkpointFor_s <= 0)
        return 0;
    return std::fmod(running_s, pattern.checkpointEvery_s) >= pattern.checkpointEvery_s - pattern.checkpointFor_s ? 1 : 0;
}

std::vector<double> phasesOf(const PulsePattern &pattern)
{
    std::vector<double> phases(static_cast<std::size_t>(std::clamp(pattern.jobs, 1, 64)));
    std::uint64_t state = pattern.seed;
    for (double &phase : phases) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        phase = pattern.jitter_s * static_cast<double>(state >> 11) * 0x1p-53;
    }
    return phases;
}

/// What a stage passes upstream, step by step.
class Smoothing {
public:
    Smoothing(const PulseStage &stage, double first_w) : stage_(stage), out_(first_w), energy_(stage.energy_j / 2)
    {
        result_.name = stage.name;
        result_.place = stage.place;
    }

    double next(double load_w, double dt_s)
    {
        double target = stage_.time_s > 0 ? out_ + (load_w - out_) * std::min(1.0, dt_s / stage_.time_s) : load_w;
        double give = load_w - target;
        if (stage_.recover_s > 0)
            give += (energy_ - stage_.energy_j / 2) / stage_.recover_s;
        if (stage_.ramp_w_per_s > 0)
            give = load_w - std::clamp(load_w - give, out_ - stage_.ramp_w_per_s * dt_s, out_ + stage_.ramp_w_per_s * dt_s);
        const double most = std::min(stage_.power_w, energy_ / dt_s);
        const double least = -std::min(stage_.power_w, (stage_.energy_j - energy_) / dt_s);
        if (give > most + 1e-9 || give < least - 1e-9)
            result_.exhausted_s += dt_s;
        give = std::clamp(give, least, most);
        energy_ -= give * dt_s;
        lowest_ = std::min(lowest_, energy_);
        highest_ = std::max(highest_, energy_);
        result_.discharge_w = std::max(result_.discharge_w, give);
        result_.charge_w = std::max(result_.charge_w, -give);
        // The memory of the filter follows what it wanted, so recharging does not feed back into it.
        smooth(target, load_w - give);
        return load_w - give;
    }
    PulseStageResult taken()
    {
        result_.used_j = std::max(0.0, highest_ - lowest_);
        return result_;
    }

private:
    void smooth(double target_w, double passed_w) { out_ = stage_.ramp_w_per_s > 0 ? passed_w : target_w; }

    PulseStage stage_;
    double out_, energy_;
    double lowest_ = energy_, highest_ = energy_;
    PulseStageResult result_;
};

/// What a slow filter stood at before the trace began: the mean of its first half minute.
double meanOfStart(std::span<const double> load_w, double step_s)
{
    constexpr double seen_s = 30;
    const auto n = std::clamp<std::size_t>(static_cast<std::size_t>(seen_s / step_s), 1, load_w.size());
    return std::accumulate(load_w.begin(), load_w.begin() + static_cast<std::ptrdiff_t>(n), 0.0) / static_cast<double>(n);
}

/// Largest change between means of neighbouring windows, over the window's length.
double steepestRamp(std::span<const double> power_w, double step_s, double window_s)
{
    const auto n = std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(window_s / step_s)));
    double before = 0, steepest = 0;
    for (std::size_t at = 0; at + n <= power_w.size(); at += n) {
        const double mean =
            std::accumulate(power_w.begin() + static_cast<std::ptrdiff_t>(at), power_w.begin() + static_cast<std::ptrdiff_t>(at + n), 0.0) /
            static_cast<double>(n);
        if (at > 0)
            steepest = std::max(steepest, std::abs(mean - before));
        before = mean;
    }
    return steepest / (static_cast<double>(n) * step_s);
}

/// Largest difference of two moments at most a second apart, seen every 20 ms.
double largestStep(std::span<const double> power_w, double step_s)
{
    const auto stride = std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(0.02 / step_s)));
    const std::size_t window = 50;
    std::vector<double> seen;
    for (std::size_t i = 0; i < power_w.size(); i += stride)
        seen.push_back(power_w[i]);
    double largest = 0;
    for (std::size_t i = 0; i < seen.size(); ++i)
        for (std::size_t j = i + 1; j < seen.size() && j <= i + window; ++j)
            largest = std::max(largest, std::abs(seen[j] - seen[i]));
    return largest;
}

void judge(PulseResult &result, const PulseGrid &grid)
{
    const auto add = [&](Sentence name, Amount value, Amount limit) {
        const bool passed = limit.si <= 0 || value.si <= limit.si * (1 + 1e-9);
        result.verdicts.push_back({name, value, limit, passed});
        result.passed = result.passed && passed;
    };
    add(translatable("Pulse", "Ramp"), {result.gridRamp_w_per_s, Dimension::PowerRamp}, {grid.ramp_w_per_s, Dimension::PowerRamp});
    add(translatable("Pulse", "Swing from 0.1 to 3 Hz, RMS over mean"),
        {result.mean_w > 0 ? result.gridBand_w / result.mean_w : 0, Dimension::Ratio}, {grid.bandSwing, Dimension::Ratio});
    if (grid.shortCircuit_va <= 0)
        return;
    add(translatable("Pulse", "Voltage step"), {result.voltageStep, Dimension::Ratio}, {grid.voltageStep, Dimension::Ratio});
    add(translatable("Pulse", "Flicker Pst, screening"), {result.pst, Dimension::None}, {grid.pst, Dimension::None});
}

} // namespace

SquareWave squareWave(const PulsePattern &p)
{
    const double swing = p.high_w - p.low_w;
    SquareWave wave;
    wave.mean_w = p.duty * p.high_w + (1 - p.duty) * p.low_w;
    wave.buffer_j = swing * p.duty * (1 - p.duty) * p.period_s;
    wave.discharge_w = p.high_w - wave.mean_w;
    wave.charge_w = wave.mean_w - p.low_w;
    wave.rms_w = swing * std::sqrt(p.duty * (1 - p.duty));
    return wave;
}

double squareHarmonic_w(const PulsePattern &p, int n)
{
    return 2 * (p.high_w - p.low_w) / (n * std::numbers::pi) * std::abs(std::sin(n * std::numbers::pi * p.duty));
}

double floorFactor(const PulsePattern &p, double floor_w)
{
    const double floored = p.duty * p.high_w + (1 - p.duty) * std::max(p.low_w, floor_w);
    return floored / squareWave(p).mean_w;
}

std::vector<double> pulseLoad_w(const PulsePattern &pattern, double seconds, double step_s)
{
    const std::vector<double> phases = phasesOf(pattern);
    const double share = 1 / static_cast<double>(phases.size());
    std::vector<double> load(static_cast<std::size_t>(std::clamp(seconds / step_s + 0.5, 0.0, 2e7)));
    for (std::size_t i = 0; i < load.size(); ++i) {
        const double t = static_cast<double>(i) * step_s;
        if (t < pattern.start_s || t >= pattern.abort_s) {
            load[i] = pattern.idle_w;
            continue;
        }
        double swing = 0;
        for (const double phase : phases)
            swing += swingAt(pattern, std::fmod(t - pattern.start_s + phase + 1e-9, pattern.period_s));
        load[i] = pattern.low_w + (pattern.high_w - pattern.low_w) * swing * share;
        if (checkpointShare(pattern, t - pattern.start_s) > 0)
            load[i] = pattern.checkpoint_w;
    }
    return load;
}

double voltageStepOf(double step_w, const PulseGrid &grid)
{
    if (grid.shortCircuit_va <= 0)
        return 0;
    const double theta = std::atan(grid.xOverR);
    const double reactive = step_w * std::tan(std::acos(std::clamp(grid.powerFactor, 0.01, 1.0)));
    return (step_w * std::cos(theta) + reactive * std::sin(theta)) / grid.shortCircuit_va;
}

double flickerPst(std::span<const double> power_w, double step_s, const PulseGrid &grid)
{
    if (grid.shortCircuit_va <= 0 || power_w.size() < 3)
        return 0;
    double sum = 0, turn = power_w[0];
    for (std::size_t i = 1; i < power_w.size(); ++i) {
        const bool ends = i + 1 == power_w.size() || (power_w[i + 1] - power_w[i]) * (power_w[i] - turn) < 0;
        if (!ends || power_w[i] == turn)
            continue;
        sum += 2.3 * std::pow(100 * std::abs(voltageStepOf(power_w[i] - turn, grid)), 3.2);
        turn = power_w[i];
    }
    return std::pow(sum / (static_cast<double>(power_w.size()) * step_s), 1 / 3.2);
}

double bandRms_w(std::span<const SpectralLine> lines, double from_hz, double to_hz)
{
    double sum = 0;
    for (const SpectralLine &line : lines)
        if (line.frequency_hz >= from_hz - 1e-9 && line.frequency_hz <= to_hz + 1e-9)
            sum += line.amplitude_w * line.amplitude_w / 2;
    return std::sqrt(sum);
}

PulseResult pulseBench(std::vector<double> load_w, double step_s, std::span<const PulseStage> stages, const PulseGrid &grid,
                       bool everyStage)
{
    PulseResult result;
    result.step_s = step_s;
    if (load_w.size() < 2 || !(step_s > 0))
        return result;
    result.mean_w = std::accumulate(load_w.begin(), load_w.end(), 0.0) / static_cast<double>(load_w.size());
    result.grid_w = load_w;
    const double before_w = meanOfStart(load_w, step_s);
    for (const PulseStage &stage : stages) {
        Smoothing smoothing(stage, stage.time_s > 0 && stage.recover_s > 0 ? before_w : result.grid_w.front());
        for (double &power : result.grid_w)
            power = smoothing.next(power, step_s);
        result.stages.push_back(smoothing.taken());
        if (everyStage)
            result.stages.back().after_w = result.grid_w;
    }
    result.loadSpectrum = spectrumOf(load_w, step_s, 10);
    result.gridSpectrum = spectrumOf(result.grid_w, step_s, 10);
    result.loadBand_w = bandRms_w(result.loadSpectrum, bandFrom_hz, bandTo_hz);
    result.gridBand_w = bandRms_w(result.gridSpectrum, bandFrom_hz, bandTo_hz);
    result.loadRamp_w_per_s = steepestRamp(load_w, step_s, grid.rampWindow_s);
    result.gridRamp_w_per_s = steepestRamp(result.grid_w, step_s, grid.rampWindow_s);
    result.gridStep_w = largestStep(result.grid_w, step_s);
    result.voltageStep = voltageStepOf(result.gridStep_w, grid);
    result.pst = flickerPst(result.grid_w, step_s, grid);
    result.load_w = std::move(load_w);
    judge(result, grid);
    return result;
}

} // namespace gridhall
