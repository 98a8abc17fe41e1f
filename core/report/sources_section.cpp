// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
#include "core/report/cells.h"
#include "core/report/sections.h"
#include "core/study/explain.h"

namespace gridhall {

namespace {

constexpr std::size_t shownFigures = 40;

TableBlock partFigures(const Snapshot &snapshot)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Part"), 2.6), column(translatable("Report", "Figure"), 2),
                     column(translatable("Report", "Value"), 1.3, true), column(translatable("Report", "Grade"), 1.2),
                     column(translatable("Report", "Source"), 4.6)};
    for (const auto &part : snapshot.layout.all<Part>()) {
        const std::string *above = nullptr; // a source is written out once for figures that follow each other
        for (const Given &given : part->figures) {
            const KeyCard *card = keyCard(given.key);
            table.rows.push_back({above ? blankCell() : strongCell(nameCell(*part)), card ? textCell(card->label) : wordsCell(given.key),
                                  amountCell(given.value, card ? card->dimension : Dimension::None), textCell(gradeName(given.grade)),
                                  wordsCell(above && *above == given.source ? "\u2033" : given.source)});
            above = &given.source;
        }
    }
    return table;
}

} // namespace

Section sourcesSection(const Snapshot &snapshot)
{
    Section section;
    section.title = sentenceText(translatable("Report", "Formulas, assumptions and sources"));
    section.lead = sentenceText(translatable(
        "Report", "Each headline figure with its formula and inputs, then every figure of the parts used with its source and grade."));
    std::size_t shown = 0;
    for (const FigureKey &figureKey : explainedKeys(snapshot)) {
        const auto figure = figureKey.entity || shown >= shownFigures ? std::optional<Figure>() : explained(snapshot, figureKey);
        if (figure) {
            section.blocks.push_back(FigureBlock{*figure});
            ++shown;
        }
    }
    section.blocks.push_back(partFigures(snapshot));
    return section;
}

} // namespace gridhall
