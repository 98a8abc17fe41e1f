// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/power_net.h"

#include <optional>

namespace gridhall {

/// The power network of a design, ready for solving. Its loads change while the cooling is found; what hangs on what does
/// not, so it is put in order once.
class ReadyNetwork {
public:
    using Loads = std::vector<std::pair<Id, double>>; ///< Electricity of cooling items, W, by id.

    /// `guess` is what the loads will be about: which items draw at all decides the order.
    ReadyNetwork(const Census &census, const ItLoads &it, const Loads &guess);
    ReadyNetwork(const ReadyNetwork &) = delete;
    ReadyNetwork &operator=(const ReadyNetwork &) = delete;

    void take(const Census &census, const ItLoads &it, const Loads &mechanical_w);
    const PowerCase &network() const { return network_; }
    const PowerNet &net() const { return *net_; }

private:
    PowerCase network_;
    std::optional<PowerNet> net_; ///< Refers to the former.
};

} // namespace gridhall
