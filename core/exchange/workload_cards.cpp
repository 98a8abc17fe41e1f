// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/workload_cards.h"

#include "core/exchange/csv.h"
#include "core/layout/enum_names.h"

#include <charconv>

namespace gridhall {

namespace {

std::optional<double> cardNumber(const std::string &cell)
{
    double value = 0;
    const char *end = cell.data() + cell.size();
    const auto [at, error] = std::from_chars(cell.data(), end, value);
    return error == std::errc() && at == end && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

struct NumberColumn {
    const char *name;
    double Workload::*member;
    bool needed;
    double least, most;
};
constexpr NumberColumn numberColumns[] = {
    {"accelerator_count", &Workload::acceleratorCount, true, 1, 1e7},
    {"tokens_per_s", &Workload::tokens_per_s, true, 0, 1e12},
    {"server_power_w", &Workload::server_power_w, false, 0, 1e9},
    {"server_idle_w", &Workload::server_idle_w, false, 0, 1e9},
    {"accelerator_power_w", &Workload::accelerator_power_w, false, 0, 1e9},
    {"batch", &Workload::batch, false, 0, 1e6},
    {"batch_half", &Workload::batchHalf, false, 0, 1e9},
    {"batch_power_w", &Workload::batchPower_w, false, 0, 1e9},
    {"batch_power_half", &Workload::batchPowerHalf, false, 0, 1e9},
};

/// The cells of a row by the names in the head.
class CardRow {
public:
    CardRow(const CsvRow &head, const CsvRow &row) : head_(head), row_(row) {}
    std::string operator[](std::string_view name) const
    {
        const auto at = std::ranges::find(head_.cells, name);
        const auto index = static_cast<std::size_t>(at - head_.cells.begin());
        return index < row_.cells.size() ? row_.cells[index] : std::string();
    }

private:
    const CsvRow &head_;
    const CsvRow &row_;
};

/// The name of what is wrong; empty if all is well.
std::string fill(Workload &card, const CardRow &row)
{
    card.model = row["model"];
    card.precision = row["precision"];
    card.scenario = row["scenario"];
    card.accelerator = row["accelerator"];
    for (const NumberColumn &column : numberColumns) {
        const std::string cell = row[column.name];
        if (cell.empty() && !column.needed)
            continue;
        const auto value = cardNumber(cell);
        if (!value || *value < column.least || *value > column.most)
            return column.name;
        card.*column.member = *value;
    }
    for (const std::string &part : {row["source_set"], row["submitter"], row["source"]})
        if (!part.empty())
            card.source += (card.source.empty() ? "" : "; ") + part;
    card.grade = enumFrom<Grade>(row["grade"]).value_or(Grade::User);
    card.name = card.model + (card.scenario.empty() ? "" : " " + card.scenario);
    return card.model.empty() ? "model" : card.accelerator.empty() ? "accelerator" : "";
}

} // namespace

Result<WorkloadCards> workloadCards(std::string_view text)
{
    const auto table = csvTable(text);
    if (!table)
        return table.problem();
    if (table->rows.empty())
        return Problem(translatable("Workloads", "The table of workloads is empty."));
    const CsvRow &head = table->rows.front();
    for (const char *needed : {"model", "accelerator", "accelerator_count", "tokens_per_s"})
        if (std::ranges::find(head.cells, needed) == head.cells.end())
            return Problem(translatable("Workloads", "The table of workloads has no column %1."), {std::string(needed)});
    WorkloadCards result;
    for (std::size_t i = 1; i < table->rows.size(); ++i) {
        Workload card;
        const std::string wrong = fill(card, CardRow(head, table->rows[i]));
        if (wrong.empty())
            result.cards.push_back(std::move(card));
        else
            result.skipped.push_back({translatable("Workloads", "Line %1: %2 is missing or out of range."),
                                      {Amount(static_cast<double>(table->rows[i].line), Dimension::Count), wrong}});
    }
    return result;
}

Result<std::vector<double>> dutyHours(std::string_view text)
{
    const auto table = csvTable(text);
    if (!table)
        return table.problem();
    std::vector<double> hours;
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        const auto value = cardNumber(table->rows[i].cells.back());
        if (!value && i == 0)
            continue;
        if (!value || *value < 0 || *value > 1e12)
            return Problem(translatable("Workloads", "Line %1 is no number of 0 or more."),
                           {Amount(static_cast<double>(table->rows[i].line), Dimension::Count)});
        hours.push_back(*value);
    }
    if (hours.size() != 168 && hours.size() != 8760)
        return Problem(translatable("Workloads", "The table holds %1 hours; 168 (a week from Monday 0:00) or 8,760 are needed."),
                       {Amount(static_cast<double>(hours.size()), Dimension::Count)});
    const double most = *std::ranges::max_element(hours);
    if (!(most > 0))
        return Problem(translatable("Workloads", "No hour of the table is busy."));
    for (double &hour : hours)
        hour /= most;
    return hours;
}

} // namespace gridhall
