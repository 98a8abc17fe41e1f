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

/// What core and the command line are built from, with the versions they were built with.
std::span<const Supply> supplies();

} // namespace gridhall
