// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.h"

#include "core/energy/workload_energy.h"
#include "core/power/power_losses.h"
#include "core/study/air_fields.h"
#include "core/study/cooling.h"
#include "core/study/drag.h"
#include "core/study/failures.h"
#include "core/study/findings.h"
#include "core/study/kpis.h"
#include "core/study/ready_network.h"
#include "core/study/site_fit.h"
#include "core/study/stages.h"
#include "core/study/year_study.h"

#include <future>

namespace gridhall {

/// The power case with what came of it: an edit that leaves it as it was keeps its result.
struct Snapshot::Memory {
    struct Powered {
        explicit Powered(std::unique_ptr<const ReadyNetwork> of)
            : ready(std::move(of)), losses(std::async(std::launch::async, [this] { return LossFit(ready->net()); })),
              flow(solvePower(ready->net()))
        {
        }
        const std::unique_ptr<const ReadyNetwork> ready;
        const std::shared_future<LossFit> losses; ///< Fitted while the flow is solved: the year begins with it.
        const PowerFlow flow;
    };
    std::shared_ptr<const Powered> powered;

    /// All that the year hangs on beside the network.
    std::shared_ptr<const CoolingCases> cooling;
    WorkShape work;
    Site site;
    WeatherPtr weather;
    Battery battery;
    GeneratorFleet generators;
};

namespace {

/// Demands of the state at hand alone.
PowerFlow inNormalState(PowerFlow flow)
{
    for (PowerElementFlow &element : flow.elements)
        element.demand_w[1] = element.demand_w[2] = 0;
    return flow;
}

class Studying {
public:
    Studying(const Layout &layout, std::int64_t revision, Tier tier, const SnapshotPtr &previous, const std::stop_token &stop,
             const WeatherPtr &weather, bool withStages = true)
        : withStages_(withStages), snapshot_(std::make_shared<Snapshot>()), previous_(previous), stop_(stop),
          weather_(weather ? weather : syntheticWeather(layout.site()))
    {
        snapshot_->layout = layout;
        snapshot_->revision = revision;
        snapshot_->tier = tier;
    }

    SnapshotPtr settled()
    {
        index();
        geometry();
        const Census census(snapshot_->layout, snapshot_->index.get());
        snapshot_->loads = itLoads(census);
        if (stop_.stop_requested() || !flows(census))
            return nullptr;
        memory_->work = workShape(census, snapshot_->loads);
        std::future<YearPtr> year = begunYear(census);
        energies();
        snapshot_->phases = std::make_shared<const PhaseBalance>(phaseBalance(
            *snapshot_->network, snapshot_->power, lineLoads(census, snapshot_->loads, *snapshot_->network, snapshot_->power)));
        snapshot_->kpis = kpisOf(*snapshot_);
        if (!solvedChecks())
            return nullptr;
        snapshot_->year = year.get();
        addYear(snapshot_->kpis, *snapshot_);
        return finished();
    }

    /// The settled design under a failure, on a layout without the machines that stand still.
    SnapshotPtr failed(const Outage &outage)
    {
        outage_ = &outage;
        snapshot_->index = previous_->index;
        snapshot_->standing = previous_->standing;
        snapshot_->stages = previous_->stages;
        const Census census(snapshot_->layout, snapshot_->index.get());
        snapshot_->loads = itLoads(census);
        std::erase_if(snapshot_->loads, [&](const ItLoad &load) { return std::ranges::binary_search(outage.dark, load.rack); });
        if (!flows(census))
            return nullptr;
        memory_->work = workShape(census, snapshot_->loads);
        energies();
        snapshot_->phases = std::make_shared<const PhaseBalance>(phaseBalance(
            *snapshot_->network, snapshot_->power, lineLoads(census, snapshot_->loads, *snapshot_->network, snapshot_->power)));
        snapshot_->kpis = kpisOf(*snapshot_);
        std::ranges::copy_if(previous_->findings, std::back_inserter(snapshot_->findings),
                             [](const Finding &finding) { return finding.check->geometric; });
        if (!addFindings(*snapshot_, CheckKind::Solved, stop_))
            return nullptr;
        settleFindings(*snapshot_);
        return snapshot_;
    }

    /// The sweep of all failures over what the previous snapshot settled.
    SnapshotPtr sweptAfter(const Snapshot &settled)
    {
        *snapshot_ = settled;
        snapshot_->tier = Tier::Swept;
        std::erase_if(snapshot_->findings, [](const Finding &finding) { return !finding.check->geometric; });
        return solvedChecks() ? finished() : nullptr;
    }

private:
    /// What the checks of solved figures need beside those, and they themselves.
    bool solvedChecks()
    {
        if (previous_ && snapshot_->tier != Tier::Swept)
            snapshot_->stages = previous_->stages;
        if (snapshot_->tier == Tier::Swept && (!sweep() || !stages()))
            return false;
        snapshot_->kpis.tightestPowerMargin = powerMarginSwept(*snapshot_, snapshot_->kpis.tightestPowerMargin);
        return addFindings(*snapshot_, CheckKind::Solved, stop_);
    }

