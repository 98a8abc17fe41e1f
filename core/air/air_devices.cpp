// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_devices.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double sensorInset_m = 0.05;

/// Mean of a field over an opening, layer by layer from below.
class Profile {
public:
    Profile(const std::vector<float> &value, const std::vector<AirMouth> &mouths)
    {
        for (const AirMouth &mouth : mouths) { // mouths come layer by layer
            if (layers_.empty() || layers_.back().layer != mouth.layer)
                layers_.push_back({mouth.layer, 0, 0});
            layers_.back().share += mouth.share;
            layers_.back().sum += mouth.share * value[static_cast<std::size_t>(mouth.cell)];
        }
    }
    float nearest(int layer) const
    {
        const Layer *best = &layers_.front();
        for (const Layer &one : layers_)
            if (std::abs(one.layer - layer) < std::abs(best->layer - layer))
                best = &one;
        return best->sum / best->share;
    }
    double at(double z, double step) const
    {
        const double layer = z / step - 0.5;
        if (layer <= layers_.front().layer)
            return double(layers_.front().sum / layers_.front().share);
        for (std::size_t i = 1; i < layers_.size(); ++i)
            if (layer <= layers_[i].layer) {
                const double low = double(layers_[i - 1].sum / layers_[i - 1].share), high = double(layers_[i].sum / layers_[i].share);
                return low + (high - low) * (layer - layers_[i - 1].layer) / (layers_[i].layer - layers_[i - 1].layer);
            }
        return double(layers_.back().sum / layers_.back().share);
    }
    float warmest() const
    {
        float best = -1e9F;
        for (const Layer &one : layers_)
            best = std::max(best, one.sum / one.share);
        return best;
    }

private:
    struct Layer {
        int layer = 0;
        float share = 0, sum = 0;
    };
    std::vector<Layer> layers_;
};

std::array<double, 3> atHeights(const Profile &profile, const AirOpening &opening, double step)
{
    const double low = opening.box.min[2], high = opening.box.max[2];
    return {profile.at(low + sensorInset_m, step) + airAbout_k, profile.at((low + high) / 2, step) + airAbout_k,
            profile.at(high - sensorInset_m, step) + airAbout_k};
}

} // namespace

namespace {

/// How much warmer than the mean rise air is that leaves at a height: 1 in a rack of even heat.
double heatAt(const std::vector<AirMouth> &mouths, double z, const AirShape &shape)
{
    const double layer = z / shape.step_m[2] - 0.5;
    const auto away = [&](const AirMouth &mouth) { return std::abs(mouth.layer - layer); };
    return double(std::ranges::min_element(mouths, {}, away)->heat);
}

} // namespace

float meanAt(const std::vector<float> &value, const std::vector<AirMouth> &mouths)
{
    double sum = 0;
    for (const AirMouth &mouth : mouths)
        sum += double(mouth.share) * double(value[static_cast<std::size_t>(mouth.cell)]);
    return static_cast<float>(sum);
}

AirDevices::AirDevices(const AirCase &room, const AirGrid &grid, std::vector<double> flows)
    : room_(room), grid_(grid), flows_(std::move(flows)), usual_(flows_), doors_(room.doorways.size(), 0.0),
      heatPerFlow_(room.density_kg_per_m3 * airHeat_j_per_kg_k), size_(grid.shape.size()), injected_(size_, 0.0F), sourceFlow_(size_, 0.0F),
      lossGain_(size_, 0.0F), outlet_(flows_.size(), 0.0F)
{
    base_k_.assign(flows_.size(), 0);
    perIntake_.assign(flows_.size(), 0);
    cold_.assign(flows_.size(), 1);
    for (std::size_t d = 0; d < flows_.size(); ++d)
        if (!room.devices[d].cooler && flows_[d] > 0)
            base_k_[d] = room.devices[d].heat_w / (heatPerFlow_ * flows_[d]);
    inject();
    spreadLosses();
    const double coolerLimit = limit();
    capacityShort_ = coolerLimit > 0 && coolerLimit < heat_;
}

