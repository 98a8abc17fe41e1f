// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/power_sweep.h"

namespace gridhall {

namespace {

bool isBypass(const PowerCase::Arc &arc) { return arc.cord.find("bypass") != std::string::npos; }

} // namespace

PowerSweep::PowerSweep(const PowerGraph &graph) : graph_(graph) {}

void PowerSweep::run(PowerState state, bool utilityLost)
{
    const std::size_t count = graph_.network().elements.size();
    for (auto *values : {&input_, &output_, &itOutput_, &loss_, &lossForIt_})
        values->assign(count, 0);
    energise(state, utilityLost);
    for (auto e = graph_.order().rbegin(); e != graph_.order().rend(); ++e)
        if (level_[indexOf(*e)] > 0)
            draw(*e);
}

void PowerSweep::energise(PowerState state, bool utilityLost)
{
    const auto &elements = graph_.network().elements;
    const Feed lost = state == PowerState::LostA ? Feed::A : state == PowerState::LostB ? Feed::B : Feed::None;
    level_.assign(elements.size(), 0);
    for (const std::int32_t e : graph_.order()) {
        const PowerCase::Element &element = elements[indexOf(e)];
        if (graph_.isOut(e) || (lost != Feed::None && graph_.feed(e) == lost))
            continue;
        if (element.isSource) {
            level_[indexOf(e)] = element.standby ? 1 : utilityLost ? 0 : 2;
            continue;
        }
        for (const std::int32_t a : graph_.inputs(e))
            level_[indexOf(e)] = std::max(level_[indexOf(e)], level_[indexOf(graph_.network().arcs[indexOf(a)].from)]);
    }
}

/// Whether power comes in over an arc: the utility before a standby source, a transfer switch's first live input
/// only, a UPS's bypass only when nothing else is live.
bool PowerSweep::takes(const PowerCase::Arc &arc) const
{
    const PowerCase::Element &element = graph_.network().elements[indexOf(arc.to)];
    if (element.isSource || level_[indexOf(arc.from)] == 0 || level_[indexOf(arc.from)] != level_[indexOf(arc.to)])
        return false;
    if (element.role != Role::Sts && element.role != Role::Ups)
        return true;
    for (const std::int32_t a : graph_.inputs(arc.to)) {
        const PowerCase::Arc &other = graph_.network().arcs[indexOf(a)];
        if (&other == &arc || level_[indexOf(other.from)] != level_[indexOf(arc.to)])
            continue;
        if (element.role == Role::Ups ? isBypass(arc) && !isBypass(other)
                                      : other.cord < arc.cord || (other.cord == arc.cord && &other < &arc))
            return false;
    }
    return true;
}

std::int32_t PowerSweep::firstInput(std::int32_t e) const
{
    for (const std::int32_t a : graph_.inputs(e))
        if (const PowerCase::Arc &arc = graph_.network().arcs[indexOf(a)]; takes(arc))
            return arc.from;
    return -1;
}

double PowerSweep::lossOf(std::int32_t e) const
{
    const PowerCase::Element &element = graph_.network().elements[indexOf(e)];
    const double out = output_[indexOf(e)];
    if (level_[indexOf(e)] == 1 && out == 0)
        return 0; // a standby branch is not energised
    double loss = element.rated_w > 0 ? element.rated_w * element.loss.at(out / element.rated_w)
                                      : element.loss.b * out;
    const double voltage = graph_.voltage_v(e), powerFactor = graph_.network().powerFactor;
    if (element.resistance_ohm > 0 && voltage > 0 && powerFactor > 0) {
        const double perPhase = out / (voltage * powerFactor); // sqrt(3) I
        loss += perPhase * perPhase * element.resistance_ohm;  // 3 I^2 R
    }
    return loss;
}

void PowerSweep::draw(std::int32_t e)
{
    const PowerCase::Element &element = graph_.network().elements[indexOf(e)];
    const double out = output_[indexOf(e)];
    const double loss = loss_[indexOf(e)] = lossOf(e);
    const double forIt = lossForIt_[indexOf(e)] = out > 0 ? loss * (itOutput_[indexOf(e)] / out) : loss;
    input_[indexOf(e)] = out + loss + element.load_w;
    const double itInput = itOutput_[indexOf(e)] + forIt + (element.isIt ? element.load_w : 0);
    int taken = 0;
    for (const std::int32_t a : graph_.inputs(e))
        taken += takes(graph_.network().arcs[indexOf(a)]);
    if (taken == 0)
        return;
    for (const std::int32_t a : graph_.inputs(e)) {
        const PowerCase::Arc &arc = graph_.network().arcs[indexOf(a)];
        if (!takes(arc))
            continue;
        output_[indexOf(arc.from)] += input_[indexOf(e)] / taken;
        itOutput_[indexOf(arc.from)] += itInput / taken;
    }
}

} // namespace gridhall
