// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/band.h"

#include <numbers>
#include <random>

namespace gridhall {

namespace {

double product(const TokEnergyInputs &in) { return (in.it + in.loss + in.cool + in.misc) / in.useful; }

/// Normal numbers from a fixed stream (Box and Muller), the same on every platform.
class Normal {
public:
    explicit Normal(std::uint64_t seed) : engine_(seed) {}
    double next()
    {
        const double u = uniform(), v = uniform();
        return std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * v);
    }

private:
    double uniform() { return (static_cast<double>(engine_() >> 11) + 0.5) * 0x1p-53; }
    std::mt19937_64 engine_;
};

double quantile(const std::vector<double> &sorted, double share)
{
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto low = static_cast<std::size_t>(at);
    const std::size_t high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (sorted[high] - sorted[low]) * (at - static_cast<double>(low));
}

double logMean(double a, double b) { return std::abs(a - b) < 1e-12 * a ? a : (a - b) / std::log(a / b); }

Lever leverOf(Sentence name, double LedgerInputs::*member, double low, double high, const TokEnergyInputs &in, double busy, double spare)
{
    const auto at = [&](double factor) {
        LedgerInputs by;
        by.*member = factor;
        return product(moved(in, busy, spare, by));
    };
    return {name, Amount(low - 1, Dimension::Ratio), Amount(high - 1, Dimension::Ratio), at(low), at(high), true};
}

/// Rate and power at another batch over those of the card; 1 where the card has no curve.
LedgerInputs atBatch(const Workload &w, double batch)
{
    LedgerInputs by;
    const auto share = [](double b, double half) { return b / (b + half); };
    by.rate = share(batch, w.batchHalf) / share(w.batch, w.batchHalf);
    if (w.accelerator_power_w > 0 && w.server_power_w > 0) {
        const double more = w.batchPower_w * (share(batch, w.batchPowerHalf) - share(w.batch, w.batchPowerHalf));
        by.power = std::max(0.05, 1 + more / w.server_power_w);
    }
    return by;
}

} // namespace

TokEnergyInputs moved(const TokEnergyInputs &in, double busy, double spare, const LedgerInputs &by)
{
    TokEnergyInputs out = in;
    const double share = std::min(by.busy, busy > 0 ? 1 / busy : 1.0);
    const double network = in.itActive - in.srvActive, idle = in.it - in.itActive;
    const double idleBefore = 1 - busy + spare;
    const double idleShare = idleBefore > 1e-12 ? std::max(0.0, 1 - busy * share + spare) / idleBefore : 1;
    out.accActive = in.accActive * by.power * share;
    out.srvActive = in.srvActive * by.power * share;
    out.itActive = out.srvActive + network * by.network * share;
    out.it = out.itActive + idle * by.idle * idleShare;
    const double more = out.it / in.it;
    out.loss = in.loss * by.loss * more;
    out.cool = in.cool * by.cool * more;
    out.misc = in.misc * by.misc * more;
    out.generated = in.generated * by.rate * share;
    const double waste = in.generated / in.useful - 1;
    out.useful = out.generated / (1 + std::max(0.0, waste * by.waste));
    return out;
}

double deviationOf(Grade grade)
{
    switch (grade) {
    case Grade::Measured: return 0.02;
    case Grade::Datasheet:
    case Grade::Standard: return 0.05;
    case Grade::User: return 0.10;
    case Grade::VendorClaim: return 0.15;
    default: return 0.20;
    }
}

std::vector<Uncertainty> uncertainties(Grade workload, Grade parts)
{
    const double work = deviationOf(workload), part = deviationOf(parts);
    return {{translatable("Band", "Tokens per second"), &LedgerInputs::rate, work},
            {translatable("Band", "Server power, busy"), &LedgerInputs::power, work / 2},
            {translatable("Band", "Server power, idle"), &LedgerInputs::idle, work},
            {translatable("Band", "Busy share"), &LedgerInputs::busy, 0.10},
            {translatable("Band", "Network and storage"), &LedgerInputs::network, part},
            {translatable("Band", "Losses of the power path"), &LedgerInputs::loss, part},
            {translatable("Band", "Cooling energy"), &LedgerInputs::cool, part},
            {translatable("Band", "Lighting and offices"), &LedgerInputs::misc, 0.20},
            {translatable("Band", "Tokens not kept"), &LedgerInputs::waste, 0.20}};
}

