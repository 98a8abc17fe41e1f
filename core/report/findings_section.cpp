// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/frames.h"
#include "core/report/cells.h"
#include "core/report/sections.h"

namespace gridhall {

namespace {

constexpr std::size_t shownFindings = 200;

Cell optionalCell(const std::optional<Amount> &amount) { return amount ? amountCell(amount->si, amount->dimension) : wordsCell("–"); }

std::vector<Cell> findingRow(const Snapshot &snapshot, const Finding &finding)
{
    Cell code = wordsCell(finding.check->code);
    code.verdict = finding.effective();
    Cell message;
    message.content = finding.message();
    std::string subject = finding.subjects.empty() ? std::string() : path(snapshot.layout, finding.subjects.front());
    return {std::move(code),
            strongCell(wordsCell(std::move(subject))),
            std::move(message),
            optionalCell(finding.demand),
            optionalCell(finding.limit),
            finding.margin ? amountCell(*finding.margin, Dimension::Ratio) : wordsCell("–")};
}

TableBlock tableOf(const Snapshot &snapshot, bool waived)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Rule"), 1.1),        column(translatable("Report", "Subject"), 1.4),
                     column(translatable("Report", "What is wrong"), 5), column(translatable("Report", "Value"), 1.2, true),
                     column(translatable("Report", "Limit"), 1.2, true), column(translatable("Report", "Margin"), 1, true)};
    for (const Finding &finding : snapshot.findings)
        if (finding.waived == waived && finding.check && table.rows.size() < shownFindings)
            table.rows.push_back(findingRow(snapshot, finding));
    return table;
}

TableBlock waiverTable(const Snapshot &snapshot)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Rule"), 1), column(translatable("Report", "Reason"), 5),
                     column(translatable("Report", "Accepted by"), 2)};
    for (const auto &waiver : snapshot.layout.all<Waiver>())
        table.rows.push_back({wordsCell(waiver->code), wordsCell(waiver->reason), wordsCell(waiver->by)});
    return table;
}

} // namespace

Section findingsSection(const Snapshot &snapshot)
{
    const auto number = [&](Severity severity) { return Amount(snapshot.count(severity), Dimension::Count); };
    Section section;
    section.title = sentenceText(translatable("Report", "Findings"));
    section.lead = sentenceText(translatable("Report", "%1 errors, %2 warnings, %3 notes. Waived findings stand below with their reasons."),
                                {number(Severity::Error), number(Severity::Warning), number(Severity::Note)});
    section.blocks.push_back(tableOf(snapshot, false));
    for (TableBlock table : {tableOf(snapshot, true), waiverTable(snapshot)})
        if (!table.rows.empty())
            section.blocks.push_back(std::move(table));
    return section;
}

} // namespace gridhall
