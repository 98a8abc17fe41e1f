// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import.h"

#include "core/catalog/library.h"
#include "core/layout/displace.h"
#include "core/layout/frames.h"

#include <algorithm>
#include <map>
#include <set>

namespace gridhall {

namespace {

constexpr Tenths aisleInRows = 12'000, aroundHall = 24'000, hallHeight = 45'000, hallWall = 2'000,
                 farthestRow = 900'000'000; ///< 1.2 m, 2.4 m, 4.5 m, 0.2 m.

/// One import into one design: each step is an edit of what the steps before made.
class Importing {
public:
    Importing(const Layout &layout, const PartSource &known, const Import &import, Point origin)
        : layout_(layout), known_(known), import_(import), origin_(origin)
    {
        for (Part &part : importedParts(import)) {
            part.hash = partHash(part);
            own_.emplace(part.number, std::move(part));
        }
    }

    Result<Placed> run()
    {
        std::map<std::string, std::vector<const ImportedRack *>> halls;
        for (const ImportedRack &rack : import_.racks)
            halls[rack.hall].push_back(&rack);
        Point at = origin_;
        for (const auto &[name, racks] : halls) {
            if (auto problem = placeHall(name, racks, at))
                return *problem;
        }
        if (auto problem = placeDevices())
            return *problem;
        return std::move(result_);
    }

private:
    void take(const Edit &edit)
    {
        layout_ = layout_.applying(edit);
        result_.edit = result_.edit.then(edit);
    }

    /// The part of the design with that number, adopted from the import or the library.
    Result<Id> part(const std::string &number)
    {
        if (const auto found = parts_.find(number); found != parts_.end())
            return found->second;
        const PartSource source = [this](const std::string &wanted) -> Kept<Part> {
            const auto own = own_.find(wanted);
            return own != own_.end() ? std::make_shared<const Part>(own->second) : known_(wanted);
        };
        const Result<Adopted> part = adopted(layout_, source, number);
        if (!part)
            return part.problem();
        take(part->edit);
        parts_.emplace(number, part->part);
        return part->part;
    }

    /// Middles on the site and angles: the file's own places moved to `at`, or rows side by side.
    Result<std::vector<Pose>> poses(const std::vector<const ImportedRack *> &racks, Point at)
    {
        std::vector<Box> feet;
        for (const ImportedRack *rack : racks) {
            const Result<Id> id = part(rack->part);
            if (!id)
                return id.problem();
            feet.push_back(boxOf(Pose{{}, rack->angle, false}.map(layout_.find<Part>(*id)->footprint().corners())));
        }
        return standing(racks, feet, at);
    }

    /// Those with a place at theirs, the others in rows behind them.
    Result<std::vector<Pose>> standing(const std::vector<const ImportedRack *> &racks, const std::vector<Box> &feet, Point at) const
    {
        Box all;
        std::vector<const ImportedRack *> loose;
        std::vector<Box> looseFeet;
        for (std::size_t i = 0; i < racks.size(); ++i)
            if (racks[i]->at) {
                all = all.united({feet[i].min + *racks[i]->at, feet[i].max + *racks[i]->at});
            } else {
                loose.push_back(racks[i]);
                looseFeet.push_back(feet[i]);
            }
        const Point behind = all.isEmpty() ? at : at + Point{0, all.height() + aisleInRows};
        Result<std::vector<Pose>> inRow = inRows(loose, looseFeet, behind);
        if (!inRow)
            return inRow;
        std::vector<Pose> poses;
        auto next = inRow->begin();
        for (const ImportedRack *rack : racks)
            poses.push_back(rack->at ? Pose{*rack->at - all.min + at, rack->angle, false} : *next++);
        return poses;
    }

    Result<std::vector<Pose>> inRows(const std::vector<const ImportedRack *> &racks, const std::vector<Box> &feet, Point at) const
    {
        std::map<std::string, std::pair<Point, Tenths>> rows; ///< Where the next one goes, by row in order of names.
        std::map<std::string, Tenths> depth;
        for (std::size_t i = 0; i < racks.size(); ++i)
            depth[racks[i]->row] = std::max(depth[racks[i]->row], feet[i].height());
        std::int64_t y = at.y;
        for (const auto &[row, deep] : depth) {
            rows[row] = {{at.x, static_cast<Tenths>(std::min<std::int64_t>(y, farthestRow))}, deep};
            y += deep + aisleInRows;
        }
        std::vector<Pose> poses;
        for (std::size_t i = 0; i < racks.size(); ++i) {
            Point &next = rows[racks[i]->row].first;
            if (y > farthestRow || next.x > farthestRow)
                return Problem(translatable("Import", "The rows would be longer than 100 km. Check the sizes in the table."));
            poses.push_back({next - feet[i].min, racks[i]->angle, false});
            next.x += feet[i].width();
        }
        return poses;
    }

