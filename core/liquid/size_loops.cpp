// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/size_loops.h"

#include "core/catalog/keys.h"
#include "core/layout/frames.h"
#include "core/liquid/coolant.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace gridhall {

namespace {

constexpr double boreArea = std::numbers::pi / 4;
constexpr double pumpSpare = 1.05; ///< Head over what is needed, when a pump is chosen.
constexpr double hoseShare = 2;    ///< Of a pipe's pressure per metre: hoses are a few metres long. An assumption.

double statedOr(const Part &part, const char *key, double otherwise)
{
    const Given *given = part.figure(key);
    return given ? given->value : otherwise;
}

class Sizer {
public:
    Sizer(const Layout &layout, const Library &library, const LiquidResult &solved) : library_(library), now_(layout)
    {
        for (const LoopResult &loop : solved.loops)
            if (loop.hydraulic)
                collect(loop);
    }

    Result<LoopSizing> run()
    {
        if (carried_.empty())
            return Problem(translatable("Edits", "No coolant loop is drawn through from coolers to loads; there is nothing to size."));
        joinTwins();
        for (const auto &[id, carried] : carried_)
            sizeRun(id, carried);
        for (const auto &[id, duty] : pumps_)
            sizePump(id, duty);
        return std::move(result_);
    }

private:
    struct Duty {
        double flow = 0, head_pa = 0;
    };

    void collect(const LoopResult &loop)
    {
        const double at_k = (loop.supply_k + loop.return_k) / 2;
        for (std::size_t k = 0; k < loop.network->links.size(); ++k) {
            const LoopLink &link = loop.network->links[k];
            const double flow = loop.highest_m3_per_s[k];
            if (link.kind == LoopLink::Kind::Pipe) {
                PipeDuty &carried = carried_[link.id];
                carried = {std::max(carried.flow_m3_per_s, flow), at_k, loop.glycol};
            } else if (link.kind == LoopLink::Kind::Pump) {
                const NetworkLink &pump = loop.network->pipes.links[k];
                const auto &head = loop.hydraulics.state.head_m;
                const double rise_m = head[static_cast<std::size_t>(pump.to)] - head[static_cast<std::size_t>(pump.from)];
                pumps_[link.id] = {flow, std::max(0.0, rise_m) * standardGravity_m_per_s2 * coolantDensity_kg_per_m3(at_k, loop.glycol)};
            }
        }
    }

    void joinTwins()
    {
        for (auto &[id, carried] : carried_)
            if (const Kept<Run> run = now_.find<Run>(id); run && run->twin)
                if (const auto twin = carried_.find(run->twin); twin != carried_.end())
                    carried.flow_m3_per_s = twin->second.flow_m3_per_s = std::max(carried.flow_m3_per_s, twin->second.flow_m3_per_s);
    }

    void sizeRun(Id id, const PipeDuty &carried)
    {
        const Kept<Run> run = now_.find<Run>(id);
        const Kept<Part> part = run ? partOf(now_, *run) : nullptr;
        if (!part || carried.flow_m3_per_s <= 0 || run->module)
            return; // what a module brought along is its maker's
        const PipeFit fit = fittingPipe(library_, {part->role}, carried, now_.criteria());
        if (fit.part && !fit.keeps)
            result_.tooSmall.push_back(id);
        if (!fit.part || fit.part->number == part->number || !replacePart(run, fit.part))
            return;
        result_.changes.push_back({id, part->number, fit.part->number, carried.flow_m3_per_s, fit.velocity_m_per_s, fit.gradient_pa_per_m});
    }

