// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import.h"

#include <map>
#include <set>

namespace gridhall {

namespace {

std::set<std::string> standingTags(const Layout &layout)
{
    std::set<std::string> tags;
    for (const Kept<Item> &item : layout.all<Item>())
        if (!item->module)
            tags.insert(item->tag);
    return tags;
}

bool hasHall(const Layout &layout, const std::string &name)
{
    for (const Kept<Space> &space : layout.all<Space>())
        if (space->kind == SpaceKind::Hall && !space->module && space->tag == name)
            return true;
    return false;
}

template <class T>
ImportLine lineAbout(Fate fate, const T &piece, Sentence sentence, std::vector<Argument> arguments)
{
    return {fate, piece.file, piece.line, Text{sentence, std::move(arguments)}};
}

/// What is guessed about the halls of the racks, and about racks that state no place where others do.
void addGuesses(Import &import, const Layout &layout)
{
    std::map<std::string, std::vector<const ImportedRack *>> halls;
    for (const ImportedRack &rack : import.racks)
        halls[rack.hall].push_back(&rack);
    for (const auto &[name, racks] : halls) {
        if (name.empty())
            import.lines.push_back(
                lineAbout(Fate::Guessed, *racks.front(), translatable("Import", "No hall is stated; one is drawn around the racks."), {}));
        else if (!hasHall(layout, name))
            import.lines.push_back(lineAbout(Fate::Guessed, *racks.front(),
                                             translatable("Import", "The design has no hall %1; it is drawn around its racks."), {name}));
        bool placed = false;
        for (const ImportedRack *rack : racks)
            placed = placed || rack->at.has_value();
        for (const ImportedRack *rack : racks)
            if (placed && !rack->at)
                import.lines.push_back(lineAbout(Fate::Guessed, *rack,
                                                 translatable("Import", "The rack %1 has no place; it stands in a row behind the others."),
                                                 {rack->tag}));
    }
}

} // namespace

Import fitted(Import import, const Layout &layout)
{
    std::set<std::string> tags = standingTags(layout);
    std::erase_if(import.racks, [&](const ImportedRack &rack) {
        if (!tags.contains(rack.tag))
            return false;
        import.lines.push_back(
            lineAbout(Fate::Skipped, rack, translatable("Import", "The design has a rack %1 already; it stays as it is."), {rack.tag}));
        return true;
    });
    for (const ImportedRack &rack : import.racks)
        tags.insert(rack.tag);
    std::erase_if(import.devices, [&](const ImportedDevice &device) {
        if (tags.contains(device.rack))
            return false;
        import.lines.push_back(
            lineAbout(Fate::Skipped, device,
                      translatable("Import", "There is no rack %1 for the device %2; it was skipped. Import the racks with the devices."),
                      {device.rack, device.tag}));
        return true;
    });
    addGuesses(import, layout);
    return import;
}

} // namespace gridhall
