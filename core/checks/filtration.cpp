// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/loop_figures.h"

namespace gridhall {

namespace {

/// The finest filter of a loop: of its CDUs, or in its pipes; 0 if none is stated.
double finestFilter_m(const Snapshot &snapshot, const LoopResult &loop)
{
    double finest = 0;
    const auto keep = [&](Id id) {
        const auto mesh = figureAt(snapshot, id, key::filterMesh);
        if (mesh && *mesh > 0)
            finest = finest > 0 ? std::min(finest, *mesh) : *mesh;
    };
    for (const LoopResult::Source &source : loop.sources)
        keep(source.id);
    for (std::size_t k = 0; loop.network && k < loop.network->links.size(); ++k)
        if (loop.network->links[k].kind == LoopLink::Kind::Fitting)
            keep(loop.network->links[k].id);
    return finest;
}

std::vector<Finding> coarse(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const double limit = snapshot.layout.criteria().filter_m;
    for (const LoopResult &loop : snapshot.liquid.loops) {
        if (loop.circuit != Circuit::Tcs || loop.sources.empty() || limit <= 0)
            continue;
        const double finest = finestFilter_m(snapshot, loop);
        if (finest > 0 && finest <= limit * (1 + 1e-9))
            continue;
        Finding finding;
        finding.subjects = {loop.sources.front().id};
        finding.unproven = finest <= 0;
        finding.arguments = {nameOf(snapshot, loop.sources.front().id), Amount(finest * 1e6, Dimension::Count),
                             Amount(limit * 1e6, Dimension::Count)};
        finding.cause = loop.runs;
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check filtration{
    .code = "LIQ-016",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Filtration"),
    //: %1 a CDU, %2 the mesh of the finest filter in its loop, %3 the coarsest allowed.
    .message = translatable("Checks", "The loop of %1 is filtered at %2 µm; the criteria ask for %3 µm or finer."),
    //: %1 a CDU.
    .unproven = translatable("Checks", "The loop of %1 states no filter."),
    .basis = translatable("Checks", "Project criteria (coarsest filter on the rack side)"),
    .run = coarse,
};

} // namespace gridhall
