// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/keys.h"

#include <optional>

namespace gridhall {

/// A figure's key as a catalogue file or a CSV column writes it: the SI key it stands for and how to get there.
struct WrittenKey {
    const KeyCard *card = nullptr;
    double factor = 1.0, offset = 0.0;
    double si(double written) const { return written * factor + offset; }
};

/// Accepts the SI keys of keys.h and the same keys with a handy unit at the end: "peak_power_kw",
/// "coolant_flow_l_per_min", "air_inlet_max_c", "efficiency_50_percent". Empty if it stands for no key.
std::optional<WrittenKey> writtenKey(std::string_view written);

} // namespace gridhall
