// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/power_flow.h"

#include <span>

namespace gridhall {

inline std::size_t indexOf(std::int32_t element) { return static_cast<std::size_t>(element); }

/// The arcs of a case by element, in an order from sources to loads, with what follows from the drawing alone:
/// which path an element belongs to and at which voltage it works. Elements on a circle are left out of the order.
class PowerGraph {
public:
    explicit PowerGraph(const PowerCase &network); ///< Refers to the case.

    const PowerCase &network() const { return *network_; }
    std::span<const std::int32_t> inputs(std::int32_t element) const { return row(inputStart_, inputs_, element); }
    std::span<const std::int32_t> outputs(std::int32_t element) const { return row(outputStart_, outputs_, element); }
    const std::vector<std::int32_t> &order() const { return order_; }
    const std::vector<std::int32_t> &circular() const { return circular_; }
    Feed feed(std::int32_t element) const { return feeds_[static_cast<std::size_t>(element)]; }
    double voltage_v(std::int32_t element) const { return voltages_[static_cast<std::size_t>(element)]; }
    bool isOut(std::int32_t element) const { return out_[static_cast<std::size_t>(element)] != 0; }
    bool hasFeeds() const { return hasFeeds_; }
    bool hasStandby() const { return hasStandby_; }

private:
    using Indices = std::vector<std::int32_t>;
    static std::span<const std::int32_t> row(const Indices &start, const Indices &arcs, std::int32_t element)
    {
        const auto e = static_cast<std::size_t>(element);
        return {arcs.data() + start[e], arcs.data() + start[e + 1]};
    }
    void index(std::int32_t PowerCase::Arc::*end, Indices &start, Indices &arcs) const;
    void sortFromSources();
    void deriveFeeds();
    void deriveVoltages();

    const PowerCase *network_;
    Indices inputStart_, inputs_, outputStart_, outputs_, order_, circular_;
    std::vector<Feed> feeds_;
    std::vector<double> voltages_;
    std::vector<char> out_;
    bool hasFeeds_ = false, hasStandby_ = false;
};

/// One backward sweep: what each element takes in and gives on, in one state. Arrays are reused between runs.
class PowerSweep {
public:
    explicit PowerSweep(const PowerGraph &graph);
    void run(PowerState state, bool utilityLost);

    bool isLive(std::int32_t e) const { return level_[static_cast<std::size_t>(e)] > 0; }
    double input_w(std::int32_t e) const { return input_[static_cast<std::size_t>(e)]; }
    double output_w(std::int32_t e) const { return output_[static_cast<std::size_t>(e)]; }
    double loss_w(std::int32_t e) const { return loss_[static_cast<std::size_t>(e)]; }
    /// Share of the loss by the power carried to IT; all of it where nothing is carried.
    double lossForIt_w(std::int32_t e) const { return lossForIt_[static_cast<std::size_t>(e)]; }
    std::int32_t firstInput(std::int32_t e) const; ///< The first element it draws from; -1 at a source.

private:
    void energise(PowerState state, bool utilityLost);
    void draw(std::int32_t element);
    bool takes(const PowerCase::Arc &arc) const;
    double lossOf(std::int32_t element) const;

    const PowerGraph &graph_;
    std::vector<char> level_; ///< 0 dead, 1 from a standby source, 2 from the utility.
    std::vector<double> input_, output_, itOutput_, loss_, lossForIt_;
};

} // namespace gridhall
