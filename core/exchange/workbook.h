// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/delivery/sheets.h"

#include <filesystem>
#include <functional>

namespace gridhall {

/// Says a text in the reader's language; core itself does not speak.
using Speaker = std::function<std::string(const Text &)>;

/// Sheets as an Excel workbook: heads frozen and filtered, numbers as numbers, words always as words (never a formula).
/// `saved_s` (seconds since 1970) is its date: the same sheets give the same workbook.
Result<Done> writeWorkbook(const std::vector<Sheet> &sheets, const Speaker &speak, std::int64_t saved_s, const std::filesystem::path &path);

/// One sheet as CSV, guarded against formulas.
std::string csvOf(const Sheet &sheet, const Speaker &speak);

} // namespace gridhall
