// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <vector>

namespace gridhall {

/// One thing to be done: for how long, after what, by which kind of crew.
struct Task {
    double duration_d = 0;
    double notBefore_d = 0;
    std::vector<int> after; ///< Tasks that must be finished first.
    int crew = -1;          ///< Kind of crew it occupies; -1 needs none.
    int rank = 0;           ///< Ready tasks of a lower rank take crews first.
};

/// When a task is done and how much it may slip.
struct Slot {
    double start_d = 0, finish_d = 0;
    double slack_d = 0; ///< How far it may slip without moving the end, crews staying with their tasks.
    int driver = -1;    ///< The task whose finish let it start; -1 if it waited for nothing.
    bool critical = false;
};

struct NetworkPlan {
    std::vector<Slot> bars; ///< One per task.
    double finish_d = 0;
    std::vector<int> criticalPath; ///< From first to last, by drivers.
};

/// Plans a network with limited crews: at each moment the ready task of the lowest rank, then with the least latest start, takes a free crew
/// (parallel schedule generation, Kelley 1963; priority as in Kolisch 1996), ties by the order of the tasks. Without a
/// crew limit it is the critical path method. Slack counts along precedences and crews. Refuses a circle, naming none.
Result<NetworkPlan> plannedNetwork(const std::vector<Task> &tasks, const std::vector<int> &crews);

} // namespace gridhall
