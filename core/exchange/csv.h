// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

/// Tables as text (RFC 4180), as spreadsheets write and read them.
namespace gridhall {

struct CsvRow {
    std::vector<std::string> cells;
    std::size_t line = 0; ///< Where it begins, counted from 1.
};

struct CsvTable {
    std::vector<CsvRow> rows; ///< The first is the head. Empty lines are left out.
    char separator = ',';     ///< Comma, semicolon or tabulator, whichever the first line has most of.
};

/// Refuses an open quote at the end and tables over 100,000 rows, 200 columns or 64 MB.
Result<CsvTable> csvTable(std::string_view text);

/// One line with its end; cells are quoted where they must be. A cell that a spreadsheet would run as a formula (= + - @
/// or a control character in front of anything but a number) gets an apostrophe before it.
std::string csvLine(const std::vector<std::string> &cells);

} // namespace gridhall
