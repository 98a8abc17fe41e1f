// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"
#include "core/checks/workloads.h"

#include <map>

namespace gridhall {

namespace {

std::vector<Finding> forAnother(const Snapshot &snapshot)
{
    const Workloads workloads(snapshot.layout);
    std::map<std::pair<Id, std::string>, std::vector<Id>> racks;
    for (const ItLoad &load : snapshot.loads)
        for (const auto &assignment : load.accelerators > 0 ? workloads.of(load.rack) : std::vector<Kept<Assignment>>()) {
            const auto workload = snapshot.layout.find<Workload>(assignment->workload);
            if (workload && workload->accelerator != load.accelerator)
                racks[{workload->id, load.accelerator}].push_back(load.rack);
        }
    std::vector<Finding> found;
    for (const auto &[which, subjects] : racks) {
        const auto workload = snapshot.layout.find<Workload>(which.first);
        Finding finding;
        finding.subjects = subjects;
        finding.arguments = {nameOf(snapshot, subjects.front()), which.second, workload->name, workload->accelerator};
        finding.cause = subjects;
        finding.unproven = workload->accelerator.empty();
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check otherAccelerator{
    .code = "TOK-002",
    .severity = Severity::Error,
    .title = translatable("Checks", "Workload of another accelerator"),
    //: %1 a rack, %2 its accelerator, %3 the workload, %4 the workload's accelerator.
    .message = translatable("Checks", "%1 holds %2; the workload %3 was measured on %4 and is not scaled."),
    //: %1 a rack, %2 its accelerator, %3 the workload.
    .unproven = translatable("Checks", "%1 holds %2; the workload %3 does not say on which accelerator it was measured."),
    .basis = translatable("Checks", "A throughput belongs to the accelerator it was measured on"),
    .run = forAnother,
};

} // namespace gridhall
