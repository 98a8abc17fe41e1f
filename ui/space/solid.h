// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"
#include "core/base/id.h"

#include <QVector3D>

#include <cstdint>
#include <string>
#include <vector>

namespace gridhall {

/// What a surface looks like: a colour role and a pattern, whatever the theme (see coats.h).
enum class Coat : std::uint8_t {
    Ground,
    Floor,
    Yard,
    HotAisle,
    ColdAisle,
    NoGo,
    Wall,
    Concrete,
    Cabinet,
    CabinetFront,
    NetworkFront,
    CabinetMesh,
    Shell,
    ShellRoof,
    Frame,
    Casting,
    Deck,
    Enclosure,
    EnclosureDoors,
    EnclosureDark,
    Louvre,
    FanRing,
    FanDisc,
    Steel,
    Glass,
    PowerA,
    PowerB,
    PowerBoth,
    TcsSupply,
    TcsReturn,
    FwsSupply,
    FwsReturn,
    ColdAir,
    HotAir,
    Count
};

enum class Shape : std::uint8_t {
    Box,
    Drum, ///< A cylinder that stands: u and v are its radii.
    Bar,  ///< A cylinder that lies along u.
};

/// When a solid is drawn.
enum class Showing : std::uint8_t {
    Always,
    Near, ///< Only where its module is large enough on the screen to look into.
    Far,  ///< Only where it is not.
    Back, ///< As Near, and only seen from the side that v points away from: a wall that does not hide what it encloses.
};

/// A box or a cylinder, metres from the scene's origin; x to the east, y to the north, z up.
struct Solid {
    float x = 0, y = 0;   ///< Centre.
    float ux = 0, uy = 0; ///< From the centre to the middle of a side.
    float vx = 0, vy = 0; ///< The same for the side 90 degrees on, counter-clockwise.
    float bottom = 0, top = 0;
    std::uint32_t entity = 0; ///< Into SpaceScene::entities.
    Coat coat = Coat::Enclosure;
    Shape shape = Shape::Box;
    Showing showing = Showing::Always;
    bool tinted = false; ///< Takes the colour of an overlay.
    float thick = 0;     ///< The second largest extent: below a pixel there is nothing to see.
};

/// A level area: a floor, a yard, an aisle.
struct Plate {
    std::vector<std::pair<float, float>> outline;
    float z = 0;
    std::uint32_t entity = 0;
    Coat coat = Coat::Floor;
};

/// Solids that are near each other: those that show from afar, thickest first, then what shows from near, thickest first.
struct Cluster {
    std::uint32_t first = 0, outer = 0, count = 0; ///< outer: of those that show from afar.
    float low[3]{}, high[3]{};
};

/// A design as solids: a value worked out from the layout alone, without a screen.
struct SpaceScene {
    struct Entity {
        Id id;
        Id module; ///< That stamped it; Id() if none.
    };
    std::vector<Entity> entities; ///< The first names nothing: the ground.
    std::vector<Solid> solids;    ///< In the order of `clusters`.
    std::vector<Cluster> clusters;
    std::vector<Plate> plates;
    Point origin;              ///< On the site, of x and y.
    float low[3]{}, high[3]{}; ///< Of everything; high below low where there is nothing.

    /// Corners of all that is large: where a camera has to look to see everything.
    std::vector<QVector3D> extremes() const;
    bool isEmpty() const { return solids.empty() && plates.empty(); }
};

} // namespace gridhall
