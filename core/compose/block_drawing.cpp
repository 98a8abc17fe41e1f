// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
#include "core/compose/block.h"
#include "core/layout/frames.h"

#include <algorithm>
#include <array>

namespace gridhall {

namespace {

constexpr double border_mm = 1500; ///< Round a block: two of them leave what generators ask for.
constexpr double lane_mm = 4500;   ///< Between the columns: a truck passes, cables and pipes run over it.
constexpr double hallAisle_mm = 1500, hallInset_mm = 1800, hallHeadroom_mm = 1500; ///< The inset holds aisle and wall.
constexpr double cableHeight_mm = 2600, pipeHeight_mm = 2900, chilledHeight_mm = 2300, mediumHeight_mm = 600;

/// Something that stands in a column of the block.
struct Piece {
    std::string number, tag;
    int degrees = 0;
    double width = 0, depth = 0, height = 0, front = 0, rear = 0, side = 0; ///< As it stands, millimetres.
    double x = 0, y = 0;
    Id id;
};

std::string numbered(const std::string &prefix, int index) { return prefix + (index < 9 ? "0" : "") + std::to_string(index + 1); }

class BlockDrawing {
public:
    BlockDrawing(Draft &draft, const BlockRecipe &recipe, int quarter) : draft_(draft), recipe_(recipe), quarter_(quarter) {}

    DrawnBlock drawn()
    {
        choose();
        arrange();
        if (recipe_.inHall)
            drawHall();
        for (auto *column : {&west_, &east_})
            for (Piece &piece : *column)
                stand(piece);
        joinPower();
        joinCooling();
        return std::move(block_);
    }

private:
    Piece piece(const std::string &number, const std::string &tag, int degrees)
    {
        Piece one;
        one.number = number;
        one.tag = tag;
        one.degrees = degrees;
        const auto part = draft_.layout().find<Part>(draft_.part(number));
        if (!part)
            return one;
        one.width = part->width / 10.0;
        one.depth = part->depth / 10.0;
        one.height = part->height / 10.0;
        one.front = (degrees == 180 ? part->clearance.rear : part->clearance.front) / 10.0;
        one.rear = (degrees == 180 ? part->clearance.front : part->clearance.rear) / 10.0;
        one.side = std::max(part->clearance.left, part->clearance.right) / 10.0;
        return one;
    }
    /// North to south: path A, then path B mirrored, generators outermost; coolers, IT, chillers in the other column.
    void choose()
    {
        const auto path = [&](const std::string &name, bool north) {
            std::vector<Piece> pieces;
            if (!recipe_.generator.empty())
                pieces.push_back(piece(recipe_.generator, "GEN-" + name + "01", 0));
            if (recipe_.separateUps) {
                pieces.push_back(piece("module.mvlv.2500", "TX-" + name + "01", north ? 180 : 0));
                for (int i = 0; i < recipe_.itModules; ++i)
                    pieces.push_back(piece("module.ups.1250", numbered("UPS-" + name, i), 0));
            } else {
                pieces.push_back(piece("module.power.2500", "PM-" + name + "01", north ? 180 : 0));
            }
            if (!north)
                std::ranges::reverse(pieces);
            return pieces;
        };
        west_ = path("A", true);
        if (recipe_.twoPaths)
            for (Piece &one : path("B", false))
                west_.push_back(std::move(one));
        for (int i = 0; i < recipe_.coolers; ++i)
            east_.push_back(piece("module.drycooler.2000", numbered("DC-", i), 180));
        for (int i = 0; i < recipe_.itModules; ++i)
            east_.push_back(piece(recipe_.itModule, numbered("POD-", i), 0));
        for (int i = 0; i < recipe_.chillers; ++i)
            east_.push_back(piece(recipe_.chiller, numbered("CH-", i), 0));
    }
    /// Clearances of both, and what the delivery card asks between modules and from what can burn.
    static double gap(const Piece &north, const Piece &south)
    {
        const Delivery card;
        const bool burns = north.tag.starts_with("GEN-") != south.tag.starts_with("GEN-");
        return std::max({north.front, south.rear, card.moduleGap_m * 1e3, burns ? card.fireGap_m * 1e3 : 0.0});
    }
    static bool isIt(const Piece &one) { return one.tag.starts_with("POD-"); }
    /// A hall's wall and the aisle along it lie between an IT module and what is outside.
    double between(const Piece &north, const Piece &south) const
    {
        const bool wall = recipe_.inHall && isIt(north) != isIt(south);
        return gap(north, south) + (wall ? hallInset_mm : 0);
    }
    double height(const std::vector<Piece> &column)
    {
        double sum = 0;
        for (std::size_t i = 0; i < column.size(); ++i)
            sum += column[i].depth + (i > 0 ? between(column[i - 1], column[i]) : 0);
        // A hall at an end of the column has its wall and aisle there too.
        if (recipe_.inHall && !column.empty())
            sum += (isIt(column.front()) ? hallInset_mm : 0) + (isIt(column.back()) ? hallInset_mm : 0);
        return sum;
    }
    static double width(const std::vector<Piece> &column) { return column.empty() ? 0 : std::ranges::max(column, {}, &Piece::width).width; }
    void arrange()
    {
        const double tall = std::max(height(west_), height(east_));
        const double across = border_mm + width(west_) + lane_mm + width(east_) + (recipe_.inHall ? 2 * hallInset_mm : 0) + border_mm;
        block_.width_mm = across;
        block_.depth_mm = tall + 2 * border_mm;
        laneX_ = border_mm + width(west_) + lane_mm / 2;
        // West against the lane's west edge, east against its east edge: ports look into the lane.
        pile(west_, [&](const Piece &one) { return laneX_ - lane_mm / 2 - one.width / 2; });
        pile(east_,
             [&](const Piece &one) { return laneX_ + lane_mm / 2 + one.width / 2 + (recipe_.inHall && isIt(one) ? hallInset_mm : 0); });
        if (quarter_ == 1)
            std::swap(block_.width_mm, block_.depth_mm);
    }
    template <class X>
    void pile(std::vector<Piece> &column, X xOf)
    {
        const double depth = quarterless();
        double y = depth - (depth - height(column)) / 2;
        if (recipe_.inHall && !column.empty() && isIt(column.front()))
            y -= hallInset_mm;
        for (std::size_t i = 0; i < column.size(); ++i) {
            if (i > 0)
                y -= between(column[i - 1], column[i]);
            column[i].x = xOf(column[i]);
            column[i].y = y - column[i].depth / 2;
            y -= column[i].depth;
        }
    }
    double quarterless() const { return block_.depth_mm; }

