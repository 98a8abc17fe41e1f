// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/power_flow.h"

namespace gridhall {

/// What a load draws from each of three lines, W; by load.
struct LineLoad {
    Id load;
    std::array<double, 3> w{};
    bool operator==(const LineLoad &) const = default;
};

/// Racks whose devices are known one by one or that hang on one line, sorted by id; all others draw alike on three.
/// A rack or device with a figure `line` draws there alone. The supplies of all others (a figure, else one for each
/// 3 kW or part of it: assumption) go to the least loaded line of the rack, largest first. A rack on single-phase
/// strips draws on one line: that of its strips, else the least loaded one among the racks of its feeder.
std::vector<LineLoad> lineLoads(const Census &census, const ItLoads &loads, const PowerCase &network, const PowerFlow &flow);

/// How loads on single lines add up between them and the last source or converter, which draws alike on three lines
/// again. Transformers pass them on (as through star-star; a delta would spread them over two lines).
struct PhaseBalance {
    struct Element {
        std::int32_t element = -1;
        std::array<double, 3> normal_w{}, worst_w{}; ///< By line; worst: with what its loads draw when a path is lost.
        double imbalance() const;                    ///< Most loaded line over the mean, less one; normal.
        double worst() const;                        ///< The most loaded line, W.
    };
    std::vector<Element> elements; ///< Those that loads of the list hang on, by element.
    std::vector<LineLoad> loads;
    const Element *find(std::int32_t element) const;
    const LineLoad *load(Id id) const;
};
PhaseBalance phaseBalance(const PowerCase &network, const PowerFlow &flow, std::vector<LineLoad> loads);

} // namespace gridhall
