// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/brief.h"

#include "core/delivery/programme.h"

#include <cmath>

namespace gridhall {

namespace {

constexpr double mostIt_w = 2e9, mostTokens_per_s = 1e12, coldest_k = 230, hottest_k = 328;

bool within(double value, double low, double high) { return std::isfinite(value) && value >= low && value <= high; }

Problem outOf(Sentence what, Amount value, Amount low, Amount high)
{
    return Problem(translatable("Compose", "%1 is %2; it must lie between %3 and %4."), {what, value, low, high});
}

} // namespace

Sentence nameOf(Wish wish)
{
    switch (wish) {
    case Wish::It: return translatable("Compose", "IT power");
    case Wish::Tokens: return translatable("Compose", "tokens per second");
    case Wish::Site: return translatable("Compose", "outline of the site");
    case Wish::Grid: return translatable("Compose", "grid connection");
    case Wish::TwoPaths: return translatable("Compose", "two power paths");
    case Wish::SpareCooling: return translatable("Compose", "spare cooling");
    case Wish::Pue: return translatable("Compose", "PUE target");
    case Wish::TokEnergy: return translatable("Compose", "TokEnergy target");
    case Wish::Budget: return translatable("Compose", "budget");
    case Wish::Date: return translatable("Compose", "date");
    case Wish::Modules: return translatable("Compose", "choice of modules");
    }
    return {};
}

std::optional<Problem> briefProblem(const Brief &brief)
{
    using D = Dimension;
    if (!within(brief.it_w, 0, mostIt_w))
        return outOf(nameOf(Wish::It), {brief.it_w, D::Power}, {0, D::Power}, {mostIt_w, D::Power});
    if (!within(brief.tokens_per_s, 0, mostTokens_per_s))
        return outOf(nameOf(Wish::Tokens), {brief.tokens_per_s, D::TokenRate}, {0, D::TokenRate}, {mostTokens_per_s, D::TokenRate});
    if (brief.it_w <= 0 && brief.tokens_per_s <= 0)
        return Problem(translatable("Compose", "State the IT power or the tokens per second that are wished."));
    if (!within(brief.utilisation, 0.01, 1))
        return outOf(translatable("Compose", "busy share"), {brief.utilisation, D::Ratio}, {0.01, D::Ratio}, {1, D::Ratio});
    if (!within(brief.designDryBulb_k, coldest_k, hottest_k))
        return outOf(translatable("Compose", "design dry bulb"), {brief.designDryBulb_k, D::Temperature}, {coldest_k, D::Temperature},
                     {hottest_k, D::Temperature});
    for (const double limit : {brief.gridCap_w, brief.pueTarget, brief.tokEnergyTarget_j_per_token, brief.budget, brief.readyWithin_d})
        if (!within(limit, 0, 1e15))
            return Problem(translatable("Compose", "A limit must be a finite number, not negative."));
    if (!brief.site.empty() && !isSimple(brief.site))
        return Problem(translatable("Compose", "The outline of the site crosses itself or has no area; draw it again."));
    for (const Polygon &area : brief.noGo)
        if (!isSimple(area))
            return Problem(translatable("Compose", "A no-go area crosses itself or has no area; draw it again."));
    if (!brief.start.empty() && !dayOf(brief.start))
        return Problem(translatable("Compose", "%1 is no date; write it like 2027-01-04."), {brief.start});
    return std::nullopt;
}

} // namespace gridhall
