// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_rooms.h"

#include "core/air/air_aisles.h"
#include "core/air/air_fittings.h"
#include "core/catalog/service.h"
#include "core/layout/frames.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gridhall {

namespace {

constexpr double shellHeight_m = 4.0; ///< Of a room that does not say how high it is.
constexpr double standsBelow_m = 0.6; ///< Things hung higher are in nobody's way.

double statedOr(const Census::Row &row, const char *key, double otherwise)
{
    const Given *given = row.part ? row.part->figure(key) : nullptr;
    return statedOr(row.item->figures, key, given ? given->value : otherwise);
}

class Cutter {
public:
    Cutter(const Census &census, const AirAssumptions &assumptions, Id room)
        : census_(census), assumptions_(assumptions), space_(*census.layout().find<Space>(room))
    {
        out_.room = room;
        out_.frame = sitePose(census.layout(), room);
        const Box box = boxOf(space_.outline);
        out_.corner = box.min;
        const double height = metresOf(space_.top - space_.bottom);
        out_.air.size_m = {metresOf(box.width()), metresOf(box.height()), height > 0.5 ? height : shellHeight_m};
        for (const Point &point : space_.outline)
            out_.air.outline_m.push_back({metresOf(point.x - box.min.x), metresOf(point.y - box.min.y)});
        if (std::abs(areaM2(space_.outline) - out_.air.size_m[0] * out_.air.size_m[1]) < 1e-3)
            out_.air.outline_m.clear(); // a plain rectangle
        const double most = out_.air.size_m[2];
        const double ceiling = statedOr(space_.figures, key::ceilingHeight, 0);
        out_.ceiling_m = ceiling > 1.5 && ceiling < most - 0.2 ? ceiling : 0;
        const double raised = statedOr(space_.figures, key::raisedFloor, 0);
        out_.raisedFloor_m = raised > 0.15 && raised < most / 2 ? raised : 0;
        const double elevation = census.layout().site().elevation_m;
        out_.air.density_kg_per_m3 = 1.19 * std::pow(1 - 2.25577e-5 * std::clamp(elevation, -500.0, 9000.0), 5.25588);
    }

    AirRoom cut(const std::vector<const Census::Row *> &rows, const std::map<Id, const ItLoad *> &loads)
    {
        for (const Census::Row *row : rows)
            if (isFitting(*row))
                fittings_.push_back(standAt(*row));
            else if (const auto stand = standOf(*row))
                stands_.push_back(*stand);
        aisles_ = drawnAisles(census_.layout(), out_, assumptions_);
        for (const AirStand &stand : stands_) {
            const auto load = loads.find(stand.row->item->id);
            if (load != loads.end() && load->second->air_w > 0)
                addRack(stand, *load->second);
            else if (isCooler(stand.row->role()))
                addCooler(stand);
            else if (stand.row->role() == Role::Wall)
                addWall(out_.air, stand);
            else if (stand.row->role() != Role::RearDoor)
                out_.air.solids.push_back(stand.body());
        }
        for (const AirStand &stand : stands_)
            if (stand.row->role() == Role::RearDoor)
                addRearDoor(stand);
        addLevels();
        addContainment();
        addFittings();
        turnFans();
        return std::move(out_);
    }

private:
    static bool isCooler(Role role) { return role == Role::Crah || role == Role::FanWall || role == Role::InRow; }

    std::optional<AirStand> standOf(const Census::Row &row) const
    {
        const auto *floor = std::get_if<OnFloor>(&row.item->place);
        if (!floor || !row.part || row.part->height < fromMm(300) || row.part->width <= 0 || row.part->depth <= 0)
            return std::nullopt;
        const Role role = row.role();
        if (role == Role::Door || role == Role::Tray || role == Role::TapOff || role == Role::Manifold)
            return std::nullopt;
        AirStand stand = standAt(row);
        if (stand.z - out_.raisedFloor_m > standsBelow_m && role != Role::RearDoor)
            return std::nullopt;
        return stand;
    }

    static bool isFitting(const Census::Row &row)
    {
        return std::holds_alternative<OnFloor>(row.item->place) && row.part &&
               (row.role() == Role::Door || airFitting(*row.part) != AirFitting::None);
    }

