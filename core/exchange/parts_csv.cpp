// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/parts_csv.h"

#include "core/catalog/written_key.h"
#include "core/exchange/csv.h"
#include "core/layout/enum_names.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <set>

namespace gridhall {

namespace {

/// Puts a cell into a part; a sentence if it does not fit. Places: %1 line, %2 column, %3 cell.
using Filler = std::function<std::optional<Sentence>(Part &, const std::string &cell)>;

constexpr Sentence notANumber = translatable("Csv", "Line %1, %2: \"%3\" is not a number; the line was skipped.");
constexpr Sentence outOfRange = translatable("Csv", "Line %1, %2: %3 is out of range; the line was skipped.");
constexpr Sentence notARole = translatable("Csv", "Line %1, %2: \"%3\" is not a role such as it_rack, cdu or ups; the line "
                                                  "was skipped.");
constexpr Sentence notAGrade = translatable("Csv", "Line %1, %2: \"%3\" is not a grade such as datasheet or user; the line "
                                                   "was skipped.");

std::string trimmed(std::string_view cell)
{
    const auto first = cell.find_first_not_of(" \t\r\n");
    const auto last = cell.find_last_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string() : std::string(cell.substr(first, last - first + 1));
}

/// "Width mm" and "width_mm" are the same column.
std::string columnName(std::string_view head)
{
    std::string name = trimmed(head);
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == ' ' || c == '-' ? '_' : c;
    });
    return name;
}

std::optional<double> numberOf(std::string cell, bool decimalComma)
{
    if (decimalComma)
        std::ranges::replace(cell, ',', '.');
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

Filler words(std::string Part::*field)
{
    return [field](Part &part, const std::string &cell) -> std::optional<Sentence> {
        part.*field = cell;
        return std::nullopt;
    };
}

std::optional<Sentence> fillRole(Part &part, const std::string &cell)
{
    const auto role = enumFrom<Role>(columnName(cell));
    if (!role || *role == Role::Module)
        return notARole;
    part.role = *role;
    return std::nullopt;
}

/// width_mm, depth_m, height_in ...; sizes go up to a kilometre.
std::optional<Filler> sizeFiller(const std::string &name, bool decimalComma)
{
    struct Size {
        const char *name;
        Tenths Part::*field;
    };
    struct Unit {
        const char *suffix;
        double tenths;
    };
    for (const Size size : {Size{"width", &Part::width}, Size{"depth", &Part::depth}, Size{"height", &Part::height}})
        for (const Unit unit : {Unit{"_mm", 10}, Unit{"_cm", 100}, Unit{"_m", 10000}, Unit{"_in", 254}})
            if (name == std::string(size.name) + unit.suffix)
                return [=](Part &part, const std::string &cell) -> std::optional<Sentence> {
                    const auto value = numberOf(cell, decimalComma);
                    if (!value)
                        return notANumber;
                    const double tenths = std::round(*value * unit.tenths);
                    if (tenths < 0 || tenths > 1e7)
                        return outOfRange;
                    part.*size.field = static_cast<Tenths>(tenths);
                    return std::nullopt;
                };
    return std::nullopt;
}

std::optional<Filler> figureFiller(const std::string &name, bool decimalComma)
{
    const auto key = writtenKey(name);
    if (!key)
        return std::nullopt;
    return [=](Part &part, const std::string &cell) -> std::optional<Sentence> {
        const auto value = numberOf(cell, decimalComma);
        if (!value)
            return notANumber;
        const double si = key->si(*value);
        if (si < key->card->min || si > key->card->max)
            return outOfRange;
        part.figures.push_back({key->card->key, si, Grade::User, {}});
        return std::nullopt;
    };
}

/// What a column does; nothing for `source` and `grade`, which speak about figures and are read last.
std::optional<Filler> fillerFor(const std::string &name, bool decimalComma)
{
    if (name == "number")
        return words(&Part::number);
    if (name == "name")
        return words(&Part::name);
    if (name == "name_zh")
        return words(&Part::nameZh);
    if (name == "maker")
        return words(&Part::maker);
    if (name == "symbol")
        return words(&Part::symbol);
    if (name == "role")
        return fillRole;
    if (name == "accelerator")
        return [](Part &part, const std::string &cell) -> std::optional<Sentence> {
            part.traits.push_back({"accelerator", cell});
            return std::nullopt;
        };
    if (name == "source")
        return [](Part &part, const std::string &cell) -> std::optional<Sentence> {
            for (Given &figure : part.figures)
                figure.source = cell;
            return std::nullopt;
        };
    if (name == "grade")
        return [](Part &part, const std::string &cell) -> std::optional<Sentence> {
            const auto grade = enumFrom<Grade>(columnName(cell));
            if (!grade)
                return notAGrade;
            for (Given &figure : part.figures)
                figure.grade = *grade;
            return std::nullopt;
        };
    if (auto size = sizeFiller(name, decimalComma))
        return size;
    return figureFiller(name, decimalComma);
}

struct Column {
    std::size_t place;
    std::string name;
    Filler fill;
};

/// Columns in the order they are read: `source` and `grade` behind all figures.
std::vector<Column> columnsOf(const CsvTable &table, std::vector<Text> &notes)
{
    std::vector<Column> columns;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < table.rows[0].cells.size(); ++i) {
        const std::string name = columnName(table.rows[0].cells[i]);
        const auto fill = fillerFor(name, table.separator == ';');
        if (fill && seen.insert(name).second)
            columns.push_back({i, name, *fill});
        else if (!name.empty())
            notes.push_back({translatable("Csv", "The column \"%1\" is not known, or there twice; it was not used."), {name}});
    }
    std::ranges::stable_partition(columns, [](const Column &column) { return column.name != "source" && column.name != "grade"; });
    return columns;
}

