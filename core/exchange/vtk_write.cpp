// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vtk_write.h"

#include <fmt/format.h>

#include <iterator>

namespace gridhall {

namespace {

template <class Visit>
void eachVtkCell(const AirShape &shape, Visit visit)
{
    for (int k = 0; k < shape.n[2]; ++k)
        for (int j = 0; j < shape.n[1]; ++j)
            for (int i = 0; i < shape.n[0]; ++i)
                visit(shape.index(i, j, k));
}

} // namespace

std::string vtkText(const RoomField &room)
{
    const AirField &field = *room.field;
    const AirShape &shape = field.shape;
    std::string text;
    auto out = std::back_inserter(text);
    fmt::format_to(out, "# vtk DataFile Version 3.0\nGridhall room air, potential flow with buoyancy\nASCII\nDATASET STRUCTURED_POINTS\n");
    fmt::format_to(out, "DIMENSIONS {} {} {}\nORIGIN 0 0 0\nSPACING {:.6g} {:.6g} {:.6g}\nCELL_DATA {}\n", shape.n[0] + 1, shape.n[1] + 1,
                   shape.n[2] + 1, shape.step_m[0], shape.step_m[1], shape.step_m[2], shape.cells());
    const bool solved = !field.temperature_k.empty();
    const auto kelvin = [&](std::int32_t c) { return solved ? field.temperature_k[static_cast<std::size_t>(c)] : 0.0F; };
    fmt::format_to(out, "SCALARS temperature_k float 1\nLOOKUP_TABLE default\n");
    eachVtkCell(shape, [&](std::int32_t c) { fmt::format_to(out, "{:.2f}\n", kelvin(c)); });
    fmt::format_to(out, "SCALARS solid int 1\nLOOKUP_TABLE default\n");
    eachVtkCell(shape, [&](std::int32_t c) { fmt::format_to(out, "{}\n", kelvin(c) > 0 ? 0 : 1); });
    fmt::format_to(out, "VECTORS velocity_m_per_s float\n");
    eachVtkCell(shape, [&](std::int32_t c) {
        if (solved)
            fmt::format_to(out, "{:.4g} {:.4g} {:.4g}\n", field.speedAt(c, 0), field.speedAt(c, 1), field.speedAt(c, 2));
        else
            fmt::format_to(out, "0 0 0\n");
    });
    return text;
}

} // namespace gridhall
