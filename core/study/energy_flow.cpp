// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/energy_flow.h"

#include "core/power/loss_stages.h"
#include "core/power/power_losses.h"

#include <algorithm>
#include <numeric>

namespace gridhall {

namespace {

using BandKind = EnergyBand::Kind;

BandKind kindOf(LossStage stage)
{
    switch (stage) {
    case LossStage::Intake:
    case LossStage::Transformer: return BandKind::Transformers;
    case LossStage::Ups:
    case LossStage::Rectifier: return BandKind::Converters;
    case LossStage::RackSupply: return BandKind::RackSupplies;
    default: return BandKind::Distribution;
    }
}

Sentence bandName(BandKind kind)
{
    switch (kind) {
    case BandKind::Utility: return translatable("EnergyFlow", "Utility");
    case BandKind::Sun: return translatable("EnergyFlow", "Photovoltaics");
    case BandKind::Wind: return translatable("EnergyFlow", "Wind");
    case BandKind::Generators: return translatable("EnergyFlow", "Generators");
    case BandKind::Store: return translatable("EnergyFlow", "Battery's store");
    case BandKind::Unserved: return translatable("EnergyFlow", "Not served");
    case BandKind::Battery: return translatable("EnergyFlow", "Battery losses");
    case BandKind::Transformers: return translatable("EnergyFlow", "Transformers");
    case BandKind::Converters: return translatable("EnergyFlow", "UPSs, rectifiers");
    case BandKind::Distribution: return translatable("EnergyFlow", "Distribution");
    case BandKind::RackSupplies: return translatable("EnergyFlow", "Supplies in racks");
    case BandKind::Cooling: return translatable("EnergyFlow", "Cooling");
    case BandKind::Other: return translatable("EnergyFlow", "Lighting, offices");
    case BandKind::Idle: return translatable("EnergyFlow", "IT idling");
    case BandKind::Network: return translatable("EnergyFlow", "Network, storage");
    case BandKind::Servers: return translatable("EnergyFlow", "Servers beside chips");
    case BandKind::Waste: return translatable("EnergyFlow", "Tokens not kept");
    case BandKind::Tokens: break;
    }
    return translatable("EnergyFlow", "Tokens kept");
}

const char *factorOf(BandKind kind)
{
    switch (kind) {
    case BandKind::Battery:
    case BandKind::Transformers:
    case BandKind::Converters:
    case BandKind::Distribution:
    case BandKind::RackSupplies: return "k_pow";
    case BandKind::Cooling: return "k_cool";
    case BandKind::Other: return "k_misc";
    case BandKind::Idle: return "k_idle";
    case BandKind::Network: return "k_net";
    case BandKind::Servers: return "k_srv";
    case BandKind::Waste: return "k_use";
    case BandKind::Tokens: return "e_acc";
    default: return "";
    }
}

class FlowMaking {
public:
    explicit FlowMaking(const Snapshot &snapshot) : snapshot_(snapshot), year_(*snapshot.year)
    {
        sources();
        losses();
        const YearSums &t = year_.total;
        leave(BandKind::Cooling, t.cool_j, coolers());
        leave(BandKind::Other, t.misc_j, {});
        computing();
        settle();
    }
    EnergyFlow taken() { return std::move(flow_); }

private:
    static EnergyBand band(BandKind kind, double joule, std::vector<Id> behind)
    {
        std::ranges::sort(behind);
        return {kind, bandName(kind), joule, factorOf(kind), std::move(behind)};
    }
    void enter(BandKind kind, double joule, std::vector<Id> behind)
    {
        if (joule > least())
            flow_.sources.push_back(band(kind, joule, std::move(behind)));
    }
    void leave(BandKind kind, double joule, std::vector<Id> behind)
    {
        if (joule > least())
            flow_.leaving.push_back(band(kind, joule, std::move(behind)));
    }
    double least() const { return 1e-9 * year_.total.facility_j(); }

    std::vector<Id> itemsOf(Role role) const
    {
        std::vector<Id> ids;
        for (const auto &item : snapshot_.layout.all<Item>())
            if (roleOf(snapshot_.layout, *item) == role)
                ids.push_back(item->id);
        return ids;
    }
    std::vector<Id> racks(bool computing) const
    {
        std::vector<Id> ids;
        for (const ItLoad &load : snapshot_.loads)
            if ((load.accelerators > 0) == computing)
                ids.push_back(load.rack);
        return ids;
    }
    std::vector<Id> coolers() const
    {
        std::vector<Id> ids;
        for (const auto &[id, watts] : snapshot_.plant.mechanical_w)
            if (watts > 0)
                ids.push_back(id);
        return ids;
    }

