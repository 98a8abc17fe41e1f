// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
#include "core/layout/frames.h"
#include "core/report/cells.h"
#include "core/report/sections.h"

#include <map>

namespace gridhall {

namespace {

/// How often a part is used, and how long its runs are together.
struct Use {
    int count = 0;
    double length_m = 0;
};

Cell figureCell(const Part &part, const char *name, Dimension dimension)
{
    const Given *given = part.figure(name);
    return given ? amountCell(given->value, dimension) : wordsCell("–");
}

Cell ratingCell(const Part &part)
{
    for (const char *name : {key::peakPower, key::ratedPower, key::ratedApparent, key::coolingCapacity, key::ratedCurrent})
        if (part.figure(name))
            return figureCell(part, name, keyCard(name)->dimension);
    return wordsCell("–");
}

std::map<Id, Use> usesOf(const Layout &layout)
{
    std::map<Id, Use> uses;
    for (const auto &item : layout.all<Item>())
        ++uses[item->part].count;
    for (const auto &run : layout.all<Run>()) {
        Use &use = uses[run->part];
        ++use.count;
        use.length_m += runLengthM(layout, *run);
    }
    return uses;
}

} // namespace

Section scheduleSection(const Snapshot &snapshot)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Part"), 3.6),
                     column(translatable("Report", "Maker"), 1.4),
                     column(translatable("Report", "Number"), 3),
                     column(translatable("Report", "Count"), 0.8, true),
                     column(translatable("Report", "Length"), 1.1, true),
                     column(translatable("Report", "Rating"), 1.2, true),
                     column(translatable("Report", "Weight each"), 1.2, true)};
    for (const auto &[id, use] : usesOf(snapshot.layout)) {
        const auto part = snapshot.layout.find<Part>(id);
        if (!part)
            continue;
        table.rows.push_back({strongCell(nameCell(*part)), wordsCell(part->maker), wordsCell(part->number),
                              amountCell(use.count, Dimension::Count),
                              use.length_m > 0 ? amountCell(use.length_m, Dimension::Length) : wordsCell("–"), ratingCell(*part),
                              figureCell(*part, key::weight, Dimension::Mass)});
    }
    Section section;
    section.title = sentenceText(translatable("Report", "Equipment schedule"));
    section.lead =
        sentenceText(translatable("Report", "Counts and lengths are read off the drawing; modules are listed with what they hold."));
    section.blocks.push_back(std::move(table));
    return section;
}

} // namespace gridhall
