// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.h"

#include "core/energy/workload_energy.h"
#include "core/study/air_fields.h"
#include "core/study/cooling.h"
#include "core/study/drag.h"
#include "core/study/findings.h"
#include "core/study/kpis.h"

#include <array>

namespace gridhall {

/// The power cases of both passes, with what came of them: an edit that leaves a case as it was keeps its result.
struct Snapshot::Memory {
    struct Pass {
        Pass(PowerCase of, PowerFlow solved) : network(std::move(of)), flow(std::move(solved)) {}
        PowerCase network;
        PowerFlow flow;
    };
    std::array<std::shared_ptr<const Pass>, 2> passes;
};

namespace {

/// A room whose heat moves by more than this share is solved again with the losses in it.
constexpr double secondPassAbove = 0.001;

using RoomHeats = std::vector<std::pair<Id, double>>;

class Studying {
public:
    Studying(const Layout &layout, std::int64_t revision, Tier tier, const SnapshotPtr &previous,
             const std::stop_token &stop)
        : snapshot_(std::make_shared<Snapshot>()), previous_(previous), stop_(stop)
    {
        snapshot_->layout = layout;
        snapshot_->revision = revision;
        snapshot_->tier = tier;
    }

    SnapshotPtr settled()
    {
        index();
        const Census census(snapshot_->layout, snapshot_->index.get());
        snapshot_->loads = itLoads(census);
        if (stop_.stop_requested() || !flows(census))
            return nullptr;
        energies(census);
        snapshot_->standing = std::make_shared<const std::vector<Standing>>(standingItems(snapshot_->layout));
        snapshot_->kpis = kpisOf(*snapshot_);
        if (!addFindings(*snapshot_, false, stop_))
            return nullptr;
        settleFindings(*snapshot_);
        snapshot_->memory = memory_;
        return snapshot_;
    }

private:
    /// The previous index with what differs, unless too much does.
    void index()
    {
        if (previous_ && previous_->index && previous_->tier != Tier::Drag) {
            const Edit difference = Layout::difference(previous_->layout, snapshot_->layout);
            if (difference.isEmpty())
                snapshot_->index = previous_->index;
            else if (difference.changes().size() < 1000)
                snapshot_->index = updated(*previous_->index, difference);
        }
        if (!snapshot_->index)
            snapshot_->index = std::make_shared<const SpatialIndex>(snapshot_->layout);
    }

    std::shared_ptr<const SpatialIndex> updated(SpatialIndex index, const Edit &difference) const
    {
        index.update(difference, snapshot_->layout);
        return std::make_shared<const SpatialIndex>(std::move(index));
    }

    /// Cooling, then the power it needs, then once more with the losses as heat if that matters.
    bool flows(const Census &census)
    {
        CoolingCases cases = coolingCases(census, snapshot_->loads);
        cool(cases, {}, {});
        power(census, 0);
        if (stop_.stop_requested())
            return false;
        const RoomHeats losses = lossHeats(census);
        const auto fields = airFields(census, *snapshot_, losses, previous_, stop_);
        if (stop_.stop_requested())
            return false;
        if (fields.empty() && !matters(losses))
            return true;
        addRooms(cases, losses);
        cool(cases, losses, fields);
        power(census, 1);
        return !stop_.stop_requested();
    }

    void cool(const CoolingCases &cases, const RoomHeats &losses, const std::vector<RoomFieldPtr> &fields)
    {
        Cooling cooling = solveCooling(cases, losses, fields);
        snapshot_->liquid = std::move(cooling.liquid);
        snapshot_->air = std::move(cooling.air);
        snapshot_->plant = std::move(cooling.plant);
    }

    void power(const Census &census, std::size_t pass)
    {
        PowerCase network = powerCase(census, snapshot_->loads, snapshot_->plant.mechanical_w);
        auto &now = memory_->passes[pass];
        if (previous_ && previous_->memory)
            now = previous_->memory->passes[pass];
        if (!now || now->network != network) {
            PowerFlow flow = solvePower(network);
            now = std::make_shared<const Snapshot::Memory::Pass>(std::move(network), std::move(flow));
        }
        snapshot_->power = now->flow;
    }

    RoomHeats lossHeats(const Census &census) const
    {
        std::unordered_map<Id, double> byRoom;
        for (const PowerElementFlow &flow : snapshot_->power.elements) {
            if (flow.loss_w <= 0)
                continue;
            const Census::Row *row = census.item(flow.id);
            const Id parent = row ? row->item->parent
                                  : census.runs()[static_cast<std::size_t>(census.runRow(flow.id))].run->parent;
            if (const Id room = census.around(parent).room)
                byRoom[room] += flow.loss_w;
        }
        RoomHeats heats(byRoom.begin(), byRoom.end());
        std::ranges::sort(heats);
        return heats;
    }

    bool matters(const RoomHeats &losses) const
    {
        return std::ranges::any_of(losses, [this](const auto &loss) {
            const RoomResult *room = snapshot_->air.find(loss.first);
            return loss.second > secondPassAbove * (room ? room->heat_w : 0);
        });
    }

    /// Rooms that hold neither racks nor coolers, only losses.
    static void addRooms(CoolingCases &cases, const RoomHeats &losses)
    {
        std::vector<RoomCase> bare;
        for (const auto &[id, heat] : losses)
            if (!std::ranges::binary_search(cases.rooms, id, {}, &RoomCase::room))
                bare.emplace_back().room = id;
        cases.rooms.insert(cases.rooms.end(), bare.begin(), bare.end());
        std::ranges::sort(cases.rooms, {}, &RoomCase::room);
    }

    /// Energies of the workloads, with losses and cooling in proportion to those at the design point.
    void energies(const Census &census)
    {
        const WorkShape work = workShape(census, snapshot_->loads);
        const WorkloadKind kind = WorkloadKind::Inference;
        TokEnergyInputs &in = snapshot_->energies = inputsAt(work, kind, meanBusy(work));
        const DesignPoint point = designPoint(*snapshot_);
        if (point.it_w > 0) {
            in.loss = in.it * (point.loss_w / point.it_w);
            in.cool = in.it * (point.cool_w / point.it_w);
            in.misc = snapshot_->layout.site().misc_fraction * (in.it + in.loss + in.cool);
        }
        const Site &site = snapshot_->layout.site();
        snapshot_->tokEnergy = tokEnergy(in);
        snapshot_->tokEnergy.workload = work.names(kind);
        const double plantWater = point.it_w > 0 ? snapshot_->plant.water_m3_per_s / point.it_w : 0;
        addCompanions(snapshot_->tokEnergy, site.carbon_kg_per_j, site.price_per_j,
                      site.water_m3_per_j > 0 ? site.water_m3_per_j : plantWater);
    }

    std::shared_ptr<Snapshot> snapshot_;
    std::shared_ptr<Snapshot::Memory> memory_ = std::make_shared<Snapshot::Memory>();
    SnapshotPtr previous_;
    std::stop_token stop_;
};

} // namespace

SnapshotPtr study(const Layout &layout, std::int64_t revision, Tier tier, const SnapshotPtr &previous,
                  const std::stop_token &stop)
{
    if (tier == Tier::Drag && previous)
        return draggedStudy(layout, revision, *previous, stop);
    return Studying(layout, revision, tier, previous, stop).settled();
}

} // namespace gridhall
