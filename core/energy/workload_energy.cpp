// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/workload_energy.h"

#include "core/energy/duty.h"

#include <map>

namespace gridhall {

namespace {

struct Assigned {
    const Workload *workload;
    double share;
};
using AssignedAt = std::map<Id, std::vector<Assigned>>;

AssignedAt assignments(const Layout &layout)
{
    AssignedAt found;
    for (const Kept<Assignment> &one : layout.all<Assignment>())
        if (const auto *workload = layout.all<Workload>().find(one->workload))
            found[one->target].push_back({workload->get(), one->share});
    return found;
}

/// Finds the assignments nearest to a rack, remembering the answer for each parent.
class Nearest {
public:
    explicit Nearest(const Census &census) : census_(census), at_(assignments(census.layout())) {}

    const std::vector<Assigned> *of(Id rack)
    {
        if (at_.empty())
            return nullptr;
        if (const auto own = at_.find(rack); own != at_.end())
            return &own->second;
        return above(parentOf(rack));
    }

private:
    Id parentOf(Id id) const
    {
        if (const auto *row = census_.item(id))
            return row->item->parent;
        const auto *space = census_.layout().all<Space>().find(id);
        return space ? (*space)->parent : Id();
    }

    const std::vector<Assigned> *above(Id id)
    {
        if (const auto known = known_.find(id); known != known_.end())
            return known->second;
        known_[id] = nullptr; // ends a walk in a circle
        const auto here = at_.find(id);
        const auto *found = here != at_.end() ? &here->second : id ? above(parentOf(id)) : nullptr;
        return known_[id] = found;
    }

    const Census &census_;
    AssignedAt at_;
    std::unordered_map<Id, const std::vector<Assigned> *> known_;
};

std::string cardOf(const Workload &w)
{
    std::string card;
    for (const std::string *word : {&w.model, &w.precision, &w.scenario, &w.accelerator})
        if (!word->empty())
            card += (card.empty() ? "" : ", ") + *word;
    return card;
}

/// Adds the part of a rack that does one workload.
void addWork(std::map<Id, Work> &works, const ItLoad &load, const Assigned &one)
{
    const Workload &w = *one.workload;
    const double servers = w.acceleratorCount > 0 ? load.accelerators / w.acceleratorCount * one.share : 0;
    const double busy_w = w.server_power_w > 0 ? servers * w.server_power_w : load.typical_w * one.share;
    const double idle_w = w.server_idle_w > 0 ? servers * w.server_idle_w : load.idle_w * one.share;
    const double working = 1 / (1 + w.spare);
    Work &work = works[w.id];
    if (!work.workload) {
        work.workload = w.id;
        work.name = w.name;
        work.card = cardOf(w);
        work.kind = w.kind;
        work.duty = w.duty;
        work.dutyHours = w.dutyHours;
        work.busy = w.utilisation;
        work.spare = w.spare;
        work.useFactor = std::max(1.0, w.use_factor) * checkpointPlan(w.checkpoint_s, w.mtbf_s).useFactor();
        work.grade = w.grade;
        work.wallOnly = w.accelerator_power_w <= 0;
    }
    work.servers_w += working * busy_w;
    work.idle_w += working * idle_w;
    work.accelerators_w += working * servers * w.accelerator_power_w;
    work.rate += working * servers * w.tokens_per_s;
}

void addRack(WorkShape &shape, std::map<Id, Work> &works, const ItLoad &load, const std::vector<Assigned> *assigned)
{
    if (load.accelerators <= 0) {
        shape.network_w += load.typical_w;
        return;
    }
    double share = 0;
    bool refused = false;
    if (assigned)
        for (const Assigned &one : *assigned) {
            if (one.workload->accelerator != load.accelerator) {
                refused = true;
                continue;
            }
            share += one.share;
            addWork(works, load, one);
        }
    if (refused)
        shape.mismatched.push_back(load.rack);
    else if (share == 0)
        shape.idle.push_back(load.rack);
    shape.rest_w += std::max(0.0, 1 - share) * (share > 0 ? load.idle_w : load.typical_w);
}

/// Share of the servers that do this kind of work; inference has what nobody has.
double shareOf(const WorkShape &shape, WorkloadKind kind)
{
    double own = 0, all = 0;
    for (const Work &work : shape.works) {
        all += work.servers_w;
        own += work.kind == kind ? work.servers_w : 0;
    }
    return all > 0 ? own / all : kind == WorkloadKind::Inference ? 1 : 0;
}

std::string joined(const WorkShape &shape, WorkloadKind kind, std::string Work::*word)
{
    std::string all;
    for (const Work &work : shape.works)
        if (work.kind == kind)
            all += (all.empty() ? "" : " + ") + work.*word;
    return all;
}

} // namespace

bool WorkShape::has(WorkloadKind kind) const
{
    return std::ranges::any_of(works, [kind](const Work &work) { return work.kind == kind; });
}

std::string WorkShape::names(WorkloadKind kind) const { return joined(*this, kind, &Work::name); }
std::string WorkShape::cards(WorkloadKind kind) const { return joined(*this, kind, &Work::card); }

WorkShape WorkShape::scaled(double share) const
{
    WorkShape part = *this;
    part.network_w *= share;
    part.rest_w *= share;
    for (Work &work : part.works)
        for (double Work::*member : {&Work::servers_w, &Work::accelerators_w, &Work::idle_w, &Work::rate})
            work.*member *= share;
    return part;
}

WorkShape workShape(const Census &census, const ItLoads &loads)
{
    WorkShape shape;
    std::map<Id, Work> works;
    Nearest nearest(census);
    for (const ItLoad &load : loads)
        addRack(shape, works, load, nearest.of(load.rack));
    for (auto &[id, work] : works)
        shape.works.push_back(std::move(work));
    return shape;
}

double itPower_w(const WorkShape &shape, std::span<const double> busy)
{
    double power = shape.network_w + shape.rest_w;
    for (std::size_t i = 0; i < shape.works.size(); ++i) {
        const Work &work = shape.works[i];
        power += busy[i] * work.servers_w + (1 - busy[i] + work.spare) * work.idle_w;
    }
    return power;
}

TokEnergyInputs inputsAt(const WorkShape &shape, WorkloadKind kind, std::span<const double> busy)
{
    TokEnergyInputs in;
    double all_w = 0, idle_w = 0;
    bool anyWall = false, anyAccelerators = false;
    for (std::size_t i = 0; i < shape.works.size(); ++i) {
        const Work &work = shape.works[i];
        if (work.kind != kind)
            continue;
        all_w += work.servers_w;
        idle_w += (1 - busy[i] + work.spare) * work.idle_w;
        in.srvActive += busy[i] * work.servers_w;
        in.accActive += busy[i] * work.accelerators_w;
        in.generated += busy[i] * work.rate;
        in.useful += busy[i] * work.rate / work.useFactor;
        (work.wallOnly ? anyWall : anyAccelerators) = true;
    }
    const double share = shareOf(shape, kind), busyShare = all_w > 0 ? in.srvActive / all_w : 1;
    in.itActive = in.srvActive + busyShare * share * shape.network_w;
    in.it = in.itActive + idle_w + share * (shape.rest_w + (1 - busyShare) * shape.network_w);
    in.wallOnly = anyWall || !anyAccelerators;
    return in;
}

std::vector<double> meanBusy(const WorkShape &shape)
{
    std::vector<double> busy;
    for (const Work &work : shape.works)
        busy.push_back(work.busy);
    return busy;
}

} // namespace gridhall
