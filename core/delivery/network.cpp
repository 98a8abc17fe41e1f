// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/network.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <set>
#include <tuple>

namespace gridhall {

namespace {

constexpr double instant_d = 1e-9; ///< Two times closer than this are the same.

std::size_t rowOf(int index) { return static_cast<std::size_t>(index); }

class Planning {
public:
    Planning(const std::vector<Task> &tasks, const std::vector<int> &crews)
        : tasks_(tasks), next_(tasks.size()), slots_(tasks.size()), crewBefore_(tasks.size(), -1)
    {
        for (const int count : crews)
            free_.push_back(std::vector<int>(static_cast<std::size_t>(std::max(count, 1)), -1));
        for (std::size_t i = 0; i < tasks.size(); ++i)
            for (const int before : tasks[i].after)
                next_[rowOf(before)].push_back(static_cast<int>(i));
    }

    Result<NetworkPlan> made()
    {
        if (!sorted())
            return Problem(translatable("Delivery", "The activities wait for each other in a circle; take one link out."));
        findLatestStarts();
        simulate();
        NetworkPlan plan;
        for (const Slot &slot : slots_)
            plan.finish_d = std::max(plan.finish_d, slot.finish_d);
        findSlack(plan.finish_d);
        plan.bars = slots_;
        plan.criticalPath = path(plan.finish_d);
        return plan;
    }

private:
    bool sorted()
    {
        std::vector<int> waits(tasks_.size());
        for (std::size_t i = 0; i < tasks_.size(); ++i)
            waits[i] = static_cast<int>(tasks_[i].after.size());
        for (std::size_t i = 0; i < tasks_.size(); ++i)
            if (waits[i] == 0)
                order_.push_back(static_cast<int>(i));
        for (std::size_t at = 0; at < order_.size(); ++at)
            for (const int after : next_[rowOf(order_[at])])
                if (--waits[rowOf(after)] == 0)
                    order_.push_back(after);
        return order_.size() == tasks_.size();
    }
    /// Without crews: how late each may start. The rank in which ready tasks take crews.
    void findLatestStarts()
    {
        std::vector<double> early(tasks_.size(), 0);
        double end = 0;
        for (const int i : order_) {
            double &start = early[rowOf(i)];
            start = std::max(start, tasks_[rowOf(i)].notBefore_d);
            const double finish = start + tasks_[rowOf(i)].duration_d;
            for (const int after : next_[rowOf(i)])
                early[rowOf(after)] = std::max(early[rowOf(after)], finish);
            end = std::max(end, finish);
        }
        latest_.assign(tasks_.size(), end);
        for (auto i = order_.rbegin(); i != order_.rend(); ++i) {
            double finish = end;
            for (const int after : next_[rowOf(*i)])
                finish = std::min(finish, latest_[rowOf(after)]);
            latest_[rowOf(*i)] = finish - tasks_[rowOf(*i)].duration_d;
        }
    }

    struct Event {
        double at;
        int task;
        bool finish;
        bool operator>(const Event &other) const { return std::tuple(at, !finish, task) > std::tuple(other.at, !other.finish, other.task); }
    };

