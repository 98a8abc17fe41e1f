// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/pdf_blocks.h"
#include "ui/render/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace gridhall {

namespace {

constexpr double cellPad = 1.2, signWide = 4.6;

QString cellWords(const Cell &cell)
{
    if (const auto *words = std::get_if<std::string>(&cell.content))
        return QString::fromStdString(*words);
    if (const auto *amount = std::get_if<Amount>(&cell.content))
        return spoken(*amount);
    return spoken(std::get<Text>(cell.content));
}

bool hasSign(const Cell &cell) { return cell.ok || cell.verdict.has_value(); }

Verdict signOf(const Cell &cell)
{
    if (!cell.verdict)
        return Verdict::Ok;
    return *cell.verdict == Severity::Error ? Verdict::Error : *cell.verdict == Severity::Warning ? Verdict::Warning : Verdict::Note;
}

/// A table that knows its column places and prints row by row.
class TableSetter {
public:
    TableSetter(Pages &pages, const TableBlock &block) : pages_(pages), block_(block)
    {
        const double sum = std::accumulate(block.columns.begin(), block.columns.end(), 0.0,
                                           [](double s, const TableColumn &c) { return s + std::max(0.05, c.weight); });
        for (const TableColumn &column : block.columns)
            places_.push_back({0, pages.width() * std::max(0.05, column.weight) / sum});
        widenForAmounts();
        double x = pages.left();
        for (Column &place : places_) {
            place.x = x;
            x += place.wide;
        }
    }

    void set()
    {
        pages_.need(headHigh() + 14);
        head();
        for (const auto &row : block_.rows) {
            const double high = heightOf(row);
            if (pages_.room() < high) {
                pages_.next();
                head();
            }
            print(row, high);
        }
        pages_.y += 4;
    }

private:
    struct Column {
        double x = 0, wide = 0;
    };

    /// An amount is not broken over lines: columns of amounts take what they need from the roomiest other ones.
    void widenForAmounts()
    {
        std::vector<double> least(places_.size(), 6.0);
        for (const auto &row : block_.rows)
            for (std::size_t i = 0; i < std::min(row.size(), places_.size()); ++i)
                if (std::holds_alternative<Amount>(row[i].content))
                    least[i] = std::max(least[i], pages_.textWidth(cellWords(row[i]), inkOf(row[i])) + 2 * cellPad + 0.8 +
                                                      (hasSign(row[i]) ? signWide : 0.0));
        for (std::size_t i = 0; i < places_.size(); ++i)
            if (block_.columns[i].right)
                least[i] =
                    std::max(least[i], pages_.textWidth(spoken(block_.columns[i].head), {8.5, 400, Tone::Text2}) + 2 * cellPad + 0.8);
        for (std::size_t i = 0; i < places_.size(); ++i)
            while (places_[i].wide < least[i]) {
                std::size_t giver = i;
                double most = 0;
                for (std::size_t k = 0; k < places_.size(); ++k)
                    if (const double spare = places_[k].wide - least[k]; k != i && spare > most) {
                        most = spare;
                        giver = k;
                    }
                if (giver == i)
                    return;
                const double given = std::min({1.0, most, least[i] - places_[i].wide});
                places_[giver].wide -= given;
                places_[i].wide += given;
            }
    }

