// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/power_case.h"

#include <span>

namespace gridhall {

inline std::size_t indexOf(std::int32_t index) { return static_cast<std::size_t>(index); }

/// When an input of a vertex is drawn from.
enum class Rank : std::uint8_t { Normal, Auto, Manual };

/// Loads draw on all their cords; transfer devices on one input; a UPS on its bypass only when it must.
enum class Manner : std::uint8_t { Bus, Cords, Transfer, Ups };

/// What walks ask of a vertex over and over, close together in memory.
struct VertexTraits {
    Manner manner = Manner::Bus;
    bool isIt = false, isLoad = false, isSource = false, isOut = false;
    bool isRectifier = false, isGapless = true, bridges = false; ///< Gapless: changes its input without a gap.
};

/// A power case made ready for solving: vertices numbered from sources to loads, so that every pass is one run over
/// flat arrays. Ties (elements that stand open) are left out of the order; elements on a circle are left out
/// altogether. Refers to the case.
struct PowerNet {
    explicit PowerNet(const PowerCase &network);
    explicit PowerNet(const PowerCase &&) = delete; ///< It would refer to what is gone.

    const PowerCase *network;
    std::int32_t count = 0;                    ///< Vertices.
    std::vector<std::int32_t> elementOf;       ///< By vertex.
    std::vector<std::int32_t> vertexOf;        ///< By element; -1 on a circle.
    std::vector<VertexTraits> traits;          ///< By vertex.
    std::vector<std::int32_t> inStart, inFrom; ///< Input slots of vertex v: inStart[v] .. inStart[v + 1].
    std::vector<std::int32_t> inArc;           ///< Arc of each slot. A device that transfers has its slots by name.
    std::vector<Rank> inRank;
    std::vector<std::uint8_t> inBypass;          ///< Of a UPS.
    std::vector<std::int32_t> outStart, outSlot; ///< Slots that a vertex feeds.
    std::vector<std::int32_t> slotTo;            ///< The vertex of a slot.
    std::vector<Feed> feed;                      ///< The path a vertex belongs to by the drawing; None: both or neither.
    std::vector<double> voltage_v;               ///< Nominal, its own or that of what feeds it.
    std::vector<std::uint8_t> dc;                ///< Its own or that of what feeds it.
    std::vector<std::int32_t> circular;          ///< Elements on a circle.
    bool hasFeeds = false, hasStandby = false, hasTies = false;

    const PowerCase::Element &element(std::int32_t vertex) const { return network->elements[indexOf(elementOf[indexOf(vertex)])]; }
    const PowerCase::Arc &arc(std::int32_t slot) const { return network->arcs[indexOf(inArc[indexOf(slot)])]; }

private:
    using Indices = std::vector<std::int32_t>;
    void order(const Indices &start, const Indices &arcs, const Indices &inputs);
    void addTraits();
    void addSlots();
    void addOutputs();
    void deriveFeeds();
    void deriveVoltages();
};

/// Rated power of a vertex, from its current and the voltage of the network where only that is stated; 0: unknown.
double ratingOf(const PowerNet &net, std::int32_t vertex);
/// What may flow through it for hours; 0: unknown, or a load.
double limitOf(const PowerNet &net, std::int32_t vertex);

/// What reaches a vertex, as bits.
namespace supply {
inline constexpr std::uint8_t live = 1;        ///< Energised.
inline constexpr std::uint8_t utility = 2;     ///< Not by a generator alone.
inline constexpr std::uint8_t conditioned = 4; ///< Through a UPS or rectifier that is not on bypass.
inline constexpr std::uint8_t smooth = 8;      ///< Without a gap since the normal state, if only automatic devices act.
} // namespace supply

/// Which devices may act.
enum class Switching { Automatic, Planned };

/// Whom a lost vertex leaves where: bits and shares of each input slot, decided vertex by vertex.
struct SupplyState {
    std::vector<std::uint8_t> bits; ///< By vertex.
    std::vector<float> share;       ///< By slot: part of the vertex's input drawn there, 0 to 1.
    std::vector<std::int32_t> ties; ///< Slots of ties that have closed.
    std::vector<std::uint8_t> held; ///< By slot: drawn on before the last change, so without a gap; empty if there is none.
};

/// Decides the bits of a vertex and the shares of its slots from the bits of what feeds it. Deterministic: the utility
/// goes before a generator at a board, a transfer device takes its first live input, a UPS its bypass last, a tie
/// closes onto a dead board only; what is left shares equally. `tie` is the slot of a tie that has closed, -1 if none.
std::uint8_t decided(const PowerNet &net, const SupplyState &state, std::int32_t vertex, std::int32_t tie, float *shares);

/// The tie that would close onto a dead vertex: automatic before manual, then the first drawn; -1 if there is none.
/// Interlocked: not one that could come to be fed from the vertex itself. `tied` holds the closed slot of each vertex.
std::int32_t tieFor(const PowerNet &net, const SupplyState &state, const std::vector<std::int32_t> &tied, std::int32_t vertex,
                    Switching switching);

/// A source's own bits; `utilityLost` takes all intakes away.
std::uint8_t sourceBits(const PowerCase::Element &source, bool utilityLost);

/// All vertices from scratch, ties last. `lost` (by vertex, may be empty) marks what is out.
SupplyState energised(const PowerNet &net, Switching switching, bool utilityLost, const std::vector<char> &lost);

} // namespace gridhall
