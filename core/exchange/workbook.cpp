// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/workbook.h"

#include "core/exchange/csv.h"
#include "core/storage/replaced_file.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace gridhall {

namespace {

constexpr double leastWidth = 9, mostWidth = 46; ///< Of a column, characters.
constexpr std::size_t longestSheetName = 31, longestCell = 32767;

/// A sheet name as Excel takes it: short, without the characters it forbids.
std::string sheetName(std::string name)
{
    std::erase_if(name, [](char c) { return std::string_view("[]:*?/\\'").find(c) != std::string_view::npos; });
    while (name.size() > longestSheetName ||
           (!name.empty() && (static_cast<unsigned char>(name.back()) & 0xC0) == 0x80 && name.size() == longestSheetName))
        name.pop_back();
    return name;
}

std::string cellWords(const Sheet::Cell &cell, const Speaker &speak)
{
    if (const auto *text = std::get_if<Text>(&cell))
        return speak(*text);
    if (const auto *words = std::get_if<std::string>(&cell))
        return *words;
    char number[40];
    std::snprintf(number, sizeof number, "%.12g", std::get<double>(cell));
    return number;
}

class Writing {
public:
    Writing(lxw_workbook *book, const Speaker &speak) : book_(book), speak_(speak)
    {
        head_ = workbook_add_format(book_);
        format_set_bold(head_);
        format_set_text_wrap(head_);
        format_set_bottom(head_, LXW_BORDER_THIN);
        number_ = workbook_add_format(book_);
        format_set_num_format(number_, "#,##0.###");
    }

    bool write(const Sheet &sheet)
    {
        lxw_worksheet *page = workbook_add_worksheet(book_, sheetName(speak_(sheet.name)).c_str());
        if (!page)
            return false;
        std::vector<double> widths(sheet.head.size(), leastWidth);
        for (std::size_t column = 0; column < sheet.head.size(); ++column)
            worksheet_write_string(page, 0, static_cast<lxw_col_t>(column), speak_(sheet.head[column]).c_str(), head_);
        for (std::size_t row = 0; row < sheet.rows.size(); ++row)
            for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
                put(page, row + 1, column, sheet.rows[row][column], widths);
        for (std::size_t column = 0; column < widths.size(); ++column)
            worksheet_set_column(page, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column), std::min(widths[column], mostWidth),
                                 nullptr);
        worksheet_freeze_panes(page, 1, 0);
        if (!sheet.rows.empty() && !sheet.head.empty())
            worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()), static_cast<lxw_col_t>(sheet.head.size() - 1));
        worksheet_set_landscape(page);
        worksheet_fit_to_pages(page, 1, 0);
        return true;
    }

private:
    void put(lxw_worksheet *page, std::size_t row, std::size_t column, const Sheet::Cell &cell, std::vector<double> &widths)
    {
        const auto r = static_cast<lxw_row_t>(row);
        const auto c = static_cast<lxw_col_t>(column);
        if (const auto *number = std::get_if<double>(&cell)) {
            if (std::isfinite(*number))
                worksheet_write_number(page, r, c, *number, number_);
            return;
        }
        const std::string words = cellWords(cell, speak_);
        if (words.empty() || words.size() > longestCell)
            return;
        worksheet_write_string(page, r, c, words.c_str(), nullptr);
        if (column < widths.size())
            widths[column] = std::max(widths[column], static_cast<double>(words.size()) + 1);
    }

    lxw_workbook *book_;
    const Speaker &speak_;
    lxw_format *head_ = nullptr, *number_ = nullptr;
};

Result<Done> fillWorkbook(const std::vector<Sheet> &sheets, const Speaker &speak, std::int64_t saved_s, const std::filesystem::path &path)
{
    lxw_workbook *book = workbook_new(path.c_str());
    if (!book)
        return Problem(translatable("Files", "%1 cannot be written."), {path.string()});
    lxw_doc_properties properties{};
    char author[] = "Gridhall";
    properties.author = author;
    properties.created = static_cast<time_t>(saved_s);
    workbook_set_properties(book, &properties);
    Writing writing(book, speak);
    bool sound = true;
    for (const Sheet &sheet : sheets)
        sound = sound && writing.write(sheet);
    const lxw_error error = workbook_close(book);
    if (!sound || error != LXW_NO_ERROR)
        return Problem(translatable("Files", "%1 cannot be written: %2."), {path.string(), std::string(lxw_strerror(error))});
    return Done{};
}

} // namespace

Result<Done> writeWorkbook(const std::vector<Sheet> &sheets, const Speaker &speak, std::int64_t saved_s, const std::filesystem::path &path)
{
    return replaced(path, [&](const std::filesystem::path &beside) { return fillWorkbook(sheets, speak, saved_s, beside); });
}

std::string csvOf(const Sheet &sheet, const Speaker &speak)
{
    std::vector<std::string> cells;
    for (const Text &head : sheet.head)
        cells.push_back(speak(head));
    std::string csv = csvLine(cells);
    for (const auto &row : sheet.rows) {
        cells.clear();
        for (const Sheet::Cell &cell : row)
            cells.push_back(cellWords(cell, speak));
        csv += csvLine(cells);
    }
    return csv;
}

} // namespace gridhall
