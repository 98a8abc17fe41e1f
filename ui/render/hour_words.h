// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/hour_study.h"

#include <QString>

#include <map>
#include <set>

namespace gridhall {

QString hourDate(std::size_t hour, int firstWeekday); ///< "22 June, 11:00".
/// What an hour of the year was like, in a line: powers, PUE, weather, cooling.
QString hourFacts(const YearHour &hour, double dryBulb_k);
/// What stands beside things on the plan in an opened hour: power of racks, temperature of loops at what supplies them,
/// share of the rating of all that carries power.
std::map<Id, QString> hourDetails(const OpenedHour &opened, std::set<Id> &cautious);

} // namespace gridhall