    AirStand standAt(const Census::Row &row) const
    {
        const double z = metresOf(siteHeight(census_.layout(), row.item->id) - siteHeight(census_.layout(), out_.room));
        const Pose pose = sitePose(census_.layout(), row.item->id).seenFrom(out_.frame);
        AirStand stand;
        stand.row = &row;
        stand.centre = {metresOf(pose.at.x - out_.corner.x), metresOf(pose.at.y - out_.corner.y)};
        stand.quarter = (static_cast<int>(std::lround(pose.angle / 90000.0)) % 4 + 4) % 4;
        stand.mirrored = pose.mirrored;
        stand.z = std::max(0.0, z) + out_.raisedFloor_m;
        stand.width = metresOf(row.part->width);
        stand.depth = metresOf(row.part->depth);
        stand.height = metresOf(row.part->height);
        return stand;
    }

    // --- racks and coolers ------------------------------------------------------------------------------------

    double openWidth(const AirStand &stand) const
    {
        return stand.width > 1.0 ? 0.8 * stand.width : std::min(assumptions_.serverWidth_m, 0.9 * stand.width);
    }

    void addRack(const AirStand &stand, const ItLoad &load)
    {
        AirDevice device;
        device.body = stand.body();
        const double low = std::min(0.1, stand.height / 4), high = stand.height - low - 0.02;
        const std::string_view way = stand.row->part->trait("airflow");
        device.intake = stand.face(way != "rear_to_front", openWidth(stand), low, high);
        device.outlet = stand.face(way == "rear_to_front", openWidth(stand), low, high);
        if (way == "left_to_right" || way == "right_to_left") {
            device.intake = stand.side(way == "left_to_right", 0.8 * stand.depth, low, high);
            device.outlet = stand.side(way == "right_to_left", 0.8 * stand.depth, low, high);
        }
        if (way == "bottom_to_top" && out_.raisedFloor_m > 0)
            device.intake = stand.level(out_.raisedFloor_m, -1);
        if (way == "front_to_top" || way == "bottom_to_top") // a chimney, where there is a ceiling to take it
            device.outlet = out_.ceiling_m > 0 ? stand.level(ceiling(), 1) : stand.level(device.body.max[2], 1);
        const double rise = census_.layout().criteria().airRise_k;
        device.heat_w = load.air_w;
        device.flow_m3_per_s =
            load.airFlow_m3_per_s > 0 ? load.airFlow_m3_per_s : load.air_w / (out_.air.density_kg_per_m3 * airHeat_j_per_kg_k * rise);
        const bool measured =
            std::ranges::find(stand.row->item->figures, std::string_view(key::airFlow), &Given::key) != stand.row->item->figures.end();
        device.fanPerK = measured ? 0 : statedOr(*stand.row, key::fanResponse, assumptions_.fanResponse_per_k);
        device.fanFrom_k = device.fanPerK > 0 ? statedOr(*stand.row, key::fanThreshold, assumptions_.fanThreshold_k) : 0;
        device.layers = rackLayers(census_.layout(), stand);
        for (AirOpening *opening : {&device.intake, &device.outlet})
            for (const AirDevice::Layer &layer : device.layers)
                if (opening->axis != 2) {
                    opening->box.min[2] = std::min(opening->box.min[2], std::max(layer.from_m, device.body.min[2]));
                    opening->box.max[2] = std::max(opening->box.max[2], std::min(layer.to_m, device.body.max[2]));
                }
        device.backflow = std::clamp(statedOr(stand.row->item->figures, key::openFront, 0), 0.0, 1.0) * 0.5;
        add(device, load.rack);
    }

    /// Air is given at the front below three quarters of the height and comes back at the top (a fan wall and an
    /// in-row cooler: front and rear), unless a plenum carries it.
    void addCooler(const AirStand &stand)
    {
        const CoolerSpec spec = coolerSpec(stand.row->part, stand.row->item->figures);
        AirDevice device;
        device.cooler = true;
        device.body = stand.body();
        const bool upright = stand.row->role() != Role::Crah;
        const double open = std::max(stand.width - 0.2, 0.5 * stand.width);
        const double low = std::min(0.1, stand.height / 4);
        const bool inRow = stand.row->role() == Role::InRow;
        device.outlet = stand.face(true, open, low, upright ? stand.height - low : 0.735 * stand.height);
        device.intake = upright ? stand.face(false, open, low, stand.height - low) : stand.level(device.body.max[2], 1);
        if (!inRow && out_.ceiling_m > 0)
            device.intake = stand.level(ceiling(), 1);
        if (stand.row->role() == Role::Crah && out_.raisedFloor_m > 0)
            device.outlet = stand.level(out_.raisedFloor_m, -1);
        const double rise = census_.layout().criteria().airRise_k;
        device.capacity_w = spec.capacity_w.value_or(0) > 0 ? std::max(1.0, *spec.capacity_w - spec.fan_w) : 0;
        device.mostFlow_m3_per_s =
            spec.airFlow_m3_per_s.value_or(device.capacity_w / (out_.air.density_kg_per_m3 * airHeat_j_per_kg_k * rise));
        device.flow_m3_per_s = device.mostFlow_m3_per_s;
        device.supply_k = spec.supply_k.value_or(0);
        const bool own = std::ranges::find(stand.row->item->figures, key::airFlow, &Given::key) != stand.row->item->figures.end();
        if (device.supply_k <= 0 || device.flow_m3_per_s <= 0 || isStopped(*stand.row->item)) {
            out_.air.solids.push_back(device.body);
            return;
        }
        fixedFlow_.push_back(own);
        add(device, stand.row->item->id);
    }

