// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/bill.h"
#include "core/delivery/programme.h"

#include <variant>

namespace gridhall {

/// A table for a spreadsheet: numbers in the unit that the head names.
struct Sheet {
    using Cell = std::variant<std::string, double, Text>;
    Text name;
    std::vector<Text> head;
    std::vector<std::vector<Cell>> rows;
};

/// What a customer asks first: power, cost, weight, dates. `tokensPerYear` 0 leaves the cost per token out.
Sheet summarySheet(const Layout &layout, const MaterialBill &bill, const Programme &programme, double tokensPerYear);
Sheet billSheet(const MaterialBill &bill, const std::string &currency);
Sheet transportSheet(const Programme &programme);
Sheet scheduleSheet(const Programme &programme);
/// Parts with counts and lengths over all phases, and empty columns for a supplier to fill in.
Sheet requestSheet(const MaterialBill &bill, const std::string &currency);

Sentence nameOf(System system);
Sentence nameOf(RouteClass route);

} // namespace gridhall
