// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/power_case.h"

namespace gridhall {

/// What people call the elements of a power case: the tag with its path; a run without a tag by what it joins
/// ("PM-A/TR–LV-IN"). The same in every language.
class ElementNames {
public:
    ElementNames(const Layout &layout, const PowerCase &network);

    std::string of(std::int32_t element) const;
    std::string of(Id id) const; ///< Of rooms and other entities too.

private:
    std::string tagOf(std::int32_t element) const; ///< Empty if it has none.
    std::string endOf(std::int32_t element, const std::vector<std::int32_t> &next) const;

    const Layout &layout_;
    const PowerCase &network_;
    std::vector<std::int32_t> above_, below_; ///< One neighbour on each side; -1: none.
};

} // namespace gridhall
