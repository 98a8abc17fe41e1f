// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/air_files.h"

#include "app/cli/command.h"
#include "core/exchange/openfoam_write.h"
#include "core/exchange/vtk_write.h"
#include "core/layout/frames.h"
#include "core/storage/replaced_file.h"

#include <filesystem>

namespace gridhall::cli {

namespace {

bool hasRooms(const std::string &design, const std::vector<RoomFieldPtr> &rooms)
{
    if (rooms.empty())
        complain(design, "no room's air is solved, so there is nothing to write.");
    return !rooms.empty();
}

bool put(const std::string &file, const std::string &text)
{
    const auto written = replaced(file, text);
    if (!written)
        complain(file, written.problem().text);
    return bool(written);
}

} // namespace

bool writeVtk(const std::string &design, const std::string &file, const std::vector<RoomFieldPtr> &rooms)
{
    return hasRooms(design, rooms) && put(file, vtkText(*rooms.front()));
}

bool writeOpenFoam(const std::string &design, const std::string &folder, const Layout &layout, const std::vector<RoomFieldPtr> &rooms)
{
    if (!hasRooms(design, rooms))
        return false;
    std::vector<std::string> names;
    for (const Id id : rooms.front()->room.devices)
        names.push_back(path(layout, id));
    for (const auto &[inside, text] : openFoamCase(*rooms.front(), names)) {
        const std::filesystem::path file = std::filesystem::path(folder) / inside;
        std::error_code failed; // told when the file cannot be written
        std::filesystem::create_directories(file.parent_path(), failed);
        if (!put(file.string(), text))
            return false;
    }
    return true;
}

} // namespace gridhall::cli
