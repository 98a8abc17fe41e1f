// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/programme.h"

#include <array>
#include <cmath>

/// Prefabricated against built on site by rule D6 of parts.md: planning ranges for a block of 10 MW. Works on site grow
/// with the square root of the power, factory time does not.
namespace gridhall {

namespace {

struct MethodRule {
    Sentence activity;
    double prefabricatedLow, prefabricatedHigh, onSiteLow, onSiteHigh; ///< Weeks at 10 MW.
    bool scales;
};

constexpr std::array methodRules{
    MethodRule{translatable("Delivery", "Earthworks and foundations"), 4, 10, 10, 20, true},
    MethodRule{translatable("Delivery", "Shell and roof"), 0, 0, 20, 36, true},
    MethodRule{translatable("Delivery", "Factory build of the modules"), 16, 28, 0, 0, false},
    MethodRule{translatable("Delivery", "Factory acceptance test"), 2, 4, 0, 0, false},
    MethodRule{translatable("Delivery", "Transport and customs"), 1, 6, 0, 0, false},
    MethodRule{translatable("Delivery", "Setting and joining the modules"), 3, 6, 0, 0, true},
    MethodRule{translatable("Delivery", "Plant, piping and hook-up"), 3, 8, 16, 30, true},
    MethodRule{translatable("Delivery", "Flushing and filling"), 1, 3, 2, 5, true},
    MethodRule{translatable("Delivery", "Tests, levels 3 to 5"), 4, 9, 7, 17, true},
};

enum MethodIndex { Earth, ShellAndRoof, FactoryBuild, FactoryTesting, Shipping, Setting, HookUp, Flushing, Testing };

constexpr double week_d = 7;

Range weeks(double low, double high, double factor) { return (factor * week_d) * Range{low, (low + high) / 2, high}; }

} // namespace

void compareMethods(Programme &programme)
{
    double it_w = 0;
    for (const Consignment &one : programme.consignments)
        it_w += one.it_w;
    if (it_w <= 0)
        return;
    const double size = std::sqrt(it_w / 10e6);
    for (const MethodRule &rule : methodRules) {
        const double factor = rule.scales ? size : 1;
        programme.methods.push_back({rule.activity, weeks(rule.prefabricatedLow, rule.prefabricatedHigh, factor),
                                     weeks(rule.onSiteLow, rule.onSiteHigh, factor),
                                     translatable("Delivery", "Gridhall rule D6: planning durations of a block of 10 MW")});
    }
    const auto &rows = programme.methods;
    // Foundations are laid while the factory builds; everything on site waits for what came before.
    const Range factory = rows[FactoryBuild].prefabricated_d + rows[FactoryTesting].prefabricated_d + rows[Shipping].prefabricated_d;
    programme.prefabricated_d = longer(rows[Earth].prefabricated_d, factory) + rows[Setting].prefabricated_d +
                                rows[HookUp].prefabricated_d + rows[Flushing].prefabricated_d + rows[Testing].prefabricated_d;
    programme.onSite_d =
        rows[Earth].onSite_d + rows[ShellAndRoof].onSite_d + rows[HookUp].onSite_d + rows[Flushing].onSite_d + rows[Testing].onSite_d;
}

} // namespace gridhall
