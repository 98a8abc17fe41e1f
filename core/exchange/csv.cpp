// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"

#include <algorithm>
#include <charconv>

namespace gridhall {

namespace {

constexpr std::size_t mostBytes = 64u << 20, mostRows = 100000, mostColumns = 200;

char separatorOf(std::string_view text)
{
    const std::string_view head = text.substr(0, text.find('\n'));
    char best = ',';
    for (const char candidate : {';', '\t'})
        if (std::ranges::count(head, candidate) > std::ranges::count(head, best))
            best = candidate;
    return best;
}

/// Walks the text cell by cell.
class Walker {
public:
    Walker(std::string_view text, char separator) : text_(text), separator_(separator) {}

    bool atEnd() const { return at_ >= text_.size(); }
    bool isOpenQuoted() const { return openQuoted_; }

    CsvRow row()
    {
        CsvRow row{{}, line_};
        do
            row.cells.push_back(cell());
        while (!atEnd() && text_[at_] == separator_ && ++at_);
        endLine();
        return row;
    }

private:
    /// LF, CR LF or, as very old tables have it, CR alone.
    void endLine()
    {
        const std::size_t start = at_;
        if (!atEnd() && text_[at_] == '\r')
            ++at_;
        if (!atEnd() && text_[at_] == '\n')
            ++at_;
        line_ += at_ > start;
    }

    std::string cell()
    {
        if (!atEnd() && text_[at_] == '"')
            return quoted();
        const std::size_t start = at_;
        while (!atEnd() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r')
            ++at_;
        return std::string(text_.substr(start, at_ - start));
    }

    std::string quoted()
    {
        std::string words;
        for (++at_; !atEnd(); ++at_) {
            if (text_[at_] == '"') {
                if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') {
                    ++at_;
                    return words + cellRest();
                }
                ++at_;
            }
            line_ += text_[at_] == '\n' ? 1 : 0;
            words += text_[at_];
        }
        openQuoted_ = true;
        return words;
    }

    /// What stands behind a closing quote belongs to the cell, as spreadsheets have it.
    std::string cellRest()
    {
        const std::size_t start = at_;
        while (!atEnd() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r')
            ++at_;
        return std::string(text_.substr(start, at_ - start));
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0, line_ = 1;
    bool openQuoted_ = false;
};

bool isNumber(std::string_view cell)
{
    if (cell.starts_with('+'))
        cell.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return error == std::errc() && end == cell.data() + cell.size();
}

std::string guarded(const std::string &cell)
{
    const bool dangerous = !cell.empty() && std::string_view("=+-@\t\r\n").find(cell[0]) != std::string_view::npos;
    return dangerous && !isNumber(cell) ? "'" + cell : cell;
}

} // namespace

Result<CsvTable> csvTable(std::string_view text)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    if (text.size() > mostBytes)
        return Problem(translatable("Csv", "The table is larger than 64 MB. Split it."));
    CsvTable table;
    table.separator = separatorOf(text);
    Walker walker(text, table.separator);
    while (!walker.atEnd()) {
        CsvRow row = walker.row();
        const std::string line = std::to_string(row.line);
        if (walker.isOpenQuoted())
            return Problem(translatable("Csv", "Line %1 opens a quote that is never closed. Close it."), {line});
        if (row.cells.size() > mostColumns)
            return Problem(translatable("Csv", "Line %1 has more than 200 columns. Remove some."), {line});
        if (std::ranges::all_of(row.cells, [](const std::string &cell) { return cell.empty(); }))
            continue;
        if (table.rows.size() > mostRows)
            return Problem(translatable("Csv", "The table has more than 100,000 rows. Split it."));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string csvLine(const std::vector<std::string> &cells)
{
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string cell = guarded(cells[i]);
        if (i > 0)
            line += ',';
        if (cell.find_first_of(",;\"\r\n\t") == std::string::npos) {
            line += cell;
            continue;
        }
        line += '"';
        for (const char c : cell)
            line.append(c == '"' ? 2 : 1, c);
        line += '"';
    }
    return line + "\r\n";
}

} // namespace gridhall
