// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/year.h"

#include "core/energy/duty.h"

#include <numeric>

namespace gridhall {

namespace {

std::vector<double> shapeOf(const Work &work)
{
    if (work.duty == Duty::Own && (work.dutyHours.size() == hoursOfWeek || work.dutyHours.size() == hoursOfYear))
        return work.dutyHours;
    const auto week = weekOf(work.duty);
    return {week.begin(), week.end()};
}

/// The hottest hours of a year, the given number of them.
std::vector<char> hottest(const WeatherYear &weather, double count)
{
    std::vector<char> chosen(weather.hours.size(), 0);
    std::vector<std::size_t> order(weather.hours.size());
    std::iota(order.begin(), order.end(), 0);
    const auto n = static_cast<std::ptrdiff_t>(std::clamp(count, 0.0, static_cast<double>(order.size())));
    std::ranges::partial_sort(order, order.begin() + n, [&](std::size_t a, std::size_t b) {
        return std::pair(-weather.hours[a].dryBulb_k, a) < std::pair(-weather.hours[b].dryBulb_k, b);
    });
    for (std::ptrdiff_t i = 0; i < n; ++i)
        chosen[order[static_cast<std::size_t>(i)]] = 1;
    return chosen;
}

double carbonAt(const std::vector<double> &carbon, std::size_t hour)
{
    return carbon.empty() ? 0 : carbon[carbon.size() == 24 ? hour % 24 : hour % carbon.size()];
}

class Simulating {
public:
    Simulating(const YearCase &yearCase, const SiteModel &site)
        : case_(yearCase), site_(site), charge_(yearCase.battery, 1), count_(yearCase.weather->hours.size()),
          firmOnly_(hottest(*yearCase.weather, yearCase.grid.flexible_h)), response_(hottest(*yearCase.weather, yearCase.grid.response_h)),
          prices_(energyPrices(yearCase.tariff, yearCase.weather->firstWeekday, count_))
    {
        for (const Work &work : case_.work.works)
            busy_.push_back(dutyYear(shapeOf(work), work.busy, case_.weather->firstWeekday, count_));
        year_.weather = case_.weather;
        year_.battery = case_.battery;
        year_.generators = case_.generators;
        year_.hours.resize(count_);
        fixed_w_ = itPower_w(case_.work, std::vector<double>(busy_.size(), 0.0));
    }

    Year run()
    {
        for (std::size_t h = 0; h < count_; ++h)
            load(h, response_[h] ? 1 - case_.grid.responseShare : 1);
        planPeaks();
        for (std::size_t h = 0; h < count_; ++h)
            dispatch(h);
        finish();
        return std::move(year_);
    }

private:
    double want_w(std::size_t h, double share) const
    {
        double power = fixed_w_;
        for (std::size_t w = 0; w < busy_.size(); ++w)
            power += share * busy_[w][h] * (case_.work.works[w].servers_w - case_.work.works[w].idle_w);
        return power;
    }

    double tokens_per_s(std::size_t h, double share) const
    {
        double tokens = 0;
        for (std::size_t w = 0; w < busy_.size(); ++w)
            tokens += share * busy_[w][h] * case_.work.works[w].rate / case_.work.works[w].useFactor;
        return tokens;
    }

    /// Fills in what the site draws if `share` of the wished-for work is done.
    void load(std::size_t h, double share)
    {
        YearHour &hour = year_.hours[h];
        hour.busy = share;
        hour.it_w = want_w(h, share);
        const SiteHour site = site_(hour.it_w, h);
        hour.loss_w = site.loss_w;
        hour.cool_w = site.cool_w;
        hour.misc_w = case_.misc_fraction * (hour.it_w + site.loss_w + site.cool_w);
        hour.heat_w = site.heat_w;
        hour.water_m3_per_s = case_.water_m3_per_j > 0 ? case_.water_m3_per_j * hour.it_w : site.water_m3_per_s;
        hour.supply_k = site.supply_k;
        hour.mode = site.mode;
        hour.tokens_per_s = tokens_per_s(h, share);
        hour.shed_per_s = tokens_per_s(h, 1) - hour.tokens_per_s;
    }

    double own_w(std::size_t h) const
    {
        return (h < case_.pv_w.size() ? case_.pv_w[h] : 0) + (h < case_.wind_w.size() ? case_.wind_w[h] : 0);
    }

