// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/figure.h"
#include "core/base/text.h"
#include "core/layout/entities.h"

namespace gridhall {

/// A figure nobody knows exactly: low <= likely <= high.
struct Range {
    double low = 0, likely = 0, high = 0;

    friend Range operator+(Range a, Range b) { return {a.low + b.low, a.likely + b.likely, a.high + b.high}; }
    friend Range operator*(double n, Range r) { return {n * r.low, n * r.likely, n * r.high}; }
    Range &operator+=(Range other) { return *this = *this + other; }
    bool operator==(const Range &) const = default;
};
Range longer(Range a, Range b); ///< The larger of each.

/// A range with where it comes from: the part's own figures, the user's card, or a written rule (then an assumption).
struct Assumed {
    Range range;
    bool known = false;
    Grade grade = Grade::Assumption;
    Text source;
};
Text asStated(std::string source); ///< What somebody wrote down, as a source.

/// What a price or a lead time counts for.
enum class System { It, Power, Cooling, Building, Module };
System systemOf(Role role);

/// Price of one piece (of one metre where the part is sold by the metre), in the delivery card's currency.
///
/// Own figures win over the part's, those over the card's rate ("rate.transformer.low", ".likely", ".high"), that over
/// the rules K1 to K9 of rules.cpp. IT equipment and grid connections have no rule: unknown until somebody states one.
Assumed priceOf(const Part &part, const std::vector<Given> &own, const Delivery &card);

/// From order to ready at the factory gate, days. Figures win over the card's ("lead.transformer.low" in seconds), that
/// over rule L1. A module is not ready before its slowest part and four weeks of integration (rule L2).
Assumed leadTimeOf(const Part &part, const std::vector<Given> &own, const Delivery &card);

/// Whether the part is sold by length.
bool isByMetre(const Part &part);

/// An activity's duration by its rule, days, or the card's ("duration.test.likely" in seconds).
enum class SiteWork { FactoryTest, Transport, Permit, Foundation, Shell, Lift, Connect, LandRack, Test, Integrated };
Assumed durationOf(SiteWork work, const Delivery &card);

} // namespace gridhall
