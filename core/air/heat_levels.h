// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_levels.h"

namespace gridhall {

/// Devices whose outlet follows their intake: what they breathe warmer they give warmer, wherever that is.
struct HeatPipes {
    struct Pipe {
        float flow = 0;                                             ///< m3/s.
        std::vector<std::pair<std::int32_t, float>> intake, outlet; ///< Unknown and share.
    };
    std::vector<std::vector<Pipe>> levels; ///< Of each coarse level.

    /// `pipes` over cells, gathered for every level.
    HeatPipes(const AirLevels &levels, std::vector<Pipe> pipes);
};

/// The coarser levels of the balance that HeatSweep relaxes: flows summed over the faces of aggregates, eddy exchange
/// over twice the distance. One cycle answers about A^-1 of what is asked, with the order of the flow on every level.
class HeatLevels {
public:
    explicit HeatLevels(const AirLevels &levels);

    void set(const std::array<std::vector<float>, 3> &flux, const std::vector<float> &sourceFlow, float diffusivity);
    void setOrder(const std::vector<std::int32_t> &order);

    std::vector<float> &asked() { return coarse_.front().b; }
    /// From `asked`; by aggregate of cells.
    const std::vector<float> &answer(const HeatPipes *pipes);
    const std::vector<float> &answerBack();

private:
    struct Level {
        std::vector<std::int32_t> reverse; ///< Of each link: the same link seen from the other end.
        std::vector<std::int32_t> order;
        std::vector<float> carried, share, shareBack; ///< By link. carried: m3/s into the row; share: with eddies.
        std::vector<float> source, inverse, x, b;
    };
    struct Way {
        const HeatPipes *pipes = nullptr;
        bool back = false; ///< The adjoint.
    };
    void sweep(std::size_t depth, const Way &way, bool first);
    void restrict(std::size_t depth, const Way &way);
    void cycle(std::size_t depth, const Way &way);
    void addPiped(std::size_t depth, const HeatPipes &pipes);
    void finish(std::size_t depth, float diffusivity);

    const AirLevels &levels_;
    std::vector<Level> coarse_;
    std::vector<float> piped_;
};

} // namespace gridhall
