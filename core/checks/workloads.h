// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <unordered_map>

namespace gridhall {

/// Which workloads a rack has: those of the nearest entity above it that has any.
class Workloads {
public:
    explicit Workloads(const Layout &layout);
    std::vector<Kept<Assignment>> of(Id rack) const;

private:
    const Layout &layout_;
    std::unordered_map<Id, std::vector<Kept<Assignment>>> byTarget_;
};

} // namespace gridhall
