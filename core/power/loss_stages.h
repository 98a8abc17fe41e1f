// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/power_flow.h"

namespace gridhall {

/// Where power is lost on its way, in the order it takes.
enum class LossStage : std::uint8_t { Intake, Transformer, Switchgear, Ups, Rectifier, Cable, Busway, Distribution, RackSupply };
inline constexpr std::size_t lossStageCount = 9;

struct StageLoss {
    LossStage stage = LossStage::Intake;
    std::int32_t elements = 0; ///< Live ones.
    double loss_w = 0;
    bool operator==(const StageLoss &) const = default;
};

LossStage lossStageOf(Role role);
Sentence stageName(LossStage stage);
/// Losses of the normal state by stage; stages without live elements are left out. They add up to the flow's losses.
std::vector<StageLoss> lossStages(const PowerCase &network, const PowerFlow &flow);

} // namespace gridhall