    Id hallNamed(const std::string &name) const
    {
        for (const Kept<Space> &space : layout_.all<Space>())
            if (space->kind == SpaceKind::Hall && !space->module && space->tag == name)
                return space->id;
        return {};
    }

    std::optional<Problem> placeHall(const std::string &name, const std::vector<const ImportedRack *> &racks, Point &at)
    {
        if (at.x > farthestRow)
            return Problem(translatable("Import", "The rows would be longer than 100 km. Check the sizes in the table."));
        Id hall = name.empty() ? Id() : hallNamed(name);
        Point corner = at + Point{aroundHall, aroundHall};
        if (hall)
            corner = siteBox(layout_, hall).min + Point{aisleInRows, aisleInRows};
        const Result<std::vector<Pose>> stand = poses(racks, corner);
        if (!stand)
            return stand.problem();
        Box all;
        for (std::size_t i = 0; i < racks.size(); ++i)
            all = all.united(boxOf((*stand)[i].map(layout_.find<Part>(parts_.at(racks[i]->part))->footprint().corners())));
        if (!hall) {
            Space space;
            space.tag = name;
            space.outline = all.grown(aroundHall).corners();
            space.top = hallHeight;
            space.wall = hallWall;
            const Result<Placed> made = drawn(layout_, space);
            if (!made)
                return made.problem();
            take(made->edit);
            hall = made->ids.front();
            at.x += all.width() + 3 * aroundHall;
        }
        return placeRacks(racks, *stand, hall);
    }

    std::optional<Problem> placeRacks(const std::vector<const ImportedRack *> &racks, const std::vector<Pose> &poses, Id hall)
    {
        const Pose frame = sitePose(layout_, hall);
        std::vector<Placement> placements;
        for (std::size_t i = 0; i < racks.size(); ++i)
            placements.push_back({parts_.at(racks[i]->part), hall, OnFloor{poses[i].seenFrom(frame), 0}, racks[i]->tag});
        const Result<Placed> placedRacks = placed(layout_, placements);
        if (!placedRacks)
            return placedRacks.problem();
        take(placedRacks->edit);
        Edit figures;
        for (std::size_t i = 0; i < racks.size(); ++i) {
            const Kept<Item> before = layout_.find<Item>(placedRacks->ids[i]);
            Item after = *before;
            after.figures = racks[i]->figures;
            figures.replace(before, after);
            racks_[racks[i]->tag] = before->id;
        }
        take(figures);
        result_.ids.insert(result_.ids.end(), placedRacks->ids.begin(), placedRacks->ids.end());
        return std::nullopt;
    }

    Id rackTagged(const std::string &tag) const
    {
        if (const auto found = racks_.find(tag); found != racks_.end())
            return found->second;
        for (const Kept<Item> &item : layout_.all<Item>())
            if (item->tag == tag && !item->module)
                return item->id;
        return {};
    }

    std::optional<Problem> placeDevices()
    {
        std::vector<Placement> placements;
        for (const ImportedDevice &device : import_.devices) {
            const Id rack = rackTagged(device.rack);
            if (!rack)
                return Problem(translatable("Import", "There is no rack %1 for the device %2. Import the racks with the devices."),
                               {device.rack, device.tag});
            const Result<Id> id = part(device.part);
            if (!id)
                return id.problem();
            placements.push_back({*id, rack, InRack{device.unit, device.rear}, device.tag});
        }
        const Result<Placed> devices = placed(layout_, placements);
        if (!devices)
            return devices.problem();
        take(devices->edit);
        return std::nullopt;
    }

    Layout layout_;
    const PartSource &known_;
    const Import &import_;
    Point origin_;
    std::map<std::string, Part> own_;
    std::map<std::string, Id> parts_, racks_;
    Placed result_;
};

} // namespace

Result<Placed> imported(const Layout &layout, const PartSource &known, const Import &import, Point origin)
{
    return Importing(layout, known, import, origin).run();
}

} // namespace gridhall
