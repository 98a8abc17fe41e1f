// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/exchange/project_json.h"
#include "core/layout/content_hash.h"
#include "core/storage/project_file.h"
#include "tests/soak/soak.h"
#include "tests/soak/some_edit.h"

#include <fmt/core.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>

namespace gridhall::test {

namespace {

namespace fs = std::filesystem;
constexpr int roundTripEdits = 10'000, between = 250;

/// Edits one after the other, with the hash of the design at every 250th.
struct Way {
    std::vector<Edit> steps;
    std::vector<std::string> hashes;
};

/// Something a person may do; a design that has become small gets back what it had.
Edit nextEdit(const Layout &layout, const Layout &start, std::mt19937 &dice)
{
    if (layout.all<Item>().size() < 40 || layout.all<Item>().size() > 800)
        return Layout::difference(layout, start);
    return someEdit(layout, dice);
}

std::string bytesOf(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Saved and opened in both forms, and once more: the same bytes.
Broken formsAgree(const Layout &layout, const fs::path &folder)
{
    Project project;
    project.layout = layout;
    project.saved_s = 1;
    const fs::path one = folder / "one.gridhall", two = folder / "two.gridhall";
    if (!saved(project, one))
        return "it could not be saved";
    const auto opened_ = opened(one);
    if (!opened_ || !opened_->notices.empty())
        return "it does not open as it was saved";
    if (!saved(*opened_, two) || bytesOf(one) != bytesOf(two))
        return "save, open, save gives other bytes";
    const std::string text = jsonOf(project);
    const auto read = projectFromJson(text);
    if (!read || jsonOf(*read) != text)
        return "text, read, text gives other bytes";
    if (!saved(*read, two) || bytesOf(one) != bytesOf(two))
        return "the two forms differ";
    return {};
}

/// Back to the start or forth to the end, by the same designs.
Broken alongTheWay(Layout &layout, const Way &way, bool back)
{
    const int count = static_cast<int>(way.steps.size());
    for (int i = 0; i < count; ++i) {
        const int step = back ? count - 1 - i : i;
        const Edit &edit = way.steps[static_cast<std::size_t>(step)];
        layout = layout.applying(back ? edit.inverted() : edit);
        const int at = back ? step : step + 1;
        if (at % between == 0 && contentHash(layout) != way.hashes[static_cast<std::size_t>(at / between)])
            return fmt::format("{} to step {} leads to another design", back ? "undo" : "redo", at);
    }
    return {};
}

} // namespace

Broken roundTripRound(std::uint32_t seed)
{
    const auto project = openedAny(std::string(GRIDHALL_SHARE) + "/samples/ai-pod.json");
    if (!project)
        return plain(project.problem().text);
    std::mt19937 dice(seed);
    Layout layout = project->layout;
    Way way{{}, {contentHash(layout)}};
    for (int i = 1; i <= roundTripEdits; ++i) {
        way.steps.push_back(nextEdit(layout, project->layout, dice));
        layout = layout.applying(way.steps.back());
        if (i % between == 0)
            way.hashes.push_back(contentHash(layout));
    }
    for (const bool back : {true, false})
        if (const Broken broken = alongTheWay(layout, way, back))
            return broken;
    char name[] = "/tmp/gridhall-round-XXXXXX";
    const fs::path folder = ::mkdtemp(name);
    const Broken broken = formsAgree(layout, folder);
    fs::remove_all(folder);
    return broken;
}

} // namespace gridhall::test