    double cap_w(std::size_t h) const
    {
        const GridTerms &grid = case_.grid;
        const double cap = firmOnly_[h] && grid.firm_w > 0 ? grid.firm_w : grid.cap_w;
        return cap > 0 ? cap : 1e300;
    }

    double usable_j() const { return case_.battery.energy_j * (1 - case_.battery.reserve); }

    /// The lowest peak of import that the battery can hold in each month, and what it needs for it.
    void planPeaks()
    {
        targets_.fill(1e300);
        const bool demandBilled = !case_.tariff.demand.empty();
        if (!case_.battery || !demandBilled)
            return;
        const auto &starts = monthStarts();
        for (std::size_t m = 0; m < 12 && starts[m + 1] <= count_; ++m) {
            std::vector<double> net;
            for (std::size_t h = starts[m]; h < starts[m + 1]; ++h)
                net.push_back(std::max(0.0, year_.hours[h].site_w() - own_w(h)));
            targets_[m] = lowestPeak_w(net, usable_j(), case_.battery.power_w, case_.battery.efficiency, yearStep_s);
            needs_[m] = peakShaving(net, targets_[m], case_.battery.efficiency, yearStep_s).energy_j;
        }
    }

    void dispatch(std::size_t h)
    {
        YearHour &hour = year_.hours[h];
        hour.firmOnly = firmOnly_[h] && case_.grid.firm_w > 0;
        hour.response = response_[h] != 0;
        const double pv = h < case_.pv_w.size() ? case_.pv_w[h] : 0, wind = own_w(h) - pv;
        hour.pv_w = pv;
        hour.wind_w = wind;
        double net = hour.site_w() - pv - wind;
        const double cap = cap_w(h);
        if (net > cap)
            net = relieved(h, net, cap);
        if (net < 0)
            absorb(hour, -net);
        else
            trade(h, net);
        hour.charge = charge_.share();
        hour.carbon_kg_per_j = carbonAt(case_.carbon_kg_per_j, h);
    }

    /// Brings an hour above its limit down: battery, shedding, generators. What is left stays unserved.
    double relieved(std::size_t h, double net, double cap)
    {
        YearHour &hour = year_.hours[h];
        const double reserve_j = case_.battery.energy_j * case_.battery.reserve;
        const double most = case_.battery ? charge_.available_w(reserve_j, yearStep_s) : 0;
        if (net > cap + most && want_w(h, hour.busy) > fixed_w_) {
            shed(h, cap + most);
            net = hour.site_w() - hour.pv_w - hour.wind_w;
        }
        if (case_.battery && net > cap) {
            hour.discharge_w = std::min(net - cap, most);
            charge_.discharge(hour.discharge_w, yearStep_s);
        }
        hour.generator_w = std::clamp(net - hour.discharge_w - cap, 0.0, case_.generators.power_w);
        hour.unserved_w = std::max(0.0, net - hour.discharge_w - hour.generator_w - cap);
        return net - hour.discharge_w - hour.generator_w - hour.unserved_w;
    }

    /// The largest share of the wished-for work whose site load stays at `limit` (net of own generation).
    void shed(std::size_t h, double limit_w)
    {
        double low = 0, high = year_.hours[h].busy;
        for (int i = 0; i < 30; ++i) {
            const double middle = (low + high) / 2;
            load(h, middle);
            (year_.hours[h].site_w() - own_w(h) > limit_w ? high : low) = middle;
        }
        load(h, low);
    }

    void absorb(YearHour &hour, double surplus_w)
    {
        if (case_.battery) {
            hour.charge_w = std::min(surplus_w, charge_.acceptable_w(yearStep_s));
            charge_.charge(hour.charge_w, yearStep_s);
        }
        hour.export_w = std::min(surplus_w - hour.charge_w, case_.grid.exportLimit_w);
        hour.curtailed_w = surplus_w - hour.charge_w - hour.export_w;
    }