    void simulate()
    {
        std::vector<int> waits(tasks_.size());
        for (std::size_t i = 0; i < tasks_.size(); ++i)
            if (waits[i] = static_cast<int>(tasks_[i].after.size()); waits[i] == 0)
                events_.push({tasks_[i].notBefore_d, static_cast<int>(i), false});
        ready_.resize(free_.size());
        while (!events_.empty()) {
            const double now = events_.top().at;
            while (!events_.empty() && events_.top().at <= now + instant_d)
                take(waits);
            for (std::size_t crew = 0; crew < free_.size(); ++crew)
                startReady(crew, now);
        }
    }
    void take(std::vector<int> &waits)
    {
        const Event event = events_.top();
        events_.pop();
        const Task &task = tasks_[rowOf(event.task)];
        if (!event.finish) {
            if (task.crew < 0 || task.crew >= static_cast<int>(free_.size()))
                start(event.task, event.at);
            else
                ready_[rowOf(task.crew)].insert({task.rank, latest_[rowOf(event.task)], event.task});
            return;
        }
        if (task.crew >= 0 && task.crew < static_cast<int>(free_.size()))
            free_[rowOf(task.crew)].push_back(event.task);
        for (const int after : next_[rowOf(event.task)]) {
            if (slots_[rowOf(after)].driver < 0 || slots_[rowOf(slots_[rowOf(after)].driver)].finish_d < event.at - instant_d)
                slots_[rowOf(after)].driver = event.task;
            if (--waits[rowOf(after)] == 0)
                events_.push({std::max(event.at, tasks_[rowOf(after)].notBefore_d), after, false});
        }
    }
    void startReady(std::size_t crew, double now)
    {
        auto &waiting = ready_[crew];
        auto &free = free_[crew];
        while (!waiting.empty() && !free.empty()) {
            const int task = std::get<2>(*waiting.begin());
            waiting.erase(waiting.begin());
            const int before = free.back();
            free.pop_back();
            crewBefore_[rowOf(task)] = before;
            Slot &slot = slots_[rowOf(task)];
            const double readyAt = std::max(tasks_[rowOf(task)].notBefore_d, slot.driver < 0 ? 0 : slots_[rowOf(slot.driver)].finish_d);
            if (before >= 0 && now > readyAt + instant_d)
                slot.driver = before;
            start(task, now);
        }
    }
    void start(int task, double now)
    {
        Slot &slot = slots_[rowOf(task)];
        slot.start_d = now;
        slot.finish_d = now + tasks_[rowOf(task)].duration_d;
        events_.push({slot.finish_d, task, true});
        started_.push_back(task);
    }
    /// Backwards along precedences and along what each crew did next.
    void findSlack(double end)
    {
        std::vector<double> latestFinish(tasks_.size(), end);
        for (auto i = started_.rbegin(); i != started_.rend(); ++i) {
            double &finish = latestFinish[rowOf(*i)];
            for (const int after : next_[rowOf(*i)])
                finish = std::min(finish, latestFinish[rowOf(after)] - tasks_[rowOf(after)].duration_d);
            Slot &slot = slots_[rowOf(*i)];
            slot.slack_d = std::max(0.0, finish - slot.finish_d);
            slot.critical = slot.slack_d <= 1e-6;
            if (const int before = crewBefore_[rowOf(*i)]; before >= 0) {
                double &earlier = latestFinish[rowOf(before)];
                earlier = std::min(earlier, finish - tasks_[rowOf(*i)].duration_d);
            }
        }
    }
    std::vector<int> path(double end) const
    {
        std::vector<int> path;
        for (std::size_t i = 0; i < slots_.size() && path.empty(); ++i)
            if (slots_[i].finish_d >= end - instant_d)
                for (int at = static_cast<int>(i); at >= 0; at = slots_[rowOf(at)].driver)
                    path.push_back(at);
        std::ranges::reverse(path);
        return path;
    }

    const std::vector<Task> &tasks_;
    std::vector<std::vector<int>> next_;
    std::vector<Slot> slots_;
    std::vector<int> order_, started_, crewBefore_;
    std::vector<double> latest_;
    std::vector<std::vector<int>> free_;                        ///< Per kind of crew: the last task of each free one, -1 if fresh.
    std::vector<std::set<std::tuple<int, double, int>>> ready_; ///< By rank, latest start, order.
    std::priority_queue<Event, std::vector<Event>, std::greater<>> events_;
};

} // namespace

Result<NetworkPlan> plannedNetwork(const std::vector<Task> &tasks, const std::vector<int> &crews)
{
    const int count = static_cast<int>(tasks.size());
    for (const Task &task : tasks) {
        if (!std::isfinite(task.duration_d) || task.duration_d < 0 || !std::isfinite(task.notBefore_d))
            return Problem(translatable("Delivery", "A duration must be a finite number of days, not negative."));
        for (const int before : task.after)
            if (before < 0 || before >= count)
                return Problem(translatable("Delivery", "An activity waits for one that is not in the plan."));
    }
    return Planning(tasks, crews).made();
}

} // namespace gridhall
