// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/brief_json.h"

#include <cstdint>
#include <cstdlib>

using namespace gridhall;

/// A customer's brief: what is read can be written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto brief = briefFromJson(std::string_view(reinterpret_cast<const char *>(data), size), "brief.json");
    if (brief && !briefFromJson(jsonOf(*brief), "brief.json"))
        std::abort();
    return 0;
}
