// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/explain_inputs.h"

#include "core/study/basis.h"
#include "core/study/kpis.h"

#include <map>
#include <numeric>

namespace gridhall {

namespace {

double sumOf(std::span<const double> x) { return std::accumulate(x.begin(), x.end(), 0.0); }
double productOf(std::span<const double> x) { return x[0] * x[1]; }
double fractionOfSum(std::span<const double> x) { return x[0] * (x[1] + x[2] + x[3]); }

const Formula peakFormula{"it.peak", "P * f", basis::peakFactor, productOf};
const Formula groupFormula{"it.group", "n * P", basis::ours, productOf};
const Formula sumFormula{"sum", basis::sumOfInputs, basis::ours, sumOf};
double differenceOf(std::span<const double> x) { return x[0] - x[1]; }

const Formula riseFormula{"air.rise", "T_inlet - T_supply", basis::ours, differenceOf};
const Formula allowedRiseFormula{"air.allowed_rise", "T_limit - T_supply", basis::ours, differenceOf};
const Formula miscFormula{"site.misc", "m * (P_it + P_loss + P_cool)", basis::miscFraction, fractionOfSum};

struct Source {
    Grade grade = Grade::Measured;
    std::string text;
};

/// Where a rack's peak comes from: its own figure, or the worst of the devices inside.
Source peakSource(const Snapshot &snapshot, Id rack)
{
    const auto *item = snapshot.layout.all<Item>().find(rack);
    if (!item)
        return {Grade::Assumption, {}};
    Source worst;
    bool hasDevices = false;
    for (const Id child : snapshot.layout.children(rack)) {
        const auto *device = snapshot.layout.all<Item>().find(child);
        if (!device || !isItRole(roleOf(snapshot.layout, **device)))
            continue;
        hasDevices = true;
        const Given *given = figureOf(snapshot.layout, **device, key::peakPower);
        const Grade grade = given ? given->grade : Grade::Assumption;
        if (grade >= worst.grade)
            worst = {grade, given ? given->source : std::string()};
    }
    if (hasDevices)
        return worst;
    const Given *given = figureOf(snapshot.layout, **item, key::peakPower);
    return given ? Source{given->grade, given->source} : Source{Grade::Assumption, {}};
}

} // namespace

Figure drawnFigure(std::string id, Sentence name, Amount value)
{
    return givenFigure(std::move(id), named(name), value, Grade::Measured, "Drawing");
}

Figure engineFigure(std::string id, Sentence name, Amount value, Grade grade, const char *engine)
{
    return givenFigure(std::move(id), named(name), value, grade, engine);
}

Figure peakOf(const Snapshot &snapshot, const ItLoad &load)
{
    const double factor = snapshot.layout.criteria().peakFactor;
    const Source source = peakSource(snapshot, load.rack);
    return computedFigure("it.peak", named(translatable("Figures", "Peak power")), Dimension::Power, peakFormula,
                          {{"P", givenFigure("it.peak.stated", named(translatable("Figures", "Stated peak power")),
                                             Amount(factor > 0 ? load.peak_w / factor : 0, Dimension::Power), source.grade, source.text)},
                           {"f", givenFigure("criteria.peak_factor", named(translatable("Figures", "Peak factor")),
                                             Amount(factor, Dimension::None), Grade::User, basis::criteria)}});
}

Figure peakSum(const Snapshot &snapshot, std::string id, Sentence name, const std::function<bool(const ItLoad &)> &filter)
{
    struct Group {
        const ItLoad *first = nullptr;
        double count = 0;
    };
    std::map<std::pair<Id, double>, Group> groups;
    for (const ItLoad &load : snapshot.loads) {
        if (load.peak_w <= 0 || !filter(load))
            continue;
        const auto *item = snapshot.layout.all<Item>().find(load.rack);
        Group &group = groups[{item ? (*item)->part : Id(), load.peak_w}];
        group.first = group.first ? group.first : &load;
        ++group.count;
    }
    std::vector<Figure::Input> inputs;
    for (const auto &[what, group] : groups) {
        const auto *part = snapshot.layout.all<Part>().find(what.first);
        const Text title{translatable("Figures", "Racks of %1"), {part ? (*part)->name : std::string()}};
        inputs.push_back({"P" + std::to_string(inputs.size() + 1),
                          computedFigure("it.group", title, Dimension::Power, groupFormula,
                                         {{"n", drawnFigure("it.count", translatable("Figures", "Number of racks"),
                                                            Amount(group.count, Dimension::Count))},
                                          {"P", peakOf(snapshot, *group.first)}})});
    }
    return computedFigure(std::move(id), named(name), Dimension::Power, sumFormula, std::move(inputs));
}

Grade peakGrade(const Snapshot &snapshot)
{
    return peakSum(snapshot, {}, {}, [](const ItLoad &) { return true; }).grade;
}

Grade workloadGrade(const Snapshot &snapshot)
{
    Grade worst = Grade::Measured;
    for (const Kept<Assignment> &one : snapshot.layout.all<Assignment>())
        if (const auto *workload = snapshot.layout.all<Workload>().find(one->workload))
            worst = std::max(worst, (*workload)->grade);
    return worst;
}

std::vector<Figure::Input> inletRises(const Snapshot &snapshot, const InletHeadroom &inlet)
{
    const Grade grade = peakGrade(snapshot);
    const auto point = [&](const char *id, Sentence name, double kelvin, Grade of, const char *source) {
        return engineFigure(id, name, Amount(kelvin, Dimension::Temperature), of, source);
    };
    const Figure supply =
        point("air.supply", translatable("Figures", "Supply air of the room, mean"), inlet.supply_k, grade, basis::airField);
    return {{"demand", computedFigure("air.rise", named(translatable("Figures", "Warmest inlet over the supply")),
                                      Dimension::TemperatureRise, riseFormula,
                                      {{"T_inlet", point("air.inlet", translatable("Figures", "Inlet of the rack nearest its limit"),
                                                         inlet.inlet_k, grade, basis::airField)},
                                       {"T_supply", supply}})},
            {"limit", computedFigure("air.allowed_rise", named(translatable("Figures", "Limit over the supply")),
                                     Dimension::TemperatureRise, allowedRiseFormula,
                                     {{"T_limit", point("air.limit", translatable("Figures", "Limit of its inlet"), inlet.limit_k,
                                                        Grade::User, basis::inletLimit)},
                                      {"T_supply", supply}})}};
}

std::vector<Figure::Input> designInputs(const Snapshot &snapshot)
{
    const DesignPoint point = designPoint(snapshot);
    std::vector<Figure::Input> inputs;
    inputs.push_back({"P_it", peakSum(snapshot, "kpi.it_load", translatable("Figures", "IT load"), [](const ItLoad &) { return true; })});
    const Grade grade = inputs[0].figure.grade;
    inputs.push_back({"P_loss", engineFigure("design.loss", translatable("Figures", "Power losses on the way to IT"),
                                             Amount(point.loss_w, Dimension::Power), grade, basis::powerFlow)});
    inputs.push_back({"P_cool", engineFigure("design.cool", translatable("Figures", "Cooling, with its share of losses"),
                                             Amount(point.cool_w, Dimension::Power), grade, basis::plantDay)});
    std::vector<Figure::Input> misc{
        {"m", givenFigure("site.misc_fraction", named(translatable("Figures", "Miscellaneous fraction")),
                          Amount(snapshot.layout.site().misc_fraction, Dimension::Ratio), Grade::User, basis::site)}};
    misc.insert(misc.end(), inputs.begin(), inputs.end());
    inputs.push_back({"P_misc", computedFigure("design.misc", named(translatable("Figures", "Lighting, security, offices")),
                                               Dimension::Power, miscFormula, std::move(misc))});
    return inputs;
}

} // namespace gridhall