std::optional<Problem> headProblem(const std::vector<Column> &columns)
{
    const auto has = [&](std::string_view start) {
        return std::ranges::any_of(columns, [&](const Column &column) {
            return column.name == start || (start.ends_with('_') && column.name.starts_with(start));
        });
    };
    for (const char *wanted : {"name", "role", "width_", "depth_", "height_"})
        if (!has(wanted))
            return Problem(translatable("Csv", "The first line names no column \"%1\". It must name at least name, role, "
                                               "width_mm, depth_mm and height_mm."),
                           {std::string(wanted) + (std::string_view(wanted).ends_with('_') ? "mm" : "")});
    return std::nullopt;
}

/// A part number out of a name: "user.my-rack-48u".
std::string numberFrom(const std::string &name)
{
    std::string number = "user.";
    for (const char c : columnName(name))
        number += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || static_cast<signed char>(c) < 0 ? c : '-';
    return number;
}

std::optional<Text> fillPart(Part &part, const CsvRow &row, const std::vector<Column> &columns)
{
    const std::string line = std::to_string(row.line);
    for (const Column &column : columns) {
        const std::string cell = column.place < row.cells.size() ? trimmed(row.cells[column.place]) : std::string();
        if (cell.empty())
            continue;
        if (const auto sentence = column.fill(part, cell))
            return Text{*sentence, {line, column.name, cell}};
    }
    if (part.name.empty())
        return Text{translatable("Csv", "Line %1 has no name; it was skipped."), {line}};
    if (part.width <= 0 || part.depth <= 0 || part.height <= 0)
        return Text{translatable("Csv", "Line %1: width, depth and height must be above zero; the line was skipped."), {line}};
    if (part.number.empty())
        part.number = numberFrom(part.name);
    return std::nullopt;
}

} // namespace

Result<PartsRead> partsFromCsv(std::string_view text)
{
    const auto table = csvTable(text);
    if (!table)
        return table.problem();
    if (table->rows.empty())
        return Problem(translatable("Csv", "The table is empty. Its first line must name the columns."));
    PartsRead read;
    const std::vector<Column> columns = columnsOf(*table, read.notes);
    if (auto problem = headProblem(columns))
        return *problem;
    std::set<std::string> numbers;
    for (std::size_t i = 1; i < table->rows.size(); ++i) {
        ++read.lines;
        Part part;
        auto skipped = fillPart(part, table->rows[i], columns);
        if (!skipped && !numbers.insert(part.number).second)
            skipped = Text{translatable("Csv", "Line %1: the part number %2 is there twice; the line was skipped."),
                           {std::to_string(table->rows[i].line), part.number}};
        if (skipped)
            read.skipped.push_back(std::move(*skipped));
        else
            read.parts.push_back(std::move(part));
    }
    return read;
}

std::string csvOf(const std::vector<Part> &parts)
{
    std::set<std::string> keys;
    for (const Part &part : parts)
        for (const Given &figure : part.figures)
            keys.insert(figure.key);
    std::vector<std::string> head{"number", "name", "name_zh", "maker", "role", "width_mm", "depth_mm", "height_mm"};
    head.insert(head.end(), keys.begin(), keys.end());
    head.insert(head.end(), {"grade", "source"});
    std::string text = csvLine(head);
    const auto number = [](double value) {
        char digits[32];
        return std::string(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
    };
    for (const Part &part : parts) {
        std::vector<std::string> cells{part.number,
                                       part.name,
                                       part.nameZh,
                                       part.maker,
                                       nameOf(part.role),
                                       number(part.width / 10.0),
                                       number(part.depth / 10.0),
                                       number(part.height / 10.0)};
        for (const std::string &key : keys) {
            const Given *figure = part.figure(key);
            cells.push_back(figure ? number(figure->value) : std::string());
        }
        const bool any = !part.figures.empty();
        cells.push_back(any ? nameOf(part.figures[0].grade) : "");
        cells.push_back(any ? part.figures[0].source : "");
        text += csvLine(cells);
    }
    return text;
}

} // namespace gridhall
