// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/consignment.h"

namespace gridhall {

/// How a piece goes by road, against the limits of the delivery card.
enum class RouteClass { Standard, Permit, Special };

/// One piece of a consignment on a truck, and on the hook.
struct Shipment {
    std::size_t consignment = 0;
    int pieces = 1;                                 ///< Per module; each is `width` x `length` x `height`.
    double length_m = 0, width_m = 0, height_m = 0; ///< Of one piece.
    std::optional<double> mass_kg;                  ///< Of one piece.
    double travelHeight_m = 0;                      ///< On the deck.
    RouteClass route = RouteClass::Standard;
    bool tooWide = false, tooHigh = false, tooLong = false, tooHeavy = false; ///< For a road without a permit.
    double hookLoad_kg = 0;                                                   ///< With rigging; 0 if the weight is unknown.
    double reach_m = 0; ///< How far the crane may be away with that load; 0 if it cannot lift it.
};

/// How a consignment travels. A part in pieces (figure "transport_pieces") is split in depth; its mass in proportion.
Shipment shipmentOf(const Consignment &consignment, const Delivery &card);

/// Least and most a crane lifts at a radius: points of its chart.
struct CraneChart {
    struct Point {
        double radius_m = 0, load_kg = 0;
    };
    std::vector<Point> points; ///< By radius; the load falls.
    Grade grade = Grade::Assumption;
    Text source;

    double loadAt(double radius_m) const;  ///< By line between points; 0 beyond the last.
    double reachFor(double load_kg) const; ///< Largest radius that carries the load; 0 if none does.
};

/// The card's figures "crane.12" (kilograms at 12 m); without any, rule D4: 45 t at 12 m and a constant moment of it from
/// 6 m to 36 m, a planning chart to be replaced by that of the hired crane.
CraneChart craneChart(const Delivery &card);

} // namespace gridhall
