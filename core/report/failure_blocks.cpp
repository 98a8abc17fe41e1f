// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/failure_blocks.h"

#include "core/power/element_names.h"
#include "core/power/fault_level.h"
#include "core/report/cells.h"

#include <algorithm>
#include <map>

namespace gridhall {

namespace {

constexpr std::size_t shownFailures = 20, shownBoards = 24;

Sentence modeName(FailureMode mode)
{
    switch (mode) {
    case FailureMode::Planned: return translatable("Report", "taken out");
    case FailureMode::Fault: return translatable("Report", "fault");
    case FailureMode::Stuck: return translatable("Report", "breaker stuck");
    case FailureMode::Compartment: break;
    }
    return translatable("Report", "room lost");
}

Amount counted(std::int32_t number) { return {static_cast<double>(number), Dimension::Count}; }

Cell namesCell(const ElementNames &names, const std::vector<Id> &ids)
{
    if (ids.size() > 2)
        return textCell(translatable("Report", "all intakes"));
    return wordsCell(ids.empty() ? std::string()
                                 : names.of(ids.front()) + (ids.size() == 2 ? " + " + names.of(ids.back()) : std::string()));
}

/// A statement with how many failures it was tried on and how many break it.
void statement(TableBlock &table, Sentence words, std::int32_t tried, std::int32_t broken)
{
    Cell verdict =
        broken == 0 ? textCell(translatable("Report", "holds")) : textCell(translatable("Report", "broken by %1"), {counted(broken)});
    if (broken > 0)
        verdict.verdict = Severity::Warning;
    table.rows.push_back({textCell(words), amountCell(tried, Dimension::Count), verdict});
}

TableBlock statements(const FailureSweep &sweep)
{
    const auto &dark = sweep.dropping;
    TableBlock table;
    table.columns = {column(translatable("Report", "Statement"), 4), column(translatable("Report", "Failures tried"), 1.1, true),
                     column(translatable("Report", "Verdict"), 1.4)};
    const std::int32_t all = sweep.tried[0] + sweep.tried[1] + sweep.tried[2] + sweep.tried[3];
    statement(table, translatable("Report", "Every element can be taken out without dropping IT"), sweep.tried[0], dark[0]);
    statement(table, translatable("Report", "No single fault drops IT outside of it"), sweep.tried[1], dark[1]);
    statement(table, translatable("Report", "No breaker that fails to open drops IT"), sweep.tried[2], dark[2]);
    statement(table, translatable("Report", "A fire in one room drops IT in that room only"), sweep.tried[3], dark[3]);
    statement(table, translatable("Report", "No failure leaves IT without a UPS"), all, sweep.unprotecting);
    statement(table, translatable("Report", "After each failure every survivor is within its rating"), all, sweep.overloading);
    statement(table, translatable("Report", "No failure leaves lit racks short of cooling"), all, sweep.heating);
    return table;
}

TableBlock failureTable(const Snapshot &snapshot)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Lost"), 2.6),          column(translatable("Report", "How"), 1.1),
                     column(translatable("Report", "Dark"), 0.8, true),    column(translatable("Report", "No UPS"), 0.8, true),
                     column(translatable("Report", "Warm"), 0.8, true),    column(translatable("Report", "Tokens lost"), 1.3, true),
                     column(translatable("Report", "Tightest"), 1.0, true)};
    const ElementNames names(snapshot.layout, *snapshot.network);
    const auto &failures = snapshot.failures->failures;
    for (std::size_t i = 0; i < std::min(shownFailures, failures.size()); ++i) {
        const Failure &f = failures[i];
        Cell tightest = amountCell(f.worstLoading, Dimension::Ratio);
        if (f.overloads > 0)
            tightest.verdict = Severity::Error;
        table.rows.push_back({namesCell(names, subjectsOf(*snapshot.network, f.key)), textCell(modeName(f.key.mode)),
                              amountCell(f.dark, Dimension::Count), amountCell(f.unprotected, Dimension::Count),
                              amountCell(f.hot, Dimension::Count), amountCell(f.tokensLost_per_s, Dimension::TokenRate), tightest});
    }
    return table;
}

} // namespace

std::vector<Block> failureBlocks(const Snapshot &snapshot)
{
    if (!snapshot.failures)
        return {};
    std::vector<Block> blocks;
    blocks.push_back(ParagraphBlock{sentenceText(translatable(
        "Report", "Failures: every element taken out, every fault between breakers, every breaker that stays closed and every room lost, "
                  "with automatic transfer; powers by a ledger at normal efficiencies, the worst solved in full."))});
    blocks.push_back(statements(*snapshot.failures));
    if (!snapshot.failures->failures.empty())
        blocks.push_back(failureTable(snapshot));
    return blocks;
}

std::vector<Block> faultLevelBlocks(const Snapshot &snapshot)
{
    if (!snapshot.network)
        return {};
    const std::vector<FaultLevel> levels =
        faultLevels(*snapshot.network, snapshot.layout.site().gridFaultLevel_va, snapshot.layout.criteria().voltageFactor);
    // Boards of one kind at one level are one row: the highest of them.
    std::map<std::pair<std::int64_t, std::int64_t>, std::pair<std::size_t, int>> rows;
    for (std::size_t e = 0; e < levels.size(); ++e)
        if (snapshot.network->elements[e].role == Role::Switchboard && levels[e].initial_a > 0) {
            const auto key = std::pair(std::int64_t(snapshot.power.elements[e].voltage_v), -std::int64_t(levels[e].initial_a / 100));
            const auto [at, fresh] = rows.try_emplace(key, e, 0);
            ++at->second.second;
        }
    if (rows.empty())
        return {};
    TableBlock table;
    table.columns = {column(translatable("Report", "Board"), 2.4),       column(translatable("Report", "Boards alike"), 1, true),
                     column(translatable("Report", "Voltage"), 1, true), column(translatable("Report", "Fault current"), 1.2, true),
                     column(translatable("Report", "Peak"), 1.2, true),  column(translatable("Report", "Withstands"), 1.2, true)};
    const ElementNames names(snapshot.layout, *snapshot.network);
    for (const auto &[key, row] : rows) {
        const auto &[e, alike] = row;
        const double withstand = snapshot.network->elements[e].withstand_a;
        if (table.rows.size() < shownBoards)
            table.rows.push_back(
                {wordsCell(names.of(static_cast<std::int32_t>(e))), amountCell(alike, Dimension::Count),
                 amountCell(snapshot.power.elements[e].voltage_v, Dimension::Voltage), amountCell(levels[e].initial_a, Dimension::Current),
                 amountCell(levels[e].peak_a, Dimension::Current),
                 withstand > 0 ? amountCell(withstand, Dimension::Current) : textCell(translatable("Report", "not stated"))});
    }
    std::vector<Block> blocks;
    blocks.push_back(ParagraphBlock{sentenceText(
        translatable("Report", "Fault levels, for screening only: highest three-phase bolted fault by the method of IEC 60909 from a grid "
                               "of %1 with c = %2; no generators, no motors, no arc flash, no coordination study."),
        {Amount(snapshot.layout.site().gridFaultLevel_va, Dimension::ApparentPower),
         Amount(snapshot.layout.criteria().voltageFactor, Dimension::None)})});
    blocks.push_back(std::move(table));
    return blocks;
}

} // namespace gridhall