    /// A rear door belongs to the rack whose back it stands at.
    void addRearDoor(const AirStand &stand)
    {
        const CoolerSpec spec = coolerSpec(stand.row->part, stand.row->item->figures);
        for (std::size_t d = 0; d < out_.air.devices.size(); ++d) {
            AirDevice &rack = out_.air.devices[d];
            if (rack.cooler || rack.outlet.axis == 2 || rack.capacity_w > 0)
                continue;
            const AirBox &back = rack.outlet.box;
            const double dx = stand.centre[0] - (back.min[0] + back.max[0]) / 2, dy = stand.centre[1] - (back.min[1] + back.max[1]) / 2;
            if (std::hypot(dx, dy) > 0.4)
                continue;
            rack.capacity_w = spec.capacity_w.value_or(0);
            rack.supply_k = spec.supply_k.value_or(0);
            return;
        }
    }

    void add(AirDevice device, Id id)
    {
        out_.air.devices.push_back(std::move(device));
        out_.devices.push_back(id);
    }

    // --- ceiling, floor, containment --------------------------------------------------------------------------

    double ceiling() const { return out_.ceiling_m + out_.raisedFloor_m; }

    AirBox whole(double z) const { return {{0, 0, z}, {out_.air.size_m[0], out_.air.size_m[1], z}}; }

    void noteAisle(const DrawnAisle &aisle)
    {
        AirRoom::Aisle &noted = out_.aisles.emplace_back(AirRoom::Aisle{aisle.id, aisle.hot, aisle.contained, aisle.leakage, {}});
        for (std::size_t d = 0; d < out_.air.devices.size(); ++d)
            if (const AirDevice &device = out_.air.devices[d];
                !device.cooler && standsAt(aisle.hot ? device.outlet : device.intake, aisle.box))
                noted.racks.push_back(d);
    }

    void addLevels()
    {
        const double open = std::clamp(statedOr(space_.figures, key::ceilingLeakage, assumptions_.ceilingLeakage), 0.0, 1.0);
        if (out_.raisedFloor_m > 0)
            out_.air.panels.push_back({whole(out_.raisedFloor_m), 2, open});
        if (out_.ceiling_m > 0)
            out_.air.panels.push_back({whole(ceiling()), 2, open});
    }

    void addPanel(AirBox box, int axis, double at, double open)
    {
        box.min[static_cast<std::size_t>(axis)] = box.max[static_cast<std::size_t>(axis)] = at;
        out_.air.panels.push_back({box, axis, open});
    }

    void addContainment()
    {
        for (DrawnAisle &aisle : aisles_) {
            snapToDevices(aisle, out_.air);
            noteAisle(aisle);
            if (out_.raisedFloor_m > 0 && !aisle.hot)
                openLevel(aisle, out_.raisedFloor_m, AirFitting::Tile, assumptions_.tiles);
            if (out_.ceiling_m > 0 && aisle.hot)
                openLevel(aisle, ceiling(), AirFitting::Grille, assumptions_.grille);
            if (!aisle.contained)
                continue;
            for (const AirDevice &device : out_.air.devices)
                aisle.coolersInside =
                    aisle.coolersInside || (device.cooler && standsAt(aisle.hot ? device.intake : device.outlet, aisle.box) &&
                                            (aisle.hot ? device.intake : device.outlet).axis != 2);
            close(aisle);
        }
    }

    /// As the aisle states, else as assumed; where tiles or grilles are drawn, they are the openings.
    void openLevel(const DrawnAisle &aisle, double z, AirFitting by, double assumed)
    {
        const bool drawn = std::ranges::any_of(fittings_, [by](const AirStand &one) { return airFitting(*one.row->part) == by; });
        if (aisle.open >= 0 || !drawn)
            addPanel(aisle.box, 2, z, aisle.open >= 0 ? aisle.open : assumed);
    }

