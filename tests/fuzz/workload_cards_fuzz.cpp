// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/workload_cards.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace gridhall;

/// Tables of throughput and hours of a duty: finite numbers or a refusal. Inputs are far shorter than a week, so the
/// last line is repeated until there is one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text(data, data + size);
    if (const auto read = workloadCards(text))
        for (const Workload &card : read->cards)
            if (!std::isfinite(card.tokens_per_s) || !std::isfinite(card.server_power_w) || !(card.acceleratorCount >= 1))
                std::abort();
    const std::size_t last = text.rfind('\n', text.empty() ? 0 : text.size() - 1);
    std::string week = text;
    for (int hour = 0; hour < 167 && last != std::string::npos && text.size() - last < 512; ++hour)
        week += text.substr(last);
    if (const auto hours = dutyHours(week))
        for (const double share : *hours)
            if (!(share >= 0 && share <= 1))
                std::abort();
    return 0;
}