    SnapshotPtr finished()
    {
        if (!addFindings(*snapshot_, CheckKind::Yearly, stop_) || !takeGeometry())
            return nullptr;
        settleFindings(*snapshot_);
        if (!snapshot_->memory)
            snapshot_->memory = memory_;
        return snapshot_;
    }

    /// Failures of an unchanged network keep their sweep.
    bool sweep()
    {
        if (previous_ && previous_->failures && *previous_->network == *snapshot_->network && *previous_->cooling == *snapshot_->cooling) {
            snapshot_->failures = previous_->failures;
            return true;
        }
        FailureSweep swept = sweptFailures(*snapshot_->network, *snapshot_->cooling, 2000, 20, stop_);
        if (stop_.stop_requested())
            return false;
        snapshot_->failures = std::make_shared<const FailureSweep>(std::move(swept));
        return true;
    }

    /// Checks of geometry hang on nothing that is solved: they run beside it.
    void geometry()
    {
        snapshot_->standing = std::make_shared<const std::vector<Standing>>(standingItems(snapshot_->layout));
        geometry_ = std::async(std::launch::async, [drawn = *snapshot_, stop = stop_]() mutable {
            return addFindings(drawn, CheckKind::Geometric, stop) ? std::optional(std::move(drawn.findings)) : std::nullopt;
        });
    }

    bool takeGeometry()
    {
        if (!geometry_.valid())
            return true;
        std::optional<std::vector<Finding>> found = geometry_.get();
        if (!found)
            return false;
        std::ranges::move(*found, std::back_inserter(snapshot_->findings));
        return true;
    }