    void sizePump(Id id, const Duty &duty)
    {
        const Kept<Item> item = now_.find<Item>(id);
        const Kept<Part> part = item ? partOf(now_, *item) : nullptr;
        if (!part || duty.flow <= 0 || item->module)
            return;
        Kept<Part> best;
        for (const Kept<Part> &one : library_.parts()) {
            if (one->role != Role::Pump || !sameCircuit(*one, *part))
                continue;
            const double flow = statedOr(*one, key::ratedFlow, 0), head = statedOr(*one, key::pumpHead, 0);
            const bool enough = flow >= duty.flow && head >= pumpSpare * duty.head_pa;
            if (enough && (!best || flow * head < statedOr(*best, key::ratedFlow, 0) * statedOr(*best, key::pumpHead, 0)))
                best = one;
        }
        if (!best) {
            result_.tooSmall.push_back(id);
            return;
        }
        if (best->number != part->number && replacePart(item, best))
            result_.changes.push_back({id, part->number, best->number, duty.flow, 0, 0});
    }

    /// Ports of the same names on the same circuit, so that pipes stay joined.
    static bool sameCircuit(const Part &one, const Part &other)
    {
        return std::ranges::all_of(other.ports, [&](const Port &port) {
            const Port *match = one.port(port.name);
            return match && match->circuit == port.circuit;
        });
    }

    template <class T>
    bool replacePart(const Kept<T> &before, const Kept<Part> &chosen)
    {
        const Result<Adopted> adopting = adopted(now_, library_.source(), chosen->number);
        if (!adopting)
            return false;
        if (!adopting->edit.isEmpty()) {
            now_ = now_.applying(adopting->edit);
            for (const Edit::Change &change : adopting->edit.changes())
                result_.edit.push(change);
        }
        T after = *before;
        after.part = adopting->part;
        result_.edit.replace(before, std::move(after));
        return true;
    }

    const Library &library_;
    Layout now_;
    std::map<Id, PipeDuty> carried_;
    std::map<Id, Duty> pumps_;
    LoopSizing result_;
};

} // namespace

PipeFit pipeFit(const Kept<Part> &part, const PipeDuty &duty, const Criteria &criteria)
{
    PipeFit fit{part};
    const double bore = part ? statedOr(*part, key::bore, 0) : 0;
    if (bore <= 0)
        return fit;
    fit.velocity_m_per_s = duty.flow_m3_per_s / (boreArea * bore * bore);
    fit.gradient_pa_per_m =
        pipeGradient_pa_per_m(duty.flow_m3_per_s, bore, statedOr(*part, key::roughness, 4.5e-5), duty.temperature_k, duty.glycol);
    const double gradient = criteria.coolantGradient_pa_per_m * (part->role == Role::Hose ? hoseShare : 1);
    fit.keeps = fit.velocity_m_per_s <= criteria.coolantVelocity_m_per_s && fit.gradient_pa_per_m <= gradient;
    return fit;
}

PipeFit fittingPipe(const Library &library, std::initializer_list<Role> roles, const PipeDuty &duty, const Criteria &criteria)
{
    PipeFit best;
    double bestBore = 0;
    for (const Kept<Part> &part : library.parts()) {
        const double bore = statedOr(*part, key::bore, 0);
        if (bore <= 0 || std::ranges::find(roles, part->role) == roles.end())
            continue;
        const PipeFit fit = pipeFit(part, duty, criteria);
        const bool better = fit.keeps ? !best.keeps || bore < bestBore : !best.keeps && bore > bestBore;
        if (better) {
            best = fit;
            bestBore = bore;
        }
    }
    return best;
}

double pipeGradient_pa_per_m(double flow, double bore_m, double roughness_m, double temperature_k, double glycol)
{
    const double density = coolantDensity_kg_per_m3(temperature_k, glycol);
    const double velocity = flow / (boreArea * bore_m * bore_m);
    const double reynolds = density * velocity * bore_m / coolantViscosity_pa_s(temperature_k, glycol);
    return frictionFactor(reynolds, roughness_m / bore_m) * density * velocity * velocity / (2 * bore_m);
}

Result<LoopSizing> sizedLoops(const Layout &layout, const Library &library, const LiquidResult &solved)
{
    return Sizer(layout, library, solved).run();
}

} // namespace gridhall
