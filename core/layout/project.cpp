// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/project.h"

#include "core/layout/references.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace gridhall {

namespace {

constexpr std::int64_t idEnd = std::int64_t(1) << 53;
constexpr std::size_t mostEntities = 2'000'000; ///< Some 27 campuses of 1 GW.
constexpr std::int64_t branchEnd = std::int64_t(1) << 21;
/// Leaves room for the ids of a long life after the file was opened.
constexpr std::int64_t counterEnd = 0xf0000000;

std::optional<Problem> idProblem(const std::vector<Entity> &entities)
{
    std::vector<Id> ids;
    ids.reserve(entities.size());
    for (const Entity &entity : entities) {
        const Id id = idOf(entity);
        if (id.value <= 0 || id.value >= idEnd || id.counter() > counterEnd)
            return Problem(translatable("Files", "The id %1 is out of range. Restore the file from a copy."), {std::to_string(id.value)});
        ids.push_back(id);
    }
    std::sort(ids.begin(), ids.end());
    const auto twice = std::adjacent_find(ids.begin(), ids.end());
    if (twice != ids.end())
        return Problem(translatable("Files", "The id %1 is used twice. Give one of the two entities another id."),
                       {std::to_string(twice->value)});
    return std::nullopt;
}

/// Numbers that no design has, at the end of their range, and a sentence for each of the first entities with such.
Layout withMendedRanges(const Layout &layout, std::vector<Text> &notices)
{
    constexpr std::size_t most = 100;
    Edit mended;
    const Edit all = Layout::difference(Layout(), layout);
    for (const Edit::Change &change : all.changes()) {
        const auto problem = rangeProblem(*change.after);
        if (!problem)
            continue;
        mended.push({change.after, rangesMended(*change.after)});
        if (notices.size() < most)
            notices.push_back({translatable("Files", "%1 %2: %3 It was brought into its range."),
                               {kindWord(change.after->index()), std::to_string(idOf(*change.after).value), plain(problem->text)}});
    }
    return mended.isEmpty() ? layout : layout.applying(mended);
}

} // namespace

std::int64_t saveDate_s()
{
    if (const char *fixed = std::getenv("SOURCE_DATE_EPOCH")) {
        const std::string_view digits = fixed;
        std::int64_t seconds = 0;
        if (std::from_chars(digits.data(), digits.data() + digits.size(), seconds).ec == std::errc())
            return seconds;
    }
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

Result<Project> assembled(std::vector<Entity> entities, std::int64_t branch, std::int64_t counter)
{
    if (branch < 1 || branch >= branchEnd || counter < 0 || counter > counterEnd)
        return Problem(translatable("Files", "The branch or counter of ids is out of range. Restore the file from a copy."));
    if (entities.size() > mostEntities)
        return Problem(translatable("Files", "This holds more than %1 entities, which no design has; it was not opened."),
                       {Amount(double(mostEntities), Dimension::Count)});
    if (auto problem = idProblem(entities))
        return *problem;
    Edit edit;
    for (Entity &entity : entities)
        edit.push({std::nullopt, std::move(entity)});
    Project project;
    project.layout = Layout(branch).applying(edit).withCounterAtLeast(counter);
    Mended mended = referencesMended(project.layout);
    if (!mended.edit.isEmpty())
        project.layout = project.layout.applying(mended.edit);
    project.notices = std::move(mended.notices);
    project.layout = withMendedRanges(project.layout, project.notices);
    return project;
}

} // namespace gridhall
