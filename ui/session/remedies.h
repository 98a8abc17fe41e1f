// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/library.h"
#include "core/checks/check.h"

namespace gridhall {

/// What can be done about a finding with one press: the check's own fixes, and where a rating is exceeded the smallest
/// part of the library that is enough.
std::vector<Fix> remedies(const Finding &finding, const Layout &layout, const Library &library);

} // namespace gridhall