    void sources()
    {
        const YearSums &t = year_.total;
        const double own = t.pv_j + t.wind_j, used = own > 0 ? (own - t.curtailed_j - t.export_j) / own : 0;
        enter(BandKind::Utility, t.import_j, itemsOf(Role::Utility));
        enter(BandKind::Sun, t.pv_j * used, {});
        enter(BandKind::Wind, t.wind_j * used, {});
        enter(BandKind::Generators, t.generator_j, itemsOf(Role::Generator));
        enter(BandKind::Unserved, t.unserved_j, {});
        leave(BandKind::Battery, t.batteryLoss_j, itemsOf(Role::Bess));
    }

    /// The year's losses for IT over the stages, by what they are at its mean load.
    void losses()
    {
        const PowerCase *network = snapshot_.network.get();
        const double all_j = year_.total.loss_j;
        if (!network || !(all_j > least()))
            return;
        std::array<double, lossStageCount + 1> share{};
        std::array<std::vector<Id>, lossStageCount + 1> behind;
        const std::vector<double> byElement = atMeanLoad(*network);
        const double sum = std::accumulate(byElement.begin(), byElement.end(), 0.0);
        for (std::size_t e = 0; e < byElement.size(); ++e)
            if (byElement[e] > 0) {
                const auto group = static_cast<std::size_t>(kindOf(lossStageOf(network->elements[e].role))) -
                                   static_cast<std::size_t>(BandKind::Transformers);
                share[group] += byElement[e] / sum;
                behind[group].push_back(network->elements[e].id);
            }
        for (const BandKind kind : {BandKind::Transformers, BandKind::Converters, BandKind::Distribution, BandKind::RackSupplies}) {
            const auto group = static_cast<std::size_t>(kind) - static_cast<std::size_t>(BandKind::Transformers);
            leave(kind, sum > 0 ? all_j * share[group] : kind == BandKind::Distribution ? all_j : 0, std::move(behind[group]));
        }
    }

    std::vector<double> atMeanLoad(const PowerCase &network) const
    {
        const auto mean = [&](double joule) { return joule / (yearStep_s * static_cast<double>(year_.hours.size())); };
        double peak = 0, mechanical = 0;
        for (const ItLoad &load : snapshot_.loads)
            peak += load.peak_w;
        for (const auto &[id, watts] : snapshot_.plant.mechanical_w)
            mechanical += watts;
        const PowerNet net(network);
        PowerLosses losses(net);
        losses.at(peak > 0 ? mean(year_.total.it_j) / peak : 0, mechanical > 0 ? mean(year_.total.cool_j) / mechanical : 0);
        return losses.forItByElement();
    }

    /// What IT takes, from idling to the tokens that were kept; without a figure of the chips alone, servers as a whole.
    void computing()
    {
        double busy = 0, servers = 0, chips = 0, kept = 0;
        for (const TokEnergyInputs *in : {&year_.energies, &year_.trainingEnergies}) {
            const double own = in->wallOnly ? in->srvActive : in->accActive;
            busy += in->itActive;
            servers += in->srvActive;
            chips += own;
            kept += in->generated > 0 ? own * std::min(1.0, in->useful / in->generated) : own;
        }
        leave(BandKind::Idle, year_.total.it_j - busy, racks(true));
        leave(BandKind::Network, busy - servers, racks(false));
        leave(BandKind::Servers, servers - chips, racks(true));
        leave(BandKind::Waste, chips - kept, {});
        flow_.kept = band(BandKind::Tokens, kept, racks(true));
        if (year_.energies.wallOnly && (!year_.training.defined || year_.trainingEnergies.wallOnly))
            flow_.kept.factor = "e_srv";
    }

    /// A battery that ends the year with more or less than it began with makes the difference.
    void settle()
    {
        double out = flow_.kept.energy_j;
        for (const EnergyBand &one : flow_.leaving)
            out += one.energy_j;
        const double short_j = out - flow_.entering_j();
        enter(BandKind::Store, short_j, itemsOf(Role::Bess));
        if (-short_j > least())
            flow_.leaving.insert(flow_.leaving.begin(), band(BandKind::Store, -short_j, itemsOf(Role::Bess)));
    }

    const Snapshot &snapshot_;
    const Year &year_;
    EnergyFlow flow_;
};

} // namespace

double EnergyFlow::entering_j() const
{
    double sum = 0;
    for (const EnergyBand &one : sources)
        sum += one.energy_j;
    return sum;
}

EnergyFlow energyFlow(const Snapshot &snapshot) { return snapshot.year ? FlowMaking(snapshot).taken() : EnergyFlow(); }

} // namespace gridhall