    /// Buys and gives within the month's target and the limit.
    void trade(std::size_t h, double net)
    {
        YearHour &hour = year_.hours[h];
        hour.grid_w = net;
        if (!case_.battery || hour.discharge_w > 0)
            return;
        const auto month = static_cast<std::size_t>(calendarHour(h, case_.weather->firstWeekday).month);
        const double reserve_j = case_.battery.energy_j * case_.battery.reserve;
        const double target = std::min(targets_[month], cap_w(h));
        if (net > target) {
            hour.discharge_w = std::min(net - target, charge_.available_w(reserve_j, yearStep_s));
        } else if (isDear(h)) {
            hour.discharge_w = std::min(net, charge_.available_w(reserve_j + needs_[month], yearStep_s));
        } else if (!isDear(h) && (isCheap(h) || charge_.energy_j() < reserve_j + needs_[month])) {
            hour.charge_w = std::min(target - net, charge_.acceptable_w(yearStep_s));
        }
        charge_.discharge(hour.discharge_w, yearStep_s);
        charge_.charge(hour.charge_w, yearStep_s);
        hour.grid_w = net - hour.discharge_w + hour.charge_w;
    }

    bool isDear(std::size_t h) const
    {
        const auto [low, high] = bounds();
        const double roundTrip = case_.battery.efficiency * case_.battery.efficiency;
        return high > 0 && prices_[h] >= high && low < high * roundTrip;
    }
    bool isCheap(std::size_t h) const { return prices_[h] <= bounds().first; }
    std::pair<double, double> bounds() const
    {
        if (!known_ && !prices_.empty()) {
            const auto [low, high] = std::ranges::minmax_element(prices_);
            bounds_ = {*low, *high};
            known_ = true;
        }
        return bounds_;
    }

    /// Of each hour; the month's test runs count in the hour of its first Wednesday, ten o'clock.
    void fuel()
    {
        const GeneratorFleet &fleet = case_.generators;
        if (!fleet)
            return;
        const double test_m3 = fleet.testFuel_m3() / 12;
        std::array<bool, 12> tested{};
        for (std::size_t h = 0; h < count_; ++h) {
            YearHour &hour = year_.hours[h];
            hour.fuel_m3 = fleet.fuel_m3_per_s(hour.generator_w) * yearStep_s;
            const CalendarHour at = calendarHour(h, case_.weather->firstWeekday);
            if (bool &done = tested[static_cast<std::size_t>(at.month)]; !done && at.weekday == 2 && at.hour == 10) {
                done = true;
                hour.fuel_m3 += test_m3;
                year_.testFuel_m3 += test_m3;
            }
            hour.fuelCarbon_kg = hour.fuel_m3 * fleet.carbon_kg_per_m3();
        }
    }

    void finish()
    {
        const double efficiency = case_.battery.efficiency;
        fuel();
        std::vector<double> import, exported, course{1};
        double before = 0;
        for (std::size_t h = 0; h < count_; ++h) {
            const YearHour &hour = year_.hours[h];
            const auto month = static_cast<std::size_t>(calendarHour(h, case_.weather->firstWeekday).month);
            year_.total.add(hour, efficiency);
            year_.months[month].add(hour, efficiency);
            import.push_back(hour.grid_w);
            exported.push_back(hour.export_w);
            course.push_back(hour.charge);
            year_.hourStep_w = h > 0 ? std::max(year_.hourStep_w, std::abs(hour.grid_w - before)) : 0;
            before = hour.grid_w;
            count(hour);
        }
        year_.bill = billed(case_.tariff, import, exported, case_.weather->firstWeekday);
        wear(course);
        indicators();
        ledgers();
    }

    void count(const YearHour &hour)
    {
        constexpr double noticeable_w = 1;
        year_.balance_w = std::max(year_.balance_w, std::abs(hour.imbalance_w()));
        year_.importPeak_w = std::max(year_.importPeak_w, hour.grid_w);
        year_.sitePeak_w = std::max(year_.sitePeak_w, hour.site_w());
        year_.unservedHours += hour.unserved_w > noticeable_w;
        year_.generatorHours += hour.generator_w > noticeable_w;
        year_.responseHours += hour.response;
        year_.firmHours += hour.firmOnly;
        ++year_.modeHours[static_cast<std::size_t>(hour.mode)];
    }

