// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/loss_stages.h"

namespace gridhall {

LossStage lossStageOf(Role role)
{
    switch (role) {
    case Role::Utility:
    case Role::Generator:
    case Role::Bess:
    case Role::Battery: return LossStage::Intake;
    case Role::Transformer:
    case Role::Pdu: return LossStage::Transformer;
    case Role::Switchboard: return LossStage::Switchgear;
    case Role::Ups: return LossStage::Ups;
    case Role::Rectifier: return LossStage::Rectifier;
    case Role::Cable:
    case Role::Whip: return LossStage::Cable;
    case Role::Busway: return LossStage::Busway;
    case Role::RackPdu:
    case Role::PowerShelf: return LossStage::RackSupply;
    default: return LossStage::Distribution;
    }
}

Sentence stageName(LossStage stage)
{
    switch (stage) {
    case LossStage::Intake: return translatable("Power", "Intakes and stores");
    case LossStage::Transformer: return translatable("Power", "Transformers and PDUs");
    case LossStage::Switchgear: return translatable("Power", "Switchboards");
    case LossStage::Ups: return translatable("Power", "UPSs");
    case LossStage::Rectifier: return translatable("Power", "Rectifiers");
    case LossStage::Cable: return translatable("Power", "Cables and whips");
    case LossStage::Busway: return translatable("Power", "Busways");
    case LossStage::Distribution: return translatable("Power", "Panels, switches and tap-offs");
    case LossStage::RackSupply: break;
    }
    return translatable("Power", "Supplies in racks");
}

std::vector<StageLoss> lossStages(const PowerCase &network, const PowerFlow &flow)
{
    std::array<StageLoss, lossStageCount> stages{};
    for (std::size_t s = 0; s < stages.size(); ++s)
        stages[s].stage = static_cast<LossStage>(s);
    for (std::size_t e = 0; e < network.elements.size(); ++e) {
        if (!flow.elements[e].live || isLoad(network.elements[e]) || network.elements[e].loading == 0)
            continue;
        StageLoss &stage = stages[static_cast<std::size_t>(lossStageOf(network.elements[e].role))];
        ++stage.elements;
        stage.loss_w += flow.elements[e].loss_w;
    }
    std::vector<StageLoss> found;
    for (const StageLoss &stage : stages)
        if (stage.elements > 0)
            found.push_back(stage);
    return found;
}

} // namespace gridhall
