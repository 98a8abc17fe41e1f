// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/programme.h"

#include "core/layout/frames.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>

namespace gridhall {

namespace {

enum Crew { CraneCrew, InstallCrew, TestCrew, FoundationCrew, CrewKinds };

constexpr double integration_d = 28, referencePower_w = 10e6, secondsInDay = 86400;

/// Activities and the network they form.
class Drafting {
public:
    Drafting(const Census &census, const ItLoads &loads) : card_(census.layout().delivery())
    {
        programme_.consignments = consignments(census, loads);
        for (const Consignment &one : programme_.consignments)
            programme_.shipments.push_back(shipmentOf(one, card_));
        for (Shipment &shipment : programme_.shipments)
            shipment.consignment = static_cast<std::size_t>(&shipment - programme_.shipments.data());
        findInnerLeads(census);
    }

    Result<Programme> made()
    {
        for (const Consignment &one : programme_.consignments)
            phaseIt_w_[one.phase] += one.it_w;
        for (const auto &[phase, it_w] : phaseIt_w_)
            addPhaseWorks(phase, it_w);
        for (std::size_t i = 0; i < programme_.consignments.size(); ++i)
            addConsignment(i);
        addTestOrder();
        for (const auto &[phase, it_w] : phaseIt_w_)
            addIntegratedTest(phase);
        return planned();
    }

private:
    int add(Step step, std::size_t consignment, int phase, Assumed duration, std::vector<int> after, int crew = -1)
    {
        Activity activity;
        activity.step = step;
        activity.consignment = consignment;
        activity.phase = phase;
        activity.duration = std::move(duration);
        programme_.activities.push_back(std::move(activity));
        Task task;
        task.after = std::move(after);
        task.crew = crew;
        task.rank = phase; // crews finish a phase before the next
        tasks_.push_back(std::move(task));
        return static_cast<int>(tasks_.size()) - 1;
    }
    double orderDay(int phase) const { return (phase - 1) * card_.phaseGap_s / secondsInDay; }

    /// The slowest part inside each module, IT racks apart: those are landed on site.
    void findInnerLeads(const Census &census)
    {
        for (const Census::Row &row : census.items())
            if (row.item->module && row.part && row.part->role != Role::Module) {
                const Assumed lead = cachedLead(*row.part, row.item->figures);
                const Id root = standingRoot(census, row.item->id);
                const System system = systemOf(row.part->role);
                (system == System::It ? itLead_ : innerLead_)[root] =
                    longer((system == System::It ? itLead_ : innerLead_)[root], lead.range);
            }
    }
    Assumed cachedLead(const Part &part, const std::vector<Given> &own)
    {
        if (!own.empty())
            return leadTimeOf(part, own, card_);
        const auto [at, fresh] = leads_.try_emplace(&part);
        if (fresh)
            at->second = leadTimeOf(part, {}, card_);
        return at->second;
    }
    static Assumed scaled(Assumed duration, double by)
    {
        duration.range = by * duration.range;
        return duration;
    }
    /// On-site works of a phase grow with the square root of its power (rule D6).
    static double sizeFactor(double it_w) { return std::sqrt(std::max(it_w, 0.05 * referencePower_w) / referencePower_w); }

    void addPhaseWorks(int phase, double it_w)
    {
        const std::size_t none = Activity::noConsignment;
        const int foundation =
            add(Step::Foundation, none, phase, scaled(durationOf(SiteWork::Foundation, card_), sizeFactor(it_w)), {}, FoundationCrew);
        tasks_.back().notBefore_d = orderDay(phase);
        ground_[phase] = foundation;
        for (const Consignment &one : programme_.consignments)
            if (one.phase == phase && one.hall && !shells_.contains(one.hall)) {
                shells_[one.hall] =
                    add(Step::Shell, none, phase, scaled(durationOf(SiteWork::Shell, card_), sizeFactor(it_w)), {foundation});
            }
    }
    void addConsignment(std::size_t index)
    {
        const Consignment &one = programme_.consignments[index];
        const int phase = one.phase;
        Assumed lead = cachedLead(*one.part, {});
        if (const auto inner = innerLead_.find(one.id); one.isModule && inner != innerLead_.end())
            lead.range = longer(lead.range, inner->second + Range{integration_d, integration_d, integration_d});
        const bool grid = one.part->role == Role::Utility;
        int before = add(grid ? Step::Grid : Step::Factory, index, phase, std::move(lead), {});
        tasks_.back().notBefore_d = orderDay(phase);
        if (!grid)
            before = addDelivery(index, before);
        tests_.push_back(add(Step::Test, index, phase, scaled(durationOf(SiteWork::Test, card_), effort(one)), {before}, TestCrew));
    }
    /// SiteWork on a piece that is no module counts as a tenth of one.
    static double effort(const Consignment &one) { return one.isModule ? 1 : 0.1 * one.count; }

