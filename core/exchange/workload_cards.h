// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/entities.h"

#include <string>
#include <string_view>
#include <vector>

namespace gridhall {

/// Workload cards out of a table, and what became of its lines.
struct WorkloadCards {
    std::vector<Workload> cards; ///< Without id.
    std::vector<Text> skipped;   ///< A sentence for each line left out.
};

/// Reads measured or stated throughput: the head names the columns `model`, `accelerator`, `accelerator_count`,
/// `tokens_per_s` (needed), `precision`, `scenario`, `server_power_w`, `server_idle_w`, `accelerator_power_w`, `batch`,
/// `batch_half`, `batch_power_w`, `batch_power_half`, `grade`, `submitter`, `source_set`, `source`. Powers are of that
/// many accelerators; a blank leaves the figure to the part. Cards without a grade are graded user.
Result<WorkloadCards> workloadCards(std::string_view text);

/// The hours of a duty: one number each line (a head is skipped), 168 from Monday 0:00 or 8,760; scaled to a highest of 1.
Result<std::vector<double>> dutyHours(std::string_view text);

} // namespace gridhall
