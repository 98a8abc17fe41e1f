// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keys.h"
#include "core/delivery/assumed.h"

#include <algorithm>
#include <array>
#include <cmath>

/// Gridhall's planning rules: no quotations, no facts. Each is a range that the user replaces by a quotation (figures of
/// the part) or a rate of his own (the delivery card). Everything that rests on one is graded assumption.
namespace gridhall {

namespace {

constexpr double perWeek_d = 7, secondsPerDay = 86400;

/// What a rate is per. PerKw looks for the figures in the order of `ratingKeys`.
enum class Per { Kw, Kwh, Ampere, AmpereMetre, MillimetreMetre, Kilogram, CubicMetre, SquareMetre, Piece };

struct RateRule {
    Role role;
    const char *name; ///< In the card's figures: "rate.transformer.low".
    Sentence rule;
    Per per;
    Range rate;
};

constexpr Sentence ruleK1 =
    translatable("Delivery", "Gridhall rule K1: planning rate per kW or kVA of rating, low to high a factor of two to four");
constexpr Sentence ruleK2 = translatable("Delivery", "Gridhall rule K2: planning rate per kWh stored");
constexpr Sentence ruleK3 = translatable("Delivery", "Gridhall rule K3: planning rate per ampere of rating");
constexpr Sentence ruleK4 = translatable("Delivery", "Gridhall rule K4: planning rate per metre and ampere");
constexpr Sentence ruleK5 = translatable("Delivery", "Gridhall rule K5: planning rate per metre and millimetre of bore, installed spool");
constexpr Sentence ruleK6 = translatable("Delivery", "Gridhall rule K6: planning rate per kilogram");
constexpr Sentence ruleK7 = translatable("Delivery", "Gridhall rule K7: planning rate per cubic metre");
constexpr Sentence ruleK8 = translatable("Delivery", "Gridhall rule K8: shell, assembly and factory test per square metre of module");
constexpr Sentence ruleK9 = translatable("Delivery", "Gridhall rule K9: planning price of a piece");

constexpr std::array rates{
    RateRule{Role::Module, "module", ruleK8, Per::SquareMetre, {2200, 3800, 6500}},
    RateRule{Role::Transformer, "transformer", ruleK1, Per::Kw, {40, 70, 120}},
    RateRule{Role::Generator, "generator", ruleK1, Per::Kw, {350, 450, 700}},
    RateRule{Role::Ups, "ups", ruleK1, Per::Kw, {120, 200, 350}},
    RateRule{Role::Pdu, "pdu", ruleK1, Per::Kw, {90, 150, 250}},
    RateRule{Role::PowerShelf, "power_shelf", ruleK1, Per::Kw, {100, 180, 300}},
    RateRule{Role::Rectifier, "rectifier", ruleK1, Per::Kw, {120, 200, 350}},
    RateRule{Role::Cdu, "cdu", ruleK1, Per::Kw, {150, 350, 800}},
    RateRule{Role::InRackCdu, "in_rack_cdu", ruleK1, Per::Kw, {200, 400, 900}},
    RateRule{Role::Crah, "crah", ruleK1, Per::Kw, {150, 250, 400}},
    RateRule{Role::FanWall, "fan_wall", ruleK1, Per::Kw, {120, 200, 330}},
    RateRule{Role::InRow, "in_row", ruleK1, Per::Kw, {180, 300, 480}},
    RateRule{Role::RearDoor, "rear_door", ruleK1, Per::Kw, {120, 200, 350}},
    RateRule{Role::HeatExchanger, "heat_exchanger", ruleK1, Per::Kw, {8, 15, 30}},
    RateRule{Role::Chiller, "chiller", ruleK1, Per::Kw, {180, 280, 450}},
    RateRule{Role::DryCooler, "dry_cooler", ruleK1, Per::Kw, {60, 110, 200}},
    RateRule{Role::Tower, "tower", ruleK1, Per::Kw, {30, 60, 110}},
    RateRule{Role::Battery, "battery", ruleK2, Per::Kwh, {250, 400, 700}},
    RateRule{Role::Bess, "bess", ruleK2, Per::Kwh, {200, 300, 540}},
    RateRule{Role::Switchboard, "switchboard", ruleK3, Per::Ampere, {35, 60, 110}},
    RateRule{Role::Sts, "sts", ruleK3, Per::Ampere, {40, 70, 120}},
    RateRule{Role::Rpp, "rpp", ruleK3, Per::Ampere, {20, 35, 60}},
    RateRule{Role::TapOff, "tap_off", ruleK3, Per::Ampere, {8, 14, 25}},
    RateRule{Role::RackPdu, "rack_pdu", ruleK3, Per::Ampere, {15, 30, 60}},
    RateRule{Role::Busway, "busway", ruleK4, Per::AmpereMetre, {0.30, 0.50, 0.90}},
    RateRule{Role::Cable, "cable", ruleK4, Per::AmpereMetre, {0.12, 0.22, 0.40}},
    RateRule{Role::Whip, "whip", ruleK4, Per::AmpereMetre, {0.25, 0.45, 0.80}},
    RateRule{Role::Pipe, "pipe", ruleK5, Per::MillimetreMetre, {1.2, 2.2, 4.0}},
    RateRule{Role::Hose, "hose", ruleK5, Per::MillimetreMetre, {2.0, 4.0, 8.0}},
    RateRule{Role::Manifold, "manifold", ruleK6, Per::Kilogram, {12, 22, 45}},
    RateRule{Role::Pump, "pump", ruleK6, Per::Kilogram, {18, 32, 60}},
    RateRule{Role::Valve, "valve", ruleK6, Per::Kilogram, {15, 30, 60}},
    RateRule{Role::Strainer, "strainer", ruleK6, Per::Kilogram, {12, 25, 50}},
    RateRule{Role::Coupling, "coupling", ruleK9, Per::Piece, {60, 150, 300}},
    RateRule{Role::Duct, "duct", ruleK6, Per::Kilogram, {8, 14, 25}},
    RateRule{Role::Tray, "tray", ruleK6, Per::Kilogram, {8, 14, 25}},
    RateRule{Role::Wall, "wall", ruleK6, Per::Kilogram, {0.2, 0.4, 0.8}},
    RateRule{Role::Column, "column", ruleK6, Per::Kilogram, {0.4, 0.8, 1.5}},
    RateRule{Role::Tank, "tank", ruleK7, Per::CubicMetre, {900, 1600, 3000}},
    RateRule{Role::Rack, "rack", ruleK9, Per::Piece, {1500, 2800, 5000}},
    RateRule{Role::Door, "door", ruleK9, Per::Piece, {1500, 3000, 7000}},
};

constexpr std::array ratingKeys{key::ratedPower, key::ratedApparent, key::coolingCapacity, key::peakPower, key::electricalPower};

std::optional<double> figure(const Part &part, const std::vector<Given> &own, const char *name)
{
    const auto at = std::ranges::find(own, name, &Given::key);
    if (at != own.end())
        return at->value;
    const Given *given = part.figure(name);
    return given ? std::optional(given->value) : std::nullopt;
}

const Given *given(const Part &part, const std::vector<Given> &own, const char *name)
{
    const auto at = std::ranges::find(own, name, &Given::key);
    return at != own.end() ? &*at : part.figure(name);
}

/// What the rate is multiplied by; empty if the part does not say.
std::optional<double> amountFor(const Part &part, const std::vector<Given> &own, Per per)
{
    const auto scaled = [&](const char *name, double factor) -> std::optional<double> {
        const auto value = figure(part, own, name);
        return value ? std::optional(*value * factor) : std::nullopt;
    };
    switch (per) {
    case Per::Kw:
        for (const char *name : ratingKeys)
            if (const auto kw = scaled(name, 1e-3))
                return kw;
        return std::nullopt;
    case Per::Kwh: return scaled(key::energy, 1 / 3.6e6);
    case Per::Ampere:
    case Per::AmpereMetre: return scaled(key::ratedCurrent, 1);
    case Per::MillimetreMetre: return scaled(key::bore, 1e3);
    case Per::Kilogram: return scaled(key::weight, 1);
    case Per::CubicMetre: return scaled(key::volume, 1);
    case Per::SquareMetre: return metresOf(part.width) * metresOf(part.depth);
    case Per::Piece: return 1;
    }
    return std::nullopt;
}

/// The card's own range under "NAME.low", ".likely", ".high"; what it does not state scales with what it does.
std::optional<Assumed> ofCard(const Delivery &card, const std::string &name, Range rule)
{
    const auto stated = [&](const char *end) -> const Given * {
        const auto at = std::ranges::find(card.figures, name + end, &Given::key);
        return at == card.figures.end() ? nullptr : &*at;
    };
    const Given *low = stated(".low"), *likely = stated(".likely"), *high = stated(".high");
    const Given *any = likely ? likely : low ? low : high;
    if (!any)
        return std::nullopt;
    const double base = likely == any ? rule.likely : low == any ? rule.low : rule.high;
    const double factor = base > 0 ? any->value / base : 1;
    Range range = factor * rule;
    if (low)
        range.low = low->value;
    if (likely)
        range.likely = likely->value;
    if (high)
        range.high = high->value;
    range.likely = std::max(range.likely, range.low);
    range.high = std::max(range.high, range.likely);
    return Assumed{range, true, any->grade, asStated(any->source)};
}

/// A range about a stated figure; only the figure itself where no range is stated.
std::optional<Assumed> stated(const Part &part, const std::vector<Given> &own, const char *likely, const char *low, const char *high)
{
    const Given *middle = given(part, own, likely);
    if (!middle)
        return std::nullopt;
    const auto least = figure(part, own, low), most = figure(part, own, high);
    return Assumed{
        {std::min(least.value_or(middle->value), middle->value), middle->value, std::max(most.value_or(middle->value), middle->value)},
        true,
        middle->grade,
        asStated(middle->source)};
}

constexpr Sentence ruleL1 = translatable("Delivery", "Gridhall rule L1: planning lead time of the kind of equipment");
constexpr Sentence ruleL2 =
    translatable("Delivery", "Gridhall rule L2: factory build of a module, not before its slowest part and four weeks of integration");

struct LeadRule {
    const char *name;
    Range weeks;
};

LeadRule leadRule(Role role)
{
    switch (role) {
    case Role::Module: return {"module", {16, 22, 28}};
    case Role::Utility: return {"grid", {26, 52, 104}};
    case Role::Transformer: return {"transformer", {28, 34, 60}};
    case Role::Switchboard: return {"switchboard", {28, 40, 60}};
    case Role::Generator: return {"generator", {30, 38, 60}};
    case Role::Ups: return {"ups", {24, 32, 40}};
    case Role::Battery:
    case Role::Bess: return {"battery", {20, 28, 40}};
    case Role::Sts:
    case Role::Pdu:
    case Role::Rpp:
    case Role::Rectifier:
    case Role::PowerShelf: return {"distribution", {20, 26, 34}};
    case Role::Busway:
    case Role::TapOff: return {"busway", {12, 18, 24}};
    case Role::Cable:
    case Role::Whip:
    case Role::RackPdu: return {"cable", {8, 14, 24}};
    case Role::Cdu:
    case Role::InRackCdu: return {"cdu", {16, 22, 30}};
    case Role::Crah:
    case Role::FanWall:
    case Role::InRow:
    case Role::RearDoor: return {"air_handler", {20, 28, 36}};
    case Role::Chiller: return {"chiller", {26, 36, 48}};
    case Role::DryCooler:
    case Role::Tower: return {"cooler", {16, 22, 28}};
    case Role::Pump:
    case Role::HeatExchanger:
    case Role::Tank:
    case Role::Valve:
    case Role::Strainer:
    case Role::Coupling: return {"pump", {10, 15, 20}};
    case Role::ItRack:
    case Role::Server:
    case Role::NetworkRack:
    case Role::StorageRack: return {"it", {20, 36, 52}};
    default: return {"other", {6, 10, 14}};
    }
}

struct WorkRule {
    const char *name;
    Sentence rule;
    Range days;
};

constexpr Sentence ruleD6 = translatable("Delivery", "Gridhall rule D6: planning durations of prefabricated delivery");

WorkRule workRule(SiteWork work)
{
    switch (work) {
    case SiteWork::FactoryTest: return {"duration.factory_test", ruleD6, {14, 21, 28}};
    case SiteWork::Transport: return {"duration.transport", ruleD6, {7, 21, 42}};
    case SiteWork::Permit:
        return {"duration.permit", translatable("Delivery", "Gridhall rule S1: route survey and permit of an oversize load"), {7, 14, 28}};
    case SiteWork::Foundation: return {"duration.foundation", ruleD6, {28, 49, 70}};
    case SiteWork::Shell: return {"duration.shell", ruleD6, {140, 196, 252}};
    case SiteWork::Lift:
        return {"duration.lift", translatable("Delivery", "Gridhall rule D6: one to two weeks for ten modules"), {0.7, 1.0, 1.4}};
    case SiteWork::Connect:
        return {"duration.connect", translatable("Delivery", "Gridhall rule S2: joints and hook-up of one module by one crew"), {3, 5, 8}};
    case SiteWork::LandRack:
        return {
            "duration.land_rack", translatable("Delivery", "Gridhall rule D6: three to six weeks for a hundred racks"), {0.21, 0.3, 0.42}};
    case SiteWork::Test:
        return {"duration.test",
                translatable("Delivery", "Gridhall rule S3: start-up and functional tests of one module by one crew"),
                {2, 3, 6}};
    case SiteWork::Integrated: return {"duration.integrated", ruleD6, {7, 10, 14}};
    }
    return {"", {"", ""}, {}};
}

bool isFromTheGrid(Role role) { return role == Role::Utility; }

} // namespace

Text asStated(std::string source) { return source.empty() ? Text() : Text{translatable("Delivery", "%1"), {std::move(source)}}; }

Range longer(Range a, Range b) { return {std::max(a.low, b.low), std::max(a.likely, b.likely), std::max(a.high, b.high)}; }

System systemOf(Role role)
{
    switch (role) {
    case Role::Module: return System::Module;
    case Role::Rack:
    case Role::ItRack:
    case Role::Server:
    case Role::NetworkRack:
    case Role::StorageRack: return System::It;
    case Role::Door:
    case Role::Column:
    case Role::Wall:
    case Role::Tray:
    case Role::Other: return System::Building;
    default: return role >= Role::Cdu && role <= Role::Duct ? System::Cooling : System::Power;
    }
}

bool isByMetre(const Part &part)
{
    switch (part.role) {
    case Role::Busway:
    case Role::Cable:
    case Role::Whip:
    case Role::Pipe:
    case Role::Hose:
    case Role::Duct:
    case Role::Tray: return true;
    default: return part.trait("per") == "metre";
    }
}

Assumed priceOf(const Part &part, const std::vector<Given> &own, const Delivery &card)
{
    if (auto price = stated(part, own, key::price, key::priceLow, key::priceHigh))
        return *price;
    const auto rule = std::ranges::find(rates, part.role, &RateRule::role);
    if (rule == rates.end())
        return {};
    const auto amount = amountFor(part, own, rule->per);
    if (!amount || !std::isfinite(*amount))
        return {};
    Assumed price = ofCard(card, std::string("rate.") + rule->name, rule->rate)
                        .value_or(Assumed{rule->rate, true, Grade::Assumption, Text{rule->rule, {}}});
    price.range = *amount * price.range;
    return price;
}

Assumed leadTimeOf(const Part &part, const std::vector<Given> &own, const Delivery &card)
{
    auto asDays = [](Assumed seconds) {
        seconds.range = (1 / secondsPerDay) * seconds.range;
        return seconds;
    };
    if (auto time = stated(part, own, key::leadTime, key::leadTimeLow, key::leadTimeHigh))
        return asDays(*time);
    const LeadRule rule = leadRule(part.role);
    const Range days = perWeek_d * rule.weeks;
    if (auto time = ofCard(card, std::string("lead.") + rule.name, secondsPerDay * days))
        return asDays(*time);
    const Sentence words = isFromTheGrid(part.role)    ? translatable("Delivery", "Gridhall rule D6: grid connection")
                           : part.role == Role::Module ? ruleL2
                                                       : ruleL1;
    return {days, true, Grade::Assumption, Text{words, {}}};
}

Assumed durationOf(SiteWork work, const Delivery &card)
{
    const WorkRule rule = workRule(work);
    if (auto time = ofCard(card, rule.name, secondsPerDay * rule.days)) {
        time->range = (1 / secondsPerDay) * time->range;
        return *time;
    }
    return {rule.days, true, Grade::Assumption, Text{rule.rule, {}}};
}

} // namespace gridhall
