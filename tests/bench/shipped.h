// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <string>
#include <vector>

namespace gridhall::test {

/// The text of a shipped sample, such as "campus-1gw". Ends the program with a sentence if it cannot be read.
std::string textOfSample(const std::string &name);

/// A shipped sample, read once.
const Layout &sample(const std::string &name);

/// A rack in the middle of a design, by order of ids.
Id middleRack(const Layout &layout);

/// Most memory this process has used, in megabytes.
double peakMegabytes();

} // namespace gridhall::test