/// Air given and taken by cell; what a closed region cannot pass is let through evenly, so that it can be solved.
void AirDevices::inject()
{
    std::vector<double> net(static_cast<std::size_t>(grid_.regions), 0), cells(net.size(), 0);
    std::ranges::fill(injected_, 0.0F);
    std::ranges::fill(sourceFlow_, 0.0F);
    throughput_ = coolerFlow_ = forcedLeak_ = 0;
    const auto add = [&](const AirMouth &mouth, double flow) {
        injected_[static_cast<std::size_t>(mouth.cell)] += static_cast<float>(flow * double(mouth.share));
    };
    for (std::size_t d = 0; d < room_.devices.size(); ++d) {
        if (!works(d))
            continue;
        const double through = flows_[d] * (1 - room_.devices[d].backflow);
        for (const AirMouth &mouth : grid_.devices[d].intake)
            add(mouth, -through);
        for (const AirMouth &mouth : grid_.devices[d].outlet) {
            add(mouth, through);
            sourceFlow_[static_cast<std::size_t>(mouth.cell)] += static_cast<float>(flows_[d] * double(mouth.share));
        }
        throughput_ += flows_[d];
        if (room_.devices[d].cooler)
            coolerFlow_ += flows_[d];
    }
    injectDoors();
    for (std::size_t c = 0; c < size_; ++c)
        if (grid_.region[c] >= 0) {
            net[static_cast<std::size_t>(grid_.region[c])] += double(injected_[c]);
            ++cells[static_cast<std::size_t>(grid_.region[c])];
        }
    leak_.assign(net.size(), 0);
    for (std::size_t r = 0; r < net.size(); ++r) {
        leak_[r] = net[r] / cells[r];
        if (net[r] < -1e-4 * throughput_)
            forcedLeak_ -= net[r];
    }
    for (std::size_t c = 0; c < size_; ++c)
        if (grid_.region[c] >= 0)
            injected_[c] -= static_cast<float>(leak_[static_cast<std::size_t>(grid_.region[c])]);
    if (forcedLeak_ > 0)
        for (std::size_t c = 0; c < size_; ++c)
            if (const double into = leaksInto(c); into > 0)
                sourceFlow_[c] += static_cast<float>(into);
}

double AirDevices::leaksInto(std::size_t c) const { return grid_.region[c] < 0 ? 0 : -leak_[static_cast<std::size_t>(grid_.region[c])]; }

void AirDevices::spreadLosses()
{
    double loss = room_.lossHeat_w;
    for (std::size_t d = 0; d < room_.devices.size(); ++d) {
        if (room_.devices[d].cooler)
            continue;
        heat_ += room_.devices[d].heat_w;
        if (!works(d))
            loss += room_.devices[d].heat_w;
    }
    heat_ += room_.lossHeat_w;
    if (loss <= 0 || grid_.fluidCells == 0)
        return;
    const auto each = static_cast<float>(loss / heatPerFlow_ / static_cast<double>(grid_.fluidCells));
    for (std::size_t c = 0; c < size_; ++c)
        lossGain_[c] = grid_.solid[c] ? 0.0F : each;
}

/// What all coolers take together; 0: not limited.
double AirDevices::limit() const
{
    double sum = 0;
    for (std::size_t d = 0; d < room_.devices.size(); ++d) {
        if (!room_.devices[d].cooler || !works(d))
            continue;
        if (room_.devices[d].capacity_w <= 0)
            return 0;
        sum += room_.devices[d].capacity_w;
    }
    return sum;
}

double AirDevices::coolestSupply_k() const
{
    double least = 1e9;
    for (std::size_t d = 0; d < room_.devices.size(); ++d)
        if (room_.devices[d].cooler && works(d))
            least = std::min(least, room_.devices[d].supply_k);
    return least < 1e9 ? least : airAbout_k;
}

std::vector<HeatPipes::Pipe> AirDevices::pipes() const
{
    std::vector<HeatPipes::Pipe> pipes;
    for (std::size_t d = 0; d < room_.devices.size(); ++d) {
        const bool passes = room_.devices[d].cooler ? !cold_[d] : room_.devices[d].capacity_w <= 0;
        if (!works(d) || !passes)
            continue;
        HeatPipes::Pipe &pipe = pipes.emplace_back();
        pipe.flow = static_cast<float>(flows_[d] * (1 + perIntake_[d]));
        for (const AirMouth &mouth : grid_.devices[d].intake)
            pipe.intake.emplace_back(mouth.cell, mouth.share);
        for (const AirMouth &mouth : grid_.devices[d].outlet)
            pipe.outlet.emplace_back(mouth.cell, mouth.share);
    }
    return pipes;
}

