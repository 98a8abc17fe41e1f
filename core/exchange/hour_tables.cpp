// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/hour_tables.h"

#include "core/exchange/csv.h"

#include <cstdlib>

namespace gridhall {

Result<std::vector<double>> carbonHours(std::string_view text)
{
    const auto table = csvTable(text);
    if (!table)
        return table.problem();
    std::vector<double> hours;
    for (const CsvRow &row : table->rows) {
        const std::string cell = row.cells.empty() ? std::string() : row.cells.back();
        char *end = nullptr;
        const double value = std::strtod(cell.c_str(), &end);
        const bool number = end != cell.c_str();
        if (!number && row.line == 1)
            continue;
        if (!number || !(value >= 0) || !(value <= 5000))
            return Problem(translatable("HourTables", "Line %1 is no carbon intensity from 0 to 5,000 g/kWh."),
                           {Amount(static_cast<double>(row.line), Dimension::Count)});
        hours.push_back(value * 1e-3 / 3.6e6);
    }
    if (hours.size() != 24 && hours.size() != 8760)
        return Problem(translatable("HourTables", "The table holds %1 hours; 24 (a day) or 8,760 are needed."),
                       {Amount(static_cast<double>(hours.size()), Dimension::Count)});
    return hours;
}

} // namespace gridhall
