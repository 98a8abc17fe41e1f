// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/remedies.h"

#include "core/catalog/keys.h"
#include "core/catalog/larger_part.h"
#include "core/layout/frames.h"
#include "ui/session/known_work.h"

#include <cmath>
#include <map>
#include <string_view>

namespace gridhall {

namespace {

/// Which figure of its part a finding's subject lacks, and how that figure grows with the demand.
struct Rating {
    std::vector<const char *> keys; ///< The first that the part states.
    double exponent = 1;
};

const Rating *ratingOf(std::string_view code)
{
    static const std::vector<const char *> electrical{key::ratedCurrent, key::ratedApparent, key::ratedPower};
    static const std::map<std::string_view, Rating> ratings{
        {"PWR-004", {electrical}},       {"PWR-005", {electrical}}, {"PWR-006", {electrical}}, {"PWR-007", {electrical}},
        {"PWR-008", {electrical}},       {"PWR-009", {electrical}}, {"PWR-010", {electrical}}, {"PWR-015", {electrical}},
        {"LIQ-006", {{key::bore}, 0.5}}, // the same flow through an area that is larger by the ratio
    };
    const auto at = ratings.find(code);
    return at == ratings.end() ? nullptr : &at->second;
}

Kept<Part> partOfEntity(const Layout &layout, Id id)
{
    if (const auto item = layout.find<Item>(id); item && !item->module)
        return partOf(layout, *item);
    if (const auto run = layout.find<Run>(id); run && !run->module)
        return partOf(layout, *run);
    return nullptr;
}

std::optional<Fix> largerInPlace(const Finding &finding, const Layout &layout, const Library &library)
{
    const Rating *rating = ratingOf(finding.check->code);
    if (!rating || finding.subjects.empty() || !finding.demand || !finding.limit || finding.limit->si <= 0)
        return std::nullopt;
    const Id subject = finding.subjects.front();
    const Kept<Part> part = partOfEntity(layout, subject);
    // Enough to leave the margin below which the criteria caution, and a little for the load that changes with it.
    constexpr double change = 1.01;
    const double spare = 1 - std::clamp(layout.criteria().cautionMargin, 0.0, 0.9);
    const double factor = std::pow(change * finding.demand->si / (finding.limit->si * spare), rating->exponent);
    for (const char *key : rating->keys)
        if (const Given *stated = part ? part->figure(key) : nullptr; stated && stated->value > 0) {
            const Kept<Part> larger = largerPart(library, *part, key, stated->value * factor);
            if (!larger)
                return std::nullopt;
            const auto swap = [subject, number = larger->number, source = library.source()](const Layout &now) {
                auto edit = replaced(now, source, subject, number);
                return edit ? std::move(*edit) : Edit();
            };
            return Fix{{translatable("Checks", "Use %1"), {BothNames{larger->name, larger->nameZh}}}, swap};
        }
    return std::nullopt;
}

} // namespace

std::vector<Fix> remedies(const Finding &finding, const Layout &layout, const Library &library)
{
    std::vector<Fix> all = finding.fixes;
    if (auto larger = largerInPlace(finding, layout, library))
        all.push_back(std::move(*larger));
    if (auto work = knownWork(finding, layout))
        all.push_back(std::move(*work));
    return all;
}

} // namespace gridhall
