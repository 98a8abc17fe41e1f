// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/openfoam_write.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <map>
#include <set>

namespace gridhall {

namespace {

constexpr double freeAbove = 0.999; ///< Conductance over that of a free face: less is a panel.

struct FoamFace {
    std::array<int, 4> points{};
    int owner = 0, neighbour = -1;
};

/// The walls, or a device's opening.
struct FoamPatch {
    std::string name;
    bool wall = true;
    std::vector<FoamFace> faces = {};
};

std::string header(const char *type, const std::string &object, const char *note = "")
{
    return fmt::format("FoamFile\n{{\n    version 2.0;\n    format ascii;\n    class {};\n{}    object {};\n}}\n\n", type, note, object);
}

/// A name that OpenFOAM can read.
std::string wordOf(const std::string &tag, std::size_t number)
{
    std::string word;
    for (const char c : tag)
        word += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
    return fmt::format("d{}_{}", number, word);
}

/// The staircase grid of a room as points, faces and patches.
class FoamMesh {
public:
    FoamMesh(const AirCase &room, const AirGrid &grid, const std::vector<std::string> &words) : grid_(grid)
    {
        number(room);
        patches_.push_back({"walls", true});
        for (std::size_t d = 0; d < room.devices.size(); ++d)
            for (const bool in : {true, false})
                claim(room.devices[d], d, in, words[d] + (in ? "_in" : "_out"));
        for (int k = 0; k < grid.shape.n[2]; ++k)
            for (int j = 0; j < grid.shape.n[1]; ++j)
                for (int i = 0; i < grid.shape.n[0]; ++i)
                    addCell({i, j, k});
    }

    const std::vector<std::int32_t> &cells() const { return cells_; }
    const std::vector<FoamPatch> &patches() const { return patches_; }

    std::vector<std::pair<std::string, std::string>> files() const
    {
        std::string points = header("vectorField", "points"), faces = header("faceList", "faces"), owner, neighbour, boundary;
        points += fmt::format("{}\n(\n", points_.size());
        for (const auto &p : points_)
            points += fmt::format("({:.6g} {:.6g} {:.6g})\n", p[0], p[1], p[2]);
        std::size_t count = inner_.size();
        for (const FoamPatch &patch : patches_)
            count += patch.faces.size();
        faces += fmt::format("{}\n(\n", count);
        const auto put = [&](const FoamFace &face) {
            faces += fmt::format("4({} {} {} {})\n", face.points[0], face.points[1], face.points[2], face.points[3]);
            owner += fmt::format("{}\n", face.owner);
            if (face.neighbour >= 0)
                neighbour += fmt::format("{}\n", face.neighbour);
        };
        for (const FoamFace &face : inner_)
            put(face);
        std::size_t start = inner_.size(), used = 0;
        for (const FoamPatch &patch : patches_) {
            if (patch.faces.empty())
                continue;
            ++used;
            boundary += fmt::format("    {}\n    {{\n        type {};\n        nFaces {};\n        startFace {};\n    }}\n", patch.name,
                                    patch.wall ? "wall" : "patch", patch.faces.size(), start);
            start += patch.faces.size();
            for (const FoamFace &face : patch.faces)
                put(face);
        }
        const std::string note = fmt::format("    note \"nPoints:{} nCells:{} nFaces:{} nInternalFaces:{}\";\n", points_.size(),
                                             cells_.size(), count, inner_.size());
        return {{"constant/polyMesh/points", points + ")\n"},
                {"constant/polyMesh/faces", faces + ")\n"},
                {"constant/polyMesh/owner", header("labelList", "owner", note.c_str()) + fmt::format("{}\n(\n", count) + owner + ")\n"},
                {"constant/polyMesh/neighbour",
                 header("labelList", "neighbour", note.c_str()) + fmt::format("{}\n(\n", inner_.size()) + neighbour + ")\n"},
                {"constant/polyMesh/boundary", header("polyBoundaryMesh", "boundary") + fmt::format("{}\n(\n", used) + boundary + ")\n"}};
    }

private:
    using Place = std::array<int, 3>;

    /// Cells of the air that coolers reach; pockets closed on all sides have no pressure to solve.
    void number(const AirCase &room)
    {
        std::vector<char> reached(static_cast<std::size_t>(grid_.regions), 0);
        for (std::size_t d = 0; d < room.devices.size(); ++d)
            if (room.devices[d].cooler)
                for (const AirMouth &mouth : grid_.devices[d].intake)
                    reached[static_cast<std::size_t>(grid_.region[static_cast<std::size_t>(mouth.cell)])] = 1;
        numbers_.assign(grid_.shape.size(), -1);
        for (std::size_t c = 0; c < numbers_.size(); ++c)
            if (grid_.region[c] >= 0 && reached[static_cast<std::size_t>(grid_.region[c])]) {
                numbers_[c] = static_cast<std::int32_t>(cells_.size());
                cells_.push_back(static_cast<std::int32_t>(c));
            }
    }

