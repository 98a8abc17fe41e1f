// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/delivery_tables.h"

#include "core/delivery/move_in.h"
#include "core/layout/frames.h"
#include "core/report/cells.h"

#include <cmath>

namespace gridhall {

namespace {

/// Equal things that stand in one hall or in the yard; the worst of them speaks.
struct MovedKind {
    const Part *part = nullptr;
    Id hall;
    int count = 0, stuckIn = 0, stuckOut = 0;
    bool lifted = false;
    double load_kg = 0, reach_m = 0, distance_m = 0;
};

std::vector<MovedKind> movedKinds(const Snapshot &snapshot)
{
    MoveStudy moves(snapshot.layout, *snapshot.standing);
    std::map<std::pair<std::string, Id>, MovedKind> kinds;
    for (const Standing *one : moves.things()) {
        const Id hall = moves.hallOf(*one);
        if (hall && !moves.hasDoors(hall))
            continue;
        const ItemMove in = moves.move(*one, MoveTime::BringIn, false), out = moves.move(*one, MoveTime::TakeOut, false);
        if (!in.known || !out.known)
            continue;
        MovedKind &kind = kinds[{one->part->number, hall}];
        kind.part = one->part.get();
        kind.hall = hall;
        ++kind.count;
        kind.stuckIn += in.free ? 0 : 1;
        kind.stuckOut += out.free ? 0 : 1;
        kind.lifted = in.lifted;
        kind.load_kg = std::max(kind.load_kg, out.load_kg);
        kind.reach_m = out.reach_m;
        if (std::isfinite(out.distance_m))
            kind.distance_m = std::max(kind.distance_m, out.distance_m);
    }
    std::vector<MovedKind> list;
    for (auto &[key, kind] : kinds)
        list.push_back(kind);
    return list;
}

Cell verdictCell(int stuck, int count, Severity severity)
{
    Cell cell = stuck == 0 ? textCell(translatable("Report", "all"))
                           : textCell(translatable("Report", "%1 of %2 not"), {std::to_string(stuck), std::to_string(count)});
    if (stuck > 0)
        cell.verdict = severity;
    else
        cell.ok = true;
    return cell;
}

} // namespace

TableBlock movingTable(const Snapshot &snapshot)
{
    TableBlock table;
    table.columns = {
        column(translatable("Report", "Ways in and out"), 3),   column(translatable("Report", "Where"), 1.2),
        column(translatable("Report", "Count"), 0.7, true),     column(translatable("Report", "Brought in"), 1.1),
        column(translatable("Report", "Taken out again"), 1.2), column(translatable("Report", "Crane: load, distance of reach"), 2, true)};
    if (!snapshot.standing)
        return table;
    for (const MovedKind &kind : movedKinds(snapshot)) {
        const Cell none = wordsCell("–");
        table.rows.push_back({nameCell(*kind.part),
                              kind.hall ? wordsCell(path(snapshot.layout, kind.hall)) : textCell(translatable("Report", "yard")),
                              amountCell(kind.count, Dimension::Count), verdictCell(kind.stuckIn, kind.count, Severity::Error),
                              verdictCell(kind.stuckOut, kind.count, Severity::Warning),
                              kind.lifted ? textCell(translatable("Report", "%1, %2 of %3"),
                                                     {Amount(kind.load_kg, Dimension::Mass), Amount(kind.distance_m, Dimension::Length),
                                                      Amount(kind.reach_m, Dimension::Length)})
                                          : none});
    }
    return table;
}

TableBlock stageTable(const Snapshot &snapshot)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Each phase standing alone"), 2.4),
                     column(translatable("Report", "IT power"), 1.2, true),
                     column(translatable("Report", "Tokens"), 1.4, true),
                     column(translatable("Report", "PUE"), 1, true),
                     column(translatable("Report", "Errors"), 1, true),
                     column(translatable("Report", "Failures that drop IT"), 1.4, true)};
    if (!snapshot.stages || snapshot.stages->empty())
        return table;
    const auto add = [&](Cell name, const Snapshot &stage) {
        int dropping = 0;
        for (const Finding &finding : stage.findings)
            dropping += std::string_view(finding.check->code) == "PWR-012" && !finding.waived ? 1 : 0;
        Cell errors = amountCell(stage.count(Severity::Error), Dimension::Count);
        if (stage.count(Severity::Error) > 0)
            errors.verdict = Severity::Error;
        table.rows.push_back({std::move(name), amountCell(stage.kpis.itLoad_w.value, Dimension::Power),
                              amountCell(stage.kpis.tokens_per_s, Dimension::TokenRate),
                              stage.kpis.pue.known ? amountCell(stage.kpis.pue.value, Dimension::Efficiency) : wordsCell("–"),
                              std::move(errors), stage.failures ? amountCell(dropping, Dimension::Count) : wordsCell("–")});
    };
    for (const Stage &stage : *snapshot.stages)
        add(textCell(translatable("Report", "Phase %1 ready"), {std::to_string(stage.phase)}), *stage.snapshot);
    add(textCell(translatable("Report", "All phases ready")), snapshot);
    return table;
}

} // namespace gridhall
