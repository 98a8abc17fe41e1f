// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/answer.h"

#include "core/study/stages.h"
#include "core/study/study.h"

#include <algorithm>

namespace gridhall {

namespace {

/// A brief for one path accepts that both cords of a rack hang on it: one waiver a rack says so.
Layout withOnePathAccepted(const Layout &layout, const Snapshot &snapshot)
{
    Edit edit;
    FreshIds ids(layout);
    for (const Finding &finding : snapshot.findings) {
        if (!isOfOnePath(finding))
            continue;
        Waiver waiver;
        waiver.id = ids.next();
        waiver.code = finding.check->code;
        waiver.subjects = finding.subjects;
        waiver.reason = "The brief asks for one power path.";
        waiver.by = "Gridhall";
        edit.add(std::move(waiver));
    }
    return layout.applying(edit);
}

/// Two phases where tokens are wanted early: the first has a third of the blocks.
std::vector<int> phasesFor(Aim aim, std::size_t blocks)
{
    if (aim != Aim::Date || blocks < 2)
        return {};
    std::vector<int> phases(blocks, 2);
    std::fill_n(phases.begin(), (blocks + 2) / 3, 1);
    return phases;
}

/// Whether every phase but the last holds all checks by itself.
bool phasesStand(const Layout &layout, const Brief &brief, const std::stop_token &stop)
{
    const std::vector<int> phases = phasesOf(layout);
    return std::ranges::all_of(phases, [&](int phase) {
        if (phase == phases.back())
            return true;
        const SnapshotPtr stage = study(stageLayout(layout, phase), 0, Tier::Settled, nullptr, stop);
        return stage && std::ranges::none_of(stage->findings, [&](const Finding &finding) {
                   return finding.effective() == Severity::Error && (brief.twoPaths || !isOfOnePath(finding));
               });
    });
}

} // namespace

std::optional<Composition> answered(const Library &library, const Brief &brief, const std::stop_token &stop, Aim aim, const Fit &fit,
                                    const std::vector<ModuleBlock> &blocks, std::optional<Text> &refusal)
{
    auto layout = assembled(library, brief, fit.siting, phasesFor(aim, fit.siting.blocks.size()));
    if (layout && aim == Aim::Date && !phasesStand(*layout, brief, stop))
        layout = assembled(library, brief, fit.siting);
    if (!layout) {
        refusal = layout.problem().text;
        return std::nullopt;
    }
    Composition answer;
    answer.aim = aim;
    answer.layout = std::move(*layout);
    answer.snapshot = study(answer.layout, 0, Tier::Settled, nullptr, stop);
    if (answer.snapshot && !brief.twoPaths) {
        answer.layout = withOnePathAccepted(answer.layout, *answer.snapshot);
        answer.snapshot = study(answer.layout, 0, Tier::Settled, answer.snapshot, stop);
    }
    if (!answer.snapshot)
        return std::nullopt;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (fit.sizing.counts[i] > 0)
            answer.blocks.emplace_back(blocks[i], fit.sizing.counts[i]);
    answer.sizing = fit.sizing;
    for (const Footprint &print : fit.siting.footprints)
        answer.area_m2 += print.width_m * print.depth_m;
    const Census census(answer.layout);
    const MaterialBill bill = billOf(census);
    answer.cost = bill.cost;
    answer.mass_kg = bill.weight_kg;
    answer.steel_kg = bill.steel_kg;
    answer.copper_kg = bill.copper_kg;
    if (const auto programme = programmeOf(census, answer.snapshot->loads)) {
        answer.ready_d = answer.first_d = programme->finish_d;
        if (!programme->milestones.empty()) {
            answer.first_d = programme->milestones.front().day;
            answer.first_w = programme->milestones.front().it_w;
        }
    }
    return answer;
}

} // namespace gridhall