    /// Each phase of the design by itself.
    bool stages()
    {
        if (!withStages_)
            return true;
        snapshot_->stages = studiedStages(
            snapshot_->layout, previous_ ? previous_->stages : nullptr, [this](const Layout &layout, const SnapshotPtr &before) {
                return Studying(layout, snapshot_->revision, Tier::Swept, before, stop_, weather_, false).settled();
            });
        return snapshot_->stages != nullptr;
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

    /// Cooling, then the losses on the way to it, then once more with their heat; then the power.
    bool flows(const Census &census)
    {
        std::future<Beside> cut = std::async(std::launch::async, [this] { return cutBeside(); });
        CoolingCases cases = coolingCases(census, snapshot_->loads);
        cool(cases, {}, {}, false);
        auto [network, rooms] = cut.get();
        network->take(census, snapshot_->loads, snapshot_->plant.mechanical_w);
        const RoomHeats losses = firstLosses(census, *network);
        if (stop_.stop_requested())
            return false;
        const auto fields = airFields(std::move(rooms), *snapshot_, losses, previous_, stop_);
        if (stop_.stop_requested())
            return false;
        addRooms(cases, losses);
        cool(cases, losses, fields, true);
        network->take(census, snapshot_->loads, snapshot_->plant.mechanical_w);
        power(std::move(network));
        days(census);
        memory_->cooling = std::make_shared<const CoolingCases>(std::move(cases));
        return !stop_.stop_requested();
    }

    /// What is cut beside the loops, with a census of its own: one serves one thread.
    struct Beside {
        std::unique_ptr<ReadyNetwork> network;
        std::vector<AirRoom> rooms;
    };
    Beside cutBeside() const
    {
        const Census census(snapshot_->layout, snapshot_->index.get());
        const ReadyNetwork::Loads none, &guess = previous_ ? previous_->plant.mechanical_w : none;
        return {std::make_unique<ReadyNetwork>(census, snapshot_->loads, guess), airRooms(census, snapshot_->loads)};
    }

    static RoomHeats firstLosses(const Census &census, const ReadyNetwork &network)
    {
        PowerLosses losses(network.net());
        losses.at(1, 1);
        return lossHeats(census, network.network(), losses.byElement());
    }

    void cool(const CoolingCases &cases, const RoomHeats &losses, const std::vector<RoomFieldPtr> &fields, bool last)
    {
        Cooling cooling = solveCooling(cases, losses, fields, last);
        snapshot_->liquid = std::move(cooling.liquid);
        snapshot_->air = std::move(cooling.air);
        snapshot_->plant = std::move(cooling.plant);
    }

    void days(const Census &census)
    {
        snapshot_->plant.loops = plantLoops(census, snapshot_->liquid);
        snapshot_->plant.days = designDays(snapshot_->layout.site(), snapshot_->plant.loops);
    }

    void power(std::unique_ptr<ReadyNetwork> network)
    {
        if (outage_)
            return failedPower(network->network());
        auto &now = memory_->powered;
        if (previous_ && previous_->memory)
            now = previous_->memory->powered;
        if (!now || now->ready->network() != network->network())
            now = std::make_shared<const Snapshot::Memory::Powered>(std::move(network));
        snapshot_->power = now->flow;
        snapshot_->network = std::shared_ptr<const PowerCase>(now, &now->ready->network());
    }

    /// What is lost is out, ties have closed; a path lost on top is another question.
    void failedPower(const PowerCase &network)
    {
        const auto indices = [&](const std::vector<Id> &ids) {
            std::vector<std::int32_t> found;
            for (const Id id : ids)
                if (const auto at = std::ranges::lower_bound(network.elements, id, {}, &PowerCase::Element::id);
                    at != network.elements.end() && at->id == id)
                    found.push_back(static_cast<std::int32_t>(at - network.elements.begin()));
            return found;
        };
        auto failed = std::make_shared<const PowerCase>(failedCase(network, indices(outage_->lost), indices(outage_->closed)));
        snapshot_->power = inNormalState(solvePower(*failed));
        snapshot_->network = std::move(failed);
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
    void energies()
    {
        const WorkShape &work = memory_->work;
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

    /// The previous year if nothing that it hangs on differs; else it is simulated beside the checks, which take as long.
    /// It reads what flows() found: nobody may change that until it is there.
    std::future<YearPtr> begunYear(const Census &census)
    {
        YearCase now = yearCaseOf(snapshot_->layout, memory_->work, weather_);
        memory_->site = snapshot_->layout.site();
        memory_->weather = weather_;
        memory_->battery = now.battery;
        memory_->generators = now.generators;
        const Snapshot::Memory *before = previous_ && previous_->memory ? previous_->memory.get() : nullptr;
        const bool same = before && before->powered == memory_->powered && before->cooling && *before->cooling == *memory_->cooling &&
                          before->work == memory_->work && before->site == memory_->site && before->weather == weather_ &&
                          before->battery == now.battery && before->generators == now.generators;
        if (same)
            return std::async(std::launch::deferred, [year = previous_->year] { return year; });
        return std::async(std::launch::async, [engines = SiteEngines(*snapshot_, census, memory_->cooling), powered = memory_->powered,
                                               of = std::move(now)] { return simulatedYear(engines, powered->losses.get(), of); });
    }

    bool withStages_;
    const Outage *outage_ = nullptr; ///< Of a design under a failure.
    std::shared_ptr<Snapshot> snapshot_;
    std::shared_ptr<Snapshot::Memory> memory_ = std::make_shared<Snapshot::Memory>();
    std::future<std::optional<std::vector<Finding>>> geometry_;
    SnapshotPtr previous_;
    std::stop_token stop_;
    WeatherPtr weather_;
};

} // namespace

SnapshotPtr study(const Layout &layout, std::int64_t revision, Tier tier, const SnapshotPtr &previous, const std::stop_token &stop,
                  const WeatherPtr &weather)
{
    if (tier == Tier::Drag && previous)
        return draggedStudy(layout, revision, *previous, stop);
    if (tier == Tier::Swept && previous && previous->tier == Tier::Settled && previous->revision == revision &&
        Layout::difference(previous->layout, layout).isEmpty())
        return Studying(layout, revision, tier, previous, stop, weather).sweptAfter(*previous);
    return Studying(layout, revision, tier, previous, stop, weather).settled();
}

FailedStudyPtr failedStudy(const SnapshotPtr &settled, Outage outage, const std::stop_token &stop)
{
    auto study = std::make_shared<FailedStudy>();
    study->outage = std::move(outage);
    study->failed = Studying(without(settled->layout, study->outage.machines), settled->revision, Tier::Settled, settled, stop,
                             settled->memory ? settled->memory->weather : nullptr, false)
                        .failed(study->outage);
    auto intact = std::make_shared<Snapshot>(*settled);
    intact->power = inNormalState(std::move(intact->power));
    const Kpi margin = kpisOf(*intact).tightestPowerMargin;
    intact->kpis.tightestPowerMargin = margin;
    std::erase_if(intact->findings, [](const Finding &finding) { return finding.check->late || finding.check->yearly; });
    study->intact = std::move(intact);
    return study->failed ? study : nullptr;
}

} // namespace gridhall
