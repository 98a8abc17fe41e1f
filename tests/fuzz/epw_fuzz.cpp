// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/epw.h"

#include <cstdint>

using namespace gridhall;

/// A weather file: a year or a refusal. Inputs are far shorter than a year, so the head is what is tried here; the
/// hours are repeated until they make a year.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text(data, data + size);
    (void)weatherFromEpw(text);
    const std::size_t last = text.rfind('\n', text.empty() ? 0 : text.size() - 1);
    if (last == std::string::npos || text.size() - last > 512)
        return 0;
    std::string year = text;
    for (int hour = 0; hour < 8760; ++hour)
        year += text.substr(last);
    (void)weatherFromEpw(year);
    return 0;
}
