// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/written_key.h"

#include <array>
#include <string>

namespace gridhall {

namespace {

struct HandyUnit {
    std::string_view suffix, si; ///< What the written key ends in, and what the SI key ends in instead.
    double factor = 1.0;
};

constexpr std::array handyUnits{
    HandyUnit{"_kw", "_w", 1e3},
    HandyUnit{"_mw", "_w", 1e6},
    HandyUnit{"_kva", "_va", 1e3},
    HandyUnit{"_mva", "_va", 1e6},
    HandyUnit{"_kv", "_v", 1e3},
    HandyUnit{"_ka", "_a", 1e3},
    HandyUnit{"_mm", "_m", 1e-3},
    HandyUnit{"_t", "_kg", 1e3},
    HandyUnit{"_l_per_min", "_m3_per_s", 1e-3 / 60},
    HandyUnit{"_l_per_s", "_m3_per_s", 1e-3},
    HandyUnit{"_m3_per_h", "_m3_per_s", 1.0 / 3600},
    HandyUnit{"_l_per_kwh", "_m3_per_j", 1e-3 / 3.6e6},
    HandyUnit{"_g_per_kwh", "_kg_per_j", 1e-3 / 3.6e6},
    HandyUnit{"_l", "_m3", 1e-3},
    HandyUnit{"_c", "_k", 1.0},
    HandyUnit{"_kpa", "_pa", 1e3},
    HandyUnit{"_bar", "_pa", 1e5},
    HandyUnit{"_kwh", "_j", 3.6e6},
    HandyUnit{"_mwh", "_j", 3.6e9},
    HandyUnit{"_min", "_s", 60},
    HandyUnit{"_h", "_s", 3600},
    HandyUnit{"_days", "_s", 86400},
    HandyUnit{"_weeks", "_s", 604800},
    HandyUnit{"_mohm_per_m", "_ohm_per_m", 1e-3},
    HandyUnit{"_uohm_per_m", "_ohm_per_m", 1e-6},
    HandyUnit{"_percent", "", 1e-2},
};

constexpr double zeroCelsius_k = 273.15;

} // namespace

std::optional<WrittenKey> writtenKey(std::string_view written)
{
    if (const KeyCard *card = keyCard(written))
        return WrittenKey{card};
    for (const HandyUnit &unit : handyUnits) {
        if (!written.ends_with(unit.suffix))
            continue;
        const std::string si = std::string(written.substr(0, written.size() - unit.suffix.size())) + std::string(unit.si);
        const KeyCard *card = keyCard(si);
        if (!card)
            continue;
        const bool isPoint = unit.suffix == "_c" && card->dimension == Dimension::Temperature;
        return WrittenKey{card, unit.factor, isPoint ? zeroCelsius_k : 0.0};
    }
    return std::nullopt;
}

} // namespace gridhall
