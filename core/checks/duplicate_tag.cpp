// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"
#include "core/layout/frames.h"
#include "core/layout/operations.h"

#include <unordered_map>

namespace gridhall {

namespace {

Edit retagged(const Layout &layout, Id id)
{
    Edit edit;
    if (const auto item = layout.find<Item>(id)) {
        Item after = *item;
        after.tag = freeTag(layout, tagPrefix(roleOf(layout, *item)));
        edit.replace(item, after);
    }
    return edit;
}

/// Tags must differ among what hangs in the same module instance, or on the site outside modules.
std::vector<Finding> duplicates(const Snapshot &snapshot)
{
    std::unordered_map<std::string, std::vector<Id>> byTag;
    for (const auto &item : snapshot.layout.all<Item>())
        if (!item->tag.empty() && (!item->module || !item->own.empty()))
            byTag[item->tag].push_back(item->id);
    std::vector<Finding> found;
    for (auto &[tag, ids] : byTag) {
        std::erase_if(ids, [&](Id id) { return ids.size() > 1 && snapshot.layout.find<Item>(id)->module; });
        if (ids.size() < 2)
            continue;
        Finding finding;
        finding.subjects = ids;
        finding.arguments = {tag, Amount(static_cast<double>(ids.size()), Dimension::Count)};
        const Id last = ids.back();
        finding.fixes.push_back({{translatable("Checks", "Give the last one a free tag"), {}},
                                 [last](const Layout &layout) { return retagged(layout, last); }});
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check duplicateTag{
    .code = "TAG-001",
    .severity = Severity::Error,
    .title = translatable("Checks", "Duplicate tag"),
    //: %1 the tag, %2 how many items carry it.
    .message = translatable("Checks", "The tag %1 is carried by %2 items."),
    .unproven = {},
    .basis = translatable("Checks", "IEC 81346: a reference designation is unique"),
    .run = duplicates,
};

} // namespace gridhall