    /// The face of a mouth that looks at its device becomes part of the device's patch.
    void claim(const AirDevice &device, std::size_t d, bool in, std::string name)
    {
        const AirOpening &opening = in ? device.intake : device.outlet;
        patches_.push_back({std::move(name), false});
        for (const AirMouth &mouth : in ? grid_.devices[d].intake : grid_.devices[d].outlet)
            claimed_[{mouth.cell, 2 * opening.axis + (opening.side > 0 ? 0 : 1)}] = patches_.size() - 1;
    }

    /// Faces of a cell: towards larger indices all, towards smaller ones where nothing is.
    void addCell(const Place &at)
    {
        const std::int32_t cell = grid_.shape.index(at[0], at[1], at[2]);
        if (numbers_[static_cast<std::size_t>(cell)] < 0)
            return;
        for (int axis = 0; axis < 3; ++axis)
            for (const bool up : {false, true})
                addFace(at, cell, axis, up);
    }

    void addFace(const Place &at, std::int32_t cell, int axis, bool up)
    {
        const std::int32_t stride = grid_.shape.stride(axis), other = up ? cell + stride : cell - stride;
        const auto a = static_cast<std::size_t>(axis);
        const float g = grid_.g_m[a][static_cast<std::size_t>(up ? cell : other)];
        const double step = grid_.shape.step_m[a], free = grid_.shape.cellVolume_m3() / step / step;
        const auto mine = claimed_.find({cell, 2 * axis + (up ? 1 : 0)}), theirs = claimed_.find({other, 2 * axis + (up ? 0 : 1)});
        const bool claimed = mine != claimed_.end() || theirs != claimed_.end();
        bool open = numbers_[static_cast<std::size_t>(other)] >= 0 && g > 0 && !claimed;
        if (open && double(g) < freeAbove * free)
            open = up ? leftOpen(cell, axis, openShare(free * step * step / double(g) - step)) : leaks_.contains({other, axis});
        if (open && !up)
            return; // the other cell has it
        FoamFace face{corners(at, axis, up), numbers_[static_cast<std::size_t>(cell)], -1};
        if (open) {
            face.neighbour = numbers_[static_cast<std::size_t>(other)];
            inner_.push_back(face);
        } else {
            patches_[mine != claimed_.end() ? mine->second : 0].faces.push_back(face);
        }
    }

    /// The open share of a panel from the length of still air it stands for.
    static double openShare(double length_m)
    {
        double low = 1e-4, high = 1;
        for (int i = 0; i < 40; ++i)
            (panelLength_m((low + high) / 2, AirMethod().drag_s) > length_m ? low : high) = (low + high) / 2;
        return low;
    }

    /// Of a panel's faces as many stay open as its open share says, evenly spread.
    bool leftOpen(std::int32_t cell, int axis, double share)
    {
        double &due = due_.try_emplace(std::lround(share * 1e4), 0.5).first->second;
        due += share;
        if (due < 1)
            return false;
        due -= 1;
        leaks_.insert({cell, axis});
        return true;
    }

    /// Counter-clockwise seen from outside.
    std::array<int, 4> corners(const Place &at, int axis, bool up)
    {
        const int u = (axis + 1) % 3, v = (axis + 2) % 3;
        std::array<int, 4> out{};
        static constexpr int turn[4][2] = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
        for (std::size_t n = 0; n < 4; ++n) {
            Place p = at;
            p[static_cast<std::size_t>(axis)] += up;
            p[static_cast<std::size_t>(u)] += turn[up ? n : (4 - n) % 4][0];
            p[static_cast<std::size_t>(v)] += turn[up ? n : (4 - n) % 4][1];
            out[n] = point(p);
        }
        return out;
    }

    int point(const Place &at)
    {
        const auto [entry, fresh] = pointOf_.try_emplace(at, static_cast<int>(points_.size()));
        if (fresh)
            points_.push_back({at[0] * grid_.shape.step_m[0], at[1] * grid_.shape.step_m[1], at[2] * grid_.shape.step_m[2]});
        return entry->second;
    }