/// Air that a cooler gives for the air it gets: down to its set point, as far as its capacity goes, never warmer.
double AirDevices::cooled(const AirDevice &device, double flow, double got_k) const
{
    const bool limited = device.capacity_w > 0 && !(device.cooler && capacityShort_);
    const double least = limited ? got_k - device.capacity_w / (heatPerFlow_ * flow) : -1e9;
    return std::min(got_k, std::max(device.supply_k, least));
}

void AirDevices::setRise(std::size_t rack, double base_k, double perIntake)
{
    base_k_[rack] = base_k;
    perIntake_[rack] = perIntake;
}

/// What the servers of a rack breathe, layer by layer: the room before it, and what slips past from behind.
void AirDevices::giveRack(std::size_t d, const std::vector<float> &theta, std::vector<float> &gain)
{
    const AirGrid::Device &at = grid_.devices[d];
    const AirDevice &device = room_.devices[d];
    const Profile front(theta, at.intake);
    const auto back = static_cast<float>(device.backflow);
    const float mean = (1 - back) * meanAt(theta, at.intake) + back * meanAt(theta, at.outlet);
    const bool layered = device.outlet.axis != 2 && device.intake.axis != 2;
    const bool door = device.capacity_w > 0;
    const auto through = [&](float in, float heat) {
        const double out = double(in) + double(heat) * riseOf(d, double(mean));
        return static_cast<float>(door ? cooled(device, flows_[d], out + airAbout_k) - airAbout_k : out);
    };
    float given = 0;
    std::vector<float> &out = given_;
    out.clear();
    const float behind = back > 0 ? meanAt(theta, at.outlet) : 0;
    for (const AirMouth &mouth : at.outlet) {
        out.push_back(layered ? (1 - back) * front.nearest(mouth.layer) + back * behind : mean);
        given += mouth.share * out.back();
    }
    outlet_[d] = 0;
    for (std::size_t m = 0; m < out.size(); ++m) {
        const AirMouth &mouth = at.outlet[m];
        const float t = through(out[m] + mean - given, mouth.heat);
        outlet_[d] += mouth.share * t;
        gain[static_cast<std::size_t>(mouth.cell)] += static_cast<float>(flows_[d]) * mouth.share * t;
    }
}

void AirDevices::giveCooler(std::size_t d, const std::vector<float> &theta, std::vector<float> &gain)
{
    const AirGrid::Device &at = grid_.devices[d];
    const float got = meanAt(theta, at.intake);
    outlet_[d] = cold_[d] ? static_cast<float>(cooled(room_.devices[d], flows_[d], double(got) + airAbout_k) - airAbout_k) : got;
    for (const AirMouth &mouth : at.outlet)
        gain[static_cast<std::size_t>(mouth.cell)] += static_cast<float>(flows_[d]) * mouth.share * outlet_[d];
}

void AirDevices::give(const std::vector<float> &theta, std::vector<float> &gain)
{
    gain = lossGain_;
    for (std::size_t d = 0; d < room_.devices.size(); ++d)
        if (works(d))
            room_.devices[d].cooler ? giveCooler(d, theta, gain) : giveRack(d, theta, gain);
    for (std::size_t d = 0; d < doors_.size(); ++d)
        for (const AirMouth &mouth : doors_[d] > 0 ? grid_.doorways[d].low : grid_.doorways[d].high)
            gain[static_cast<std::size_t>(mouth.cell)] +=
                static_cast<float>(std::abs(doors_[d]) * double(mouth.share) * (room_.doorways[d].beyond_k - airAbout_k));
    if (forcedLeak_ <= 0)
        return;
    double sum = 0, flow = 0;
    for (std::size_t c = 0; c < size_; ++c)
        if (const double out = -leaksInto(c); out > 0) {
            sum += out * double(theta[c]);
            flow += out;
        }
    for (std::size_t c = 0; c < size_; ++c)
        if (const double into = leaksInto(c); into > 0 && flow > 0)
            gain[c] += static_cast<float>(into * sum / flow);
}

