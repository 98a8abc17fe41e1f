// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_readers.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace gridhall {

namespace {

std::string trimmedCell(const std::string &cell)
{
    const auto first = cell.find_first_not_of(" \t\r\n");
    const auto last = cell.find_last_not_of(" \t\r\n");
    return first == std::string::npos ? std::string() : cell.substr(first, last - first + 1);
}

std::string columnKey(const std::string &head)
{
    std::string name = trimmedCell(head);
    for (char &c : name)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == ' ' || c == '-' ? '_' : c;
    return name;
}

} // namespace

NamedTable::NamedTable(const CsvTable &table) : table_(table)
{
    for (std::size_t i = 0; !table.rows.empty() && i < table.rows[0].cells.size(); ++i)
        columns_.emplace(columnKey(table.rows[0].cells[i]), i);
}

bool NamedTable::hasAll(std::initializer_list<const char *> columns) const
{
    return std::all_of(columns.begin(), columns.end(), [this](const char *column) { return has(column); });
}

std::string NamedTable::cell(const CsvRow &row, std::string_view column) const
{
    const auto found = columns_.find(std::string(column));
    return found == columns_.end() || found->second >= row.cells.size() ? std::string() : trimmedCell(row.cells[found->second]);
}

std::optional<double> plainNumber(std::string text)
{
    if (text.find('.') == std::string::npos && std::count(text.begin(), text.end(), ',') == 1)
        std::replace(text.begin(), text.end(), ',', '.');
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace gridhall
