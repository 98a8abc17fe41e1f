// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

namespace gridhall {

/// A part of the program that others wrote.
struct Supply {
    std::string name, version;
    const char *licence = ""; ///< SPDX
};

/// What core is built from, with the versions it was built with.
std::span<const Supply> supplies();

} // namespace gridhall