    double headHigh() const { return 6.5; }
    void head()
    {
        for (std::size_t i = 0; i < places_.size(); ++i)
            pages_.text(places_[i].x + cellPad * (i > 0), pages_.y, places_[i].wide - 2 * cellPad, 5.2, spoken(block_.columns[i].head),
                        {8.5, 400, Tone::Text2}, alignOf(i));
        pages_.line(pages_.left(), pages_.y + 5.8, pages_.left() + pages_.width(), pages_.y + 5.8, Tone::Text, 0.22);
        pages_.y += headHigh();
    }
    Qt::Alignment alignOf(std::size_t column) const
    {
        return (block_.columns[column].right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    }
    Print inkOf(const Cell &cell) const
    {
        const bool broken = cell.verdict == Severity::Error;
        return {9.5, cell.strong ? 600 : 400, broken && cell.strong ? Tone::Error : Tone::Text};
    }
    double textRoom(std::size_t column, const Cell &cell) const
    {
        return std::max(4.0, places_[column].wide - 2 * cellPad - (hasSign(cell) ? signWide : 0.0));
    }
    double heightOf(const std::vector<Cell> &row) const
    {
        double high = 4.2;
        for (std::size_t i = 0; i < std::min(row.size(), places_.size()); ++i)
            high = std::max(high, pages_.textHeight(cellWords(row[i]), inkOf(row[i]), textRoom(i, row[i])));
        return high + 2.2;
    }
    void print(const std::vector<Cell> &row, double high)
    {
        for (std::size_t i = 0; i < std::min(row.size(), places_.size()); ++i) {
            const Cell &cell = row[i];
            double x = places_[i].x + cellPad * (i > 0);
            if (hasSign(cell)) {
                pages_.sign(x, pages_.y + high / 2 - 1.5, 3, signOf(cell));
                x += signWide;
            }
            pages_.text(x, pages_.y, textRoom(i, cell), high, cellWords(cell), inkOf(cell), alignOf(i), true);
        }
        pages_.y += high;
        pages_.line(pages_.left(), pages_.y, pages_.left() + pages_.width(), pages_.y, Tone::Border, 0.13);
    }

    Pages &pages_;
    const TableBlock &block_;
    std::vector<Column> places_;
};

} // namespace

void print(Pages &pages, const Printing &, const TableBlock &block)
{
    if (!block.columns.empty())
        TableSetter(pages, block).set();
}

void print(Pages &pages, const Printing &, const ParagraphBlock &block)
{
    const Print ink{block.small ? 8.5 : 10.5, 400, block.small ? Tone::Text2 : Tone::Text};
    const double wide = std::min(pages.width(), block.small ? 150.0 : 160.0);
    const QString words = spoken(block.text);
    const double high = pages.textHeight(words, ink, wide);
    pages.need(high + 3);
    pages.text(pages.left(), pages.y, wide, high, words, ink, Qt::AlignLeft | Qt::AlignTop, true);
    pages.y += high + 3;
}

void print(Pages &pages, const Printing &printing, const FigureBlock &block)
{
    const Figure &figure = block.figure;
    pages.need(16);
    pages.text(pages.left(), pages.y, pages.width() * 0.7, 5, spoken(figure.name), {9.5, 600, Tone::Text});
    pages.text(pages.left() + pages.width() * 0.6, pages.y, pages.width() * 0.4, 5, spoken(figure.value), {9.5, 600, Tone::Text},
               Qt::AlignRight | Qt::AlignVCenter);
    pages.y += 5;
    if (figure.formula) {
        const QString words = spokenSource(figure.formula->written) + "   ·   " + spokenSource(figure.formula->source);
        const double high = pages.textHeight(words, {8.5, 400, Tone::Text2}, pages.width());
        pages.need(high);
        pages.text(pages.left(), pages.y, pages.width(), high, words, {8.5, 400, Tone::Text2}, Qt::AlignLeft | Qt::AlignTop, true);
        pages.y += high + 1;
    }
    TableBlock table;
    table.columns = {{{translatable("Report", "Symbol"), {}}, 1.1, false},
                     {{translatable("Report", "Input"), {}}, 3, false},
                     {{translatable("Report", "Value"), {}}, 1.4, true},
                     {{translatable("Report", "Source"), {}}, 3, false}};
    for (const Figure::Input &input : figure.inputs) {
        const std::string source =
            spokenSource(input.figure.formula ? input.figure.formula->written : input.figure.source.c_str()).toStdString();
        table.rows.push_back({{input.symbol, true, {}, false},
                              {input.figure.name, false, {}, false},
                              {input.figure.value, false, {}, false},
                              {source, false, {}, false}});
    }
    if (!table.rows.empty())
        print(pages, printing, table);
    else
        pages.y += 3;
}

double beginningOf(const Block &block)
{
    if (const auto *plan = std::get_if<PlanBlock>(&block))
        return plan->ownSheet ? 10 : 95;
    if (std::holds_alternative<SheetBlock>(block))
        return 10;
    if (std::holds_alternative<WaterfallBlock>(block))
        return 85;
    return 24;
}

} // namespace gridhall