    void wear(const std::vector<double> &course)
    {
        const Battery &battery = case_.battery;
        if (!battery)
            return;
        const double mean = std::accumulate(course.begin(), course.end(), 0.0) / static_cast<double>(course.size());
        year_.fullCycles = year_.total.discharge_j / battery.efficiency / battery.energy_j;
        year_.healthTenYears = healthAfter(10, mean, year_.fullCycles / 365);
        year_.lowestCharge = *std::ranges::min_element(course);
        if (year_.sitePeak_w > 0)
            year_.rideThrough_s =
                year_.sitePeak_w > battery.power_w ? 0 : battery.reserve * battery.energy_j * battery.efficiency / year_.sitePeak_w;
    }

    void indicators()
    {
        const YearSums &t = year_.total;
        year_.pue = t.pue();
        if (t.it_j > 0)
            year_.fuelPue = (t.facility_j() - t.generator_j + t.fuel_m3 * case_.generators.heat_j_per_m3) / t.it_j;
        for (const Work &work : case_.work.works)
            if (work.kind == WorkloadKind::Training)
                year_.trainingStep_w += (work.servers_w - work.idle_w) * std::max(1.0, year_.pue);
        if (!(t.it_j > 0))
            return;
        const double reused_j = case_.heatReuse * t.it_j;
        year_.wue_m3_per_j = t.water_m3 / t.it_j;
        year_.cue_kg_per_j = t.carbon_kg / t.it_j;
        year_.ref = (t.pv_j + t.wind_j - t.curtailed_j - t.export_j) / t.facility_j();
        year_.erf = reused_j / t.facility_j();
        year_.cer = t.cool_j > 0 ? t.heat_j / t.cool_j : 0;
    }

    /// The year's energies of one kind of work: its own IT, the rest by share of IT.
    TokEnergyInputs energiesOf(WorkloadKind kind) const
    {
        std::vector<double> mean;
        for (std::size_t w = 0; w < busy_.size(); ++w) {
            double sum = 0;
            for (std::size_t h = 0; h < count_; ++h)
                sum += busy_[w][h] * year_.hours[h].busy;
            mean.push_back(sum / static_cast<double>(count_));
        }
        TokEnergyInputs in = inputsAt(case_.work, kind, mean);
        const double seconds = yearStep_s * static_cast<double>(count_);
        for (double TokEnergyInputs::*member : {&TokEnergyInputs::accActive, &TokEnergyInputs::srvActive, &TokEnergyInputs::itActive,
                                                &TokEnergyInputs::it, &TokEnergyInputs::generated, &TokEnergyInputs::useful})
            in.*member *= seconds;
        const double share = year_.total.it_j > 0 ? in.it / year_.total.it_j : 0;
        in.loss = share * (year_.total.loss_j + year_.total.batteryLoss_j);
        in.cool = share * year_.total.cool_j;
        in.misc = share * year_.total.misc_j;
        return in;
    }

    void ledgers()
    {
        const auto make = [this](WorkloadKind kind, TokEnergyInputs &in) {
            in = energiesOf(kind);
            TokEnergy made = tokEnergy(in);
            made.evidence = EvidenceClass::Simulated;
            made.workload = case_.work.cards(kind);
            const YearSums &t = year_.total;
            if (made.defined && t.facility_j() > 0) {
                addCompanions(made, t.carbon_kg / t.facility_j(), year_.bill.total() / t.facility_j(), year_.wue_m3_per_j);
                made.tokens_per_s = in.useful / (yearStep_s * static_cast<double>(count_));
                made.facility_w /= yearStep_s * static_cast<double>(count_);
            }
            return made;
        };
        year_.tokEnergy = make(WorkloadKind::Inference, year_.energies);
        if (case_.work.has(WorkloadKind::Training))
            year_.training = make(WorkloadKind::Training, year_.trainingEnergies);
    }

    const YearCase &case_;
    const SiteModel &site_;
    Charge charge_;
    std::size_t count_;
    std::vector<char> firmOnly_, response_;
    std::vector<double> prices_;
    std::vector<std::vector<double>> busy_;
    double fixed_w_ = 0;
    std::array<double, 12> targets_{}, needs_{};
    mutable std::pair<double, double> bounds_;
    mutable bool known_ = false;
    Year year_;
};

} // namespace

Year simulatedYear(const YearCase &yearCase, const SiteModel &site)
{
    if (!yearCase.weather || yearCase.weather->hours.empty())
        return {};
    return Simulating(yearCase, site).run();
}

} // namespace gridhall
