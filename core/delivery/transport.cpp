// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/transport.h"

#include "core/catalog/keys.h"
#include "core/layout/frames.h"

#include <algorithm>
#include <cstdlib>

namespace gridhall {

namespace {

constexpr double ruleLoad_kg = 45000, ruleRadius_m = 12;
constexpr Sentence ruleD4 =
    translatable("Delivery", "Gridhall rule D4: 45 t at 12 m of a 200 t class crane, constant moment; take the hired crane's chart");

/// A millimetre does not stop a truck.
constexpr double roundingM = 1e-6;

bool over(double value, double limit) { return value > limit + roundingM; }

} // namespace

double CraneChart::loadAt(double radius_m) const
{
    if (points.empty() || radius_m > points.back().radius_m)
        return 0;
    if (radius_m <= points.front().radius_m)
        return points.front().load_kg;
    const auto next = std::ranges::lower_bound(points, radius_m, {}, &Point::radius_m);
    const auto before = next - 1;
    const double share = (radius_m - before->radius_m) / (next->radius_m - before->radius_m);
    return before->load_kg + share * (next->load_kg - before->load_kg);
}

double CraneChart::reachFor(double load_kg) const
{
    double reach = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].load_kg >= load_kg) {
            reach = points[i].radius_m;
        } else if (i > 0 && points[i - 1].load_kg >= load_kg) {
            const double share = (points[i - 1].load_kg - load_kg) / (points[i - 1].load_kg - points[i].load_kg);
            reach = points[i - 1].radius_m + share * (points[i].radius_m - points[i - 1].radius_m);
        }
    }
    return reach;
}

CraneChart craneChart(const Delivery &card)
{
    CraneChart chart;
    for (const Given &given : card.figures) {
        if (!given.key.starts_with("crane."))
            continue;
        const double radius = std::strtod(given.key.c_str() + 6, nullptr);
        if (!(radius > 0) || !(given.value > 0))
            continue;
        chart.grade = chart.points.empty() ? given.grade : std::max(chart.grade, given.grade);
        chart.source = asStated(given.source);
        chart.points.push_back({radius, given.value});
    }
    std::ranges::sort(chart.points, {}, &CraneChart::Point::radius_m);
    for (std::size_t i = 1; i < chart.points.size(); ++i)
        chart.points[i].load_kg = std::min(chart.points[i].load_kg, chart.points[i - 1].load_kg);
    if (chart.points.empty()) {
        for (const double radius : {6.0, 8.0, 10.0, 12.0, 16.0, 20.0, 24.0, 30.0, 36.0})
            chart.points.push_back({radius, ruleLoad_kg * ruleRadius_m / radius});
        chart.source = {ruleD4, {}};
    }
    return chart;
}

Shipment shipmentOf(const Consignment &consignment, const Delivery &card)
{
    const Part &part = *consignment.part;
    const Given *pieces = part.figure(key::transportPieces);
    Shipment one;
    one.pieces = pieces ? std::max(1, static_cast<int>(pieces->value)) : 1;
    const double depth = metresOf(part.depth) / one.pieces;
    one.length_m = std::max(metresOf(part.width), depth);
    one.width_m = std::min(metresOf(part.width), depth);
    one.height_m = metresOf(part.height);
    one.travelHeight_m = one.height_m + card.deck_m;
    if (consignment.weight_kg) {
        one.mass_kg = *consignment.weight_kg / one.pieces;
        one.hookLoad_kg = *one.mass_kg * (1 + card.rigging);
        one.reach_m = craneChart(card).reachFor(one.hookLoad_kg);
    }
    const double gross = one.mass_kg.value_or(0) + card.truck_kg;
    one.tooWide = over(one.width_m, card.routeWidth_m);
    one.tooHigh = over(one.travelHeight_m, card.routeHeight_m);
    one.tooLong = over(one.length_m, card.routeLength_m);
    one.tooHeavy = over(gross, card.routeMass_kg);
    const bool special = over(one.width_m, card.permitWidth_m) || over(one.travelHeight_m, card.permitHeight_m) ||
                         over(one.length_m, card.permitLength_m) || over(gross, card.permitMass_kg);
    if (special)
        one.route = RouteClass::Special;
    else if (one.tooWide || one.tooHigh || one.tooLong || one.tooHeavy)
        one.route = RouteClass::Permit;
    return one;
}

} // namespace gridhall