    void addFittings()
    {
        std::vector<AirBox> closed;
        for (const DrawnAisle &aisle : aisles_)
            if (aisle.contained)
                closed.push_back(aisle.box);
        for (const AirStand &one : fittings_) {
            const AirFitting kind = airFitting(*one.row->part);
            const double open = std::clamp(statedOr(*one.row, key::openArea, 0), 0.0, 1.0);
            if (kind == AirFitting::None)
                addDoor(out_.air, one, statedOr(*one.row, key::doorWidth, one.width), open,
                        statedOr(*one.row, key::beyond, assumptions_.beyond_k), closed);
            else if (const double z = kind == AirFitting::Tile ? out_.raisedFloor_m : out_.ceiling_m > 0 ? ceiling() : 0; z > 0)
                addFitting(out_.air, one, z, open);
        }
    }

    /// A hot aisle is ducted to the ceiling where there is a plenum, roofed where coolers stand in it, else open above
    /// like a chimney. A cold aisle is roofed; where neither floor nor coolers supply it, air comes in at its ends.
    void close(DrawnAisle aisle)
    {
        const bool ducted = aisle.hot && out_.ceiling_m > 0;
        const bool fed = aisle.coolersInside || (!aisle.hot && out_.raisedFloor_m > 0);
        if (ducted)
            aisle.box.max[2] = ceiling();
        out_.separated = out_.separated || ducted || fed;
        const std::size_t longer = aisle.box.max[0] - aisle.box.min[0] > aisle.box.max[1] - aisle.box.min[1] ? 0 : 1;
        for (std::size_t axis = 0; axis < 2; ++axis) {
            const bool end = axis == longer;
            const double open = end && !aisle.hot && !fed ? 1.0 : aisle.leakage;
            addPanel(aisle.box, static_cast<int>(axis), aisle.box.min[axis], open);
            addPanel(aisle.box, static_cast<int>(axis), aisle.box.max[axis], open);
        }
        if (!ducted)
            addPanel(aisle.box, 2, aisle.box.max[2], aisle.hot && !fed ? 1.0 : aisle.leakage);
    }

    /// Where supply and return are kept apart, fans follow what racks draw; one with a flow of its own keeps it.
    void turnFans()
    {
        double need = 0, rated = 0, kept = 0;
        std::size_t cooler = 0;
        for (const AirDevice &device : out_.air.devices) {
            if (!device.cooler)
                need += device.flow_m3_per_s * (1 - device.backflow);
            else if (fixedFlow_[cooler++])
                kept += device.flow_m3_per_s;
            else
                rated += device.flow_m3_per_s;
        }
        if (!out_.separated || rated <= 0)
            return;
        const double surplus = std::clamp(statedOr(space_.figures, key::fanSurplus, assumptions_.surplus), -0.9, 2.0);
        const double share = std::clamp((need * (1 + surplus) - kept) / rated, 0.1, 1.0);
        cooler = 0;
        for (AirDevice &device : out_.air.devices)
            if (device.cooler && !fixedFlow_[cooler++])
                device.flow_m3_per_s *= share;
    }

    const Census &census_;
    const AirAssumptions &assumptions_;
    const Space &space_;
    AirRoom out_;
    std::vector<AirStand> stands_, fittings_; ///< fittings: doors, tiles, grilles.
    std::vector<DrawnAisle> aisles_;
    std::vector<char> fixedFlow_; ///< By cooler, in the order of the devices.
};

} // namespace

std::vector<AirRoom> airRooms(const Census &census, const ItLoads &loads, Id only, const AirAssumptions &assumptions)
{
    std::map<Id, std::map<Id, const ItLoad *>> racks;
    for (const ItLoad &load : loads)
        if (load.room && load.air_w > 0 && (!only || load.room == only))
            racks[load.room][load.rack] = &load;
    std::map<Id, std::vector<const Census::Row *>> rows;
    for (const Census::Row &row : census.items())
        if (const Id room = census.around(row.item->parent).room; room && racks.contains(room))
            rows[room].push_back(&row);
    std::vector<AirRoom> rooms;
    for (const auto &[room, loadsOf] : racks) {
        const auto space = census.layout().find<Space>(room);
        if (!space || !isSimple(space->outline))
            continue;
        AirRoom cut = Cutter(census, assumptions, room).cut(rows[room], loadsOf);
        if (std::ranges::any_of(cut.air.devices, &AirDevice::cooler))
            rooms.push_back(std::move(cut));
    }
    return rooms;
}

} // namespace gridhall
