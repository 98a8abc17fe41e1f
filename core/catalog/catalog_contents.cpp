// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace gridhall {

namespace {

constexpr std::int64_t highestSlot = 1'000'000;

Id slotId(ObjectReader &object, const char *key) { return Id(object.wholeNumber(key, 0, 0, highestSlot)); }

/// "12:out" as a reference to a port of what stands in slot 12.
PortRef portRefFrom(ObjectReader &object, const char *key)
{
    const std::string words = object.text(key);
    if (words.empty())
        return {};
    std::int64_t slot = 0;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), slot);
    const auto used = static_cast<std::size_t>(end - words.data());
    if (error != std::errc() || slot < 1 || used + 1 >= words.size() || words[used] != ':') {
        object.trail().fail(catalogSays::wrongKind, object.named(key), catalogSays::slotAndPort);
        return {};
    }
    return {Id(slot), words.substr(used + 1)};
}

OnFloor floorFrom(ObjectReader &object)
{
    OnFloor place;
    place.pose.at = object.pointMm("at_mm");
    place.pose.angle = normalised(std::llround(object.number("turn") * 1000));
    place.pose.mirrored = object.flag("mirrored", false);
    place.z = object.mm("z_mm");
    return place;
}

/// "unit": in the parent rack; "on_run_mm": on the parent run; else on the floor.
Place placeFrom(ObjectReader &object)
{
    if (object.take("unit")) {
        const auto unit = static_cast<std::int32_t>(object.wholeNumber("unit", 1, 1, 100));
        return InRack{unit, object.flag("rear", false)};
    }
    if (object.take("on_run_mm"))
        return OnRun{object.mm("on_run_mm"), object.flag("side", false)};
    return floorFrom(object);
}

class ContentsReader {
public:
    ContentsReader(const SourceTexts &sources, ReadTrail &trail) : sources_(sources), trail_(trail) {}

    Contents read(const Json &json)
    {
        ObjectReader object(json, "contents", trail_);
        for (const auto &[value, path] : object.members("spaces"))
            contents_.spaces.push_back(spaceFrom(*value, path));
        for (const auto &[value, path] : object.members("items"))
            contents_.items.push_back(itemFrom(*value, path));
        for (const auto &[value, path] : object.members("runs"))
            contents_.runs.push_back(runFrom(*value, path));
        for (const auto &[value, path] : object.members("boundary"))
            contents_.boundary.push_back(boundaryFrom(*value, path));
        object.finish();
        return std::move(contents_);
    }

private:
    Id newSlot(ObjectReader &object)
    {
        const Id slot(object.wholeNumber("slot", 0, 1, highestSlot));
        if (!slot)
            trail_.fail(catalogSays::missing, object.named("slot"));
        else if (!slots_.insert(slot).second)
            trail_.fail(catalogSays::usedTwice, object.named("slot"));
        return slot;
    }

    /// Parts inside are named by number; their place in the list is their local id.
    Id partIdFrom(ObjectReader &object)
    {
        const std::string number = object.text("part", true);
        const auto at = std::ranges::find(contents_.partNumbers, number);
        const auto index = at - contents_.partNumbers.begin();
        if (at == contents_.partNumbers.end())
            contents_.partNumbers.push_back(number);
        return Id(index + 1);
    }

    Space spaceFrom(const Json &json, const std::string &path)
    {
        ObjectReader object(json, path, trail_);
        Space space;
        space.id = newSlot(object);
        space.parent = slotId(object, "parent");
        space.kind = object.oneOf<SpaceKind>("kind");
        space.tag = object.text("tag");
        space.place = floorFrom(object);
        space.outline = object.pointsMm("outline_mm");
        space.bottom = object.mm("bottom_mm");
        space.top = object.mm("top_mm");
        space.wall = object.mm("wall_mm");
        space.aisle = object.oneOf<AisleKind>("aisle", AisleKind::None);
        space.contained = object.flag("contained", false);
        space.figures = readFigures(object, "figures", sources_);
        object.finish();
        if (!isSimple(space.outline))
            trail_.fail(catalogSays::notSimple, object.named("outline_mm"));
        return space;
    }

    Item itemFrom(const Json &json, const std::string &path)
    {
        ObjectReader object(json, path, trail_);
        Item item;
        item.id = newSlot(object);
        item.part = partIdFrom(object);
        item.parent = slotId(object, "parent");
        item.tag = object.text("tag");
        item.place = placeFrom(object);
        item.figures = readFigures(object, "figures", sources_);
        object.finish();
        return item;
    }

    Run runFrom(const Json &json, const std::string &path)
    {
        ObjectReader object(json, path, trail_);
        Run run;
        run.id = newSlot(object);
        run.part = partIdFrom(object);
        run.parent = slotId(object, "parent");
        run.twin = slotId(object, "twin");
        run.tag = object.text("tag");
        run.from = portRefFrom(object, "from");
        run.to = portRefFrom(object, "to");
        run.feed = object.oneOf<Feed>("feed", Feed::None);
        run.bends = object.pointsMm("bends_mm");
        run.z = object.mm("z_mm");
        run.figures = readFigures(object, "figures", sources_);
        object.finish();
        return run;
    }

    Contents::BoundaryPort boundaryFrom(const Json &json, const std::string &path)
    {
        ObjectReader object(json, path, trail_);
        Contents::BoundaryPort port{object.text("name", true), portRefFrom(object, "inner")};
        object.finish();
        if (!port.inner)
            trail_.fail(catalogSays::missing, object.named("inner"));
        return port;
    }

    const SourceTexts &sources_;
    ReadTrail &trail_;
    Contents contents_;
    std::set<Id> slots_;
};

} // namespace

std::shared_ptr<const Contents> readContents(const Json &contents, const SourceTexts &sources, ReadTrail &trail)
{
    return std::make_shared<const Contents>(ContentsReader(sources, trail).read(contents));
}

} // namespace gridhall
