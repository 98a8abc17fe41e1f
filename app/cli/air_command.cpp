// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/air_files.h"
#include "app/cli/command.h"

#include "core/air/air_transient.h"
#include "core/layout/frames.h"
#include "core/study/air_fields.h"
#include "core/study/study.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace gridhall::cli {

namespace {

struct AirOptions {
    std::string file, space, out, vtk, openFoam;
    double cell_m = 0, transient_s = 0, back_s = 0;
    bool sweep = false, fansRun = false, json = false;
};

constexpr const char *accuracy = "mean error about 2-3 K on rooms it was not tuned on; single points, most of all rack "
                                 "tops, can be off by twice that";

constexpr std::int64_t refinedCells = 3'000'000;

/// Six digits: more would only show the last bits of a platform.
Json sixDigits(double value)
{
    if (!std::isfinite(value))
        return nullptr;
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", value);
    return std::strtod(text, nullptr);
}

Json celsius(double kelvin) { return kelvin > 0 ? sixDigits(kelvin - 273.15) : Json(); }

Json celsius(const std::array<double, 3> &kelvins) { return {celsius(kelvins[0]), celsius(kelvins[1]), celsius(kelvins[2])}; }

Json rackJson(const Layout &layout, const RoomField &room, std::size_t d, const RoomResult *balance)
{
    const Id id = room.room.devices[d];
    const AirField::Device &device = room.field->devices[d];
    Json json = named(layout, id);
    double limit_k = 0;
    if (balance)
        for (const RoomResult::Rack &rack : balance->racks)
            if (rack.id == id)
                limit_k = rack.inletMax_k;
    json["path"] = path(layout, id);
    json["inlet_c"] = celsius(device.intakes_k);
    json["outlet_c"] = celsius(device.outlets_k);
    json["inlet_mean_c"] = celsius(device.intake_k);
    json["inlet_limit_c"] = celsius(limit_k);
    json["headroom_k"] = limit_k > 0 && device.flow_m3_per_s > 0 ? sixDigits(limit_k - judgedIntake_k(device)) : Json();
    json["headroom_kw"] = limit_k > 0 && device.flow_m3_per_s > 0 ? sixDigits(heatHeadroom_w(room, d, limit_k) / 1e3) : Json();
    json["air_flow_m3_per_s"] = sixDigits(device.flow_m3_per_s);
    json["heat_to_air_kw"] = sixDigits(device.heat_w / 1e3);
    json["local_supply_share"] = sixDigits(device.supplyShare);
    json["exhaust_return_share"] = sixDigits(device.returnShare);
    json["blocked"] = device.blocked;
    return json;
}

Json coolerJson(const Layout &layout, Id id, const AirField::Device &device)
{
    Json json = named(layout, id);
    json["supply_c"] = celsius(device.outlet_k);
    json["return_c"] = celsius(device.intake_k);
    json["air_flow_m3_per_s"] = sixDigits(device.flow_m3_per_s);
    json["heat_kw"] = sixDigits(device.heat_w / 1e3);
    json["overloaded"] = device.overloaded;
    json["blocked"] = device.blocked;
    return json;
}

Json spotsJson(const Layout &layout, const RoomField &room)
{
    Json spots = Json::array();
    const auto origins = hotSpotOrigins(room);
    for (std::size_t i = 0; i < room.hotSpots.size(); ++i) {
        Json breathes = Json::array();
        for (std::size_t o = 0; o < std::min<std::size_t>(origins[i].size(), 5); ++o) {
            Json origin = named(layout, room.room.devices[origins[i][o].device]);
            origin["share"] = sixDigits(origins[i][o].share);
            breathes.push_back(std::move(origin));
        }
        Json json = named(layout, room.room.devices[room.hotSpots[i].device]);
        json["inlet_c"] = celsius(room.hotSpots[i].intake_k);
        json["breathes"] = std::move(breathes);
        spots.push_back(std::move(json));
    }
    return spots;
}

Json balanceJson(const AirField &field)
{
    double doorFlow = 0, doorHeat = 0;
    for (const AirField::Doorway &door : field.doorways) {
        doorFlow += door.flow_m3_per_s;
        doorHeat += door.heat_w;
    }
    return {{"heat_kw", sixDigits(field.heat_w / 1e3)},
            {"heat_residual", sixDigits(field.heatResidual)},
            {"mass_residual", sixDigits(field.massResidual)},
            {"open_doors", static_cast<int>(field.doorways.size())},
            {"door_air_m3_per_s", sixDigits(doorFlow)},
            {"door_heat_kw", sixDigits(doorHeat / 1e3)},
            {"forced_leak_m3_per_s", sixDigits(field.forcedLeak_m3_per_s)},
            {"capacity_short", field.capacityShort}};
}

Json indicesJson(const AirIndices &indices)
{
    return {{"rci_high_pct", sixDigits(indices.rciHigh * 100)},
            {"rti_pct", sixDigits(indices.rti * 100)},
            {"shi", sixDigits(indices.shi)},
            {"supply_c", celsius(indices.supply_k)},
            {"return_c", celsius(indices.return_k)},
            {"mean_inlet_c", celsius(indices.meanIntake_k)},
            {"warmest_inlet_c", celsius(indices.warmest_k)},
            {"racks", indices.racks},
            {"above_recommended", indices.aboveRecommended},
            {"rack_air_flow_m3_per_s", sixDigits(indices.rackFlow_m3_per_s)},
            {"cooler_air_flow_m3_per_s", sixDigits(indices.coolerFlow_m3_per_s)}};
}

Json outsJson(const Layout &layout, const RoomField &room)
{
    Json list = Json::array();
    for (const CoolerOut &out : coolersOut(room, airLimits(layout))) {
        Json json = named(layout, room.room.devices[out.cooler]);
        json["warmest_inlet_c"] = celsius(out.warmest_k);
        json["warmest_rack"] = named(layout, room.room.devices[out.warmestRack]);
        json["racks_above_recommended"] = out.above;
        json["converged"] = out.converged;
        json["capacity_short"] = out.capacityShort;
        list.push_back(std::move(json));
    }
    return list;
}

std::string line(const char *format, auto... values)
{
    char text[240];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

/// The cooler of a room with this tag; past the end: none.
std::size_t coolerCalled(const Layout &layout, const AirRoom &room, const std::string &tag)
{
    std::size_t d = 0;
    while (d < room.devices.size() && !(room.air.devices[d].cooler && path(layout, room.devices[d]) == tag))
        ++d;
    return d;
}

AirTransient transientOf(const Layout &layout, const AirOptions &options, const RoomField &room)
{
    CoolingLoss loss;
    loss.fansBack_s = loss.waterBack_s = options.back_s > 0 ? options.back_s : CoolingLoss::never;
    if (const std::size_t one = coolerCalled(layout, room.room, options.out); one < room.room.devices.size())
        loss.coolers = {one};
    else if (!options.out.empty())
        loss.fansStop_s = loss.waterStops_s = CoolingLoss::never; // it stands in another room
    if (options.fansRun)
        loss.fansStop_s = CoolingLoss::never;
    return airTransient(room.room.air, *room.field, loss, {}, {options.transient_s, 2, 0, {}});
}

Json secondsOr(const std::optional<double> &seconds) { return seconds ? sixDigits(*seconds) : Json(); }

/// Times to the recommended and the allowed inlet, and the curve in at most some sixty points.
Json transientJson(const Layout &layout, const AirOptions &options, const RoomField &room)
{
    const AirTransient transient = transientOf(layout, options, room);
    const AirLimits limits = airLimits(layout);
    const ThermalMass mass;
    const auto times = [&](double kelvin) {
        return Json{{"inlet_c", celsius(kelvin)},
                    {"first_rack_s", secondsOr(transient.firstAbove_s(kelvin))},
                    {"mean_s", secondsOr(transient.meanAbove_s(kelvin))},
                    {"last_rack_s", secondsOr(transient.lastAbove_s(kelvin))}};
    };
    Json curve = Json::array();
    const std::size_t stride = transient.time_s.size() / 60 + 1;
    for (std::size_t i = 0; i < transient.time_s.size(); i += stride)
        curve.push_back({{"time_s", sixDigits(transient.time_s[i])},
                         {"mean_inlet_c", celsius(transient.meanInlet_k[i])},
                         {"warmest_inlet_c", celsius(transient.warmestInlet_k[i])},
                         {"air_c", celsius(transient.air_k[i])},
                         {"rack_air_flow_m3_per_s", sixDigits(transient.rackFlow_m3_per_s[i])}});
    return {{"event", options.fansRun ? "coils lose their cold, fans run" : "fans and coils stop"},
            {"duration_s", options.transient_s},
            {"cooling_back_s", options.back_s > 0 ? sixDigits(options.back_s) : Json()},
            {"recommended", times(limits.recommended_k)},
            {"allowed", times(limits.allowed_k)},
            {"assumptions",
             {{"server_heat_j_per_k_w", mass.serverHeat_j_per_k_w},
              {"effectiveness", mass.effectiveness},
              {"frame_kg", mass.frame_kg},
              {"frame_w_per_k", mass.frame_w_per_k},
              {"envelope", "adiabatic"}}},
            {"curve", curve}};
}

std::string transientLines(const Snapshot &snapshot, const AirOptions &options, const RoomField &room)
{
    const AirTransient transient = transientOf(snapshot.layout, options, room);
    const AirLimits limits = airLimits(snapshot.layout);
    const auto told = [](const std::optional<double> &seconds) { return seconds ? line("%.0f s", *seconds) : std::string("not"); };
    std::string lines;
    for (const double kelvin : {limits.recommended_k, limits.allowed_k})
        lines += line("  without cooling, above %.0f C: ", kelvin - 273.15) + "first rack " + told(transient.firstAbove_s(kelvin)) +
                 ", mean " + told(transient.meanAbove_s(kelvin)) + ", last rack " + told(transient.lastAbove_s(kelvin)) +
                 line(" within %.0f s\n", options.transient_s);
    return lines;
}

Json roomJson(const Snapshot &snapshot, const RoomField &room, const AirOptions &options)
{
    const Layout &layout = snapshot.layout;
    const AirShape &shape = room.field->shape;
    Json racks = Json::array(), coolers = Json::array();
    for (std::size_t d = 0; d < room.room.devices.size(); ++d) {
        if (room.room.air.devices[d].cooler)
            coolers.push_back(coolerJson(layout, room.room.devices[d], room.field->devices[d]));
        else
            racks.push_back(rackJson(layout, room, d, snapshot.air.find(room.room.room)));
    }
    Json json{{"room", named(layout, room.room.room)},
              {"grid",
               {{"cells", shape.cells()},
                {"nx", shape.n[0]},
                {"ny", shape.n[1]},
                {"nz", shape.n[2]},
                {"cell_m", sixDigits(shape.step_m[0])},
                {"coarsened", room.field->coarsened}}},
              {"rounds", room.field->rounds},
              {"converged", room.field->converged},
              {"balance", balanceJson(*room.field)},
              {"indices", indicesJson(room.indices)},
              {"racks", racks},
              {"coolers", coolers},
              {"hot_spots", spotsJson(layout, room)}};
    if (options.sweep)
        json["coolers_out"] = outsJson(layout, room);
    if (options.transient_s > 0)
        json["transient"] = transientJson(layout, options, room);
    return json;
}

std::string linesOf(const Snapshot &snapshot, const RoomField &room)
{
    const AirIndices &in = room.indices;
    const AirShape &shape = room.field->shape;
    std::string lines =
        path(snapshot.layout, room.room.room) + ": " +
        line("%lld cells of %.2f m, %d rounds, %s; heat %.1f kW, balance %.1e, mass %.1e\n", static_cast<long long>(shape.cells()),
             shape.step_m[0], room.field->rounds, room.field->converged ? "settled" : "NOT settled", room.field->heat_w / 1e3,
             room.field->heatResidual, room.field->massResidual);
    if (room.field->forcedLeak_m3_per_s > 0)
        lines += line("  %.1f m3/s have no way out of closed spaces and were let through; mind the temperatures there\n",
                      room.field->forcedLeak_m3_per_s);
    if (room.field->coarsened)
        lines += line("  coarsened from cells of %.2f m: the limit is %lld cells (--cell asks for finer ones)\n", room.room.air.cell_m,
                      static_cast<long long>(room.room.air.cellLimit));
    lines += line("  supply %.1f C, return %.1f C, inlets mean %.1f C, warmest %.1f C, %d of %d racks above %.0f C\n", in.supply_k - 273.15,
                  in.return_k - 273.15, in.meanIntake_k - 273.15, in.warmest_k - 273.15, in.aboveRecommended, in.racks,
                  airLimits(snapshot.layout).recommended_k - 273.15);
    lines += line("  RCI high %.0f %%, RTI %.0f %%, SHI %.2f; racks draw %.1f m3/s, coolers give %.1f m3/s\n", in.rciHigh * 100,
                  in.rti * 100, in.shi, in.rackFlow_m3_per_s, in.coolerFlow_m3_per_s);
    const auto origins = hotSpotOrigins(room);
    for (std::size_t i = 0; i < room.hotSpots.size(); ++i) {
        lines +=
            "  " + path(snapshot.layout, room.room.devices[room.hotSpots[i].device]) + line(" %.1f C:", room.hotSpots[i].intake_k - 273.15);
        const std::size_t told = std::min<std::size_t>(origins[i].size(), 3);
        for (std::size_t o = 0; o < told; ++o)
            lines += line(" %.0f %% of ", origins[i][o].share * 100) + path(snapshot.layout, room.room.devices[origins[i][o].device]) +
                     (o + 1 < told ? "," : "");
        lines += "\n";
    }
    return lines;
}

/// The rooms to tell of, as the options want them: one space only, another grid, a cooler out.
std::vector<RoomFieldPtr> toldRooms(const AirOptions &options, const Snapshot &snapshot)
{
    std::vector<RoomFieldPtr> rooms;
    for (const RoomFieldPtr &room : snapshot.air.fields) {
        if (!options.space.empty() && path(snapshot.layout, room->room.room) != options.space)
            continue;
        AirRoom changed = room->room;
        const std::size_t out = coolerCalled(snapshot.layout, changed, options.out);
        if (out < changed.devices.size() && options.transient_s <= 0) {
            const std::vector<double> flows = RoomAir(changed.air).flows(out);
            for (std::size_t other = 0; other < flows.size(); ++other)
                changed.air.devices[other].flow_m3_per_s = flows[other];
        }
        if (options.cell_m > 0) {
            changed.air.cell_m = options.cell_m;
            changed.air.cellLimit = refinedCells;
        }
        const bool same = changed.air == room->room.air;
        rooms.push_back(same ? room : solvedRoom(std::move(changed), airLimits(snapshot.layout)));
    }
    return rooms;
}

Exit runAir(const AirOptions &options)
{
    const auto project = read(options.file);
    if (!project)
        return Exit::Unreadable;
    const SnapshotPtr snapshot = study(project->layout, 0, Tier::Settled, nullptr);
    const auto rooms = toldRooms(options, *snapshot);
    if (!options.space.empty() && rooms.empty()) {
        complain(options.file, "it has no room called " + options.space + " with racks and air coolers.");
        return Exit::Misuse;
    }
    const bool known = options.out.empty() || std::ranges::any_of(rooms, [&](const RoomFieldPtr &room) {
                           return coolerCalled(snapshot->layout, room->room, options.out) < room->room.devices.size();
                       });
    if (!known) {
        complain(options.file, "it has no running air cooler called " + options.out + " in the rooms asked for.");
        return Exit::Misuse;
    }
    if (!options.vtk.empty() && !writeVtk(options.file, options.vtk, rooms))
        return Exit::Misuse;
    if (!options.openFoam.empty() && !writeOpenFoam(options.file, options.openFoam, snapshot->layout, rooms))
        return Exit::Misuse;
    if (!options.json) {
        const std::vector<UnsolvedRoom> unsolved = unsolvedRooms(*snapshot);
        std::string lines = rooms.empty() && unsolved.empty() ? "No room has racks that heat its air.\n" : "";
        for (const UnsolvedRoom &room : unsolved)
            lines += plain(room.why) + "\n";
        for (const RoomFieldPtr &room : rooms)
            lines += linesOf(*snapshot, *room) + (options.transient_s > 0 ? transientLines(*snapshot, options, *room) : std::string());
        print(lines + "Method: potential flow with buoyancy and eddy diffusion; " + accuracy + ".\n");
        return Exit::Clean;
    }
    Json list = Json::array();
    for (const RoomFieldPtr &room : rooms)
        list.push_back(roomJson(*snapshot, *room, options));
    Json without = Json::array();
    for (const UnsolvedRoom &room : unsolvedRooms(*snapshot))
        without.push_back({{"room", named(snapshot->layout, room.room)}, {"why", plain(room.why)}});
    const AirMethod method;
    print(Json{{"file", options.file},
               {"method",
                {{"name", "PFM-B: potential flow with projected buoyancy and eddy diffusion"},
                 {"drag_s", method.drag_s},
                 {"diffusivity_m2_per_s", method.diffusivity_m2_per_s},
                 {"accuracy", accuracy}}},
               {"rooms", list},
               {"rooms_without_field", without}});
    return Exit::Clean;
}

} // namespace

void addAir(CLI::App &app, Job &job)
{
    addCommand<AirOptions>(app, job, "air", "Solve the air of the halls", runAir, [](CLI::App &command, AirOptions &o) {
        command.add_option("file", o.file, "Project (.gridhall or .json)")->required();
        command.add_option("--space", o.space, "Only this room, by its tag");
        command.add_option("--cell", o.cell_m, "Edge of a cell, metres")->check(CLI::Range(0.05, 2.0));
        command.add_option("--out", o.out, "A cooler that stands still, by its tag; with --transient, the one that stops");
        command.add_option("--vtk", o.vtk, "VTK file to write: temperature and velocity of the room");
        command.add_option("--openfoam", o.openFoam, "Directory for an OpenFOAM case of the room");
        command.add_option("--transient", o.transient_s, "Loss of cooling: seconds to follow")->check(CLI::Range(1.0, 7200.0));
        command.add_option("--back", o.back_s, "Cooling comes back after so many seconds (with --transient)")
            ->check(CLI::Range(1.0, 7200.0));
        command.add_flag("--fans-run", o.fansRun, "Fans keep running, only the coils lose their cold (with --transient)");
        command.add_flag("--sweep", o.sweep, "What becomes of each cooler's failure (with --json)");
    });
}

} // namespace gridhall::cli
