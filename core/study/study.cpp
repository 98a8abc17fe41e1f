// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.h"

#include "core/energy/workload_energy.h"
#include "core/study/air_fields.h"
#include "core/study/cooling.h"
#include "core/study/drag.h"
#include "core/study/failures.h"
#include "core/study/findings.h"
#include "core/study/kpis.h"
#include "core/study/site_fit.h"
#include "core/study/year_study.h"

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

    /// All that the year hangs on beside the network.
    CoolingCases cooling;
    WorkShape work;
    Site site;
    WeatherPtr weather;
    Battery battery;
    double generator_w = 0;
};

namespace {

/// A room whose heat moves by more than this share is solved again with the losses in it.
constexpr double secondPassAbove = 0.001;

class Studying {
public:
    Studying(const Layout &layout, std::int64_t revision, Tier tier, const SnapshotPtr &previous,
             const std::stop_token &stop, const WeatherPtr &weather)
        : snapshot_(std::make_shared<Snapshot>()), previous_(previous), stop_(stop),
          weather_(weather ? weather : syntheticWeather(layout.site()))
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
        year();
        if (stop_.stop_requested())
            return nullptr;
        snapshot_->standing = std::make_shared<const std::vector<Standing>>(standingItems(snapshot_->layout));
        snapshot_->kpis = kpisOf(*snapshot_);
        return finished();
    }

    /// The sweep of all failures over what the previous snapshot settled.
    SnapshotPtr sweptAfter(const Snapshot &settled)
    {
        *snapshot_ = settled;
        snapshot_->tier = Tier::Swept;
        snapshot_->findings.clear();
        return finished();
    }

private:
    SnapshotPtr finished()
    {
        if (snapshot_->tier == Tier::Swept && !sweep())
            return nullptr;
        snapshot_->kpis.tightestPowerMargin = powerMarginSwept(*snapshot_, snapshot_->kpis.tightestPowerMargin);
        if (!addFindings(*snapshot_, false, stop_))
            return nullptr;
        settleFindings(*snapshot_);
        if (!snapshot_->memory)
            snapshot_->memory = memory_;
        return snapshot_;
    }

    /// Failures of an unchanged network keep their sweep.
    bool sweep()
    {
        if (previous_ && previous_->failures && *previous_->network == *snapshot_->network &&
            *previous_->cooling == *snapshot_->cooling) {
            snapshot_->failures = previous_->failures;
            return true;
        }
        FailureSweep swept = sweptFailures(*snapshot_->network, *snapshot_->cooling, 2000, 20, stop_);
        if (stop_.stop_requested())
            return false;
        snapshot_->failures = std::make_shared<const FailureSweep>(std::move(swept));
        return true;
    }

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
        const RoomHeats losses = lossHeats(census, snapshot_->power);
        const auto fields = airFields(census, *snapshot_, losses, previous_, stop_);
        if (stop_.stop_requested())
            return false;
        if (fields.empty() && !matters(losses)) {
            days(census);
            memory_->cooling = std::move(cases);
            return true;
        }
        addRooms(cases, losses);
        cool(cases, losses, fields);
        power(census, 1);
        days(census);
        memory_->cooling = std::move(cases);
        return !stop_.stop_requested();
    }

    void cool(const CoolingCases &cases, const RoomHeats &losses, const std::vector<RoomFieldPtr> &fields)
    {
        Cooling cooling = solveCooling(cases, losses, fields);
        snapshot_->liquid = std::move(cooling.liquid);
        snapshot_->air = std::move(cooling.air);
        snapshot_->plant = std::move(cooling.plant);
    }

    void days(const Census &census)
    {
        snapshot_->plant.loops = plantLoops(census, snapshot_->liquid);
        snapshot_->plant.days = designDays(snapshot_->layout.site(), snapshot_->plant.loops);
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
        snapshot_->network = std::shared_ptr<const PowerCase>(now, &now->network);
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
        const WorkShape &work = memory_->work = workShape(census, snapshot_->loads);
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
        std::vector<Id> withoutWork = work.idle;
        withoutWork.insert(withoutWork.end(), work.mismatched.begin(), work.mismatched.end());
        snapshot_->cooling = std::make_shared<const CoolingLedger>(coolingLedger(*snapshot_, *snapshot_->network, withoutWork));
    }

    /// The previous year if nothing that it hangs on differs.
    void year()
    {
        const YearCase now = yearCaseOf(snapshot_->layout, memory_->work, weather_);
        memory_->site = snapshot_->layout.site();
        memory_->weather = weather_;
        memory_->battery = now.battery;
        memory_->generator_w = now.generator_w;
        const Snapshot::Memory *before = previous_ && previous_->memory ? previous_->memory.get() : nullptr;
        const bool same = before && before->passes == memory_->passes && before->cooling == memory_->cooling &&
                          before->work == memory_->work && before->site == memory_->site &&
                          before->weather == weather_ && before->battery == now.battery &&
                          before->generator_w == now.generator_w;
        snapshot_->year = same ? previous_->year : simulatedYear(*snapshot_, weather_);
    }

    std::shared_ptr<Snapshot> snapshot_;
    std::shared_ptr<Snapshot::Memory> memory_ = std::make_shared<Snapshot::Memory>();
    SnapshotPtr previous_;
    std::stop_token stop_;
    WeatherPtr weather_;
};

} // namespace

SnapshotPtr study(const Layout &layout, std::int64_t revision, Tier tier, const SnapshotPtr &previous,
                  const std::stop_token &stop, const WeatherPtr &weather)
{
    if (tier == Tier::Drag && previous)
        return draggedStudy(layout, revision, *previous, stop);
    if (tier == Tier::Swept && previous && previous->tier == Tier::Settled && previous->revision == revision &&
        Layout::difference(previous->layout, layout).isEmpty())
        return Studying(layout, revision, tier, previous, stop, weather).sweptAfter(*previous);
    return Studying(layout, revision, tier, previous, stop, weather).settled();
}

} // namespace gridhall
