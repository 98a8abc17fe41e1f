// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/brief_json.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <set>

namespace gridhall {

namespace {

using BriefJson = nlohmann::ordered_json;

constexpr double zeroCelsius = 273.15;
constexpr std::size_t largestBrief = 4u << 20, mostCorners = 10000;

/// Takes fields one by one; the first that is wrong is kept.
class BriefReader {
public:
    BriefReader(const BriefJson &json, const std::string &file) : json_(json), file_(file) {}

    Result<Brief> brief()
    {
        taken_ = {"format", "version"};
        Brief b;
        words("name", b.name), words("customer", b.customer), words("location", b.location);
        words("accelerator", b.accelerator), words("start", b.start);
        words("model", b.model), words("precision", b.precision), words("scenario", b.scenario);
        number("it_mw", b.it_w, 1e6), number("tokens_per_s", b.tokens_per_s, 1), number("busy", b.utilisation, 1);
        number("grid_cap_mw", b.gridCap_w, 1e6), number("pue_target", b.pueTarget, 1);
        number("tokenergy_target_j_per_token", b.tokEnergyTarget_j_per_token, 1);
        number("budget", b.budget, 1), number("ready_within_days", b.readyWithin_d, 1);
        number("design_dry_bulb_c", b.designDryBulb_k, 1, zeroCelsius);
        choice("power", {"N", "2N"}, b.twoPaths), choice("cooling", {"N", "N+1"}, b.spareCooling);
        flag("generators", b.generators);
        choice("it_modules_in", {"yard", "hall"}, b.inHalls);
        if (const BriefJson *site = take("site_m"))
            b.site = outline("site_m", *site);
        if (const BriefJson *areas = take("no_go_m"); areas && areas->is_array())
            for (const BriefJson &area : *areas)
                b.noGo.push_back(outline("no_go_m", area));
        if (const BriefJson *modules = take("modules")) {
            for (const BriefJson &one : *modules)
                if (one.is_string())
                    b.modules.push_back(one.get<std::string>());
                else
                    fail("modules");
        }
        for (const auto &[name, value] : json_.items())
            if (!taken_.contains(name))
                problem_ =
                    problem_ ? problem_ : Problem(translatable("Files", "%1: there is no field named %2 in a brief."), {file_, name});
        if (problem_)
            return *problem_;
        if (const auto wrong = briefProblem(b))
            return *wrong;
        return b;
    }

private:
    const BriefJson *take(const char *name)
    {
        taken_.insert(name);
        const auto at = json_.find(name);
        return at == json_.end() ? nullptr : &*at;
    }
    void fail(const char *name)
    {
        if (!problem_)
            problem_ =
                Problem(translatable("Files", "%1: the field %2 of the brief is not what it should be."), {file_, std::string(name)});
    }
    void words(const char *name, std::string &to)
    {
        if (const BriefJson *value = take(name)) {
            if (value->is_string())
                to = value->get<std::string>();
            else
                fail(name);
        }
    }
    void number(const char *name, double &to, double factor, double offset = 0)
    {
        if (const BriefJson *value = take(name)) {
            if (value->is_number() && std::isfinite(value->get<double>()))
                to = value->get<double>() * factor + offset;
            else
                fail(name);
        }
    }
    void flag(const char *name, bool &to)
    {
        if (const BriefJson *value = take(name)) {
            if (value->is_boolean())
                to = value->get<bool>();
            else
                fail(name);
        }
    }
    void choice(const char *name, std::pair<const char *, const char *> words, bool &second)
    {
        std::string said = second ? words.second : words.first;
        this->words(name, said);
        if (said != words.first && said != words.second)
            fail(name);
        second = said == words.second;
    }
    Polygon outline(const char *name, const BriefJson &list)
    {
        Polygon polygon;
        if (!list.is_array() || list.size() > mostCorners) {
            fail(name);
            return polygon;
        }
        for (const BriefJson &corner : list) {
            const bool sound = corner.is_array() && corner.size() == 2 && corner[0].is_number() && corner[1].is_number() &&
                               std::abs(corner[0].get<double>()) < 5e4 && std::abs(corner[1].get<double>()) < 5e4;
            if (!sound) {
                fail(name);
                return {};
            }
            polygon.push_back({tenthsOf(corner[0].get<double>()), tenthsOf(corner[1].get<double>())});
        }
        return polygon;
    }

    const BriefJson &json_;
    const std::string &file_;
    std::set<std::string, std::less<>> taken_;
    std::optional<Problem> problem_;
};

BriefJson cornersOf(const Polygon &polygon)
{
    BriefJson list = BriefJson::array();
    for (const Point corner : polygon)
        list.push_back({metresOf(corner.x), metresOf(corner.y)});
    return list;
}

} // namespace

Result<Brief> briefFromJson(std::string_view text, const std::string &file)
{
    const BriefJson json = text.size() > largestBrief ? BriefJson() : BriefJson::parse(text, nullptr, false);
    if (!json.is_object() || json.value("format", BriefJson()) != "gridhall.brief")
        return Problem(translatable("Files", "%1 is not a brief: it has no \"format\": \"gridhall.brief\"."), {file});
    if (json.value("version", BriefJson(1)) != 1)
        return Problem(translatable("Files", "%1 was made by a newer Gridhall. Update Gridhall to read it."), {file});
    return BriefReader(json, file).brief();
}

std::string jsonOf(const Brief &b)
{
    BriefJson json{{"format", "gridhall.brief"},
                   {"version", 1},
                   {"name", b.name},
                   {"customer", b.customer},
                   {"location", b.location},
                   {"it_mw", b.it_w * 1e-6},
                   {"tokens_per_s", b.tokens_per_s},
                   {"accelerator", b.accelerator},
                   {"model", b.model},
                   {"precision", b.precision},
                   {"scenario", b.scenario},
                   {"busy", b.utilisation},
                   {"site_m", cornersOf(b.site)},
                   {"power", b.twoPaths ? "2N" : "N"},
                   {"cooling", b.spareCooling ? "N+1" : "N"},
                   {"generators", b.generators},
                   {"it_modules_in", b.inHalls ? "hall" : "yard"},
                   {"design_dry_bulb_c", b.designDryBulb_k - zeroCelsius},
                   {"grid_cap_mw", b.gridCap_w * 1e-6},
                   {"pue_target", b.pueTarget},
                   {"tokenergy_target_j_per_token", b.tokEnergyTarget_j_per_token},
                   {"budget", b.budget},
                   {"ready_within_days", b.readyWithin_d},
                   {"start", b.start},
                   {"modules", b.modules}};
    BriefJson areas = BriefJson::array();
    for (const Polygon &area : b.noGo)
        areas.push_back(cornersOf(area));
    json["no_go_m"] = areas;
    return json.dump(2, ' ', false, BriefJson::error_handler_t::replace) + "\n";
}

} // namespace gridhall
