// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/parts_csv.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace gridhall;

/// A table of parts: what is read is finite, and writing it out gives a table again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto read = partsFromCsv(std::string_view(reinterpret_cast<const char *>(data), size));
    if (!read)
        return 0;
    for (const Part &part : read->parts)
        for (const Given &given : part.figures)
            if (!std::isfinite(given.value))
                std::abort();
    if (!read->parts.empty() && !partsFromCsv(csvOf(read->parts)))
        std::abort();
    return 0;
}
