// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/known_work.h"

#include "core/catalog/specs.h"
#include "core/compose/presets.h"
#include "core/layout/layout.h"

namespace gridhall {

namespace {

/// Of the rack's own part, else of the first device in it that has some.
std::string acceleratorOf(const Layout &layout, Id rack)
{
    std::vector<Id> asked{rack};
    std::ranges::copy(layout.children(rack), std::back_inserter(asked));
    for (const Id id : asked)
        if (const auto item = layout.find<Item>(id))
            if (const std::string found = itSpec(partOf(layout, *item).get(), item->figures).accelerator; !found.empty())
                return found;
    return {};
}

Edit assigned(const Layout &layout, Workload workload, const std::vector<Id> &racks)
{
    Edit edit;
    FreshIds fresh(layout);
    workload.id = fresh.next();
    const auto assign = [&](Id target) { edit.add(Assignment{fresh.next(), workload.id, target, 1.0}); };
    if (layout.all<Assignment>().empty()) {
        assign(Id());
    } else {
        for (const auto &old : layout.all<Assignment>())
            if (std::ranges::find(racks, old->target) != racks.end())
                edit.remove(old);
        std::ranges::for_each(racks, assign);
    }
    edit.add(std::move(workload));
    return edit;
}

} // namespace

std::optional<Fix> knownWork(const Finding &finding, const Layout &layout)
{
    const std::string_view code = finding.check->code;
    if ((code != "TOK-001" && code != "TOK-002") || finding.subjects.empty())
        return std::nullopt;
    const std::string accelerator = acceleratorOf(layout, finding.subjects.front());
    auto known = workloadFor(accelerator, Workload().utilisation);
    if (!known)
        return std::nullopt;
    const auto give = [workload = *known, accelerator, subjects = finding.subjects](const Layout &now) {
        std::vector<Id> racks;
        std::ranges::copy_if(subjects, std::back_inserter(racks), [&](Id id) { return acceleratorOf(now, id) == accelerator; });
        return assigned(now, workload, racks);
    };
    return Fix{{translatable("Checks", "Run %1, measured on %2"), {known->name, accelerator}}, give};
}

} // namespace gridhall