    /// A quarter turn keeps the south-west corner of the block at the origin.
    Draft::Spot turned(double x, double y) const { return quarter_ == 1 ? Draft::Spot{block_.width_mm - y, x} : Draft::Spot{x, y}; }
    void stand(Piece &piece)
    {
        const Draft::Spot at = turned(piece.x, piece.y);
        const bool inside = hall_ && isIt(piece);
        piece.id = draft_.place(piece.number, inside ? hall_ : Id(), at.x - (inside ? corner_.x : 0), at.y - (inside ? corner_.y : 0),
                                (piece.degrees + 90 * quarter_) % 360, piece.tag);
        if (!inside)
            block_.roots.push_back(piece.id);
    }
    /// A hall around the IT modules: an aisle along its walls, a roller door before the end of each module, away from
    /// the lane.
    void drawHall()
    {
        double west = 1e9, east = 0, south = 1e9, north = 0, tall = 0;
        for (const Piece &one : east_)
            if (isIt(one)) {
                west = std::min(west, one.x - one.width / 2), east = std::max(east, one.x + one.width / 2);
                south = std::min(south, one.y - one.depth / 2), north = std::max(north, one.y + one.depth / 2);
                tall = std::max(tall, one.height);
            }
        if (west > east)
            return;
        west -= hallAisle_mm, east += hallAisle_mm, south -= hallAisle_mm, north += hallAisle_mm;
        const Draft::Spot a = turned(west, south), b = turned(east, north);
        corner_ = {std::min(a.x, b.x), std::min(a.y, b.y)};
        hall_ = draft_.hall("HALL-01", corner_.x, corner_.y, std::abs(a.x - b.x), std::abs(a.y - b.y), tall + hallHeadroom_mm);
        block_.roots.push_back(hall_);
        int number = 0;
        for (const Piece &one : east_)
            if (isIt(one)) {
                const Draft::Spot at = turned(east, one.y);
                draft_.place(one.depth + 100 <= 3000 ? "building.door.roll.3000" : "building.door.roll.4000", hall_, at.x - corner_.x,
                             at.y - corner_.y, 90 * (1 + quarter_) % 360, numbered("D", number++));
            }
    }
    void join(Id from, const std::string &fromPort, Id to, const std::string &toPort, const std::string &part, Feed feed, double z,
              double laneShift)
    {
        const double lane = laneX_ + laneShift;
        if (quarter_ == 1)
            draft_.joinByLaneY(from, fromPort, to, toPort, part, feed, z, lane);
        else
            draft_.joinByLaneX(from, fromPort, to, toPort, part, feed, z, lane);
    }
    std::vector<const Piece *> those(const std::vector<Piece> &column, const std::string &prefix) const
    {
        std::vector<const Piece *> found;
        for (const Piece &one : column)
            if (one.tag.starts_with(prefix))
                found.push_back(&one);
        return found;
    }
    const Part *partOfPiece(const Piece &piece) const
    {
        const auto item = draft_.layout().find<Item>(piece.id);
        return item ? draft_.layout().find<Part>(item->part).get() : nullptr;
    }
    /// The smallest cable that carries a port's rating.
    std::string cableFor(const Piece &piece, const std::string &port) const
    {
        const Part *part = partOfPiece(piece);
        const Port *found = part ? part->port(port) : nullptr;
        const double rating = found && found->rating > 0 ? found->rating : 4000;
        for (const int amperes : {160, 400, 800, 1600, 2500, 4000})
            if (rating <= amperes)
                return "power.cable.lv." + std::to_string(amperes);
        return "power.cable.lv.4000";
    }

