// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/operations.h"
#include "core/layout/tags.h"

namespace gridhall {

namespace {

constexpr int mostInArray = 100000;
constexpr int mostFirstLetters = 702; ///< "A" to "ZZ".

/// A, B ... Z, AA, AB ...
std::string rowLetters(int row)
{
    std::string letters;
    for (int rest = row + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

std::string columnNumber(int column, int columns)
{
    const std::string text = std::to_string(column + 1);
    const std::size_t width = std::max<std::size_t>(2, std::to_string(columns).size());
    return std::string(width - std::min(width, text.size()), '0') + text;
}

std::string filledIn(std::string pattern, const std::string &place, const std::string &words)
{
    if (const auto at = pattern.find(place); at != std::string::npos)
        pattern.replace(at, place.size(), words);
    return pattern;
}

/// Tags of all places, row by row, or nothing if one of them is taken.
std::vector<std::string> tagsFrom(const ArraySpec &spec, int firstRow, const Tags &tags)
{
    std::vector<std::string> named;
    for (int row = 0; row < spec.rows; ++row)
        for (int column = 0; column < spec.columns; ++column) {
            named.push_back(
                filledIn(filledIn(spec.tagPattern, "%row%", rowLetters(firstRow + row)), "%column%", columnNumber(column, spec.columns)));
            if (!tags.isFree(named.back()))
                return {};
        }
    return named;
}

/// Free tags after the pattern; empty ones (numbered on placing) if it has no room for them.
std::vector<std::string> arrayTags(const Layout &layout, const ArraySpec &spec)
{
    const bool byRow = spec.tagPattern.find("%row%") != std::string::npos || spec.rows == 1;
    const bool byColumn = spec.tagPattern.find("%column%") != std::string::npos || spec.columns == 1;
    const bool canMove = spec.tagPattern.find("%row%") != std::string::npos;
    if (byRow && byColumn) {
        const Tags tags(layout);
        for (int first = 0; first < (canMove ? mostFirstLetters : 1); ++first)
            if (auto named = tagsFrom(spec, first, tags); !named.empty())
                return named;
    }
    return std::vector<std::string>(static_cast<std::size_t>(spec.rows) * static_cast<std::size_t>(spec.columns));
}

/// Distance of a row from the first: pitches in turn, one repeats.
std::int64_t rowOffset(const ArraySpec &spec, int row)
{
    std::int64_t offset = 0;
    for (int i = 0; i < row && !spec.rowPitches.empty(); ++i)
        offset += spec.rowPitches[static_cast<std::size_t>(i) % spec.rowPitches.size()];
    return offset;
}

} // namespace

Result<Placed> arrayed(const Layout &layout, Id part, Id parent, const OnFloor &first, const ArraySpec &spec)
{
    const std::int64_t count = static_cast<std::int64_t>(spec.columns) * spec.rows;
    if (spec.columns < 1 || spec.rows < 1 || count > mostInArray)
        return Problem(translatable("Edits", "An array has from 1 to 100,000 places; change rows or columns."));
    const auto tags = arrayTags(layout, spec);
    const Pose turn{first.pose.at, normalised(spec.angle), false};
    std::vector<Placement> placements;
    placements.reserve(static_cast<std::size_t>(count));
    for (int row = 0; row < spec.rows; ++row) {
        const std::int64_t up = rowOffset(spec, row);
        const bool turned = spec.mirrorRows && row % 2 == 1;
        for (int column = 0; column < spec.columns; ++column) {
            const std::int64_t right = static_cast<std::int64_t>(spec.columnPitch) * column;
            if (metresOf(std::abs(right)) > 1e5 || metresOf(std::abs(up)) > 1e5)
                return Problem(translatable("Edits", "The array reaches further than 100 km; choose a smaller pitch."));
            OnFloor place = first;
            place.pose.at = turn.map(Point{static_cast<Tenths>(right), static_cast<Tenths>(up)});
            place.pose.angle = normalised(static_cast<std::int64_t>(first.pose.angle) + spec.angle + (turned ? 180000 : 0));
            placements.push_back({part, parent, place, tags[placements.size()]});
        }
    }
    return placed(layout, placements);
}

} // namespace gridhall
