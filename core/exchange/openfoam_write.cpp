// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/openfoam_write.h"

#include "core/exchange/openfoam_mesh.h"

#include <fmt/format.h>

#include <cctype>

namespace gridhall {

namespace {

/// A name that OpenFOAM can read.
std::string wordOf(const std::string &tag, std::size_t number)
{
    std::string word;
    for (const char c : tag)
        word += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
    return fmt::format("d{}_{}", number, word);
}

/// A field of the case: what every patch is given, and the cells.
struct FoamField {
    const char *name, *type, *dimensions;
    std::string inside, walls;
};

std::string fieldText(const FoamField &field, const FoamMesh &mesh, const std::vector<std::string> &conditions)
{
    std::string text = foamHeader(field.type, field.name) +
                       fmt::format("dimensions {};\ninternalField {};\nboundaryField\n{{\n", field.dimensions, field.inside);
    for (std::size_t p = 0; p < mesh.patches().size(); ++p)
        if (!mesh.patches()[p].faces.empty())
            text += fmt::format("    {}\n    {{\n        {}\n    }}\n", mesh.patches()[p].name,
                                conditions[p].empty() ? field.walls : conditions[p]);
    return text + "}\n";
}

constexpr const char *gradientFree = "type zeroGradient;";

std::string settingsText(const char *name, const char *body) { return foamHeader("dictionary", name) + body; }

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
        {"constant/g", foamHeader("uniformDimensionedVectorField", "g") + "dimensions [0 1 -2 0 0 0 0];\nvalue (0 0 -9.81);\n"},
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

/// What each patch is given, walls first, then each device's intake and outlet, then the doors.
struct FoamConditions {
    explicit FoamConditions(std::size_t patches) : flow(patches), heat(patches), pressure(patches), kinetic(patches), dissipation(patches)
    {
    }
    void blow(std::size_t patch)
    {
        kinetic[patch] = "type turbulentIntensityKineticEnergyInlet; intensity 0.05; value uniform 0.01;";
        dissipation[patch] = "type turbulentMixingLengthDissipationRateInlet; mixingLength 0.05; value uniform 0.01;";
    }
    void draw(std::size_t patch) { kinetic[patch] = dissipation[patch] = gradientFree; }
    void open(std::size_t patch)
    {
        flow[patch] = "type pressureInletOutletVelocity; value uniform (0 0 0);";
        pressure[patch] = "type prghTotalPressure; p0 uniform 101325; value uniform 101325;";
    }
    std::vector<std::string> flow, heat, pressure, kinetic, dissipation;
};

std::string fixedKelvin(double kelvin) { return fmt::format("type fixedValue; value uniform {:.2f};", kelvin); }

std::string entering(double kelvin)
{
    return fmt::format("type inletOutlet; inletValue uniform {:.2f}; value uniform {:.2f};", kelvin, kelvin);
}

/// A rack adds its heat to the air that passes it; behind a rear door the air is as warm as Gridhall solved it.
std::string rackHeat(const AirDevice &rack, const AirField::Device &solved, const std::string &word)
{
    if (rack.capacity_w > 0)
        return fixedKelvin(solved.outlet_k);
    return fmt::format("type outletMappedUniformInletHeatAddition; outletPatch {}_in; Q {:.1f}; TMin 273; TMax 400; value uniform {:.2f};",
                       word, rack.heat_w, solved.outlet_k);
}

/// Something must hold the pressure: the open doors where there are any, else the returns of the coolers. Air that slips
/// from a rack's rear to its front inside it never meets the room.
FoamConditions conditionsOf(const RoomField &room, const std::vector<std::string> &words, std::size_t patches)
{
    const AirCase &air = room.room.air;
    constexpr double usual_k = 295.15;
    FoamConditions given(patches);
    for (std::size_t d = 0; d < air.devices.size(); ++d) {
        const std::size_t in = 1 + 2 * d, out = in + 1;
        const AirDevice &device = air.devices[d];
        const AirField::Device &solved = room.field->devices[d];
        const auto moved = [&](const char *type) {
            return fmt::format("type {}; volumetricFlowRate constant {:.6g}; value uniform (0 0 0);", type,
                               solved.flow_m3_per_s * (1 - device.backflow));
        };
        given.flow[out] = moved("flowRateInletVelocity");
        given.flow[in] = moved("flowRateOutletVelocity");
        if (device.cooler && air.doorways.empty())
            given.open(in);
        given.heat[in] = entering(solved.intake_k > 0 ? solved.intake_k : usual_k);
        given.heat[out] = solved.flow_m3_per_s <= 0 ? std::string(gradientFree)
                          : device.cooler           ? fixedKelvin(solved.outlet_k)
                                                    : rackHeat(device, solved, words[d]);
        given.draw(in);
        given.blow(out);
    }
    for (std::size_t door = 0; door < air.doorways.size(); ++door) {
        const std::size_t patch = 1 + 2 * air.devices.size() + door;
        given.open(patch);
        given.heat[patch] = entering(air.doorways[door].beyond_k);
        given.draw(patch);
    }
    return given;
}

/// Losses of equipment without a place of its own, even over the room.
std::string lossText(double watts)
{
    return settingsText("fvOptions", "") +
           fmt::format("losses\n{{\n    type scalarSemiImplicitSource;\n    selectionMode all;\n    volumeMode absolute;\n"
                       "    injectionRateSuSp {{ h ({:.1f} 0); }}\n}}\n",
                       watts);
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
    const FoamConditions given = conditionsOf(room, words, patches);
    auto files = settings();
    if (air.lossHeat_w > 0)
        files.emplace_back("constant/fvOptions", lossText(air.lossHeat_w));
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
    files.emplace_back("0/T", fieldText(t, mesh, given.heat));
    files.emplace_back("0/U", fieldText(u, mesh, given.flow));
    files.emplace_back("0/p_rgh", fieldText({"p_rgh", "volScalarField", "[1 -1 -2 0 0 0 0]", "uniform 101325",
                                             "type fixedFluxPressure; value uniform 101325;"},
                                            mesh, given.pressure));
    files.emplace_back("0/p", fieldText({"p", "volScalarField", "[1 -1 -2 0 0 0 0]", "uniform 101325", ""}, mesh, calculated));
    files.emplace_back("0/k",
                       fieldText({"k", "volScalarField", "[0 2 -2 0 0 0 0]", "uniform 0.01", "type kqRWallFunction; value uniform 0.01;"},
                                 mesh, given.kinetic));
    files.emplace_back("0/epsilon", fieldText({"epsilon", "volScalarField", "[0 2 -3 0 0 0 0]", "uniform 0.01",
                                               "type epsilonWallFunction; value uniform 0.01;"},
                                              mesh, given.dissipation));
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
        "Coolers: fixed flow and temperature at _out, open at _in. Doors that stand open to elsewhere are patches door0, door1 ...\n"
        "with the air beyond; they then hold the pressure, and the coolers take at _in what they give. Panels that leak\n"
        "(containment, ceiling, grilles, tiles, open doors inside the room) keep as many whole faces open as their open share\n"
        "says. Losses of equipment are in constant/fvOptions. A rack's heat is even over its height here. Refine the mesh before\n"
        "relying on it.\n");
    return files;
}

} // namespace gridhall