    void joinPower()
    {
        joinPath("A", Feed::A, "power.a", -900);
        if (recipe_.twoPaths)
            joinPath("B", Feed::B, "power.b", 900);
    }
    void joinPath(const std::string &name, Feed feed, const std::string &itPort, double laneShift)
    {
        const auto sources = those(west_, recipe_.separateUps ? "TX-" + name : "PM-" + name);
        if (sources.empty())
            return;
        const Piece &source = *sources.front();
        const auto root = std::ranges::find(block_.roots, source.id) - block_.roots.begin();
        block_.grid.push_back({static_cast<std::size_t>(root), "mv", feed});
        for (const Piece *generator : those(west_, "GEN-" + name))
            draft_.join(generator->id, "out", source.id, "gen", "power.busway.6300", feed, 1200);
        const auto racks = those(east_, "POD-");
        const auto supplies = recipe_.separateUps ? those(west_, "UPS-" + name) : sources;
        for (std::size_t i = 0; i < supplies.size() && recipe_.separateUps; ++i)
            join(source.id, "out." + std::to_string(i + 1), supplies[i]->id, "power.a", cableFor(*supplies[i], "power.a"), feed,
                 cableHeight_mm, laneShift * 1.6);
        for (std::size_t i = 0; i < racks.size(); ++i) {
            const Piece &supply = *supplies[i % supplies.size()];
            const std::size_t outlet = recipe_.separateUps ? 1 : i % 4 + 1;
            join(supply.id, "out." + std::to_string(outlet), racks[i]->id, itPort, cableFor(*racks[i], itPort), feed, cableHeight_mm,
                 laneShift);
            if (!recipe_.twoPaths) // one path feeds both inlets
                join(supply.id, "out." + std::to_string(outlet % 4 + 1), racks[i]->id, "power.b", cableFor(*racks[i], "power.b"), feed,
                     cableHeight_mm, laneShift + 400);
        }
        feedMachines(source, name, feed, laneShift * 1.3);
    }
    /// Coolers take turns between the paths, so that losing one leaves the other half running.
    void feedMachines(const Piece &source, const std::string &name, Feed feed, double laneShift)
    {
        std::vector<const Piece *> machines = those(east_, "DC-");
        for (const Piece *chiller : those(east_, "CH-"))
            machines.push_back(chiller);
        int outlet = 0;
        for (std::size_t i = 0; i < machines.size(); ++i) {
            if (recipe_.twoPaths && (i % 2 == 0) != (name == "A"))
                continue;
            const std::string port =
                recipe_.separateUps ? "out." + std::to_string(3 + outlet % 3) : "mech." + std::to_string(1 + outlet % 3);
            ++outlet;
            join(source.id, port, machines[i]->id, "power.a", cableFor(*machines[i], "power.a"), feed, cableHeight_mm, laneShift);
        }
    }

    void joinCooling()
    {
        const auto racks = those(east_, "POD-");
        const auto coolers = those(east_, "DC-"), chillers = those(east_, "CH-");
        for (std::size_t i = 0; i < racks.size(); ++i) { // every machine serves every module: one loop
            const Part *part = partOfPiece(*racks[i]);
            if (!part)
                continue;
            for (const Port &port : part->ports) {
                if (port.kind != PortKind::Coolant || port.leg != Leg::Supply)
                    continue;
                const bool chilled = port.name.starts_with("chw") || coolers.empty();
                for (const Piece *machine : chilled ? chillers : coolers)
                    join(machine->id, "fws.supply", racks[i]->id, port.name, chilled ? "cool.pipe.dn80" : "cool.pipe.dn150", Feed::None,
                         chilled ? chilledHeight_mm : pipeHeight_mm, chilled ? 1500 : -300);
            }
        }
    }

    Draft &draft_;
    const BlockRecipe &recipe_;
    int quarter_;
    DrawnBlock block_;
    std::vector<Piece> west_, east_; ///< North to south.
    double laneX_ = 0;
    Id hall_;
    Draft::Spot corner_{0, 0};
};

} // namespace

DrawnBlock drawBlock(Draft &draft, const BlockRecipe &recipe, int quarter) { return BlockDrawing(draft, recipe, quarter).drawn(); }

} // namespace gridhall
