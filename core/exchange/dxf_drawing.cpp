// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dxf_drawing.h"

#include "core/exchange/dxf_reader.h"

#include <dxflib/dl_dxf.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <sstream>

namespace gridhall {

namespace {

constexpr std::size_t mostDxfBytes = 256u << 20;
constexpr double largestDrawing_m = 50'000;

/// Group codes are whole numbers on every other line; a file that breaks this early is none.
bool looksLikeDxf(std::string_view text)
{
    const auto section = text.substr(0, 4096).find("SECTION");
    return section != std::string_view::npos;
}

bool isGroupCode(std::string_view line)
{
    const auto from = line.find_first_not_of(" \t"), to = line.find_last_not_of(" \t\r");
    if (from == std::string_view::npos)
        return false;
    const std::string_view digits = line.substr(from, to - from + 1);
    return digits.find_first_not_of("0123456789", digits.starts_with('-') ? 1 : 0) == std::string_view::npos && digits.size() < 7;
}

Problem brokenAt(std::int64_t line)
{
    return Problem(translatable("Dxf", "The DXF file is broken at line %1. Save it again and try once more."), {std::to_string(line)});
}

/// What is wrong with the pairs of a file, by line: a code that is none, a count beyond the file's own lines (the reader makes
/// room for as many vertices as an entity announces), an end before the end mark.
std::optional<Problem> troubleIn(std::string_view text)
{
    const double lines = double(std::ranges::count(text, '\n')) + 1;
    std::istringstream stream{std::string(text)};
    std::string code, value, entity;
    std::int64_t line = 0;
    while (std::getline(stream, code)) {
        ++line;
        if (!isGroupCode(code))
            return brokenAt(line);
        if (!std::getline(stream, value))
            break;
        ++line;
        const long group = std::strtol(code.c_str(), nullptr, 10);
        if (group == 0)
            entity = value.substr(0, value.find_last_not_of(" \t\r") + 1);
        if (group == 0 && entity == "EOF")
            return std::nullopt;
        const bool counts = (entity == "LWPOLYLINE" && group == 90) || (entity == "SPLINE" && group >= 72 && group <= 74) ||
                            (entity == "HATCH" && (group == 91 || group == 93));
        if (counts && std::abs(std::strtod(value.c_str(), nullptr)) > lines)
            return brokenAt(line);
    }
    return Problem(translatable("Dxf", "The DXF file is cut off after line %1. Export or copy it once more."), {std::to_string(line)});
}

} // namespace

Result<DxfDrawing> dxfDrawing(std::string_view text)
{
    if (text.starts_with("AutoCAD Binary DXF"))
        return Problem(translatable("Dxf", "This is a binary DXF. Save it as ASCII DXF and try again."));
    if (text.starts_with("AC10"))
        return Problem(translatable("Dxf", "This is a DWG. Save it as DXF and try again."));
    if (text.size() > mostDxfBytes)
        return Problem(translatable("Dxf", "The file is larger than 256 MB. Export the layers you need only."));
    if (!looksLikeDxf(text))
        return Problem(translatable("Dxf", "This is not a DXF file. Save the plan as DXF and try again."));
    if (const auto trouble = troubleIn(text))
        return *trouble;
    DxfReader reader;
    try {
        std::istringstream stream{std::string(text)};
        DL_Dxf dxf;
        if (!dxf.in(stream, &reader))
            return Problem(translatable("Dxf", "The DXF file is broken. Save it again and try once more."));
    } catch (const std::exception &) {
        return Problem(translatable("Dxf", "The DXF file is broken. Save it again and try once more."));
    }
    return reader.finish();
}

Polygon largestOutline(const DxfDrawing &drawing, double unit_m, const std::vector<bool> &shown)
{
    if (std::max(drawing.max.x - drawing.min.x, drawing.max.y - drawing.min.y) * unit_m > largestDrawing_m)
        return {};
    Polygon best;
    double most = 0;
    for (const DxfDrawing::Path &path : drawing.paths) {
        const auto layer = static_cast<std::size_t>(path.layer);
        const auto &spots = path.spots;
        const bool meets =
            spots.size() > 3 && std::hypot(spots.front().x - spots.back().x, spots.front().y - spots.back().y) * unit_m < 1e-3;
        if ((!path.closed && !meets) || spots.size() > 2000 || (layer < shown.size() && !shown[layer]))
            continue;
        Polygon outline;
        for (const DxfDrawing::Spot p : spots)
            if (const Point at{tenthsOf((p.x - drawing.min.x) * unit_m), tenthsOf((p.y - drawing.min.y) * unit_m)};
                outline.empty() || outline.back() != at)
                outline.push_back(at);
        if (outline.size() > 1 && outline.front() == outline.back())
            outline.pop_back();
        if (!isSimple(outline))
            continue;
        if (const double area = areaM2(outline); area > most) {
            most = area;
            best = std::move(outline);
        }
    }
    return best;
}

} // namespace gridhall