    int addDelivery(std::size_t index, int before)
    {
        const Consignment &one = programme_.consignments[index];
        const Shipment &shipment = programme_.shipments[index];
        const int phase = one.phase;
        if (one.isModule)
            before = add(Step::FactoryTest, index, phase, durationOf(SiteWork::FactoryTest, card_), {before});
        Assumed transport = durationOf(SiteWork::Transport, card_);
        if (shipment.route != RouteClass::Standard)
            transport.range += durationOf(SiteWork::Permit, card_).range;
        before = add(Step::Transport, index, phase, std::move(transport), {before});
        const auto shell = shells_.find(one.hall);
        const int ground = shell == shells_.end() ? ground_[phase] : shell->second;
        const double lifts = one.isModule ? shipment.pieces : effort(one);
        before = add(Step::Lift, index, phase, scaled(durationOf(SiteWork::Lift, card_), lifts), {before, ground}, CraneCrew);
        before = add(Step::Connect, index, phase, scaled(durationOf(SiteWork::Connect, card_), effort(one)), {before}, InstallCrew);
        return one.isModule && one.racks > 0 ? addRacks(index, before) : before;
    }
    int addRacks(std::size_t index, int before)
    {
        const Consignment &one = programme_.consignments[index];
        const auto lead = itLead_.find(one.id);
        const Range order = lead == itLead_.end() ? Range() : lead->second;
        const int ordered = add(Step::Factory, index, one.phase,
                                {order,
                                 true,
                                 Grade::Assumption,
                                 {translatable("Delivery", "Gridhall rule L1: planning lead time of the kind of equipment"), {}}},
                                {});
        tasks_.back().notBefore_d = orderDay(one.phase);
        return add(Step::LandRacks, index, one.phase, scaled(durationOf(SiteWork::LandRack, card_), one.racks), {before, ordered},
                   InstallCrew);
    }
    void addTestOrder()
    {
        for (std::size_t i = 0; i < programme_.consignments.size(); ++i)
            for (const std::size_t supplier : programme_.consignments[i].suppliers)
                tasks_[static_cast<std::size_t>(tests_[i])].after.push_back(tests_[supplier]);
    }
    void addIntegratedTest(int phase)
    {
        std::vector<int> after;
        for (std::size_t i = 0; i < programme_.consignments.size(); ++i)
            if (programme_.consignments[i].phase == phase)
                after.push_back(tests_[i]);
        integrated_[phase] =
            add(Step::Integrated, Activity::noConsignment, phase, durationOf(SiteWork::Integrated, card_), std::move(after));
    }

    Result<NetworkPlan> plan(double Range::*which)
    {
        for (std::size_t i = 0; i < tasks_.size(); ++i)
            tasks_[i].duration_d = programme_.activities[i].duration.range.*which;
        std::vector<int> crews(CrewKinds, 1);
        crews[CraneCrew] = static_cast<int>(card_.cranes);
        crews[InstallCrew] = static_cast<int>(card_.crews);
        crews[TestCrew] = static_cast<int>(card_.testers);
        return plannedNetwork(tasks_, crews);
    }
    Result<Programme> planned()
    {
        const auto likely = plan(&Range::likely), low = plan(&Range::low), high = plan(&Range::high);
        for (const auto *one : {&likely, &low, &high})
            if (!*one)
                return one->problem();
        for (std::size_t i = 0; i < programme_.activities.size(); ++i) {
            Activity &activity = programme_.activities[i];
            activity.likely = likely->bars[i];
            activity.earliest_d = low->bars[i].finish_d;
            activity.latest_d = high->bars[i].finish_d;
        }
        programme_.criticalPath = likely->criticalPath;
        programme_.finish_d = {low->finish_d, likely->finish_d, high->finish_d};
        programme_.start_day = dayOf(card_.start);
        addMilestones();
        return std::move(programme_);
    }
    void addMilestones()
    {
        double all_w = 0, sum_w = 0;
        for (const auto &[phase, it_w] : phaseIt_w_)
            all_w += it_w;
        for (const auto &[phase, it_w] : phaseIt_w_) {
            const Activity &test = programme_.activities[static_cast<std::size_t>(integrated_[phase])];
            sum_w += it_w;
            programme_.milestones.push_back(
                {phase, {test.earliest_d, test.likely.finish_d, test.latest_d}, it_w, sum_w, all_w > 0 ? sum_w / all_w : 0});
        }
    }

    const Delivery &card_;
    Programme programme_;
    std::vector<Task> tasks_;
    std::map<int, double> phaseIt_w_;
    std::map<int, int> ground_, integrated_;
    std::map<Id, int> shells_;
    std::vector<int> tests_;
    std::unordered_map<Id, Range> innerLead_, itLead_;
    std::unordered_map<const Part *, Assumed> leads_;
};

} // namespace

Result<Programme> programmeOf(const Census &census, const ItLoads &loads)
{
    Result<Programme> programme = Drafting(census, loads).made();
    if (programme)
        compareMethods(*programme);
    return programme;
}

std::optional<std::int64_t> dayOf(const std::string &date)
{
    int year = 0, month = 0, day = 0;
    char rest = 0;
    if (std::sscanf(date.c_str(), "%4d-%2d-%2d%c", &year, &month, &day, &rest) != 3)
        return std::nullopt;
    const std::chrono::year_month_day when{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!when.ok())
        return std::nullopt;
    return std::chrono::sys_days(when).time_since_epoch().count();
}

std::string dateOf(std::int64_t day)
{
    const std::chrono::year_month_day when{std::chrono::sys_days(std::chrono::days(day))};
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(when.year()), static_cast<unsigned>(when.month()),
                  static_cast<unsigned>(when.day()));
    return text;
}

Sentence nameOf(Step step)
{
    switch (step) {
    case Step::Grid: return translatable("Delivery", "Grid connection");
    case Step::Factory: return translatable("Delivery", "Order and factory");
    case Step::FactoryTest: return translatable("Delivery", "Factory test");
    case Step::Transport: return translatable("Delivery", "Transport");
    case Step::Foundation: return translatable("Delivery", "Foundations and ducts");
    case Step::Shell: return translatable("Delivery", "Shell of the hall");
    case Step::Lift: return translatable("Delivery", "Lift and set");
    case Step::Connect: return translatable("Delivery", "Connect");
    case Step::LandRacks: return translatable("Delivery", "Land the racks");
    case Step::Test: return translatable("Delivery", "Start-up and tests");
    case Step::Integrated: return translatable("Delivery", "Integrated test");
    }
    return {};
}

} // namespace gridhall
