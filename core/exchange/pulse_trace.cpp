// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pulse_trace.h"

#include "core/exchange/csv.h"

#include <cstdlib>

namespace gridhall {

namespace {

/// A number at the beginning of a cell; nothing if there is none.
bool readNumber(const std::string &cell, double &value)
{
    char *end = nullptr;
    value = std::strtod(cell.c_str(), &end);
    return end != cell.c_str();
}

} // namespace

Result<std::vector<double>> pulseTraceFromCsv(std::string_view text, double step_s)
{
    const auto table = csvTable(text);
    if (!table)
        return table.problem();
    std::vector<double> load;
    for (const CsvRow &row : table->rows) {
        const Amount line(static_cast<double>(row.line), Dimension::Count);
        double time = 0, power = 0;
        if (row.cells.size() < 2 || !readNumber(row.cells[0], time) || !readNumber(row.cells[1], power)) {
            if (row.line == 1)
                continue; // the head
            return Problem(translatable("Trace", "Line %1: two numbers are needed, seconds and watts."), {line});
        }
        if (!(time >= 0) || !(time < 86400) || !(power >= 0) || !(power < 1e12) || time / step_s > 2e7)
            return Problem(translatable("Trace", "Line %1: seconds or watts are out of range."), {line});
        const auto at = static_cast<std::size_t>(time / step_s + 0.5);
        if (!load.empty() && at + 1 < load.size())
            return Problem(translatable("Trace", "Line %1: its time lies before that of the line above."), {line});
        load.resize(std::max(load.size(), at), load.empty() ? power : load.back());
        if (at < load.size())
            load[at] = power;
        else
            load.push_back(power);
    }
    if (load.size() < 2)
        return Problem(translatable("Trace", "There is no trace in it: lines of seconds and watts are needed."));
    return load;
}

} // namespace gridhall
