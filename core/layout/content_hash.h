// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

namespace gridhall {

/// SHA-256 in hex over the kind and JSON body of every entity, in the order of files: two designs with the same
/// entities have the same hash, whatever file they came from.
std::string contentHash(const Layout &layout);

} // namespace gridhall
