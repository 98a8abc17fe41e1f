// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/fields.h"
#include "core/report/cells.h"
#include "core/report/sections.h"

namespace gridhall {

namespace {

/// Rows of all fields with a label, in the order of the one list.
struct FieldRows {
    TableBlock &table;

    template <class T>
    void operator()(const char *, const T &value, const FieldCard &card)
    {
        if (!*card.label.source)
            return;
        if constexpr (std::is_same_v<T, std::string>)
            table.rows.push_back({textCell(card.label), wordsCell(value)});
        else if constexpr (std::is_floating_point_v<T>)
            table.rows.push_back({textCell(card.label), amountCell(value, card.dimension)});
    }
};

template <class T>
TableBlock fieldTable(const T &entity, Sentence head)
{
    TableBlock table;
    table.columns = {column(head, 4), column(translatable("Report", "Value"), 3, true)};
    FieldRows rows{table};
    T::fields(entity, rows);
    return table;
}

} // namespace

Section criteriaSection(const Snapshot &snapshot)
{
    Section section;
    section.title = sentenceText(translatable("Report", "Criteria and inputs"));
    section.lead = sentenceText(translatable("Report", "The limits checked against, the site and the workloads, as entered."));
    section.blocks.push_back(fieldTable(snapshot.layout.criteria(), translatable("Report", "Criteria")));
    section.blocks.push_back(fieldTable(snapshot.layout.site(), translatable("Report", "Site")));
    for (const auto &workload : snapshot.layout.all<Workload>())
        section.blocks.push_back(fieldTable(*workload, translatable("Report", "Workload")));
    return section;
}

} // namespace gridhall