/// What coolers and rear doors take against what racks and losses give.
double AirDevices::heatResidual(const std::vector<float> &theta) const
{
    double taken = 0;
    for (std::size_t d = 0; d < room_.devices.size(); ++d) {
        if (!works(d))
            continue;
        const double back = room_.devices[d].backflow;
        const double intake = (1 - back) * double(meanAt(theta, grid_.devices[d].intake)) +
                              (back > 0 ? back * double(meanAt(theta, grid_.devices[d].outlet)) : 0);
        const double gainw = heatPerFlow_ * flows_[d] * (double(outlet_[d]) - intake);
        taken += room_.devices[d].cooler ? -gainw : room_.devices[d].heat_w - gainw;
    }
    for (std::size_t d = 0; d < doors_.size(); ++d)
        taken += carriedOut_w(d, theta);
    return heat_ > 0 ? std::abs(taken - heat_) / heat_ : 0;
}

/// Intakes of racks by layer cell, and of coolers: what must come to rest.
std::vector<float> AirDevices::intakes(const std::vector<float> &theta) const
{
    std::vector<float> all;
    for (std::size_t d = 0; d < room_.devices.size(); ++d) {
        if (!works(d))
            continue;
        if (room_.devices[d].cooler)
            all.push_back(meanAt(theta, grid_.devices[d].intake));
        else
            for (const AirMouth &mouth : grid_.devices[d].intake)
                all.push_back(theta[static_cast<std::size_t>(mouth.cell)]);
    }
    return all;
}

void AirDevices::describe(const std::vector<float> &theta, AirField &field) const
{
    field.heat_w = heat_;
    field.forcedLeak_m3_per_s = forcedLeak_;
    field.capacityShort = capacityShort_;
    for (std::size_t d = 0; d < doors_.size(); ++d)
        field.doorways.push_back({std::abs(doors_[d]), carriedOut_w(d, theta)});
    for (std::size_t d = 0; d < room_.devices.size(); ++d) {
        const AirDevice &device = room_.devices[d];
        AirField::Device &out = field.devices.emplace_back();
        out.blocked = grid_.devices[d].blocked;
        if (!works(d))
            continue;
        const Profile front(theta, grid_.devices[d].intake);
        out.flow_m3_per_s = flows_[d];
        out.outlet_k = double(outlet_[d]) + airAbout_k;
        const double back = device.backflow, behind = back > 0 ? double(meanAt(theta, grid_.devices[d].outlet)) : 0;
        const auto breathed = [&](double before_k) { return (1 - back) * before_k + back * (behind + airAbout_k); };
        out.intake_k = breathed(double(meanAt(theta, grid_.devices[d].intake)) + airAbout_k);
        out.intakes_k = atHeights(front, device.intake, grid_.shape.step_m[2]);
        for (double &one : out.intakes_k)
            one = breathed(one);
        out.warmestIntake_k = breathed(double(front.warmest()) + airAbout_k);
        if (device.cooler) {
            out.outlets_k.fill(out.outlet_k);
            out.heat_w = heatPerFlow_ * flows_[d] * (out.intake_k - out.outlet_k);
            out.overloaded = out.outlet_k > device.supply_k + 0.05 && device.capacity_w > 0 && out.heat_w > 0.999 * device.capacity_w;
        } else {
            const auto [low, high] = std::pair(device.outlet.box.min[2], device.outlet.box.max[2]);
            for (std::size_t h = 0; h < 3; ++h)
                out.outlets_k[h] = out.intakes_k[h] + (out.outlet_k - out.intake_k) *
                                                          heatAt(grid_.devices[d].outlet, low + (high - low) * double(h) / 2, grid_.shape);
            out.heat_w = heatPerFlow_ * flows_[d] * (out.outlet_k - out.intake_k);
        }
    }
    field.heatResidual = heatResidual(theta);
}

} // namespace gridhall
