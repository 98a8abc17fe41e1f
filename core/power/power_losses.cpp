// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/power_losses.h"

namespace gridhall {

PowerLosses::PowerLosses(const PowerNet &net) : net_(net), normal_(energised(net_, Switching::Automatic, false, {})), sweep_(net_) {}

PowerLosses::Sum PowerLosses::at(double itShare, double otherShare, double tolerance)
{
    sweep_.load(itShare, otherShare);
    sweep_.run(normal_, tolerance);
    return summedLosses(net_, sweep_, normal_);
}

std::vector<double> PowerLosses::byElement() const
{
    std::vector<double> losses(net_.network->elements.size(), 0);
    for (std::int32_t v = 0; v < net_.count; ++v)
        if (normal_.bits[indexOf(v)] & supply::live)
            losses[indexOf(net_.elementOf[indexOf(v)])] = sweep_.loss_w(v);
    return losses;
}

std::vector<double> PowerLosses::forItByElement() const
{
    std::vector<double> byVertex, losses(net_.network->elements.size(), 0);
    summedLosses(net_, sweep_, normal_, &byVertex);
    for (std::int32_t v = 0; v < net_.count; ++v)
        losses[indexOf(net_.elementOf[indexOf(v)])] += byVertex[indexOf(v)];
    return losses;
}

/// One pass from loads to sources: what a vertex loses belongs to IT by the share of IT in what it carries.
PowerLosses::Sum summedLosses(const PowerNet &net, const PowerSweep &sweep, const SupplyState &normal, std::vector<double> *byVertex)
{
    if (byVertex)
        byVertex->assign(indexOf(net.count), 0);
    PowerLosses::Sum sum;
    std::vector<double> forIt(indexOf(net.count), 0);
    for (std::int32_t v = net.count - 1; v >= 0; --v) {
        if (!(normal.bits[indexOf(v)] & supply::live))
            continue;
        const double out = sweep.output_w(v), loss = sweep.loss_w(v);
        const double share = out > 0 ? loss * (forIt[indexOf(v)] / out) : loss;
        sum.loss_w += loss;
        sum.lossForIt_w += share;
        if (byVertex)
            (*byVertex)[indexOf(v)] = share;
        const double itInput = forIt[indexOf(v)] + share + (net.element(v).isIt ? sweep.load_w(v) : 0);
        for (std::int32_t s = net.inStart[indexOf(v)]; s < net.inStart[indexOf(v) + 1]; ++s)
            forIt[indexOf(net.inFrom[indexOf(s)])] += itInput * normal.share[indexOf(s)];
    }
    return sum;
}

} // namespace gridhall