    const AirGrid &grid_;
    std::vector<std::int32_t> numbers_, cells_;
    std::map<std::pair<std::int32_t, int>, std::size_t> claimed_;
    std::map<long, double> due_; ///< By open share: what of the next face is open already.
    std::set<std::pair<std::int32_t, int>> leaks_;
    std::map<Place, int> pointOf_;
    std::vector<std::array<double, 3>> points_;
    std::vector<FoamFace> inner_;
    std::vector<FoamPatch> patches_;
};

/// A field of the case: what every patch is given, and the cells.
struct FoamField {
    const char *name, *type, *dimensions;
    std::string inside, walls;
};

std::string fieldText(const FoamField &field, const FoamMesh &mesh, const std::vector<std::string> &conditions)
{
    std::string text = header(field.type, field.name) +
                       fmt::format("dimensions {};\ninternalField {};\nboundaryField\n{{\n", field.dimensions, field.inside);
    for (std::size_t p = 0; p < mesh.patches().size(); ++p)
        if (!mesh.patches()[p].faces.empty())
            text += fmt::format("    {}\n    {{\n        {}\n    }}\n", mesh.patches()[p].name,
                                conditions[p].empty() ? field.walls : conditions[p]);
    return text + "}\n";
}

constexpr const char *gradientFree = "type zeroGradient;";

std::string settingsText(const char *name, const char *body) { return header("dictionary", name) + body; }

/// What does not depend on the room.
std::vector<std::pair<std::string, std::string>> settings()
{
    return {
        {"system/controlDict",
         settingsText("controlDict", "application buoyantSimpleFoam;\nstartFrom latestTime;\nstopAt endTime;\nendTime 2000;\n"
                                     "deltaT 1;\nwriteControl timeStep;\nwriteInterval 200;\npurgeWrite 2;\nwriteFormat "
                                     "ascii;\nwritePrecision 7;\nrunTimeModifiable true;\n")},
        {"system/fvSchemes",
         settingsText("fvSchemes",
                      "ddtSchemes { default steadyState; }\ngradSchemes { default Gauss linear; }\n"
                      "divSchemes\n{\n    default bounded Gauss upwind;\n    div(((rho*nuEff)*dev2(T(grad(U))))) Gauss linear;\n}\n"
                      "laplacianSchemes { default Gauss linear corrected; }\ninterpolationSchemes { default linear; }\nsnGradSchemes { "
                      "default corrected; }\n")},
        {"system/fvSolution",
         settingsText("fvSolution",
                      "solvers\n{\n    p_rgh { solver GAMG; smoother DICGaussSeidel; tolerance 1e-8; relTol 0.01; }\n"
                      "    \"(U|h|k|epsilon)\" { solver PBiCGStab; preconditioner DILU; tolerance 1e-8; relTol 0.1; }\n}\n"
                      "SIMPLE { nNonOrthogonalCorrectors 0; pRefCell 0; pRefValue 0; }\n"
                      "relaxationFactors { fields { rho 1; p_rgh 0.7; } equations { U 0.3; h 0.3; \"(k|epsilon)\" 0.7; } }\n")},
        {"constant/g", header("uniformDimensionedVectorField", "g") + "dimensions [0 1 -2 0 0 0 0];\nvalue (0 0 -9.81);\n"},
        {"constant/turbulenceProperties",
         settingsText("turbulenceProperties", "simulationType RAS;\nRAS { RASModel kEpsilon; turbulence on; printCoeffs on; }\n")},
        {"constant/thermophysicalProperties",
         settingsText(
             "thermophysicalProperties",
             "thermoType\n{\n    type heRhoThermo; mixture pureMixture; transport const; thermo hConst;\n    equationOfState perfectGas; "
             "specie specie; energy sensibleEnthalpy;\n}\nmixture\n{\n    specie { molWeight 28.9; }\n    thermodynamics { Cp 1006; Hf 0; "
             "}\n"
             "    transport { mu 1.84e-05; Pr 0.71; }\n}\n")},
    };
}

std::string insideOf(const char *kind, const FoamMesh &mesh, const auto &put)
{
    std::string text = fmt::format("nonuniform List<{}>\n{}\n(\n", kind, mesh.cells().size());
    for (const std::int32_t cell : mesh.cells())
        text += put(cell);
    return text + ")";
}

} // namespace

std::vector<std::pair<std::string, std::string>> openFoamCase(const RoomField &room, const std::vector<std::string> &names)
{
    const AirCase &air = room.room.air;
    const AirField &field = *room.field;
    const AirGrid grid = gridOf(air, {});
    std::vector<std::string> words;
    for (std::size_t d = 0; d < air.devices.size(); ++d)
        words.push_back(wordOf(d < names.size() ? names[d] : std::string(), d));
    const FoamMesh mesh(air, grid, words);
    const std::size_t patches = mesh.patches().size();
    std::vector<std::string> flow(patches), heat(patches), pressure(patches), kinetic(patches), dissipation(patches);
    for (std::size_t d = 0; d < air.devices.size(); ++d) {
        const std::size_t in = 1 + 2 * d, out = in + 1;
        const AirField::Device &device = field.devices[d];
        const double q = device.flow_m3_per_s;
        const std::string given = fmt::format("type flowRateInletVelocity; volumetricFlowRate constant {:.6g}; value uniform (0 0 0);", q);
        const std::string taken = fmt::format("type flowRateOutletVelocity; volumetricFlowRate constant {:.6g}; value uniform (0 0 0);", q);
        flow[out] = given;
        flow[in] = air.devices[d].cooler ? "type pressureInletOutletVelocity; value uniform (0 0 0);" : taken;
        if (air.devices[d].cooler)
            pressure[in] = "type prghTotalPressure; p0 uniform 101325; value uniform 101325;";
        heat[in] = "type inletOutlet; inletValue uniform " + fmt::format("{:.2f}", device.intake_k > 0 ? device.intake_k : 295.15) +
                   "; value uniform 295.15;";
        heat[out] =
            air.devices[d].cooler
                ? fmt::format("type fixedValue; value uniform {:.2f};", device.outlet_k)
                : fmt::format(
                      "type outletMappedUniformInletHeatAddition; outletPatch {}_in; Q {:.1f}; TMin 273; TMax 400; value uniform {:.2f};",
                      words[d], air.devices[d].heat_w, device.outlet_k);
        for (const std::size_t p : {in, out}) {
            kinetic[p] = p == out ? "type turbulentIntensityKineticEnergyInlet; intensity 0.05; value uniform 0.01;" : gradientFree;
            dissipation[p] =
                p == out ? "type turbulentMixingLengthDissipationRateInlet; mixingLength 0.05; value uniform 0.01;" : gradientFree;
        }
    }
    auto files = settings();
    for (auto &file : mesh.files())
        files.push_back(std::move(file));
    const auto solvedK = [&](std::int32_t c) {
        return field.temperature_k.empty() ? 295.15 : double(field.temperature_k[static_cast<std::size_t>(c)]);
    };
    const FoamField t{"T", "volScalarField", "[0 0 0 1 0 0 0]",
                      insideOf("scalar", mesh, [&](std::int32_t c) { return fmt::format("{:.3f}\n", solvedK(c)); }), gradientFree};
    const FoamField u{"U", "volVectorField", "[0 1 -1 0 0 0 0]",
                      insideOf("vector", mesh,
                               [&](std::int32_t c) {
                                   return field.flux_m3_per_s[0].empty() ? std::string("(0 0 0)\n")
                                                                         : fmt::format("({:.4g} {:.4g} {:.4g})\n", field.speedAt(c, 0),
                                                                                       field.speedAt(c, 1), field.speedAt(c, 2));
                               }),
                      "type noSlip;"};
    const std::vector<std::string> calculated(patches, "type calculated; value uniform 101325;");
    std::vector<std::string> turbulent(patches, "type calculated; value uniform 0;"); // walls have their own
    turbulent.front().clear();
    files.emplace_back("0/T", fieldText(t, mesh, heat));
    files.emplace_back("0/U", fieldText(u, mesh, flow));
    files.emplace_back("0/p_rgh", fieldText({"p_rgh", "volScalarField", "[1 -1 -2 0 0 0 0]", "uniform 101325",
                                             "type fixedFluxPressure; value uniform 101325;"},
                                            mesh, pressure));
    files.emplace_back("0/p", fieldText({"p", "volScalarField", "[1 -1 -2 0 0 0 0]", "uniform 101325", ""}, mesh, calculated));
    files.emplace_back(
        "0/k",
        fieldText({"k", "volScalarField", "[0 2 -2 0 0 0 0]", "uniform 0.01", "type kqRWallFunction; value uniform 0.01;"}, mesh, kinetic));
    files.emplace_back("0/epsilon", fieldText({"epsilon", "volScalarField", "[0 2 -3 0 0 0 0]", "uniform 0.01",
                                               "type epsilonWallFunction; value uniform 0.01;"},
                                              mesh, dissipation));
    files.emplace_back(
        "0/nut",
        fieldText({"nut", "volScalarField", "[0 2 -1 0 0 0 0]", "uniform 0", "type nutkWallFunction; value uniform 0;"}, mesh, turbulent));
    files.emplace_back("0/alphat", fieldText({"alphat", "volScalarField", "[1 -1 -1 0 0 0 0]", "uniform 0",
                                              "type compressible::alphatWallFunction; Prt 0.85; value uniform 0;"},
                                             mesh, turbulent));
    files.emplace_back(
        "NOTES.txt",
        "Room air of a Gridhall design for OpenFOAM (buoyantSimpleFoam, v1912 or later). The mesh is Gridhall's staircase grid;\n"
        "T and U begin at its solution (potential flow with buoyancy). Racks: fixed flow, heat added between _in and _out.\n"
        "Coolers: fixed flow and temperature at _out, open at _in. Panels that leak (containment, ceiling, grilles, tiles)\n"
        "keep as many whole faces open as their open share says. Refine the mesh before relying on it.\n");
    return files;
}

} // namespace gridhall