Band tokEnergyBand(const TokEnergyInputs &energies, double busy, double spare, const std::vector<Uncertainty> &inputs, int draws,
                   std::uint64_t seed)
{
    Band band;
    if (!(energies.useful > 0) || !(energies.it > 0) || draws < 1)
        return band;
    Normal normal(seed);
    std::vector<double> drawn;
    for (int i = 0; i < draws; ++i) {
        LedgerInputs by;
        for (const Uncertainty &input : inputs)
            by.*input.member = std::max(0.1, 1 + input.deviation * normal.next());
        drawn.push_back(product(moved(energies, busy, spare, by)));
    }
    std::ranges::sort(drawn);
    return {quantile(drawn, 0.1), quantile(drawn, 0.5), quantile(drawn, 0.9), draws};
}

std::vector<Lever> strongest(std::vector<Lever> levers)
{
    constexpr double nothing = 1e-9; // what a design does not have moves it by rounding only
    std::erase_if(levers, [](const Lever &lever) { return lever.span() <= nothing * std::abs(lever.atLow); });
    std::ranges::stable_sort(levers, std::greater(), &Lever::span);
    if (levers.size() > 10)
        levers.resize(10);
    return levers;
}

std::vector<Lever> ledgerLevers(const TokEnergyInputs &in, double busy, double spare, const Workload *workload)
{
    if (!(in.useful > 0) || !(in.it > 0))
        return {};
    using L = LedgerInputs;
    const auto lever = [&](Sentence name, double L::*member, double low, double high) {
        return leverOf(name, member, low, high, in, busy, spare);
    };
    std::vector<Lever> levers{lever(translatable("Band", "Tokens per second"), &L::rate, 0.8, 1.2),
                              lever(translatable("Band", "Server power, busy"), &L::power, 0.9, 1.1),
                              lever(translatable("Band", "Server power, idle"), &L::idle, 0.7, 1.3),
                              lever(translatable("Band", "Network and storage"), &L::network, 0.7, 1.3),
                              lever(translatable("Band", "Losses of the power path"), &L::loss, 0.7, 1.3),
                              lever(translatable("Band", "Cooling energy"), &L::cool, 0.7, 1.3),
                              lever(translatable("Band", "Lighting and offices"), &L::misc, 0.5, 1.5)};
    const double less = std::max(0.05, busy - 0.15), more = std::min(1.0, busy + 0.15);
    Lever share = lever(translatable("Band", "Busy share"), &L::busy, less / busy, more / busy);
    share.low = Amount(less, Dimension::Ratio);
    share.high = Amount(more, Dimension::Ratio);
    share.relative = false;
    levers.push_back(share);
    if (in.generated / in.useful > 1 + 1e-9)
        levers.push_back(lever(translatable("Band", "Tokens not kept"), &L::waste, 0.5, 1.5));
    if (workload && workload->batch > 0 && workload->batchHalf > 0) {
        const auto at = [&](double batch) { return product(moved(in, busy, spare, atBatch(*workload, batch))); };
        levers.push_back({translatable("Band", "Batch"), Amount(workload->batch / 2, Dimension::Count),
                          Amount(workload->batch * 2, Dimension::Count), at(workload->batch / 2), at(workload->batch * 2), false});
    }
    return levers;
}

std::array<FactorShare, 8> attributed(const TokEnergyLedger &a, const TokEnergyLedger &b)
{
    std::array<FactorShare, 8> shares{{{"e_acc", a.e_acc_j_per_token, b.e_acc_j_per_token, 0},
                                       {"k_srv", a.k_srv, b.k_srv, 0},
                                       {"k_net", a.k_net, b.k_net, 0},
                                       {"k_idle", a.k_idle, b.k_idle, 0},
                                       {"k_pow", a.k_pow, b.k_pow, 0},
                                       {"k_cool", a.k_cool, b.k_cool, 0},
                                       {"k_misc", a.k_misc, b.k_misc, 0},
                                       {"k_use", a.k_use, b.k_use, 0}}};
    const double weight = logMean(b.product(), a.product());
    for (FactorShare &share : shares)
        share.change_j_per_token = weight * std::log(share.after / share.before);
    return shares;
}

} // namespace gridhall
