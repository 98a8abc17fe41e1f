// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/weights.h"
#include "core/checks/all_checks.h"
#include "core/checks/neighbours.h"
#include "core/delivery/move_in.h"

#include <set>

namespace gridhall {

namespace {

constexpr double docked_m = 0.0015; ///< Modules this close are built to be joined.
constexpr Tenths bearing = 500;     ///< A module whose base is this near a roof stands on it.

bool isModule(const Standing &one) { return one.part->role == Role::Module && !one.item->module; }

/// In the yard: what stands in a hall has the hall's rules.
bool isOutdoors(const Snapshot &snapshot, const Standing &one) { return !one.item->module && !hallOf(snapshot, *one.item); }

/// What can burn for long or explode: batteries, engines with their fuel, oil.
bool isHazard(const Part &part)
{
    const auto kind = part.trait("kind");
    if (part.role == Role::Module)
        return kind == "storage" || kind == "generator";
    return part.role == Role::Bess || part.role == Role::Generator ||
           (part.role == Role::Transformer && part.trait("cooling") == "liquid-filled");
}

Finding gapFinding(const Snapshot &snapshot, const Standing &a, const Standing &b, double gap_m, double limit_m)
{
    Finding finding;
    finding.subjects = {a.item->id, b.item->id};
    finding.demand = Amount(gap_m, Dimension::Length);
    finding.limit = Amount(limit_m, Dimension::Length);
    finding.margin = (gap_m - limit_m) / limit_m;
    finding.arguments = {nameOf(snapshot, a.item->id), nameOf(snapshot, b.item->id), *finding.demand, *finding.limit};
    finding.area = {a.footprint, b.footprint};
    return finding;
}

/// Pairs of outdoor things closer than a limit, by a rule for who counts.
template <class Counts>
std::vector<Finding> closePairs(const Snapshot &snapshot, double limit_m, Counts counts)
{
    std::vector<Finding> found;
    if (limit_m <= 0)
        return found;
    std::set<std::pair<Id, Id>> seen;
    for (const Standing &one : *snapshot.standing) {
        if (!isOutdoors(snapshot, one) || !counts(one, one))
            continue;
        for (const Standing &other : neighbours(snapshot, one, one.box.grown(tenthsOf(limit_m)))) {
            if (!isOutdoors(snapshot, other) || !counts(one, other) || one.bottom >= other.top || other.bottom >= one.top ||
                !seen.insert(std::minmax(one.item->id, other.item->id)).second)
                continue;
            const double gap = distanceM(one.footprint, other.footprint);
            if (gap > docked_m && gap < limit_m - docked_m)
                found.push_back(gapFinding(snapshot, one, other, gap, limit_m));
        }
    }
    return found;
}

std::vector<Finding> closeModules(const Snapshot &snapshot)
{
    return closePairs(snapshot, snapshot.layout.delivery().moduleGap_m,
                      [](const Standing &one, const Standing &other) { return isModule(one) && isModule(other); });
}

std::vector<Finding> closeHazards(const Snapshot &snapshot)
{
    return closePairs(snapshot, snapshot.layout.delivery().fireGap_m, [](const Standing &one, const Standing &other) {
        if (&one == &other)
            return isHazard(*one.part);
        const bool oil = one.part->role == Role::Transformer; // boards and switchgear of its own stand beside it
        return isHazard(*one.part) && one.part->id != other.part->id && (isModule(other) || (!oil && !isHazard(*other.part))) &&
               other.part->role != Role::Utility && other.part->role != Role::Column;
    });
}

std::vector<Finding> heavyOnGround(const Snapshot &snapshot)
{
    const Amount limit(snapshot.layout.delivery().bearing_kg_per_m2, Dimension::FloorLoad);
    return overloaded(snapshot, limit, [&](const Standing &one, double weight_kg) -> std::optional<Amount> {
        const double area = areaM2(one.footprint);
        if (!isOutdoors(snapshot, one) || area <= 0 || one.bottom > bearing || snapshot.layout.find<Item>(one.item->parent))
            return std::nullopt;
        return Amount(weight_kg / area, Dimension::FloorLoad);
    });
}

/// The module right below; null if it stands on the ground.
std::optional<Standing> moduleBelow(const Snapshot &snapshot, const Standing &one)
{
    for (Standing &other : neighbours(snapshot, one, one.box))
        if (isModule(other) && std::abs(difference(one.bottom, other.top)) <= bearing && overlaps(one.footprint, other.footprint))
            return std::move(other);
    return std::nullopt;
}

std::vector<Finding> badStacks(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const double most = snapshot.layout.delivery().stackLevels;
    for (const Standing &one : *snapshot.standing) {
        if (!isModule(one) || one.bottom <= bearing)
            continue;
        int level = 1;
        bool rests = true;
        std::optional<Standing> under = moduleBelow(snapshot, one);
        if (under)
            rests = contains(under->footprint, one.footprint);
        for (auto next = under; next && level < 50; next = moduleBelow(snapshot, *next))
            ++level;
        if (!under || (rests && level <= most))
            continue;
        Finding finding;
        finding.subjects = {one.item->id, under->item->id};
        finding.demand = Amount(level, Dimension::Count);
        finding.limit = Amount(most, Dimension::Count);
        finding.margin = (most - level) / most;
        finding.arguments = {nameOf(snapshot, one.item->id), nameOf(snapshot, under->item->id), *finding.demand, *finding.limit};
        finding.area = {one.footprint};
        found.push_back(std::move(finding));
    }
    return found;
}

/// One finding for each kind of module that only goes as a special transport.
std::vector<Finding> specialLoads(const Snapshot &snapshot)
{
    std::map<Id, Finding> kinds;
    const Delivery &card = snapshot.layout.delivery();
    for (const Standing &one : *snapshot.standing) {
        if (!isModule(one))
            continue;
        Finding &finding = kinds[one.part->id];
        finding.cause.push_back(one.item->id);
        if (!finding.subjects.empty())
            continue;
        Consignment sent;
        sent.part = one.part.get();
        sent.weight_kg = weightOf(snapshot.layout, *one.item);
        const Shipment shipment = shipmentOf(sent, card);
        if (shipment.route != RouteClass::Special)
            continue;
        finding.subjects = {one.item->id};
        finding.arguments = {nameOf(snapshot, one.item->id), Amount(shipment.length_m, Dimension::Length),
                             Amount(shipment.width_m, Dimension::Length), Amount(shipment.travelHeight_m, Dimension::Length),
                             Amount(shipment.mass_kg.value_or(0), Dimension::Mass)};
    }
    std::vector<Finding> found;
    for (auto &[part, finding] : kinds)
        if (!finding.subjects.empty())
            found.push_back(std::move(finding));
    return found;
}

} // namespace

const Check moduleGap{
    .code = "DLV-004",
    .severity = Severity::Error,
    .title = translatable("Checks", "Modules too close"),
    //: %1 and %2 modules, %3 the distance between them, %4 the least.
    .message = translatable("Checks", "%1 and %2 stand %3 apart; at least %4 is asked between modules that are not docked."),
    .unproven = {},
    .basis = translatable("Checks", "Delivery card: distance between modules, for service and lifting gear"),
    .run = closeModules,
};

const Check fireGap{
    .code = "DLV-005",
    .severity = Severity::Error,
    .title = translatable("Checks", "Fire separation"),
    //: %1 what can burn, %2 its neighbour, %3 the distance, %4 the least.
    .message = translatable("Checks", "%1 stands %3 from %2; at least %4 is asked from batteries, generators and oil."),
    .unproven = {},
    .basis = translatable("Checks",
                          "Delivery card, planning value; replace it by what the local code, the insurer and the maker's fire test ask"),
    .run = closeHazards,
};

const Check foundationLoad{
    .code = "DLV-006",
    .severity = Severity::Error,
    .title = translatable("Checks", "Foundation overloaded"),
    //: %1 a tag, %2 its weight over its footprint, %3 what the foundation carries.
    .message = translatable("Checks", "%1 loads its foundation with %2; it carries %3."),
    .unproven = {},
    .basis = translatable("Checks", "Delivery card: what a foundation carries; replace it by the soil report's"),
    .run = heavyOnGround,
};

const Check moduleStack{
    .code = "DLV-007",
    .severity = Severity::Error,
    .title = translatable("Checks", "Modules stacked"),
    //: %1 the upper module, %2 the one below, %3 its level, %4 the levels allowed.
    .message = translatable("Checks", "%1 stands on %2 as level %3 of at most %4, or beyond its edges."),
    .unproven = {},
    .basis = translatable("Checks", "Delivery card: modules in a stack; a module stands on corners of the one below"),
    .run = badStacks,
};

const Check specialTransport{
    .code = "DLV-008",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Special transport"),
    //: %1 a module, %2 its length, %3 its width, %4 its height on the deck, %5 its mass.
    .message = translatable("Checks", "%1 travels with %2 by %3 by %4 and %5: more than an oversize permit covers."),
    .unproven = {},
    .basis = translatable("Checks", "Delivery card: limits of road transport with a permit"),
    .run = specialLoads,
};

} // namespace gridhall
