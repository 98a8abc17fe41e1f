// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"

#include <cstdint>
#include <cstdlib>

using namespace gridhall;

/// A table as a person may have it: rows come in order of their lines and none is empty.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto table = csvTable(std::string(data, data + size));
    if (!table)
        return 0;
    std::size_t line = 0;
    for (const CsvRow &row : table->rows) {
        if (row.cells.empty() || row.line <= line)
            std::abort();
        line = row.line;
    }
    return 0;
}
