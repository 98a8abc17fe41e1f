// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/part.h"

#include <string>
#include <string_view>
#include <vector>

namespace gridhall {

/// The parts of a table, and what became of each line.
struct PartsRead {
    std::vector<Part> parts;   ///< Without id and hash.
    std::size_t lines = 0;     ///< Below the head.
    std::vector<Text> skipped; ///< A sentence for each line left out.
    std::vector<Text> notes;   ///< Columns that were not used.
};

/// A person's own parts out of a spreadsheet. The head names the columns: `number`, `name`, `name_zh`, `maker`, `role`,
/// `symbol`, `width_mm`, `depth_mm`, `height_mm` (also `_m`, `_cm`, `_in`), `source`, `accelerator`, and figures as
/// in the catalogue ("peak_power_kw", "weight_kg", "coolant_flow_l_per_min"). A blank cell leaves the figure blank.
/// Figures are graded user unless a column `grade` says otherwise. Refuses a table without name, role and size columns.
Result<PartsRead> partsFromCsv(std::string_view text);

/// The same table back, figures in SI.
std::string csvOf(const std::vector<Part> &parts);

} // namespace gridhall
