// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/explain.h"

#include "core/study/basis.h"
#include "core/study/explain_inputs.h"
#include "core/study/kpis.h"

#include <array>
#include <numeric>

namespace gridhall {

namespace {

using Values = std::span<const double>;

double ratio(Values x) { return x[0] / x[1]; }
double marginOf(Values x) { return x[1] > 0 ? (x[1] - x[0]) / x[1] : -1; }
double worstOf(Values x) { return *std::ranges::max_element(x); }
double product(Values x) { return std::accumulate(x.begin(), x.end(), 1.0, std::multiplies<>()); }
double sum(Values x) { return std::accumulate(x.begin(), x.end(), 0.0); }
double pueOf(Values x) { return (x[0] + x[1] + x[2] + x[3]) / x[0]; }
double lossRatio(Values x) { return (x[0] + x[1]) / x[0]; }
double coolRatio(Values x) { return (x[0] + x[1] + x[2]) / (x[0] + x[1]); }
double miscRatio(Values x) { return (x[0] + x[1] + x[2] + x[3]) / (x[0] + x[1] + x[2]); }
double remainder(Values x) { return x[0] * (1 - x[1]); }

const Formula densityFormula{"kpi.power_density", "P / A", basis::ours, ratio};
const Formula marginFormula{"kpi.margin", "(limit - demand) / limit", basis::ours, marginOf};
const Formula demandFormula{"power.demand", "max(P_normal, P_lost_a, P_lost_b, P_failure)", basis::ours, worstOf};
const Formula limitFormula{"power.limit", "P_rated * c", basis::continuousLoading, product};
const Formula heatFormula{"loop.heat", "Q_loads + Q_pumps", basis::balance, sum};
const Formula roomFormula{"room.heat", "Q_racks + Q_fans + Q_losses", basis::balance, sum};
const Formula liquidFormula{"rack.liquid_heat", "P * x", basis::heatShare, product};
const Formula airFormula{"rack.air_heat", "P * (1 - x)", basis::heatShare, remainder};
const Formula pueFormula{"kpi.pue", "(P_it + P_loss + P_cool + P_misc) / P_it", basis::pueAtDesign, pueOf};
const Formula pueYearFormula{"year.pue", "(E_it + E_loss + E_cool + E_misc) / E_it", basis::pueOfYear, pueOf};
const Formula facilityFormula{"facility.load", "P_it + P_loss + P_cool + P_misc", basis::ours, sum};
const Formula tokenFormula{"kpi.tokenergy", "e_acc * k_srv * k_net * k_idle * k_pow * k_cool * k_misc * k_use", basis::ours, product};

// --- powers and heats ----------------------------------------------------------------------------------------

std::optional<Figure> demandFigure(const Snapshot &snapshot, Id id)
{
    const PowerElementFlow *flow = snapshot.power.find(id);
    if (!flow)
        return std::nullopt;
    const std::array<std::pair<const char *, Sentence>, 3> states{{{"P_normal", translatable("Figures", "Power in normal operation")},
                                                                   {"P_lost_a", translatable("Figures", "Power when path A is lost")},
                                                                   {"P_lost_b", translatable("Figures", "Power when path B is lost")}}};
    const Grade grade = peakGrade(snapshot);
    std::vector<Figure::Input> inputs;
    for (std::size_t s = 0; s < states.size(); ++s)
        inputs.push_back({states[s].first, engineFigure("power.state", states[s].second, Amount(flow->demand_w[s], Dimension::Power), grade,
                                                        basis::powerFlow)});
    const auto element = static_cast<std::size_t>(flow - snapshot.power.elements.data());
    if (snapshot.failures && snapshot.failures->worst[element].byFailure)
        inputs.push_back(
            {"P_failure", engineFigure("power.failure", translatable("Figures", "Power after the worst failure"),
                                       Amount(snapshot.failures->worst[element].demand_w, Dimension::Power), grade, basis::failureSweep)});
    return computedFigure("power.demand", named(translatable("Figures", "Highest power")), Dimension::Power, demandFormula,
                          std::move(inputs));
}

Grade ratingGrade(const Snapshot &snapshot, Id id)
{
    const auto *item = snapshot.layout.all<Item>().find(id);
    const auto *run = snapshot.layout.all<Run>().find(id);
    for (const char *one : {key::ratedPower, key::ratedApparent, key::ratedCurrent}) {
        const Given *given = item ? figureOf(snapshot.layout, **item, one) : run ? figureOf(snapshot.layout, **run, one) : nullptr;
        if (given)
            return given->grade;
    }
    return Grade::Assumption;
}

std::optional<Figure> limitFigure(const Snapshot &snapshot, Id id)
{
    const PowerElementFlow *flow = snapshot.power.find(id);
    if (!flow || flow->limit_w <= 0)
        return std::nullopt;
    const Text name = named(translatable("Figures", "Power limit"));
    if (flow->rated_w <= 0)
        return givenFigure("power.limit", name, Amount(flow->limit_w, Dimension::Power), Grade::User, basis::gridConnection);
    return computedFigure("power.limit", name, Dimension::Power, limitFormula,
                          {{"P_rated", givenFigure("power.rated", named(translatable("Figures", "Rated power")),
                                                   Amount(flow->rated_w, Dimension::Power), ratingGrade(snapshot, id), "Part")},
                           {"c", givenFigure("criteria.continuous_loading", named(translatable("Figures", "Continuous loading")),
                                             Amount(flow->limit_w / flow->rated_w, Dimension::Ratio), Grade::User, basis::criteria)}});
}

std::optional<Figure> rackHeat(const Snapshot &snapshot, Id id, bool liquid)
{
    const ItLoad *load = snapshot.load(id);
    if (!load || load->peak_w <= 0)
        return std::nullopt;
    const auto *item = snapshot.layout.all<Item>().find(id);
    const Given *given = item ? figureOf(snapshot.layout, **item, key::liquidFraction) : nullptr;
    std::vector<Figure::Input> inputs{{"P", peakOf(snapshot, *load)},
                                      {"x", givenFigure(key::liquidFraction, named(translatable("Figures", "Share of heat to liquid")),
                                                        Amount(load->liquid_w / load->peak_w, Dimension::Ratio),
                                                        given ? given->grade : Grade::Assumption, given ? given->source : std::string())}};
    return computedFigure(liquid ? "rack.liquid_heat" : "rack.air_heat",
                          named(liquid ? translatable("Figures", "Heat to liquid") : translatable("Figures", "Heat to air")),
                          Dimension::Power, liquid ? liquidFormula : airFormula, std::move(inputs));
}

/// What limits the heat: demand and capacity of a loop, a room or a machine.
struct Heat {
    Figure demand;
    double capacity_w = 0;
    const char *engine = "Part";
};

Figure heatSum(const Formula &formula, Sentence name, std::vector<std::tuple<const char *, Sentence, double>> parts, Grade grade)
{
    std::vector<Figure::Input> inputs;
    for (const auto &[symbol, what, watts] : parts)
        inputs.push_back({symbol, engineFigure(formula.id, what, Amount(watts, Dimension::Power), grade, basis::heatFlow)});
    return computedFigure(formula.id, named(name), Dimension::Power, formula, std::move(inputs));
}

std::optional<Heat> heatOf(const Snapshot &snapshot, Id id, double margin)
{
    const auto fits = [margin](double demand, double capacity) { return (capacity > 0 ? (capacity - demand) / capacity : -1) == margin; };
    const Grade grade = peakGrade(snapshot);
    for (const LoopResult &loop : snapshot.liquid.loops)
        if (loop.id == id && fits(loop.heat_w, loop.capacity_w)) {
            double loads_w = 0;
            for (const LoopResult::Load &load : loop.loads)
                loads_w += load.heat_w;
            return Heat{heatSum(heatFormula, translatable("Figures", "Heat of the loop"),
                                {{"Q_loads", translatable("Figures", "Heat of the loads"), loads_w},
                                 {"Q_pumps", translatable("Figures", "Heat of the pumps"), loop.heat_w - loads_w}},
                                grade),
                        loop.capacity_w};
        }
    for (const RoomResult &room : snapshot.air.rooms)
        if (room.room == id && fits(room.heat_w, room.capacity_w)) {
            double racks_w = 0;
            for (const ItLoad &load : snapshot.loads)
                racks_w += load.room == id ? load.air_w : 0;
            return Heat{heatSum(roomFormula, translatable("Figures", "Heat to the room's air"),
                                {{"Q_racks", translatable("Figures", "Heat of the racks"), racks_w},
                                 {"Q_fans", translatable("Figures", "Heat of the fans"), room.fan_w},
                                 {"Q_losses", translatable("Figures", "Heat of power losses"), room.heat_w - racks_w - room.fan_w}},
                                grade),
                        room.capacity_w};
        }
    if (const MachineResult *machine = snapshot.plant.find(id); machine && fits(machine->heat_w, machine->capacity_w))
        return Heat{engineFigure("machine.heat", translatable("Figures", "Heat the machine takes"),
                                 Amount(machine->heat_w, Dimension::Power), grade, basis::heatFlow),
                    machine->capacity_w};
    if (const auto liquid = rackHeat(snapshot, id, true))
        return Heat{*liquid, 0, "Drawing"};
    return std::nullopt;
}

// --- first figures -------------------------------------------------------------------------------------------

std::optional<Figure> headroomFigure(const Snapshot &snapshot)
{
    const Kpi &kpi = snapshot.kpis.thermalHeadroom;
    if (const auto inlet = inletHeadroom(snapshot);
        kpi.known && inlet && inlet->rack == kpi.where && marginOf(std::array{inlet->risen_k(), inlet->mayRise_k()}) == kpi.value)
        return computedFigure("kpi.thermal_headroom", named(translatable("Figures", "Thermal headroom")), Dimension::Ratio, marginFormula,
                              inletRises(snapshot, *inlet));
    auto heat = kpi.known ? heatOf(snapshot, kpi.where, kpi.value) : std::nullopt;
    if (!heat)
        return std::nullopt;
    return computedFigure("kpi.thermal_headroom", named(translatable("Figures", "Thermal headroom")), Dimension::Ratio, marginFormula,
                          {{"demand", std::move(heat->demand)},
                           {"limit", engineFigure("cooling.capacity", translatable("Figures", "Cooling capacity"),
                                                  Amount(heat->capacity_w, Dimension::Power), Grade::Datasheet, heat->engine)}});
}

std::optional<Figure> marginFigure(const Snapshot &snapshot)
{
    const Kpi &kpi = snapshot.kpis.tightestPowerMargin;
    auto demand = demandFigure(snapshot, kpi.where);
    auto limit = limitFigure(snapshot, kpi.where);
    if (!kpi.known || !demand || !limit)
        return std::nullopt;
    return computedFigure("kpi.power_margin", named(translatable("Figures", "Tightest power path")), Dimension::Ratio, marginFormula,
                          {{"demand", std::move(*demand)}, {"limit", std::move(*limit)}});
}

std::optional<Figure> densityFigure(const Snapshot &snapshot)
{
    const Kpi &kpi = snapshot.kpis.powerDensity_w_per_m2;
    if (!kpi.known)
        return std::nullopt;
    const bool isHall = std::ranges::any_of(snapshot.loads, [&](const ItLoad &load) { return load.hall == kpi.where; });
    auto peak = peakSum(snapshot, "hall.it_load", translatable("Figures", "IT load of the hall"),
                        [&](const ItLoad &load) { return isHall ? load.hall == kpi.where : !load.hall && load.room == kpi.where; });
    return computedFigure("kpi.power_density", named(translatable("Figures", "Power density")), Dimension::PowerDensity, densityFormula,
                          {{"P", std::move(peak)},
                           {"A", drawnFigure("hall.area", translatable("Figures", "Area of the outline"),
                                             Amount(spaceArea_m2(snapshot.layout, kpi.where), Dimension::Area))}});
}

// --- TokEnergy -----------------------------------------------------------------------------------------------

/// A factor of TokEnergy: its formula over energies, named by their place in this order.
enum class Share { AccActive, SrvActive, ItActive, It, Loss, Cool, Misc, Generated, Useful };
struct FactorCard {
    Formula formula;
    Sentence name;
    Dimension dimension;
    std::vector<Share> inputs;
};

const std::vector<FactorCard> &factorCards()
{
    using D = Dimension;
    using enum Share;
    // clang-format off
    static const std::vector<FactorCard> cards{
        {{"tok.e_acc", "P_acc / N_gen", basis::ours, ratio}, translatable("Figures", "Accelerator energy per token"), D::EnergyPerToken, {AccActive, Generated}},
        {{"tok.k_srv", "P_srv / P_acc", basis::ours, ratio}, translatable("Figures", "Server factor"), D::Efficiency, {SrvActive, AccActive}},
        {{"tok.k_net", "P_it_active / P_srv", basis::ours, ratio}, translatable("Figures", "Network and storage factor"), D::Efficiency, {ItActive, SrvActive}},
        {{"tok.k_idle", "P_it / P_it_active", basis::ours, ratio}, translatable("Figures", "Idle factor"), D::Efficiency, {It, ItActive}},
        {{"tok.k_pow", "(P_it + P_loss) / P_it", basis::ours, lossRatio}, translatable("Figures", "Power path factor"), D::Efficiency, {It, Loss}},
        {{"tok.k_cool", "(P_it + P_loss + P_cool) / (P_it + P_loss)", basis::ours, coolRatio}, translatable("Figures", "Cooling factor"), D::Efficiency, {It, Loss, Cool}},
        {{"tok.k_misc", "(P_it + P_loss + P_cool + P_misc) / (P_it + P_loss + P_cool)", basis::ours, miscRatio}, translatable("Figures", "Miscellaneous factor"), D::Efficiency, {It, Loss, Cool, Misc}},
        {{"tok.k_use", "N_gen / N_use", basis::ours, ratio}, translatable("Figures", "Use factor"), D::Efficiency, {Generated, Useful}},
    };
    // clang-format on
    return cards;
}

/// Whose energies: watts at the design point, or joules of the year.
struct Energies {
    const TokEnergyInputs &in;
    bool year = false;
};

Figure::Input energyInput(const Energies &of, Share which, Grade grade)
{
    const TokEnergyInputs &in = of.in;
    // Where only the wall is known, the accelerators' energy is the server's.
    const std::array<std::tuple<const char *, Sentence, double>, 9> all{{
        {"P_acc", translatable("Figures", "Accelerators, busy"), in.wallOnly ? in.srvActive : in.accActive},
        {"P_srv", translatable("Figures", "Servers, busy"), in.srvActive},
        {"P_it_active", translatable("Figures", "IT, busy"), in.itActive},
        {"P_it", translatable("Figures", "IT"), in.it},
        {"P_loss", translatable("Figures", "Power losses on the way to IT"), in.loss},
        {"P_cool", translatable("Figures", "Cooling, with its share of losses"), in.cool},
        {"P_misc", translatable("Figures", "Lighting, security, offices"), in.misc},
        {"N_gen", translatable("Figures", "Tokens generated"), in.generated},
        {"N_use", translatable("Figures", "Tokens kept"), in.useful},
    }};
    const auto &[symbol, name, value] = all[static_cast<std::size_t>(which)];
    const Dimension dimension = of.year                     ? (which >= Share::Generated ? Dimension::None : Dimension::Energy)
                                : which >= Share::Generated ? Dimension::TokenRate
                                                            : Dimension::Power;
    return {symbol, engineFigure((of.year ? "year." : "energy.") + std::string(symbol), name, Amount(value, dimension), grade,
                                 of.year ? basis::simulatedYear : basis::designPointWork)};
}

Figure factorFigure(const Energies &of, const FactorCard &card, Grade grade)
{
    std::vector<Figure::Input> inputs;
    for (const Share which : card.inputs)
        inputs.push_back(energyInput(of, which, grade));
    return computedFigure(card.formula.id, named(card.name), card.dimension, card.formula, std::move(inputs));
}

Figure tokenFigure(const Snapshot &snapshot, const Energies &of)
{
    const Grade grade = std::max(peakGrade(snapshot), workloadGrade(snapshot));
    std::vector<Figure::Input> inputs;
    for (const FactorCard &card : factorCards())
        inputs.push_back({card.formula.id + std::string_view("tok.").size(), factorFigure(of, card, grade)});
    return computedFigure(of.year ? "year.tokenergy" : "kpi.tokenergy",
                          named(of.year ? translatable("Figures", "TokEnergy of the year") : translatable("Figures", "TokEnergy")),
                          Dimension::EnergyPerToken, tokenFormula, std::move(inputs));
}

std::optional<Figure> tokenPart(const Snapshot &snapshot, const std::string &name)
{
    if (!snapshot.tokEnergy.defined)
        return std::nullopt;
    if (name == "kpi.tokenergy")
        return tokenFigure(snapshot, {snapshot.energies});
    const auto &cards = factorCards();
    const auto card = std::ranges::find_if(cards, [&](const FactorCard &one) { return name == one.formula.id; });
    if (card == cards.end())
        return std::nullopt;
    return factorFigure({snapshot.energies}, *card, std::max(peakGrade(snapshot), workloadGrade(snapshot)));
}

/// PUE of the year: all energy of the site over that of its IT.
Figure yearPueFigure(const Snapshot &snapshot)
{
    const YearSums &t = snapshot.year->total;
    const Grade grade = peakGrade(snapshot);
    const auto energy = [&](const char *id, Sentence name, double joule) {
        return engineFigure(id, name, Amount(joule, Dimension::Energy), grade, basis::simulatedYear);
    };
    return computedFigure(
        "year.pue", named(translatable("Figures", "PUE of the year")), Dimension::Efficiency, pueYearFormula,
        {{"E_it", energy("year.it", translatable("Figures", "IT"), t.it_j)},
         {"E_loss", energy("year.loss", translatable("Figures", "Power losses on the way to IT"), t.loss_j + t.batteryLoss_j)},
         {"E_cool", energy("year.cool", translatable("Figures", "Cooling, with its share of losses"), t.cool_j)},
         {"E_misc", energy("year.misc", translatable("Figures", "Lighting, security, offices"), t.misc_j)}});
}

std::optional<Figure> yearFigure(const Snapshot &snapshot, const std::string &name)
{
    if (!snapshot.year)
        return std::nullopt;
    if (name == "year.pue")
        return yearPueFigure(snapshot);
    if (name == "year.tokenergy" && snapshot.year->tokEnergy.defined)
        return tokenFigure(snapshot, {snapshot.year->energies, true});
    return std::nullopt;
}

} // namespace

std::optional<Figure> explained(const Snapshot &snapshot, const FigureKey &key)
{
    if (key.name == "kpi.it_load")
        return peakSum(snapshot, key.name, translatable("Figures", "IT load"), [](const ItLoad &) { return true; });
    if (key.name == "kpi.power_density")
        return densityFigure(snapshot);
    if (key.name == "kpi.power_margin")
        return marginFigure(snapshot);
    if (key.name == "kpi.thermal_headroom")
        return headroomFigure(snapshot);
    if (key.name == "kpi.pue" && snapshot.kpis.pue.value > 0)
        return computedFigure(key.name, named(translatable("Figures", "PUE")), Dimension::Efficiency, pueFormula, designInputs(snapshot));
    if (key.name == "facility.load")
        return computedFigure(key.name, named(translatable("Figures", "Facility load")), Dimension::Power, facilityFormula,
                              designInputs(snapshot));
    if (key.name == "power.demand")
        return demandFigure(snapshot, key.entity);
    if (key.name == "power.limit")
        return limitFigure(snapshot, key.entity);
    if (key.name == "rack.liquid_heat" || key.name == "rack.air_heat")
        return rackHeat(snapshot, key.entity, key.name == "rack.liquid_heat");
    if (key.name.starts_with("year."))
        return yearFigure(snapshot, key.name);
    return tokenPart(snapshot, key.name);
}

std::vector<FigureKey> explainedKeys(const Snapshot &snapshot)
{
    std::vector<FigureKey> keys;
    for (const char *name : {"kpi.it_load", "kpi.power_density", "kpi.power_margin", "kpi.thermal_headroom", "kpi.pue", "kpi.tokenergy",
                             "facility.load", "year.pue", "year.tokenergy"})
        keys.push_back({name, {}});
    for (const FactorCard &card : factorCards())
        keys.push_back({card.formula.id, {}});
    std::erase_if(keys, [&](const FigureKey &key) { return !explained(snapshot, key); });
    for (const PowerElementFlow &flow : snapshot.power.elements)
        if (flow.limit_w > 0 && flow.live && snapshot.layout.all<Item>().find(flow.id)) {
            keys.push_back({"power.demand", flow.id});
            keys.push_back({"power.limit", flow.id});
        }
    return keys;
}

} // namespace gridhall
