// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"
#include "core/checks/workloads.h"
#include "core/layout/operations.h"

namespace gridhall {

namespace {

/// A workload of the design that is for their accelerator can be given to them.
void addAssignments(Finding &finding, const Snapshot &snapshot)
{
    const ItLoad *first = snapshot.load(finding.subjects.front());
    for (const auto &workload : snapshot.layout.all<Workload>()) {
        if (!first || workload->accelerator != first->accelerator)
            continue;
        const auto assign = [racks = finding.subjects, id = workload->id](const Layout &layout) {
            Layout now = layout;
            for (const Id rack : racks)
                now = now.applying(added(now, Assignment{Id(), id, rack}).edit);
            return Layout::difference(layout, now);
        };
        finding.fixes.push_back({{translatable("Checks", "Assign %1"), {workload->name}}, assign});
    }
}

/// One finding for all racks with accelerators and no workload: they are one omission.
std::vector<Finding> withoutWorkload(const Snapshot &snapshot)
{
    const Workloads workloads(snapshot.layout);
    Finding finding;
    for (const ItLoad &load : snapshot.loads)
        if (load.accelerators > 0 && workloads.of(load.rack).empty())
            finding.subjects.push_back(load.rack);
    if (finding.subjects.empty())
        return {};
    finding.arguments = {Amount(static_cast<double>(finding.subjects.size()), Dimension::Count),
                         nameOf(snapshot, finding.subjects.front())};
    finding.cause = finding.subjects;
    addAssignments(finding, snapshot);
    return {std::move(finding)};
}

} // namespace

const Check workloadMissing{
    .code = "TOK-001",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Workload missing"),
    //: %1 how many racks, %2 the first of them.
    .message = translatable("Checks", "%1 racks with accelerators have no workload, %2 first; they count energy and no tokens."),
    .unproven = {},
    .basis = translatable("Checks", "TokEnergy needs a workload for every accelerator"),
    .run = withoutWorkload,
};

} // namespace gridhall
